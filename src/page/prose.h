/* prose: inlines to styled pieces, pieces to lines, lines to boxes. */
#ifndef PAGE_PROSE_H
#define PAGE_PROSE_H

#include "ask/markdown.h"
#include "page/compose.h"
#include "type/paragraph.h"

/* An inline element that is tagged: the owner of its pieces. */
typedef struct wrap {
  pdf_tag tag;
  const char *target; /* links and references to footnotes: where to */
  const char *says;   /* the link's words */
  const block *note;  /* the footnote called, or NULL */
  bool strike;
} wrap;

typedef struct pieces {
  piece *piece;
  size_t count;
} pieces;

/* Inlines in a voice, with smart punctuation. None after a diagnostic: a paragraph has a limit. */
pieces prose_pieces(composer *c, const inlines *list, const voice *v);

/* Words as one piece, with smart punctuation; or as they are. */
pieces prose_plain(composer *c, str words, const voice *v, span at);
pieces prose_words(composer *c, str words, const voice *v, span at);

/* Which element is open while lines are set one after the other. */
typedef struct setting {
  const pieces *from;
  const wrap *open;
  colour ink;
} setting;

/* One line into a box, its baseline's left end at `at`; prose_end closes what is open after the last one. */
void prose_line(composer *c, setting *s, box *b, const line *l, const double at[2]);
void prose_end(composer *c, setting *s, box *b);

typedef struct prose {
  const voice *voice;
  pdf_tag tag;
  const pdf_tag_options *options;
  double first; /* indent of the first line */
  bool hyphenate;
  bool keep_next; /* the last line stays with what follows */
  bool balance;   /* lines of much the same length, which stay together */
} prose;

/* A paragraph as boxes, a line each, at the composer's left edge and measure. Two lines at least stay together. */
void prose_set(composer *c, const pieces *p, const prose *how, span at);

#endif
