/* mark: whether points and commas in a file's numbers are decimal marks or group digits. */
#include "data/mark.h"

#include "base/number.h"
#include "data/bare.h"
#include "data/fit.h"

#include <math.h>

#define GROUP 3 /* digits */
#define GROUP_SCALE 1000.0

static bool read(str cell, char decimal, double *out) {
  char narrow[BARE_MAX];
  number n;
  bool well = number_parse(bare_cell(cell, narrow), decimal, &n);
  *out = n.value;
  return well;
}

mark mark_words(const words *w, const infer_options *o, size_t *first) {
  bool point = true, comma = true, some = false, twofold = false;
  for (size_t i = 0; i < w->words && (point || comma); i++) {
    double by_point, by_comma;
    if (fit_missing(w->word[i], o))
      continue;
    some = true;
    point = read(w->word[i], '.', &by_point) && point;
    comma = read(w->word[i], ',', &by_comma) && comma;
    if (point && comma && by_point != by_comma && !twofold) {
      twofold = true;
      *first = i;
    }
  }
  if (!some || point == comma)
    return some && point && twofold ? mark_twofold : mark_open;
  return point ? mark_point : mark_comma;
}

mark mark_numbers(const double *cell, size_t rows, int decimals) {
  if (decimals != GROUP)
    return decimals ? mark_point : mark_open;
  for (size_t i = 0; i < rows; i++) {
    double size = fabs(cell[i]);
    if (size != floor(size) && (size < 1 || size >= GROUP_SCALE))
      return mark_point; /* 0.123, 1234.567 */
  }
  return mark_twofold;
}

void mark_complain(const table *t, size_t row, size_t col, str cell, diags *d) {
  double by_point = 0, by_comma = 0;
  read(cell, '.', &by_point);
  read(cell, ',', &by_comma);
  diag *g = diags_add(d, 326, table_cell(t, row, col), "`%.*s` in column `%s` may be %g or %g", STR_ARG(cell),
                      t->column[col].name, fmax(by_point, by_comma), fmin(by_point, by_comma));
  diag_hint(d, g, "say which: `decimal: \",\"` or `decimal: \".\"`");
}
