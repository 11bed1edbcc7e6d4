/* scalar: the functions of one row. */
#include "data/function.h"

#include "base/number.h"
#include "base/utf8.h"

#include <math.h>

#define ROUND_DIGITS_MAX 30

static value with(value like, double n, int decimals) {
  like.number = n != 0 ? n : 0; /* no -0 */
  like.decimals = decimals;
  return like;
}

static value absolute(call *c) {
  return with(c->arg[0], fabs(c->arg[0].number), c->arg[0].decimals);
}

/* Of a percentage it is the stored number that is rounded, as in spreadsheets: round(45.67 %, 2) is 46 %. */
static value rounded(call *c) {
  value x = c->arg[0];
  double digits = c->args > 1 ? c->arg[1].number : 0;
  int n = digits > ROUND_DIGITS_MAX ? ROUND_DIGITS_MAX : digits < -ROUND_DIGITS_MAX ? -ROUND_DIGITS_MAX : (int)digits;
  int shown = n - function_decimals(0, x.unit);
  return with(x, number_round(x.number, n), shown > 0 ? shown : 0);
}

static value down(call *c) {
  return value_number(floor(c->arg[0].number), 0);
}

static value up(call *c) {
  return with(value_number(0, 0), ceil(c->arg[0].number), 0);
}

static value real(call *c, double n) {
  if (isfinite(n))
    return value_number(n, -1);
  c->problem = 412;
  return value_missing(column_number);
}

static value logarithm(call *c) {
  return real(c, log10(c->arg[0].number));
}

static value root(call *c) {
  return real(c, sqrt(c->arg[0].number));
}

static value year(call *c) {
  value v = value_number(date_of(c->arg[0].number).year, 0);
  v.year = true;
  return v;
}

static value month(call *c) {
  return value_number(date_of(c->arg[0].number).month, 0);
}

static value quarter(call *c) {
  int of_year = (date_of(c->arg[0].number).month - 1) / 3 + 1;
  return value_number(of_year, 0);
}

static value day(call *c) {
  return value_number(date_of(c->arg[0].number).day, 0);
}

/* The binder has made a value of it: only a written date can stand there. */
static value written_date(call *c) {
  return value_missing(c->type);
}

/* Letters whose other case is a fixed step away, or (step 1) the next or previous code point, capitals on even ones or
   odd ones: Latin, Greek and Cyrillic, where the bulk of the world's cased writing is. */
static const struct {
  uint32_t first, last; /* of the capitals */
  uint32_t step;
} cases[] = {
    {'A', 'Z', 32},      {0xC0, 0xD6, 32},    {0xD8, 0xDE, 32},  {0x100, 0x12E, 1},  {0x132, 0x136, 1},
    {0x139, 0x147, 1},   {0x14A, 0x176, 1},   {0x179, 0x17D, 1}, {0x391, 0x3A1, 32}, {0x3A3, 0x3AB, 32},
    {0x400, 0x40F, 80},  {0x410, 0x42F, 32},  {0x460, 0x480, 1}, {0x48A, 0x4BE, 1},  {0x4D0, 0x52E, 1},
    {0x1E00, 0x1E94, 1}, {0x1EA0, 0x1EFE, 1},
};

static uint32_t recase(uint32_t code, bool upper) {
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    uint32_t step = cases[i].step, capital = upper ? code - step : code;
    bool inside = capital >= cases[i].first && capital <= cases[i].last;
    if (inside && (step > 1 || (capital - cases[i].first) % 2 == 0))
      return upper ? capital : capital + step;
  }
  return code;
}

static value recased(call *c, bool upper) {
  text out = text_new(c->arena);
  str s = c->arg[0].text;
  for (const char *at = s.ptr, *end = s.ptr + s.len; at < end;) {
    uint32_t code = utf8_next(&at, end);
    text_add_utf8(&out, recase(code == UTF8_BAD ? 0xFFFD : code, upper));
  }
  return value_text(out.len ? text_str(&out) : STR(""));
}

static value upper(call *c) {
  return recased(c, true);
}

