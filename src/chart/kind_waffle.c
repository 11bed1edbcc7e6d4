/* kind_waffle: a count as that many dots in countable rows, each category named at its dots. */
#include "chart/kind_list.h"

#include "base/apportion.h"
#include "chart/check.h"
#include "chart/label.h"
#include "chart/series.h"
#include "chart/words.h"

#include <assert.h>
#include <math.h>

#define DOTS_MAX 10000
#define PITCH_LARGEST 11.0
#define PITCH_SMALLEST 2.0
/* Pitches and places are multiples of these (the finer one for small dots): exact in binary and short in a file, so
   that thousands of dots deflate well. */
#define GRAIN 0.5
#define GRAIN_FINE 0.125
#define FINE_BELOW 4.0
#define DOT_SHARE 0.75  /* of the pitch */
#define BLOCK 10        /* dots to a block, so that tens and hundreds can be counted */
#define BLOCKS_FROM 200 /* dots from which blocks are set apart */
#define TALLEST 0.6     /* height over width */

static const double side_gap = 12, label_gap = 4, bracket_gap = 4;

typedef struct waffle {
  const drafting *k;
  const plot *p;
  series groups;
  double *sum;   /* per category, as in the data */
  bool *known;   /* per category: has a value */
  size_t *dots;  /* per category */
  size_t *order; /* highlighted ones first */
  size_t count, total;
  size_t columns;
  double pitch, block;  /* block: the least distance between blocks, in pitches; 0: no blocks */
  double gap;           /* between blocks */
  double width, height; /* of the grid */
  bool above;           /* the names stand over the first row; else beside the grid */
  wrapped *name;
  double side;
} waffle;

static void sum_up(waffle *w) {
  size_t n = w->groups.slots.count;
  arena *a = w->k->arena;
  w->sum = ARENA_ARRAY(a, n, double);
  w->dots = ARENA_ARRAY(a, n, size_t);
  w->order = ARENA_ARRAY(a, n, size_t);
  w->known = ARENA_ARRAY(a, n, bool);
  for (size_t r = 0; r < w->p->rows; r++)
    if (w->groups.slots.of_row[r] != SLOT_NONE && isfinite(w->p->channel[channel_size].number[r])) {
      w->sum[w->groups.slots.of_row[r]] += w->p->channel[channel_size].number[r];
      w->known[w->groups.slots.of_row[r]] = true;
    }
  for (int pass = 0; pass < 2; pass++)
    for (size_t i = 0; i < n; i++)
      if (w->groups.leads[i] == (pass == 0))
        w->order[w->count++] = i;
}

/* Whole dots whose number adds up. */
static void share_out(waffle *w, double unit) {
  double *exact = ARENA_ARRAY(w->k->arena, w->count + 1, double);
  for (size_t i = 0; i < w->count; i++)
    exact[i] = w->sum[i] / unit;
  apportion(w->k->arena, exact, w->count, exact);
  for (size_t i = 0; i < w->count; i++)
    w->total += w->dots[i] = (size_t)exact[i];
}

static double sum_of(const waffle *w) {
  double sum = 0;
  for (size_t i = 0; i < w->count; i++)
    sum += w->sum[i];
  return sum;
}

static void count_dots(waffle *w) {
  const chart_spec *c = w->p->spec;
  double sum = sum_of(w), unit = c->unit.at.source && c->unit.number > 0 ? c->unit.number : 1;
  if (c->parts.at.source && c->parts.number >= 1)
    unit = sum / floor(c->parts.number);
  share_out(w, unit);
}

/* Between blocks, along `n` dots. */
static size_t gaps_in(const waffle *w, size_t n) {
  return w->block > 0 && n > 0 ? (n - 1) / BLOCK : 0;
}

static double grid_width(const waffle *w, size_t columns, double pitch) {
  size_t gaps = gaps_in(w, columns);
  return (double)columns * pitch + (double)gaps * w->block * pitch;
}

static size_t rows_for(const waffle *w, size_t columns) {
  assert(columns > 0);
  return (w->total + columns - 1) / columns;
}

static double grain_of(double pitch) {
  return pitch < FINE_BELOW ? GRAIN_FINE : GRAIN;
}

static double pitch_for(const waffle *w, size_t columns, double width) {
  double pitch = (width - GRAIN) / grid_width(w, columns, 1), grain = grain_of(pitch);
  return fmin(PITCH_LARGEST, floor(pitch / grain) * grain);
}

static double up_to(double v, double grain) {
  return ceil(v / grain - 1e-9) * grain;
}

/* Half a pitch between blocks, and what the grain leaves of the width. */
static double gap_for(const waffle *w, double width) {
  size_t blocks = gaps_in(w, w->columns);
  double grain = grain_of(w->pitch), least = w->block * w->pitch;
  if (blocks && w->pitch < PITCH_LARGEST)
    least = fmax(least, (width - GRAIN - (double)w->columns * w->pitch) / (double)blocks - grain);
  return up_to(least, grain);
}

