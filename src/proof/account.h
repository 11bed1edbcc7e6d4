/* account: a measure over a frame's periods, for the rows of some names; each computed once. Knows no prose. */
#ifndef PROOF_ACCOUNT_H
#define PROOF_ACCOUNT_H

#include "proof/frame.h"

/* Names that rows must have, by the frame's keys: the value's number, or CHOICE_ANY. */
#define CHOICE_ANY (-1)
typedef struct choice {
  int code[FRAME_KEYS_MAX];
} choice;

choice choice_any(void);

typedef struct account {
  const frame *frame;
  const measure *measure;
  choice of;
  size_t periods; /* at least 1 */
  double *sum;
  size_t *rows;
  double least, most; /* of single rows */
  size_t row;         /* the last row that was added */
  struct account *next;
} account;

/* Days from … to, the latter excluded. */
typedef struct stretch {
  double from, to;
  date_grain grain;
} stretch;

stretch stretch_all(void);
bool stretch_is_all(stretch s);
bool stretch_same(stretch a, stretch b);
stretch stretch_back(stretch s, int months); /* as long, so many months earlier */
stretch stretch_before(stretch s);           /* the day, month, quarter or year before */
bool stretch_one(stretch s);                 /* a day, month, quarter or year, not several */
stretch stretch_period(const frame *f, size_t i);

typedef struct level {
  size_t rows, periods; /* with values */
  double sum, mean;     /* of rows */
  double per_period;    /* sum over periods */
} level;

typedef struct ledger ledger; /* all accounts that were asked for */
ledger *ledger_new(arena *a);

const account *account_of(ledger *l, const frame *f, const measure *m, choice of);
level account_level(const account *s, stretch over);

/* The time in a stretch that a measure is told of: of what adds up over names only, its last period. */
stretch account_told(const frame *f, const measure *m, stretch over);

/* What a measure comes to: the sum where sums mean something, else the mean; NaN without rows. */
double level_main(const measure *m, const level *l);
double account_main(const account *s, stretch over);

#endif
