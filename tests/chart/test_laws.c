/* laws: hundreds of charts at random, at random widths and at every height they say they can take. */
#include "dice.h"

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

/* Several sets over the same few places. */
static plot *grouped_bars(dice *d, size_t rows) {
  plot *p = fixture("bar");
  size_t sets = 2 + roll(d, 3), places = 1 + rows % 6;
  const char **at = ARENA_ARRAY(A, sets * places, const char *), **group = ARENA_ARRAY(A, sets * places, const char *);
  for (size_t i = 0; i < sets * places; i++) {
    at[i] = names[i % places];
    group[i] = names[(7 + i / places) % names_count];
  }
  bool up = roll(d, 2);
  fixture_texts(p, up ? channel_x : channel_y, at, sets * places);
  fixture_texts(p, channel_color, group, sets * places);
  numbers_at_random(d, p, up ? channel_y : channel_x, sets * places);
  unsigned mode = roll(d, 3);
  if (mode != 1)
    fixture_spec(p)->stack = (asked_choice){(int)mode, fixture_asked()};
  return p;
}

static plot *line_chart(dice *d, size_t rows) {
  plot *p = fixture("line");
  size_t sets = 1 + roll(d, 5);
  if (roll(d, 4) == 0)
    texts_at_random(d, p, channel_x, rows > names_count ? names_count : rows, true);
  else
    dates_at_random(d, p, channel_x, rows);
  size_t each = p->rows;
  double *x = ARENA_ARRAY(A, each * sets, double);
  const char **group = ARENA_ARRAY(A, each * sets, const char *);
  for (size_t i = 0; i < each * sets; i++) {
    x[i] = p->channel[channel_x].number[i % each];
    group[i] = names[(i / each * 3) % names_count];
  }
  p->channel[channel_x].number = x;
  p->rows = each * sets;
  if (sets > 1)
    fixture_texts(p, channel_color, group, each * sets);
  numbers_at_random(d, p, channel_y, each * sets);
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

static plot *scatter(dice *d, size_t rows) {
  plot *p = fixture("point");
  numbers_at_random(d, p, channel_x, rows);
  numbers_at_random(d, p, channel_y, rows);
  if (roll(d, 2))
    texts_at_random(d, p, channel_label, rows, false);
  if (roll(d, 3) == 0)
    texts_at_random(d, p, channel_color, rows, false);
  if (roll(d, 3) == 0)
    numbers_at_random(d, p, channel_size, rows);
  if (!p->channel[channel_color].present && roll(d, 2)) {
    const char **shape = ARENA_ARRAY(A, rows, const char *);
    for (size_t r = 0; r < rows; r++)
      shape[r] = names[roll(d, 4)];
    fixture_texts(p, channel_shape, shape, rows);
  }
  if (roll(d, 3) == 0)
    fixture_spec(p)->trend = (asked_text){STR("linear"), fixture_asked()};
  if (roll(d, 3) == 0)
    p->channel[channel_y].scale = (scale_type)(scale_log + roll(d, 3));
  return p;
}

static plot *interval(dice *d, size_t rows) {
  plot *p = fixture("range");
  if (roll(d, 2))
    dates_at_random(d, p, channel_x, rows);
  else
    texts_at_random(d, p, channel_x, rows > names_count ? names_count : rows, true);
  numbers_at_random(d, p, channel_y, p->rows);
  numbers_at_random(d, p, roll(d, 2) ? channel_y2 : channel_error, p->rows);
  return p;
}

static plot *distribution(dice *d, size_t rows) {
  plot *p = fixture(roll(d, 2) ? "box" : "strip");
  bool up = roll(d, 2);
  texts_at_random(d, p, up ? channel_x : channel_y, rows * 4, false);
  numbers_at_random(d, p, up ? channel_y : channel_x, rows * 4);
  return p;
}

static plot *counted(dice *d, size_t rows) {
  plot *p = fixture("histogram");
  numbers_at_random(d, p, channel_x, rows * 4);
  return p;
}

static plot *heat(dice *d, size_t rows) {
  plot *p = matrix_table(d, rows);
  p->mark = "heatmap";
  numbers_at_random(d, p, channel_color, p->rows);
  return p;
}

static plot *goals(dice *d, size_t rows) {
  plot *p = fixture("bullet");
  texts_at_random(d, p, channel_y, rows > names_count ? names_count : rows, true);
  numbers_at_random(d, p, channel_x, p->rows);
  numbers_at_random(d, p, channel_target, p->rows);
  return p;
}

static plot *days(dice *d, size_t rows) {
  plot *p = fixture("calendar");
  const char **v = ARENA_ARRAY(A, rows, const char *);
  for (size_t r = 0; r < rows; r++)
    v[r] = text_format(A, "%u-%02u-%02u", 2020 + (unsigned)r % 3, 1 + roll(d, 12), 1 + (unsigned)r);
  fixture_dates(p, channel_x, v, rows);
  numbers_at_random(d, p, channel_color, rows);
  return p;
}

static const maker make[] = {bars,         grouped_bars, line_chart,   dot_plot, tile_row,
                             waffle_grid,  time_line,    matrix_table, scatter,  interval,
                             distribution, counted,      heat,         goals,    days};
static const maker parts[] = {bars, grouped_bars, line_chart, dot_plot, scatter, interval, distribution, counted, heat};

START_TEST(charts_at_random) {
  dice_laws(make, sizeof make / sizeof *make, (unsigned)_i, false);
}
END_TEST

/* Panels: each rolls many charts. */
START_TEST(facets_at_random) {
  dice_laws(parts, sizeof parts / sizeof *parts, 0, true);
}
END_TEST

Suite *laws_suite(void) {
  Suite *s = dice_add(suite_create("laws"), charts_at_random);
  TCase *c = tcase_create("panels");
  tcase_add_checked_fixture(c, harness_setup, harness_teardown);
  tcase_set_timeout(c, 300);
  tcase_add_test(c, facets_at_random);
  suite_add_tcase(s, c);
  return s;
}
