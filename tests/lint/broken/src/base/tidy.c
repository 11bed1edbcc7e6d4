/* tidy: a macro whose argument binds to the wrong neighbour. */
#define TIDY_DOUBLE(x) x * 2

int tidy(int a) {
  return TIDY_DOUBLE(a);
}
