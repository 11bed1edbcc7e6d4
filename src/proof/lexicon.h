/* lexicon: what English words mean to somebody who checks figures: directions, ranks, hedges, numbers, months. */
#ifndef PROOF_LEXICON_H
#define PROOF_LEXICON_H

#include "base/text.h"

typedef enum lexeme_class {
  lexeme_none,
  lexeme_plain, /* a word of every text: articles, prepositions, common verbs */
  lexeme_noun,  /* what may be counted, of whatever the data tell: cases, items; behind a figure it is its own thing */
  lexeme_up,    /* rose, growth */
  lexeme_down,  /* fell, decline */
  lexeme_flat,  /* unchanged */
  lexeme_swell, /* doubled: grew to `value` times */
  lexeme_highest,   /* largest; `value` 1 where it may also mean something else, as in "the most important"; 3 where the
                       lowest may be meant, as in "the best" */
  lexeme_lowest,    /* smallest */
  lexeme_more,      /* larger, above: compares two; some hedge a figure, too */
  lexeme_less,      /* smaller, below */
  lexeme_nearly,    /* almost: not quite */
  lexeme_about,     /* roughly */
  lexeme_sum,       /* total, combined */
  lexeme_mean,      /* average */
  lexeme_median,    /* median */
  lexeme_share,     /* share, accounts, makes up */
  lexeme_cardinal,  /* five: `value` */
  lexeme_ordinal,   /* second: `value` */
  lexeme_fraction,  /* half, third: `value` */
  lexeme_scale,     /* million: `value` */
  lexeme_multiple,  /* times; twice: `value` */
  lexeme_percent,   /* percent */
  lexeme_points,    /* percentage points */
  lexeme_month,     /* `value` from 1 */
  lexeme_duration,  /* years, weeks */
  lexeme_reference, /* page, section: a number after it counts nothing */
  lexeme_before,    /* previous, earlier: the period before */
  lexeme_since,     /* since 2015: from then on */
  lexeme_every,     /* each */
  lexeme_part,      /* while, but: another clause */
  lexeme_join,      /* and, against, to: another clause, if both sides claim something */
  lexeme_not        /* not, never: who knows what is meant */
} lexeme_class;

typedef struct lexeme {
  const char *word;
  lexeme_class class;
  double value;
} lexeme;

typedef struct lexicon lexicon;
lexicon *lexicon_new(arena *a);

/* A word in lower case; one that means nothing if it is not there. Without a lexicon, as in languages that have none,
   no word means anything. */
const lexeme *lexicon_find(const lexicon *l, const char *word);

/* Whether two words in lower case are forms of one, or are used for each other: region and regions, people and
   population. */
bool lexicon_alike(const char *one, const char *other);

#endif
