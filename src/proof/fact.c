/* fact: what can be computed from a frame about given names, measures and times. */
#include "proof/listing.h"

#include <math.h>

void listing_add(listing *l, fact f) {
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

static double main_of(const listing *l, const measure *m, choice c, stretch t) {
  return account_main(account_of(l->ledger, l->f, m, c), t);
}

/* Change, growth and ratio from a base to something. */
static void add_pair(listing *l, fact f, double base, double to) {
  f.value = to - base;
  f.kind = fact_change;
  listing_add(l, f);
  if (base == 0)
    return;
  f.kind = fact_growth;
  f.value = to / base - 1;
  listing_add(l, f);
  f.kind = fact_ratio;
  f.value = to / base;
  listing_add(l, f);
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
      listing_add(l, f);
  }
}

/* So many homes, so many per cent of them heated by gas: row by row. NaN if they are not that. */
static double part_of(const listing *l, const measure *m, const measure *share, const choice *c, stretch t) {
  double sum = 0;
  if (!m->adds || m->rows || !measure_is_share(share) || l->f->rows > PARTS_ROWS_MAX)
    return NAN;
  for (size_t i = 0; i < l->f->rows; i++)
    if (listing_row(l->f, c, t, i))
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
    mentioned += (n->adds && m->adds) || (measure_is_share(n) && measure_is_share(m)) ? main_of(l, n, c, t) : NAN;
    fact part = {.kind = fact_level, .how = how_part, .measure = m, .base_measure = n, .of = c, .base = c, .time = t};
    part.together = true;
    part.value = part_of(l, m, n, &c, t);
    listing_add(l, part);
    fact each = {.kind = fact_level, .how = how_each, .measure = m, .of = c, .base = c, .time = t, .together = true};
    each.value = n != m && n->adds && m->adds ? mine / main_of(l, n, c, t) : NAN; /* tickets a film */
    listing_add(l, each);
    if (n->adds != m->adds || n == m || n->rows || m->rows)
      continue;
    add_pair(l, f, main_of(l, n, c, t), mine);
  }
  for (size_t i = 0; i < l->f->measures; i++)
    all += l->f->measure[i].rows || l->f->measure[i].percent ? 0 : main_of(l, &l->f->measure[i], c, t);
  fact f = {.measure = m, .of = c, .base = c, .time = t, .base_time = t, .together = true};
  f.value = o->measures > 1 ? mentioned : NAN;
  f.how = m->adds ? how_sum : how_mean;
  listing_add(l, f);
  f.how = how_sum;
  f.value = l->f->keys ? NAN : all;
  listing_add(l, f);
  f.kind = fact_share;
  f.value = l->f->keys || m->rows || m->percent || !m->adds ? NAN : mine / all;
  listing_add(l, f);
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
    listing_add(l, f);
    f.kind = fact_share;
    f.value /= main_of(l, m, choice_any(), t);
    listing_add(l, f);
  }
}

/* How many names of each key there are among the rows of a choice. */
static void add_names(listing *l, choice c) {
  for (size_t k = 0; k < l->f->keys; k++) {
    const key *names = &l->f->key[k];
    bool *seen = ARENA_ARRAY(l->arena, names->values + 1, bool);
    size_t count = 0;
    for (size_t i = 0; i < l->f->rows && c.code[k] == CHOICE_ANY && !names->flag; i++)
      if (names->code[i] >= 0 && !seen[names->code[i]] && listing_row(l->f, &c, stretch_all(), i)) {
        seen[names->code[i]] = true;
        count++;
      }
    fact f = {.kind = fact_names, .names = names, .of = c, .base = c, .time = stretch_all()};
    f.value = count ? (double)count : NAN;
    listing_add(l, f);
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
          listing_level(&l, m, l.choice[c], l.time[t]);
        add_shares(&l, m, l.choice[c], l.time[t]);
        add_name_pairs(&l, m, l.choice[c], l.time[t]);
        if (t < l.named || o->measures <= 3)
          add_measure_pairs(&l, m, l.choice[c], l.time[t]);
      }
      add_time_pairs(&l, m, l.choice[c]);
      if (o->span.to)
        listing_level(&l, m, l.choice[c], o->span);
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
