/* paper: what a mail has to know of a PDF: its bytes, its title, its key messages, the look of its first page. The only
   room that knows poppler. */
#ifndef MAIL_PAPER_H
#define MAIL_PAPER_H

#include "base/diag.h"

typedef struct paper {
  str bytes;
  const char *title, *subject, *lang; /* UTF-8; NULL if it says none */
  const char **message;               /* the key messages that its brief gave it, in order */
  size_t messages, room;
  size_t pages;
  void *document; /* poppler's */
} paper;

/* NULL after a diagnostic: no such file, or no sound PDF that opens without a password. */
paper *paper_read(arena *a, const char *path, diags *d);

#define PAPER_DPI 110

/* The first page as a PNG; absent after a diagnostic. */
str paper_picture(arena *a, const paper *p, diags *d);

#endif
