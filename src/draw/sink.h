/* sink: where cairo's streams end: a growing buffer with a limit. Knows nothing of formats. */
#ifndef DRAW_SINK_H
#define DRAW_SINK_H

#include "base/diag.h"
#include "draw/scene_cairo.h"

#define SINK_MAX ((size_t)256 << 20) /* bytes of one picture or of all figures of a brief */

typedef struct sink {
  text bytes;
} sink;

sink sink_new(arena *a);

/* A cairo_write_func_t; `closure` is the sink. */
cairo_status_t sink_write(void *closure, const unsigned char *data, unsigned length);

/* What was written; absent after a diagnostic when `status` is an error. */
str sink_bytes(const sink *s, cairo_status_t status, diags *d);

#endif
