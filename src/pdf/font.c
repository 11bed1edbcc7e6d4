/* font: composite fonts of our own: a code for each (glyph, text) in the order of use, so that text comes out exactly
   as it went in; at the end the subset, the widths and the map back to Unicode. */
#include "base/sha256.h"
#include "base/utf8.h"
#include "pdf/cff.h"
#include "pdf/doc.h"
#include "type/subset.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#define CODES_MAX 65535 /* two bytes a code; 0 is .notdef */
#define CMAP_BLOCK 100  /* entries in one block of a CMap, by Adobe's CMap specification */
#define SYSTEM "/Registry(Adobe)/Ordering(Identity)/Supplement 0"
#define WIDTH_DEFAULT 1000.0
#define WIDTHS_TRIED 64 /* codes whose widths are tried as the default one */
#define FLAG_SYMBOLIC 4u
#define FLAG_ITALIC 64u

/* --- codes --- */

static uint32_t hash(uint32_t gid, str says) {
  uint32_t h = (2166136261u ^ gid) * 16777619u; /* FNV-1a */
  for (size_t i = 0; i < says.len; i++)
    h = (h ^ (unsigned char)says.ptr[i]) * 16777619u;
  return h ^ h >> 15;
}

static uint32_t *slot_of(font *f, uint32_t gid, str says) {
  size_t at = hash(gid, says) & (f->slots - 1);
  for (;; at = (at + 1) & (f->slots - 1)) {
    const font_code *c = &f->code[f->slot[at]];
    if (!f->slot[at] || (c->glyph == gid && str_equal(c->says, says)))
      return &f->slot[at];
  }
}

static void slots_double(pdf *p, font *f) {
  f->slots = f->slots ? f->slots * 2 : 128;
  f->slot = ARENA_ARRAY(p->arena, f->slots, uint32_t);
  for (size_t i = 1; i < f->codes; i++)
    *slot_of(f, f->code[i].glyph, f->code[i].says) = (uint32_t)i;
}

static void code_add(pdf *p, font *f, uint32_t gid, str says) {
  ARENA_PUSH(p->arena, f->code, f->codes, f->code_room);
  double width = round(face_advance(f->face, gid) * 10) / 10;
  f->code[f->codes++] = (font_code){gid, {str_copy(p->arena, says), says.len}, width};
}

static font *font_new(pdf *p, const face *f) {
  font *new = ARENA_NEW(p->arena, font);
  new->face = (face *)f;
  new->object = doc_object(p, part_fonts);
  snprintf(new->name, sizeof new->name, "F%zu", p->fonts + 1);
  code_add(p, new, 0, STR(""));
  slots_double(p, new);
  ARENA_PUSH(p->arena, p->font, p->fonts, p->font_room);
  return p->font[p->fonts++] = new;
}

font *font_for(pdf *p, const face *f, size_t glyphs) {
  for (size_t i = p->fonts; i--;)
    if (p->font[i]->face == f && p->font[i]->codes + glyphs <= CODES_MAX)
      return p->font[i];
  assert(glyphs < CODES_MAX);
  return font_new(p, f);
}

unsigned font_code_of(pdf *p, font *f, uint32_t gid, str says) {
  uint32_t *slot = slot_of(f, gid, says), code = *slot;
  if (code)
    return code;
  code = *slot = (uint32_t)f->codes;
  code_add(p, f, gid, says);
  if (f->codes * 2 > f->slots)
    slots_double(p, f);
  return code;
}

/* --- the dictionaries --- */

/* TAG+Family-WeightStyle: the tag from what is in the subset, so that equal subsets have equal names. */
static char *base_name(pdf *p, const font *f) {
  text t = text_new(p->arena);
  for (size_t i = 0; i < f->codes; i++)
    text_addf(&t, "%u ", f->code[i].glyph);
  text_adds(&t, f->face->family);
  unsigned char digest[32];
  sha256(text_str(&t), digest);
  char name[96];
  size_t n = 0;
  for (; n < 6; n++)
    name[n] = (char)('A' + digest[n] % 26);
  name[n++] = '+';
  for (const char *c = f->face->family; *c && n < 64; c++)
    if ((*c >= '0' && *c <= '9') || (*c >= 'A' && *c <= 'Z') || (*c >= 'a' && *c <= 'z'))
      name[n++] = *c;
  snprintf(name + n, sizeof name - n, "-%d%s", f->face->weight, f->face->italic ? "i" : "");
  return str_copy(p->arena, str_of(name));
}

static void hex4(text *t, uint32_t v) {
  text_addf(t, "%04X", v);
}

