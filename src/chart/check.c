/* check: complaints about plots that can't be drawn truthfully. */
#include "chart/check.h"

#include "base/utf8.h"
#include "chart/series.h"

#include <math.h>
#include <string.h>

span check_row(const plot *p, channel_id id, size_t row) {
  for (; p->whole; p = p->whole) /* a panel's rows are the whole's, and those the chart's */
    row = p->row_of[row];
  row = p->row_of ? p->row_of[row] : row;
  const table *t = p->table;
  if (!t || !table_written(t) || row >= t->rows)
    return p->channel[id].at.source ? p->channel[id].at : p->spec->at;
  str all = t->source->bytes;
  size_t from = table_row_at(t, row), to = from;
  while (to < all.len && all.ptr[to] != '\n' && all.ptr[to] != '\r')
    to++;
  return span_new(t->source, from, to - from);
}

static bool check_required(const drafting *k, const plot *p, const kind *of) {
  bool good = true;
  for (channel_id id = 0; id < channel_count; id++)
    if ((of->required & 1u << id) && !p->channel[id].present) {
      span at = p->spec->mark.at.source ? p->spec->mark.at : p->spec->at;
      diag *g = diags_add(k->diags, 502, at, "a `%s` chart needs `%s`", of->name, channel_name[id]);
      diag_hint(k->diags, g, "add `%s:`", channel_name[id]);
      good = false;
    }
  return good;
}

static bool check_numbers(const drafting *k, const plot *p, channel_id id) {
  const channel *c = &p->channel[id];
  if (!c->present || c->type != column_number)
    return true;
  double largest = 0;
  for (size_t r = 0; r < p->rows; r++) {
    double v = fabs(c->number[r]);
    if (isnan(v))
      continue;
    if (v > CHECK_LARGEST) {
      diags_add(k->diags, 504, check_row(p, id, r), "a number is too large to be drawn");
      return false;
    }
    largest = fmax(largest, v);
  }
  if (largest > 0 && largest < 1 / CHECK_LARGEST) {
    diags_add(k->diags, 504, c->at, "the numbers of `%s` are too small to be drawn", channel_name[id]);
    return false;
  }
  return true;
}

static bool check_names(const drafting *k, const plot *p, channel_id id) {
  const channel *c = &p->channel[id];
  bool prose = id == channel_note || id == channel_label;
  if (!c->present || c->type != column_text || prose)
    return true;
  for (size_t i = 0; i < c->categories; i++) {
    size_t length = utf8_count(c->category[i]);
    if (length <= CHECK_NAME_MAX)
      continue;
    str start = c->category[i];
    size_t cut = 0;
    for (const char *at = start.ptr; cut < 24 && at < start.ptr + start.len; cut = (size_t)(at - start.ptr))
      utf8_next(&at, start.ptr + start.len);
    diag *g = diags_add(k->diags, 505, c->at, "the name `%.*s…` has %zu characters", (int)cut, start.ptr, length);
    diag_hint(k->diags, g, "at most %d can be read beside a mark", CHECK_NAME_MAX);
    return false;
  }
  return true;
}

static bool any_value(const plot *p, const kind *of) {
  for (channel_id id = 0; id < channel_count; id++) {
    const channel *c = &p->channel[id];
    if (!(of->required & 1u << id) || !c->present)
      continue;
    bool some = false;
    for (size_t r = 0; r < p->rows && !some; r++)
      some = isfinite(c->number[r]);
    if (!some)
      return false;
  }
  return p->rows > 0;
}

static const channel_id on_scale_of_y[] = {channel_y, channel_y2}, on_scale_of_x[] = {channel_x, channel_x2};

static bool positive(const drafting *k, const plot *p, channel_id id) {
  const channel_id *shown = id == channel_y ? on_scale_of_y : on_scale_of_x;
  for (int i = 0; i < 2; i++)
    for (size_t r = 0; p->channel[shown[i]].present && r < p->rows; r++)
      if (p->channel[shown[i]].number[r] <= 0) {
        diag *g = diags_add(k->diags, 530, check_row(p, shown[i], r), "a log scale can't show zero or less");
        diag_hint(k->diags, g, "`type: symlog` can, or `filter` the row out");
        return false;
      }
  double low = INFINITY;
  for (size_t i = 0; i < p->annotations; i++)
    for (int end = 0; end < 2; end++)
      low = fmin(low, id == channel_x ? p->annotation[i].x[end] : p->annotation[i].y[end]);
  if (low > 0 && !(p->channel[id].domain[0] <= 0))
    return true;
  diags_add(k->diags, 530, p->channel[id].at, "a log scale can't begin at zero or less");
  return false;
}

static bool check_scale(const drafting *k, const plot *p, const kind *of, channel_id id) {
  const channel *c = &p->channel[id];
  bool curved = c->scale == scale_log || c->scale == scale_sqrt || c->scale == scale_symlog;
  if (!c->present || !curved)
    return true;
  if (!(of->curved & 1u << id)) {
    diag *g =
        diags_add(k->diags, 530, c->at, "a `%s` chart can't have such a scale for `%s`", of->name, channel_name[id]);
    diag_hint(k->diags, g, "`point`, `line` and `dot` can");
    return false;
  }
  if (c->type != column_number) {
    diags_add(k->diags, 530, c->at, "only numbers can have such a scale");
    return false;
  }
  return c->scale != scale_log || positive(k, p, id);
}

