/* kind_treemap: a whole as a field cut into rectangles, grouped by colour; what is too small for its name is numbered
   and named below. */
#include "chart/kind_list.h"

#include "chart/alt.h"
#include "chart/check.h"
#include "chart/label.h"
#include "chart/legend.h"
#include "chart/series.h"
#include "chart/squares.h"
#include "chart/words.h"

#include <math.h>
#include <stdlib.h>

#define LEAVES_MAX 150
#define TREEMAP_SAID 12 /* leaves read out one by one */
#define LIST_TRIES 6

static const double pad = 4, tight_pad = 1, joint = 0.8, list_gap = 12, list_top = 6;

typedef double box[4]; /* x y width height */

typedef struct leaf {
  size_t row, group;
  double size; /* NaN: missing */
  box frame;
  wrapped words; /* as they stand in it; no lines where they don't fit */
  int number;    /* of those named below, from 1; 0 */
} leaf;

typedef struct treemap {
  const drafting *k;
  const plot *p;
  series groups;
  leaf *leaf; /* by group, the largest first; those without an area last */
  size_t count, drawn;
  double *sum; /* per group */
  double width;
} treemap;

static int by_size(const void *a, const void *b) {
  const leaf *m = a, *n = b;
  bool p = m->size > 0, q = n->size > 0;
  if (p != q)
    return p ? -1 : 1;
  if (m->group != n->group)
    return m->group < n->group ? -1 : 1;
  if (p && m->size != n->size)
    return m->size > n->size ? -1 : 1;
  return (m->row > n->row) - (m->row < n->row);
}

static treemap data_of(const drafting *k, const plot *p) {
  treemap t = {.k = k, .p = p};
  t.groups.slots = slots_of(k->arena, p, channel_color);
  t.leaf = ARENA_ARRAY(k->arena, p->rows + 1, leaf);
  t.sum = ARENA_ARRAY(k->arena, t.groups.slots.count + 1, double);
  for (size_t r = 0; r < p->rows; r++) {
    leaf one = {.row = r, .group = series_at(&t.groups, r), .size = p->channel[channel_size].number[r]};
    t.drawn += one.size > 0;
    t.sum[one.group] += one.size > 0 ? one.size : 0;
    t.leaf[t.count++] = one;
  }
  qsort(t.leaf, t.count, sizeof *t.leaf, by_size);
  return t;
}

static treemap plan(const drafting *k, const plot *p, double width) {
  treemap t = data_of(k, p);
  t.groups = series_of(k, p, channel_color);
  t.width = width;
  return t;
}

/* Every row has a name and a group; together they are more than nothing. */
static bool check_parts(const drafting *k, const plot *p) {
  double total = 0;
  const channel *group = &p->channel[channel_color];
  for (size_t r = 0; r < p->rows; r++) {
    bool named = isfinite(p->channel[channel_detail].number[r]);
    if (!named || (group->present && !isfinite(group->number[r]))) {
      diags_add(k->diags, 541, check_row(p, named ? channel_color : channel_detail, r), "a part of the whole has no %s",
                named ? "group" : "name");
      return false;
    }
    total += p->channel[channel_size].number[r] > 0 ? p->channel[channel_size].number[r] : 0;
  }
  if (total > 0 && isfinite(total))
    return true;
  diags_add(k->diags, 541, p->channel[channel_size].at, "the parts of the treemap add up to nothing");
  return false;
}

bool kind_treemap_check(const drafting *k, const plot *p) {
  if (!check_type(k, p, &(check_types){channel_size, 1u << column_number, "numbers"}) ||
      !check_not_negative(k, p, channel_size) || !check_parts(k, p) || !check_series(k, p, channel_color))
    return false;
  slots leaves = slots_of(k->arena, p, channel_detail), groups = slots_of(k->arena, p, channel_color);
  if (!check_single(k, p, &leaves, &groups))
    return false;
  if (p->rows <= LEAVES_MAX)
    return true;
  diag *g =
      diags_add(k->diags, 510, p->spec->at, "%zu parts do not fit into a treemap: at most %d", p->rows, LEAVES_MAX);
  diag_hint(k->diags, g, "`sort` and `limit: 40` keep the largest");
  return false;
}

static str value_words(const treemap *t, const leaf *one) {
  return words_value(t->k->arena, t->p, channel_size, one->size);
}

static str name_of(const treemap *t, const leaf *one) {
  return words_value(t->k->arena, t->p, channel_detail, t->p->channel[channel_detail].number[one->row]);
}

/* Where some rows are highlighted, the others of their group are grey too. */
static bool behind(const treemap *t, const leaf *one) {
  return t->p->highlight && !t->p->highlight[one->row];
}

static colour colour_of(const treemap *t, const leaf *one) {
  return behind(t, one) ? t->k->look->context : t->groups.colour[one->group];
}

static int texture_of(const treemap *t, const leaf *one) {
  return behind(t, one) ? 0 : t->groups.texture[one->group];
}

