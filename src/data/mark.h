/* mark: whether points and commas in a file's numbers are decimal marks or group digits, by the evidence of all its
   columns. */
#ifndef DATA_MARK_H
#define DATA_MARK_H

#include "data/infer.h"

/* What a column's words say: nothing, one of the two, or that 1.234 in it may be either. */
typedef enum mark { mark_open, mark_point, mark_comma, mark_twofold } mark;

/* `first` gets the first word that reads as two different numbers. */
mark mark_words(const words *w, const infer_options *o, size_t *first);

/* What numbers say that were read with decimal points, of which the most decimals are known. Twofold are those that may
   all have been written as 1.234; a closer look at their words tells. */
mark mark_numbers(const double *cell, size_t rows, int decimals);

/* Complains that the cell may be read in two ways. */
void mark_complain(const table *t, size_t row, size_t col, str cell, diags *d);

#endif
