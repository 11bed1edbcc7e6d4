/* fit: dynamic programming over active line starts, with TeX's demerits. */
#include "type/fit.h"

#include <math.h>
#include <stdlib.h>

/* plain.tex, but for the runt's: more than a hyphen's, so that a word is divided rather than left alone. */
#define LINE_PENALTY 10
#define RUNT_PENALTY 250
#define RAGGED_RUNT_PENALTY 700 /* where the line before may be shorter for it, by an eighth of the width */
#define CLASS_DEMERITS 10000    /* a tight line beside a loose one */
#define DOUBLE_HYPHEN_DEMERITS 10000
#define FINAL_HYPHEN_DEMERITS 5000

#define BADNESS_MOST 1e6
#define STRETCH_LEAST 0.004 /* of the width: what a line without spaces is taken to stretch */
#define OVERFULL 1e13       /* a point of overflow outweighs any fitting line */
#define EPSILON 1e-6        /* points */

enum { tight, decent, loose, very_loose, classes };

/* A line start reached at least cost, with the class of the line before it. */
typedef struct node {
  long at; /* index of the break; -1: the start */
  int class;
  double cost;
  long before; /* node it was reached from; -1: none */
} node;

typedef struct fitting {
  arena *arena;
  const fit_break *b;
  const fit_options *o;
  node *node;
  size_t nodes, room;
  long *active;
  size_t actives, active_room;
} fitting;

static const fit_break start_of_text = {.must = true};

typedef struct measure {
  double slack; /* width left over; negative: too much text */
  double stretch, shrink;
} measure;

/* The library's fmax is a call, and this is the innermost loop of all typesetting. */
static inline double larger(double a, double b) {
  return a > b ? a : b;
}

static measure measure_of(const fit_break *from, const fit_break *to, const fit_options *o, double width) {
  double stretch = o->ragged > 0 ? o->ragged : to->stretch - from->next_stretch;
  double shrink = o->ragged > 0 ? 0 : to->shrink - from->next_shrink;
  return (measure){.slack = width - (to->end - from->next),
                   .stretch = larger(stretch, STRETCH_LEAST * o->width),
                   .shrink = larger(shrink, 0)};
}

/* How far the spaces are from their natural width: 1 is all of the stretch, -1 all of the shrink. */
static double ratio_of(const measure *m, bool last) {
  if (m->slack >= 0)
    return last ? 0 : m->slack / m->stretch;
  return m->shrink > 0 ? m->slack / m->shrink : -m->slack > EPSILON ? -HUGE_VAL : 0;
}

static int class_of(double ratio, const fit_options *o) {
  if (o->ragged > 0)
    return decent;
  return ratio < -0.5 ? tight : ratio <= 0.5 ? decent : ratio <= 1 ? loose : very_loose;
}

static double width_of(long from, const fit_options *o) {
  return from < 0 ? o->width - o->first : o->width;
}

/* `share`: of the width that the line takes. */
static double line_demerits(const fit_break *from, const fit_break *to, double ratio, double share,
                            const fit_options *o) {
  double badness = 100 * fabs(ratio * ratio * ratio);
  badness = badness < BADNESS_MOST ? badness : BADNESS_MOST;
  bool runt = to->must && !from->must && share < o->runt;
  double penalty = to->penalty + (!runt ? 0 : o->ragged > 0 ? RAGGED_RUNT_PENALTY : RUNT_PENALTY);
  double demerits = (LINE_PENALTY + badness) * (LINE_PENALTY + badness) + penalty * penalty;
  if (from->hyphen && to->hyphen)
    demerits += DOUBLE_HYPHEN_DEMERITS;
  if (from->hyphen && to->must)
    demerits += FINAL_HYPHEN_DEMERITS;
  return demerits;
}

/* Demerits of one line, and its class; negative: it does not fit. */
static double line_cost(const fit_break *b, long from, long to, const fit_options *o, int *class) {
  const fit_break *f = from < 0 ? &start_of_text : &b[from];
  double width = width_of(from, o);
  measure m = measure_of(f, &b[to], o, width);
  m.slack -= b[to].extra;
  double ratio = ratio_of(&m, b[to].must);
  if (ratio < -1 - EPSILON)
    return -1;
  *class = class_of(ratio, o);
  return line_demerits(f, &b[to], ratio, (width - m.slack) / o->width, o);
}

