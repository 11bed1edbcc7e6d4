/* misuse: each kind with values and names that mean harm: a right chart or a complaint with its place, never an empty
   one. */
#include "chart/kinds.h"
#include "laws.h"

enum { many = 10000, few = 3 };

/* What a kind is fed with: values, names and days, a row each. */
typedef struct feed {
  const double *value;
  const char *const *name;
  size_t rows;
} feed;

static void put_names(plot *p, channel_id id, const feed *f, size_t times) {
  channel *c = fixture_channel(p, id, column_text, f->rows * times);
  str *category = ARENA_ARRAY(A, f->rows + 1, str);
  size_t *same = ARENA_ARRAY(A, f->rows + 1, size_t);
  c->categories = 0;
  for (size_t i = 0; i < f->rows; i++) {
    size_t at = f->rows > 100 ? c->categories : 0; /* of many all differ */
    while (at < c->categories && !str_is(category[at], f->name[i]))
      at++;
    if (at == c->categories)
      category[c->categories++] = str_of(f->name[i]);
    same[i] = at;
  }
  for (size_t r = 0; r < f->rows * times; r++)
    ((double *)c->number)[r] = (double)same[r % f->rows];
  c->category = category;
}

static void put_values(plot *p, channel_id id, const feed *f, size_t times) {
  double *v = ARENA_ARRAY(A, f->rows * times + 1, double);
  for (size_t r = 0; r < f->rows * times; r++)
    v[r] = id == channel_error ? fabs(f->value[r % f->rows]) : f->value[r % f->rows];
  fixture_numbers(p, id, v, f->rows * times);
}

static void put_days(plot *p, channel_id id, const feed *f, double first) {
  channel *c = fixture_channel(p, id, column_date, f->rows);
  c->grain = date_day;
  for (size_t r = 0; r < f->rows; r++)
    ((double *)c->number)[r] = first + (double)r;
}

static void put_sides(plot *p, channel_id id, const feed *f) {
  const char **side = ARENA_ARRAY(A, f->rows * 2 + 1, const char *);
  for (size_t r = 0; r < f->rows * 2; r++)
    side[r] = r < f->rows ? "then" : "now";
  fixture_texts(p, id, side, f->rows * 2);
}

#define NO_CHANNEL channel_count

/* Which channels of a kind take the names, the values and the days. */
static const struct recipe {
  const char *mark;
  channel_id names[2], values[2], days[2], sides;
} recipe[] = {
    {"bar", {channel_y, NO_CHANNEL}, {channel_x, NO_CHANNEL}, {NO_CHANNEL, NO_CHANNEL}, NO_CHANNEL},
    {"line", {NO_CHANNEL, NO_CHANNEL}, {channel_y, NO_CHANNEL}, {channel_x, NO_CHANNEL}, NO_CHANNEL},
    {"dot", {channel_y, NO_CHANNEL}, {channel_x, NO_CHANNEL}, {NO_CHANNEL, NO_CHANNEL}, NO_CHANNEL},
    {"tiles", {channel_label, NO_CHANNEL}, {channel_value, channel_change}, {NO_CHANNEL, NO_CHANNEL}, NO_CHANNEL},
    {"waffle", {channel_color, NO_CHANNEL}, {channel_size, NO_CHANNEL}, {NO_CHANNEL, NO_CHANNEL}, NO_CHANNEL},
    {"timeline", {channel_label, NO_CHANNEL}, {NO_CHANNEL, NO_CHANNEL}, {channel_x, NO_CHANNEL}, NO_CHANNEL},
    {"matrix", {channel_x, channel_y}, {channel_value, NO_CHANNEL}, {NO_CHANNEL, NO_CHANNEL}, NO_CHANNEL},
    {"point", {channel_label, NO_CHANNEL}, {channel_x, channel_y}, {NO_CHANNEL, NO_CHANNEL}, NO_CHANNEL},
    {"range", {channel_x, NO_CHANNEL}, {channel_y, channel_error}, {NO_CHANNEL, NO_CHANNEL}, NO_CHANNEL},
    {"histogram", {NO_CHANNEL, NO_CHANNEL}, {channel_x, NO_CHANNEL}, {NO_CHANNEL, NO_CHANNEL}, NO_CHANNEL},
    {"heatmap", {channel_x, channel_y}, {channel_color, NO_CHANNEL}, {NO_CHANNEL, NO_CHANNEL}, NO_CHANNEL},
    {"strip", {channel_y, NO_CHANNEL}, {channel_x, NO_CHANNEL}, {NO_CHANNEL, NO_CHANNEL}, NO_CHANNEL},
    {"box", {channel_y, NO_CHANNEL}, {channel_x, NO_CHANNEL}, {NO_CHANNEL, NO_CHANNEL}, NO_CHANNEL},
    {"bullet", {channel_y, NO_CHANNEL}, {channel_x, channel_target}, {NO_CHANNEL, NO_CHANNEL}, NO_CHANNEL},
    {"calendar", {NO_CHANNEL, NO_CHANNEL}, {channel_color, NO_CHANNEL}, {channel_x, NO_CHANNEL}, NO_CHANNEL},
    {"area", {NO_CHANNEL, NO_CHANNEL}, {channel_y, NO_CHANNEL}, {channel_x, NO_CHANNEL}, NO_CHANNEL},
    {"lollipop", {channel_y, NO_CHANNEL}, {channel_x, NO_CHANNEL}, {NO_CHANNEL, NO_CHANNEL}, NO_CHANNEL},
    {"waterfall", {channel_y, NO_CHANNEL}, {channel_x, NO_CHANNEL}, {NO_CHANNEL, NO_CHANNEL}, NO_CHANNEL},
    {"slope", {channel_color, NO_CHANNEL}, {channel_y, NO_CHANNEL}, {NO_CHANNEL, NO_CHANNEL}, channel_x},
    {"pie", {channel_color, NO_CHANNEL}, {channel_theta, NO_CHANNEL}, {NO_CHANNEL, NO_CHANNEL}, NO_CHANNEL},
    {"gantt", {channel_y, NO_CHANNEL}, {NO_CHANNEL, NO_CHANNEL}, {channel_x, channel_x2}, NO_CHANNEL},
    {"pyramid", {channel_y, NO_CHANNEL}, {channel_x, NO_CHANNEL}, {NO_CHANNEL, NO_CHANNEL}, channel_color},
    {"treemap", {channel_detail, NO_CHANNEL}, {channel_size, NO_CHANNEL}, {NO_CHANNEL, NO_CHANNEL}, NO_CHANNEL},
};
enum { recipes = sizeof recipe / sizeof *recipe };

