/* face: font files and the order in which they stand in for each other. With shape and subset, all that knows HarfBuzz
   and FreeType. */
#ifndef TYPE_FACE_H
#define TYPE_FACE_H

#include "base/diag.h"

struct hb_font_t;

typedef struct face {
  int id; /* its place in the set; stable for one manifest */
  const char *family;
  int weight; /* 100…900 */
  bool italic;
  const char *file; /* as the manifest names it */
  const char *path; /* where it was found; NULL: not installed */
  int index;        /* within a collection */
  /* Known once loaded; what face_find, face_for and shape hand out is loaded. */
  bool cff;                                     /* outlines are CFF, not glyf */
  double ascent, descent, cap_height, x_height; /* per em; descent positive */
  double units_per_em;
  uint32_t blank;       /* a glyph without ink and width; 0: it has none, and forms no ligatures */
  struct hb_font_t *hb; /* NULL until loaded */
  void *ft;             /* FT_Face, on first use by face_freetype */
  const char *package;  /* Debian package, for the error that names it */
  const char *licence;  /* SPDX */
} face;

typedef struct face_set face_set;

/* What is wanted of a text: the family's fallbacks stand in for characters it lacks. */
typedef struct style {
  const char *family; /* "serif", "sans", "mono": the manifest's roles, or a family's name */
  int weight;
  bool italic;
  double size;      /* points */
  double tracking;  /* added after each cluster, in em */
  bool tabular;     /* figures of equal width, where the face has them */
  bool old_style;   /* figures with ascenders and descenders, likewise */
  bool small_caps;  /* likewise */
  bool superscript; /* real superscript figures where the face has them, else scaled */
  bool no_ligatures;
  bool rigid;       /* blanks keep their width where lines are filled, as in code */
  const char *lang; /* BCP 47 */
} style;

/* Reads the manifest and finds its files under the font paths (`extra` first, then the manifest's own). Files are
   opened on first use. NULL after a diagnostic. */
face_set *face_set_load(arena *a, const char *manifest, const char *extra, diags *d);

/* A file that words to be set may come from: where complaints look for those that do not stand in the brief. */
void face_set_origin(face_set *s, const source *file);

/* Opens the file on the first call; false if it is not installed or no usable font. Every face comes from a set. */
bool face_load(face *f);

size_t face_count(const face_set *s);
face *face_at(const face_set *s, size_t i);

/* What a style's family may be called: the manifest's roles, then the families. */
const char *const *face_families(const face_set *s, arena *a, size_t *count);

/* The face for a style's own family: nearest weight, then slant. NULL when the family has no file installed. */
face *face_find(face_set *s, const style *want);

/* The first face, in fallback order for `want`, that has `code`; NULL if none has. */
face *face_for(face_set *s, const style *want, uint32_t code);

bool face_has(face *f, uint32_t code);

/* Whether an OpenType feature such as "smcp" changes anything in the face. */
bool face_feature(face *f, const char *tag);

/* Advance of a glyph in 1/1000 em, unrounded. */
double face_advance(face *f, uint32_t glyph);

/* FT_Face for cairo; NULL if FreeType refuses the file. */
void *face_freetype(face_set *s, face *f);

#endif
