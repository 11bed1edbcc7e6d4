/* globals: a count that outlives the call. */
int globals(void) {
  static int calls;
  return ++calls;
}
