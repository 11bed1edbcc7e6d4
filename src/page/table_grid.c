/* table_grid: the cells of a table and the widths of its columns. */
#include "page/table_grid.h"

#include "ask/field.h"
#include "base/utf8.h"

#include <math.h>
#include <string.h>

#define COLUMN_GAP 14   /* points between columns */
#define GAP_LEAST 5     /* between crowded ones */
#define LOOSEST 1.75    /* of what a table's words take: in wider rows the eye slips */
#define COLUMN_LEAST 12 /* points: two letters */

grid *grid_new(arena *a, size_t rows, size_t columns) {
  grid *g = ARENA_NEW(a, grid);
  g->rows = rows;
  g->columns = columns;
  g->column = ARENA_ARRAY(a, columns, grid_column);
  g->cell = ARENA_ARRAY(a, rows * columns, cell);
  return g;
}

cell *grid_cell(const grid *g, size_t row, size_t col) {
  return &g->cell[row * g->columns + col];
}

/* Whether a text reads as one number: a digit, and nothing but digits, marks, signs, units and spaces around it. */
static bool numeric(str s) {
  static const char *const allowed = ".,'+-%()$€£¥−–…\u00A0\u202F\u2009 ";
  bool digits = false;
  for (const char *at = s.ptr, *end = s.ptr + s.len; at < end;) {
    const char *from = at;
    uint32_t c = utf8_next(&at, end);
    char one[5] = {0};
    memcpy(one, from, (size_t)(at - from) < 4 ? (size_t)(at - from) : 4);
    if (c >= '0' && c <= '9')
      digits = true;
    else if (c == UTF8_BAD || !strstr(allowed, one))
      return false;
  }
  return digits;
}

static bool missing(const cell *c) {
  return !c->words.count ||
         (c->words.count == 1 && (str_is(c->words.piece[0].text, "–") || !str_trim(c->words.piece[0].text).len));
}

static bool numeric_column(const grid *g, size_t col) {
  bool any = false;
  for (size_t r = 1; r < g->rows; r++) {
    const cell *k = grid_cell(g, r, col);
    if (missing(k))
      continue;
    if (k->words.count != 1 || !numeric(k->words.piece[0].text))
      return false;
    any = true;
  }
  return any;
}

/* Width from the last decimal mark on; numbers without one have none. */
static double fraction_width(composer *c, const cell *k) {
  const piece *p = k->words.piece;
  const char *mark = c->locale->decimal;
  size_t n = strlen(mark);
  if (k->words.count != 1)
    return 0;
  for (size_t at = p->text.len; at-- > 0;)
    if (str_starts(str_slice(p->text, at, p->text.len), mark) && at + n < p->text.len)
      return shape_width(c->arena, c->faces, &p->style, str_slice(p->text, at, p->text.len));
  return 0;
}

static void set_tabular(const grid *g, size_t col) {
  for (size_t r = 0; r < g->rows; r++)
    for (size_t i = 0; i < grid_cell(g, r, col)->words.count; i++)
      grid_cell(g, r, col)->words.piece[i].style.tabular = true;
}

double grid_mark_width(const grid_column *k) {
  return k->bar || k->spark ? GRID_MARK + GRID_MARK_GAP : 0;
}

static void measure_column(composer *c, grid *g, size_t col) {
  grid_column *k = &g->column[col];
  double whole = 0;
  k->least = k->most = k->fraction = 0;
  k->numeric = k->numeric || numeric_column(g, col);
  if (k->numeric)
    set_tabular(g, col);
  if (k->align == cell_auto)
    k->align = k->numeric ? cell_right : cell_left;
  for (size_t r = 0; r < g->rows; r++) {
    cell *one = grid_cell(g, r, col);
    double least, most;
    paragraph_widths(c->arena, c->faces, one->words.piece, one->words.count, &least, &most);
    one->fraction = k->numeric && r ? fraction_width(c, one) : 0;
    k->fraction = fmax(k->fraction, one->fraction);
    whole = fmax(whole, r && k->numeric ? most - one->fraction : 0);
    k->least = fmax(k->least, k->numeric && r ? most : least);
    k->most = fmax(k->most, most);
  }
  k->least = fmax(k->least, whole + k->fraction) + grid_mark_width(k);
  k->most = fmax(k->most + grid_mark_width(k), k->least);
  if (k->asked > 0)
    k->least = k->most = k->asked;
}

/* What cannot be broken: numbers, and of words as much as two letters take. */
static double unbroken(const grid_column *k) {
  return k->numeric ? k->least : fmin(k->least, COLUMN_LEAST);
}

