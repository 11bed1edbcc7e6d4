/* yaml: libyaml's events to nodes; its character marks become byte spans at this border. */
#include "ask/yaml.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

/* Tied to the arena as one object, so that a jump out of a full arena leaks neither. */
typedef struct foreign {
  yaml_parser_t parser;
  yaml_event_t event;
} foreign;

typedef struct reader {
  arena *arena;
  diags *diags;
  foreign *foreign;
  span at;
  size_t index, offset; /* the last mark turned into bytes: characters and bytes from the start of `at` */
  size_t nodes;
  int depth;
} reader;

static void foreign_drop(void *object) {
  foreign *f = object;
  yaml_event_delete(&f->event);
  yaml_parser_delete(&f->parser);
}

static bool continues(char c) {
  return ((unsigned char)c & 0xC0) == 0x80;
}

/* Marks mostly move on by a little, so the bytes are found by walking from the last one. A byte order mark is not
   counted by libyaml. */
static size_t byte_at(reader *r, size_t index) {
  str s = span_str(r->at);
  while (r->index < index && r->offset < s.len) {
    r->offset++;
    while (r->offset < s.len && continues(s.ptr[r->offset]))
      r->offset++;
    r->index++;
  }
  while (r->index > index) {
    r->offset--;
    while (continues(s.ptr[r->offset]))
      r->offset--;
    r->index--;
  }
  return r->offset;
}

static span between(reader *r, size_t start, size_t end) {
  return span_slice(r->at, start, end > start ? end - start : 0);
}

static span marked(reader *r, yaml_mark_t start, yaml_mark_t end) {
  size_t from = byte_at(r, start.index);
  return between(r, from, byte_at(r, end.index));
}

/* The character at a mark, or at the end of the line before when the mark stands at a line's end. */
static span mark_span(reader *r, yaml_mark_t mark) {
  str s = span_str(r->at);
  size_t at = byte_at(r, mark.index);
  if (at >= s.len && s.len)
    at = s.len - 1;
  while (at && (s.ptr[at] == '\n' || s.ptr[at] == '\r'))
    at--;
  size_t end = at < s.len ? at + 1 : at;
  while (at && continues(s.ptr[at]))
    at--;
  while (end < s.len && continues(s.ptr[end]))
    end++;
  return between(r, at, end);
}

/* What libyaml says, and what we say. Matched in order, by the start of its words. */
static const struct {
  const char *theirs, *ours, *hint;
  bool opens; /* the place is where it opened */
} wording[] = {
    {"mapping values are not allowed", "there is a second `: ` in this line", "put the text in quotes", false},
    {"found character that cannot start any token", "this character cannot start a text", "put the text in quotes",
     false},
    {"found unexpected end of stream", "the quote that opens here is never closed", NULL, true},
    {"found unexpected document indicator", "the quote that opens here is never closed", NULL, true},
    {"could not find expected ':'", "this line is no `key: value`", NULL, false},
    {"did not find expected key", "a `key: value` was expected here", "is the indentation that of the line above?",
     false},
    {"did not find expected ',' or ']'", "this list is never closed", "add `]`, or `,` between its items", true},
    {"did not find expected ',' or '}'", "this map is never closed", "add `}`, or `,` between its entries", true},
    {"did not find expected '-'", "an item of the list was expected here", "start it with `- `", false},
    {"did not find expected node content", "a value was expected here", NULL, false},
    {"did not find expected <document start>", "this is more than one document", "remove what follows", false},
    {"block sequence entries are not allowed", "a list cannot start here", "put it on lines of its own", false},
    {"block mapping", "a map cannot start here", NULL, false},
    {"found unknown escape character", "this is no escape", "in double quotes a backslash is written twice", false},
    {"did not find expected comment or line break", "nothing may follow here", NULL, false},
    {"found a tab character", "a tab cannot indent", "use spaces", false},
    {"found undefined tag handle", "tags are not supported", NULL, false},
    {"while scanning", "this cannot be read", NULL, false},
    {"control characters are not allowed", "a control character stands in the text", "remove it", false},
};

static bool says(const char *theirs, const char *start) {
  return theirs && !strncmp(theirs, start, strlen(start));
}

