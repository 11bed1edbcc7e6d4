/* day: one written date or time, in ISO 8601 or as people write it, to days. */
#include "data/day.h"

#include "data/month.h"
#include "data/term.h"
#include "data/zone.h"

#include <string.h>

#define LONGEST 64 /* bytes; what is longer is no date */
#define PARTS 3
#define SECONDS_A_DAY 86400.0

static bool digit(str s, size_t at) {
  return at < s.len && s.ptr[at] >= '0' && s.ptr[at] <= '9';
}

static size_t digits_run(str s, size_t at) {
  size_t end = at;
  while (digit(s, end))
    end++;
  return end - at;
}

static int number_at(str s, size_t at, size_t digits) {
  int n = 0;
  for (size_t i = at; i < at + digits; i++)
    n = n * 10 + (s.ptr[i] - '0');
  return n;
}

/* --- time stamps --- */

static bool take_fraction(str *s, double *days) {
  const char *point = memchr(s->ptr, '.', s->len);
  if (!point)
    return true;
  size_t at = (size_t)(point - s->ptr), run = digits_run(*s, at + 1);
  double unit = 1 / SECONDS_A_DAY;
  for (size_t i = at + 1; i < s->len; i++)
    *days += (s->ptr[i] - '0') * (unit /= 10);
  bool well = at == 19 && run && run == s->len - at - 1;
  *s = str_slice(*s, 0, at);
  return well;
}

static bool read_stamp(str s, day *out) {
  double fraction = 0;
  if (s.len < 17 || s.ptr[4] != '-' || s.ptr[13] != ':')
    return false;
  zone z;
  bool well = zone_take(&s, 16, &z); /* past YYYY-MM-DDThh:mm */
  out->zone = z.written;
  out->offset = z.offset;
  out->placeless = z.placeless;
  if (!well || !take_fraction(&s, &fraction) || !date_parse(s, &out->days, &out->grain))
    return false;
  out->days += fraction;
  return out->grain == date_time;
}

/* --- numbers between marks --- */

static bool put(day *out, date d, date_grain grain) {
  *out = (day){.days = date_valid(d) ? date_days(d) : 0, .grain = grain};
  return date_valid(d) && d.year >= 1;
}

/* 2024/1/5, 2024-1-5 and 2024.01.05; 2024.1.5 may be a version. */
static bool read_year_first(char mark, const int part[PARTS], const size_t digits[PARTS], day *out) {
  bool short_form = digits[1] <= 2 && digits[2] <= 2, full = digits[1] == 2 && digits[2] == 2;
  return (mark == '.' ? full : short_form) && put(out, (date){part[0], part[1], part[2]}, date_day);
}

/* Three numbers with the same mark between them. Versions such as 1.2.10 are no dates. */
static bool read_marked(str s, day_order order, day *out) {
  int part[PARTS];
  size_t digits[PARTS], at = 0;
  char mark = 0;
  for (int i = 0; i < PARTS; i++) {
    digits[i] = digits_run(s, at);
    if (!digits[i] || digits[i] > 4)
      return false;
    part[i] = number_at(s, at, digits[i]);
    at += digits[i];
    if (i < PARTS - 1 && (at == s.len || !strchr("./-", s.ptr[at]) || (mark && s.ptr[at] != mark)))
      return false;
    if (i < PARTS - 1)
      mark = s.ptr[at++];
  }
  if (at < s.len)
    return false;
  if (digits[0] == 4)
    return read_year_first(mark, part, digits, out);
  bool year = digits[2] == 4 || (digits[2] == 2 && (mark == '/' || (mark == '.' && digits[0] == 2 && digits[1] == 2)));
  bool swap = mark != '.' && order == day_order_mdy;
  if (!year || digits[0] > 2 || digits[1] > 2)
    return false;
  bool well = put(out, (date){term_full_year(part[2], digits[2]), part[!swap], part[swap]}, date_day);
  out->ordered = mark != '.';
  return well;
}

/* --- words --- */

/* A date in words, taken apart. */
typedef struct words {
  int number[PARTS];
  size_t digits[PARTS], numbers;
  size_t before_month; /* numbers before the name */
  int month;           /* 0: not named */
  bool years, months;  /* 年 or он, 月 or сар were there */
} words;

/* Japanese eras: the year before their first. */
static bool take_era(str *s, int *before) {
  static const struct {
    const char *name;
    int before;
  } era[] = {{"令和", 2018}, {"平成", 1988}, {"昭和", 1925}, {"大正", 1911}, {"明治", 1867}};
  for (size_t i = 0; i < sizeof era / sizeof *era; i++)
    if (str_starts(*s, era[i].name)) {
      *s = str_slice(*s, strlen(era[i].name), s->len);
      *before = era[i].before;
      return true;
    }
  return false;
}

static bool take_word(words *w, str word) {
  static const char *const year[] = {"年", "он", "оны"}, *const month[] = {"月", "сар", "сарын", "р"},
                           *const filler[] = {"日",  "de", "del", "er", "of", "өдөр",
                                              "ний", "ны", "st",  "nd", "rd", "th"};
  for (size_t i = 0; i < sizeof year / sizeof *year; i++)
    if (str_is(word, year[i]))
      return w->years = true;
  for (size_t i = 0; i < sizeof month / sizeof *month; i++)
    if (str_is(word, month[i]))
      return w->months = true;
  for (size_t i = 0; i < sizeof filler / sizeof *filler; i++)
    if (str_is(word, filler[i]))
      return true;
  if (w->month)
    return false;
  w->before_month = w->numbers;
  return (w->month = month_of(word)) > 0;
}

static size_t word_length(str s, size_t at) {
  size_t end = at;
  while (end < s.len && !digit(s, end) && !strchr(" .,-/", s.ptr[end]))
    end++;
  return end - at;
}

