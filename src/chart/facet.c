/* facet: the rows of a chart parted into panels. */
#include "chart/facet.h"

#include "chart/alt.h"
#include "chart/check.h"
#include "chart/words.h"

#include <math.h>

bool facet_present(const plot *p) {
  return p->channel[channel_facet].present;
}

/* A plot of some rows of another. */
static plot *rows_of(arena *a, const plot *p, const size_t *row, size_t count) {
  plot *q = ARENA_NEW(a, plot);
  *q = *p;
  q->rows = count;
  q->row_of = row;
  for (int id = 0; id < channel_count; id++) {
    if (!p->channel[id].present)
      continue;
    double *number = ARENA_ARRAY(a, count + 1, double);
    for (size_t r = 0; r < count; r++)
      number[r] = p->channel[id].number[row[r]];
    q->channel[id].number = number;
  }
  if (!p->highlight)
    return q;
  q->highlight = ARENA_ARRAY(a, count + 1, bool);
  for (size_t r = 0; r < count; r++)
    q->highlight[r] = p->highlight[row[r]];
  return q;
}

/* What is annotated in one panel alone says nothing in the others: it lies nowhere there. */
static void keep_annotations(arena *a, plot *q, double facet) {
  mark_annotation *own = ARENA_ARRAY(a, q->annotations + 1, mark_annotation);
  for (size_t i = 0; i < q->annotations; i++) {
    own[i] = q->annotation[i];
    if (isfinite(own[i].facet) && own[i].facet != facet)
      own[i] = (mark_annotation){.x = {NAN, NAN}, .y = {NAN, NAN}, .text = {0}};
  }
  q->annotation = own;
}

/* The rows that have a panel; of which the whole's rows are the plot's own. */
static plot *whole_of(arena *a, const plot *p) {
  size_t *row = ARENA_ARRAY(a, p->rows + 1, size_t), count = 0;
  for (size_t r = 0; r < p->rows; r++)
    if (!isnan(p->channel[channel_facet].number[r]))
      row[count++] = r;
  return rows_of(a, p, row, count);
}

static plot *panel_plot(facets *f, size_t i) {
  arena *a = f->k->arena;
  size_t *row = ARENA_ARRAY(a, f->whole->rows + 1, size_t), count = 0;
  for (size_t r = 0; r < f->whole->rows; r++)
    if (f->names.of_row[r] == i)
      row[count++] = r;
  plot *q = rows_of(a, f->whole, row, count);
  q->whole = f->whole;
  q->panel = &f->state[i];
  keep_annotations(a, q, f->names.value[i]);
  return q;
}

facets facets_of(const drafting *k, const plot *p, const kind *of) {
  facets f = {.k = k, .of = of, .whole = whole_of(k->arena, p)};
  f.names = slots_distinct(k->arena, f.whole, channel_facet);
  f.count = f.names.count;
  f.plot = ARENA_ARRAY(k->arena, f.count + 1, plot *);
  f.state = ARENA_ARRAY(k->arena, f.count + 1, panel);
  for (size_t i = 0; i < f.count && f.count <= FACETS_MAX; i++)
    f.plot[i] = panel_plot(&f, i);
  return f;
}

bool facet_is_empty(const facets *f, size_t i) {
  const plot *q = f->plot[i];
  for (channel_id id = 0; id < channel_count; id++) {
    if (!(f->of->required & 1u << id) || !q->channel[id].present)
      continue;
    bool some = false;
    for (size_t r = 0; r < q->rows; r++)
      some = some || isfinite(q->channel[id].number[r]);
    if (!some)
      return true;
  }
  return !q->rows;
}

plotted *facet_numbers(arena *a, const plot *p, const kind *of) {
  const drafting k = {.arena = a};
  const facets f = facets_of(&k, p, of);
  plotted **part = ARENA_ARRAY(a, f.count + 1, plotted *);
  for (size_t i = 0; i < f.count; i++)
    part[i] = facet_is_empty(&f, i) ? NULL : of->numbers(a, f.plot[i]);
  return plotted_stack(a, &p->channel[channel_facet], f.names.value, part, f.count);
}

static bool check_count_of(const drafting *k, const plot *p, size_t count) {
  if (count <= FACETS_MAX)
    return true;
  diag *g = diags_add(k->diags, 560, p->channel[channel_facet].at, "%zu panels do not fit on a page: at most %d", count,
                      FACETS_MAX);
  diag_hint(k->diags, g, "`filter` keeps those that matter");
  return false;
}

static void say_left_out(const drafting *k, const plot *p, size_t shown) {
  size_t r = 0;
  while (r < p->rows && !isnan(p->channel[channel_facet].number[r]))
    r++;
  if (shown == p->rows)
    return;
  diag *g = diags_add(k->diags, 561, check_row(p, channel_facet, r),
                      "%zu of %zu rows have no `%.*s`, so they are in no panel", p->rows - shown, p->rows,
                      STR_ARG(words_title(p, channel_facet)));
  diag_hint(k->diags, g, "the first is here");
}

bool facet_check(const drafting *k, const plot *p, const kind *of) {
  facets f = facets_of(k, p, of);
  if (!check_count_of(k, p, f.count))
    return false;
  if (!f.count) {
    diags_add(k->diags, 503, p->channel[channel_facet].at, "there is nothing to draw: `facet` has no values");
    return false;
  }
  say_left_out(k, p, f.whole->rows);
  for (size_t i = 0; i < f.count; i++) {
    f.plot[i]->panel = NULL; /* nothing is laid out yet */
    if (of->check && !of->check(k, f.plot[i]))
      return false;
  }
  return true;
}

/* The highest and lowest values of a panel, and where they are. */
static void describe_panel(const plot *q, str name, const alt_sides *sides, text *out) {
  const double *v = q->channel[sides->value].number, *where = q->channel[sides->key].number;
  size_t low = 0, high = 0;
  for (size_t r = 0; r < q->rows; r++) {
    high = v[r] > v[high] || !isfinite(v[high]) ? r : high;
    low = v[r] < v[low] || !isfinite(v[low]) ? r : low;
  }
  arena *a = out->arena;
  bool placed = q->channel[sides->key].present;
  str part[] = {name, words_value(a, q, sides->value, v[low]), words_value(a, q, sides->value, v[high]),
                placed ? words_value(a, q, sides->key, where[low]) : STR(""),
                placed ? words_value(a, q, sides->key, where[high]) : STR("")};
  alt_say(out, q->locale, !placed ? alt_span : v[low] == v[high] ? alt_only_at : alt_panel, part);
}

void facet_describe(const plot *p, const kind *of, text *out) {
  drafting k = {.arena = out->arena};
  facets f = facets_of(&k, p, of);
  alt_sides sides = alt_sides_of(p, of);
  alt_say(out, p->locale, alt_panels,
          (str[]){numfmt_number(out->arena, NULL, p->locale, (double)f.count, 0), words_title(p, channel_facet)});
  if (p->channel[channel_x].independent || p->channel[channel_y].independent) {
    text_addc(out, ' ');
    alt_say(out, p->locale, alt_own_scales, NULL);
  }
  for (size_t i = 0; i < f.count; i++) {
    text_addc(out, ' ');
    if (facet_is_empty(&f, i))
      alt_say(out, p->locale, alt_panel_empty, (str[]){f.names.name[i]});
    else
      describe_panel(f.plot[i], f.names.name[i], &sides, out);
  }
}
