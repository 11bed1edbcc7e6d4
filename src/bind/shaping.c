/* shaping: what a definition asks of a table's shape, read and handed on. */
#include "bind/shaping.h"

#include "base/number.h"
#include "bind/gather.h"
#include "data/coarsen.h"

#include <math.h>

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
  const node *fields;
} lookup_form;

static bool read_lookup(dataset *s, const node *asked, lookup_form *f, diags *d) {
  static const field fields[] = {
      FORM(lookup_form, from, field_text, "the other table"),
      FORM(lookup_form, key, field_text, "the column by which rows are found"),
      FORM(lookup_form, match, field_text, "the key's name there, if it is another"),
      FORM(lookup_form, fields, field_node, "the columns to take, or a map of new names to them; all if left out")};
  return read_form(s, asked, fields, COUNT(fields), f, d) && is_there(&f->from.at, asked, "from", d) &&
         is_there(&f->key.at, asked, "key", d);
}

static void all_but(dataset *s, lookup *l, span at) {
  named_place *list = ARENA_ARRAY(s->arena, l->from->columns + 1, named_place);
  for (size_t i = 0; i < l->from->columns; i++)
    if (!str_is(l->other_key.name, l->from->column[i].name))
      list[l->fields++] = (named_place){str_of(l->from->column[i].name), at};
  l->field = l->as = list;
}

/* `fields: area`, `fields: [area, people]` or `fields: {size: area}`. */
static bool taken_fields(dataset *s, const node *n, lookup *l, diags *d) {
  bool map = n->kind == node_map;
  l->fields = n->kind == node_scalar ? 1 : n->count;
  named_place *taken = ARENA_ARRAY(s->arena, l->fields + 1, named_place), *as = taken;
  if (map)
    as = ARENA_ARRAY(s->arena, l->fields + 1, named_place);
  for (size_t i = 0; i < l->fields; i++) {
    const node *one = map ? n->pair[i].value : n->kind == node_list ? n->item[i] : n;
    if (one->kind != node_scalar) {
      diags_add(d, 240, one->at, "a column's name should stand here");
      return false;
    }
    taken[i] = (named_place){one->text, one->at};
    if (map)
      as[i] = (named_place){n->pair[i].key, n->pair[i].key_at};
  }
  l->field = taken;
  l->as = as;
  return true;
}

static table *one_lookup(dataset *s, table *in, const node *asked, const table *from, diags *d) {
  lookup_form f = {0};
  if (!read_lookup(s, asked, &f, d) || !from)
    return NULL;
  lookup l = {.from = from, .key = place_of(&f.key), .other_key = place_of(f.match.at.source ? &f.match : &f.key)};
  if (!f.fields)
    all_but(s, &l, asked->at);
  else if (!taken_fields(s, f.fields, &l, d))
    return NULL;
  return reshape_lookup(s->arena, in, &l, d);
}

size_t shaping_lookups(const node *asked) {
  return !asked ? 0 : asked->kind == node_list ? asked->count : 1;
}

static const node *lookup_at(const node *asked, size_t i) {
  return asked->kind == node_list ? asked->item[i] : asked;
}

table *shaping_lookup(dataset *s, table *in, const node *asked, const table *const *from, diags *d) {
  for (size_t i = 0; in && i < shaping_lookups(asked); i++)
    in = one_lookup(s, in, lookup_at(asked, i), from ? from[i] : NULL, d);
  return in;
}

asked_text shaping_from(const node *asked, size_t which) {
  const node *n = lookup_at(asked, which);
  asked_text from = {0};
  for (size_t i = 0; n->kind == node_map && i < n->count; i++)
    if (str_is(n->pair[i].key, "from") && n->pair[i].value->kind == node_scalar)
      from = (asked_text){n->pair[i].value->text, n->pair[i].value->at};
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

/* --- steps of columns --- */

typedef struct unit_form {
  asked_text unit, as;
} unit_form;

typedef struct bin_form {
  asked_number step, maxbins;
  asked_text as;
} bin_form;

static const char *as_name(dataset *s, const asked_text *as) {
  return as->at.source ? str_copy(s->arena, as->text) : NULL;
}

/* `day: month` or `day: {unit: month, as: period}`. */
static bool read_unit(dataset *s, const node *n, coarsening *out, diags *d) {
  static const field fields[] = {FORM(unit_form, unit, field_text, "year, quarter, month, week or day"),
                                 FORM(unit_form, as, field_text, "the new column's name; in place if left out")};
  unit_form f = {.unit = {n->text, n->at}};
  if (n->kind != node_scalar) {
    f = (unit_form){0};
    if (!read_form(s, n, fields, COUNT(fields), &f, d) || !is_there(&f.unit.at, n, "unit", d))
      return false;
  }
  out->as = as_name(s, &f.as);
  if (gather_grain(f.unit.text, &out->grain))
    return true;
  diag_hint(d, diags_add(d, 240, f.unit.at, "`%.*s` is not a time unit", STR_ARG(f.unit.text)),
            "year, quarter, month, week or day");
  return false;
}

/* `age: 5`, `age: true` or `age: {step: 5, as: band}`, `{maxbins: 20}`. */
bool shaping_read_bin(dataset *s, const node *n, coarsening *out, diags *d) {
  static const field fields[] = {
      {"step", field_number, offsetof(bin_form, step), .min = 1e-290, .max = 1e290, .help = "how wide a bin is"},
      {"maxbins", field_integer, offsetof(bin_form, maxbins), .min = 1, .max = COARSEN_BINS_MAX,
       .help = "how many bins there may be"},
      FORM(bin_form, as, field_text, "the new column's name; in place if left out")};
  bin_form f = {0};
  number step;
  if (n->kind == node_scalar && !str_is(n->text, "true")) {
    if (!number_parse(n->text, '.', &step) || !(step.value > 0)) {
      diag_hint(d, diags_add(d, 240, n->at, "`%.*s` is not a step", STR_ARG(n->text)),
                "a number above zero, `true`, or {maxbins: 20}");
      return false;
    }
    f.step = (asked_number){step.value, n->at};
  } else if (n->kind != node_scalar && !read_form(s, n, fields, COUNT(fields), &f, d)) {
    return false;
  }
  out->as = as_name(s, &f.as);
  out->step = f.step.at.source ? f.step.number : NAN;
  out->most = (size_t)f.maxbins.number;
  return true;
}

/* Each column of a map, one after the other. */
static table *coarsen_each(dataset *s, table *in, const node *asked, bool dates, diags *d) {
  if (!asked)
    return in;
  if (asked->kind != node_map) {
    diags_add(d, 240, asked->at, "`%s` should map columns to %s", dates ? "timeUnit" : "bin",
              dates ? "units, as `day: month`" : "steps, as `age: 5`");
    return NULL;
  }
  for (size_t i = 0; in && i < asked->count; i++) {
    const pair *p = &asked->pair[i];
    coarsening c = {.column = {p->key, p->key_at}, .at = p->value->at};
    bool read = dates ? read_unit(s, p->value, &c, d) : shaping_read_bin(s, p->value, &c, d);
    in = !read ? NULL : dates ? coarsen_dates(s->arena, in, &c, d) : coarsen_numbers(s->arena, in, &c, d);
  }
  return in;
}

table *shaping_time_unit(dataset *s, table *in, const node *asked, diags *d) {
  return coarsen_each(s, in, asked, true, d);
}

table *shaping_bin(dataset *s, table *in, const node *asked, diags *d) {
  return coarsen_each(s, in, asked, false, d);
}
