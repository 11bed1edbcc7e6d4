/* term: a month, a quarter or a week as people write it. */
#include "data/term.h"

#include "data/month.h"

#include <stdio.h>

/* Y is a digit of the year, q of the quarter, m of the month, w of the week; the rest is written so, in capitals or
   not. Quarters are T in French, Spanish and Italian, K in Swedish. */
static const char *const forms[] = {
    "Qq YYYY",         "Qq/YYYY",         "Qq-YYYY",       "Qq.YYYY",  "QqYYYY",     "YYYY Qq",    "YYYY-Qq",
    "YYYY/Qq",         "YYYY.Qq",         "qQ YYYY",       "qQYYYY",   "qQ/YYYY",    "qQYY",       "Qq'YY",
    "Qq’YY",           "Tq YYYY",         "Tq/YYYY",       "Tq-YYYY",  "YYYY-Tq",    "YYYYTq",     "YYYYKq",
    "q. Quartal YYYY", "YYYY年第q四半期", "YYYY年q四半期", "mm/YYYY",  "mm.YYYY",    "m.YYYY",     "mm-YYYY",
    "YYYY/mm",         "YYYYMmm",         "YYYY-Mmm",      "YYYY-m",   "KW ww/YYYY", "KW ww YYYY", "KWww/YYYY",
    "KWww YYYY",       "Www YYYY",        "Www/YYYY",      "Www-YYYY", "YYYY KWww",  "YYYY/Www"};

static bool digit(char c) {
  return c >= '0' && c <= '9';
}

static char small(char c) {
  return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

int term_full_year(int year, size_t digits) {
  return digits > 2 ? year : year < 69 ? 2000 + year : 1900 + year;
}

/* What stands for the letters of a form. */
typedef struct found {
  int year, quarter, month, week; /* 0: not in the form */
  size_t year_digits;
} found;

static bool take(char form, char c, found *f) {
  int *n = form == 'Y' ? &f->year : form == 'q' ? &f->quarter : form == 'm' ? &f->month : form == 'w' ? &f->week : NULL;
  if (!n)
    return small(form) == small(c);
  *n = *n * 10 + (c - '0');
  f->year_digits += form == 'Y';
  return digit(c);
}

static bool matches(const char *form, str s, found *f) {
  size_t i = 0;
  *f = (found){0};
  for (; i < s.len && form[i]; i++)
    if (!take(form[i], s.ptr[i], f))
      return false;
  return i == s.len && !form[i];
}

/* ISO 8601 says whether there is such a month, quarter or week. */
static bool put(const found *f, double *days, date_grain *grain) {
  char iso[32];
  int year = term_full_year(f->year, f->year_digits);
  int length = f->quarter ? snprintf(iso, sizeof iso, "%04dQ%d", year, f->quarter)
               : f->month ? snprintf(iso, sizeof iso, "%04d-%02d", year, f->month)
                          : snprintf(iso, sizeof iso, "%04d-W%02d", year, f->week);
  return year > 0 && date_parse((str){iso, (size_t)length}, days, grain);
}

/* Jan-24, janv.-24, Jan'24: as spreadsheets shorten months. Jan 24 may be a day. */
static bool read_short(str s, found *f) {
  static const char *const marks[] = {"-", ".-", "'", " '", "’", " ’", "/"};
  if (s.len < 5 || !digit(s.ptr[s.len - 1]) || !digit(s.ptr[s.len - 2]))
    return false;
  str name = str_slice(s, 0, s.len - 2);
  for (size_t i = sizeof marks / sizeof *marks; i--;)
    if (str_ends(name, marks[i])) {
      int month = month_of(str_slice(name, 0, name.len - str_of(marks[i]).len));
      *f = (found){.year = (s.ptr[s.len - 2] - '0') * 10 + (s.ptr[s.len - 1] - '0'), .month = month, .year_digits = 2};
      if (month)
        return true;
    }
  return false;
}

static bool ends_known(str s) {
  return s.len && (digit(s.ptr[0]) || digit(s.ptr[s.len - 1]) || str_ends(s, "期"));
}

bool term_parse(str s, double *days, date_grain *grain) {
  found f;
  if (!ends_known(s)) /* names, before all forms are tried */
    return false;
  for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
    if (matches(forms[i], s, &f))
      return put(&f, days, grain);
  return read_short(s, &f) && put(&f, days, grain);
}
