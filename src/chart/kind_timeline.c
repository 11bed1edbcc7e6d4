/* kind_timeline: events at their dates, spans between two; along the page where their words fit, else as a list. */
#include "chart/kind_list.h"

#include "chart/check.h"
#include "chart/legend.h"
#include "chart/timeline.h"
#include "chart/words.h"

#include <math.h>
#include <stdlib.h>

#define TIMELINE_EVENTS_MAX 40

static const double dot_size = 8;

static int by_date(const void *a, const void *b) {
  const event *m = a, *n = b;
  if (m->from != n->from)
    return m->from < n->from ? -1 : 1;
  return (m->row > n->row) - (m->row < n->row);
}

/* "2017–2019" for spans. */
static str when_of(const plot *p, arena *a, const event *one) {
  str from = words_value(a, p, channel_x, one->from);
  if (!isfinite(one->to))
    return from;
  str to = words_value(a, p, channel_x2, one->to);
  return str_of(text_format(a, "%.*s–%.*s", STR_ARG(from), STR_ARG(to)));
}

static events collect(const drafting *k, const plot *p) {
  const channel *to = &p->channel[channel_x2], *label = &p->channel[channel_label];
  events e = {.k = k, .p = p, .event = ARENA_ARRAY(k->arena, p->rows, event)};
  for (size_t r = 0; r < p->rows; r++) {
    if (!isfinite(p->channel[channel_x].number[r]) || !isfinite(label->number[r]))
      continue;
    event *one = &e.event[e.count++];
    *one = (event){.row = r, .from = p->channel[channel_x].number[r], .to = to->present ? to->number[r] : NAN};
    one->when = when_of(p, k->arena, one);
    one->what = words_value(k->arena, p, channel_label, label->number[r]);
  }
  qsort(e.event, e.count, sizeof *e.event, by_date);
  return e;
}

static events plan(const drafting *k, const plot *p) {
  events e = collect(k, p);
  e.groups = series_of(k, p, channel_color);
  return e;
}

lettering timeline_when(const events *e, const event *one) {
  lettering how = lettering_of(e->k, role_label);
  how.weight = LABEL_STRONG;
  how.row = (int)one->row;
  how.colour = label_colour(e->k->look, series_colour(e->k, e->p, &e->groups, one->row));
  return how;
}

lettering timeline_what(const events *e, const event *one) {
  lettering how = lettering_of(e->k, role_label);
  how.row = (int)one->row;
  how.at = e->p->channel[channel_label].at;
  return how;
}

void timeline_dot(const events *e, scene *s, const event *one, point at) {
  colour c = series_colour(e->k, e->p, &e->groups, one->row);
  item *dot = scene_dots(s, series_role(e->p, &e->groups, one->row), 1, &(paint){.fills = true, .fill = c});
  dot->row = (int)one->row;
  dot->width = dot_size;
  dot->point[0] = (point){scene_round(at.x), scene_round(at.y)};
  texture_lay(s, e->k->look, series_texture(e->p, &e->groups, one->row));
}

bool kind_timeline_check(const drafting *k, const plot *p) {
  unsigned dates = 1u << column_date;
  if (!check_type(k, p, &(check_types){channel_x, dates, "dates"}) ||
      !check_type(k, p, &(check_types){channel_x2, dates, "dates"}) || !check_spans(k, p))
    return false;
  if (p->rows <= TIMELINE_EVENTS_MAX)
    return true;
  diag *g = diags_add(k->diags, 510, p->spec->at, "%zu events do not fit into a timeline: at most %d", p->rows,
                      TIMELINE_EVENTS_MAX);
  diag_hint(k->diags, g, "`limit: 20` keeps the first ones");
  return false;
}

extent kind_timeline_extent(const drafting *k, const plot *p, double width) {
  events e = plan(k, p);
  double key = legend_height(k, &e.groups, width), along = timeline_axis_height(&e, width);
  double height = key + (along > 0 ? along : timeline_list_height(&e, width));
  return (extent){height, height, height};
}

void kind_timeline_layout(const drafting *k, const plot *p, scene *s, const double frame[4]) {
  events e = plan(k, p);
  double key = legend_height(k, &e.groups, frame[2]);
  double below[4] = {frame[0], frame[1] + key, frame[2], frame[3] - key};
  legend_draw(k, s, &e.groups, &(legend_place){frame[0], frame[1], frame[2], legend_round});
  if (timeline_axis_height(&e, frame[2]) > 0)
    timeline_axis_layout(&e, s, below);
  else
    timeline_list_layout(&e, s, below);
}

void kind_timeline_describe(const plot *p, text *out) {
  drafting k = {.arena = out->arena};
  events e = collect(&k, p);
  for (size_t i = 0; i < e.count; i++)
    text_addf(out, "%s%.*s: %.*s.", i ? " " : "", STR_ARG(e.event[i].when), STR_ARG(e.event[i].what));
}
