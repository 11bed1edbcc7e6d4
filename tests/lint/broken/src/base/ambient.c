/* ambient: a result that depends on when it was asked for. */
#include <time.h>

long ambient(void) {
  return (long)time(0);
}
