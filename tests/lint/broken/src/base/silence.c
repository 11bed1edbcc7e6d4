/* silence: a low floor that prints. */
#include <stdio.h>

void silence(void) {
  puts("here I am");
}
