/* footing: notes below the rows of a CSV file, as exports and statistical offices set them. */
#ifndef DATA_FOOTING_H
#define DATA_FOOTING_H

#include "data/csv_reader.h"

/* Where the lines begin that stand at the end of the file and hold nothing but a text in their first cell, the first of
   them below a blank line or saying that it is a note (`Source: …`, `* …`): they are warned about (B0317). The end of
   the file if there are none. With `lines`, so many with something in them are notes, and nothing is said. */
size_t footing_start(const csv_body *b, const csv_header *h, size_t lines, diags *d);

#endif
