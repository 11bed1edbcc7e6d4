/* fill: {{ expression | format }} to text. */
#include "bind/fill.h"

#include "ask/mask.h"
#include "base/number.h"
#include "type/numfmt.h"

#include <string.h>

/* Where the format starts in a template: at the last `|` outside of quotes; code.len if there is none. */
static size_t pipe_at(str code) {
  size_t at = code.len;
  char quote = 0;
  for (size_t i = 0; i < code.len; i++) {
    char c = code.ptr[i];
    if (quote)
      quote = c == quote ? 0 : quote;
    else if (c == '"' || c == '\'' || c == '`')
      quote = c;
    else if (c == '|')
      at = i;
  }
  return at;
}

/* Blanks trimmed off a slice of a template, and where it was written if the template's bytes are the source's. */
static str part(str code, size_t start, size_t end, span *at) {
  str piece = str_trim(str_slice(code, start, end));
  if (str_equal(span_str(*at), code))
    *at = span_slice(*at, (size_t)(piece.ptr - code.ptr), piece.len);
  return piece;
}

static str figure_text(dataset *s, const value *v, const numfmt *f) {
  if (v->year && !f && !v->decimals)
    return str_of(number_write(s->arena, v->number, 0));
  return numfmt_quantity(s->arena, f, s->locale, &(quantity){v->number, v->decimals, v->unit});
}

str fill_show(dataset *s, const value *v, const numfmt *f) {
  if (v->missing)
    return (str){0};
  switch (v->type) {
  case column_number:
    return figure_text(s, v, f);
  case column_date:
    return numfmt_date(s->arena, f, s->locale, v->number, v->grain);
  case column_boolean:
    return str_of(s->locale->word[v->number != 0 ? word_yes : word_no]);
  default:
    return v->text;
  }
}

static str shown(dataset *s, const value *v, str format, span at, diags *d) {
  const numfmt *f = format.len ? numfmt_parse(s->arena, format, at, d) : NULL;
  if (format.len && !f)
    return (str){0};
  if (f && numfmt_is_date(f) != (v->type == column_date) && v->type != column_text) {
    diags_add(d, 249, at, "`%.*s` is a format for %s", STR_ARG(format), numfmt_is_date(f) ? "dates" : "numbers");
    return (str){0};
  }
  return fill_show(s, v, f);
}

str fill_value(dataset *s, str code, span at, diags *d) {
  size_t pipe = pipe_at(code);
  span expr_at = at, format_at = at;
  str words = part(code, 0, pipe, &expr_at);
  str format = pipe < code.len ? part(code, pipe + 1, code.len, &format_at) : (str){0};
  size_t errors = diags_errors(d);
  expr *e = expr_parse(s->arena, words, expr_at, d);
  if (!e || !expr_bind(e, &s->scope, NULL, d))
    return (str){0};
  if (!expr_constant(e)) {
    diags_add(d, 408, expr_at, "`%.*s` is a whole column: say how it becomes one value, as sum(…)", STR_ARG(words));
    return (str){0};
  }
  value v = expr_eval(s->arena, e, NULL, 0);
  str out = shown(s, &v, format, format_at, d);
  if (!out.ptr && diags_errors(d) == errors)
    diags_add(d, 248, expr_at, "`%.*s` has no value: its data are missing", STR_ARG(words));
  return out;
}

/* The next `{{` in `rest` from `at` on; an escaped one is passed over. rest.len if there is none. */
static size_t next_open(str rest, size_t at) {
  for (; at + 2 <= rest.len; at++) {
    bool escapes = rest.ptr[at] == '\\' && at + 3 <= rest.len && !memcmp(rest.ptr + at + 1, "{{", 2);
    if (escapes)
      at += 2;
    else if (!memcmp(rest.ptr + at, "{{", 2))
      return at;
  }
  return rest.len;
}

/* Text between templates: `\{{` means the braces. */
static void add_plain(text *out, str words) {
  for (size_t i = 0; i < words.len; i++)
    if (!str_starts(str_slice(words, i, words.len), "\\{{"))
      text_addc(out, words.ptr[i]);
}

/* `[^name]`, or nothing. */
static str note_called(str s) {
  for (size_t from = 0, to; from + 3 < s.len; from++) {
    if (s.ptr[from] != '[' || s.ptr[from + 1] != '^')
      continue;
    for (to = from + 2; to < s.len && !strchr(" \t\r\n[]^", s.ptr[to]);)
      to++;
    if (to > from + 2 && to < s.len && s.ptr[to] == ']')
      return str_slice(s, from, to + 1);
  }
  return (str){0};
}

/* What these texts are set in has no foot for notes. */
static bool calls_no_note(str given, span at, bool verbatim, diags *d) {
  str call = note_called(given);
  if (!call.len)
    return true;
  diag *g = diags_add(d, 224, verbatim ? span_slice(at, (size_t)(call.ptr - given.ptr), call.len) : at,
                      "no footnote can be called here");
  diag_hint(d, g, "say it here, or in the prose");
  return false;
}

str fill_text(dataset *s, str given, span at, diags *d) {
  text out = text_new(s->arena);
  bool verbatim = str_equal(span_str(at), given);
  size_t from = 0;
  if (!given.ptr || !calls_no_note(given, at, verbatim, d))
    return given;
  for (size_t open; (open = next_open(given, from)) < given.len;) {
    size_t end = mask_template_end(given, open);
    add_plain(&out, str_slice(given, from, open));
    if (!end) {
      diags_add(d, 220, verbatim ? span_slice(at, open, 2) : at, "this `{{` is never closed");
      return (str){0};
    }
    str code = str_slice(given, open + 2, end - 2);
    text_add(&out, fill_value(s, code, verbatim ? span_slice(at, open + 2, code.len) : at, d));
    from = end;
  }
  add_plain(&out, str_slice(given, from, given.len));
  return text_str(&out);
}

str fill_list(dataset *s, const asked_texts *t, diags *d) {
  text out = text_new(s->arena);
  for (size_t i = 0; i < t->count; i++) {
    text_adds(&out, i ? ", " : "");
    text_add(&out, fill_text(s, t->item[i].text, t->item[i].at, d));
  }
  return text_str(&out);
}

/* What stands between the braces, if that is the template's code to the byte. */
static span code_place(const inlines *i) {
  span inside = i->at.length >= 4 ? span_slice(i->at, 2, i->at.length - 4) : i->at;
  return str_equal(span_str(inside), i->text) ? inside : i->at;
}

static void fill_inlines(dataset *s, inlines *list, diags *d) {
  for (inlines *i = list; i; i = i->next) {
    if (i->kind == inline_value) {
      i->text = fill_value(s, i->text, code_place(i), d);
      i->kind = inline_text;
    } else if (i->kind == inline_link || i->kind == inline_image) {
      i->text = fill_text(s, i->text, i->at, d);
      i->title = fill_text(s, i->title, i->at, d);
    }
    fill_inlines(s, i->child, d);
  }
}

void fill_blocks(dataset *s, block *blocks, diags *d) {
  for (block *k = blocks; k; k = k->next) {
    fill_inlines(s, k->inlines, d);
    fill_blocks(s, k->child, d);
  }
}
