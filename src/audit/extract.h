/* extract: the files of a PDF onto the disk. */
#ifndef AUDIT_EXTRACT_H
#define AUDIT_EXTRACT_H

#include "audit/spots.h"

/* Each file at its place below `folder`, which is made. Nothing is written when one of them is there already, unless
   `force` allows that. False after diagnostics. */
bool extract_all(arena *a, const spots *p, const char *folder, bool force, diags *d);

/* The file that goes by this name, in the PDF or at its place; NULL after a diagnostic that lists what there is. */
const enclosure *extract_find(const spots *p, const char *name, diags *d);

/* A line for each file: bytes, what it is, where it goes, and a chart's title. */
void extract_list(const spots *p, text *out);

#endif
