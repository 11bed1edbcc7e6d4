/* kind_pie: a whole cut into at most five slices, clockwise from noon, each named beside it; a ring with `hole`. */
#include "chart/kind_list.h"

#include "chart/caveat.h"
#include "chart/check.h"
#include "chart/flank.h"
#include "chart/series.h"
#include "chart/words.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define PIE_SLICES_MAX 5
#define TURN 6.283185307179586
#define ARC_PIECE (TURN / 8) /* a curve this long leaves its circle by less than 1e-5 of the radius */
#define PIE_SMALLEST 64.0    /* points across */
#define PIE_NATURAL 150.0
#define PIE_LARGEST 200.0
#define SUM_NEARLY 1e-6 /* percentages that should make 100 do */
#define ROUNDED_BY 0.5  /* what each of them may be off by, rounded to whole ones */
#define SLIVER 0.005    /* of the whole: smaller slices would round to 0 % */

static const double words_share = 0.27, words_widest = 120; /* of the width, in points */
static const double bow = 9;                                /* kept free around the circle, for leaders */
static const double joint = 1;                              /* of paper between slices */
static const double first_lane = 3, lanes_apart = 1.8;      /* of leaders, from the rim */
#define LANE_CHECKS 16                                      /* places along a leader */
#define LANE_MOST 6.5                                       /* a curve keeps within what is kept free */
static const double reach = 1.5;                            /* from the rim to a leader */

typedef struct slice {
  size_t row;
  double share, from, to; /* turns clockwise from noon, 0…1 */
  role role;
  colour colour;
  int texture;
} slice;

typedef struct pie {
  const drafting *k;
  const plot *p;
  slots names;
  slice slice[PIE_SLICES_MAX]; /* clockwise */
  size_t count;
  double total;
  flank left, right;
  point centre;
  double outer, inner;
} pie;

static bool sorted_by_brief(const plot *p) {
  return p->spec->sort || p->spec->channel[channel_color].sort;
}

static int by_share(const void *a, const void *b) {
  const slice *m = a, *n = b;
  if (m->share != n->share)
    return m->share > n->share ? -1 : 1;
  return (m->row > n->row) - (m->row < n->row);
}

/* In the order of the names; the largest first unless the brief sorted them. */
static void cut(pie *e) {
  const double *v = e->p->channel[channel_theta].number;
  for (size_t r = 0; r < e->p->rows; r++)
    e->total += v[r];
  for (size_t i = 0; i < e->names.count; i++)
    for (size_t r = 0; r < e->p->rows; r++)
      if (e->names.of_row[r] == i)
        e->slice[e->count++] = (slice){.row = r, .share = v[r] / e->total};
  if (!sorted_by_brief(e->p))
    qsort(e->slice, e->count, sizeof *e->slice, by_share);
  double at = 0;
  for (size_t i = 0; i < e->count; i++) {
    e->slice[i].from = at;
    at += e->slice[i].share;
    e->slice[i].to = i + 1 < e->count ? at : 1;
  }
}

/* With highlights as series are; else the hues in the order of the slices, and grey for one more than there are. */
static void tint(pie *e) {
  series groups = series_of(e->k, e->p, channel_color);
  colour hue[PALETTE_MOST];
  size_t hues = series_hues(e->k, e->p, hue);
  colour *ink = ARENA_ARRAY(e->k->arena, e->count + 1, colour);
  bool *leads = ARENA_ARRAY(e->k->arena, e->count + 1, bool);
  int *texture = ARENA_ARRAY(e->k->arena, e->count + 1, int);
  for (size_t i = 0; i < e->count; i++) {
    slice *one = &e->slice[i];
    one->role = series_role(e->p, &groups, one->row);
    one->colour = e->p->highlight ? series_colour(e->k, e->p, &groups, one->row)
                  : i < hues      ? hue[i]
                                  : e->k->look->context;
    ink[i] = one->colour;
    leads[i] = one->role == role_mark;
  }
  series_textures(e->k, e->p, &(texture_wish){.colour = ink, .leads = leads, .count = e->count}, texture);
  for (size_t i = 0; i < e->count; i++)
    e->slice[i].texture = texture[i];
}

static bool in_percent(const plot *p) {
  const char *unit = p->channel[channel_theta].unit;
  return unit && !strcmp(unit, "%");
}

static double rounding_of(size_t slices) {
  return ROUNDED_BY * (double)slices;
}

static int share_decimals(const pie *e) {
  bool slivers = false;
  for (size_t i = 0; i < e->count; i++)
    slivers = slivers || (e->slice[i].share > 0 && e->slice[i].share < SLIVER);
  return slivers ? 1 : 0;
}

