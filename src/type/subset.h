/* subset: the part of a font file that a document uses, by hb-subset. */
#ifndef TYPE_SUBSET_H
#define TYPE_SUBSET_H

#include "type/face.h"

/* Font bytes with only `glyph[0..count)`, glyph ids kept where the format allows (`retained` false: new_id[i] is the
   glyph's id in the subset). For CFF faces the bytes are the bare CFF table, for glyf faces a TrueType file without
   hints, layout and name tables. Absent view after an error in the font. */
str subset(arena *a, face *f, const uint32_t *glyph, size_t count, uint32_t *new_id);

#endif
