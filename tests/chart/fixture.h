/* fixture: plots by hand, a line a channel:
     plot *p = fixture("bar");
     TEXTS(p, channel_y, "North", "South");
     NUMBERS(p, channel_x, 7, 2);
   Rows are as many as the longest channel has. Needs A and D of harness.h. */
#ifndef TESTS_CHART_FIXTURE_H
#define TESTS_CHART_FIXTURE_H

#include "chart/chart.h"
#include "harness.h"

#include <math.h>
#include <stdlib.h>

#define TEXTS(p, id, ...)                                                                                              \
  fixture_texts((p), (id), (const char *const[]){__VA_ARGS__},                                                         \
                sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))
#define NUMBERS(p, id, ...)                                                                                            \
  fixture_numbers((p), (id), (const double[]){__VA_ARGS__}, sizeof((const double[]){__VA_ARGS__}) / sizeof(double))
#define DATES(p, id, ...)                                                                                              \
  fixture_dates((p), (id), (const char *const[]){__VA_ARGS__},                                                         \
                sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))
#define FLAGS(p, id, ...)                                                                                              \
  fixture_flags((p), (id), (const double[]){__VA_ARGS__}, sizeof((const double[]){__VA_ARGS__}) / sizeof(double))
#define LIT(p, ...) fixture_lit((p), (const bool[]){__VA_ARGS__}, sizeof((const bool[]){__VA_ARGS__}))

/* Sources that stand for "was asked for". */
static inline span fixture_asked(void) {
  static source *brief;
  static arena *of;
  if (of != A)
    brief = source_new(of = A, "brief.md", STR("mark: bar"));
  return span_new(brief, 0, 4);
}

static inline plot *fixture(const char *mark) {
  plot *p = ARENA_NEW(A, plot);
  chart_spec *c = ARENA_NEW(A, chart_spec);
  c->at = fixture_asked();
  c->mark = (asked_text){str_of(mark), fixture_asked()};
  p->spec = c;
  p->mark = mark;
  p->locale = locale_find(STR("en"));
  p->unfinished = channel_count;
  for (int i = 0; i < channel_count; i++)
    p->channel[i].domain[0] = p->channel[i].domain[1] = NAN;
  return p;
}

/* The spec behind a fixture, to ask for options. */
static inline chart_spec *fixture_spec(plot *p) {
  return (chart_spec *)p->spec;
}

static inline channel *fixture_channel(plot *p, channel_id id, column_type type, size_t n) {
  channel *c = &p->channel[id];
  c->present = true;
  c->type = type;
  c->title = channel_name[id];
  c->number = ARENA_ARRAY(A, n ? n : 1, double);
  c->at = fixture_asked();
  p->rows = p->rows > n ? p->rows : n;
  return c;
}

/* NULL is missing. */
static inline channel *fixture_texts(plot *p, channel_id id, const char *const *v, size_t n) {
  channel *c = fixture_channel(p, id, column_text, n);
  c->categories = 0;
  str *names = ARENA_ARRAY(A, n ? n : 1, str);
  for (size_t r = 0; r < n; r++) {
    size_t i = 0;
    while (v[r] && i < c->categories && !str_is(names[i], v[r]))
      i++;
    if (v[r] && i == c->categories)
      names[c->categories++] = str_of(v[r]);
    ((double *)c->number)[r] = v[r] ? (double)i : NAN;
  }
  c->category = names;
  return c;
}

static inline channel *fixture_numbers(plot *p, channel_id id, const double *v, size_t n) {
  channel *c = fixture_channel(p, id, column_number, n);
  for (size_t r = 0; r < n; r++) {
    ((double *)c->number)[r] = v[r];
    int decimals =
        isfinite(v[r]) && fabs(v[r]) < 1e15 && v[r] != round(v[r]) ? (v[r] * 10 == round(v[r] * 10) ? 1 : 2) : 0;
    c->decimals = decimals > c->decimals ? decimals : c->decimals;
  }
  return c;
}

static inline channel *fixture_dates(plot *p, channel_id id, const char *const *v, size_t n) {
  channel *c = fixture_channel(p, id, column_date, n);
  for (size_t r = 0; r < n; r++) {
    double days = NAN;
    if (v[r])
      date_parse(str_of(v[r]), &days, &c->grain);
    ((double *)c->number)[r] = days;
  }
  return c;
}

static inline channel *fixture_flags(plot *p, channel_id id, const double *v, size_t n) {
  channel *c = fixture_numbers(p, id, v, n);
  c->type = column_boolean;
  return c;
}

static inline void fixture_lit(plot *p, const bool *lit, size_t n) {
  p->highlight = ARENA_ARRAY(A, p->rows > n ? p->rows : n, bool);
  memcpy(p->highlight, lit, n * sizeof *lit);
}

/* The fonts of the house; the manifest lies where tests are run from. */
static inline face_set *fixture_faces(void) {
  return face_set_load(A, "fonts/manifest", NULL, D);
}

static inline drafting fixture_drafting(void) {
  static look l;
  l = look_default();
  return (drafting){.arena = A, .faces = fixture_faces(), .look = &l, .diags = D};
}

/* Checked and laid out at its natural height; NULL after complaints. */
static inline scene *fixture_scene(const drafting *k, const plot *p, double width) {
  if (!chart_check(k, p))
    return NULL;
  return chart_layout(k, p, width, chart_extent(k, p, width).natural);
}

#define MM (72 / 25.4)

#endif
