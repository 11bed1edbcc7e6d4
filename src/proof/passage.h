/* passage: the prose of a brief in pieces that can be read by themselves, each byte with its place in the source.
   Knows no data; templates in it are filled already, and marked. */
#ifndef PROOF_PASSAGE_H
#define PROOF_PASSAGE_H

#include "bind/dataset.h"
#include "bind/plot.h"

typedef struct passage_piece {
  size_t start, end; /* in the passage's words */
  span at;
  bool computed; /* a template's text */
  bool verbatim; /* the source has the same bytes at `at` */
} passage_piece;

typedef struct passage {
  str words;
  passage_piece *piece;
  size_t pieces, piece_room;
  const plot *plot; /* a chart's own texts */
  bool flows;       /* of the running text, not of a table or a chart */
} passage;

typedef struct passages {
  arena *arena;
  passage *item;
  size_t count, room;
} passages;

/* Paragraphs, headings, cells, notes, and the texts of front matter, charts and tables; after all is bound and filled.
 */
passages *passage_list(dataset *s, diags *d);

/* Where a stretch of words was written. */
span passage_span(const passage *p, size_t start, size_t end);
bool passage_computed(const passage *p, size_t start, size_t end);

/* Whether what begins at `start` is accepted as it is: `<!-- unchecked -->` stands between it and `next`, or
   `# unchecked` at the end of its line in YAML. */
bool passage_accepted(const passage *p, size_t start, size_t next);

#endif
