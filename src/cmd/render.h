/* render: one brief made into what the request asks for. */
#ifndef CMD_RENDER_H
#define CMD_RENDER_H

#include "cmd/command.h"

/* The steps of making briefs, and how long they took in all. */
#define RENDER_STEPS 3

typedef struct render_times {
  const char *step[RENDER_STEPS];
  double ms[RENDER_STEPS];
} render_times;

/* Reads, lays out and saves the brief; complaints go to the request's diags. `with` is a render_times, which is added
   to. */
void render_one(request *r, void *with);

double render_ms(const render_times *t);

#endif
