/* png: one scene as pixels on white. */
#include "draw/figures.h"
#include "draw/sink.h"

#include <math.h>

str draw_png(arena *a, face_set *faces, const scene *s, double scale, diags *d) {
  sink out = sink_new(a);
  inks *k = inks_new(a, faces);
  cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)ceil(s->width * scale - 1e-6),
                                                        (int)ceil(s->height * scale - 1e-6));
  cairo_t *c = cairo_create(surface);
  cairo_set_source_rgb(c, 1, 1, 1);
  cairo_paint(c);
  cairo_scale(c, scale, scale);
  scene_cairo_marks(c, s);
  scene_cairo_dots(c, s);
  scene_cairo_words(k, c, s);
  cairo_status_t status = cairo_status(c);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream(surface, sink_write, &out);
  cairo_destroy(c);
  cairo_surface_destroy(surface);
  return sink_bytes(&out, status, d);
}
