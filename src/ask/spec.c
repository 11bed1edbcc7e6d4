/* spec: the YAML of chart and table blocks to structs, by their tables of options. */
#include "ask/spec.h"

#include "ask/encoding.h"
#include "ask/remark.h"

#include <string.h>

const char *const channel_name[channel_count] = {
    [channel_x] = "x",          [channel_y] = "y",           [channel_x2] = "x2",           [channel_y2] = "y2",
    [channel_color] = "color",  [channel_size] = "size",     [channel_shape] = "shape",     [channel_label] = "label",
    [channel_facet] = "facet",  [channel_detail] = "detail", [channel_order] = "order",     [channel_theta] = "theta",
    [channel_value] = "value",  [channel_change] = "change", [channel_target] = "target",   [channel_note] = "note",
    [channel_spark] = "spark",  [channel_error] = "error",   [channel_dash] = "strokeDash", [channel_prefix] = "prefix",
    [channel_suffix] = "suffix"};

/* A chart as its map is read: encodings and annotations still nodes. */
typedef struct chart_form {
  chart_spec made;
  node *channel[channel_count];
  node *annotate;
} chart_form;

#define WIDTH_MIN (20 * POINTS_PER_MM)
#define WIDTH_MAX (1200 * POINTS_PER_MM)
#define ROWS_MAX 1e6

#define SERIES "series" /* of the columns that a list makes of others */
#define VALUE "value"

#define MADE(member) offsetof(chart_form, made.member)
#define CHANNEL(id) field_node, offsetof(chart_form, channel[id])

static const field chart_field[] = {
    {"mark", field_text, MADE(mark), .help = "the kind of chart"},
    {"data", field_text, MADE(data), .help = "a table's name or a CSV path"},
    {"x", CHANNEL(channel_x), .help = "what lies along the page; of a list of columns each is a series"},
    {"y", CHANNEL(channel_y), .help = "what lies up the page; of a list of columns each is a series"},
    {"x2", CHANNEL(channel_x2), .help = "where a mark ends along x"},
    {"y2", CHANNEL(channel_y2), .help = "where a mark ends along y"},
    {"color", CHANNEL(channel_color), .help = "the series, or the value shown as colour"},
    {"size", CHANNEL(channel_size), .help = "how large or how many"},
    {"shape", CHANNEL(channel_shape), .help = "the series, shown as shape"},
    {"label", CHANNEL(channel_label), .help = "a text at each mark; elsewhere the same as id"},
    {"facet", CHANNEL(channel_facet), .help = "one small chart for each value"},
    {"detail", CHANNEL(channel_detail), .help = "what is told apart without a colour"},
    {"order", CHANNEL(channel_order), .help = "the order of marks"},
    {"theta", CHANNEL(channel_theta), .help = "the value of a slice"},
    {"value", CHANNEL(channel_value), .help = "the number or truth shown"},
    {"change", CHANNEL(channel_change), .help = "the change beside a number"},
    {"target", CHANNEL(channel_target), .help = "the number to reach"},
    {"spark", CHANNEL(channel_spark), .help = "a column drawn in small"},
    {"error", CHANNEL(channel_error), .help = "how far the error bars reach"},
    {"strokeDash", CHANNEL(channel_dash), .help = "what is dashed, such as provisional figures"},
    {"prefix", CHANNEL(channel_prefix), .help = "a small word before the number, such as over"},
    {"suffix", CHANNEL(channel_suffix), .help = "a small word after the number, such as or more"},
    {"filter", field_text, MADE(filter), .help = "the rows to keep"},
    {"calc", field_node, MADE(calc), .help = "new columns: name and expression"},
    {"group", field_node, MADE(group), .help = "the columns whose values make one row each"},
    {"aggregate", field_node, MADE(aggregate), .help = "columns of the groups: name and expression"},
    {"sort", field_node, MADE(sort), .help = "columns or channels to sort by; - for descending"},
    {"limit", field_integer, MADE(limit), .min = 1, .max = ROWS_MAX, .help = "how many to keep"},
    {"other", field_boolean, MADE(other), .fallback = "false", .help = "whether the rest is shown as one"},
    {"title", field_text, MADE(title), .help = "what there is to see"},
    {"subtitle", field_text, MADE(subtitle), .help = "measure, unit, period"},
    {"note", CHANNEL(channel_note), .help = "a remark below; in tiles an encoding"},
    {"source", field_text, MADE(source), .help = "where the data come from"},
    {"caption", field_text, MADE(caption), .help = "a text below the figure", .alias = "fig-cap"},
    {"alt", field_text, MADE(alt), .fallback = "auto", .help = "the chart in words", .alias = "fig-alt"},
    {"highlight", field_texts, MADE(highlight), .help = "the values in the accent colour"},
    {"annotate", field_node, offsetof(chart_form, annotate), .help = "a list of {x, y, text}"},
    {"labels", field_choice, MADE(labels), .choices = "auto direct legend none", .fallback = "auto",
     .help = "how series are named"},
    {"textures", field_choice, MADE(textures), .choices = "auto true false", .fallback = "auto",
     .help = "dashes, shapes and hatches for print in grey"},
    {"values", field_choice, MADE(values), .choices = "auto true false", .fallback = "auto",
     .help = "whether numbers stand at the marks"},
    {"width", field_length, MADE(width), .min = WIDTH_MIN, .max = WIDTH_MAX, .fallback = "100%",
     .help = "how wide: charts that fit beside one another share a row"},
    {"height", field_length, MADE(height), .min = WIDTH_MIN, .max = WIDTH_MAX, .help = "how high"},
    {"aspect", field_number, MADE(aspect), .min = 0.05, .max = 20, .help = "height over width"},
    {"palette", field_texts, MADE(palette), .help = "a palette's name or colours such as \"#12436D\""},
    {"id", field_text, MADE(id), .help = "for links"},
    {"stack", field_choice, MADE(stack), .choices = "zero normalize none", .help = "how parts are piled up"},
    {"step", field_boolean, MADE(step), .fallback = "false", .help = "lines: steps instead of slopes"},
    {"points", field_boolean, MADE(points), .fallback = "false", .help = "lines: a dot at each value"},
    {"trend", field_text, MADE(trend), .help = "points: linear draws the line of best fit"},
    {"bin", field_node, MADE(bin), .help = "histograms: {step} or {maxbins}"},
    {"whisker", field_number, MADE(whisker), .min = 0, .max = 100, .fallback = "1.5",
     .help = "boxes: reach of the whiskers in quartile distances"},
    {"unit", field_number, MADE(unit), .min = 1e-9, .max = 1e15, .fallback = "1", .help = "waffles: what one dot is"},
    {"parts", field_integer, MADE(parts), .min = 1, .max = 10000, .help = "waffles: shares out of so many"},
    {"columns", field_integer, MADE(columns), .min = 1, .max = 1000, .help = "waffles and tiles: how many in a row"},
    {"hole", field_number, MADE(hole), .min = 0, .max = 0.95, .fallback = "0", .help = "pies: the hole of a ring"},
    {"table", field_boolean, MADE(table), .fallback = "false", .help = "its numbers as a table below it"},
    {"totals", field_texts, MADE(totals), .help = "waterfalls: the steps that are totals"},
    {"bands", field_node, MADE(bands), .help = "bullets: the limits of the bands"},
};

