/* mangled: what spreadsheets have made of texts that looked like something else. */
#ifndef DATA_MANGLED_H
#define DATA_MANGLED_H

#include "data/infer.h"

/* Warns (B0339) of long numbers written as 1.23457E+11, whose last digits are lost, … */
void mangled_numbers(const table *t, size_t col, diags *d);

/* … and of 5-9 that became 05-Sep among texts such as 10-14. */
void mangled_words(const table *t, size_t col, const infer_cells *from, diags *d);

#endif
