/* kind_calendar: a cell a day, a column a week, a block a year; shades are values. */
#include "chart/kind_list.h"

#include "base/date.h"
#include "chart/alt.h"
#include "chart/check.h"
#include "chart/shade.h"
#include "chart/words.h"

#include <math.h>

#define YEARS_MAX 12
#define CELL_LARGEST 11.0

static const double block_gap = 10, name_gap = 5, hair = 0.6;

typedef struct calendar {
  const drafting *k;
  const plot *p;
  shade shade;
  double first;       /* of January of the first year, in days */
  double from, until; /* a single year is shown from its first month with values through its last */
  size_t years;
  double names, cell; /* width of the weekdays' names; a cell's step */
} calendar;

static double year_after(double days) {
  return date_floor(days + 366, date_year);
}

/* Monday is 0: weeks are those of ISO 8601. */
static size_t weekday(double days) {
  return (size_t)(days - date_floor(days, date_week));
}

static str named(const calendar *c, const char *format, double days) {
  const numfmt *f = numfmt_parse(c->k->arena, str_of(format), span_none(), c->k->diags);
  return numfmt_date(c->k->arena, f, c->p->locale, days, date_day);
}

/* Columns: a year can touch 54 weeks. */
static double weeks_of(const calendar *c) {
  return c->years > 1 ? 54 : (date_floor(c->until - 1, date_week) - date_floor(c->from, date_week)) / 7 + 1;
}

static double begins(const calendar *c, double year) {
  return c->years > 1 ? year : c->from;
}

static double ends(const calendar *c, double year) {
  return c->years > 1 ? year_after(year) : c->until;
}

static calendar plan(const drafting *k, const plot *p, double width) {
  calendar c = {.k = k, .p = p, .shade = shade_of(k, p, channel_color)};
  double low = INFINITY, high = -INFINITY;
  for (size_t r = 0; r < p->rows; r++) {
    double day = p->channel[channel_x].number[r];
    low = isfinite(day) ? fmin(low, day) : low;
    high = isfinite(day) ? fmax(high, day) : high;
  }
  c.first = date_floor(low, date_year);
  for (double at = c.first; at <= high && c.years <= YEARS_MAX; at = year_after(at))
    c.years++;
  c.from = c.years > 1 ? c.first : date_floor(low, date_month);
  c.until = c.years > 1 ? year_after(c.first) : date_floor(date_floor(high, date_month) + 32, date_month);
  lettering how = lettering_of(k, role_tick);
  double monday = date_floor(c.first, date_week);
  for (int i = 0; i < 7 && k->faces; i++)
    c.names = fmax(c.names, label_width(k, &how, named(&c, "%a", monday + i)));
  c.cell = fmin(CELL_LARGEST, (width - c.names - name_gap) / weeks_of(&c));
  return c;
}

bool kind_calendar_check(const drafting *k, const plot *p) {
  if (!check_type(k, p, &(check_types){channel_x, 1u << column_date, "dates"}) ||
      !check_type(k, p, &(check_types){channel_color, 1u << column_number, "numbers"}))
    return false;
  if (p->channel[channel_x].grain != date_day) {
    diag *g = diags_add(k->diags, 508, p->channel[channel_x].at, "a `calendar` needs days");
    diag_hint(k->diags, g, "for months and years take a `heatmap`");
    return false;
  }
  calendar c = plan(&(drafting){.arena = k->arena, .look = k->look, .diags = k->diags}, p, 100);
  slots days = slots_of(k->arena, p, channel_x), one = slots_of(k->arena, p, channel_detail);
  if (c.years > YEARS_MAX) {
    diags_add(k->diags, 510, p->channel[channel_x].at, "a `calendar` shows at most %d years", YEARS_MAX);
    return false;
  }
  return check_single(k, p, &days, &one);
}

static double block_height(const calendar *c) {
  double rows = fmax(7 * c->cell, c->k->look->label_size * 3); /* the names of every other day */
  return 2 * c->k->look->label_leading + rows + block_gap;
}

