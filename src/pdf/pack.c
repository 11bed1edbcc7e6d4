/* pack: bytes deflated by libdeflate, which makes them smaller than zlib does in a third of the time. */
#include "pdf/pack.h"

#include <libdeflate.h>

#define LEVEL 8 /* 9 spares nothing */
#define LEVEL_HARD 12

static void packer_drop(void *p) {
  libdeflate_free_compressor(p);
}

packer *pack_new(arena *a, bool hard) {
  packer *p = libdeflate_alloc_compressor(hard ? LEVEL_HARD : LEVEL);
  arena_defer(a, packer_drop, p);
  return p;
}

str pack_bytes(packer *p, arena *a, str bytes) {
  size_t room = libdeflate_zlib_compress_bound(p, bytes.len);
  char *packed = arena_alloc(a, room);
  return (str){packed, libdeflate_zlib_compress(p, bytes.ptr, bytes.len, packed, room)};
}
