/* table_box: tables to boxes, a row each. */
#include "page/table_box.h"

#include "page/table_marks.h"

#include <math.h>
#include <string.h>

#define MIDDLE 0.36 /* of the size: half of a figure's height above the baseline */

typedef struct row_style {
  size_t row;
  bool head, total, subtotal; /* a subtotal is a total, too */
  size_t from, to;            /* lines of its cells that are set: all of them, but in a row taller than a page */
} row_style;

/* Where a line starts, so that it is set left, centred, right, or a number on the decimal mark. */
static double line_x(const grid_column *k, const cell *one, const line *l, bool head) {
  double spare = fmax(0, k->text - l->width), x = table_marks_words(k), free = k->text - k->whole - k->behind;
  bool marked = !head && k->numeric && one->reading <= cell_number && one->set.count == 1 && free > -0.01;
  if (k->align == cell_left)
    return x;
  if (!marked)
    return x + (k->align == cell_center ? spare / 2 : spare);
  return x + (k->align == cell_center ? free / 2 : free) + k->whole - (l->width - one->behind);
}

static void add_cell(composer *c, const grid *g, box *b, const row_style *s, size_t col) {
  const cell *one = grid_cell(g, s->row, col);
  const grid_column *k = &g->column[col];
  const voice *v = s->head || s->total ? &c->theme->table_head : &c->theme->table;
  setting set = {.from = &one->words, .ink = v->ink};
  size_t to = s->to < one->set.count ? s->to : one->set.count, from = s->from < to ? s->from : to;
  double top = s->head ? b->height - c->theme->drop - v->leading * ((double)(to - from) - 1) : v->leading;
  box_ink(c->arena, b, ink_open)->tag = s->head ? tag_th : tag_td;
  for (size_t i = from; i < to; i++) {
    const line *l = &one->set.line[i];
    prose_line(c, &set, b, l, (double[]){c->left + line_x(k, one, l, s->head), top + v->leading * (double)(i - from)});
  }
  prose_end(c, &set, b);
  box_ink(c->arena, b, ink_close);
  if (!s->head && !s->total)
    table_marks_draw(c, b, k, one, top - v->size * MIDDLE);
}

static size_t spanner_lines(const grid *g) {
  size_t most = 0;
  for (size_t i = 0; g->over && i < g->columns; i++)
    most = g->over[i].set.count > most ? g->over[i].set.count : most;
  return most;
}

static double spanner_height(const composer *c, const grid *g) {
  size_t lines = spanner_lines(g);
  return lines ? c->theme->drop + c->theme->table_head.leading * (double)lines : 0;
}

/* Over one column a head stands as that column's own does, over several in their middle. */
static double spanner_x(const grid *g, size_t col, const line *l) {
  const grid_column *first = &g->column[col], *last = &g->column[col + g->span[col] - 1];
  double right = last->x + last->width;
  return g->span[col] == 1 ? line_x(first, &g->over[col], l, true) : first->x + (right - first->x - l->width) / 2;
}

/* A head over several columns, a hairline under it from the first to the last. */
static void add_spanner(composer *c, const grid *g, box *b, size_t col) {
  const cell *one = &g->over[col];
  const grid_column *first = &g->column[col], *last = &g->column[col + (g->span[col] ? g->span[col] - 1 : 0)];
  const voice *v = &c->theme->table_head;
  setting set = {.from = &one->words, .ink = v->ink};
  pdf_tag_options *o = ARENA_NEW(c->arena, pdf_tag_options);
  o->col_span = g->span[col] ? (int)g->span[col] : 1;
  ink *open = box_ink(c->arena, b, ink_open);
  open->tag = g->span[col] ? tag_th : tag_td;
  open->options = o;
  double y = spanner_height(c, g) - c->theme->drop; /* of the last line's baseline */
  y += c->theme->baseline - c->theme->drop - v->leading;
  for (size_t i = 0; i < one->set.count; i++) {
    const line *l = &one->set.line[i];
    double up = v->leading * (double)(one->set.count - 1 - i);
    prose_line(c, &set, b, l, (double[]){c->left + spanner_x(g, col, l), y - up});
  }
  prose_end(c, &set, b);
  box_ink(c->arena, b, ink_close);
  double rule[] = {c->left + first->x, y + c->theme->drop, last->x + last->width - first->x, c->theme->rule_width};
  if (g->span[col])
    box_rect(c->arena, b, rule, c->theme->rule);
}

