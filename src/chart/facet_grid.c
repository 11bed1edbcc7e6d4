/* facet_grid: panels side by side and below each other. Each is laid out by its kind in a frame with room for the axes
   it may letter; where a neighbour stands in that room nothing is written, so frames overlap and plots are level. */
#include "chart/facet.h"

#include "chart/alt.h"
#include "chart/legend.h"
#include "chart/words.h"

#include <math.h>
#include <string.h>

#define FEW_PANELS 12 /* up to so many, each may have more room */

static const double own_gap = 5, gutter_along = 16, gutter_up = 12, head_gap = 4;
static const double words_apart = 5;                    /* of two panels' words in the gutter, from its middle */
static const double wide_enough = 84, just_enough = 62; /* a plot, among few panels and among many */
static const double core_least = 24;                    /* a plot's height */
static const int rounds = 3; /* what panels need follows from their frames, and these from it */

static lettering head_lettering(const facets *f) {
  lettering how = lettering_of(f->k, role_panel);
  how.weight = LABEL_STRONG;
  how.at = f->whole->channel[channel_facet].at;
  return how;
}

static double need(const facets *f, panel_need what) {
  return fmax(0, f->known[what]);
}

/* From one panel's right edge to the next one's plot. */
static double between(const facets *f) {
  return gutter_along + (f->own[panel_left] ? need(f, panel_left) : 0);
}

/* The width of a panel's plot, with what its kind keeps free at its right. */
static double core_width(const facets *f) {
  double gutters = between(f) * (double)(f->columns - 1);
  return fmax(1, (f->width - need(f, panel_left) - gutters) / (double)f->columns);
}

/* As many columns as there is room for, no more than fill the last row about as well as the others. */
static void set_columns(facets *f) {
  double enough = f->count <= FEW_PANELS ? wide_enough : just_enough;
  double fit = floor((f->width - need(f, panel_left) + between(f)) / (enough + between(f)));
  const asked_number *asked = &f->whole->spec->channel[channel_facet].columns;
  size_t most = (size_t)fmax(1, asked->at.source ? asked->number : fit);
  most = most > 1 && f->count > 1 ? (most < f->count ? most : f->count) : 1;
  f->rows = (f->count + most - 1) / most;
  f->columns = asked->at.source || f->rows < 2 ? most : (f->count + f->rows - 1) / f->rows;
}

static void set_heads(facets *f) {
  lettering how = head_lettering(f);
  f->head = ARENA_ARRAY(f->k->arena, f->count, wrapped);
  f->heads = ARENA_ARRAY(f->k->arena, f->rows, double);
  for (size_t i = 0; i < f->count; i++) {
    f->head[i] = label_wrap(f->k, &how, f->names.name[i], core_width(f));
    double *row = &f->heads[i / f->columns];
    *row = fmax(*row, f->head[i].height + head_gap);
  }
}

static void set_states(facets *f) {
  for (size_t i = 0; i < f->count; i++) {
    size_t across = i % f->columns;
    f->state[i] = (panel){.lettered = {across == 0 || f->own[panel_left], i < f->columns || f->own[panel_top],
                                       i + f->columns >= f->count || f->own[panel_foot]},
                          .first = i == 0,
                          .starts = across == 0,
                          .closes = across == 0 && i + f->columns >= f->count,
                          .outer = across + 1 == f->columns,
                          .ends = across + 1 == f->columns || i + 1 == f->count,
                          .span = f->width,
                          .head = f->heads[i / f->columns],
                          .reach = gutter_along / 2 - words_apart,
                          .known = f->known,
                          .found = f->found};
  }
}

/* Below the first row no axis stands over a panel, but its topmost figure beside it still reaches up. */
static double top_of(const facets *f, size_t row) {
  double figure = f->k->look->label_size / 2 + 1;
  return row && !f->own[panel_top] ? fmin(need(f, panel_top), figure) : need(f, panel_top);
}

/* From the foot of one row's plots to the next row's names. */
static double below_row(const facets *f) {
  return gutter_up + (f->own[panel_foot] ? need(f, panel_foot) : 0);
}

/* What stands around the panels' plots, all rows together. */
static double around(const facets *f) {
  double height = f->key_height + need(f, panel_above) + need(f, panel_foot) + need(f, panel_below) +
                  below_row(f) * (double)(f->rows - 1);
  for (size_t i = 0; i < f->rows; i++)
    height += f->heads[i] + top_of(f, i);
  return height;
}

static void panel_frame(const facets *f, size_t i, double core, double out[4]) {
  out[0] = 0;
  out[1] = f->state[i].head;
  out[2] = need(f, panel_left) + core_width(f);
  out[3] = need(f, panel_above) + need(f, panel_top) + core + need(f, panel_foot) + need(f, panel_below);
}

