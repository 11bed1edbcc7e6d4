/* label: lettering through the ruler in type/, and the spacing of labels. */
#include "chart/label.h"

#include "base/utf8.h"
#include "chart/palette.h"
#include "type/hyphens.h"

#include <math.h>
#include <string.h>

#define WRAP_SLACK 0.05 /* em: a line may measure more by itself than within its text, where a space is kerned */
#define BALANCED_MOST 4
#define BALANCE_STEPS 5
#define LABEL_LINES_MAX 200 /* what a hostile name may take before the rest runs on in one line */

lettering lettering_of(const drafting *k, role r) {
  const look *l = k->look;
  bool grey = r == role_tick || r == role_subtitle || r == role_note || r == role_source;
  return (lettering){.role = r,
                     .size = l->label_size,
                     .leading = l->label_leading,
                     .weight = LABEL_PLAIN,
                     .colour = grey ? l->muted : l->ink,
                     .align = label_left,
                     .at = span_none(),
                     .row = -1};
}

colour label_colour(const look *l, colour mark) {
  return colour_darken(mark, l->paper, PALETTE_TEXT_MIN);
}

colour label_on(const look *l, colour mark) {
  const colour black = {0, 0, 0}; /* between what ink and paper can be read on */
  colour best = colour_contrast(l->paper, mark) >= colour_contrast(l->ink, mark) ? l->paper : l->ink;
  return colour_contrast(best, mark) >= PALETTE_TEXT_MIN ? best : black;
}

static style style_of(const drafting *k, const lettering *how) {
  return (style){.family = k->look->family,
                 .weight = how->weight,
                 .size = how->size,
                 .tabular = how->tabular,
                 .no_ligatures = true,
                 .lang = k->lang};
}

/* A cell may hold line ends and tabs; a label is words and spaces. */
static str one_line(arena *a, str words) {
  size_t i = 0;
  while (i < words.len && (unsigned char)words.ptr[i] >= 0x20 && words.ptr[i] != 0x7F)
    i++;
  if (i == words.len)
    return words;
  char *copy = str_copy(a, words);
  for (; i < words.len; i++)
    if ((unsigned char)copy[i] < 0x20 || copy[i] == 0x7F)
      copy[i] = ' ';
  return (str){copy, words.len};
}

double label_width(const drafting *k, const lettering *how, str words) {
  style st = style_of(k, how);
  return words.len ? shape_width(k->arena, k->faces, &st, one_line(k->arena, words)) : 0;
}

/* The end of the longest beginning of `words` that is at most `width` wide, but at least one character. */
static size_t fitting(const drafting *k, const style *st, str words, double width) {
  size_t low = 0, high = words.len;
  while (low < high) {
    size_t middle = low + (high - low + 1) / 2;
    while (middle < words.len && ((unsigned char)words.ptr[middle] & 0xC0) == 0x80)
      middle++;
    if (shape_width(k->arena, k->faces, st, str_slice(words, 0, middle)) <= width)
      low = middle;
    else
      for (high = middle - 1; high > low && ((unsigned char)words.ptr[high] & 0xC0) == 0x80;)
        high--;
  }
  if (low == 0 && words.len) {
    const char *at = words.ptr;
    utf8_next(&at, words.ptr + words.len);
    low = (size_t)(at - words.ptr);
  }
  return low;
}

/* The first part of a word that is too long, with a hyphen; NULL where the language divides nothing before `end`. */
static str hyphenated(const drafting *k, const style *st, str words, double width, size_t *end) {
  const locale *l = k->lang ? locale_find(str_of(k->lang)) : NULL;
  const hyphens *h = l ? hyphens_of(k->faces, l, span_none(), NULL) : NULL;
  unsigned char *kind = ARENA_ARRAY(k->arena, words.len + 1, unsigned char);
  if (h)
    hyphens_mark(h, words, kind);
  for (size_t i = *end; h && i > 0; i--) {
    if (kind[i - 1] != break_hyphen)
      continue;
    str part = str_of(text_format(k->arena, "%.*s-", STR_ARG(str_slice(words, 0, i))));
    if (shape_width(k->arena, k->faces, st, part) > width)
      continue;
    *end = i;
    return part;
  }
  return (str){0};
}