/* The length of `n` dots and the gaps between their blocks. */
static double length_of(const waffle *w, size_t n) {
  size_t gaps = gaps_in(w, n);
  return (double)n * w->pitch + (double)gaps * w->gap;
}

/* The fewest round columns whose grid is not too tall: large dots, and rows that count in tens. */
static void choose_grid(waffle *w, double width) {
  static const size_t round_columns[] = {10, 20, 25, 50, 100, 200};
  const asked_number *asked = &w->p->spec->columns;
  w->block = w->total >= BLOCKS_FROM ? 0.5 : 0;
  for (size_t i = 0; i < sizeof round_columns / sizeof *round_columns; i++) {
    w->columns = round_columns[i];
    w->pitch = pitch_for(w, w->columns, width);
    if (grid_width(w, rows_for(w, w->columns), w->pitch) <= TALLEST * width)
      break;
  }
  if (asked->at.source && asked->number >= 1)
    w->columns = (size_t)asked->number;
  if (w->columns > w->total)
    w->columns = w->total > 0 ? w->total : 1;
  w->pitch = fmax(PITCH_SMALLEST / 4, pitch_for(w, w->columns, width));
  w->gap = gap_for(w, width);
  w->width = length_of(w, w->columns);
  w->height = length_of(w, rows_for(w, w->columns));
}

/* "19 in Nakashibetsu"; Japanese names what it counts first. */
static str counted(arena *a, const plot *p, str n, str name) {
  bool after = p->locale->spaceless;
  return name.len ? str_of(text_format(a, "%.*s %.*s", STR_ARG(after ? name : n), STR_ARG(after ? n : name))) : n;
}

static str name_words(const waffle *w, size_t i) {
  arena *a = w->k->arena;
  return counted(a, w->p, words_value(a, w->p, channel_size, w->known[i] ? w->sum[i] : NAN), w->groups.slots.name[i]);
}

static lettering name_lettering(const waffle *w, size_t i) {
  lettering how = lettering_of(w->k, role_series);
  how.weight = LABEL_STRONG;
  how.colour = label_colour(w->k->look, w->groups.colour[i]);
  how.at = w->p->channel[channel_color].at;
  return how;
}

static void name_all(waffle *w, double width) {
  w->side = 0;
  for (size_t i = 0; i < w->count; i++) {
    lettering how = name_lettering(w, i);
    w->name[i] = label_wrap(w->k, &how, name_words(w, i), width);
    w->side = fmax(w->side, w->name[i].width);
  }
}

/* Two categories, the first within the first row, and both names on one line: they stand above, at their dots. */
static bool stands_above(const waffle *w, double width) {
  if (w->count == 1)
    return true;
  if (w->count != 2 || w->dots[w->order[0]] > w->columns || rows_for(w, w->columns) < 2)
    return false;
  return w->name[0].lines == 1 && w->name[1].lines == 1 && w->name[0].width + w->name[1].width + 30 <= width;
}

static waffle plan(const drafting *k, const plot *p, double width) {
  waffle w = {.k = k, .p = p, .groups = series_of(k, p, channel_color)};
  sum_up(&w);
  count_dots(&w);
  w.name = ARENA_ARRAY(k->arena, w.count, wrapped);
  name_all(&w, width);
  choose_grid(&w, width);
  w.above = stands_above(&w, w.width);
  if (!w.above) {
    name_all(&w, width * 0.3);
    choose_grid(&w, width - w.side - side_gap);
  }
  return w;
}

static double head_of(const waffle *w) {
  return w->above ? w->name[w->order[0]].height + label_gap + bracket_gap : 0;
}

bool kind_waffle_check(const drafting *k, const plot *p) {
  if (!check_type(k, p, &(check_types){channel_size, 1u << column_number, "numbers"}) ||
      !check_not_negative(k, p, channel_size))
    return false;
  waffle w = {.k = k, .p = p, .groups = series_of(k, p, channel_color)};
  sum_up(&w);
  double unit = p->spec->unit.at.source && p->spec->unit.number > 0 ? p->spec->unit.number : 1;
  double dots = p->spec->parts.at.source ? p->spec->parts.number : sum_of(&w) / unit;
  if (!(dots >= 0.5)) {
    diags_add(k->diags, 503, p->channel[channel_size].at, "the sizes add up to nothing: there is no dot to draw");
    return false;
  }
  if (dots > DOTS_MAX) {
    diag *g = diags_add(k->diags, 510, p->spec->at, "%.0f dots are too many: at most %d", dots, DOTS_MAX);
    diag_hint(k->diags, g, "`unit: %.0f` lets one dot stand for several", pow(10, ceil(log10(dots / DOTS_MAX))) * unit);
    return false;
  }
  return check_series(k, p, channel_color);
}

