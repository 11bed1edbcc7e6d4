/* standard: the standards that a document can claim, and what each of them asks of it. */
#include "pdf/pdf.h"

#include <string.h>

/* PDF/A-1 is of PDF 1.4, and so of no PDF/UA, which is of PDF 1.7. Its level A would ask no more of our tags than its
   level B does, but its readers are those that know PDF 1.4 alone. */
static const pdf_standard table[] = {
    {"a-3,ua-1", 3, 'A', true}, {"a-3", 3, 'A', false}, {"a-2,ua-1", 2, 'A', true}, {"a-2", 2, 'A', false},
    {"a-1b", 1, 'B', false},    {"ua-1", 0, '-', true}, {"none", 0, '-', false},
};

const pdf_standard *pdf_standards(size_t *count) {
  *count = sizeof table / sizeof *table;
  return table;
}

const pdf_standard *pdf_standard_find(const char *name) {
  for (size_t i = 0; i < sizeof table / sizeof *table; i++)
    if (!strcmp(name, table[i].name))
      return &table[i];
  return NULL;
}

bool pdf_standard_carries(const pdf_standard *s) {
  return s->archive == 0 || s->archive == 3;
}
