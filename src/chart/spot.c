/* spot: simulated annealing over candidate places (Christensen, Marks & Shieber, ACM TOG 14(3), 1995). */
#include "chart/spot.h"

#include <math.h>
#include <stdint.h>

/* Costs: words must not be covered; marks should not; the order of candidates breaks ties. */
static const double over_words = 1000, over_mark = 30, over_line = 4, later = 0.4;
static const double words_apart = 1.5; /* points of paper around words */

#define SWEEPS 60
#define SEED 0x2545F4914F6CDD1Du /* any: the same picture on every machine */
#define HOTTEST 10.0             /* accepts a mark under a word now and then, never words */

spot spot_of(const drafting *k, const lettering *how, str words, double width) {
  spot s = {.words = words, .how = *how};
  s.how.align = label_left;
  s.lines = label_wrap(k, &s.how, words, width);
  return s;
}

void spot_may(spot *s, double left, double top) {
  if (s->candidates < SPOT_CANDIDATES)
    s->candidate[s->candidates++] = (point){left, top};
}

void spot_around(spot *s, point at, double radius) {
  double gap = radius + 2 * words_apart + 0.1, skew = radius * 0.7 + 2.8, w = s->lines.width, h = s->lines.height;
  double right = at.x + skew, left = at.x - skew - w, above = at.y - skew - h, below = at.y + skew;
  spot_may(s, right, above);
  spot_may(s, left, above);
  spot_may(s, right, below);
  spot_may(s, left, below);
  spot_may(s, at.x + gap, at.y - h / 2);
  spot_may(s, at.x - gap - w, at.y - h / 2);
  spot_may(s, at.x - w / 2, at.y - gap - h);
  spot_may(s, at.x - w / 2, at.y + gap);
}

static void box_of(const spot *s, size_t candidate, double box[4]) {
  box[0] = s->candidate[candidate].x - words_apart;
  box[1] = s->candidate[candidate].y;
  box[2] = s->lines.width + 2 * words_apart;
  box[3] = s->lines.height;
}

static bool meet(const double a[4], const double b[4]) {
  return a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3];
}

static bool holds(const double outer[4], const double inner[4]) {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[0] + outer[2] >= inner[0] + inner[2] &&
         outer[1] + outer[3] >= inner[1] + inner[3];
}

static bool dot_meets(const double box[4], point c, double radius) {
  double dx = fmax(fmax(box[0] - c.x, c.x - box[0] - box[2]), 0);
  double dy = fmax(fmax(box[1] - c.y, c.y - box[1] - box[3]), 0);
  return dx * dx + dy * dy < radius * radius;
}

/* Whether a straight piece passes through a box: clipped against its sides (Liang & Barsky). */
static bool line_meets(const double box[4], point a, point b) {
  double from = 0, to = 1, delta[2] = {b.x - a.x, b.y - a.y}, start[2] = {a.x, a.y};
  for (int i = 0; i < 2; i++) {
    double low = box[i] - start[i], high = box[i] + box[i + 2] - start[i];
    if (delta[i] == 0) {
      if (low > 0 || high < 0)
        return false;
      continue;
    }
    double t0 = low / delta[i], t1 = high / delta[i];
    from = fmax(from, fmin(t0, t1));
    to = fmin(to, fmax(t0, t1));
  }
  return from < to;
}

static double path_cost(const item *i, const double box[4]) {
  double cost = 0;
  for (size_t k = 1; k < i->points; k++)
    cost += line_meets(box, i->point[k - 1], i->point[k]) ? over_line : 0;
  return fmin(cost, over_mark);
}

static double item_cost(const item *i, const double box[4]) {
  double frame[4], cost = 0;
  if (i->role == role_grid || i->role == role_band)
    return 0;
  scene_bounds(i, frame);
  if (!meet(frame, box))
    return 0;
  switch (i->kind) {
  case item_text:
    return over_words;
  case item_rect: /* words half on a bar can't be read in any colour */
    return holds(frame, box) ? over_mark : over_words;
  case item_path:
    return path_cost(i, box);
  case item_dots:
    for (size_t k = 0; k < i->points; k++)
      cost += dot_meets(box, i->point[k], i->width / 2 + words_apart) ? over_mark : 0;
  }
  return cost;
}

/* What a place costs whatever the others do. */
static double own_cost(const scene *sc, const spot *s, size_t candidate, const double within[4]) {
  double box[4], cost = later * (double)candidate;
  box_of(s, candidate, box);
  bool inside = box[0] >= within[0] && box[1] >= within[1] && box[0] + box[2] <= within[0] + within[2] &&
                box[1] + box[3] <= within[1] + within[3];
  for (size_t i = 0; i < sc->count; i++)
    cost += item_cost(&sc->item[i], box);
  return cost + (inside ? 0 : over_words);
}

