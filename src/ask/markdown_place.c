/* markdown_place: cmark's lines and columns to spans, checked against the bytes. */
#include "ask/markdown_place.h"

#include "ask/locate.h"

#include <cmark-gfm.h>
#include <string.h>

void markdown_place_map(markdown_reader *r) {
  str s = r->mask->text;
  size_t room = 0;
  for (size_t i = 0, start = 0; i <= s.len; i++)
    if (i == s.len || s.ptr[i] == '\n' || (s.ptr[i] == '\r' && (i + 1 == s.len || s.ptr[i + 1] != '\n'))) {
      ARENA_PUSH(r->arena, r->line, r->lines, room);
      r->line[r->lines++] = start;
      start = i + 1;
    }
}

size_t markdown_place_offset(const markdown_reader *r, int line, int column) {
  if (line < 1 || (size_t)line > r->lines)
    return line < 1 ? 0 : r->at.length;
  size_t next = (size_t)line < r->lines ? r->line[line] : r->at.length;
  size_t at = r->line[line - 1] + (column > 1 ? (size_t)column - 1 : 0);
  return at < next ? at : next;
}

span markdown_place_between(const markdown_reader *r, size_t start, size_t end) {
  return span_slice(r->at, start, end > start ? end - start : 0);
}

span markdown_place_node(const markdown_reader *r, cmark_node *n) {
  size_t start = markdown_place_offset(r, cmark_node_get_start_line(n), cmark_node_get_start_column(n));
  size_t end = markdown_place_offset(r, cmark_node_get_end_line(n), cmark_node_get_end_column(n) + 1);
  while (end > start && strchr("\r\n", r->mask->text.ptr[end - 1]))
    end--;
  return markdown_place_between(r, start, end);
}

span markdown_place_words(markdown_reader *r, cmark_node *n, str words) {
  str all = str_slice(r->mask->text, 0, r->end);
  size_t guess = n ? markdown_place_offset(r, cmark_node_get_start_line(n), cmark_node_get_start_column(n)) : r->cursor;
  located found;
  if (!words.len || !locate(all, words, guess >= r->cursor ? guess : r->cursor, r->cursor, &found))
    return markdown_place_between(r, r->cursor, r->cursor);
  r->cursor = found.end;
  return markdown_place_between(r, found.start, found.end);
}
