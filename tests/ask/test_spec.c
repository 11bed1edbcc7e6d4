/* test_spec: charts and tables as they were asked for. */
#include "ask/encoding.h"
#include "ask/spec.h"
#include "harness.h"

static span of(const char *words) {
  D = diags_new(A);
  source *s = source_new(A, "x.md", str_of(words));
  return span_new(s, 0, s->bytes.len);
}

static chart_spec *chart(const char *words) {
  span at = of(words);
  return spec_chart(A, at, D);
}

static table_spec *table(const char *words) {
  span at = of(words);
  return spec_table(A, at, D);
}

static void says(const char *words, const char *complaint) {
  ck_assert_ptr_null(chart(words));
  ck_assert_msg(strstr(harness_complaints(), complaint), "%s\nnot in\n%s", complaint, harness_complaints());
}

START_TEST(short_encodings_are_expressions_at_their_place) {
  chart_spec *c = chart("mark: line\ndata: sales\nx: month\ny: sum(amount)\nstrokeDash: provisional\n");
  ck_assert(str_is(c->mark.text, "line") && str_is(c->data.text, "sales"));
  ck_assert(str_is(c->channel[channel_y].field.text, "sum(amount)"));
  ck_assert(str_is(span_str(c->channel[channel_y].field.at), "sum(amount)"));
  ck_assert(str_is(c->channel[channel_dash].field.text, "provisional"));
  ck_assert_ptr_null(c->channel[channel_color].at.source);
}
END_TEST

START_TEST(long_encodings_say_more) {
  chart_spec *c = chart("mark: bar\ny: {field: amount, aggregate: sum, title: Sold, format: ',.0f', stack: none,\n"
                        "  scale: {type: log, domain: [1, 100], zero: false, reverse: true}, axis: none, sort: -x}\n");
  const encoding *y = &c->channel[channel_y];
  ck_assert(str_is(y->field.text, "amount") && str_is(y->aggregate.text, "sum"));
  ck_assert(str_is(y->title.text, "Sold") && str_is(y->format.text, ",.0f"));
  ck_assert_int_eq(y->scale_type, scale_log);
  ck_assert(y->zero_asked && !y->zero && y->reverse && y->axis_none);
  ck_assert_int_eq(y->stack, stack_none);
  ck_assert_uint_eq(y->domain->count, 2);
  ck_assert(str_is(y->sort->text, "-x"));
}
END_TEST

START_TEST(counting_needs_no_field) {
  ck_assert_ptr_nonnull(chart("mark: bar\ny: {aggregate: count}\n"));
  says("mark: bar\ny: {aggregate: sum}\n", "this encoding names no `field`\n --> x.md:2:1");
  says("mark: bar\ny: {field: a, aggregate: summ}\n", "did you mean `sum`?");
}
END_TEST

START_TEST(what_the_enums_mean_is_what_the_words_say) {
  chart_spec *c = chart("mark: bar\nlabels: legend\nvalues: false\nstack: normalize\n");
  ck_assert_int_eq(c->labels.index, labels_legend);
  ck_assert_int_eq(c->values.index, values_false);
  ck_assert_int_eq(c->stack.index + 1, stack_normalize);
  c = chart("mark: bar\n");
  ck_assert_int_eq(c->labels.index, labels_auto);
  ck_assert_int_eq(c->values.index, values_auto);
  for (int type = scale_linear; type <= scale_band; type++) {
    static const char *const name[] = {"", "linear", "log", "sqrt", "symlog", "time", "band"};
    c = chart(text_format(A, "mark: bar\nx: {field: a, scale: {type: %s}}\n", name[type]));
    ck_assert_int_eq(c->channel[channel_x].scale_type, type);
  }
}
END_TEST

START_TEST(a_note_is_a_text_and_may_be_an_encoding) {
  chart_spec *c = chart("mark: tiles\nvalue: n\nnote: remark\nprefix: how\nlabel: name\n");
  ck_assert(str_is(c->note.text, "remark"));
  ck_assert(str_is(c->channel[channel_note].field.text, "remark"));
  ck_assert(str_is(c->channel[channel_prefix].field.text, "how"));
}
END_TEST

