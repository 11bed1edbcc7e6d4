/* spreads: checks, extents and words that boxes and strips share. */
#include "chart/spreads.h"

#include "chart/alt.h"
#include "chart/check.h"
#include "chart/words.h"
#include "data/five.h"

#include <math.h>

static channel_id key_channel(const plot *p) {
  return p->channel[channel_y].type == column_text ? channel_y : channel_x;
}

channel_id spreads_measure(const plot *p) {
  return key_channel(p) == channel_x ? channel_y : channel_x;
}

bool spreads_check(const drafting *k, const plot *p) {
  channel_id key = key_channel(p), measure = spreads_measure(p);
  if (!check_type(k, p, &(check_types){measure, 1u << column_number, "numbers"}) ||
      !check_type(k, p, &(check_types){key, 1u << column_text, "text: the names"}))
    return false;
  slots names = slots_of(k->arena, p, key);
  return check_count(k, p, &names, SPREADS_MAX);
}

spreads spreads_of(const drafting *k, const plot *p, double width) {
  spreads d = {.plane = plane_of(k, p, width)};
  d.key = d.plane.id[plane_along] == key_channel(p) ? plane_along : plane_up;
  d.value = d.key == plane_along ? plane_up : plane_along;
  const channel *c = &p->channel[d.plane.id[d.value]];
  const double *range = d.plane.range[d.value];
  d.plane.zero[d.value] = c->zero_asked ? c->zero : range[0] >= 0 && range[0] <= range[1] / 4;
  d.plane.loose[d.value] = false;
  return d;
}

extent spreads_extent(spreads *d, double width, double around) {
  extent e;
  if (d->key == plane_up) {
    e = plane_rows_extent(&d->plane, width, (double[]){16, 28, 44});
  } else {
    double least = plane_around(&d->plane, width);
    e = (extent){least + panel_least(d->plane.p, 70), least + fmax(110, fmin(200, 0.42 * width)),
                 least + fmax(120, 0.7 * width)};
  }
  return (extent){e.min + around, e.natural + around, e.max + around};
}

size_t spreads_sorted(const plot *p, const slots *names, size_t slot, double *sorted) {
  channel_id measure = spreads_measure(p);
  size_t n = 0;
  for (size_t r = 0; r < p->rows; r++)
    if (names->of_row[r] == slot)
      sorted[n++] = p->channel[measure].number[r];
  return five_sort(sorted, n, sorted);
}

void spreads_describe(const plot *p, text *out, double whisker) {
  arena *a = out->arena;
  channel_id key = key_channel(p), measure = spreads_measure(p);
  slots names = slots_of(a, p, key);
  double *sorted = ARENA_ARRAY(a, p->rows + 1, double), ends[2];
  for (size_t i = 0, said = 0; i < names.count; i++) {
    size_t n = spreads_sorted(p, &names, i, sorted);
    if (!n)
      continue;
    five f = five_of(sorted, n);
    five_whiskers(sorted, n, whisker, ends);
    text_adds(out, said++ ? " " : "");
    alt_say(out, p->locale, alt_five,
            (str[]){names.name[i], words_value(a, p, measure, f.median), words_value(a, p, measure, f.q1),
                    words_value(a, p, measure, f.q3), words_value(a, p, measure, ends[0]),
                    words_value(a, p, measure, ends[1])});
  }
}
