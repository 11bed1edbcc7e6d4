/* expr_token: the words and signs an expression is written in. */
#include "data/expr_token.h"

#include <string.h>

static char code_at(str code, size_t i) {
  return i < code.len ? code.ptr[i] : '\0';
}

static bool name_start(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80);
}

static bool digit(char c) {
  return c >= '0' && c <= '9';
}

static size_t skip_digits(str code, size_t i) {
  while (digit(code_at(code, i)))
    i++;
  return i;
}

static void read_quoted(arena *a, str code, token *t) {
  char quote = code.ptr[t->start];
  text out = text_new(a);
  size_t i = t->start + 1;
  for (; i < code.len && code.ptr[i] != quote; i++) {
    if (code.ptr[i] == '\\' && i + 1 < code.len && quote != '`')
      i++;
    text_addc(&out, code.ptr[i]);
  }
  t->kind = i == code.len ? token_open : quote == '`' ? token_quoted : token_text;
  t->text = out.len ? text_str(&out) : STR("");
  t->length = i + 1 - t->start;
}

static size_t number_length(str code, size_t start) {
  size_t i = skip_digits(code, start);
  if (code_at(code, i) == '.' && digit(code_at(code, i + 1)))
    i = skip_digits(code, i + 1);
  if (code_at(code, i) != 'e' && code_at(code, i) != 'E')
    return i - start;
  size_t sign = code_at(code, i + 1) == '-' || code_at(code, i + 1) == '+';
  return (digit(code_at(code, i + 1 + sign)) ? skip_digits(code, i + 1 + sign) : i) - start;
}

static size_t name_length(str code, size_t start) {
  size_t i = start;
  while (name_start(code_at(code, i)) || digit(code_at(code, i)))
    i++;
  return i - start;
}

/* Signs of other languages are read whole, so that what is meant can be said. */
static size_t sign_length(str code, size_t at) {
  static const char *const two[] = {"!=", "<=", ">=", "==", "<>", "&&", "||", "**"};
  for (size_t i = 0; i < sizeof two / sizeof *two; i++)
    if (str_starts(str_slice(code, at, code.len), two[i]))
      return 2;
  return 1;
}

token expr_token_at(arena *a, str code, size_t at) {
  token t = {.start = at};
  while (t.start < code.len && strchr(" \t\r\n", code.ptr[t.start]) && code.ptr[t.start])
    t.start++;
  char c = code_at(code, t.start);
  if (t.start >= code.len)
    return (token){.kind = token_end, .start = code.len};
  if (c == '"' || c == '\'' || c == '`') {
    read_quoted(a, code, &t);
    return t;
  }
  bool number = digit(c) || (c == '.' && digit(code_at(code, t.start + 1)));
  t.kind = number ? token_number : name_start(c) ? token_name : token_sign;
  t.length = number          ? number_length(code, t.start)
             : name_start(c) ? name_length(code, t.start)
                             : sign_length(code, t.start);
  t.text = str_slice(code, t.start, t.start + t.length);
  return t;
}