typedef struct table_form {
  table_spec made;
  node *columns, *rows, *values;
} table_form;

#define TABLE(member) offsetof(table_form, made.member)

static const field table_field[] = {
    {"data", field_text, TABLE(data), .help = "a table's name or a CSV path"},
    {"columns", field_node, offsetof(table_form, columns), .help = "names, or maps {field, title, format, …}"},
    {"rows", field_node, offsetof(table_form, rows), .help = "pivots: the columns that stay rows"},
    {"values", field_node, offsetof(table_form, values), .help = "pivots: what is in the cells"},
    {"filter", field_text, TABLE(filter), .help = "the rows to keep"},
    {"calc", field_node, TABLE(calc), .help = "new columns: name and expression"},
    {"group", field_node, TABLE(group), .help = "the columns whose values make one row each"},
    {"aggregate", field_node, TABLE(aggregate), .help = "columns of the groups: name and expression"},
    {"sort", field_node, TABLE(sort), .help = "columns to sort by; - for descending"},
    {"limit", field_integer, TABLE(limit), .min = 1, .max = ROWS_MAX, .help = "how many rows to keep"},
    {"other", field_boolean, TABLE(other), .fallback = "false", .help = "whether the rest is one more row"},
    {"total", field_choice, TABLE(total), .choices = "none row column both", .fallback = "none",
     .help = "which totals are shown"},
    {"subtotals", field_boolean, TABLE(subtotals), .fallback = "false",
     .help = "totals below each group of the first column"},
    {"title", field_text, TABLE(title), .help = "what there is to see"},
    {"note", field_text, TABLE(note), .help = "a remark below"},
    {"source", field_text, TABLE(source), .help = "where the data come from"},
    {"width", field_length, TABLE(width), .min = WIDTH_MIN, .max = WIDTH_MAX, .help = "how wide"},
    {"id", field_text, TABLE(id), .help = "for links"},
};

