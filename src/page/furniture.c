/* furniture: what stands around the text: title block, colophon, running head and foot. */
#include "page/furniture.h"

#include "base/file.h"
#include "bind/fill.h"
#include "page/picture.h"
#include "page/prose.h"
#include "type/numfmt.h"
#include "type/smart.h"

#include <math.h>
#include <string.h>

#define KICKER_RULE_DROP 4 /* below the kicker's line */
#define TITLE_GAP 3        /* points between title, subtitle and byline */
#define LINE_MOST 2048     /* bytes that are looked at for a line of the foot: more than one holds */
#define FOLIO_APART 14     /* points between the foot's title and its page number */
#define HASH_SHOWN 8       /* hex digits of a file's SHA-256 in the colophon */
#define MISSING_SHOWN 6    /* columns named in the colophon; all are in the metadata */

/* --- title block --- */

static str filled(const manuscript *m, const asked_text *t) {
  return t->at.source ? fill_text(m->data, t->text, t->at, m->diags) : (str){0};
}

static void set_words(composer *c, str words, const prose *how, span at) {
  if (!words.len)
    return;
  pieces p = prose_words(c, words, how->voice, at);
  prose_set(c, &p, how, at);
}

/* The boxes from `first` on become as high as what stands beside them. */
static void make_room(composer *c, size_t first, double height) {
  double have = 0;
  for (size_t i = first; i < c->out->count; i++)
    have += c->out->box[i].height;
  if (height > have)
    boxes_last(c->out)->height += ceil((height - have) / c->theme->baseline) * c->theme->baseline;
}

/* At the top right, on the line of the kicker; without words of its own it is decoration. */
static void add_logo(composer *c, const manuscript *m, size_t first) {
  const front_matter *f = &m->source->front;
  const theme *t = c->theme;
  bool own = f->logo.at.source;
  picture p = {.alt = t->logo_alt, .width = c->width / 2, .height = t->logo_height};
  if (own)
    p.alt = f->logo_alt.at.source ? str_copy(c->arena, f->logo_alt.text) : NULL;
  composer beside = *c;
  beside.folder_of = own || !t->file ? c->folder_of : t->file->path;
  span at = own ? f->logo.at : span_new(t->file, 0, 0);
  if ((!own && !t->logo) || !picture_read(&beside, own ? f->logo.text : str_of(t->logo), at, &p))
    return;
  p.x = c->width - p.width;
  picture_put(c, &c->out->box[first], &p);
  make_room(c, first, p.height);
}

static void add_kicker(composer *c, const manuscript *m) {
  const asked_text *kicker = &m->source->front.kicker;
  size_t first = c->out->count;
  set_words(c, filled(m, kicker), &(prose){.voice = &c->theme->kicker, .tag = tag_p, .keep_next = true}, kicker->at);
  box *b = compose_box(c, kicker->at, c->theme->baseline);
  box_rect(
      c->arena, b,
      (double[]){0, kicker->at.source ? KICKER_RULE_DROP : 0, c->theme->title_rule_width, c->theme->title_rule_height},
      c->theme->accent);
  b->keep = true;
  add_logo(c, m, first);
}

/* "Author, Author · 2 October 2026" */
static str byline(composer *c, const manuscript *m) {
  const front_matter *f = &m->source->front;
  text out = text_new(c->arena);
  text_add(&out, fill_list(m->data, &f->author, m->diags));
  double days;
  date_grain grain;
  if (f->date.at.source && date_parse(f->date.text, &days, &grain)) {
    text_adds(&out, out.len ? " · " : "");
    text_add(&out, numfmt_date(c->arena, NULL, c->locale, days, grain));
  }
  return text_str(&out);
}

void furniture_title(composer *c, const manuscript *m) {
  const front_matter *f = &m->source->front;
  const theme *t = c->theme;
  breadth was = compose_widen(c);
  c->measure = c->width;
  add_kicker(c, m);
  set_words(c, filled(m, &f->title), &(prose){.voice = &t->title, .tag = tag_h1, .keep_next = true, .balance = true},
            f->title.at);
  compose_gap(c, f->title.at, TITLE_GAP);
  set_words(c, filled(m, &f->subtitle),
            &(prose){.voice = &t->subtitle, .tag = tag_p, .keep_next = true, .balance = true}, f->subtitle.at);
  compose_gap(c, f->subtitle.at, TITLE_GAP);
  set_words(c, byline(c, m), &(prose){.voice = &t->byline, .tag = tag_p, .keep_next = true}, f->author.at);
  c->measure = fmin(c->width, t->measure);
  compose_space(c, t->baseline);
  set_words(c, filled(m, &f->abstract), &(prose){.voice = &t->subtitle, .tag = tag_p}, f->abstract.at);
  compose_space(c, t->baseline);
  compose_narrow(c, was);
}