static lettering lettering_for(const treemap *t, const leaf *one) {
  lettering how = lettering_of(t->k, role_label);
  how.colour = label_on(t->k->look, colour_of(t, one));
  how.weight = t->p->highlight && !behind(t, one) ? LABEL_STRONG : LABEL_PLAIN;
  how.at = t->p->channel[channel_detail].at;
  how.row = (int)one->row;
  return how;
}

static bool fits(const wrapped *w, const double frame[4], double margin) {
  return !w->broken && w->width <= frame[2] - 2 * margin && w->height <= frame[3] - 2 * margin;
}

/* The name with its number below, or the name alone. */
static wrapped words_in(const treemap *t, const leaf *one) {
  lettering how = lettering_for(t, one);
  double room = one->frame[2] - 2 * pad;
  if (room < how.size)
    return (wrapped){0};
  wrapped name = label_wrap(t->k, &how, name_of(t, one), room),
          number = label_wrap(t->k, &how, value_words(t, one), room);
  wrapped both = name;
  both.line = ARENA_ARRAY(t->k->arena, name.lines + 1, str);
  for (size_t i = 0; i < name.lines; i++)
    both.line[i] = name.line[i];
  both.line[both.lines++] = number.lines ? number.line[0] : STR("");
  both.height += how.leading;
  both.width = fmax(name.width, number.width);
  if (number.lines == 1 && fits(&both, one->frame, pad))
    return both;
  return fits(&name, one->frame, pad) ? name : (wrapped){0};
}

/* The groups share the field out, each group's leaves their group's part. */
static void cut(treemap *t, const double frame[4]) {
  size_t groups = 0, n = t->groups.slots.count, *order = ARENA_ARRAY(t->k->arena, n + 1, size_t);
  double *size = ARENA_ARRAY(t->k->arena, t->count + n + 1, double);
  box *out = ARENA_ARRAY(t->k->arena, t->count + 1, box), *part = ARENA_ARRAY(t->k->arena, n + 1, box);
  for (size_t i = 0; i < n; i++) {
    size_t at = t->sum[i] > 0 ? groups++ : 0;
    for (; t->sum[i] > 0 && at > 0 && t->sum[order[at - 1]] < t->sum[i]; at--)
      order[at] = order[at - 1];
    if (t->sum[i] > 0)
      order[at] = i;
  }
  for (size_t i = 0; i < groups; i++)
    size[i] = t->sum[order[i]];
  squares_cut(size, groups, frame, part);
  for (size_t i = 0; i < groups; i++) {
    size_t from = 0, count = 0;
    while (t->leaf[from].group != order[i])
      from++;
    for (; from + count < t->drawn && t->leaf[from + count].group == order[i]; count++)
      size[count] = t->leaf[from + count].size;
    squares_cut(size, count, part[i], out);
    for (size_t j = 0; j < count; j++)
      for (int side = 0; side < 4; side++)
        t->leaf[from + j].frame[side] = out[j][side];
  }
}

/* Words inside where they fit; the others are numbered. */
static void place_words(treemap *t, const double frame[4]) {
  int number = 0;
  cut(t, frame);
  for (size_t i = 0; i < t->count; i++) {
    leaf *one = &t->leaf[i];
    one->words = one->size > 0 ? words_in(t, one) : (wrapped){0};
    one->number = one->words.lines ? 0 : ++number;
  }
}

/* "7 Nepal 0.15", below the field. */
static wrapped listed(const treemap *t, const leaf *one) {
  lettering how = lettering_of(t->k, role_label);
  return label_wrap(t->k, &how,
                    str_of(text_format(t->k->arena, "%d %.*s %.*s", one->number, STR_ARG(name_of(t, one)),
                                       STR_ARG(value_words(t, one)))),
                    t->width);
}

/* The list's height; with a scene it is drawn from `at` on. `all`: as if nothing had fitted. */
static double list_height(const treemap *t, scene *s, point at, bool all) {
  lettering how = lettering_of(t->k, role_label);
  how.at = t->p->channel[channel_detail].at;
  double x = 0, y = 0;
  for (size_t i = 0; i < t->count; i++) {
    leaf one = t->leaf[i];
    one.number = all ? LEAVES_MAX : one.number; /* as wide as numbers get */
    if (!one.number)
      continue;
    wrapped w = listed(t, &one);
    if (x > 0 && x + w.width > t->width) {
      x = 0;
      y += how.leading;
    }
    if (s)
      label_put_lines(t->k, s, &how, &w, (point){at.x + x, at.y + list_top + y});
    x += w.width + list_gap;
    y += (double)(w.lines - 1) * how.leading;
  }
  return x > 0 ? list_top + y + how.leading : 0;
}

extent kind_treemap_extent(const drafting *k, const plot *p, double width) {
  treemap t = plan(k, p, width);
  double around = legend_height(k, &t.groups, width) + list_height(&t, NULL, (point){0, 0}, true);
  double least = fmax(70, 0.25 * width), best = fmax(least, fmin(240, 0.6 * width));
  return (extent){around + least, around + best, around + fmax(best, 0.8 * width)};
}

