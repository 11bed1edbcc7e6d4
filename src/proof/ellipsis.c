/* ellipsis: what figures leave unsaid because a neighbour says it. */
#include "proof/ellipsis.h"

#include <string.h>

static bool word_at(const tokens *t, size_t i, const char *word) {
  return i < t->count && !strcmp(t->item[i].low, word);
}

static bool bare(const figure *f) {
  return f->kind == figure_plain && f->scale == 1 && !f->points && !f->duration;
}

/* "72 to 78 per cent", "72, 74 and 78 per cent": read in one breath. */
static bool one_breath(const tokens *t, const figure *f, const figure *next) {
  static const char *const word[] = {"to", "and", "or", "–", "-", ","};
  bool joined = false;
  for (size_t i = 0; i < sizeof word / sizeof *word; i++)
    joined |= word_at(t, f->to, word[i]);
  return joined && next->from == f->to + 1;
}

/* "the indoor ones 68.": a number that ends what is said, and counts nothing. */
static bool ends_there(const tokens *t, const figure *f) {
  bool sign = f->to >= t->count || token_is(&t->item[f->to], ".") || token_is(&t->item[f->to], ",") ||
              token_is(&t->item[f->to], ";");
  static const char *const of[] = {"by", "of", "to", "at", "in", "from", "with", "for", "on", "under", "over"};
  for (size_t i = 0; f->from && i < sizeof of / sizeof *of; i++)
    if (word_at(t, f->from - 1, of[i]))
      return false;
  return sign && f->from && t->item[f->from - 1].kind == token_word &&
         t->item[f->from - 1].lexeme->class != lexeme_join;
}

static void take_percent(figure *f) {
  f->kind = figure_percent;
  f->value /= 100;
  f->step /= 100;
}

static void take_scale(figure *f, const figure *of) {
  f->scale = of->scale;
  f->value *= of->scale;
  f->step *= of->scale;
}

void ellipsis_fill(const tokens *t, figures *all) {
  for (size_t i = all->count; i-- > 1;) {
    figure *f = &all->item[i - 1];
    const figure *next = f + 1;
    bool smaller = f->value <= next->value / next->scale * 20;
    if (!bare(f) || f->spelt != next->spelt || !one_breath(t, f, next))
      continue;
    if (next->kind == figure_percent && !f->money)
      take_percent(f);
    else if (next->kind == figure_plain && next->scale > 1 && !f->exact && smaller)
      take_scale(f, next);
  }
  for (size_t i = 1; i < all->count; i++) {
    figure *f = &all->item[i];
    const figure *last = f - 1;
    if (bare(f) && !f->exact && !f->spelt && !f->money && f->value <= 100 && last->kind == figure_percent &&
        ends_there(t, f))
      take_percent(f);
  }
}
