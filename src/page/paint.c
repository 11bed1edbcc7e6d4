/* paint: laid-out pages to a PDF. */
#include "page/paint.h"

#include "base/utf8.h"
#include "bind/fill.h"
#include "draw/figures.h"
#include "page/enclose.h"
#include "page/furniture.h"

#include <math.h>
#include <string.h>

#define HEAD_GAP 14  /* points between a running head and the frame */
#define FOOT_GAP 20  /* points between the frame and the foot's line */
#define NOTE_RULE 57 /* points: the short rule above footnotes, 20 mm */

typedef struct painter {
  const manuscript *m;
  const layout *l;
  pdf *pdf;
  figures *figures;
  double left;   /* of the page being painted */
  size_t charts; /* so far */
} painter;

/* --- ink --- */

static void paint_open(painter *p, const ink *k, const double at[2]) {
  pdf_tag_options o = {0};
  double frame[4];
  if (k->options)
    o = *k->options;
  if (o.bbox) {
    frame[0] = at[0] + o.bbox[0], frame[1] = at[1] + o.bbox[1], frame[2] = o.bbox[2], frame[3] = o.bbox[3];
    o.bbox = frame;
  }
  pdf_open(p->pdf, k->tag, k->options ? &o : NULL);
}

/* Ink that has no part in the structure: how a repeated table head is painted. */
static void paint_mark(painter *p, const ink *k, const double at[2]) {
  double x = at[0] + k->x, y = at[1] + k->y;
  if (k->kind == ink_run)
    pdf_run(p->pdf, k->run, (double[]){x, y}, k->colour, k->soft);
  else if (k->kind == ink_rect || k->kind == ink_line) {
    pdf_artifact_open(p->pdf);
    if (k->kind == ink_rect)
      pdf_rect(p->pdf, (double[]){x, y, k->width, k->height}, k->colour);
    else
      pdf_line(p->pdf, (double[]){x, y, x + k->width, y + k->height}, k->thick, k->colour);
    pdf_artifact_close(p->pdf);
  }
}

static void paint_ink(painter *p, const ink *k, const double at[2]) {
  const double frame[] = {at[0] + k->x, at[1] + k->y, k->width, k->height};
  switch (k->kind) {
  case ink_open:
    paint_open(p, k, at);
    break;
  case ink_close:
    pdf_close(p->pdf);
    break;
  case ink_link:
    pdf_link(p->pdf, frame, k->text, k->says);
    break;
  case ink_anchor:
    pdf_anchor(p->pdf, k->text, frame[1]);
    break;
  case ink_outline:
    pdf_outline(p->pdf, k->level, k->text, frame[1]);
    break;
  case ink_image:
    pdf_image(p->pdf, k->image, frame);
    break;
  default:
    paint_mark(p, k, at);
  }
}

/* A chart's dots, over its marks. */
static void paint_dots(painter *p, const scene *s, const double corner[2]) {
  for (size_t i = 0; i < s->count; i++) {
    const item *k = &s->item[i];
    if (k->kind != item_dots)
      continue;
    double *centre = ARENA_ARRAY(p->m->arena, k->points * 2, double);
    for (size_t n = 0; n < k->points; n++) {
      centre[2 * n] = corner[0] + k->point[n].x;
      centre[2 * n + 1] = corner[1] + k->point[n].y;
    }
    pdf_dots(p->pdf, &(pdf_dot_set){centre, k->points, k->width, k->paint.fill});
  }
}

/* A chart's words, over its marks, in the fonts of the prose. */
static void paint_words(painter *p, const scene *s, const double corner[2]) {
  for (size_t i = 0; i < s->count; i++) {
    const item *k = &s->item[i];
    double x = corner[0] + k->x;
    for (size_t r = 0; k->kind == item_text && r < k->text->count; r++) {
      pdf_run(p->pdf, &k->text->run[r], (double[]){x, corner[1] + k->y}, k->paint.fill, false);
      x += k->text->run[r].width;
    }
  }
}

/* A chart's title, or else its alternative text, as the element's title, for tools that list a document's structure and
   show titles only. They print its bytes as they are, so it is written in ASCII, or left out where that cannot be. */
