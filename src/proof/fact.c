/* fact: what can be computed from a frame about given names, measures and times. */
#include "proof/fact.h"

#include <math.h>
#include <stdlib.h>

#define CHOICES_MAX 64
#define TIMES_MAX 24
#define PERIODS_MAX 12 /* of a year */
#define PARTS_ROWS_MAX 2000

typedef struct listing {
  arena *arena;
  ledger *ledger;
  const options *o;
  const frame *f;
  choice choice[CHOICES_MAX];
  size_t choices;
  stretch time[TIMES_MAX];    /* the first is all, unless a time is required */
  size_t times, named, backs; /* up to `named` they are asked for, up to `backs` they are those before them */
  facts *out;
} listing;

static void add(listing *l, fact f) {
  if (isnan(f.value) || isinf(f.value) || l->out->count >= FACTS_MAX)
    return;
  f.frame = l->f;
  ARENA_PUSH(l->arena, l->out->item, l->out->count, l->out->room);
  l->out->item[l->out->count++] = f;
}

/* --- what is combined --- */

static void add_choices(listing *l, choice c, size_t k) {
  while (k < l->f->keys && !l->o->key[k].codes)
    k++;
  if (k == l->f->keys) {
    if (l->choices < CHOICES_MAX)
      l->choice[l->choices++] = c;
    return;
  }
  if (!l->o->key[k].required)
    add_choices(l, c, k + 1);
  for (size_t i = 0; i < l->o->key[k].codes; i++) {
    c.code[k] = l->o->key[k].code[i];
    add_choices(l, c, k + 1);
  }
}

static void add_time(listing *l, stretch s) {
  for (size_t i = 0; i < l->times; i++)
    if (stretch_same(l->time[i], s))
      return;
  if (l->times < TIMES_MAX)
    l->time[l->times++] = s;
}

static stretch year_of(const frame *f, size_t i) {
  int year = date_of(f->time[i]).year;
  return (stretch){date_days((date){year, 1, 1}), date_days((date){year + 1, 1, 1}), date_year};
}

/* Times asked for come first, then those before them, then the ends. */
static void add_times(listing *l) {
  const options *o = l->o;
  if (!o->time_required || !o->times)
    add_time(l, stretch_all());
  for (size_t i = 0; i < o->times; i++)
    add_time(l, o->time[i]);
  l->named = l->times;
  for (size_t i = 0; i < o->times && l->f->times; i++) {
    add_time(l, stretch_before(o->time[i]));
    add_time(l, stretch_back(o->time[i], 12));
  }
  if (o->base.to > 0)
    add_time(l, o->base);
  l->backs = l->times;
  if (!o->ends || l->f->times < 2)
    return;
  size_t last = l->f->times - 1;
  add_time(l, stretch_period(l->f, 0));
  add_time(l, stretch_period(l->f, last));
  add_time(l, stretch_period(l->f, last - 1));
  if (l->f->grain != date_year) {
    add_time(l, year_of(l->f, 0));
    add_time(l, year_of(l->f, last));
  }
}

/* --- levels --- */

static int by_size(const void *one, const void *other) {
  double a = *(const double *)one, b = *(const double *)other;
  return a < b ? -1 : a > b;
}

static bool row_in(const frame *f, const choice *c, stretch t, size_t row) {
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
    if (!isnan(m->number[i]) && row_in(l->f, c, t, i))
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
    add(l, f);
    f.value = s->periods > 1 ? periods[i] : NAN;
    add(l, f);
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
    add(l, f);
  }
  f.value = s->measure->stock ? account_level(s, f.time).sum : NAN;
  add(l, f);
}

/* "On average a district had 2,697": of all rows of each name together. */
static void add_per_name(listing *l, fact f) {
  for (size_t k = 0; k < l->f->keys; k++) {
    const key *names = &l->f->key[k];
    bool seen[FRAME_VALUES_MAX] = {false};
    size_t count = 0, rows = 0;
    for (size_t i = 0; i < l->f->rows && l->f->rows <= PARTS_ROWS_MAX && f.of.code[k] == CHOICE_ANY; i++) {
      if (names->code[i] < 0 || isnan(f.measure->number[i]) || !row_in(l->f, &f.of, f.time, i))
        continue;
      count += !seen[names->code[i]];
      seen[names->code[i]] = true;
      rows++;
    }
    fact each = f;
    each.how = how_per_period;
    each.single = false;
    each.value = count > 1 && rows > count ? f.value / (double)count : NAN;
    add(l, each);
  }
}

