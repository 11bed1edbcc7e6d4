/* test_plot: charts bound to their data. */
#include "desk.h"

#include <math.h>

Suite *plot_suite(void);

/* The categories of a channel, in order. */
static const char *categories(const plot *p, channel_id id) {
  text out = text_new(A);
  for (size_t i = 0; i < p->channel[id].categories; i++)
    text_addf(&out, "%s%.*s", i ? " " : "", STR_ARG(p->channel[id].category[i]));
  return out.ptr;
}

static const char *numbers(const plot *p, channel_id id) {
  text out = text_new(A);
  for (size_t i = 0; i < p->rows; i++)
    text_addf(&out, "%s%g", i ? " " : "", p->channel[id].number[i]);
  return out.ptr;
}

static plot *good(const char *yaml) {
  plot *p = desk_plot(yaml);
  ck_assert_msg(p, "%s", harness_complaints());
  return p;
}

START_TEST(plain_encodings_keep_every_row) {
  plot *p = good("x: region\ny: amount\n");
  ck_assert_uint_eq(p->rows, 5);
  ck_assert_str_eq(categories(p, channel_x), "North South East");
  ck_assert_str_eq(numbers(p, channel_x), "0 1 0 1 2");
  ck_assert_str_eq(p->channel[channel_y].title, "amount");
  ck_assert_int_eq(p->channel[channel_y].decimals, 1);
}
END_TEST

/* The grain of `day` in a chart of so many dates. */
static date_grain grain_of(const char *mark, const char *const *day, size_t count, const char *more) {
  text csv = text_new(A);
  text_adds(&csv, "day,n\n");
  for (size_t i = 0; i < count; i++)
    text_addf(&csv, "%s,%zu\n", day[i], i);
  const char *chart = text_format(A, "```chart\nmark: %s\nx: day\ny: n\n%s```\n", mark, more);
  brief_source *b = desk_brief(csv.ptr, DESK_DATA, chart);
  dataset *s = dataset_load(A, b, locale_find(STR("en-GB")), NULL, 0, D);
  plot *p = plot_bind(A, s->brief->blocks->spec, s, DESK_ALL & ~(1u << channel_note | 1u << channel_label), D);
  ck_assert_msg(p, "%s", harness_complaints());
  bool first = date_floor(p->channel[channel_x].number[0], date_month) == p->channel[channel_x].number[0];
  ck_assert(first == (p->channel[channel_x].grain == date_month));
  return p->channel[channel_x].grain;
}

START_TEST(ends_of_months_are_months) {
  static const char *const ends[] = {"2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30"};
  static const char *const days[] = {"2024-01-31", "2024-02-28", "2024-03-31", "2024-04-30"};
  ck_assert_int_eq(grain_of("line", ends, 4, ""), date_month);
  ck_assert_int_eq(grain_of("bar", ends, 4, ""), date_month);
  ck_assert_int_eq(grain_of("line", ends, 2, ""), date_day); /* may be chance */
  ck_assert_int_eq(grain_of("line", days, 4, ""), date_day);
  ck_assert_int_eq(grain_of("line", ends, 4, "annotate: {x: 2024-02-29, text: Leap day}\n"), date_day);
  ck_assert_int_eq(grain_of("dot", ends, 4, ""), date_day);
}
END_TEST

START_TEST(an_aggregate_groups_by_the_others) {
  plot *p = good("x: region\ny: sum(amount)\n");
  ck_assert_str_eq(numbers(p, channel_y), "40.5 45 20");
  ck_assert(p->channel[channel_y].aggregated && !p->channel[channel_x].aggregated);
  p = good("x: region\ny: {field: amount, aggregate: mean}\ncolor: product\n");
  ck_assert_uint_eq(p->rows, 5);
  p = good("y: product\nx: {aggregate: count, title: Rows}\n");
  ck_assert_str_eq(numbers(p, channel_x), "3 2");
  ck_assert_str_eq(p->channel[channel_x].title, "Rows");
}
END_TEST

START_TEST(computed_values_show_four_figures) {
  plot *p = good("x: region\ny: mean(amount) / 3\n"); /* 6.75, 7.5 and 6.667 */
  ck_assert_int_eq(p->channel[channel_y].decimals, 3);
  p = good("x: region\ny: mean(amount) * 100 / 7\n"); /* 321.4 at most */
  ck_assert_int_eq(p->channel[channel_y].decimals, 1);
}
END_TEST

START_TEST(texts_have_the_quotes_of_prose) {
  plot *p = good("x: region\ny: sum(amount)\ntitle: \"It's a 'test'\"\n");
  ck_assert_str_eq(str_copy(A, p->title), "It’s a ‘test’");
}
END_TEST

