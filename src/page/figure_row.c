/* figure_row: consecutive charts that share a row, as one box whose height the flow settles. */
#include "page/figure_row.h"

#include "page/prose.h"
#include "page/table_box.h"

#include <math.h>

#define ROW_MAX 6 /* charts side by side */

#define ROUNDING 1.005 /* a little over 100 % is a rounding of thirds */

static bool charts(const block *k) {
  return k && k->kind == block_chart && k->bound;
}

static const asked_length *asked_width(const block *k) {
  return &((const plot *)k->bound)->spec->width;
}

/* Charts from one on that stand beside each other. */
typedef struct neighbours {
  size_t count;
  double total; /* of their widths, without the gutters */
  bool across;  /* all columns */
} neighbours;

/* As many as the page is wide enough for; in several columns, of those that say how wide they are. Lengths that fill it
   without the gutters still share a row. */
static neighbours neighbours_of(const composer *c, const block *k) {
  neighbours r = {.count = 1, .total = fmin(compose_width(c, asked_width(k)), c->frame)};
  double gutters = 0;
  bool said = c->columns == 1 || asked_width(k)->at.source;
  for (k = k->next; said && charts(k) && r.count < ROW_MAX; k = k->next, r.count++) {
    const asked_length *w = asked_width(k);
    double width = compose_width(c, w);
    if (w->unit == length_percent)
      gutters += compose_gutter(c);
    if ((c->columns > 1 && !w->at.source) || r.total + width + gutters > c->frame * ROUNDING)
      break;
    r.total += width;
  }
  r.across = c->columns > 1 && r.total > c->column * ROUNDING;
  return r;
}

static bool captioned(const box *row) {
  for (size_t i = 0; i < row->figures; i++)
    if (row->figure[i].plot->caption.len)
      return true;
  return false;
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
  drafting d = {c->arena, c->faces, &c->theme->look, c->diags, c->lang, false};
  const neighbours r = neighbours_of(c, k);
  size_t n = r.count;
  breadth was = r.across ? compose_widen(c) : (breadth){c->width, c->measure, c->span};
  double gutter = compose_gutter(c), room = c->width - gutter * (double)(n - 1), x = 0;
  double scale = fmin(1, room / r.total);
  compose_space(c, c->theme->baseline);
  box *b = compose_box(c, k->at, 0);
  b->figure = ARENA_ARRAY(c->arena, n, figure);
  b->figures = n;
  b->extent = (extent){0, 0, 0};
  for (size_t i = 0; i < n; i++, k = k->next) {
    figure *f = &b->figure[i];
    double width = scale * fmin(compose_width(c, asked_width(k)), c->frame);
    if (((const plot *)k->bound)->spec->id.text.len)
      box_ink(c->arena, b, ink_anchor)->text = str_copy(c->arena, ((const plot *)k->bound)->spec->id.text);
    *f = (figure){.plot = k->bound, .x = x, .width = width};
    x += width + gutter;
  }
  d.captioned = captioned(b);
  for (size_t i = 0; i < n; i++) {
    extent e = figure_extent(&d, &b->figure[i]);
    join_extent(&b->extent, &e);
  }
  b->height = b->extent.natural;
  const box own = *b; /* which moves when others are added */
  add_captions(c, &own);
  add_tables(c, &own);
  compose_narrow(c, was);
  compose_space(c, c->theme->baseline);
  return k;
}

void figure_row_settle(const drafting *d, box *b) {
  drafting own = *d;
  own.captioned = captioned(b);
  for (size_t i = 0; i < b->figures; i++)
    b->figure[i].scene = chart_layout(&own, b->figure[i].plot, b->figure[i].width, b->height);
}
