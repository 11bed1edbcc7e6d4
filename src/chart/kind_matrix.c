/* kind_matrix: what goes with what: a dot, or a value, where a row and a column meet. */
#include "chart/kind_list.h"

#include "chart/check.h"
#include "chart/label.h"
#include "chart/series.h"
#include "chart/slot.h"
#include "chart/words.h"

#include <math.h>

#define MATRIX_ROWS_MAX 60
#define MATRIX_COLUMNS_MAX 12
#define COLUMN_WIDEST 110.0 /* wider, and the eye loses the row */
#define ROW_LEAST 12.0
#define ROW_NATURAL 19.0
#define ROW_TALLEST 24.0
#define HEAD_APART 6.0
#define VALUE_APART 4.0
#define MM (72 / 25.4)
#define CELL_NONE ((size_t)-1)

static const double name_gap = 12, head_gap = 5, dot_size = 7.5, ring_size = 5.5;

typedef struct matrix {
  const drafting *k;
  const plot *p;
  slots rows, columns;
  series groups;
  size_t *cell; /* rows * columns: the plot row; CELL_NONE where there is none */
  wrapped *name, *head;
  double names, heads, column; /* widths of the names and of a column, height of the heads */
} matrix;

static lettering head_lettering(const matrix *m) {
  lettering how = lettering_of(m->k, role_category);
  how.align = label_centre;
  how.weight = LABEL_STRONG;
  how.at = m->p->channel[channel_x].at;
  return how;
}

static lettering name_lettering(const matrix *m) {
  lettering how = lettering_of(m->k, role_category);
  how.at = m->p->channel[channel_y].at;
  return how;
}

static void fill_cells(matrix *m) {
  size_t n = m->rows.count * m->columns.count;
  m->cell = ARENA_ARRAY(m->k->arena, n, size_t);
  for (size_t i = 0; i < n; i++)
    m->cell[i] = CELL_NONE;
  for (size_t r = 0; r < m->p->rows; r++)
    if (m->rows.of_row[r] != SLOT_NONE && m->columns.of_row[r] != SLOT_NONE)
      m->cell[m->rows.of_row[r] * m->columns.count + m->columns.of_row[r]] = r;
}

static matrix plan(const drafting *k, const plot *p, double width) {
  matrix m = {.k = k, .p = p, .rows = slots_of(k->arena, p, channel_y), .columns = slots_of(k->arena, p, channel_x)};
  m.groups = series_of(k, p, channel_color);
  fill_cells(&m);
  lettering name = name_lettering(&m), head = head_lettering(&m);
  m.name = ARENA_ARRAY(k->arena, m.rows.count, wrapped);
  m.head = ARENA_ARRAY(k->arena, m.columns.count, wrapped);
  m.names = label_wrap_names(k, &name, &(name_column){m.rows.name, m.rows.count, width, 0.36}, m.name);
  m.column = fmin(COLUMN_WIDEST, (width - m.names - name_gap) / (double)m.columns.count);
  for (size_t i = 0; i < m.columns.count; i++) {
    m.head[i] = label_wrap(k, &head, m.columns.name[i], m.column - HEAD_APART);
    m.heads = fmax(m.heads, m.head[i].height);
  }
  return m;
}

typedef enum presence { absent, present, worth } presence; /* worth: a number or text to be written */

static presence presence_of(const matrix *m, size_t cell) {
  const channel *c = &m->p->channel[channel_value];
  if (cell == CELL_NONE)
    return absent;
  if (!c->present)
    return present;
  if (c->type == column_boolean)
    return c->number[cell] > 0 ? present : absent;
  return worth;
}

static wrapped value_of(const matrix *m, size_t cell) {
  lettering how = lettering_of(m->k, role_value);
  return label_wrap(m->k, &how,
                    words_value(m->k->arena, m->p, channel_value, m->p->channel[channel_value].number[cell]),
                    m->column - VALUE_APART);
}

/* Numbers in pieces would be read as others; a year in pieces is no better. */
static void check_width(const matrix *m) {
  lettering head = head_lettering(m), how = lettering_of(m->k, role_value);
  const channel *c = &m->p->channel[channel_value];
  double needs = 0;
  for (size_t i = 0; i < m->columns.count && m->p->channel[channel_x].type != column_text; i++)
    needs = fmax(needs, label_width(m->k, &head, m->columns.name[i]) + HEAD_APART);
  for (size_t i = 0; i < m->rows.count * m->columns.count; i++)
    if (presence_of(m, m->cell[i]) == worth)
      needs =
          fmax(needs, label_width(m->k, &how, words_value(m->k->arena, m->p, channel_value, c->number[m->cell[i]])) +
                          VALUE_APART);
  if (needs <= m->column + 0.01)
    return;
  diag *d = diags_add(m->k->diags, 544, c->present ? c->at : m->p->spec->at,
                      "the columns of this matrix are %.0f mm wide, and its numbers take %.0f mm",
                      floor(m->column / MM), ceil(needs / MM));
  diag_hint(m->k->diags, d, "make it wider, leave columns out, or draw a `heatmap`");
}

static double row_height(const matrix *m, double at_least) {
  double height = at_least;
  for (size_t i = 0; i < m->rows.count; i++)
    height = fmax(height, m->name[i].height + 4);
  for (size_t i = 0; i < m->rows.count * m->columns.count; i++)
    if (presence_of(m, m->cell[i]) == worth)
      height = fmax(height, value_of(m, m->cell[i]).height + 4);
  return height;
}

