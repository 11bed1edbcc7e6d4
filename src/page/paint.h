/* paint: laid-out pages to a PDF. */
#ifndef PAGE_PAINT_H
#define PAGE_PAINT_H

#include "page/layout.h"

/* The document's bytes; absent after diagnostics. */
str paint_pdf(const manuscript *m, const layout *l);

#endif
