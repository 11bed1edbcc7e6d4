/* brief: the door of the library: load a brief, lay it out, make its PDF or its charts. */
#include "brief.h"

#include "base/file.h"
#include "bind/asker.h"
#include "bind/fill.h"
#include "bind/reference.h"
#include "bind/sheet.h"
#include "chart/survey.h"
#include "draw/figures.h"
#include "page/advice.h"
#include "page/theme_file.h"
#include "proof/proof.h"

#include <string.h>

#define DEFAULT_LANG "en"
#define PNG_SCALE (300 / 72.0) /* pixels a point: 300 dpi */

static const char *known_locales(arena *a) {
  size_t count;
  const locale *l = locales(&count);
  text out = text_new(a);
  for (size_t i = 0; i < count; i++)
    text_addf(&out, "%s%s", i ? ", " : "", l[i].tag);
  return out.ptr;
}

static const locale *locale_of(arena *a, const front_matter *f, diags *d) {
  str lang = f->lang.at.source ? f->lang.text : STR(DEFAULT_LANG);
  const locale *l = locale_find(lang);
  if (!l) {
    diag *g = diags_add(d, 290, f->lang.at, "no rules are known for the language `%.*s`", STR_ARG(lang));
    diag_footnote(d, g, "languages: %s", known_locales(a));
  }
  return l;
}

/* What the front matter names: its language and theme. */
static void set_manner(manuscript *m) {
  const front_matter *f = &m->source->front;
  m->locale = locale_of(m->arena, f, m->diags);
  m->theme = m->faces ? theme_file_read(m->arena, m->faces, &f->theme, m->source->source->path, m->diags) : NULL;
}

static void bind_chart(manuscript *m, block *k) {
  const chart_spec *c = k->spec;
  drafting d = manuscript_drafting(m);
  unsigned channels = chart_channels(&c->mark, m->diags);
  plot *p = channels ? plot_bind(m->arena, c, m->data, channels, m->diags) : NULL;
  if (!p || !chart_check(&d, p))
    return;
  chart_caveats(&d, p);
  k->bound = p;
  if (c->table.on)
    p->shown = plotted_sheet(m->data, p, chart_numbers(m->arena, p), m->diags);
}

/* Charts and data tables, wherever they stand. */
static void bind_blocks(manuscript *m, block *list) {
  for (block *k = list; k; k = k->next) {
    size_t before = diags_count(m->diags);
    if (k->kind == block_chart && k->spec)
      bind_chart(m, k);
    else if (k->kind == block_data_table && k->spec)
      k->bound = sheet_bind(m->arena, k->spec, m->data, m->diags);
    if (diags_count(m->diags) > before && !m->source->bare)
      diags_asked(m->diags, before, asker_of(k).at, asker_of(k).what);
    bind_blocks(m, k->child);
  }
}

static void add_origins(const manuscript *m) {
  for (size_t i = 0; i < m->data->tables; i++)
    if (m->data->table[i]->source)
      face_set_origin(m->faces, m->data->table[i]->source);
}

/* A brief as it was asked for, bound to its data. */
static brief *bound(arena *a, const brief_source *asked, const brief_options *o, diags *d) {
  brief *b = ARENA_NEW(a, brief);
  manuscript *m = &b->manuscript;
  *m = (manuscript){.arena = a, .source = asked, .diags = d, .param = o->param, .params = o->params};
  b->manner = o->manner;
  m->faces = face_set_load(a, o->manifest, o->font_path, d);
  set_manner(m);
  if (!m->faces || !m->locale || !m->theme)
    return NULL;
  m->data = dataset_load(a, asked, m->locale, o->param, o->params, d);
  if (!m->data)
    return NULL;
  bind_blocks(m, asked->blocks);
  add_origins(m);
  fill_blocks(m->data, asked->blocks, d);
  fill_list(m->data, &asked->front.keywords, d); /* seen by nobody until the PDF is written: faults are told now */
  fill_text(m->data, asked->front.description.text, asked->front.description.at, d);
  reference_fill(a, asked->blocks, m->locale, asked->front.number_figures.on, d);
  return diags_errors(d) ? NULL : b;
}

/* The brief itself may lie anywhere; what it names may not. */
static source *file_of(arena *a, const char *path, const brief_options *o, diags *d) {
  source *s = file_read(a, path, span_none(), d);
  if (s)
    s->root = o->root ? o->root : file_project(a, strcmp(path, FILE_STDIN) ? path : ".");
  return s;
}

