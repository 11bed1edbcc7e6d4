/* kind_tiles: key figures in large type, side by side on common baselines, parted by hairlines. */
#include "chart/kind_list.h"

#include "chart/check.h"
#include "chart/label.h"
#include "chart/slot.h"
#include "chart/words.h"

#include <math.h>
#include <string.h>

#define TILES_MAX 16
#define TILES_ACROSS 4
#define TILE_NARROWEST 96.0
#define NUMBER_SMALLEST 13.0 /* below it numbers wrap instead */
#define NUMBER_BESIDE 18.0   /* numbers smaller than this have no small words beside them: prefixes stand above */

static const double gutter = 24, row_gap = 16, number_gap = 5, part_gap = 3, prefix_gap = 3;

static const double spark_height = 20, spark_dot = 4, spark_line = 1.2;

enum { PARTS = 6 }; /* of a tile, from top to bottom */

/* One row of the plot, measured. */
typedef struct tile {
  size_t row;    /* that its words come from */
  size_t *trend; /* the rows of its small line */
  size_t points;
  str prefix, number, suffix, change;
  wrapped above, figure, spark, label, changed, note; /* above: the prefix, where it does not fit beside */
} tile;

typedef struct tiles {
  const drafting *k;
  const plot *p;
  tile tile[TILES_MAX];
  size_t count, across;
  double width; /* of one */
  double size;  /* of the numbers */
  bool above;   /* prefixes stand over the numbers, suffixes are part of them */
} tiles;

/* Tiles count different things: a whole number is shown whole though another has decimals. */
static str tile_number(arena *a, const plot *p, channel_id id, double v) {
  const channel *c = &p->channel[id];
  if (c->type != column_number || c->format || c->unit || v != floor(v))
    return words_value(a, p, id, v);
  plot own = *p;
  own.channel[id].decimals = 0;
  return words_value(a, &own, id, v);
}

static str cell(const tiles *t, channel_id id, size_t row) {
  const channel *c = &t->p->channel[id];
  return c->present && isfinite(c->number[row]) ? tile_number(t->k->arena, t->p, id, c->number[row]) : STR("");
}

static lettering number_lettering(const tiles *t) {
  lettering how = lettering_of(t->k, role_value);
  how.size = t->size;
  how.leading = t->size * 1.1;
  how.weight = LABEL_STRONG;
  how.at = t->p->channel[channel_value].at;
  return how;
}

/* The small words beside a number. */
static lettering prefix_lettering(const tiles *t) {
  lettering how = lettering_of(t->k, role_value);
  how.size = t->above ? t->k->look->label_size : fmax(t->k->look->label_size, scene_round(t->size * 0.4));
  how.colour = t->k->look->muted;
  how.at = t->p->channel[channel_prefix].at;
  return how;
}

static lettering label_lettering(const tiles *t) {
  lettering how = lettering_of(t->k, role_label);
  how.weight = LABEL_STRONG;
  how.at = t->p->channel[channel_label].at;
  return how;
}

static lettering note_lettering(const tiles *t) {
  lettering how = lettering_of(t->k, role_note);
  how.at = t->p->channel[channel_note].at;
  return how;
}

static double prefix_width(const tiles *t, const tile *one) {
  lettering how = prefix_lettering(t);
  return one->prefix.len && !t->above ? label_width(t->k, &how, one->prefix) + prefix_gap : 0;
}

static double suffix_width(const tiles *t, const tile *one) {
  lettering how = prefix_lettering(t);
  return one->suffix.len && !t->above ? label_width(t->k, &how, one->suffix) + prefix_gap : 0;
}

/* What is set in the number's own size. */
static str figure_words(const tiles *t, const tile *one) {
  if (!t->above || !one->suffix.len)
    return one->number;
  return str_of(text_format(t->k->arena, "%.*s\u00A0%.*s", STR_ARG(one->number), STR_ARG(one->suffix)));
}

static wrapped wrap_figure(const tiles *t, const tile *one) {
  lettering how = number_lettering(t);
  return label_wrap(t->k, &how, figure_words(t, one), t->width - prefix_width(t, one) - suffix_width(t, one));
}

/* "+12" and "target 4,000" share a line. */
static str change_words(const tiles *t, size_t row) {
  const plot *p = t->p;
  arena *a = t->k->arena;
  const channel *change = &p->channel[channel_change];
  str goal = cell(t, channel_target, row), moved = STR("");
  if (change->present && isfinite(change->number[row]))
    moved = words_signed(a, p, channel_change, change->number[row]);
  if (!goal.len)
    return moved;
  return str_of(text_format(a, "%.*s%s%.*s %.*s", STR_ARG(moved), moved.len ? ", " : "",
                            STR_ARG(words_title(p, channel_target)), STR_ARG(goal)));
}