/* What a code says, as UTF-16BE; characters that PDF forbids there are replaced by ones that look the same. */
static void says_write(text *t, str says) {
  for (const char *at = says.ptr, *end = at + says.len; at < end;) {
    uint32_t code = utf8_next(&at, end), unit[2];
    if (code < ' ')
      code = ' ';
    if (code == 0xFEFF || code == 0xFFFE)
      code = 0x2060;
    size_t units = object_utf16(code, unit);
    for (size_t i = 0; i < units; i++)
      hex4(t, unit[i]);
  }
}

static void cmap_head(text *t, const char *name, const char *ordering, int type) {
  text_addf(t,
            "/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering(%s)"
            "/Supplement 0>>def/CMapName/%s def/CMapType %d def 1 begincodespacerange<0000><FFFF>endcodespacerange\n",
            ordering, name, type);
}

static void cmap_foot(text *t) {
  text_adds(t, "endcmap CMapName currentdict/CMap defineresource pop end end");
}

static object *to_unicode(pdf *p, const font *f) {
  text t = text_new(p->arena);
  cmap_head(&t, "U", "UCS", 2);
  for (size_t i = 1; i < f->codes; i++) {
    size_t left = f->codes - i;
    if ((i - 1) % CMAP_BLOCK == 0)
      text_addf(&t, "%zu beginbfchar\n", left < CMAP_BLOCK ? left : CMAP_BLOCK);
    text_addf(&t, "<%04zX><", i);
    says_write(&t, f->code[i].says);
    text_adds(&t, ">\n");
    if (i % CMAP_BLOCK == 0 || left == 1)
      text_adds(&t, "endbfchar\n");
  }
  cmap_foot(&t);
  object *o = doc_object(p, part_fonts);
  object_deflate(o, text_str(&t));
  return o;
}

/* The whole number that is the width of most codes: readers expect the default width to be one. */
static double common_width(const font *f) {
  double best = WIDTH_DEFAULT;
  size_t most = 0;
  for (size_t i = 1; i < f->codes && i < WIDTHS_TRIED; i++) {
    double width = f->code[i].width;
    size_t same = 0;
    for (size_t k = i; k < f->codes && width == round(width); k++)
      same += f->code[k].width == width;
    if (same > most) {
      most = same;
      best = width;
    }
  }
  return best;
}

/* Which code a CID belongs to: of several, the first; they are one glyph. 0 is none. */
typedef struct cid_map {
  uint32_t *cid;  /* by code */
  uint32_t *code; /* by CID */
  size_t cids;
} cid_map;

/* A TrueType font's CIDs are our codes, mapped to its glyphs; a CFF font's are its own, and our codes are mapped. */
static cid_map cids_of(pdf *p, const font *f, str bytes, const uint32_t *gid) {
  cid_map m = {ARENA_ARRAY(p->arena, f->codes, uint32_t), NULL, 0};
  for (size_t i = 0; i < f->codes; i++) {
    m.cid[i] = f->face->cff ? cff_cid(bytes, gid[i]) : (uint32_t)i;
    m.cids = m.cid[i] >= m.cids ? m.cid[i] + 1 : m.cids;
  }
  m.code = ARENA_ARRAY(p->arena, m.cids, uint32_t);
  for (size_t i = f->codes; i--;)
    m.code[m.cid[i]] = (uint32_t)i;
  return m;
}

/* The widths that differ from the usual one, as [cid [w w …] cid [w …]]. */
static void widths(text *t, const font *f, const cid_map *m) {
  double usual = common_width(f);
  if (usual != WIDTH_DEFAULT) {
    text_adds(t, "/DW ");
    object_real(t, usual);
  }
  text_adds(t, "/W[");
  bool listed = false;
  for (size_t cid = 1; cid < m->cids; cid++) {
    double width = f->code[m->code[cid]].width;
    bool differs = m->code[cid] && width != usual;
    if (differs && !listed)
      text_addf(t, "%zu[", cid);
    else if (differs || listed)
      text_addc(t, differs ? ' ' : ']');
    listed = differs;
    if (differs)
      object_real(t, width);
  }
  text_adds(t, listed ? "]]" : "]");
}

/* Our codes to the CIDs of a CFF font. */
static object *encoding(pdf *p, const font *f, const cid_map *m) {
  text t = text_new(p->arena);
  cmap_head(&t, "B", "Identity", 1);
  for (size_t i = 1; i < f->codes; i++) {
    size_t left = f->codes - i;
    if ((i - 1) % CMAP_BLOCK == 0)
      text_addf(&t, "%zu begincidchar\n", left < CMAP_BLOCK ? left : CMAP_BLOCK);
    text_addf(&t, "<%04zX>%u\n", i, m->cid[i]);
    if (i % CMAP_BLOCK == 0 || left == 1)
      text_adds(&t, "endcidchar\n");
  }
  cmap_foot(&t);
  object *o = doc_object(p, part_fonts);
  text_adds(&o->words, "/Type/CMap/CMapName/B/CIDSystemInfo<<" SYSTEM ">>");
  object_deflate(o, text_str(&t));
  return o;
}

