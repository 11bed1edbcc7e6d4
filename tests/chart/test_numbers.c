/* numbers: the CSV of a chart's numbers says what is drawn: of every kind its own example, cell by cell, and where a
   kind shows other numbers than its rows, these against the data and against the scene. */
#include "bind/desk.h"
#include "bind/sheet.h"
#include "chart/kinds.h"
#include "chart/scenes.h"

Suite *numbers_suite(void);

static plot *example(const kind *k, const char *more) {
  const char *prose = text_format(A, "```chart\n%s%s```\n", k->example, more);
  brief_source *b = desk_brief(k->example_data, DESK_DATA, prose);
  dataset *data = b ? dataset_load(A, b, locale_find(STR("en")), NULL, 0, D) : NULL;
  const chart_spec *c = b ? b->blocks->spec : NULL;
  plot *p = data && c ? plot_bind(A, c, data, chart_channels(&c->mark, D), D) : NULL;
  ck_assert_msg(p && diags_count(D) == 0, "%s: %s", k->name, harness_complaints());
  if (c->table.on)
    p->shown = plotted_sheet(data, p, chart_numbers(A, p), D);
  return p;
}

/* A file's cells, row by row, heads first. */
typedef struct cells {
  str *cell;
  size_t count, room, columns;
} cells;

static const char *cell_end(const char *at, text *out) {
  bool inside = false;
  for (; *at && (inside || (*at != ',' && *at != '\n')); at++) {
    if (*at != '"' || (inside && at[1] == '"' && ++at))
      text_addc(out, *at);
    else
      inside = !inside;
  }
  return at;
}

static cells cells_of(const plot *p) {
  cells c = {0};
  str csv = plotted_csv(chart_numbers(A, p));
  for (const char *at = csv.ptr; *at;) {
    text one = text_new(A);
    at = cell_end(at, &one);
    ARENA_PUSH(A, c.cell, c.count, c.room);
    c.cell[c.count++] = text_str(&one);
    if (*at == '\n' && !c.columns)
      c.columns = c.count;
    at += *at != 0;
  }
  ck_assert(c.columns && c.count % c.columns == 0);
  return c;
}

static str cell_at(const cells *c, size_t row, const char *head) {
  for (size_t i = 0; i < c->columns; i++)
    if (str_is(c->cell[i], head))
      return c->cell[(row + 1) * c->columns + i];
  ck_abort_msg("no column %s", head);
  return (str){0};
}

static double number_at(const cells *c, size_t row, const char *head) {
  str s = cell_at(c, row, head);
  return s.len ? strtod(str_copy(A, s), NULL) : NAN;
}

static void same(const plot *p, const channel *c, size_t row, str says) {
  double v = c->number[row];
  if (!isfinite(v))
    ck_assert_msg(!says.len, "%s: %.*s", p->mark, STR_ARG(says));
  else if (c->type == column_text)
    ck_assert_msg(str_equal(says, c->category[(size_t)v]), "%s: %.*s", p->mark, STR_ARG(says));
  else if (c->type == column_number)
    ck_assert_msg(strtod(str_copy(A, says), NULL) == v, "%s: %.*s", p->mark, STR_ARG(says));
  else if (c->type == column_date)
    ck_assert_str_eq(str_copy(A, says), date_write(A, v, c->grain));
  else
    ck_assert(str_is(says, v != 0 ? "true" : "false"));
}

START_TEST(every_kind_says_what_it_was_given) {
  size_t count;
  const kind *k = &kinds(&count)[_i];
  plot *p = example(k, "");
  cells c = cells_of(p);
  bool own = k->numbers && strcmp(k->name, "waterfall");
  for (int i = 0; i < channel_count && !own; i++)
    for (size_t r = 0; r < p->rows && p->channel[i].present; r++)
      if (strcmp(k->name, "waterfall") || isfinite(p->channel[i].number[r]))
        same(p, &p->channel[i], r, cell_at(&c, r, p->channel[i].title));
  ck_assert(own || c.count == (p->rows + 1) * c.columns);
}
END_TEST