/* The upper row of a head, in the same box as the lower one, so that both are repeated. */
static void add_spanners(composer *c, const grid *g, box *b) {
  if (!g->over)
    return;
  for (size_t i = 0; i < g->columns; i += g->span[i] ? g->span[i] : 1)
    add_spanner(c, g, b, i);
  box_ink(c->arena, b, ink_close);
  box_ink(c->arena, b, ink_open)->tag = tag_row;
}

static size_t row_lines(const grid *g, size_t row) {
  size_t most = 1;
  for (size_t i = 0; i < g->columns; i++)
    if (grid_cell(g, row, i)->set.count > most)
      most = grid_cell(g, row, i)->set.count;
  return most;
}

/* The lines of a row from s->from to s->to, as a box. */
static void add_part(composer *c, const grid *g, const row_style *s, span at) {
  const theme *t = c->theme;
  double lines = (double)(s->to - s->from);
  bool last = s->to == row_lines(g, s->row);
  compose_open(c, tag_row, NULL);
  double upper = s->head ? spanner_height(c, g) : 0;
  box *b = compose_box(c, at, lines * t->table.leading + t->drop + upper);
  double thick = s->head ? t->head_rule_width : t->rule_width;
  if (s->total && !s->from) {
    double over = s->subtotal ? t->rule_width : t->head_rule_width;
    box_rect(c->arena, b, (double[]){c->left, -over, g->width, over}, t->body.ink);
  }
  if (s->head)
    add_spanners(c, g, b);
  for (size_t i = 0; i < g->columns; i++)
    add_cell(c, g, b, s, i);
  if (last)
    box_rect(c->arena, b, (double[]){c->left, b->height - thick, g->width, thick}, s->head ? t->body.ink : t->rule);
  compose_close(c);
}

/* A row as a box; one that no page has room for, below the head, as several. */
static void add_row(composer *c, const grid *g, row_style s, const box *head, span at) {
  const theme *t = c->theme;
  double room = c->height - (head ? head->height : 0);
  size_t lines = row_lines(g, s.row), most = (size_t)fmax(1, floor((room - t->baseline) / t->table.leading));
  if (lines > most) {
    diag *d = diags_add(c->diags, 708, at, "row %zu of this table is taller than a page, so it is split", s.row);
    diag_hint(c->diags, d, "%zu lines, of which %zu fit", lines, most);
  }
  for (s.from = 0; s.from < lines; s.from = s.to) {
    size_t part = lines > most && !s.from ? (most + 1) / 2 : most; /* the first leaves room for what is above it */
    s.to = s.from + part < lines ? s.from + part : lines;
    add_part(c, g, &s, at);
    boxes_last(c->out)->head = head;
  }
}

static box *kept_copy(composer *c, const box *b) {
  box *copy = ARENA_NEW(c->arena, box);
  *copy = *b;
  return copy;
}

/* The head with the name of a group that goes on below it, in the first cell of its next row, which is empty. */
static const box *group_head(composer *c, const grid *g, const box *head, size_t first) {
  box *own = kept_copy(c, head);
  const cell *name = grid_cell(g, first, 0);
  const voice *v = &c->theme->table;
  setting set = {.from = &name->words, .ink = v->ink};
  own->ink = ARENA_ARRAY(c->arena, head->inks, ink);
  own->room = own->inks;
  memcpy(own->ink, head->ink, head->inks * sizeof *own->ink);
  for (size_t i = 0; i < name->set.count; i++) {
    const line *l = &name->set.line[i];
    double y = head->height + v->leading * (double)(i + 1);
    prose_line(c, &set, own, l, (double[]){c->left + line_x(&g->column[0], name, l, false), y});
  }
  prose_end(c, &set, own);
  return own;
}