static scene *lay_out(const facets *f, const drafting *k, size_t i, double core) {
  double frame[4];
  panel_frame(f, i, core, frame);
  scene *s = scene_new(k->arena, frame[2], frame[1] + frame[3]);
  f->of->layout(k, f->plot[i], s, frame);
  return s;
}

/* The heights of a panel's plot that its kind asks for. */
static extent core_extent(facets *f) {
  double kept[panel_needs], frame[4];
  extent all = {core_least, core_least, core_least};
  memcpy(kept, f->found, sizeof kept);
  for (size_t i = 0; i < f->count; i++) {
    panel_frame(f, i, 0, frame);
    extent e = f->of->extent(f->k, f->plot[i], frame[2]);
    all.min = fmax(all.min, e.min - frame[3]);
    all.natural = fmax(all.natural, e.natural - frame[3]);
    all.max = fmax(all.max, e.max - frame[3]);
  }
  memcpy(f->found, kept, sizeof kept); /* extents guess, layouts know */
  return (extent){all.min, fmax(all.min, all.natural), fmax(fmax(all.min, all.natural), all.max)};
}

static lettering own_lettering(const facets *f) {
  lettering how = lettering_of(f->k, role_tick);
  how.at = f->whole->channel[channel_facet].at;
  return how;
}

static wrapped own_words(const facets *f) {
  if (!f->own[panel_left] && !f->own[panel_foot])
    return (wrapped){0};
  lettering how = own_lettering(f);
  text words = text_new(f->k->arena);
  alt_say(&words, f->whole->locale, alt_own_scales, NULL);
  return label_wrap(f->k, &how, text_str(&words), f->width);
}

static void forget(double all[panel_needs]) {
  for (int i = 0; i < panel_needs; i++)
    all[i] = -INFINITY;
}

/* That scales differ is said above the panels. */
static double own_height(const facets *f) {
  wrapped w = own_words(f);
  return w.lines ? w.height + own_gap : 0;
}

/* Finds what the panels need, by having them laid out. `height` 0: as high as they like. */
static extent settle(facets *f, double width, double height) {
  drafting quiet = *f->k;
  quiet.diags = diags_new(f->k->arena);
  f->width = width;
  f->key_height = legend_height(f->k, &f->key, width) + own_height(f);
  forget(f->known);
  extent core = {0};
  for (int round = 0; round < rounds; round++) {
    set_columns(f);
    set_heads(f);
    set_states(f);
    forget(f->found);
    core = core_extent(f);
    double high = height > 0 ? (height - around(f)) / (double)f->rows : core.natural;
    for (size_t i = 0; i < f->count; i++)
      lay_out(f, &quiet, i, fmax(core_least, high));
    f->found[panel_turned] = fmax(f->found[panel_turned], f->known[panel_turned]); /* or they would turn each round */
    memcpy(f->known, f->found, sizeof f->known);
  }
  set_columns(f);
  set_heads(f);
  set_states(f);
  return core_extent(f);
}

/* Colours say what nothing else does: not the panels' names, nor those along an axis. */
static bool says_more(const facets *f, channel_id id) {
  static const channel_id elsewhere[] = {channel_facet, channel_x, channel_y};
  for (size_t i = 0; i < sizeof elsewhere / sizeof *elsewhere; i++)
    if (f->whole->channel[elsewhere[i]].present &&
        str_equal(words_title(f->whole, elsewhere[i]), words_title(f->whole, id)))
      return false;
  return true;
}

/* What the panels' colours or shapes tell apart; channel_count where nothing does. */
static channel_id key_channel(const facets *f) {
  const channel *c = f->whole->channel;
  if (c[channel_color].present)
    return c[channel_color].type == column_number && f->of->required & 1u << channel_color ? channel_count
                                                                                           : channel_color;
  if (c[channel_shape].present)
    return channel_shape;
  bool by_detail = c[channel_detail].present &&
                   (str_is(f->whole->spec->mark.text, "line") || str_is(f->whole->spec->mark.text, "area"));
  return by_detail ? channel_detail : channel_count;
}

static facets facets_with_key(const drafting *k, const plot *p, const kind *of) {
  facets f = facets_of(k, p, of);
  channel_id id = key_channel(&f);
  f.own[panel_left] = f.whole->channel[channel_y].independent;
  f.own[panel_top] = f.own[panel_foot] = f.whole->channel[channel_x].independent;
  bool named = of->names_series && (id != channel_color || !f.whole->channel[channel_detail].present);
  f.key.keyed = id == channel_count || named || !says_more(&f, id);
  if (!f.key.keyed)
    f.key = series_of(k, f.whole, id);
  f.key.lined = of->swatch == legend_line;
  for (size_t i = 0; id == channel_shape && !p->highlight && i < f.key.slots.count; i++)
    f.key.colour[i] = k->look->accent;
  return f;
}

