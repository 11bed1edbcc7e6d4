/* infer: what type a column of written cells has, decided over all of them. */
#include "data/infer.h"

#include "base/number.h"

#include <math.h>
#include <string.h>

#define YEAR_MIN 1000
#define YEAR_MAX 2200
#define MINUTES_A_DAY 1440.0

/* A cell as one of the types. */
typedef struct reading {
  double number;
  int decimals;
  const char *unit;
  date_grain grain;
  bool ordered;          /* dates: day and month told apart by their order alone */
  str zone;              /* time stamps; absent if none */
  int offset;            /* … in minutes */
  bool year_like, comma; /* numbers: could be a year; has the decimal mark ',' or groups by it */
} reading;

static bool same_word(str s, const char *word) {
  if (s.len != strlen(word))
    return false;
  for (size_t i = 0; i < s.len; i++) {
    char c = s.ptr[i];
    if ((c >= 'A' && c <= 'Z' ? (char)(c + 32) : c) != word[i])
      return false;
  }
  return true;
}

static bool word_in(str s, const char *const *word, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (same_word(s, word[i]))
      return true;
  return false;
}

#define WORD_IN(s, list) word_in((s), (list), sizeof(list) / sizeof *(list))

static bool is_missing(str cell, const infer_options *o) {
  if (cells_missing(cell))
    return true;
  cell = str_trim(cell);
  for (size_t i = 0; i < o->na_count; i++)
    if (str_equal(cell, o->na[i]))
      return true;
  return false;
}

static bool text_missing(str cell, const infer_options *o) {
  for (size_t i = 0; i < o->na_count; i++)
    if (str_equal(cell, o->na[i]))
      return true;
  return !cell.len;
}

static bool read_number(str cell, char decimal, reading *out) {
  number n;
  if (!number_parse(cell, decimal, &n))
    return false;
  *out = (reading){.number = n.value, .decimals = n.decimals, .unit = n.unit};
  out->comma = memchr(cell.ptr, ',', cell.len) != NULL;
  out->year_like = str_trim(cell).len == 4 && !n.marked && n.value >= YEAR_MIN && n.value <= YEAR_MAX;
  return true;
}

static bool read_boolean(str cell, reading *out) {
  static const char *const yes[] = {"true", "yes"};
  static const char *const no[] = {"false", "no"};
  cell = str_trim(cell);
  *out = (reading){.number = WORD_IN(cell, yes)};
  return out->number != 0 || WORD_IN(cell, no);
}

/* How well a type fits a column. */
typedef struct fit {
  column_type type;
  char decimal;
  day_order order;
  size_t read, broken;        /* cells that are not missing; counting stops when too many are broken */
  bool comma, years, ordered; /* some had a comma; all look like years; in some the order matters */
} fit;

static bool read_date(str cell, day_order order, reading *out) {
  day read;
  if (!day_parse(str_trim(cell), order, &read))
    return false;
  *out = (reading){.number = read.days, .grain = read.grain, .ordered = read.ordered};
  out->zone = read.zone;
  out->offset = read.offset;
  return true;
}

static bool read_cell(const fit *f, str cell, reading *out) {
  if (f->type == column_number)
    return read_number(cell, f->decimal, out);
  return f->type == column_boolean ? read_boolean(cell, out) : read_date(cell, f->order, out);
}

static bool fit_whole(const fit *f) {
  return f->read && !f->broken;
}

static bool fit_nearly(const fit *f) {
  size_t all = f->read + f->broken;
  return f->broken && all >= INFER_NEARLY_CELLS && (double)f->read > INFER_NEARLY * (double)all;
}

/* A column of words to be typed. */
typedef struct asked {
  const table *table;
  const char *name;
  const words *words;
  const infer_options *options;
} asked;