extent kind_waffle_extent(const drafting *k, const plot *p, double width) {
  waffle w = plan(k, p, width);
  double names = 0;
  for (size_t i = 0; i < w.count && !w.above; i++)
    names += w.name[i].height + 3;
  double height = head_of(&w) + fmax(w.height, names) + 2 * GRAIN;
  return (extent){height, height, height};
}

static point place_of(const waffle *w, size_t i, point origin) {
  size_t across = i % w->columns, down = i / w->columns;
  double first = up_to(w->pitch / 2, grain_of(w->pitch));
  size_t left = gaps_in(w, across + 1), above = gaps_in(w, down + 1);
  return (point){origin.x + first + w->pitch * (double)across + w->gap * (double)left,
                 origin.y + first + w->pitch * (double)down + w->gap * (double)above};
}

static void draw_dots(const waffle *w, scene *s, point origin) {
  size_t at = 0;
  for (size_t i = 0; i < w->count; i++) {
    size_t group = w->order[i];
    if (!w->dots[group])
      continue;
    role r = w->groups.leads[group] ? role_mark : role_context;
    item *dots = scene_dots(s, r, w->dots[group], &(paint){.fills = true, .fill = w->groups.colour[group]});
    dots->width = scene_round(w->pitch * DOT_SHARE);
    for (size_t d = 0; d < w->dots[group]; d++)
      dots->point[d] = place_of(w, at++, origin);
    texture_pierce(s, w->k->look, w->groups.leads[group] ? w->groups.texture[group] : 0);
  }
}

/* A bracket over the first dots leads from their name to them: it finds them in grey print too. */
static void draw_bracket(const waffle *w, scene *s, point origin) {
  size_t last = w->dots[w->order[0]] - 1;
  double from = place_of(w, 0, origin).x - w->pitch * DOT_SHARE / 2;
  double to = place_of(w, last, origin).x + w->pitch * DOT_SHARE / 2, y = origin.y - 1;
  item *line = scene_path(s, role_leader, &(paint){.strokes = true, .stroke = w->k->look->ink, .width = 0.6});
  scene_move(s, line, from, y);
  scene_line_to(s, line, from, y - bracket_gap + 1);
  scene_line_to(s, line, to, y - bracket_gap + 1);
  scene_line_to(s, line, to, y);
}

static void draw_names_above(const waffle *w, scene *s, point origin, double y) {
  for (size_t i = 0; i < w->count; i++) {
    lettering how = name_lettering(w, w->order[i]);
    how.align = i ? label_right : label_left;
    label_put_lines(w->k, s, &how, &w->name[w->order[i]], (point){origin.x + (i ? w->width : 0), y});
  }
  if (w->count == 2 && w->dots[w->order[0]])
    draw_bracket(w, s, origin);
}

/* Beside the grid, each at the height of the middle of its dots. */
static void draw_names_beside(const waffle *w, scene *s, point origin, double height) {
  double *y = ARENA_ARRAY(w->k->arena, w->count, double), *tall = ARENA_ARRAY(w->k->arena, w->count, double);
  size_t before = 0;
  for (size_t i = 0; i < w->count; i++) {
    size_t n = w->dots[w->order[i]];
    size_t middle = before + (n ? (n - 1) / 2 : 0);
    y[i] = place_of(w, middle < w->total ? middle : w->total - 1, origin).y;
    tall[i] = w->name[w->order[i]].height + 3;
    before += n;
  }
  label_spread(y, tall, w->count, (double[]){origin.y, origin.y + height});
  for (size_t i = 0; i < w->count; i++) {
    lettering how = name_lettering(w, w->order[i]);
    const wrapped *name = &w->name[w->order[i]];
    double left = fmin(origin.x + w->width + side_gap, s->width - w->side); /* rows end on the pitch's grain */
    label_put_lines(w->k, s, &how, name, (point){left, y[i] - name->height / 2});
  }
}

void kind_waffle_layout(const drafting *k, const plot *p, scene *s, const double frame[4]) {
  waffle w = plan(k, p, frame[2]);
  /* On the pitch's grain, so that every centre has few digits. */
  point origin = {frame[0], up_to(frame[1] + head_of(&w), GRAIN)};
  draw_dots(&w, s, origin);
  if (w.above)
    draw_names_above(&w, s, origin, frame[1]);
  else
    draw_names_beside(&w, s, origin, frame[1] + frame[3] - origin.y);
}

void kind_waffle_describe(const plot *p, text *out) {
  size_t count = 0;
  slots places = slots_of(out->arena, p, channel_color);
  for (size_t i = 0; i < places.count; i++) {
    double sum = NAN;
    for (size_t r = 0; r < p->rows; r++)
      if (places.of_row[r] == i && isfinite(p->channel[channel_size].number[r]))
        sum = (isfinite(sum) ? sum : 0) + p->channel[channel_size].number[r];
    text_adds(out, count++ ? ", " : "");
    text_add(out, counted(out->arena, p, words_value(out->arena, p, channel_size, sum), places.name[i]));
  }
  text_addc(out, '.');
}
