/* front: the front matter's YAML to a struct. Knows nothing of what stands below it. */
#ifndef ASK_FRONT_H
#define ASK_FRONT_H

#include "ask/brief_source.h"

/* False after diagnostics. */
bool front_read(arena *a, span yaml, front_matter *out, diags *d);

/* The same of YAML that was read already; `at` is where it was written. */
bool front_read_map(arena *a, const node *map, span at, front_matter *out, diags *d);

const field *front_fields(size_t *count);
const field *front_data_fields(size_t *count); /* of a table's definition */

#endif
