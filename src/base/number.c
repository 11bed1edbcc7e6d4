/* number: one written number to a double, and a double to its shortest digits. */
#include "base/number.h"

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define WRITTEN_MAX 400              /* digits of one number; DBL_MAX written out has 309 */
#define EXACT_END 9007199254740992.0 /* 2^53: from here on doubles skip whole numbers */

/* Signs; then, with a space where they stand before a number, letters: R 12 may be a room, EUR 12 is not. Longer ones
   stand before those that they end with. */
static const char *const currency[] = {"US$", "A$", "C$",  "R$", "HK$", "NZ$", "$", "€", "£", "¥", "₮",
                                       "₹",   "₩",  "₽", "₺",  "₴",   "₦",   "₫", "₪", "฿", "¢", "円"};
static const char *const letters[] = {"EUR", "USD", "GBP", "CHF", "JPY", "MNT", "SEK", "NOK", "DKK",
                                      "ISK", "PLN", "CZK", "HUF", "RON", "BGN", "CNY", "KRW", "INR",
                                      "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "BRL", "ZAR", "TRY",
                                      "RUB", "UAH", "KZT", "kr.", "kr",  "Kč",  "zł",  "Fr."};
static const char *const space[] = {" ", "\u00A0", "\u202F", "\u2009"};
static const char *const minus[] = {"-",      "\u2212", "\u2010",
                                    "\u2011", "\u2012", "\u2013"}; /* as it is typed at times, too */
static const char *const grouping[] = {" ", "\u00A0", "\u202F", "\u2009", "'", "\u2019", ",", "."};
#define MINUS_AFTER 2 /* 65– is no number; the others stand before one only, as it is typed at times */
static const char percent[] = "%";

const char *number_percent(void) {
  return percent;
}

#define COUNT(a) (sizeof(a) / sizeof *(a))

/* The one of `word` that `s` starts with, taken off it; NULL if none. */
static const char *take(str *s, const char *const *word, size_t words) {
  for (size_t i = 0; i < words; i++)
    if (s->len && *s->ptr == *word[i] && str_starts(*s, word[i])) {
      *s = str_slice(*s, str_of(word[i]).len, s->len);
      return word[i];
    }
  return NULL;
}

static const char *take_end(str *s, const char *const *word, size_t words) {
  for (size_t i = 0; i < words; i++)
    if (str_ends(*s, word[i])) {
      *s = str_slice(*s, 0, s->len - str_of(word[i]).len);
      return word[i];
    }
  return NULL;
}

static void skip_spaces(str *s) {
  while (take(s, space, COUNT(space)))
    ;
}

static void skip_spaces_end(str *s) {
  while (take_end(s, space, COUNT(space)))
    ;
}

static bool is_digit(str s, size_t at) {
  return at < s.len && s.ptr[at] >= '0' && s.ptr[at] <= '9';
}

static size_t digits_run(str s) {
  size_t n = 0;
  while (is_digit(s, n))
    n++;
  return n;
}

/* What strtod will read, gathered without marks. */
typedef struct plain {
  char digit[WRITTEN_MAX + 32];
  size_t len;
} plain;

static bool plain_add(plain *p, str *s, size_t count) {
  if (p->len + count > WRITTEN_MAX)
    return false;
  for (size_t i = 0; i < count; i++)
    p->digit[p->len++] = s->ptr[i];
  *s = str_slice(*s, count, s->len);
  return true;
}

/* Groups of three, or, as in India, of two and at the end one of three: 12,34,567. */
static bool take_groups(str *s, const char *mark, bool short_first, plain *p) {
  size_t twos = 0, threes = 0;
  bool spaced = str_is(str_of(mark), " ") || (mark[0] & 0x80 && !str_is(str_of(mark), "\u2019"));
  while (spaced ? take(s, space, COUNT(space)) : take(s, &mark, 1)) {
    size_t run = digits_run(*s);
    twos += run == 2;
    threes += run == 3;
    bool indian = mark[0] == ',' && short_first && threes <= 1;
    if ((run != 2 && run != 3) || (run == 2 && threes) || (twos && !indian) || !plain_add(p, s, run))
      return false;
  }
  return threes > 0;
}

