/* token: a passage cut up into words, numbers and signs. */
#include "proof/token.h"

#include "base/utf8.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct cutting {
  arena *arena;
  const passage *passage;
  const locale *locale;
  const lexicon *lexicon;
  str s;
  size_t at;
  tokens out;
} cutting;

static bool digit(char c) {
  return c >= '0' && c <= '9';
}

/* A letter's length in bytes; 0 for what is none. Of other scripts than Latin whatever is no sign or space counts. */
static size_t letter(str s, size_t at) {
  const char *p = s.ptr + at, *end = s.ptr + s.len;
  if (at >= s.len)
    return 0;
  if ((unsigned char)*p < 0x80)
    return isalpha((unsigned char)*p) || *p == '_';
  uint32_t c = utf8_next(&p, end);
  bool sign = c < 0xC0 || c == 0xD7 || (c >= 0x2000 && c < 0x2C00) || (c >= 0x3000 && c < 0x3040) || c >= 0xFF00;
  return sign ? 0 : (size_t)(p - s.ptr) - at;
}

static bool starts_at(str s, size_t at, const char *with) {
  return str_starts(str_slice(s, at < s.len ? at : s.len, s.len), with);
}

/* The bytes of an apostrophe, hyphen or the like that stands inside of words; 0 for others. */
static size_t inner(str s, size_t at) {
  size_t n = starts_at(s, at, "’")                                                     ? 3
             : starts_at(s, at, "'") || starts_at(s, at, "-") || starts_at(s, at, "&") ? 1
                                                                                       : 0;
  return n && (letter(s, at + n) || (at + n < s.len && digit(s.ptr[at + n]))) ? n : 0;
}

static token *push(cutting *c, token_kind kind, size_t end) {
  ARENA_PUSH(c->arena, c->out.item, c->out.count, c->out.room);
  token *t = &c->out.item[c->out.count++];
  *t = (token){.kind = kind, .start = c->at, .end = end, .low = "", .lexeme = lexicon_find(NULL, ""), .scale = 1};
  t->computed = passage_computed(c->passage, c->at, end);
  c->at = end;
  return t;
}

/* Verbs whose "up" and "down" are no direction. */
static bool takes(const char *low) {
  static const char *const verb[] = {"pick",   "picks",  "picked", "take",   "takes", "took",     "taken", "set",
                                     "sets",   "open",   "opens",  "opened", "end",   "ends",     "ended", "turn",
                                     "turns",  "turned", "catch",  "caught", "give",  "gave",     "given", "come",
                                     "signed", "sign",   "show",   "showed", "used",  "followed", "write", "wrote",
                                     "broke",  "break",  "shut",   "settled"};
  for (size_t i = 0; i < sizeof verb / sizeof *verb; i++)
    if (!strcmp(low, verb[i]))
      return true;
  return false;
}

/* Twenty-five. */
static const lexeme *compound(cutting *c, const char *low) {
  const char *hyphen = strchr(low, '-');
  const lexeme *one, *other;
  if (!hyphen)
    return NULL;
  one = lexicon_find(c->lexicon, str_copy(c->arena, (str){low, (size_t)(hyphen - low)}));
  other = lexicon_find(c->lexicon, hyphen + 1);
  bool tens = one->class == lexeme_cardinal && one->value >= 20 && fmod(one->value, 10) == 0;
  bool ones = (other->class == lexeme_cardinal && other->value < 10) || !strcmp(hyphen + 1, "one");
  if (!tens || !ones)
    return NULL;
  lexeme *l = ARENA_NEW(c->arena, lexeme);
  *l = (lexeme){low, lexeme_cardinal, one->value + (other->class == lexeme_cardinal ? other->value : 1)};
  return l;
}

