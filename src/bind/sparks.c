/* sparks: numbers parted by groups. */
#include "bind/sparks.h"

#include <math.h>

static bool number_column(const column *c, span at, diags *d) {
  if (c->type == column_number)
    return true;
  diags_add(d, 721, at, "a sparkline draws numbers, and this is a %s", column_type_name(c->type));
  return false;
}

/* The column of each key, as gather named them. */
static const column **keys_of(arena *a, const table *t, const gathered *list, size_t count) {
  const column **key = ARENA_ARRAY(a, count + 1, const column *);
  for (size_t i = 0; i < count; i++)
    key[i] = table_column(t, str_of(list[i].made.name));
  return key;
}

bool sparks_gather(dataset *s, table *in, const gathered *list, size_t count, sparks *out, diags *d) {
  arena *a = s->arena;
  table *t = gather(s, in, list, count, d);
  const column *drawn = t ? table_column(t, str_of(list[count - 1].made.name)) : NULL;
  if (!drawn || !number_column(drawn, list[count - 1].made.at, d))
    return false;
  const column **key = keys_of(a, t, list, count - 1);
  size_t *group = ARENA_ARRAY(a, t->rows + 1, size_t), *start = ARENA_ARRAY(a, t->rows + 2, size_t);
  double *all = ARENA_ARRAY(a, t->rows + 1, double);
  *out = (sparks){.groups = tuples_new(a)};
  for (size_t r = 0; r < t->rows; r++) {
    group[r] = tuples_number(&out->groups, key, count - 1, r);
    start[group[r] + 1]++;
  }
  out->known = out->groups.count;
  out->of = ARENA_ARRAY(a, out->known + 1, spark);
  for (size_t g = 0; g < out->known; g++) {
    start[g + 1] += start[g];
    out->of[g].value = all + start[g];
  }
  for (size_t r = 0; r < t->rows; r++) {
    spark *one = &out->of[group[r]];
    all[(size_t)(one->value - all) + one->count++] = column_missing(drawn, r) ? NAN : drawn->number[r];
  }
  return true;
}

spark sparks_find(sparks *s, const column *const *key, size_t keys, size_t row) {
  size_t g = tuples_number(&s->groups, key, keys, row);
  return g < s->known ? s->of[g] : (spark){0};
}
