/* enclose: what travels inside the PDF besides its pages. */
#include "page/enclose.h"

#include "ask/remark.h"
#include "base/file.h"
#include "bind/input.h"
#include "page/picture.h"

#include <string.h>

#define CSV "text/csv"

static bool attaches(const asked_texts *t, const char *what) {
  if (!t->at.source)
    return true;
  for (size_t i = 0; i < t->count; i++)
    if (str_is(t->item[i].text, what))
      return true;
  return false;
}

/* --- what it was made of --- */

typedef struct enclosing {
  const manuscript *m;
  pdf *pdf;
  const asked_texts *attach;
} enclosing;

/* A file that is not the brief: named as the brief reaches it. */
static void add_file(const enclosing *e, const source *s, const pdf_file *as, const char *facts) {
  const char *path = file_from(e->m->source->source->path, s->path);
  pdf_file f = *as;
  f.name = file_name(path);
  f.bytes = s->bytes;
  if (attaches(e->attach, f.relationship[0] == 'D' ? "data" : "source"))
    pdf_attach(e->pdf, &f);
  pdf_provenance(e->pdf, path, source_digest(s), facts);
}

static void add_tables(const enclosing *e) {
  const dataset *data = e->m->data;
  for (size_t i = 0; i < data->inputs; i++)
    add_file(e, data->input[i].read->original, &(pdf_file){.mime = CSV, .relationship = "Data"},
             input_facts(e->m->arena, &data->input[i]));
}

static void add_picture(const enclosing *e, const char *path) {
  arena *a = e->m->arena;
  str bytes = file_map(a, path);
  bool png = str_starts(bytes, "\x89PNG");
  if (bytes.ptr)
    add_file(e, source_new(a, path, bytes),
             &(pdf_file){.mime = png ? "image/png" : "image/jpeg", .relationship = "Supplement"}, "picture");
}

static void add_pictures(const enclosing *e, const block *list) {
  for (const block *k = list; k; k = k->next) {
    const inlines *i = k->kind == block_paragraph ? picture_alone(k) : NULL;
    if (i)
      add_picture(e, file_beside(e->m->arena, e->m->source->source->path, i->text));
    add_pictures(e, k->child);
  }
}

static void add_manner(const enclosing *e) {
  const theme *t = e->m->theme;
  const asked_text *logo = &e->m->source->front.logo;
  const char *brief = e->m->source->source->path;
  if (t->file)
    add_file(e, t->file, &(pdf_file){.mime = "application/yaml", .relationship = "Supplement"}, "theme");
  if (logo->at.source)
    add_picture(e, file_beside(e->m->arena, brief, logo->text));
  else if (t->file && t->logo)
    add_picture(e, file_beside(e->m->arena, t->file->path, str_of(t->logo)));
}

void enclose_inputs(const manuscript *m, pdf *p) {
  const enclosing e = {m, p, &m->source->front.attach};
  const source *brief = m->source->source;
  if (!m->source->bare && attaches(e.attach, "source"))
    pdf_attach(p, &(pdf_file){.name = file_name(brief->path),
                              .bytes = brief->bytes,
                              .mime = "text/markdown",
                              .relationship = "Source"});
  add_tables(&e);
  if (!m->source->bare) {
    add_manner(&e);
    add_pictures(&e, m->source->blocks);
  }
}

/* --- charts --- */

/* The chart's id, or its number, as a name that any disk takes. */
static const char *name_of(arena *a, const plot *p, size_t number) {
  str id = p->spec->id.text;
  if (!id.len)
    return text_format(a, "figure-%zu.csv", number);
  char *name = text_format(a, "%.*s.csv", STR_ARG(id));
  for (char *c = name; *c; c++)
    if ((unsigned char)*c < ' ' || strchr("/\\:*?\"<>|", *c))
      *c = '-';
  return name;
}

void enclose_chart(const manuscript *m, pdf *p, const plot *of, size_t number) {
  if (attaches(&m->source->front.attach, "charts"))
    pdf_attach(p, &(pdf_file){.name = name_of(m->arena, of, number),
                              .bytes = plotted_csv(chart_numbers(m->arena, of)),
                              .mime = CSV,
                              .relationship = "Data",
                              .says = str_copy(m->arena, of->title),
                              .of_tag = true});
}

/* --- its own account --- */

/* The points of the boxes of key messages, and the figures on tiles, for those who see no more than the file's own
   account of itself. */
static void add_messages(const manuscript *m, pdf *p, const block *list, bool key) {
  for (const block *k = list; k; k = k->next) {
    if (key && k->kind == block_paragraph)
      pdf_message(p, str_copy(m->arena, remark_plain(m->arena, k->inlines)));
    if (k->kind == block_chart && k->bound && !strcmp(((const plot *)k->bound)->mark, "tiles"))
      pdf_message(p, str_copy(m->arena, chart_alt(m->arena, k->bound)));
    add_messages(m, p, k->child, key || (k->kind == block_callout && k->callout == callout_key));
  }
}

static void add_options(const manuscript *m, pdf *p, const pdf_manner *manner) {
  size_t count;
  const pdf_standard *usual = pdf_standards(&count), *s = manner->standard;
  if (s && s != usual)
    pdf_option(p, text_format(m->arena, "--pdf-standard=%s", s->name));
  if (manner->trimmed)
    pdf_option(p, "--print");
  if (manner->grey)
    pdf_option(p, "--gray");
  if (manner->most)
    pdf_option(p, text_format(m->arena, "--max-size=%zu", manner->most)); /* it packs harder */
  if (manner->password)
    pdf_option(p, "--password"); /* that there was one, not which */
  for (size_t i = 0; i < m->params; i++)
    pdf_option(p, text_format(m->arena, "--param=%.*s=%.*s", STR_ARG(m->param[i].name), STR_ARG(m->param[i].text)));
}

/* What was asked for by name, and cannot be had. */
static void warn_unattached(const manuscript *m, const pdf_standard *s) {
  const asked_texts *attach = &m->source->front.attach;
  bool any = attaches(attach, "source") || attaches(attach, "data") || attaches(attach, "charts");
  if (s && !pdf_standard_carries(s) && any && attach->at.source)
    diags_add(m->diags, 806, attach->at, "a PDF of standard `%s` carries no files", s->name);
}

void enclose_account(const manuscript *m, pdf *p, const pdf_manner *manner) {
  add_options(m, p, manner);
  add_messages(m, p, m->source->blocks, false);
  warn_unattached(m, manner->standard);
}
