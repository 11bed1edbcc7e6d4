/* files: grown past the limit by the self-test. */
