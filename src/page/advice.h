/* advice: what an editor would say of a finished brief: its date, its headings, its charts and tables. */
#ifndef PAGE_ADVICE_H
#define PAGE_ADVICE_H

#include "page/layout.h"

/* Notes, for a brief that is bound and has no errors. */
void advice_give(const manuscript *m);

#endif
