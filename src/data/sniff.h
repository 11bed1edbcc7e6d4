/* sniff: what a CSV file holds, as text to read in a terminal. Knows no commands and prints nothing. */
#ifndef DATA_SNIFF_H
#define DATA_SNIFF_H

#include "data/table.h"

/* Rows, columns, and for each column its type, how many cells are missing, its range or commonest texts and a small
   histogram; then front matter to paste. False after diagnostics. */
bool sniff(arena *a, const source *s, text *out, diags *d);

#endif
