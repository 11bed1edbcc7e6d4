/* steps: what a table definition or a chart does to a table before its columns are used. */
#include "bind/steps.h"

#include "bind/rest.h"
#include "bind/shaping.h"
#include "data/transform.h"

#include <string.h>

static table *filter(dataset *s, table *in, const steps *asked, diags *d) {
  if (!asked->filter.at.source)
    return in;
  expr *keep = expr_parse(s->arena, asked->filter.text, asked->filter.at, d);
  table *out = keep ? transform_filter(s->arena, in, keep, &s->scope, d) : NULL;
  if (out && in->rows && !out->rows) {
    diag *g = diags_add(d, 332, asked->filter.at, "this filter is true for none of %zu rows", in->rows);
    if (memchr(asked->filter.text.ptr, '"', asked->filter.text.len))
      diag_hint(d, g, "is the text spelt otherwise in the data?");
  }
  return out;
}

/* One entry of `calc` or `aggregate`: a column's name and its expression. */
static bool named(dataset *s, const pair *p, named_expr *out, diags *d) {
  if (p->value->kind != node_scalar) {
    diags_add(d, 240, p->value->at, "`%.*s` should be an expression", STR_ARG(p->key));
    return false;
  }
  *out = (named_expr){str_copy(s->arena, p->key), expr_parse(s->arena, p->value->text, p->value->at, d), p->value->at};
  return out->expr;
}

static bool is_map(const node *n, const char *what, diags *d) {
  if (n->kind == node_map)
    return true;
  diags_add(d, 240, n->at, "`%s` should map names to expressions, as `net: amount - costs`", what);
  return false;
}

static table *calc(dataset *s, table *in, const steps *asked, diags *d) {
  if (!asked->calc)
    return in;
  if (!is_map(asked->calc, "calc", d))
    return NULL;
  for (size_t i = 0; in && i < asked->calc->count; i++) {
    named_expr n;
    in = named(s, &asked->calc->pair[i], &n, d) ? transform_calc(s->arena, in, &n, &s->scope, d) : NULL;
  }
  return in;
}

/* The texts of a scalar or of a list of scalars; false after a diagnostic. */
static bool texts(dataset *s, const node *n, const node ***out, size_t *count, diags *d) {
  bool list = n->kind == node_list;
  *count = list ? n->count : 1;
  *out = ARENA_ARRAY(s->arena, *count, const node *);
  for (size_t i = 0; i < *count; i++) {
    (*out)[i] = list ? n->item[i] : n;
    if ((*out)[i]->kind != node_scalar) {
      diags_add(d, 240, (*out)[i]->at, "a column's name should stand here");
      return false;
    }
  }
  return true;
}

static bool read_keys(dataset *s, const table *in, const steps *asked, grouping *g, diags *d) {
  const node **name;
  if (!asked->group)
    return true;
  if (!texts(s, asked->group, &name, &g->keys, d))
    return false;
  str *key = ARENA_ARRAY(s->arena, g->keys, str);
  bool found = true;
  for (size_t i = 0; i < g->keys; i++) {
    key[i] = name[i]->text;
    if (!table_column(in, key[i])) {
      table_no_column(s->arena, in, key[i], name[i]->at, d);
      found = false;
    }
  }
  g->key = key;
  return found;
}

static table *group(dataset *s, table *in, const steps *asked, diags *d) {
  grouping g = {0};
  if (!asked->group && !asked->aggregate)
    return in;
  if (!read_keys(s, in, asked, &g, d) || (asked->aggregate && !is_map(asked->aggregate, "aggregate", d)))
    return NULL;
  g.outs = asked->aggregate ? asked->aggregate->count : 0;
  named_expr *out = ARENA_ARRAY(s->arena, g.outs + 1, named_expr);
  for (size_t i = 0; i < g.outs; i++)
    if (!named(s, &asked->aggregate->pair[i], &out[i], d))
      return NULL;
  g.out = out;
  return transform_group(s->arena, in, &g, &s->scope, d);
}

static table *sort(dataset *s, table *in, const steps *asked, diags *d) {
  const node **name;
  size_t count;
  if (!asked->sort)
    return in;
  if (!texts(s, asked->sort, &name, &count, d))
    return NULL;
  sort_key *key = ARENA_ARRAY(s->arena, count, sort_key);
  for (size_t i = 0; i < count; i++) {
    str key_name = name[i]->text;
    bool descending = str_starts(key_name, "-");
    span at = descending ? span_slice(name[i]->at, 1, name[i]->at.length) : name[i]->at;
    key[i] = (sort_key){str_slice(key_name, descending, key_name.len), descending, at};
  }
  return transform_sort(s->arena, in, key, count, d);
}

/* A rest needs rows that are groups: it is known then what adds up. */
static table *limit_with_rest(dataset *s, table *in, const steps *asked, diags *d) {
  const rest r = {asked->other, asked->limit, rest_keys(s->arena, in, asked->group)};
  return rest_rows(s, in, &r, d);
}

static table *limit(dataset *s, table *in, const steps *asked, diags *d) {
  if (asked->other.on)
    return limit_with_rest(s, in, asked, d);
  return asked->limit.at.source ? transform_limit(s->arena, in, (size_t)asked->limit.number) : in;
}

static table *unpivot_step(dataset *s, table *in, const steps *asked, diags *d) {
  return shaping_unpivot(s, in, asked->unpivot, d);
}

static table *lookup_step(dataset *s, table *in, const steps *asked, diags *d) {
  return shaping_lookup(s, in, asked->lookup, asked->from, d);
}

static table *fill(dataset *s, table *in, const steps *asked, diags *d) {
  return shaping_fill(s, in, asked->fill, d);
}

static table *time_unit(dataset *s, table *in, const steps *asked, diags *d) {
  return shaping_time_unit(s, in, asked->time_unit, d);
}

static table *bin(dataset *s, table *in, const steps *asked, diags *d) {
  return shaping_bin(s, in, asked->bin, d);
}

static table *pivot(dataset *s, table *in, const steps *asked, diags *d) {
  return shaping_pivot(s, in, asked->pivot, d);
}

table *steps_apply(dataset *s, table *in, const steps *asked, diags *d) {
  static table *(*const step[])(dataset *, table *, const steps *, diags *) = {
      unpivot_step, lookup_step, fill, filter, calc, time_unit, bin, group, pivot, sort, limit};
  for (size_t i = 0; in && i < sizeof step / sizeof *step; i++) {
    in = step[i](s, in, asked, d);
    if (in && asked->used && step[i] == filter)
      *asked->used = in->rows;
  }
  return in;
}

static void each_value(const node *map, void (*take)(void *with, str code), void *with) {
  for (size_t i = 0; map && map->kind == node_map && i < map->count; i++)
    if (map->pair[i].value->kind == node_scalar)
      take(with, map->pair[i].value->text);
}

void steps_expressions(const steps *asked, void (*take)(void *with, str code), void *with) {
  if (asked->filter.at.source)
    take(with, asked->filter.text);
  each_value(asked->calc, take, with);
  each_value(asked->aggregate, take, with);
}