static body_row kind_of(const grid *g, size_t row) {
  return g->kind && row && row < g->rows ? g->kind[row - 1] : body_row_plain;
}

static row_style row_style_of(const grid *g, size_t row) {
  body_row kind = kind_of(g, row);
  return (row_style){.row = row, .total = kind >= body_row_subtotal, .subtotal = kind == body_row_subtotal};
}

/* Whether a row stays with the next: the first two, the last two, the first two of a group, its last and its sum. */
static bool stays(const grid *g, size_t r) {
  body_row next = kind_of(g, r + 1);
  return r == 1 || r + 2 == g->rows || next >= body_row_subtotal ||
         (next == body_row_goes_on && kind_of(g, r) == body_row_plain);
}

#define WHOLE_ROWS 8    /* a table of so few, */
#define WHOLE_SHARE 0.2 /* … and no taller than this part of a page, is not parted */

/* Whether what is left of a page is better left empty than a few rows on each side of its end. */
static bool is_small(const composer *c, const grid *g) {
  size_t lines = 0;
  for (size_t r = 0; r < g->rows; r++)
    lines += row_lines(g, r);
  double height = (double)lines * c->theme->table.leading + (double)g->rows * c->theme->drop;
  return g->rows <= WHOLE_ROWS && height <= WHOLE_SHARE * c->height;
}

/* Head, then rows; the head stays with two rows, the last two stay together. */
static void add_rows(composer *c, const grid *g, span at, bool note_follows) {
  compose_open(c, tag_thead, NULL);
  size_t first = c->out->count;
  add_row(c, g, (row_style){.row = 0, .head = true}, NULL, at);
  compose_close(c);
  const box *head = c->out->count == first + 1 && boxes_last(c->out)->height < c->height / 2
                        ? kept_copy(c, boxes_last(c->out))
                        : NULL; /* too much to be repeated */
  boxes_last(c->out)->keep = g->rows > 1;
  compose_open(c, tag_tbody, NULL);
  size_t named = 1;
  bool whole = is_small(c, g);
  const box *of_group = head;
  for (size_t r = 1; r < g->rows; r++) {
    if (kind_of(g, r) != body_row_goes_on)
      named = r, of_group = NULL;
    else if (!of_group && head)
      of_group = group_head(c, g, head, named);
    bool room = of_group && row_lines(g, r) >= grid_cell(g, named, 0)->set.count;
    add_row(c, g, row_style_of(g, r), room ? of_group : head, at);
    boxes_last(c->out)->keep = r + 1 == g->rows ? note_follows : whole || stays(g, r);
  }
  compose_close(c);
}

/* Where there are columns, a table that would have to break words in one goes across all of them. */
static breadth widened(composer *c, grid *g, bool asked) {
  bool across = c->columns > 1 && c->left <= 0 && !c->span && (asked || grid_least(c, g) > c->measure);
  return across ? compose_widen(c) : (breadth){c->width, c->measure, c->span};
}

void table_box_markdown(composer *c, const block *k) {
  size_t rows = 0, columns = 0;
  for (const block *r = k->child; r; r = r->next, rows++)
    for (const block *one = rows ? NULL : r->child; one; one = one->next)
      columns++;
  if (!columns)
    return;
  grid *g = grid_new(c->arena, rows, columns);
  size_t r = 0;
  for (const block *row = k->child; row; row = row->next, r++) {
    size_t i = 0;
    for (const block *one = row->child; one && i < columns; one = one->next, i++) {
      grid_cell(g, r, i)->words = prose_pieces(c, one->inlines, r ? &c->theme->table : &c->theme->table_head);
      g->column[i].align = one->align;
    }
  }
  breadth was = widened(c, g, false);
  grid_measure(c, g, (double[]){c->measure, c->left > 0 ? c->measure : c->width}, k->at);
  compose_space(c, c->theme->baseline);
  compose_open(c, tag_table, NULL);
  add_rows(c, g, k->at, false);
  compose_close(c);
  compose_narrow(c, was);
  compose_space(c, c->theme->baseline);
}

