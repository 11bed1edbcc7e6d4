/* rounding: whether a table's numbers, as they are printed, add up. */
#include "bind/rounding.h"

#include "base/number.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MINUS "\u2212"
#define DIGITS_MAX 40
#define NEARLY 1e-6 /* of the last digit: what adding doubles may be off by */
#define PARTS_FEWEST 3

/* A printed number without its grouping, and what stands around it. */
typedef struct printed {
  double number, step; /* step: one in its last digit */
  str before, after;
} printed;

static bool taken(str *rest, const char *mark) {
  if (!mark || !*mark || !str_starts(*rest, mark))
    return false;
  *rest = str_slice(*rest, strlen(mark), rest->len);
  return true;
}

static bool is_digit(str s) {
  return s.len && *s.ptr >= '0' && *s.ptr <= '9';
}

/* False where there is no number. */
static bool read_back(str cell, const locale *l, printed *out) {
  char digits[DIGITS_MAX + 1];
  size_t n = 0, decimals = 0;
  bool negative = false, marked = false;
  str rest = cell;
  while (rest.len && !is_digit(rest))
    negative = taken(&rest, MINUS) || ((rest = str_slice(rest, 1, rest.len)), negative);
  out->before = str_slice(cell, 0, cell.len - rest.len);
  while (rest.len && n < DIGITS_MAX)
    if (is_digit(rest)) {
      digits[n++] = *rest.ptr;
      decimals += marked;
      rest = str_slice(rest, 1, rest.len);
    } else if (!marked && taken(&rest, l->decimal)) {
      digits[n++] = '.';
      marked = true;
    } else if (marked || !taken(&rest, l->group)) {
      break;
    }
  digits[n] = '\0';
  out->after = rest;
  out->step = pow(10, -(double)decimals);
  out->number = strtod(digits, NULL) * (negative ? -1 : 1);
  return n > 0;
}

static bool percent(const printed *p) {
  return str_ends(p->after, "%");
}

/* What has been added up of a column or a row. */
typedef struct adding {
  const locale *l;
  double shown, meant, step; /* sums; the finest last digit */
  str after;
  size_t count;
  bool alike, negative; /* all are numbers of one unit; one is below zero */
} adding;

static void add(adding *a, str cell, const value *v) {
  printed p;
  if (v->missing || v->type != column_number)
    return;
  bool reads = read_back(cell, a->l, &p);
  a->alike = a->alike && reads && (!a->count || str_equal(a->after, p.after));
  if (!reads)
    return;
  a->after = p.after;
  a->shown += p.number;
  a->meant += v->number;
  a->step = a->count ? fmin(a->step, p.step) : p.step;
  a->negative = a->negative || v->number < 0;
  a->count++;
}

static bool misses(const adding *a, str total) {
  printed p;
  bool reads = a->alike && a->count && read_back(total, a->l, &p) && str_equal(a->after, p.after);
  return reads && fabs(a->shown - p.number) > NEARLY * a->step;
}

/* Parts of a whole by what they add up to, rounded or not, that don't make 100 as printed. */
static bool misses_hundred(const adding *a) {
  bool parts = a->alike && !a->negative && a->count >= PARTS_FEWEST && str_ends(a->after, "%");
  double off = fabs(a->meant * 100 - 100);
  return parts && off <= 0.5 * (double)a->count * a->step && fabs(a->shown - 100) > NEARLY * a->step;
}

static adding column_of(const sheet *s, const body *b, const locale *l, size_t col) {
  adding a = {.l = l, .alike = true};
  for (size_t r = 0; r < b->rows; r++)
    if (b->kind[r] < body_row_subtotal)
      add(&a, s->cell[r * b->columns + col], &b->cell[r * b->columns + col]);
  return a;
}

/* The total column of a row against the numbers before it; tables with one value for each head only. */
static bool row_misses(const sheet *s, const body *b, const locale *l, size_t row) {
  size_t last = b->columns - 1;
  adding a = {.l = l, .alike = true};
  for (size_t i = 0; i < last; i++)
    if (b->column[i].adds && b->column[i].type == column_number)
      add(&a, s->cell[row * b->columns + i], &b->cell[row * b->columns + i]);
  return misses(&a, s->cell[row * b->columns + last]);
}

static const char *column_remark(const sheet *s, const body *b, const locale *l, size_t col) {
  bool totalled = b->rows && b->kind[b->rows - 1] == body_row_total && b->column[col].adds;
  adding a = column_of(s, b, l, col);
  str total = totalled ? s->cell[(b->rows - 1) * b->columns + col] : (str){0};
  printed p;
  if (totalled && misses(&a, total))
    return l->word[read_back(total, l, &p) && percent(&p) ? word_rounded_shares : word_rounded_totals];
  return !totalled && misses_hundred(&a) ? l->word[word_rounded_shares] : NULL;
}

const char *rounding_remark(const sheet *s, const body *b, const locale *l) {
  const char *found = NULL;
  for (size_t i = 0; i < b->columns && !found; i++)
    if (b->column[i].type == column_number && !b->column[i].spec->sparkline.on)
      found = column_remark(s, b, l, i);
  bool one_total = b->columns > 1 && b->column[b->columns - 1].total && !b->column[b->columns - 2].total;
  for (size_t r = 0; r < b->rows && one_total && s->spec->values < 2 && !found; r++)
    found = row_misses(s, b, l, r) ? l->word[word_rounded_totals] : NULL;
  return found;
}
