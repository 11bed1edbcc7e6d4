/* enclose: what travels inside the PDF besides its pages: what it was made of, the numbers of its charts, and how it
   was asked for. */
#ifndef PAGE_ENCLOSE_H
#define PAGE_ENCLOSE_H

#include "page/layout.h"

/* The brief, its data, theme and pictures, as far as `attach` has them; all that it was made of is named with its hash,
   attached or not. */
void enclose_inputs(const manuscript *m, pdf *p);

/* The numbers of a chart, as belonging to the tag that is open; `number` is the chart's, from 1. */
void enclose_chart(const manuscript *m, pdf *p, const plot *of, size_t number);

/* The options that whoever makes the PDF again has to give, and what a reader should take along. */
void enclose_account(const manuscript *m, pdf *p, const pdf_manner *manner);

#endif
