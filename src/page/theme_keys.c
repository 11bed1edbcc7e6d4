/* theme_keys: the keys of theme files, as tables. */
#include "page/theme_keys.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

#define LETTERS_MIN 5 /* points: print that can be read at all */
#define LETTERS_MAX 96

#define VOICE(member) offsetof(voice, member)
#define THEME(member) offsetof(theme, member)
#define MM(from, to) .min = (from)*POINTS_PER_MM, .max = (to)*POINTS_PER_MM

static const theme_key of_voice[voice_keys] = {
    [voice_font] = {.field = {"font", field_text, VOICE(family),
                              .help = "a name of fonts/manifest: serif, sans, display or mono"},
                    .need = need_font},
    [voice_weight] = {.field = {"weight", field_integer, VOICE(weight), .min = 100, .max = 900,
                                .help = "400 is regular, 700 bold"}},
    [voice_italic] = {.field = {"italic", field_boolean, VOICE(italic), .help = "slanted letters"}},
    [voice_size] = {.field = {"size", field_length, VOICE(size), .min = LETTERS_MIN, .max = LETTERS_MAX,
                              .help = "of the letters"}},
    [voice_leading] = {.field = {"leading", field_length, VOICE(leading), .min = LETTERS_MIN, .max = 2 * LETTERS_MAX,
                                 .help =
                                     "from line to line; left out, as many steps of the baseline as the size needs"}},
    [voice_tracking] = {.field = {"tracking", field_number, VOICE(tracking), .min = -0.1, .max = 0.5,
                                  .help = "added after each letter, in em"}},
    [voice_small_caps] = {.field = {"small-caps", field_boolean, VOICE(small_caps),
                                    .help = "small capitals for small letters"}},
    [voice_old_style] = {.field = {"old-style-figures", field_boolean, VOICE(old_style),
                                   .help = "figures that rise and fall as letters do"}},
    [voice_tabular] = {.field = {"tabular-figures", field_boolean, VOICE(tabular),
                                 .help = "figures of one width; those of tables and axes are"}},
    [voice_color] = {.field = {"color", field_colour, VOICE(ink), .help = "its own colour", .alias = "colour"}},
};

static const theme_key of_margin[] = {
    {.field = {"top", field_length, THEME(top), MM(0, 400), .help = "above the text"}},
    {.field = {"bottom", field_length, THEME(bottom), MM(0, 400), .help = "below it; the foot stands inside"}},
    {.field = {"left", field_length, THEME(left), MM(0, 400), .help = "at its left", .alias = "inner"}},
    {.field = {"right", field_length, THEME(right), MM(0, 400), .help = "at its right", .alias = "outer"}},
};

