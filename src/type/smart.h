/* smart: typed punctuation to the typesetter's: quotes by language, apostrophes, dashes, ellipses, minus. */
#ifndef TYPE_SMART_H
#define TYPE_SMART_H

#include "type/locale.h"

/* `previous` is the character before the text (0 at the start of a paragraph) and becomes its last one, so that a
   paragraph can be given in pieces. `--` is an en dash, `---` an em dash, `...` an ellipsis. */
str smart_punctuation(arena *a, str typed, const locale *l, uint32_t *previous);

#endif
