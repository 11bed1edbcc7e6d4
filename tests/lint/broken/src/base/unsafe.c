/* unsafe: a call that hides its failures. */
#include <stdlib.h>

int unsafe(const char *digits) {
  return atoi(digits);
}
