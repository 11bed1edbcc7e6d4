/* front: the front matter's YAML to a struct. Knows nothing of what stands below it. */
#ifndef ASK_FRONT_H
#define ASK_FRONT_H

#include "ask/brief_source.h"

/* False after diagnostics. */
bool front_read(arena *a, span yaml, front_matter *out, diags *d);

const field *front_fields(size_t *count);

#endif
