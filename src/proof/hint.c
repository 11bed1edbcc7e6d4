/* hint: words that tell a measure without naming it. */
#include "proof/hint.h"

#include <string.h>

static bool word_in(const char *list, const char *word) {
  size_t n = strlen(word);
  for (const char *at = list; (at = strstr(at, word)); at += n)
    if ((at == list || at[-1] == ' ') && (at[n] == ' ' || !at[n]))
      return true;
  return false;
}

static bool named(const frame_name *n, const char *list) {
  for (size_t i = 0; i < n->words; i++)
    if (word_in(list, n->word[i]))
      return true;
  return false;
}

bool hint_measure(const char *word, const frame *f, size_t *which) {
  static const struct {
    const char *words, *names;
  } known[] = {
      {"wettest driest wetter drier", "rain rainfall precipitation"},
      {"warmest coldest hottest coolest warmer colder hotter cooler milder", "temperature temp temperatures"},
      {"sunniest sunnier", "sun sunshine sunny"},
      {"windiest windier", "wind gust gusts"},
      {"dearest cheapest priciest dearer cheaper pricier", "price prices rent rents cost costs fare fares fee fees"},
      {"busiest quietest busier quieter", "passengers visitors visits customers traffic trips guests flights calls"},
      {"oldest youngest older younger", "age ages"},
      {"richest poorest richer poorer", "income incomes gdp wealth"},
      {"heaviest lightest heavier lighter", "weight weights mass"},
  };
  size_t found = 0;
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    for (size_t m = 0; m < f->measures && word_in(known[i].words, word); m++)
      if (!f->measure[m].rows && named(&f->measure[m].name, known[i].names)) {
        *which = m;
        found++;
      }
  return found == 1;
}
