/* parameters: a call that wants a struct. */
int parameters(int a, int b, int c, int d, int e, int f, int g) {
  return a + b + c + d + e + f + g;
}