brief *brief_load(arena *a, const char *path, const brief_options *o, diags *d) {
  source *s = file_of(a, path, o, d);
  brief_source *asked = s ? brief_source_read(a, s, d) : NULL;
  if (asked)
    asked->whole = o->proof;
  return asked ? bound(a, asked, o, d) : NULL;
}

brief *brief_load_chart(arena *a, const flags *f, const brief_options *o, diags *d) {
  const brief_source *asked = flag_brief(a, f, d);
  return asked ? bound(a, asked, o, d) : NULL;
}

batch *brief_batch(arena *a, const char *path, span asked, const brief_options *o, diags *d) {
  source *s = file_of(a, path, o, d);
  brief_source *b = s ? brief_source_read(a, s, d) : NULL;
  const locale *l = b ? locale_of(a, &b->front, d) : NULL;
  const batch_asked words = {span_str(asked), asked, o->param, o->params};
  return l ? batch_read(a, b, l, &words, d) : NULL;
}

inputs brief_inputs(arena *a, const char *path) {
  diags *unheard = diags_new(a);
  source *s = file_read(a, path, span_none(), unheard);
  const brief_source *b = s ? brief_source_read(a, s, unheard) : NULL;
  if (b)
    return inputs_of(a, b);
  inputs own = {.arena = a, .path = ARENA_NEW(a, const char *), .count = 1, .room = 1};
  *own.path = path;
  return own;
}

bool brief_reads(const brief *b, const char *path) {
  const manuscript *m = &b->manuscript;
  const source *manner = m->theme->file;
  bool reads = file_same(path, m->source->source->path) || (manner && file_same(path, manner->path));
  for (size_t i = 0; i < m->data->inputs && !reads; i++)
    reads = file_same(path, m->data->input[i].read->source->path);
  return reads;
}

void brief_proof(const brief *b) {
  proof_read(b->manuscript.data, b->manuscript.diags);
}

bool brief_lay_out(brief *b) {
  b->layout = layout_make(&b->manuscript);
  return b->layout;
}

void brief_advise(brief *b) {
  if (!diags_errors(b->manuscript.diags))
    advice_give(&b->manuscript);
}

str brief_pdf(brief *b, pdf_sizes *spent) {
  return paint_pdf(&b->manuscript, b->layout, &b->manner, spent);
}

/* The charts in reading order. */
static size_t figures_of(const layout *l, const figure ***out) {
  const figure **list = NULL;
  size_t count = 0, room = 0;
  for (size_t i = 0; i < l->pages; i++)
    for (size_t j = 0; j < l->page[i].count; j++)
      for (size_t k = 0; k < l->page[i].item[j].box->figures; k++) {
        ARENA_PUSH(l->arena, list, count, room);
        list[count++] = &l->page[i].item[j].box->figure[k];
      }
  *out = list;
  return count;
}

bool brief_colours(brief *b, text *out) {
  const figure **f;
  const colour paper = b->manuscript.theme->look.paper;
  size_t count = figures_of(b->layout, &f);
  bool holds = true;
  for (size_t i = 0; i < count; i++) {
    survey p = survey_of(b->manuscript.arena, f[i]->scene, paper);
    text_addf(out, "%s%zu. %s%s%.*s\n", i ? "\n" : "", i + 1, f[i]->plot->mark, f[i]->plot->title.len ? ": " : "",
              STR_ARG(f[i]->plot->title));
    survey_write(&p, paper, out);
    holds = holds && survey_holds(&p);
  }
  return holds;
}

static brief_chart draw_chart(const manuscript *m, const figure *f, const char *format, size_t number) {
  const asked_text *id = &f->plot->spec->id;
  str bytes = !strcmp(format, "svg") ? draw_svg(m->arena, m->faces, f->scene, m->diags)
                                     : draw_png(m->arena, m->faces, f->scene, PNG_SCALE, m->diags);
  return (brief_chart){id->text.len ? str_copy(m->arena, id->text) : text_format(m->arena, "%zu", number), bytes};
}

size_t brief_charts(brief *b, const char *format, brief_chart **out) {
  const figure **f;
  size_t count = figures_of(b->layout, &f);
  brief_chart *list = ARENA_ARRAY(b->layout->arena, count + 1, brief_chart);
  for (size_t i = 0; i < count; i++)
    list[i] = draw_chart(&b->manuscript, f[i], format, i + 1);
  *out = list;
  return count;
}
