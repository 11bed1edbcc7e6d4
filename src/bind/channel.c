/* channel: the encodings of a chart to columns of values. */
#include "bind/channel.h"

#include "base/number.h"
#include "bind/arrange.h"
#include "bind/fill.h"
#include "bind/gather.h"
#include "bind/shaping.h"

#include <math.h>
#include <string.h>

#define BINS_NAMED 200

/* One encoding on its way: its expression, then its column among the plot's rows. */
typedef struct draft {
  channel_id id;
  const encoding *from;
  expr *expr;
  const char *name; /* of the column made for it; a name that no file can have */
} draft;

static str expression_of(arena *a, const encoding *e) {
  if (!e->aggregate.at.source)
    return e->field.text;
  if (!e->field.at.source)
    return str_of(text_format(a, "%.*s()", STR_ARG(e->aggregate.text)));
  return str_of(text_format(a, "%.*s(%.*s)", STR_ARG(e->aggregate.text), STR_ARG(e->field.text)));
}

static span place_of(const encoding *e) {
  return e->field.at.source ? e->field.at : e->aggregate.at;
}

static bool draft_channel(dataset *s, const encoding *e, draft *out, diags *d) {
  out->from = e;
  out->name = arrange_column(out->id);
  out->expr = expr_parse(s->arena, expression_of(s->arena, e), place_of(e), d);
  return out->expr;
}

static gathered gather_from(dataset *s, str mark, const draft *from, diags *d) {
  const encoding *e = from->from;
  gathered g = {.made = {from->name, from->expr, place_of(e)}, .cut = e->time_unit.at.source};
  if (g.cut && !gather_grain(e->time_unit.text, &g.grain)) {
    diag *wrong = diags_add(d, 240, e->time_unit.at, "`%.*s` is not a time unit", STR_ARG(e->time_unit.text));
    diag_footnote(d, wrong, "units: year, quarter, month, week, day");
  }
  coarsening bin = {.step = NAN};
  if (!e->bin || (from->id == channel_x && str_is(mark, "histogram"))) /* which bins by itself */
    return g;
  if (shaping_read_bin(s, e->bin, &bin, d)) {
    g.bin = ARENA_NEW(s->arena, binning);
    *g.bin = (binning){bin.step, bin.most, false};
  }
  if (bin.as)
    diags_add(d, 240, e->bin->at, "the bins of an encoding make no column: leave `as` out");
  return g;
}

/* Every channel that was asked for, parsed and its names and types checked. */
static size_t draft_all(dataset *s, const plot *p, const table *in, draft list[channel_count], diags *d) {
  size_t count = 0, errors = diags_errors(d);
  scope here = s->scope;
  here.here = in;
  for (int i = 0; i < channel_count; i++) {
    if (!p->channel[i].present)
      continue;
    list[count].id = (channel_id)i;
    if (draft_channel(s, &p->spec->channel[i], &list[count], d) && expr_bind(list[count].expr, &here, NULL, d))
      count++;
  }
  return diags_errors(d) == errors ? count : 0;
}

/* --- channels --- */

size_t channel_category(const channel *c, str name) {
  for (size_t i = 0; i < c->categories; i++)
    if (str_equal(c->category[i], name))
      return i;
  return SIZE_MAX;
}

/* A slot of an open-addressed table of strings, so that many categories stay linear. */
static size_t *slot_of(size_t *slots, size_t mask, const str *category, str name) {
  size_t at = (size_t)str_hash(name) & mask;
  while (slots[at] && !str_equal(category[slots[at] - 1], name))
    at = (at + 1) & mask;
  return &slots[at];
}

/* Distinct names in order of first appearance; rows become their indices. */
static void categorise(arena *a, channel *c, const str *name, size_t rows) {
  size_t size = 16;
  while (size < rows * 2)
    size *= 2;
  size_t *slots = ARENA_ARRAY(a, size, size_t);
  str *category = ARENA_ARRAY(a, rows + 1, str);
  double *index = ARENA_ARRAY(a, rows + 1, double);
  for (size_t i = 0; i < rows; i++) {
    if (!name[i].ptr) {
      index[i] = NAN;
      continue;
    }
    size_t *slot = slot_of(slots, size - 1, category, name[i]);
    if (!*slot) {
      category[c->categories] = name[i];
      *slot = ++c->categories;
    }
    index[i] = (double)(*slot - 1);
  }
  c->category = category;
  c->number = index;
  c->type = column_text;
}

/* The names that a column's cells have in every row. Yes and no are words, too. */
static const str *names_in(dataset *s, const column *k, size_t rows) {
  str *name = ARENA_ARRAY(s->arena, rows + 1, str);
  for (size_t i = 0; i < rows; i++)
    if (k->type == column_text)
      name[i] = column_text_at(k, i);
    else if (!column_missing(k, i))
      name[i] = str_of(s->locale->word[k->number[i] != 0 ? word_yes : word_no]);
  return name;
}