/* --- colophon --- */

/* "sales.csv (12 rows, 1a2b3c4d)"; "sales.csv (5/12 rows, 1a2b3c4d, missing: amount 3)" where there is more to say. */
static void add_input(composer *c, text *out, const input *i) {
  const locale *l = c->locale;
  const table *t = i->read;
  const char *comma = l->spaceless ? "、" : ", ";
  size_t shown = 0;
  text_addf(out, "%s%s%zu", file_name(t->source->path), l->spaceless ? "（" : " (", i->used);
  if (i->used != t->rows)
    text_addf(out, "/%zu", t->rows);
  text_addf(out, "%s%s%s%.*s", l->spaceless ? "" : " ", l->word[t->rows == 1 ? word_row : word_rows], comma, HASH_SHOWN,
            source_digest(t->original));
  for (size_t k = 0; k < t->columns; k++)
    if (t->column[k].missing && t->column[k].type != column_text && shown++ < MISSING_SHOWN)
      text_addf(out, "%s%s%s%s %zu", comma, shown > 1 ? "" : l->word[word_missing], shown > 1 ? "" : locale_colon(l),
                t->column[k].name, t->column[k].missing);
  text_adds(out, shown > MISSING_SHOWN ? " …" : "");
  text_adds(out, l->spaceless ? "）" : ")");
}

/* "Data: sales.csv (12 rows, 1a2b3c4d), …" */
static str data_line(composer *c, const dataset *s) {
  text out = text_new(c->arena);
  for (size_t i = 0; i < s->inputs; i++) {
    if (!i)
      text_addf(&out, "%s%s", c->locale->word[word_data], locale_colon(c->locale));
    else
      text_adds(&out, c->locale->spaceless ? "、" : ", ");
    add_input(c, &out, &s->input[i]);
  }
  return text_str(&out);
}

void furniture_colophon(composer *c, const manuscript *m) {
  const theme *t = c->theme;
  const prose how = {.voice = &t->small, .tag = tag_p, .keep_next = true};
  breadth was = compose_widen(c);
  size_t first = c->out->count;
  c->measure = c->width;
  box *rule = compose_box(c, span_none(), t->baseline / 2);
  box_rect(c->arena, rule, (double[]){0, 0, c->width, t->rule_width}, t->rule);
  str sources = filled(m, &m->source->front.sources);
  if (sources.len)
    set_words(c,
              str_of(text_format(c->arena, "%s%s%.*s", c->locale->word[word_sources], locale_colon(c->locale),
                                 STR_ARG(sources))),
              &how, m->source->front.sources.at);
  str data = data_line(c, m->data);
  bool spaced = !c->locale->spaceless;
  str made = str_of(text_format(c->arena, spaced ? "%.*s%s%s brief %s." : "%.*s%s%s：brief %s", STR_ARG(data),
                                !data.len ? ""
                                : spaced  ? ". "
                                          : "。",
                                c->locale->word[word_made_with], BRIEF_VERSION));
  set_words(c, made, &how, span_none());
  for (size_t i = first; i < c->out->count; i++)
    c->out->box[i].sink = true;
  c->out->box[first].before = t->baseline;
  compose_narrow(c, was);
}

/* --- running head and foot --- */

/* A running text's {{ page }}, {{ pages }} and {{ title }} are values beside the brief's own. */
static str running(composer *c, const manuscript *m, const asked_text *t, const folio *f) {
  static const char *const own[] = {"page", "pages", "title"};
  dataset with = *m->data;
  size_t count = with.scope.values;
  const char **name = ARENA_ARRAY(c->arena, count + 3, const char *);
  value *is = ARENA_ARRAY(c->arena, count + 3, value);
  is[0] = value_number((double)f->number, 0);
  is[1] = value_number((double)f->pages, 0);
  is[2] = value_text(filled(m, &m->source->front.title));
  for (size_t i = 0; i < count + 3; i++)
    name[i] = i < 3 ? own[i] : with.scope.name[i - 3];
  for (size_t i = 0; i < count; i++)
    is[i + 3] = with.scope.value[i];
  with.scope.name = name;
  with.scope.value = is;
  with.scope.values = count + 3;
  return fill_text(&with, t->text, t->at, m->diags);
}

