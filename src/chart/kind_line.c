/* kind_line: one line a series over time, numbers or ordered names; named at its end. */
#include "chart/kind_list.h"

#include "chart/alt.h"
#include "chart/check.h"
#include "chart/line.h"
#include "chart/words.h"

#include <math.h>

static bool check_order(const lines *l, size_t group) {
  const trace *t = &l->trace[group];
  const double *x = l->p->channel[channel_x].number;
  for (size_t i = 1; i < t->count; i++) {
    if (x[t->row[i]] != x[t->row[i - 1]])
      continue;
    str at = words_value(l->k->arena, l->p, channel_x, x[t->row[i]]);
    diag *g = diags_add(l->k->diags, 509, check_row(l->p, channel_x, t->row[i]), "a second point of a line at %.*s",
                        STR_ARG(at));
    diag_hint(l->k->diags, g, "sum the rows, as in `sum(amount)`, or tell the lines apart by `color`");
    diag_also(g, check_row(l->p, channel_x, t->row[i - 1]), "the first is here");
    return false;
  }
  return true;
}

bool line_check_order(const lines *l) {
  if (line_ordered(l->p))
    return true;
  for (size_t i = 0; i < l->groups.slots.count; i++)
    if (!check_order(l, i))
      return false;
  return true;
}

bool kind_line_check(const drafting *k, const plot *p) {
  if (!check_type(k, p, &(check_types){channel_y, 1u << column_number, "numbers"}))
    return false;
  lines l = lines_of(k, p);
  if (!line_check_order(&l))
    return false;
  return check_series(k, p, l.group);
}

extent kind_line_extent(const drafting *k, const plot *p, double width) {
  lines l = lines_of(k, p);
  return line_extent(&l, width);
}

void kind_line_layout(const drafting *k, const plot *p, scene *s, const double frame[4]) {
  lines l = lines_of(k, p);
  line_layout(&l, s, frame);
}

static void describe_trace(const plot *p, const trace *t, str name, text *out) {
  const double *x = p->channel[channel_x].number, *y = p->channel[channel_y].number;
  size_t first = SLOT_NONE, low = SLOT_NONE, high = SLOT_NONE;
  for (size_t i = 0; i < t->count; i++) {
    size_t r = t->row[i];
    if (!isfinite(y[r]))
      continue;
    first = first == SLOT_NONE ? r : first;
    low = low == SLOT_NONE || y[r] < y[low] ? r : low;
    high = high == SLOT_NONE || y[r] > y[high] ? r : high;
  }
  if (first == SLOT_NONE)
    return;
  double *values = ARENA_ARRAY(out->arena, t->count + 1, double);
  for (size_t i = 0; i < t->count; i++)
    values[i] = y[t->row[i]];
  str goes = alt_course_words(out->arena, p->locale, trend_of(out->arena, values, t->count));
  size_t rows[] = {first, t->last, high, low};
  str part[10] = {name.len ? name : words_title(p, channel_y), [5] = goes};
  for (int i = 0; i < 4; i++) {
    int at = i < 2 ? 1 + 2 * i : 2 + 2 * i;
    part[at] = words_value(out->arena, p, channel_y, y[rows[i]]);
    part[at + 1] = words_value(out->arena, p, channel_x, x[rows[i]]);
  }
  alt_say(out, p->locale, alt_course, part);
}

void kind_line_describe(const plot *p, text *out) {
  series groups = {.slots = slots_of(out->arena, p, line_group(p))};
  for (size_t i = 0; i < groups.slots.count; i++) {
    trace t = line_trace(out->arena, p, &groups, i);
    text_adds(out, i ? " " : "");
    describe_trace(p, &t, groups.slots.name[i], out);
  }
}
