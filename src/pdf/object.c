/* object: dictionaries and streams worded by us, numbered and saved by libharu. */
#include "pdf/object.h"

#include "base/utf8.h"

#include <hpdf_doc.h>
#include <math.h>
#include <stdlib.h>

static HPDF_STATUS write_words(HPDF_Dict dict, HPDF_Stream out) {
  object *o = dict->attr;
  o->out = out;
  return HPDF_Stream_Write(out, (const HPDF_BYTE *)o->words.ptr, (HPDF_UINT)o->words.len);
}

/* libharu writes a stream's length as an object of its own; written here, after the dictionary, it needs none. */
static HPDF_STATUS write_stream(HPDF_Dict dict) {
  object *o = dict->attr;
  if (!o->stream.ptr)
    return HPDF_OK;
  HPDF_STATUS status = HPDF_Stream_WriteStr(o->out, "\nstream\n");
  if (status == HPDF_OK && o->stream.len)
    status = HPDF_Stream_Write(o->out, (const HPDF_BYTE *)o->stream.ptr, (HPDF_UINT)o->stream.len);
  return status == HPDF_OK ? HPDF_Stream_WriteStr(o->out, "\nendstream") : status;
}

object *object_extend(arena *a, HPDF_Dict dict) {
  object *o = ARENA_NEW(a, object);
  o->words = text_new(a);
  o->dict = dict;
  if (dict) {
    o->number = dict->header.obj_id & 0x00FFFFFF;
    dict->attr = o;
    dict->write_fn = write_words;
    dict->after_write_fn = write_stream;
  }
  return o;
}

object *object_inline(arena *a, HPDF_Doc doc) {
  return object_extend(a, HPDF_Dict_New(doc->mmgr));
}

object *object_new(arena *a, HPDF_Doc doc, packer *p) {
  HPDF_Dict dict = HPDF_Dict_New(doc->mmgr);
  if (dict && HPDF_Xref_Add(doc->xref, dict) != HPDF_OK)
    dict = NULL; /* libharu has freed it */
  object *o = object_extend(a, dict);
  o->packer = p;
  return o;
}

void object_raw(object *o, str bytes) {
  o->stream = bytes.ptr ? bytes : STR("");
  text_addf(&o->words, "/Length %zu", bytes.len);
}

void object_deflate(object *o, str bytes) {
  str packed = pack_bytes(o->packer, o->words.arena, bytes);
  if (packed.len < bytes.len) {
    text_adds(&o->words, "/Filter/FlateDecode");
    bytes = packed;
  }
  object_raw(o, bytes);
}

void object_whole(text *t, long n) {
  char out[24];
  size_t at = sizeof out;
  unsigned long rest = n < 0 ? 0 - (unsigned long)n : (unsigned long)n;
  do
    out[--at] = (char)('0' + rest % 10);
  while (rest /= 10);
  if (n < 0)
    out[--at] = '-';
  text_add(t, (str){out + at, sizeof out - at});
}

void object_milli(text *t, long thousandths) {
  long part = labs(thousandths % 1000);
  long whole = thousandths / 1000;
  if (whole || !part)
    object_whole(t, whole);
  else if (thousandths < 0)
    text_addc(t, '-');
  if (!part)
    return;
  char out[] = {'.', (char)('0' + part / 100), (char)('0' + part / 10 % 10), (char)('0' + part % 10)};
  size_t len = sizeof out;
  while (out[len - 1] == '0')
    len--;
  text_add(t, (str){out, len});
}

void object_real(text *t, double v) {
  double most = OBJECT_REAL_MAX;
  object_milli(t, isnan(v) ? 0 : lround(fmin(fmax(v, -most), most) * 1000));
}

void object_ref(text *t, const object *o) {
  text_addc(t, ' ');
  object_whole(t, o->number);
  text_adds(t, " 0 R");
}

static void escaped(text *t, unsigned char byte) {
  if (byte == '\r')
    text_adds(t, "\\r");
  else if (byte == '(' || byte == ')' || byte == '\\')
    text_addf(t, "\\%c", byte);
  else
    text_addc(t, (char)byte);
}

void object_bytes(text *t, str ascii) {
  text_addc(t, '(');
  for (size_t i = 0; i < ascii.len; i++)
    escaped(t, (unsigned char)ascii.ptr[i]);
  text_addc(t, ')');
}

/* PDFDocEncoding agrees with ASCII from the space to the tilde, and on line ends and tabs. */
static bool plain(str s) {
  for (size_t i = 0; i < s.len; i++) {
    unsigned char c = (unsigned char)s.ptr[i];
    if ((c < ' ' && c != '\n' && c != '\t' && c != '\r') || c > '~')
      return false;
  }
  return true;
}

static void wide(text *t, uint32_t unit) {
  escaped(t, (unsigned char)(unit >> 8));
  escaped(t, (unsigned char)unit);
}

void object_string(text *t, str utf8) {
  if (plain(utf8)) {
    object_bytes(t, utf8);
    return;
  }
  text_adds(t, "(\xFE\xFF");
  for (const char *at = utf8.ptr, *end = at + utf8.len; at < end;) {
    uint32_t units[2];
    size_t count = object_utf16(utf8_next(&at, end), units);
    for (size_t i = 0; i < count; i++)
      wide(t, units[i]);
  }
  text_addc(t, ')');
}

size_t object_utf16(uint32_t code, uint32_t unit[2]) {
  if (code == UTF8_BAD)
    code = 0xFFFD;
  unit[0] = code < 0x10000 ? code : 0xD7C0 + (code >> 10);
  unit[1] = 0xDC00 | (code & 0x3FF);
  return code < 0x10000 ? 1 : 2;
}
