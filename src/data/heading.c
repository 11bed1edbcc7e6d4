/* heading: whether the first record of a file names its columns, and names them well. */
#include "data/heading.h"

#include "base/number.h"
#include "data/day.h"
#include "data/fit.h"
#include "data/preface.h"

#include <string.h>

#define FIRST_NAME "column_1"
#define LOOKED_AT 200   /* records, as many as tell the delimiter */
#define LOOKED_AHEAD 20 /* records for a header below a title */
#define SCALE_FROM 3    /* names that rise, as doses do, are no values */
#define YEARS_FROM 1000 /* whole numbers that may well be names of columns */
#define YEARS_TO 2200

/* --- a record --- */

typedef struct shape {
  size_t start, end;
  size_t cells; /* as delimiters have it */
  size_t used;  /* up to the last one with something in it */
  size_t full;  /* how many have something in them; */
  size_t lead;  /* … 1 if the first has not, which stands over names of rows */
  bool values;  /* some are numbers or dates */
} shape;

static bool is_date(str cell, day *read) {
  return day_parse(cell, day_order_dmy, read) || day_parse(cell, day_order_mdy, read);
}

static bool is_number(str cell, number *n) {
  return number_parse(cell, '.', n) || number_parse(cell, ',', n);
}

static bool is_value(str cell) {
  number n;
  day read;
  return is_number(cell, &n) || is_date(cell, &read);
}

/* What columns are named by at times: 2019, 2024-05. */
static bool names_period(str cell) {
  number n;
  day read;
  if (is_number(cell, &n))
    return !n.marked && !n.unit && n.value >= YEARS_FROM && n.value <= YEARS_TO;
  return is_date(cell, &read) && read.grain < date_day;
}

/* `closely`: what the cells are, too, which takes longer. */
static shape shape_of(const csv_body *b, size_t at, bool closely) {
  str all = b->source->bytes;
  shape s = {.start = record_start(all, b->how, at)};
  record_cell cell = {.last = s.start == all.len};
  for (at = s.start; !cell.last;) {
    at = record_next(all, b->how, at, &cell);
    s.cells++;
    s.lead += s.cells == 1 && !cell.length;
    if (!cell.length)
      continue;
    s.used = s.cells;
    s.full++;
    str written = str_slice(all, cell.start, cell.start + cell.length);
    s.values |= closely && is_value(written) && !names_period(written);
  }
  s.end = at;
  return s;
}

static size_t line_of(const csv_body *b, size_t at) {
  return source_place(b->source, at).line;
}

/* --- rows of another width --- */

static void hint_wide(const csv_body *b, shape first, diag *g, diags *d) {
  size_t line = line_of(b, first.start);
  if (!first.values && first.full > 1 && first.full + first.lead == first.used)
    diag_hint(d, g, "if line %zu is the header, write `skip: %zu`", line, line - 1);
  else
    diag_hint(d, g, "is `%c` in cells that are not in quotes?", b->how.delimiter);
  diag_also(g, span_new(b->source, first.start, first.end - first.start), "from here on");
}

bool heading_fits(const csv_body *b, const csv_header *h, diags *d) {
  size_t rows = 0, wide = 0, narrow = 0;
  if (h->faulty || !h->names)
    return true;
  shape first = {0}, s = shape_of(b, h->end, false);
  for (; s.cells && s.start < b->end && rows < LOOKED_AT; s = shape_of(b, s.end, false)) {
    if (!s.used || preface_comment(b->source->bytes, s.start))
      continue;
    rows++;
    bool is_wide = s.used > h->names, is_narrow = s.cells < h->names;
    if ((is_wide && !wide) || (is_narrow && !narrow && !wide))
      first = s;
    wide += is_wide;
    narrow += is_narrow;
  }
  size_t most = wide > narrow ? wide : narrow;
  if (most < 2 || 2 * most <= rows)
    return true;
  diag *g = diags_add(d, 327, span_new(b->source, h->start, h->end - h->start),
                      "the header has %zu name%s, and most rows have %s cells", h->names, h->names == 1 ? "" : "s",
                      wide > narrow ? "more" : "fewer");
  if (wide > narrow)
    hint_wide(b, shape_of(b, first.start, true), g, d);
  else
    diag_also(g, span_new(b->source, first.start, first.end - first.start), "as this one");
  return false;
}

/* --- names --- */

static str cell_at(const csv_header *h, size_t i) {
  return i < h->names ? str_of(h->name[i]) : STR("");
}

csv_header heading_join(arena *a, const csv_header *upper, const csv_header *lower) {
  csv_header h = *lower;
  h.start = upper->start;
  h.lines = upper->lines + 1;
  h.faulty |= upper->faulty;
  h.names = upper->names > lower->names ? upper->names : lower->names;
  const char **name = ARENA_ARRAY(a, h.names + 1, const char *);
  str *cell = ARENA_ARRAY(a, h.names + 1, str), over = STR("");
  span *at = ARENA_ARRAY(a, h.names + 1, span);
  for (size_t i = 0; i < h.names; i++) {
    str above = cell_at(upper, i), below = cell_at(lower, i);
    over = above.len ? above : over;
    bool one = !below.len || !over.len || str_equal(over, below);
    name[i] = text_format(a, "%.*s%s%.*s", STR_ARG(below.len ? over : above), one ? "" : " ",
                          one && over.len && below.len ? 0 : (int)below.len, below.ptr);
    over = below.len ? over : STR(""); /* what has a column of its own is over no other */
    cell[i] = i < lower->names ? lower->cell[i] : STR("");
    at[i] = i < lower->names && (below.len || i >= upper->names) ? lower->place[i] : upper->place[i];
  }
  h.name = name;
  h.cell = cell;
  h.place = at;
  return h;
}