START_TEST(dates_can_be_brought_down_to_a_unit) {
  plot *p = good("x: {field: month, timeUnit: quarter}\ny: sum(amount)\n");
  ck_assert_uint_eq(p->rows, 2);
  ck_assert_str_eq(numbers(p, channel_y), "85.5 20");
  ck_assert_int_eq(p->channel[channel_x].grain, date_quarter);
  desk_says(desk_plot("x: {field: month, timeUnit: fortnight}\ny: amount\n"), "units: year, quarter");
  desk_says(desk_plot("x: {field: region, timeUnit: year}\ny: amount\n"), "is for dates");
}
END_TEST

START_TEST(rows_sort_by_columns_before_and_by_encodings_after) {
  ck_assert_str_eq(categories(good("x: region\ny: amount\nsort: amount\n"), channel_x), "South North East");
  ck_assert_str_eq(categories(good("x: region\ny: sum(amount)\nsort: -y\n"), channel_x), "South North East");
  ck_assert_str_eq(categories(good("x: region\ny: sum(amount)\nsort: y\n"), channel_x), "East North South");
  ck_assert_str_eq(categories(good("x: region\ny: sum(amount)\nsort: x\n"), channel_x), "East North South");
}
END_TEST

START_TEST(categories_sort_by_their_totals_over_all_series) {
  plot *p = good("y: region\nx: sum(amount)\ncolor: product\nsort: -x\n");
  ck_assert_str_eq(categories(p, channel_y), "South North East");
  ck_assert_str_eq(numbers(p, channel_x), "40 5 10 30.5 20");
}
END_TEST

START_TEST(a_limit_counts_categories_not_their_parts) {
  plot *p = good("y: region\nx: sum(amount)\ncolor: product\nsort: -x\nlimit: 2\n");
  ck_assert_str_eq(categories(p, channel_y), "South North");
  ck_assert_uint_eq(p->rows, 4);
  ck_assert_uint_eq(good("x: month\ny: sum(amount)\nlimit: 2\n")->rows, 2);
  ck_assert_str_eq(numbers(good("x: region\ny: sum(amount)\nlimit: 1\n"), channel_y), "40.5");
}
END_TEST

START_TEST(one_encoding_sorts_its_own_categories) {
  ck_assert_str_eq(categories(good("x: {field: region, sort: -y}\ny: sum(amount)\n"), channel_x), "South North East");
  ck_assert_str_eq(categories(good("x: {field: region, sort: descending}\ny: amount\n"), channel_x),
                   "South North East");
  ck_assert_str_eq(categories(good("x: {field: region, sort: [East, South]}\ny: amount\n"), channel_x),
                   "East South North");
  ck_assert_str_eq(categories(good("x: {field: region, scale: {domain: [East]}}\ny: amount\n"), channel_x),
                   "East North South");
  ck_assert(good("x: {field: month, sort: descending}\ny: amount\n")->channel[channel_x].reverse);
  desk_says(desk_plot("x: {field: region, sort: [Est]}\ny: amount\n"), "did you mean `East`?");
}
END_TEST

START_TEST(scales_say_what_was_asked) {
  plot *p = good("x: month\ny: {field: amount, scale: {type: linear, domain: [1, 50], zero: false}, axis: none}\n");
  const channel *y = &p->channel[channel_y];
  ck_assert_int_eq(y->scale, scale_linear);
  ck_assert_double_eq(y->domain[0], 1);
  ck_assert_double_eq(y->domain[1], 50);
  ck_assert(y->zero_asked && !y->zero && y->axis_none);
  ck_assert(isnan(p->channel[channel_x].domain[0]));
  p = good("x: {field: month, scale: {domain: [2025-12, 2026-05]}}\ny: amount\n");
  ck_assert_double_eq(p->channel[channel_x].domain[0], date_days((date){2025, 12, 1}));
  desk_says(desk_plot("x: month\ny: {field: amount, scale: {domain: [5, 1]}}\n"), "the lower first");
}
END_TEST

START_TEST(missing_cells_are_missing) {
  plot *p = good("x: region\ny: share\nstrokeDash: ok\n");
  ck_assert(isnan(p->channel[channel_y].number[4]));
  ck_assert_str_eq(p->channel[channel_y].unit, "%");
  ck_assert_double_eq_tol(p->channel[channel_y].number[0], 0.1, 1e-12);
}
END_TEST

START_TEST(highlighted_rows_are_marked) {
  plot *p = good("x: region\ny: sum(amount)\nhighlight: South\n");
  ck_assert(!p->highlight[0] && p->highlight[1] && !p->highlight[2]);
  ck_assert_ptr_null(good("x: region\ny: amount\n")->highlight);
  p = good("x: month\ny: sum(amount)\nhighlight: [2026-01]\n");
  ck_assert(p->highlight[0] && !p->highlight[1]);
  desk_says(desk_plot("x: region\ny: amount\nhighlight: Sout\n"), "did you mean `South`?");
}
END_TEST

