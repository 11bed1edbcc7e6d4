/* chart: title and subtitle, the kind's plot, note and source, stacked into one block. */
#include "chart/chart.h"

#include "base/nearest.h"
#include "chart/alt.h"
#include "chart/baseline.h"
#include "chart/caveat.h"
#include "chart/check.h"
#include "chart/facet.h"
#include "chart/kinds.h"
#include "chart/label.h"
#include "chart/style.h"
#include "chart/words.h"

#include <assert.h>
#include <math.h>

static const double head_gap = 9, foot_gap = 7; /* between the plot and the words around it */
static const double caption_gap = 4;            /* below the source: a caption is not one more line of it */

/* One of the texts around the plot, wrapped. */
typedef struct passage {
  lettering how;
  wrapped lines;
} passage;

typedef enum passage_id { passage_title, passage_subtitle, passage_note, passage_source, passage_count } passage_id;

typedef struct block_text {
  passage passage[passage_count];
  double head, foot; /* heights, gaps included */
} block_text;

/* "Source: …", unless the writer said so already. */
static str led_by(arena *a, const locale *l, str word, str words) {
  if (!words.len || str_starts(words, str_copy(a, word)))
    return words;
  return str_of(text_format(a, "%.*s%s%.*s", STR_ARG(word), locale_colon(l), STR_ARG(words)));
}

static passage passage_of(const drafting *k, const plot *p, passage_id id, double width) {
  const look *l = k->look;
  const chart_spec *c = p->spec;
  const locale *loc = p->locale;
  struct {
    role role;
    double size, leading;
    str words;
    span at;
  } of[passage_count] = {
      {role_title, l->title_size, l->title_leading, p->title, c->title.at},
      {role_subtitle, l->subtitle_size, l->subtitle_leading, p->subtitle, c->subtitle.at},
      {role_note, l->note_size, l->note_leading,
       led_by(k->arena, loc, words_of_locale(loc, word_note, "Note"), p->note), c->note.at},
      {role_source, l->note_size, l->note_leading,
       led_by(k->arena, loc, words_of_locale(loc, word_source, "Source"), p->source), c->source.at},
  };
  passage g = {.how = lettering_of(k, of[id].role)};
  g.how.size = of[id].size;
  g.how.leading = of[id].leading;
  g.how.weight = id == passage_title ? LABEL_STRONG : LABEL_PLAIN;
  g.how.at = of[id].at;
  if (of[id].words.len)
    g.lines = label_wrap(k, &g.how, of[id].words, width);
  return g;
}

static double passage_height(const passage *g) {
  return (double)g->lines.lines * g->how.leading;
}

static block_text block_of(const drafting *k, const plot *p, double width) {
  block_text b = {0};
  for (passage_id i = 0; i < passage_count; i++) {
    b.passage[i] = passage_of(k, p, i, width);
    *(i < passage_note ? &b.head : &b.foot) += passage_height(&b.passage[i]);
  }
  b.head += b.head > 0 ? head_gap : 0;
  b.foot += b.foot > 0 ? foot_gap : 0;
  b.foot += p->caption.len || k->captioned ? caption_gap : 0;
  return b;
}

static double snap(const look *l, double height) {
  return ceil(height / l->baseline - 1e-6) * l->baseline;
}

unsigned chart_channels(const asked_text *mark, diags *d) {
  const kind *found = kind_find(mark->text);
  if (found)
    return found->channels;
  size_t count;
  const kind *all = kinds(&count);
  arena *a = arena_new();
  const char *name[64];
  text list = text_new(a);
  for (size_t i = 0; i < count; i++) {
    name[i] = all[i].name;
    text_addf(&list, "%s%s", i ? ", " : "", name[i]);
  }
  diag *g = diags_add(d, 501, mark->at, "there is no chart kind `%.*s`", STR_ARG(mark->text));
  const char *meant = nearest(mark->text, name, count);
  if (meant)
    diag_hint(d, g, "did you mean `%s`?", meant);
  diag_footnote(d, g, "kinds: %s", list.ptr);
  arena_drop(a);
  return 0;
}

bool chart_check(const drafting *k, const plot *p) {
  const kind *found = kind_find(str_of(p->mark));
  assert(found);
  if (!check_plot(k, p, found))
    return false;
  bool good = facet_present(p) ? facet_check(k, p, found) : !found->check || found->check(k, p);
  return good && baseline_check(k, p);
}

void chart_caveats(const drafting *k, plot *p) {
  caveat_add(k, p);
}

void chart_advise(const drafting *k, const plot *p, bool sourced) {
  style_check(&(style_case){k, p, sourced});
}

extent chart_extent(const drafting *k, const plot *p, double width) {
  const kind *found = kind_find(str_of(p->mark));
  assert(found);
  block_text b = block_of(k, p, width);
  extent e = facet_present(p) ? facet_extent(k, p, found, width) : found->extent(k, p, width);
  e.min = snap(k->look, e.min + b.head + b.foot);
  e.natural = fmax(e.min, snap(k->look, e.natural + b.head + b.foot));
  e.max = fmax(e.natural, snap(k->look, e.max + b.head + b.foot));
  return e;
}

static double draw_passage(const drafting *k, scene *s, const passage *g, double y) {
  double half_lead = (g->how.leading - g->how.size) / 2;
  label_put_lines(k, s, &g->how, &g->lines, (point){0, y + half_lead});
  return y + passage_height(g);
}

/* What the kind makes of a height. Beside a taller chart it may be more than the kind can fill: what is left stays
   below its words, not above them, unless the height was asked for. */
static double body_height(const drafting *k, const plot *p, const kind *of, const double size[2]) {
  bool asked = p->spec->height.at.source || p->spec->aspect.at.source;
  return asked ? size[1] : fmin(size[1], of->extent(k, p, size[0]).max);
}

scene *chart_layout(const drafting *k, const plot *p, double width, double height) {
  const kind *found = kind_find(str_of(p->mark));
  assert(found);
  block_text b = block_of(k, p, width);
  scene *s = scene_new(k->arena, width, height);
  double y = draw_passage(k, s, &b.passage[passage_title], 0);
  draw_passage(k, s, &b.passage[passage_subtitle], y);
  bool parted = facet_present(p); /* panels fill what there is */
  double body = height - b.head - b.foot;
  body = parted ? body : body_height(k, p, found, (double[]){width, body});
  double frame[4] = {0, b.head, width, body};
  if (parted)
    facet_layout(k, p, found, s, frame);
  else
    found->layout(k, p, s, frame);
  y = draw_passage(k, s, &b.passage[passage_note], b.head + body + foot_gap);
  draw_passage(k, s, &b.passage[passage_source], y);
  return s;
}

plotted *chart_numbers(arena *a, const plot *p) {
  const kind *found = kind_find(str_of(p->mark));
  if (!found || !found->numbers)
    return plotted_of(a, p);
  return facet_present(p) ? facet_numbers(a, p, found) : found->numbers(a, p);
}

str chart_alt(arena *a, const plot *p) {
  if (p->alt.len)
    return p->alt;
  text out = text_new(a);
  alt_write(kind_find(str_of(p->mark)), p, &out);
  return text_str(&out);
}
