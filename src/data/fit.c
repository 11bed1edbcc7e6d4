/* fit: how well the words of a column read as numbers, dates or truths. */
#include "data/fit.h"

#include "base/number.h"
#include "data/bare.h"
#include "data/called.h"
#include "data/serial.h"

#include <math.h>
#include <string.h>

#define YEAR_MIN 1000
#define YEAR_MAX 2200
#define EVENT_MIN 1800 /* years of what was built or opened, which may also be counts */
#define EVENT_MAX 2100

bool fit_fault(str cell) {
  static const char *const fault[] = {"#div/0!",    "#n/a",     "#name?",   "#null!",   "#num!",   "#ref!",
                                      "#value!",    "#spill!",  "#nv",      "#bezug!",  "#wert!",  "#zahl!",
                                      "#überlauf!", "#nom?",    "#nombre!", "#valeur!", "#réf!",   "#nul!",
                                      "#¡ref!",     "#¡valor!", "#¡div/0!", "#rif!",    "#valore!"};
  cell = str_trim(cell);
  return cell.len && cell.ptr[0] == '#' && STR_IN(cell, fault);
}

bool fit_missing(str cell, const infer_options *o) {
  char narrow[BARE_MAX];
  cell = bare_cell(cell, narrow);
  if (cells_missing(cell) || fit_fault(cell))
    return true;
  for (size_t i = 0; i < o->na_count; i++)
    if (str_equal(cell, o->na[i]))
      return true;
  return false;
}

/* 1.204.333: points that group, which says that the decimal mark is a comma. */
static bool grouped_by_points(str cell) {
  const char *first = memchr(cell.ptr, '.', cell.len);
  size_t rest = first ? cell.len - (size_t)(first + 1 - cell.ptr) : 0;
  return rest && memchr(first + 1, '.', rest);
}

/* 20240131, as ISO 8601 has it without dashes. */
static bool compact_day(str s, double *days) {
  int n = 0;
  if (s.len != 8)
    return false;
  for (size_t i = 0; i < s.len; i++) {
    if (s.ptr[i] < '0' || s.ptr[i] > '9')
      return false;
    n = n * 10 + (s.ptr[i] - '0');
  }
  date d = {n / 10000, n / 100 % 100, n % 100};
  if (d.year < YEAR_MIN || d.year > YEAR_MAX || !date_valid(d))
    return false;
  *days = date_days(d);
  return true;
}

/* 202401 */
static bool compact_month(str s, day *out) {
  char written[] = "YYYY-MM";
  for (size_t i = 0; i < s.len; i++)
    if (s.ptr[i] < '0' || s.ptr[i] > '9')
      return false;
  if (s.len != 6 || s.ptr[0] == '0')
    return false;
  memcpy(written, s.ptr, 4);
  memcpy(written + 5, s.ptr + 4, 2);
  return date_parse(STR(written), &out->days, &out->grain);
}

/* 202401; 1.2024, which as a number has four decimals. */
static bool month_like(str cell) {
  day read;
  const char *point = memchr(cell.ptr, '.', cell.len);
  size_t year = point ? (size_t)(point + 1 - cell.ptr) : 0;
  bool pointed = cell.len == year + 4 && (str_starts(str_slice(cell, year, cell.len), "19") ||
                                          str_starts(str_slice(cell, year, cell.len), "20"));
  return point ? pointed && day_parse(cell, day_order_dmy, &read) : compact_month(cell, &read);
}

static bool read_number(str cell, char decimal, reading *out) {
  char narrow[BARE_MAX];
  number n;
  cell = bare_cell(cell, narrow);
  if (!number_parse(cell, decimal, &n))
    return false;
  *out = (reading){.number = n.value, .decimals = n.decimals, .unit = n.unit};
  double days;
  out->comma = memchr(cell.ptr, ',', cell.len) || grouped_by_points(cell);
  out->day_like = compact_day(cell, &days);
  out->month_like = month_like(cell);
  out->year_like = cell.len == 4 && !n.marked && n.value >= YEAR_MIN && n.value <= YEAR_MAX;
  out->event_like = out->year_like && n.value >= EVENT_MIN && n.value <= EVENT_MAX;
  return true;
}

