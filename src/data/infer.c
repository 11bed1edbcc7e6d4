/* infer: what type a column of written cells has, decided over all of them. */
#include "data/fit.h"

#include "base/crew.h"
#include "data/almost.h"
#include "data/either.h"
#include "data/mangled.h"
#include "data/serial.h"
#include "data/twin.h"

#include <math.h>
#include <string.h>

#define MINUTES_A_DAY 1440.0

static bool text_missing(str cell, const infer_options *o) {
  for (size_t i = 0; i < o->na_count; i++)
    if (str_equal(cell, o->na[i]))
      return true;
  return !cell.len;
}

/* One column on its way from written cells to values. */
typedef struct turning {
  arena *arena;
  const table *table;
  column *column;
  size_t col;
  const infer_options *options;
  const words *words;
  uint32_t *word; /* by row */
  struct turned {
    reading reading;
    enum { turned_missing, turned_fault, turned_broken, turned_read } as;
  } * turned; /* by word */
  fit fit;
  size_t first; /* the first row with a value; `rows` while there is none */
  size_t complaints;
  bool mixed, zones; /* units; time stamps of several zones */
  diag *fault;       /* what was said of a spreadsheet's faults */
  size_t faults;
  diags *diags;
} turning;

static str cell_of(const turning *u, size_t row) {
  return u->words->word[u->word[row]];
}

static void complain_broken(turning *u, size_t row) {
  static const char *const wanted[] = {[column_text] = "text",
                                       [column_number] = "a number",
                                       [column_date] = "a date",
                                       [column_boolean] = "true or false"};
  static const char *const form[] = {[column_text] = "",
                                     [column_number] = "write it as 1204.5, or leave it empty",
                                     [column_date] = "write 2026-10-02, 2026-10, 2026Q4, 2026-W40 or 2026",
                                     [column_boolean] = "write true, false, yes or no"};
  str cell = cell_of(u, row);
  column_type type = u->fit.type;
  if (u->complaints++ >= INFER_COMPLAINTS)
    return;
  bool forced = u->options->forced;
  diag *g =
      diags_add(u->diags, forced ? 312 : 311, table_cell(u->table, row, u->col), "`%.*s` in column `%s` is not %s",
                (int)(cell.len > 80 ? 80 : cell.len), cell.ptr, u->column->name, wanted[type]);
  if (str_has_digit(cell))
    diag_hint(u->diags, g, "%s", form[type]);
  else
    diag_hint(u->diags, g, "leave it empty, or list it: `na: [\"%.*s\"]`", (int)(cell.len > 20 ? 20 : cell.len),
              cell.ptr);
  if (!forced)
    diag_footnote(u->diags, g,
                  "%zu of the column's %zu cells are %ss; if all should be text, write `types: {%s: text}`",
                  u->fit.read, u->fit.read + u->fit.broken, column_type_name(type), u->column->name);
}

static bool is_percent(const char *unit) {
  return unit && !strcmp(unit, "%");
}

static const char *unit_words(arena *a, const char *unit) {
  return unit ? text_format(a, "is in %s", unit) : "has no unit";
}

/* 45 % and 45 in one column would differ a hundredfold, $ and € by the day's rate. A currency left out now and then is
   borne, but the column then has none. */
static void check_unit(arena *a, turning *u, size_t row, const reading *r) {
  column *c = u->column;
  const char *unit = u->first == row ? r->unit : c->unit;
  if (u->first == row)
    c->unit = r->unit;
  if (unit == r->unit || u->mixed)
    return;
  if (!is_percent(unit) && !is_percent(r->unit) && (!unit || !r->unit)) {
    c->unit = NULL;
    return;
  }
  u->mixed = true;
  diag *g = diags_add(u->diags, 313, table_cell(u->table, row, u->col), "`%.*s` in column `%s` %s",
                      STR_ARG(cell_of(u, row)), c->name, unit_words(a, r->unit));
  diag_also(g, table_cell(u->table, u->first, u->col), text_format(a, "but this %s", unit_words(a, unit)));
}

static void check_zone(arena *a, turning *u, size_t row, const reading *r) {
  column *c = u->column;
  if (u->first == row)
    c->zone = r->zone.ptr ? str_copy(a, r->zone) : NULL;
  if (u->zones || (c->zone ? str_is(r->zone, c->zone) : !r->zone.ptr))
    return;
  u->zones = true;
  diag *g = diags_add(u->diags, 319, table_cell(u->table, row, u->col), "column `%s` has time stamps of several zones",
                      c->name);
  diag_hint(u->diags, g, "all are brought to UTC");
  diag_also(g, table_cell(u->table, u->first, u->col), "the zone of the first");
}

