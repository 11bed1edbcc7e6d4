/* dice: charts at random, the same on every machine, at random widths and at every height they say they can take. */
#ifndef TESTS_CHART_DICE_H
#define TESTS_CHART_DICE_H

#include "laws.h"

/* A linear congruential generator (Knuth's MMIX constants): the same charts on every machine. */
typedef struct dice {
  uint64_t state;
} dice;

static inline unsigned roll(dice *d, unsigned sides) {
  d->state = d->state * 6364136223846793005u + 1442695040888963407u;
  return (unsigned)(d->state >> 33) % sides;
}

static const char *const names[] = {"North",
                                    "South-east",
                                    "Agriculture and livestock farming",
                                    "IT",
                                    "Construction",
                                    "Caregiving, healthcare and social work in rural municipalities",
                                    "Чөлөөт ажил",
                                    "中標津町",
                                    "Information technology",
                                    "x",
                                    "Donaudampfschifffahrtsgesellschaft",
                                    "Work in Japan",
                                    "Öl und Gas",
                                    "Level 3"};
enum { names_count = sizeof names / sizeof *names };

static inline double number_at_random(dice *d) {
  static const double size[] = {1, 10, 1000, 1e6, 0.01, 1e9};
  double v = (double)roll(d, 10000) / 100 * size[roll(d, 6)];
  return roll(d, 12) == 0 ? -v : roll(d, 25) == 0 ? 0 : roll(d, 25) == 0 ? NAN : v;
}

static inline void texts_at_random(dice *d, plot *p, channel_id id, size_t rows, bool distinct) {
  const char **v = ARENA_ARRAY(A, rows, const char *);
  unsigned from = roll(d, names_count);
  for (size_t r = 0; r < rows; r++)
    v[r] = names[(distinct ? from + r : roll(d, names_count)) % names_count];
  fixture_texts(p, id, v, rows);
}

static inline void numbers_at_random(dice *d, plot *p, channel_id id, size_t rows) {
  double *v = ARENA_ARRAY(A, rows, double);
  for (size_t r = 0; r < rows; r++)
    v[r] = number_at_random(d);
  fixture_numbers(p, id, v, rows);
}

static inline void dates_at_random(dice *d, plot *p, channel_id id, size_t rows) {
  const char **v = ARENA_ARRAY(A, rows, const char *);
  unsigned year = 1950 + roll(d, 70), grain = roll(d, 3), step = 1 + roll(d, 3);
  for (size_t r = 0; r < rows; r++) {
    unsigned n = (unsigned)r * step;
    v[r] = grain == 0   ? text_format(A, "%u", year + n)
           : grain == 1 ? text_format(A, "%u-%02u", year + n / 12, n % 12 + 1)
                        : text_format(A, "%u-%02u-%02u", year, n / 28 % 12 + 1, n % 28 + 1);
  }
  fixture_dates(p, id, v, rows);
}

static inline void light_at_random(dice *d, plot *p) {
  if (roll(d, 2))
    return;
  p->highlight = ARENA_ARRAY(A, p->rows, bool);
  for (size_t r = 0; r < p->rows; r++)
    p->highlight[r] = roll(d, 3) == 0;
}

static inline void dress(dice *d, plot *p) {
  if (roll(d, 4))
    p->title = STR("A message that says what to see in this chart, at some length");
  if (roll(d, 2))
    p->subtitle = STR("Measure, unit, period");
  if (roll(d, 2))
    p->source = STR("somebody's records of 2 October 2026");
  if (roll(d, 4) == 0)
    p->note = STR("Some places are left out because nobody counted there; provisional figures are dashed.");
}

/* The rows again in each of some panels, with other numbers; some are missing, and now and then a whole panel's. */
static inline void parted_at_random(dice *d, plot *p) {
  size_t panels = roll(d, 8) ? 1 + roll(d, 9) : 20, rows = p->rows;
  unsigned from = roll(d, names_count);
  const char **facet = ARENA_ARRAY(A, rows * panels, const char *);
  for (size_t r = 0; r < rows * panels; r++)
    facet[r] = roll(d, 60) ? text_format(A, r / rows < names_count ? "%s" : "%s %zu",
                                         names[(from + r / rows) % names_count], r / rows)
                           : NULL;
  for (int id = 0; id < channel_count; id++) {
    channel *c = &p->channel[id];
    double *v = c->present ? ARENA_ARRAY(A, rows * panels, double) : NULL;
    for (size_t r = 0; v && r < rows * panels; r++) {
      bool measured = c->type == column_number && r >= rows;
      v[r] = c->number[r % rows] * (measured ? roll(d, 100) / 80.0 : 1);
      v[r] = measured && (r / rows == 2 || roll(d, 20) == 0) ? NAN : v[r];
    }
    c->number = v;
  }
  fixture_texts(p, channel_facet, facet, rows * panels);
  for (channel_id id = channel_x; id <= channel_y; id++)
    p->channel[id].independent = p->channel[id].present && p->channel[id].type == column_number && roll(d, 5) == 0;
}