/* What only changes the look is said, and the chart is made without it. */
static void check_axis(const drafting *k, const plot *p, const kind *of, channel_id id) {
  if (!p->channel[id].present || !p->channel[id].axis_none || of->axes & 1u << id)
    return;
  diag *g = diags_add(k->diags, 292, p->channel[id].at, "`%s` of a `%s` chart can't be without its axis",
                      channel_name[id], of->name);
  diag_hint(k->diags, g, "leave `axis` out");
}

static bool check_annotations(const drafting *k, const plot *p, const kind *of) {
  if (!p->annotations || !of->placeless)
    return true;
  span at = p->spec->annotations ? p->spec->annotate[0].at : p->spec->at;
  diag *g = diags_add(k->diags, 516, at, "a `%s` chart has no axes that `annotate` could point at", of->name);
  diag_hint(k->diags, g, "say it in `title` or `note`");
  return false;
}

bool check_plot(const drafting *k, const plot *p, const kind *of) {
  if (!check_required(k, p, of))
    return false;
  if (!any_value(p, of)) {
    diag *g = diags_add(k->diags, 503, p->spec->data.at.source ? p->spec->data.at : p->spec->at,
                        "there is nothing to draw: no row has all that a `%s` chart needs", of->name);
    diag_hint(k->diags, g,
              p->rows                     ? "values are missing"
              : p->spec->filter.at.source ? "its `filter` leaves none"
                                          : "the table has no rows");
    return false;
  }
  bool good = palettes_check(k->arena, k->diags, &p->spec->palette, &(palette_wish){k->look->paper, of->shades});
  good = check_annotations(k, p, of) && good;
  for (channel_id id = 0; id < channel_count; id++)
    check_axis(k, p, of, id);
  for (channel_id id = 0; id < channel_count; id++)
    if (!check_numbers(k, p, id) || !check_names(k, p, id) || !check_scale(k, p, of, id))
      good = false;
  return good;
}

bool check_type(const drafting *k, const plot *p, const check_types *t) {
  static const char *const names[] = {"text", "numbers", "dates", "true and false"};
  const channel *c = &p->channel[t->id];
  if (!c->present || (t->types & 1u << c->type))
    return true;
  diag *g = diags_add(k->diags, 508, c->at.source ? c->at : p->spec->at, "`%s` of a `%s` chart must be %s, not %s",
                      channel_name[t->id], p->mark, t->wants, names[c->type]);
  str name = c->at.source ? str_slice(c->at.source->bytes, c->at.start, c->at.start + c->at.length) : (str){0};
  bool years =
      (t->types & 1u << column_date) && c->type == column_number && name.len && !memchr(name.ptr, '(', name.len);
  if (years)
    diag_hint(k->diags, g, "this is %s; years? `types: {%.*s: date}` at its data says so", names[c->type],
              STR_ARG(name));
  else
    diag_hint(k->diags, g, "this is %s", names[c->type]);
  return false;
}

bool check_single(const drafting *k, const plot *p, const slots *places, const slots *groups) {
  size_t cells = places->count * groups->count;
  size_t *first = ARENA_ARRAY(k->arena, cells ? cells : 1, size_t);
  for (size_t r = 0; r < p->rows; r++) {
    size_t i = places->of_row[r], j = groups->of_row[r];
    if (i == SLOT_NONE || j == SLOT_NONE)
      continue;
    size_t *seen = &first[i * groups->count + j];
    if (*seen) {
      str name = places->name[i].ptr ? places->name[i] : STR("this place");
      diag *g = diags_add(k->diags, 509, check_row(p, channel_y, r), "a second row for `%.*s`", STR_ARG(name));
      diag_hint(k->diags, g, "sum the rows, as in `sum(amount)`, or tell them apart by `color`");
      diag_also(g, check_row(p, channel_y, *seen - 1), "the first is here");
      return false;
    }
    *seen = r + 1;
  }
  return true;
}

bool check_count(const drafting *k, const plot *p, const slots *places, size_t most) {
  if (places->count <= most)
    return true;
  diag *g = diags_add(k->diags, 510, p->spec->at, "%zu marks do not fit into a `%s` chart: at most %zu", places->count,
                      p->mark, most);
  diag_hint(k->diags, g, "`sort` and `limit: 20` keep the first ones");
  return false;
}

bool check_series(const drafting *k, const plot *p, channel_id id) {
  slots groups = slots_of(k->arena, p, id);
  colour hue[PALETTE_MOST];
  size_t hues = series_hues(k, p, hue);
  if (groups.count > hues && !p->highlight)
    diags_add(k->diags, 512, p->channel[id].at, "%zu series, but the palette has only %zu colours", groups.count, hues);
  return true;
}

bool check_not_negative(const drafting *k, const plot *p, channel_id id) {
  const channel *c = &p->channel[id];
  for (size_t r = 0; c->present && r < p->rows; r++)
    if (c->number[r] < 0) {
      diags_add(k->diags, 511, check_row(p, id, r), "`%s` of a `%s` chart can't be less than zero", channel_name[id],
                p->mark);
      return false;
    }
  return true;
}

bool check_spans(const drafting *k, const plot *p) {
  const channel *from = &p->channel[channel_x], *to = &p->channel[channel_x2];
  for (size_t r = 0; to->present && r < p->rows; r++)
    if (to->number[r] < from->number[r]) {
      diags_add(k->diags, 513, check_row(p, channel_x2, r), "this ends before it begins");
      return false;
    }
  return true;
}
