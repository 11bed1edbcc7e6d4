/* frame_name: what the name of a column tells: its words, its unit, and whether sums of it mean something. */
#include "proof/frame.h"

#include "bind/level.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static bool word_in(const char *word, const char *const *list, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (!strcmp(word, list[i]))
      return true;
  return false;
}

#define WORD_IN(word, list) word_in((word), (list), sizeof(list) / sizeof *(list))

/* What a column is counted in, at the end of its name: rain_mm, output MWh. */
static bool is_unit(const char *word) {
  static const char *const unit[] = {"mm",      "cm",       "m",   "km",  "m2",  "m3",       "km2",       "sqm",
                                     "ha",      "g",        "kg",  "t",   "l",   "hl",       "kw",        "mw",
                                     "gw",      "kwh",      "mwh", "gwh", "twh", "pj",       "tj",        "eur",
                                     "usd",     "gbp",      "chf", "jpy", "mnt", "euro",     "euros",     "pounds",
                                     "yen",     "dollars",  "mn",  "bn",  "tn",  "thousand", "thousands", "million",
                                     "billion", "millions", "k",   "kmh", "kph", "mph",      "hpa",       "ppm",
                                     "min",     "hrs",      "kt",  "kha", "c",   "celsius",  "pct",       "percentage",
                                     "percent", "%",        "°c",  "€",   "£",   "$"};
  return WORD_IN(word, unit);
}

/* Units that are no scale and no currency. */
static bool is_size(const char *word) {
  static const char *const unit[] = {"t",   "kg", "g",  "l",   "hl",  "ha",  "km",
                                     "km2", "m2", "m3", "kwh", "mwh", "kha", "kt"};
  return WORD_IN(word, unit);
}

/* The word in brackets or behind a comma: stay (days). */
static const char *unit_of(arena *a, str title) {
  size_t from = 0, to;
  while (from < title.len && !strchr(",(", title.ptr[from]))
    from++;
  for (; from < title.len && strchr(",( ", title.ptr[from]);)
    from++;
  for (to = from; to < title.len && isalpha((unsigned char)title.ptr[to]);)
    to++;
  if (from == to)
    return NULL;
  char *word = str_copy(a, str_slice(title, from, to));
  for (char *c = word; *c; c++)
    *c = (char)tolower((unsigned char)*c);
  return word;
}

/* The words of a title up to `end`, in lower case; a year among them goes to *year. */
static frame_name words_of(arena *a, str title, const char *end, int *year) {
  frame_name n = {.words = 0};
  for (size_t i = 0; i < title.len && n.words < FRAME_WORDS_MAX && !strchr(end, title.ptr[i]);) {
    size_t from = i;
    while (i < title.len && !strchr(" _-.,()", title.ptr[i]) &&
           !(i > from && isupper((unsigned char)title.ptr[i]) && islower((unsigned char)title.ptr[i - 1])))
      i++;
    str said = str_slice(title, from, i);
    said.len -= str_ends(said, "'s") ? 2 : str_ends(said, "’s") ? 4 : 0;
    char *word = str_copy(a, said);
    for (char *c = word; *c; c++)
      *c = (char)tolower((unsigned char)*c);
    long number = strlen(word) == 4 ? strtol(word, NULL, 10) : 0;
    if (year && number >= 1900 && number <= 2100)
      *year = (int)number;
    else if (*word)
      n.word[n.words++] = word;
    while (i < title.len && strchr(" _-.", title.ptr[i]))
      i++;
    if (i < title.len && i == from)
      i++;
  }
  return n;
}

frame_name frame_name_of(arena *a, str title, int *year) {
  frame_name n = words_of(a, title, ",(", year);
  size_t sizes = 0; /* t_ha is of no hectares */
  while (n.words > 1 && is_unit(n.word[n.words - 1])) {
    n.words--;
    n.unit = n.unit ? n.unit : n.word[n.words];
    sizes += is_size(n.word[n.words]);
  }
  n.unit = n.unit && !strcmp(n.unit, "kha") ? "ha" : n.unit && !strcmp(n.unit, "kt") ? "t" : sizes > 1 ? NULL : n.unit;
  if (sizes > 1)
    return n;
  if (!n.unit)
    n.unit = unit_of(a, title);
  return n;
}

