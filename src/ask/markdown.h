/* markdown: prose to a tree of blocks and inlines with spans. The only room that knows cmark. */
#ifndef ASK_MARKDOWN_H
#define ASK_MARKDOWN_H

#include "base/diag.h"

typedef enum inline_kind {
  inline_text,
  inline_value, /* {{ … }}: `text` is what stands between the braces; filled later */
  inline_code,
  inline_emphasis,
  inline_strong,
  inline_strike,
  inline_link,       /* `text` is the target */
  inline_image,      /* `text` is the path; children are the alternative text */
  inline_footnote,   /* `note` is the block it refers to, `number` counts from 1 */
  inline_soft_break, /* a line end in the source: a space */
  inline_hard_break
} inline_kind;

typedef struct block block;

typedef struct inlines { /* one inline; they form lists through `next` and trees through `child` */
  inline_kind kind;
  str text;
  str title; /* images: what stands in quotes after the path */
  span at;   /* bytes in the source, as near as the parser tells: within the block's */
  const block *note;
  int number;
  struct inlines *child, *next;
} inlines;

typedef enum block_kind {
  block_paragraph,
  block_heading, /* level 1…6 */
  block_list,    /* children: items; `ordered`, `start`, `tight` */
  block_item,    /* `task`: 0 none, 1 open, 2 done */
  block_quote,
  block_callout,    /* `callout`; children */
  block_code,       /* `info`, `words`: the code without the marks of lists and quotes around it */
  block_chart,      /* ```chart: `text` span of the YAML in the source */
  block_data_table, /* ```table: likewise */
  block_table,      /* GFM: children rows of cells; the first row is the head; `align` per column */
  block_row,
  block_cell, /* `align` */
  block_rule,
  block_page_break,
  block_column_break,
  block_footnote /* the text of a footnote, in order of first reference; after all other blocks */
} block_kind;

typedef enum callout_kind {
  callout_note,
  callout_tip,
  callout_important,
  callout_warning,
  callout_caution,
  callout_key
} callout_kind;
typedef enum cell_align { cell_left, cell_center, cell_right, cell_auto } cell_align; /* auto: by what stands there */

struct block {
  block_kind kind;
  span at;
  int level;
  bool ordered, tight;
  int start, task, number; /* number: footnotes */
  callout_kind callout;
  cell_align align;
  str info, words;
  span text;      /* fences: what stands between them */
  const char *id; /* headings: GitHub's anchor, unique */
  inlines *inlines;
  block *child, *next;
  void *spec;  /* charts and data tables, filled by ask/brief_source */
  void *bound; /* charts and data tables, filled on a higher floor: what became of the spec */
};

#define MARKDOWN_DEPTH_MAX 100  /* nesting of blocks or inlines; deeper is an error */
#define MARKDOWN_CELLS_MAX 2000 /* `|` in a line; likewise */

/* The Markdown in `at` as a list of blocks; NULL after diagnostics or when there is none. Raw HTML other than
   pagebreak and columnbreak comments is an error with a hint; so are chart fences inside lists and quotes. */
block *markdown_read(arena *a, span at, diags *d);

#endif
