/* remark: GitHub's and our own readings of what CommonMark leaves as text. */
#include "ask/remark.h"

#include "ask/field.h"

#include <string.h>

/* In the order of callout_kind. */
static const char *const callout_name[] = {"NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION", "KEY"};

#define CALLOUTS (sizeof callout_name / sizeof *callout_name)

span remark_first_line(span at) {
  str s = span_str(at);
  size_t end = 0;
  while (end < s.len && s.ptr[end] != '\n' && s.ptr[end] != '\r')
    end++;
  return span_slice(at, 0, end);
}

static str callout_word(const inlines *first) {
  if (!first || first->kind != inline_text || !str_starts(first->text, "[!"))
    return (str){0};
  const char *end = memchr(first->text.ptr, ']', first->text.len);
  return end ? str_slice(first->text, 2, (size_t)(end - first->text.ptr)) : (str){0};
}

static bool all_letters(str s) {
  for (size_t i = 0; i < s.len; i++)
    if (!strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", s.ptr[i]))
      return false;
  return s.len;
}

static int find_callout(str word) {
  for (size_t i = 0; i < CALLOUTS; i++)
    if (str_is_word(word, callout_name[i]))
      return (int)i;
  return -1;
}

void remark_callout(arena *a, block *quote, diags *d) {
  block *first = quote->child;
  inlines *head = first && first->kind == block_paragraph ? first->inlines : NULL;
  str word = callout_word(head);
  if (!all_letters(word))
    return;
  int kind = find_callout(word);
  if (kind < 0) {
    diag *g = diags_add(d, 234, head->at, "there is no callout `%.*s`", STR_ARG(word));
    field_suggest(a, d, g, word, (known_names){"callouts", callout_name, CALLOUTS});
    return;
  }
  bool alone = !str_trim(str_slice(head->text, word.len + 3, head->text.len)).len;
  if (!alone || (head->next && head->next->kind != inline_soft_break && head->next->kind != inline_hard_break)) {
    diag *g = diags_add(d, 234, head->at, "`[!%s]` must stand alone on its line", callout_name[kind]);
    diag_hint(d, g, "start the text on the next line, after `> `");
    return;
  }
  quote->kind = block_callout;
  quote->callout = (callout_kind)kind;
  first->inlines = head->next ? head->next->next : NULL;
  if (!first->inlines)
    quote->child = first->next;
}

block_kind remark_fence(str info, span at, diags *d) {
  static const struct {
    const char *word;
    block_kind kind;
  } fence[] = {{"chart", block_chart}, {"table", block_data_table}};
  static const char *const slip[][3] = {{"charts", "Chart", "plot"}, {"tables", "Table", "tabel"}};
  size_t end = 0;
  while (end < info.len && !strchr(" \t{,", info.ptr[end]))
    end++;
  str word = str_slice(info, 0, end);
  for (size_t i = 0; i < 2; i++) {
    if (str_is(word, fence[i].word))
      return fence[i].kind;
    for (size_t j = 0; j < 3; j++)
      if (str_is(word, slip[i][j])) {
        diag *g = diags_add(d, 236, remark_first_line(at), "`%s` makes this a block of code", slip[i][j]);
        diag_hint(d, g, "did you mean `%s`?", fence[i].word);
      }
  }
  return block_code;
}

str remark_template(arena *a, str code, span at, diags *d) {
  if (!str_trim(code).len) {
    diag *g = diags_add(d, 222, at, "there is nothing between these braces");
    diag_hint(d, g, "write a value, as in `{{ total }}`");
  }
  if (!memmem(code.ptr, code.len, "\\|", 2))
    return code;
  text out = text_new(a);
  for (size_t i = 0; i < code.len; i++)
    if (code.ptr[i] != '\\' || i + 1 == code.len || code.ptr[i + 1] != '|')
      text_addc(&out, code.ptr[i]);
  return text_str(&out);
}

void remark_notes(str words, span at, diags *d) {
  str all = span_str(at);
  for (size_t i = 0; i + 3 < all.len; i++) {
    bool escaped = at.start + i && at.source->bytes.ptr[at.start + i - 1] == '\\';
    const char *end =
        all.ptr[i] == '[' && all.ptr[i + 1] == '^' && !escaped ? memchr(all.ptr + i, ']', all.len - i) : NULL;
    size_t length = end ? (size_t)(end + 1 - all.ptr) - i : 0;
    if (length < 4 || memchr(all.ptr + i, ' ', length) || !memmem(words.ptr, words.len, all.ptr + i, length))
      continue;
    diag *g = diags_add(d, 235, span_slice(at, i, length), "this footnote has no text");
    diag_hint(d, g, "add a line `%.*s: …`", (int)length, all.ptr + i);
  }
}

static bool id_byte(char c) {
  bool sign = c == '-' || c == '_' || c == '.' || c == ':';
  return sign || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || c & 0x80;
}

str remark_heading_id(inlines *list) {
  while (list && list->next)
    list = list->next;
  str words = list && list->kind == inline_text ? str_trim(list->text) : (str){0};
  if (!words.len || words.ptr[words.len - 1] != '}')
    return (str){0};
  size_t from = words.len - 1;
  while (from && id_byte(words.ptr[from - 1]))
    from--;
  str id = str_slice(words, from, words.len - 1);
  if (!id.len || from < 2 || words.ptr[from - 1] != '#' || words.ptr[from - 2] != '{')
    return (str){0};
  list->text = str_trim(str_slice(words, 0, from - 2));
  return id;
}

void remark_fenced_div(str words, span at, diags *d) {
  if (!str_starts(words, ":::") || words.len == strspn(words.ptr, ":")) /* what ends it alone */
    return;
  diag *g = diags_add(d, 236, at, "`:::` is set as it stands");
  diag_hint(d, g, "a box is a quote that begins with `> [!NOTE]`; that of the key messages, with `> [!KEY]`");
}

static void add_plain(text *out, const inlines *list) {
  for (const inlines *i = list; i; i = i->next) {
    if (i->kind == inline_text || i->kind == inline_code)
      text_add(out, i->text);
    else if (i->kind == inline_soft_break || i->kind == inline_hard_break)
      text_addc(out, ' ');
    add_plain(out, i->child);
  }
}

str remark_plain(arena *a, const inlines *list) {
  text out = text_new(a);
  add_plain(&out, list);
  return text_str(&out);
}
