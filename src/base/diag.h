/* diag: complaints with places, collected over a whole run, then sorted and rendered. Never prints. */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include "base/source.h"

/* A note is advice on style, given by `brief check` alone when there are no errors; or it tells what was done. */
typedef enum severity { severity_note, severity_warning, severity_error } severity;

const char *severity_word(severity s); /* "note" … */

/* One row of the table of codes (base/codes.h). */
typedef struct diag_code {
  int number; /* 212 is shown as B0212 */
  severity severity;
  const char *summary; /* one line */
  const char *help;    /* what it means and what to do; shown by `brief help B0212` */
} diag_code;

const diag_code *diag_code_find(int number); /* NULL if there is none */
const diag_code *diag_codes(size_t *count);

typedef struct diag {
  const diag_code *code;
  span at;
  const char *message;
  const char *hint; /* short, beside the caret; may be NULL */
  const char *also; /* a second place: what it is; NULL if none */
  span also_at;
  const char *footnote; /* a line after the excerpt, as "columns: month, region"; may be NULL */
} diag;

#define DIAGS_PER_FILE 20 /* shown; the rest are counted */

typedef struct diags diags;

diags *diags_new(arena *a);

/* Adds a complaint. `code` is a number in base/codes.h. Never NULL; it may be completed by the calls below. */
diag *diags_add(diags *d, int code, span at, const char *format, ...) __attribute__((format(printf, 4, 5)));
void diag_hint(diags *d, diag *g, const char *format, ...) __attribute__((format(printf, 3, 4)));
void diag_footnote(diags *d, diag *g, const char *format, ...) __attribute__((format(printf, 3, 4)));
void diag_also(diag *g, span at, const char *what);

/* Of the complaints from number `from` on that stand in another file than `by`, the foremost also tells who asked for
   that file: beside its place, or, where there are two places already, below. */
void diags_asked(diags *d, size_t from, span by, const char *what);

size_t diags_errors(const diags *d);
size_t diags_warnings(const diags *d);
size_t diags_notes(const diags *d);
size_t diags_count(const diags *d);
const diag *diags_at(const diags *d, size_t i); /* in the order added */

/* Everything as text: sorted by file and place, duplicates dropped, at most DIAGS_PER_FILE a file. */
void diags_render(const diags *d, bool colour, text *out);

#endif
