/* sniff: what a CSV file holds, as text to read in a terminal. */
#include "data/sniff.h"

#include "base/file.h"
#include "base/number.h"
#include "base/utf8.h"
#include "data/csv.h"
#include "data/merged.h"
#include "data/total.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define BINS 12          /* of a histogram: one character each */
#define HISTOGRAM_FROM 5 /* values; fewer have no shape */
#define TOP_TEXTS 3      /* commonest texts named */
#define TEXT_SHOWN 24    /* characters of one */
#define NAME_WIDTH_MAX 24
#define DECIMALS_SHOWN 15
#define PATH_MARKS "/.-"

static void pad(text *out, size_t written, size_t width) {
  for (size_t i = written; i < width; i++)
    text_addc(out, ' ');
}

/* At most TEXT_SHOWN characters, on one line. */
static void add_short(text *out, str s) {
  size_t shown = 0;
  for (const char *at = s.ptr, *end = s.ptr + s.len; at < end; shown++) {
    if (shown == TEXT_SHOWN) {
      text_adds(out, "…");
      return;
    }
    uint32_t code = utf8_next(&at, end);
    text_add_utf8(out, code < ' ' || code == UTF8_BAD ? ' ' : code);
  }
}

/* How the values lie between the least and the greatest. */
static void add_histogram(text *out, const column *c, size_t rows, double low, double high) {
  static const char *const block[] = {"·", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  size_t bin[BINS] = {0}, most = 1;
  if (!(high / 2 - low / 2 > 0) || rows - c->missing < HISTOGRAM_FROM)
    return;
  for (size_t i = 0; i < rows; i++) {
    if (isnan(c->number[i]))
      continue;
    size_t at = (size_t)((c->number[i] / 2 - low / 2) / (high / 2 - low / 2) * BINS);
    at = at < BINS ? at : BINS - 1;
    most = ++bin[at] > most ? bin[at] : most;
  }
  text_adds(out, "  ");
  for (size_t i = 0; i < BINS; i++)
    text_adds(out, block[bin[i] ? 1 + bin[i] * 7 / most : 0]);
}

/* With as many decimals as its column has, unless that would be a long row of zeros. */
static str shown(arena *a, const column *c, double n) {
  if (c->type == column_number && c->decimals > DECIMALS_SHOWN)
    return str_of(text_format(a, "%.*g", NUMBER_DIGITS_SURE, n));
  column one = *c;
  one.number = &n;
  return column_string(a, &one, 0);
}

static void add_numbers(arena *a, text *out, const column *c, size_t rows) {
  double low = INFINITY, high = -INFINITY, sum = 0;
  for (size_t i = 0; i < rows; i++) {
    if (isnan(c->number[i]))
      continue;
    low = fmin(low, c->number[i]);
    high = fmax(high, c->number[i]);
    sum += c->number[i];
  }
  text_add(out, shown(a, c, low));
  text_adds(out, " … ");
  text_add(out, shown(a, c, high));
  if (c->type == column_number) {
    column mean = *c;
    mean.decimals = c->decimals + 1;
    text_adds(out, ", mean ");
    text_add(out, shown(a, &mean, sum / (double)(rows - c->missing)));
    if (c->unit)
      text_addf(out, ", all in %s", c->unit);
  }
  add_histogram(out, c, rows, low, high);
}

static void add_booleans(text *out, const column *c, size_t rows) {
  size_t yes = 0;
  for (size_t i = 0; i < rows; i++)
    yes += c->number[i] > 0;
  text_addf(out, "true %zu, false %zu", yes, rows - c->missing - yes);
}

/* A text and how often it is there. */
typedef struct frequency {
  str text;
  size_t count, first;
} frequency;

static int by_text(const void *x, const void *y) {
  const frequency *a = x, *b = y;
  int order = str_compare(a->text, b->text);
  return order ? order : (a->first > b->first) - (a->first < b->first);
}

/* Commonest first, then in the order they appear. */
static int by_count(const void *x, const void *y) {
  const frequency *a = x, *b = y;
  if (a->count != b->count)
    return a->count < b->count ? 1 : -1;
  return (a->first > b->first) - (a->first < b->first);
}

static size_t count_texts(const column *c, size_t rows, frequency *f) {
  size_t n = 0, kinds = 0;
  for (size_t i = 0; i < rows; i++)
    if (!column_missing(c, i))
      f[n++] = (frequency){column_text_at(c, i), 1, i};
  qsort(f, n, sizeof *f, by_text);
  for (size_t i = 0; i < n; i++) {
    if (kinds && str_equal(f[kinds - 1].text, f[i].text))
      f[kinds - 1].count++;
    else
      f[kinds++] = f[i];
  }
  qsort(f, kinds, sizeof *f, by_count);
  return kinds;
}

static void add_texts(arena *a, text *out, const column *c, size_t rows) {
  frequency *f = ARENA_ARRAY(a, rows, frequency);
  size_t kinds = count_texts(c, rows, f);
  text_addf(out, "%zu different: ", kinds);
  for (size_t i = 0; i < kinds && i < TOP_TEXTS; i++) {
    text_adds(out, i ? ", " : "");
    add_short(out, f[i].text);
    if (f[i].count > 1)
      text_addf(out, " (%zu)", f[i].count);
  }
  text_adds(out, kinds > TOP_TEXTS ? ", …" : "");
}

static void add_column(arena *a, text *out, const table *t, size_t col, size_t width) {
  const column *c = &t->column[col];
  size_t name = utf8_count(str_of(c->name)), type = strlen(column_type_name(c->type));
  text_addf(out, "  %s", c->name);
  pad(out, name, width);
  text_addf(out, "  %s", column_type_name(c->type));
  pad(out, type, 7);
  text_addf(out, "  %7zu  ", c->missing);
  if (c->missing == t->rows)
    text_adds(out, "nothing in it");
  else if (c->type == column_text)
    add_texts(a, out, c, t->rows);
  else if (c->type == column_boolean)
    add_booleans(out, c, t->rows);
  else
    add_numbers(a, out, c, t->rows);
  text_addc(out, '\n');
}

static bool plain_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || (c & 0x80);
}

