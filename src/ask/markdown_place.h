/* markdown_place: where the parser's nodes were written. Knows no kinds of nodes. */
#ifndef ASK_MARKDOWN_PLACE_H
#define ASK_MARKDOWN_PLACE_H

#include "ask/anchor.h"
#include "ask/markdown.h"
#include "ask/mask.h"

struct cmark_node;

/* One Markdown text on its way from cmark's tree to ours. */
typedef struct markdown_reader {
  arena *arena;
  diags *diags;
  span at;
  mask *mask;
  size_t *line, lines; /* offsets of line starts */
  size_t cursor, end;  /* of the block being read: its words stand between them, in order */
  block **note;        /* footnotes by number - 1 */
  size_t notes, note_at;
  anchors *anchors;
  int level; /* of nesting: 0 at the top */
} markdown_reader;

/* Finds the lines; to be called once, first. */
void markdown_place_map(markdown_reader *r);

/* The offset of a line and byte column, both from 1; the end of the text past its last line. */
size_t markdown_place_offset(const markdown_reader *r, int line, int column);

span markdown_place_between(const markdown_reader *r, size_t start, size_t end);
span markdown_place_node(const markdown_reader *r, struct cmark_node *n);

/* Where `words` were written, first where cmark says `n` is, then from the cursor on; the cursor moves behind them.
   `n` may be NULL. An empty span at the cursor when they are not found. */
span markdown_place_words(markdown_reader *r, struct cmark_node *n, str words);

#endif