static void add_level(listing *l, const measure *m, choice c, stretch t) {
  const account *s = account_of(l->ledger, l->f, m, c);
  level v = account_level(s, account_told(l->f, m, t));
  fact f = {.kind = fact_level, .measure = m, .of = c, .base = c, .time = t, .value = v.rows ? v.sum : NAN};
  f.single = v.rows == 1 && !m->rows && (stretch_is_all(t) || l->f->times);
  if (f.single)
    for (f.row = 0; f.row < l->f->rows && (isnan(m->number[f.row]) || !row_in(l->f, &c, t, f.row));)
      f.row++;
  add(l, f);
  if (m->rows)
    return;
  if (m->adds && l->f->times != l->f->rows)
    add_per_name(l, f);
  if (m->stock || !m->adds)
    add_periods(l, s, f);
  f.how = how_mean;
  f.value = v.mean;
  add(l, f);
  f.how = how_per_period;
  v = account_level(s, t);
  f.value = v.periods > 1 ? v.per_period : NAN;
  add(l, f);
  f.how = how_median;
  f.value = l->o->median ? median_of(l, m, &c, t) : NAN;
  add(l, f);
  if (stretch_is_all(t))
    add_extremes(l, s, f);
}

static double main_of(const listing *l, const measure *m, choice c, stretch t) {
  return account_main(account_of(l->ledger, l->f, m, c), t);
}

/* Change, growth and ratio from a base to something. */
static void add_pair(listing *l, fact f, double base, double to) {
  f.value = to - base;
  f.kind = fact_change;
  add(l, f);
  if (base == 0)
    return;
  f.kind = fact_growth;
  f.value = to / base - 1;
  add(l, f);
  f.kind = fact_ratio;
  f.value = to / base;
  add(l, f);
}

/* Whether two times make a change: one is before the other, and as long. A time that is only there because it is before
   another one is compared with that one alone. */
static bool comparable(const listing *l, size_t from, size_t to) {
  stretch f = l->time[from], t = l->time[to];
  if (stretch_is_all(f) || stretch_is_all(t) || f.from >= t.from || f.grain != t.grain)
    return false;
  bool back = (from >= l->named && from < l->backs) || (to >= l->named && to < l->backs);
  return !back || stretch_same(f, stretch_before(t)) || stretch_same(f, stretch_back(t, 12)) ||
         (l->o->base.to > 0 && stretch_same(f, l->o->base));
}

static void add_time_pairs(listing *l, const measure *m, choice c) {
  for (size_t i = 0; i < l->times; i++)
    for (size_t j = 0; j < l->times; j++) {
      stretch from = l->time[i], to = l->time[j];
      if (!comparable(l, i, j))
        continue;
      fact f = {.measure = m, .of = c, .base = c, .time = to, .base_time = from, .base_measure = m};
      add_pair(l, f, main_of(l, m, c, from), main_of(l, m, c, to));
    }
}

static void add_name_pairs(listing *l, const measure *m, choice c, stretch t) {
  for (size_t k = 0; k < l->f->keys; k++)
    for (size_t j = 0; c.code[k] != CHOICE_ANY && j < l->o->key[k].codes; j++) {
      choice other = c;
      other.code[k] = l->o->key[k].code[j];
      if (other.code[k] == c.code[k])
        continue;
      fact f = {.measure = m, .of = c, .base = other, .time = t, .base_time = t, .base_measure = m};
      add_pair(l, f, main_of(l, m, other, t), main_of(l, m, c, t));
    }
}

static void add_shares(listing *l, const measure *m, choice c, stretch t) {
  double part = m->adds ? main_of(l, m, c, t) : NAN;
  choice whole = choice_any();
  size_t set = 0;
  for (size_t k = 0; k < l->f->keys; k++)
    set += c.code[k] != CHOICE_ANY;
  for (size_t k = 0; k <= l->f->keys && set; k++) {
    choice base = k < l->f->keys ? c : whole;
    if (k < l->f->keys && c.code[k] == CHOICE_ANY)
      continue;
    if (k < l->f->keys)
      base.code[k] = CHOICE_ANY;
    fact f = {.kind = fact_share, .measure = m, .of = c, .base = base, .time = t, .base_time = t};
    f.value = part / main_of(l, m, base, t);
    if (k < l->f->keys || set > 1)
      add(l, f);
  }
}

static bool is_share(const measure *m) {
  return m->percent || m->hundreds;
}

/* So many homes, so many per cent of them heated by gas: row by row. NaN if they are not that. */
static double part_of(const listing *l, const measure *m, const measure *share, const choice *c, stretch t) {
  double sum = 0;
  if (!m->adds || m->rows || !is_share(share) || l->f->rows > PARTS_ROWS_MAX)
    return NAN;
  for (size_t i = 0; i < l->f->rows; i++)
    if (row_in(l->f, c, t, i))
      sum += m->number[i] * share->number[i] / (share->percent ? 1 : 100);
  return sum;
}

