/* cff: which CID a glyph of a CFF font has. Knows nothing of PDF. */
#ifndef PDF_CFF_H
#define PDF_CFF_H

#include "base/text.h"

#include <stdint.h>

/* The CID of a glyph by the font's charset; the glyph itself if the font has no CIDs or cannot be read. */
uint32_t cff_cid(str font, uint32_t glyph);

#endif