static bool take_apart(str s, words *w) {
  for (size_t at = 0; at < s.len;) {
    size_t run = digits_run(s, at), length = run ? run : word_length(s, at);
    if (run > 4 || (run && w->numbers == PARTS))
      return false;
    if (run) {
      w->digits[w->numbers] = run;
      w->number[w->numbers++] = number_at(s, at, run);
    } else if (length && !take_word(w, str_slice(s, at, at + length))) {
      return false;
    }
    at += length ? length : 1;
  }
  return w->numbers > 0;
}

/* 31 December 2024, Dec 31, 2024, 31-Dec-24, December 2024, 2024 Dec. */
static bool put_named(const words *w, day *out) {
  const int *n = w->number;
  if (w->numbers == 1)
    return w->digits[0] == 4 && put(out, (date){n[0], w->month, 1}, date_month);
  if (w->numbers != 2)
    return false;
  if (w->digits[0] == 4 && w->before_month == 1)
    return w->digits[1] <= 2 && put(out, (date){n[0], w->month, n[1]}, date_day);
  bool well = w->digits[0] <= 2 && (w->digits[1] == 4 || (w->digits[1] == 2 && w->before_month == 1));
  return well && put(out, (date){term_full_year(n[1], w->digits[1]), w->month, n[0]}, date_day);
}

static bool read_words(str s, day *out) {
  words w = {.numbers = 0};
  int before = 0;
  bool era = take_era(&s, &before);
  if (era && str_starts(s, "元年")) { /* an era's first year is written so */
    w.numbers = w.digits[0] = 1;
    w.number[0] = 1;
    s = str_slice(s, strlen("元"), s.len);
  }
  if (!take_apart(s, &w))
    return false;
  if (w.month && !era)
    return put_named(&w, out);
  if (!w.years || w.month || (era ? w.digits[0] > 2 : w.digits[0] != 4) || (w.numbers > 1 && !w.months))
    return false;
  static const date_grain grain[] = {date_year, date_month, date_day};
  date d = {before + w.number[0], w.numbers > 1 ? w.number[1] : 1, w.numbers > 2 ? w.number[2] : 1};
  return put(out, d, grain[w.numbers - 1]);
}

/* --- times of a day --- */

/* " 10:22", " 10:22:05", " 1:05 PM" off the end, in days. */
static bool take_clock(str *s, double *time) {
  const char *colon = memchr(s->ptr, ':', s->len);
  size_t at = colon ? (size_t)(colon - s->ptr) : 0, from = at;
  while (from && digit(*s, from - 1))
    from--;
  if (!colon || from == at || at - from > 2 || from < 2 || !strchr(" T", s->ptr[from - 1]))
    return false;
  str rest = str_slice(*s, at + 1, s->len);
  int hour = number_at(*s, from, at - from), minute, second = 0;
  if (digits_run(rest, 0) != 2)
    return false;
  minute = number_at(rest, 0, 2);
  rest = str_slice(rest, 2, rest.len);
  if (rest.len > 2 && rest.ptr[0] == ':' && digits_run(rest, 1) == 2) {
    second = number_at(rest, 1, 2);
    rest = str_slice(rest, 3, rest.len);
  }
  rest = str_trim(rest);
  bool am = str_is(rest, "AM") || str_is(rest, "am"), pm = str_is(rest, "PM") || str_is(rest, "pm");
  if ((rest.len && !am && !pm) || ((am || pm) && (hour < 1 || hour > 12)) || hour > 23 || minute > 59 || second > 59)
    return false;
  hour = am || pm ? hour % 12 + (pm ? 12 : 0) : hour;
  *time = (hour * 3600.0 + minute * 60.0 + second) / SECONDS_A_DAY;
  *s = str_trim(str_slice(*s, 0, from - 1));
  return true;
}

static bool read_day(str s, day_order order, day *out);

static bool read_clock(str s, day_order order, day *out) {
  double time;
  if (!take_clock(&s, &time) || !read_day(s, order, out) || out->grain != date_day)
    return false;
  out->days += time;
  out->grain = date_time;
  return true;
}

/* --- any of them --- */

static bool read_day(str s, day_order order, day *out) {
  *out = (day){.grain = date_year};
  if (date_parse(s, &out->days, &out->grain) || term_parse(s, &out->days, &out->grain))
    return true;
  *out = (day){.grain = date_year};
  bool any = false;
  for (size_t i = 0; i < s.len && !any; i++)
    any = digit(s, i);
  if (digit(s, 0) && read_marked(s, order, out))
    return true;
  return (any || str_ends(s, "元年")) && read_words(s, out);
}

bool day_parse(str s, day_order order, day *out) {
  *out = (day){.grain = date_year};
  if (!s.len || s.len > LONGEST)
    return false;
  if (read_day(s, order, out))
    return true;
  *out = (day){.grain = date_year};
  return read_stamp(s, out) || read_clock(s, order, out);
}

bool day_parse_short(str s, day_order order, day *out) {
  int part[PARTS];
  size_t at = 0;
  char mark = 0;
  for (int i = 0; i < PARTS; i++) {
    size_t digits = digits_run(s, at);
    if (!digits || digits > 2 || (i == PARTS - 1 && digits != 2))
      return false;
    part[i] = number_at(s, at, digits);
    at += digits;
    bool marked = i == PARTS - 1 || (at < s.len && strchr(".-", s.ptr[at]) && (!mark || s.ptr[at] == mark));
    if (!marked)
      return false;
    mark = i == PARTS - 1 ? mark : s.ptr[at++];
  }
  bool swap = order == day_order_mdy;
  return at == s.len && put(out, (date){term_full_year(part[2], 2), part[!swap], part[swap]}, date_day);
}
