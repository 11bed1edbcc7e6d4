/* table_number: cells read as numbers, leniently: what stands around the digits may be anything that people put there.
 */
#include "page/table_number.h"

#include "base/utf8.h"

#include <string.h>

#define CELL_MOST 64  /* bytes of a cell that may be a number */
#define ASIDE_MOST 20 /* characters that may stand in place of one */
#define UNIT_MOST 12  /* of what follows one, as in `12.5 Mio. €` */
#define GLUED_MOST 3  /* letters right behind one, as in `5km`, `3rd` */
#define ABBREVIATED 3 /* letters before one, as in `ca. 5`, `CHF 5` */
#define IDEOGRAPHIC 0x2E80

/* What is left of a cell to be read. */
typedef struct scan {
  const char *at, *end;
  const char *split;
  char mark, sure;
} scan;

static bool digit(const char *at, const char *end) {
  return at < end && *at >= '0' && *at <= '9';
}

static size_t digits(const char *at, const char *end) {
  size_t n = 0;
  while (digit(at + n, end))
    n++;
  return n;
}

/* Takes one of the signs, if one of them is next. */
static bool take(scan *s, const char *const *sign, size_t count) {
  const str rest = {s->at, (size_t)(s->end - s->at)};
  for (size_t i = 0; i < count; i++)
    if (str_starts(rest, sign[i])) {
      s->at += strlen(sign[i]);
      return true;
    }
  return false;
}

static const char *const blanks[] = {" ", "\u00A0", "\u202F", "\u2009", "\u2002", "\t"};
#define TAKE(s, list) take((s), (list), sizeof(list) / sizeof *(list))

static void skip_blanks(scan *s) {
  while (TAKE(s, blanks))
    ;
}

static bool letter(uint32_t c) {
  return ((c | 32) >= 'a' && (c | 32) <= 'z') || (c >= 0xC0 && c < 0x2000) || c >= IDEOGRAPHIC;
}

/* `ca. `, `CHF `, `US$`: few letters, with a full stop, a space or a sign of money behind them. */
static bool abbreviated(scan *s) {
  static const char *const behind[] = {". ", ".", " ", "\u00A0", "$", "€", "£"};
  scan t = *s;
  for (int i = 0; t.at < t.end && i < ABBREVIATED; i++) {
    const char *from = t.at;
    if (!letter(utf8_next(&t.at, t.end))) {
      t.at = from;
      break;
    }
  }
  if (t.at == s->at || !TAKE(&t, behind))
    return false;
  *s = t;
  return true;
}

static void skip_before(scan *s) {
  static const char *const sign[] = {"+", "-", "−", "±", "~", "∼", "≈", "<", ">",   "≤", "≥", "=", "(",
                                     "[", "$", "€", "£", "¥", "₮", "₩", "₹", "₽", "–", "#", "*", "約"};
  do
    skip_blanks(s);
  while (TAKE(s, sign) || abbreviated(s));
}

/* A space or an apostrophe between groups of three. */
static bool group_mark(scan *s) {
  static const char *const sign[] = {" ", "\u00A0", "\u202F", "\u2009", "'", "’"};
  scan t = *s;
  if (!TAKE(&t, sign) || digits(t.at, t.end) != 3)
    return false;
  *s = t;
  return true;
}

/* Where the whole part of the number from `from` to s->at ends, whose last point or comma is `last` of `same`. */
static const char *whole_end(scan *s, const char *from, const char *last, int same, int other) {
  if (!last || same > 1)
    return s->at;
  size_t before = (size_t)(last - from), after = (size_t)(s->at - last) - 1;
  bool thousands = !other && after == 3 && before >= 1 && before <= 3 && *from != '0';
  if (!thousands)
    s->sure = *last;
  return thousands && *last != s->mark ? s->at : last;
}

