/* order: in which order a channel's categories are shown, as its `sort` asks. */
#include "bind/order.h"

#include "bind/channel.h"

#include <math.h>
#include <stdlib.h>

typedef struct ranked {
  size_t category;
  str name;
  double value; /* NaN last */
} ranked;

static int by_index(const ranked *a, const ranked *b) {
  return (a->category > b->category) - (a->category < b->category);
}

static int by_value(const void *left, const void *right) {
  const ranked *a = left, *b = right;
  if (isnan(a->value) || isnan(b->value))
    return isnan(a->value) == isnan(b->value) ? by_index(a, b) : isnan(a->value) - isnan(b->value);
  return a->value < b->value ? -1 : a->value > b->value ? 1 : by_index(a, b);
}

static int by_name(const void *left, const void *right) {
  const ranked *a = left, *b = right;
  int order = str_compare(a->name, b->name);
  return order ? order : by_index(a, b);
}

static void apply(arena *a, plot *p, channel_id id, const ranked *list) {
  size_t n = p->channel[id].categories, *order = ARENA_ARRAY(a, n + 1, size_t);
  const channel *c = &p->channel[id];
  size_t last = c->rest.ptr ? channel_category(c, c->rest) : SIZE_MAX, filled = 0;
  for (size_t i = 0; i < n; i++)
    if (list[i].category != last)
      order[filled++] = list[i].category;
  if (filled < n)
    order[filled] = last;
  channel_reorder(a, p, id, order);
}

static ranked *unranked(arena *a, const channel *c) {
  ranked *list = ARENA_ARRAY(a, c->categories + 1, ranked);
  for (size_t i = 0; i < c->categories; i++)
    list[i] = (ranked){i, c->category[i], NAN};
  return list;
}

/* Each category's total of another channel. */
static void total(const plot *p, const channel *c, const channel *of, ranked *list) {
  for (size_t i = 0; i < p->rows; i++) {
    if (isnan(c->number[i]) || isnan(of->number[i]))
      continue;
    ranked *r = &list[(size_t)c->number[i]];
    r->value = (isnan(r->value) ? 0 : r->value) + of->number[i];
  }
}

static void reverse(ranked *list, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (!isnan(list[i].value))
      list[i].value = -list[i].value;
}

static void reverse_names(ranked *list, size_t count) {
  for (size_t i = 0; i < count / 2; i++) {
    ranked swapped = list[i];
    list[i] = list[count - 1 - i];
    list[count - 1 - i] = swapped;
  }
}

static int channel_called(str name) {
  for (int i = 0; i < channel_count; i++)
    if (str_is(name, channel_name[i]))
      return i;
  return -1;
}

static void order_by_channel(arena *a, plot *p, channel_id id, diags *d) {
  const channel *c = &p->channel[id];
  const node *sort = p->spec->channel[id].sort;
  bool descending = str_starts(sort->text, "-");
  int of = channel_called(str_slice(sort->text, descending, sort->text.len));
  if (of < 0 || !p->channel[of].present || (int)id == of) {
    diags_add(d, 240, sort->at,
              "`sort` is ascending, descending, a list, or another encoding of this chart such as -y");
    return;
  }
  ranked *list = unranked(a, c);
  total(p, c, &p->channel[of], list);
  if (descending)
    reverse(list, c->categories);
  qsort(list, c->categories, sizeof *list, by_value);
  apply(a, p, id, list);
}

static void order_by_list(arena *a, plot *p, channel_id id, const node *sort, diags *d) {
  const channel *c = &p->channel[id];
  ranked *list = unranked(a, c);
  const char **name = ARENA_ARRAY(a, c->categories + 1, const char *);
  for (size_t i = 0; i < c->categories; i++)
    name[i] = str_copy(a, c->category[i]);
  for (size_t i = 0; i < sort->count; i++) {
    size_t at = channel_category(c, sort->item[i]->text);
    if (at != SIZE_MAX) {
      list[at].value = (double)i;
      continue;
    }
    diag *g = diags_add(d, 219, sort->item[i]->at, "`%.*s` is not among the values of `%s`",
                        STR_ARG(sort->item[i]->text), channel_name[id]);
    field_suggest(a, d, g, sort->item[i]->text, (known_names){"values", name, c->categories});
  }
  qsort(list, c->categories, sizeof *list, by_value);
  apply(a, p, id, list);
}

/* Numbers and dates lie in their own order; all one can ask is which end comes first. */
static void order_axis(channel *c, const node *sort, diags *d) {
  bool descending = str_is(sort->text, "descending");
  if (descending)
    c->reverse = !c->reverse;
  else if (!str_is(sort->text, "ascending"))
    diags_add(d, 240, sort->at, "numbers and dates can only be sorted ascending or descending");
}

static void order_by_name(arena *a, plot *p, channel_id id, bool descending) {
  const channel *c = &p->channel[id];
  ranked *list = unranked(a, c);
  if (c->bin == 0) /* bins are in their order, not in that of their names */
    qsort(list, c->categories, sizeof *list, by_name);
  if (descending)
    reverse_names(list, c->categories);
  apply(a, p, id, list);
}

void order_categories(arena *a, plot *p, channel_id id, diags *d) {
  channel *c = &p->channel[id];
  const node *sort = p->spec->channel[id].sort, *domain = p->spec->channel[id].domain;
  if (c->present && c->type == column_text && domain && domain->kind == node_list)
    order_by_list(a, p, id, domain, d);
  if (!c->present || !sort)
    return;
  if (c->type != column_text)
    order_axis(c, sort, d);
  else if (sort->kind == node_list)
    order_by_list(a, p, id, sort, d);
  else if (str_is(sort->text, "descending") || str_is(sort->text, "ascending"))
    order_by_name(a, p, id, str_is(sort->text, "descending"));
  else
    order_by_channel(a, p, id, d);
}