/* A table's name that expressions can use without back-quotes, from its path. */
static char *table_name(arena *a, const char *path) {
  char *name = str_copy(a, str_of(file_name(path)));
  char *dot = strrchr(name, '.');
  if (dot && dot != name)
    *dot = '\0';
  for (char *c = name; *c; c++)
    if (!plain_name_byte(*c))
      *c = '_';
  return name[0] >= '0' && name[0] <= '9' ? text_format(a, "t%s", name) : name;
}

static const char *delimiter_name(char delimiter) {
  return delimiter == ',' ? "commas" : delimiter == ';' ? "semicolons" : delimiter == '\t' ? "tabs" : "bars";
}

static size_t name_width(const table *t) {
  size_t width = strlen("column");
  for (size_t i = 0; i < t->columns; i++) {
    size_t n = utf8_count(str_of(t->column[i].name));
    width = n > width && n <= NAME_WIDTH_MAX ? n : width;
  }
  return width;
}

static const char *ending(size_t n) {
  return n == 1 ? "" : "s";
}

/* A text as YAML takes it, in quotes where it would be read as something else; `marks`: what else may stand in it. */
static void add_quoted(text *out, const char *s, const char *marks) {
  bool digit = s[0] >= '0' && s[0] <= '9', plain = s[0] && (!digit || *marks) && s[0] != '-';
  for (const char *c = s; *c; c++)
    plain &= plain_name_byte(*c) || strchr(marks, *c) || (*c == ' ' && c[1] && c > s);
  if (plain) {
    text_adds(out, s);
    return;
  }
  text_addc(out, '"');
  for (const char *c = s; *c; c++) {
    if (*c == '"' || *c == '\\')
      text_addc(out, '\\');
    text_addc(out, *c);
  }
  text_addc(out, '"');
}

/* Read as windows-1252 because it is nothing else; what is marked says itself what it is. */
static bool guessed_encoding(const table *t) {
  str b = t->original->bytes;
  return t->source != t->original && b.len && (b.ptr[0] & 0x80) == 0 && b.ptr[0];
}

/* What makes a brief read the file so, whatever is in it next month. */
static void add_definition(text *out, const table *t, const char *name) {
  text_addf(out, "\nOr, to be told when a column changes its type:\n\ndata:\n  %s:\n    file: ", name);
  add_quoted(out, t->original->path, PATH_MARKS);
  text_addc(out, '\n');
  if (guessed_encoding(t))
    text_adds(out, "    encoding: windows-1252\n");
  text_adds(out, "    types: {");
  for (size_t i = 0; i < t->columns && i < COLUMN_NAMES_SHOWN; i++) {
    text_adds(out, i ? ", " : "");
    add_quoted(out, t->column[i].name, "");
    text_addf(out, ": %s", column_type_name(t->column[i].type));
  }
  text_adds(out, "}\n");
}

bool sniff(arena *a, const source *s, text *out, diags *d) {
  char *name = table_name(a, s->path);
  const table *t = csv_read(a, s, name, NULL, d);
  if (!t)
    return false;
  size_t width = name_width(t);
  const total whole = total_find(t);
  if (whole.row < t->rows)
    total_warn(t, &whole, d);
  if (merged_column(t))
    merged_warn(t, merged_column(t), d);
  text_addf(out, "%s: %zu row%s, %zu column%s, cells between %s\n\n  column", s->path, t->rows, ending(t->rows),
            t->columns, ending(t->columns), delimiter_name(t->how.delimiter));
  pad(out, strlen("column"), width);
  text_adds(out, "  type     missing  values\n");
  for (size_t i = 0; i < t->columns; i++)
    add_column(a, out, t, i, width);
  text_addf(out, "\nTo paste into a brief:\n\ndata:\n  %s: ", name);
  add_quoted(out, s->path, PATH_MARKS);
  text_addc(out, '\n');
  add_definition(out, t, name);
  return true;
}
