/* serial: days as the numbers by which spreadsheets count them: 45123 is 2023-07-16. */
#ifndef DATA_SERIAL_H
#define DATA_SERIAL_H

#include "data/fit.h"

/* A number of a spreadsheet's day, with the time as its fraction; since 1900-03-01, from when on all spreadsheets
 * agree. */
bool serial_parse(str cell, reading *out);

/* Warns (B0335) of a column of numbers that is called date or the like and holds what may be such days. */
void serial_warn(arena *a, const table *t, size_t col, diags *d);

#endif
