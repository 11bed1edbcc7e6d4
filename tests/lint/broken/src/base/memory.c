/* memory: an allocation past the arena. */
#include <stdlib.h>

void memory(void) {
  free(malloc(8));
}