/* Room left over goes to text columns, by their widths; too little is shared between what words need and what lines
   would like, as CSS does, and if words have to be broken, numbers are not. */
static void share_width(grid *g, double room) {
  double least = 0, most = 0, stretchable = 0, solid = 0;
  for (size_t i = 0; i < g->columns; i++) {
    least += g->column[i].least;
    most += g->column[i].most;
    stretchable += g->column[i].numeric ? 0 : g->column[i].most;
    solid += unbroken(&g->column[i]);
  }
  for (size_t i = 0; i < g->columns; i++) {
    grid_column *k = &g->column[i];
    if (room >= most)
      k->width = k->most + (stretchable <= 0 ? (room - most) / (double)g->columns
                            : k->numeric     ? 0
                                             : (room - most) * k->most / stretchable);
    else if (room >= least)
      k->width = k->least + (k->most - k->least) * (room - least) / (most - least);
    else if (room >= solid)
      k->width = unbroken(k) + (k->least - unbroken(k)) * (room - solid) / (least - solid);
    else
      k->width = room * k->least / least;
  }
}

static void break_cells(composer *c, grid *g, size_t col) {
  g->column[col].text = g->column[col].width - grid_mark_width(&g->column[col]);
  paragraph_options o = {.width = g->column[col].text, .locale = c->locale, .hyphenate = !g->column[col].numeric};
  for (size_t r = 0; r < g->rows; r++) {
    cell *one = grid_cell(g, r, col);
    one->set = paragraph_break(c->arena, c->faces, one->words.piece, one->words.count, &o, c->diags);
  }
}

double grid_least(composer *c, grid *g) {
  double least = GAP_LEAST * (double)(g->columns - 1);
  for (size_t i = 0; i < g->columns; i++) {
    measure_column(c, g, i);
    least += g->column[i].least;
  }
  return least;
}

/* The gap gives half way before lines are broken, and all of the way before words and numbers are. */
static double gap_of(const grid *g, double width) {
  double least = 0, most = 0, gaps = (double)(g->columns - 1), half = (GAP_LEAST + COLUMN_GAP) / 2.0;
  for (size_t i = 0; i < g->columns; i++) {
    least += g->column[i].least;
    most += g->column[i].most;
  }
  double whole = fmax(half, (width - most) / gaps), words = fmax(GAP_LEAST, (width - least) / gaps);
  return gaps > 0 ? fmin(COLUMN_GAP, fmin(whole, words)) : 0;
}

/* Numbers cannot be broken: if they have to be, it is said. */
static void check_room(composer *c, const grid *g, double room, span at) {
  double solid = 0;
  bool numbers = false;
  for (size_t i = 0; i < g->columns; i++) {
    solid += unbroken(&g->column[i]);
    numbers |= g->column[i].numeric;
  }
  if (room < COLUMN_LEAST * (double)g->columns) {
    diag *d = diags_add(c->diags, 709, at, "a table of %zu columns has no room on the page", g->columns);
    diag_hint(c->diags, d, "take `orientation: landscape`, or leave some out");
    return;
  }
  if (!numbers || solid <= room + 0.01)
    return;
  diag *d = diags_add(c->diags, 722, at, "the table is %.0f mm too wide", ceil((solid - room) / POINTS_PER_MM));
  diag_hint(c->diags, d, "fewer columns, or `orientation: landscape`");
}

static void break_spanners(composer *c, grid *g) {
  for (size_t i = 0; g->over && i < g->columns; i++) {
    const grid_column *last = &g->column[i + (g->span[i] ? g->span[i] - 1 : 0)];
    paragraph_options o = {.width = last->x + last->width - g->column[i].x, .locale = c->locale};
    cell *one = &g->over[i];
    one->set = paragraph_break(c->arena, c->faces, one->words.piece, one->words.count, &o, c->diags);
  }
}

void grid_measure(composer *c, grid *g, const double room[2], span at) {
  double x = 0, most = COLUMN_GAP * (double)(g->columns - 1);
  for (size_t i = 0; i < g->columns; i++) {
    measure_column(c, g, i);
    most += g->column[i].most;
  }
  g->width = most > room[0] ? room[1]
             : g->full      ? room[0]
                            : fmin(room[0], LOOSEST * fmax(most, (COLUMN_GAP + COLUMN_LEAST) * (double)g->columns));
  double gap = gap_of(g, g->width), inner = fmax(g->width - gap * (double)(g->columns - 1), 1);
  check_room(c, g, inner, at);
  share_width(g, inner);
  for (size_t i = 0; i < g->columns; i++) {
    g->column[i].x = x;
    x += g->column[i].width + gap;
    break_cells(c, g, i);
  }
  break_spanners(c, g);
}
