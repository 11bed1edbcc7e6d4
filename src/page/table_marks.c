/* table_marks: rectangles and strokes beside numbers; the numbers say the same in words. */
#include "page/table_marks.h"

#include <math.h>

#define BAR_HEIGHT 6.5 /* points; of lines of 14 */
#define BAR_FRAME 11.0 /* as high is the line at zero */
#define LINE_HEIGHT 8.0
#define LINE_WIDTH 0.9
#define ZERO_WIDTH 0.5
#define DOT_SIZE 2.4 /* the last number of a line */

double table_marks_words(const grid_column *k) {
  return k->x + (k->spark ? k->mark + GRID_MARK_GAP : 0);
}

/* From zero, which bars of both signs share. */
static void draw_bar(const composer *c, box *b, const grid_column *k, double number, const double frame[4]) {
  double scale = k->high > k->low ? frame[2] / (k->high - k->low) : 0;
  double zero = frame[0] - k->low * scale, length = number * scale, middle = frame[1] + frame[3] / 2;
  if (isfinite(number))
    box_rect(c->arena, b, (double[]){fmin(zero, zero + length), middle - BAR_HEIGHT / 2, fabs(length), BAR_HEIGHT},
             c->theme->accent);
  if (k->low < 0)
    box_rect(c->arena, b, (double[]){zero - ZERO_WIDTH / 2, frame[1], ZERO_WIDTH, frame[3]}, c->theme->body.ink);
}

static void add_line(const composer *c, box *b, const double from[2], const double to[2]) {
  ink *i = box_ink(c->arena, b, ink_line);
  i->x = from[0];
  i->y = from[1];
  i->width = to[0] - from[0];
  i->height = to[1] - from[1];
  i->thick = LINE_WIDTH;
  i->colour = c->theme->accent;
}

/* Each line has its own scale: it shows a course, and the number beside it says how much. A gap stays a gap. */
static void draw_line(const composer *c, box *b, const spark *s, const double frame[4]) {
  double low = INFINITY, high = -INFINITY, step = s->count > 1 ? frame[2] / (double)(s->count - 1) : 0;
  double last[2] = {NAN, NAN};
  for (size_t i = 0; i < s->count; i++) {
    low = fmin(low, s->value[i]);
    high = fmax(high, s->value[i]);
  }
  for (size_t i = 0; i < s->count; i++) {
    double share = high > low || isnan(s->value[i]) ? (s->value[i] - low) / (high - low) : 0.5;
    double at[2] = {frame[0] + step * (double)i, frame[1] + frame[3] - share * frame[3]};
    if (isfinite(share) && isfinite(last[1]))
      add_line(c, b, last, at);
    last[0] = at[0];
    last[1] = isfinite(share) ? at[1] : NAN;
  }
  if (isfinite(last[1]))
    box_rect(c->arena, b, (double[]){last[0] - DOT_SIZE / 2, last[1] - DOT_SIZE / 2, DOT_SIZE, DOT_SIZE},
             c->theme->accent);
}

void table_marks_draw(const composer *c, box *b, const grid_column *k, const cell *one, double y) {
  double x = c->left + k->x;
  if (k->bar)
    draw_bar(c, b, k, one->number, (double[]){x + k->text + GRID_MARK_GAP, y - BAR_FRAME / 2, k->mark, BAR_FRAME});
  if (k->spark)
    draw_line(c, b, &one->series, (double[]){x, y - LINE_HEIGHT / 2, k->mark, LINE_HEIGHT});
}
