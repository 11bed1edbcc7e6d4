/* blocks: the blocks of a brief to boxes, each kind by its own rule. */
#include "page/blocks.h"

#include "page/figure_row.h"
#include "page/heading.h"
#include "page/picture.h"
#include "page/prose.h"
#include "page/table_box.h"

#include <math.h>

#define NARROWEST 40 /* points: the least a line may have */

/* Runs `inside` with the text moved in by `step`. */
static void indented(composer *c, double step, const block *inside) {
  if (inside && c->measure - step < NARROWEST) {
    diag *g = diags_add(c->diags, 714, inside->at, "this is nested so deeply that no line has room");
    diag_hint(c->diags, g, "%.0f points are left", fmax(0, c->measure - step));
    return;
  }
  c->left += step;
  c->measure -= step;
  c->after_paragraph = false;
  blocks_compose(c, inside);
  c->left -= step;
  c->measure += step;
  c->after_paragraph = false;
}

/* A line that ends in a colon stays with the list or quote it speaks of. */
static bool leads_in(const block *k, const pieces *p) {
  str last = p->count ? p->piece[p->count - 1].text : (str){0};
  bool colon = last.len && (str_ends(last, ":") || str_ends(last, "\uFF1A"));
  return colon && k->next && (k->next->kind == block_list || k->next->kind == block_quote);
}

static void paragraph_block(composer *c, const block *k) {
  if (picture_compose(c, k))
    return;
  const voice *v = &c->theme->body;
  pieces p = prose_pieces(c, k->inlines, v);
  double em = c->theme->body.size, indent = c->locale->spaceless ? em : c->theme->indent;
  double first = c->after_paragraph ? indent : 0;
  prose how = {.voice = v, .tag = tag_p, .first = first, .hyphenate = true, .keep_next = leads_in(k, &p)};
  prose_set(c, &p, &how, k->at);
  c->after_paragraph = true;
}

/* An item's bullet, number or check box. */
static str item_words(composer *c, const block *list, const block *entry, int number) {
  static const char *const box_mark[] = {"•", "☐", "☑"};
  return str_of(list->ordered && !entry->task ? text_format(c->arena, "%d.", number) : box_mark[entry->task]);
}

static double item_width(composer *c, str label) {
  style s = voice_style(&c->theme->body, c->lang);
  return shape_width(c->arena, c->faces, &s, label);
}

/* Text of a list is moved in as all is, or by its widest number and half an em. */
static double list_indent(composer *c, const block *list) {
  double widest = 0;
  int number = list->start;
  for (const block *entry = list->child; list->ordered && entry; entry = entry->next)
    widest = fmax(widest, item_width(c, item_words(c, list, entry, number++)));
  return fmax(c->theme->indent, widest + c->theme->body.size / 2);
}

/* On the first line to come; numbers of several figures end where the others do. */
static void item_label(composer *c, const block *list, const block *entry, int number, double indent) {
  const voice *v = &c->theme->body;
  str label = item_words(c, list, entry, number);
  bool wide = indent > c->theme->indent;
  double x = c->left + (wide ? indent - v->size / 2 - item_width(c, label) : 0);
  compose_open(c, tag_label, NULL);
  c->waiting.at = entry->at;
  compose_words(c, &c->waiting, v, label, (double[]){x, v->leading - c->theme->drop});
  compose_close(c);
}

/* The first two lines of a list stay together, and its last two. */
static void keep_ends(const boxes *b, size_t first) {
  if (b->count < first + 2)
    return;
  b->box[first].keep = b->box[b->count - 2].keep = true;
}

static void list_block(composer *c, const block *k) {
  pdf_tag_options *o = ARENA_NEW(c->arena, pdf_tag_options);
  o->ordered = k->ordered;
  compose_open(c, tag_list, o);
  int number = k->start;
  double indent = list_indent(c, k);
  size_t first = c->out->count;
  for (const block *entry = k->child; entry; entry = entry->next, number++) {
    compose_open(c, tag_item, NULL);
    item_label(c, k, entry, number, indent);
    compose_open(c, tag_body, NULL);
    if (entry->child)
      indented(c, indent, entry->child);
    else
      compose_box(c, entry->at, c->theme->body.leading); /* for its bullet to stand on */
    compose_close(c);
    compose_close(c);
  }
  keep_ends(c->out, first);
  compose_close(c);
}

/* Children with a rule down their left side. */
static void barred(composer *c, const block *k, double width, colour hue) {
  bar *b = ARENA_NEW(c->arena, bar);
  const bar *outer = c->bar;
  *b = (bar){c->left, width, hue, outer};
  c->bar = b;
  indented(c, c->theme->indent, k->child);
  c->bar = outer;
}

static void quote_block(composer *c, const block *k) {
  compose_space(c, c->theme->baseline);
  compose_open(c, tag_quote, NULL);
  barred(c, k, c->theme->quote_bar, c->theme->rule);
  compose_close(c);
  compose_space(c, c->theme->baseline);
}

