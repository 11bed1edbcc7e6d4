/* rest: what a limit leaves out, added up and shown as one. */
#include "bind/rest.h"

#include "bind/arrange.h"
#include "data/fold.h"

str rest_name(const locale *l) {
  return str_of(l->word[word_other]);
}

const bool *rest_keys(arena *a, const table *in, const node *group) {
  bool *key = ARENA_ARRAY(a, in->columns + 1, bool);
  const node *const one[] = {group}, *const *name = one;
  if (group && group->kind == node_list)
    name = (const node *const *)group->item;
  for (size_t i = 0; group && i < (name == one ? 1 : group->count); i++)
    for (size_t k = 0; k < in->columns; k++)
      key[k] |= str_is(name[i]->text, in->column[k].name);
  return key;
}

static fold_way *no_sum(const char *name, span at, diags *d) {
  diag *g = diags_add(d, 550, at, "`%s` is neither a sum nor a count, so its rest cannot be added up", name);
  diag_hint(d, g, "such as `sum(amount)`");
  return NULL;
}

static fold_way *row_ways(dataset *s, const table *in, const rest *r, diags *d) {
  fold_way *way = ARENA_ARRAY(s->arena, in->columns + 1, fold_way);
  for (size_t i = 0; i < in->columns; i++) {
    const column *c = &in->column[i];
    bool number = c->type == column_number && !r->key[i];
    if (number && !c->adds)
      return no_sum(c->name, c->at, d);
    way[i] = number ? fold_add : fold_name;
  }
  return way;
}

static bool limited(const asked_flag *other, const asked_number *limit, diags *d) {
  if (limit->at.source)
    return true;
  diag_hint(d, diags_add(d, 550, other->at, "there is no rest without a `limit`"), "add `limit: 5`");
  return false;
}

table *rest_rows(dataset *s, table *in, const rest *r, diags *d) {
  const fold_way *way = limited(&r->other, &r->limit, d) ? row_ways(s, in, r, d) : NULL;
  const fold f = {(size_t)r->limit.number, way, rest_name(s->locale)};
  return way ? fold_rows(s->arena, in, &f) : NULL;
}

static int channel_of(const column *c) {
  for (int i = 0; i < channel_count; i++)
    if (str_is(str_of(c->name), arrange_column((channel_id)i)))
      return i;
  return -1;
}

/* A second encoding of the same names. */
static bool alike(const column *c, const column *names, size_t rows) {
  for (size_t i = 0; c->type == column_text && i < rows; i++)
    if (!str_equal(column_text_at(c, i), column_text_at(names, i)))
      return false;
  return c->type == column_text;
}

/* Encodings stay apart but for the names and what adds up; columns that no encoding asks for do not matter. */
static fold_way *mark_ways(arena *a, const plot *p, const table *t, const column *names, diags *d) {
  fold_way *way = ARENA_ARRAY(a, t->columns + 1, fold_way);
  const column *number = NULL;
  bool adds = false;
  for (size_t i = 0; i < t->columns; i++) {
    const column *c = &t->column[i];
    int id = channel_of(c);
    bool counts = c->type == column_number && id >= 0;
    way[i] = id < 0 || alike(c, names, t->rows) ? fold_name : counts && c->adds ? fold_add : fold_keep;
    adds |= way[i] == fold_add;
    if (counts && !c->adds && (!number || p->channel[id].aggregated))
      number = c;
  }
  int id = number ? channel_of(number) : -1;
  if (id >= 0 && (!adds || p->channel[id].aggregated))
    return no_sum(channel_name[id], p->spec->channel[id].at, d);
  return way;
}

table *rest_marks(arena *a, plot *p, table *t, channel_id by, size_t kept, diags *d) {
  const chart_spec *c = p->spec;
  if (!limited(&c->other, &c->limit, d))
    return NULL;
  if (by == channel_count) {
    diags_add(d, 550, c->other.at, "the marks of this chart have no names, so their rest cannot have one");
    return NULL;
  }
  const fold_way *way = mark_ways(a, p, t, table_column(t, str_of(arrange_column(by))), d);
  const fold f = {kept, way, rest_name(p->locale)};
  if (way && kept < t->rows)
    p->channel[by].rest = f.name;
  return way ? fold_rows(a, t, &f) : NULL;
}
