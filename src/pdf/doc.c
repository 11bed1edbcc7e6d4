/* doc: the document under way: begun, paged, and put together at the end. */
#include "pdf/doc.h"

#include "base/date.h"
#include "base/sha256.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#define PAGES_IN_NODE 8191 /* pages below one node of the page tree; libharu's arrays end at 32,767 */
#define ID_BYTES 16
#define TRAILER_MAX 512 /* bytes from the identifier to the end of the file, and some more */
#define ID_BLANK "00000000000000000000000000000000" /* until the bytes it is made of are there */

static void doc_drop(void *doc) {
  HPDF_Free(doc);
}

static void date_set(pdf *p) {
  double days;
  date_grain grain;
  if (!p->info.date || !date_parse(str_of(p->info.date), &days, &grain))
    return;
  date d = date_of(floor(days));
  p->date = text_format(p->arena, "(D:%04d%02d%02d000000Z)", d.year, d.month, d.day);
  p->date_xmp = text_format(p->arena, "%04d-%02d-%02dT00:00:00Z", d.year, d.month, d.day);
}

pdf *pdf_new(arena *a, face_set *faces, const pdf_info *info, diags *d) {
  (void)faces; /* a run brings its face along */
  pdf *p = ARENA_NEW(a, pdf);
  p->arena = a;
  p->diags = d;
  p->info = *info;
  p->standard = info->manner.standard ? info->manner.standard : pdf_standards(&(size_t){0});
  p->errors = diags_errors(d);
  p->packer = pack_new(a, info->manner.most);
  date_set(p);
  p->doc = HPDF_New(NULL, NULL);
  if (!p->doc) {
    diags_add(d, 801, span_none(), "the document could not be begun: out of memory");
    return NULL;
  }
  arena_defer(a, doc_drop, p->doc);
  p->catalog = object_extend(a, p->doc->catalog);
  tags_start(p);
  return p;
}

object *doc_object(pdf *p, pdf_part part) {
  object *o = object_new(p->arena, p->doc, p->packer);
  sizes_part(p, o->number, part);
  return o;
}

sheet *doc_sheet(pdf *p) {
  assert(p->sheets);
  return &p->sheet[p->sheets - 1];
}

size_t pdf_pages(const pdf *p) {
  return p->sheets;
}

void pdf_page(pdf *p, double width, double height) {
  ink_end(p);
  ARENA_PUSH(p->arena, p->sheet, p->sheets, p->sheet_room);
  if (p->sheets && p->sheets % PAGES_IN_NODE == 0)
    HPDF_Doc_SetCurrentPages(p->doc, HPDF_Doc_AddPagesTo(p->doc, p->doc->root_pages));
  sheet *s = &p->sheet[p->sheets++];
  *s = (sheet){.page = HPDF_AddPage(p->doc), .height = height, .ink = text_new(p->arena)};
  if (s->page) {
    s->number = s->page->header.obj_id & 0x00FFFFFF;
    HPDF_Page_SetWidth(s->page, (HPDF_REAL)width);
    HPDF_Page_SetHeight(s->page, (HPDF_REAL)height);
  }
  p->pen = (ink_state){.fill = 0, .stroke = 0, .width = 1}; /* as every page begins */
  if (p->info.manner.trimmed && s->page)
    trim_page(p, s);
}

void doc_use(pdf *p, unsigned number) {
  sheet *s = doc_sheet(p);
  for (size_t i = 0; i < s->uses; i++)
    if (s->used[i] == number)
      return;
  ARENA_PUSH(p->arena, s->used, s->uses, s->use_room);
  s->used[s->uses++] = number;
}

/* --- the end --- */

