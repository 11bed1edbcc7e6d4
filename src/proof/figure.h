/* figure: a number as a sentence says it: its words, its kind, how exact it is meant to be. Knows no data. */
#ifndef PROOF_FIGURE_H
#define PROOF_FIGURE_H

#include "proof/token.h"

typedef enum figure_kind {
  figure_plain,
  figure_percent, /* 4.2 %: 0.042 */
  figure_points,  /* percentage points: 0.042 */
  figure_times,   /* three times, twice; doubled: grew to so many times */
  figure_part     /* half, a third, two in five */
} figure_kind;

typedef enum figure_hedge {
  hedge_none,
  hedge_over,   /* more than, at least */
  hedge_under,  /* fewer than, at most */
  hedge_nearly, /* almost */
  hedge_about
} figure_hedge;

typedef struct figure {
  figure_kind kind;
  figure_hedge hedge;
  size_t from, to; /* tokens */
  double value, step;
  double scale;  /* a million, if it is said so; 1 */
  bool slight;   /* just over, a little under */
  bool computed; /* by a template: right by construction */
  bool spelt;    /* five */
  bool money;    /* has a currency's sign */
  bool swollen;  /* doubled */
  bool points;   /* has "points" behind: percentage points, where percentages are meant */
  bool duration; /* of years, days: a stretch of time, unless what is measured is one */
  bool exact;    /* has decimals or thousands marks: not a round number, not a mere count */
} figure;

typedef struct figures {
  figure *item;
  size_t count, room;
} figures;

/* The figures among tokens `from` to `to`; numbers that count nothing are left out: years, days of months, pages,
   codes, telephones, list marks. */
figures figure_list(arena *a, const tokens *t, size_t from, size_t to);

/* Whether a computed value may be said so. */
bool figure_agrees(const figure *f, double computed);

/* Whether it may be a slip for `computed`: the same digits in another order, one wrong, or not far off. */
bool figure_near(const figure *f, double computed);

/* Whether it is hardly by chance that they look alike: the same digits in another order, or one wrong among many. */
bool figure_slip(const figure *f, double computed);

/* Whether the word begins with a capital because it is a month: May, March. `year` follows or a day stands beside. */
bool figure_month(const tokens *t, size_t at);

#endif