static void choose_columns(tiles *t, double width) {
  size_t most = (size_t)fmax(1, fmin(TILES_ACROSS, floor((width + gutter) / (TILE_NARROWEST + gutter))));
  size_t rows = (t->count + most - 1) / most;
  t->across = (t->count + rows - 1) / rows;
  if (t->p->spec->columns.at.source && t->p->spec->columns.number >= 1)
    t->across = (size_t)fmin(t->p->spec->columns.number, (double)most);
  t->width = (width - gutter * (double)(t->across - 1)) / (double)t->across;
}

static bool on_one_line(const tiles *t) {
  for (size_t i = 0; i < t->count; i++) {
    const tile *one = &t->tile[i];
    wrapped w = wrap_figure(t, one);
    if (w.lines > 1 || w.width + prefix_width(t, one) + suffix_width(t, one) > t->width)
      return false;
  }
  return true;
}

/* The largest size from the look's down to `least` at which every number stands on one line. */
static void shrink_to_fit(tiles *t, double least) {
  t->size = t->k->look->figure_size;
  while (t->size > least && !on_one_line(t))
    t->size -= 1;
}

static void choose_size(tiles *t) {
  shrink_to_fit(t, NUMBER_BESIDE);
  if (t->size > NUMBER_BESIDE)
    return;
  t->above = true;
  shrink_to_fit(t, NUMBER_SMALLEST);
}

static void measure_tile(tiles *t, tile *one) {
  lettering label = label_lettering(t), note = note_lettering(t), prefix = prefix_lettering(t);
  one->above = label_wrap(t->k, &prefix, t->above ? one->prefix : STR(""), t->width);
  one->figure = wrap_figure(t, one);
  one->spark.height = one->points ? spark_height : 0;
  one->label = label_wrap(t->k, &label, cell(t, channel_label, one->row), t->width);
  one->changed = label_wrap(t->k, &label, one->change, t->width);
  one->note = label_wrap(t->k, &note, cell(t, channel_note, one->row), t->width);
}

/* With a small line the rows of one label are one tile, whose words are those of its last row with a value. */
static void collect_trends(tiles *t) {
  const plot *p = t->p;
  const double *value_of = p->channel[channel_value].number;
  slots labels = slots_of(t->k->arena, p, channel_label);
  for (size_t i = 0; i < labels.count && t->count < TILES_MAX; i++) {
    tile one = {.row = SLOT_NONE, .trend = ARENA_ARRAY(t->k->arena, p->rows, size_t)};
    for (size_t r = 0; r < p->rows; r++)
      if (labels.of_row[r] == i) {
        one.trend[one.points++] = r;
        one.row = one.row == SLOT_NONE || isfinite(value_of[r]) ? r : one.row;
      }
    if (one.points)
      t->tile[t->count++] = one;
  }
}

static tiles collect(const drafting *k, const plot *p) {
  tiles t = {.k = k, .p = p};
  if (p->channel[channel_spark].present)
    collect_trends(&t);
  else
    for (size_t r = 0; r < p->rows && t.count < TILES_MAX; r++)
      t.tile[t.count++].row = r;
  return t;
}

static tiles plan(const drafting *k, const plot *p, double width) {
  tiles t = collect(k, p);
  for (size_t i = 0; i < t.count; i++) {
    tile *one = &t.tile[i];
    one->prefix = cell(&t, channel_prefix, one->row);
    one->suffix = cell(&t, channel_suffix, one->row);
    one->number = tile_number(k->arena, p, channel_value, p->channel[channel_value].number[one->row]);
    one->change = change_words(&t, one->row);
  }
  choose_columns(&t, width);
  choose_size(&t);
  for (size_t i = 0; i < t.count; i++)
    measure_tile(&t, &t.tile[i]);
  return t;
}

/* A row's heights: of its prefixes, numbers, labels and changes, so that all of a kind begin on one line; then of its
 * notes. */
static void row_heights(const tiles *t, size_t row, double out[PARTS]) {
  memset(out, 0, PARTS * sizeof *out);
  for (size_t i = row * t->across; i < t->count && i < (row + 1) * t->across; i++) {
    const tile *one = &t->tile[i];
    const wrapped *part[PARTS] = {&one->above, &one->figure, &one->spark, &one->label, &one->changed, &one->note};
    for (int j = 0; j < PARTS; j++)
      out[j] = fmax(out[j], part[j]->height);
  }
}

