/* kind_bullet: a bar for what was reached, a mark for what was aimed at, bands for what it is worth. */
#include "chart/kind_list.h"

#include "base/number.h"
#include "chart/alt.h"
#include "chart/check.h"
#include "chart/plane.h"
#include "chart/series.h"
#include "chart/words.h"

#include <math.h>

#define BULLET_ROWS_MAX 40
#define BANDS_MAX 5
#define BAND_FILL 0.72
#define BAR_SHARE 0.36 /* of the band's thickness */
#define TARGET_WIDTH 2.4
#define TARGET_SHARE 0.72

typedef struct bullet {
  plane plane;
  double band[BANDS_MAX];
  size_t bands;
} bullet;

/* Rising numbers; false after a complaint. */
static bool read_bands(const plot *p, bullet *b, diags *d) {
  const node *asked = p->spec->bands;
  for (size_t i = 0; asked && asked->kind == node_list && i < asked->count && i < BANDS_MAX; i++) {
    number n;
    if (asked->item[i]->kind != node_scalar || !number_parse(asked->item[i]->text, '.', &n) ||
        (i && n.value <= b->band[i - 1]))
      break;
    b->band[b->bands++] = n.value;
  }
  if (!asked || (asked->kind == node_list && b->bands == asked->count && b->bands))
    return true;
  diag *g = diags_add(d, 532, asked->at, "`bands` should be up to %d rising numbers", BANDS_MAX);
  diag_hint(d, g, "write `bands: [50, 80, 100]`: where each band ends");
  return false;
}

bool kind_bullet_check(const drafting *k, const plot *p) {
  bullet b = {0};
  slots places = slots_of(k->arena, p, channel_y), one = slots_of(k->arena, p, channel_color);
  return check_type(k, p, &(check_types){channel_x, 1u << column_number, "numbers"}) &&
         check_type(k, p, &(check_types){channel_target, 1u << column_number, "numbers"}) &&
         check_type(k, p, &(check_types){channel_y, 1u << column_text, "text: the names"}) &&
         check_count(k, p, &places, BULLET_ROWS_MAX) && check_single(k, p, &places, &one) &&
         read_bands(p, &b, k->diags);
}

static bullet plan(const drafting *k, const plot *p, double width) {
  bullet b = {.plane = plane_of(k, p, width)};
  double *range = b.plane.range[plane_along], goal[2];
  read_bands(p, &b, k->diags);
  if (axis_range(p, channel_target, goal)) {
    range[0] = fmin(range[0], goal[0]);
    range[1] = fmax(range[1], goal[1]);
  }
  for (size_t i = 0; i < b.bands; i++)
    range[1] = fmax(range[1], b.band[i]);
  b.plane.zero[plane_along] = true;
  b.plane.pad = TARGET_WIDTH / 2;
  return b;
}

static double key_height(const drafting *k) {
  return k->look->label_leading + 5;
}

extent kind_bullet_extent(const drafting *k, const plot *p, double width) {
  bullet b = plan(k, p, width);
  extent e = plane_rows_extent(&b.plane, width, (double[]){16, 26, 36});
  return (extent){e.min + key_height(k), e.natural + key_height(k), e.max + key_height(k)};
}

/* From `from` to `to` along the values, `share` of the thickness high, centred on the row. */
static void frame_of(const bullet *b, size_t slot, const double ends[2], double share, double out[4]) {
  const scale *along = &b->plane.scale[plane_along], *up = &b->plane.scale[plane_up];
  double x0 = scale_at(along, ends[0]), x1 = scale_at(along, ends[1]);
  double thick = fabs(scale_band_size(up)) * share;
  out[0] = fmin(x0, x1);
  out[1] = scale_at(up, (double)slot) - thick / 2;
  out[2] = fabs(x1 - x0);
  out[3] = thick;
}

#define DASH_GAP 3.0 /* from zero */

static void draw_bands(const drafting *k, const bullet *b, scene *s, size_t slot) {
  for (size_t i = 0; i < b->bands; i++) {
    double frame[4], darkest = 0.24, lightest = 0.09;
    double shade = b->bands > 1 ? darkest + (lightest - darkest) * (double)i / (double)(b->bands - 1) : lightest;
    frame_of(b, slot, (double[]){i ? b->band[i - 1] : 0, b->band[i]}, 1, frame);
    scene_rect(s, role_band, frame, &(paint){.fills = true, .fill = colour_mix(k->look->paper, k->look->ink, shade)});
  }
}