static const char *ascii_title(arena *a, str words) {
  static const struct {
    uint32_t code;
    const char *plain;
  } fold[] = {{0x2018, "'"}, {0x2019, "'"},   {0x201C, "\""}, {0x201D, "\""}, {0x2013, "-"},
              {0x2014, "-"}, {0x2026, "..."}, {0x2212, "-"},  {0xA0, " "},    {0x202F, " "}};
  text out = text_new(a);
  for (const char *at = words.ptr, *end = words.ptr + words.len; at < end;) {
    uint32_t code = utf8_next(&at, end);
    size_t i = 0;
    while (i < sizeof fold / sizeof *fold && fold[i].code != code)
      i++;
    if (i < sizeof fold / sizeof *fold)
      text_adds(&out, fold[i].plain);
    else if (code < 0x80)
      text_addc(&out, (char)code);
    else
      return NULL;
  }
  return out.ptr;
}

static void paint_figure(painter *p, const figure *f, const double at[2]) {
  const double corner[] = {at[0] + f->x, at[1]};
  const double frame[] = {corner[0], corner[1], f->scene->width, f->scene->height};
  str alt = chart_alt(p->m->arena, f->plot);
  str name = f->plot->title.len ? f->plot->title : alt;
  pdf_tag_options o = {.alt = str_copy(p->m->arena, alt), .title = ascii_title(p->m->arena, name), .bbox = frame};
  pdf_open(p->pdf, tag_figure, &o);
  enclose_chart(p->m, p->pdf, f->plot, ++p->charts);
  pdf_figure(p->pdf, figures_add(p->figures, f->scene), corner);
  paint_dots(p, f->scene, corner);
  paint_words(p, f->scene, corner);
  pdf_close(p->pdf);
}

static void paint_box(painter *p, const box *b, double x, double y) {
  const double at[] = {p->left + x, p->l->top + y};
  for (size_t i = 0; i < b->inks; i++)
    paint_ink(p, &b->ink[i], at);
  for (size_t i = 0; i < b->figures; i++)
    paint_figure(p, &b->figure[i], at);
}

static void paint_untagged(painter *p, const box *b, const double at[2]) {
  if (!b)
    return;
  pdf_artifact_open(p->pdf);
  for (size_t i = 0; i < b->inks; i++)
    paint_mark(p, &b->ink[i], at);
  pdf_artifact_close(p->pdf);
}

/* --- pages --- */

/* Whether a box stands beside a rule, or within what does. */
static bool is_beside(const placed *k, const bar *b, double x) {
  const bar *own = k->box->bar;
  while (own && own != b)
    own = own->outer;
  return own && k->x == x;
}

/* The rules beside callouts and quotations: one for each run of boxes that share it. */
static void paint_bars(painter *p, const page *g) {
  for (size_t i = 0; i < g->count; i++)
    for (const bar *b = g->item[i].box->bar; b; b = b->outer) {
      double x = g->item[i].x, top = g->item[i].y;
      size_t last = i;
      if (i && is_beside(&g->item[i - 1], b, x))
        continue;
      while (last + 1 < g->count && is_beside(&g->item[last + 1], b, x))
        last++;
      double bottom = g->item[last].y + g->item[last].box->height;
      pdf_artifact_open(p->pdf);
      pdf_rect(p->pdf, (double[]){p->left + x + b->x, p->l->top + top, b->width, bottom - top}, b->colour);
      pdf_artifact_close(p->pdf);
    }
}

static void paint_notes(painter *p, const page *g) {
  const theme *t = p->m->theme;
  double foot = p->l->frame_height - g->foot, y = foot - g->notes + t->drop;
  if (g->notes <= 0)
    return;
  pdf_artifact_open(p->pdf);
  pdf_rect(p->pdf, (double[]){p->left, p->l->top + y, NOTE_RULE, t->rule_width}, t->rule);
  pdf_artifact_close(p->pdf);
  y = foot;
  for (size_t i = g->count; i-- > 0;)
    for (size_t n = g->item[i].box->notes && !g->item[i].repeated ? g->item[i].box->notes->count : 0; n-- > 0;)
      y -= g->item[i].box->notes->box[n].height;
  for (size_t i = 0; i < g->count; i++) {
    const boxes *notes = g->item[i].repeated ? NULL : g->item[i].box->notes;
    for (size_t n = 0; notes && n < notes->count; n++) {
      paint_box(p, &notes->box[n], 0, y);
      y += notes->box[n].height;
    }
  }
}