START_TEST(annotations_are_places_on_the_axes) {
  plot *p = good("x: month\ny: amount\nannotate:\n  - {x: 2026-02, y: 30, text: 'up {{ sum(sales.amount) }}'}\n"
                 "  - {x: [2026-01, 2026-03]}\n");
  ck_assert_double_eq(p->annotation[0].x[0], date_days((date){2026, 2, 1}));
  ck_assert_double_eq(p->annotation[0].y[0], 30);
  ck_assert(str_is(p->annotation[0].text, "up 105.5"));
  ck_assert_double_eq(p->annotation[1].x[1], date_days((date){2026, 3, 1}));
  ck_assert(isnan(p->annotation[1].y[0]));
  p = good("x: region\ny: amount\nannotate: [{x: South, text: s}]\n");
  ck_assert_double_eq(p->annotation[0].x[0], 1);
  desk_says(desk_plot("x: month\ny: amount\nannotate: [{x: May, text: s}]\n"), "not a place on that axis");
}
END_TEST

START_TEST(texts_are_filled) {
  plot *p = good("x: region\ny: amount\ntitle: \"{{ count(sales.amount) }} rows\"\nnote: n\nalt: auto\n");
  ck_assert(str_is(p->title, "5 rows") && str_is(p->note, "n"));
  ck_assert_ptr_null(p->alt.ptr);
  ck_assert_ptr_null(p->caption.ptr);
}
END_TEST

START_TEST(label_is_the_id_where_it_is_no_encoding) {
  ck_assert(str_is(good("x: region\ny: amount\nlabel: fig-sales\n")->spec->id.text, "fig-sales"));
  ck_assert(str_is(good("x: region\ny: amount\nid: a\nlabel: b\n")->spec->id.text, "a"));
}
END_TEST

START_TEST(a_chart_may_prepare_its_own_rows) {
  plot *p = good("filter: product = \"Tea\"\ncalc: {twice: amount * 2}\nx: region\ny: twice\n");
  ck_assert_str_eq(numbers(p, channel_y), "20 80 40");
  p = good("group: region\naggregate: {most: max(amount)}\nx: region\ny: most\n");
  ck_assert_str_eq(numbers(p, channel_y), "30.5 40 20");
}
END_TEST

START_TEST(every_fault_points_at_its_name) {
  desk_says(desk_plot("x: region\ny: sum(amont)\n"), "column `amont` is not in sales.csv");
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "y: sum(amont)\n  |        ^^^^^ did you mean `amount`?"));
  desk_says(desk_plot("data: sale\nx: region\ny: amount\n"), "there is no table `sale`");
  desk_says(desk_plot("x: regin\ny: amont\n"), "`amont`");
  ck_assert_uint_eq(diags_errors(D), 2);
  desk_says(desk_plot("x: region\ny: sum(region)\n"), "`sum` takes a number");
}
END_TEST

START_TEST(encodings_that_a_kind_does_not_know_are_errors) {
  dataset *s = desk(DESK_DATA, "```chart\nmark: bar\nx: region\ny: amount\ntheta: amount\n```\n");
  desk_says(plot_bind(A, s->brief->blocks->spec, s, 1u << channel_x | 1u << channel_y, D),
            "a bar chart has no `theta`");
}
END_TEST

START_TEST(what_a_limit_leaves_out_can_be_one_more_mark) {
  plot *p = good("y: region\nx: sum(amount)\nsort: -x\nlimit: 1\nother: true\n");
  ck_assert_str_eq(categories(p, channel_y), "South Other");
  ck_assert_str_eq(numbers(p, channel_x), "45 60.5");
  p = good(
      "y: {field: region, sort: -x}\nx: sum(amount)\nlimit: 1\nother: true\n"); /* it is the larger one, and last */
  ck_assert_str_eq(categories(p, channel_y), "South Other");
  p = good("y: region\nx: sum(amount)\nlimit: 3\nother: true\n"); /* nothing is left out */
  ck_assert_str_eq(categories(p, channel_y), "North South East");
}
END_TEST

START_TEST(the_rest_keeps_its_parts_apart) {
  plot *p = good("y: region\nx: count()\ncolor: product\nlimit: 1\nother: true\n");
  ck_assert_str_eq(categories(p, channel_y), "North Other");
  ck_assert_str_eq(categories(p, channel_color), "Tea Coffee");
  ck_assert_str_eq(numbers(p, channel_x), "1 1 2 1");
}
END_TEST

