/* markdown: cmark-gfm's tree to ours. */
#include "ask/markdown.h"

#include "ask/html.h"
#include "ask/markdown_inlines.h"
#include "ask/remark.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <string.h>

/* Tied to the arena as one object. */
typedef struct foreign {
  cmark_parser *parser;
  cmark_node *root;
  cmark_iter *iter;
} foreign;

static void foreign_drop(void *object) {
  foreign *f = object;
  if (f->iter)
    cmark_iter_free(f->iter);
  if (f->root)
    cmark_node_free(f->root);
  if (f->parser)
    cmark_parser_free(f->parser);
  *f = (foreign){0};
}

static str literal(cmark_node *n) {
  const char *s = cmark_node_get_literal(n);
  return str_of(s ? s : "");
}

static str restored(const markdown_reader *r, const char *s) {
  return mask_restore(r->arena, r->mask, str_of(s ? s : ""));
}

static block *new_block(markdown_reader *r, block_kind kind, cmark_node *n) {
  block *b = ARENA_NEW(r->arena, block);
  b->kind = kind;
  b->at = markdown_place_node(r, n);
  return b;
}

static block *read_blocks(markdown_reader *r, cmark_node *first);

static void read_children(markdown_reader *r, block *b, cmark_node *n) {
  r->level++;
  b->child = read_blocks(r, cmark_node_first_child(n));
  r->level--;
}

/* The source bytes of a fenced block's content; they are whole lines. False if no fence closes it. */
static bool fence_text(const markdown_reader *r, cmark_node *n, span *out) {
  str s = literal(n);
  size_t count = 0;
  for (size_t i = 0; i < s.len; i++)
    count += s.ptr[i] == '\n';
  int first = cmark_node_get_start_line(n) + 1, last = first + (int)count;
  size_t start = markdown_place_offset(r, first, 1), end = markdown_place_offset(r, last, 1);
  *out = markdown_place_between(r, start, end);
  str close = str_trim(str_slice(r->mask->text, end, markdown_place_offset(r, last + 1, 1)));
  return close.len && (*close.ptr == '`' || *close.ptr == '~');
}

static block *read_code(markdown_reader *r, cmark_node *n) {
  block *b = new_block(r, block_code, n);
  b->info = restored(r, cmark_node_get_fence_info(n));
  block_kind kind = remark_fence(b->info, b->at, r->diags);
  b->text = b->at;
  bool closed = !cmark_node_get_fenced(n, &(int){0}, &(int){0}, &(char){0}) || fence_text(r, n, &b->text);
  b->words = restored(r, cmark_node_get_literal(n));
  if (kind == block_code)
    return b;
  b->kind = kind;
  if (r->level) {
    diag *g = diags_add(r->diags, 232, remark_first_line(b->at), "a %s cannot stand in a list, a quote or a note",
                        kind == block_chart ? "chart" : "table block");
    diag_hint(r->diags, g, "start its fence at the left edge");
  } else if (!closed) {
    diag *g = diags_add(r->diags, 233, remark_first_line(b->at), "this fence is never closed");
    diag_hint(r->diags, g, "end it with a line of the same marks");
  }
  return b;
}

static block *read_html(markdown_reader *r, cmark_node *n) {
  const char *hint = NULL;
  html_meaning m = html_read(literal(n), &hint);
  span at = remark_first_line(markdown_place_between(
      r, markdown_place_offset(r, cmark_node_get_start_line(n), cmark_node_get_start_column(n)), r->at.length));
  markdown_inlines_html(r, literal(n), at, r->level > 0);
  if (m != html_page_break && m != html_column_break)
    return NULL;
  block *b = new_block(r, m == html_page_break ? block_page_break : block_column_break, n);
  b->at = at;
  return b;
}

static block *read_quote(markdown_reader *r, cmark_node *n) {
  block *b = new_block(r, block_quote, n);
  read_children(r, b, n);
  remark_callout(r->arena, b, r->diags);
  return b;
}

static block *read_list(markdown_reader *r, cmark_node *n) {
  block *b = new_block(r, block_list, n);
  b->ordered = cmark_node_get_list_type(n) == CMARK_ORDERED_LIST;
  b->start = b->ordered ? cmark_node_get_list_start(n) : 1;
  b->tight = cmark_node_get_list_tight(n);
  read_children(r, b, n);
  return b;
}

