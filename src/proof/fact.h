/* fact: what can be computed from a frame about given names, measures and times: levels, changes, shares, ratios. */
#ifndef PROOF_FACT_H
#define PROOF_FACT_H

#include "proof/account.h"

#define OPTION_MAX 8 /* measures, names of a key or times that one sentence may mention; more are passed over */
#define FACTS_MAX 5000

/* What facts shall be about. No measure: none. No code: any row, and `required` does not matter. No time: all of it. */
typedef struct options {
  const frame *frame;
  size_t measure[FRAME_MEASURES_MAX], measures;
  struct {
    int code[OPTION_MAX];
    size_t codes;
    bool required; /* no fact is without one of them */
    bool remote;   /* from the sentence before */
  } key[FRAME_KEYS_MAX];
  stretch time[OPTION_MAX];
  size_t times;
  stretch base; /* an earlier time of the sentence, that changes may be from; `to` 0: none */
  stretch span; /* from one time to another, as it is said; `to` 0: none */
  bool time_required;
  bool ends; /* the first and the last period are times, too */
  bool median;
  bool averages; /* the mean of what each name comes to is meant, too */
  bool earlier;  /* levels of the times before those are meant, too: "up from 67" */
} options;

typedef enum fact_kind {
  fact_level,
  fact_change, /* a difference */
  fact_growth, /* a difference as a share of what it is from */
  fact_ratio,
  fact_share, /* a part of all */
  fact_names  /* how many names there are */
} fact_kind;

typedef enum fact_how {
  how_sum,
  how_mean,
  how_per_period, /* the mean of periods' sums */
  how_median,
  how_least, /* of rows, or of periods */
  how_most,
  how_each, /* of another measure */
  how_some, /* of one period among several that are meant */
  how_part  /* of what a measure counts, the share that another tells: homes, heated by gas */
} fact_how;

typedef struct fact {
  double value;
  fact_kind kind;
  fact_how how;
  const frame *frame;
  const measure *measure, *base_measure;
  choice of, base; /* `base`: what it is compared with or a share of */
  stretch time, base_time;
  const key *names; /* fact_names */
  bool together;    /* several names or measures added up */
  size_t row;       /* the only row it rests on, if `single` */
  bool single;
} fact;

typedef struct facts {
  fact *item;
  size_t count, room;
} facts;

/* Adds all there are, at most FACTS_MAX. */
void fact_list(arena *a, ledger *l, const options *o, facts *out);

/* An expression that computes it; NULL if no short one does. */
const char *fact_expression(arena *a, const fact *f);

#endif
