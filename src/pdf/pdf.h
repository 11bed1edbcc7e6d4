/* pdf: a tagged document out of placed things: glyph runs, rules, lifted figures. All that knows libharu is in this
   folder. Coordinates are points from the page's top left corner, y down. */
#ifndef PDF_PDF_H
#define PDF_PDF_H

#include "base/colour.h"
#include "type/shape.h"
#include "type/tongue.h"

typedef struct pdf pdf;

/* What a document claims to be, and keeps to. */
typedef struct pdf_standard {
  const char *name; /* on the command line */
  int archive;      /* the part of ISO 19005 (PDF/A), or 0 */
  char level;       /* of that part */
  bool access;      /* ISO 14289-1 (PDF/UA-1) too */
} pdf_standard;

const pdf_standard *pdf_standards(size_t *count); /* the first is the usual one */
const pdf_standard *pdf_standard_find(const char *name);
bool pdf_standard_carries(const pdf_standard *s); /* files of any kind may be attached */

/* What the file is wanted for. All may be left 0. */
typedef struct pdf_manner {
  const pdf_standard *standard; /* NULL: the usual one */
  bool grey;                    /* no colour operators but DeviceGray's */
  bool trimmed;                 /* for the print shop: bleed, crop marks, both sides of the sheet */
  const char *password;         /* to open it with; NULL: none is asked for */
  size_t most;                  /* bytes that it may have; 0: as many as it takes */
} pdf_manner;

typedef struct pdf_info {
  const char *title, *author, *subject, *keywords, *lang; /* UTF-8; NULL if absent */
  const char *date;     /* ISO date of the brief, or NULL: SOURCE_DATE_EPOCH's, or none */
  const char *producer; /* "brief 1.0" */
  pdf_manner manner;
  tongues tongues; /* languages of scripts, as the author has said */
} pdf_info;

pdf *pdf_new(arena *a, face_set *faces, const pdf_info *info, diags *d);

/* Starts the next page; what follows goes onto it. */
void pdf_page(pdf *p, double width, double height);
size_t pdf_pages(const pdf *p);

/* --- structure: tags nest; what is drawn outside any open tag or inside an artifact is an artifact. A tag may stay
   open over pages. --- */
typedef enum pdf_tag {
  tag_document,
  tag_section,
  tag_h1,
  tag_h2,
  tag_h3,
  tag_h4,
  tag_h5,
  tag_h6,
  tag_p,
  tag_list,
  tag_item,
  tag_label,
  tag_body,
  tag_table,
  tag_thead,
  tag_tbody,
  tag_row,
  tag_th,
  tag_td,
  tag_figure,
  tag_caption,
  tag_link,
  tag_note,
  tag_reference,
  tag_quote,
  tag_code,
  tag_span,
  tag_toc,
  tag_toci,
  tag_count
} pdf_tag;

typedef struct pdf_tag_options { /* all may be NULL or 0 */
  const char *alt, *lang, *title, *id;
  bool row_head; /* TH: Scope Row instead of Column */
  int col_span, row_span;
  bool ordered;       /* lists: ListNumbering Decimal */
  const double *bbox; /* figures: x y width height on the current page */
} pdf_tag_options;

void pdf_open(pdf *p, pdf_tag tag, const pdf_tag_options *o); /* o may be NULL */
void pdf_close(pdf *p);
void pdf_artifact_open(pdf *p); /* furniture: between this and pdf_artifact_close nothing is tagged */
void pdf_artifact_close(pdf *p);

/* --- ink --- */
/* A run with its baseline's left end at x, y. `soft_hyphen`: the run is a hyphen not in the text (maps to U+00AD). */
void pdf_run(pdf *p, const run *r, const double at[2], colour c, bool soft_hyphen);
void pdf_rect(pdf *p, const double frame[4], colour fill);
void pdf_line(pdf *p, const double ends[4], double width, colour c);

/* Round dots, each a line of no length with round ends, so that they can be counted in the file. Dots of one row
   follow each other and share their y. */
typedef struct pdf_dot_set {
  const double *centre; /* x, y of each */
  size_t count;
  double diameter;
  colour colour;
} pdf_dot_set;
void pdf_dots(pdf *p, const pdf_dot_set *d);

void pdf_figure(pdf *p, size_t page, const double at[2]); /* page of the figures given below, top left at x, y */
void pdf_image(pdf *p, str file, const double frame[4]);  /* PNG or JPEG bytes; a bad one is a diagnostic */

typedef struct pdf_image_facts {
  double width, height; /* pixels, as it is to be seen */
  bool shades;          /* more than black and white */
} pdf_image_facts;

/* Looks at all of a PNG or JPEG. Why it can't be used, as the end of "a picture …"; NULL if it can. */
const char *pdf_image_read(str file, pdf_image_facts *out);

/* How many pixels across are left of a picture that is finer than print at this width in points; 0 if it is not.
   Black and white, which print shows finer, stays as it is. */
unsigned pdf_image_most(const pdf_image_facts *f, double width);

/* --- links and places --- */
void pdf_anchor(pdf *p, const char *id, double y); /* a destination on this page */
void pdf_link(pdf *p, const double frame[4], const char *target,
              const char *says);                                  /* inside tag_link; "#id" goes inside */
void pdf_outline(pdf *p, int level, const char *title, double y); /* level 1…6 */

/* --- the rest --- */
/* A file inside the document; left out where its standard knows none. */
typedef struct pdf_file {
  const char *name, *mime;
  const char *relationship; /* Source, Data … */
  const char *says;         /* what it is, to people; NULL: its name does */
  str bytes;
  bool of_tag; /* it belongs to the open tag rather than to the whole document */
} pdf_file;
void pdf_attach(pdf *p, const pdf_file *f);
void pdf_provenance(pdf *p, const char *file, const char *sha256, const char *facts); /* into XMP */
void pdf_option(pdf *p, const char *words);  /* likewise: how it was asked for, where that was not the usual way */
void pdf_message(pdf *p, const char *words); /* likewise: what a reader should take along */

/* The figures' PDF may be given after pdf_figure referred to its pages, and is needed before pdf_finish. */
void pdf_figures(pdf *p, str cairo_pdf);

/* What its bytes are spent on. */
typedef enum pdf_part {
  part_fonts,
  part_charts,
  part_pictures,
  part_prose,
  part_tags,
  part_attachments,
  part_rest, /* what it says of itself, links, the list of objects */
  part_count
} pdf_part;

typedef struct pdf_sizes {
  size_t all, part[part_count];
} pdf_sizes;

/* The whole document; absent after diagnostics. Same calls, same bytes. */
str pdf_finish(pdf *p);
pdf_sizes pdf_spent(const pdf *p); /* once it is finished */
const char *pdf_part_name(pdf_part part);

#endif
