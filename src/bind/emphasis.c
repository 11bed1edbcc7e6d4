/* emphasis: what a chart's author points at: highlighted values, annotated places. */
#include "bind/emphasis.h"

#include "base/number.h"
#include "bind/channel.h"
#include "bind/fill.h"

#include <math.h>

/* Where highlighted values are looked for, in this order. */
static const channel_id looked_in[] = {channel_color,  channel_y,     channel_x,
                                       channel_detail, channel_label, channel_facet};
#define LOOKED_IN (sizeof looked_in / sizeof *looked_in)

/* A row's value as one would write it under `highlight`. */
static bool is_value(const channel *c, size_t row, str wanted) {
  if (isnan(c->number[row]))
    return false;
  if (c->type == column_text)
    return str_equal(c->category[(size_t)c->number[row]], wanted);
  number n;
  double days;
  date_grain grain;
  if (c->type == column_date)
    return date_parse(wanted, &days, &grain) && days == c->number[row];
  return number_parse(wanted, '.', &n) && n.value == c->number[row];
}

static bool mark_rows(plot *p, const channel *c, str wanted) {
  bool any = false;
  for (size_t i = 0; i < p->rows; i++)
    if (is_value(c, i, wanted))
      any = p->highlight[i] = true;
  return any;
}

static bool highlight_one(plot *p, str wanted) {
  for (size_t i = 0; i < LOOKED_IN; i++) {
    const channel *c = &p->channel[looked_in[i]];
    if (c->present && mark_rows(p, c, wanted))
      return true;
  }
  return false;
}

static void not_there(arena *a, const plot *p, const asked_text *wanted, diags *d) {
  diag *g = diags_add(d, 246, wanted->at, "`%.*s` is not in this chart", STR_ARG(wanted->text));
  for (size_t i = 0; i < LOOKED_IN; i++) {
    const channel *c = &p->channel[looked_in[i]];
    if (!c->present || c->type != column_text)
      continue;
    const char **name = ARENA_ARRAY(a, c->categories + 1, const char *);
    for (size_t k = 0; k < c->categories; k++)
      name[k] = str_copy(a, c->category[k]);
    field_suggest(a, d, g, wanted->text, (known_names){"values", name, c->categories});
    return;
  }
}

void emphasis_highlight(arena *a, plot *p, diags *d) {
  const asked_texts *wanted = &p->spec->highlight;
  if (!wanted->count)
    return;
  p->highlight = ARENA_ARRAY(a, p->rows + 1, bool);
  for (size_t i = 0; i < wanted->count; i++)
    if (!highlight_one(p, wanted->item[i].text))
      not_there(a, p, &wanted->item[i], d);
}

/* A place on an axis: a number, a date, or a category's index. */
static double position(const channel *c, const node *n, diags *d) {
  double days;
  date_grain grain;
  number read;
  if (n->kind == node_scalar && c->present) {
    if (c->type == column_text && channel_category(c, n->text) != SIZE_MAX)
      return (double)channel_category(c, n->text);
    if (c->type == column_date && date_parse(n->text, &days, &grain))
      return days;
    if (c->type == column_number && number_parse(n->text, '.', &read))
      return read.value;
  }
  diags_add(d, 247, n->at, "this is not a place on that axis");
  return NAN;
}

static void positions(const channel *c, const node *n, double out[2], diags *d) {
  out[0] = out[1] = NAN;
  if (!n)
    return;
  if (n->kind != node_list) {
    out[0] = position(c, n, d);
    return;
  }
  if (n->count != 2) {
    diags_add(d, 247, n->at, "a band has two ends, as [2017, 2019]");
    return;
  }
  out[0] = position(c, n->item[0], d);
  out[1] = position(c, n->item[1], d);
}

void emphasis_annotate(dataset *s, plot *p, diags *d) {
  size_t count = p->spec->annotations;
  p->annotation = ARENA_ARRAY(s->arena, count + 1, mark_annotation);
  p->annotations = count;
  for (size_t i = 0; i < count; i++) {
    const annotation *from = &p->spec->annotate[i];
    mark_annotation *to = &p->annotation[i];
    positions(&p->channel[channel_x], from->x, to->x, d);
    positions(&p->channel[channel_y], from->y, to->y, d);
    to->facet = from->facet ? position(&p->channel[channel_facet], from->facet, d) : NAN;
    to->text = fill_text(s, from->text.text, from->text.at, d);
  }
}
