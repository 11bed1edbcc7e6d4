/* compare: what changed from one PDF to another, in lines for people. */
#include "audit/compare.h"

#include "audit/charts.h"
#include "audit/lines.h"

#include <string.h>

#define ARROW " → "

/* --- numbers in sentences --- */

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/* The end of a number that begins at `at`: digits, with single signs between them. */
static const char *number_end(const char *at) {
  while (is_digit(*at) || ((*at == ',' || *at == '.') && is_digit(at[1])))
    at++;
  return at;
}

/* A sentence with its numbers left out. */
static const char *skeleton(arena *a, const char *s) {
  text out = text_new(a);
  while (*s)
    if (is_digit(*s)) {
      text_addc(&out, '#');
      s = number_end(s);
    } else {
      text_addc(&out, *s++);
    }
  return out.ptr;
}

/* The numbers that differ between two sentences of one skeleton: "12 → 13, 4 → 5: the sentence as it is". */
static void say_numbers(text *out, const char *was, const char *is) {
  const char *whole = is;
  size_t said = 0;
  while (*was && *is)
    if (is_digit(*was) && is_digit(*is)) {
      const char *a = number_end(was), *b = number_end(is);
      if (a - was != b - is || strncmp(was, is, (size_t)(a - was)) != 0)
        text_addf(out, "%s%.*s" ARROW "%.*s", said++ ? ", " : "  ", (int)(a - was), was, (int)(b - is), is);
      was = a;
      is = b;
    } else {
      was++;
      is++;
    }
  text_addf(out, ": %s\n", whole);
}

typedef struct sentences {
  arena *arena;
  changes all;
  bool *paired; /* per change: said already, as a change of numbers */
} sentences;

/* Among what came in place of the sentence at `i`: the one that differs by its numbers alone. */
static size_t twin(const sentences *s, size_t i) {
  const char *bones = skeleton(s->arena, s->all.list[i].line);
  for (size_t j = i + 1; j < s->all.count && s->all.list[j].fate != fate_same; j++)
    if (s->all.list[j].fate == fate_new && !s->paired[j] && !strcmp(bones, skeleton(s->arena, s->all.list[j].line)))
      return j;
  return SIZE_MAX;
}

static void pair_numbers(sentences *s, text *out) {
  for (size_t i = 0; i < s->all.count; i++) {
    size_t j = s->all.list[i].fate == fate_gone ? twin(s, i) : SIZE_MAX;
    if (j == SIZE_MAX)
      continue;
    s->paired[i] = s->paired[j] = true;
    say_numbers(out, s->all.list[i].line, s->all.list[j].line);
  }
}

static void say_rest(const sentences *s, text *out) {
  for (size_t i = 0; i < s->all.count; i++)
    if (s->all.list[i].fate != fate_same && !s->paired[i])
      text_addf(out, "  %c %s\n", s->all.list[i].fate == fate_gone ? '-' : '+', s->all.list[i].line);
}

/* --- files --- */

static const enclosure *file_called(const dossier *d, const enclosure *like) {
  for (size_t i = 0; i < d->files; i++)
    if (d->file[i].role == like->role && !strcmp(d->file[i].name, like->name))
      return &d->file[i];
  return NULL;
}

/* What is known of an input by the file's name: its rows. */
static const char *facts_of(const dossier *d, const char *name) {
  for (size_t i = 0; i < d->inputs; i++) {
    const char *slash = strrchr(d->input[i].path, '/');
    if (!strcmp(slash ? slash + 1 : d->input[i].path, name))
      return d->input[i].facts;
  }
  return NULL;
}

static void say_file(text *out, const dossier *was, const dossier *is, const char *name) {
  const char *a = facts_of(was, name), *b = facts_of(is, name);
  if (a && b && strcmp(a, b) != 0)
    text_addf(out, "  %s: %s" ARROW "%s\n", name, a, b);
  else
    text_addf(out, "  %s\n", name);
}

static void compare_files(const dossier *was, const dossier *is, text *out) {
  for (size_t i = 0; i < was->files; i++) {
    const enclosure *f = &was->file[i], *now = file_called(is, f);
    if (f->role == role_chart || (now && str_equal(now->bytes, f->bytes)))
      continue;
    if (now)
      say_file(out, was, is, f->name);
    else
      text_addf(out, "  - %s\n", f->name);
  }
  for (size_t i = 0; i < is->files; i++)
    if (is->file[i].role != role_chart && !file_called(was, &is->file[i]))
      text_addf(out, "  + %s\n", is->file[i].name);
}

/* --- the whole --- */

static void say_if(text *out, const char *heading, const text *lines) {
  if (lines->len)
    text_addf(out, "%s\n%s", heading, lines->ptr);
}

static void say_options(const dossier *d, text *out) {
  text_adds(out, d->options ? "" : " none");
  for (size_t i = 0; i < d->options; i++)
    text_addf(out, " %s", d->option[i]);
}

static bool same_options(const dossier *a, const dossier *b) {
  bool same = a->options == b->options;
  for (size_t i = 0; i < a->options && same; i++)
    same = !strcmp(a->option[i], b->option[i]);
  return same;
}

static void compare_making(const dossier *was, const dossier *is, text *out) {
  const char *a = was->producer ? was->producer : "unknown", *b = is->producer ? is->producer : "unknown";
  if (strcmp(a, b) != 0)
    text_addf(out, "made by: %s" ARROW "%s\n", a, b);
  if (!same_options(was, is)) {
    text_adds(out, "options:");
    say_options(was, out);
    text_adds(out, " →");
    say_options(is, out);
    text_addc(out, '\n');
  }
  if (was->pages != is->pages)
    text_addf(out, "pages: %zu" ARROW "%zu\n", was->pages, is->pages);
}

bool compare_write(const subject *was, const subject *is, text *out) {
  arena *a = out->arena;
  size_t from = out->len;
  text numbers = text_new(a), charts = text_new(a), rest = text_new(a), files = text_new(a);
  sentences s = {a, lines_compare(a, was->words.sentence, was->words.count, is->words.sentence, is->words.count), NULL};
  s.paired = ARENA_ARRAY(a, s.all.count + 1, bool);
  pair_numbers(&s, &numbers);
  say_rest(&s, &rest);
  charts_compare(was->dossier, is->dossier, &charts);
  compare_files(was->dossier, is->dossier, &files);
  compare_making(was->dossier, is->dossier, out);
  say_if(out, "numbers", &numbers);
  say_if(out, "charts", &charts);
  say_if(out, "sentences", &rest);
  say_if(out, "files", &files);
  return out->len > from;
}