static box *line_box(composer *c) {
  box *b = ARENA_NEW(c->arena, box);
  b->height = c->theme->foot.leading;
  return b;
}

/* The words as far as they fit, with an ellipsis if they do not. */
static str fitted(composer *c, str words, double room) {
  uint32_t previous = 0;
  const style s = voice_style(&c->theme->foot, c->lang);
  size_t most = words.len < LINE_MOST ? words.len : LINE_MOST;
  while (most < words.len && most && ((unsigned char)words.ptr[most] & 0xC0) == 0x80)
    most--;
  bool whole = most == words.len;
  words = smart_punctuation(c->arena, str_slice(words, 0, most), c->locale, &previous);
  if (whole && shape_width(c->arena, c->faces, &s, words) <= room)
    return words;
  str cut = STR("…");
  for (size_t fits = 0, over = words.len; fits + 1 < over;) {
    size_t middle = (fits + over) / 2, end = middle;
    while (end && ((unsigned char)words.ptr[end] & 0xC0) == 0x80)
      end--;
    size_t at = end;
    while (end > middle / 2 && words.ptr[end] != ' ')
      end--;
    end = words.ptr[end] == ' ' ? end : at;
    str begun = str_trim(str_slice(words, 0, end));
    str with = str_of(text_format(c->arena, "%.*s…", STR_ARG(begun)));
    bool fit = shape_width(c->arena, c->faces, &s, with) <= room;
    cut = fit ? with : cut;
    *(fit ? &fits : &over) = middle;
  }
  return cut;
}

static void check_running(composer *c, const manuscript *m, const asked_text *t, size_t pages) {
  const style s = voice_style(&c->theme->foot, c->lang);
  uint32_t previous = 0;
  str words = running(c, m, t, &(folio){.number = pages, .pages = pages});
  words = smart_punctuation(c->arena, words, c->locale, &previous);
  double width = shape_width(c->arena, c->faces, &s, words);
  if (width <= c->frame)
    return;
  diag *g = diags_add(m->diags, 726, t->at, "this is longer than a line, and is cut");
  diag_hint(m->diags, g, "%.0f mm of %.0f mm", width / POINTS_PER_MM, c->frame / POINTS_PER_MM);
}

void furniture_check(composer *c, const manuscript *m, size_t pages) {
  const front_matter *f = &m->source->front;
  if (f->header.text.len && pages > 1)
    check_running(c, m, &f->header, pages);
  if (f->footer.text.len)
    check_running(c, m, &f->footer, pages);
}

box *furniture_head(composer *c, const manuscript *m, const folio *f) {
  const asked_text *t = &m->source->front.header;
  if (f->number == 1 || !t->text.len)
    return NULL;
  box *b = line_box(c);
  str words = running(c, m, t, f);
  compose_words(c, b, &c->theme->foot, fitted(c, words, c->width), (double[]){0, b->height - c->theme->drop});
  return b;
}

/* The page's number stands at the outer edge. */
static void add_title_and_number(composer *c, const manuscript *m, const folio *f, box *b) {
  const voice *v = &c->theme->foot;
  const style s = voice_style(v, c->lang);
  double y = b->height - c->theme->drop;
  str number = str_of(text_format(c->arena, c->locale->word[word_page_of], (int)f->number, (int)f->pages));
  double width = shape_width(c->arena, c->faces, &s, number);
  str title = fitted(c, filled(m, &m->source->front.title), c->width - width - FOLIO_APART);
  double right = c->width - (f->verso ? shape_width(c->arena, c->faces, &s, title) : width);
  compose_words(c, b, v, f->verso ? number : title, (double[]){0, y});
  compose_words(c, b, v, f->verso ? title : number, (double[]){right, y});
}

box *furniture_foot(composer *c, const manuscript *m, const folio *f) {
  const asked_text *t = &m->source->front.footer;
  box *b = line_box(c);
  if (!t->text.len) {
    add_title_and_number(c, m, f, b);
    return b;
  }
  str words = fitted(c, running(c, m, t, f), c->width);
  compose_words(c, b, &c->theme->foot, words, (double[]){0, b->height - c->theme->drop});
  return b;
}
