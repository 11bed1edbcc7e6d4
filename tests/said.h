/* said: the words of a brief, and the words on its pages: each of the one is once among the other, in their order. */
#ifndef TESTS_SAID_H
#define TESTS_SAID_H

#include "pages.h"

#include "base/utf8.h"
#include "bind/fill.h"
#include "bind/sheet.h"
#include "page/heading.h"
#include "page/picture.h"

/* A stretch of words that belong together: a paragraph, a label, a cell. A row comes before its cells. */
typedef enum said_kind { said_words, said_ends, said_row, said_cell } said_kind; /* ends: more may stand before them */

typedef struct saying {
  said_kind kind;
  text words;
} saying;

typedef struct sayings {
  saying *item;
  size_t count, room;
} sayings;

static inline text *say(sayings *s, said_kind kind) {
  ARENA_PUSH(A, s->item, s->count, s->room);
  s->item[s->count++] = (saying){kind, text_new(A)};
  return &s->item[s->count - 1].words;
}

static inline void say_words(sayings *s, said_kind kind, str words) {
  if (words.len || kind != said_words)
    text_add(say(s, kind), words);
}

/* --- alike, however it is typed and wherever lines end --- */

/* Punctuation that is set as another than is typed, and blanks; 0: nothing that is seen. */
static inline uint32_t folded(uint32_t c) {
  static const uint32_t quotes[] = {'"',    '\'',   0xAB,   0xBB,   0x2018, 0x2019, 0x201A, 0x201C,
                                    0x201D, 0x201E, 0x2039, 0x203A, 0x300C, 0x300D, 0x300E, 0x300F};
  for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++)
    if (c == quotes[i])
      return '"';
  if (c == 0x00AD || c == 0x200B || c == 0x2060 || c == 0xFEFF)
    return 0;
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212)
    return '-';
  return c <= ' ' || c == 0x00A0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ? ' ' : c;
}

static inline bool spaceless(uint32_t c) {
  return c >= 0x2E80;
}

/* One blank between words, none at the ends, around quotes and between what is written without; dashes count once. */
static inline char *fold(str words) {
  text out = text_new(A);
  bool blank = false;
  uint32_t last = 0;
  for (const char *at = words.ptr, *end = at + words.len; at < end;) {
    const char *from = at;
    uint32_t c = folded(utf8_next(&at, end));
    bool dots = c == 0x2026;
    if (c == ' ')
      blank = true;
    if (!c || c == ' ' || (c == '-' && last == '-' && !blank))
      continue;
    if (blank && last && last != '"' && c != '"' && !spaceless(last) && !spaceless(c))
      text_addc(&out, ' ');
    text_add(&out, dots ? STR("...") : c < 0x80 ? (str){(const char[]){(char)c}, 1} : (str){from, (size_t)(at - from)});
    blank = false;
    last = c;
  }
  return out.ptr ? out.ptr : "";
}

/* --- what the source says --- */

static inline void say_inlines(text *t, const inlines *i, bool calls) {
  for (; i; i = i->next) {
    if (i->kind == inline_text || i->kind == inline_code || i->kind == inline_value)
      text_add(t, i->text);
    else if (i->kind == inline_soft_break)
      text_addc(t, ' ');
    else if (i->kind == inline_footnote && calls)
      text_addf(t, "%d", i->number);
    say_inlines(t, i->child, calls);
  }
}

static inline void say_sheet(sayings *s, const sheet *t, str title) {
  say_words(s, said_words, title);
  bool over = false;
  for (size_t i = 0; i < t->columns; i++)
    over |= t->column[i].over.len > 0;
  if (over)
    say(s, said_row);
  for (size_t i = 0; over && i < t->columns; i++)
    if (!i || !t->column[i].over.len || !str_equal(t->column[i].over, t->column[i - 1].over))
      say_words(s, said_cell, t->column[i].over);
  for (size_t r = 0; r <= t->rows; r++) {
    say(s, said_row);
    for (size_t i = 0; i < t->columns; i++)
      say_words(s, said_cell, r ? t->cell[(r - 1) * t->columns + i] : t->column[i].title);
  }
  if (t->note.len)
    say_words(s, said_words, t->note);
  if (t->source.len)
    say_words(s, said_ends, t->source);
}

