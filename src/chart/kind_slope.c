/* kind_slope: what each thing was and what it became: a line from period to period, named and numbered at both ends. */
#include "chart/kind_list.h"

#include "chart/alt.h"
#include "chart/annotate.h"
#include "chart/axis.h"
#include "chart/check.h"
#include "chart/flank.h"
#include "chart/legend.h"
#include "chart/panel.h"
#include "chart/series.h"
#include "chart/words.h"

#include <math.h>

#define SLOPES_MAX 40

static const double right_share = 0.36, left_share = 0.32; /* of the width that names may take */
static const double head_gap = 8, overhang = 4, dot_size = 4.6;

typedef struct slopes {
  const drafting *k;
  const plot *p;
  channel_id by; /* what tells the things apart */
  slots periods, things;
  series groups;
  int *row;   /* by thing, then period: its row with a value; -1 */
  bool keyed; /* colours say something else than names do */
  bool numbers, names_left;
  flank left, right;
  double plot[4];
  double step; /* from period to period */
  axis y;
  scale up, across;
} slopes;

static channel_id told_apart_by(const plot *p) {
  return p->channel[channel_detail].present ? channel_detail : channel_color;
}

static int *row_at(const slopes *l, size_t thing, size_t period) {
  return &l->row[thing * l->periods.count + period];
}

static void find_rows(slopes *l) {
  size_t cells = l->things.count * l->periods.count;
  l->row = ARENA_ARRAY(l->k->arena, cells ? cells : 1, int);
  for (size_t i = 0; i < cells; i++)
    l->row[i] = -1;
  for (size_t r = 0; r < l->p->rows; r++) {
    size_t thing = l->things.of_row[r], period = l->periods.of_row[r];
    if (thing != SLOT_NONE && period != SLOT_NONE && isfinite(l->p->channel[channel_y].number[r]))
      *row_at(l, thing, period) = (int)r;
  }
}

static slopes data_of(const drafting *k, const plot *p) {
  slopes l = {.k = k, .p = p, .by = told_apart_by(p), .periods = slots_distinct(k->arena, p, channel_x)};
  l.things = slots_of(k->arena, p, l.by);
  find_rows(&l);
  return l;
}

/* The first or last period in which a thing has a value; SLOT_NONE. */
static size_t end_of(const slopes *l, size_t thing, bool last) {
  for (size_t i = 0; i < l->periods.count; i++) {
    size_t period = last ? l->periods.count - 1 - i : i;
    if (*row_at(l, thing, period) >= 0)
      return period;
  }
  return SLOT_NONE;
}

static size_t row_of_end(const slopes *l, size_t thing, bool last) {
  return (size_t)*row_at(l, thing, end_of(l, thing, last));
}

/* In a thing's colour, semibold, where it has one; grey where others are highlighted. */
static lettering lettering_for(const slopes *l, size_t thing) {
  lettering how = lettering_of(l->k, role_series);
  size_t row = row_of_end(l, thing, true);
  colour c = series_colour(l->k, l->p, &l->groups, row);
  bool leads = series_role(l->p, &l->groups, row) == role_mark;
  bool coloured = colour_contrast(c, l->k->look->context) > 1;
  how.weight = leads && coloured ? LABEL_STRONG : LABEL_PLAIN;
  how.colour = !leads ? l->k->look->muted : coloured ? label_colour(l->k->look, c) : l->k->look->ink;
  how.at = l->p->channel[l->by].at;
  how.row = (int)row;
  return how;
}

/* "Japan 27" to the left of its line, "27 Japan" to the right: the number stands at the line. */
static str end_words(const slopes *l, size_t thing, bool right) {
  arena *a = l->k->arena;
  str name = l->things.name[thing];
  str v = words_value(a, l->p, channel_y, l->p->channel[channel_y].number[row_of_end(l, thing, right)]);
  bool named = name.ptr && (right || l->names_left || end_of(l, thing, true) == 0);
  if (!l->numbers)
    return named ? name : STR("");
  if (!named)
    return v;
  return right ? str_of(text_format(a, "%.*s %.*s", STR_ARG(v), STR_ARG(name)))
               : str_of(text_format(a, "%.*s %.*s", STR_ARG(name), STR_ARG(v)));
}