static str share_words(const pie *e, const slice *one) {
  arena *a = e->k->arena;
  const channel *c = &e->p->channel[channel_theta];
  str amount = words_value(a, e->p, channel_theta, c->number[one->row]);
  if (in_percent(e->p))
    return amount;
  plot shares = *words_as_shares(a, e->p, channel_theta);
  shares.channel[channel_theta].decimals = share_decimals(e);
  str share = words_value(a, &shares, channel_theta, one->share);
  bool both = e->p->spec->values.at.source && e->p->spec->values.index == values_true;
  return both ? str_of(text_format(a, "%.*s (%.*s)", STR_ARG(amount), STR_ARG(share))) : share;
}

static lettering lettering_for(const pie *e, const slice *one) {
  lettering how = lettering_of(e->k, role_series);
  bool coloured = colour_contrast(one->colour, e->k->look->context) > 1;
  how.weight = coloured ? LABEL_STRONG : LABEL_PLAIN;
  how.colour = coloured ? label_colour(e->k->look, one->colour) : e->k->look->muted;
  how.at = e->p->channel[channel_color].at;
  how.row = (int)one->row;
  return how;
}

/* The name, and below it how much. */
static wrapped words_of(const pie *e, const slice *one, double width) {
  lettering how = lettering_for(e, one);
  wrapped w = label_wrap(e->k, &how, e->names.name[e->names.of_row[one->row]], width);
  if (e->p->spec->values.at.source && e->p->spec->values.index == values_false)
    return w;
  wrapped number = label_wrap(e->k, &how, share_words(e, one), width);
  str *line = ARENA_ARRAY(e->k->arena, w.lines + number.lines, str);
  for (size_t i = 0; i < w.lines + number.lines; i++)
    line[i] = i < w.lines ? w.line[i] : number.line[i - w.lines];
  w.height += (double)number.lines * how.leading;
  w.width = fmax(w.width, number.width);
  w.lines += number.lines;
  w.line = line;
  return w;
}

static point on_circle(const pie *e, double turns, double radius) {
  return (point){e->centre.x + radius * sin(turns * TURN), e->centre.y - radius * cos(turns * TURN)};
}

static double middle_of(const slice *one) {
  return one->share < 1 ? (one->from + one->to) / 2 : 0.25;
}

/* Slices of the first half turn are named at the right. */
static void add_words(pie *e, double width) {
  e->left = flank_new(e->k->arena, e->count, true);
  e->right = flank_new(e->k->arena, e->count, false);
  for (size_t i = 0; i < e->count; i++) {
    const slice *one = &e->slice[i];
    flanker words = {.how = lettering_for(e, one), .lines = words_of(e, one, fmin(words_widest, width * words_share))};
    words.at = on_circle(e, middle_of(one), e->outer);
    flank_add(middle_of(one) <= 0.5 ? &e->right : &e->left, &words);
  }
}

static pie cut_of(const drafting *k, const plot *p) {
  pie e = {.k = k, .p = p, .names = slots_of(k->arena, p, channel_color)};
  cut(&e);
  return e;
}

static pie plan(const drafting *k, const plot *p) {
  pie e = cut_of(k, p);
  tint(&e);
  return e;
}

static bool check_whole(const drafting *k, const plot *p) {
  double total = 0;
  for (size_t r = 0; r < p->rows; r++) {
    double v = p->channel[channel_theta].number[r];
    bool named = isfinite(p->channel[channel_color].number[r]);
    total += v;
    if (isfinite(v) && named)
      continue;
    diag *g = diags_add(k->diags, 541, check_row(p, channel_theta, r), "a part of the whole has no %s",
                        named ? "size" : "name");
    diag_hint(k->diags, g, "`fill` it in, or `filter` the row out");
    return false;
  }
  if (in_percent(p) && fabs(100 * total - 100) > rounding_of(p->rows)) {
    str sum = words_value(k->arena, p, channel_theta, total);
    diag *g = diags_add(k->diags, 589, p->channel[channel_theta].at, "the slices add up to %.*s", STR_ARG(sum));
    diag_hint(k->diags, g, "add what is missing, or draw bars");
  }
  if (total > 0 && isfinite(total))
    return true;
  diags_add(k->diags, 541, p->channel[channel_theta].at, "the parts of the pie add up to nothing");
  return false;
}