static node *complain(reader *r) {
  yaml_parser_t *p = &r->foreign->parser;
  size_t i = 0, count = sizeof wording / sizeof *wording;
  while (i < count && !says(p->problem, wording[i].theirs))
    i++;
  yaml_mark_t mark = i < count && wording[i].opens && p->context ? p->context_mark : p->problem_mark;
  span at = p->error == YAML_READER_ERROR
                ? span_slice(r->at, p->problem_offset < r->at.length ? p->problem_offset : 0, 1)
                : mark_span(r, mark);
  diag *g = diags_add(r->diags, 201, at, "%s",
                      i < count    ? wording[i].ours
                      : p->problem ? p->problem
                                   : "this is not YAML");
  str line = span_str(at);
  if (i < count && wording[i].hint)
    diag_hint(r->diags, g, "%s", wording[i].hint);
  else if (line.len && *line.ptr == '\t')
    diag_hint(r->diags, g, "use spaces, not tabs");
  return NULL;
}

static bool advance(reader *r) {
  yaml_event_delete(&r->foreign->event);
  if (yaml_parser_parse(&r->foreign->parser, &r->foreign->event))
    return true;
  complain(r);
  return false;
}

static node *refuse(reader *r, span at, const char *what, const char *hint) {
  diag *g = diags_add(r->diags, 202, at, "%s", what);
  if (hint)
    diag_hint(r->diags, g, "%s", hint);
  return NULL;
}

/* Quotes are left out, so that an expression in quotes is at its own bytes. */
static node *read_scalar(reader *r, node *n) {
  const yaml_event_t *e = &r->foreign->event;
  n->kind = node_scalar;
  n->text = (str){str_copy(r->arena, (str){(const char *)e->data.scalar.value, e->data.scalar.length}),
                  e->data.scalar.length};
  yaml_scalar_style_t style = e->data.scalar.style;
  n->quoted = style != YAML_PLAIN_SCALAR_STYLE;
  if ((style == YAML_SINGLE_QUOTED_SCALAR_STYLE || style == YAML_DOUBLE_QUOTED_SCALAR_STYLE) && n->at.length >= 2)
    n->at = span_slice(n->at, 1, n->at.length - 2);
  str shown = str_trim(span_str(n->at));
  if (n->quoted && n->at.length > shown.len && style != YAML_SINGLE_QUOTED_SCALAR_STYLE &&
      style != YAML_DOUBLE_QUOTED_SCALAR_STYLE)
    n->at.length = (size_t)(shown.ptr - n->at.source->bytes.ptr) + shown.len - n->at.start;
  return n;
}

static node *read_node(reader *r);

static node *read_list(reader *r, node *n) {
  size_t room = 0;
  n->kind = node_list;
  while (advance(r)) {
    if (r->foreign->event.type == YAML_SEQUENCE_END_EVENT)
      return n;
    node *item = read_node(r);
    if (!item)
      return NULL;
    ARENA_PUSH(r->arena, n->item, n->count, room);
    n->item[n->count++] = item;
  }
  return NULL;
}

static bool read_key(reader *r, pair *p) {
  const yaml_event_t *e = &r->foreign->event;
  if (e->type != YAML_SCALAR_EVENT) {
    span at = marked(r, e->start_mark, e->end_mark);
    bool braces = e->type == YAML_MAPPING_START_EVENT && at.start && at.source->bytes.ptr[at.start - 1] == '{';
    if (braces)
      refuse(r, span_new(at.source, at.start - 1, 2), "a text that starts with `{{` needs quotes",
             "as in \"{{ total }}\"");
    else
      refuse(r, at, "a key must be a text", NULL);
    return false;
  }
  node *key = read_node(r);
  if (!key)
    return false;
  p->key = key->text;
  p->key_at = key->at;
  return true;
}

static node *read_map(reader *r, node *n) {
  size_t room = 0;
  n->kind = node_map;
  while (advance(r)) {
    if (r->foreign->event.type == YAML_MAPPING_END_EVENT)
      return n;
    pair p = {0};
    if (!read_key(r, &p) || !advance(r) || !(p.value = read_node(r)))
      return NULL;
    ARENA_PUSH(r->arena, n->pair, n->count, room);
    n->pair[n->count++] = p;
  }
  return NULL;
}

static bool decorated(const yaml_event_t *e) {
  switch (e->type) {
  case YAML_ALIAS_EVENT:
    return true;
  case YAML_SCALAR_EVENT:
    return e->data.scalar.anchor || e->data.scalar.tag;
  case YAML_SEQUENCE_START_EVENT:
    return e->data.sequence_start.anchor || e->data.sequence_start.tag;
  default:
    return e->type == YAML_MAPPING_START_EVENT && (e->data.mapping_start.anchor || e->data.mapping_start.tag);
  }
}