static inline void say_table(sayings *s, const block *k) {
  for (const block *r = k->child; r; r = r->next) {
    say(s, said_row);
    for (const block *one = r->child; one; one = one->next)
      say_inlines(say(s, said_cell), one->inlines, true);
  }
}

static inline void say_lines(sayings *s, str code) {
  for (size_t from = 0, to; from < code.len; from = to + 1) {
    for (to = from; to < code.len && code.ptr[to] != '\n';)
      to++;
    say_words(s, said_words, str_slice(code, from, to));
  }
}

/* The rows of charts that stand side by side, as the pages have them. */
typedef struct rows_of_charts {
  const box *row[4096];
  size_t count, next;
} rows_of_charts;

static inline const block *say_charts(sayings *s, const block *k, rows_of_charts *rows) {
  ck_assert_uint_lt(rows->next, rows->count);
  size_t n = rows->row[rows->next++]->figures;
  const plot *p[16];
  for (size_t i = 0; i < n; i++, k = k->next) {
    ck_assert(k && k->kind == block_chart);
    p[i] = k->bound;
    say_words(s, said_words, p[i]->title);
    say_words(s, said_words, p[i]->subtitle);
    if (p[i]->note.len)
      say_words(s, said_ends, p[i]->note);
    if (p[i]->source.len)
      say_words(s, said_ends, p[i]->source);
  }
  for (size_t i = 0; i < n; i++)
    say_words(s, said_words, p[i]->caption);
  for (size_t i = 0; i < n; i++)
    if (p[i]->shown)
      say_sheet(s, p[i]->shown, n > 1 ? p[i]->title : (str){0});
  return k;
}

static inline void say_blocks(const brief *b, sayings *s, const block *k, rows_of_charts *rows);

static inline void say_items(const brief *b, sayings *s, const block *k, rows_of_charts *rows) {
  static const char *const mark[] = {"•", "☐", "☑"};
  int number = k->start;
  for (const block *one = k->child; one; one = one->next, number++) {
    text_adds(say(s, said_words), k->ordered && !one->task ? text_format(A, "%d.", number) : mark[one->task]);
    say_blocks(b, s, one->child, rows);
  }
}

static inline void say_one(const brief *b, sayings *s, const block *k, rows_of_charts *rows) {
  static const locale_word callout[] = {word_callout_note,    word_callout_tip,     word_callout_important,
                                        word_callout_warning, word_callout_caution, word_key_messages};
  const heading *h = k->bound;
  const inlines *image = k->kind == block_paragraph ? picture_alone(k) : NULL;
  if (k->kind == block_callout)
    text_adds(say(s, said_words), b->manuscript.locale->word[callout[k->callout]]);
  if (image)
    say_words(s, said_words, image->title);
  else if (k->kind == block_paragraph || k->kind == block_heading)
    say_words(s, said_words,
              k->kind == block_heading && h->number ? str_of(text_format(A, "%s ", h->number)) : STR(" ")),
        say_inlines(&s->item[s->count - 1].words, k->inlines, true);
  else if (k->kind == block_list)
    say_items(b, s, k, rows);
  else if (k->kind == block_table)
    say_table(s, k);
  else if (k->kind == block_data_table)
    say_sheet(s, k->bound, ((const sheet *)k->bound)->title);
  else if (k->kind == block_code)
    say_lines(s, k->words);
  else if (k->kind != block_footnote)
    say_blocks(b, s, k->child, rows);
}

static inline void say_blocks(const brief *b, sayings *s, const block *k, rows_of_charts *rows) {
  while (k)
    if (k->kind == block_chart)
      k = say_charts(s, k, rows);
    else
      say_one(b, s, k, rows), k = k->next;
}

static inline str filled(const brief *b, const asked_text *t) {
  return t->at.source ? fill_text(b->manuscript.data, t->text, t->at, D) : (str){0};
}

