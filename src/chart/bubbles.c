/* bubbles: round values near the middle of what is shown, as circles in a row. */
#include "chart/bubbles.h"

#include "chart/label.h"
#include "chart/words.h"

#include <math.h>

#define BUBBLES_SHOWN 2
#define BUBBLES_REACH 0.6 /* of the largest value: the larger circle shows about so much, the smaller a tenth of it */
#define BUBBLES_LEAST 3.0 /* points across: smaller ones teach nothing */

static const double gap = 4, between = 14, below = 6;

typedef struct sample {
  double across, width; /* of the circle; with its words */
  str words;
} sample;

double bubbles_diameter(const bubbles *b, double amount) {
  return b->largest > 0 && amount > 0 ? b->widest * sqrt(amount / b->largest) : 0;
}

/* 1, 2 or 5 times a power of ten, at most `most`. */
static double round_below(double most) {
  double power = pow(10, floor(log10(most))), lead = most / power;
  return power * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1);
}

/* Whole numbers are written whole though the data have decimals. */
static str words_of(const drafting *k, const plot *p, double amount) {
  plot own = *p;
  if (amount == floor(amount))
    own.channel[channel_size].decimals = 0;
  return words_value(k->arena, &own, channel_size, amount);
}

static size_t samples_of(const drafting *k, const plot *p, const bubbles *b, sample out[BUBBLES_SHOWN]) {
  size_t n = 0;
  lettering how = lettering_of(k, role_tick);
  double amount = b->largest > 0 ? round_below(b->largest * BUBBLES_REACH) : 0;
  for (; n < BUBBLES_SHOWN && bubbles_diameter(b, amount) >= BUBBLES_LEAST; n++, amount /= 10) {
    out[n] = (sample){.across = bubbles_diameter(b, amount), .words = words_of(k, p, amount)};
    out[n].width = out[n].across + gap + label_width(k, &how, out[n].words);
  }
  return n;
}

/* What the samples take in a row, after the name of what they show. */
static double row_width(const drafting *k, const plot *p, const sample *all, size_t n) {
  lettering how = lettering_of(k, role_tick);
  double width = label_width(k, &how, words_title(p, channel_size));
  for (size_t i = 0; i < n; i++)
    width += between + all[i].width;
  return width;
}

double bubbles_height(const drafting *k, const plot *p, const bubbles *b, double width) {
  sample all[BUBBLES_SHOWN];
  size_t n = p->channel[channel_size].present ? samples_of(k, p, b, all) : 0;
  if (!n || row_width(k, p, all, n) > width)
    return 0;
  return fmax(all[0].across, k->look->label_leading) + below;
}

void bubbles_draw(const drafting *k, const plot *p, scene *s, const bubbles *b, const double frame[4]) {
  sample all[BUBBLES_SHOWN];
  double height = bubbles_height(k, p, b, frame[2]);
  size_t n = height > 0 ? samples_of(k, p, b, all) : 0;
  if (!n)
    return;
  lettering how = lettering_of(k, role_tick);
  how.at = p->channel[channel_size].at;
  double x = frame[0], y = frame[1] + (height - below) / 2;
  label_put(k, s, &how, words_title(p, channel_size), (point){x, y + label_drop(&how)});
  x += label_width(k, &how, words_title(p, channel_size));
  for (size_t i = 0; i < n; i++) {
    x += x > frame[0] ? between : 0;
    item *circle = scene_dots(s, role_axis, 1, &(paint){.fills = true, .fill = k->look->context});
    circle->width = all[i].across;
    circle->point[0] = (point){scene_round(x + all[i].across / 2), scene_round(y)};
    label_put(k, s, &how, all[i].words, (point){x + all[i].across + gap, y + label_drop(&how)});
    x += all[i].width;
  }
}
