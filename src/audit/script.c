/* script: a page's instructions read for its words. What it does not know it passes over: pages come from anywhere. */
#include "audit/script.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define OPERANDS 8 /* kept before an operator */
#define NESTING 32 /* of marks inside marks */
#define SAME_LINE 0.01

/* --- tokens --- */

typedef enum token_kind {
  token_end,
  token_number,
  token_name,
  token_hex,
  token_open,
  token_close,
  token_word
} token_kind;

typedef struct token {
  token_kind kind;
  str is; /* hex without its brackets */
} token;

static bool is_plain(char c) {
  return c && !isspace((unsigned char)c) && !strchr("<>[]()/%{}", c);
}

/* A text in brackets, which nest. */
static size_t literal_end(str s, size_t at) {
  for (int depth = 0; at < s.len; at++) {
    if (s.ptr[at] == '\\')
      at++;
    else if (s.ptr[at] == '(')
      depth++;
    else if (s.ptr[at] == ')' && !--depth)
      return at + 1;
  }
  return s.len;
}

static token one_sign(str s, size_t *at, token_kind kind, size_t length) {
  token t = {kind, str_slice(s, *at, *at + length)};
  *at += length;
  return t;
}

static token plain_token(str s, size_t *at) {
  size_t from = *at;
  *at += 1;
  while (*at < s.len && is_plain(s.ptr[*at]))
    *at += 1;
  char c = s.ptr[from];
  bool number = isdigit((unsigned char)c) || c == '.' || c == '-' || c == '+';
  return (token){c == '/' ? token_name : number ? token_number : token_word, str_slice(s, from, *at)};
}

static token next_token(str s, size_t *at) {
  while (*at < s.len && (isspace((unsigned char)s.ptr[*at]) || !s.ptr[*at]))
    *at += 1;
  if (*at >= s.len)
    return (token){token_end, {0}};
  str rest = str_slice(s, *at, s.len);
  if (str_starts(rest, "<<"))
    return one_sign(s, at, token_open, 2);
  if (str_starts(rest, ">>"))
    return one_sign(s, at, token_close, 2);
  if (*rest.ptr == '<') {
    const char *end = memchr(rest.ptr, '>', rest.len);
    size_t from = *at + 1, to = end ? (size_t)(end - s.ptr) : s.len;
    *at = end ? to + 1 : s.len;
    return (token){token_hex, str_slice(s, from, to)};
  }
  if (*rest.ptr == '(') {
    size_t from = *at;
    *at = literal_end(s, from);
    return (token){token_word, str_slice(s, from, *at)};
  }
  if (strchr("[]{}>)%", *rest.ptr))
    return one_sign(s, at, token_word, 1);
  return plain_token(s, at);
}

static double number_of(const token *t) {
  char words[32] = "";
  memcpy(words, t->is.ptr, t->is.len < sizeof words - 1 ? t->is.len : sizeof words - 1);
  return strtod(words, NULL);
}

/* --- hexadecimal --- */

static int digit_of(char c) {
  return isdigit((unsigned char)c) ? c - '0' : isxdigit((unsigned char)c) ? (c | 32) - 'a' + 10 : -1;
}

/* The next number of four digits; -1 at the end. */
static long code_next(str hex, size_t *at) {
  long code = 0;
  for (int n = 0; n < 4; *at += 1) {
    if (*at >= hex.len)
      return -1;
    int digit = digit_of(hex.ptr[*at]);
    code = digit < 0 ? code : code * 16 + digit;
    n += digit >= 0;
  }
  return code;
}