static const theme_key of_theme[] = {
    {.field = {"from", field_text, 0, .help = "the built-in theme that this one starts from"}, .way = way_base},
    {.field = {"baseline", field_length, THEME(baseline), .min = 8, .max = 30, .help = "the grid all lines stand on"}},
    {.field = {"tightest", field_number, THEME(tightest), .min = 0.8, .max = 1,
               .help = "part of the baseline that it may shrink to, to fit the pages asked for"}},
    {.field = {"loosest", field_number, THEME(loosest), .min = 1, .max = 1.25,
               .help = "part of the baseline that it may grow to, to fill them"}},
    {.field = {"margin", field_node, 0, .help = "margins"}, .way = way_margin},
    {.field = {"measure", field_length, THEME(measure), MM(30, 400),
               .help = "widest line of running text in one column"}},
    {.field = {"columns", field_integer, THEME(columns), .min = 1, .max = 2, .help = "columns of text"}},
    {.field = {"column-gap", field_length, THEME(column_gap), MM(2, 40), .help = "between two columns"}},
    {.field = {"indent", field_length, THEME(indent), .min = 0, .max = 60,
               .help = "of paragraphs, lists and quotations"}},
    {.field = {"gutter", field_length, THEME(gutter), MM(0, 40), .help = "between charts side by side"}},
    {.field = {"justify", field_boolean, THEME(justify), .help = "lines end at the right margin"}},
    {.field = {"ink", field_colour, THEME(ink), .help = "text"}, .need = need_text},
    {.field = {"muted", field_colour, THEME(muted), .help = "what stands back: bylines, notes, feet"},
     .need = need_text},
    {.field = {"accent", field_colour, THEME(accent),
               .help = "the one colour of a page: kicker, links, emphasis in charts"},
     .need = need_text},
    {.field = {"rule", field_colour, THEME(rule), .help = "hairlines"}, .need = need_line},
    {.field = {"palette", field_texts, THEME(palette),
               .help = "a palette's name or colours of charts; without it, the accent is the first"},
     .way = way_palette},
    {.field = {"grid-line", field_colour, THEME(grid_line), .help = "grid lines of charts"}, .need = need_line},
    {.field = {"faint", field_colour, THEME(faint), .help = "what is missing or idle in charts"}, .need = need_line},
    {.field = {"context", field_colour, THEME(context), .help = "marks of charts that are not highlighted"},
     .need = need_mark},
    {.field = {"chart-font", field_text, THEME(chart_font), .help = "of all words in charts"}, .need = need_font},
    {.field = {"chart-scale", field_number, THEME(chart_scale), .min = 0.85, .max = 1.5,
               .help = "of the words in charts; 1 is labels of 8.2 pt"}},
    {.field = {"rule-width", field_length, THEME(rule_width), .min = 0, .max = 4, .help = "of hairlines"}},
    {.field = {"head-rule-width", field_length, THEME(head_rule_width), .min = 0, .max = 6,
               .help = "of the rule below a table's head"}},
    {.field = {"title-rule-width", field_length, THEME(title_rule_width), .min = 0, .max = 600,
               .help = "of the rule above the title"}},
    {.field = {"title-rule-height", field_length, THEME(title_rule_height), .min = 0, .max = 9, .help = "of the same"}},
    {.field = {"callout-bar", field_length, THEME(callout_bar), .min = 0, .max = 9,
               .help = "width of the rule beside callouts"}},
    {.field = {"quote-bar", field_length, THEME(quote_bar), .min = 0, .max = 9, .help = "and beside quotations"}},
    {.field = {"logo", field_text, THEME(logo), .help = "a PNG or JPEG beside the theme's file"}},
    {.field = {"logo-alt", field_text, THEME(logo_alt), .help = "the logo in words"}},
    {.field = {"logo-height", field_length, THEME(logo_height), .min = 8, .max = 120, .help = "how tall it may be"}},
    {.field = {"kicker", field_node, THEME(kicker), .help = "the words above the title"}, .way = way_voice},
    {.field = {"title", field_node, THEME(title), .help = "the brief's title"}, .way = way_voice},
    {.field = {"subtitle", field_node, THEME(subtitle), .help = "the line below it, and the abstract"},
     .way = way_voice},
    {.field = {"byline", field_node, THEME(byline), .help = "authors and date"}, .way = way_voice},
    {.field = {"body", field_node, THEME(body), .help = "running text"}, .way = way_line},
    {.field = {"heading-1", field_node, THEME(heading[0]), .help = "the highest headings"}, .way = way_line},
    {.field = {"heading-2", field_node, THEME(heading[1]), .help = "those below them"}, .way = way_line},
    {.field = {"heading-3", field_node, THEME(heading[2]), .help = "all others"}, .way = way_line},
    {.field = {"callout", field_node, THEME(lead), .help = "the word that opens a callout"}, .way = way_voice},
    {.field = {"code", field_node, THEME(code), .help = "code"}, .way = way_line},
    {.field = {"table", field_node, THEME(table), .help = "cells of tables"}, .way = way_voice},
    {.field = {"table-head", field_node, THEME(table_head), .help = "their heads and totals"}, .way = way_voice},
    {.field = {"table-title", field_node, THEME(block_title), .help = "the titles of tables"}, .way = way_voice},
    {.field = {"small", field_node, THEME(small), .help = "footnotes, notes, sources"}, .way = way_voice},
    {.field = {"foot", field_node, THEME(foot), .help = "running heads and feet"}, .way = way_voice},
};

#define COUNT(table) (sizeof(table) / sizeof *(table))

theme_key_table theme_keys(void) {
  return (theme_key_table){of_theme, COUNT(of_theme)};
}

theme_key_table theme_keys_of_margin(void) {
  return (theme_key_table){of_margin, COUNT(of_margin)};
}

theme_key_table theme_keys_of_voice(void) {
  return (theme_key_table){of_voice, COUNT(of_voice)};
}

/* --- help --- */

static void add_length(text *out, double points) {
  double mm = points / POINTS_PER_MM;
  bool metric = points > 0 && fabs(mm - round(mm)) < 1e-6;
  text_addf(out, metric ? "%.0fmm" : "%.4gpt", metric ? mm : points);
}

