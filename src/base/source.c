/* source: a file in memory with its line map, and spans of it. */
#include "base/source.h"

#include "base/sha256.h"
#include "base/utf8.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

source *source_new(arena *a, const char *path, str bytes) {
  source *s = ARENA_NEW(a, source);
  *s = (source){.path = path, .bytes = bytes, .arena = a};
  return s;
}

/* Length of the line end at `at`: LF, CRLF or a lone CR; 0 elsewhere. */
static size_t line_end(str b, size_t at) {
  if (b.ptr[at] == '\n')
    return 1;
  if (b.ptr[at] != '\r')
    return 0;
  return at + 1 < b.len && b.ptr[at + 1] == '\n' ? 2 : 1;
}

static void map_lines(const source *asked) {
  source *s = (source *)asked; /* a cache: the source is what it was */
  if (s->line_at)
    return;
  size_t room = 64, n = 1;
  s->line_at = ARENA_ARRAY(s->arena, room, size_t);
  for (size_t i = 0; i < s->bytes.len;) {
    size_t end = line_end(s->bytes, i);
    i += end ? end : 1;
    if (!end)
      continue;
    ARENA_PUSH(s->arena, s->line_at, n, room);
    s->line_at[n++] = i;
  }
  s->lines = n;
}

place source_place(const source *s, size_t at) {
  map_lines(s);
  size_t low = 0, high = s->lines;
  while (high - low > 1) {
    size_t middle = (low + high) / 2;
    if (s->line_at[middle] <= at)
      low = middle;
    else
      high = middle;
  }
  str before = str_slice(s->bytes, s->line_at[low], at);
  if (!low && str_starts(before, "\xEF\xBB\xBF"))
    before = str_slice(before, 3, before.len);
  return (place){low + 1, utf8_count(before) + 1};
}

str source_line(const source *s, size_t line) {
  map_lines(s);
  size_t start = s->line_at[line - 1], end = start;
  if (line == 1 && str_starts(s->bytes, "\xEF\xBB\xBF"))
    start = end = 3;
  while (end < s->bytes.len && !line_end(s->bytes, end))
    end++;
  return str_slice(s->bytes, start, end);
}

void source_let_go(const source *s, size_t from, size_t end) {
  const size_t page = (size_t)sysconf(_SC_PAGESIZE);
  if (s->mapped && from < end)
    madvise((char *)s->bytes.ptr + from / page * page, end - from / page * page, MADV_DONTNEED);
}

bool source_walk(const source *s, bool (*see)(void *with, str piece, size_t at), void *with) {
  bool on = true;
  for (size_t at = 0; at < s->bytes.len && on; at += SOURCE_PIECE) {
    size_t end = s->bytes.len - at < SOURCE_PIECE ? s->bytes.len : at + SOURCE_PIECE;
    on = see(with, str_slice(s->bytes, at, end), at);
    source_let_go(s, at, end);
  }
  return on;
}

static bool digest_piece(void *with, str piece, size_t at) {
  (void)at;
  sha256_add(with, piece);
  return true;
}

const char *source_digest(const source *asked) {
  source *s = (source *)asked; /* a cache: the source is what it was */
  if (!s->digest) {
    sha256_state state = sha256_begin();
    source_walk(s, digest_piece, &state);
    s->digest = sha256_end_hex(s->arena, &state);
  }
  return s->digest;
}

span span_new(const source *s, size_t start, size_t length) {
  return (span){s, start, length};
}

span span_slice(span s, size_t start, size_t length) {
  if (start > s.length)
    start = s.length;
  if (length > s.length - start)
    length = s.length - start;
  return (span){s.source, s.start + start, length};
}

span span_none(void) {
  return (span){0};
}

str span_str(span s) {
  return s.source ? str_slice(s.source->bytes, s.start, s.start + s.length) : (str){0};
}