/* Digits with their marks; false if there are none. */
static bool take_number(scan *s) {
  const char *from = s->at, *last = NULL;
  int stops = 0, commas = 0;
  for (;;) {
    s->at += digits(s->at, s->end);
    bool mark = s->at < s->end && (*s->at == '.' || *s->at == ',') && digit(s->at + 1, s->end);
    if (!mark && (s->at == from || !group_mark(s)))
      break;
    if (mark) {
      last = s->at++;
      *(*last == '.' ? &stops : &commas) += 1;
    }
  }
  if (s->at == from)
    return false;
  bool full_stop = last && *last == '.';
  s->split = whole_end(s, from, last, full_stop ? stops : commas, full_stop ? commas : stops);
  return true;
}

/* From one number to another: a range, a ratio, a time. */
static bool take_joint(scan *s) {
  static const char *const joint[] = {"–", "-", "−", ":", "/"};
  scan t = *s;
  skip_blanks(&t);
  if (!TAKE(&t, joint))
    return false;
  skip_blanks(&t);
  if (!digit(t.at, t.end))
    return false;
  *s = t;
  return true;
}

/* Whether what stands behind a number says more of it: `± 0.2`, `(12–15)`, `× 10^3`, `e6`. */
static bool says_more(scan s) {
  static const char *const first[] = {"±", "+/-", "(", "[", "×", "x", "·", "e", "E", "^"};
  skip_blanks(&s);
  if (!TAKE(&s, first))
    return false;
  while (s.at < s.end)
    if (letter(utf8_next(&s.at, s.end)))
      return false;
  return true;
}

/* Whether what stands behind a number belongs to it: a unit, signs, what it is uncertain by. */
static bool belongs(scan s) {
  if (says_more(s))
    return true;
  size_t count = 0, glued = 0;
  bool blank = false;
  while (s.at < s.end) {
    if (digit(s.at, s.end) || ++count > UNIT_MOST)
      return false;
    uint32_t c = utf8_next(&s.at, s.end);
    blank |= c == ' ' || c == 0xA0 || c == 0x202F || c == 0x2009;
    glued += !blank && letter(c);
  }
  return glued <= GLUED_MOST && !(glued && blank);
}

/* What the cell says, as far as it may be a number: its superscripts are none of it. */
static str plain_words(const pieces *words, char out[CELL_MOST]) {
  size_t length = 0;
  for (size_t i = 0; i < words->count; i++) {
    const piece *p = &words->piece[i];
    if (p->style.superscript)
      continue;
    if (p->text.len > CELL_MOST - length)
      return (str){0};
    memcpy(out + length, p->text.ptr, p->text.len);
    length += p->text.len;
  }
  return (str){out, length};
}

/* Without digits: nothing, something short, or words. */
static cell_reading without_number(str s) {
  static const char *const dash[] = {"–", "—", "-", "−", "…", "...", "..", ".", ":", "/"};
  scan t = {.at = s.ptr, .end = s.ptr + s.len};
  skip_blanks(&t);
  if (t.at < t.end && TAKE(&t, dash))
    skip_blanks(&t);
  if (t.at == t.end)
    return cell_blank;
  for (size_t i = 0; i < s.len; i++)
    if (digit(s.ptr + i, s.ptr + s.len))
      return cell_words;
  return utf8_count(s) <= ASIDE_MOST ? cell_aside : cell_words;
}

number_read table_number_read(const pieces *words, char mark) {
  char all[CELL_MOST];
  const str plain = plain_words(words, all);
  if (!plain.ptr)
    return (number_read){.reading = cell_words};
  scan s = {.at = plain.ptr, .end = plain.ptr + plain.len, .mark = mark};
  skip_before(&s);
  bool number = take_number(&s);
  while (number && take_joint(&s))
    take_number(&s);
  if (number && belongs(s))
    return (number_read){cell_number, (size_t)(s.split - plain.ptr), s.sure};
  return (number_read){.reading = without_number(plain)};
}
