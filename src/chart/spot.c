/* spot: simulated annealing over candidate places (Christensen, Marks & Shieber, ACM TOG 14(3), 1995). */
#include "chart/spot.h"

#include <math.h>
#include <stdint.h>

/* Costs: words must not be covered; marks should not; the order of candidates breaks ties. */
static const double over_words = 1000, over_mark = 30, over_line = 4, later = 0.4, beside_other = 1;
static const double words_apart = 1.5; /* points of paper around words */

#define SWEEPS 60
#define SEED 0x2545F4914F6CDD1Du /* any: the same picture on every machine */
#define HOTTEST 10.0             /* accepts a mark under a word now and then, never words */

spot spot_of(const drafting *k, const lettering *how, str words, double width) {
  spot s = {.words = words, .how = *how, .of = {NAN, NAN}};
  s.how.align = label_left;
  s.lines = label_wrap(k, &s.how, words, width);
  return s;
}

void spot_may(spot *s, double left, double top) {
  if (s->candidates < SPOT_CANDIDATES)
    s->candidate[s->candidates++] = (point){left, top};
}

void spot_around(spot *s, point at, double radius) {
  s->of = at;
  s->radius = radius;
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

/* A filled path hides what is on it as a disc of its size would. */
static bool covers(const item *i, const double box[4]) {
  double frame[4];
  scene_bounds(i, frame);
  point middle = {frame[0] + frame[2] / 2, frame[1] + frame[3] / 2};
  return i->paint.fills && dot_meets(box, middle, fmin(frame[2], frame[3]) / 2 + words_apart);
}

static double path_cost(const item *i, const double box[4]) {
  double cost = covers(i, box) ? over_mark : 0;
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

/* What a place costs whatever the others do, with so much paper around it. */
static double cost_with(const scene *sc, const spot *s, size_t candidate, double around, const double within[4]) {
  double box[4], cost = later * (double)candidate;
  box_of(s, candidate, box);
  for (int i = 0; i < 2; i++) {
    box[i] -= around;
    box[i + 2] += 2 * around;
  }
  bool inside = box[0] >= within[0] && box[1] >= within[1] && box[0] + box[2] <= within[0] + within[2] &&
                box[1] + box[3] <= within[1] + within[3];
  for (size_t i = 0; i < sc->count; i++)
    cost += item_cost(&sc->item[i], box);
  return cost + (inside ? 0 : over_words);
}

#define FAR_APART 4.0 /* points around words: nearer they would seem to name what is there */

/* Other points that words would be beside of, so that they might be theirs. */
static size_t strangers(const item *i, const spot *s, const double box[4]) {
  size_t n = 0;
  for (size_t k = 0; i->kind == item_dots && i->row >= 0 && k < i->points; k++)
    n += hypot(i->point[k].x - s->of.x, i->point[k].y - s->of.y) > 0.1 &&
         dot_meets(box, i->point[k], i->width / 2 + FAR_APART);
  return n;
}

static double own_cost(const scene *sc, const spot *s, size_t candidate, const double within[4]) {
  double box[4], cost = cost_with(sc, s, candidate, 0, within);
  box_of(s, candidate, box);
  for (size_t i = 0; isfinite(s->of.x) && i < sc->count; i++)
    cost += beside_other * (double)strangers(&sc->item[i], s, box);
  return cost;
}

#define LEADER_LEAST 5.0 /* points: over less it is seen without */
#define FAR_STEP 6.0     /* points further away, */
#define FAR_STEPS 20     /* … so many times, */
#define FAR_WAYS 16      /* … in so many directions */

void spot_far(const scene *s, spot *w, const double within[4], size_t most) {
  w->near = w->candidates;
  most = w->candidates + most < SPOT_CANDIDATES ? w->candidates + most : SPOT_CANDIDATES;
  for (int step = 1; step <= FAR_STEPS; step++)
    for (int way = 0; way < FAR_WAYS && w->candidates < most; way++) {
      double angle = 2 * M_PI * ((double)way / FAR_WAYS - 0.25),
             r = w->radius + FAR_STEP * step; /* straight up first */
      double x = w->of.x + cos(angle) * (r + w->lines.width / 2), y = w->of.y + sin(angle) * (r + w->lines.height / 2);
      spot_may(w, scene_round(x - w->lines.width / 2), scene_round(y - w->lines.height / 2));
      if (cost_with(s, w, w->candidates - 1, FAR_APART, within) >= later * (double)w->candidates)
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

void spot_contrast(const drafting *k, const scene *s, spot *w) {
  point corner = w->candidate[w->chosen];
  double x = corner.x + w->lines.width / 2, y = corner.y + w->lines.height / 2, frame[4];
  double reach = hypot(w->lines.width, w->lines.height) / 2;
  for (size_t i = s->count; i-- > 0;) {
    const item *mark = &s->item[i];
    bool round = mark->kind == item_dots || mark->kind == item_path;
    if (!round || !mark->paint.fills || mark->row < 0)
      continue;
    scene_bounds(mark, frame);
    double radius = fmin(frame[2], frame[3]) / 2;
    if (hypot(frame[0] + frame[2] / 2 - x, frame[1] + frame[3] / 2 - y) + reach > radius)
      continue;
    w->how.colour = label_on(k->look, mark->paint.fill);
    return;
  }
}

/* From the point to words that found no free paper beside it. */
static void draw_leader(const drafting *k, scene *s, const spot *w) {
  point corner = w->candidate[w->chosen];
  point end = {fmin(fmax(w->of.x, corner.x), corner.x + w->lines.width),
               fmin(fmax(w->of.y, corner.y), corner.y + w->lines.height)};
  double dx = end.x - w->of.x, dy = end.y - w->of.y, length = hypot(dx, dy);
  if (!w->near || w->chosen < w->near || length < w->radius + LEADER_LEAST)
    return;
  double from = w->radius / length, to = 1 - words_apart / length;
  scene_line(s, role_leader,
             (point[]){{w->of.x + dx * from, w->of.y + dy * from}, {w->of.x + dx * to, w->of.y + dy * to}},
             &(paint){.strokes = true, .stroke = k->look->muted, .width = k->look->grid_width});
}

void spot_draw(const drafting *k, scene *s, const spot *which) {
  draw_leader(k, s, which);
  label_put_lines(k, s, &which->how, &which->lines, which->candidate[which->chosen]);
}
