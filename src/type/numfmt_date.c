/* numfmt_date: dates by strftime's letters, in a locale's names. Never pads with spaces. */
#include "type/numfmt_spec.h"

#include <math.h>
#include <string.h>

#define SECONDS_A_DAY 86400

/* A moment taken apart. */
typedef struct moment {
  date date;
  int weekday, hour, minute, second, day_of_year;
  double days;
} moment;

static moment moment_of(double days) {
  double whole = floor(days);
  int seconds = (int)llround((days - whole) * SECONDS_A_DAY);
  if (seconds == SECONDS_A_DAY) {
    seconds = 0;
    whole++;
  }
  date d = date_of(whole);
  return (moment){.date = d,
                  .weekday = date_weekday(whole),
                  .hour = seconds / 3600,
                  .minute = seconds / 60 % 60,
                  .second = seconds % 60,
                  .day_of_year = (int)(whole - date_days((date){d.year, 1, 1})) + 1,
                  .days = whole};
}

/* ISO 8601: the week belongs to the year that has its Thursday. */
static int iso_week(const moment *m, int *year) {
  double thursday = m->days + 4 - m->weekday;
  *year = date_of(thursday).year;
  return (int)((thursday - date_days((date){*year, 1, 1})) / 7) + 1;
}

/* Numbers: the letter, digits it is padded to, the value. False if the letter is no number. */
static bool number_letter(char letter, const moment *m, int *pad, int *value) {
  int week_year, week = iso_week(m, &week_year), twelve = m->hour % 12 ? m->hour % 12 : 12;
  const struct {
    char letter;
    int pad, value;
  } known[] = {{'Y', 1, m->date.year},   {'y', 2, (m->date.year % 100 + 100) % 100},
               {'G', 1, week_year},      {'V', 2, week},
               {'m', 2, m->date.month},  {'q', 1, (m->date.month + 2) / 3},
               {'d', 2, m->date.day},    {'e', 1, m->date.day},
               {'j', 3, m->day_of_year}, {'u', 1, m->weekday},
               {'H', 2, m->hour},        {'I', 2, twelve},
               {'M', 2, m->minute},      {'S', 2, m->second}};
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (known[i].letter == letter) {
      *pad = known[i].pad;
      *value = known[i].value;
      return true;
    }
  return false;
}

static const char *name_letter(char letter, const moment *m, const locale *l) {
  switch (letter) {
  case 'B':
    return l->month[m->date.month - 1];
  case 'b':
  case 'h':
    return l->month_short[m->date.month - 1];
  case 'A':
    return l->day[m->weekday - 1];
  case 'a':
    return l->day_short[m->weekday - 1];
  case 'p':
    return m->hour < 12 ? "am" : "pm";
  default:
    return NULL;
  }
}

#define LETTERS "YyGVmqdejuHIMSBbhAap"

bool numfmt_date_check(const numfmt *f, span at, diags *d) {
  for (const char *p = strchr(f->pattern, '%'); p; p = strchr(p + 1, '%')) {
    p += p[1] == '-' ? 2 : 1;
    if (*p == '%' || (*p && strchr(LETTERS, *p)))
      continue;
    diag *g = diags_add(d, 605, at, "`%%%c` is not known in a date pattern", *p ? *p : ' ');
    diag_footnote(d, g,
                  "known: %%Y %%y %%q %%m %%-m %%B %%b %%d %%-d %%j %%A %%a %%u %%V %%G %%H %%M %%S %%I %%p %%%%");
    return false;
  }
  return true;
}

static void pattern_write(const char *pattern, const moment *m, const locale *l, text *out) {
  for (const char *p = pattern; *p; p++) {
    int pad, value;
    if (*p != '%' || !p[1]) {
      text_addc(out, *p);
      continue;
    }
    bool bare = *++p == '-' && p[1];
    p += bare;
    const char *name = name_letter(*p, m, l);
    if (name)
      text_adds(out, name);
    else if (number_letter(*p, m, &pad, &value))
      text_addf(out, "%0*d", bare ? 1 : pad, value);
    else
      text_addc(out, *p);
  }
}

static const char *own_pattern(const locale *l, date_grain grain) {
  switch (grain) {
  case date_year:
    return "%Y";
  case date_quarter:
    return l->date_quarter;
  case date_month:
    return l->date_month;
  case date_week:
    return "%G-W%V";
  default:
    return l->date_long;
  }
}

str numfmt_date(arena *a, const numfmt *f, const locale *l, double days, date_grain grain) {
  if (!isfinite(days))
    return str_of("\u2013");
  text out = text_new(a);
  moment m = moment_of(days);
  pattern_write(numfmt_is_date(f) ? f->pattern : own_pattern(l, grain), &m, l, &out);
  if (grain == date_time && !numfmt_is_date(f))
    pattern_write(", %H:%M", &m, l, &out);
  return text_str(&out);
}