static bool read_boolean(str cell, reading *out) {
  static const char *const yes[] = {"true", "yes", "wahr", "vrai"}; /* as spreadsheets write them, too */
  static const char *const no[] = {"false", "no", "falsch", "faux"};
  char narrow[BARE_MAX];
  cell = bare_cell(cell, narrow);
  *out = (reading){.number = STR_IN(cell, yes)};
  return out->number != 0 || STR_IN(cell, no);
}

bool fit_date(str cell, day_order order, reading *out) {
  char narrow[BARE_MAX];
  day read = {.grain = date_day};
  str bare = bare_cell(cell, narrow);
  if (order == day_order_serial && serial_parse(bare, out))
    return true;
  if (!compact_day(bare, &read.days) && !compact_month(bare, &read) && !day_parse(bare, order, &read))
    return false;
  if (read.zone.ptr && bare.ptr == narrow)
    return false; /* it would not outlive this */
  *out = (reading){.number = read.days, .grain = read.grain, .ordered = read.ordered};
  out->zone = read.zone;
  out->offset = read.offset;
  out->placeless = read.placeless;
  return true;
}

static bool read_named(str cell, reading *out) {
  *out = (reading){.grain = date_month};
  return named_parse(cell, &out->number);
}

static bool read_short(str cell, day_order order, reading *out) {
  char narrow[BARE_MAX];
  day read = {.grain = date_day};
  *out = (reading){.grain = date_day};
  bool well = day_parse_short(bare_cell(cell, narrow), order, &read);
  out->number = read.days;
  return well;
}

bool fit_read(const fit *f, str cell, reading *out) {
  if (f->named && f->type == column_date && read_named(cell, out))
    return true;
  if (f->shorts && read_short(cell, f->order, out))
    return true;
  if (f->type == column_number)
    return read_number(cell, f->decimal, out);
  return f->type == column_boolean ? read_boolean(cell, out) : fit_date(cell, f->order, out);
}

static bool whole(const fit *f) {
  return f->read && !f->broken;
}

static bool nearly(const fit *f) {
  size_t all = f->read + f->broken;
  return f->broken && all >= INFER_NEARLY_CELLS && (double)f->read > INFER_NEARLY * (double)all;
}

/* Every word once, counting for all cells that say it. */
static fit try_type(const fit_asked *k, fit f) {
  size_t bearable = k->options->forced ? SIZE_MAX : (size_t)((1 - INFER_NEARLY) * (double)k->table->rows) + 1;
  reading r;
  f.years = f.events = f.days = f.months = true;
  for (size_t i = 0; i < k->words->words && f.broken <= bearable; i++) {
    str cell = k->words->word[i];
    if (fit_missing(cell, k->options))
      continue;
    if (!fit_read(&f, cell, &r)) {
      f.broken += k->words->count[i];
      continue;
    }
    f.read += k->words->count[i];
    f.comma |= r.comma;
    f.ordered |= r.ordered;
    f.years &= r.year_like;
    f.events &= r.event_like;
    f.days &= r.day_like;
    f.months &= r.month_like;
    f.pointed |= r.month_like && r.decimals;
  }
  return f;
}

/* In a file split by ';', commas are decimal marks when they can be; elsewhere only when points can't. */
static fit try_number(const fit_asked *k) {
  const char decimal = k->options->decimal;
  fit point = try_type(k, (fit){.type = column_number, .decimal = decimal ? decimal : '.'});
  if (decimal || (whole(&point) && (!point.comma || k->table->how.delimiter != ';')))
    return point;
  fit comma = try_type(k, (fit){.type = column_number, .decimal = ','});
  return comma.comma && (whole(&comma) || (nearly(&comma) && !nearly(&point))) ? comma : point;
}

