/* brief: the door of the library: load a brief, lay it out, make its PDF or its charts. Prints nothing. */
#ifndef BRIEF_H
#define BRIEF_H

#include "ask/flag.h"
#include "bind/batch.h"
#include "bind/inputs.h"
#include "page/paint.h"

typedef struct brief_options {
  const param *param; /* -P name=value */
  size_t params;
  const char *manifest;  /* path of the font manifest */
  const char *root;      /* the folder that all files a brief names lie in; NULL: its project's */
  const char *font_path; /* folders searched first, separated by ':'; may be NULL */
  pdf_manner manner;     /* of the PDF */
  bool proof;            /* brief_proof is to be called: large files are read in full */
} brief_options;

typedef struct brief {
  manuscript manuscript;
  layout *layout; /* once brief_lay_out has run */
  pdf_manner manner;
} brief;

/* Reads the brief and its data, binds charts and tables, fills templates. NULL after diagnostics, which are all that
   could be found in one go. */
brief *brief_load(arena *a, const char *path, const brief_options *o, diags *d);

/* The same of one chart asked for on a command line. */
brief *brief_load_chart(arena *a, const flags *f, const brief_options *o, diags *d);

/* What the params are in each brief of a batch; `asked` are the words of --for-each. NULL after diagnostics. */
batch *brief_batch(arena *a, const char *path, span asked, const brief_options *o, diags *d);

/* The files that a brief is made of; of a brief that cannot be read, its own path alone. */
inputs brief_inputs(arena *a, const char *path);

/* Whether the path leads to the brief or to one of its tables. */
bool brief_reads(const brief *b, const char *path);

/* Warns where figures and words of the prose disagree with the data. */
void brief_proof(const brief *b);

/* Pages; false after diagnostics. */
bool brief_lay_out(brief *b);

/* Advice on style, as notes: for a laid-out brief without errors. */
void brief_advise(brief *b);

/* The PDF of a laid-out brief, and what its bytes are spent on; absent after diagnostics. */
str brief_pdf(brief *b, pdf_sizes *spent);

/* What the colours of each chart of a laid-out brief are worth in print, in words. False where limits are missed. */
bool brief_colours(brief *b, text *out);

/* The charts of a laid-out brief, in reading order, as "png" or "svg". */
typedef struct brief_chart {
  const char *id; /* its `id`, or its number from 1 */
  str bytes;      /* absent after a diagnostic */
} brief_chart;

size_t brief_charts(brief *b, const char *format, brief_chart **out);

#endif
