/* cairo_pdf: reads the PDF that cairo writes: cross-reference table, pages, objects as words. It knows that dialect
   only, refuses any other, and knows nothing of where the objects go. */
#ifndef PDF_CAIRO_PDF_H
#define PDF_CAIRO_PDF_H

#include "base/text.h"

typedef struct cairo_pdf cairo_pdf;

#define CAIRO_PDF_OBJECTS_MAX 1000000
#define CAIRO_PDF_DEPTH_MAX 32 /* nesting of dictionaries and arrays; cairo uses 6 */

/* NULL if it is not a PDF in cairo's dialect. `bytes` must outlive it. */
cairo_pdf *cairo_pdf_open(arena *a, str bytes);

/* The same of any PDF with one table in that dialect, libharu's too, but without its pages; and its trailer. */
cairo_pdf *cairo_pdf_table(arena *a, str bytes, str *trailer);
size_t cairo_pdf_pages(const cairo_pdf *c);

/* The number of a page's object; 0 if there is no such page. */
unsigned cairo_pdf_page(const cairo_pdf *c, size_t page);
size_t cairo_pdf_objects(const cairo_pdf *c); /* numbers are below this */
bool cairo_pdf_has(const cairo_pdf *c, unsigned number);

/* An object's value, and the bytes of its stream (absent if none); false if it is missing or malformed. */
bool cairo_pdf_object(const cairo_pdf *c, unsigned number, str *value, str *stream);

/* --- words --- */

/* The next token of `words`, which moves on; absent at the end. A dictionary, an array or a string comes as one token;
   so does a reference "12 0 R", with its number in *ref (0 for all others). An absent *words afterwards means that they
   are malformed. */
str cairo_pdf_token(str *words, unsigned *ref);

/* The same, but brackets come by themselves. */
str cairo_pdf_atom(str *words, unsigned *ref);

/* The value of a key in a dictionary's words; absent if there is none. */
str cairo_pdf_entry(str dictionary, const char *key, unsigned *ref);

/* Inside of << >> or [ ]. */
str cairo_pdf_inside(str value);

#endif
