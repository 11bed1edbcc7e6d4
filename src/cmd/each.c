/* each: many briefs of one: their names, their params, and what there was to complain of. */
#include "cmd/each.h"

#include "base/file.h"
#include "base/nearest.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NAMES_SHOWN 3 /* of the briefs that have one and the same complaint */

typedef struct instance {
  const char *output;
  param *param; /* those of the command line, then its own */
  size_t nth;
} instance;

/* What was said of some briefs, word for word. */
typedef struct saying {
  const char *words, *names;
  size_t count; /* of briefs */
} saying;

typedef struct tally {
  saying *list;
  size_t count, room, errors, warnings, made;
} tally;

/* --- names --- */

/* What no file name may have on any of the common systems, or what hides it. */
static void add_safely(text *out, str words) {
  for (size_t i = 0; i < words.len; i++) {
    unsigned char c = (unsigned char)words.ptr[i];
    bool bad = c < ' ' || c == 0x7F || strchr("/\\:*?\"<>|", c) || (c == '.' && !i);
    text_addc(out, bad ? '-' : (char)c);
  }
  if (!words.len)
    text_addc(out, '-');
}

static size_t name_index(const batch *b, str name) {
  size_t i = 0;
  while (i < b->names && !str_equal(b->name[i], name))
    i++;
  return i;
}

static void unknown_name(request *r, const batch *b, str name) {
  const char **known = ARENA_ARRAY(r->arena, b->names, const char *);
  for (size_t i = 0; i < b->names; i++)
    known[i] = str_copy(r->arena, b->name[i]);
  diag *g = diags_add(r->diags, 906, span_none(), "`-o %s`: there is no column `%.*s`", r->output, STR_ARG(name));
  const char *near = nearest(name, known, b->names);
  if (near)
    diag_hint(r->diags, g, "did you mean `{%s}`?", near);
}

/* The next `{name}` of a template from `*at` on, which moves behind it; absent when there is no more. `before` is what
   stands before it. */
static str next_name(str template, size_t *at, str *before) {
  const char *open = memchr(template.ptr + *at, '{', template.len - *at);
  const char *close = open ? memchr(open, '}', template.len - (size_t)(open - template.ptr)) : NULL;
  size_t start = close ? (size_t)(open - template.ptr) : template.len;
  *before = str_slice(template, *at, start);
  *at = close ? (size_t)(close - template.ptr) + 1 : template.len;
  return close ? str_slice(template, start + 1, *at - 1) : (str){0};
}

static const char *output_of(request *r, const batch *b, str template, size_t row) {
  text out = text_new(r->arena);
  size_t at = 0;
  str before;
  for (str name; (name = next_name(template, &at, &before)).ptr;) {
    text_add(&out, before);
    add_safely(&out, b->value[row * b->names + name_index(b, name)]);
  }
  text_add(&out, before);
  return out.ptr;
}

/* -o, or the brief's name with the first column's value. */
static str template_of(request *r, const batch *b) {
  return str_of(r->output ? r->output
                          : text_format(r->arena, "%s-{%.*s}%s", command_output(r, ""), STR_ARG(b->name[0]),
                                        r->to && strcmp(r->to, "pdf") ? "" : ".pdf"));
}

/* Every name in the template is a column; columns that are neither there nor params are said to do nothing. */
static bool check_names(request *r, const batch *b, str template) {
  bool *used = ARENA_ARRAY(r->arena, b->names + 1, bool), well = true;
  size_t at = 0;
  str before;
  for (str name; (name = next_name(template, &at, &before)).ptr;) {
    size_t i = name_index(b, name);
    used[i] = true;
    if (i == b->names)
      unknown_name(r, b, name), well = false;
  }
  for (size_t i = 0; i < b->names && well; i++)
    if (!used[i] && !b->is_param[i])
      diags_add(r->diags, 907, span_none(), "column `%.*s` of %s is no param of the brief", STR_ARG(b->name[i]),
                file_name(b->file));
  return well;
}

static int by_output(const void *left, const void *right) {
  const instance *a = *(const instance *const *)left, *b = *(const instance *const *)right;
  int order = strcmp(a->output, b->output);
  return order ? order : (a->nth > b->nth) - (a->nth < b->nth);
}