extent kind_calendar_extent(const drafting *k, const plot *p, double width) {
  calendar c = plan(k, p, width);
  double height = shade_key_height(&c.shade) + (double)c.years * block_height(&c);
  return (extent){height, height, height};
}

static point cell_at(const calendar *c, double year, double day, point corner) {
  double monday = date_floor(begins(c, year), date_week), week = (date_floor(day, date_week) - monday) / 7;
  return (point){corner.x + c->names + name_gap + week * c->cell, corner.y + (double)weekday(day) * c->cell};
}

/* Each month's, or every second's or third's where they would touch, at its first full column. */
static void draw_months(const calendar *c, scene *s, double year, point corner) {
  lettering how = lettering_of(c->k, role_tick);
  double widest = 0;
  for (double month = year; month < year_after(year); month = date_floor(month + 32, date_month))
    widest = fmax(widest, label_width(c->k, &how, named(c, "%b", month)));
  int every = (int)ceil((widest + 4) / (4 * c->cell)), n = 0; /* a month has four columns at least */
  for (double month = begins(c, year); month < ends(c, year); month = date_floor(month + 32, date_month), n++) {
    str name = named(c, "%b", month);
    double x = cell_at(c, year, month, corner).x;
    if (n % every == 0 && x + label_width(c->k, &how, name) <= s->width)
      label_put(c->k, s, &how, name, (point){x, corner.y - 4});
  }
}

static void draw_names(const calendar *c, scene *s, double year, point corner) {
  lettering how = lettering_of(c->k, role_tick);
  double monday = date_floor(year, date_week), step = c->cell * 2 >= how.size + 0.5 ? 2 : 4;
  for (double i = 0; i < 7; i += step)
    label_put(c->k, s, &how, named(c, "%a", monday + i),
              (point){corner.x, corner.y + (i + 0.5) * c->cell + label_drop(&how)});
  draw_months(c, s, year, corner);
  how = lettering_of(c->k, role_category);
  how.weight = LABEL_STRONG;
  label_put(c->k, s, &how, named(c, "%Y", year), (point){corner.x, corner.y - 4 - c->k->look->label_leading});
}

static void draw_day(const calendar *c, scene *s, size_t row, double year, point corner) {
  double day = c->p->channel[channel_x].number[row];
  point at = cell_at(c, year, day, corner);
  item *cell =
      scene_rect(s, role_cell, (double[]){at.x, at.y, c->cell - hair, c->cell - hair},
                 &(paint){.fills = true, .fill = shade_colour(&c->shade, c->p->channel[channel_color].number[row])});
  cell->row = (int)row;
}

void kind_calendar_layout(const drafting *k, const plot *p, scene *s, const double frame[4]) {
  calendar c = plan(k, p, frame[2]);
  shade_key_draw(&c.shade, s, (point){frame[0], frame[1]}, frame[2]);
  double year = c.first;
  for (size_t i = 0; i < c.years; i++, year = year_after(year)) {
    point corner = {frame[0],
                    frame[1] + shade_key_height(&c.shade) + (double)i * block_height(&c) + 2 * k->look->label_leading};
    draw_names(&c, s, year, corner);
    for (double day = begins(&c, year); day < ends(&c, year); day++) { /* days without a value are there, and empty */
      point at = cell_at(&c, year, day, corner);
      scene_rect(s, role_grid, (double[]){at.x + c.cell * 0.4, at.y + c.cell * 0.4, 0.8, 0.8},
                 &(paint){.fills = true, .fill = k->look->faint});
    }
    for (size_t r = 0; r < p->rows; r++) {
      double day = p->channel[channel_x].number[r];
      if (isfinite(day) && isfinite(p->channel[channel_color].number[r]) && date_floor(day, date_year) == year)
        draw_day(&c, s, r, year, corner);
    }
  }
}

void kind_calendar_describe(const plot *p, text *out) {
  alt_extremes_of(p, out, channel_color);
}
