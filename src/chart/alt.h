/* alt: a chart in words, from its data: what it is, its numbers or their extremes and course. Knows no geometry. */
#ifndef CHART_ALT_H
#define CHART_ALT_H

#include "chart/kinds.h"
#include "chart/trend.h"

typedef enum alt_phrase {
  alt_by,       /* 0 value's name, 1 key's name: "sales by month" */
  alt_extremes, /* 0 highest, 1 its value, 2 lowest, 3 its value, 4 how many */
  alt_course, /* 0 series, 1 first value, 2 when, 3 last value, 4 when, 5 trend, 6 highest, 7 when, 8 lowest, 9 when */
  alt_rises,
  alt_falls,
  alt_level,
  alt_total,       /* 0 how many */
  alt_span,        /* 0 what, 1 lowest, 2 highest */
  alt_trend,       /* 0 rising, falling or level */
  alt_five,        /* 0 what, 1 median, 2 and 3 quartiles, 4 and 5 whiskers */
  alt_most,        /* 0 how many, 1 from, 2 to: the fullest bin */
  alt_toward,      /* 0 what, 1 value, 2 target */
  alt_within,      /* 0 what, 1 value, 2 lower, 3 upper end */
  alt_method,      /* 0 the whiskers' reach: how a box plot was made */
  alt_moves,       /* 0 what, 1 first value, 2 when, 3 last value, 4 when */
  alt_only,        /* 0 what, 1 the one value there is, 2 when */
  alt_in_cell,     /* 0 how many: the key of a density */
  alt_density,     /* points drawn as one */
  alt_panels,      /* 0 how many, 1 of what */
  alt_panel,       /* 0 its name, 1 lowest, 2 highest value, 3 and 4 where they are */
  alt_only_at,     /* 0 what, 1 the one value, 3 where */
  alt_panel_empty, /* 0 its name */
  alt_own_scales,  /* panels are not on one scale */
  alt_no_data,     /* in a panel without values */
  alt_until,       /* 0 the last period, 1 up to when there are data */
  alt_mixed,       /* neither rising, falling nor level */
  alt_begins,      /* 0 where the axis begins, which is not zero */
  alt_heads_bin,   /* what stands over the numbers of bins: from, to, how many; with | between them */
  alt_heads_five,  /* likewise of boxes: whisker, quartile, median, quartile, whisker, what lies beyond */
  alt_phrases
} alt_phrase;

/* A phrase of the locale's language (English where it has none) with its numbered places filled in. */
void alt_say(text *out, const locale *l, alt_phrase id, const str *part);

/* The heads of a table, from a phrase that has them with | between them. */
void alt_heads(arena *a, const locale *l, alt_phrase id, const char **name, size_t count);

/* What a kind is called. */
const char *alt_kind(const locale *l, const char *name);

str alt_course_words(arena *a, const locale *l, course found); /* "rising" … */

/* How many, and from where to where each measure along and up the page goes. */
void alt_ranges(const plot *p, text *out, size_t count);

/* The highest and the lowest of a channel, by what x and y call them. */
void alt_extremes_of(const plot *p, text *out, channel_id id);

/* The channel that is measured, and the one that names what is. */
typedef struct alt_sides {
  channel_id value, key;
} alt_sides;
alt_sides alt_sides_of(const plot *p, const kind *of);

/* Title, kind and data, as sentences. */
void alt_write(const kind *of, const plot *p, text *out);

#endif
