/* twin: texts of a column that differ by what cannot be seen. */
#include "data/twin.h"

#include "data/bare.h"

#include <string.h>

#define LOOKED_FOR 20 /* texts with something odd in them; each is compared with all others */

static bool odd_end(char c) {
  return c == ' ' || (c & 0x80);
}

/* Whether it may not be bare; a no-break space within begins with 0xC2. */
static bool maybe_odd(str s) {
  return s.len && (odd_end(s.ptr[0]) || odd_end(s.ptr[s.len - 1]) || memchr(s.ptr, 0xC2, s.len));
}

static span place_of(const table *t, size_t col, const infer_cells *from, size_t word) {
  size_t row = 0;
  while (row + 1 < t->rows && from->cells->word[row] != word)
    row++;
  return table_cell(t, row, col);
}

static bool found(const table *t, size_t col, const infer_cells *from, size_t odd, str bare, diags *d) {
  const words *w = from->words;
  for (size_t i = 0; i < w->words; i++) {
    if (!str_equal(w->word[i], bare))
      continue;
    diag *g =
        diags_add(d, 331, place_of(t, col, from, odd), "this looks like `%.*s`, and is another text", STR_ARG(bare));
    diag_hint(d, g, "there is white space or a sign in it that cannot be seen");
    diag_also(g, place_of(t, col, from, i), "the one without");
    return true;
  }
  return false;
}

void twin_warn(const table *t, size_t col, const infer_cells *from, diags *d) {
  const words *w = from->words;
  arena *scratch = arena_new();
  for (size_t i = 0, odd = 0; i < w->words && odd < LOOKED_FOR; i++) {
    if (!maybe_odd(w->word[i]))
      continue;
    str bare = str_of(bare_name(scratch, w->word[i]));
    if (str_equal(bare, w->word[i]) || !bare.len)
      continue;
    odd++;
    if (found(t, col, from, i, bare, d))
      break;
  }
  arena_drop(scratch);
}
