/* annotate: what is pointed at is drawn where it is, and its words touch nothing. */
#include "laws.h"

static mark_annotation at(double x, double y, const char *words) {
  return (mark_annotation){.x = {x, NAN}, .y = {y, NAN}, .text = str_of(words)};
}

static scene *drawn(plot *p, const mark_annotation *a, size_t count) {
  p->annotation = ARENA_ARRAY(A, count, mark_annotation);
  memcpy(p->annotation, a, count * sizeof *a);
  p->annotations = count;
  drafting k = fixture_drafting();
  scene *s = fixture_scene(&k, p, 120 * MM);
  ck_assert_msg(s && diags_count(D) == 0, "%s", harness_complaints());
  const char *broken = laws_broken(s, k.look);
  ck_assert_msg(!broken, "%s", broken);
  return s;
}

static const item *first(const scene *s, item_kind of, role r) {
  for (size_t i = 0; i < s->count; i++)
    if (s->item[i].kind == of && s->item[i].role == r)
      return &s->item[i];
  ck_abort_msg("no %s", role_name[r]);
  return NULL;
}

static plot *rising(void) {
  plot *p = fixture("line");
  NUMBERS(p, channel_x, 0, 10, 20);
  NUMBERS(p, channel_y, 0, 50, 100);
  return p;
}

START_TEST(a_line_lies_at_its_value) {
  mark_annotation target = at(NAN, 50, "the target");
  const scene *s = drawn(rising(), &target, 1);
  const item *rule = first(s, item_path, role_annotation), *line = first(s, item_path, role_mark);
  ck_assert_double_eq_tol(rule->point[0].y, line->point[1].y, 0.011);
  ck_assert(rule->point[1].y == rule->point[0].y && rule->point[1].x > line->point[2].x - 1);
  ck_assert(str_is(first(s, item_text, role_annotation)->words, "the target"));
}
END_TEST

START_TEST(a_band_lies_behind_everything) {
  mark_annotation band = {.x = {5, 15}, .y = {NAN, NAN}, .text = STR("closed")};
  const scene *s = drawn(rising(), &band, 1);
  const item *line = first(s, item_path, role_mark);
  ck_assert(s->item[0].role == role_band);
  double unit = (line->point[1].x - line->point[0].x) / 10;
  ck_assert_double_eq_tol(s->item[0].x, line->point[0].x + 5 * unit, 0.02);
  ck_assert_double_eq_tol(s->item[0].width, 10 * unit, 0.02);
}
END_TEST

START_TEST(a_point_is_ringed) {
  mark_annotation here = at(10, 50, "here");
  const scene *s = drawn(rising(), &here, 1);
  double ring[4];
  scene_bounds(first(s, item_path, role_annotation), ring);
  const item *line = first(s, item_path, role_mark);
  ck_assert_double_eq_tol(ring[0] + ring[2] / 2, line->point[1].x, 0.011);
  ck_assert_double_eq_tol(ring[1] + ring[3] / 2, line->point[1].y, 0.011);
}
END_TEST

/* A target beyond the data widens the axis: it would not be seen else. */
START_TEST(the_axis_reaches_what_is_pointed_at) {
  mark_annotation far = at(NAN, 180, "far");
  const scene *s = drawn(rising(), &far, 1);
  ck_assert(first(s, item_path, role_annotation)->point[0].y < first(s, item_path, role_mark)->point[2].y);
}
END_TEST

START_TEST(names_and_bars_too) {
  plot *p = fixture("bar");
  TEXTS(p, channel_y, "North", "East", "South");
  NUMBERS(p, channel_x, 10, 20, 30);
  mark_annotation all[] = {at(15, NAN, "the mean of the years before"), at(30, 2, "a record")};
  const scene *s = drawn(p, all, 2);
  const item *bar = first(s, item_rect, role_mark), *rule = first(s, item_path, role_annotation);
  ck_assert_double_eq_tol(rule->point[0].x, bar->x + bar->width * 1.5, 0.03);
}
END_TEST

