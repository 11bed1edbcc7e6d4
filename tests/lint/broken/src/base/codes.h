/* codes: a diagnostic that nothing raises. */
CODE(101, error, "never", "Never.")
