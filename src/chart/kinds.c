/* kinds: every chart kind there is. */
#include "chart/kinds.h"

#include "chart/kind_list.h"

static const kind *const table[] = {&kind_bar,   &kind_line,   &kind_dot,   &kind_tiles,
                                    &kind_waffle, &kind_timeline, &kind_matrix};

size_t kinds_count(void) {
  return sizeof table / sizeof *table;
}
