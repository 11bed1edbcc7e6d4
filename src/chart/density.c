/* density: cells, steps at round numbers, and their key. */
#include "chart/density.h"

#include "chart/alt.h"

#include <math.h>

static const double hair = 0.4, lightest = 0.22;

density density_over(const double frame[4]) {
  density d = {.from = {frame[0], frame[1]}};
  for (int i = 0; i < 2; i++) {
    d.cells[i] = (size_t)fmax(1, floor(frame[i + 2] / DENSITY_CELL));
    d.pitch[i] = frame[i + 2] / (double)d.cells[i];
    d.fill[i] = (d.pitch[i] - hair) / d.pitch[i];
  }
  return d;
}

static size_t cell_along(const density *d, int side, double at) {
  double cell = floor((at - d->from[side]) / d->pitch[side]);
  return (size_t)fmax(0, fmin((double)d->cells[side] - 1, cell));
}

/* 1, 2, 5, 10, 20, 50 … */
static size_t round_number(int rung) {
  static const size_t of_ten[] = {1, 2, 5};
  size_t n = of_ten[rung % 3];
  for (int i = rung / 3; i > 0; i--)
    n *= 10;
  return n;
}

/* Every so many rungs of that ladder, so that no more steps come out than can be told apart. */
static void make_steps(density *d) {
  int every = 1;
  while (round_number(every * DENSITY_STEPS) <= d->most)
    every++;
  for (d->steps = 0; d->steps < DENSITY_STEPS && round_number(every * (int)d->steps) <= d->most; d->steps++)
    d->least[d->steps] = round_number(every * (int)d->steps);
  d->least[d->steps] = d->most + 1;
}

/* "10–99"; the last one says of what: "100–321 points in a cell". */
static str step_words(arena *a, const plot *p, const density *d, size_t step) {
  size_t low = d->least[step], high = d->least[step + 1] - 1;
  text says = text_new(a), all = text_new(a);
  text_add(&says, numfmt_number(a, NULL, p->locale, (double)low, 0));
  if (high > low) {
    text_adds(&says, "–");
    text_add(&says, numfmt_number(a, NULL, p->locale, (double)high, 0));
  }
  if (step + 1 < d->steps)
    return text_str(&says);
  alt_say(&all, p->locale, alt_in_cell, (str[]){text_str(&says)});
  return text_str(&all);
}

/* With a highlight the accent is its own, and the cells are grey. */
static colour step_colour(const drafting *k, const plot *p, const density *d, size_t step) {
  double share = d->steps > 1 ? (double)step / (double)(d->steps - 1) : 1;
  colour deepest = p->highlight ? k->look->muted : k->look->accent;
  return colour_mix(k->look->paper, deepest, lightest + (1 - lightest) * share);
}

void density_count(const drafting *k, const plot *p, density *d, const point *at, size_t points) {
  d->count = ARENA_ARRAY(k->arena, d->cells[0] * d->cells[1], size_t);
  d->most = 0;
  for (size_t i = 0; i < points; i++) {
    size_t *cell = &d->count[cell_along(d, 1, at[i].y) * d->cells[0] + cell_along(d, 0, at[i].x)];
    d->most = ++*cell > d->most ? *cell : d->most;
  }
  make_steps(d);
  d->key = (series){.slots = {.count = d->steps, .name = ARENA_ARRAY(k->arena, DENSITY_STEPS, str)},
                    .colour = ARENA_ARRAY(k->arena, DENSITY_STEPS, colour)};
  for (size_t i = 0; i < d->steps; i++) {
    d->key.slots.name[i] = step_words(k->arena, p, d, i);
    d->key.colour[i] = step_colour(k, p, d, i);
  }
}

static size_t step_of(const density *d, size_t count) {
  size_t step = 0;
  while (count >= d->least[step + 1])
    step++;
  return step;
}

void density_draw(scene *s, const density *d) {
  for (size_t i = 0; i < d->cells[0] * d->cells[1]; i++) {
    if (!d->count[i])
      continue;
    size_t at[2] = {i % d->cells[0], i / d->cells[0]};
    double frame[4];
    for (int side = 0; side < 2; side++) {
      frame[side] = d->from[side] + d->pitch[side] * ((double)at[side] + (1 - d->fill[side]) / 2);
      frame[side + 2] = d->pitch[side] * d->fill[side];
    }
    scene_rect(s, role_cell, frame, &(paint){.fills = true, .fill = d->key.colour[step_of(d, d->count[i])]});
  }
}

static size_t lit_rows(const plot *p) {
  size_t lit = 0;
  for (size_t r = 0; p->highlight && r < p->rows; r++)
    lit += p->highlight[r];
  return lit;
}

static bool refuse(const drafting *k, span at, size_t points, const char *what) {
  diag *g =
      diags_add(k->diags, 521, at, "%zu points are drawn as density, which leaves no way to show `%s`", points, what);
  diag_hint(k->diags, g, "`facet` gives each its own panel; up to %d points are drawn one by one", DENSITY_FROM);
  return false;
}

bool density_check(const drafting *k, const plot *p, size_t points) {
  static const channel_id unseen[] = {channel_color, channel_size, channel_shape};
  if (points <= DENSITY_FROM)
    return true;
  if (p->whole)
    return refuse(k, p->channel[channel_facet].at, points, "facet");
  for (size_t i = 0; i < sizeof unseen / sizeof *unseen; i++)
    if (p->channel[unseen[i]].present)
      return refuse(k, p->channel[unseen[i]].at, points, channel_name[unseen[i]]);
  return lit_rows(p) <= DENSITY_FROM || refuse(k, p->spec->highlight.at, points, "highlight");
}

void density_describe(const plot *p, text *out) {
  text_addc(out, ' ');
  alt_say(out, p->locale, alt_density, NULL);
}
