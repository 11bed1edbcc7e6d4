/* dossier: what a PDF of ours carries and says of itself. Knows nothing of what is done with it. */
#ifndef AUDIT_DOSSIER_H
#define AUDIT_DOSSIER_H

#include "base/diag.h"

typedef enum role { role_brief, role_data, role_chart, role_other, role_count } role;

typedef struct enclosure { /* a file inside */
  const char *name;        /* as the PDF has it: may be anything */
  const char *says;        /* what it is: a chart's title */
  role role;
  str bytes;
} enclosure;

typedef struct input { /* what it was made of */
  const char *path;    /* as the brief reaches it */
  const char *facts, *sha256;
} input;

typedef struct dossier {
  const char *path; /* of the PDF */
  str bytes;
  bool ours;
  const char *producer, *title;
  const char *date; /* ISO; NULL: none */
  size_t pages;
  enclosure *file;
  size_t files, file_room;
  input *input;
  size_t inputs, input_room;
  const char **option;
  size_t options, option_room;
  const char **font; /* the embedded fonts' names and digests, in the order of the file */
  size_t fonts, font_room;
  void *reader; /* libqpdf's, for `words` */
} dossier;

#define DOSSIER_FILES_MAX 5000

/* NULL after a diagnostic: damaged, locked, or past a limit. A PDF by other hands is read, too, but is not `ours`. */
dossier *dossier_read(arena *a, const char *path, const char *password, diags *d);

/* The same of bytes that are there already. */
dossier *dossier_of(arena *a, const source *pdf, const char *password, diags *d);

/* A stream's bytes, by libqpdf's reader and its handle; absent if they cannot be unpacked. */
str dossier_stream(arena *a, void *reader, unsigned stream);

const enclosure *dossier_brief(const dossier *d); /* NULL if it is not there */
const char *dossier_role(role r);                 /* "chart" */

#endif
