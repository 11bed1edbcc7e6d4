/* kind_histogram: how many values lie in each of equal steps. */
#include "chart/kind_list.h"

#include "chart/alt.h"
#include "chart/bins.h"
#include "chart/check.h"
#include "chart/plane.h"
#include "chart/words.h"

#include <math.h>

static const double hair = 0.8; /* paper between bars */

bool kind_histogram_check(const drafting *k, const plot *p) {
  bins_wish w;
  return check_type(k, p, &(check_types){channel_x, 1u << column_number, "numbers"}) && bins_asked(p, &w, k->diags);
}

static bins count(arena *a, const plot *p) {
  bins_wish w;
  bins_asked(p, &w, NULL);
  return bins_of(a, p, &w);
}

static plane plan(const drafting *k, const plot *p, const bins *b, double width) {
  plane g = plane_of(k, p, width);
  g.titled = g.level = true;
  g.loose[plane_along] = false;
  g.range[plane_along][0] = fmin(g.range[plane_along][0], b->start);
  g.range[plane_along][1] = fmax(g.range[plane_along][1], b->start + b->step * (double)b->count);
  g.zero[plane_up] = true;
  g.range[plane_up][0] = 0;
  g.range[plane_up][1] = panel_most(p, panel_high, (double)b->rows[b->fullest]);
  return g;
}

extent kind_histogram_extent(const drafting *k, const plot *p, double width) {
  bins b = count(k->arena, p);
  plane g = plan(k, p, &b, width);
  double around = plane_around(&g, width);
  return (extent){around + panel_least(p, 60), around + fmax(90, fmin(170, 0.36 * width)),
                  around + fmax(110, 0.6 * width)};
}

void kind_histogram_layout(const drafting *k, const plot *p, scene *s, const double frame[4]) {
  bins b = count(k->arena, p);
  plane g = plan(k, p, &b, frame[2]);
  plane_fit(&g, frame, 1);
  plane_draw(&g, s);
  double zero = scale_at(&g.scale[plane_up], 0);
  for (size_t i = 0; i < b.count; i++) {
    double from = scale_at(&g.scale[plane_along], b.start + b.step * (double)i);
    double to = scale_at(&g.scale[plane_along], b.start + b.step * (double)(i + 1));
    double top = scale_at(&g.scale[plane_up], (double)b.rows[i]), left = fmin(from, to), step = fabs(to - from);
    if (b.rows[i])
      scene_rect(s, role_mark,
                 (double[]){left + fmin(hair, step / 4) / 2, top, step - fmin(hair, step / 4), zero - top},
                 &(paint){.fills = true, .fill = k->look->accent});
  }
  axis_draw_line(k, s, (point[]){{g.plot[0], zero}, {g.plot[0] + g.plot[2], zero}});
  plane_annotate(&g, s, frame);
}

void kind_histogram_describe(const plot *p, text *out) {
  arena *a = out->arena;
  bins b = count(a, p);
  size_t all = 0;
  for (size_t i = 0; i < b.count; i++)
    all += b.rows[i];
  alt_ranges(p, out, all);
  double from = b.start + b.step * (double)b.fullest;
  text_addc(out, ' ');
  alt_say(out, p->locale, alt_most,
          (str[]){str_of(text_format(a, "%zu", b.rows[b.fullest])), words_value(a, p, channel_x, from),
                  words_value(a, p, channel_x, from + b.step)});
}

plotted *kind_histogram_numbers(arena *a, const plot *p) {
  const channel *c = &p->channel[channel_x];
  const char *name[3];
  bins b = count(a, p);
  plotted *l = plotted_new(a, b.count);
  alt_heads(a, p->locale, alt_heads_bin, name, 3);
  column *from = plotted_add_computed(l, name[0], c), *to = plotted_add_computed(l, name[1], c);
  column *rows = plotted_add(l, name[2], NULL);
  for (size_t i = 0; i < b.count; i++) {
    from->number[i] = bins_edge(&b, i);
    to->number[i] = bins_edge(&b, i + 1);
    rows->number[i] = (double)b.rows[i];
  }
  return l;
}
