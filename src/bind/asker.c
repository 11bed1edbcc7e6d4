/* asker: who in a brief asks for data. */
#include "bind/asker.h"

static span first_line(span at) {
  str s = span_str(at);
  size_t end = 0;
  while (end < s.len && s.ptr[end] != '\n' && s.ptr[end] != '\r')
    end++;
  return span_slice(at, 0, end);
}

static const asked_text *data_of(const block *b) {
  const chart_spec *c = b->kind == block_chart ? b->spec : NULL;
  const table_spec *t = b->kind == block_data_table ? b->spec : NULL;
  return c ? &c->data : t ? &t->data : NULL;
}

asker asker_of(const block *b) {
  const asked_text *data = data_of(b);
  bool chart = b->kind == block_chart;
  span at = data && data->at.source ? data->at
            : chart && b->spec      ? ((const chart_spec *)b->spec)->mark.at
                                    : first_line(b->text);
  return (asker){at, chart ? "asked for by this chart" : "asked for by this table"};
}

/* The definition of a name; NULL if there is none. */
static const data_spec *definition(const front_matter *f, str name) {
  for (size_t i = 0; i < f->data_count; i++)
    if (str_equal(f->data[i].name, name))
      return &f->data[i];
  return NULL;
}

/* Whether `from` is `name` or comes from it; circles end with the number of definitions. */
static bool comes_from(const front_matter *f, const data_spec *from, str name) {
  for (size_t steps = 0; from && steps <= f->data_count; steps++) {
    if (str_equal(from->name, name))
      return true;
    from = from->from.at.source ? definition(f, from->from.text) : NULL;
  }
  return false;
}

static const block *find(const front_matter *f, const block *list, str name) {
  for (const block *k = list; k; k = k->next) {
    const asked_text *data = data_of(k);
    bool only = data && !data->at.source && f->data_count == 1;
    const data_spec *from = only ? f->data : data && data->at.source ? definition(f, data->text) : NULL;
    const block *inside = from && comes_from(f, from, name) ? k : find(f, k->child, name);
    if (inside)
      return inside;
  }
  return NULL;
}

asker asker_find(const brief_source *b, str name) {
  const block *k = find(&b->front, b->blocks, name);
  const data_spec *own = definition(&b->front, name);
  if (k)
    return asker_of(k);
  return (asker){own ? own->at : span_none(), "read for this table"};
}