static block *read_item(markdown_reader *r, cmark_node *n) {
  block *b = new_block(r, block_item, n);
  if (!strcmp(cmark_node_get_type_string(n), "tasklist"))
    b->task = cmark_gfm_extensions_get_tasklist_item_checked(n) ? 2 : 1;
  read_children(r, b, n);
  return b;
}

static block *read_heading(markdown_reader *r, cmark_node *n) {
  block *b = new_block(r, block_heading, n);
  b->level = cmark_node_get_heading_level(n);
  markdown_inlines_read(r, b, n);
  str id = remark_heading_id(b->inlines);
  b->id = id.len ? anchor_take(r->anchors, id) : NULL;
  if (id.len && !b->id)
    diags_add(r->diags, 238, remark_first_line(b->at), "the id `%.*s` is taken", STR_ARG(id));
  if (!b->id)
    b->id = anchor_make(r->anchors, remark_plain(r->arena, b->inlines));
  return b;
}

static void read_cells(markdown_reader *r, block *row, cmark_node *n, const uint8_t *align, size_t columns) {
  block **end = &row->child;
  size_t i = 0;
  for (cmark_node *c = cmark_node_first_child(n); c; c = cmark_node_next(c), i++, end = &(*end)->next) {
    *end = new_block(r, block_cell, c);
    char side = i < columns ? (char)align[i] : 0;
    (*end)->align = side == 'c' ? cell_center : side == 'r' ? cell_right : side == 'l' ? cell_left : cell_auto;
    markdown_inlines_read(r, *end, c);
  }
}

static block *read_table(markdown_reader *r, cmark_node *n) {
  block *b = new_block(r, block_table, n), **end = &b->child;
  const uint8_t *align = cmark_gfm_extensions_get_table_alignments(n);
  for (cmark_node *c = cmark_node_first_child(n); c; c = cmark_node_next(c), end = &(*end)->next) {
    *end = new_block(r, block_row, c);
    read_cells(r, *end, c, align, cmark_gfm_extensions_get_table_columns(n));
  }
  return b;
}

static block *read_note(markdown_reader *r, cmark_node *n) {
  block *b = r->note[r->note_at++];
  *b = (block){.kind = block_footnote, .at = markdown_place_node(r, n), .number = (int)r->note_at};
  read_children(r, b, n);
  return b;
}

static block *read_block(markdown_reader *r, cmark_node *n) {
  cmark_node_type t = cmark_node_get_type(n);
  block *b;
  if (!strcmp(cmark_node_get_type_string(n), "table"))
    return read_table(r, n);
  switch (t) {
  case CMARK_NODE_HEADING:
    return read_heading(r, n);
  case CMARK_NODE_LIST:
    return read_list(r, n);
  case CMARK_NODE_ITEM:
    return read_item(r, n);
  case CMARK_NODE_BLOCK_QUOTE:
    return read_quote(r, n);
  case CMARK_NODE_CODE_BLOCK:
    return read_code(r, n);
  case CMARK_NODE_HTML_BLOCK:
    return read_html(r, n);
  case CMARK_NODE_THEMATIC_BREAK:
    return new_block(r, block_rule, n);
  case CMARK_NODE_FOOTNOTE_DEFINITION:
    return read_note(r, n);
  default:
    b = new_block(r, block_paragraph, n);
    markdown_inlines_read(r, b, n);
    return b->inlines ? b : NULL;
  }
}

static block *read_blocks(markdown_reader *r, cmark_node *first) {
  block *list = NULL, **end = &list;
  for (cmark_node *n = first; n; n = cmark_node_next(n)) {
    *end = read_block(r, n);
    if (*end)
      end = &(*end)->next;
  }
  return list;
}

static foreign *parse(arena *a, str s) {
  static const char *const extension[] = {"table", "strikethrough", "autolink", "tasklist"};
  foreign *f = ARENA_NEW(a, foreign);
  cmark_gfm_core_extensions_ensure_registered();
  arena_defer(a, foreign_drop, f);
  f->parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE); /* 3~4 is a range */
  for (size_t i = 0; i < sizeof extension / sizeof *extension; i++)
    cmark_parser_attach_syntax_extension(f->parser, cmark_find_syntax_extension(extension[i]));
  cmark_parser_feed(f->parser, s.ptr, s.len);
  f->root = cmark_parser_finish(f->parser);
  return f;
}