/* Words at values, names of series: as a brief may ask for them. */
static inline void options_at_random(dice *d, plot *p) {
  size_t count;
  const locale *all = locales(&count);
  p->locale = &all[roll(d, (unsigned)count)];
  chart_spec *c = fixture_spec(p);
  if (roll(d, 5) == 0)
    c->values = (asked_choice){roll(d, 2) ? values_true : values_false, fixture_asked()};
  if (roll(d, 5) == 0)
    c->labels = (asked_choice){(int)roll(d, 4), fixture_asked()};
}

/* A value that is there, on a side of the plot; NaN where there is none. */
static inline double value_at_random(dice *d, const plot *p, channel_id id) {
  return p->channel[id].present ? p->channel[id].number[roll(d, (unsigned)p->rows)] : NAN;
}

/* A place, a line or a band, at what the chart shows. */
static inline void annotation_at_random(dice *d, plot *p) {
  static const char placeless[] = " heatmap calendar tiles waffle timeline matrix pie treemap ";
  if (roll(d, 4) || strstr(placeless, text_format(A, " %s ", p->mark)))
    return;
  p->annotations = 1 + roll(d, 2);
  p->annotation = ARENA_ARRAY(A, p->annotations, mark_annotation);
  for (size_t i = 0; i < p->annotations; i++) {
    mark_annotation *m = &p->annotation[i];
    *m = (mark_annotation){.x = {NAN, NAN}, .y = {NAN, NAN}, .facet = NAN, .text = str_of(names[roll(d, names_count)])};
    unsigned way = roll(d, 4);
    if (way != 1)
      m->x[0] = value_at_random(d, p, channel_x);
    if (way == 1 || way == 2)
      m->y[0] = value_at_random(d, p, channel_y);
    if (way == 3)
      m->x[1] = value_at_random(d, p, channel_x);
    if (!isfinite(m->x[0]) && !isfinite(m->y[0]))
      p->annotations = 0;
    if (!isfinite(m->x[0]))
      m->x[1] = NAN;
  }
}

/* All makers of all suites, so many charts each: more than 10,000, each at three heights. Sanitizers take a few. */
#ifdef __SANITIZE_ADDRESS__
enum { dice_slices = 1 };
#else
enum { dice_slices = 9 };
#endif
enum { dice_each = 50 };

typedef plot *(*maker)(dice *, size_t);

/* One slice of charts, from the makers in turn: the laws hold for each. */
static inline void dice_laws(const maker *make, unsigned makers, unsigned slice, bool parted) {
  drafting k = fixture_drafting();
  unsigned each = parted ? dice_each / 6 : dice_each; /* panels are many charts */
  for (unsigned i = 0; i < makers * each; i++) {
    unsigned n = slice * makers * each + i;
    dice d = {.state = 0x9E3779B97F4A7C15u * (n + 1)};
    for (int j = 0; j < 4; j++)
      roll(&d, 2);
    plot *p = make[n % makers](&d, 1 + roll(&d, 24));
    if (parted)
      parted_at_random(&d, p);
    light_at_random(&d, p);
    dress(&d, p);
    if (!parted) {
      options_at_random(&d, p);
      annotation_at_random(&d, p);
    }
    k.lang = p->locale->tag;
    laws_obeyed(&k, p, (80 + roll(&d, 91)) * MM, text_format(A, "chart %u", n));
  }
}

/* The slices as tests of a suite, each with an arena of its own. */
static inline Suite *dice_add(Suite *s, const TTest *slice) {
  TCase *c = tcase_create("at random");
  tcase_add_checked_fixture(c, harness_setup, harness_teardown);
  tcase_set_timeout(c, 300);
  tcase_add_loop_test(c, slice, 0, dice_slices);
  suite_add_tcase(s, c);
  return s;
}

#endif
