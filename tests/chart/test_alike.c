/* alike: one number is written alike in prose, in a table, on a mark, on an axis and in the alternative text, and is
   rounded once, half away from zero. What is wanted was worked out by hand. */
#include "bind/desk.h"
#include "bind/fill.h"
#include "bind/sheet.h"
#include "scenes.h"

#define NB "\u00A0"
#define NN "\u202F"
#define MINUS "\u2212"

enum { languages = 5 };

static const char *const lang[languages] = {"en-GB", "de", "fr", "ja", "mn"};

typedef struct figure {
  const char *cell, *format; /* as in the CSV file; NULL: none */
  const char *want[languages];
} figure;

static const figure table_of_figures[] = {
    {"0.285", ".2f", {"0.29", "0,29", "0,29", "0.29", "0.29"}},
    {"1.005", ".2f", {"1.01", "1,01", "1,01", "1.01", "1.01"}},
    {"2.675", ".2f", {"2.68", "2,68", "2,68", "2.68", "2.68"}},
    {"-0.5", ".0f", {MINUS "1", MINUS "1", MINUS "1", MINUS "1", MINUS "1"}},
    {"0.5", ".0f", {"1", "1", "1", "1", "1"}},
    {"1.5", ".0f", {"2", "2", "2", "2", "2"}},
    {"2.5", ".0f", {"3", "3", "3", "3", "3"}},
    {"28.5%", ".0%", {"29%", "29" NB "%", "29" NN "%", "29%", "29%"}},
    {"0.5%", ".0%", {"1%", "1" NB "%", "1" NN "%", "1%", "1%"}},
    {"28.5%", NULL, {"28.5%", "28,5" NB "%", "28,5" NN "%", "28.5%", "28.5%"}},
    {"7%", NULL, {"7%", "7" NB "%", "7" NN "%", "7%", "7%"}},
    {"1204.50", NULL, {"1,204.50", "1.204,50", "1" NN "204,50", "1,204.50", "1,204.50"}},
    {"1000000000000000.5",
     NULL,
     {"1,000,000,000,000,000.5", "1.000.000.000.000.000,5", "1" NN "000" NN "000" NN "000" NN "000" NN "000,5",
      "1,000,000,000,000,000.5", "1,000,000,000,000,000.5"}},
    {"1000000000000000.5",
     ",.0f",
     {"1,000,000,000,000,001", "1.000.000.000.000.001", "1" NN "000" NN "000" NN "000" NN "000" NN "001",
      "1,000,000,000,000,001", "1,000,000,000,000,001"}},
    {"1.5e21",
     NULL,
     {"1.5" NB "×" NB "10²¹", "1,5" NB "×" NB "10²¹", "1,5" NB "×" NB "10²¹", "1.5" NB "×" NB "10²¹",
      "1.5" NB "×" NB "10²¹"}},
    {"£1204.50", NULL, {"£1,204.50", "1.204,50" NB "£", "1" NN "204,50" NB "£", "£1,204.50", "£1,204.50"}},
    {"-£3", NULL, {MINUS "£3", MINUS "3" NB "£", MINUS "3" NB "£", MINUS "£3", MINUS "£3"}},
    {"₮2500", NULL, {"₮2,500", "2.500" NB "₮", "2" NN "500" NB "₮", "₮2,500", "₮2,500"}},
};

/* A brief with the number in a chart and a table; its blocks are those two. */
static dataset *brief_of(const figure *f, const char *language) {
  D = diags_new(A);
  const char *v = f->format ? text_format(A, "{field: v, format: \"%s\"}", f->format) : "v";
  const char *prose = text_format(A,
                                  "```chart\nmark: bar\nx: %s\ny: name\nvalues: true\n```\n\n"
                                  "```table\ncolumns: [name, %s]\n```\n",
                                  v, v);
  brief_source *b = desk_brief(text_format(A, "name,v\nfirst,\"%s\"\n", f->cell), DESK_DATA, prose);
  ck_assert_msg(b, "%s", harness_complaints());
  return dataset_load(A, b, locale_find(str_of(language)), NULL, 0, D);
}

