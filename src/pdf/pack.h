/* pack: bytes deflated, as PDF's streams are (FlateDecode: zlib's format, RFC 1950). */
#ifndef PDF_PACK_H
#define PDF_PACK_H

#include "base/text.h"

typedef struct libdeflate_compressor packer;

/* `hard` takes ten times as long for 2 % less. */
packer *pack_new(arena *a, bool hard);

str pack_bytes(packer *p, arena *a, str bytes);

#endif