/* Lines for what has no break where one is needed: at the last space that helps, else within the word. */
static void break_words(const drafting *k, const style *st, str words, wrapped *w, bool divides) {
  double width = w->width;
  while (words.len && w->lines < LABEL_LINES_MAX) {
    size_t end = fitting(k, st, words, width);
    size_t space = end;
    str part = {0};
    while (end < words.len && space > 0 && words.ptr[space] != ' ')
      space--;
    if (end < words.len && space > 0)
      end = space;
    else if (end < words.len) {
      w->broken = true;
      part = divides ? hyphenated(k, st, words, width, &end) : part;
    }
    w->line[w->lines++] = part.ptr ? part : str_slice(words, 0, end);
    words = str_trim(str_slice(words, end, words.len));
  }
}

/* With hyphens, if these need no line more: less room never means fewer lines. */
static void break_anywhere(const drafting *k, const style *st, str words, wrapped *w) {
  wrapped divided = {.line = ARENA_ARRAY(k->arena, LABEL_LINES_MAX, str), .width = w->width};
  break_words(k, st, words, w, false);
  if (!w->broken)
    return;
  break_words(k, st, words, &divided, true);
  if (divided.lines <= w->lines)
    *w = divided;
}

/* The narrowest measure that takes no more lines: short labels look better when their lines are alike. */
static void balance(const drafting *k, const style *st, str words, wrapped *w, bool phrases) {
  double low = w->width / (double)w->lines * 0.8, high = w->width;
  str *line = ARENA_ARRAY(k->arena, LABEL_LINES_MAX, str);
  for (int i = 0; i < BALANCE_STEPS; i++) {
    double middle = (low + high) / 2;
    size_t lines = shape_wrap(k->arena, k->faces, st, words, &(line_room){middle, line, w->lines, phrases});
    if (lines) {
      high = middle;
      memcpy(w->line, line, lines * sizeof *line);
      w->lines = lines;
    } else {
      low = middle;
    }
  }
}

#define RUNT 0.3 /* of the measure: a title's last line that is shorter looks lost */

/* Labels do; titles and notes, which read as sentences, fill their lines, unless a title's last word would stand
   alone. */
static bool evens_out(const drafting *k, const lettering *how, const wrapped *w) {
  if (how->role == role_title)
    return label_width(k, how, str_trim(w->line[w->lines - 1])) < RUNT * w->width;
  return how->size <= k->look->label_size && how->role != role_note && how->role != role_source;
}

/* Lines end with phrases if that needs no more of them. */
static bool phrased(const drafting *k, const lettering *how, const style *st, str words, wrapped *w) {
  if (w->lines < 2 || how->role == role_note || how->role == role_source || !k->lang ||
      !locale_find(str_of(k->lang))->spaceless)
    return false;
  str *line = ARENA_ARRAY(k->arena, w->lines, str);
  size_t lines = shape_wrap(k->arena, k->faces, st, words, &(line_room){w->width, line, w->lines, true});
  memcpy(w->line, line, lines * sizeof *line);
  return lines;
}

wrapped label_wrap(const drafting *k, const lettering *how, str words, double width) {
  style st = style_of(k, how);
  words = one_line(k->arena, str_trim(words));
  double natural = label_width(k, how, words);
  if (natural <= width) { /* most are: one measure does */
    wrapped one = {.line = ARENA_NEW(k->arena, str), .lines = words.len > 0, .width = natural};
    *one.line = words;
    one.height = words.len ? how->size : 0;
    return one;
  }
  wrapped w = {.line = ARENA_ARRAY(k->arena, LABEL_LINES_MAX, str), .width = width - WRAP_SLACK * how->size};
  w.lines = shape_wrap(k->arena, k->faces, &st, words, &(line_room){w.width, w.line, LABEL_LINES_MAX, false});
  bool phrases = phrased(k, how, &st, words, &w);
  if (!w.lines)
    break_anywhere(k, &st, words, &w);
  else if (w.lines > 1 && w.lines <= BALANCED_MOST && evens_out(k, how, &w))
    balance(k, &st, words, &w, phrases);
  w.width = 0;
  for (size_t i = 0; i < w.lines; i++) {
    w.line[i] = str_trim(w.line[i]);
    w.width = fmax(w.width, label_width(k, how, w.line[i]));
  }
  w.height = (double)(w.lines - 1) * how->leading + how->size;
  return w;
}

