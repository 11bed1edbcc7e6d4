/* subset: the part of a font file that a document uses, by hb-subset. Knows nothing of PDF. */
#ifndef TYPE_SUBSET_H
#define TYPE_SUBSET_H

#include "type/face.h"

/* Font bytes with only `glyph[0..count)` (any order, repeats allowed), .notdef and the parts of composite glyphs.
   Glyphs are numbered anew without gaps: new_id[i] is where glyph[i] went; .notdef stays 0 and is empty.

   glyf faces: a TrueType file with head hhea maxp hmtx loca glyf and nothing else: no cmap, so glyphs are reached by
   id alone (in PDF: a CIDFontType2 with a CIDToGIDMap from whatever codes to new_id).
   CFF faces: the bare CFF table, without hints. A CFF font whose names are not CIDs keeps being one; where PDF embeds
   it as CIDFontType0C, CIDs are glyph ids (ISO 32000-1, 9.7.4.2), so the CID of glyph[i] is new_id[i].

   Same glyphs, same bytes. Absent view after an error in the font. */
str subset(arena *a, face *f, const uint32_t *glyph, size_t count, uint32_t *new_id);

#endif