/* Below the field its list takes what it needs: a smaller field needs a longer one. */
static void fit_field(treemap *t, double frame[4]) {
  double height = frame[3], list = 0, all = list_height(t, NULL, (point){0, 0}, true);
  for (int i = 0; i <= LIST_TRIES; i++) {
    frame[3] = height - list;
    place_words(t, frame);
    double needs = list_height(t, NULL, (point){0, 0}, false);
    if (needs <= list)
      break;
    list = i + 1 < LIST_TRIES ? needs : all;
  }
}

static bool inside(double at, double from, double length) {
  return at >= from + joint / 2 && at <= from + length - joint / 2;
}

/* Paper above and to the left of what doesn't lie at the edge of the field. */
static void draw_joints(const treemap *t, scene *s, const double all[4]) {
  for (size_t i = 0; i < t->drawn; i++) {
    const double *f = t->leaf[i].frame;
    paint thin = {.strokes = true, .stroke = t->k->look->paper, .width = joint};
    if (f[3] > joint && inside(f[0], all[0], all[2]))
      scene_line(s, role_grid, (point[]){{f[0], f[1]}, {f[0], f[1] + f[3]}}, &thin);
    if (f[2] > joint && inside(f[1], all[1], all[3]))
      scene_line(s, role_grid, (point[]){{f[0], f[1]}, {f[0] + f[2], f[1]}}, &thin);
  }
}

/* A figure in a part that is too small for its name, where even that fits. */
static void draw_number(const treemap *t, scene *s, const leaf *one) {
  lettering how = lettering_for(t, one);
  how.size = t->k->look->smallest;
  wrapped w = label_wrap(t->k, &how, str_of(text_format(t->k->arena, "%d", one->number)), 100);
  if (!fits(&w, one->frame, tight_pad))
    return;
  how.align = label_centre;
  double x = one->frame[0] + one->frame[2] / 2, y = one->frame[1] + one->frame[3] / 2;
  if (texture_of(t, one))
    texture_plate(s, colour_of(t, one), (double[]){x - w.width / 2 - 1, y - w.height / 2, w.width + 2, w.height});
  label_put(t->k, s, &how, w.line[0], (point){x, y + label_drop(&how)});
}

static void draw_leaf(const treemap *t, scene *s, const leaf *one) {
  role r = behind(t, one) ? role_context : role_mark;
  scene_rect(s, r, one->frame, &(paint){.fills = true, .fill = colour_of(t, one)})->row = (int)one->row;
  texture_lay(s, t->k->look, texture_of(t, one));
}

void kind_treemap_layout(const drafting *k, const plot *p, scene *s, const double frame[4]) {
  treemap t = plan(k, p, frame[2]);
  double key = legend_height(k, &t.groups, frame[2]);
  double whole[4] = {frame[0], frame[1] + key, frame[2], frame[3] - key};
  fit_field(&t, whole);
  legend_draw(k, s, &t.groups, &(legend_place){frame[0], frame[1], frame[2], legend_square});
  for (size_t i = 0; i < t.drawn; i++)
    draw_leaf(&t, s, &t.leaf[i]);
  draw_joints(&t, s, whole);
  for (size_t i = 0; i < t.drawn; i++) {
    const leaf *one = &t.leaf[i];
    lettering how = lettering_for(&t, one);
    if (one->words.lines && texture_of(&t, one))
      texture_plate(
          s, colour_of(&t, one),
          (double[]){one->frame[0], one->frame[1], one->frame[2], fmin(one->frame[3], one->words.height + 2 * pad)});
    if (one->words.lines)
      label_put_lines(k, s, &how, &one->words, (point){one->frame[0] + pad, one->frame[1] + pad});
    else
      draw_number(&t, s, one);
  }
  list_height(&t, s, (point){frame[0], whole[1] + whole[3]}, false);
}

static int by_size_alone(const void *a, const void *b) {
  leaf m = *(const leaf *)a, n = *(const leaf *)b;
  m.group = n.group = 0;
  return by_size(&m, &n);
}

/* The largest first; "26 in all." where there are more. */
void kind_treemap_describe(const plot *p, text *out) {
  drafting k = {.arena = out->arena};
  treemap t = data_of(&k, p);
  qsort(t.leaf, t.count, sizeof *t.leaf, by_size_alone);
  for (size_t i = 0; i < t.count && i < TREEMAP_SAID; i++)
    text_addf(out, "%s%.*s %.*s", i ? "; " : "", STR_ARG(name_of(&t, &t.leaf[i])),
              STR_ARG(value_words(&t, &t.leaf[i])));
  text_adds(out, t.count > TREEMAP_SAID ? "; … " : ".");
  if (t.count > TREEMAP_SAID)
    alt_say(out, p->locale, alt_total, (str[]){str_of(text_format(out->arena, "%zu", t.count))});
}
