/* brief_source: splits a file into front matter and prose, and reads both. */
#include "ask/brief_source.h"

#include "ask/front.h"
#include "ask/remark.h"
#include "base/utf8.h"

#include <string.h>

#define BOM "\xEF\xBB\xBF"

/* Where the line at `at` ends, its line end included. */
static size_t line_end(str s, size_t at) {
  while (at < s.len && s.ptr[at] != '\n' && s.ptr[at] != '\r')
    at++;
  return at + (at < s.len && s.ptr[at] == '\r' && at + 1 < s.len && s.ptr[at + 1] == '\n') + (at < s.len);
}

static bool is_line(str s, size_t at, size_t end, const char *words) {
  str line = str_slice(s, at, end);
  return str_starts(line, words) && !str_trim(str_slice(line, strlen(words), line.len)).len;
}

/* The YAML between the `---` lines and what follows them; the YAML is absent when the file starts otherwise. */
static bool split(const source *s, span *yaml, span *prose, diags *d) {
  str b = s->bytes;
  size_t start = str_starts(b, BOM) ? strlen(BOM) : 0, first = line_end(b, start);
  *yaml = span_none();
  *prose = span_new(s, start, b.len - start);
  if (!is_line(b, start, first, "---"))
    return true;
  for (size_t at = first, end; at < b.len; at = end) {
    end = line_end(b, at);
    if (!is_line(b, at, end, "---") && !is_line(b, at, end, "..."))
      continue;
    *yaml = span_new(s, first, at - first);
    *prose = span_new(s, end, b.len - end);
    return true;
  }
  diag *g = diags_add(d, 208, span_new(s, start, 3), "the front matter is never closed");
  diag_hint(d, g, "end it with another line `---`");
  return false;
}

static bool check_utf8(const source *s, diags *d) {
  size_t bad = utf8_valid(s->bytes);
  if (bad == s->bytes.len)
    return true;
  diag *g = diags_add(d, 104, span_new(s, bad, 1), "this byte (0x%02X) is not UTF-8", (unsigned char)s->bytes.ptr[bad]);
  diag_hint(d, g, "save the brief as UTF-8");
  return false;
}

/* Charts stand at the top level only: markdown_read saw to that. */
static void read_specs(arena *a, block *blocks, diags *d) {
  for (block *b = blocks; b; b = b->next) {
    if (b->kind == block_chart)
      b->spec = spec_chart(a, b->text, d);
    else if (b->kind == block_data_table)
      b->spec = spec_table(a, b->text, d);
  }
}

static const asked_text *id_of(const block *b) {
  if (b->kind != block_chart)
    return b->kind == block_data_table && b->spec ? &((const table_spec *)b->spec)->id : NULL;
  return b->spec ? &((const chart_spec *)b->spec)->id : NULL;
}

/* An id names one thing: a link leads to it, and a chart's picture is a file of that name. */
static void check_ids(const block *blocks, diags *d) {
  for (const block *b = blocks; b; b = b->next) {
    const asked_text *id = id_of(b);
    bool before = true;
    for (const block *one = blocks; id && id->text.len && one; one = one->next) {
      before = before && one != b;
      const asked_text *other = id_of(one);
      bool twice = before && other && str_equal(id->text, other->text);
      if (!twice && !(one->kind == block_heading && str_is(id->text, one->id)))
        continue;
      diag *g = diags_add(d, 238, id->at, "the id `%.*s` is taken", STR_ARG(id->text));
      diag_also(g, twice ? other->at : one->at, "by this");
      break;
    }
  }
}

brief_source *brief_source_read(arena *a, const source *s, diags *d) {
  size_t errors = diags_errors(d);
  span yaml, prose;
  if (!check_utf8(s, d) || !split(s, &yaml, &prose, d))
    return NULL;
  brief_source *b = ARENA_NEW(a, brief_source);
  b->source = s;
  if (yaml.source)
    front_read(a, yaml, &b->front, d);
  else {
    diag *g = diags_add(d, 207, remark_first_line(span_new(s, prose.start, prose.length)), "the brief has no title");
    diag_hint(d, g, "start the file with front matter: `---`, `title: …`, `---`");
  }
  b->blocks = markdown_read(a, prose, d);
  read_specs(a, b->blocks, d);
  check_ids(b->blocks, d);
  return diags_errors(d) > errors ? NULL : b;
}

const field *front_matter_fields(size_t *count) {
  return front_fields(count);
}
