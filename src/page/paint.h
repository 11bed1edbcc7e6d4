/* paint: laid-out pages to a PDF. */
#ifndef PAGE_PAINT_H
#define PAGE_PAINT_H

#include "page/layout.h"

/* The document's bytes and what they are spent on; absent after diagnostics. */
str paint_pdf(const manuscript *m, const layout *l, const pdf_manner *manner, pdf_sizes *spent);

#endif
