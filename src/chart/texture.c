/* texture: dashes, shapes and hatches by number, and who gets which. */
#include "chart/texture.h"

#include "chart/sign.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* --- by rule --- */

static double lightness(colour c) {
  double lab[3];
  palette_lab(c, lab);
  return lab[0];
}

static bool stands_off(const double *plain, size_t count, double lightness_here) {
  for (size_t i = 0; i < count; i++)
    if (fabs(plain[i] - lightness_here) < PALETTE_GREY_MIN)
      return false;
  return true;
}

void texture_assign(const texture_wish *w, int *out) {
  double plain[4];
  size_t plains = 0, leaders = 0;
  int next = 1;
  if (w->behind)
    plain[plains++] = lightness(*w->behind);
  for (size_t i = 0; i < w->count; i++) {
    out[i] = 0;
    if (w->leads && !w->leads[i])
      continue;
    double here = lightness(w->colour[i]);
    if (leaders++ < w->plain && stands_off(plain, plains, here)) {
      plain[plains++] = here;
      continue;
    }
    out[i] = next;
    next = next + 1 < TEXTURES ? next + 1 : 1;
  }
}

/* --- lines and dots --- */

/* Lengths of ink and gap, in widths of a line of 1.6 points. None is that of what is provisional. */
static const double dashes[TEXTURES][4] = {{0},        {8, 2.6},  {1.5, 1.9}, {8, 2, 1.5, 2},
                                           {4.5, 1.4}, {13, 2.6}, {1.5, 4.2}, {8, 2, 3, 2}};

/* Of many dots: the hole and the dot within it, as parts of the dot; the dot itself. */
typedef struct pierced {
  double hole, core, size;
} pierced;

static const pierced pierces[TEXTURES] = {{0, 0, 1},   {0.56, 0, 1}, {0, 0, 0.6},   {0.74, 0.4, 1},
                                          {0.8, 0, 1}, {0.3, 0, 1},  {0.5, 0, 0.7}, {0, 0, 0.4}};

/* The same dots again, over those that are there. */
static void dots_over(scene *s, size_t of, double part, colour fill, role r) {
  item *over = scene_dots(s, r, s->item[of].points, &(paint){.fills = true, .fill = fill});
  const item *under = &s->item[of];
  over->width = scene_round(under->width * part);
  over->row = under->row;
  memcpy(over->point, under->point, under->points * sizeof *over->point);
}

static void pierce(scene *s, const look *l, int texture) {
  const pierced *p = &pierces[texture];
  size_t at = s->count - 1;
  role r = s->item[at].role;
  colour fill = s->item[at].paint.fill;
  if (p->hole > 0)
    dots_over(s, at, p->hole * p->size, l->paper, role_grid);
  if (p->core > 0) {
    dots_over(s, at, p->core * p->size, fill, r);
    s->item[s->count - 1].texture = texture;
  }
  s->item[at].width = scene_round(s->item[at].width * p->size);
}

static void reshape(scene *s, int texture) {
  item dot = s->item[--s->count];
  item *made = sign_draw(s, dot.role, &(sign){texture, dot.point[0], dot.width, dot.paint.fill, false});
  made->row = dot.row;
  made->texture = texture;
}

/* --- areas --- */

#define HATCH_EVERY 4.6 /* points: open enough for the hue, close enough for a narrow bar */
#define HATCH_WIDTH 0.65
#define CURVE_PIECES 8
#define END_INSET 0.8 /* of its width: how much sooner a slanting line ends, so that its corners stay inside */

typedef struct hatch {
  double turn[2]; /* directions of its lines, in quarters of a half turn; -1: none */
  double every, width;
} hatch;

static const hatch hatches[TEXTURES] = {{{-1, -1}, 1, 1},  {{1, -1}, 1, 1},   {{3, -1}, 1, 1},  {{1, 3}, 1.3, 1},
                                        {{0, -1}, 0.9, 1}, {{2, -1}, 0.9, 1}, {{0, 2}, 1.2, 1}, {{1, -1}, 1.5, 2.6}};

/* An outline as corners. */
typedef struct corners {
  point *at;
  size_t count;
} corners;

static void add_curve(corners *c, const point p[3]) {
  const point from = c->at[c->count - 1];
  for (int i = 1; i <= CURVE_PIECES; i++) {
    double t = (double)i / CURVE_PIECES, u = 1 - t, a = u * u * u, b = 3 * u * u * t, d = 3 * u * t * t, e = t * t * t;
    c->at[c->count++] =
        (point){a * from.x + b * p[0].x + d * p[1].x + e * p[2].x, a * from.y + b * p[0].y + d * p[1].y + e * p[2].y};
  }
}

