/* theme: every size, space and colour of a page. */
#include "page/theme.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

#define MM (72 / 25.4)
#define HEX(rgb)                                                                                                       \
  { ((rgb) >> 16) / 255.0, ((rgb) >> 8 & 255) / 255.0, ((rgb)&255) / 255.0 }
#define LINE_OVER_SIZE 1.1 /* a line of the grid holds letters up to this part of it */
#define DROP 0.25          /* of the baseline: below the letters' feet, above the next line */

static const theme built_in[] = {
    {
        .name = "default",
        .baseline = 14,
        .tightest = 0.84,
        .loosest = 1.12,
        .top = 20 * MM,
        .bottom = 22 * MM,
        .left = 20 * MM,
        .right = 20 * MM,
        .measure = 140 * MM,
        .columns = 1,
        .column_gap = 8 * MM,
        .indent = 14,
        .gutter = 8 * MM,
        .ink = HEX(0x1A1A1A),
        .muted = HEX(0x585858), /* 7:1 on white */
        .rule = HEX(0xD0D0D0),
        .accent = HEX(0x12558C), /* the charts' first hue: one accent a page */
        .palette = {HEX(0x12558C), HEX(0xEA6F2D), HEX(0x1A7F73), HEX(0x5C1B47)},
        .grid_line = HEX(0xE3E3E3),
        .faint = HEX(0xC4C4C4),
        .context = HEX(0x929292),
        .chart_font = "sans",
        .chart_scale = 1,
        .kicker = {"sans", 600, 8, 0, 0.04, hue_accent},
        .title = {"sans", 700, 24, 0, -0.018, hue_ink},
        .subtitle = {"sans", 400, 12.5, 18, -0.006, hue_muted},
        .byline = {"sans", 400, 8, 0, 0, hue_muted},
        .body = {"serif", 400, 10.2, 0, 0, hue_ink},
        .lead = {"sans", 600, 8, 0, 0.04, hue_accent},
        .heading = {{"sans", 700, 12.5, 0, -0.01, hue_ink},
                    {"sans", 600, 10.2, 0, 0, hue_ink},
                    {"sans", 600, 8, 0, 0, hue_muted}},
        .table = {"sans", 400, 8, 10.5, 0, hue_ink},
        .table_head = {"sans", 600, 8, 10.5, 0, hue_ink},
        .code = {"mono", 400, 8, 0, 0, hue_ink},
        .block_title = {"sans", 700, 10.2, 0, -0.005, hue_ink},
        .small = {"sans", 400, 7.5, 10.5, 0, hue_muted},
        .foot = {"sans", 400, 8, 0, 0, hue_muted},
        .rule_width = 0.5,
        .head_rule_width = 0.8,
        .title_rule_width = 34,
        .title_rule_height = 2.5,
        .callout_bar = 2.5,
        .quote_bar = 0.75,
        .logo_height = 28,
    },
    {
        .name = "plain",
        .baseline = 15,
        .tightest = 0.84,
        .loosest = 1.12,
        .top = 20 * MM,
        .bottom = 22 * MM,
        .left = 22 * MM,
        .right = 22 * MM,
        .measure = 146 * MM,
        .columns = 1,
        .column_gap = 8 * MM,
        .indent = 15,
        .gutter = 8 * MM,
        .ink = HEX(0x000000),
        .muted = HEX(0x000000),
        .rule = HEX(0x000000),
        .accent = HEX(0x333333),
        .palette = {HEX(0x333333), HEX(0x8C8C8C), HEX(0x5E5E5E), HEX(0x000000)},
        .grid_line = HEX(0xB0B0B0),
        .faint = HEX(0xB0B0B0),
        .context = HEX(0x929292),
        .chart_font = "sans",
        .chart_scale = 1.08,
        .kicker = {"sans", 600, 9, 0, 0.02, hue_ink},
        .title = {"sans", 700, 22, 0, -0.014, hue_ink},
        .subtitle = {"sans", 400, 12.5, 0, 0, hue_ink},
        .byline = {"sans", 400, 9, 0, 0, hue_ink},
        .body = {"serif", 400, 11.2, 0, 0, hue_ink},
        .lead = {"sans", 700, 9, 0, 0, hue_ink},
        .heading = {{"sans", 700, 12.5, 0, 0, hue_ink},
                    {"sans", 700, 11.2, 0, 0, hue_ink},
                    {"sans", 600, 9, 0, 0, hue_ink}},
        .table = {"sans", 400, 8.8, 11.25, 0, hue_ink},
        .table_head = {"sans", 700, 8.8, 11.25, 0, hue_ink},
        .code = {"mono", 400, 9, 0, 0, hue_ink},
        .block_title = {"sans", 700, 11.2, 0, 0, hue_ink},
        .small = {"sans", 400, 8, 11, 0, hue_ink},
        .foot = {"sans", 400, 9, 0, 0, hue_ink},
        .rule_width = 0.5,
        .head_rule_width = 1,
        .title_rule_width = 0,
        .title_rule_height = 0,
        .callout_bar = 1.5,
        .quote_bar = 0.5,
        .logo_height = 30,
    },
    {
        .name = "folio",
        .baseline = 13,
        .tightest = 0.84,
        .loosest = 1.12,
        .top = 18 * MM,
        .bottom = 22 * MM,
        .left = 19 * MM,
        .right = 19 * MM,
        .measure = 130 * MM,
        .columns = 2,
        .column_gap = 7 * MM,
        .indent = 11,
        .gutter = 7 * MM,
        .justify = true,
        .ink = HEX(0x1C1A18),
        .muted = HEX(0x5A5550),
        .rule = HEX(0xCFC9C0),
        .accent = HEX(0x7B2231),
        .palette = {HEX(0x7B2231), HEX(0xD27B2C), HEX(0x2C7A78), HEX(0x1B2440)},
        .grid_line = HEX(0xE3E0DB),
        .faint = HEX(0xC6C1BA),
        .context = HEX(0x94908A),
        .chart_font = "sans",
        .chart_scale = 0.95,
        .kicker = {"serif", 400, 10.5, 0, 0.06, hue_accent, .small_caps = true},
        .title = {"serif", 400, 28, 33, -0.008, hue_ink},
        .subtitle = {"serif", 400, 13, 19, 0, hue_muted, .italic = true},
        .byline = {"sans", 400, 7.6, 0, 0, hue_muted},
        .body = {"serif", 400, 9.8, 0, 0, hue_ink},
        .lead = {"serif", 400, 11, 0, 0, hue_accent, .italic = true},
        .heading = {{"serif", 700, 11.8, 0, 0, hue_ink},
                    {"serif", 400, 9.8, 0, 0, hue_ink, .italic = true},
                    {"serif", 400, 9.8, 0, 0, hue_muted, .italic = true}},
        .table = {"sans", 400, 7.6, 9.75, 0, hue_ink},
        .table_head = {"sans", 600, 7.6, 9.75, 0, hue_ink},
        .code = {"mono", 400, 7.6, 0, 0, hue_ink},
        .block_title = {"sans", 700, 9.8, 0, -0.005, hue_ink},
        .small = {"sans", 400, 7.2, 9.75, 0, hue_muted},
        .foot = {"sans", 400, 7.6, 0, 0, hue_muted},
        .rule_width = 0.5,
        .head_rule_width = 0.8,
        .title_rule_width = 0,
        .title_rule_height = 0,
        .callout_bar = 1,
        .quote_bar = 0.5,
        .logo_height = 26,
    },
};

