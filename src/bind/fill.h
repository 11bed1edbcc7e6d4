/* fill: {{ expression | format }} to text. */
#ifndef BIND_FILL_H
#define BIND_FILL_H

#include "bind/dataset.h"
#include "type/numfmt.h"

/* One template, without its braces. Absent after a diagnostic. */
str fill_value(dataset *s, str code, span at, diags *d);

/* A value as it is printed: in its format, else the locale's way with its own unit. Absent when missing. */
str fill_show(dataset *s, const value *v, const numfmt *f);

/* A text with any number of templates in it. */
str fill_text(dataset *s, str text, span at, diags *d);

/* Such texts with commas between them, as authors are named. */
str fill_list(dataset *s, const asked_texts *t, diags *d);

/* Every inline_value below `blocks` becomes inline_text. */
void fill_blocks(dataset *s, block *blocks, diags *d);

#endif