/* Whether the table begins with months, days or years: what was opened in each of them are counts. */
static bool is_series(const table *t, const char *but) {
  const char *first = t->columns ? t->column[0].name : NULL;
  return first && first != but && called_series(first);
}

/* Whether numbers are dates written so: years and days where the column's name says it, months with a point. */
static bool dates_after_all(const fit_asked *k, const fit *f) {
  return (f->years && called_year(k->name)) || (f->events && called_event(k->name) && !is_series(k->table, k->name)) ||
         (f->days && called_day(k->name)) || (f->months && (f->pointed || called_period(k->name)));
}

bool fit_plain(const char *name, const infer_options *o) {
  return o->decimal != ',' && !o->na_count &&
         !(o->forced ? o->type != column_number : called_period(name) || called_event(name));
}

bool fit_months(const double *cell, size_t rows, int decimals) {
  bool some = false;
  for (size_t i = 0; i < rows && decimals == 4; i++) {
    double month = floor(cell[i]), year = round((cell[i] - month) * 10000);
    if (!isnan(month) && (month < 1 || month > 12 || year < 1900 || year > 2099))
      return false;
    some |= !isnan(month);
  }
  return some;
}

bool fit_days(const infer_options *o) {
  return !o->na_count && (!o->forced || o->type == column_date);
}

bool fit_beyond(const fit_asked *k) {
  bool some = false;
  number n;
  for (size_t i = 0; i < k->words->words; i++) {
    str cell = k->words->word[i];
    bool too_long = number_parse_long(cell, '.', &n);
    some |= too_long;
    if (!too_long && !fit_missing(cell, k->options) && !number_parse(cell, '.', &n))
      return false;
  }
  return some;
}

static fit try_date(const fit_asked *k) {
  const day_order order = k->options->order;
  fit first = try_type(k, (fit){.type = column_date, .order = order ? order : day_order_dmy});
  if (order || (!first.ordered && !first.broken))
    return first;
  fit swapped = try_type(k, (fit){.type = column_date, .order = day_order_mdy});
  if (!swapped.ordered || swapped.read < first.read)
    return first;
  if (swapped.read == first.read)
    swapped.order = day_order_open; /* nothing settles it */
  return swapped;
}

static fit choose(const fit_asked *k) {
  named_as months = named_settle(k->words, k->options, called_month(k->name));
  if (months == named_days)
    return (fit){.type = column_text, .named = months};
  if (months)
    return try_type(k, (fit){.type = column_date, .named = months});
  fit f[] = {try_type(k, (fit){.type = column_boolean}), try_number(k), try_date(k)};
  if (whole(&f[1]) && dates_after_all(k, &f[1]))
    return f[2];
  for (size_t i = 0; i < 3; i++)
    if (whole(&f[i]))
      return f[i];
  for (size_t i = 1; i < 3; i++)
    if (nearly(&f[i]))
      return f[i];
  return (fit){.type = column_text};
}

/* Asked for dates, Jan 24 can be nothing but a month. */
static fit either_way(const fit_asked *k, fit days) {
  fit months = try_type(k, (fit){.type = column_date, .named = named_months});
  return months.read > days.read ? months : days;
}

/* Told what comes first, 1.2.24 can be nothing but a day. */
static fit short_years(const fit_asked *k, fit days) {
  fit shorts = try_type(k, (fit){.type = column_date, .order = k->options->order, .shorts = true});
  return shorts.read > days.read ? shorts : days;
}

fit fit_choose(const fit_asked *k) {
  const infer_options *o = k->options;
  if (!o->forced)
    return choose(k);
  if (o->type == column_number)
    return try_number(k);
  if (o->type != column_date)
    return (fit){.type = o->type};
  return o->order ? short_years(k, try_date(k)) : either_way(k, try_date(k));
}