START_TEST(annotations_are_points_lines_and_bands) {
  chart_spec *c = chart("mark: line\nannotate:\n  - {x: 2020, y: 5, text: here}\n  - {x: [2019, 2020]}\n");
  ck_assert_uint_eq(c->annotations, 2);
  ck_assert(str_is(c->annotate[0].text.text, "here"));
  ck_assert_int_eq(c->annotate[1].x->kind, node_list);
  says("mark: line\nannotate: [{text: a}]\n", "an annotation needs `x` or `y`");
  says("mark: line\nannotate: [{x: [1, 2, 3]}]\n", "the two ends of a band");
}
END_TEST

START_TEST(aliases_from_quarto_work) {
  chart_spec *c = chart("mark: bar\nfig-cap: C\nfig-alt: A\n");
  ck_assert(str_is(c->caption.text, "C") && str_is(c->alt.text, "A"));
}
END_TEST

START_TEST(every_fault_of_a_chart_is_reported) {
  ck_assert_ptr_null(chart("mark: bar\nwidth: wide\nhiglight: x\nx: {feld: a}\ncolor: [a]\n"));
  ck_assert_uint_eq(diags_errors(D), 4);
}
END_TEST

START_TEST(a_list_on_an_axis_makes_a_series_of_each_column) {
  chart_spec *c = chart("mark: line\nx: day\ny: [in, out]\n");
  ck_assert(str_is(c->channel[channel_y].field.text, "value") &&
            str_is(c->channel[channel_color].field.text, "series"));
  ck_assert_uint_eq(c->unpivot->pair[0].value->count, 2);
  c = chart("mark: line\nx: day\ny: [in, out]\nfacet: series\n");
  ck_assert_ptr_null(c->channel[channel_color].at.source);
  says("mark: line\nx: [a, b]\ny: [in, out]\n", "only one of `x` and `y`");
  says("mark: line\nx: day\ny: [in, out]\ncolor: town\n", "add `facet: series`");
}
END_TEST

START_TEST(a_chart_without_a_mark_is_no_chart) {
  says("x: a\n", "the chart has no `mark`\n --> x.md:1:1");
  says("", "the chart has no `mark`");
  says("- a\n", "`key: value` lines were expected");
}
END_TEST

START_TEST(table_columns_are_names_or_maps) {
  table_spec *t = table("data: d\ncolumns:\n  - a\n  - {field: b, title: B, align: right, bar: true}\ntotal: row\n");
  ck_assert_uint_eq(t->columns, 2);
  ck_assert(str_is(t->column[0].field.text, "a"));
  ck_assert(t->column[1].bar.on);
  ck_assert_int_eq(t->column[1].align.index, 2);
  ck_assert_int_eq(t->total.index, 1);
  ck_assert_ptr_null(table("columns: [{title: x}]\n"));
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "names no `field`"));
}
END_TEST

START_TEST(every_option_has_help_and_a_name_of_its_own) {
  size_t count[4];
  const field *list[] = {spec_chart_fields(&count[0]), spec_table_fields(&count[1]), encoding_fields(&count[2]),
                         encoding_scale_fields(&count[3])};
  for (int k = 0; k < 4; k++)
    for (size_t i = 0; i < count[k]; i++) {
      ck_assert(list[k][i].help && *list[k][i].help);
      ck_assert_ptr_eq(field_find(list[k], count[k], str_of(list[k][i].name)), &list[k][i]);
    }
  for (int id = 0; id < channel_count; id++)
    ck_assert_ptr_nonnull(field_find(list[0], count[0], str_of(channel_name[id])));
}
END_TEST

Suite *spec_suite(void);
Suite *spec_suite(void) {
  const TTest *const test[] = {short_encodings_are_expressions_at_their_place,
                               long_encodings_say_more,
                               counting_needs_no_field,
                               what_the_enums_mean_is_what_the_words_say,
                               a_note_is_a_text_and_may_be_an_encoding,
                               annotations_are_points_lines_and_bands,
                               aliases_from_quarto_work,
                               every_fault_of_a_chart_is_reported,
                               a_list_on_an_axis_makes_a_series_of_each_column,
                               a_chart_without_a_mark_is_no_chart,
                               table_columns_are_names_or_maps,
                               every_option_has_help_and_a_name_of_its_own};
  return harness_suite("spec", test, sizeof test / sizeof *test);
}