static int decimals_worth(const column *k, size_t rows) {
  bool percent = k->unit && !strcmp(k->unit, "%"), whole = true;
  double most = 0;
  for (size_t i = 0; i < rows; i++) {
    if (!isfinite(k->number[i]))
      continue;
    most = fmax(most, fabs(k->number[i]) * (percent ? 100 : 1));
    whole = whole && k->number[i] == floor(k->number[i]);
  }
  return numfmt_worth(most, whole);
}

static void set_values(dataset *s, plot *p, channel *c, const column *k) {
  c->type = k->type;
  c->decimals = k->type == column_number && k->decimals < 0 ? decimals_worth(k, p->rows) : k->decimals;
  c->unit = k->unit;
  c->grain = k->grain;
  c->number = k->number;
  /* except where a kind wants a plain truth */
  bool truth = k->type == column_boolean && c == &p->channel[channel_value];
  if (k->type == column_text || (k->type == column_boolean && !truth))
    categorise(s->arena, c, names_in(s, k, p->rows), p->rows);
}

#define MONTHS_FEWEST 3 /* ends of so many months are no chance */

/* Whether all dates are last days of months, of several. */
static bool month_ends(const channel *c, size_t rows) {
  double low = INFINITY, high = -INFINITY;
  for (size_t i = 0; i < rows; i++) {
    if (isnan(c->number[i]))
      continue;
    if (date_floor(c->number[i] + 1, date_month) != c->number[i] + 1)
      return false;
    low = fmin(low, c->number[i]);
    high = fmax(high, c->number[i]);
  }
  return high - low > 31 * (MONTHS_FEWEST - 2);
}

/* Ends of months are how books name months: as days, 31 March would stand beside the tick of April and bars would be a
   day wide. Not where the brief itself names days. */
static void take_months(dataset *s, const plot *p, channel *c, channel_id id) {
  static const char *const of_months[] = {"bar", "line", "area", "lollipop", "range", "heatmap", "matrix"};
  bool kind = false;
  for (size_t i = 0; i < sizeof of_months / sizeof *of_months; i++)
    kind = kind || !strcmp(p->mark, of_months[i]);
  bool days_named = c->format || isfinite(c->domain[0]) || p->spec->annotations || p->spec->highlight.count;
  if (!kind || (id != channel_x && id != channel_y) || c->type != column_date || c->grain != date_day || days_named ||
      !month_ends(c, p->rows))
    return;
  double *month = ARENA_ARRAY(s->arena, p->rows + 1, double);
  for (size_t i = 0; i < p->rows; i++)
    month[i] = isnan(c->number[i]) ? NAN : date_floor(c->number[i], date_month);
  c->number = month;
  c->grain = date_month;
}

/* "10–19" of whole numbers, else from where a bin begins to where it ends. */
static str bin_name(dataset *s, const channel *c, const binning *g, double from) {
  bool percent = c->unit && !strcmp(c->unit, "%"), whole = g->whole && g->step == floor(g->step) && !c->format;
  double to = whole ? from + g->step - 1 : from + g->step, times = percent ? 100 : 1;
  str low = numfmt_number(s->arena, c->format, s->locale, from * times, c->decimals);
  str high = numfmt_number(s->arena, c->format, s->locale, to * times, c->decimals);
  const char *unit = percent ? s->locale->percent : "", *dash = from < 0 ? " – " : "–";
  if (str_equal(low, high))
    return low;
  return str_of(text_format(s->arena, "%.*s%s%.*s%s", STR_ARG(low), dash, STR_ARG(high), unit));
}

/* All bins from the first to the last, those without rows too, as names in their order. */
static void bins_as_names(dataset *s, plot *p, channel *c, const binning *g, diags *d) {
  double low = INFINITY, high = -INFINITY, *index = ARENA_ARRAY(s->arena, p->rows + 1, double);
  for (size_t r = 0; r < p->rows; r++) {
    low = isfinite(c->number[r]) ? fmin(low, c->number[r]) : low;
    high = isfinite(c->number[r]) ? fmax(high, c->number[r]) : high;
  }
  double bins = low <= high ? round((high - low) / g->step) + 1 : 0;
  if (bins > BINS_NAMED) {
    diags_add(d, 532, c->at, "%.0f bins are too many: at most %d", bins, BINS_NAMED);
    return;
  }
  str *name = ARENA_ARRAY(s->arena, (size_t)bins + 1, str);
  for (size_t i = 0; i < (size_t)bins; i++)
    name[i] = bin_name(s, c, g, low + (double)i * g->step);
  for (size_t r = 0; r < p->rows; r++)
    index[r] = isfinite(c->number[r]) ? round((c->number[r] - low) / g->step) : NAN;
  c->bin = g->step;
  c->type = column_text;
  c->category = name;
  c->categories = (size_t)bins;
  c->number = index;
}

