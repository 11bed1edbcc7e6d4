/* token: a passage cut up into words, numbers and signs. Knows no data. */
#ifndef PROOF_TOKEN_H
#define PROOF_TOKEN_H

#include "proof/lexicon.h"
#include "proof/passage.h"
#include "type/locale.h"

typedef enum token_kind {
  token_word,
  token_number,
  token_code, /* letters and digits mixed: A4, 2.4.1, COVID-19 */
  token_sign  /* punctuation */
} token_kind;

typedef struct token {
  token_kind kind;
  size_t start, end;     /* in the passage's words */
  const char *low;       /* words: in lower case, without a possessive's ending; signs: as they are */
  const lexeme *lexeme;  /* words; of others one that means nothing */
  bool capital;          /* begins with a capital letter */
  bool computed;         /* a template's */
  bool possessive;       /* had an 's */
  double value, step;    /* numbers: as written, and what its last digit counts */
  bool percent, money;   /* with % behind, a currency's sign before it */
  bool grouped, decimal; /* has thousands marks, decimals */
  double scale;          /* of a letter that belongs to it: 3m, 4k; else 1 */
} token;

typedef struct tokens {
  token *item;
  size_t count, room;
} tokens;

/* `words` is NULL in other languages than English. */
tokens token_list(arena *a, const passage *p, const locale *l, const lexicon *words);

/* Whether the token is that sign. */
bool token_is(const token *t, const char *sign);

#endif