static const field column_field[] = {
    {"field", field_text, offsetof(table_column_spec, field), .help = "a column or an expression"},
    {"title", field_text, offsetof(table_column_spec, title), .help = "the words in the head"},
    {"format", field_text, offsetof(table_column_spec, format), .help = "how values are written"},
    {"spanner", field_text, offsetof(table_column_spec, spanner), .help = "a head over this column and its neighbours"},
    {"align", field_choice, offsetof(table_column_spec, align), .choices = "left center right", .help = "the side"},
    {"bar", field_boolean, offsetof(table_column_spec, bar), .fallback = "false", .help = "a bar in each cell"},
    {"sparkline", field_boolean, offsetof(table_column_spec, sparkline), .fallback = "false",
     .help = "a small line in each cell"},
    {"total", field_boolean, offsetof(table_column_spec, total), .fallback = "true", .help = "whether it is added up"},
    {"width", field_length, offsetof(table_column_spec, width), .min = 1, .max = WIDTH_MAX, .help = "how wide"},
};

typedef struct annotation_form {
  node *x, *y, *facet;
  asked_text text;
} annotation_form;

static const field annotation_field[] = {
    {"x", field_node, offsetof(annotation_form, x), .help = "a place, or the two ends of a band"},
    {"y", field_node, offsetof(annotation_form, y), .help = "a place, or the two ends of a band"},
    {"facet", field_node, offsetof(annotation_form, facet), .help = "the panel it is for; all if left out"},
    {"text", field_text, offsetof(annotation_form, text), .help = "what to say there"},
};

#define COUNT(table) (sizeof(table) / sizeof *(table))

const field *spec_chart_fields(size_t *count) {
  *count = COUNT(chart_field);
  return chart_field;
}

const field *spec_table_fields(size_t *count) {
  *count = COUNT(table_field);
  return table_field;
}

static bool is_place(const node *n, diags *d) {
  if (!n || n->kind == node_scalar ||
      (n->kind == node_list && n->count == 2 && n->item[0]->kind == node_scalar && n->item[1]->kind == node_scalar))
    return true;
  diags_add(d, 205, n->at, "a place is one value, or the two ends of a band such as [3, 5]");
  return false;
}

static bool read_annotation(arena *a, const node *n, annotation *out, diags *d) {
  annotation_form form = {0};
  if (!field_read(a, n, annotation_field, COUNT(annotation_field), &form, d))
    return false;
  *out = (annotation){form.x, form.y, form.facet, form.text, n->at};
  if (!form.x && !form.y) {
    diags_add(d, 207, n->at, "an annotation needs `x` or `y`");
    return false;
  }
  bool x = is_place(form.x, d);
  return is_place(form.y, d) && x;
}

static bool read_annotations(arena *a, const node *n, chart_spec *out, diags *d) {
  const node *const one[] = {n}, *const *item = n->kind == node_list ? (const node *const *)n->item : one;
  out->annotations = n->kind == node_list ? n->count : 1;
  out->annotate = ARENA_ARRAY(a, out->annotations, annotation);
  bool good = true;
  for (size_t i = 0; i < out->annotations; i++)
    good &= read_annotation(a, item[i], &out->annotate[i], d);
  return good;
}

static node *scalar(arena *a, const char *words, span at) {
  node *n = ARENA_NEW(a, node);
  *n = (node){.kind = node_scalar, .at = at, .text = str_of(words)};
  return n;
}

/* `{columns: [jan, feb], name: series, value: value}` of a list. */
static const node *unpivot_of(arena *a, node *columns) {
  const pair asked[] = {{STR("columns"), columns->at, columns},
                        {STR("name"), columns->at, scalar(a, SERIES, columns->at)},
                        {STR("value"), columns->at, scalar(a, VALUE, columns->at)}};
  node *n = ARENA_NEW(a, node);
  *n = (node){.kind = node_map, .at = columns->at, .pair = ARENA_ARRAY(a, COUNT(asked), pair), .count = COUNT(asked)};
  memcpy(n->pair, asked, sizeof asked);
  return n;
}

/* `y: [jan, feb]`: the columns become rows, with the cells along y; the colour tells them apart if nothing else does.
 */
static bool read_list(arena *a, chart_form *form, channel_id id, diags *d) {
  node *columns = form->channel[id];
  chart_spec *c = &form->made;
  if (c->unpivot) {
    diags_add(d, 205, columns->at, "only one of `x` and `y` can be a list of columns");
    return false;
  }
  c->unpivot = unpivot_of(a, columns);
  c->channel[id] = (encoding){.field = {STR(VALUE), columns->at}, .at = columns->at};
  return true;
}

static bool shows_series(const chart_spec *c) {
  for (int id = 0; id < channel_count; id++)
    if (str_is(c->channel[id].field.text, SERIES))
      return true;
  return false;
}