bool kind_matrix_check(const drafting *k, const plot *p) {
  unsigned values = 1u << column_boolean | 1u << column_number;
  slots rows = slots_of(k->arena, p, channel_y), columns = slots_of(k->arena, p, channel_x);
  return check_type(k, p, &(check_types){channel_value, values, "true and false or numbers"}) &&
         check_count(k, p, &rows, MATRIX_ROWS_MAX) && check_count(k, p, &columns, MATRIX_COLUMNS_MAX) &&
         check_single(k, p, &rows, &columns);
}

extent kind_matrix_extent(const drafting *k, const plot *p, double width) {
  matrix m = plan(k, p, width);
  double n = (double)m.rows.count, head = m.heads + head_gap + 1;
  return (extent){head + n * row_height(&m, ROW_LEAST), head + n * row_height(&m, ROW_NATURAL),
                  head + n * row_height(&m, ROW_TALLEST)};
}

static void draw_dot(const matrix *m, scene *s, size_t cell, point at) {
  bool here = cell != CELL_NONE && presence_of(m, cell) == present;
  paint ink = {.fills = true};
  if (here)
    ink.fill =
        series_at(&m->groups, cell) == SLOT_NONE ? m->k->look->context : series_colour(m->k, m->p, &m->groups, cell);
  if (!here) { /* a small ring: looked for, and not there */
    ink = (paint){.strokes = true, .stroke = m->k->look->context, .width = 0.6};
    double r = ring_size / 2, c = r * 0.5523; /* Bézier circle */
    item *ring = scene_path(s, role_context, &ink);
    ring->texture = TEXTURES; /* an outline of its own */
    scene_move(s, ring, at.x + r, at.y);
    scene_curve_to(s, ring, (point[]){{at.x + r, at.y + c}, {at.x + c, at.y + r}, {at.x, at.y + r}});
    scene_curve_to(s, ring, (point[]){{at.x - c, at.y + r}, {at.x - r, at.y + c}, {at.x - r, at.y}});
    scene_curve_to(s, ring, (point[]){{at.x - r, at.y - c}, {at.x - c, at.y - r}, {at.x, at.y - r}});
    scene_curve_to(s, ring, (point[]){{at.x + c, at.y - r}, {at.x + r, at.y - c}, {at.x + r, at.y}});
    scene_close(s, ring);
    return;
  }
  item *dot = scene_dots(s, series_role(m->p, &m->groups, cell), 1, &ink);
  dot->row = (int)cell;
  dot->width = dot_size;
  dot->point[0] = (point){scene_round(at.x), scene_round(at.y)};
  texture_lay(s, m->k->look, series_texture(m->p, &m->groups, cell));
}

static void draw_cell(const matrix *m, scene *s, size_t cell, point at) {
  if (presence_of(m, cell) != worth) {
    draw_dot(m, s, cell, at);
    return;
  }
  lettering how = lettering_of(m->k, role_value);
  how.align = label_centre;
  how.row = (int)cell;
  how.at = m->p->channel[channel_value].at;
  wrapped w = value_of(m, cell);
  label_put_lines(m->k, s, &how, &w, (point){at.x, at.y - w.height / 2});
}

static void draw_rule(const matrix *m, scene *s, double y, const double ends[2], bool head) {
  const look *l = m->k->look;
  scene_line(
      s, head ? role_axis : role_grid, (point[]){{ends[0], y}, {ends[1], y}},
      &(paint){.strokes = true, .stroke = head ? l->ink : l->grid, .width = head ? l->axis_width : l->grid_width});
}

void kind_matrix_layout(const drafting *k, const plot *p, scene *s, const double frame[4]) {
  matrix m = plan(k, p, frame[2]);
  check_width(&m);
  double left = frame[0] + m.names + name_gap, top = frame[1] + m.heads + head_gap;
  double step = (frame[3] - m.heads - head_gap - 1) / (double)m.rows.count;
  double ends[2] = {frame[0], left + m.column * (double)m.columns.count};
  lettering head = head_lettering(&m), name = name_lettering(&m);
  for (size_t j = 0; j < m.columns.count; j++)
    label_put_lines(k, s, &head, &m.head[j],
                    (point){left + m.column * ((double)j + 0.5), frame[1] + m.heads - m.head[j].height});
  for (size_t i = 0; i < m.rows.count; i++) {
    double y = top + step * (double)i, middle = y + step / 2;
    draw_rule(&m, s, y, ends, i == 0);
    label_put_lines(k, s, &name, &m.name[i], (point){frame[0], middle - m.name[i].height / 2});
    for (size_t j = 0; j < m.columns.count; j++)
      draw_cell(&m, s, m.cell[i * m.columns.count + j], (point){left + m.column * ((double)j + 0.5), middle});
  }
}

/* "In Japan: Agriculture, Caregiving." for every column. */
void kind_matrix_describe(const plot *p, text *out) {
  drafting k = {.arena = out->arena};
  matrix m = {
      .k = &k, .p = p, .rows = slots_of(out->arena, p, channel_y), .columns = slots_of(out->arena, p, channel_x)};
  fill_cells(&m);
  for (size_t j = 0; j < m.columns.count; j++) {
    text_addf(out, "%s%.*s: ", j ? " " : "", STR_ARG(m.columns.name[j]));
    size_t said = 0;
    for (size_t i = 0; i < m.rows.count; i++) {
      size_t cell = m.cell[i * m.columns.count + j];
      if (presence_of(&m, cell) == absent)
        continue;
      text_addf(out, "%s%.*s", said++ ? ", " : "", STR_ARG(m.rows.name[i]));
      if (presence_of(&m, cell) == worth) {
        text_addc(out, ' ');
        text_add(out, words_value(out->arena, p, channel_value, p->channel[channel_value].number[cell]));
      }
    }
    text_adds(out, said ? "." : "–.");
  }
}