START_TEST(a_histogram_says_its_bars) {
  plot *p = example(kind_find(STR("histogram")), "");
  cells c = cells_of(p);
  const double *v = p->channel[channel_x].number;
  const scene *s = drawn(p);
  double unit = 0;
  for (size_t i = 0, bars = 0; i + 1 < c.count / c.columns; i++) {
    double from = number_at(&c, i, "from"), to = number_at(&c, i, "to"), says = number_at(&c, i, "count");
    size_t in = 0;
    bool last = i + 2 == c.count / c.columns;
    for (size_t r = 0; r < p->rows; r++)
      in += v[r] >= from && (v[r] < to || (last && v[r] == to));
    ck_assert_uint_eq(in, (size_t)says);
    if (!in)
      continue;
    const item *bar = nth(s, item_rect, role_mark, bars++);
    unit = unit > 0 ? unit : bar->height / says;
    ck_assert_double_eq_tol(bar->height, says * unit, 0.05);
  }
  ck_assert(unit > 0);
}
END_TEST

START_TEST(panels_say_their_numbers_one_after_the_other) {
  plot *p = fixture("box");
  TEXTS(p, channel_facet, "new", "old", "new", "old", NULL);
  TEXTS(p, channel_y, "a", "a", "a", "a", "a");
  NUMBERS(p, channel_x, 1, 10, 3, 30, 1000);
  cells c = cells_of(p);
  ck_assert_uint_eq(c.count, 3 * c.columns);
  ck_assert(str_is(cell_at(&c, 0, "facet"), "new") && str_is(cell_at(&c, 1, "facet"), "old"));
  ck_assert_double_eq(number_at(&c, 0, "median"), 2);
  ck_assert_double_eq(number_at(&c, 1, "median"), 20);
  p = fixture("histogram");
  TEXTS(p, channel_facet, "new", "old", "new", "old", "old");
  NUMBERS(p, channel_x, 1, 10, 3, 30, 12);
  c = cells_of(p);
  double rows[2] = {0, 0};
  for (size_t r = 0; r + 1 < c.count / c.columns; r++)
    rows[str_is(cell_at(&c, r, "facet"), "old")] += number_at(&c, r, "count");
  ck_assert(rows[0] == 2 && rows[1] == 3);
}
END_TEST

START_TEST(a_box_says_its_five_numbers_and_what_lies_beyond) {
  plot *p = fixture("box");
  TEXTS(p, channel_y, "a", "a", "a", "a", "a", "a", "b");
  NUMBERS(p, channel_x, 1, 2, 3, 4, 5, 30, NAN);
  cells c = cells_of(p);
  static const char *const head[] = {"lower whisker", "lower quartile", "median", "upper quartile", "upper whisker"};
  const double want[] = {1, 2.25, 3.5, 4.75, 5}; /* by hand: type 7 of six numbers */
  for (size_t i = 0; i < 5; i++)
    ck_assert_double_eq(number_at(&c, 0, head[i]), want[i]);
  ck_assert(str_is(cell_at(&c, 0, "beyond"), "30") && str_is(cell_at(&c, 1, "y"), "b"));
  ck_assert(isnan(number_at(&c, 1, "median")));
  const scene *s = drawn(p);
  const item *box = nth(s, item_rect, role_band, 0), *whisker = nth(s, item_path, role_mark, 0),
             *dot = nth(s, item_dots, role_mark, 0);
  double unit = box->width / 2.5; /* of the scale: the box is from 2.25 to 4.75 */
  ck_assert_double_eq_tol((box->x - whisker->point[0].x) / unit, 1.25, 4 * CLOSE);
  ck_assert_double_eq_tol((dot->point[0].x - box->x) / unit, 30 - 2.25, 30 * CLOSE);
}
END_TEST

