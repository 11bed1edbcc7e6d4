/* shaping: what a definition asks of a table's shape, read and handed on. */
#include "bind/shaping.h"

#include "data/reshape.h"

#define FORM(form, member, kind, words)                                                                                \
  { #member, kind, offsetof(form, member), .help = (words) }
#define COUNT(fields) (sizeof(fields) / sizeof *(fields))

static named_place place_of(const asked_text *t) {
  return (named_place){t->text, t->at};
}

static const named_place *places_of(dataset *s, const asked_texts *t) {
  named_place *list = ARENA_ARRAY(s->arena, t->count + 1, named_place);
  for (size_t i = 0; i < t->count; i++)
    list[i] = place_of(&t->item[i]);
  return list;
}

static bool read_form(dataset *s, const node *asked, const field *f, size_t count, void *out, diags *d) {
  if (asked->kind == node_map)
    return field_read(s->arena, asked, f, count, out, d);
  diags_add(d, 240, asked->at, "a map should stand here, as {%s: …, %s: …}", f[0].name, f[1].name);
  return false;
}

static bool is_there(const span *at, const node *asked, const char *name, diags *d) {
  if (at->source)
    return true;
  diags_add(d, 207, asked->at, "`%s` is missing here", name);
  return false;
}

typedef struct unpivot_form {
  asked_texts columns;
  asked_text name, value;
} unpivot_form;

table *shaping_unpivot(dataset *s, table *in, const node *asked, diags *d) {
  static const field fields[] = {FORM(unpivot_form, columns, field_texts, "the columns that become rows"),
                                 FORM(unpivot_form, name, field_text, "of the new column of their names"),
                                 FORM(unpivot_form, value, field_text, "of the new column of their cells")};
  unpivot_form f = {0};
  if (!asked)
    return in;
  if (!read_form(s, asked, fields, COUNT(fields), &f, d) || !is_there(&f.columns.at, asked, "columns", d))
    return NULL;
  unpivot u = {.column = places_of(s, &f.columns), .columns = f.columns.count, .at = asked->at};
  u.name = f.name.at.source ? str_copy(s->arena, f.name.text) : "name";
  u.value = f.value.at.source ? str_copy(s->arena, f.value.text) : "value";
  return reshape_unpivot(s->arena, in, &u, d);
}

typedef struct lookup_form {
  asked_text from, key, match;
  asked_texts fields;
} lookup_form;

static bool read_lookup(dataset *s, const node *asked, lookup_form *f, diags *d) {
  static const field fields[] = {FORM(lookup_form, from, field_text, "the other table"),
                                 FORM(lookup_form, key, field_text, "the column by which rows are found"),
                                 FORM(lookup_form, match, field_text, "the key's name there, if it is another"),
                                 FORM(lookup_form, fields, field_texts, "the columns to take; all if left out")};
  return read_form(s, asked, fields, COUNT(fields), f, d) && is_there(&f->from.at, asked, "from", d) &&
         is_there(&f->key.at, asked, "key", d);
}

static const named_place *all_but(dataset *s, const table *t, str key, span at, size_t *count) {
  named_place *list = ARENA_ARRAY(s->arena, t->columns + 1, named_place);
  *count = 0;
  for (size_t i = 0; i < t->columns; i++)
    if (!str_is(key, t->column[i].name))
      list[(*count)++] = (named_place){str_of(t->column[i].name), at};
  return list;
}

table *shaping_lookup(dataset *s, table *in, const node *asked, const table *from, diags *d) {
  lookup_form f = {0};
  if (!asked)
    return in;
  if (!read_lookup(s, asked, &f, d) || !from)
    return NULL;
  lookup l = {.from = from, .key = place_of(&f.key), .other_key = place_of(f.match.at.source ? &f.match : &f.key)};
  l.field = places_of(s, &f.fields);
  l.fields = f.fields.count;
  if (!f.fields.at.source)
    l.field = all_but(s, from, l.other_key.name, asked->at, &l.fields);
  return reshape_lookup(s->arena, in, &l, d);
}

asked_text shaping_from(const node *asked) {
  asked_text from = {0};
  for (size_t i = 0; asked && asked->kind == node_map && i < asked->count; i++)
    if (str_is(asked->pair[i].key, "from") && asked->pair[i].value->kind == node_scalar)
      from = (asked_text){asked->pair[i].value->text, asked->pair[i].value->at};
  return from;
}

typedef struct pivot_form {
  asked_text column, value;
} pivot_form;

table *shaping_pivot(dataset *s, table *in, const node *asked, diags *d) {
  static const field fields[] = {FORM(pivot_form, column, field_text, "whose values become columns"),
                                 FORM(pivot_form, value, field_text, "what stands in them")};
  pivot_form f = {0};
  if (!asked)
    return in;
  if (!read_form(s, asked, fields, COUNT(fields), &f, d) || !is_there(&f.column.at, asked, "column", d) ||
      !is_there(&f.value.at, asked, "value", d))
    return NULL;
  return reshape_pivot(s->arena, in, place_of(&f.column), place_of(&f.value), d);
}

table *shaping_fill(dataset *s, table *in, const node *asked, diags *d) {
  if (!asked)
    return in;
  if (asked->kind != node_map) {
    diags_add(d, 240, asked->at, "`fill` should map columns to values, as `amount: 0` or `region: previous`");
    return NULL;
  }
  for (size_t i = 0; in && i < asked->count; i++) {
    const pair *p = &asked->pair[i];
    if (p->value->kind != node_scalar) {
      diags_add(d, 240, p->value->at, "a value should stand here, or `previous` or `next`");
      return NULL;
    }
    in = reshape_fill(s->arena, in, (named_place){p->key, p->key_at}, (named_place){p->value->text, p->value->at}, d);
  }
  return in;
}