static str in_prose(dataset *s, const figure *f) {
  const char *code = text_format(A, "{{ sum(sales.v) %s%s }}", f->format ? "| " : "", f->format ? f->format : "");
  return fill_text(s, str_of(code), span_none(), D);
}

static void all_alike(const figure *f, size_t nth_language) {
  dataset *s = brief_of(f, lang[nth_language]);
  ck_assert_msg(s, "%s", harness_complaints());
  const block *chart = s->brief->blocks;
  const chart_spec *c = chart->spec;
  const char *want = f->want[nth_language];
  const plot *p = plot_bind(A, c, s, chart_channels(&c->mark, D), D);
  const sheet *cells = sheet_bind(A, chart->next->spec, s, D);
  ck_assert_msg(p && cells, "%s", harness_complaints());
  str got[] = {in_prose(s, f), cells->cell[1], chart_alt(A, p)};
  ck_assert_msg(str_is(got[0], want), "%s in prose: %.*s, not %s", f->cell, STR_ARG(got[0]), want);
  ck_assert_msg(str_is(got[1], want), "%s in a table: %.*s, not %s", f->cell, STR_ARG(got[1]), want);
  ck_assert_msg(strstr(str_copy(A, got[2]), text_format(A, "first %s", want)), "%s in words: %.*s", f->cell,
                STR_ARG(got[2]));
  drafting k = fixture_drafting();
  scene *on = fixture_scene(&k, p, 170 * MM);
  ck_assert_msg(on && said(on, want), "%s at a bar is not %s: %s", f->cell, want, harness_complaints());
}

START_TEST(one_number_is_written_alike) {
  for (size_t i = 0; i < languages; i++)
    all_alike(&table_of_figures[_i], i);
}
END_TEST

/* The highest tick bears the unit, and is the number itself. */
START_TEST(so_it_is_on_an_axis) {
  static const struct {
    const char *cell, *format, *want;
  } high[] = {{"3000", ",.0f", "3,000"}, {"50%", ".1%", "50.0%"}, {"£400", NULL, "£400"}, {"40%", NULL, "40%"}};
  for (size_t i = 0; i < sizeof high / sizeof *high; i++) {
    const figure f = {high[i].cell, high[i].format, {NULL}};
    dataset *s = brief_of(&f, "en-GB");
    chart_spec *c = s->brief->blocks->spec;
    c->values.index = values_false;
    const plot *p = plot_bind(A, c, s, chart_channels(&c->mark, D), D);
    const scene *on = drawn(p);
    str prose = in_prose(s, &f);
    ck_assert_msg(str_is(prose, high[i].want) && said(on, high[i].want), "%s: %.*s in prose", high[i].cell,
                  STR_ARG(prose));
  }
}
END_TEST

static const char *shown(const char *csv, const char *code) {
  brief_source *b = desk_brief(csv, DESK_DATA, "");
  dataset *s = dataset_load(A, b, locale_find(STR("en")), NULL, 0, D);
  str out = fill_text(s, str_of(text_format(A, "{{ %s }}", code)), span_none(), D);
  ck_assert_msg(out.ptr, "%s", harness_complaints());
  return str_copy(A, out);
}

/* What arithmetic leaves in the last digits of a double is not what a half is decided by. */
START_TEST(noise_does_not_decide) {
  static const char csv[] = "v\n200\n257\n";
  ck_assert_str_eq(shown(csv, "257 / 200 - 1 | .0%"), "29%");                   /* 0.28499999999999992 */
  ck_assert_str_eq(shown(csv, "round(257 / 200 - 1, 2)"), "0.29");              /* the same */
  ck_assert_str_eq(shown(csv, "0.1 * 3 * 5 - 0 | .0f"), "2");                   /* 1.5000000000000002 */
  ck_assert_str_eq(shown(csv, "1.1 * 1.15 | .2f"), "1.27");                     /* 1.2649999999999999, meant is 1.265 */
  ck_assert_str_eq(shown(csv, "last(sales.v) / first(sales.v) | .2f"), "1.29"); /* 1.285 */
  ck_assert_str_eq(shown(csv, "9007199254740991 | ,.0f"), "9,007,199,254,740,991");
}
END_TEST

