/* advice: what an editor would say of a finished brief: its date, its headings, its charts and tables. */
#include "page/advice.h"

#include "bind/sheet.h"
#include "chart/chart.h"

/* Only what is dated: the pages of a chart alone are not. */
static void check_date(const manuscript *m) {
  const front_matter *f = &m->source->front;
  if (f->date.at.source || m->source->bare)
    return;
  diag *g = diags_add(m->diags, 275, f->title.at, "the brief has no date");
  diag_hint(m->diags, g, "add `date:`");
}

static void check_heading(const manuscript *m, const block *k, int *level) {
  if (*level && k->level > *level + 1) {
    diag *g = diags_add(m->diags, 276, k->at, "a heading of level %d below one of level %d", k->level, *level);
    diag_hint(m->diags, g, "write `%.*s`", *level + 1, "######");
  }
  *level = k->level;
}

static void check_sheet(const manuscript *m, const block *k, bool sourced) {
  const sheet *s = k->bound;
  const table_spec *t = k->spec;
  bool numbers = false;
  for (size_t i = 0; i < s->columns; i++)
    numbers = numbers || s->column[i].numeric;
  if (s->source.len || sourced || !numbers)
    return;
  diag *g = diags_add(m->diags, 581, t->data.at.source ? t->data.at : t->at,
                      "nothing says where the numbers of this table come from");
  diag_hint(m->diags, g, "`source:` here, or `sources:` for the whole brief");
}

static void check_blocks(const manuscript *m, const block *list, int *level) {
  bool sourced = m->source->front.sources.at.source;
  const drafting d = manuscript_drafting(m);
  for (const block *k = list; k; k = k->next) {
    if (k->kind == block_heading)
      check_heading(m, k, level);
    else if (k->kind == block_chart && k->bound)
      chart_advise(&d, k->bound, sourced);
    else if (k->kind == block_data_table && k->bound)
      check_sheet(m, k, sourced);
    check_blocks(m, k->child, level);
  }
}

void advice_give(const manuscript *m) {
  int level = 0;
  check_date(m);
  check_blocks(m, m->source->blocks, &level);
}
