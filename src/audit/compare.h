/* compare: what changed from one PDF to another, in lines for people: numbers, charts, sentences, files. */
#ifndef AUDIT_COMPARE_H
#define AUDIT_COMPARE_H

#include "audit/dossier.h"
#include "audit/words.h"

typedef struct subject {
  const dossier *dossier;
  words words;
} subject;

#define COMPARE_SHOWN 20 /* lines of one chart; the rest are counted */

/* False, and nothing written, if what they say is the same; their bytes may differ all the same. */
bool compare_write(const subject *was, const subject *is, text *out);

#endif
