/* diag: complaints with places, collected over a whole run. Rendering is in diag_render.c. */
#include "base/diag.h"

struct diags {
  arena *arena;
  diag **list;
  size_t count, room, of[severity_error + 1];
};

static const diag_code code_table[] = {
#define CODE(number, severity, summary, help) {number, severity_##severity, summary, help},
#include "base/codes.h"
#undef CODE
};

const char *severity_word(severity s) {
  static const char *const word[] = {"note", "warning", "error"};
  return word[s];
}

const diag_code *diag_codes(size_t *count) {
  *count = sizeof code_table / sizeof *code_table;
  return code_table;
}

const diag_code *diag_code_find(int number) {
  for (size_t i = 0; i < sizeof code_table / sizeof *code_table; i++)
    if (code_table[i].number == number)
      return &code_table[i];
  return NULL;
}

diags *diags_new(arena *a) {
  diags *d = ARENA_NEW(a, diags);
  d->arena = a;
  return d;
}

diag *diags_add(diags *d, int code, span at, const char *format, ...) {
  diag *g = ARENA_NEW(d->arena, diag);
  va_list args;
  va_start(args, format);
  *g = (diag){.code = diag_code_find(code), .at = at, .message = text_format_args(d->arena, format, args)};
  va_end(args);
  if (!g->code)
    g->code = diag_code_find(199);
  d->of[g->code->severity]++;
  ARENA_PUSH(d->arena, d->list, d->count, d->room);
  d->list[d->count++] = g;
  return g;
}

void diag_hint(diags *d, diag *g, const char *format, ...) {
  va_list args;
  va_start(args, format);
  g->hint = text_format_args(d->arena, format, args);
  va_end(args);
}

void diag_footnote(diags *d, diag *g, const char *format, ...) {
  va_list args;
  va_start(args, format);
  g->footnote = text_format_args(d->arena, format, args);
  va_end(args);
}

void diag_also(diag *g, span at, const char *what) {
  g->also_at = at;
  g->also = what;
}

static bool foreign(const diag *g, span by) {
  bool also_there = g->also && g->also_at.source == by.source;
  return g->at.source && g->at.source != by.source && !also_there;
}

void diags_asked(diags *d, size_t from, span by, const char *what) {
  diag *first = NULL;
  for (size_t i = from; i < d->count; i++)
    if (foreign(d->list[i], by) && (!first || d->list[i]->at.start < first->at.start))
      first = d->list[i];
  if (!first || !by.source)
    return;
  if (!first->also)
    diag_also(first, by, what);
  else if (!first->footnote)
    diag_footnote(d, first, "%s: %s:%zu", what, by.source->path, source_place(by.source, by.start).line);
}

size_t diags_errors(const diags *d) {
  return d->of[severity_error];
}

size_t diags_warnings(const diags *d) {
  return d->of[severity_warning];
}

size_t diags_notes(const diags *d) {
  return d->of[severity_note];
}

size_t diags_count(const diags *d) {
  return d->count;
}

const diag *diags_at(const diags *d, size_t i) {
  return d->list[i];
}