/* How far a zone of which there is only a name is from UTC depends on the place and the year. */
static void complain_placeless(turning *u, size_t row, str zone) {
  diag *g = diags_add(u->diags, 323, table_cell(u->table, row, u->col),
                      "`%.*s` does not say how far from UTC it is, and column `%s` has several zones", STR_ARG(zone),
                      u->column->name);
  diag_hint(u->diags, g, "write the offset, as 2024-01-31T12:00+01:00");
}

static void turn_to_utc(turning *u, double *to) {
  bool said = false;
  for (size_t i = 0; i < u->table->rows; i++) {
    const reading *r = &u->turned[u->word[i]].reading;
    if (isnan(to[i]))
      continue;
    if (r->placeless && !said) {
      complain_placeless(u, i, r->zone);
      said = true;
    }
    to[i] -= r->offset / MINUTES_A_DAY;
  }
  u->column->zone = "Z";
}

/* The first one is shown, the others are counted. */
static void warn_fault(turning *u, size_t row) {
  if (!u->faults++) {
    str cell = cell_of(u, row);
    u->fault = diags_add(u->diags, 324, table_cell(u->table, row, u->col),
                         "`%.*s` in column `%s` is a spreadsheet's fault", STR_ARG(cell), u->column->name);
    diag_hint(u->diags, u->fault, "taken as missing");
  } else if (u->fault) {
    diag_footnote(u->diags, u->fault, "there are %zu such cells in this column", u->faults);
  }
}

static void turn_cell(arena *a, turning *u, double *to, size_t row) {
  column *c = u->column;
  const struct turned *cell = &u->turned[u->word[row]];
  const reading *r = &cell->reading;
  *to = NAN;
  if (cell->as == turned_missing || cell->as == turned_fault)
    c->missing++;
  if (cell->as == turned_fault)
    warn_fault(u, row);
  if (cell->as == turned_broken)
    complain_broken(u, row);
  if (cell->as != turned_read)
    return;
  *to = r->number;
  if (u->first == u->table->rows)
    u->first = row;
  if (r->decimals > c->decimals)
    c->decimals = r->decimals;
  if (u->first == row || r->grain > c->grain)
    c->grain = r->grain;
  check_unit(a, u, row, r);
  check_zone(a, u, row, r);
}

static void turn_words(arena *a, turning *u) {
  u->turned = ARENA_ARRAY(a, u->words->words, struct turned);
  for (size_t i = 0; i < u->words->words; i++) {
    struct turned *t = &u->turned[i];
    str word = u->words->word[i];
    if (fit_fault(word))
      t->as = turned_fault;
    else if (!fit_missing(word, u->options))
      t->as = fit_read(&u->fit, word, &t->reading) ? turned_read : turned_broken;
  }
}

/* What a spreadsheet would compute when it opens the file, or hand to another program. */
static bool is_formula(str cell) {
  bool starts = cell.len > 1 && cell.ptr[0] && strchr("=+-@", cell.ptr[0]);
  return starts && (cell.ptr[0] == '=' || (memchr(cell.ptr, '|', cell.len) && memchr(cell.ptr, '!', cell.len)));
}

static void warn_formulas(turning *u) {
  diag *g = NULL;
  size_t count = 0;
  bool *formula = ARENA_ARRAY(u->arena, u->words->words, bool), any = false;
  for (size_t i = 0; i < u->words->words; i++)
    any |= formula[i] = is_formula(u->words->word[i]);
  for (size_t i = 0; any && i < u->table->rows; i++) {
    if (!formula[u->word[i]] || count++)
      continue;
    g = diags_add(u->diags, 325, table_cell(u->table, i, u->col), "a spreadsheet would compute this cell");
    diag_hint(u->diags, g, "kept as a text");
  }
  if (count > 1)
    diag_footnote(u->diags, g, "there are %zu such cells in this column", count);
}

#define ROWS_EACH ((size_t)1 << 16) /* rows filled by one thread at a time */

/* Cells of rows far apart, filled at the same time. */
typedef struct filling {
  const uint32_t *word; /* by row */
  size_t rows;
  const double *number; /* by word, … */
  double *numbers;      /* … and to be by row */
} filling;

static void fill_rows(void *user, size_t piece) {
  const filling *f = user;
  size_t from = piece * ROWS_EACH, end = f->rows - from < ROWS_EACH ? f->rows : from + ROWS_EACH;
  for (size_t i = from; i < end; i++)
    f->numbers[i] = f->number[f->word[i]];
}

static void fill(filling f) {
  crew_run(fill_rows, &f, (f.rows + ROWS_EACH - 1) / ROWS_EACH);
}

