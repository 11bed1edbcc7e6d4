/* figure_row: consecutive charts that share a row, as one box whose height the flow settles. */
#include "page/figure_row.h"

#include "page/prose.h"
#include "page/table_box.h"

#define ROW_MAX 6 /* charts side by side */

#define ROUNDING 1.005 /* a little over 100 % is a rounding of thirds */

static bool charts(const block *k) {
  return k && k->kind == block_chart && k->bound;
}

static double columns_of(const composer *c, const block *k) {
  return compose_share(c, &((const plot *)k->bound)->spec->width);
}

static bool spans(const composer *c, const block *k) {
  return c->columns > 1 && columns_of(c, k) > ROUNDING;
}

/* A chart's share of the width there is: a column, or all of them. */
static double share(const composer *c, const block *k) {
  double s = columns_of(c, k) / (spans(c, k) ? c->columns : 1);
  return s > 1 ? 1 : s;
}

/* How many charts from `k` on fit beside each other. */
static size_t row_length(const composer *c, const block *k) {
  double sum = 0;
  size_t n = 0;
  for (const block *first = k; charts(k) && n < ROW_MAX && spans(c, k) == spans(c, first); k = k->next, n++) {
    sum += share(c, k);
    if (n && sum > ROUNDING)
      break;
  }
  return n;
}

static void join_extent(extent *row, const extent *one) {
  row->min = one->min > row->min ? one->min : row->min;
  row->natural = one->natural > row->natural ? one->natural : row->natural;
  row->max = one->max > row->max ? one->max : row->max;
}

static double asked_height(const plot *p, double width) {
  if (p->spec->height.at.source && p->spec->height.unit == length_pt)
    return p->spec->height.value;
  return p->spec->aspect.at.source ? width * p->spec->aspect.number : 0;
}

static extent figure_extent(const drafting *d, const figure *f) {
  extent e = chart_extent(d, f->plot, f->width);
  double asked = asked_height(f->plot, f->width);
  if (asked > 0) {
    asked = asked < e.min ? e.min : asked;
    e = (extent){asked, asked, asked};
  }
  return e;
}

/* The caption of each chart of the row, below it: a paragraph, since a caption stands inside what it is of. */
static void add_captions(composer *c, const box *row) {
  figure *f = row->figure;
  for (size_t i = 0, n = row->figures; i < n; i++) {
    if (!f[i].plot->caption.len)
      continue;
    boxes_last(c->out)->keep = true;
    pieces words = prose_words(c, f[i].plot->caption, &c->theme->small, f[i].plot->spec->caption.at);
    prose_set(c, &words, &(prose){.voice = &c->theme->small, .tag = tag_p}, f[i].plot->spec->at);
  }
}

/* The numbers of each chart that asks for it, as a table; called as the chart is where it does not stand right below
 * it.
 */
static void add_tables(composer *c, const box *row) {
  for (size_t i = 0; i < row->figures; i++) {
    const plot *p = row->figure[i].plot;
    if (!p->shown)
      continue;
    sheet named = *p->shown;
    named.title = row->figures > 1 ? p->title : (str){0};
    boxes_last(c->out)->keep = row->figures == 1;
    table_box_sheet(c, &named, p->spec->at);
  }
}

const block *figure_row_compose(composer *c, const block *k) {
  if (!charts(k))
    return k->next;
  drafting d = {c->arena, c->faces, &c->theme->look, c->diags, c->lang};
  bool across = spans(c, k);
  breadth was = across ? compose_widen(c) : (breadth){c->width, c->measure, c->span};
  size_t n = row_length(c, k);
  double gutters = c->theme->gutter * (double)(n - 1), x = 0;
  compose_space(c, c->theme->baseline);
  box *b = compose_box(c, k->at, 0);
  b->figure = ARENA_ARRAY(c->arena, n, figure);
  b->figures = n;
  b->extent = (extent){0, 0, 0};
  for (size_t i = 0; i < n; i++, k = k->next) {
    figure *f = &b->figure[i];
    double width = n == 1 ? share(c, k) * c->width : share(c, k) * (c->width - gutters);
    if (((const plot *)k->bound)->spec->id.text.len)
      box_ink(c->arena, b, ink_anchor)->text = str_copy(c->arena, ((const plot *)k->bound)->spec->id.text);
    *f = (figure){.plot = k->bound, .x = x, .width = width};
    extent e = figure_extent(&d, f);
    join_extent(&b->extent, &e);
    x += width + c->theme->gutter;
  }
  b->height = b->extent.natural;
  const box row = *b; /* which moves when others are added */
  add_captions(c, &row);
  add_tables(c, &row);
  compose_narrow(c, was);
  compose_space(c, c->theme->baseline);
  return k;
}

void figure_row_settle(const drafting *d, box *b) {
  for (size_t i = 0; i < b->figures; i++)
    b->figure[i].scene = chart_layout(d, b->figure[i].plot, b->figure[i].width, b->height);
}