static corners corners_of(arena *a, const item *i) {
  corners c = {.at = ARENA_ARRAY(a, i->points * CURVE_PIECES + 5, point)};
  if (i->kind == item_rect) {
    const double x = i->x, y = i->y, right = x + i->width, foot = y + i->height;
    const point rect[] = {{x, y}, {right, y}, {right, foot}, {x, foot}};
    memcpy(c.at, rect, sizeof rect);
    c.count = 4;
    return c;
  }
  const point *p = i->point;
  for (size_t k = 0; k < i->ops; k++)
    if (i->op[k] == path_curve) {
      add_curve(&c, p);
      p += 3;
    } else if (i->op[k] != path_close) {
      c.at[c.count++] = *p++;
    }
  return c;
}

static int by_place(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

/* Turned so that the hatch's lines run along x: u along, v across. */
typedef struct turned {
  double cos, sin;
} turned;

static double along(turned t, point p) {
  return p.x * t.cos + p.y * t.sin;
}

static double across(turned t, point p) {
  return p.y * t.cos - p.x * t.sin;
}

static point back(turned t, double u, double v) {
  return (point){u * t.cos - v * t.sin, u * t.sin + v * t.cos};
}

/* The parts of the line at `v` that lie within the outline. */
static void draw_line(scene *s, item *path, const corners *c, turned t, double v, double *cut) {
  const double inset = path->paint.width * END_INSET;
  size_t cuts = 0;
  for (size_t i = 0; i < c->count; i++) {
    point a = c->at[i], b = c->at[(i + 1) % c->count];
    double va = across(t, a), vb = across(t, b);
    if ((va <= v) == (vb <= v))
      continue;
    cut[cuts++] = along(t, a) + (along(t, b) - along(t, a)) * (v - va) / (vb - va);
  }
  qsort(cut, cuts, sizeof *cut, by_place);
  for (size_t i = 0; i + 1 < cuts; i += 2) {
    if (cut[i + 1] - cut[i] <= 2 * inset)
      continue;
    point from = back(t, cut[i] + inset, v), to = back(t, cut[i + 1] - inset, v);
    scene_move(s, path, from.x, from.y);
    scene_line_to(s, path, to.x, to.y);
  }
}

static void draw_lines(scene *s, item *path, const corners *c, double turn, double every) {
  double angle = turn * M_PI / 4, low = INFINITY, high = -INFINITY;
  turned t = {cos(angle), -sin(angle)};
  double *cut = ARENA_ARRAY(s->arena, c->count + 1, double);
  for (size_t i = 0; i < c->count; i++) {
    low = fmin(low, across(t, c->at[i]));
    high = fmax(high, across(t, c->at[i]));
  }
  for (double v = (floor(low / every) + 0.5) * every; v < high; v += every)
    if (v - path->paint.width / 2 > low && v + path->paint.width / 2 < high)
      draw_line(s, path, c, t, v, cut);
}

static void lay_hatch(scene *s, const look *l, int texture) {
  const hatch *h = &hatches[texture];
  const item *under = &s->item[s->count - 1];
  corners c = corners_of(s->arena, under);
  int row = under->row;
  item *path = scene_path(s, role_grid,
                          &(paint){.strokes = true, .stroke = l->paper, .width = scene_round(HATCH_WIDTH * h->width)});
  path->row = row;
  for (int i = 0; i < 2; i++)
    if (h->turn[i] >= 0)
      draw_lines(s, path, &c, h->turn[i], HATCH_EVERY * h->every);
  if (!path->ops)
    s->count--;
}

void texture_pierce(scene *s, const look *l, int texture) {
  s->item[s->count - 1].texture = texture;
  if (texture)
    pierce(s, l, texture);
}

void texture_lay(scene *s, const look *l, int texture) {
  item *last = &s->item[s->count - 1];
  last->texture = texture;
  if (!texture)
    return;
  if (last->kind == item_dots)
    reshape(s, texture);
  else if (last->paint.fills)
    lay_hatch(s, l, texture);
  else
    for (int i = 0; i < 4; i++)
      last->paint.dash[i] = dashes[texture][i];
  if (!last->paint.fills && last->paint.dash[0] > 0)
    last->paint.round = false; /* round ends would close the gaps */
}

void texture_plate(scene *s, colour fill, const double frame[4]) {
  scene_rect(s, role_grid, frame, &(paint){.fills = true, .fill = fill});
}