/* Words in the names of what is no sum of parts, whatever its numbers are. */
static bool is_level(const frame_name *n) {
  static const char *const word[] = {
      "rate",   "share",       "percent", "percentage",   "average", "avg",     "mean", "median",   "index",
      "score",  "age",         "price",   "satisfaction", "ratio",   "density", "per",  "level",    "wait",
      "prices", "temperature", "speed",   "rating",       "rank",    "grade",   "year", "duration", "id",
      "rent",   "rents",       "wage",    "wages",        "salary",  "pay",     "stay", "minutes",  "hourly"};
  for (size_t i = 0; i < n->words; i++)
    if (WORD_IN(n->word[i], word))
      return true;
  return n->words == 1 && !strcmp(n->word[0], "waiting");
}

/* Words in the names of what there is at a time: over names it adds up, over times it does not. */
static bool is_stock(const frame_name *n) {
  static const char *const word[] = {
      "waiting",      "pending",   "population", "employed", "unemployed",  "employment", "unemployment", "stock",
      "stocks",       "inventory", "members",    "students", "membership",  "pupils",     "enrolled",     "enrolment",
      "enrollment",   "staff",     "employees",  "backlog",  "inhabitants", "headcount",  "residents",    "vacancies",
      "outstanding",  "balance",   "debt",       "capacity", "installed",   "beds",       "subscribers",  "tenants",
      "unemployment", "workforce", "jobless",    "holdings", "deposits",    "fleet",      "inmates",      "prisoners"};
  static const char *const flow[] = {"new", "joined", "left", "hired", "added", "change", "changes"};
  bool stock = false, flows = false;
  for (size_t i = 0; i < n->words; i++) {
    stock |= WORD_IN(n->word[i], word);
    flows |= WORD_IN(n->word[i], flow);
  }
  return stock && !flows;
}

static bool is_money(const frame_name *n, const frame_name *all) {
  static const char *const word[] = {"revenue",  "sales",  "turnover",    "takings",  "income", "earnings", "cost",
                                     "costs",    "price",  "prices",      "rent",     "rents",  "budget",   "spent",
                                     "spending", "spend",  "expenditure", "expenses", "profit", "loss",     "wage",
                                     "wages",    "salary", "salaries",    "pay",      "fee",    "fees",     "grant",
                                     "grants",   "debt",   "donations",   "amount",   "value"};
  static const char *const counted[] = {"eur",   "usd",    "gbp",     "chf", "jpy", "mnt", "euro",
                                        "euros", "pounds", "dollars", "yen", "€",   "£",   "$"};
  for (size_t i = 0; i < n->words; i++)
    if (WORD_IN(n->word[i], word))
      return true;
  for (size_t i = 0; i < all->words; i++)
    if (WORD_IN(all->word[i], counted))
      return true;
  return false;
}

static double scale_of(const frame_name *all) {
  static const struct {
    const char *word;
    double scale;
  } known[] = {{"thousand", 1e3}, {"thousands", 1e3}, {"000", 1e3}, {"'000", 1e3}, {"million", 1e6}, {"millions", 1e6},
               {"mn", 1e6},       {"billion", 1e9},   {"bn", 1e9},  {"€m", 1e6},   {"£m", 1e6},      {"$m", 1e6},
               {"kt", 1e3},       {"kha", 1e3},       {"€bn", 1e9}, {"£bn", 1e9},  {"$bn", 1e9},     {"tn", 1e12}};
  for (size_t i = 1; i < all->words; i++)
    for (size_t j = 0; j < sizeof known / sizeof *known; j++)
      if (!strcmp(all->word[i], known[j].word))
        return known[j].scale;
  return 1;
}

static bool in_hundreds(const frame_name *all, const char *title) {
  static const char *const word[] = {"pct", "percent", "percentage", "rate", "share"};
  bool some = strchr(title, '%');
  for (size_t i = 0; i < all->words; i++)
    some |= WORD_IN(all->word[i], word);
  return some;
}

void frame_describe(arena *a, measure *m, const char *unit) {
  frame_name all = words_of(a, str_of(m->column), "", NULL);
  m->percent = unit && !strcmp(unit, "%");
  m->hundreds = !unit && in_hundreds(&all, m->column);
  m->adds = !is_level(&m->name) && !level_named(str_of(m->column)) && !m->percent && !m->hundreds;
  m->stock = m->adds && is_stock(&m->name);
  m->money = (unit && !m->percent) || is_money(&m->name, &all);
  m->scale = scale_of(&all);
}
