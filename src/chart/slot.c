/* slot: rows to places. */
#include "chart/slot.h"

#include "chart/panel.h"
#include "chart/words.h"

#include <math.h>
#include <stdlib.h>

/* The longest a period can be: its start and so many days lie in the next one. */
static double longest(date_grain grain) {
  static const double days[] = {
      [date_year] = 366, [date_quarter] = 92, [date_month] = 31, [date_week] = 7, [date_day] = 1};
  return days[grain];
}

static int by_value(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static void fill_periods(arena *a, slots *s, date_grain grain, const double range[2]) {
  s->periods = true;
  size_t room = 0;
  double at = range[0];
  while (at <= range[1]) {
    ARENA_PUSH(a, s->value, s->count, room);
    s->value[s->count++] = at;
    at = slot_next(at, grain);
  }
}

static size_t common_divisor(size_t a, size_t b) {
  return b ? common_divisor(b, a % b) : a;
}

/* Months that data have once a quarter are places a quarter long: only what is missing from that leaves a hole. */
static void thin_periods(slots *s, size_t rows) {
  size_t step = 0;
  for (size_t r = 0; r < rows; r++)
    if (s->of_row[r] != SLOT_NONE)
      step = common_divisor(s->of_row[r], step);
  if (step < 2)
    return;
  s->apart = true;
  s->count = 1 + (s->count - 1) / step;
  for (size_t i = 0; i < s->count; i++)
    s->value[i] = s->value[i * step];
  for (size_t r = 0; r < rows; r++)
    if (s->of_row[r] != SLOT_NONE)
      s->of_row[r] /= step;
}

static void fill_distinct(arena *a, slots *s, const plot *p, const channel *c) {
  s->value = ARENA_ARRAY(a, p->rows ? p->rows : 1, double);
  for (size_t r = 0; r < p->rows; r++)
    if (isfinite(c->number[r]))
      s->value[s->count++] = c->number[r];
  qsort(s->value, s->count, sizeof *s->value, by_value);
  size_t kept = 0;
  for (size_t i = 0; i < s->count; i++)
    if (!kept || s->value[kept - 1] != s->value[i])
      s->value[kept++] = s->value[i];
  s->count = kept;
}

static bool period_range(const plot *p, const channel *c, double range[2]) {
  range[0] = INFINITY, range[1] = -INFINITY;
  if (c->grain == date_time)
    return false;
  for (size_t r = 0; r < p->rows; r++)
    if (isfinite(c->number[r])) {
      range[0] = fmin(range[0], date_floor(c->number[r], c->grain));
      range[1] = fmax(range[1], date_floor(c->number[r], c->grain));
    }
  return range[0] <= range[1] && (range[1] - range[0]) / longest(c->grain) < SLOTS_MAX;
}

static size_t place_of(const slots *s, const channel *c, double v) {
  if (!isfinite(v))
    return SLOT_NONE;
  if (c->type == column_text)
    return (size_t)v;
  if (s->periods)
    v = date_floor(v, c->grain);
  const double *found = !s->count ? NULL : bsearch(&v, s->value, s->count, sizeof *s->value, by_value);
  return found ? (size_t)(found - s->value) : SLOT_NONE;
}

static void turn_round(slots *s) {
  for (size_t i = 0, j = s->count; i + 1 < j; i++) {
    double v = s->value[i];
    s->value[i] = s->value[--j];
    s->value[j] = v;
  }
}

/* The places of all panels, and a panel's rows among them. */
static slots for_panel(arena *a, const plot *p, slots s) {
  size_t *of_row = ARENA_ARRAY(a, p->rows ? p->rows : 1, size_t);
  for (size_t r = 0; r < p->rows; r++)
    of_row[r] = s.of_row[p->row_of[r]];
  s.of_row = of_row;
  return s;
}

slots slots_of(arena *a, const plot *p, channel_id id) {
  if (p->whole)
    return for_panel(a, p, slots_of(a, p->whole, id));
  const channel *c = &p->channel[id];
  slots s = {.of_row = ARENA_ARRAY(a, p->rows ? p->rows : 1, size_t)};
  if (!c->present) {
    s.count = 1;
    s.value = ARENA_ARRAY(a, 1, double);
    s.name = ARENA_ARRAY(a, 1, str);
    return s;
  }
  double range[2];
  if (c->type == column_text) {
    s.count = c->categories;
    s.value = ARENA_ARRAY(a, s.count ? s.count : 1, double);
    for (size_t i = 0; i < s.count; i++)
      s.value[i] = (double)i;
  } else if (c->type == column_date && period_range(p, c, range))
    fill_periods(a, &s, c->grain, range);
  else
    fill_distinct(a, &s, p, c);
  for (size_t r = 0; r < p->rows; r++)
    s.of_row[r] = place_of(&s, c, c->number[r]);
  if (s.periods)
    thin_periods(&s, p->rows);
  if (c->reverse) {
    turn_round(&s);
    for (size_t r = 0; r < p->rows; r++)
      if (s.of_row[r] != SLOT_NONE)
        s.of_row[r] = s.count - 1 - s.of_row[r];
  }
  s.name = ARENA_ARRAY(a, s.count ? s.count : 1, str);
  for (size_t i = 0; i < s.count && (s.count <= SLOTS_MAX || c->type == column_text); i++)
    s.name[i] = words_value(a, p, id, s.value[i]);
  return s;
}

slots slots_distinct(arena *a, const plot *p, channel_id id) {
  if (p->whole)
    return for_panel(a, p, slots_distinct(a, p->whole, id));
  plot q = *p;
  q.channel[id].grain = date_time;
  slots s = slots_of(a, &q, id);
  for (size_t i = 0; p->channel[id].present && i < s.count; i++)
    s.name[i] = words_value(a, p, id, s.value[i]);
  return s;
}

double slot_next(double at, date_grain grain) {
  return grain == date_time ? at : date_floor(at + longest(grain), grain);
}