/* In lower case, as far as ASCII goes; without an 's at its end. */
static void name_word(cutting *c, token *t) {
  str s = str_slice(c->s, t->start, t->end);
  char *low = str_copy(c->arena, s);
  size_t n = s.len;
  t->capital = isupper((unsigned char)*low) || (unsigned char)*low >= 0x80;
  t->possessive = str_ends(s, "'s") || str_ends(s, "’s");
  n -= str_ends(s, "'s") ? 2 : str_ends(s, "’s") ? 4 : 0;
  low[n] = '\0';
  for (size_t i = 0; i < n; i++)
    low[i] = (char)tolower((unsigned char)low[i]);
  t->low = low;
  const lexeme *number = compound(c, low);
  t->lexeme = number ? number : lexicon_find(c->lexicon, low);
  if (c->out.count > 1 && t[-1].lexeme->class == lexeme_share && !strcmp(low, "up")) /* makes up */
    t->lexeme = t[-1].lexeme;
  else if (c->out.count > 1 && (!strcmp(low, "up") || !strcmp(low, "down")) &&
           takes(t[-1].low)) /* picked up, set down */
    t->lexeme = lexicon_find(c->lexicon, "a");
  if (c->out.count > 1 && !strcmp(t[-1].low, "in") && !strcmp(low, "all"))
    t->lexeme = lexicon_find(c->lexicon, "total");
}

static void cut_word(cutting *c) {
  size_t end = c->at;
  bool digits = false;
  for (size_t n; end < c->s.len; end += n) {
    bool figure = digit(c->s.ptr[end]);
    n = figure ? 1 : letter(c->s, end);
    n = n ? n : end > c->at ? inner(c->s, end) : 0;
    digits |= figure;
    if (!n)
      break;
  }
  name_word(c, push(c, digits ? token_code : token_word, end));
}

/* A mark between groups of three digits: the locale's, a thin or no-break space, an apostrophe. */
static size_t group_mark(const cutting *c, size_t at) {
  const char *const mark[] = {c->locale->group, "\u202F", "\u00A0", "\u2009", "'", "’"};
  for (size_t i = 0; i < sizeof mark / sizeof *mark; i++) {
    size_t n = strlen(mark[i]), d = 0;
    if (!n || !starts_at(c->s, at, mark[i]))
      continue;
    while (at + n + d < c->s.len && digit(c->s.ptr[at + n + d]))
      d++;
    if (d == 3)
      return n;
  }
  return 0;
}

/* What follows a number and makes it something else: another part of a version, a date, a code. */
static bool goes_on(const cutting *c, size_t at) {
  bool more = at + 1 < c->s.len && digit(c->s.ptr[at + 1]);
  return letter(c->s, at) || (more && strchr(".:/-,'", c->s.ptr[at])) || (at < c->s.len && digit(c->s.ptr[at])) ||
         (at + 1 < c->s.len && strchr("-/", c->s.ptr[at]) && letter(c->s, at + 1));
}

static void cut_code(cutting *c) {
  size_t end = c->at;
  while (end < c->s.len && (letter(c->s, end) || digit(c->s.ptr[end]) || goes_on(c, end)))
    end += letter(c->s, end) ? letter(c->s, end) : 1;
  name_word(c, push(c, token_code, end));
}

/* Letters that belong to a number: 3k, 4.5bn; scale 0 if they are others. */
static double scale_letters(const cutting *c, size_t at, size_t *end) {
  static const struct {
    const char *letters;
    double scale;
  } known[] = {{"bn", 1e9}, {"tn", 1e12}, {"mn", 1e6}, {"k", 1e3}, {"K", 1e3}, {"m", 1e6}, {"M", 1e6}};
  for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
    size_t n = at + strlen(known[i].letters);
    if (starts_at(c->s, at, known[i].letters) && !letter(c->s, n) && !(n < c->s.len && digit(c->s.ptr[n]))) {
      *end = n;
      return known[i].scale;
    }
  }
  return 1;
}