static void draw_target(const drafting *k, scene *s, const double at[3], int row) {
  item *mark = scene_line(s, role_mark, (point[]){{at[0], at[1]}, {at[0], at[2]}},
                          &(paint){.strokes = true, .stroke = k->look->ink, .width = TARGET_WIDTH});
  mark->row = row;
}

/* Not reached is nothing; not known is a dash. */
static void draw_dash(const drafting *k, const plot *p, scene *s, const plane *g, size_t row) {
  lettering how = lettering_of(k, role_value);
  how.row = (int)row;
  how.at = p->channel[channel_x].at;
  double x = scale_at(&g->scale[plane_along], 0),
         width = label_width(k, &how, words_value(k->arena, p, channel_x, NAN));
  x = fmin(x + DASH_GAP, s->width - width);
  label_put(k, s, &how, words_value(k->arena, p, channel_x, NAN),
            (point){x, plane_row(g, plane_up, row) + label_drop(&how)});
}

static void draw_row(const drafting *k, const plot *p, const bullet *b, scene *s, size_t row) {
  size_t slot = b->plane.slots[plane_up].of_row[row];
  double v = p->channel[channel_x].number[row], goal = p->channel[channel_target].number[row], frame[4];
  if (slot == SLOT_NONE)
    return;
  draw_bands(k, b, s, slot);
  bool grey = p->highlight && !p->highlight[row];
  if (isfinite(v)) {
    frame_of(b, slot, (double[]){0, v}, BAR_SHARE, frame);
    item *bar = scene_rect(s, grey ? role_context : role_mark, frame,
                           &(paint){.fills = true, .fill = grey ? k->look->context : k->look->accent});
    bar->row = (int)row;
  } else
    draw_dash(k, p, s, &b->plane, row);
  if (!isfinite(goal))
    return;
  frame_of(b, slot, (double[]){goal, goal}, TARGET_SHARE, frame);
  draw_target(k, s, (double[]){frame[0], frame[1], frame[1] + frame[3]}, (int)row);
}

/* A bar and what it is called, a mark and what that is. */
static void draw_key(const drafting *k, const plot *p, scene *s, point at) {
  const double swatch = 14, thick = 5, gap = 4;
  lettering how = lettering_of(k, role_series);
  double middle = at.y + how.size / 2, baseline = middle + label_drop(&how);
  str reached = words_title(p, channel_x);
  scene_rect(s, role_mark, (double[]){at.x, middle - thick / 2, swatch, thick},
             &(paint){.fills = true, .fill = k->look->accent});
  label_put(k, s, &how, reached, (point){at.x + swatch + gap, baseline});
  double x = at.x + swatch + 4 * gap + label_width(k, &how, reached);
  draw_target(k, s, (double[]){x, at.y, at.y + how.size}, -1);
  label_put(k, s, &how, words_title(p, channel_target), (point){x + gap, baseline});
}

void kind_bullet_layout(const drafting *k, const plot *p, scene *s, const double frame[4]) {
  bullet b = plan(k, p, frame[2]);
  double key = key_height(k), body[4] = {frame[0], frame[1] + key, frame[2], frame[3] - key};
  plane_fit(&b.plane, body, BAND_FILL);
  draw_key(k, p, s, (point){frame[0], frame[1]});
  plane_draw(&b.plane, s);
  for (size_t r = 0; r < p->rows; r++)
    draw_row(k, p, &b, s, r);
  double zero = scale_at(&b.plane.scale[plane_along], 0);
  axis_draw_line(k, s, (point[]){{zero, b.plane.plot[1]}, {zero, b.plane.plot[1] + b.plane.plot[3]}});
  plane_annotate(&b.plane, s, body);
}

void kind_bullet_describe(const plot *p, text *out) {
  arena *a = out->arena;
  for (size_t r = 0; r < p->rows; r++) {
    text_adds(out, r ? " " : "");
    alt_say(out, p->locale, alt_toward,
            (str[]){words_value(a, p, channel_y, p->channel[channel_y].number[r]),
                    words_value(a, p, channel_x, p->channel[channel_x].number[r]),
                    words_value(a, p, channel_target, p->channel[channel_target].number[r])});
  }
}