/* The first two that would be one file. */
static bool check_outputs(request *r, const batch *b, const instance *list) {
  const instance **sorted = ARENA_ARRAY(r->arena, b->count, const instance *), *first = NULL, *second = NULL;
  for (size_t i = 0; i < b->count; i++)
    sorted[i] = &list[i];
  qsort(sorted, b->count, sizeof *sorted, by_output);
  for (size_t i = 1; i < b->count; i++)
    if (!strcmp(sorted[i]->output, sorted[i - 1]->output) && (!second || sorted[i]->nth < second->nth))
      first = sorted[i - 1], second = sorted[i];
  if (!second)
    return true;
  const char *what = b->file ? "rows" : "values";
  diag *g = diags_add(r->diags, 906, span_none(), "%s %zu and %zu would both be %s", what, first->nth + 1,
                      second->nth + 1, second->output);
  diag_hint(r->diags, g, "name what tells them apart in -o, as in 'out/{%.*s}.pdf'", STR_ARG(b->name[0]));
  return false;
}

static instance *plan(request *r, const batch *b) {
  str template = template_of(r, b);
  if (!check_names(r, b, template))
    return NULL;
  instance *list = ARENA_ARRAY(r->arena, b->count, instance);
  for (size_t i = 0; i < b->count; i++) {
    list[i] = (instance){output_of(r, b, template, i), ARENA_ARRAY(r->arena, r->params + b->names, param), i};
    if (r->params)
      memcpy(list[i].param, r->param, r->params * sizeof(param));
    if (b->file && file_same(list[i].output, b->file))
      diags_add(r->diags, 904, span_none(), "%s is read for these briefs: it will not be written over", b->file);
  }
  return check_outputs(r, b, list) && !diags_errors(r->diags) ? list : NULL;
}

/* --- making them --- */

static size_t own_params(const batch *b, size_t row, param *out) {
  size_t count = 0;
  for (size_t i = 0; i < b->names; i++)
    if (b->is_param[i])
      out[count++] = (param){b->name[i], b->value[row * b->names + i]};
  return count;
}

static void note(tally *t, const request *one, arena *a) {
  text out = text_new(a);
  diags_render(one->diags, command_coloured(), &out);
  t->errors += diags_errors(one->diags);
  t->warnings += diags_warnings(one->diags);
  size_t i = 0;
  while (i < t->count && strcmp(t->list[i].words, out.ptr))
    i++;
  if (i == t->count) {
    ARENA_PUSH(a, t->list, t->count, t->room);
    t->list[t->count++] = (saying){out.ptr, one->output, 0};
  } else if (t->list[i].count < NAMES_SHOWN)
    t->list[i].names = text_format(a, "%s, %s", t->list[i].names, one->output);
  t->list[i].count++;
}

static bool unsaved(const diags *d) {
  for (size_t i = 0; i < diags_count(d); i++)
    if (diags_at(d, i)->code->number == 103)
      return true;
  return false;
}

/* True if the next one may follow. */
static bool make(request *r, const instance *i, size_t params, tally *t, each_one *one, void *with) {
  request own = *r;
  own.arena = arena_lent(r->arena);
  own.diags = diags_new(own.arena);
  own.output = i->output;
  own.param = i->param;
  own.params = params;
  file_make_folders(own.arena, own.output);
  one(&own, with);
  t->made += !diags_errors(own.diags) && !(r->strict && diags_warnings(own.diags));
  if (diags_count(own.diags))
    note(t, &own, r->arena);
  bool goes_on = !unsaved(own.diags);
  arena_drop(own.arena);
  return goes_on;
}

static void say(const tally *t) {
  for (size_t i = 0; i < t->count && i < DIAGS_PER_FILE; i++) {
    const saying *s = &t->list[i];
    fprintf(stderr, "%s", s->names);
    if (s->count > NAMES_SHOWN)
      fprintf(stderr, " and %zu more", s->count - NAMES_SHOWN);
    fprintf(stderr, ":\n\n%s", s->words);
  }
  if (t->count > DIAGS_PER_FILE)
    fprintf(stderr, "… and more of others; mend these first\n\n");
}

exit_code each_run(request *r, each_one *one, void *with) {
  const brief_options o = command_brief_options(r);
  batch *b = brief_batch(r->arena, r->input[0], r->for_each, &o, r->diags);
  instance *list = b ? plan(r, b) : NULL;
  tally t = {0};
  exit_code early = command_report(r);
  if (!list || early != exit_done)
    return early;
  for (size_t i = 0; i < b->count; i++) {
    size_t params = r->params + own_params(b, i, list[i].param + r->params);
    if (!make(r, &list[i], params, &t, one, with))
      break;
  }
  say(&t);
  if (t.count)
    fprintf(stderr, "%zu of %zu briefs made\n", t.made, b->count);
  return t.errors ? exit_errors : t.warnings && r->strict ? exit_strict : exit_done;
}
