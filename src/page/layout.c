/* layout: a brief as pages of placed boxes. */
#include "page/layout.h"

#include "page/blocks.h"
#include "page/contents.h"
#include "page/figure_row.h"
#include "page/flow.h"
#include "page/furniture.h"

#include <math.h>

#define BARE_HIGHEST 14400 /* points: the tallest page there may be (ISO 32000-1, C.2) */
#define FEATHER_STEPS 8    /* from the theme's own lines to its tightest or its loosest */
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
  l->duplex = own ? f->duplex : t->duplex;
  l->even_left = l->duplex ? right : l->left;
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

drafting manuscript_drafting(const manuscript *m) {
  return (drafting){
      .arena = m->arena, .faces = m->faces, .look = &m->theme->look, .diags = m->diags, .lang = m->locale->tag};
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
  drafting d = manuscript_drafting(m);
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

/* The brief composed with its lines at some part of the theme's own distance. */
typedef struct draft {
  manuscript own;
  composer c;
  headings *list;
  int excess; /* as flow_excess tells */
} draft;

/* What is complained about has been complained about at the first attempt. */
static manuscript feathered(const manuscript *m, double part) {
  theme *t = ARENA_NEW(m->arena, theme);
  *t = *m->theme;
  theme_feather(t, part);
  manuscript other = *m;
  other.theme = t;
  other.diags = diags_new(m->arena);
  return other;
}

static bool draft_make(layout *l, const manuscript *m, double part, draft *out) {
  out->own = part == 1 ? *m : feathered(m, part);
  if (!set_geometry(l, &out->own))
    return false;
  out->c = composer_for(&out->own, l);
  out->list = heading_find(m->arena, m->source->blocks, m->source->front.number_sections.on);
  compose(&out->c, &out->own, out->list);
  if (diags_errors(m->diags))
    return false;
  out->excess = flow_excess(l, out->c.out);
  return true;
}

/* Lines come closer or apart by the fewest steps with which the pages asked for are kept to. Where no step is enough, a
   brief that is too long stays at the last, and one that is too short as it is. */
static bool feather(layout *l, const manuscript *m, draft *d) {
  if (!draft_make(l, m, 1, d) || !d->excess)
    return d->list;
  int first = d->excess, bad = 0, good = FEATHER_STEPS;
  double range = (first > 0 ? m->theme->tightest : m->theme->loosest) - 1;
  draft_make(l, m, 1 + range, d);
  if (d->excess == first)
    return first > 0 || draft_make(l, m, 1, d);
  while (good - bad > 1) {
    int step = (good + bad) / 2;
    draft_make(l, m, 1 + range * step / FEATHER_STEPS, d);
    *(d->excess == first ? &bad : &good) = step;
  }
  return draft_make(l, m, 1 + range * good / FEATHER_STEPS, d);
}

layout *layout_make(const manuscript *m) {
  layout *l = ARENA_NEW(m->arena, layout);
  l->arena = m->arena;
  if (m->source->bare)
    return make_bare(l, m);
  draft d = {0};
  if (!feather(l, m, &d) || !flow_pages(l, d.c.out, m->diags))
    return NULL;
  d.own.diags = m->diags;
  if (m->source->front.toc.on)
    contents_number(&d.c, d.list, l);
  settle_figures(&d.own, d.c.out);
  furniture_check(&d.c, m, l->pages);
  return diags_errors(m->diags) ? NULL : l;
}
