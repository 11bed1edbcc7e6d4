/* csv_file: the CSV file of a table, read as its definition says. */
#include "bind/csv_file.h"

#include "base/file.h"
#include "bind/wanted.h"
#include "data/csv.h"

static bool read_types(dataset *s, const node *types, csv_options *o, diags *d) {
  static const char *const name[] = {"text", "number", "date", "boolean", "dmy", "mdy", "serial"};
  enum { first_order = column_boolean + 1 };
  bool well = true;
  if (!types)
    return true;
  if (types->kind != node_map) {
    diags_add(d, 240, types->at, "`types` should map columns to types, as `zip: text`");
    return false;
  }
  const char **force = ARENA_ARRAY(s->arena, types->count, const char *);
  column_type *type = ARENA_ARRAY(s->arena, types->count, column_type);
  day_order *order = ARENA_ARRAY(s->arena, types->count, day_order);
  for (size_t i = 0; i < types->count; i++) {
    const pair *p = &types->pair[i];
    int is = p->value->kind == node_scalar
                 ? field_choice_index("text number date boolean dmy mdy serial", p->value->text)
                 : -1;
    force[i] = str_copy(s->arena, p->key);
    order[i] = is < first_order ? day_order_open : (day_order)(day_order_dmy + is - first_order);
    type[i] = is < 0 ? column_text : order[i] ? column_date : (column_type)is;
    if (is >= 0)
      continue;
    diag *g = diags_add(d, 240, p->value->at, "`%.*s` is not a type", STR_ARG(p->value->text));
    field_suggest(s->arena, d, g, p->value->text, (known_names){"types", name, 7});
    well = false;
  }
  o->force_name = force;
  o->force_type = type;
  o->force_order = order;
  o->forced = types->count;
  return well;
}

static void check_types(dataset *s, const node *types, const table *t, diags *d) {
  for (size_t i = 0; types && i < types->count; i++)
    if (!table_column(t, types->pair[i].key))
      table_no_column(s->arena, t, types->pair[i].key, types->pair[i].key_at, d);
}

/* A delimiter may be written as the character or as `tab`. */
static char delimiter_of(const asked_text *t) {
  return str_is(t->text, "tab") || str_is(t->text, "\\t") ? '\t' : t->text.len == 1 ? *t->text.ptr : 0;
}

static char quote_of(const asked_text *t) {
  return str_is(t->text, "none") ? CSV_UNQUOTED : t->text.len == 1 ? *t->text.ptr : 0;
}

bool csv_file_check(const data_spec *t, diags *d) {
  size_t errors = diags_errors(d);
  if (t->decimal.at.source && !str_is(t->decimal.text, ".") && !str_is(t->decimal.text, ","))
    diags_add(d, 240, t->decimal.at, "`decimal` is . or , and not `%.*s`", STR_ARG(t->decimal.text));
  if (t->delimiter.at.source && t->delimiter.text.len != 1 && !delimiter_of(&t->delimiter))
    diags_add(d, 240, t->delimiter.at, "`delimiter` is one character or `tab`, not `%.*s`", STR_ARG(t->delimiter.text));
  if (t->quote.at.source && !quote_of(&t->quote))
    diags_add(d, 240, t->quote.at, "`quote` is one character or `none`, not `%.*s`", STR_ARG(t->quote.text));
  return diags_errors(d) == errors;
}

/* Which comes first where that language is spoken; in English that depends on the country, Japanese begins with the
   year. */
static day_order order_in(str lang) {
  static const char *const dmy[] = {"de", "fr", "en-GB", "en-AU", "en-NZ", "en-IE", "en-IN"};
  for (size_t i = 0; i < sizeof dmy / sizeof *dmy; i++)
    if (str_starts(lang, dmy[i]))
      return day_order_dmy;
  return str_starts(lang, "en-US") ? day_order_mdy : day_order_open;
}

static const str *texts_of(arena *a, const asked_texts *t) {
  str *list = ARENA_ARRAY(a, t->count + 1, str);
  for (size_t i = 0; i < t->count; i++)
    list[i] = t->item[i].text;
  return list;
}

table *csv_file_read(dataset *s, const data_spec *t, diags *d) {
  csv_options o = {.delimiter = delimiter_of(&t->delimiter),
                   .quote = quote_of(&t->quote),
                   .decimal = t->decimal.text.len ? *t->decimal.text.ptr : 0,
                   .skip = t->skip.at.source ? (size_t)t->skip.number : 0,
                   .foot = t->foot.at.source ? (size_t)t->foot.number : 0,
                   .heads = t->heads.at.source ? (size_t)t->heads.number : 1};
  o.na = texts_of(s->arena, &t->na);
  o.na_count = t->na.count;
  o.flag = texts_of(s->arena, &t->flags);
  o.flag_count = t->flags.count;
  o.encoding = t->encoding.text;
  o.encoding_at = t->encoding.at;
  o.likely = order_in(s->brief->front.lang.text);
  const wanted asked = wanted_of(s->brief);
  o.wanted = wanted_column;
  o.with = &asked;
  bool well = read_types(s, t->types, &o, d);
  source *file = file_read(s->arena, file_beside(s->arena, s->brief->source->path, t->file.text), t->file.at, d);
  if (file && s->brief->whole && file->bytes.len <= DATASET_WHOLE_MAX)
    o.wanted = NULL;
  table *out = file ? csv_read(s->arena, file, str_copy(s->arena, t->name), &o, d) : NULL;
  if (out)
    check_types(s, t->types, out, d);
  return well ? out : NULL;
}