static plot *cooked(const struct recipe *of, const feed *f) {
  plot *p = fixture(of->mark);
  size_t times = of->sides != NO_CHANNEL ? 2 : 1;
  for (int i = 0; i < 2; i++) {
    if (of->names[i] != NO_CHANNEL)
      put_names(p, of->names[i], f, times);
    if (of->values[i] != NO_CHANNEL)
      put_values(p, of->values[i], f, times);
    if (of->days[i] != NO_CHANNEL)
      put_days(p, of->days[i], f, i ? 20005 : 20000);
  }
  if (of->sides != NO_CHANNEL)
    put_sides(p, of->sides, f);
  return p;
}

/* Ink that stands for data. */
static size_t shown(const scene *s) {
  size_t n = 0;
  for (size_t i = 0; i < s->count; i++) {
    role r = s->item[i].role;
    n += r == role_mark || r == role_context || r == role_cell || r == role_value || r == role_label;
  }
  return n;
}

static bool refused(const drafting *k, const plot *p, const char *which) {
  size_t before = diags_count(D);
  if (chart_check(k, p))
    return false;
  bool located = false;
  for (size_t i = before; i < diags_count(D); i++)
    located = located || diags_at(D, i)->at.source;
  ck_assert_msg(located, "%s: refused, but nobody says where", which);
  return true;
}

/* True if it was drawn. */
static bool right_or_refused(plot *p, const char *what) {
  drafting k = fixture_drafting();
  const char *which = text_format(A, "%s of %s", p->mark, what);
  if (refused(&k, p, which))
    return false;
  for (int mm = 80; mm <= 170; mm += 90) {
    laws_obeyed(&k, p, mm * MM, which);
    scene *s = fixture_scene(&k, p, mm * MM);
    ck_assert_msg(s && shown(s) > 0, "%s: an empty chart", which);
  }
  return true;
}

static const char *const abc[] = {"a", "b", "c"};

