/* plotted: the numbers a chart shows, as a table of their own. */
#include "bind/plotted.h"

#include "base/number.h"
#include "bind/sheet.h"
#include "bind/tuples.h"

#include <math.h>
#include <string.h>

#define DECIMALS_MAX 9 /* further ones are noise of the arithmetic */
#define SERIES_MAX 6   /* beside each other in a table */

/* --- making --- */

plotted *plotted_new(arena *a, size_t rows) {
  plotted *l = ARENA_NEW(a, plotted);
  *l = (plotted){.arena = a, .table = ARENA_NEW(a, table)};
  l->table->rows = rows;
  l->table->column = ARENA_ARRAY(a, channel_count, column);
  l->format = ARENA_ARRAY(a, channel_count, const numfmt *);
  return l;
}

column *plotted_add(plotted *l, const char *name, const channel *like) {
  size_t at = l->table->columns++, rows = l->table->rows;
  column *c = &l->table->column[at];
  *c = value_column(l->arena, like ? like->type : column_number, rows);
  c->name = name;
  c->decimals = like ? like->decimals : 0;
  c->unit = like ? like->unit : NULL;
  c->grain = like ? like->grain : date_day;
  l->format[at] = like ? like->format : NULL;
  return c;
}

column *plotted_add_computed(plotted *l, const char *name, const channel *like) {
  column *c = plotted_add(l, name, like);
  c->decimals = -1;
  return c;
}

/* --- a plot's own rows --- */

static void copy_cells(column *to, const channel *from, size_t rows) {
  to->missing = 0;
  for (size_t r = 0; r < rows; r++) {
    bool missing = !isfinite(from->number[r]);
    to->missing += missing;
    if (to->type != column_text)
      to->number[r] = from->number[r];
    else if (!missing)
      to->text[r] = from->category[(size_t)from->number[r]];
  }
}

static bool same_cells(const column *a, const column *b, size_t rows) {
  if (a->type != b->type)
    return false;
  for (size_t r = 0; r < rows; r++) {
    bool missing = column_missing(a, r);
    if (missing != column_missing(b, r))
      return false;
    if (!missing && (a->type == column_text ? !str_equal(column_text_at(a, r), column_text_at(b, r))
                                            : a->number[r] != b->number[r]))
      return false;
  }
  return true;
}

/* Of a name there is one column, unless others say something else: then they are called after their encoding, too. */
static void settle_name(plotted *l, column *c, channel_id id) {
  const column *before = table_column(l->table, str_of(c->name));
  if (before == c)
    return;
  if (same_cells(before, c, l->table->rows))
    l->table->columns--;
  else
    c->name = text_format(l->arena, "%s (%s)", c->name, channel_name[id]);
}

static bool names_things(const channel *c) {
  return c->type == column_text || c->type == column_date;
}

static void add_channels(plotted *l, const plot *p, bool names) {
  for (int i = 0; i < channel_count; i++) {
    const channel *c = &p->channel[i];
    if (!c->present || names_things(c) != names)
      continue;
    column *k = plotted_add(l, c->title ? c->title : channel_name[i], c);
    copy_cells(k, c, p->rows);
    settle_name(l, k, (channel_id)i);
  }
}

plotted *plotted_of(arena *a, const plot *p) {
  static const channel_id apart[] = {channel_color, channel_detail};
  plotted *l = plotted_new(a, p->rows);
  add_channels(l, p, true);
  add_channels(l, p, false);
  for (size_t i = 0; i < sizeof apart / sizeof *apart && !l->series; i++) {
    const channel *c = &p->channel[apart[i]];
    if (c->present && c->type == column_text && c->title)
      l->series = table_column(l->table, str_of(c->title));
  }
  return l;
}

/* --- panels --- */

static void put_cell(column *to, size_t row, const column *from, size_t at) {
  to->missing -= !column_missing(from, at);
  if (to->type == column_text)
    to->text[row] = column_text_at(from, at);
  else
    to->number[row] = from->number[at];
}

static void put_part(plotted *all, size_t row, const plotted *part, const channel *by, double which) {
  column *name = &all->table->column[0];
  for (size_t r = 0; r < part->table->rows; r++, row++) {
    name->missing--;
    if (name->type == column_text)
      name->text[row] = by->category[(size_t)which];
    else
      name->number[row] = which;
    for (size_t i = 0; i < part->table->columns; i++)
      put_cell(&all->table->column[i + 1], row, &part->table->column[i], r);
  }
}