/* The digits before the decimal mark, with or without groups. */
static bool take_whole(str *s, char decimal, plain *p, number *out) {
  size_t first = digits_run(*s);
  if (first > 1 && s->ptr[0] == '0')
    return false;
  if (!plain_add(p, s, first))
    return false;
  str rest = *s;
  if (!rest.len || rest.ptr[0] == decimal)
    return true;
  const char *mark = take(&rest, grouping, COUNT(grouping));
  if (!mark || mark[0] == decimal || !is_digit(rest, 0))
    return true;
  if (first < 1 || first > 3 || p->digit[p->len - first] == '0')
    return false;
  out->marked = true;
  return take_groups(s, mark, first <= 2, p);
}

static bool take_fraction(str *s, char decimal, plain *p, number *out) {
  if (!s->len || s->ptr[0] != decimal)
    return true;
  *s = str_slice(*s, 1, s->len);
  size_t n = digits_run(*s);
  p->digit[p->len++] = '.';
  out->decimals = (int)n;
  out->marked = true;
  return n > 0 && plain_add(p, s, n);
}

/* An exponent; decimals then say nothing about the value, so they follow its digits. */
static bool take_exponent(str *s, plain *p) {
  str rest = *s;
  if (!rest.len || (rest.ptr[0] != 'e' && rest.ptr[0] != 'E'))
    return true;
  size_t sign = rest.len > 1 && (rest.ptr[1] == '-' || rest.ptr[1] == '+') ? 2 : 1;
  size_t n = digits_run(str_slice(rest, sign, rest.len));
  return n > 0 && n <= 4 && plain_add(p, s, sign + n);
}

static const char *currency_of(const char *before, const char *after) {
  return before ? before : after;
}

/* Accountants' brackets around what is negative. */
static bool take_brackets(str *s) {
  if (s->len < 2 || s->ptr[0] != '(' || s->ptr[s->len - 1] != ')')
    return false;
  *s = str_slice(*s, 1, s->len - 1);
  return true;
}

/* A sign before the number; false when there is one already. */
static bool take_sign(str *s, bool *negative) {
  bool less = take(s, minus, COUNT(minus)) != NULL, more = !less && s->len && s->ptr[0] == '+';
  if (more)
    *s = str_slice(*s, 1, s->len);
  bool twice = *negative && (less || more);
  *negative |= less;
  skip_spaces(s);
  return !twice;
}

/* A minus after the number, on either side of the unit. */
static bool take_sign_end(str *s, bool *negative) {
  skip_spaces_end(s);
  bool less = take_end(s, minus, MINUS_AFTER) != NULL, twice = less && *negative;
  *negative |= less;
  skip_spaces_end(s);
  return !twice;
}

/* A currency before the number. */
static const char *take_currency(str *s) {
  if (is_digit(*s, 0))
    return NULL; /* none begins so, … */
  const char *sign = take(s, currency, COUNT(currency));
  if (sign)
    return sign;
  str rest = *s;
  const char *word = take(&rest, letters, COUNT(letters));
  size_t length = rest.len;
  skip_spaces(&rest);
  if (!word || rest.len == length)
    return NULL;
  *s = rest;
  return word;
}

static const char *take_currency_end(str *s) {
  if (s->len && is_digit(*s, s->len - 1))
    return NULL; /* … nor ends */
  const char *sign = take_end(s, currency, COUNT(currency));
  return sign ? sign : take_end(s, letters, COUNT(letters));
}

/* Takes sign and currency off both ends; false when one is there twice. */
static bool take_affixes(str *s, bool *negative, number *out) {
  *negative = false;
  if (is_digit(*s, 0) && is_digit(*s, s->len - 1))
    return true; /* as most are */
  skip_spaces(s);
  skip_spaces_end(s);
  const char *before = take_currency(s);
  skip_spaces(s);
  *negative = take_brackets(s);
  if (!take_sign(s, negative))
    return false;
  if (!before)
    before = take_currency(s);
  skip_spaces(s);
  bool single = take_sign_end(s, negative);
  const char *after = take_currency_end(s);
  bool share = !after && take_end(s, (const char *const[]){percent}, 1);
  out->unit = share ? percent : currency_of(before, after);
  return single && take_sign_end(s, negative) && !(before && (after || share));
}

