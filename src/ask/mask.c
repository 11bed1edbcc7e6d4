/* mask: finds the templates of a text and puts stand-ins in their place. */
#include "ask/mask.h"

#include "base/utf8.h"

#include <assert.h>
#include <string.h>

#define FIRST_STAND_IN 0xF0000u
#define STAND_IN_BYTES 4
#define PADDING 'x'
#define UNCLOSED "\xC2\x91"
#define CODE_SPAN_MAX 1000 /* bytes of a code span that are looked through for its end */

typedef struct scanner {
  arena *arena;
  str from;
  char *to;
  mask *mask;
  size_t room[2];
  size_t open_until; /* no `}}` stands before this place: what opens before it stays open */
  bool fenced;
  char fence;
  size_t fence_run;
} scanner;

static size_t run_at(str s, size_t at) {
  size_t end = at;
  while (end < s.len && s.ptr[end] == s.ptr[at])
    end++;
  return end - at;
}

static bool ends_line(char c) {
  return c == '\n' || c == '\r';
}

static size_t closing(str s, size_t at, bool minding) {
  char quote = 0;
  for (size_t i = at + 2; i + 1 < s.len && !ends_line(s.ptr[i]); i++) {
    char c = s.ptr[i];
    if (quote)
      quote = c == quote ? 0 : quote;
    else if (minding && (c == '"' || c == '\'' || c == '`'))
      quote = c;
    else if (c == '}' && s.ptr[i + 1] == '}')
      return i + 2;
  }
  return 0;
}

size_t mask_template_end(str s, size_t at) {
  size_t end = closing(s, at, true);
  return end ? end : closing(s, at, false);
}

static bool blank_line_at(str s, size_t at) {
  size_t i = at + 1;
  while (i < s.len && (s.ptr[i] == ' ' || s.ptr[i] == '\t' || s.ptr[i] == '\r' || s.ptr[i] == '>'))
    i++;
  return i >= s.len || s.ptr[i] == '\n';
}

/* Where the code span that opens with the run of back-quotes at `at` ends; just after the run if nothing closes it. */
static size_t code_end(str s, size_t at) {
  size_t run = run_at(s, at), limit = at + run + CODE_SPAN_MAX;
  for (size_t i = at + run; i < s.len && i < limit;) {
    if (s.ptr[i] == '\n' && blank_line_at(s, i))
      break;
    size_t length = s.ptr[i] == '`' ? run_at(s, i) : 1;
    if (s.ptr[i] == '`' && length == run)
      return i + run;
    i += length;
  }
  return at + run;
}

/* Whether the line at `at` opens or closes a fence. In fences nothing is a code span; their templates are masked too
   and come back as they were. */
static void mind_fence(scanner *c, size_t at) {
  str s = c->from;
  while (at < s.len && (s.ptr[at] == ' ' || s.ptr[at] == '>'))
    at++;
  if (at >= s.len || (s.ptr[at] != '`' && s.ptr[at] != '~'))
    return;
  size_t run = run_at(s, at), end = at + run;
  while (end < s.len && !ends_line(s.ptr[end]))
    end++;
  bool bare = !str_trim(str_slice(s, at + run, end)).len;
  if (c->fenced && s.ptr[at] == c->fence && run >= c->fence_run && bare)
    c->fenced = false;
  else if (!c->fenced && run >= 3 && (s.ptr[at] == '~' || !memchr(s.ptr + at + run, '`', end - at - run))) {
    c->fenced = true;
    c->fence = s.ptr[at];
    c->fence_run = run;
  }
}

static void hide(scanner *c, size_t start, size_t end) {
  mask *m = c->mask;
  size_t count = m->count, pad = end - start - STAND_IN_BYTES;
  ARENA_PUSH(c->arena, m->start, count, c->room[0]);
  ARENA_PUSH(c->arena, m->length, count, c->room[1]);
  m->start[count] = start;
  m->length[count] = end - start;
  memset(c->to + start, PADDING, pad);
  utf8_put(c->to + start + pad, FIRST_STAND_IN + (uint32_t)m->count++);
}

/* Handles what stands at `at`; returns where to go on. */
static size_t scan_one(scanner *c, size_t at) {
  str s = c->from;
  bool two = at + 1 < s.len && s.ptr[at + 1] == '{';
  if (s.ptr[at] == '\\')
    return at + (at + 2 < s.len && two && s.ptr[at + 2] == '{' ? 3 : 2);
  if (s.ptr[at] == '`' && !c->fenced)
    return code_end(s, at);
  if (s.ptr[at] != '{' || !two)
    return at + 1;
  size_t end = at < c->open_until ? 0 : mask_template_end(s, at);
  if (end) {
    hide(c, at, end);
    return end;
  }
  while (c->open_until < at || (c->open_until < s.len && !ends_line(s.ptr[c->open_until])))
    c->open_until++;
  memcpy(c->to + at, UNCLOSED, 2);
  return at + 2;
}

