/* line_ends: which words stand at the lines' ends, and where. */
#include "chart/line.h"

#include "chart/words.h"

#include <math.h>

static const double end_gap = 6;       /* from a line's end to its name */
static const double leader_gap = 14;   /* likewise where names had to move */
static const double apart = 1.5;       /* between names */
static const double name_share = 0.28; /* of the width, at most */
static const double overhang = 4;      /* that names may reach beyond the plot's top and foot */

static lettering end_lettering(const lines *l, size_t group) {
  lettering how = lettering_of(l->k, role_series);
  bool leads = l->groups.leads[group];
  how.weight = leads ? LABEL_STRONG : LABEL_PLAIN;
  how.colour = leads ? label_colour(l->k->look, l->groups.colour[group]) : l->k->look->muted;
  how.at = l->p->channel[l->group].at;
  return how;
}

/* The series' name; the last value where it is asked for, or where there is no name. */
static str end_words(const lines *l, size_t group) {
  const plot *p = l->p;
  arena *a = l->k->arena;
  bool has_name = l->groups.slots.name[group].ptr && !p->panel;
  values_mode asked = p->spec->values.at.source ? (values_mode)p->spec->values.index : values_auto;
  str v = words_value(a, p, channel_y, line_end_of(l, group).value);
  if (!has_name)
    return asked == values_false || (p->panel && asked != values_true) ? STR("") : v;
  if (asked != values_true)
    return l->groups.slots.name[group];
  return str_of(text_format(a, "%.*s %.*s", STR_ARG(l->groups.slots.name[group]), STR_ARG(v)));
}

static bool wanted(const plot *p) {
  return !p->spec->labels.at.source || (p->spec->labels.index != labels_none && p->spec->labels.index != labels_legend);
}

/* Insertion by height of the last point; equal heights stay in series order. */
static void insert(line_ends *e, size_t group, double want, const wrapped *name) {
  size_t at = e->count++;
  for (; at > 0 && e->want[at - 1] > want; at--) {
    e->want[at] = e->want[at - 1];
    e->group[at] = e->group[at - 1];
    e->name[at] = e->name[at - 1];
  }
  e->want[at] = want;
  e->group[at] = group;
  e->name[at] = *name;
}

/* No lines where a series has no point or no name. */
static wrapped end_name(const lines *l, size_t group, double width) {
  lettering how = end_lettering(l, group);
  str words = l->trace[group].last == SLOT_NONE ? STR("") : end_words(l, group);
  return words.len ? label_wrap(l->k, &how, words, width * name_share) : (wrapped){0};
}

double line_ends_height(const lines *l, double width) {
  double height = 0;
  for (size_t i = 0; wanted(l->p) && i < l->groups.slots.count; i++) {
    wrapped w = end_name(l, i, width);
    height += w.lines ? w.height + apart : 0;
  }
  return height;
}

static void collect(const lines *l, line_ends *e) {
  for (size_t i = 0; i < l->groups.slots.count; i++) {
    wrapped w = end_name(l, i, l->s->width);
    if (!w.lines)
      continue;
    insert(e, i, line_end_of(l, i).at.y, &w);
    e->width = fmax(e->width, w.width);
  }
}

static bool moved(const line_ends *e, size_t i) {
  return fabs(e->y[i] - e->want[i]) > e->height[i] / 2;
}

line_ends line_ends_of(const lines *l) {
  size_t n = l->groups.slots.count;
  arena *a = l->k->arena;
  line_ends e = {.group = ARENA_ARRAY(a, n, size_t),
                 .name = ARENA_ARRAY(a, n, wrapped),
                 .want = ARENA_ARRAY(a, n, double),
                 .y = ARENA_ARRAY(a, n, double),
                 .height = ARENA_ARRAY(a, n, double)};
  if (wanted(l->p))
    collect(l, &e);
  for (size_t i = 0; i < e.count; i++) {
    e.y[i] = e.want[i];
    e.height[i] = e.name[i].height + apart;
  }
  double within[2] = {l->plot[1] - overhang, l->plot[1] + l->plot[3] + overhang};
  bool key_asked = l->p->spec->labels.at.source && l->p->spec->labels.index == labels_legend;
  e.fit = !key_asked && label_spread(e.y, e.height, e.count, within);
  if (!e.count)
    return e;
  e.gap = end_gap;
  for (size_t i = 0; i < e.count; i++)
    if (moved(&e, i))
      e.gap = leader_gap;
  return e;
}

void line_ends_draw(const lines *l, const line_ends *e) {
  const look *look_of = l->k->look;
  double edge = l->plot[0] + l->plot[2], left = edge + e->gap;
  for (size_t i = 0; i < e->count; i++) {
    lettering how = end_lettering(l, e->group[i]);
    label_put_lines(l->k, l->s, &how, &e->name[i], (point){left, e->y[i] - e->name[i].height / 2});
    point from = line_end_of(l, e->group[i]).at;
    bool early = from.x < edge - 3;
    if (moved(e, i) || early)
      scene_line(l->s, role_leader, (point[]){{from.x + 3, from.y}, {left - 2, e->y[i]}},
                 &(paint){.strokes = true, .stroke = look_of->context, .width = look_of->grid_width});
  }
}
