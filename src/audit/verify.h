/* verify: a PDF made once more of what is inside it. */
#ifndef AUDIT_VERIFY_H
#define AUDIT_VERIFY_H

#include "audit/dossier.h"

typedef enum verdict { verdict_same, verdict_other, verdict_unknown } verdict;

typedef struct verify_options {
  const char *program;              /* the `brief` to make it with */
  const char *font_path, *password; /* NULL: none */
} verify_options;

/* Makes the PDF again, in a folder of its own that is gone afterwards, and says in `out` what differs. Unknown after
   diagnostics: it is not one of ours, or lacks what it was made of. */
verdict verify_run(arena *a, const dossier *d, const verify_options *o, text *out, diags *g);

#endif