static void callout_block(composer *c, const block *k) {
  static const locale_word words[] = {
      [callout_note] = word_callout_note,           [callout_tip] = word_callout_tip,
      [callout_important] = word_callout_important, [callout_warning] = word_callout_warning,
      [callout_caution] = word_callout_caution,     [callout_key] = word_key_messages};
  bar *b = ARENA_NEW(c->arena, bar);
  const bar *outer = c->bar;
  *b = (bar){c->left, c->theme->callout_bar, c->theme->accent, outer};
  compose_space(c, c->theme->baseline);
  compose_open(c, tag_section, NULL);
  c->bar = b;
  c->left += c->theme->indent;
  c->measure -= c->theme->indent;
  pieces lead = prose_words(c, str_of(c->locale->word[words[k->callout]]), &c->theme->lead, k->at);
  prose_set(c, &lead, &(prose){.voice = &c->theme->lead, .tag = tag_p, .keep_next = true}, k->at);
  indented(c, 0, k->child);
  c->left -= c->theme->indent;
  c->measure += c->theme->indent;
  c->bar = outer;
  compose_close(c);
  compose_space(c, c->theme->baseline);
}

/* How far a line of code goes on: two characters further in than it begins, if it is longer than a line. */
static double code_hang(composer *c, const pieces *code, const voice *v) {
  style s = voice_style(v, c->lang);
  str words = code->count ? code->piece[0].text : (str){0};
  size_t blanks = 0;
  while (blanks < words.len && words.ptr[blanks] == ' ')
    blanks++;
  double step = shape_width(c->arena, c->faces, &s, STR("0")), hang = step * (double)(blanks + 2);
  bool longer = shape_width(c->arena, c->faces, &s, words) > c->measure;
  return longer ? fmin(hang, c->measure / 2) : 0;
}

static void code_line(composer *c, str words, const voice *v, span at) {
  pieces one = prose_plain(c, words, v, at);
  double hang = code_hang(c, &one, v);
  c->left += hang;
  c->measure -= hang;
  prose_set(c, &one, &(prose){.voice = v, .tag = tag_span, .first = -hang}, at);
  c->left -= hang;
  c->measure += hang;
}

static void code_block(composer *c, const block *k) {
  const voice *v = &c->theme->code;
  str rest = k->words;
  compose_space(c, c->theme->baseline);
  compose_open(c, tag_code, NULL);
  size_t first = c->out->count;
  while (rest.len) {
    size_t n = 0;
    while (n < rest.len && rest.ptr[n] != '\n' && rest.ptr[n] != '\r')
      n++;
    code_line(c, n ? str_slice(rest, 0, n) : STR(" "), v, k->at);
    if (n < rest.len && rest.ptr[n] == '\r' && n + 1 < rest.len && rest.ptr[n + 1] == '\n')
      n++;
    rest = str_slice(rest, n + 1, rest.len);
  }
  if (c->out->count > first + 1) /* two lines at least stay together */
    c->out->box[first].keep = c->out->box[c->out->count - 2].keep = true;
  compose_close(c);
  compose_space(c, c->theme->baseline);
}

static void rule_block(composer *c, const block *k) {
  double y = c->theme->baseline / 2;
  box *b = compose_box(c, k->at, c->theme->baseline);
  box_rect(c->arena, b, (double[]){c->left, y, c->measure, c->theme->rule_width}, c->theme->rule);
}

static void break_block(composer *c, const block *k) {
  (void)k;
  c->breaks = true;
}

/* In one column, columns are pages. */
static void turn_block(composer *c, const block *k) {
  (void)k;
  *(c->columns > 1 ? &c->turns : &c->breaks) = true;
}

static const struct rule {
  void (*compose)(composer *c, const block *k);
  bool resets; /* the paragraph after it is not indented */
} rules[] = {
    [block_paragraph] = {paragraph_block, false},
    [block_heading] = {heading_compose, true},
    [block_list] = {list_block, false},
    [block_quote] = {quote_block, true},
    [block_callout] = {callout_block, true},
    [block_code] = {code_block, true},
    [block_data_table] = {table_box_data, true},
    [block_table] = {table_box_markdown, true},
    [block_rule] = {rule_block, true},
    [block_page_break] = {break_block, true},
    [block_column_break] = {turn_block, true},
    [block_footnote] = {NULL, false}, /* set where it is called */
};

void blocks_compose(composer *c, const block *list) {
  const block *before = NULL;
  for (const block *k = list; k;) {
    if (k->kind == block_chart) {
      k = figure_row_compose(c, k);
      c->after_paragraph = false;
      continue;
    }
    const struct rule *r = &rules[k->kind];
    if (k->kind == block_list && before && before->kind == block_list)
      compose_space(c, c->theme->baseline);
    before = k;
    if (r->compose)
      r->compose(c, k);
    if (r->resets)
      c->after_paragraph = false;
    k = k->next;
  }
}