bool kind_pie_check(const drafting *k, const plot *p) {
  unsigned names_of = 1u << column_text | 1u << column_boolean;
  if (!check_type(k, p, &(check_types){channel_theta, 1u << column_number, "numbers"}) ||
      !check_type(k, p, &(check_types){channel_color, names_of, "text: the names"}) ||
      !check_not_negative(k, p, channel_theta) || !check_whole(k, p))
    return false;
  slots names = slots_of(k->arena, p, channel_color), one = slots_of(k->arena, p, channel_x);
  if (!check_single(k, p, &names, &one))
    return false;
  if (p->rows <= PIE_SLICES_MAX)
    return true;
  diag *g = diags_add(k->diags, 540, p->channel[channel_color].at, "a pie of %zu slices: at most %d can be compared",
                      p->rows, PIE_SLICES_MAX);
  diag_hint(k->diags, g, "a sorted `bar` chart shows them all: `y: {field: …, sort: -x}`");
  return false;
}

extent kind_pie_extent(const drafting *k, const plot *p, double width) {
  pie e = plan(k, p);
  add_words(&e, width);
  double words = fmax(flank_height(&e.left), flank_height(&e.right));
  double room = width - e.left.width - e.right.width - 2 * FLANK_GAP;
  double around = 2 * bow, least = fmax(words, fmin(PIE_SMALLEST, room)), best = fmin(room, PIE_NATURAL);
  return (extent){around + least, around + fmax(least, best), around + fmax(least, fmin(room, PIE_LARGEST))};
}

static void arc(const pie *e, scene *s, item *path, const double ends[3]) {
  double from = ends[0] * TURN, turn = (ends[1] - ends[0]) * TURN, radius = ends[2];
  int pieces = (int)fmax(1, ceil(fabs(turn) / ARC_PIECE - 1e-9));
  double step = turn / pieces, pull = 4.0 / 3 * tan(step / 4) * radius;
  for (int i = 0; i < pieces; i++) {
    double a = from + i * step, b = a + step;
    point p = on_circle(e, a / TURN, radius), q = on_circle(e, b / TURN, radius);
    scene_curve_to(
        s, path, (point[]){{p.x + pull * cos(a), p.y + pull * sin(a)}, {q.x - pull * cos(b), q.y - pull * sin(b)}, q});
  }
}

static void draw_slice(const pie *e, scene *s, const slice *one) {
  item *path = scene_path(s, one->role, &(paint){.fills = true, .fill = one->colour});
  path->row = (int)one->row;
  point start = on_circle(e, one->from, e->outer), back = on_circle(e, one->to, e->inner);
  scene_move(s, path, start.x, start.y);
  arc(e, s, path, (double[]){one->from, one->to, e->outer});
  if (e->inner > 0 || one->share < 1)
    scene_line_to(s, path, back.x, back.y);
  if (e->inner > 0)
    arc(e, s, path, (double[]){one->to, one->from, e->inner});
  scene_close(s, path);
  texture_lay(s, e->k->look, one->texture);
}

static void draw_slices(const pie *e, scene *s) {
  for (size_t i = 0; i < e->count; i++)
    if (e->slice[i].share > 0)
      draw_slice(e, s, &e->slice[i]);
  for (size_t i = 0; i < e->count; i++)
    if (e->slice[i].share > 0 && e->slice[i].share < 1)
      scene_line(s, role_grid,
                 (point[]){on_circle(e, e->slice[i].from, e->inner), on_circle(e, e->slice[i].from, e->outer)},
                 &(paint){.strokes = true, .stroke = e->k->look->paper, .width = joint});
}

/* Words follow the rim: beside it as near as their box may come. */
static double edge_of(const pie *e, const flanker *one) {
  double top = one->y - one->lines.height / 2 - e->centre.y, foot = top + one->lines.height,
         radius = e->outer + FLANK_GAP;
  double nearest = top <= 0 && foot >= 0 ? 0 : fmin(fabs(top), fabs(foot));
  double rim = nearest < radius ? sqrt(radius * radius - nearest * nearest) : 0;
  return fmax(rim, fabs(one->at.x - e->centre.x) + reach + 2);
}

/* The turns at which a point lies, between 0 and 1. */
static double turns_at(const pie *e, point at) {
  double turns = atan2(at.x - e->centre.x, e->centre.y - at.y) / TURN;
  return turns < 0 ? turns + 1 : turns;
}

/* Where a leader meets its words. */
static point words_end(const pie *e, const flanker *one) {
  double side = one->how.align == label_right ? -1 : 1;
  return (point){e->centre.x + side * (edge_of(e, one) - 2), one->y};
}