plotted *plotted_stack(arena *a, const channel *by, const double *which, plotted *const *part, size_t count) {
  const plotted *first = NULL;
  size_t rows = 0;
  for (size_t i = 0; i < count; i++) {
    first = first ? first : part[i];
    rows += part[i] ? part[i]->table->rows : 0;
  }
  plotted *all = plotted_new(a, rows);
  plotted_add(all, by->title, by);
  for (size_t i = 0; first && i < first->table->columns; i++) {
    const column *from = &first->table->column[i];
    column *c = &all->table->column[all->table->columns];
    *c = value_column(a, from->type, rows);
    c->name = from->name, c->decimals = from->decimals, c->unit = from->unit, c->grain = from->grain;
    all->format[all->table->columns++] = first->format[i];
  }
  rows = 0;
  for (size_t i = 0; i < count; i++) {
    if (part[i])
      put_part(all, rows, part[i], by, which[i]);
    rows += part[i] ? part[i]->table->rows : 0;
  }
  return all;
}

/* --- for programs --- */

static void quoted(text *t, str s) {
  bool plain = s.len && *s.ptr != ' ' && s.ptr[s.len - 1] != ' ';
  for (size_t i = 0; i < s.len && plain; i++)
    plain = !strchr(",\"\r\n", s.ptr[i]);
  if (plain) {
    text_add(t, s);
    return;
  }
  text_addc(t, '"');
  for (size_t i = 0; i < s.len; i++) {
    if (s.ptr[i] == '"')
      text_addc(t, '"');
    text_addc(t, s.ptr[i]);
  }
  text_addc(t, '"');
}

static void cell_write(const plotted *l, text *t, const column *c, size_t row) {
  if (column_missing(c, row))
    return;
  if (c->type == column_number)
    text_adds(t, number_write(l->arena, c->number[row], -1));
  else
    quoted(t, column_string(l->arena, c, row));
}

str plotted_csv(const plotted *l) {
  text t = text_new(l->arena);
  const table *k = l->table;
  for (size_t i = 0; i < k->columns; i++) {
    text_adds(&t, i ? "," : "");
    quoted(&t, str_of(k->column[i].name));
  }
  text_addc(&t, '\n');
  for (size_t r = 0; r < k->rows; r++) {
    for (size_t i = 0; i < k->columns; i++) {
      text_adds(&t, i ? "," : "");
      cell_write(l, &t, &k->column[i], r);
    }
    text_addc(&t, '\n');
  }
  return text_str(&t);
}

/* --- for people --- */

static bool one_number_each(const plotted *l, const column *const key[2]) {
  tuples both = tuples_new(l->arena), series = tuples_new(l->arena);
  for (size_t r = 0; r < l->table->rows; r++) {
    tuples_number(&both, key, 2, r);
    tuples_number(&series, key + 1, 1, r);
  }
  return both.count == l->table->rows && series.count <= SERIES_MAX;
}

/* Series can stand side by side: a name or date, the series, a number. */
static bool spreads_out(const plotted *l, const column *key[2]) {
  const table *t = l->table;
  if (t->columns != 3 || !l->series || t->column[2].type != column_number)
    return false;
  key[0] = &t->column[l->series == &t->column[0]];
  key[1] = l->series;
  return key[0]->type != column_number && key[0] != key[1] && one_number_each(l, key);
}

/* Computed numbers are shown with the decimals that the longest of them has. */
static void settle_decimals(const table *t) {
  for (size_t i = 0; i < t->columns; i++) {
    column *c = &t->column[i];
    int most = 0;
    if (c->type != column_number || c->decimals >= 0)
      continue;
    for (size_t r = 0; r < t->rows; r++) {
      int own = column_missing(c, r) ? 0 : number_decimals(number_round(c->number[r], DECIMALS_MAX));
      most = own > most ? own : most;
    }
    c->decimals = most;
  }
}

static body_column head_of(const plotted *l, const column *c) {
  static const table_column_spec plain;
  return (body_column){
      .spec = &plain, .format = l->format[c - l->table->column], .title = str_of(c->name), .type = c->type};
}

const struct sheet *plotted_sheet(dataset *s, const plot *p, const plotted *l, diags *d) {
  static const table_spec plain;
  const column *key[2];
  table t = *l->table;
  body_column head[channel_count];
  if (t.rows > PLOTTED_SHOWN_MAX) {
    diag *g = diags_add(d, 724, p->spec->table.at, "this chart has %zu rows, too many for a table below it", t.rows);
    diag_hint(d, g, "at most %d; the PDF carries them all as a CSV file", PLOTTED_SHOWN_MAX);
    return NULL;
  }
  settle_decimals(&t);
  for (size_t i = 0; i < t.columns; i++)
    head[i] = head_of(l, &t.column[i]);
  if (!spreads_out(l, key))
    return sheet_of(s, &plain, body_plain(s, &t, head, t.columns), d);
  column turned[] = {*key[0], *key[1], t.column[2]};
  for (size_t i = 0; i < 2; i++)
    head[i] = head_of(l, key[i]);
  t.column = turned;
  body *b = body_pivot(s, &(pivoting){&t, head, 1, 1, 1, p->spec->table.at}, d);
  return b ? sheet_of(s, &plain, b, d) : NULL;
}
