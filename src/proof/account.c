/* account: a measure over a frame's periods, for the rows of some names; each computed once. */
#include "proof/account.h"

#include <math.h>
#include <string.h>

#define SLOTS 1024
#define VISITS_MAX 100000000 /* rows looked at for one brief: a tenth of a second; beyond that prose is believed */

struct ledger {
  arena *arena;
  account *slot[SLOTS];
  size_t visits;
};

ledger *ledger_new(arena *a) {
  ledger *l = ARENA_NEW(a, ledger);
  l->arena = a;
  return l;
}

choice choice_any(void) {
  choice c;
  for (size_t i = 0; i < FRAME_KEYS_MAX; i++)
    c.code[i] = CHOICE_ANY;
  return c;
}

static bool chosen(const frame *f, const choice *c, size_t row) {
  for (size_t k = 0; k < f->keys; k++)
    if (c->code[k] != CHOICE_ANY && f->key[k].code[row] != c->code[k])
      return false;
  return true;
}

static void add_rows(account *s) {
  const frame *f = s->frame;
  for (size_t i = 0; i < f->rows; i++) {
    double n = s->measure->number[i];
    int p = f->times ? f->period[i] : 0;
    if (isnan(n) || p < 0 || !chosen(f, &s->of, i))
      continue;
    s->sum[p] += n;
    s->rows[p]++;
    s->least = n < s->least ? n : s->least;
    s->most = n > s->most ? n : s->most;
    s->row = i;
  }
}

static size_t slot_of(const frame *f, const measure *m, const choice *of) {
  str bytes[] = {{(const char *)&m, sizeof m}, {(const char *)of->code, sizeof of->code}};
  return (str_hash(bytes[0]) * 31 + str_hash(bytes[1]) + f->rows) % SLOTS;
}

const account *account_of(ledger *l, const frame *f, const measure *m, choice of) {
  size_t slot = slot_of(f, m, &of);
  for (const account *s = l->slot[slot]; s; s = s->next)
    if (s->measure == m && !memcmp(&s->of, &of, sizeof of))
      return s;
  account *s = ARENA_NEW(l->arena, account);
  *s = (account){.frame = f, .measure = m, .of = of, .periods = f->times ? f->times : 1, .least = INFINITY};
  s->most = -INFINITY;
  s->sum = ARENA_ARRAY(l->arena, s->periods, double);
  s->rows = ARENA_ARRAY(l->arena, s->periods, size_t);
  s->next = l->slot[slot];
  l->slot[slot] = s;
  l->visits += f->rows;
  if (l->visits < VISITS_MAX)
    add_rows(s);
  return s;
}

stretch stretch_all(void) {
  return (stretch){-INFINITY, INFINITY, date_day};
}

bool stretch_is_all(stretch s) {
  return isinf(s.from);
}

bool stretch_same(stretch a, stretch b) {
  return a.from == b.from && a.to == b.to;
}

static double months_back(double days, int months) {
  date d = date_of(days);
  int month = d.year * 12 + d.month - 1 - months;
  return date_days((date){month / 12, month % 12 + 1, d.day > 28 ? 28 : d.day});
}

stretch stretch_back(stretch s, int months) {
  return (stretch){months_back(s.from, months), months_back(s.to, months), s.grain};
}

stretch stretch_before(stretch s) {
  if (s.grain >= date_week)
    return (stretch){s.from - (s.to - s.from), s.from, s.grain};
  return stretch_back(s, s.grain == date_year ? 12 : s.grain == date_quarter ? 3 : 1);
}

bool stretch_one(stretch s) {
  stretch before = stretch_before(s);
  return before.to == s.from || s.grain >= date_week;
}

stretch stretch_period(const frame *f, size_t i) {
  static const int months[] = {[date_year] = 12, [date_quarter] = 3, [date_month] = 1};
  stretch s = {f->time[i], f->time[i] + (f->grain == date_week ? 7 : 1), f->grain};
  if (f->grain <= date_month)
    s.to = months_back(f->time[i], -months[f->grain]);
  return s;
}

level account_level(const account *s, stretch over) {
  level l = {.rows = 0};
  for (size_t i = 0; i < s->periods; i++) {
    double at = s->frame->times ? s->frame->time[i] : 0;
    if (!s->rows[i] || !(stretch_is_all(over) || !s->frame->times || (at >= over.from && at < over.to)))
      continue;
    l.sum += s->sum[i];
    l.rows += s->rows[i];
    l.periods++;
  }
  l.mean = l.rows ? l.sum / (double)l.rows : NAN;
  l.per_period = l.periods ? l.sum / (double)l.periods : NAN;
  return l;
}

stretch account_told(const frame *f, const measure *m, stretch over) {
  size_t last = f->times;
  while (m->stock && last && !(f->time[last - 1] >= over.from && f->time[last - 1] < over.to))
    last--;
  return m->stock && last ? stretch_period(f, last - 1) : over;
}

double level_main(const measure *m, const level *l) {
  return !l->rows ? NAN : m->adds ? l->sum : l->mean;
}

double account_main(const account *s, stretch over) {
  level l = account_level(s, account_told(s->frame, s->measure, over));
  return level_main(s->measure, &l);
}