#define FAR_STEP 6.0 /* points further away, */
#define FAR_STEPS 20 /* … so many times, */
#define FAR_WAYS 16  /* … in so many directions */

void spot_far(const scene *s, spot *w, point at, const double within[4], size_t most) {
  most = w->candidates + most < SPOT_CANDIDATES ? w->candidates + most : SPOT_CANDIDATES;
  for (int step = 1; step <= FAR_STEPS; step++)
    for (int way = 0; way < FAR_WAYS && w->candidates < most; way++) {
      double angle = 2 * M_PI * ((double)way / FAR_WAYS - 0.25), r = FAR_STEP * step; /* straight up first */
      double x = at.x + cos(angle) * (r + w->lines.width / 2), y = at.y + sin(angle) * (r + w->lines.height / 2);
      spot_may(w, scene_round(x - w->lines.width / 2), scene_round(y - w->lines.height / 2));
      if (own_cost(s, w, w->candidates - 1, within) >= later * (double)w->candidates)
        w->candidates--;
    }
}

typedef struct board {
  spot *spot;
  size_t count;
  double *own; /* count * SPOT_CANDIDATES */
} board;

static double cost_at(const board *b, size_t i, size_t candidate) {
  double box[4], other[4], cost = b->own[i * SPOT_CANDIDATES + candidate];
  box_of(&b->spot[i], candidate, box);
  for (size_t j = 0; j < b->count; j++) {
    if (j == i)
      continue;
    box_of(&b->spot[j], b->spot[j].chosen, other);
    cost += meet(box, other) ? over_words : 0;
  }
  return cost;
}

/* The cheapest place as the others stand. */
static void settle(const board *b, size_t i) {
  spot *s = &b->spot[i];
  size_t best = s->chosen;
  double least = cost_at(b, i, best);
  for (size_t c = 0; c < s->candidates; c++)
    if (cost_at(b, i, c) < least - 1e-9) {
      least = cost_at(b, i, c);
      best = c;
    }
  s->chosen = best;
}

static double roll(uint64_t *dice) {
  *dice = *dice * 6364136223846793005u + 1442695040888963407u; /* Knuth's MMIX */
  return (double)(*dice >> 11) / 9007199254740992.0;
}

static void anneal(const board *b) {
  uint64_t dice = SEED;
  for (int sweep = 0; sweep < SWEEPS; sweep++)
    for (size_t n = 0; n < b->count; n++) {
      size_t i = (size_t)(roll(&dice) * (double)b->count);
      spot *s = &b->spot[i];
      size_t to = (size_t)(roll(&dice) * (double)s->candidates);
      double worse = cost_at(b, i, to) - cost_at(b, i, s->chosen);
      double heat = HOTTEST * (1 - (double)sweep / SWEEPS);
      if (worse <= 0 || roll(&dice) < exp(-worse / heat))
        s->chosen = to;
    }
}

void spot_choose(const scene *s, spot *all, size_t count, const double within[4]) {
  board b = {all, count, ARENA_ARRAY(s->arena, count * SPOT_CANDIDATES + 1, double)};
  for (size_t i = 0; i < count; i++)
    for (size_t c = 0; c < all[i].candidates; c++)
      b.own[i * SPOT_CANDIDATES + c] = own_cost(s, &all[i], c, within);
  for (size_t i = 0; i < count; i++)
    settle(&b, i);
  if (count > 1)
    anneal(&b);
  for (int pass = 0; pass < 4; pass++)
    for (size_t i = 0; i < count; i++)
      settle(&b, i);
  for (size_t i = 0; i < count; i++) { /* who comes later gives way */
    double box[4], other[4];
    box_of(&all[i], all[i].chosen, box);
    double own = b.own[i * SPOT_CANDIDATES + all[i].chosen] - later * (double)all[i].chosen;
    all[i].clear = own + later * (double)all[i].chosen < over_words;
    all[i].bare = own < over_line / 2;
    for (size_t j = 0; j < i; j++) {
      box_of(&all[j], all[j].chosen, other);
      all[i].clear = all[i].clear && !(all[j].clear && meet(box, other));
    }
  }
}

void spot_draw(const drafting *k, scene *s, const spot *which) {
  label_put_lines(k, s, &which->how, &which->lines, which->candidate[which->chosen]);
}
