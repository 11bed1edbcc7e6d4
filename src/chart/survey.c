/* survey: the colours of marks, cells and words of a scene. */
#include "chart/survey.h"

#include <math.h>

static bool same(const pigment *a, const pigment *b) {
  return a->texture == b->texture && a->colour.r == b->colour.r && a->colour.g == b->colour.g &&
         a->colour.b == b->colour.b;
}

static colour colour_of(const item *i) {
  return i->paint.fills ? i->paint.fill : i->paint.stroke;
}

static size_t gather(arena *a, const scene *s, unsigned roles, pigment **out) {
  size_t count = 0, room = 0;
  pigment *list = NULL;
  for (size_t i = 0; i < s->count; i++) {
    const item *it = &s->item[i];
    pigment one = {colour_of(it), it->texture};
    bool known = it->kind == item_text || !(roles & 1u << it->role);
    for (size_t k = 0; k < count && !known; k++)
      known = same(&list[k], &one);
    if (known)
      continue;
    ARENA_PUSH(a, list, count, room);
    list[count++] = one;
  }
  *out = list;
  return count;
}

/* What words stand on: the last rectangle laid under their middle, else paper. */
static colour ground_of(const scene *s, size_t at, colour paper) {
  const item *t = &s->item[at];
  double x = t->x + t->width / 2, y = t->y - t->height / 2;
  for (size_t i = at; i-- > 0;) {
    const item *r = &s->item[i];
    if (r->kind == item_rect && r->paint.fills && x >= r->x && x <= r->x + r->width && y >= r->y &&
        y <= r->y + r->height)
      return r->paint.fill;
  }
  return paper;
}

static double lightness(colour c) {
  double lab[3];
  palette_lab(c, lab);
  return lab[0];
}

survey survey_of(arena *a, const scene *s, colour paper) {
  survey p = {.shade = {0, 100}, .words = INFINITY};
  p.count = gather(a, s, 1u << role_mark | 1u << role_context, &p.pigment);
  p.report = palette_report_of(p.pigment, p.count, paper);
  pigment *cell;
  p.shades = gather(a, s, 1u << role_cell, &cell);
  for (size_t i = 0; i < p.shades; i++) {
    p.shade[0] = fmax(p.shade[0], lightness(cell[i].colour));
    p.shade[1] = fmin(p.shade[1], lightness(cell[i].colour));
  }
  for (size_t i = 0; i < s->count; i++)
    if (s->item[i].kind == item_text)
      p.words = fmin(p.words, colour_contrast(s->item[i].paint.fill, ground_of(s, i, paper)));
  return p;
}

/* Colours are darkened to a limit in steps: what misses it by less can't be seen. */
static const double slack = 0.005;

bool survey_holds(const survey *p) {
  return palette_report_on_paper(&p->report) && palette_report_for_eyes(&p->report) &&
         palette_report_in_grey(&p->report) && p->words >= PALETTE_TEXT_MIN - slack;
}

static void write_pigments(const survey *p, colour paper, text *out) {
  for (size_t i = 0; i < p->count; i++) {
    colour c = p->pigment[i].colour;
    text_addf(out, "   #%02X%02X%02X  %5.2f:1 on paper  L* %2.0f", (unsigned)lround(c.r * 255),
              (unsigned)lround(c.g * 255), (unsigned)lround(c.b * 255), colour_contrast(c, paper), lightness(c));
    if (p->pigment[i].texture)
      text_addf(out, "  texture %d", p->pigment[i].texture);
    text_addc(out, '\n');
  }
}

static void write_pairs(const survey *p, text *out) {
  if (p->count < 2)
    return;
  text_adds(out, "   nearest pairs: ");
  palette_report_nearest(&p->report, out);
  if (isfinite(p->report.grey.apart))
    text_addf(out, "; %.1f L* in grey", p->report.grey.apart);
  else
    text_adds(out, "; in grey told apart by textures");
  text_addc(out, '\n');
}

static void write_verdict(const survey *p, text *out) {
  const palette_report *r = &p->report;
  if (survey_holds(p)) {
    text_adds(out, "   holds: on paper, for every sight, in grey\n");
    return;
  }
  text_adds(out, "   misses:");
  if (!palette_report_on_paper(r))
    text_addf(out, " %.0f:1 on paper;", PALETTE_CONTRAST_MIN);
  if (!palette_report_for_eyes(r))
    text_addf(out, " CIEDE2000 %.0f for %s;", PALETTE_APART_MIN, sight_name[r->worst]);
  if (!palette_report_in_grey(r))
    text_addf(out, " %.0f L* in grey;", PALETTE_GREY_MIN);
  if (p->words < PALETTE_TEXT_MIN - slack)
    text_addf(out, " %.1f:1 of words;", PALETTE_TEXT_MIN);
  out->ptr[out->len - 1] = '\n';
}

void survey_write(const survey *p, colour paper, text *out) {
  write_pigments(p, paper, out);
  if (p->shades)
    text_addf(out, "   %zu shade%s, L* %.0f to %.0f\n", p->shades, p->shades > 1 ? "s" : "", p->shade[0], p->shade[1]);
  write_pairs(p, out);
  if (isfinite(p->words))
    text_addf(out, "   words: %.2f:1 at least\n", p->words);
  write_verdict(p, out);
}