/* Characters that stand-ins are made of, and controls: no text may have either. */
static bool forbidden(uint32_t c) {
  bool control = c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c >= 0x7F && c <= 0x9F;
  return control || (c >= FIRST_STAND_IN && c != UTF8_BAD);
}

static bool check_characters(span at, diags *d) {
  str s = span_str(at);
  for (const char *p = s.ptr, *end = s.ptr + s.len; p < end;) {
    const char *from = p;
    uint32_t c = utf8_next(&p, end);
    if (!forbidden(c))
      continue;
    span here = span_slice(at, (size_t)(from - s.ptr), (size_t)(p - from));
    bool control = c < FIRST_STAND_IN;
    diag *g = control ? diags_add(d, 221, here, "the control character U+%04X cannot be in a brief", (unsigned)c)
                      : diags_add(d, 221, here, "a private-use character cannot be in a brief");
    diag_hint(d, g, "%s",
              !control    ? "no font agrees on what it looks like"
              : c >= 0x80 ? "a letter read in the wrong encoding?"
                          : "remove it");
    return false;
  }
  return true;
}

mask *mask_new(arena *a, span at, diags *d) {
  if (!check_characters(at, d))
    return NULL;
  mask *m = ARENA_NEW(a, mask);
  str from = span_str(at);
  scanner c = {.arena = a, .from = from, .to = str_copy(a, from), .mask = m};
  m->at = at;
  m->text = (str){c.to, from.len};
  mind_fence(&c, 0);
  for (size_t i = 0, next; i < from.len && m->count < MASK_TEMPLATES_MAX; i = next) {
    next = scan_one(&c, i);
    for (size_t j = i; j < next && j < from.len; j++)
      if (from.ptr[j] == '\n')
        mind_fence(&c, j + 1);
  }
  if (m->count < MASK_TEMPLATES_MAX)
    return m;
  diags_add(d, 209, mask_span(m, m->count - 1), "there are more than %d {{ templates }}", MASK_TEMPLATES_MAX - 1);
  return NULL;
}

/* The offset of the next stand-in character, or the length. */
static size_t find_stand_in(str s) {
  for (size_t i = 0; i < s.len; i++) {
    unsigned char c = (unsigned char)s.ptr[i];
    if ((c == 0xF3 && i + 3 < s.len && (unsigned char)s.ptr[i + 1] >= 0xB0) ||
        (c == 0xC2 && i + 1 < s.len && (unsigned char)s.ptr[i + 1] == 0x91))
      return i;
  }
  return s.len;
}

bool mask_next(const mask *m, str *rest, mask_piece *out) {
  if (!rest->len)
    return false;
  size_t at = find_stand_in(*rest), end = at, index = 0;
  mask_kind kind = mask_text;
  if (at < rest->len && (unsigned char)rest->ptr[at] == 0xC2) {
    kind = mask_unclosed;
    end = at + 2;
  } else if (at < rest->len) {
    const char *p = rest->ptr + at;
    kind = mask_template;
    index = utf8_next(&p, rest->ptr + rest->len) - FIRST_STAND_IN;
    assert(index < m->count);
    end = at + STAND_IN_BYTES;
    for (size_t pad = m->length[index] - STAND_IN_BYTES; pad && at && rest->ptr[at - 1] == PADDING; pad--)
      at--;
  }
  bool before = at > 0;
  *out = (mask_piece){before ? mask_text : kind, str_slice(*rest, before ? 0 : at, before ? at : end), index};
  *rest = str_slice(*rest, before ? at : end, rest->len);
  return true;
}

str mask_restore(arena *a, const mask *m, str masked) {
  if (find_stand_in(masked) == masked.len)
    return masked.len ? (str){str_copy(a, masked), masked.len} : STR("");
  text out = text_new(a);
  mask_piece p;
  for (str rest = masked; mask_next(m, &rest, &p);) {
    if (p.kind == mask_text)
      text_add(&out, p.text);
    else if (p.kind == mask_template)
      text_add(&out, span_str(mask_span(m, p.index)));
    else
      text_adds(&out, "{{");
  }
  return text_str(&out);
}

span mask_span(const mask *m, size_t index) {
  return span_slice(m->at, m->start[index], m->length[index]);
}

str mask_code(const mask *m, size_t index) {
  return span_str(span_slice(m->at, m->start[index] + 2, m->length[index] - 4));
}
