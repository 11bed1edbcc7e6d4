/* arrange: sorts by channels, then limits: rows, or categories with all their rows. */
#include "bind/arrange.h"

#include "bind/rest.h"
#include "data/transform.h"

#include <math.h>
#include <string.h>

const char *arrange_column(channel_id id) {
  static const char *const name[channel_count] = {"\1x",     "\1y",      "\1x2",     "\1y2",     "\1color", "\1size",
                                                  "\1shape", "\1label",  "\1facet",  "\1detail", "\1order", "\1theta",
                                                  "\1value", "\1change", "\1target", "\1note",   "\1spark", "\1error",
                                                  "\1dash",  "\1prefix", "\1suffix"};
  return name[id];
}

static int channel_of(const plot *p, const node *n) {
  str name = n->text;
  if (str_starts(name, "-"))
    name = str_slice(name, 1, name.len);
  for (int i = 0; i < channel_count; i++)
    if (str_is(name, channel_name[i]) && p->channel[i].present)
      return i;
  return -1;
}

static const node *const *keys_of(const node *const *sort, size_t *count) {
  bool list = *sort && (*sort)->kind == node_list;
  *count = !*sort ? 0 : list ? (*sort)->count : 1;
  return list ? (const node *const *)(*sort)->item : sort;
}

bool arrange_by_channel(const plot *p) {
  size_t count;
  const node *sort = p->spec->sort, *const *key = keys_of(&sort, &count);
  for (size_t i = 0; i < count; i++)
    if (key[i]->kind != node_scalar || channel_of(p, key[i]) < 0)
      return false;
  return count;
}

/* The column along which marks are told apart: the only text among x and y. */
static const column *category_axis(const table *t) {
  const column *x = table_column(t, str_of(arrange_column(channel_x)));
  const column *y = table_column(t, str_of(arrange_column(channel_y)));
  bool by_x = x && x->type == column_text, by_y = y && y->type == column_text;
  return by_x == by_y ? NULL : by_x ? x : y;
}

/* The first row with the same text, for every row. */
static size_t *first_alike(arena *a, const column *c, size_t rows) {
  size_t *first = ARENA_ARRAY(a, rows + 1, size_t), size = 16;
  while (size < 2 * rows)
    size *= 2;
  size_t *slot = ARENA_ARRAY(a, size, size_t);
  for (size_t i = 0; i < rows; i++) {
    size_t at = (size_t)str_hash(column_text_at(c, i)) & (size - 1);
    while (slot[at] && !str_equal(column_text_at(c, slot[at] - 1), column_text_at(c, i)))
      at = (at + 1) & (size - 1);
    if (!slot[at])
      slot[at] = i + 1;
    first[i] = slot[at] - 1;
  }
  return first;
}

/* `t` with one more column of numbers. */
static table *with_column(arena *a, const table *t, const char *name, double *number) {
  table *wider = ARENA_NEW(a, table);
  *wider = *t;
  wider->column = ARENA_ARRAY(a, t->columns + 1, column);
  memcpy(wider->column, t->column, t->columns * sizeof *t->column);
  wider->column[wider->columns++] = (column){.name = name, .type = column_number, .number = number};
  return wider;
}

/* Each row's total of `c` over the rows alike. */
static double *totals(arena *a, const column *c, const size_t *first, size_t rows) {
  double *sum = ARENA_ARRAY(a, rows + 1, double), *out = ARENA_ARRAY(a, rows + 1, double);
  for (size_t i = 0; i < rows; i++)
    if (!isnan(c->number[i]))
      sum[first[i]] += c->number[i];
  for (size_t i = 0; i < rows; i++)
    out[i] = sum[first[i]];
  return out;
}

static table *sort_rows(arena *a, const plot *p, table *t, const node *sort, diags *d) {
  size_t count;
  const node *const *name = keys_of(&sort, &count);
  const column *axis = category_axis(t);
  const size_t *first = axis ? first_alike(a, axis, t->rows) : NULL;
  sort_key *key = ARENA_ARRAY(a, count, sort_key);
  for (size_t i = 0; i < count; i++) {
    str by = str_of(arrange_column((channel_id)channel_of(p, name[i])));
    const column *c = table_column(t, by);
    if (first && c->type == column_number) {
      by = str_of(text_format(a, "\2%zu", i));
      t = with_column(a, t, by.ptr, totals(a, c, first, t->rows));
    }
    key[i] = (sort_key){by, str_starts(name[i]->text, "-"), name[i]->at};
  }
  return transform_sort(a, t, key, count, d);
}

/* The channel whose names a limit counts: the only text among x and y, else, where rows are grouped, what tells series
   or parts apart; channel_count when it counts marks. */
static channel_id limited_by(const plot *p, const table *t) {
  static const channel_id parts[] = {channel_color, channel_detail, channel_label};
  const column *axis = category_axis(t);
  bool grouped = p->spec->other.on;
  for (int i = 0; i < channel_count; i++) {
    grouped |= p->channel[i].aggregated;
    if (axis && axis == table_column(t, str_of(arrange_column((channel_id)i))))
      return (channel_id)i;
  }
  for (size_t i = 0; grouped && i < sizeof parts / sizeof *parts; i++) {
    const column *c = table_column(t, str_of(arrange_column(parts[i])));
    if (c && c->type == column_text)
      return parts[i];
  }
  return channel_count;
}

/* The rows with those of each category together, `other` names last; *kept is how many the first `most` have. */
static table *rank_categories(arena *a, const plot *p, table *t, const column *names, size_t *kept, diags *d) {
  const sort_key by_rank = {.column = STR("\2rank")};
  const size_t *first = first_alike(a, names, t->rows);
  const double most = p->spec->limit.number;
  const str last = p->spec->other.on ? rest_name(p->locale) : (str){0};
  double *rank = ARENA_ARRAY(a, t->rows + 1, double), next = 0;
  *kept = 0;
  for (size_t i = 0; i < t->rows; i++) {
    bool is_rest = last.ptr && str_equal(column_text_at(names, i), last);
    rank[i] = is_rest ? (double)t->rows + most : first[i] == i ? next++ : rank[first[i]];
    *kept += rank[i] < most;
  }
  return transform_sort(a, with_column(a, t, "\2rank", rank), &by_rank, 1, d);
}

/* The sort by encodings that decides which marks a limit keeps: the chart's, or that of the names it counts. */
static const node *deciding_sort(const plot *p, channel_id by) {
  if (arrange_by_channel(p))
    return p->spec->sort;
  const node *own = by == channel_count || !p->spec->limit.at.source ? NULL : p->spec->channel[by].sort;
  return own && own->kind == node_scalar && channel_of(p, own) >= 0 ? own : NULL;
}

table *arrange(arena *a, plot *p, table *t, diags *d) {
  const chart_spec *c = p->spec;
  size_t kept = c->limit.at.source ? (size_t)c->limit.number : 0;
  channel_id by = limited_by(p, t);
  const node *sort = deciding_sort(p, by);
  if (sort)
    t = sort_rows(a, p, t, sort, d);
  if (t && c->limit.at.source && by != channel_count)
    t = rank_categories(a, p, t, table_column(t, str_of(arrange_column(by))), &kept, d);
  if (t && c->other.on)
    return rest_marks(a, p, t, by, kept, d);
  return t && c->limit.at.source ? transform_limit(a, t, kept) : t;
}