static void utf16_write(text *out, str hex, size_t at) {
  for (long unit; (unit = code_next(hex, &at)) >= 0;) {
    bool high = unit >= 0xD800 && unit < 0xDC00;
    long low = high ? code_next(hex, &at) : 0;
    text_add_utf8(out, high && low >= 0xDC00 && low < 0xE000
                           ? (uint32_t)(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
                           : (uint32_t)(high ? 0xFFFD : unit));
  }
}

const str *script_codes(arena *a, str cmap) {
  str *says = ARENA_ARRAY(a, CODES, str);
  bool inside = false;
  long code = -1;
  for (size_t at = 0;;) {
    token t = next_token(cmap, &at);
    size_t from = 0;
    if (t.kind == token_end)
      return says;
    if (t.kind == token_word) {
      inside = str_is(t.is, "beginbfchar");
      code = -1;
    } else if (inside && t.kind == token_hex && code < 0) {
      code = code_next(t.is, &from);
    } else if (inside && t.kind == token_hex) {
      text words = text_new(a);
      utf16_write(&words, t.is, 0);
      says[code] = text_str(&words);
      code = -1;
    }
  }
}

/* --- instructions --- */

typedef struct level { /* a mark that is open */
  long number;         /* -1: of another kind */
  bool replaced;       /* its words were said by ActualText */
} level;

typedef struct player {
  arena *arena;
  const typeface *face;
  size_t faces;
  const str *says; /* of the font that is set */
  script *made;
  text words; /* of the mark that is open */
  level level[NESTING];
  size_t depth;
  double y, said_at; /* of the line; of the last word */
  token operand[OPERANDS];
  size_t operands;
  long number; /* in the dictionary before BDC; -1: none */
  str actual;  /* likewise, hexadecimal or in brackets */
  bool has_actual;
} player;

static void pass(player *p) {
  p->operands = 0;
  p->number = -1;
  p->has_actual = false;
}

static bool silent(const player *p) {
  for (size_t i = 0; i < p->depth; i++)
    if (p->level[i].replaced)
      return true;
  return !p->words.arena;
}

static void line_here(player *p) {
  if (fabs(p->y - p->said_at) > SAME_LINE)
    text_addc(&p->words, '\n');
  p->said_at = p->y;
}

static void show(player *p, str hex) {
  if (silent(p) || !p->says)
    return;
  line_here(p);
  for (size_t at = 0;;) {
    long code = code_next(hex, &at);
    if (code < 0)
      return;
    if (p->says[code].ptr)
      text_add(&p->words, p->says[code]);
  }
}

static void set_face(player *p) {
  p->says = NULL;
  for (size_t i = 0; i < p->faces && p->operands; i++)
    if (str_is(p->operand[0].is, p->face[i].name))
      p->says = p->face[i].says;
}

/* ActualText as PDFDocEncoding's ASCII part, or UTF-16BE after its mark. */
static void say_actual(player *p) {
  str s = p->actual;
  line_here(p);
  if (str_starts(s, "("))
    text_add(&p->words, str_slice(s, 1, s.len - 1));
  else
    utf16_write(&p->words, s, str_starts(s, "FEFF") || str_starts(s, "feff") ? 4 : 0);
}

static void mark_open(player *p) {
  if (p->depth >= NESTING)
    return;
  bool actual = p->has_actual && !silent(p);
  if (actual)
    say_actual(p);
  p->level[p->depth++] = (level){p->number, actual};
  if (p->number >= 0)
    p->words = text_new(p->arena);
}

static void mark_close(player *p) {
  if (!p->depth)
    return;
  level l = p->level[--p->depth];
  if (l.number < 0 || !p->words.arena)
    return;
  ARENA_PUSH(p->arena, p->made->list, p->made->count, p->made->room);
  p->made->list[p->made->count++] = (mark){l.number, p->words.ptr};
  p->words = (text){0};
}

static void obey(player *p, str word) {
  if (str_is(word, "BDC") || str_is(word, "BMC"))
    mark_open(p);
  else if (str_is(word, "EMC"))
    mark_close(p);
  else if (str_is(word, "BT"))
    p->y = 0;
  else if ((str_is(word, "Td") || str_is(word, "TD")) && p->operands > 1)
    p->y += number_of(&p->operand[p->operands - 1]);
  else if (str_is(word, "Tf"))
    set_face(p);
  else if (str_is(word, "[") || str_is(word, "]") || *word.ptr == '(')
    return;
  pass(p);
}

/* The entries of a mark's dictionary that matter. */
static void read_entry(player *p, str content, size_t *at, str key) {
  size_t after = *at;
  token value = next_token(content, &after);
  if (str_is(key, "/MCID") && value.kind == token_number)
    p->number = (long)number_of(&value);
  p->has_actual |= str_is(key, "/ActualText");
  if (str_is(key, "/ActualText"))
    p->actual = value.is;
  if (value.kind != token_open && value.kind != token_close)
    *at = after;
}

script script_read(arena *a, str content, const typeface *face, size_t faces) {
  script made = {0};
  player p = {.arena = a, .face = face, .faces = faces, .made = &made};
  pass(&p);
  int nested = 0;
  for (size_t at = 0;;) {
    token t = next_token(content, &at);
    if (t.kind == token_end)
      return made;
    nested += (t.kind == token_open) - (t.kind == token_close);
    if (nested > 0 && t.kind == token_name)
      read_entry(&p, content, &at, t.is);
    else if (t.kind == token_hex)
      show(&p, t.is);
    else if (t.kind == token_word && nested <= 0)
      obey(&p, t.is);
    else if (p.operands < OPERANDS && nested <= 0)
      p.operand[p.operands++] = t;
  }
}

const char *script_words(const script *s, long number) {
  for (size_t i = 0; i < s->count; i++)
    if (s->list[i].number == number)
      return s->list[i].words;
  return "";
}