static void add_colour(text *out, const colour *c) {
  text_addf(out, "#%02X%02X%02X", (unsigned)lround(c->r * 255), (unsigned)lround(c->g * 255),
            (unsigned)lround(c->b * 255));
}

/* "sans 600 8/14 #12558C" */
static void add_voice(text *out, const voice *v) {
  text_addf(out, "%s %d%s %.4g/%.4g ", v->family, v->weight, v->italic ? " italic" : "", v->size, v->leading);
  add_colour(out, &v->ink);
}

static void add_value(text *out, const theme_key *k, const theme *t) {
  const void *at = (const char *)t + k->field.offset;
  switch (k->field.type) {
  case field_length:
    add_length(out, *(const double *)at);
    break;
  case field_number:
    text_addf(out, "%.4g", *(const double *)at);
    break;
  case field_integer:
    text_addf(out, "%d", *(const int *)at);
    break;
  case field_boolean:
    text_adds(out, *(const bool *)at ? "true" : "false");
    break;
  case field_colour:
    add_colour(out, at);
    break;
  case field_node:
    add_voice(out, at);
    break;
  case field_texts:
    for (int i = 0; i < LOOK_HUES; i++) {
      text_adds(out, i ? " " : "");
      add_colour(out, (const colour *)at + i);
    }
    break;
  default:
    text_adds(out, *(const char *const *)at ? *(const char *const *)at : "none");
  }
}

static void add_range(text *out, const field *f) {
  static const char *const kind[] = {
      [field_text] = "text",       [field_boolean] = "true or false", [field_integer] = "number",
      [field_number] = "number",   [field_length] = "length",         [field_colour] = "colour",
      [field_texts] = "a palette", [field_node] = "a voice"};
  if (f->type == field_length) {
    add_length(out, f->min);
    text_adds(out, " to ");
    add_length(out, f->max);
  } else if (f->type == field_integer || f->type == field_number)
    text_addf(out, "%.4g to %.4g", f->min, f->max);
  else
    text_adds(out, kind[f->type]);
}

static const char *value_of(arena *a, const theme_key *k, const theme *t) {
  text out = text_new(a);
  add_value(&out, k, t);
  return out.ptr;
}

/* A key: its name, range and meaning; below, its value in each theme, or in all if it is the same. */
static void add_key(text *out, const theme_key *k, const theme *of, size_t count) {
  text_addf(out, "  %-18s ", k->field.name);
  add_range(out, &k->field);
  text_addf(out, ": %s\n  %-18s ", k->field.help, "");
  const char *first = value_of(out->arena, k, &of[0]);
  bool same = true;
  for (size_t i = 1; i < count; i++)
    same &= !strcmp(first, value_of(out->arena, k, &of[i]));
  if (same)
    text_addf(out, "%s\n", first);
  for (size_t i = 0; i < count && !same; i++)
    text_addf(out, "%s %s%s", of[i].name, value_of(out->arena, k, &of[i]), i + 1 < count ? " | " : "\n");
}

static void add_keys(text *out, theme_key_table keys, const theme *of, size_t count) {
  for (size_t i = 0; i < keys.count; i++)
    if (keys.key[i].way == way_margin)
      add_keys(out, theme_keys_of_margin(), of, count);
    else if (keys.key[i].way != way_base)
      add_key(out, &keys.key[i], of, count);
}

void theme_keys_help(text *out) {
  size_t count;
  const theme *built_in = themes(&count);
  theme *of = ARENA_ARRAY(out->arena, count, theme);
  text_adds(
      out,
      "A theme is a YAML file beside the brief, named by `theme: house.yaml`. It starts from a built-in theme and\n"
      "changes what it names:\n\n  from: plain\n  accent: \"#7A1F2B\"\n  margin: {left: 30mm}\n"
      "  title: {font: serif, size: 26pt}\n\nKeys, with their values in the built-in themes:\n\n");
  for (size_t i = 0; i < count; i++) {
    of[i] = built_in[i];
    theme_finish(&of[i]);
  }
  add_keys(out, theme_keys(), of, count);
  text_adds(out,
            "\nKeys of margin are top, bottom, left and right; inner and outer mean left and right. A voice has:\n\n");
  for (size_t i = 0; i < voice_keys; i++) {
    text_addf(out, "  %-18s ", of_voice[i].field.name);
    add_range(out, &of_voice[i].field);
    text_addf(out, ": %s\n", of_voice[i].field.help);
  }
}
