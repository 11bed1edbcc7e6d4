/* object: dictionaries and streams worded by us, numbered and saved by libharu. Knows no kind of object. */
#ifndef PDF_OBJECT_H
#define PDF_OBJECT_H

#include "pdf/pack.h"

#include <hpdf.h>
#include <hpdf_objects.h>

/* What is between << and >>, and the bytes of a stream. It may be completed until the document is saved. */
typedef struct object {
  unsigned number; /* in references; 0 once libharu is out of memory or object numbers */
  text words;
  str stream; /* absent if it is none */
  packer *packer;
  HPDF_Dict dict;
  HPDF_Stream out; /* where libharu is writing it */
} object;

object *object_new(arena *a, HPDF_Doc doc, packer *p);

/* Without a number of its own: a value inside one of libharu's dictionaries. NULL when out of memory. */
object *object_inline(arena *a, HPDF_Doc doc);

/* Adds entries to one of libharu's own dictionaries that has no writer yet (catalog, info, contents of a page). */
object *object_extend(arena *a, HPDF_Dict dict);

/* Makes it a stream of `bytes`, deflated where that is shorter; or of the bytes as they are. */
void object_deflate(object *o, str bytes);
void object_raw(object *o, str bytes);

/* --- words --- */
void object_real(text *t, double v);          /* at most 3 decimals, the fewest characters */
void object_milli(text *t, long thousandths); /* the same of an exact number of thousandths */
void object_whole(text *t, long n);
void object_ref(text *t, const object *o);            /* " 12 0 R" */
void object_string(text *t, str utf8);                /* as a text string: PDFDocEncoding if ASCII, else UTF-16BE */
void object_bytes(text *t, str ascii);                /* as a byte string, as it is */
size_t object_utf16(uint32_t code, uint32_t unit[2]); /* how many; UTF8_BAD gives U+FFFD */

#define OBJECT_REAL_MAX 1e9 /* larger numbers are cut off: no page is so large */

#endif
