/* area_marks: the piled series as bands, each between the edge below it and its own. */
#include "chart/line.h"
#include "chart/m4.h"

#include <math.h>

#define LONE_WIDTH 2.0 /* of a step whose neighbours are missing */
#define EDGE_WIDTH 0.8 /* paper between two bands */

/* The pile as a grid of steps and series. */
typedef struct pile {
  const lines *l;
  const segment **cell; /* [step * series + group]; NULL: nothing there */
  size_t steps, groups;
  size_t *first, *last; /* per group: the steps it spans */
} pile;

static pile pile_of(const lines *l) {
  arena *a = l->k->arena;
  pile p = {.l = l, .steps = l->steps.count, .groups = l->groups.slots.count};
  p.cell = ARENA_ARRAY(a, p.steps * p.groups, const segment *);
  p.first = ARENA_ARRAY(a, p.groups, size_t);
  p.last = ARENA_ARRAY(a, p.groups, size_t);
  for (size_t g = 0; g < p.groups; g++)
    p.first[g] = SLOT_NONE;
  for (size_t i = 0; i < l->stack->count; i++) {
    const segment *s = &l->stack->segment[i];
    p.cell[s->place * p.groups + s->group] = s;
    if (p.first[s->group] == SLOT_NONE)
      p.first[s->group] = s->place;
    p.last[s->group] = s->place;
  }
  return p;
}

/* Where one series is missing between its ends, nobody knows how high the pile is: a gap through all of it. */
static bool known(const pile *p, size_t step) {
  for (size_t g = 0; g < p->groups; g++) {
    bool spans = p->first[g] != SLOT_NONE && p->first[g] <= step && step <= p->last[g];
    if (spans && !p->cell[step * p->groups + g])
      return false;
  }
  return true;
}

static point edge_at(const pile *p, size_t step, size_t group, bool upper) {
  const segment *s = p->cell[step * p->groups + group];
  double x = p->l->places.count ? (double)step : p->l->steps.value[step];
  return (point){scale_at(&p->l->along, x), scale_at(&p->l->up, upper ? s->to : s->from)};
}

static void draw_lone(const pile *p, size_t step, size_t group, const paint *ink) {
  const double *plot_at = p->l->plot;
  point top = edge_at(p, step, group, true), foot = edge_at(p, step, group, false);
  double left = fmin(fmax(top.x - LONE_WIDTH / 2, plot_at[0]), plot_at[0] + plot_at[2] - LONE_WIDTH);
  scene_rect(p->l->s, p->l->groups.leads[group] ? role_mark : role_context,
             (double[]){left, fmin(top.y, foot.y), LONE_WIDTH, fabs(foot.y - top.y)}, ink)
      ->texture = p->l->groups.texture[group];
}

/* Whether the band lies on another one anywhere. */
static bool piled(const pile *p, size_t group, const size_t reach[2]) {
  for (size_t i = reach[0]; i <= reach[1]; i++)
    if (p->cell[i * p->groups + group]->from != 0)
      return true;
  return false;
}

/* The upper or lower edge of a series over steps from…to, as points; no more than a printer can show. */
static size_t edge_of(const pile *p, size_t group, const size_t reach[2], bool upper, point *out) {
  size_t n = 0;
  for (size_t i = reach[0]; i <= reach[1]; i++)
    out[n++] = edge_at(p, i, group, upper);
  return m4_needed(p->steps, p->l->plot[2]) ? m4_thin(out, n) : n;
}

/* The band of a series over steps from…to, and a hair of paper along its lower edge where another band lies below. */
static void draw_band(const pile *p, size_t group, const size_t reach[2]) {
  const lines *l = p->l;
  paint ink = {.fills = true, .fill = l->groups.colour[group]},
        hair = {.strokes = true, .stroke = l->k->look->paper, .width = EDGE_WIDTH, .round = true};
  if (reach[0] == reach[1]) {
    draw_lone(p, reach[0], group, &ink);
    return;
  }
  point *edge = ARENA_ARRAY(l->k->arena, reach[1] - reach[0] + 1, point);
  item *band = scene_path(l->s, l->groups.leads[group] ? role_mark : role_context, &ink);
  scene_through(l->s, band, edge, edge_of(p, group, reach, true, edge));
  size_t lower = edge_of(p, group, reach, false, edge);
  for (size_t i = lower; i-- > 0;)
    scene_line_to(l->s, band, edge[i].x, edge[i].y);
  scene_close(l->s, band);
  texture_lay(l->s, l->k->look, l->groups.texture[group]);
  if (piled(p, group, reach))
    scene_through(l->s, scene_path(l->s, role_grid, &hair), edge, lower);
}

static void draw_series(const pile *p, size_t group) {
  for (size_t i = p->first[group]; i != SLOT_NONE && i <= p->last[group]; i++) {
    size_t reach[2] = {i, i};
    if (!known(p, i))
      continue;
    while (reach[1] < p->last[group] && known(p, reach[1] + 1))
      reach[1]++;
    draw_band(p, group, reach);
    i = reach[1];
  }
}

void area_marks_draw(const lines *l) {
  pile p = pile_of(l);
  for (size_t g = 0; g < p.groups; g++)
    draw_series(&p, g);
}