/* Before a number: a currency's sign, a minus. The token then begins there. */
static size_t before_number(const cutting *c, bool *money, bool *minus) {
  static const char *const sign[] = {"$", "€", "£", "¥", "₮"};
  size_t at = c->at;
  for (int i = 0; i < 5; i++)
    if (starts_at(c->s, at, sign[i])) {
      at += strlen(sign[i]);
      *money = true;
    }
  size_t n = starts_at(c->s, at, "−") ? 3 : starts_at(c->s, at, "-") ? 1 : 0;
  *minus = n && (at == 0 || strchr(" (", c->s.ptr[at - 1]) || *money);
  return *minus ? at + n : at;
}

/* A number's digits from `at` on, into `digits`; decimals are counted. Returns where they end. */
static size_t read_digits(const cutting *c, size_t at, char digits[40], token *t) {
  size_t n = 0, mark = strlen(c->locale->decimal);
  t->step = 1;
  for (; at < c->s.len && n < 30; at++) {
    size_t gap = digit(c->s.ptr[at]) ? 0 : group_mark(c, at);
    if (!digit(c->s.ptr[at]) && !gap)
      break;
    t->grouped |= gap > 0;
    at += gap;
    digits[n++] = c->s.ptr[at];
  }
  if (starts_at(c->s, at, c->locale->decimal) && at + mark < c->s.len && digit(c->s.ptr[at + mark])) {
    t->decimal = true;
    digits[n++] = '.';
    for (at += mark; at < c->s.len && n < 38 && digit(c->s.ptr[at]); at++, t->step /= 10)
      digits[n++] = c->s.ptr[at];
  }
  digits[n] = '\0';
  return at;
}

static bool cut_number(cutting *c) {
  char digits[40];
  token made = {.scale = 1};
  bool minus;
  size_t at = before_number(c, &made.money, &minus);
  if (at >= c->s.len || !digit(c->s.ptr[at]))
    return false;
  size_t end = read_digits(c, at, digits, &made);
  bool zeros = digits[0] == '0' && digit(digits[1]);
  made.scale = scale_letters(c, end, &end);
  if (zeros || goes_on(c, end)) {
    c->at = at;
    cut_code(c);
    return true;
  }
  size_t sign = starts_at(c->s, end, " %") ? 2 : 1;
  sign = starts_at(c->s, end, "\u00A0%") ? 3 : starts_at(c->s, end, "\u202F%") ? 4 : sign;
  made.percent = str_ends(str_slice(c->s, 0, end + sign < c->s.len ? end + sign : c->s.len), "%");
  token *t = push(c, token_number, made.percent ? end + sign : end);
  made.value = strtod(digits, NULL) * (minus ? -1 : 1);
  t->low = str_copy(c->arena, str_slice(c->s, t->start, end));
  t->value = made.value;
  t->step = made.step;
  t->scale = made.scale;
  t->percent = made.percent;
  t->money = made.money;
  t->grouped = made.grouped;
  t->decimal = made.decimal;
  return true;
}

tokens token_list(arena *a, const passage *p, const locale *l, const lexicon *words) {
  cutting c = {.arena = a, .passage = p, .locale = l, .lexicon = words, .s = p->words};
  while (c.at < c.s.len) {
    const char *next = c.s.ptr + c.at;
    uint32_t code = utf8_next(&next, c.s.ptr + c.s.len);
    if (code == ' ' || code == '\n' || code == 0xA0 || code == 0x202F || code == 0x2009)
      c.at = (size_t)(next - c.s.ptr);
    else if (letter(c.s, c.at))
      cut_word(&c);
    else if (!cut_number(&c)) {
      size_t end = (size_t)(next - c.s.ptr);
      token *t = push(&c, token_sign, end);
      t->low = str_copy(a, str_slice(c.s, t->start, end));
    }
  }
  return c.out;
}

bool token_is(const token *t, const char *sign) {
  return t->kind == token_sign && !strcmp(t->low, sign);
}