/* Whether everything else may go down into the tree by recursion; footnotes are counted on the way. */
static bool check_depth(markdown_reader *r, foreign *f) {
  int depth = 0;
  f->iter = cmark_iter_new(f->root);
  for (cmark_event_type e; (e = cmark_iter_next(f->iter)) != CMARK_EVENT_DONE;) {
    cmark_node *n = cmark_iter_get_node(f->iter);
    r->notes += e == CMARK_EVENT_ENTER && cmark_node_get_type(n) == CMARK_NODE_FOOTNOTE_DEFINITION;
    if (!cmark_node_first_child(n))
      continue;
    depth += e == CMARK_EVENT_ENTER ? 1 : -1;
    if (depth <= MARKDOWN_DEPTH_MAX)
      continue;
    span at = remark_first_line(
        markdown_place_between(r, markdown_place_offset(r, cmark_node_get_start_line(n), 1), r->at.length));
    diags_add(r->diags, 231, at, "the Markdown is nested more than %d deep", MARKDOWN_DEPTH_MAX);
    return false;
  }
  return true;
}

/* The name of the footnote whose text begins on a line, as `[^name]:`; empty if none does. */
static str note_begun(str line) {
  size_t from = 0;
  while (from < line.len && from < 3 && line.ptr[from] == ' ')
    from++;
  str s = str_slice(line, from, line.len);
  const char *end = str_starts(s, "[^") ? memmem(s.ptr, s.len, "]:", 2) : NULL;
  size_t length = end ? (size_t)(end - s.ptr) + 1 : 0;
  return length > 3 && !memchr(s.ptr, ' ', length) ? str_slice(s, 0, length) : (str){0};
}

/* cmark forgets footnotes that are not called: their lines are in no block. */
static void remark_uncalled(const markdown_reader *r, cmark_node *root) {
  bool *read = ARENA_ARRAY(r->arena, r->lines + 1, bool);
  for (cmark_node *n = cmark_node_first_child(root); n; n = cmark_node_next(n))
    for (int i = cmark_node_get_start_line(n); i <= cmark_node_get_end_line(n) && (size_t)i <= r->lines; i++)
      read[i] = true;
  for (size_t i = 1; i <= r->lines; i++) {
    size_t start = r->line[i - 1], next = i < r->lines ? r->line[i] : r->mask->text.len;
    str name = note_begun(str_slice(r->mask->text, start, next));
    if (read[i] || !name.len)
      continue;
    start = (size_t)(name.ptr - r->mask->text.ptr);
    span at = markdown_place_between(r, start, start + name.len);
    diag *g = diags_add(r->diags, 239, at, "nothing calls this footnote");
    diag_hint(r->diags, g, "`%.*s` calls it, in prose, a heading or a Markdown table", STR_ARG(name));
  }
}

/* A row of a table takes cmark a time that grows with the square of its cells. */
static bool check_rows(const markdown_reader *r) {
  const str s = r->mask->text;
  for (size_t from = 0, bars = 0, i = 0; i < s.len; i++) {
    bars += s.ptr[i] == '|';
    if (bars > MARKDOWN_CELLS_MAX) {
      diag *g = diags_add(r->diags, 223, markdown_place_between(r, from, i), "a line of more than %d cells",
                          MARKDOWN_CELLS_MAX);
      diag_hint(r->diags, g, "no page has room for them");
      return false;
    }
    if (s.ptr[i] == '\n' || s.ptr[i] == '\r')
      bars = 0, from = i + 1;
  }
  return true;
}

block *markdown_read(arena *a, span at, diags *d) {
  markdown_reader r = {.arena = a, .diags = d, .at = at, .mask = mask_new(a, at, d), .anchors = anchors_new(a)};
  if (!r.mask || !check_rows(&r))
    return NULL;
  size_t errors = diags_errors(d);
  foreign *f = parse(a, r.mask->text);
  markdown_place_map(&r);
  block *list = NULL;
  if (check_depth(&r, f)) {
    r.note = ARENA_ARRAY(a, r.notes, block *);
    for (size_t i = 0; i < r.notes; i++)
      r.note[i] = ARENA_NEW(a, block);
    list = read_blocks(&r, cmark_node_first_child(f->root));
    remark_uncalled(&r, f->root);
  }
  foreign_drop(f);
  return diags_errors(d) > errors ? NULL : list;
}