const theme *themes(size_t *count) {
  *count = sizeof built_in / sizeof *built_in;
  return built_in;
}

const theme *theme_find(str name) {
  for (size_t i = 0; i < sizeof built_in / sizeof *built_in; i++)
    if (str_is(name, built_in[i].name))
      return &built_in[i];
  return NULL;
}

#define VOICES 15

static void voices_of(theme *t, voice *out[VOICES]) {
  voice *const all[VOICES] = {&t->kicker,     &t->title,      &t->subtitle,    &t->byline,     &t->body,
                              &t->lead,       &t->heading[0], &t->heading[1],  &t->heading[2], &t->table,
                              &t->table_head, &t->code,       &t->block_title, &t->small,      &t->foot};
  memcpy(out, all, sizeof all);
}

static void finish_voice(const theme *t, voice *v) {
  const colour shared[] = {[hue_ink] = t->ink, [hue_muted] = t->muted, [hue_accent] = t->accent, [hue_own] = v->ink};
  v->ink = shared[v->hue];
  if (v->leading <= 0)
    v->leading = ceil(v->size * LINE_OVER_SIZE / t->baseline) * t->baseline;
}

static look look_of(const theme *t) {
  look l = look_default();
  double *const size[] = {&l.title_size,    &l.title_leading, &l.subtitle_size, &l.subtitle_leading, &l.label_size,
                          &l.label_leading, &l.note_size,     &l.note_leading,  &l.figure_size};
  for (size_t i = 0; i < sizeof size / sizeof *size; i++)
    *size[i] *= t->chart_scale;
  l.family = t->chart_font;
  l.ink = t->ink, l.muted = t->muted, l.accent = t->accent;
  l.grid = t->grid_line, l.faint = t->faint, l.context = t->context;
  l.hues = t->hues ? t->hues : LOOK_HUES;
  l.palette = t->shades;
  for (size_t i = 0; i < l.hues; i++)
    l.hue[i] = t->palette[i];
  l.baseline = t->baseline;
  return l;
}

void theme_finish(theme *t) {
  voice *all[VOICES];
  voices_of(t, all);
  for (size_t i = 0; i < VOICES; i++)
    finish_voice(t, all[i]);
  t->drop = DROP * t->baseline;
  t->look = look_of(t);
}

void theme_feather(theme *t, double part) {
  const voice title = t->title, subtitle = t->subtitle;
  voice *all[VOICES];
  voices_of(t, all);
  for (size_t i = 0; i < VOICES; i++) {
    all[i]->leading *= part;
    all[i]->size = fmin(all[i]->size, all[i]->leading);
  }
  t->title = title;
  t->subtitle = subtitle;
  t->closeness = part;
  t->baseline *= part;
  t->drop *= part;
  t->look.baseline *= part;
}

style voice_style(const voice *v, const char *lang) {
  return (style){.family = v->family,
                 .weight = v->weight,
                 .italic = v->italic,
                 .size = v->size,
                 .tracking = v->tracking,
                 .small_caps = v->small_caps,
                 .old_style = v->old_style,
                 .tabular = v->tabular,
                 .lang = lang};
}