static value lower(call *c) {
  return recased(c, false);
}

static const char *skip_characters(str s, const char *at, double count) {
  while (count-- >= 1 && at < s.ptr + s.len)
    utf8_next(&at, s.ptr + s.len);
  return at;
}

static value substring(call *c) {
  str s = c->arg[0].text;
  const char *from = skip_characters(s, s.ptr, c->arg[1].number - 1);
  const char *to = c->args > 2 ? skip_characters(s, from, c->arg[2].number) : s.ptr + s.len;
  return value_text((str){from, (size_t)(to - from)});
}

static value concatenated(call *c) {
  text out = text_new(c->arena);
  for (size_t i = 0; i < c->args; i++)
    text_add(&out, value_string(c->arena, c->arg[i]));
  return value_text(out.len ? text_str(&out) : STR(""));
}

static value first_there(call *c) {
  for (size_t i = 0; i < c->args; i++) {
    value v = c->ask(c, i);
    if (!v.missing)
      return v;
  }
  return value_missing(c->type);
}

static value missing(call *c) {
  return value_boolean(c->ask(c, 0).missing);
}

static value choice(call *c) {
  value condition = c->ask(c, 0);
  if (condition.missing)
    return value_missing(c->type);
  return c->ask(c, condition.number != 0 ? 1 : 2);
}

#define ROW(name, lazy, signature, usage, summary, example, call)                                                      \
  { name, function_scalar, 0, lazy, figures_own, signature, usage, summary, example, call, NULL, NULL }

static const function table_of_scalars[] = {
    ROW("if", true, "bxx>x", "if(c, a, b)", "a where c is true, b where it is false; missing where c is",
        "if(units > 0, amount / units, 0)", choice),
    ROW("coalesce", true, "xx*>x", "coalesce(a, b, …)", "the first that is not missing", "coalesce(revised, first)",
        first_there),
    ROW("missing", true, "a>b", "missing(x)", "true where there is no value", "not missing(amount)", missing),
    ROW("abs", false, "n>n", "abs(x)", "without its sign", "abs(change)", absolute),
    ROW("round", false, "nn?>n", "round(x, digits)", "half away from zero, to 0 or so many decimals",
        "round(2.675, 2) is 2.68", rounded),
    ROW("floor", false, "n>n", "floor(x)", "the whole number at or below", "floor(-1.5) is -2", down),
    ROW("ceil", false, "n>n", "ceil(x)", "the whole number at or above", "ceil(1.2) is 2", up),
    ROW("log10", false, "n>n", "log10(x)", "the decimal logarithm; missing from 0 down", "log10(1000) is 3", logarithm),
    ROW("sqrt", false, "n>n", "sqrt(x)", "the square root; missing below 0", "sqrt(2.25) is 1.5", root),
    ROW("year", false, "d>n", "year(d)", "the year as a number", "year(day) >= 2017", year),
    ROW("month", false, "d>n", "month(d)", "1 to 12", "month(day) = 12", month),
    ROW("quarter", false, "d>n", "quarter(d)", "1 to 4", "quarter(day)", quarter),
    ROW("day", false, "d>n", "day(d)", "of the month", "day(date(\"2024-02-29\")) is 29", day),
    ROW("date", false, "t>d", "date(\"2024-01-31\")", "a date as written: a day, month, quarter, week or year",
        "day >= date(\"2024Q2\")", written_date),
    ROW("upper", false, "t>t", "upper(t)", "in capitals", "upper(code)", upper),
    ROW("lower", false, "t>t", "lower(t)", "in small letters", "lower(email)", lower),
    ROW("substr", false, "tnn?>t", "substr(t, from, length)", "a part; the first character is 1",
        "substr(\"2024-05\", 6, 2) is \"05\"", substring),
    ROW("concat", false, "aa*>t", "concat(a, b, …)", "all of them in one text", "concat(town, \", \", country)",
        concatenated),
};

function_list function_scalars(void) {
  return (function_list){table_of_scalars, sizeof table_of_scalars / sizeof *table_of_scalars};
}