static bool names_fit_left(slopes *l, double width) {
  l->names_left = true;
  for (size_t i = 0; i < l->things.count; i++) {
    if (end_of(l, i, false) != 0)
      continue;
    lettering how = lettering_for(l, i);
    wrapped w = label_wrap(l->k, &how, end_words(l, i, false), width * left_share);
    if (w.lines > 2 || w.broken)
      return false;
  }
  return true;
}

/* A thing stands on the left if it was there from the start, on the right if it was there later. */
static void add_ends(slopes *l, double width) {
  bool direct = !l->p->spec->labels.at.source || l->p->spec->labels.index != labels_none;
  l->left = flank_new(l->k->arena, l->things.count, true);
  l->right = flank_new(l->k->arena, l->things.count, false);
  l->names_left = names_fit_left(l, width);
  for (size_t i = 0; direct && i < l->things.count; i++)
    for (int right = 0; right < 2; right++) {
      size_t end = end_of(l, i, right);
      if (end == SLOT_NONE || (right ? end == 0 : end != 0))
        continue;
      flanker one = {.how = lettering_for(l, i)};
      one.lines = label_wrap(l->k, &one.how, end_words(l, i, right), width * (right ? right_share : left_share));
      if (one.lines.lines)
        flank_add(right ? &l->right : &l->left, &one);
    }
}

static void set_across(slopes *l, const double frame[4]) {
  double before = panel_most(l->p, panel_before, l->left.count ? l->left.width + FLANK_GAP : dot_size);
  double after = panel_most(l->p, panel_after, l->right.count ? l->right.width + FLANK_GAP : dot_size);
  l->plot[0] = frame[0] + before;
  l->plot[2] = frame[2] - before - after;
  l->step = l->plot[2] / (double)(l->periods.count - 1);
  l->across = scale_bands_over(l->periods.count, l->plot[0] - l->step / 2, l->plot[0] + l->plot[2] + l->step / 2, 1);
}

static slopes plan(const drafting *k, const plot *p, const double frame[4]) {
  slopes l = data_of(k, p);
  l.keyed = p->channel[channel_color].present && l.by == channel_detail;
  l.groups = series_of(k, p, l.keyed || l.by == channel_color ? channel_color : channel_detail);
  l.groups.lined = true;
  l.numbers = !p->spec->values.at.source || p->spec->values.index != values_false;
  add_ends(&l, frame[2]);
  set_across(&l, frame);
  return l;
}

bool kind_slope_check(const drafting *k, const plot *p) {
  if (!check_type(k, p, &(check_types){channel_y, 1u << column_number, "numbers"}))
    return false;
  slopes l = data_of(k, p);
  if (l.periods.count < 2) {
    diag *g = diags_add(k->diags, 515, p->channel[channel_x].at, "a slope needs two or more places on `x`");
    diag_hint(k->diags, g, "a `dot` or `bar` chart shows one");
    return false;
  }
  return check_count(k, p, &l.periods, SLOPES_MAX) && check_count(k, p, &l.things, SLOPES_MAX) &&
         check_single(k, p, &l.periods, &l.things);
}

/* A period's name is centred over its rule as far as the frame and its neighbours let it. */
static wrapped period_name(const slopes *l, size_t i, double width) {
  double x = scale_at(&l->across, (double)i), half = l->step / 2 - 2;
  lettering how = lettering_of(l->k, role_category);
  return label_wrap(l->k, &how, l->periods.name[i], fmax(1, fmin(2 * half, fmin(x, width - x) + half)));
}

