/* doc: a document under way, as the files of this folder share it: its pages with their ink, its structure, its fonts.
   Nobody outside this folder sees it. */
#ifndef PDF_DOC_H
#define PDF_DOC_H

#include "base/names.h"
#include "pdf/object.h"
#include "pdf/pdf.h"

#include <hpdf_doc.h>

#define LANG_DEFAULT "en"

/* --- structure --- */
#define HEADING_RANKS 6

typedef enum kid_kind { kid_element, kid_mark, kid_link } kid_kind;

/* One of an element's children: another element, marked content, or an annotation. */
typedef struct kid {
  kid_kind kind;
  size_t page, mark; /* of marked content */
  object *object;    /* of an element or an annotation */
} kid;

typedef struct element {
  pdf_tag tag;
  struct element *parent, *within; /* within: what was open before it */
  object *object;
  const char *lang; /* that holds in it */
  kid *kid;
  size_t kids, kid_room;
} element;

typedef struct named { /* an element and its id, for the tree of ids */
  str id;
  const object *object;
} named;

/* --- pages --- */
typedef enum mark_kind { mark_none, mark_artifact, mark_furniture, mark_element } mark_kind;

typedef struct sheet {
  HPDF_Page page;
  unsigned number; /* of the page's object */
  double height;
  text ink;
  element **marked; /* by MCID */
  size_t marks, mark_room;
  unsigned *used; /* object numbers of the forms and images on it */
  size_t uses, use_room;
} sheet;

/* The graphics state at the end of a page's ink. */
typedef struct ink_state {
  mark_kind mark;
  const element *element; /* whose content is being marked */
  bool text;              /* between BT and ET */
  const struct font *font;
  double size, rise;
  long x, y;         /* start of the text line, in thousandths of a point */
  double at;         /* where the next glyph would stand */
  long fill, stroke; /* colours as 0xRRGGBB; -1 is none yet */
  double width;
} ink_state;

/* --- fonts --- */
typedef struct font_code { /* one of a font's codes: the n-th entry is code n */
  uint32_t glyph;
  str says;     /* UTF-8 */
  double width; /* in thousandths of an em, to a tenth */
} font_code;

typedef struct font {
  face *face;
  object *object;
  char name[12];
  font_code *code;
  size_t codes, code_room;
  uint32_t *slot; /* codes by hash */
  size_t slots;
} font;

/* --- places --- */
typedef struct place_on { /* an anchor */
  str id;
  size_t page;
  double y;
} place_on;

typedef struct hyperlink {
  object *object;
  const element *element;
  size_t page;
  str target;
} hyperlink;

typedef struct heading {
  int level;
  str title;
  size_t page;
  double y;
} heading;

typedef struct form {
  object *object;
  size_t page; /* of the figures' document */
} form;

typedef struct picture {
  str file;
  unsigned most;  /* pixels across that it is brought down to; 0: as it is */
  object *object; /* NULL if it is of no use */
  int turn;       /* EXIF's orientation */
} picture;

typedef struct attachment {
  object *object;
  str name;
  bool of_tag;
} attachment;

typedef struct input {
  const char *file, *sha256, *facts;
} input;

struct pdf {
  arena *arena;
  diags *diags;
  size_t errors; /* there were so many before */
  pdf_info info;
  const pdf_standard *standard;
  const char *date, *date_xmp; /* the brief's, as PDF and as XMP write it; NULL if it has none */
  HPDF_Doc doc;
  packer *packer;
  object *catalog;

  sheet *sheet;
  size_t sheets, sheet_room;
  ink_state pen;

  unsigned char *part; /* of each object, by number */
  size_t parts, part_room;
  pdf_sizes sizes;

  element root; /* Document */
  element *open;
  int rank[HEADING_RANKS]; /* of the headings that the next one may stand below, from the topmost */
  size_t ranks;
  bool document;    /* the caller has opened it */
  size_t furniture; /* artifacts open */
  element **element;
  size_t elements, element_room;
  named *id;
  size_t ids, id_room;
  names *id_taken; /* 1: it is */

  font **font;
  size_t fonts, font_room;

  place_on *place;
  size_t places, place_room;
  hyperlink *link;
  size_t links, link_room;
  heading *heading;
  size_t headings, heading_room;

  form *form;
  size_t forms, form_room;
  str figures;
  picture *picture;
  size_t pictures, picture_room;

  attachment *attachment;
  size_t attachments, attachment_room;
  input *input;
  size_t inputs, input_room;
  const char **message, **option;
  size_t messages, message_room, options, option_room;
};

/* doc.c */
object *doc_object(pdf *p, pdf_part part); /* its bytes count for that part */
sheet *doc_sheet(pdf *p);                  /* the page under way */
void doc_use(pdf *p, unsigned number);     /* names it among the page's resources */

/* ink.c */
text *ink_begin(pdf *p, bool words); /* where ink goes: in the mark of the open tag, inside BT … ET or not */
void ink_end(pdf *p);                /* closes what is open on the page */
void ink_fill(pdf *p, colour c);
void ink_stroke(pdf *p, colour c);
void ink_place(pdf *p, const object *xobject, const double matrix[6]);

/* trim.c: paper larger than the page, with the marks to cut it by */
void trim_page(pdf *p, sheet *s);

/* grey.c */
str grey_pixels(arena *a, str rgb);               /* one byte for three */
str grey_stream(arena *a, packer *p, str packed); /* a form's ink without its colours; absent if it is malformed */

/* lock.c: absent if the bytes are malformed */
str lock_document(pdf *p, str bytes, const unsigned char id[16]);

/* sizes.c */
void sizes_part(pdf *p, unsigned number, pdf_part part);
void sizes_take(pdf *p, size_t all); /* of a document that was saved; a diagnostic if it is larger than it may be */

/* tags.c */
void tags_start(pdf *p);
void tags_finish(pdf *p);
mark_kind tags_wanted(const pdf *p); /* how ink at this moment is to be marked */
const char *tags_name(const element *e);
element *tags_link(pdf *p, object *annotation); /* the link it is tied to; NULL outside of any */

/* font.c */
font *font_for(pdf *p, const face *f, size_t glyphs); /* one with so many codes to spare */
unsigned font_code_of(pdf *p, font *f, uint32_t gid, str says);
object *font_finish(pdf *p); /* the resources' dictionary of fonts; NULL if there are none */

/* the others: each adds its part to the catalog at the end */
void lift_finish(pdf *p);
void link_finish(pdf *p);
void link_place(const pdf *p, text *t, size_t page, double y); /* a destination, y from the foot */
void outline_finish(pdf *p);
void attach_finish(pdf *p);
void meta_finish(pdf *p);
str icc_srgb(arena *a); /* the bytes of an sRGB profile, ICC version 2 */

#endif