/* The words move into the arena. */
static void turn_text(arena *a, const turning *u) {
  str *word = ARENA_ARRAY(a, u->words->words, str);
  for (size_t i = 0; i < u->words->words; i++)
    if (!text_missing(u->words->word[i], u->options))
      word[i] = (str){str_copy(a, u->words->word[i]), u->words->word[i].len};
    else
      u->column->missing += u->words->count[i];
  u->column->text = word;
  u->column->word = u->word;
}

/* Plain numbers and days are there already; without any, there is nothing. */
static void take_plain(arena *a, column *c, size_t rows, const infer_cells *from) {
  column_type type = from->cells->kind == cells_days ? column_date : column_number;
  c->missing = rows - from->words->numbers;
  c->type = from->words->numbers || from->options->forced ? type : column_text;
  c->grain = date_day;
  if (c->type == column_text) {
    c->text = ARENA_ARRAY(a, rows, str);
    return;
  }
  c->number = from->cells->number;
  c->decimals = from->words->decimals;
}

static bool same_text(str one, str other) {
  return one.ptr ? str_equal(one, other) : !other.ptr;
}

/* Whether all words are read alike, so that no row has anything to be said of it. */
static bool uniform(const turning *u) {
  const reading *first = NULL;
  for (size_t i = 0; i < u->words->words; i++) {
    const struct turned *t = &u->turned[i];
    if (t->as == turned_missing)
      continue;
    first = first ? first : &t->reading;
    if (t->as != turned_read || t->reading.unit != first->unit || !same_text(t->reading.zone, first->zone))
      return false;
  }
  return first;
}

static void turn_uniform(arena *a, turning *u, double *to) {
  column *c = u->column;
  double *number = ARENA_ARRAY(a, u->words->words, double);
  bool first = true;
  for (size_t i = 0; i < u->words->words; i++) {
    const reading *r = &u->turned[i].reading;
    number[i] = u->turned[i].as == turned_read ? r->number : NAN;
    if (u->turned[i].as != turned_read) {
      c->missing += u->words->count[i];
      continue;
    }
    c->decimals = r->decimals > c->decimals ? r->decimals : c->decimals;
    c->grain = first || r->grain > c->grain ? r->grain : c->grain;
    c->unit = r->unit;
    if (first)
      c->zone = r->zone.ptr ? str_copy(a, r->zone) : NULL;
    first = false;
  }
  fill((filling){.word = u->word, .rows = u->table->rows, .number = number, .numbers = to});
}

static void warn_numbers(arena *a, const table *t, size_t col, const infer_cells *from, diags *d) {
  if (from->options->forced)
    return;
  serial_warn(a, t, col, d);
  mangled_numbers(t, col, d);
}

/* Texts that may be meant as something else; `told`: it has been said already. */
static void warn_texts(arena *a, const table *t, size_t col, const infer_cells *from, bool told, diags *d) {
  if (either_contrary(t, col, from, d) || told)
    return;
  almost_warn(a, t, col, from, d);
  mangled_words(t, col, from, d);
}

void infer_column(arena *a, table *t, size_t col, const infer_cells *from, diags *d) {
  column *c = &t->column[col];
  if (from->cells->kind != cells_words) {
    take_plain(a, c, t->rows, from);
    warn_numbers(a, t, col, from, d);
    return;
  }
  const fit_asked k = {t, c->name, from->words, from->options};
  turning u = {.arena = a, .table = t, .column = c, .col = col, .options = from->options, .first = t->rows, .diags = d};
  u.words = from->words;
  u.word = from->cells->word;
  u.fit = fit_choose(&k);
  c->type = u.fit.type;
  if (u.fit.named == named_likely || u.fit.named == named_days)
    named_warn(a, t, col, from, u.fit.named, d);
  if (c->type == column_text) {
    c->beyond = !from->options->forced && fit_beyond(&k);
    warn_formulas(&u);
    if (!from->options->forced)
      warn_texts(a, t, col, from, u.fit.named != named_none || c->beyond, d);
    twin_warn(t, col, from, d);
    turn_text(a, &u);
    return;
  }
  bool open = c->type == column_date && u.fit.ordered && u.fit.order == day_order_open;
  if (open && from->options->likely)
    u.fit.order = from->options->likely;
  turn_words(a, &u);
  double *turned = ARENA_ARRAY(a, t->rows, double);
  bool alike = uniform(&u);
  if (alike)
    turn_uniform(a, &u, turned);
  for (size_t i = 0; i < t->rows && !alike; i++)
    turn_cell(a, &u, &turned[i], i);
  if (open && from->options->likely)
    either_assumed(a, t, col, from, d);
  else if (open)
    either_order(a, t, col, from, d);
  if (c->type == column_date && c->grain == date_month && !from->options->forced)
    either_years(t, col, from, d);
  if (u.zones)
    turn_to_utc(&u, turned);
  c->number = turned;
  warn_numbers(a, t, col, from, d);
}
