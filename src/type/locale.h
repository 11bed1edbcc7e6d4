/* locale: what a language asks of numbers, dates, quotes and the tool's own words. One table, no system locale. */
#ifndef TYPE_LOCALE_H
#define TYPE_LOCALE_H

#include "base/text.h"

typedef enum locale_word {
  word_source,
  word_note,
  word_page_of, /* "Page %d of %d" */
  word_sources,
  word_data,
  word_row,
  word_rows,
  word_made_with,
  word_figure,
  word_table,
  word_key_messages,
  word_callout_note,
  word_callout_tip,
  word_callout_important,
  word_callout_warning,
  word_callout_caution,
  word_missing,
  word_other,
  word_total,
  word_contents,
  word_and,
  word_yes,
  word_no,
  word_rounded_shares, /* sentences: what is shown does not add up to 100, or to its totals */
  word_rounded_totals,
  word_count
} locale_word;

#define LOCALE_SCALES 4

/* A word for a large unit: 1.2 million. */
typedef struct locale_scale {
  double unit, from;       /* used from this size on */
  const char *word, *many; /* with the space before it; `many` from `plural_from` units on; NULL ends the list */
} locale_scale;

typedef struct locale {
  const char *tag;      /* BCP 47 */
  const char *decimal;  /* UTF-8 */
  const char *group;    /* UTF-8 */
  int group_from;       /* digits before the first grouping: 4 groups 1,000; 5 leaves 1000 */
  const char *percent;  /* "%" or no-break space + "%" */
  const char *quote[4]; /* double open, close, single open, close */
  const char *month[12], *month_short[12];
  const char *day[7], *day_short[7];               /* Monday first */
  const char *date_long, *date_month, *date_short; /* strftime subset: "%-d %B %Y", "%B %Y" */
  const char *date_quarter;
  const char *money[2]; /* before and after the number */
  int money_decimals;
  bool currency_trails;    /* signs such as $ stand after the number, as in CLDR; else right before it */
  const char *cardinal[9]; /* one … nine */
  const char *ordinal_prefix;
  const char *(*ordinal_suffix)(unsigned long n);
  locale_scale scale[LOCALE_SCALES]; /* smallest first */
  int plural_from;                   /* 2: from two units on (French); 1: whatever is not just one unit */
  const char *colon;                 /* after a word that leads, with the space around it; NULL: ": " */
  const char *word[word_count];
  bool spaceless;                /* words are not spaced: lines are filled between characters */
  const char *hyphen_file;       /* "hyph_en_GB.dic", or NULL */
  int hyphen_left, hyphen_right; /* fewest letters before and after a hyphen */
} locale;

/* The day that weeks begin with in calendars: 1 Monday … 7 Sunday (CLDR). */
int locale_first_weekday(const locale *l);

/* What stands between "Source" and the source. */
const char *locale_colon(const locale *l);

/* The best match by BCP 47 fallback (`en-AU` → `en`); NULL if not even the language is known. */
const locale *locale_find(str tag);
const locale *locales(size_t *count);

#endif