/* Of measures in columns of their own: between them, each of all, all together. */
static void add_measure_pairs(listing *l, const measure *m, choice c, stretch t) {
  const options *o = l->o;
  double mine = main_of(l, m, c, t), mentioned = 0, all = 0;
  for (size_t i = 0; i < o->measures; i++) {
    const measure *n = &l->f->measure[o->measure[i]];
    fact f = {.measure = m, .base_measure = n, .of = c, .base = c, .time = t, .base_time = t};
    mentioned += (n->adds && m->adds) || (is_share(n) && is_share(m)) ? main_of(l, n, c, t) : NAN;
    fact part = {.kind = fact_level, .how = how_part, .measure = m, .base_measure = n, .of = c, .base = c, .time = t};
    part.together = true;
    part.value = part_of(l, m, n, &c, t);
    add(l, part);
    fact each = {.kind = fact_level, .how = how_each, .measure = m, .of = c, .base = c, .time = t, .together = true};
    each.value = n != m && n->adds && m->adds ? mine / main_of(l, n, c, t) : NAN; /* tickets a film */
    add(l, each);
    if (n->adds != m->adds || n == m || n->rows || m->rows)
      continue;
    add_pair(l, f, main_of(l, n, c, t), mine);
  }
  for (size_t i = 0; i < l->f->measures; i++)
    all += l->f->measure[i].rows || l->f->measure[i].percent ? 0 : main_of(l, &l->f->measure[i], c, t);
  fact f = {.measure = m, .of = c, .base = c, .time = t, .base_time = t, .together = true};
  f.value = o->measures > 1 ? mentioned : NAN;
  f.how = m->adds ? how_sum : how_mean;
  add(l, f);
  f.how = how_sum;
  f.value = l->f->keys ? NAN : all;
  add(l, f);
  f.kind = fact_share;
  f.value = l->f->keys || m->rows || m->percent || !m->adds ? NAN : mine / all;
  add(l, f);
}

/* Of the names of a key that are mentioned. */
static double sum_of(const listing *l, const measure *m, size_t k, stretch t) {
  double sum = 0;
  choice c = choice_any();
  for (size_t j = 0; j < l->o->key[k].codes; j++) {
    c.code[k] = l->o->key[k].code[j];
    sum += main_of(l, m, c, t);
  }
  return l->o->key[k].codes > 1 && m->adds ? sum : NAN;
}

/* What several names gained between them. */
static void add_together_pairs(listing *l, const measure *m, size_t k) {
  for (size_t i = 0; i < l->times; i++)
    for (size_t j = 0; j < l->times; j++) {
      stretch from = l->time[i], to = l->time[j];
      if (!comparable(l, i, j))
        continue;
      fact f = {.measure = m, .base_measure = m, .of = choice_any(), .base = choice_any(), .together = true};
      f.time = to;
      f.base_time = from;
      add_pair(l, f, sum_of(l, m, k, from), sum_of(l, m, k, to));
    }
}

/* All names of a key that are mentioned, added up. */
static void add_together(listing *l, const measure *m, stretch t) {
  for (size_t k = 0; k < l->f->keys; k++) {
    double sum = sum_of(l, m, k, t);
    fact f = {.measure = m, .of = choice_any(), .base = choice_any(), .time = t, .base_time = t, .together = true};
    f.value = sum;
    add(l, f);
    f.kind = fact_share;
    f.value /= main_of(l, m, choice_any(), t);
    add(l, f);
  }
}

/* How many names of each key there are among the rows of a choice. */
static void add_names(listing *l, choice c) {
  for (size_t k = 0; k < l->f->keys; k++) {
    const key *names = &l->f->key[k];
    bool *seen = ARENA_ARRAY(l->arena, names->values + 1, bool);
    size_t count = 0;
    for (size_t i = 0; i < l->f->rows && c.code[k] == CHOICE_ANY && !names->flag; i++)
      if (names->code[i] >= 0 && !seen[names->code[i]] && row_in(l->f, &c, stretch_all(), i)) {
        seen[names->code[i]] = true;
        count++;
      }
    fact f = {.kind = fact_names, .names = names, .of = c, .base = c, .time = stretch_all()};
    f.value = count ? (double)count : NAN;
    add(l, f);
  }
}

void fact_list(arena *a, ledger *book, const options *o, facts *out) {
  listing l = {.arena = a, .ledger = book, .o = o, .f = o->frame, .out = out};
  add_choices(&l, choice_any(), 0);
  add_times(&l);
  for (size_t c = 0; c < l.choices; c++) {
    add_names(&l, l.choice[c]);
    for (size_t i = 0; i < o->measures; i++) {
      const measure *m = &l.f->measure[o->measure[i]];
      for (size_t t = 0; t < l.times; t++) {
        if (o->earlier || t < l.named || t >= l.backs)
          add_level(&l, m, l.choice[c], l.time[t]);
        add_shares(&l, m, l.choice[c], l.time[t]);
        add_name_pairs(&l, m, l.choice[c], l.time[t]);
        if (t < l.named || o->measures <= 3)
          add_measure_pairs(&l, m, l.choice[c], l.time[t]);
      }
      add_time_pairs(&l, m, l.choice[c]);
      if (o->span.to)
        add_level(&l, m, l.choice[c], o->span);
    }
  }
  for (size_t i = 0; i < o->measures; i++)
    for (size_t k = 0; k < l.f->keys; k++)
      if (o->key[k].codes > 1)
        add_together_pairs(&l, &l.f->measure[o->measure[i]], k);
  for (size_t i = 0; i < o->measures; i++)
    for (size_t t = 0; t < l.times; t++)
      add_together(&l, &l.f->measure[o->measure[i]], l.time[t]);
}