static inline void say_contents(const brief *b, sayings *s, const block *list, bool *any) {
  for (const block *k = list; k; k = k->next) {
    const heading *h = k->bound;
    if (k->kind == block_heading && !*any)
      text_adds(say(s, said_words), b->manuscript.locale->word[word_contents]);
    *any |= k->kind == block_heading;
    if (k->kind == block_heading && h->depth < 2) {
      text *t = say(s, said_words);
      text_addf(t, "%s ", h->number ? h->number : "");
      say_inlines(t, k->inlines, false);
      text_addf(t, " %zu", h->page);
    }
    say_contents(b, s, k->child, any);
  }
}

/* All that the source says but its footnotes; of the lines above the text and below it what the author wrote. */
static inline sayings source_says(const brief *b, rows_of_charts *rows) {
  sayings s = {0};
  bool any = false;
  const front_matter *f = &b->manuscript.source->front;
  say_words(&s, said_words, filled(b, &f->kicker));
  say_words(&s, said_words, filled(b, &f->title));
  say_words(&s, said_words, filled(b, &f->subtitle));
  text *by = say(&s, said_words);
  text_add(by, fill_list(b->manuscript.data, &f->author, D));
  double days;
  date_grain grain;
  if (f->date.at.source && date_parse(f->date.text, &days, &grain))
    text_addf(by, "%s%s", by->len ? " · " : "", numfmt_date(A, NULL, b->manuscript.locale, days, grain).ptr);
  say_words(&s, said_words, filled(b, &f->abstract));
  if (f->toc.on)
    say_contents(b, &s, b->manuscript.source->blocks, &any);
  say_blocks(b, &s, b->manuscript.source->blocks, rows);
  if (f->sources.at.source)
    say_words(&s, said_ends, filled(b, &f->sources));
  return s;
}

static inline sayings source_notes(const brief *b) {
  sayings s = {0};
  for (const block *k = b->manuscript.source->blocks; k; k = k->next)
    for (const block *p = k->kind == block_footnote ? k->child : NULL; p; p = p->next) {
      text *t = say(&s, said_words);
      if (p == k->child)
        text_addf(t, "%d ", k->number);
      say_inlines(t, p->inlines, true);
    }
  return s;
}

/* --- what the pages say --- */

/* Which tags are open. Words belong to the outermost that is a paragraph's, a cell's or the like. */
typedef struct listening {
  sayings *to;
  size_t depth, at; /* `at` is where the words' own tag was opened; 0: none is */
} listening;

static inline void hear_tag(listening *w, pdf_tag tag) {
  static const pdf_tag own[] = {tag_h1,      tag_h2,    tag_h3, tag_h4, tag_h5,   tag_h6,  tag_p,
                                tag_caption, tag_label, tag_th, tag_td, tag_toci, tag_span};
  w->depth++;
  if (tag == tag_row)
    say(w->to, said_row);
  for (size_t i = 0; i < sizeof own / sizeof *own && !w->at; i++)
    if (tag == own[i]) {
      w->at = w->depth;
      say(w->to, tag == tag_th || tag == tag_td ? said_cell : said_words);
    }
}

static inline void hear_ink(listening *w, const ink *k) {
  if (k->kind == ink_open)
    hear_tag(w, k->tag);
  if (k->kind == ink_close) {
    ck_assert_uint_gt(w->depth, 0);
    w->at = w->at == w->depth ? 0 : w->at;
    w->depth--;
  }
  if (k->kind != ink_run || k->soft)
    return;
  ck_assert_msg(w->at, "words without a tag: %.*s", STR_ARG(k->run->text));
  text_add(&w->to->item[w->to->count - 1].words, k->run->text);
}

/* The words around a chart's marks, not those among them, such as the small ones of tiles. */
static inline void hear_figure(sayings *s, const figure *f) {
  static const role around[] = {role_title, role_subtitle, role_note, role_source};
  for (size_t r = 0; r < sizeof around / sizeof *around; r++) {
    if (around[r] == role_note && !f->plot->note.len)
      continue;
    text all = text_new(A);
    for (size_t i = 0; i < f->scene->count; i++)
      if (f->scene->item[i].kind == item_text && f->scene->item[i].role == around[r])
        text_addf(&all, "%.*s ", STR_ARG(f->scene->item[i].words));
    say_words(s, said_words, text_str(&all));
  }
}