/* Whether one's straight leader would pass through the lane of another's, which goes round the rim. */
static bool meets_lane(const pie *e, const flanker *one, const flanker *other) {
  point start = on_circle(e, turns_at(e, one->at), e->outer + reach), end = words_end(e, one);
  double from = turns_at(e, other->at), to = turns_at(e, words_end(e, other));
  for (int i = 1; i < LANE_CHECKS; i++) {
    double share = (double)i / LANE_CHECKS;
    point at = {start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share};
    double turns = turns_at(e, at), away = hypot(at.x - e->centre.x, at.y - e->centre.y) - e->outer;
    if (away < LANE_MOST && turns >= fmin(from, to) && turns <= fmax(from, to))
      return true;
  }
  return false;
}

static bool goes_round(const pie *e, const flank *f, const flanker *one) {
  bool meets = flank_moved(one);
  for (size_t i = 0; i < f->count && !meets; i++)
    meets = flank_moved(&f->item[i]) && meets_lane(e, one, &f->item[i]);
  return meets;
}

/* Straight to words beside their slice, else round the rim, each in a lane of its own. */
static void draw_leader(const pie *e, scene *s, const flanker *one, bool round_rim, const double edge_and_lane[2]) {
  const look *l = e->k->look;
  double side = one->how.align == label_right ? -1 : 1, from = turns_at(e, one->at);
  point words = {edge_and_lane[0] - side * 2, one->y}, start = on_circle(e, from, e->outer + reach);
  item *path = scene_path(s, role_leader, &(paint){.strokes = true, .stroke = l->context, .width = l->grid_width});
  scene_move(s, path, start.x, start.y);
  if (round_rim) {
    double radius = e->outer + edge_and_lane[1];
    point round = on_circle(e, from, radius);
    scene_line_to(s, path, round.x, round.y);
    arc(e, s, path, (double[]){from, turns_at(e, words), radius});
  }
  scene_line_to(s, path, words.x, words.y);
}

/* From noon on, words that had to move lead in from lanes nearer the rim: no leader crosses another. */
static void draw_words(const pie *e, scene *s, flank *f, const double within[2]) {
  size_t moved = 0, passed = 0;
  flank_spread(f, within);
  for (size_t i = 0; i < f->count; i++)
    moved += goes_round(e, f, &f->item[i]);
  for (size_t i = 0; i < f->count; i++) {
    const flanker *one = &f->item[i];
    double edge = e->centre.x + (f->left ? -1 : 1) * edge_of(e, one);
    bool round_rim = goes_round(e, f, one);
    passed += round_rim;
    double lane = first_lane + lanes_apart * (double)(one->y > one->at.y ? moved - passed : passed);
    flank_put(e->k, s, one, edge);
    draw_leader(e, s, one, round_rim, (double[]){edge, fmin(lane, LANE_MOST)});
  }
}

void kind_pie_layout(const drafting *k, const plot *p, scene *s, const double frame[4]) {
  pie e = plan(k, p);
  add_words(&e, frame[2]);
  double room = frame[2] - e.left.width - e.right.width - 2 * FLANK_GAP;
  double across = fmin(room, frame[3] - 2 * bow), spare = room - across;
  e.outer = across / 2;
  e.inner = e.outer * (p->spec->hole.at.source ? p->spec->hole.number : 0);
  e.centre = (point){frame[0] + spare / 2 + e.left.width + FLANK_GAP + e.outer, frame[1] + frame[3] / 2};
  add_words(&e, frame[2]); /* now that the circle is known */
  draw_slices(&e, s);
  const double within[2] = {frame[1], frame[1] + frame[3]};
  draw_words(&e, s, &e.right, within);
  draw_words(&e, s, &e.left, within);
}

bool kind_pie_rounds(const drafting *k, const plot *p) {
  pie e = cut_of(k, p);
  double shown[PIE_SLICES_MAX], sum = 0;
  for (size_t i = 0; i < e.count; i++) {
    shown[i] = 100 * (in_percent(p) ? p->channel[channel_theta].number[e.slice[i].row] : e.slice[i].share);
    sum += shown[i];
  }
  if (in_percent(p))
    return fabs(sum - 100) > SUM_NEARLY && fabs(sum - 100) <= rounding_of(e.count);
  return caveat_rounds(shown, e.count, share_decimals(&e));
}

void kind_pie_describe(const plot *p, text *out) {
  drafting k = {.arena = out->arena};
  pie e = cut_of(&k, p);
  for (size_t i = 0; i < e.count; i++)
    text_addf(out, "%s%.*s %.*s", i ? "; " : "", STR_ARG(e.names.name[e.names.of_row[e.slice[i].row]]),
              STR_ARG(share_words(&e, &e.slice[i])));
  text_addc(out, '.');
}