static void page_finish(pdf *p, sheet *s, const object *fonts) {
  object *resources = object_inline(p->arena, p->doc);
  if (!s->page || !resources->dict || HPDF_Dict_Add(s->page, "Resources", resources->dict) != HPDF_OK)
    return;
  if (fonts) {
    text_adds(&resources->words, "/Font");
    object_ref(&resources->words, fonts);
  }
  text_adds(&resources->words, s->uses ? "/XObject<<" : "");
  for (size_t i = 0; i < s->uses; i++)
    text_addf(&resources->words, "/X%u %u 0 R", s->used[i], s->used[i]);
  text_adds(&resources->words, s->uses ? ">>" : "");
  if (s->marks)
    HPDF_Dict_AddNumber(s->page, "StructParents", (HPDF_INT32)(s - p->sheet));
  HPDF_PageAttr attr = s->page->attr;
  str packed = pack_bytes(p->packer, p->arena, text_str(&s->ink));
  object *contents = object_extend(p->arena, attr->contents);
  sizes_part(p, contents->number, part_prose);
  attr->contents->filter = HPDF_STREAM_FILTER_NONE;
  text_adds(&contents->words, "/Filter/FlateDecode");
  HPDF_Stream_Write(attr->stream, (const HPDF_BYTE *)packed.ptr, (HPDF_UINT)packed.len);
}

static void trailer_id(pdf *p) {
  HPDF_Array pair = HPDF_Array_New(p->doc->mmgr);
  if (!pair || HPDF_Dict_Add(p->doc->trailer, "ID", pair) != HPDF_OK)
    return;
  HPDF_BYTE blank[ID_BYTES] = {0};
  for (int i = 0; i < 2; i++)
    HPDF_Array_Add(pair, HPDF_Binary_New(p->doc->mmgr, blank, ID_BYTES));
}

/* The identifier is made of all other bytes, and put where blanks for it were saved, twice, in hexadecimal. */
static void identify(char *bytes, size_t len, unsigned char digest[32]) {
  static const char digit[] = "0123456789ABCDEF", blank[] = "<" ID_BLANK ">";
  sha256((str){bytes, len}, digest);
  char *end = bytes + len, *at = len > TRAILER_MAX ? end - TRAILER_MAX : bytes;
  while ((at = memmem(at, (size_t)(end - at), blank, sizeof blank - 1)))
    for (size_t i = 0; i < ID_BYTES; i++) {
      at[1 + 2 * i] = digit[digest[i] >> 4];
      at[2 + 2 * i] = digit[digest[i] & 15];
    }
}

static str locked(pdf *p, str bytes, const unsigned char *id) {
  diags_add(p->diags, 831, span_none(), "the password keeps out the curious only: RC4 of 128 bits is weak");
  str out = lock_document(p, bytes, id);
  if (!out.ptr)
    diags_add(p->diags, 801, span_none(), "the document could not be locked");
  return out;
}

static str save(pdf *p) {
  HPDF_UINT32 size = 0;
  unsigned char digest[32];
  p->doc->pdf_version = p->standard->archive == 1 ? HPDF_VER_14 : HPDF_VER_17;
  if (HPDF_SaveToStream(p->doc) == HPDF_OK)
    size = HPDF_GetStreamSize(p->doc);
  char *bytes = arena_alloc(p->arena, (size_t)size + 1);
  if (!size || HPDF_GetContents(p->doc, (HPDF_BYTE *)bytes, &size) != HPDF_OK || p->doc->error.error_no) {
    diags_add(p->diags, 801, span_none(), "the document could not be put together (libharu's error 0x%04lX)",
              (unsigned long)p->doc->error.error_no);
    return (str){NULL, 0};
  }
  identify(bytes, size, digest);
  sizes_take(p, size);
  return p->info.manner.password ? locked(p, (str){bytes, size}, digest) : (str){bytes, size};
}

str pdf_finish(pdf *p) {
  assert(p->open == &p->root && !p->furniture);
  ink_end(p);
  lift_finish(p);
  link_finish(p);
  outline_finish(p);
  attach_finish(p);
  meta_finish(p);
  tags_finish(p);
  object *fonts = font_finish(p);
  for (size_t i = 0; i < p->sheets; i++)
    page_finish(p, &p->sheet[i], fonts);
  trailer_id(p);
  str bytes = diags_errors(p->diags) > p->errors ? (str){NULL, 0} : save(p);
  return diags_errors(p->diags) > p->errors ? (str){NULL, 0} : bytes;
}