/* A block collection ends, for libyaml, where the next thing starts: take the end of what is in it instead. */
static void set_end(reader *r, node *n, bool flow) {
  if (flow) {
    size_t end = byte_at(r, r->foreign->event.end_mark.index) + r->at.start;
    n->at.length = end - n->at.start;
  } else if (n->count) {
    const node *last = n->kind == node_map ? n->pair[n->count - 1].value : n->item[n->count - 1];
    size_t end = last->at.start + last->at.length;
    n->at.length = end > n->at.start ? end - n->at.start : 0;
  }
}

static node *read_collection(reader *r, node *n) {
  const yaml_event_t *e = &r->foreign->event;
  bool list = e->type == YAML_SEQUENCE_START_EVENT;
  bool flow = list ? e->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
                   : e->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
  if (r->depth >= YAML_DEPTH_MAX)
    return refuse(r, n->at, "this is nested too deeply", NULL);
  r->depth++;
  node *made = list ? read_list(r, n) : read_map(r, n);
  r->depth--;
  if (made)
    set_end(r, made, flow);
  return made;
}

static node *read_node(reader *r) {
  const yaml_event_t *e = &r->foreign->event;
  span at = marked(r, e->start_mark, e->end_mark);
  if (++r->nodes > YAML_NODES_MAX)
    return refuse(r, at, "there are too many entries", NULL);
  if (decorated(e))
    return refuse(r, at, "anchors, aliases and tags are not supported",
                  "a text that starts with & * or ! needs quotes");
  node *n = ARENA_NEW(r->arena, node);
  n->at = at;
  return e->type == YAML_SCALAR_EVENT ? read_scalar(r, n) : read_collection(r, n);
}

static int by_key(const void *a, const void *b) {
  const pair *const *p = a, *const *q = b;
  int order = str_compare((*p)->key, (*q)->key);
  return order ? order : (*p > *q) - (*p < *q);
}

static bool check_keys(reader *r, const node *n) {
  const pair **sorted = ARENA_ARRAY(r->arena, n->count, const pair *);
  for (size_t i = 0; i < n->count; i++)
    sorted[i] = &n->pair[i];
  qsort(sorted, n->count, sizeof *sorted, by_key);
  bool good = true;
  for (size_t i = 1; i < n->count; i++)
    if (str_equal(sorted[i - 1]->key, sorted[i]->key)) {
      diag *g = diags_add(r->diags, 203, sorted[i]->key_at, "`%.*s` is given twice", STR_ARG(sorted[i]->key));
      diag_also(g, sorted[i - 1]->key_at, "first here");
      good = false;
    }
  return good;
}

/* Depth is bounded: the tree was read so. */
static bool check_node(reader *r, const node *n) {
  bool good = n->kind != node_map || check_keys(r, n);
  for (size_t i = 0; n->kind == node_list && i < n->count; i++)
    good &= check_node(r, n->item[i]);
  for (size_t i = 0; n->kind == node_map && i < n->count; i++)
    good &= check_node(r, n->pair[i].value);
  return good;
}

static node *read_document(reader *r) {
  if (!advance(r) || !advance(r))
    return NULL;
  node *n = ARENA_NEW(r->arena, node);
  *n = (node){.kind = node_map, .at = span_slice(r->at, 0, 0)};
  if (r->foreign->event.type == YAML_STREAM_END_EVENT)
    return n;
  if (!advance(r) || !(n = read_node(r)) || !advance(r) || !advance(r))
    return NULL;
  if (r->foreign->event.type != YAML_STREAM_END_EVENT)
    return refuse(r, mark_span(r, r->foreign->event.start_mark), "this is more than one document",
                  "remove what follows `---`");
  if (n->kind == node_scalar && !n->quoted && !n->text.len)
    n->kind = node_map;
  return check_node(r, n) ? n : NULL;
}

node *yaml_read(arena *a, span at, diags *d) {
  reader r = {.arena = a, .diags = d, .at = at, .foreign = ARENA_NEW(a, foreign)};
  str bytes = span_str(at);
  if (!yaml_parser_initialize(&r.foreign->parser)) {
    refuse(&r, at, "there is no memory left to read this", NULL);
    return NULL;
  }
  arena_defer(a, foreign_drop, r.foreign);
  yaml_parser_set_encoding(&r.foreign->parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&r.foreign->parser, (const unsigned char *)bytes.ptr, bytes.len);
  node *n = read_document(&r);
  foreign_drop(r.foreign);
  return n;
}
