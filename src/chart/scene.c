/* scene: the list of primitives that a chart is. */
#include "chart/scene.h"

#include <assert.h>
#include <math.h>
#include <string.h>

const char *const role_name[role_count] = {"mark",     "context", "grid",     "axis",  "leader",     "band",
                                           "cell",     "title",   "subtitle", "note",  "source",     "tick",
                                           "category", "series",  "value",    "label", "annotation", "panel"};

double scene_round(double v) {
  assert(isfinite(v));
  v = round(v / SCENE_GRAIN) * SCENE_GRAIN;
  return v == 0 ? 0 : v;
}

scene *scene_new(arena *a, double width, double height) {
  scene *s = ARENA_NEW(a, scene);
  s->arena = a;
  s->width = scene_round(width);
  s->height = scene_round(height);
  return s;
}

static item *add(scene *s, item_kind kind, role r, const paint *p) {
  ARENA_PUSH(s->arena, s->item, s->count, s->room);
  item *i = &s->item[s->count++];
  *i = (item){.kind = kind, .role = r, .row = -1};
  if (p)
    i->paint = *p;
  return i;
}

item *scene_rect(scene *s, role r, const double frame[4], const paint *p) {
  item *i = add(s, item_rect, r, p);
  i->x = scene_round(frame[0]);
  i->y = scene_round(frame[1]);
  i->width = scene_round(frame[2]);
  i->height = scene_round(frame[3]);
  return i;
}

item *scene_path(scene *s, role r, const paint *p) {
  return add(s, item_path, r, p);
}

/* Rooms double at powers of two, so the block's size follows from the count alone. */
static size_t room_for(size_t count) {
  size_t room = count ? 4 : 0;
  while (room < count)
    room *= 2;
  return room;
}

static void add_op(scene *s, item *i, path_op op) {
  if (!i->op || room_for(i->ops + 1) > room_for(i->ops))
    i->op = arena_grow(s->arena, i->op, room_for(i->ops) * sizeof *i->op, room_for(i->ops + 1) * sizeof *i->op);
  i->op[i->ops++] = op;
}

static void add_point(scene *s, item *i, double x, double y) {
  if (!i->point || room_for(i->points + 1) > room_for(i->points))
    i->point = arena_grow(s->arena, i->point, room_for(i->points) * sizeof *i->point,
                          room_for(i->points + 1) * sizeof *i->point);
  i->point[i->points++] = (point){scene_round(x), scene_round(y)};
}

void scene_move(scene *s, item *i, double x, double y) {
  add_op(s, i, path_move);
  add_point(s, i, x, y);
}

void scene_line_to(scene *s, item *i, double x, double y) {
  add_op(s, i, path_line);
  add_point(s, i, x, y);
}

void scene_through(scene *s, item *i, const point *p, size_t count) {
  for (size_t k = 0; k < count; k++)
    (k ? scene_line_to : scene_move)(s, i, p[k].x, p[k].y);
}

void scene_curve_to(scene *s, item *i, const point p[3]) {
  add_op(s, i, path_curve);
  for (int k = 0; k < 3; k++)
    add_point(s, i, p[k].x, p[k].y);
}

void scene_close(scene *s, item *i) {
  add_op(s, i, path_close);
}

item *scene_line(scene *s, role r, const point ends[2], const paint *p) {
  item *i = scene_path(s, r, p);
  scene_move(s, i, ends[0].x, ends[0].y);
  scene_line_to(s, i, ends[1].x, ends[1].y);
  return i;
}

item *scene_dots(scene *s, role r, size_t count, const paint *p) {
  item *i = add(s, item_dots, r, p);
  i->point = ARENA_ARRAY(s->arena, count, point);
  i->points = count;
  return i;
}

item *scene_text(scene *s, role r, double x, double y) {
  item *i = add(s, item_text, r, NULL);
  i->x = scene_round(x);
  i->y = scene_round(y);
  return i;
}

void scene_send_back(scene *s, size_t from) {
  size_t moved = s->count - from;
  if (!moved)
    return;
  item *copy = ARENA_ARRAY(s->arena, s->count, item);
  memcpy(copy, s->item + from, moved * sizeof *copy);
  memcpy(copy + moved, s->item, from * sizeof *copy);
  memcpy(s->item, copy, s->count * sizeof *copy);
}

void scene_take(scene *s, const scene *from, point to) {
  to = (point){scene_round(to.x), scene_round(to.y)};
  for (size_t k = 0; k < from->count; k++) {
    ARENA_PUSH(s->arena, s->item, s->count, s->room);
    item *i = &s->item[s->count++];
    *i = from->item[k];
    i->x = scene_round(i->x + to.x);
    i->y = scene_round(i->y + to.y);
    for (size_t n = 0; n < i->points; n++)
      i->point[n] = (point){scene_round(i->point[n].x + to.x), scene_round(i->point[n].y + to.y)};
  }
}

