/* pages: what suites over laid-out pages need: briefs written and laid out, and the laws that every page keeps. */
#ifndef TESTS_PAGES_H
#define TESTS_PAGES_H

#include "harness.h"

#include "base/file.h"
#include "brief.h"

#include <math.h>
#include <stdlib.h>
#include <unistd.h>

#define MANIFEST "fonts/manifest"

static char folder[] = "/tmp/brief-laws-XXXXXX";

static inline void start(void) {
  harness_setup();
  memcpy(folder + strlen(folder) - 6, "XXXXXX", 6);
  ck_assert_ptr_nonnull(mkdtemp(folder));
}

static inline void finish(void) {
  unlink(text_format(A, "%s/x.md", folder));
  unlink(text_format(A, "%s/x.csv", folder));
  unlink(text_format(A, "%s/y.csv", folder));
  rmdir(folder);
  harness_teardown();
}

static inline brief *laid_out(const char *path) {
  brief *b = brief_load(A, path, &(brief_options){.manifest = MANIFEST, .root = "/"}, D);
  ck_assert_msg(b && brief_lay_out(b), "%s:\n%s", path, harness_complaints());
  return b;
}

static inline void write_sales(void) {
  ck_assert(file_save(text_format(A, "%s/x.csv", folder),
                      STR("month,region,sales\n2026-01,North,10\n2026-02,North,12\n2026-01,South,7\n2026-02,South,4\n"),
                      D));
}

/* A brief of this text, beside a small CSV file. */
static inline brief *written(const char *markdown) {
  const char *path = text_format(A, "%s/x.md", folder);
  ck_assert(file_save(path, str_of(markdown), D));
  write_sales();
  return laid_out(path);
}

/* --- laws --- */

static inline bool is_heading(const box *b) {
  for (size_t i = 0; i < b->inks; i++)
    if (b->ink[i].kind == ink_open && b->ink[i].tag >= tag_h2 && b->ink[i].tag <= tag_h6)
      return true;
  return false;
}

static inline double width_of(const layout *l, const placed *k) {
  return l->columns > 1 && !k->box->span ? l->column_width : l->frame_width;
}

/* Down a column, then to the top of the next, or on below all columns. */
static inline void inside_and_apart(const layout *l, const page *p) {
  double x = 0, end = 0, reached = 0;
  for (size_t i = 0; i < p->count; i++) {
    const placed *k = &p->item[i];
    if (k->x == x)
      ck_assert_double_ge(k->y, (k->box->span ? reached : end) - 1e-6);
    else if (k->x < x)
      ck_assert_double_ge(k->y, reached - 1e-6);
    x = k->x;
    end = k->y + k->box->height;
    reached = fmax(reached, end);
    ck_assert_double_le(end, l->frame_height - (k->box->sink ? 0 : p->notes + p->foot) + 1e-6);
    ck_assert_double_le(x + width_of(l, k), l->frame_width + 1e-6);
  }
  for (size_t i = 0; i < p->count; i++)
    for (size_t j = 0; j < i; j++) {
      const placed *a = &p->item[i], *b = &p->item[j];
      bool beside = a->x + width_of(l, a) <= b->x || b->x + width_of(l, b) <= a->x;
      bool below = a->y + a->box->height <= b->y + 1e-6 || b->y + b->box->height <= a->y + 1e-6;
      ck_assert(beside || below);
    }
}

#define HANG_MOST 3.5 /* points that a sign at a line's end stands out; of those as wide as high, their blank half */

static inline double hang_most(const ink *k) {
  str end = k->kind == ink_run ? str_trim(k->run->text) : (str){0};
  bool wide = end.len >= 3 && (unsigned char)end.ptr[end.len - 3] >= 0xE3;
  return wide ? fmax(HANG_MOST, k->run->size / 2 + 0.01) : HANG_MOST;
}

static inline void ink_within_paper(const layout *l, const page *p) {
  for (size_t i = 0; i < p->count; i++)
    for (size_t j = 0; j < p->item[i].box->inks; j++) {
      const ink *k = &p->item[i].box->ink[j];
      double width = k->kind == ink_run ? k->run->width : k->width;
      if (k->kind != ink_run && k->kind != ink_rect && k->kind != ink_image)
        continue;
      ck_assert_msg(k->x >= -0.01, "ink from %.2f: %.*s", k->x, k->kind == ink_run ? (int)k->run->text.len : 0,
                    k->kind == ink_run ? k->run->text.ptr : "");
      double room = width_of(l, &p->item[i]);
      ck_assert_msg(k->x + width <= room + hang_most(k), "ink to %.2f in %.2f: %.*s", k->x + width, room,
                    k->kind == ink_run ? (int)k->run->text.len : 0, k->kind == ink_run ? k->run->text.ptr : "");
    }
}

/* Lines of the grid's height, and every box that starts a block, stand on the grid. */
static inline void on_the_grid(const layout *l, const page *p) {
  for (size_t i = 0; i < p->count; i++) {
    const placed *k = &p->item[i];
    if (k->box->before <= 0 || k->box->sink)
      continue;
    double off = fmod(k->y, l->grid);
    ck_assert_double_le(fmin(off, l->grid - off), 0.01);
  }
}