START_TEST(values_that_mean_harm) {
  static const struct {
    const char *what;
    double v[few];
  } set[] = {{"equal values", {5, 5, 5}},
             {"zeros", {0, 0, 0}},
             {"negative values", {-3, -2, -1}},
             {"both signs", {-3, 0, 4}},
             {"tiny values", {1e-9, 1e-9, 2e-9}},
             {"tiny and huge values", {1e-9, 1, 3e9}},
             {"2^53+1", {9007199254740993, 1, 2}},
             {"1e289", {1e289, 1, 2}},
             {"1e308", {1e308, 1, 2}},
             {"1e308 of both signs", {1e308, -1e308, 0}},
             {"1e-308", {1e-308, 2e-308, 3e-308}},
             {"a missing value", {1, NAN, 2}},
             {"missing values", {NAN, NAN, NAN}},
             {"infinity", {INFINITY, 1, 2}}};
  const struct recipe *of = &recipe[_i];
  for (size_t i = 0; i < sizeof set / sizeof *set; i++) {
    right_or_refused(cooked(of, &(feed){set[i].v, abc, few}), set[i].what);
    right_or_refused(cooked(of, &(feed){set[i].v, abc, 1}), text_format(A, "one of %s", set[i].what));
  }
}
END_TEST

START_TEST(names_that_mean_harm) {
  text tall = text_new(A), wide = text_new(A);
  for (int i = 0; i < 300; i++) {
    text_addc(&tall, i % 9 == 8 ? ' ' : 'n');
    text_addc(&wide, 'W');
  }
  const char *const set[][few] = {{"中標津町で働くモンゴル人", "北海道", "東京都千代田区"},
                                  {"Чөлөөт ажил эрхлэгч", "Улаанбаатар", "Өвөрхангай"},
                                  {"", " ", "a"},
                                  {"same", "same", "same"},
                                  {"a\nb", "tab\there", "c"},
                                  {tall.ptr, "b", "c"},
                                  {wide.ptr, "b", "c"}};
  static const double three[] = {3, 2, 1};
  for (size_t i = 0; i < sizeof set / sizeof *set; i++)
    right_or_refused(cooked(&recipe[_i], &(feed){three, set[i], few}), text_format(A, "names %zu", i));
}
END_TEST

START_TEST(nothing_at_all) {
  drafting k = fixture_drafting();
  ck_assert(refused(&k, cooked(&recipe[_i], &(feed){NULL, NULL, 0}), recipe[_i].mark));
}
END_TEST

START_TEST(ten_thousand_rows) {
  double *v = ARENA_ARRAY(A, many, double);
  const char **name = ARENA_ARRAY(A, many, const char *);
  for (int i = 0; i < many; i++) {
    v[i] = 1 + i % 97;
    name[i] = text_format(A, "name %d", i);
  }
  bool drawn = right_or_refused(cooked(&recipe[_i], &(feed){v, name, many}), "ten thousand rows");
  bool takes = strstr(" line area point histogram ", text_format(A, " %s ", recipe[_i].mark)) != NULL;
  ck_assert_msg(drawn == takes, "%s", recipe[_i].mark);
}
END_TEST

/* A sign that no font has is named, with its place. */
START_TEST(signs_without_a_font) {
  const struct recipe *of = &recipe[_i];
  if (of->names[0] == NO_CHANNEL)
    return;
  static const double three[] = {3, 2, 1};
  plot *p = cooked(of, &(feed){three, (const char *const[]){"\xF0\x9F\x98\x80", "b", "c"}, few});
  drafting k = fixture_drafting();
  if (refused(&k, p, of->mark))
    return;
  size_t before = diags_count(D);
  fixture_scene(&k, p, 170 * MM);
  bool named = false;
  for (size_t i = before; i < diags_count(D); i++)
    named = named || (diags_at(D, i)->at.source && strstr(diags_at(D, i)->message, "U+1F600"));
  ck_assert_msg(named, "%s: %s", of->mark, harness_complaints());
}
END_TEST

START_TEST(every_kind_is_fed) {
  size_t count;
  const kind *k = kinds(&count);
  ck_assert_uint_eq(count, recipes);
  for (size_t i = 0; i < count; i++) {
    size_t found = 0;
    for (size_t j = 0; j < recipes; j++)
      found += !strcmp(recipe[j].mark, k[i].name);
    ck_assert_msg(found == 1, "%s", k[i].name);
  }
}
END_TEST

Suite *misuse_suite(void) {
  const TTest *const once[] = {every_kind_is_fed};
  Suite *s = harness_suite("misuse", once, 1);
  const TTest *const each[] = {values_that_mean_harm, names_that_mean_harm, nothing_at_all, ten_thousand_rows,
                               signs_without_a_font};
  TCase *c = tcase_create("each kind");
  tcase_add_checked_fixture(c, harness_setup, harness_teardown);
  tcase_set_timeout(c, 120);
  for (size_t i = 0; i < sizeof each / sizeof *each; i++)
    tcase_add_loop_test(c, each[i], 0, recipes);
  suite_add_tcase(s, c);
  return s;
}
