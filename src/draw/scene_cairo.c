/* scene_cairo: rectangles, paths and dots as cairo paths, text as glyphs with their characters. */
#include "draw/scene_cairo.h"

#include <cairo-ft.h>

struct inks {
  arena *arena;
  face_set *faces;
  cairo_font_face_t **font; /* by face id, on first use */
  size_t fonts;
  cairo_font_options_t *options;
};

static void drop_font(void *font) {
  cairo_font_face_destroy(font);
}

static void drop_options(void *options) {
  cairo_font_options_destroy(options);
}

inks *inks_new(arena *a, face_set *faces) {
  inks *k = ARENA_NEW(a, inks);
  k->arena = a;
  k->faces = faces;
  k->fonts = face_count(faces);
  k->font = ARENA_ARRAY(a, k->fonts ? k->fonts : 1, cairo_font_face_t *);
  k->options = cairo_font_options_create();
  arena_defer(a, drop_options, k->options);
  cairo_font_options_set_hint_style(k->options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(k->options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(k->options, CAIRO_ANTIALIAS_GRAY);
  return k;
}

/* NULL when FreeType refuses the file; the context then keeps cairo's error. */
static cairo_font_face_t *font_of(inks *k, const face *f) {
  if (!k->font[f->id]) {
    FT_Face ft = face_freetype(k->faces, face_at(k->faces, (size_t)f->id));
    if (!ft)
      return NULL;
    k->font[f->id] = cairo_ft_font_face_create_for_ft_face(ft, FT_LOAD_NO_HINTING);
    arena_defer(k->arena, drop_font, k->font[f->id]);
  }
  return k->font[f->id];
}

static void set_colour(cairo_t *c, colour k) {
  cairo_set_source_rgb(c, k.r, k.g, k.b);
}

static void set_stroke(cairo_t *c, const paint *p) {
  int dashes = 0;
  while (dashes < 4 && p->dash[dashes] > 0)
    dashes++;
  cairo_set_line_width(c, p->width);
  cairo_set_line_cap(c, p->round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join(c, p->round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
  cairo_set_dash(c, p->dash, dashes, 0);
  set_colour(c, p->stroke);
}

static void ink_path(cairo_t *c, const paint *p) {
  if (p->fills) {
    set_colour(c, p->fill);
    if (p->strokes)
      cairo_fill_preserve(c);
    else
      cairo_fill(c);
  }
  if (p->strokes) {
    set_stroke(c, p);
    cairo_stroke(c);
  }
}

static void draw_path(cairo_t *c, const item *i) {
  const point *p = i->point;
  for (size_t k = 0; k < i->ops; k++)
    switch (i->op[k]) {
    case path_move:
      cairo_move_to(c, p->x, p->y);
      p++;
      break;
    case path_line:
      cairo_line_to(c, p->x, p->y);
      p++;
      break;
    case path_curve:
      cairo_curve_to(c, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y);
      p += 3;
      break;
    case path_close:
      cairo_close_path(c);
      break;
    }
  ink_path(c, &i->paint);
}

/* Each dot is a line of no length with round ends: short, and countable in the finished file. */
static void draw_dots(cairo_t *c, const item *i) {
  for (size_t k = 0; k < i->points; k++) {
    cairo_move_to(c, i->point[k].x, i->point[k].y);
    cairo_line_to(c, i->point[k].x, i->point[k].y);
  }
  set_stroke(c, &(paint){.stroke = i->paint.fill, .width = i->width, .round = true});
  cairo_stroke(c);
}

/* Glyphs at their places, and the clusters that tie them to characters. Returns the number of clusters. */
static int place_glyphs(const run *r, point at, cairo_glyph_t *g, cairo_text_cluster_t *cluster) {
  double x = at.x, y = at.y - r->rise;
  int clusters = 0;
  for (size_t i = 0; i < r->count; i++) {
    g[i] = (cairo_glyph_t){r->glyph[i].id, x + r->glyph[i].dx, y - r->glyph[i].dy};
    x += r->glyph[i].advance;
    if (r->glyph[i].length > 0 || clusters == 0)
      cluster[clusters++] = (cairo_text_cluster_t){(int)r->glyph[i].length, 1};
    else
      cluster[clusters - 1].num_glyphs++;
  }
  return clusters;
}

/* There cairo would set each glyph on a whole pixel; outlines stand where the ruler put them. */
static bool on_pixels(cairo_t *c) {
  return cairo_surface_get_type(cairo_get_target(c)) == CAIRO_SURFACE_TYPE_IMAGE;
}

static void draw_run(inks *k, cairo_t *c, const run *r, point at) {
  cairo_font_face_t *font = font_of(k, r->face);
  if (!font || !r->count)
    return;
  cairo_glyph_t *g = ARENA_ARRAY(k->arena, r->count, cairo_glyph_t);
  cairo_text_cluster_t *cluster = ARENA_ARRAY(k->arena, r->count, cairo_text_cluster_t);
  int clusters = place_glyphs(r, at, g, cluster);
  cairo_set_font_face(c, font);
  cairo_set_font_size(c, r->size);
  if (on_pixels(c)) {
    cairo_glyph_path(c, g, (int)r->count);
    cairo_fill(c);
  } else {
    cairo_show_text_glyphs(c, r->text.ptr, (int)r->text.len, g, (int)r->count, cluster, clusters, 0);
  }
}

static void draw_text(inks *k, cairo_t *c, const item *i) {
  set_colour(c, i->paint.fill);
  cairo_set_font_options(c, k->options);
  double x = i->x;
  for (size_t r = 0; r < i->text->count; r++) {
    draw_run(k, c, &i->text->run[r], (point){x, i->y});
    x += i->text->run[r].width;
  }
}

void scene_cairo_marks(cairo_t *c, const scene *s) {
  for (size_t n = 0; n < s->count; n++) {
    const item *i = &s->item[n];
    if (i->kind == item_path) {
      draw_path(c, i);
    } else if (i->kind == item_rect) {
      cairo_rectangle(c, i->x, i->y, i->width, i->height);
      ink_path(c, &i->paint);
    }
  }
}

void scene_cairo_dots(cairo_t *c, const scene *s) {
  for (size_t n = 0; n < s->count; n++)
    if (s->item[n].kind == item_dots)
      draw_dots(c, &s->item[n]);
}

void scene_cairo_words(inks *k, cairo_t *c, const scene *s) {
  for (size_t n = 0; n < s->count; n++)
    if (s->item[n].kind == item_text)
      draw_text(k, c, &s->item[n]);
}
