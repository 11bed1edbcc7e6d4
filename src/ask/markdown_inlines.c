/* markdown_inlines: cmark's inline nodes to ours. */
#include "ask/markdown_inlines.h"

#include "ask/html.h"
#include "ask/remark.h"
#include "base/number.h"

#include <cmark-gfm.h>

static str literal(cmark_node *n) {
  const char *s = cmark_node_get_literal(n);
  return str_of(s ? s : "");
}

static str restored(const markdown_reader *r, const char *s) {
  return mask_restore(r->arena, r->mask, str_of(s ? s : ""));
}

static inlines *new_inline(markdown_reader *r, inline_kind kind, str words, span at) {
  inlines *i = ARENA_NEW(r->arena, inlines);
  i->kind = kind;
  i->text = words;
  i->at = at;
  return i;
}

static inlines *read_text(markdown_reader *r, cmark_node *n) {
  inlines *first = NULL, **end = &first;
  mask_piece p;
  for (str rest = literal(n); mask_next(r->mask, &rest, &p); end = &(*end)->next) {
    if (p.kind == mask_template) {
      span at = mask_span(r->mask, p.index);
      *end = new_inline(r, inline_value, remark_template(r->arena, mask_code(r->mask, p.index), at, r->diags), at);
      size_t after = at.start + at.length - r->at.start;
      r->cursor = after > r->cursor ? after : r->cursor;
      continue;
    }
    span at = markdown_place_words(r, n, p.text);
    n = NULL;
    if (p.kind == mask_unclosed) {
      diag *g = diags_add(r->diags, 220, at, "this `{{` is never closed");
      diag_hint(r->diags, g, "`}}` must follow on the same line; `\\{{` writes the braces");
    } else {
      remark_notes(p.text, at, r->diags);
      remark_fenced_div(p.text, at, r->diags);
    }
    *end = new_inline(r, inline_text, (str){str_copy(r->arena, p.text), p.text.len}, at);
  }
  return first;
}

void markdown_inlines_html(const markdown_reader *r, str raw, span at, bool inside) {
  const char *hint = NULL;
  html_meaning m = html_read(raw, &hint);
  if (m == html_tag) {
    diag *g = diags_add(r->diags, 230, at, "HTML is not read");
    diag_hint(r->diags, g, "%s", hint);
  } else if (m == html_nearly) {
    diag *g = diags_add(r->diags, 236, at, "this comment does nothing");
    diag_hint(r->diags, g, "did you mean `<!-- %s -->`?", hint);
  } else if (m != html_nothing && inside) {
    diag *g = diags_add(r->diags, 237, at, "a break cannot stand here");
    diag_hint(r->diags, g, "put it on a line of its own, outside lists and quotes");
  }
}

static inlines *read_list(markdown_reader *r, cmark_node *first);

static inlines *read_note_mark(markdown_reader *r, cmark_node *n) {
  number read = {0};
  number_parse(literal(n), '.', &read);
  size_t which = (size_t)read.value;
  inlines *i = new_inline(r, inline_footnote, (str){0}, markdown_place_node(r, n));
  i->number = (int)which;
  if (which >= 1 && which <= r->notes)
    i->note = r->note[which - 1];
  return i;
}

static inlines *read_container(markdown_reader *r, cmark_node *n) {
  cmark_node_type t = cmark_node_get_type(n);
  bool target = t == CMARK_NODE_LINK || t == CMARK_NODE_IMAGE;
  inline_kind kind = t == CMARK_NODE_EMPH     ? inline_emphasis
                     : t == CMARK_NODE_STRONG ? inline_strong
                     : t == CMARK_NODE_LINK   ? inline_link
                     : t == CMARK_NODE_IMAGE  ? inline_image
                                              : inline_strike;
  size_t from = r->cursor;
  inlines *i = new_inline(r, kind, target ? restored(r, cmark_node_get_url(n)) : (str){0}, markdown_place_node(r, n));
  if (kind == inline_image)
    i->title = restored(r, cmark_node_get_title(n));
  i->child = read_list(r, cmark_node_first_child(n));
  size_t start = i->at.start - r->at.start;
  if (start < from || !i->at.length || start + i->at.length < r->cursor)
    i->at = markdown_place_between(r, from, r->cursor);
  return i;
}

static inlines *read_inline(markdown_reader *r, cmark_node *n) {
  switch (cmark_node_get_type(n)) {
  case CMARK_NODE_TEXT:
    return read_text(r, n);
  case CMARK_NODE_SOFTBREAK:
    return new_inline(r, inline_soft_break, (str){0}, markdown_place_words(r, NULL, STR("\n")));
  case CMARK_NODE_LINEBREAK:
    return new_inline(r, inline_hard_break, (str){0}, markdown_place_words(r, NULL, STR("\n")));
  case CMARK_NODE_CODE:
    return new_inline(r, inline_code, restored(r, cmark_node_get_literal(n)), markdown_place_words(r, n, literal(n)));
  case CMARK_NODE_FOOTNOTE_REFERENCE:
    return read_note_mark(r, n);
  case CMARK_NODE_HTML_INLINE:
    markdown_inlines_html(r, literal(n), markdown_place_words(r, n, literal(n)), true);
    return NULL;
  default:
    return read_container(r, n);
  }
}

static inlines *read_list(markdown_reader *r, cmark_node *first) {
  inlines *list = NULL, **end = &list;
  for (cmark_node *n = first; n; n = cmark_node_next(n)) {
    *end = read_inline(r, n);
    while (*end)
      end = &(*end)->next;
  }
  return list;
}

void markdown_inlines_read(markdown_reader *r, block *b, cmark_node *n) {
  r->cursor = b->at.start - r->at.start;
  r->end = r->cursor + b->at.length;
  b->inlines = read_list(r, cmark_node_first_child(n));
}
