/* split: the cells of CSV records that are split by a look at delimiters, line ends and quotes alone. */
#include "data/split.h"

#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define BLOCK ((size_t)64) /* bytes looked at together: a bit each */
#define NO_BLOCK (SIZE_MAX - SIZE_MAX % BLOCK)

split split_new(str bytes, dialect how, size_t room) {
  return (split){.bytes = bytes, .how = how, .room = room, .block = NO_BLOCK};
}

static bool blank(const split *s, char c) {
  return (c == ' ' || c == '\t') && c != s->how.delimiter;
}

static bool line_end(char c) {
  return c == '\n' || c == '\r';
}

/* --- where the marks are --- */

#ifdef __SSE2__
static uint64_t marks_of(const char *p, dialect how) {
  const __m128i delimiter = _mm_set1_epi8(how.delimiter), quote = _mm_set1_epi8(how.quote);
  const __m128i lf = _mm_set1_epi8('\n'), cr = _mm_set1_epi8('\r');
  uint64_t marks = 0;
  for (size_t i = 0; i < BLOCK; i += sizeof(__m128i)) {
    __m128i b = _mm_loadu_si128((const __m128i *)(const void *)(p + i));
    __m128i splits = _mm_or_si128(_mm_cmpeq_epi8(b, delimiter), _mm_cmpeq_epi8(b, quote));
    __m128i ends = _mm_or_si128(_mm_cmpeq_epi8(b, lf), _mm_cmpeq_epi8(b, cr));
    marks |= (uint64_t)(unsigned)_mm_movemask_epi8(_mm_or_si128(splits, ends)) << i;
  }
  return marks;
}
#else
static uint64_t marks_of(const char *p, dialect how) {
  uint64_t marks = 0;
  for (size_t i = 0; i < BLOCK; i++)
    marks |= (uint64_t)(p[i] == how.delimiter || p[i] == how.quote || line_end(p[i])) << i;
  return marks;
}
#endif

static void look(split *s, size_t block) {
  char last[BLOCK] = {0};
  const char *p = s->bytes.ptr + block;
  if (s->bytes.len - block < BLOCK)
    p = memcpy(last, p, s->bytes.len - block);
  s->block = block;
  s->marks = marks_of(p, s->how);
}

static void look_from(split *s, size_t at) {
  if (at - s->block >= BLOCK)
    look(s, at - at % BLOCK);
  s->marks &= ~UINT64_C(0) << at % BLOCK;
}

/* Passes the next mark; `end` if there is none before. */
static inline size_t next_mark(split *s, size_t end) {
  while (!s->marks) {
    if (end - s->block <= BLOCK)
      return end;
    look(s, s->block + BLOCK);
  }
  size_t at = s->block + (size_t)__builtin_ctzll(s->marks);
  s->marks &= s->marks - 1;
  return at < end ? at : end;
}

/* --- records --- */

static str trim(const split *s, str cell) {
  while (cell.len && blank(s, cell.ptr[0])) {
    cell.ptr++;
    cell.len--;
  }
  while (cell.len && blank(s, cell.ptr[cell.len - 1]))
    cell.len--;
  return cell;
}

static inline bool maybe_blank(char c) {
  return (unsigned char)c <= ' ';
}

/* The quoted cell that begins at `at`; where its delimiter or line end stands, or `end` if it isn't a simple one. */
static size_t quoted_cell(split *s, size_t at, size_t end, str *cell) {
  const char *b = s->bytes.ptr, quote = s->how.quote;
  size_t close = next_mark(s, end);
  while (close < end && b[close] != quote)
    close = next_mark(s, end);
  *cell = (str){b + at + 1, close - at - 1};
  size_t mark = close < end ? next_mark(s, end) : end;
  return mark == close + 1 && mark < end && b[mark] != quote ? mark : end;
}

static inline size_t next_cell(split *s, size_t at, size_t end, str *cell) {
  const char *b = s->bytes.ptr;
  size_t mark = next_mark(s, end);
  if (mark < end && b[mark] == s->how.quote)
    return mark == at ? quoted_cell(s, at, end, cell) : end;
  *cell = (str){b + at, mark - at};
  if (mark > at && (maybe_blank(b[at]) || maybe_blank(b[mark - 1])))
    *cell = trim(s, *cell);
  return mark;
}

static bool split_record(split *s, size_t *at, size_t end, str *cell) {
  size_t from = *at;
  look_from(s, from);
  for (s->cells = 0; s->cells < s->room;) {
    size_t mark = next_cell(s, from, end, &cell[s->cells++]);
    if (mark == end)
      return false;
    from = mark + 1;
    if (s->bytes.ptr[mark] != s->how.delimiter) {
      *at = from;
      return true;
    }
  }
  return false;
}

bool split_next(split *s, size_t *at, size_t end, str *cell) {
  char first = *at < end ? s->bytes.ptr[*at] : '\n';
  if (maybe_blank(first) && (line_end(first) || blank(s, first)))
    *at = record_start((str){s->bytes.ptr, end}, s->how, *at);
  if (*at == end)
    return false;
  bool simple = split_record(s, at, end - *at > SPLIT_MOST ? *at + SPLIT_MOST : end, cell);
  if (!simple)
    s->block = NO_BLOCK; /* marks were passed that may come again */
  return simple;
}