/* As number_parse; `*too_long` tells of whole numbers of 2^53 and more, which are read too. */
static bool parse(str s, char decimal, number *out, bool *too_long) {
  *too_long = false;
  *out = (number){0};
  s = str_trim(s);
  bool negative;
  if (!str_has_digit(s)) /* names, before all currencies are tried */
    return false;
  if (!take_affixes(&s, &negative, out))
    return false;
  plain p = {.len = 0};
  bool leading = is_digit(s, 0) || (s.len > 1 && s.ptr[0] == decimal && is_digit(s, 1));
  if (!leading || !take_whole(&s, decimal, &p, out) || !take_fraction(&s, decimal, &p, out))
    return false;
  bool whole = out->decimals == 0;
  size_t mantissa = p.len;
  if (!take_exponent(&s, &p) || s.len)
    return false;
  p.digit[p.len] = '\0';
  double n = strtod(p.digit, NULL);
  bool scientific = p.len > mantissa;
  if (!isfinite(n))
    return false;
  *too_long = whole && !scientific && n >= EXACT_END;
  if (scientific)
    out->decimals = number_decimals(n);
  if (out->unit == percent)
    n /= 100;
  out->value = negative && n != 0 ? -n : n;
  return true;
}

bool number_parse(str s, char decimal, number *out) {
  bool too_long;
  return parse(s, decimal, out, &too_long) && !too_long;
}

bool number_parse_long(str s, char decimal, number *out) {
  bool too_long;
  return parse(s, decimal, out, &too_long) && too_long;
}

/* 15 digits always survive decimal → double → decimal (DBL_DIG), so if they read back as n and end in zeros, what is
   left is the shortest. Below DBL_MIN precision is lost, and the search starts at one digit. */
size_t number_digits(double n, char out[NUMBER_DIGITS_MAX + 1], int *exponent) {
  char buffer[40];
  n = fabs(n);
  for (int digits = n < DBL_MIN ? 1 : DBL_DIG; digits <= NUMBER_DIGITS_MAX; digits++) {
    snprintf(buffer, sizeof buffer, "%.*e", digits - 1, n);
    if (strtod(buffer, NULL) == n)
      break;
  }
  char *e = buffer;
  size_t count = 0;
  for (; *e && *e != 'e'; e++)
    if (*e != '.')
      out[count++] = *e;
  *exponent = *e ? (int)strtol(e + 1, NULL, 10) : 0;
  while (count > 1 && out[count - 1] == '0')
    count--;
  out[count] = '\0';
  return count;
}

int number_decimals(double n) {
  char digit[NUMBER_DIGITS_MAX + 1];
  int exponent;
  int count = (int)number_digits(n, digit, &exponent);
  return count - 1 > exponent ? count - 1 - exponent : 0;
}

char *number_write(arena *a, double n, int decimals) {
  char *out = text_format(a, "%.*f", decimals < 0 ? number_decimals(n) : decimals, n);
  if (out[0] != '-')
    return out;
  for (const char *c = out + 1; *c; c++)
    if (*c >= '1' && *c <= '9')
      return out;
  return out + 1;
}

double number_round(double n, int decimals) {
  char digit[NUMBER_DIGITS_MAX + 1];
  char rounded[NUMBER_DIGITS_MAX + 16];
  int exponent;
  if (!isfinite(n))
    return n;
  int count = (int)number_digits(n, digit, &exponent);
  int kept = exponent + 1 + decimals;
  if (kept >= count)
    return n;
  if (kept < NUMBER_DIGITS_SURE && count > NUMBER_DIGITS_SURE)
    return number_round(number_round(n, NUMBER_DIGITS_SURE - 1 - exponent), decimals);
  if (kept < 0)
    return 0;
  bool up = digit[kept] >= '5';
  digit[kept] = '\0';
  long long whole = strtoll(digit, NULL, 10) + up;
  snprintf(rounded, sizeof rounded, "%llde%d", n < 0 ? -whole : whole, -decimals);
  return strtod(rounded, NULL);
}
