/* html: reads the few comments that mean something, and knows what to write instead of tags. */
#include "ask/html.h"

#include "base/nearest.h"

#include <string.h>

static const struct {
  const char *tag, *hint;
} instead[] = {
    {"br", "end the line with a backslash"},
    {"b", "write **strong**"},
    {"strong", "write **strong**"},
    {"i", "write *emphasis*"},
    {"em", "write *emphasis*"},
    {"s", "write ~~struck~~"},
    {"del", "write ~~struck~~"},
    {"code", "write it in back-quotes"},
    {"a", "write [text](address)"},
    {"img", "write ![what it shows](picture.png)"},
    {"table", "write a Markdown table or a `table` block"},
    {"hr", "write --- on a line of its own"},
    {"ul", "start the lines with `- `"},
    {"ol", "start the lines with `1. `"},
    {"details", "a printed page cannot unfold"},
    {"script", "a printed page runs nothing"},
};

static str tag_name(str raw) {
  size_t end = 1;
  while (end < raw.len && strchr("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", raw.ptr[end]))
    end++;
  return str_slice(raw, 1, end);
}

static html_meaning read_tag(str raw, const char **hint) {
  if (str_starts(raw, "</"))
    return html_nothing;
  *hint = *raw.ptr == '<' ? "write it in Markdown" : "put the comment on a line of its own";
  str name = tag_name(raw);
  for (size_t i = 0; i < sizeof instead / sizeof *instead; i++)
    if (str_is_word(name, instead[i].tag))
      *hint = instead[i].hint;
  return html_tag;
}

static html_meaning read_comment(str words, const char **hint) {
  static const char *const word[] = {"pagebreak", "columnbreak"};
  if (str_is(words, word[0]))
    return html_page_break;
  if (str_is(words, word[1]))
    return html_column_break;
  *hint = nearest(words, word, 2);
  return *hint ? html_nearly : html_nothing;
}

html_meaning html_read(str raw, const char **hint) {
  html_meaning found = html_nothing;
  for (raw = str_trim(raw); str_starts(raw, "<!--"); raw = str_trim(raw)) {
    const char *end = memmem(raw.ptr + 4, raw.len - 4, "-->", 3);
    size_t length = end ? (size_t)(end - raw.ptr) : raw.len;
    html_meaning m = read_comment(str_trim(str_slice(raw, 4, length)), hint);
    found = m == html_nothing ? found : m;
    raw = str_slice(raw, end ? length + 3 : raw.len, raw.len);
  }
  return raw.len ? read_tag(raw, hint) : found;
}
