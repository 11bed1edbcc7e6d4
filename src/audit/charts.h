/* charts: what changed in the charts of two PDFs, by the numbers that travel with them. */
#ifndef AUDIT_CHARTS_H
#define AUDIT_CHARTS_H

#include "audit/dossier.h"

/* Charts are the same by their id, else by their title, else by their number. Nothing is written if nothing changed. */
void charts_compare(const dossier *was, const dossier *is, text *out);

#endif