/* Means show four figures; a column of them as many decimals as its largest. */
START_TEST(computed_numbers_show_four_figures) {
  static const char csv[] = "g,v\na,1\na,2\na,2\nb,1000\nb,1001\nb,1001\n";
  ck_assert_str_eq(shown(csv, "mean(sales.v where g = \"a\")"), "1.667");
  ck_assert_str_eq(shown(csv, "mean(sales.v where g = \"b\")"), "1,001");
  ck_assert_str_eq(shown(csv, "1 / 3"), "0.3333");
  ck_assert_str_eq(shown(csv, "6 / 3"), "2");
  D = diags_new(A);
  brief_source *b = desk_brief(csv, DESK_DATA, "```table\ncolumns: [g, mean(v) / 10]\n```\n");
  dataset *s = dataset_load(A, b, locale_find(STR("en")), NULL, 0, D);
  const sheet *t = sheet_bind(A, s->brief->blocks->spec, s, D);
  ck_assert_msg(t, "%s", harness_complaints());
  ck_assert(str_is(t->cell[1], "0.2"));
  ck_assert(str_is(t->cell[3], "100.1"));
}
END_TEST

/* By hand: 1/3, 1/3, 1/3 → 34, 33, 33; 33.4, 33.3, 33.3; the parts of 7, 11 and 2 of 20 are whole. */
START_TEST(shares_can_be_made_to_add_up) {
  static const struct {
    const char *csv, *code, *want;
  } list[] = {{"v\n1\n1\n1\n", "share(v, 0)", "34%|33%|33%"},
              {"v\n1\n1\n1\n", "share(v, 1)", "33.4%|33.3%|33.3%"},
              {"v\n7\n11\n2\n", "share(v, 0)", "35%|55%|10%"},
              {"v\n1\n-\n5\n", "share(v, 0)", "17%|–|83%"},
              {"v\n2\n2\n2\n", "share(v)", "0.3333|0.3333|0.3333"}};
  for (size_t i = 0; i < sizeof list / sizeof *list; i++) {
    D = diags_new(A);
    const char *prose = text_format(A, "```table\ncolumns: [\"%s\"]\n```\n", list[i].code);
    brief_source *b = desk_brief(text_format(A, "%s", list[i].csv), DESK_DATA, prose);
    dataset *s = dataset_load(A, b, locale_find(STR("en")), NULL, 0, D);
    const sheet *t = s ? sheet_bind(A, s->brief->blocks->spec, s, D) : NULL;
    ck_assert_msg(t, "%s", harness_complaints());
    text out = text_new(A);
    for (size_t r = 0; r < t->rows; r++)
      text_addf(&out, "%s%.*s", r ? "|" : "", STR_ARG(t->cell[r]));
    ck_assert_str_eq(out.ptr, list[i].want);
  }
}
END_TEST

Suite *alike_suite(void) {
  Suite *s = suite_create("alike");
  TCase *c = tcase_create("alike");
  tcase_add_checked_fixture(c, harness_setup, harness_teardown);
  tcase_add_loop_test(c, one_number_is_written_alike, 0, sizeof table_of_figures / sizeof *table_of_figures);
  tcase_add_test(c, so_it_is_on_an_axis);
  tcase_add_test(c, noise_does_not_decide);
  tcase_add_test(c, computed_numbers_show_four_figures);
  tcase_add_test(c, shares_can_be_made_to_add_up);
  suite_add_tcase(s, c);
  return s;
}