/* What a part takes with the gap below it; nothing where no tile of the row has it. */
static double part_height(const double part[PARTS], int i) {
  return part[i] > 0 ? part[i] + (i == 1 ? number_gap : part_gap) : 0;
}

static double row_height(const double part[PARTS]) {
  double height = 0;
  for (int i = 0; i < PARTS; i++)
    height += part_height(part, i);
  return height;
}

static size_t rows_of(const tiles *t) {
  return (t->count + t->across - 1) / t->across;
}

bool kind_tiles_check(const drafting *k, const plot *p) {
  if (!check_type(k, p, &(check_types){channel_spark, 1u << column_number, "numbers"}))
    return false;
  size_t count = p->channel[channel_spark].present ? slots_of(k->arena, p, channel_label).count : p->rows;
  if (count <= TILES_MAX)
    return true;
  diag *g = diags_add(k->diags, 510, p->spec->at, "%zu tiles are no key figures: at most %d", count, TILES_MAX);
  diag_hint(k->diags, g, "`limit: 4` keeps the first ones; a table shows them all");
  return false;
}

extent kind_tiles_extent(const drafting *k, const plot *p, double width) {
  tiles t = plan(k, p, width);
  double height = row_gap * (double)(rows_of(&t) - 1), part[PARTS];
  for (size_t r = 0; r < rows_of(&t); r++) {
    row_heights(&t, r, part);
    height += row_height(part);
  }
  return (extent){height, height, height};
}

static void draw_figure(const tiles *t, scene *s, const tile *one, point at) {
  lettering number = number_lettering(t), prefix = prefix_lettering(t);
  str beside = t->above ? STR("") : one->prefix;
  number.row = prefix.row = (int)one->row;
  if (t->p->highlight && t->p->highlight[one->row])
    number.colour = label_colour(t->k->look, t->k->look->accent);
  label_put(t->k, s, &prefix, beside, (point){at.x, at.y + t->size * SCENE_ASCENT});
  label_put_lines(t->k, s, &number, &one->figure, (point){at.x + prefix_width(t, one), at.y});
  at.x += prefix_width(t, one) + one->figure.width + prefix_gap;
  label_put(t->k, s, &prefix, t->above ? STR("") : one->suffix, (point){at.x, at.y + t->size * SCENE_ASCENT});
}

/* From the lowest to the highest of the tile's own values, a step a row; not finite where missing. */
static point spark_point(const tiles *t, const tile *one, size_t i) {
  const double *v = t->p->channel[channel_spark].number;
  double low = INFINITY, high = -INFINITY;
  for (size_t j = 0; j < one->points; j++) {
    low = isfinite(v[one->trend[j]]) ? fmin(low, v[one->trend[j]]) : low;
    high = isfinite(v[one->trend[j]]) ? fmax(high, v[one->trend[j]]) : high;
  }
  double here = v[one->trend[i]], step = one->points > 1 ? (t->width - spark_dot) / (double)(one->points - 1) : 0;
  double share = high > low ? (here - low) / (high - low) : here - low + 0.5;
  return (point){spark_dot / 2 + step * (double)i, spark_dot / 2 + (1 - share) * (spark_height - spark_dot)};
}

static bool spark_known(const tiles *t, const tile *one, size_t i) {
  return i < one->points && isfinite(t->p->channel[channel_spark].number[one->trend[i]]);
}

/* At the last value there is, and where one stands alone. */
static void draw_spark_dots(const tiles *t, scene *s, const tile *one, const item *like) {
  point *dot = ARENA_ARRAY(t->k->arena, one->points, point);
  size_t n = 0, last = one->points;
  while (last > 0 && !spark_known(t, one, last - 1))
    last--;
  for (size_t i = 0; i < last; i++)
    if (i + 1 == last || (spark_known(t, one, i) && !spark_known(t, one, i + 1) && (!i || !spark_known(t, one, i - 1))))
      dot[n++] = spark_point(t, one, i);
  if (!n)
    return;
  item *dots = scene_dots(s, like->role, n, &(paint){.fills = true, .fill = like->paint.stroke});
  dots->row = (int)one->row;
  dots->width = spark_dot;
  for (size_t i = 0; i < n; i++)
    dots->point[i] = (point){scene_round(like->x + dot[i].x), scene_round(like->y + dot[i].y)};
}