double fit_cost(const fit_break *b, long from, long to, const fit_options *o) {
  int class;
  return line_cost(b, from, to, o, &class);
}

/* Whether lines from here have grown past the width for good: breaks further on only make them longer. */
static bool outgrown(const fitting *f, const node *n, const fit_break *to) {
  const fit_break *from = n->at < 0 ? &start_of_text : &f->b[n->at];
  measure m = measure_of(from, to, f->o, width_of(n->at, f->o));
  return m.slack < -m.shrink - EPSILON;
}

static long node_add(fitting *f, node n) {
  ARENA_PUSH(f->arena, f->node, f->nodes, f->room);
  f->node[f->nodes] = n;
  return (long)f->nodes++;
}

static void activate(fitting *f, long n) {
  ARENA_PUSH(f->arena, f->active, f->actives, f->active_room);
  f->active[f->actives++] = n;
}

/* The best way to each class at a break. */
typedef struct ways {
  double cost[classes];
  long before[classes];
} ways;

static void consider(fitting *f, long n, long to, ways *best) {
  const node *from = &f->node[n];
  int class = decent;
  double cost = line_cost(f->b, from->at, to, f->o, &class);
  if (cost < 0)
    return;
  cost += from->cost + (abs(class - from->class) > 1 ? CLASS_DEMERITS : 0);
  if (cost < best->cost[class]) {
    best->cost[class] = cost;
    best->before[class] = n;
  }
}

/* Drops what has been outgrown; the last one dropped is the line that overflows least. */
static long retire(fitting *f, const fit_break *to) {
  size_t kept = 0;
  long last = -1;
  for (size_t i = 0; i < f->actives; i++)
    if (outgrown(f, &f->node[f->active[i]], to))
      last = f->active[i];
    else
      f->active[kept++] = f->active[i];
  f->actives = kept;
  return last;
}

static bool activate_best(fitting *f, long to, const ways *best) {
  double least = HUGE_VAL;
  for (int c = 0; c < classes; c++)
    least = fmin(least, best->cost[c]);
  for (int c = 0; c < classes && least < HUGE_VAL; c++)
    if (best->cost[c] <= least + CLASS_DEMERITS && best->cost[c] < HUGE_VAL)
      activate(f, node_add(f, (node){to, c, best->cost[c], best->before[c]}));
  return least < HUGE_VAL;
}

static void overflow(fitting *f, long from, long to) {
  const node *n = &f->node[from];
  double start = n->at < 0 ? 0 : f->b[n->at].next, over = f->b[to].end - start - f->o->width;
  activate(f, node_add(f, (node){to, decent, n->cost + OVERFULL * fmax(over, EPSILON), from}));
}

static void step(fitting *f, long to) {
  ways best;
  for (int c = 0; c < classes; c++)
    best.cost[c] = HUGE_VAL;
  for (size_t i = 0; i < f->actives; i++)
    consider(f, f->active[i], to, &best);
  long latest = f->active[f->actives - 1], dropped = retire(f, &f->b[to]);
  if (f->b[to].must)
    f->actives = 0;
  if (activate_best(f, to, &best) || f->actives)
    return;
  overflow(f, dropped >= 0 ? dropped : latest, to);
}

size_t fit(arena *a, const fit_break *b, size_t count, const fit_options *o, size_t *chosen) {
  fitting f = {.arena = a, .b = b, .o = o};
  activate(&f, node_add(&f, (node){-1, decent, 0, -1}));
  for (size_t to = 0; to < count; to++)
    step(&f, (long)to);
  long n = f.active[0];
  for (size_t i = 1; i < f.actives; i++)
    if (f.node[f.active[i]].cost < f.node[n].cost)
      n = f.active[i];
  size_t lines = 0;
  for (long i = n; f.node[i].at >= 0; i = f.node[i].before)
    chosen[lines++] = (size_t)f.node[i].at;
  for (size_t i = 0; i < lines / 2; i++) {
    size_t other = chosen[i];
    chosen[i] = chosen[lines - 1 - i];
    chosen[lines - 1 - i] = other;
  }
  return lines;
}