static inline void hear_box(listening *w, const box *b) {
  for (size_t i = 0; i < b->inks; i++)
    hear_ink(w, &b->ink[i]);
  for (size_t i = 0; i < b->figures; i++)
    hear_figure(w->to, &b->figure[i]);
}

static inline void hear_pages(const layout *l, sayings *words, sayings *notes, rows_of_charts *rows) {
  listening flowing = {.to = words}, foot = {.to = notes};
  for (size_t i = 0; i < l->pages; i++)
    for (size_t j = 0; j < l->page[i].count; j++) {
      const placed *k = &l->page[i].item[j];
      if (k->repeated)
        continue;
      hear_box(&flowing, k->box);
      if (k->box->figures)
        rows->row[rows->count++] = k->box;
      for (size_t n = 0; k->box->notes && n < k->box->notes->count; n++)
        hear_box(&foot, &k->box->notes->box[n]);
    }
  ck_assert_uint_eq(flowing.depth, 0);
  ck_assert_uint_eq(foot.depth, 0);
}

/* --- one against the other --- */

static inline size_t cells_of(const sayings *s, size_t row) {
  size_t n = 0;
  while (row + 1 + n < s->count && s->item[row + 1 + n].kind == said_cell)
    n++;
  return n;
}

static inline bool ends_alike(const char *whole, const char *end) {
  return str_ends(str_of(whole), end);
}

/* A row that is taller than a page is set as several, which together have its words. Returns what follows them. */
static inline size_t same_row(const sayings *own, size_t i, const sayings *set, size_t k) {
  size_t n = cells_of(own, i), differ = 1;
  text all[256];
  ck_assert_uint_lt(n, 256);
  for (size_t c = 0; c < n; c++)
    all[c] = text_new(A);
  for (; differ; k += n + 1) {
    ck_assert_msg(k < set->count && set->item[k].kind == said_row && cells_of(set, k) == n, "a row of %zu: %s", n,
                  n ? own->item[i + 1].words.ptr : "");
    differ = 0;
    for (size_t c = 0; c < n; c++) {
      text_add(&all[c], text_str(&set->item[k + 1 + c].words));
      char *whole = fold(text_str(&own->item[i + 1 + c].words)), *part = fold(text_str(&all[c]));
      ck_assert_msg(!strncmp(whole, part, strlen(part)), "a cell says: %s\nit is set: %s", whole, part);
      differ += strcmp(whole, part) != 0;
    }
  }
  return k;
}

static inline void same_sayings(const sayings *own, const sayings *set) {
  size_t k = 0;
  for (size_t i = 0; i < own->count;) {
    const said_kind kind = own->item[i].kind;
    if (kind == said_row) {
      k = same_row(own, i, set, k);
      i += cells_of(own, i) + 1;
      continue;
    }
    char *one = fold(text_str(&own->item[i++].words));
    if (!*one)
      continue;
    char *other = "";
    while (k < set->count && set->item[k].kind == said_words && !*other)
      other = fold(text_str(&set->item[k++].words));
    ck_assert_msg(kind == said_ends ? ends_alike(other, one) : !strcmp(one, other),
                  "the source says: %s\nit is set: %s", one, other);
  }
  for (; k < set->count; k++)
    ck_assert_msg(!*fold(text_str(&set->item[k].words)), "nobody said: %s", set->item[k].words.ptr);
}

/* Every word of the source, and no other, in reading order: the text with its tables and what stands around its charts;
   then the footnotes. What a chart says among its marks is its own matter; so is the last line of the colophon. */
static inline void says_all(const brief *b) {
  sayings set = {0}, notes = {0};
  rows_of_charts *rows = ARENA_NEW(A, rows_of_charts);
  hear_pages(b->layout, &set, &notes, rows);
  ck_assert_uint_gt(set.count, 0);
  set.count--;
  sayings own = source_says(b, rows), own_notes = source_notes(b);
  ck_assert_uint_eq(rows->next, rows->count);
  same_sayings(&own, &set);
  same_sayings(&own_notes, &notes);
}

#endif