/* The two ends of a `domain`, as numbers or dates. */
static void set_domain(channel *c, const node *domain, diags *d) {
  c->domain[0] = c->domain[1] = NAN;
  if (!domain || c->type == column_text)
    return;
  bool well = domain->kind == node_list && domain->count == 2;
  for (size_t i = 0; well && i < 2; i++) {
    str t = domain->item[i]->text;
    date_grain grain;
    number n;
    if (c->type == column_date)
      well = date_parse(t, &c->domain[i], &grain);
    else if ((well = number_parse(t, '.', &n)))
      c->domain[i] = n.value;
  }
  if (!well || c->domain[0] >= c->domain[1])
    diags_add(d, 240, domain->at, "`domain` should be two values, the lower first, as [0, 100]");
}

static const char *title_of(dataset *s, const encoding *e, const draft *from, diags *d) {
  if (e->title.at.source)
    return str_copy(s->arena, fill_text(s, e->title.text, e->title.at, d));
  str name = expr_column_name(from->expr);
  return str_copy(s->arena, name.ptr ? name : expression_of(s->arena, e));
}

/* A scale of its own: for what is measured along an axis of panels. */
static void check_independent(const plot *p, channel_id id, const encoding *e, diags *d) {
  bool measured = (id == channel_x || id == channel_y) && p->channel[id].type != column_text;
  if (!e->independent.on || (measured && p->channel[channel_facet].present))
    return;
  diag *g = diags_add(d, 240, e->independent.at,
                      "only numbers and dates along the axes of panels can have scales of their own");
  diag_hint(d, g, "leave `independent` out");
}

static void finish_channel(dataset *s, plot *p, const draft *from, const gathered *made, diags *d) {
  channel *c = &p->channel[from->id];
  const encoding *e = from->from;
  c->at = place_of(e);
  c->title = title_of(s, e, from, d);
  c->format = e->format.at.source ? numfmt_parse(s->arena, e->format.text, e->format.at, d) : NULL;
  c->scale = e->scale_type;
  c->zero_asked = e->zero_asked;
  c->zero = e->zero;
  c->reverse = e->reverse;
  c->fiscal = (int)e->fiscal.number;
  c->mid_asked = e->mid.at.source;
  c->middle = e->mid.number;
  c->axis_none = e->axis_none;
  c->stack = e->stack;
  set_values(s, p, c, table_column(p->table, str_of(from->name)));
  if (made->bin)
    bins_as_names(s, p, c, made->bin, d);
  check_independent(p, from->id, e, d);
  c->independent = e->independent.on;
  set_domain(c, e->domain, d);
  take_months(s, p, c, from->id);
  if (e->fiscal.at.source && c->type != column_date)
    diags_add(d, 240, e->fiscal.at, "`fiscal` is for dates, and this is a %s", column_type_name(c->type));
}

/* Sums of the last period mislead when it is not over. */
static void find_unfinished(dataset *s, plot *p, const draft *list, const gathered *made, size_t count) {
  bool sums = false;
  for (size_t i = 0; i < count; i++)
    sums = sums || expr_adds_up(list[i].expr);
  for (size_t i = 0; i < count && sums; i++) {
    if (!made[i].cut)
      continue;
    column dates = expr_column(s->arena, made[i].made.expr);
    if (dates.type == column_date && period_unfinished(&dates, p->rows, made[i].grain, &p->last))
      p->unfinished = list[i].id;
  }
}

bool channel_bind(dataset *s, plot *p, table *in, diags *d) {
  draft list[channel_count];
  size_t count = draft_all(s, p, in, list, d), errors = diags_errors(d);
  gathered made[channel_count];
  for (size_t i = 0; i < count; i++)
    made[i] = gather_from(s, str_of(p->mark), &list[i], d);
  for (size_t i = 0; i < count; i++)
    p->channel[list[i].id].aggregated = expr_aggregates(list[i].expr);
  p->rows = in->rows;
  p->unfinished = channel_count;
  if (diags_errors(d) == errors)
    find_unfinished(s, p, list, made, count);
  table *rows = count && diags_errors(d) == errors ? gather(s, in, made, count, d) : NULL;
  p->table = rows ? arrange(s->arena, p, rows, d) : NULL;
  if (!p->table)
    return false;
  p->rows = p->table->rows;
  for (size_t i = 0; i < count; i++)
    finish_channel(s, p, &list[i], &made[i], d);
  return true;
}

void channel_reorder(arena *a, plot *p, channel_id id, const size_t *order) {
  channel *c = &p->channel[id];
  str *category = ARENA_ARRAY(a, c->categories + 1, str);
  size_t *place_of_old = ARENA_ARRAY(a, c->categories + 1, size_t);
  double *index = ARENA_ARRAY(a, p->rows + 1, double);
  for (size_t i = 0; i < c->categories; i++) {
    category[i] = c->category[order[i]];
    place_of_old[order[i]] = i;
  }
  for (size_t i = 0; i < p->rows; i++)
    index[i] = isnan(c->number[i]) ? NAN : (double)place_of_old[(size_t)c->number[i]];
  c->category = category;
  c->number = index;
}