START_TEST(a_line_over_a_column_ends_above_its_number) {
  plot *p = fixture("bar");
  TEXTS(p, channel_x, "a", "b", "c");
  NUMBERS(p, channel_y, 90, 40, 60);
  mark_annotation b = {.x = {1, NAN}, .y = {NAN, NAN}, .text = STR("low")};
  const scene *s = drawn(p, &b, 1);
  const item *line = first(s, item_path, role_annotation), *number = NULL;
  for (size_t i = 0; i < s->count; i++)
    if (s->item[i].role == role_value && str_is(s->item[i].words, "40"))
      number = &s->item[i];
  ck_assert_ptr_nonnull(number);
  ck_assert_double_eq_tol(line->point[0].x, number->x + number->width / 2, 0.02);
  ck_assert_double_lt(line->point[1].y, number->y - number->height + 0.01);
  ck_assert_double_gt(line->point[1].y, line->point[0].y + 20);
}
END_TEST

/* Beside the point everything lies on lines: the words go where none are, and a leader leads there. */
START_TEST(words_among_lines_stand_apart_with_a_leader) {
  static const char *const name[] = {"a", "b", "c", "d"};
  const char *group[12];
  double x[12], y[12];
  for (int i = 0; i < 12; i++) {
    x[i] = i % 3 * 10;
    y[i] = 36 + i / 3 * 6;
    group[i] = name[i / 3];
  }
  plot *p = fixture("line");
  fixture_numbers(p, channel_x, x, 12);
  fixture_numbers(p, channel_y, y, 12);
  fixture_texts(p, channel_color, group, 12);
  p->channel[channel_y].zero_asked = p->channel[channel_y].zero = true;
  mark_annotation here = at(10, 45, "quite a few words about what happened here");
  const scene *s = drawn(p, &here, 1);
  double ring[4], box[4], line[4];
  scene_bounds(first(s, item_path, role_annotation), ring);
  const item *leader = first(s, item_path, role_leader);
  ck_assert_double_gt(fabs(leader->point[0].y - leader->point[1].y), 5);
  ck_assert_double_gt(hypot(leader->point[0].x - ring[0] - ring[2] / 2, leader->point[0].y - ring[1] - ring[3] / 2), 4);
  for (size_t i = 0; i < s->count; i++) {
    scene_bounds(&s->item[i], line);
    for (size_t j = 0; s->item[i].role == role_mark && s->item[i].kind == item_path && j < s->count; j++) {
      scene_bounds(&s->item[j], box);
      bool apart = box[1] + box[3] <= line[1] || box[1] >= line[1] + line[3];
      ck_assert(s->item[j].kind != item_text || s->item[j].role != role_annotation || apart);
    }
  }
}
END_TEST

START_TEST(words_without_room_are_complained_of) {
  plot *p = rising();
  p->annotation = ARENA_ARRAY(A, 60, mark_annotation);
  for (p->annotations = 0; p->annotations < 60; p->annotations++)
    p->annotation[p->annotations] = at(10, 50, "there can be no room for all these remarks here");
  drafting k = fixture_drafting();
  const scene *s = fixture_scene(&k, p, 80 * MM);
  ck_assert(diags_count(D) > 0 && diags_errors(D) == 0);
  ck_assert_ptr_null(laws_broken(s, k.look));
}
END_TEST

Suite *annotate_suite(void) {
  const TTest *const all[] = {a_line_lies_at_its_value,
                              a_band_lies_behind_everything,
                              a_point_is_ringed,
                              the_axis_reaches_what_is_pointed_at,
                              names_and_bars_too,
                              words_among_lines_stand_apart_with_a_leader,
                              words_without_room_are_complained_of,
                              a_line_over_a_column_ends_above_its_number};
  return harness_suite("annotate", all, sizeof all / sizeof *all);
}
