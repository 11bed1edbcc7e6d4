/* look: the default sizes and colours, as LOOK sets them. */
#include "chart/look.h"

/* Hues in the order they are given out: each at least 3:1 on white, apart for every kind of sight and in grey print;
   a test proves it. */
static const unsigned default_hue[LOOK_HUES] = {0x12558C, 0xEA6F2D, 0x1A7F73, 0x5C1B47};

look look_default(void) {
  look l = {.family = "sans",
            .title_size = 10.5,
            .title_leading = 14,
            .subtitle_size = 8.8,
            .subtitle_leading = 12,
            .label_size = 8.2,
            .label_leading = 10.4,
            .note_size = 7.5,
            .note_leading = 10,
            .figure_size = 28,
            .smallest = 7,
            .grid_width = 0.4,
            .axis_width = 0.8,
            .line_width = 1.6,
            .baseline = 14};
  l.ink = colour_hex(0x1A1A1A);
  l.muted = colour_hex(0x5E5E5E);
  l.faint = colour_hex(0xC4C4C4);
  l.grid = colour_hex(0xE3E3E3);
  l.paper = colour_hex(0xFFFFFF);
  l.context = colour_hex(0x929292);
  for (int i = 0; i < LOOK_HUES; i++)
    l.hue[i] = colour_hex(default_hue[i]);
  l.hues = LOOK_HUES;
  l.accent = l.hue[0];
  return l;
}
