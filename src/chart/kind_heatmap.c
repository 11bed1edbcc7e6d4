/* kind_heatmap: a table of cells whose shades are their values. */
#include "chart/kind_list.h"

#include "chart/alt.h"
#include "chart/axis.h"
#include "chart/check.h"
#include "chart/shade.h"
#include "chart/words.h"

#include <math.h>

#define HEATMAP_ROWS_MAX 60
#define HEATMAP_COLUMNS_MAX 100
#define ROW_LEAST 11.0
#define ROW_NATURAL 18.0
#define ROW_TALLEST 28.0

static const double name_gap = 8, hair = 0.8;

typedef struct heatmap {
  const drafting *k;
  const plot *p;
  scene *s;
  slots rows, columns;
  shade shade;
  wrapped *name;
  double names, plot[4];
  scale across, down;
  bool values; /* fit into the cells */
  bool narrow; /* words would break below the columns */
} heatmap;

static double widest_value(const heatmap *h) {
  lettering how = lettering_of(h->k, role_value);
  how.tabular = true;
  double width = 0;
  for (size_t r = 0; r < h->p->rows; r++)
    width =
        fmax(width, label_width(h->k, &how,
                                words_value(h->k->arena, h->p, channel_color, h->p->channel[channel_color].number[r])));
  return width;
}

#define SHORT_NAME 40.0 /* points: a year or a month, whose neighbours can be guessed */

static bool names_are_short_but_break(const heatmap *h) {
  lettering how = lettering_of(h->k, role_category);
  bool breaks = false;
  for (size_t i = 0; i < h->columns.count; i++) {
    if (label_width(h->k, &how, h->columns.name[i]) > SHORT_NAME)
      return false;
    breaks = breaks || label_wrap(h->k, &how, h->columns.name[i], scale_band_step(&h->across) * 0.94).broken;
  }
  return breaks;
}

static heatmap plan(const drafting *k, const plot *p, double width) {
  heatmap h = {.k = k, .p = p, .rows = slots_of(k->arena, p, channel_y), .columns = slots_of(k->arena, p, channel_x)};
  h.shade = shade_of(k, p, channel_color);
  lettering how = lettering_of(k, role_category);
  h.name = ARENA_ARRAY(k->arena, h.rows.count, wrapped);
  name_column names = {h.rows.name, p->channel[channel_y].axis_none ? 0 : h.rows.count, panel_span(p, width), 0.32};
  h.names = label_wrap_names(k, &how, &names, h.name);
  h.plot[0] = panel_most(p, panel_left, h.names > 0 ? h.names + name_gap : 0);
  h.plot[2] = width - h.plot[0];
  h.across = scale_bands_over(h.columns.count, h.plot[0], h.plot[0] + h.plot[2], 1);
  bool off = p->spec->values.at.source && p->spec->values.index == values_false;
  bool fit = widest_value(&h) + 3 <= scale_band_step(&h.across);
  h.values = !off && panel_most(p, panel_unfit, !fit) < 1;
  h.narrow = names_are_short_but_break(&h);
  return h;
}

bool kind_heatmap_check(const drafting *k, const plot *p) {
  slots rows = slots_of(k->arena, p, channel_y), columns = slots_of(k->arena, p, channel_x);
  return check_type(k, p, &(check_types){channel_color, 1u << column_number, "numbers"}) &&
         check_count(k, p, &rows, HEATMAP_ROWS_MAX) && check_count(k, p, &columns, HEATMAP_COLUMNS_MAX) &&
         check_single(k, p, &rows, &columns);
}

/* Dates and numbers can be written at every n-th column; names are all needed. */
static bool too_narrow(const heatmap *h) {
  lettering how = lettering_of(h->k, role_category);
  double widest = 0;
  for (size_t j = 0; h->p->channel[channel_x].type != column_text && j < h->columns.count; j++)
    widest = fmax(widest, label_width(h->k, &how, h->columns.name[j]));
  return widest > scale_band_step(&h->across);
}