/* A line with gaps where values are missing. */
static void draw_spark(const tiles *t, scene *s, const tile *one, point at) {
  bool grey = t->p->highlight && !t->p->highlight[one->row];
  item like = {.role = grey ? role_context : role_mark, .x = at.x, .y = at.y};
  like.paint = (paint){.strokes = true, .width = spark_line, .round = true};
  like.paint.stroke = grey ? t->k->look->context : t->k->look->accent;
  item *path = NULL;
  for (size_t i = 1; i < one->points; i++) {
    if (!spark_known(t, one, i - 1) || !spark_known(t, one, i))
      continue;
    point from = spark_point(t, one, i - 1), to = spark_point(t, one, i);
    path = path ? path : scene_path(s, like.role, &like.paint);
    path->row = (int)one->row;
    if (i == 1 || !spark_known(t, one, i - 2))
      scene_move(s, path, at.x + from.x, at.y + from.y);
    scene_line_to(s, path, at.x + to.x, at.y + to.y);
  }
  draw_spark_dots(t, s, one, &like);
}

static void draw_tile(const tiles *t, scene *s, const tile *one, const double part[PARTS], point at) {
  lettering prefix = prefix_lettering(t), label = label_lettering(t), note = note_lettering(t);
  prefix.row = label.row = note.row = (int)one->row;
  label_put_lines(t->k, s, &prefix, &one->above, at);
  at.y += part_height(part, 0);
  draw_figure(t, s, one, at);
  at.y += part_height(part, 1);
  draw_spark(t, s, one, at);
  at.y += part_height(part, 2);
  label_put_lines(t->k, s, &label, &one->label, at);
  at.y += part_height(part, 3);
  label_put_lines(t->k, s, &label, &one->changed, at);
  at.y += part_height(part, 4);
  label_put_lines(t->k, s, &note, &one->note, at);
}

static void hairline(const tiles *t, scene *s, point a, point b) {
  scene_line(s, role_grid, (point[]){a, b}, &(paint){.strokes = true, .stroke = t->k->look->faint, .width = 0.5});
}

void kind_tiles_layout(const drafting *k, const plot *p, scene *s, const double frame[4]) {
  tiles t = plan(k, p, frame[2]);
  double y = frame[1], part[PARTS];
  for (size_t r = 0; r < rows_of(&t); r++) {
    row_heights(&t, r, part);
    if (r) {
      hairline(&t, s, (point){frame[0], y + row_gap / 2}, (point){frame[0] + frame[2], y + row_gap / 2});
      y += row_gap;
    }
    for (size_t i = r * t.across; i < t.count && i < (r + 1) * t.across; i++) {
      double x = frame[0] + (double)(i % t.across) * (t.width + gutter);
      if (i % t.across)
        hairline(&t, s, (point){x - gutter / 2, y}, (point){x - gutter / 2, y + row_height(part) - part_gap});
      draw_tile(&t, s, &t.tile[i], part, (point){x, y});
    }
    y += row_height(part);
  }
}

void kind_tiles_describe(const plot *p, text *out) {
  drafting k = {.arena = out->arena};
  tiles t = collect(&k, p);
  for (size_t i = 0; i < t.count; i++) {
    size_t r = t.tile[i].row, n = t.tile[i].points;
    str label = cell(&t, channel_label, r), prefix = cell(&t, channel_prefix, r), note = cell(&t, channel_note, r);
    str suffix = cell(&t, channel_suffix, r);
    str change = change_words(&t, r);
    text_addf(out, "%s%.*s: %.*s%s", i ? " " : "", STR_ARG(label), STR_ARG(prefix), prefix.len ? " " : "");
    text_add(out, tile_number(out->arena, p, channel_value, p->channel[channel_value].number[r]));
    if (suffix.len)
      text_addf(out, "%s%.*s", (unsigned char)*suffix.ptr < 0xE3 ? " " : "", STR_ARG(suffix));
    if (change.len)
      text_addf(out, " (%.*s)", STR_ARG(change));
    if (n > 1)
      text_addf(out, " (%.*s → %.*s)", STR_ARG(cell(&t, channel_spark, t.tile[i].trend[0])),
                STR_ARG(cell(&t, channel_spark, t.tile[i].trend[n - 1])));
    if (note.len)
      text_addf(out, ", %.*s", STR_ARG(note));
    text_addc(out, '.');
  }
}