static bool tell_series_apart(chart_spec *c, diags *d) {
  encoding *color = &c->channel[channel_color];
  span at = c->unpivot->at;
  if (shows_series(c))
    return true;
  if (!color->at.source) {
    *color = (encoding){.field = {STR(SERIES), at}, .at = at};
    return true;
  }
  diag *g = diags_add(d, 205, at, "nothing tells these columns apart: `color` shows something else");
  diag_hint(d, g, "add `facet: " SERIES "`");
  return false;
}

static bool read_channel(arena *a, chart_form *form, channel_id id, span key_at, diags *d) {
  node *asked = form->channel[id];
  if ((id == channel_x || id == channel_y) && asked->kind == node_list && asked->count)
    return read_list(a, form, id, d);
  return encoding_read(a, asked, key_at, &form->made.channel[id], d);
}

static bool read_channels(arena *a, const node *map, chart_form *form, diags *d) {
  bool good = true;
  for (size_t i = 0; i < map->count; i++)
    for (int id = 0; id < channel_count; id++)
      if (str_is(map->pair[i].key, channel_name[id]) && form->channel[id])
        good &= read_channel(a, form, (channel_id)id, map->pair[i].key_at, d);
  if (form->made.unpivot)
    good &= tell_series_apart(&form->made, d);
  for (int id = 0; id < channel_count; id++) {
    const asked_number *columns = &form->made.channel[id].columns;
    if (id == channel_facet || !columns->at.source)
      continue;
    diags_add(d, 204, columns->at, "only `facet` is laid out in `columns`");
    good = false;
  }
  return good;
}

chart_spec *spec_chart(arena *a, span at, diags *d) {
  const node *map = yaml_read(a, at, d);
  return map ? spec_chart_map(a, map, at, d) : NULL;
}

chart_spec *spec_chart_map(arena *a, const node *map, span at, diags *d) {
  chart_form *form = ARENA_NEW(a, chart_form);
  bool good = field_read(a, map, chart_field, COUNT(chart_field), form, d);
  if (map->kind != node_map)
    return NULL;
  good &= read_channels(a, map, form, d);
  form->made.at = at;
  if (form->annotate)
    good &= read_annotations(a, form->annotate, &form->made, d);
  const node *note = form->channel[channel_note];
  if (note && note->kind == node_scalar)
    form->made.note = (asked_text){note->text, note->at};
  if (good && !form->made.mark.at.source) {
    diag *g = diags_add(d, 207, remark_first_line(at), "the chart has no `mark`");
    diag_hint(d, g, "add a line such as `mark: bar`");
    return NULL;
  }
  return good ? &form->made : NULL;
}

static bool read_column(arena *a, const node *n, table_column_spec *out, diags *d) {
  if (n->kind == node_scalar) {
    out->field = (asked_text){n->text, n->at};
    return true;
  }
  if (!field_read(a, n, column_field, COUNT(column_field), out, d))
    return false;
  if (out->field.at.source)
    return true;
  diags_add(d, 207, n->at, "this column names no `field`");
  return false;
}

/* One column or a list of them; none if nothing was asked. */
static bool read_columns(arena *a, const node *n, table_column_spec **out, size_t *count, diags *d) {
  const node *const one[] = {n}, *const *item = n && n->kind == node_list ? (const node *const *)n->item : one;
  *count = !n ? 0 : n->kind == node_list ? n->count : 1;
  *out = *count ? ARENA_ARRAY(a, *count, table_column_spec) : NULL;
  bool good = true;
  for (size_t i = 0; i < *count; i++)
    good &= read_column(a, item[i], &(*out)[i], d);
  return good;
}

static bool read_pivot(arena *a, const table_form *form, table_spec *out, diags *d) {
  bool good = read_columns(a, form->rows, &out->row, &out->rows, d);
  good &= read_columns(a, form->values, &out->value, &out->values, d);
  const node *alone = form->rows ? form->rows : form->values;
  if (!alone || (out->rows && out->values && out->columns))
    return good;
  diags_add(d, 207, alone->at, "a pivot has `rows`, `columns` and `values`");
  return false;
}

table_spec *spec_table(arena *a, span at, diags *d) {
  const node *map = yaml_read(a, at, d);
  if (!map)
    return NULL;
  table_form *form = ARENA_NEW(a, table_form);
  bool good = field_read(a, map, table_field, COUNT(table_field), form, d);
  form->made.at = at;
  good &= read_columns(a, form->columns, &form->made.column, &form->made.columns, d);
  good &= read_pivot(a, form, &form->made, d);
  return good ? &form->made : NULL;
}
