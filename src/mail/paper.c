/* paper: what a mail has to know of a PDF. */
#include "mail/paper.h"

#include "base/file.h"

#include <cairo.h>
#include <poppler.h>
#include <string.h>

#define MESSAGE "brief:message" /* the XMP property that holds the key messages */
#define ITEM "rdf:li"

static void drop_object(void *object) {
  g_object_unref(object);
}

static const char *kept(arena *a, char *theirs) {
  const char *ours = theirs && *theirs ? str_copy(a, str_of(theirs)) : NULL;
  g_free(theirs);
  return ours;
}

/* --- key messages --- */

typedef struct reading {
  arena *arena;
  paper *paper;
  bool inside, item;
  text words;
} reading;

static void on_open(GMarkupParseContext *c, const char *name, const char **key, const char **value, void *user,
                    GError **error) {
  (void)c, (void)key, (void)value, (void)error;
  reading *r = user;
  r->inside |= !strcmp(name, MESSAGE);
  r->item = r->inside && !strcmp(name, ITEM);
  if (r->item)
    r->words = text_new(r->arena);
}

static void on_close(GMarkupParseContext *c, const char *name, void *user, GError **error) {
  (void)c, (void)error;
  reading *r = user;
  if (r->item && !strcmp(name, ITEM)) {
    ARENA_PUSH(r->arena, r->paper->message, r->paper->messages, r->paper->room);
    r->paper->message[r->paper->messages++] = r->words.ptr;
  }
  r->item = false;
  r->inside &= strcmp(name, MESSAGE) != 0;
}

static void on_words(GMarkupParseContext *c, const char *words, gsize length, void *user, GError **error) {
  (void)c, (void)error;
  reading *r = user;
  if (r->item)
    text_add(&r->words, (str){words, length});
}

/* A PDF by other hands may have any metadata: what cannot be read says nothing. */
static void messages_read(arena *a, paper *p, const char *xmp) {
  static const GMarkupParser parser = {.start_element = on_open, .end_element = on_close, .text = on_words};
  reading r = {.arena = a, .paper = p};
  GMarkupParseContext *c = g_markup_parse_context_new(&parser, 0, &r, NULL);
  g_markup_parse_context_parse(c, xmp, (gssize)strlen(xmp), NULL);
  g_markup_parse_context_free(c);
}

/* --- the document --- */

static PopplerDocument *document_open(arena *a, str bytes, const char **why) {
  GError *error = NULL;
  GBytes *all = g_bytes_new_static(bytes.ptr, bytes.len);
  PopplerDocument *document = poppler_document_new_from_bytes(all, NULL, &error);
  g_bytes_unref(all);
  *why = error ? str_copy(a, str_of(error->message)) : "it cannot be read";
  g_clear_error(&error);
  if (document)
    arena_defer(a, drop_object, document);
  return document;
}

paper *paper_read(arena *a, const char *path, diags *d) {
  source *s = file_read(a, path, span_none(), d);
  const char *why;
  if (!s)
    return NULL;
  paper *p = ARENA_NEW(a, paper);
  p->bytes = s->bytes;
  PopplerDocument *document = document_open(a, s->bytes, &why);
  p->document = document;
  p->pages = document ? (size_t)poppler_document_get_n_pages(document) : 0;
  if (!p->pages) {
    diags_add(d, 930, span_none(), "%s is not a PDF that can be mailed: %s", path, document ? "it has no pages" : why);
    return NULL;
  }
  p->title = kept(a, poppler_document_get_title(document));
  p->subject = kept(a, poppler_document_get_subject(document));
  const char *xmp = kept(a, poppler_document_get_metadata(document));
  if (xmp)
    messages_read(a, p, xmp);
  return p;
}

/* --- the first page --- */

static cairo_status_t on_bytes(void *user, const unsigned char *bytes, unsigned length) {
  text_add(user, (str){(const char *)bytes, length});
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *page_draw(PopplerPage *page) {
  const double scale = PAPER_DPI / 72.0;
  double width, height;
  poppler_page_get_size(page, &width, &height);
  cairo_surface_t *surface =
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)(width * scale), (int)(height * scale));
  cairo_t *c = cairo_create(surface);
  cairo_set_source_rgb(c, 1, 1, 1);
  cairo_paint(c);
  cairo_scale(c, scale, scale);
  poppler_page_render(page, c);
  cairo_destroy(c);
  return surface;
}

str paper_picture(arena *a, const paper *p, diags *d) {
  text out = text_new(a);
  PopplerPage *page = poppler_document_get_page(p->document, 0);
  cairo_surface_t *surface = page ? page_draw(page) : NULL;
  if (!surface || cairo_surface_write_to_png_stream(surface, on_bytes, &out) != CAIRO_STATUS_SUCCESS) {
    diags_add(d, 930, span_none(), "the first page cannot be drawn");
    out.ptr = NULL;
  }
  if (surface)
    cairo_surface_destroy(surface);
  if (page)
    g_object_unref(page);
  return out.ptr ? text_str(&out) : (str){NULL, 0};
}