/* Every word once, counting for all cells that say it. */
static fit try_type(const asked *k, fit f) {
  size_t bearable = k->options->forced ? SIZE_MAX : (size_t)((1 - INFER_NEARLY) * (double)k->table->rows) + 1;
  reading r;
  f.years = true;
  for (size_t i = 0; i < k->words->words && f.broken <= bearable; i++) {
    str cell = k->words->word[i];
    if (is_missing(cell, k->options))
      continue;
    if (!read_cell(&f, cell, &r)) {
      f.broken += k->words->count[i];
      continue;
    }
    f.read += k->words->count[i];
    f.comma |= r.comma;
    f.ordered |= r.ordered;
    f.years &= r.year_like;
  }
  return f;
}

/* In a file split by ';', commas are decimal marks when they can be; elsewhere only when points can't. */
static fit try_number(const asked *k) {
  const char decimal = k->options->decimal;
  fit point = try_type(k, (fit){.type = column_number, .decimal = decimal ? decimal : '.'});
  if (decimal || (fit_whole(&point) && (!point.comma || k->table->delimiter != ';')))
    return point;
  fit comma = try_type(k, (fit){.type = column_number, .decimal = ','});
  return comma.comma && (fit_whole(&comma) || (fit_nearly(&comma) && !fit_nearly(&point))) ? comma : point;
}

