/* svg: one scene as an SVG file, text as outlines. */
#include "draw/figures.h"
#include "draw/sink.h"

#include <cairo-svg.h>

str draw_svg(arena *a, face_set *faces, const scene *s, diags *d) {
  sink out = sink_new(a);
  inks *k = inks_new(a, faces);
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream(sink_write, &out, s->width, s->height);
  cairo_t *c = cairo_create(surface);
  scene_cairo_marks(c, s);
  scene_cairo_dots(c, s);
  scene_cairo_words(k, c, s);
  cairo_status_t status = cairo_status(c);
  cairo_destroy(c);
  cairo_surface_finish(surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status(surface);
  cairo_surface_destroy(surface);
  return sink_bytes(&out, status, d);
}
