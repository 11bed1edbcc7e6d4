/* guise: files that are called CSV and are something else. Knows files by their first bytes alone. */
#ifndef DATA_GUISE_H
#define DATA_GUISE_H

#include "base/diag.h"

/* Complains when the file is a workbook, a web page or the like; true if it is not. */
bool guise_none(const source *s, diags *d);

#endif
