/* theme: every size, space and colour of a page. */
#include "page/theme.h"

#define MM (72 / 25.4)
#define HEX(rgb)                                                                                                       \
  { ((rgb) >> 16) / 255.0, ((rgb) >> 8 & 255) / 255.0, ((rgb)&255) / 255.0 }
#define INK HEX(0x1A1A1A)
#define GREY HEX(0x585858) /* 7:1 on white */
#define RULE HEX(0xD0D0D0)
#define ACCENT HEX(0x12558C) /* the charts' first hue: one accent a page */

static const theme default_theme = {
    .name = "default",
    .baseline = 14,
    .drop = 3.5,
    .top = 20 * MM,
    .bottom = 22 * MM,
    .left = 20 * MM,
    .right = 20 * MM,
    .measure = 140 * MM,
    .indent = 14,
    .gutter = 8 * MM,
    .kicker = {"sans", 600, 8, 14, 0.04, ACCENT},
    .title = {"sans", 700, 24, 28, -0.018, INK},
    .subtitle = {"sans", 400, 12.5, 18, -0.006, GREY},
    .byline = {"sans", 400, 8, 14, 0, GREY},
    .body = {"serif", 400, 10.2, 14, 0, INK},
    .lead = {"sans", 600, 8, 14, 0.04, ACCENT},
    .heading = {{"sans", 700, 12.5, 14, -0.01, INK}, {"sans", 600, 10.2, 14, 0, INK}, {"sans", 600, 8, 14, 0, GREY}},
    .table = {"sans", 400, 8, 10.5, 0, INK},
    .table_head = {"sans", 600, 8, 10.5, 0, INK},
    .code = {"mono", 400, 8, 14, 0, INK},
    .block_title = {"sans", 700, 10.2, 14, -0.005, INK},
    .small = {"sans", 400, 7.5, 10.5, 0, GREY},
    .foot = {"sans", 400, 8, 14, 0, GREY},
    .rule = RULE,
    .accent = ACCENT,
    .rule_width = 0.5,
    .head_rule_width = 0.8,
};

const theme *theme_find(arena *a, str name) {
  if (!str_is(name, default_theme.name))
    return NULL;
  theme *t = ARENA_NEW(a, theme);
  *t = default_theme;
  t->look = look_default();
  return t;
}

style voice_style(const voice *v, const char *lang) {
  return (style){.family = v->family, .weight = v->weight, .size = v->size, .tracking = v->tracking, .lang = lang};
}
