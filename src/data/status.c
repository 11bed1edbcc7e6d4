/* status: numbers with a status flag or a footnote's sign behind them, as `12.3 p`, `1,204*` and `5.1 (b)`. */
#include "data/status.h"

#include "base/number.h"
#include "base/utf8.h"
#include "data/bare.h"
#include "data/fit.h"

#include <string.h>

#define ODD_MAX 100   /* texts among numbers: more are no slips, */
#define ODD_SHARE 20  /* … nor is more than one in so many */
#define AT_MOST 3     /* flags behind one number */
#define IN_BRACKETS 8 /* bytes */

/* Letters that statistical offices set behind numbers: b break, c confidential, d definition differs, e estimated, f
   forecast, i see notes, n not significant, p provisional, r revised, s imputed, u unreliable, z not applicable; and
   how Eurostat puts several together. */
static const char *const letters[] = {"b",  "c",  "d",  "e",  "f",  "i",  "n",  "p",  "r",  "s",
                                      "u",  "z",  "B",  "E",  "F",  "P",  "R",  "bd", "be", "bp",
                                      "bu", "de", "dp", "du", "ep", "eu", "pr", "rp", "er", "bep"};

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

static bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* * † ‡ § and small raised digits and letters. */
static bool is_sign(uint32_t c) {
  return c == '*' || c == 0x2020 || c == 0x2021 || c == 0xA7 || c == 0xB9 || c == 0xB2 || c == 0xB3 ||
         (c >= 0x2070 && c <= 0x2079) || c == 0x1D43 || c == 0x1D47 || c == 0x1D9C || c == 0x1D48 || c == 0x1D49;
}

/* How many bytes of signs end `s`. */
static size_t signs_at_end(str s) {
  size_t from = s.len;
  while (from) {
    size_t begin = from - 1;
    while (begin && (s.ptr[begin] & 0xC0) == 0x80)
      begin--;
    const char *at = s.ptr + begin;
    if (!is_sign(utf8_next(&at, s.ptr + from)))
      break;
    from = begin;
  }
  return s.len - from;
}

/* (b), (est.), [1]: digits in round brackets are other numbers. */
static size_t brackets_at_end(str s) {
  char close = s.len ? s.ptr[s.len - 1] : 0, open = close == ')' ? '(' : close == ']' ? '[' : 0;
  for (size_t i = 1; open && i < s.len && i <= IN_BRACKETS + 1; i++) {
    char c = s.ptr[s.len - 1 - i];
    if (c == open)
      return i > 1 ? i + 1 : 0;
    if (!is_letter(c) && c != '.' && c != '*' && !(close == ']' && is_digit(c)))
      return 0;
  }
  return 0;
}

static size_t letters_at_end(str s) {
  size_t run = 0;
  while (run < s.len && is_letter(s.ptr[s.len - 1 - run]))
    run++;
  str word = str_slice(s, s.len - run, s.len);
  for (size_t i = 0; run && i < sizeof letters / sizeof *letters; i++)
    if (str_is(word, letters[i]))
      return run;
  return 0;
}

static size_t listed_at_end(str s, const infer_options *o) {
  for (size_t i = 0; i < o->flag_count; i++)
    if (o->flag[i].len && s.len > o->flag[i].len && str_equal(str_slice(s, s.len - o->flag[i].len, s.len), o->flag[i]))
      return o->flag[i].len;
  return 0;
}

/* One cell taken apart. */
typedef struct parts {
  str rest, flag[AT_MOST];
  size_t flags;
  bool joined; /* letters or brackets right behind the digits, as in 3b */
} parts;

/* Takes one flag off the end. */
static bool take(parts *p, const infer_options *o) {
  size_t length = listed_at_end(p->rest, o), listed = length;
  length = length ? length : signs_at_end(p->rest);
  bool sign = length;
  length = length ? length : brackets_at_end(p->rest);
  length = length ? length : letters_at_end(p->rest);
  if (!length || length >= p->rest.len)
    return false;
  size_t at = p->rest.len - length;
  p->flag[p->flags++] = str_slice(p->rest, at, p->rest.len);
  p->joined |= !sign && !listed && is_digit(p->rest.ptr[at - 1]);
  p->rest = bare_trim(str_slice(p->rest, 0, at));
  return true;
}

static bool is_number(str s, const infer_options *o, char decimal, number *n) {
  return (!o->decimal || o->decimal == decimal) && number_parse(s, decimal, n);
}

/* What a column's words have in common. */
typedef struct survey {
  bool point, comma; /* all numbers are such with that decimal mark */
  bool joined, marked, foreign;
  size_t flagged, plain;
} survey;

/* False if the word is neither a number nor missing, whatever is behind it. */
static bool look(str word, const infer_options *o, parts *p, survey *s) {
  number n;
  *p = (parts){.rest = bare_trim(word)};
  if (fit_missing(p->rest, o))
    return true;
  for (;;) {
    bool point = is_number(p->rest, o, '.', &n), marked = point && n.marked;
    bool comma = is_number(p->rest, o, ',', &n);
    if (point || comma) {
      s->marked |= marked || (comma && n.marked);
      s->point &= point;
      s->comma &= comma;
      return true;
    }
    if (p->flags && fit_missing(p->rest, o))
      return true;
    if (p->flags == AT_MOST || !take(p, o))
      return false;
  }
}

