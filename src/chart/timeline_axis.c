/* timeline_axis: events on a line in proportion to time, their labels hanging below in as few tiers as keep them apart.
 */
#include "chart/timeline.h"

#include "chart/words.h"

#include <math.h>

#define TIERS_MAX 4
#define LINES_MAX 6
#define EVENTS_MAX 40

static const double widths[] = {170, 140, 112, 90}; /* tried in turn for a label's measure */
static const double label_gap = 12, tier_gap = 8, stem = 9, tick_height = 15, dot_reach = 4.5;

/* An event's label in its place. */
typedef struct hanging {
  wrapped when, what;
  double x;           /* of the dot */
  double left, width; /* of the label */
  double height;
  int tier;
} hanging;

typedef struct hangings {
  const events *e;
  double width;
  scale along;
  hanging item[EVENTS_MAX];
  double tier_top[TIERS_MAX + 1]; /* below the line */
  int tiers;
} hangings;

static void measure(hangings *h, size_t i, double width) {
  const events *e = h->e;
  hanging *g = &h->item[i];
  lettering when = timeline_when(e, &e->event[i]), what = timeline_what(e, &e->event[i]);
  g->when = label_wrap(e->k, &when, e->event[i].when, width);
  g->what = label_wrap(e->k, &what, e->event[i].what, width);
  g->width = fmax(g->when.width, g->what.width);
  g->height = g->when.height + (when.leading - when.size) + g->what.height;
}

/* The scale ends early enough that the last label hangs to the right of its dot. */
static void train(hangings *h, double measure_width) {
  const events *e = h->e;
  double domain[2] = {e->event[0].from, e->event[0].from};
  for (size_t i = 0; i < e->count; i++)
    domain[1] = fmax(domain[1], isfinite(e->event[i].to) ? e->event[i].to : e->event[i].from);
  if (domain[0] == domain[1])
    domain[1] += 1;
  measure(h, e->count - 1, measure_width);
  double room = fmin(h->item[e->count - 1].width, h->width * 0.5);
  h->along = scale_time_over(domain, dot_reach, h->width - fmax(room, dot_reach));
}

static bool overlap(const hanging *a, const hanging *b) {
  return a->left < b->left + b->width + label_gap && b->left < a->left + a->width + label_gap;
}

static bool crosses(const hanging *label, double x) {
  return x > label->left - 3 && x < label->left + label->width + 3;
}

/* Whether label i may hang in a tier, given those to its right: no overlap, and no stem through a label. */
static bool may_hang(const hangings *h, size_t i, int tier) {
  const hanging *g = &h->item[i];
  for (size_t j = i + 1; j < h->e->count; j++) {
    const hanging *other = &h->item[j];
    if (tier == other->tier ? overlap(g, other) : tier > other->tier ? crosses(other, g->x) : crosses(g, other->x))
      return false;
  }
  return true;
}

static bool hang_all(hangings *h, double measure_width) {
  h->tiers = 0;
  for (size_t i = h->e->count; i-- > 0;) {
    hanging *g = &h->item[i];
    measure(h, i, measure_width);
    if (g->what.broken || g->when.lines > 1 || g->what.lines > LINES_MAX)
      return false;
    g->x = scale_at(&h->along, h->e->event[i].from);
    g->left = fmin(g->x - dot_reach + 1, h->width - g->width);
    if (g->left < 0)
      return false;
    for (g->tier = 0; g->tier < TIERS_MAX && !may_hang(h, i, g->tier);)
      g->tier++;
    if (g->tier == TIERS_MAX)
      return false;
    h->tiers = g->tier + 1 > h->tiers ? g->tier + 1 : h->tiers;
  }
  return true;
}

static double stack_tiers(hangings *h) {
  h->tier_top[0] = stem;
  for (int t = 0; t < h->tiers; t++) {
    double tallest = 0;
    for (size_t i = 0; i < h->e->count; i++)
      if (h->item[i].tier == t)
        tallest = fmax(tallest, h->item[i].height);
    h->tier_top[t + 1] = h->tier_top[t] + tallest + tier_gap;
  }
  return h->tier_top[h->tiers] - tier_gap;
}