static object *glyph_map(pdf *p, const font *f, const uint32_t *gid) {
  text t = text_new(p->arena);
  for (size_t i = 0; i < f->codes; i++) {
    text_addc(&t, (char)(gid[i] >> 8));
    text_addc(&t, (char)gid[i]);
  }
  object *o = doc_object(p, part_fonts);
  object_deflate(o, text_str(&t));
  return o;
}

static object *file_object(pdf *p, const font *f, str bytes) {
  object *o = doc_object(p, part_fonts);
  text_addf(&o->words, f->face->cff ? "/Subtype/CIDFontType0C" : "/Length1 %zu", bytes.len);
  object_deflate(o, bytes);
  return o;
}

static long em(double part) {
  return lround(part * 1000);
}

/* Which CIDs the file has, a bit each: PDF/A-1 wants to be told. */
static object *cid_set(pdf *p, const cid_map *m) {
  size_t bytes = m->cids / 8 + 1;
  unsigned char *bit = arena_alloc(p->arena, bytes);
  memset(bit, 0, bytes);
  bit[0] = 0x80;
  for (size_t cid = 1; cid < m->cids; cid++)
    if (m->code[cid])
      bit[cid / 8] |= (unsigned char)(0x80 >> cid % 8);
  object *o = doc_object(p, part_fonts);
  object_deflate(o, (str){(char *)bit, bytes});
  return o;
}

static object *descriptor(pdf *p, const font *f, const char *name, const object *file, const cid_map *m) {
  const face *c = f->face;
  object *o = doc_object(p, part_fonts);
  unsigned flags = FLAG_SYMBOLIC | (c->italic ? FLAG_ITALIC : 0);
  text_addf(&o->words,
            "/Type/FontDescriptor/FontName/%s/Flags %u/FontBBox[-500 %ld 2000 %ld]/ItalicAngle %d/Ascent %ld"
            "/Descent %ld/CapHeight %ld/StemV %d/FontFile%d",
            name, flags, -em(c->descent), em(c->ascent), c->italic ? -12 : 0, em(c->ascent), -em(c->descent),
            em(c->cap_height), 50 + c->weight / 10, c->cff ? 3 : 2);
  object_ref(&o->words, file);
  if (p->standard->archive == 1) {
    text_adds(&o->words, "/CIDSet");
    object_ref(&o->words, cid_set(p, m));
  }
  return o;
}

static object *descendant(pdf *p, const font *f, const char *name, str bytes, const uint32_t *gid, cid_map *m) {
  *m = cids_of(p, f, bytes, gid);
  object *file = file_object(p, f, bytes), *about = descriptor(p, f, name, file, m), *o = doc_object(p, part_fonts);
  text_addf(&o->words, "/Type/Font/Subtype/CIDFontType%d/BaseFont/%s/CIDSystemInfo<<" SYSTEM ">>/FontDescriptor",
            f->face->cff ? 0 : 2, name);
  object_ref(&o->words, about);
  if (!f->face->cff) {
    text_adds(&o->words, "/CIDToGIDMap");
    object_ref(&o->words, glyph_map(p, f, gid));
  }
  widths(&o->words, f, m);
  return o;
}

static void finish(pdf *p, font *f) {
  uint32_t *used = ARENA_ARRAY(p->arena, f->codes, uint32_t), *gid = ARENA_ARRAY(p->arena, f->codes, uint32_t);
  for (size_t i = 0; i < f->codes; i++)
    used[i] = f->code[i].glyph;
  str bytes = subset(p->arena, f->face, used, f->codes, gid);
  if (!bytes.ptr) {
    diags_add(p->diags, 802, span_none(), "the font file `%s` cannot be embedded", f->face->path);
    return;
  }
  const char *name = base_name(p, f);
  cid_map map;
  object *below = descendant(p, f, name, bytes, gid, &map);
  text *t = &f->object->words;
  text_addf(t, "/Type/Font/Subtype/Type0/BaseFont/%s/DescendantFonts[", name);
  object_ref(t, below);
  text_adds(t, "]/ToUnicode");
  object_ref(t, to_unicode(p, f));
  if (f->face->cff)
    text_adds(t, "/Encoding"), object_ref(t, encoding(p, f, &map));
  else
    text_adds(t, "/Encoding/Identity-H");
}

object *font_finish(pdf *p) {
  if (!p->fonts)
    return NULL;
  object *all = doc_object(p, part_fonts);
  for (size_t i = 0; i < p->fonts; i++) {
    finish(p, p->font[i]);
    text_addf(&all->words, "/%s", p->font[i]->name);
    object_ref(&all->words, p->font[i]->object);
  }
  return all;
}
