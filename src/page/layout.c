/* layout: a brief as pages of placed boxes. */
#include "page/layout.h"

#include "page/blocks.h"
#include "page/contents.h"
#include "page/figure_row.h"
#include "page/flow.h"
#include "page/furniture.h"

#include <math.h>

#define BARE_HIGHEST 14400 /* points: the tallest page there may be (ISO 32000-1, C.2) */
#define TIGHTER_STEPS 3    /* from the theme's own lines to its tightest */
#define LEAST_FRAME 72     /* points: a page with less room than this is refused */

static double margin(const asked_length *asked, double theirs) {
  return asked->at.source ? asked->value : theirs;
}

static bool set_geometry(layout *l, const manuscript *m) {
  const front_matter *f = &m->source->front;
  const theme *t = m->theme;
  double right = margin(&f->margin_right, t->right), bottom = margin(&f->margin_bottom, t->bottom);
  l->width = f->paper_width;
  l->height = f->paper_height;
  l->left = margin(&f->margin_left, t->left);
  l->top = margin(&f->margin_top, t->top);
  l->grid = t->baseline;
  l->frame_width = l->width - l->left - right;
  bool own = f->margin_left.at.source || f->margin_right.at.source;
  l->even_left = (own ? f->duplex : t->duplex) ? right : l->left;
  l->frame_height = floor((l->height - l->top - bottom) / l->grid) * l->grid;
  l->columns = f->columns.at.source ? (int)f->columns.number : t->columns;
  l->column_gap = l->columns > 1 ? t->column_gap : 0;
  l->column_width = (l->frame_width - l->column_gap * (l->columns - 1)) / l->columns;
  l->pages_asked = f->pages.at.source ? (size_t)f->pages.number : 0;
  if (l->column_width < LEAST_FRAME || l->frame_height < LEAST_FRAME) {
    diags_add(m->diags, 706, f->margin_left.at, "the margins leave no room for text on this paper");
    return false;
  }
  return true;
}

/* Japanese lines always end at the margin. */
static bool justified(const manuscript *m) {
  const asked_flag *asked = &m->source->front.justify;
  return asked->at.source ? asked->on : m->theme->justify || m->locale->spaceless;
}

static composer composer_for(const manuscript *m, const layout *l) {
  return (composer){.arena = m->arena,
                    .faces = m->faces,
                    .theme = m->theme,
                    .locale = m->locale,
                    .diags = m->diags,
                    .lang = m->locale->tag,
                    .width = l->column_width,
                    .height = l->frame_height,
                    .frame = l->frame_width,
                    .column = l->column_width,
                    .columns = l->columns,
                    .justify = justified(m),
                    .measure = l->columns > 1 ? l->column_width : fmin(l->frame_width, m->theme->measure),
                    .out = boxes_new(m->arena),
                    .called = ARENA_NEW(m->arena, called_notes),
                    .folder_of = m->source->source->path};
}

/* All that the brief says, as boxes. */
static void compose(composer *c, const manuscript *m, const headings *list) {
  furniture_title(c, m);
  if (m->source->front.toc.on)
    contents_compose(c, list);
  blocks_compose(c, m->source->blocks);
  furniture_colophon(c, m);
}

static void settle_figures(const manuscript *m, boxes *b) {
  drafting d = {m->arena, m->faces, &m->theme->look, m->diags, m->locale->tag};
  for (size_t i = 0; i < b->count; i++)
    if (b->box[i].figures)
      figure_row_settle(&d, &b->box[i]);
}

/* One chart: it may be as wide as the text of the theme's own page, and the page closes in on it. */
static layout *make_bare(layout *l, const manuscript *m) {
  const block *k = m->source->blocks;
  const asked_length *width = &((const plot *)k->bound)->spec->width;
  l->grid = SCENE_GRAIN;
  l->frame_width = m->source->front.paper_width - m->theme->left - m->theme->right;
  l->frame_height = BARE_HIGHEST;
  if (width->unit == length_pt && width->value > l->frame_width)
    l->frame_width = width->value;
  l->columns = 1;
  l->column_width = l->frame_width;
  composer c = composer_for(m, l);
  figure_row_compose(&c, k);
  if (diags_errors(m->diags) || !flow_pages(l, c.out, m->diags))
    return NULL;
  l->width = l->frame_width = c.out->box[0].figure[0].width;
  l->height = l->frame_height = l->page[0].used;
  settle_figures(m, c.out);
  return diags_errors(m->diags) ? NULL : l;
}

/* The same brief in its theme with lines that are closer by `step` of the steps there are; what is complained about was
   complained about before. */
static manuscript tightened(const manuscript *m, int step) {
  theme *t = ARENA_NEW(m->arena, theme);
  *t = *m->theme;
  theme_tighten(t, 1 - (1 - m->theme->tightest) * step / TIGHTER_STEPS);
  manuscript closer = *m;
  closer.theme = t;
  closer.diags = diags_new(m->arena);
  return closer;
}

layout *layout_make(const manuscript *m) {
  layout *l = ARENA_NEW(m->arena, layout);
  l->arena = m->arena;
  if (m->source->bare)
    return make_bare(l, m);
  manuscript own = *m;
  const headings *list;
  composer c;
  for (int step = 0;;) {
    if (!set_geometry(l, &own))
      return NULL;
    c = composer_for(&own, l);
    list = heading_find(m->arena, m->source->blocks, m->source->front.number_sections.on);
    compose(&c, &own, list);
    if (diags_errors(m->diags))
      return NULL;
    if (step == TIGHTER_STEPS || flow_obeys(l, c.out))
      break;
    own = tightened(m, ++step);
  }
  if (!flow_pages(l, c.out, m->diags))
    return NULL;
  own.diags = m->diags;
  if (m->source->front.toc.on)
    contents_number(&c, list, l);
  settle_figures(&own, c.out);
  return diags_errors(m->diags) ? NULL : l;
}
