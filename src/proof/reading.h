/* reading: a sentence with what it mentions of the data: names, measures, times, figures, and which clause says what.
 */
#ifndef PROOF_READING_H
#define PROOF_READING_H

#include "proof/account.h"
#include "proof/figure.h"

typedef enum mention_kind { mention_name, mention_measure, mention_key, mention_frame, mention_time } mention_kind;

typedef enum moment_edge { edge_none, edge_first, edge_last, edge_vague } moment_edge;

/* A time as it is said: what is 0 is not said. */
typedef struct moment {
  int year, quarter, month, day;
  moment_edge edge; /* of the year: at the end of 2024 */
} moment;

typedef struct mention {
  mention_kind kind;
  size_t from, to;     /* tokens */
  size_t frame, index; /* names, keys: the frame's key; measures: its measure */
  int code;            /* names: the key's value */
  bool partial;        /* a measure by one of its words: the flats of "flats completed" */
  moment time;
} mention;

typedef struct sentence {
  const passage *passage;
  const tokens *tokens;
  size_t from, to;
  unsigned short *clause; /* per token from `from` */
  figures figures;
  mention *mention;
  size_t mentions, mention_room;
  const struct sentence *before; /* in the same passage; NULL: the first */
} sentence;

typedef struct directory directory; /* what there is to be mentioned */

directory *directory_new(arena *a, frame *const *all, size_t frames, const locale *l, const lexicon *x);

/* The tokens from..to as a sentence. */
sentence *reading_sentence(arena *a, const directory *d, const passage *p, const tokens *t, size_t from, size_t to);

/* Where the sentence that begins at `from` ends. */
size_t reading_end(const tokens *t, size_t from);

size_t sentence_clause(const sentence *s, size_t token);
const lexeme *sentence_lexeme(const sentence *s, size_t token);
/* The nearest name of that frame's key before (or after) a token; NULL if there is none. */
const mention *sentence_name(const sentence *s, size_t nth, size_t key, size_t token, bool after);

/* Whether it points back to what is said before: it, they, there. */
bool sentence_points(const sentence *s);

/* Whether it names something of the data. */
bool sentence_names(const sentence *s);

/* The first thing of the data that a token belongs to; NULL if there is none. */
const mention *sentence_mention(const sentence *s, size_t token);

/* Whether it belongs to one of a kind. */
bool sentence_mentions(const sentence *s, size_t token, mention_kind kind);

/* Tokens as they are written. */
str sentence_text(const sentence *s, size_t from, size_t to);

bool sentence_word(const sentence *s, size_t token, const char *word);
bool sentence_one_of(const sentence *s, size_t token, const char *const *word, size_t count);

/* Whether there is a word of that class from one token up to another. */
bool sentence_any(const sentence *s, size_t from, size_t to, lexeme_class class);

/* Whether a clause has a word of that class, and where; false if it has none. */
bool sentence_has(const sentence *s, size_t clause, lexeme_class class, size_t *at);

#endif