static bool listed(str flag, const infer_options *o) {
  for (size_t i = 0; i < o->flag_count; i++)
    if (str_equal(flag, o->flag[i]))
      return true;
  return false;
}

static void count_flags(status *s, const parts *p, size_t times, const infer_options *o) {
  for (size_t k = 0; k < p->flags; k++) {
    size_t i = 0;
    while (i < s->flags && !str_equal(s->flag[i], p->flag[k]))
      i++;
    s->asked &= listed(p->flag[k], o);
    if (i == STATUS_FLAGS)
      continue;
    s->flag[i] = p->flag[k];
    s->count[i] += times;
    s->flags += i == s->flags;
  }
}

/* Whether a look at all words is worth while: one has something behind its number, and few before it are texts. */
static bool any_flag(const words *w, const infer_options *o) {
  survey s = {0};
  parts p;
  for (size_t i = 0, odd = 0; i < w->words && odd <= ODD_MAX && odd * ODD_SHARE <= w->words; i++) {
    str word = w->word[i];
    if (word.len && is_digit(word.ptr[word.len - 1]) && is_digit(word.ptr[0]))
      continue;
    if (!look(word, o, &p, &s))
      odd++;
    else if (p.flags)
      return true;
  }
  return false;
}

/* Whether it is a column of numbers but for slips, which are complained of elsewhere. */
static bool numeric(const survey *all, const status *s, size_t odd, const infer_options *o) {
  size_t all_cells = s->numbers + odd;
  bool nearly =
      !odd || o->forced || (all_cells >= INFER_NEARLY_CELLS && (double)s->numbers > INFER_NEARLY * (double)all_cells);
  return nearly && s->numbers && (all->point || all->comma) && (!all->joined || all->marked);
}

/* 12 s, 14 s; 10², 10³. */
static bool may_be_units(const status *s) {
  size_t most = 0;
  for (size_t i = 0; i < s->flags; i++)
    most = s->count[i] > most ? s->count[i] : most;
  return s->flagged == s->numbers || 2 * most > s->numbers;
}

status status_strip(arena *a, words *w, const infer_options *o) {
  status s = {.asked = true};
  survey all = {.point = true, .comma = true};
  parts p;
  size_t odd = 0;
  if ((o->forced && o->type != column_number) || !any_flag(w, o))
    return s;
  str *bare = ARENA_ARRAY(a, w->words + 1, str);
  for (size_t i = 0; i < w->words; i++) {
    bare[i] = w->word[i];
    if (!look(w->word[i], o, &p, &all)) {
      odd += w->count[i];
      continue;
    }
    bare[i] = p.flags ? p.rest : w->word[i];
    size_t numbers = fit_missing(p.rest, o) ? 0 : w->count[i];
    s.numbers += numbers;
    s.flagged += p.flags ? numbers : 0;
    all.joined |= p.joined;
    count_flags(&s, &p, w->count[i], o);
  }
  if (!numeric(&all, &s, odd, o))
    return (status){0};
  s.kept = !s.asked && !o->forced && may_be_units(&s);
  s.was = w->word;
  if (!s.kept)
    w->word = bare;
  return s;
}

str status_behind(str cell, const infer_options *o) {
  survey all = {0};
  parts p;
  return look(cell, o, &p, &all) && p.flags ? p.flag[0] : (str){0};
}

/* What YAML would read as something else is put in quotes. */
static const char *as_list(arena *a, const status *s) {
  text out = text_new(a);
  for (size_t i = 0; i < s->flags; i++) {
    bool plain = is_letter(s->flag[i].ptr[0]);
    text_addf(&out, plain ? "%s%.*s" : "%s\"%.*s\"", i ? ", " : "", STR_ARG(s->flag[i]));
  }
  return out.ptr;
}

static const char *as_counts(arena *a, const status *s) {
  text out = text_new(a);
  for (size_t i = 0; i < s->flags; i++)
    text_addf(&out, "%s`%.*s` %zu", i ? ", " : "", STR_ARG(s->flag[i]), s->count[i]);
  return out.ptr;
}

void status_warn(arena *a, const table *t, size_t col, const infer_cells *from, const status *s, diags *d) {
  size_t row = 0, word = 0;
  if (!s->was || s->asked)
    return;
  while (!status_behind(s->was[word], from->options).ptr)
    word++;
  while (row + 1 < t->rows && from->cells->word[row] != word)
    row++;
  const char *name = t->column[col].name;
  span at = table_cell(t, row, col);
  diag *g = s->kept ? diags_add(d, 334, at, "`%.*s` in column `%s` is a number with a flag or a unit, and stays a text",
                                STR_ARG(s->was[word]), name)
                    : diags_add(d, 334, at, "`%.*s` in column `%s` is taken for %.*s, without its flag",
                                STR_ARG(s->was[word]), name, STR_ARG(from->words->word[word]));
  diag_hint(d, g, s->kept ? "if they are flags: `flags: [%s]`" : "to say so: `flags: [%s]`", as_list(a, s));
  diag_footnote(d, g, "%zu of %zu numbers have one: %s; `types: {%s: text}` keeps all as it is", s->flagged, s->numbers,
                as_counts(a, s), name);
}