#define NAMES_MANY 24   /* rows */
#define NAMES_STEP 0.04 /* of the width, tried from the share on */
#define NAMES_MOST 0.54 /* beside this there is no room to compare anything */

/* Of many names one of two lines would make all rows as tall. */
static bool wrap_names(const drafting *k, const lettering *how, const name_column *c, wrapped *out) {
  bool whole = true;
  for (size_t i = 0; i < c->count; i++) {
    out[i] = label_wrap(k, how, c->name[i], c->width * c->share);
    whole = whole && !out[i].broken && (c->count < NAMES_MANY || out[i].lines < 2);
  }
  return whole;
}

double label_wrap_names(const drafting *k, const lettering *how, const name_column *c, wrapped *out) {
  name_column wider = *c;
  bool whole = wrap_names(k, how, c, out);
  while (!whole && (wider.share += NAMES_STEP) <= NAMES_MOST)
    whole = wrap_names(k, how, &wider, out);
  if (!whole) /* in vain */
    wrap_names(k, how, c, out);
  double widest = 0;
  for (size_t i = 0; i < c->count; i++)
    widest = fmax(widest, out[i].width);
  return widest;
}

double label_drop(const lettering *how) {
  return 0.36 * how->size; /* half of a sans' capitals, about 0.72 em high */
}

void label_put(const drafting *k, scene *s, const lettering *how, str words, point at) {
  words = one_line(k->arena, words);
  if (!words.len)
    return;
  style *st = ARENA_NEW(s->arena, style);
  *st = style_of(k, how);
  shaped *sh = ARENA_NEW(s->arena, shaped);
  *sh = shape(s->arena, k->faces, st, words, how->at, k->diags);
  double left = how->align == label_left ? 0 : how->align == label_right ? sh->width : sh->width / 2;
  item *i = scene_text(s, how->role, at.x - left, at.y);
  i->row = how->row;
  i->paint = (paint){.fills = true, .fill = how->colour};
  i->width = sh->width;
  i->height = st->size * SCENE_ASCENT;
  i->text = sh;
  i->style = st;
  i->words = words;
}

void label_put_lines(const drafting *k, scene *s, const lettering *how, const wrapped *w, point at) {
  for (size_t i = 0; i < w->lines; i++)
    label_put(k, s, how, w->line[i], (point){at.x, at.y + how->size * SCENE_ASCENT + (double)i * how->leading});
}

/* A run of touching boxes: `place` is where its first box's top wants to be, on average. */
typedef struct pool {
  double sum;
  size_t count;
} pool;

static double pool_place(const pool *p) {
  return p->sum / (double)p->count;
}

bool label_spread(double *y, const double *height, size_t n, const double within[2]) {
  enum { pools_max = 256 };
  pool pool_of[pools_max];
  double total = 0;
  for (size_t i = 0; i < n; i++)
    total += height[i];
  if (total > within[1] - within[0] || n > pools_max)
    return false;
  /* u = top minus the heights above: boxes may not overlap exactly when u does not fall. */
  size_t pools = 0;
  double above = 0;
  for (size_t i = 0; i < n; above += height[i], i++) {
    pool_of[pools++] = (pool){y[i] - height[i] / 2 - above, 1};
    while (pools > 1 && pool_place(&pool_of[pools - 2]) > pool_place(&pool_of[pools - 1])) {
      pool_of[pools - 2].sum += pool_of[pools - 1].sum;
      pool_of[pools - 2].count += pool_of[pools - 1].count;
      pools--;
    }
  }
  size_t i = 0;
  above = 0;
  for (size_t p = 0; p < pools; p++) {
    double u = fmin(fmax(pool_place(&pool_of[p]), within[0]), within[1] - total);
    for (size_t j = 0; j < pool_of[p].count; j++, above += height[i], i++)
      y[i] = u + above + height[i] / 2;
  }
  return true;
}
