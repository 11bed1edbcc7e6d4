/* spots: where each file of a PDF goes, so that the brief finds it again and nothing leaves the folder they go to. */
#ifndef AUDIT_SPOTS_H
#define AUDIT_SPOTS_H

#include "audit/dossier.h"

typedef struct spot {
  const char *path; /* below the folder: no `..`, no link to follow, no two alike */
  const enclosure *file;
  bool by_input; /* it is where the brief looks for it */
} spot;

typedef struct spots {
  spot *list;
  size_t count;
  const char *brief;    /* its path; NULL if it is not there */
  const char **missing; /* what the brief needs, and the PDF does not have */
  size_t missings;
} spots;

spots spots_of(arena *a, const dossier *d);

#endif
