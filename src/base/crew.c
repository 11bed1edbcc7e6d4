/* crew: independent pieces of work, shared out between two threads. */
#include "base/crew.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>

typedef struct crew {
  void (*work)(void *user, size_t i);
  void *user;
  size_t count;
  atomic_size_t next;
} crew;

static void *help(void *with) {
  crew *c = with;
  for (size_t i; (i = atomic_fetch_add(&c->next, 1)) < c->count;)
    c->work(c->user, i);
  return NULL;
}

void crew_run(void (*work)(void *user, size_t i), void *user, size_t count) {
  crew c = {.work = work, .user = user, .count = count};
  pthread_t helper;
  bool helped = count > 1 && pthread_create(&helper, NULL, help, &c) == 0;
  help(&c);
  if (helped)
    pthread_join(helper, NULL);
}
