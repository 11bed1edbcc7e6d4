/* paint: laid-out pages to a PDF. */
#ifndef PAGE_PAINT_H
#define PAGE_PAINT_H

#include "page/layout.h"

typedef struct paint_options {
  const pdf_standard *standard; /* NULL: the usual one */
} paint_options;

/* The document's bytes; absent after diagnostics. */
str paint_pdf(const manuscript *m, const layout *l, const paint_options *o);

#endif
