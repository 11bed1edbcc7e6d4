/* context: what a clause is about: names, measures and times of its own, else those of its sentence, or of the one
   before. */
#ifndef PROOF_CONTEXT_H
#define PROOF_CONTEXT_H

#include "proof/fact.h"
#include "proof/reading.h"

/* So many of a key's names, or of the times (`key` NULL). */
typedef struct tally {
  const figure *figure;
  size_t frame;
  const key *key;
} tally;

typedef struct proof {
  arena *arena;
  arena *scratch;              /* for one passage */
  facts near_facts, all_facts; /* in scratch, used again and again */
  const lexicon *lexicon;
  diags *diags;
  const locale *locale;
  frame **frame;
  size_t frames;
  frame_name *unseen; /* columns of tables that are too large to be looked at */
  size_t unseens, unseen_room;
  const sentence *blamed; /* a figure in it is wrong, */
  size_t blamed_at;       /* … this token */
  const sentence *told;   /* a long figure in it is right of one measure alone, which no word names: */
  size_t told_frame, told_measure;
  const sentence *vouched; /* a long figure in it is right: it is about the data */
  tally tally;             /* what the sentence at hand counts */
  directory *directory;
  ledger *ledger;
} proof;

typedef struct context {
  options options;
  bool measured; /* a measure is named, or there is only one */
  bool own_measure, own_name, own_time;
  bool said;      /* what is measured is named at all */
  bool inherited; /* what is measured is only said before */
  bool partial;   /* what is measured is only said by a part of its name */
  bool guessed;   /* a time is said that may be several */
  size_t names;   /* different names that are required or may be meant */
} context;

/* Whether a sentence, or what stands before it, speaks of a frame at all. */
bool context_touches(const proof *p, const sentence *s, size_t nth);

/* Whether a figure of the clause around token `at` is wrong: then its words are not told of, too. */
bool context_blamed(const proof *p, const sentence *s, size_t at);

/* Of one clause: its own mentions are required, others may be meant. */
context context_tight(const proof *p, const sentence *s, size_t clause, size_t nth);

/* Whether a time is what something is compared with: "than in 2020". */
bool context_than(const sentence *s, const mention *m);

/* Leaves the measures of money, or puts them in place of others, if the frame has any. */
void context_money(context *c);

/* Takes away the names that the clause does not say itself; false if it has no such. */
bool context_drop(context *c);

/* Of the whole sentence and the one before: anything mentioned may be meant. */
context context_wide(const proof *p, const sentence *s, size_t nth);

/* A time that is said, as a stretch of the frame's; false if it cannot be told. A month without a year is that of the
   last year that has it. */
bool context_stretch(const frame *f, moment m, stretch *out);

/* Whether the frame has several such months, or quarters, and none knows which is meant. */
bool context_guessed(const frame *f, moment m);

#endif
