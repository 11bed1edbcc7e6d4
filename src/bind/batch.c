/* batch: what the params are in each brief of a batch. */
#include "bind/batch.h"

#include "base/file.h"
#include "bind/mention.h"
#include "bind/tuples.h"
#include "data/csv.h"

static bool is_param(const brief_source *b, str name) {
  for (size_t i = 0; i < b->front.params; i++)
    if (str_equal(b->front.param[i].name, name))
      return true;
  return false;
}

static void no_param(arena *a, const brief_source *b, const batch_asked *asked, str name, diags *d) {
  const char **known = ARENA_ARRAY(a, b->front.params + 1, const char *);
  for (size_t i = 0; i < b->front.params; i++)
    known[i] = str_copy(a, b->front.param[i].name);
  diag *g = diags_add(d, 241, asked->at, "the brief has no param `%.*s`", STR_ARG(name));
  if (b->front.params)
    field_suggest(a, d, g, name, (known_names){"params", known, b->front.params});
  else
    diag_hint(d, g, "its front matter needs `params: {%.*s: …}`", STR_ARG(name));
}

/* --- a row of a file each --- */

static batch *rows_of(arena *a, const brief_source *b, const table *t, const char *path) {
  batch *all = ARENA_NEW(a, batch);
  *all = (batch){.names = t->columns, .count = t->rows, .file = path};
  all->name = ARENA_ARRAY(a, t->columns, str);
  all->is_param = ARENA_ARRAY(a, t->columns, bool);
  all->value = ARENA_ARRAY(a, t->columns * t->rows, str);
  for (size_t c = 0; c < t->columns; c++) {
    all->name[c] = str_of(t->column[c].name);
    all->is_param[c] = is_param(b, all->name[c]);
    for (size_t r = 0; r < t->rows; r++) {
      str s = column_string(a, &t->column[c], r);
      all->value[r * t->columns + c] = s.ptr ? s : STR("");
    }
  }
  return all;
}

static batch *of_file(arena *a, const brief_source *b, const batch_asked *asked, diags *d) {
  const char *path = str_copy(a, asked->words);
  source *file = file_read(a, path, asked->at, d);
  const table *t = file ? csv_read(a, file, file_name(path), NULL, d) : NULL;
  batch *all = t ? rows_of(a, b, t, path) : NULL;
  bool any = false;
  for (size_t i = 0; all && i < all->names; i++)
    any |= all->is_param[i];
  if (!all || any)
    return all;
  diag *g = diags_add(d, 241, asked->at, "no column of %s is a param of the brief", file_name(path));
  diag_footnote(d, g, "columns: %s", table_column_names(a, t));
  return NULL;
}

/* --- a value of a column each --- */

static void drop_filters(arena *a, brief_source *b, str name) {
  str mentioned = str_of(text_format(a, "params.%.*s", STR_ARG(name)));
  for (size_t i = 0; i < b->front.data_count; i++)
    if (mention_in(b->front.data[i].filter.text, mentioned, false))
      b->front.data[i].filter = (asked_text){0};
}

/* What the tables have to say is said of each brief, unless there will be none. */
static dataset *load(arena *a, const brief_source *b, const locale *l, const batch_asked *asked, diags *d) {
  dataset *s = dataset_load(a, b, l, asked->param, asked->params, diags_new(a));
  return s ? s : dataset_load(a, b, l, asked->param, asked->params, d);
}

static batch *values_of(arena *a, const column *c, size_t rows) {
  batch *all = ARENA_NEW(a, batch);
  tuples seen = tuples_new(a);
  *all = (batch){.names = 1, .name = ARENA_NEW(a, str), .value = ARENA_ARRAY(a, rows + 1, str)};
  all->is_param = ARENA_NEW(a, bool);
  *all->name = str_of(c->name);
  *all->is_param = true;
  for (size_t r = 0; r < rows; r++) {
    value v = value_cell(c, r);
    if (!v.missing && tuples_of_value(&seen, v) == all->count)
      all->value[all->count++] = value_string(a, v);
  }
  return all;
}

static batch *of_column(arena *a, brief_source *b, const locale *l, const batch_asked *asked, diags *d) {
  size_t dot = 0;
  while (dot < asked->words.len && asked->words.ptr[dot] != '.')
    dot++;
  str name = str_slice(asked->words, dot + 1, asked->words.len);
  if (dot + 1 >= asked->words.len) {
    diags_add(d, 903, asked->at, "`--for-each %.*s` should be a column, as sales.region, or a CSV file",
              STR_ARG(asked->words));
    return NULL;
  }
  if (!is_param(b, name)) {
    no_param(a, b, asked, name, d);
    return NULL;
  }
  drop_filters(a, b, name);
  dataset *s = load(a, b, l, asked, d);
  const table *t = s ? dataset_table(s, str_slice(asked->words, 0, dot), asked->at, d) : NULL;
  const column *c = t ? table_column(t, name) : NULL;
  if (t && !c)
    table_no_column(a, t, name, span_slice(asked->at, dot + 1, asked->at.length), d);
  batch *all = c ? values_of(a, c, t->rows) : NULL;
  if (all && !all->count)
    diags_add(d, 906, asked->at, "all of `%.*s` is missing: there is no brief to make", STR_ARG(asked->words));
  return all && all->count ? all : NULL;
}

batch *batch_read(arena *a, brief_source *b, const locale *l, const batch_asked *asked, diags *d) {
  bool is_file = str_ends(asked->words, ".csv") || str_ends(asked->words, ".tsv") || str_ends(asked->words, ".txt");
  return is_file ? of_file(a, b, asked, d) : of_column(a, b, l, asked, d);
}
