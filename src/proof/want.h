/* want: of what nature a figure should be, by the words around it: a level, a change, a share, a count. */
#ifndef PROOF_WANT_H
#define PROOF_WANT_H

#include "proof/context.h"

typedef struct wanted {
  const options *options;
  fact_kind kind;
  bool levels;     /* levels of percentages fit, too */
  fact_how how[2]; /* of levels */
  bool main;       /* sums where sums mean something, else means */
  const key *names;
  bool measured;                                /* the sentence says what is measured */
  bool vague;                                   /* there may be others: a figure has to be near */
  bool among_all;                               /* what the whole sentence mentions may be meant */
  bool idle;                                    /* no claim that can be held against data */
  int of[FRAME_KEYS_MAX], base[FRAME_KEYS_MAX]; /* ratios: what names are compared; CHOICE_ANY: whatever */
  bool only_change;                             /* so many more than */
  bool only_growth;                             /* so many per cent more, rose by so many per cent */
  bool changes;  /* something else than the figure's own hedge tells of a change or a difference */
  bool dated;    /* of a time that is named, and nothing says that it is the most or the least */
  bool averages; /* an average may be meant */
  bool of_all;   /* a share, said so */
  bool together; /* what the clause names, added up */
  bool part;     /* of what one measure counts, the share that another one tells */
  bool counts;   /* the figure stands before what it counts: it is no change of that */
  bool since;    /* changes are from the time that is named */
} wanted;

wanted want_of(const proof *p, const sentence *s, const figure *f, const context *c, size_t nth);

/* Lets the ends of the data be times, where a clause says "since". */
void want_widen(const sentence *s, const figure *f, context *c);

/* Whether a figure may be such a fact at all; want_fits says whether it should be. */
bool want_allows(const wanted *w, const fact *f);
bool want_fits(const wanted *w, const fact *f);

#endif