/* The line below, if it has names too: nothing in it is a value, as below it, and each column without a name has one
 * there; or 0. */
static size_t goes_on(const csv_body *b, const csv_header *h, size_t count) {
  str all = b->source->bytes;
  record_cell cell = {.last = false};
  shape s = shape_of(b, h->end, true);
  size_t at = s.start;
  for (size_t i = 0; i < count; i++) {
    if (cell.last)
      return 0;
    at = record_next(all, b->how, at, &cell);
    if (!h->name[i][0] && !cell.length)
      return 0;
  }
  return s.full > 1 && !s.values && shape_of(b, s.end, true).values ? line_of(b, s.start) : 0;
}

void heading_name_first(arena *a, const csv_body *b, csv_header *h, size_t count, diags *d) {
  if (h->name[0][0] || goes_on(b, h, count))
    return;
  for (size_t i = 1; i < count; i++)
    if (!strcmp(h->name[i], FIRST_NAME) || !h->name[i][0])
      return;
  const char **name = ARENA_ARRAY(a, h->names, const char *);
  memcpy(name, h->name, h->names * sizeof *name);
  name[0] = FIRST_NAME;
  h->name = name;
  diag *g = diags_add(d, 337, h->place[0], "the first column has no name");
  diag_hint(d, g, "called `%s`", FIRST_NAME);
}

/* True if names are missed because they stand in the next line. */
static bool check_twice(const csv_body *b, const csv_header *h, size_t count, diags *d) {
  diag *g = NULL;
  size_t more = 0;
  for (size_t i = 0; i < h->names && !more; i++) {
    for (size_t k = 0; k < i && h->name[i][0]; k++)
      if (!strcmp(h->name[i], h->name[k])) {
        more = g ? 0 : goes_on(b, h, count);
        g = diags_add(d, 307, h->place[i], "two columns are named `%s`", h->name[i]);
        diag_also(g, h->place[k], "the first one");
        if (more)
          diag_hint(d, g, "if names go on in line %zu: `heads: %zu`", more, h->lines + 1);
        break;
      }
  }
  return more;
}

static void hint_nameless(const csv_body *b, const csv_header *h, size_t count, diag *g, diags *d) {
  size_t named = 0, more = goes_on(b, h, count);
  for (size_t i = 0; i < count; i++)
    named += h->name[i][0] != 0;
  shape s = shape_of(b, h->end, true);
  for (size_t i = 0; i < LOOKED_AHEAD && s.cells && 2 * named <= count; i++, s = shape_of(b, s.end, true)) {
    size_t line = line_of(b, s.start);
    if (s.full + (named > 1 ? 0 : s.lead) != count || s.values)
      continue;
    if (line == more && named > 1)
      diag_hint(d, g, "if line %zu is the header, write `skip: %zu`; if names go on in it, `heads: %zu`", line,
                line - 1, h->lines + 1);
    else
      diag_hint(d, g, "if line %zu is the header, write `skip: %zu`", line, line - 1);
    return;
  }
  if (more)
    diag_hint(d, g, "if names go on in line %zu: `heads: %zu`", more, h->lines + 1);
  else
    diag_hint(d, g, "a name is missing here");
}

void heading_names(const csv_body *b, const csv_header *h, const bool *none, size_t count, diags *d) {
  size_t nameless = 0, first = 0;
  if (check_twice(b, h, count, d))
    return;
  for (size_t i = count; i--;)
    if (!h->name[i][0] && !none[i]) {
      nameless++;
      first = i;
    }
  if (!nameless)
    return;
  diag *g = nameless == 1 ? diags_add(d, 306, h->place[first], "column %zu of %zu has no name", first + 1, count)
                          : diags_add(d, 306, h->place[first], "%zu of %zu columns have no name", nameless, count);
  hint_nameless(b, h, count, g, d);
}

/* --- a row for a header --- */

/* Numbers that a column may well be named by, as 2019, are none. */
static bool telling(const column *c) {
  number n;
  day read;
  str name = str_of(c->name);
  if (c->type == column_date)
    return is_date(name, &read) && read.grain >= date_day;
  return is_number(name, &n) && (n.decimals || n.unit || (!c->nth && !names_period(name)));
}

void heading_doubt(const table *t, diags *d) {
  bool some = false, numbered = true, rising = true;
  size_t numbers = 0;
  const column *previous = NULL;
  for (size_t i = 0; i < t->columns; i++) {
    const column *c = &t->column[i];
    if (c->type == column_text || c->type == column_boolean)
      continue;
    if (!is_value(str_of(c->name)))
      return;
    some |= telling(c);
    number one = {0}, other = {0};
    bool next = previous && number_parse(str_of(c->name), '.', &one) &&
                number_parse(str_of(previous->name), '.', &other) && one.value == other.value + 1;
    numbered &= !previous || next;
    rising &= !previous || one.value > other.value;
    numbers++;
    previous = c;
  }
  bool scale = numbers > 1 && (numbered || (rising && numbers >= SCALE_FROM));
  if (!some || scale)
    return;
  diag *g =
      diags_add(d, 328, t->column[0].at, "the first line looks like a row, and is taken for the names of columns");
  diag_hint(d, g, "a line of names is missing above it");
}