/* Neighbours with the same words above them share these. */
static void add_over(composer *c, grid *g, const sheet *s, span at) {
  for (size_t i = 0; i < s->columns; i++) {
    if (!s->column[i].over.len)
      continue;
    if (!g->over) {
      g->over = ARENA_ARRAY(c->arena, s->columns, cell);
      g->span = ARENA_ARRAY(c->arena, s->columns, size_t);
    }
    size_t last = i;
    while (last + 1 < s->columns && str_equal(s->column[last + 1].over, s->column[i].over))
      last++;
    g->over[i].words = prose_words(c, s->column[i].over, &c->theme->table_head, at);
    g->span[i] = last + 1 - i;
    i = last;
  }
}

static grid *sheet_grid(composer *c, const sheet *s, span at) {
  grid *g = grid_new(c->arena, s->rows + 1, s->columns);
  g->kind = s->kind;
  for (size_t i = 0; i < s->columns; i++) {
    g->column[i].align = s->column[i].align;
    g->column[i].numeric = s->column[i].numeric;
    g->column[i].asked = s->column[i].width;
    g->column[i].asked_at = s->column[i].width_at;
    g->column[i].bar = s->column[i].bar;
    g->column[i].spark = s->column[i].spark;
    g->column[i].low = s->column[i].low;
    g->column[i].high = s->column[i].high;
    grid_cell(g, 0, i)->words = prose_words(c, s->column[i].title, &c->theme->table_head, at);
    for (size_t r = 0; r < s->rows; r++) {
      bool total = s->kind[r] >= body_row_subtotal;
      const voice *v = total ? &c->theme->table_head : &c->theme->table;
      cell *one = grid_cell(g, r + 1, i);
      one->words = prose_words(c, s->cell[r * s->columns + i], v, at);
      one->number = s->number ? s->number[r * s->columns + i] : NAN;
      one->series = s->series ? s->series[r * s->columns + i] : (spark){0};
    }
  }
  add_over(c, g, s, at);
  return g;
}

/* The note and the source in one small paragraph each. */
static void add_notes(composer *c, const sheet *s, span at) {
  str labelled = s->source.len ? str_of(text_format(c->arena, "%s%s%.*s", c->locale->word[word_source],
                                                    locale_colon(c->locale), STR_ARG(s->source)))
                               : (str){0};
  const str says[] = {s->note, labelled};
  if (s->note.len || labelled.len)
    compose_gap(c, at, c->theme->drop);
  for (size_t i = 0; i < 2; i++) {
    if (!says[i].len)
      continue;
    pieces p = prose_words(c, says[i], &c->theme->small, at);
    prose_set(c, &p, &(prose){.voice = &c->theme->small, .tag = tag_p, .keep_next = i == 0 && labelled.len}, at);
  }
}

void table_box_sheet(composer *c, const sheet *s, span at) {
  grid *g = sheet_grid(c, s, at);
  const asked_length *w = &s->spec->width;
  bool asked = g->full = w->at.source;
  breadth was = widened(c, g, compose_share(c, w) > 1.005);
  if (asked)
    c->measure = c->width * fmin(1, compose_share(c, w) / (c->span ? c->columns : 1));
  grid_measure(c, g, (double[]){c->measure, c->width}, at);
  c->measure = g->width;
  compose_space(c, c->theme->baseline);
  if (s->spec->id.text.len)
    box_ink(c->arena, &c->waiting, ink_anchor)->text = str_copy(c->arena, s->spec->id.text);
  compose_open(c, tag_table, NULL);
  if (s->title.len) {
    pieces p = prose_words(c, s->title, &c->theme->block_title, at);
    prose_set(c, &p, &(prose){.voice = &c->theme->block_title, .tag = tag_caption, .keep_next = true}, at);
  }
  add_rows(c, g, at, s->note.len || s->source.len);
  compose_close(c);
  add_notes(c, s, at);
  compose_narrow(c, was);
  compose_space(c, c->theme->baseline);
}

void table_box_data(composer *c, const block *k) {
  if (k->bound)
    table_box_sheet(c, k->bound, k->at);
}