static double head_of(const slopes *l, double width) {
  double height = 0;
  for (size_t i = 0; i < l->periods.count; i++)
    height = fmax(height, period_name(l, i, width).height);
  return panel_most(l->p, panel_top, height + head_gap);
}

static double key_of(const slopes *l, double width) {
  return l->keyed ? legend_height(l->k, &l->groups, width) : 0;
}

extent kind_slope_extent(const drafting *k, const plot *p, double width) {
  slopes l = plan(k, p, (double[]){0, 0, width, 0});
  double around = head_of(&l, width) + key_of(&l, width) + overhang + 1;
  double least = fmax(70, fmax(flank_height(&l.left), flank_height(&l.right)));
  double best = fmax(1.2 * least, fmin(210, 0.75 * width));
  return (extent){around + least, around + best, around + fmax(best, 0.75 * width)};
}

static void train_up(slopes *l) {
  axis_wish w = {
      .id = channel_y, .target = 5, .zero = l->p->channel[channel_y].zero_asked && l->p->channel[channel_y].zero};
  axis_range(l->p, channel_y, w.range);
  l->y = axis_of_numbers(l->k, l->p, &w);
  l->up = axis_up(&l->y, l->plot);
}

static point place_of(const slopes *l, size_t thing, size_t period) {
  double v = l->p->channel[channel_y].number[*row_at(l, thing, period)];
  return (point){scale_at(&l->across, (double)period), scale_at(&l->up, v)};
}

static void draw_periods(const slopes *l, scene *s, double top) {
  const look *look_of = l->k->look;
  lettering how = lettering_of(l->k, role_category);
  how.align = label_centre;
  how.at = l->p->channel[channel_x].at;
  for (size_t i = 0; i < l->periods.count; i++) {
    double x = scale_at(&l->across, (double)i);
    wrapped w = period_name(l, i, s->width);
    double middle = fmin(fmax(x, w.width / 2), s->width - w.width / 2);
    if (panel_letters(l->p, panel_top))
      label_put_lines(l->k, s, &how, &w, (point){middle, top});
    scene_line(s, role_grid, (point[]){{x, l->plot[1] - overhang}, {x, l->plot[1] + l->plot[3] + overhang}},
               &(paint){.strokes = true, .stroke = look_of->faint, .width = look_of->grid_width});
  }
}

/* The known parts of the way, or those over periods without a value: nobody knows them, they are dashed. */
static void draw_way(const slopes *l, scene *s, size_t thing, bool known) {
  size_t last = row_of_end(l, thing, true), from = SLOT_NONE;
  role r = series_role(l->p, &l->groups, last);
  paint ink = {.strokes = true, .stroke = series_colour(l->k, l->p, &l->groups, last), .round = known};
  ink.width = l->k->look->line_width * (r == role_mark ? 1 : 0.7);
  ink.dash[0] = known ? 0 : 3;
  ink.dash[1] = known ? 0 : 2.2;
  item *path = NULL;
  size_t drawn_to = SLOT_NONE;
  for (size_t i = 0; i < l->periods.count; i++) {
    if (*row_at(l, thing, i) < 0)
      continue;
    point here = place_of(l, thing, i);
    if (from != SLOT_NONE && (i == from + 1) == known) {
      path = path ? path : scene_path(s, r, &ink);
      path->row = (int)last;
      if (known)
        path->texture = series_texture(l->p, &l->groups, last);
      if (drawn_to != from)
        scene_move(s, path, place_of(l, thing, from).x, place_of(l, thing, from).y);
      scene_line_to(s, path, here.x, here.y);
      drawn_to = i;
    }
    from = i;
  }
  if (path && known)
    texture_lay(s, l->k->look, path->texture);
}