static void paint_items(painter *p, const page *g, size_t from, size_t end) {
  for (size_t i = from; i < end; i++) {
    const placed *k = &g->item[i];
    if (k->repeated)
      paint_untagged(p, k->box, (double[]){p->left + k->x, p->l->top + k->y});
    else
      paint_box(p, k->box, k->x, k->y);
  }
}

static composer furniture_composer(const painter *p) {
  const manuscript *m = p->m;
  return (composer){.arena = m->arena,
                    .faces = m->faces,
                    .theme = m->theme,
                    .locale = m->locale,
                    .diags = m->diags,
                    .lang = m->locale->tag,
                    .width = p->l->frame_width};
}

/* The gap to a running line: the usual one, or as much as leaves the same to the paper's edge. */
static double gap_in(double margin, double usual, double line) {
  return fmax(0, fmin(usual, (margin - line) / 2));
}

static void paint_page(painter *p, size_t i) {
  const page *g = &p->l->page[i];
  const layout *l = p->l;
  composer c = furniture_composer(p);
  double line = c.theme->foot.leading, below = l->height - l->top - l->frame_height;
  p->left = i % 2 ? l->even_left : l->left;
  const folio f = {i + 1, l->pages, i % 2 && l->duplex};
  pdf_page(p->pdf, l->width, l->height);
  paint_untagged(p, furniture_head(&c, p->m, &f), (double[]){p->left, l->top - gap_in(l->top, HEAD_GAP, line) - line});
  paint_bars(p, g);
  size_t above = g->count; /* the footnotes */
  while (above && g->item[above - 1].box->sink)
    above--;
  paint_items(p, g, 0, above);
  paint_notes(p, g);
  paint_items(p, g, above, g->count);
  if (!p->m->source->bare)
    paint_untagged(p, furniture_foot(&c, p->m, &f),
                   (double[]){p->left, l->top + l->frame_height + gap_in(below, FOOT_GAP, line)});
}

/* --- the document --- */

static const char *plain(const manuscript *m, const asked_text *t) {
  return t->at.source ? str_copy(m->arena, fill_text(m->data, t->text, t->at, m->diags)) : NULL;
}

static const char *listed(const manuscript *m, const asked_texts *t) {
  str all = fill_list(m->data, t, m->diags);
  return all.len ? all.ptr : NULL;
}

static tongues said_tongues(const manuscript *m) {
  const front_matter *f = &m->source->front;
  tongue *list = ARENA_ARRAY(m->arena, f->languages + 1, tongue);
  for (size_t i = 0; i < f->languages; i++)
    list[i] = (tongue){f->language[i].name, str_copy(m->arena, f->language[i].text.text)};
  return (tongues){list, f->languages};
}

static pdf_info info(const manuscript *m, const pdf_manner *manner) {
  const front_matter *f = &m->source->front;
  return (pdf_info){.title = plain(m, &f->title),
                    .author = listed(m, &f->author),
                    .subject = plain(m, f->description.at.source ? &f->description : &f->subtitle),
                    .keywords = listed(m, &f->keywords),
                    .lang = m->locale->tag,
                    .date = f->date.at.source ? str_copy(m->arena, f->date.text) : NULL,
                    .producer = "brief " BRIEF_VERSION,
                    .manner = *manner,
                    .tongues = said_tongues(m)};
}

str paint_pdf(const manuscript *m, const layout *l, const pdf_manner *manner, pdf_sizes *spent) {
  const pdf_info about = info(m, manner);
  painter p = {.m = m, .l = l, .pdf = pdf_new(m->arena, m->faces, &about, m->diags), .figures = figures_new(m->arena)};
  enclose_inputs(m, p.pdf);
  pdf_open(p.pdf, tag_document, NULL);
  for (size_t i = 0; i < l->pages; i++)
    paint_page(&p, i);
  pdf_close(p.pdf);
  pdf_figures(p.pdf, figures_finish(p.figures, m->diags));
  enclose_account(m, p.pdf, manner);
  if (diags_errors(m->diags))
    return (str){0};
  str bytes = pdf_finish(p.pdf);
  *spent = pdf_spent(p.pdf);
  return bytes;
}
