/* crew: independent pieces of work, shared out between two threads. */
#ifndef BASE_CREW_H
#define BASE_CREW_H

#include <stddef.h>

/* Calls work(user, i) once for each i below `count`, in an order that is nobody's business: no two calls may touch the
   same thing, arenas and diags among them. All are done on return. With one piece, or where no thread is to be had, the
   caller's thread does it all. */
void crew_run(void (*work)(void *user, size_t i), void *user, size_t count);

#endif
