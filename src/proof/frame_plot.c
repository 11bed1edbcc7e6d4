/* frame_plot: a chart's own numbers as a frame: what it computes, filters and groups is spoken of, too. */
#include "proof/frame.h"

#include <math.h>
#include <string.h>

static bool measures(channel_id c) {
  return c == channel_x || c == channel_y || c == channel_x2 || c == channel_y2 || c == channel_size ||
         c == channel_theta || c == channel_value || c == channel_target || c == channel_change || c == channel_color;
}

static bool adds(const encoding *e) {
  return str_is(e->aggregate.text, "sum") || str_is(e->aggregate.text, "count") || str_starts(e->field.text, "sum(") ||
         str_starts(e->field.text, "count(");
}

/* Whether it shows other numbers than its table has. */
static bool computes(const plot *p) {
  const chart_spec *c = p->spec;
  bool some = c->filter.at.source || c->calc || c->group || c->aggregate || c->limit.at.source;
  for (int i = 0; i < channel_count && !some; i++)
    some = p->channel[i].present && p->channel[i].aggregated;
  return some;
}

static void add_measure(arena *a, frame *f, const channel *c, const encoding *e) {
  if (f->measures == FRAME_MEASURES_MAX)
    return;
  measure *m = &f->measure[f->measures++];
  *m = (measure){.column = c->title, .name = frame_name_of(a, str_of(c->title), NULL), .number = c->number, .scale = 1};
  m->decimals = c->decimals;
  m->percent = c->unit && !strcmp(c->unit, "%");
  m->adds = c->aggregated && !m->percent && adds(e);
}

static void add_key(arena *a, frame *f, const channel *c) {
  int *code = ARENA_ARRAY(a, f->rows + 1, int);
  if (f->keys == FRAME_KEYS_MAX || c->categories > FRAME_VALUES_MAX)
    return;
  for (size_t i = 0; i < f->rows; i++)
    code[i] = isnan(c->number[i]) ? -1 : (int)c->number[i];
  key *k = &f->key[f->keys++];
  *k = (key){.column = c->title, .name = frame_name_of(a, str_of(c->title), NULL), .value = c->category};
  k->values = c->categories;
  k->code = code;
}

frame *frame_of_plot(arena *a, const plot *p) {
  if (!computes(p) || p->rows == 0 || p->rows > FRAME_ROWS_MAX)
    return NULL;
  frame *f = ARENA_NEW(a, frame);
  *f = (frame){.table = p->table, .name = "", .rows = p->rows, .plot = p};
  for (int i = 0; i < channel_count; i++) {
    const channel *c = &p->channel[i];
    if (!c->present || !c->title)
      continue;
    if (c->type == column_number && measures((channel_id)i))
      add_measure(a, f, c, &p->spec->channel[i]);
    else if (c->type == column_date && !f->times)
      frame_times(a, f, c->title, c->number, c->grain);
    else if (c->type == column_text)
      add_key(a, f, c);
  }
  return f->measures ? f : NULL;
}