START_TEST(a_waterfall_says_its_sums) {
  plot *p = fixture("waterfall");
  TEXTS(p, channel_x, "Start", "Up", "Down", "End");
  NUMBERS(p, channel_y, 0.1, 0.2, -0.05, NAN);
  static asked_text totals[] = {{{"End", 3}, {0}}};
  fixture_spec(p)->totals = (asked_texts){totals, 1, fixture_asked()};
  cells c = cells_of(p);
  ck_assert(str_is(cell_at(&c, 3, "y"), "0.25"));
  ck_assert(str_is(cell_at(&c, 2, "y"), "-0.05"));
}
END_TEST

START_TEST(names_are_quoted_and_told_apart) {
  plot *p = fixture("point");
  NUMBERS(p, channel_x, 0.1, 1e21);
  NUMBERS(p, channel_y, 2, NAN);
  TEXTS(p, channel_label, "a \"b\", c", NULL);
  p->channel[channel_x].title = p->channel[channel_y].title = "Wait, days";
  p->channel[channel_shape] = p->channel[channel_label];
  ck_assert_str_eq(plotted_csv(chart_numbers(A, p)).ptr,
                   "label,\"Wait, days\",\"Wait, days (y)\"\n\"a \"\"b\"\", c\",0.1,2\n,1000000000000000000000,\n");
}
END_TEST

static const char *heads(const plot *p) {
  text out = text_new(A);
  ck_assert_msg(p->shown, "%s", harness_complaints());
  for (size_t i = 0; i < p->shown->columns; i++)
    text_addf(&out, "%s%.*s", i ? "|" : "", STR_ARG(p->shown->column[i].title));
  return out.ptr;
}

START_TEST(below_a_chart_series_stand_side_by_side) {
  plot *p = example(kind_find(STR("line")), "table: true\n");
  ck_assert_str_eq(heads(p), "year|Bus|Tram");
  ck_assert_uint_eq(p->shown->rows, 7);
  ck_assert(str_is(p->shown->cell[0], "2018") && str_is(p->shown->cell[1], "42.1") &&
            str_is(p->shown->cell[2], "30.4"));
  ck_assert_str_eq(heads(example(kind_find(STR("dot")), "table: true\n")), "region|before|after");
  ck_assert_ptr_null(example(kind_find(STR("dot")), "")->shown);
}
END_TEST

START_TEST(computed_numbers_have_the_decimals_they_need) {
  kind few = *kind_find(STR("box"));
  few.example = "mark: box\nx: n\ny: r\n";
  few.example_data = "r,n\na,1\na,2\na,4\na,5\n";
  const plot *p = example(&few, "table: true\n");
  ck_assert(p->shown && str_is(p->shown->cell[2], "1.75") && str_is(p->shown->cell[3], "3") &&
            str_is(p->shown->cell[4], "4.25"));
}
END_TEST

START_TEST(a_table_below_a_chart_has_an_end) {
  text v = text_new(A);
  for (int i = 0; i < 501; i++)
    text_addf(&v, "%d,%d\n", i, i % 7);
  kind many = *kind_find(STR("point"));
  many.example = "mark: point\nx: a\ny: b\n";
  many.example_data = text_format(A, "a,b\n%s", v.ptr);
  ck_assert_ptr_null(example(&many, "table: true\n")->shown);
  ck_assert(strstr(harness_complaints(), "501 rows, too many"));
}
END_TEST

Suite *numbers_suite(void) {
  const TTest *const all[] = {a_histogram_says_its_bars,
                              panels_say_their_numbers_one_after_the_other,
                              a_box_says_its_five_numbers_and_what_lies_beyond,
                              a_waterfall_says_its_sums,
                              names_are_quoted_and_told_apart,
                              below_a_chart_series_stand_side_by_side,
                              a_table_below_a_chart_has_an_end,
                              computed_numbers_have_the_decimals_they_need};
  Suite *s = harness_suite("numbers", all, sizeof all / sizeof *all);
  TCase *c = tcase_create("kinds");
  size_t count;
  kinds(&count);
  tcase_add_checked_fixture(c, harness_setup, harness_teardown);
  tcase_add_loop_test(c, every_kind_says_what_it_was_given, 0, (int)count);
  suite_add_tcase(s, c);
  return s;
}
