/* listing: facts as they are worked out, one kind in each room. */
#ifndef PROOF_LISTING_H
#define PROOF_LISTING_H

#include "proof/fact.h"

#define CHOICES_MAX 64
#define TIMES_MAX 24
#define PARTS_ROWS_MAX 2000 /* of tables whose rows are taken one by one */

typedef struct listing {
  arena *arena;
  ledger *ledger;
  const options *o;
  const frame *f;
  choice choice[CHOICES_MAX];
  size_t choices;
  stretch time[TIMES_MAX];    /* the first is all, unless a time is required */
  size_t times, named, backs; /* up to `named` they are asked for, up to `backs` they are those before them */
  facts *out;
} listing;

/* Unless it is no number, or there are too many. */
void listing_add(listing *l, fact f);

/* Whether a row is of a choice and a time. */
bool listing_row(const frame *f, const choice *c, stretch t, size_t row);

/* What a measure comes to: sum, mean, median, extremes, each period's. */
void listing_level(listing *l, const measure *m, choice c, stretch t);

#endif
