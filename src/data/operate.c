/* operate: the operators of the expression language. */
#include "data/function.h"

#include <math.h>
#include <string.h>

static bool is_percent(const char *unit) {
  return unit && !strcmp(unit, "%");
}

static int most(int a, int b) {
  return a < 0 || b < 0 ? -1 : a > b ? a : b;
}

/* Like with like keeps the unit; a bare number takes on a currency, while percentages become plain numbers. */
static value total(value a, value b, double n) {
  int stored = most(function_decimals(a.decimals, a.unit), function_decimals(b.decimals, b.unit));
  value v = value_number(function_exact(n, stored), stored);
  if (a.unit == b.unit) {
    v.unit = a.unit;
    v.decimals = most(a.decimals, b.decimals);
  } else if (!is_percent(a.unit) && !is_percent(b.unit) && (!a.unit || !b.unit)) {
    v.unit = a.unit ? a.unit : b.unit;
  }
  v.year = a.year != b.year; /* some years on */
  return v;
}

static value moved(value day, double days) {
  bool whole = days == floor(days);
  date_grain grain = !whole ? date_time : day.grain > date_day ? day.grain : date_day;
  return value_date(day.number + days, grain);
}

static value plus(call *c) {
  value a = c->arg[0], b = c->arg[1];
  if (a.type == column_date)
    return moved(a, b.number);
  if (b.type == column_date)
    return moved(b, a.number);
  return total(a, b, a.number + b.number);
}

static value minus(call *c) {
  value a = c->arg[0];
  if (c->args == 1) {
    a.number = a.number != 0 ? -a.number : 0;
    return a;
  }
  value b = c->arg[1];
  if (a.type == column_date && b.type == column_date)
    return value_number(a.number - b.number, a.grain == date_time || b.grain == date_time ? -1 : 0);
  return a.type == column_date ? moved(a, -b.number) : total(a, b, a.number - b.number);
}

static value times(call *c) {
  value a = c->arg[0], b = c->arg[1];
  int x = function_decimals(a.decimals, a.unit), y = function_decimals(b.decimals, b.unit);
  int stored = x < 0 || y < 0 ? -1 : x + y;
  value v = value_number(function_exact(a.number * b.number, stored), stored);
  const char *unit = a.unit && b.unit ? NULL : a.unit ? a.unit : b.unit;
  v.unit = is_percent(unit) ? NULL : unit;
  return v;
}

static value none(call *c, int problem) {
  c->problem = problem;
  return value_missing(c->type);
}

static value divide(call *c) {
  value a = c->arg[0], b = c->arg[1];
  if (b.number == 0)
    return none(c, 411);
  value v = value_number(a.number / b.number, -1);
  v.unit = b.unit ? NULL : a.unit;
  return v;
}

/* The remainder has the sign of the divisor, as in spreadsheets. */
static value modulo(call *c) {
  value a = c->arg[0], b = c->arg[1];
  if (b.number == 0)
    return none(c, 411);
  double n = fmod(a.number, b.number);
  if (n != 0 && (n < 0) != (b.number < 0))
    n += b.number;
  return total(a, b, n);
}

/* Dates are compared as far as both were written: 2024-03-15 = 2024-03, and 2024-12-31 <= 2024. */
static int order(value a, value b) {
  if (a.type == column_text)
    return str_compare(a.text, b.text);
  if (a.type == column_date) {
    date_grain grain = a.grain < b.grain ? a.grain : b.grain;
    a.number = date_floor(a.number, grain);
    b.number = date_floor(b.number, grain);
  }
  return (a.number > b.number) - (a.number < b.number);
}

static value equal(call *c) {
  return value_boolean(order(c->arg[0], c->arg[1]) == 0);
}

static value unequal(call *c) {
  return value_boolean(order(c->arg[0], c->arg[1]) != 0);
}

static value less(call *c) {
  return value_boolean(order(c->arg[0], c->arg[1]) < 0);
}

static value at_most(call *c) {
  return value_boolean(order(c->arg[0], c->arg[1]) <= 0);
}

static value greater(call *c) {
  return value_boolean(order(c->arg[0], c->arg[1]) > 0);
}

static value at_least(call *c) {
  return value_boolean(order(c->arg[0], c->arg[1]) >= 0);
}

static value in(call *c) {
  for (size_t i = 1; i < c->args; i++)
    if (order(c->arg[0], c->arg[i]) == 0)
      return value_boolean(true);
  return value_boolean(false);
}

/* `decided` settles the matter whatever the other side is, even missing. */
static value logic(call *c, bool decided) {
  value a = c->ask(c, 0);
  if (!a.missing && (a.number != 0) == decided)
    return a;
  value b = c->ask(c, 1);
  if (!b.missing && (b.number != 0) == decided)
    return b;
  return a.missing ? a : b;
}

static value both(call *c) {
  return logic(c, false);
}

static value either(call *c) {
  return logic(c, true);
}

static value negate(call *c) {
  return value_boolean(c->arg[0].number == 0);
}

#define COMPARE "nn>b tt>b dd>b"

static const function table_of_operators[] = {
    {"or", function_operator, 1, true, figures_own, "bb>b", "a or b", "true if one of them is",
     "region = \"North\" or units > 10", either, NULL, NULL},
    {"and", function_operator, 2, true, figures_own, "bb>b", "a and b", "true if both are",
     "region = \"North\" and units > 10", both, NULL, NULL},
    {"not", function_operator, 3, false, figures_own, "b>b", "not a", "true if it is false", "not paid", negate, NULL,
     NULL},
    {"=", function_operator, 4, false, figures_own, "xx>b", "a = b", "the same; dates as far as both are written",
     "day = \"2024-03\"", equal, NULL, NULL},
    {"!=", function_operator, 4, false, figures_own, "xx>b", "a != b", "not the same", "region != \"North\"", unequal,
     NULL, NULL},
    {"<", function_operator, 4, false, figures_own, COMPARE, "a < b",
     "less, earlier, or first by the bytes of its text", "units < 10", less, NULL, NULL},
    {"<=", function_operator, 4, false, figures_own, COMPARE, "a <= b", "not more", "day <= \"2024\"", at_most, NULL,
     NULL},
    {">", function_operator, 4, false, figures_own, COMPARE, "a > b", "more", "amount > mean(amount)", greater, NULL,
     NULL},
    {">=", function_operator, 4, false, figures_own, COMPARE, "a >= b", "not less", "units >= 10", at_least, NULL,
     NULL},
    {"in", function_operator, 4, false, figures_own, "xx*>b", "a in (b, c)", "the same as one of them; also `not in`",
     "region in (\"North\", \"East\")", in, NULL, NULL},
    {"+", function_operator, 5, false, figures_own, "nn>n dn>d nd>d", "a + b", "the sum; a date moved by days",
     "day + 7", plus, NULL, NULL},
    {"-", function_operator, 5, false, figures_own, "nn>n dd>n dn>d n>n", "a - b",
     "the difference; between dates in days", "end - start", minus, NULL, NULL},
    {"*", function_operator, 6, false, figures_own, "nn>n", "a * b", "the product", "price * units", times, NULL, NULL},
    {"/", function_operator, 6, false, figures_own, "nn>n", "a / b", "the quotient; by zero it is missing",
     "amount / sum(amount)", divide, NULL, NULL},
    {"%", function_operator, 6, false, figures_own, "nn>n", "a % b", "the remainder, with the sign of b", "units % 12",
     modulo, NULL, NULL},
};

function_list function_operators(void) {
  return (function_list){table_of_operators, sizeof table_of_operators / sizeof *table_of_operators};
}
