/* proof: reads the prose of a brief against its data. */
#include "proof/proof.h"

#include "proof/compare.h"
#include "proof/extreme.h"
#include "proof/judge.h"
#include "proof/pace.h"
#include "proof/rank.h"
#include "proof/tally.h"
#include "proof/trend.h"

#define FRAMES_MAX 100 /* tables and charts that prose is held against; of more, the first */

static void add_frame(proof *p, frame *f) {
  if (f && p->frames < FRAMES_MAX)
    p->frame[p->frames++] = f;
}

/* What a figure may be of all the same. */
static void add_unseen(proof *p, const table *t) {
  for (size_t i = 0; t && i < t->columns; i++) {
    ARENA_PUSH(p->arena, p->unseen, p->unseens, p->unseen_room);
    p->unseen[p->unseens++] = frame_name_of(p->arena, str_of(t->column[i].name), NULL);
  }
}

static void add_plots(proof *p, const block *list) {
  for (const block *b = list; b; b = b->next) {
    if (b->kind == block_chart && b->bound)
      add_frame(p, frame_of_plot(p->arena, b->bound));
    add_plots(p, b->child);
  }
}

/* What a paragraph that begins with "it" or "there" speaks of: the last sentence before it that names something. */
static const sentence *carried(arena *a, const sentence *last) {
  while (last && last->before && last->before->passage == last->passage && !sentence_names(last))
    last = last->before;
  sentence *s = last ? ARENA_NEW(a, sentence) : NULL;
  if (s)
    *s = *last;
  if (s)
    s->before = NULL;
  return s;
}

/* The passage's last sentence is left in *last, and its arena in `p->scratch`. */
static void read_passage(proof *p, const passage *words, const sentence **last) {
  p->scratch = arena_lent(p->arena);
  p->near_facts = p->all_facts = (facts){0};
  tokens *t = ARENA_NEW(p->scratch, tokens); /* the next passage may point back to its sentences */
  *t = token_list(p->scratch, words, p->locale, p->lexicon);
  const sentence *before = NULL;
  for (size_t from = 0, end; from < t->count; from = end) {
    end = reading_end(t, from);
    sentence *s = reading_sentence(p->scratch, p->directory, words, t, from, end);
    size_t next = end < t->count ? t->item[end].start : words->words.len;
    s->before = before ? before : words->flows && sentence_points(s) ? carried(p->scratch, *last) : NULL;
    before = s;
    if (passage_accepted(words, t->item[from].start, next))
      continue;
    size_t told = diags_count(p->diags);
    p->tally = tally_find(p, s);
    judge_figures(p, s);
    trend_words(p, s);
    rank_words(p, s);
    pace_words(p, s);
    compare_words(p, s);
    tally_words(p, s);
    if (diags_count(p->diags) == told)
      extreme_names(p, s);
  }
  *last = words->flows ? before : NULL;
}

/* Of each the arena is kept until the next one is read, which may point back to it. */
static void read_passages(proof *p, const passages *all) {
  const sentence *last = NULL;
  arena *older = NULL;
  for (size_t i = 0; i < all->count; i++) {
    read_passage(p, &all->item[i], &last);
    if (older)
      arena_drop(older);
    older = p->scratch;
  }
  if (older)
    arena_drop(older);
}

/* Whether all of the files was read: of what was left out nobody knows whether the prose speaks of it. */
static bool read_whole(const dataset *data) {
  for (size_t i = 0; i < data->inputs; i++)
    if (data->input[i].read->source->bytes.len > DATASET_WHOLE_MAX)
      return false;
  return true;
}

void proof_read(dataset *data, diags *d) {
  proof p = {.arena = data->arena, .diags = d, .locale = data->locale, .ledger = ledger_new(data->arena)};
  const asked_flag *asked = &data->brief->front.check_numbers;
  if ((asked->at.source && !asked->on) || !read_whole(data))
    return;
  p.frame = ARENA_ARRAY(p.arena, FRAMES_MAX, frame *);
  for (size_t i = 0; i < data->tables; i++) {
    frame *years = frame_of_years(p.arena, data->table[i]);
    add_frame(&p, years);
    add_frame(&p, frame_of_table(p.arena, data->table[i], years));
    if (data->table[i] && data->table[i]->rows > FRAME_ROWS_MAX)
      add_unseen(&p, data->table[i]);
  }
  add_plots(&p, data->brief->blocks);
  p.lexicon = str_starts(str_of(p.locale->tag), "en") ? lexicon_new(p.arena) : NULL;
  p.directory = directory_new(p.arena, p.frame, p.frames, p.locale, p.lexicon);
  passages *all = p.frames ? passage_list(data, d) : NULL;
  if (all)
    read_passages(&p, all);
}
