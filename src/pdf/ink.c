/* ink: what a page's content stream says: marks, colours, rules, placed forms. Text is text.c's. */
#include "pdf/doc.h"

#include <assert.h>
#include <math.h>

static void text_close(pdf *p, text *ink) {
  if (p->pen.text)
    text_adds(ink, "ET\n");
  p->pen.text = false;
}

static void mark_close(pdf *p, text *ink) {
  if (p->pen.mark != mark_none)
    text_adds(ink, "EMC\n");
  p->pen.mark = mark_none;
  p->pen.element = NULL;
}

static void mark_element_open(pdf *p, sheet *s) {
  element *e = p->open;
  ARENA_PUSH(p->arena, e->kid, e->kids, e->kid_room);
  e->kid[e->kids++] = (kid){kid_mark, p->sheets - 1, s->marks, NULL};
  text_addf(&s->ink, "/%s<</MCID %zu>>BDC\n", tags_name(e), s->marks);
  ARENA_PUSH(p->arena, s->marked, s->marks, s->mark_room);
  s->marked[s->marks++] = e;
  p->pen.element = e;
}

static void mark(pdf *p, sheet *s) {
  mark_kind want = tags_wanted(p);
  if (want == p->pen.mark && (want != mark_element || p->pen.element == p->open))
    return;
  text_close(p, &s->ink);
  mark_close(p, &s->ink);
  p->pen.mark = want;
  if (want == mark_element)
    mark_element_open(p, s);
  else
    text_adds(&s->ink, want == mark_furniture ? "/Artifact<</Type/Pagination>>BDC\n" : "/Artifact BMC\n");
}

text *ink_begin(pdf *p, bool words) {
  sheet *s = doc_sheet(p);
  mark(p, s);
  if (!words)
    text_close(p, &s->ink);
  else if (!p->pen.text) {
    text_adds(&s->ink, "BT\n");
    p->pen.text = true;
    p->pen.x = p->pen.y = 0;
    p->pen.at = 0;
  }
  return &s->ink;
}

void ink_end(pdf *p) {
  if (!p->sheets)
    return;
  sheet *s = doc_sheet(p);
  text_close(p, &s->ink);
  mark_close(p, &s->ink);
}

static long level(double part) {
  return lround(fmin(fmax(part, 0), 1) * 255);
}

/* A grey needs one number instead of three. */
static void colour_set(pdf *p, long *now, colour c, const char *const operator[2]) {
  text *ink = &doc_sheet(p)->ink;
  if (p->info.manner.grey)
    c = colour_grey(c);
  const long part[] = {level(c.r), level(c.g), level(c.b)};
  long packed = part[0] << 16 | part[1] << 8 | part[2];
  if (packed == *now)
    return;
  *now = packed;
  bool grey = part[0] == part[1] && part[1] == part[2];
  for (size_t i = 0; i < (grey ? 1 : 3); i++) {
    object_real(ink, (double)part[i] / 255);
    text_addc(ink, ' ');
  }
  text_adds(ink, operator[grey ? 0 : 1]);
}

void ink_fill(pdf *p, colour c) {
  static const char *const operator[] = {"g\n", "rg\n"};
  colour_set(p, &p->pen.fill, c, operator);
}

void ink_stroke(pdf *p, colour c) {
  static const char *const operator[] = {"G\n", "RG\n"};
  colour_set(p, &p->pen.stroke, c, operator);
}

static void numbers(text *ink, const double *v, size_t count) {
  for (size_t i = 0; i < count; i++) {
    object_real(ink, v[i]);
    text_addc(ink, ' ');
  }
}

void pdf_rect(pdf *p, const double frame[4], colour fill) {
  text *ink = ink_begin(p, false);
  ink_fill(p, fill);
  numbers(ink, (double[]){frame[0], doc_sheet(p)->height - frame[1] - frame[3], frame[2], frame[3]}, 4);
  text_adds(ink, "re f\n");
}

void pdf_line(pdf *p, const double ends[4], double width, colour c) {
  text *ink = ink_begin(p, false);
  double height = doc_sheet(p)->height;
  ink_stroke(p, c);
  if (width != p->pen.width) {
    numbers(ink, &width, 1);
    text_adds(ink, "w\n");
    p->pen.width = width;
  }
  numbers(ink, (double[]){ends[0], height - ends[1]}, 2);
  text_adds(ink, "m ");
  numbers(ink, (double[]){ends[2], height - ends[3]}, 2);
  text_adds(ink, "l S\n");
}

/* Moves the origin to where the next row of dots starts. */
static void row_open(text *ink, const double from[2], const double to[2]) {
  text_adds(ink, "1 0 0 1 ");
  numbers(ink, (double[]){to[0] - from[0], from[1] - to[1]}, 2);
  text_adds(ink, "cm\n");
}

/* Rows of equal spacing read alike from their own origin, and so take next to no room once deflated. */
void pdf_dots(pdf *p, const pdf_dot_set *d) {
  static const char *const operator[] = {"G\n", "RG\n"};
  text *ink = ink_begin(p, false);
  double origin[] = {0, doc_sheet(p)->height}; /* y down: the sheet's own origin is at its foot */
  long unset = -1;
  text_adds(ink, "q 1 J ");
  numbers(ink, &d->diameter, 1);
  text_adds(ink, "w\n");
  colour_set(p, &unset, d->colour, operator);
  for (size_t i = 0, end; i < d->count; i = end) {
    const double *first = &d->centre[2 * i];
    row_open(ink, origin, first);
    origin[0] = first[0], origin[1] = first[1];
    for (end = i; end < d->count && d->centre[2 * end + 1] == first[1]; end++) {
      double x = d->centre[2 * end] - first[0];
      numbers(ink, &x, 1);
      text_adds(ink, "0 m ");
      numbers(ink, &x, 1);
      text_adds(ink, "0 l\n");
    }
    text_adds(ink, "S\n");
  }
  text_adds(ink, "Q\n");
}

void ink_place(pdf *p, const object *xobject, const double matrix[6]) {
  text *ink = ink_begin(p, false);
  text_adds(ink, "q ");
  numbers(ink, matrix, 6);
  text_addf(ink, "cm/X%u Do Q\n", xobject->number);
  doc_use(p, xobject->number);
}
