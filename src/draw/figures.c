/* figures: scenes as pages of a cairo PDF that grows in memory. */
#include "draw/figures.h"

#include "draw/sink.h"

#include <cairo-pdf.h>

struct figures {
  sink sink;
  cairo_surface_t *surface;
  size_t count;
};

static void drop_surface(void *surface) {
  cairo_surface_finish(surface);
  cairo_surface_destroy(surface);
}

figures *figures_new(arena *a) {
  figures *f = ARENA_NEW(a, figures);
  f->sink = sink_new(a);
  f->surface = cairo_pdf_surface_create_for_stream(sink_write, &f->sink, 1, 1);
  cairo_pdf_surface_restrict_to_version(f->surface, CAIRO_PDF_VERSION_1_4);
  arena_defer(a, drop_surface, f->surface);
  return f;
}

size_t figures_add(figures *f, const scene *s) {
  cairo_pdf_surface_set_size(f->surface, s->width, s->height);
  cairo_t *c = cairo_create(f->surface);
  scene_cairo_marks(c, s);
  cairo_show_page(c);
  cairo_destroy(c);
  return f->count++;
}

str figures_finish(figures *f, diags *d) {
  cairo_surface_finish(f->surface);
  return sink_bytes(&f->sink, cairo_surface_status(f->surface), d);
}