START_TEST(names_may_be_those_of_series_and_stand_twice) {
  plot *p = good("size: sum(amount)\ncolor: region\ndetail: region\nsort: -size\nlimit: 1\nother: true\n");
  ck_assert_str_eq(categories(p, channel_color), "South Other");
  ck_assert_str_eq(categories(p, channel_detail), "South Other");
  ck_assert_str_eq(numbers(p, channel_size), "45 60.5");
  p = good("x: month\ny: sum(amount)\ncolor: product\nlimit: 1\nother: true\n");
  ck_assert_str_eq(categories(p, channel_color), "Tea Other");
}
END_TEST

START_TEST(only_sums_and_counts_have_a_rest) {
  ck_assert_str_eq(numbers(good("y: region\nx: sum(amount) * 2 - count()\nlimit: 2\nother: true\n"), channel_x),
                   "79 88 39");
  const char *const refused[] = {"mean(amount)", "amount", "max(amount)", "sum(amount) / count()", "distinct(product)"};
  for (size_t i = 0; i < 5; i++)
    desk_says(desk_plot(text_format(A, "y: region\nx: %s\nlimit: 1\nother: true\n", refused[i])),
              "`x` is neither a sum nor a count");
  desk_says(desk_plot("y: region\nx: sum(amount)\nother: true\n"), "there is no rest without a `limit`");
  desk_says(desk_plot("y: month\nx: sum(amount)\nlimit: 1\nother: true\n"), "have no names");
}
END_TEST

/* 10, 40, 30.5 and 5: the bin without rows is there too, and none is sorted by its name. */
START_TEST(columns_in_a_list_are_series) {
  plot *p = good("x: month\ny: [amount, twice]\ncalc: {twice: amount * 2}\nfilter: region = \"North\"\n");
  ck_assert_uint_eq(p->rows, 4);
  ck_assert_str_eq(categories(p, channel_color), "amount twice");
  ck_assert_str_eq(numbers(p, channel_y), "10 20 30.5 61");
  desk_says(desk_plot("x: month\ny: [amount, gone]\n"), "`gone`");
}
END_TEST

START_TEST(bins_are_names) {
  plot *p = good("x: {field: amount, bin: {step: 10}}\ny: count()\nfilter: amount != 20\n");
  ck_assert_str_eq(categories(p, channel_x), "0–10 10–20 20–30 30–40 40–50");
  ck_assert_str_eq(numbers(p, channel_x), "1 4 3 0");
  ck_assert_str_eq(numbers(p, channel_y), "1 1 1 1");
  ck_assert_str_eq(categories(good("y: {field: amount, bin: 25, sort: descending}\nx: count()\n"), channel_y),
                   "25–50 0–25");
  ck_assert_str_eq(numbers(good("y: {field: amount, bin: 25}\nx: sum(amount)\n"), channel_x), "35 70.5");
  ck_assert_str_eq(categories(good("x: {field: share, bin: 0.2}\ny: count()\n"), channel_x), "0–20% 20–40% 40–60%");
  p = good("x: {field: round(amount), bin: {maxbins: 3}}\ny: count()\n");
  ck_assert_str_eq(categories(p, channel_x), "0–19 20–39 40–59");
  p = good("x: {field: -amount, bin: 25}\ny: count()\n");
  ck_assert_str_eq(categories(p, channel_x), "−50 – −25 −25 – 0");
  desk_says(desk_plot("x: {field: region, bin: true}\ny: count()\n"), "`bin` is for numbers");
  desk_says(desk_plot("x: {field: amount, bin: 0.01}\ny: count()\n"), "bins are too many: at most 200");
}
END_TEST

Suite *plot_suite(void) {
  const TTest *const test[] = {plain_encodings_keep_every_row,
                               an_aggregate_groups_by_the_others,
                               ends_of_months_are_months,
                               computed_values_show_four_figures,
                               texts_have_the_quotes_of_prose,
                               dates_can_be_brought_down_to_a_unit,
                               rows_sort_by_columns_before_and_by_encodings_after,
                               categories_sort_by_their_totals_over_all_series,
                               a_limit_counts_categories_not_their_parts,
                               what_a_limit_leaves_out_can_be_one_more_mark,
                               the_rest_keeps_its_parts_apart,
                               names_may_be_those_of_series_and_stand_twice,
                               bins_are_names,
                               columns_in_a_list_are_series,
                               only_sums_and_counts_have_a_rest,
                               one_encoding_sorts_its_own_categories,
                               scales_say_what_was_asked,
                               missing_cells_are_missing,
                               highlighted_rows_are_marked,
                               annotations_are_places_on_the_axes,
                               texts_are_filled,
                               label_is_the_id_where_it_is_no_encoding,
                               a_chart_may_prepare_its_own_rows,
                               columns_in_a_list_are_series,
                               every_fault_points_at_its_name,
                               encodings_that_a_kind_does_not_know_are_errors};
  return harness_suite("plot", test, sizeof test / sizeof *test);
}