static name_place names_of(const heatmap *h) {
  return (name_place){.p = h->p,
                      .id = channel_x,
                      .slots = &h->columns,
                      .across = &h->across,
                      .y = h->plot[1] + h->plot[3] + AXIS_GAP - 1,
                      .thinned = h->columns.count > 12 || h->narrow || too_narrow(h)};
}

static double head_of(const heatmap *h) {
  return panel_most(h->p, panel_above, h->values ? 0 : shade_key_height(&h->shade));
}

static double foot_of(const heatmap *h) {
  name_place n = names_of(h);
  return panel_most(h->p, panel_foot, AXIS_GAP + axis_names_height(h->k, &n));
}

static double row_height(const heatmap *h, double least) {
  for (size_t i = 0; i < h->rows.count; i++)
    least = fmax(least, h->name[i].height + 3);
  return least;
}

extent kind_heatmap_extent(const drafting *k, const plot *p, double width) {
  heatmap h = plan(k, p, width);
  double around = head_of(&h) + foot_of(&h), n = (double)h.rows.count;
  return (extent){around + n * row_height(&h, ROW_LEAST), around + n * row_height(&h, ROW_NATURAL),
                  around + n * row_height(&h, ROW_TALLEST)};
}

static void draw_cell(const heatmap *h, size_t row) {
  size_t i = h->rows.of_row[row], j = h->columns.of_row[row];
  double v = h->p->channel[channel_color].number[row];
  if (i == SLOT_NONE || j == SLOT_NONE)
    return;
  double width = scale_band_step(&h->across), height = scale_band_step(&h->down);
  point middle = {scale_at(&h->across, (double)j), scale_at(&h->down, (double)i)};
  lettering how = lettering_of(h->k, role_value);
  how.align = label_centre;
  how.tabular = true;
  how.row = (int)row;
  how.at = h->p->channel[channel_color].at;
  if (isfinite(v)) {
    colour c = shade_colour(&h->shade, v);
    double gap = fmin(hair, width / 4);
    item *cell =
        scene_rect(h->s, role_cell,
                   (double[]){middle.x - (width - gap) / 2, middle.y - (height - hair) / 2, width - gap, height - hair},
                   &(paint){.fills = true, .fill = c});
    cell->row = (int)row;
    how.colour = label_on(h->k->look, c);
  }
  if (h->values) /* missing: an en dash */
    label_put(h->k, h->s, &how, words_value(h->k->arena, h->p, channel_color, v),
              (point){middle.x, middle.y + label_drop(&how)});
}

void kind_heatmap_layout(const drafting *k, const plot *p, scene *s, const double frame[4]) {
  heatmap h = plan(k, p, frame[2]);
  h.s = s;
  h.plot[1] = frame[1] + head_of(&h);
  h.plot[3] = frame[3] - head_of(&h) - foot_of(&h);
  h.down = scale_bands_over(h.rows.count, h.plot[1], h.plot[1] + h.plot[3], 1);
  double left = p->panel ? frame[0] : h.plot[0];
  if (!h.values && panel_says(p))
    shade_key_draw(&h.shade, s, (point){left, panel_top_of(p, frame)}, (p->panel ? p->panel->span : s->width) - left);
  for (size_t r = 0; r < p->rows; r++)
    draw_cell(&h, r);
  lettering how = lettering_of(k, role_category);
  how.at = p->channel[channel_y].at;
  for (size_t i = 0; panel_letters(p, panel_left) && i < h.rows.count; i++)
    label_put_lines(k, s, &how, &h.name[i], (point){0, scale_at(&h.down, (double)i) - h.name[i].height / 2});
  name_place n = names_of(&h);
  axis_draw_names(k, s, &n);
}

void kind_heatmap_describe(const plot *p, text *out) {
  alt_extremes_of(p, out, channel_color);
}