static void draw_thing(const slopes *l, scene *s, size_t thing) {
  size_t last = row_of_end(l, thing, true), n = 0;
  role r = series_role(l->p, &l->groups, last);
  draw_way(l, s, thing, false);
  draw_way(l, s, thing, true);
  for (size_t i = 0; i < l->periods.count; i++)
    n += *row_at(l, thing, i) >= 0;
  item *dots = scene_dots(s, r, n, &(paint){.fills = true, .fill = series_colour(l->k, l->p, &l->groups, last)});
  dots->row = (int)last;
  dots->texture = series_texture(l->p, &l->groups, last);
  dots->width = r == role_mark ? dot_size : dot_size - 1;
  n = 0;
  for (size_t i = 0; i < l->periods.count; i++)
    if (*row_at(l, thing, i) >= 0)
      dots->point[n++] = (point){scene_round(place_of(l, thing, i).x), scene_round(place_of(l, thing, i).y)};
}

static void draw_things(const slopes *l, scene *s) {
  for (int leads = 0; leads < 2; leads++) /* the background first */
    for (size_t i = 0; i < l->things.count; i++)
      if (end_of(l, i, true) != SLOT_NONE &&
          (series_role(l->p, &l->groups, row_of_end(l, i, true)) == role_mark) == leads)
        draw_thing(l, s, i);
}

/* The words were measured before the heights were known. */
static void place_ends(slopes *l, scene *s, bool right) {
  flank *f = right ? &l->right : &l->left, at = flank_new(l->k->arena, f->count, f->left);
  for (size_t i = 0; i < f->count; i++) {
    flanker one = f->item[i];
    size_t thing = l->things.of_row[one.how.row];
    one.at = place_of(l, thing, end_of(l, thing, right));
    flank_add(&at, &one);
  }
  flank_spread(&at, (double[]){l->plot[1] - overhang, l->plot[1] + l->plot[3] + overhang});
  double edge = right ? l->plot[0] + l->plot[2] + FLANK_GAP : l->plot[0] - FLANK_GAP;
  flank_draw(l->k, s, &at, &(flank_place){edge, dot_size / 2 + 1});
}

void kind_slope_layout(const drafting *k, const plot *p, scene *s, const double frame[4]) {
  slopes l = plan(k, p, frame);
  double key = key_of(&l, frame[2]), head = head_of(&l, s->width);
  l.plot[1] = frame[1] + key + head;
  l.plot[3] = frame[3] - key - head - overhang - 1;
  train_up(&l);
  if (l.keyed)
    legend_draw(k, s, &l.groups, &(legend_place){frame[0], frame[1], frame[2], legend_line});
  draw_periods(&l, s, frame[1] + key);
  draw_things(&l, s);
  place_ends(&l, s, false);
  place_ends(&l, s, true);
  annotate_draw(
      k, p, s,
      &(annotate_place){
          .along = {channel_x, &l.across, &l.periods}, .up = {channel_y, &l.up, NULL}, .plot = l.plot, .frame = frame});
}

static str period_words(const slopes *l, size_t thing, bool last) {
  return l->periods.name[end_of(l, thing, last)];
}

static str value_words(const slopes *l, size_t thing, bool last) {
  return words_value(l->k->arena, l->p, channel_y, l->p->channel[channel_y].number[row_of_end(l, thing, last)]);
}

void kind_slope_describe(const plot *p, text *out) {
  drafting k = {.arena = out->arena};
  slopes l = data_of(&k, p);
  for (size_t i = 0, said = 0; i < l.things.count; i++) {
    if (end_of(&l, i, true) == SLOT_NONE)
      continue;
    text_adds(out, said++ ? " " : "");
    bool one = end_of(&l, i, true) == end_of(&l, i, false);
    str name = l.things.name[i].ptr ? l.things.name[i] : words_title(p, channel_y);
    alt_say(out, p->locale, one ? alt_only : alt_moves,
            (str[]){name, value_words(&l, i, false), period_words(&l, i, false), value_words(&l, i, true),
                    period_words(&l, i, true)});
  }
}
