/* listing_level: what a measure comes to, for given names and a time. */
#include "proof/listing.h"

#include <math.h>
#include <stdlib.h>

#define PERIODS_MAX 12 /* of a year */

static int by_size(const void *one, const void *other) {
  double a = *(const double *)one, b = *(const double *)other;
  return a < b ? -1 : a > b;
}

bool listing_row(const frame *f, const choice *c, stretch t, size_t row) {
  for (size_t k = 0; k < f->keys; k++)
    if (c->code[k] != CHOICE_ANY && f->key[k].code[row] != c->code[k])
      return false;
  if (!f->times || stretch_is_all(t))
    return true;
  int p = f->period[row];
  return p >= 0 && f->time[p] >= t.from && f->time[p] < t.to;
}

static double median_of(const listing *l, const measure *m, const choice *c, stretch t) {
  double *all = ARENA_ARRAY(l->arena, l->f->rows + 1, double);
  size_t n = 0;
  for (size_t i = 0; i < l->f->rows; i++)
    if (!isnan(m->number[i]) && listing_row(l->f, c, t, i))
      all[n++] = m->number[i];
  qsort(all, n, sizeof *all, by_size);
  return !n ? NAN : n % 2 ? all[n / 2] : (all[n / 2 - 1] + all[n / 2]) / 2;
}

/* The least and the most of single rows and of periods. */
static void add_extremes(listing *l, const account *s, fact f) {
  const double rows[] = {s->least, s->most};
  double least = INFINITY, most = -INFINITY;
  for (size_t i = 0; i < s->periods; i++) {
    double v = !s->rows[i] ? NAN : s->measure->adds ? s->sum[i] : s->sum[i] / (double)s->rows[i];
    least = v < least ? v : least;
    most = v > most ? v : most;
  }
  const double periods[] = {least, most};
  for (int i = 0; i < 2; i++) {
    f.how = i ? how_most : how_least;
    f.single = false;
    f.value = rows[i];
    listing_add(l, f);
    f.value = s->periods > 1 ? periods[i] : NAN;
    listing_add(l, f);
  }
}

/* Of what is told of a single time, each time in the stretch may be meant. */
static void add_periods(listing *l, const account *s, fact f) {
  size_t count = 0;
  for (size_t i = 0; i < s->periods && l->f->times; i++)
    count += l->f->time[i] >= f.time.from && l->f->time[i] < f.time.to;
  for (size_t i = 0; i < s->periods && count > 1 && count <= PERIODS_MAX; i++) {
    stretch one = stretch_period(l->f, i);
    if (one.from < f.time.from || one.from >= f.time.to)
      continue;
    level v = account_level(s, one);
    f.how = how_some;
    f.single = false;
    f.value = level_main(s->measure, &v);
    listing_add(l, f);
  }
  f.value = s->measure->stock ? account_level(s, f.time).sum : NAN;
  listing_add(l, f);
}

/* "On average a district had 2,697": of all rows of each name together. */
static void add_per_name(listing *l, fact f) {
  for (size_t k = 0; k < l->f->keys; k++) {
    const key *names = &l->f->key[k];
    bool seen[FRAME_VALUES_MAX] = {false};
    size_t count = 0, rows = 0;
    for (size_t i = 0; i < l->f->rows && l->f->rows <= PARTS_ROWS_MAX && f.of.code[k] == CHOICE_ANY; i++) {
      if (names->code[i] < 0 || isnan(f.measure->number[i]) || !listing_row(l->f, &f.of, f.time, i))
        continue;
      count += !seen[names->code[i]];
      seen[names->code[i]] = true;
      rows++;
    }
    fact each = f;
    each.how = how_per_period;
    each.single = false;
    each.value = count > 1 && rows > count ? f.value / (double)count : NAN;
    listing_add(l, each);
  }
}

void listing_level(listing *l, const measure *m, choice c, stretch t) {
  const account *s = account_of(l->ledger, l->f, m, c);
  level v = account_level(s, account_told(l->f, m, t));
  fact f = {.kind = fact_level, .measure = m, .of = c, .base = c, .time = t, .value = v.rows ? v.sum : NAN};
  f.single = v.rows == 1 && !m->rows && (stretch_is_all(t) || l->f->times);
  if (f.single)
    for (f.row = 0; f.row < l->f->rows && (isnan(m->number[f.row]) || !listing_row(l->f, &c, t, f.row));)
      f.row++;
  listing_add(l, f);
  if (m->rows)
    return;
  if (l->o->averages && m->adds && l->f->times != l->f->rows)
    add_per_name(l, f);
  if (m->stock || !m->adds)
    add_periods(l, s, f);
  f.how = how_mean;
  f.value = v.mean;
  listing_add(l, f);
  f.how = how_per_period;
  v = account_level(s, t);
  f.value = v.periods > 1 ? v.per_period : NAN;
  listing_add(l, f);
  f.how = how_median;
  f.value = l->o->median ? median_of(l, m, &c, t) : NAN;
  listing_add(l, f);
  if (stretch_is_all(t))
    add_extremes(l, s, f);
}