/* Body text stands on the grid, whatever is above it, where lines have come closer too. */
static inline void baselines(const brief *b, const page *p) {
  const layout *l = b->layout;
  const theme *t = b->manuscript.theme;
  double drop = t->drop * l->grid / t->baseline;
  for (size_t i = 0; i < p->count; i++)
    for (size_t j = 0; j < p->item[i].box->inks; j++) {
      const ink *k = &p->item[i].box->ink[j];
      if (k->kind != ink_run || k->run->size != t->body.size || p->item[i].box->height > l->grid)
        continue;
      double off = fmod(p->item[i].y + k->y + drop, l->grid);
      ck_assert_double_le(fmin(off, l->grid - off), 0.01);
    }
}

/* Boxes of the block that item `from` is of, from there on in the direction of `step`, as far as the column goes. */
static inline int of_one_block(const page *p, size_t from, int step) {
  const placed *first = &p->item[from];
  int n = 0;
  for (size_t i = from; i < p->count && p->item[i].x == first->x && p->item[i].box->at.start == first->box->at.start &&
                        !p->item[i].repeated;
       i += (size_t)step)
    n++;
  return n;
}

/* Whether a paragraph or a table of its own begins in it: a chart's caption and its table come from one place. */
static inline bool begins(const box *b) {
  for (size_t i = 0; i < b->inks; i++)
    if (b->ink[i].kind == ink_open &&
        (b->ink[i].tag == tag_p || b->ink[i].tag == tag_table || b->ink[i].tag == tag_caption))
      return true;
  return false;
}

static inline bool same_block(const placed *a, const placed *b) {
  return a->box->at.source && a->box->at.source == b->box->at.source && a->box->at.start == b->box->at.start &&
         a->box->at.length == b->box->at.length && !b->repeated && !begins(b->box);
}

/* What keeps together is parted when no page has room for all of it. */
static inline bool too_tall(const layout *l, const page *p, size_t last, const page *q, size_t next) {
  double height = p->item[last].box->height;
  for (size_t i = last; i-- > 0 && p->item[i].box->keep;)
    height += p->item[i].box->height + p->item[i + 1].box->before;
  for (size_t i = next; i < q->count && (i == next || q->item[i - 1].box->keep); i++)
    height += q->item[i].box->height + q->item[i].box->before;
  return height > l->frame_height - l->grid;
}

/* Where a column ends: no heading last, what keeps together together, two lines at least on either side. */
static inline void broken_well(const layout *l, const page *p, size_t last, const page *q, size_t next) {
  const placed *end = &p->item[last];
  if (next < q->count && (q->item[next].box->breaks || q->item[next].box->turns || q->item[next].box->sink))
    return; /* as the author wants it, and the colophon takes what room there is */
  if (end->box->keep && too_tall(l, p, last, q, next))
    return;
  ck_assert_msg(!is_heading(end->box) && !end->repeated, "%s above %.2f of %.2f: %.*s",
                end->repeated ? "a head" : "a heading", next < q->count ? q->item[next].box->height : 0,
                l->frame_height, (int)fmin(80, (double)end->box->at.length), span_str(end->box->at).ptr);
  ck_assert_msg(!end->box->keep, "%.2f high, kept with the next: %.*s", end->box->height,
                (int)fmin(80, (double)end->box->at.length), span_str(end->box->at).ptr);
  while (next < q->count && q->item[next].repeated)
    next++;
  if (next >= q->count || !same_block(end, &q->item[next]) || end->box->head)
    return;
  ck_assert_msg(of_one_block(p, last, -1) >= 2 && of_one_block(q, next, 1) >= 2, "%d and %d lines of: %.*s",
                of_one_block(p, last, -1), of_one_block(q, next, 1), (int)fmin(80, (double)end->box->at.length),
                span_str(end->box->at).ptr);
}

static inline void well_broken(const layout *l) {
  for (size_t i = 0; i < l->pages; i++) {
    const page *p = &l->page[i];
    ck_assert_uint_gt(p->count, 0);
    for (size_t k = 0; k + 1 < p->count; k++)
      if (p->item[k + 1].x > p->item[k].x)
        broken_well(l, p, k, p, k + 1);
    if (i + 1 < l->pages)
      broken_well(l, p, p->count - 1, p + 1, 0);
  }
}

static inline void whole_figures(const layout *l) {
  for (size_t i = 0; i < l->pages; i++)
    for (size_t j = 0; j < l->page[i].count; j++) {
      const box *b = l->page[i].item[j].box;
      for (size_t k = 0; k < b->figures; k++) {
        ck_assert_ptr_nonnull(b->figure[k].scene);
        ck_assert_double_le(b->figure[k].x + b->figure[k].width, width_of(l, &l->page[i].item[j]) + 0.01);
        ck_assert_double_le(b->figure[k].scene->height, b->height + 0.01);
      }
    }
}

static inline void obeys(const brief *b) {
  const layout *l = b->layout;
  for (size_t i = 0; i < l->pages; i++) {
    inside_and_apart(l, &l->page[i]);
    ink_within_paper(l, &l->page[i]);
    on_the_grid(l, &l->page[i]);
    baselines(b, &l->page[i]);
  }
  well_broken(l);
  whole_figures(l);
}

/* The words of the page, in the order they are set, without the hyphens that are not the author's. */
static inline char *words_of(const layout *l) {
  text out = text_new(A);
  for (size_t i = 0; i < l->pages; i++)
    for (size_t j = 0; j < l->page[i].count; j++) {
      const placed *k = &l->page[i].item[j];
      for (size_t n = 0; n < k->box->inks && !k->repeated; n++)
        if (k->box->ink[n].kind == ink_run && !k->box->ink[n].soft)
          text_add(&out, k->box->ink[n].run->text);
    }
  return out.ptr;
}

#endif
