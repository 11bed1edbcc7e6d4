/* expr_token: the words and signs an expression is written in. Knows nothing of what they mean. */
#ifndef DATA_EXPR_TOKEN_H
#define DATA_EXPR_TOKEN_H

#include "base/text.h"

typedef enum token_kind {
  token_end,
  token_number,
  token_text,
  token_name,
  token_quoted, /* a name in back-quotes */
  token_sign,
  token_open /* a text or quoted name that is never closed */
} token_kind;

typedef struct token {
  token_kind kind;
  size_t start, length;
  str text; /* names, numbers and signs as they are, texts and quoted names unescaped */
} token;

/* The first token at `at` or after it. */
token expr_token_at(arena *a, str code, size_t at);

#endif
