/* laws: hundreds of charts at random, and data that mean harm: each a right chart or a located complaint. */
#include "chart/kinds.h"

#include "laws.h"

/* A linear congruential generator (Knuth's MMIX constants): the same charts on every machine. */
typedef struct dice {
  uint64_t state;
} dice;

static unsigned roll(dice *d, unsigned sides) {
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

static double number_at_random(dice *d) {
  static const double size[] = {1, 10, 1000, 1e6, 0.01, 1e9};
  double v = (double)roll(d, 10000) / 100 * size[roll(d, 6)];
  return roll(d, 12) == 0 ? -v : roll(d, 25) == 0 ? 0 : roll(d, 25) == 0 ? NAN : v;
}

static void texts_at_random(dice *d, plot *p, channel_id id, size_t rows, bool distinct) {
  const char **v = ARENA_ARRAY(A, rows, const char *);
  unsigned from = roll(d, names_count);
  for (size_t r = 0; r < rows; r++)
    v[r] = names[(distinct ? from + r : roll(d, names_count)) % names_count];
  fixture_texts(p, id, v, rows);
}

static void numbers_at_random(dice *d, plot *p, channel_id id, size_t rows) {
  double *v = ARENA_ARRAY(A, rows, double);
  for (size_t r = 0; r < rows; r++)
    v[r] = number_at_random(d);
  fixture_numbers(p, id, v, rows);
}

static void dates_at_random(dice *d, plot *p, channel_id id, size_t rows) {
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

static void light_at_random(dice *d, plot *p) {
  if (roll(d, 2))
    return;
  p->highlight = ARENA_ARRAY(A, p->rows, bool);
  for (size_t r = 0; r < p->rows; r++)
    p->highlight[r] = roll(d, 3) == 0;
}

static plot *bars(dice *d, size_t rows) {
  plot *p = fixture("bar");
  bool up = roll(d, 2);
  if (roll(d, 3) == 0)
    dates_at_random(d, p, up ? channel_x : channel_y, rows);
  else
    texts_at_random(d, p, up ? channel_x : channel_y, rows > names_count ? names_count : rows, true);
  numbers_at_random(d, p, up ? channel_y : channel_x, p->rows);
  return p;
}

/* Several series over the same few places. */
static plot *grouped_bars(dice *d, size_t rows) {
  plot *p = fixture("bar");
  size_t series = 2 + roll(d, 3), places = 1 + rows % 6;
  const char **at = ARENA_ARRAY(A, series * places, const char *),
             **group = ARENA_ARRAY(A, series * places, const char *);
  for (size_t i = 0; i < series * places; i++) {
    at[i] = names[i % places];
    group[i] = names[(7 + i / places) % names_count];
  }
  bool up = roll(d, 2);
  fixture_texts(p, up ? channel_x : channel_y, at, series * places);
  fixture_texts(p, channel_color, group, series * places);
  numbers_at_random(d, p, up ? channel_y : channel_x, series * places);
  unsigned mode = roll(d, 3);
  if (mode != 1)
    fixture_spec(p)->stack = (asked_choice){(int)mode, fixture_asked()};
  return p;
}

static plot *line_chart(dice *d, size_t rows) {
  plot *p = fixture("line");
  size_t series = 1 + roll(d, 5);
  if (roll(d, 4) == 0)
    texts_at_random(d, p, channel_x, rows > names_count ? names_count : rows, true);
  else
    dates_at_random(d, p, channel_x, rows);
  size_t each = p->rows;
  double *x = ARENA_ARRAY(A, each * series, double);
  const char **group = ARENA_ARRAY(A, each * series, const char *);
  for (size_t i = 0; i < each * series; i++) {
    x[i] = p->channel[channel_x].number[i % each];
    group[i] = names[(i / each * 3) % names_count];
  }
  p->channel[channel_x].number = x;
  p->rows = each * series;
  if (series > 1)
    fixture_texts(p, channel_color, group, each * series);
  numbers_at_random(d, p, channel_y, each * series);
  return p;
}

static plot *dot_plot(dice *d, size_t rows) {
  plot *p = fixture("dot");
  texts_at_random(d, p, channel_y, rows > names_count ? names_count : rows, true);
  numbers_at_random(d, p, channel_x, p->rows);
  if (roll(d, 2))
    numbers_at_random(d, p, channel_x2, p->rows);
  return p;
}

static plot *tile_row(dice *d, size_t rows) {
  plot *p = fixture("tiles");
  rows = 1 + rows % 8;
  texts_at_random(d, p, channel_label, rows, false);
  numbers_at_random(d, p, channel_value, rows);
  if (roll(d, 2))
    texts_at_random(d, p, channel_note, rows, false);
  if (roll(d, 2))
    numbers_at_random(d, p, channel_change, rows);
  if (roll(d, 2))
    texts_at_random(d, p, channel_prefix, rows, false);
  return p;
}

static plot *waffle_grid(dice *d, size_t rows) {
  plot *p = fixture("waffle");
  rows = 1 + rows % 4;
  double *v = ARENA_ARRAY(A, rows, double);
  for (size_t r = 0; r < rows; r++)
    v[r] = roll(d, 3) ? roll(d, 60) : roll(d, 2000);
  fixture_numbers(p, channel_size, v, rows);
  if (rows > 1 || roll(d, 2))
    texts_at_random(d, p, channel_color, rows, true);
  if (roll(d, 3) == 0)
    fixture_spec(p)->parts = (asked_number){100, fixture_asked()};
  return p;
}

static plot *time_line(dice *d, size_t rows) {
  plot *p = fixture("timeline");
  rows = 1 + rows % 12;
  dates_at_random(d, p, channel_x, rows);
  texts_at_random(d, p, channel_label, rows, false);
  if (roll(d, 3) == 0)
    texts_at_random(d, p, channel_color, rows, false);
  return p;
}

static plot *matrix_table(dice *d, size_t rows) {
  plot *p = fixture("matrix");
  size_t columns = 1 + roll(d, 5), lines = 1 + rows % 9;
  const char **x = ARENA_ARRAY(A, columns * lines, const char *), **y = ARENA_ARRAY(A, columns * lines, const char *);
  for (size_t i = 0; i < columns * lines; i++) {
    x[i] = names[(i % columns + 5) % names_count];
    y[i] = names[i / columns];
  }
  fixture_texts(p, channel_x, x, columns * lines);
  fixture_texts(p, channel_y, y, columns * lines);
  if (roll(d, 2))
    numbers_at_random(d, p, channel_value, columns * lines);
  return p;
}

static plot *(*const make[])(dice *, size_t) = {bars,     grouped_bars, line_chart, dot_plot,
                                                tile_row, waffle_grid,  time_line,  matrix_table};
enum { makers = sizeof make / sizeof *make, rounds = 320 };

static void dress(dice *d, plot *p) {
  if (roll(d, 4))
    p->title = STR("A message that says what to see in this chart, at some length");
  if (roll(d, 2))
    p->subtitle = STR("Measure, unit, period");
  if (roll(d, 2))
    p->source = STR("somebody's records of 2 October 2026");
  if (roll(d, 4) == 0)
    p->note = STR("Some places are left out because nobody counted there; provisional figures are dashed.");
}

/* At a random width and every height that the kind says it can take. */
static void obeys(const drafting *k, const plot *p, double width, const char *which) {
  if (!chart_check(k, p)) {
    ck_assert_msg(diags_errors(D) > 0, "%s: refused without a word", which);
    return;
  }
  extent e = chart_extent(k, p, width);
  ck_assert_msg(e.min <= e.natural && e.natural <= e.max, "%s: %g %g %g", which, e.min, e.natural, e.max);
  const double heights[] = {e.min, e.natural, e.max};
  for (int h = 0; h < 3; h++) {
    ck_assert(fabs(fmod(heights[h], k->look->baseline)) < 1e-9);
    scene *s = chart_layout(k, p, width, heights[h]);
    const char *broken = laws_broken(s, k->look);
    ck_assert_msg(!broken, "%s, %s, %.0f × %.0f: %s", which, p->mark, width, heights[h], broken);
  }
  ck_assert(chart_alt(A, p).len > 0);
}

START_TEST(charts_at_random) {
  drafting k = fixture_drafting();
  for (unsigned n = 0; n < rounds; n++) {
    dice d = {.state = 0x9E3779B97F4A7C15u * (n + 1)};
    for (int i = 0; i < 4; i++)
      roll(&d, 2);
    plot *p = make[n % makers](&d, 1 + roll(&d, 24));
    light_at_random(&d, p);
    dress(&d, p);
    obeys(&k, p, (80 + roll(&d, 91)) * MM, text_format(A, "chart %u", n));
  }
}
END_TEST

static plot *simple_bar(size_t rows, const double *v, const char *const *name) {
  plot *p = fixture("bar");
  fixture_texts(p, channel_y, name, rows);
  fixture_numbers(p, channel_x, v, rows);
  return p;
}

static void survives(plot *p, const char *which) {
  drafting k = fixture_drafting();
  obeys(&k, p, 80 * MM, which);
  obeys(&k, p, 170 * MM, which);
}

START_TEST(equal_zero_and_negative_values) {
  static const char *const abc[] = {"a", "b", "c"};
  static const double three[][3] = {{5, 5, 5}, {0, 0, 0}, {-3, -2, -1}, {1e-9, 1e-9, 2e-9}, {9007199254740993, 1, 2}};
  for (size_t i = 0; i < sizeof three / sizeof *three; i++)
    survives(simple_bar(3, three[i], abc), text_format(A, "values %zu", i));
  plot *p = fixture("line");
  DATES(p, channel_x, "2020", "2021", "2022");
  NUMBERS(p, channel_y, 7, 7, 7);
  survives(p, "a flat line");
}
END_TEST

START_TEST(one_row) {
  static const char *const a[] = {"a"};
  survives(simple_bar(1, (double[]){3}, a), "one bar");
  plot *p = fixture("line");
  DATES(p, channel_x, "2020");
  NUMBERS(p, channel_y, 7);
  survives(p, "one point");
  p = fixture("timeline");
  DATES(p, channel_x, "2020-05-01");
  TEXTS(p, channel_label, "it happened");
  survives(p, "one event");
  p = fixture("waffle");
  NUMBERS(p, channel_size, 1);
  survives(p, "one dot");
}
END_TEST

static void refused(plot *p, int code, const char *words) {
  drafting k = fixture_drafting();
  size_t before = diags_count(D);
  ck_assert(!chart_check(&k, p));
  ck_assert(diags_count(D) > before);
  const diag *g = diags_at(D, before);
  ck_assert_int_eq(g->code->number, code);
  ck_assert_ptr_nonnull(g->at.source);
  ck_assert_msg(strstr(g->message, words) != NULL, "%s", g->message);
}

START_TEST(nothing_to_draw) {
  plot *p = fixture("bar");
  fixture_texts(p, channel_y, NULL, 0);
  fixture_numbers(p, channel_x, NULL, 0);
  refused(p, 503, "nothing to draw");
  p = fixture("bar");
  TEXTS(p, channel_y, "a", "b");
  NUMBERS(p, channel_x, NAN, NAN);
  refused(p, 503, "nothing to draw");
  p = fixture("waffle");
  NUMBERS(p, channel_size, 0, 0);
  refused(p, 503, "add up to nothing");
}
END_TEST

START_TEST(an_encoding_too_few) {
  plot *p = fixture("timeline");
  DATES(p, channel_x, "2020");
  refused(p, 502, "needs `label`");
}
END_TEST

START_TEST(numbers_near_the_end_of_doubles) {
  static const char *const ab[] = {"a", "b"};
  refused(simple_bar(2, (double[]){1e308, -1e308}, ab), 504, "too large");
  refused(simple_bar(2, (double[]){1e-308, 2e-308}, ab), 504, "too small");
  survives(simple_bar(2, (double[]){1e289, -1e289}, ab), "very large");
}
END_TEST

START_TEST(names_of_three_hundred_characters) {
  text name = text_new(A);
  for (int i = 0; i < 300; i++)
    text_addc(&name, i % 9 == 8 ? ' ' : 'n');
  const char *const long_name[] = {name.ptr, "b"};
  refused(simple_bar(2, (double[]){1, 2}, long_name), 505, "300 characters");
  plot *p = fixture("timeline");
  DATES(p, channel_x, "2020", "2021");
  fixture_texts(p, channel_label, long_name, 2);
  survives(p, "a long event");
}
END_TEST

START_TEST(more_marks_than_a_page_holds) {
  enum { many = 10000 };
  const char **name = ARENA_ARRAY(A, many, const char *);
  double *v = ARENA_ARRAY(A, many, double);
  for (int i = 0; i < many; i++) {
    name[i] = text_format(A, "name %d", i);
    v[i] = i;
  }
  plot *p = fixture("bar");
  fixture_channel(p, channel_y, column_text, many);
  str *category = ARENA_ARRAY(A, many, str);
  for (int i = 0; i < many; i++) {
    category[i] = str_of(name[i]);
    ((double *)p->channel[channel_y].number)[i] = i;
  }
  p->channel[channel_y].category = category;
  p->channel[channel_y].categories = many;
  fixture_numbers(p, channel_x, v, many);
  refused(p, 510, "10000");
  p = fixture("waffle");
  NUMBERS(p, channel_size, 1e6);
  refused(p, 510, "1000000 dots");
}
END_TEST

START_TEST(two_rows_for_one_mark) {
  plot *p = fixture("bar");
  TEXTS(p, channel_y, "a", "a");
  NUMBERS(p, channel_x, 1, 2);
  refused(p, 509, "second row for `a`");
  p = fixture("line");
  DATES(p, channel_x, "2020", "2021", "2020");
  NUMBERS(p, channel_y, 1, 2, 3);
  refused(p, 509, "second point");
}
END_TEST

START_TEST(wrong_types) {
  plot *p = fixture("bar");
  TEXTS(p, channel_x, "a");
  TEXTS(p, channel_y, "b");
  refused(p, 508, "must be numbers, not text");
  p = fixture("waffle");
  NUMBERS(p, channel_size, 3, -1);
  refused(p, 511, "less than zero");
  p = fixture("timeline");
  DATES(p, channel_x, "2020");
  DATES(p, channel_x2, "2019");
  TEXTS(p, channel_label, "backwards");
  refused(p, 513, "ends before");
}
END_TEST

START_TEST(unsorted_dates_make_a_sorted_line) {
  plot *p = fixture("line");
  DATES(p, channel_x, "2022", "2020", "2021");
  NUMBERS(p, channel_y, 3, 1, 2);
  drafting k = fixture_drafting();
  scene *s = fixture_scene(&k, p, 100 * MM);
  const item *line = NULL;
  for (size_t i = 0; i < s->count; i++)
    if (s->item[i].kind == item_path && s->item[i].role == role_mark)
      line = &s->item[i];
  ck_assert(line && line->point[0].x < line->point[1].x && line->point[1].x < line->point[2].x);
}
END_TEST

Suite *laws_suite(void) {
  const TTest *const all[] = {charts_at_random,
                              equal_zero_and_negative_values,
                              one_row,
                              nothing_to_draw,
                              an_encoding_too_few,
                              numbers_near_the_end_of_doubles,
                              names_of_three_hundred_characters,
                              more_marks_than_a_page_holds,
                              two_rows_for_one_mark,
                              wrong_types,
                              unsorted_dates_make_a_sorted_line};
  return harness_suite("laws", all, sizeof all / sizeof *all);
}