extent facet_extent(const drafting *k, const plot *p, const kind *of, double width) {
  facets f = facets_with_key(k, p, of);
  extent core = settle(&f, width, 0);
  double other = around(&f), n = (double)f.rows;
  return (extent){other + n * core.min, other + n * core.natural, other + n * core.max};
}

/* Nothing was drawn, not even dashes for what is missing. */
static bool is_bare(const scene *s) {
  for (size_t i = 0; i < s->count; i++)
    if (s->item[i].role == role_mark || s->item[i].role == role_context || s->item[i].role == role_value)
      return false;
  return true;
}

/* In the middle of a panel without values. */
static void say_empty(const facets *f, scene *s, const double plot_at[4]) {
  lettering how = lettering_of(f->k, role_value);
  how.colour = f->k->look->muted;
  text words = text_new(f->k->arena);
  alt_say(&words, f->whole->locale, alt_no_data, NULL);
  wrapped w = label_wrap(f->k, &how, text_str(&words), plot_at[2]);
  how.align = label_centre;
  label_put_lines(f->k, s, &how, &w, (point){plot_at[0] + plot_at[2] / 2, plot_at[1] + (plot_at[3] - w.height) / 2});
}

/* Rows of a panel's items become those of the plot that was asked for. */
static void say_rows(const facets *f, size_t i, scene *s) {
  for (size_t n = 0; n < s->count; n++)
    if (s->item[n].row >= 0)
      s->item[n].row = (int)f->whole->row_of[f->plot[i]->row_of[s->item[n].row]];
}

/* Where the plot of the first panel lies in its scene. */
static void first_plot(const facets *f, double core, double out[4]) {
  out[0] = need(f, panel_left);
  out[1] = f->heads[0] + need(f, panel_above) + need(f, panel_top);
  out[2] = core_width(f);
  out[3] = core;
}

static double core_height(const facets *f, double height) {
  return fmax(core_least, (height - around(f)) / (double)f->rows);
}

/* The series named in the first panel instead of a key, where that does. */
static bool name_directly(facets *f, const double frame[4]) {
  const chart_spec *c = f->whole->spec;
  bool asked_not = c->labels.at.source && (c->labels.index == labels_legend || c->labels.index == labels_none);
  if (!f->of->lines || f->key.keyed || f->whole->highlight || asked_not || f->key.slots.count > LOOK_HUES)
    return false;
  drafting quiet = *f->k;
  quiet.diags = diags_new(f->k->arena);
  f->key.keyed = true;
  settle(f, frame[2], frame[3]);
  double core = core_height(f, frame[3]), within[4];
  first_plot(f, core, within);
  f->direct = facet_name_lines(f, lay_out(f, &quiet, 0, core), within);
  f->key.keyed = f->direct;
  return f->direct;
}

void facet_layout(const drafting *k, const plot *p, const kind *of, scene *s, const double frame[4]) {
  facets f = facets_with_key(k, p, of);
  if (!name_directly(&f, frame))
    settle(&f, frame[2], frame[3]);
  double core = core_height(&f, frame[3]), left = need(&f, panel_left), within[4];
  first_plot(&f, core, within);
  double above = need(&f, panel_above) + need(&f, panel_top), y = frame[1] + f.key_height + need(&f, panel_above);
  lettering how = head_lettering(&f), own = own_lettering(&f);
  wrapped differ = own_words(&f);
  label_put_lines(k, s, &own, &differ, (point){frame[0], frame[1] + f.key_height - own_height(&f)});
  legend_draw(
      k, s, &f.key,
      &(legend_place){frame[0], frame[1], frame[2], p->channel[channel_shape].present ? legend_sign : of->swatch});
  for (size_t i = 0; i < f.count; i++) {
    size_t across = i % f.columns, row = i / f.columns;
    if (across == 0)
      y += (row ? core + below_row(&f) : 0) + f.heads[row] + top_of(&f, row);
    double x = frame[0] + (core_width(&f) + between(&f)) * (double)across,
           plot_at[] = {x + left, y, core_width(&f), core};
    scene *one = lay_out(&f, k, i, core);
    if (f.direct && i == 0)
      facet_name_lines(&f, one, within);
    say_rows(&f, i, one);
    scene_take(s, one, (point){x, y - above - f.state[i].head});
    label_put_lines(k, s, &how, &f.head[i], (point){plot_at[0], y - top_of(&f, row) - head_gap - f.head[i].height});
    if (facet_is_empty(&f, i) && is_bare(one))
      say_empty(&f, s, plot_at);
  }
}
