/* sink: cairo's bytes into the arena. */
#include "draw/sink.h"

sink sink_new(arena *a) {
  return (sink){.bytes = text_new(a)};
}

cairo_status_t sink_write(void *closure, const unsigned char *data, unsigned length) {
  sink *s = closure;
  if (s->bytes.len + length > SINK_MAX)
    return CAIRO_STATUS_WRITE_ERROR;
  text_add(&s->bytes, (str){(const char *)data, length});
  return CAIRO_STATUS_SUCCESS;
}

str sink_bytes(const sink *s, cairo_status_t status, diags *d) {
  if (status == CAIRO_STATUS_SUCCESS)
    return text_str(&s->bytes);
  diags_add(d, 514, span_none(), "a figure cannot be drawn: %s", cairo_status_to_string(status));
  return str_of(NULL);
}
