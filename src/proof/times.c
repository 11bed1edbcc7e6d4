/* times: the days, months, quarters and years that a sentence says. */
#include "proof/times.h"

#include <stdlib.h>
#include <string.h>

static bool is_year(const token *t) {
  return t->kind == token_number && t->end - t->start == 4 && t->value >= 1900 && t->value <= 2100;
}

static int quarter_at(const sentence *s, size_t i) {
  static const char *const word[] = {"first", "second", "third", "fourth"};
  const char *low = s->tokens->item[i].low;
  if (low[0] == 'q' && low[1] >= '1' && low[1] <= '4' && !low[2])
    return low[1] - '0';
  for (int q = 0; q < 4; q++)
    if (!strcmp(low, word[q]) && sentence_word(s, i + 1, "quarter"))
      return q + 1;
  bool last = (!strcmp(low, "last") || !strcmp(low, "final")) && sentence_word(s, i + 1, "quarter");
  return last && sentence_word(s, i + 2, "of") ? 4 : 0;
}

/* A day of a month, as in "14 May"; 0 for another number. */
static int day_at(const sentence *s, size_t i) {
  const token *t = i >= s->from && i < s->to ? &s->tokens->item[i] : NULL;
  bool bare = t && t->kind == token_number && !t->decimal && !t->percent && !t->money && t->scale == 1;
  return bare && t->value >= 1 && t->value <= 31 ? (int)t->value : 0;
}

/* A day, a month, a quarter or a year, with the year behind it; returns where it ends, or `i`. */
static size_t moment_at(const sentence *s, size_t i, moment *out) {
  size_t end = i;
  *out = (moment){0};
  if (is_year(&s->tokens->item[i])) {
    out->year = (int)s->tokens->item[i].value;
    out->quarter = i + 1 < s->to && s->tokens->item[i + 1].low[0] == 'q' ? quarter_at(s, i + 1) : 0; /* 2024 Q1 */
    return i + 1 + (out->quarter > 0);
  }
  if (day_at(s, i) && i + 1 < s->to && figure_month(s->tokens, i + 1))
    out->day = day_at(s, i++);
  if (figure_month(s->tokens, i))
    out->month = (int)s->tokens->item[i].lexeme->value;
  else
    out->quarter = quarter_at(s, i);
  if (!out->month && !out->quarter)
    return i;
  end = i + 1 + (out->quarter && sentence_word(s, i + 1, "quarter"));
  if (out->month && !out->day && day_at(s, end))
    out->day = day_at(s, end++);
  size_t plain = end;
  if (sentence_word(s, end, "of") || (out->day && end < s->to && token_is(&s->tokens->item[end], ",")))
    end++;
  if (end < s->to && is_year(&s->tokens->item[end])) {
    out->year = (int)s->tokens->item[end].value;
    return end + 1;
  }
  return plain;
}

/* "early 2022", "the end of 2022": which edge of the year; *from gets the first word of it. */
static moment_edge edge_at(const sentence *s, size_t *from) {
  static const struct {
    const char *word;
    moment_edge edge;
  } known[] = {{"early", edge_first}, {"late", edge_last},  {"start", edge_first},  {"beginning", edge_first},
               {"end", edge_last},    {"close", edge_last}, {"middle", edge_vague}, {"mid", edge_vague}};
  size_t at = *from;
  at -= at > s->from && sentence_word(s, at - 1, "of");
  for (size_t i = 0; at > s->from && i < sizeof known / sizeof *known; i++)
    if (sentence_word(s, at - 1, known[i].word)) {
      *from = at - 1;
      return known[i].edge;
    }
  return edge_none;
}

/* end-2024, mid-2023: a year that its edge is joined to. */
static bool joined_at(const sentence *s, size_t i, moment *out) {
  const token *t = &s->tokens->item[i];
  size_t n = strlen(t->low);
  bool end = str_starts(str_of(t->low), "end-"), mid = str_starts(str_of(t->low), "mid-");
  if (t->kind != token_code || n < 8 || !(end || mid))
    return false;
  *out = (moment){.year = (int)strtol(t->low + 4, NULL, 10), .edge = end ? edge_last : edge_vague};
  return out->year >= 1900 && out->year <= 2100;
}

static void add_times(arena *a, sentence *s) {
  for (size_t i = s->from; i < s->to;) {
    mention m = {.kind = mention_time, .from = i};
    m.to = joined_at(s, i, &m.time) ? i + 1 : moment_at(s, i, &m.time);
    if (m.to == i) {
      i++;
      continue;
    }
    size_t end = m.to;
    if (!m.time.edge && !m.time.month && !m.time.quarter)
      m.time.edge = edge_at(s, &m.from);
    m.from -= m.from > s->from && sentence_word(s, m.from - 1, "the");
    ARENA_PUSH(a, s->mention, s->mentions, s->mention_room);
    s->mention[s->mentions++] = m;
    i = end;
  }
}

/* A month whose year is said once in the sentence is that year's. */
static void share_year(sentence *s) {
  int year = 0;
  for (size_t i = 0; i < s->mentions; i++)
    if (s->mention[i].kind == mention_time && s->mention[i].time.year) {
      if (year && year != s->mention[i].time.year)
        return;
      year = s->mention[i].time.year;
    }
  for (size_t i = 0; i < s->mentions; i++)
    if (s->mention[i].kind == mention_time && !s->mention[i].time.year)
      s->mention[i].time.year = year;
}

/* "in the same quarter of 2024": the one that is said before. */
static void repeat_parts(sentence *s) {
  for (size_t i = 1; i < s->mentions; i++) {
    mention *m = &s->mention[i];
    const mention *before = m - 1;
    size_t part = m->from - 1 - (m->from > s->from && sentence_word(s, m->from - 1, "of"));
    if (m->kind != mention_time || before->kind != mention_time || m->time.month || m->time.quarter ||
        m->from < s->from + 3 || !sentence_word(s, part - 1, "same"))
      continue;
    m->time.quarter = before->time.quarter;
    m->time.month = before->time.month;
  }
}

/* Whether the year is said to be meant from end to end. */
static bool whole_year(const sentence *s) {
  static const char *const word[] = {"whole", "entire", "all", "total", "overall", "annual", "yearly"};
  for (size_t i = s->from; i < s->to; i++)
    for (size_t j = 0; j < sizeof word / sizeof *word; j++)
      if (sentence_word(s, i, word[j]))
        return true;
  return false;
}

/* "December is quiet, with 2,846 in 2023 and 3,076 in 2024": the month is said once, for all years that follow. */
static void share_month(sentence *s) {
  mention *month = NULL;
  for (size_t i = 0; i < s->mentions; i++) {
    mention *m = &s->mention[i];
    if (m->kind != mention_time)
      continue;
    bool bare = m->time.month && !m->time.year && !m->time.day;
    if (bare ? month != NULL : !month || m->time.month || m->time.quarter || m->time.edge)
      return;
    month = bare ? m : month;
  }
  for (size_t i = 0; i < s->mentions && month && !whole_year(s); i++)
    if (s->mention[i].kind == mention_time && s->mention[i].time.year) {
      s->mention[i].time.month = month->time.month;
      month->time.year = month->time.year ? month->time.year : s->mention[i].time.year;
    }
}

void times_add(arena *a, sentence *s) {
  add_times(a, s);
  repeat_parts(s);
  share_month(s);
  share_year(s);
}
