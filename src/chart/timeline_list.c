/* timeline_list: events below each other, date, dot and words: for many, for long words, for narrow columns. */
#include "chart/timeline.h"

#include <math.h>

static const double row_gap = 7, dot_gap = 12, dot_reach = 4.5;

typedef struct list {
  const events *e;
  wrapped *when, *what;
  double dates; /* width of the dates */
} list;

static list measure(const events *e, double width) {
  list l = {
      .e = e, .when = ARENA_ARRAY(e->k->arena, e->count, wrapped), .what = ARENA_ARRAY(e->k->arena, e->count, wrapped)};
  for (size_t i = 0; i < e->count; i++) {
    lettering when = timeline_when(e, &e->event[i]);
    l.when[i] = label_wrap(e->k, &when, e->event[i].when, width * 0.36);
    l.dates = fmax(l.dates, l.when[i].width);
  }
  for (size_t i = 0; i < e->count; i++) {
    lettering what = timeline_what(e, &e->event[i]);
    l.what[i] = label_wrap(e->k, &what, e->event[i].what, width - l.dates - 2 * dot_gap);
  }
  return l;
}

static double row_height(const list *l, size_t i) {
  return fmax(l->when[i].height, l->what[i].height) + row_gap;
}

double timeline_list_height(const events *e, double width) {
  list l = measure(e, width);
  double height = 0;
  for (size_t i = 0; i < e->count; i++)
    height += row_height(&l, i);
  return height;
}

void timeline_list_layout(const events *e, scene *s, const double frame[4]) {
  list l = measure(e, frame[2]);
  double x = frame[0] + l.dates + dot_gap, y = frame[1], half = e->k->look->label_size / 2, last = y;
  size_t under_all = s->count;
  scene_line(s, role_axis, (point[]){{x, y + half}, {x, y + half}},
             &(paint){.strokes = true, .stroke = e->k->look->ink, .width = e->k->look->axis_width});
  for (size_t i = 0; i < e->count; i++) {
    lettering when = timeline_when(e, &e->event[i]), what = timeline_what(e, &e->event[i]);
    label_put_lines(e->k, s, &when, &l.when[i], (point){frame[0], y});
    label_put_lines(e->k, s, &what, &l.what[i], (point){x + dot_gap, y});
    last = fmax(y + half, y + dot_reach);
    timeline_dot(e, s, &e->event[i], (point){x, last});
    y += row_height(&l, i);
  }
  s->item[under_all].point[1].y = scene_round(last);
}
