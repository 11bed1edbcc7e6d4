/* nearest: the "did you mean" of every error. */
#include "base/nearest.h"

#include <string.h>

#define WORD_MAX 64 /* longer words are not compared */

static char lower(char c) {
  return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static size_t least(size_t a, size_t b, size_t c) {
  size_t m = a < b ? a : b;
  return m < c ? m : c;
}

/* Optimal string alignment distance over bytes, case ignored. */
static size_t distance(str a, str b) {
  size_t rows[3][WORD_MAX + 1], *before = rows[0], *above = rows[1], *row = rows[2];
  for (size_t j = 0; j <= b.len; j++)
    above[j] = j;
  for (size_t i = 1; i <= a.len; i++) {
    row[0] = i;
    for (size_t j = 1; j <= b.len; j++) {
      bool same = lower(a.ptr[i - 1]) == lower(b.ptr[j - 1]);
      row[j] = least(above[j] + 1, row[j - 1] + 1, above[j - 1] + !same);
      if (i > 1 && j > 1 && lower(a.ptr[i - 1]) == lower(b.ptr[j - 2]) && lower(a.ptr[i - 2]) == lower(b.ptr[j - 1]) &&
          before[j - 2] + 1 < row[j])
        row[j] = before[j - 2] + 1;
    }
    size_t *free_row = before;
    before = above, above = row, row = free_row;
  }
  return above[b.len];
}

/* What a thing is called here that others call by another word: charts, their options, front matter, functions. */
static const struct {
  const char *there, *here;
} other[] = {
    {"scatter", "point"},
    {"scatterplot", "point"},
    {"bubble", "point"},
    {"column", "bar"},
    {"columns", "bar"},
    {"barchart", "bar"},
    {"donut", "pie"},
    {"doughnut", "pie"},
    {"ring", "pie"},
    {"boxplot", "box"},
    {"violin", "box"},
    {"hist", "histogram"},
    {"density", "histogram"},
    {"gauge", "bullet"},
    {"kpi", "tiles"},
    {"cards", "tiles"},
    {"pictogram", "waffle"},
    {"dumbbell", "dot"},
    {"linechart", "line"},
    {"timeseries", "line"},
    {"band", "range"},
    {"errorbar", "range"},

    {"type", "mark"},
    {"kind", "mark"},
    {"chart", "mark"},
    {"series", "color"},
    {"hue", "color"},
    {"fill", "color"},
    {"dataset", "data"},
    {"table", "data"},
    {"where", "filter"},
    {"query", "filter"},
    {"top", "limit"},
    {"head", "limit"},
    {"order-by", "sort"},
    {"footnote", "note"},
    {"alt-text", "alt"},
    {"heading", "title"},
    {"melt", "unpivot"},
    {"join", "lookup"},
    {"mutate", "calc"},
    {"summarise", "aggregate"},
    {"summarize", "aggregate"},

    {"papersize", "paper"},
    {"geometry", "margin"},
    {"numbersections", "number-sections"},
    {"locale", "lang"},
    {"language", "lang"},
    {"contents", "toc"},
    {"csv", "data"},
    {"variables", "values"},
    {"template", "theme"},

    {"average", "mean"},
    {"avg", "mean"},
    {"std", "stdev"},
    {"sd", "stdev"},
    {"stddev", "stdev"},
    {"len", "count"},
    {"sumif", "sum"},
    {"countif", "count"},
    {"averageif", "mean"},
    {"unique", "distinct"},
    {"nunique", "distinct"},
    {"n_distinct", "distinct"},
    {"ifelse", "if"},
    {"iif", "if"},
    {"isnull", "missing"},
    {"is_missing", "missing"},
    {"isna", "missing"},
    {"ifnull", "coalesce"},
    {"pct_change", "change"},
    {"moving_average", "rolling_mean"},
    {"rollmean", "rolling_mean"},
    {"ceiling", "ceil"},
    {"cumulative", "cumsum"},
};

static const char *elsewhere(str word, const char *const *names, size_t count) {
  for (size_t i = 0; i < sizeof other / sizeof *other; i++)
    for (size_t k = 0; str_is(word, other[i].there) && k < count; k++)
      if (!strcmp(names[k], other[i].here))
        return names[k];
  return NULL;
}

const char *nearest(str word, const char *const *names, size_t count) {
  const char *best = elsewhere(word, names, count);
  size_t best_distance = WORD_MAX;
  if (best || word.len > WORD_MAX)
    return best;
  for (size_t i = 0; i < count; i++) {
    str name = str_of(names[i]);
    if (name.len > WORD_MAX)
      continue;
    size_t longer = name.len > word.len ? name.len : word.len, d = distance(word, name);
    if (d < best_distance && d * 3 <= longer + 1)
      best = names[i], best_distance = d;
  }
  return best;
}