/* Spans on one line must not lie over each other. */
static bool spans_apart(const events *e) {
  double end = -INFINITY;
  for (size_t i = 0; i < e->count; i++) {
    if (e->event[i].from < end)
      return false;
    end = isfinite(e->event[i].to) ? e->event[i].to : e->event[i].from;
  }
  return true;
}

/* The arrangement of least height; 0 when there is none. */
static double arrange(hangings *best, const events *e, double width) {
  double least = 0;
  if (e->count > EVENTS_MAX || !spans_apart(e))
    return 0;
  for (size_t i = 0; i < sizeof widths / sizeof *widths; i++) {
    hangings h = {.e = e, .width = width};
    train(&h, widths[i]);
    if (!hang_all(&h, widths[i]))
      continue;
    double height = stack_tiers(&h);
    if (least == 0 || height < least - e->k->look->label_leading) {
      least = height;
      *best = h;
    }
  }
  return least;
}

double timeline_axis_height(const events *e, double width) {
  hangings h = {.e = e};
  double height = arrange(&h, e, width);
  return height > 0 ? tick_height + dot_reach + height + 1 : 0;
}

/* Ticks above the line say what time passes; where an event has its date below, none is needed. */
static void draw_ticks(const hangings *h, scene *s, const double frame[4], double y) {
  const events *e = h->e;
  time_axis x = axis_of_times(e->k, e->p, channel_x, &h->along);
  lettering how = lettering_of(e->k, role_tick);
  how.align = label_centre;
  double limit = frame[0] - 1;
  for (size_t i = 0; i < x.ticks.count; i++) {
    double at = frame[0] + scale_at(&h->along, x.ticks.at[i]);
    str words = timeticks_label(e->k->arena, &x.ticks, i);
    str larger = timeticks_context(e->k->arena, &x.ticks, i);
    if (larger.ptr)
      words = str_of(text_format(e->k->arena, "%.*s %.*s", STR_ARG(words), STR_ARG(larger)));
    double half = label_width(e->k, &how, words) / 2;
    axis_draw_line(e->k, s, (point[]){{at, y - 4}, {at, y}});
    bool dated = false;
    for (size_t j = 0; j < e->count; j++)
      dated = dated || (x.ticks.unit == time_year && fabs(h->item[j].x + frame[0] - at) < half);
    if (dated || at - half < limit || at + half > s->width)
      continue;
    label_put(e->k, s, &how, words, (point){at, y - 7});
    limit = at + half + 6;
  }
}

static void draw_event(const hangings *h, scene *s, size_t i, point origin) {
  const events *e = h->e;
  const hanging *g = &h->item[i];
  const event *one = &e->event[i];
  double x = origin.x + g->x, top = origin.y + h->tier_top[g->tier];
  if (g->tier > 0)
    scene_line(s, role_leader, (point[]){{x, origin.y + dot_reach}, {x, top - 1}},
               &(paint){.strokes = true, .stroke = e->k->look->context, .width = 0.6});
  if (isfinite(one->to)) {
    colour c = series_colour(e->k, e->p, &e->groups, one->row);
    scene_rect(s, series_role(e->p, &e->groups, one->row),
               (double[]){x, origin.y - 2.5, scale_at(&h->along, one->to) - g->x, 5},
               &(paint){.fills = true, .fill = c})
        ->row = (int)one->row;
    texture_lay(s, e->k->look, series_texture(e->p, &e->groups, one->row));
  }
  timeline_dot(e, s, one, (point){x, origin.y});
  lettering when = timeline_when(e, one), what = timeline_what(e, one);
  label_put_lines(e->k, s, &when, &g->when, (point){origin.x + g->left, top});
  label_put_lines(e->k, s, &what, &g->what, (point){origin.x + g->left, top + when.leading});
}

void timeline_axis_layout(const events *e, scene *s, const double frame[4]) {
  hangings h = {.e = e};
  arrange(&h, e, frame[2]);
  double y = frame[1] + tick_height;
  axis_draw_line(e->k, s, (point[]){{frame[0], y}, {frame[0] + frame[2], y}});
  draw_ticks(&h, s, frame, y);
  for (size_t i = 0; i < e->count; i++)
    draw_event(&h, s, i, (point){frame[0], y});
}