static bool word_byte(char c) {
  return (c & 0x80) || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* Takes the next word off `rest`; empty after the last one. */
static str next_word(str *rest) {
  size_t start = 0, end;
  while (start < rest->len && !word_byte(rest->ptr[start]))
    start++;
  for (end = start; end < rest->len && word_byte(rest->ptr[end]);)
    end++;
  str word = str_slice(*rest, start, end);
  *rest = str_slice(*rest, end, rest->len);
  return word;
}

/* "year", "fiscal year", "Year founded", "date", "年度", but not "cost per year". */
static bool names_year(const char *name) {
  static const char *const year[] = {"year",  "years", "yr",  "fy",   "date",  "jahr", "datum", "année",
                                     "annee", "an",    "año", "anno", "år",    "rok",  "год",   "Год",
                                     "дата",  "Дата",  "он",  "Он",   "огноо", "Огноо"};
  static const char *const rate[] = {"per", "a", "each", "every", "pro", "par", "por", "за"};
  str rest = str_of(name), first = next_word(&rest), last = first, before = STR("");
  for (str word = next_word(&rest); word.len; word = next_word(&rest)) {
    before = last;
    last = word;
  }
  if (strchr(name, '/'))
    return false;
  return strstr(name, "年") || WORD_IN(first, year) || (WORD_IN(last, year) && !WORD_IN(before, rate));
}

bool infer_plain(const char *name, const infer_options *o) {
  return o->decimal != ',' && !o->na_count && !(o->forced ? o->type != column_number : names_year(name));
}

static fit try_date(const asked *k) {
  const day_order order = k->options->order;
  fit first = try_type(k, (fit){.type = column_date, .order = order ? order : day_order_dmy});
  if (order || (!first.ordered && !first.broken))
    return first;
  fit swapped = try_type(k, (fit){.type = column_date, .order = day_order_mdy});
  if (!swapped.ordered || swapped.read < first.read)
    return first;
  if (swapped.read == first.read)
    swapped.order = day_order_open; /* nothing settles it */
  return swapped;
}

/* The first type of the ladder that all cells have, or that nearly all have. */
static fit choose(const asked *k) {
  fit f[] = {try_type(k, (fit){.type = column_boolean}), try_number(k), try_date(k)};
  if (fit_whole(&f[1]) && f[1].years && names_year(k->name))
    return f[2];
  for (size_t i = 0; i < 3; i++)
    if (fit_whole(&f[i]))
      return f[i];
  for (size_t i = 1; i < 3; i++)
    if (fit_nearly(&f[i]))
      return f[i];
  return (fit){.type = column_text};
}

/* One column on its way from written cells to values. */
typedef struct turning {
  const table *table;
  column *column;
  size_t col;
  const infer_options *options;
  const words *words;
  const uint32_t *word; /* by row */
  struct turned {
    reading reading;
    enum { turned_missing, turned_broken, turned_read } as;
  } * turned; /* by word */
  fit fit;
  size_t first; /* the first row with a value; `rows` while there is none */
  size_t complaints;
  bool mixed, zones; /* units; time stamps of several zones */
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
  diag_hint(u->diags, g, "%s", form[type]);
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

/* In a column where no cell tells the day from the month, one that has two readings. */
static void complain_open(arena *a, turning *u) {
  for (size_t i = 0; i < u->table->rows; i++) {
    str cell = cell_of(u, i);
    reading dmy, mdy;
    bool two = !is_missing(cell, u->options) && read_date(cell, day_order_dmy, &dmy) &&
               read_date(cell, day_order_mdy, &mdy) && dmy.number != mdy.number;
    if (!two)
      continue;
    diag *g = diags_add(u->diags, 316, table_cell(u->table, i, u->col), "`%.*s` in column `%s` may be %s or %s",
                        STR_ARG(cell), u->column->name, date_write(a, dmy.number, date_day),
                        date_write(a, mdy.number, date_day));
    diag_hint(u->diags, g, "say which: `types: {%s: dmy}` or `mdy`", u->column->name);
    return;
  }
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

static void turn_to_utc(turning *u, double *to) {
  for (size_t i = 0; i < u->table->rows; i++)
    if (!isnan(to[i]))
      to[i] -= u->turned[u->word[i]].reading.offset / MINUTES_A_DAY;
  u->column->zone = "Z";
}

static void turn_cell(arena *a, turning *u, double *to, size_t row) {
  column *c = u->column;
  const struct turned *cell = &u->turned[u->word[row]];
  const reading *r = &cell->reading;
  *to = NAN;
  if (cell->as == turned_missing)
    c->missing++;
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
    if (!is_missing(word, u->options))
      t->as = read_cell(&u->fit, word, &t->reading) ? turned_read : turned_broken;
  }
}

/* The words move into the arena; the rows share them. */
static void turn_text(arena *a, const turning *u) {
  size_t rows = u->table->rows;
  str *word = ARENA_ARRAY(a, u->words->words, str);
  for (size_t i = 0; i < u->words->words; i++)
    if (!text_missing(u->words->word[i], u->options))
      word[i] = (str){str_copy(a, u->words->word[i]), u->words->word[i].len};
  u->column->text = ARENA_ARRAY(a, rows, str);
  for (size_t i = 0; i < rows; i++) {
    u->column->text[i] = word[u->word[i]];
    u->column->missing += !u->column->text[i].ptr;
  }
}

/* A type asked for still has to find its decimal mark, and how many cells it fits. */
static fit force(const asked *k) {
  if (k->options->type == column_number)
    return try_number(k);
  return k->options->type == column_date ? try_date(k) : (fit){.type = k->options->type};
}

/* Plain numbers are there already; without any, there is nothing. */
static void take_plain(arena *a, column *c, size_t rows, const infer_cells *from) {
  c->missing = rows - from->words->numbers;
  c->type = from->words->numbers || from->options->forced ? column_number : column_text;
  if (c->type == column_text) {
    c->text = ARENA_ARRAY(a, rows, str);
    return;
  }
  c->number = from->cells->number;
  c->decimals = from->words->decimals;
}

void infer_column(arena *a, table *t, size_t col, const infer_cells *from, diags *d) {
  column *c = &t->column[col];
  if (from->cells->kind == cells_plain) {
    take_plain(a, c, t->rows, from);
    return;
  }
  const asked k = {t, c->name, from->words, from->options};
  turning u = {.table = t, .column = c, .col = col, .options = from->options, .first = t->rows, .diags = d};
  u.words = from->words;
  u.word = from->cells->word;
  u.fit = from->options->forced ? force(&k) : choose(&k);
  c->type = u.fit.type;
  if (c->type == column_text) {
    turn_text(a, &u);
    return;
  }
  turn_words(a, &u);
  double *turned = ARENA_ARRAY(a, t->rows, double);
  for (size_t i = 0; i < t->rows; i++)
    turn_cell(a, &u, &turned[i], i);
  if (c->type == column_date && u.fit.ordered && u.fit.order == day_order_open)
    complain_open(a, &u);
  if (u.zones)
    turn_to_utc(&u, turned);
  c->number = turned;
}