static void points_bounds(const item *i, double box[4]) {
  box[0] = box[1] = INFINITY;
  box[2] = box[3] = -INFINITY;
  for (size_t k = 0; k < i->points; k++) {
    box[0] = fmin(box[0], i->point[k].x);
    box[1] = fmin(box[1], i->point[k].y);
    box[2] = fmax(box[2], i->point[k].x);
    box[3] = fmax(box[3], i->point[k].y);
  }
}

/* How far ink reaches beyond an item's own geometry. A straight line with flat ends reaches only sideways. */
static void reach(const item *i, double out[2]) {
  double half = i->kind == item_dots ? i->width / 2 : i->paint.strokes ? i->paint.width / 2 : 0;
  out[0] = out[1] = half;
  if (i->kind == item_path && i->points == 2 && !i->paint.round) {
    out[0] = i->point[0].x == i->point[1].x ? half : i->point[0].y == i->point[1].y ? 0 : half;
    out[1] = i->point[0].y == i->point[1].y ? half : i->point[0].x == i->point[1].x ? 0 : half;
  }
}

void scene_bounds(const item *i, double frame[4]) {
  double box[4] = {i->x, i->y, i->x + i->width, i->y + i->height}, out[2];
  if (i->kind == item_text) {
    box[1] = i->y - i->height;
    box[3] = i->y + i->height / SCENE_ASCENT * SCENE_DESCENT;
  } else if (i->kind != item_rect) {
    points_bounds(i, box);
  }
  reach(i, out);
  frame[0] = box[0] - out[0];
  frame[1] = box[1] - out[1];
  frame[2] = box[2] + out[0] - frame[0];
  frame[3] = box[3] + out[1] - frame[1];
}

static void write_colour(text *out, const char *name, colour c) {
  text_addf(out, " %s #%02X%02X%02X", name, (unsigned)lround(c.r * 255), (unsigned)lround(c.g * 255),
            (unsigned)lround(c.b * 255));
}

static void write_paint(text *out, const paint *p) {
  if (p->fills)
    write_colour(out, "fill", p->fill);
  if (!p->strokes)
    return;
  write_colour(out, "stroke", p->stroke);
  text_addf(out, " %.2f", p->width);
  if (p->dash[0] > 0)
    text_adds(out, " dash");
  for (int i = 0; i < 4 && p->dash[i] > 0; i++)
    text_addf(out, " %.2f", p->dash[i]);
  if (p->round)
    text_adds(out, " round");
}

static void write_path(text *out, const item *i) {
  static const char letter[] = {'M', 'L', 'C', 'Z'};
  size_t at = 0;
  for (size_t k = 0; k < i->ops; k++) {
    text_addf(out, " %c", letter[i->op[k]]);
    size_t takes = i->op[k] == path_curve ? 3 : i->op[k] == path_close ? 0 : 1;
    for (; takes > 0; takes--, at++)
      text_addf(out, " %.2f %.2f", i->point[at].x, i->point[at].y);
  }
}

/* Row by row: the number of dots, their height, the first and the last. */
static void write_dots(text *out, const item *i) {
  text_addf(out, " %zu of %.2f:", i->points, i->width);
  for (size_t k = 0, end; k < i->points; k = end) {
    for (end = k + 1; end < i->points && i->point[end].y == i->point[k].y;)
      end++;
    text_addf(out, " %zu at %.2f from %.2f", end - k, i->point[k].y, i->point[k].x);
    if (end - k > 1)
      text_addf(out, " to %.2f", i->point[end - 1].x);
  }
}

static void write_item(text *out, const item *i) {
  static const char *const name[] = {"rect", "path", "dots", "text"};
  text_addf(out, "%s %s", name[i->kind], role_name[i->role]);
  if (i->row >= 0)
    text_addf(out, " row %d", i->row);
  if (i->kind == item_rect)
    text_addf(out, " %.2f %.2f %.2f %.2f", i->x, i->y, i->width, i->height);
  if (i->kind == item_path)
    write_path(out, i);
  if (i->kind == item_dots)
    write_dots(out, i);
  if (i->kind == item_text)
    text_addf(out, " %.2f %.2f size %.2f weight %d width %.2f", i->x, i->y, i->style ? i->style->size : 0.0,
              i->style ? i->style->weight : 0, i->width);
  write_paint(out, &i->paint);
  if (i->texture)
    text_addf(out, " texture %d", i->texture);
  if (i->kind == item_text)
    text_addf(out, " \"%.*s\"", STR_ARG(i->words));
  text_addc(out, '\n');
}

void scene_write(const scene *s, text *out) {
  text_addf(out, "scene %.2f %.2f\n", s->width, s->height);
  for (size_t i = 0; i < s->count; i++)
    write_item(out, &s->item[i]);
}
