/* charts: what changed in the charts of two PDFs. */
#include "audit/charts.h"

#include "audit/cells.h"
#include "audit/compare.h"

#include <stdlib.h>
#include <string.h>

#define ARROW " → "
#define NO_ROW SIZE_MAX

/* --- rows --- */

typedef struct keyed {
  str key;
  size_t row;
} keyed;

typedef struct pairing {
  arena *arena;
  const cells *was, *is;
  bool *names;   /* per column: it says which row it is, and is not measured */
  size_t *match; /* per row of `was`: its row in `is`, or NO_ROW */
  bool *met;     /* per row of `is` */
  text *out;
  size_t said;
} pairing;

/* A row's names: "2026-03 · North"; all its cells where nothing else tells rows apart. */
static str key_of(const pairing *p, const cells *c, size_t row) {
  text out = text_new(p->arena);
  bool any = false;
  for (size_t i = 0; i < c->columns; i++)
    any |= p->names[i];
  for (size_t i = 0; i < c->columns; i++)
    if (p->names[i] || !any) {
      text_adds(&out, out.len ? " · " : "");
      text_add(&out, c->cell[row * c->columns + i]);
    }
  return text_str(&out);
}

static int by_key(const void *a, const void *b) {
  const keyed *one = a, *other = b;
  int order = str_compare(one->key, other->key);
  return order ? order : one->row < other->row ? -1 : one->row > other->row;
}

static keyed *sorted(const pairing *p, const cells *c) {
  keyed *k = ARENA_ARRAY(p->arena, c->rows + 1, keyed);
  for (size_t r = 0; r < c->rows; r++)
    k[r] = (keyed){key_of(p, c, r), r};
  qsort(k, c->rows, sizeof *k, by_key);
  return k;
}

/* Rows of one name go together, the first with the first. */
static void pair_rows(pairing *p) {
  const keyed *was = sorted(p, p->was), *is = sorted(p, p->is);
  for (size_t r = 0; r < p->was->rows; r++)
    p->match[r] = NO_ROW;
  for (size_t i = 0, j = 0; i < p->was->rows && j < p->is->rows;) {
    int order = str_compare(was[i].key, is[j].key);
    if (!order) {
      p->match[was[i].row] = is[j].row;
      p->met[is[j].row] = true;
    }
    i += order <= 0;
    j += order >= 0;
  }
}

/* Room for one more line; lines past the most that are shown are counted. */
static bool more(pairing *p) {
  return p->said++ < COMPARE_SHOWN;
}

static void say_row(pairing *p, const cells *c, size_t row, char sign) {
  if (!more(p))
    return;
  text_addf(p->out, "    %c", sign);
  for (size_t i = 0; i < c->columns; i++)
    text_addf(p->out, "%s%.*s", i ? ", " : " ", STR_ARG(c->cell[row * c->columns + i]));
  text_addc(p->out, '\n');
}

static void say_cells(pairing *p, size_t was, size_t is) {
  for (size_t i = 0; i < p->was->columns; i++) {
    str a = p->was->cell[was * p->was->columns + i], b = p->is->cell[is * p->is->columns + i];
    if (str_equal(a, b) || !more(p))
      continue;
    str key = key_of(p, p->was, was);
    text_addf(p->out, "    %.*s: %.*s %s" ARROW "%s\n", STR_ARG(key), STR_ARG(p->was->head[i]),
              a.len ? str_copy(p->arena, a) : "–", b.len ? str_copy(p->arena, b) : "–");
  }
}

static void compare_rows(pairing *p) {
  pair_rows(p);
  for (size_t r = 0; r < p->was->rows; r++)
    if (p->match[r] == NO_ROW)
      say_row(p, p->was, r, '-');
    else
      say_cells(p, r, p->match[r]);
  for (size_t r = 0; r < p->is->rows; r++)
    if (!p->met[r])
      say_row(p, p->is, r, '+');
  if (p->said > COMPARE_SHOWN)
    text_addf(p->out, "    … and %zu more\n", p->said - COMPARE_SHOWN);
  else if (!p->said)
    text_adds(p->out, "    the rows are in another order\n");
}

/* --- one chart --- */

static void say_heads(text *out, const cells *c) {
  for (size_t i = 0; i < c->columns; i++)
    text_addf(out, "%s%.*s", i ? ", " : "", STR_ARG(c->head[i]));
}

static bool same_heads(const cells *a, const cells *b) {
  bool same = a->columns == b->columns;
  for (size_t i = 0; i < a->columns && same; i++)
    same = str_equal(a->head[i], b->head[i]);
  return same;
}

static void compare_numbers(const enclosure *was, const enclosure *is, text *out) {
  arena *a = out->arena;
  cells one, other;
  if (!cells_read(a, was->bytes, &one) || !cells_read(a, is->bytes, &other)) {
    text_adds(out, "    its numbers changed\n");
    return;
  }
  if (!same_heads(&one, &other)) {
    text_adds(out, "    columns: ");
    say_heads(out, &one);
    text_adds(out, ARROW);
    say_heads(out, &other);
    text_addc(out, '\n');
    return;
  }
  pairing p = {.arena = a, .was = &one, .is = &other, .out = out};
  p.names = ARENA_ARRAY(a, one.columns, bool);
  p.match = ARENA_ARRAY(a, one.rows + 1, size_t);
  p.met = ARENA_ARRAY(a, other.rows + 1, bool);
  for (size_t i = 0; i < one.columns; i++)
    p.names[i] = !cells_numeric(&one, i) && !cells_numeric(&other, i);
  compare_rows(&p);
}

/* --- all of them --- */

static const char *title_of(const enclosure *f) {
  return f->says && *f->says && strcmp(f->says, f->name) ? f->says : NULL;
}

static bool numbered(const enclosure *f) {
  return !strncmp(f->name, "figure-", strlen("figure-"));
}

static bool same_chart(const enclosure *a, const enclosure *b, bool by_title) {
  if (b->role != role_chart)
    return false;
  if (by_title)
    return title_of(a) && title_of(b) && !strcmp(title_of(a), title_of(b));
  return !strcmp(a->name, b->name);
}

/* The chart that became of `a`. A number alone is worth less than a title: charts may have come before it. */
static size_t find(const dossier *in, const enclosure *a, const bool *met) {
  const bool first = numbered(a);
  for (int pass = 0; pass < 2; pass++)
    for (size_t i = 0; i < in->files; i++)
      if (!met[i] && same_chart(a, &in->file[i], pass ? !first : first))
        return i;
  return NO_ROW;
}

static void say_chart(text *out, const char *sign, const enclosure *f) {
  if (title_of(f))
    text_addf(out, "  %s%s (%s)\n", sign, title_of(f), f->name);
  else
    text_addf(out, "  %s%s\n", sign, f->name);
}

void charts_compare(const dossier *was, const dossier *is, text *out) {
  bool *met = ARENA_ARRAY(out->arena, is->files + 1, bool);
  for (size_t i = 0; i < was->files; i++) {
    const enclosure *f = &was->file[i];
    size_t at = f->role == role_chart ? find(is, f, met) : NO_ROW;
    if (f->role != role_chart)
      continue;
    if (at == NO_ROW) {
      say_chart(out, "- ", f);
      continue;
    }
    met[at] = true;
    if (str_equal(f->bytes, is->file[at].bytes))
      continue;
    say_chart(out, "", &is->file[at]);
    compare_numbers(f, &is->file[at], out);
  }
  for (size_t i = 0; i < is->files; i++)
    if (is->file[i].role == role_chart && !met[i])
      say_chart(out, "+ ", &is->file[i]);
}
