/* lift: pages of cairo's PDF as forms of ours: objects renumbered word by word, streams passed on still packed. */
#include "pdf/cairo_pdf.h"
#include "pdf/doc.h"

#include <string.h>

#define NUMBER_MAX 16 /* characters of a page's height */

/* One cairo document on its way over. */
typedef struct lift {
  pdf *pdf;
  const cairo_pdf *from;
  object **to;     /* by cairo's number; NULL until it is referred to */
  unsigned *queue; /* referred to, to be copied */
  size_t queued, done, room;
} lift;

/* The form of a page of the figures; empty until those are known. */
static object *form_of(pdf *p, size_t page) {
  for (size_t i = 0; i < p->forms; i++)
    if (p->form[i].page == page)
      return p->form[i].object;
  ARENA_PUSH(p->arena, p->form, p->forms, p->form_room);
  p->form[p->forms++] = (form){doc_object(p, part_charts), page};
  return p->form[p->forms - 1].object;
}

/* The form's own matrix, written when its height is known, puts its origin at its top left corner. */
void pdf_figure(pdf *p, size_t page, const double at[2]) {
  ink_place(p, form_of(p, page), (double[]){1, 0, 0, 1, at[0], doc_sheet(p)->height - at[1]});
}

void pdf_figures(pdf *p, str bytes) {
  p->figures = bytes;
}

static object *moved(lift *l, unsigned number) {
  if (number >= cairo_pdf_objects(l->from))
    return NULL;
  if (!l->to[number]) {
    l->to[number] = doc_object(l->pdf, part_charts);
    ARENA_PUSH(l->pdf->arena, l->queue, l->queued, l->room);
    l->queue[l->queued++] = number;
  }
  return l->to[number];
}

static bool regular(char c) {
  return !strchr(" ()<>[]/", c);
}

/* Words with their references renumbered and no needless blanks; false if they are malformed. */
static bool words_copy(lift *l, text *out, str words) {
  unsigned ref;
  for (str word = cairo_pdf_atom(&words, &ref); word.ptr; word = cairo_pdf_atom(&words, &ref)) {
    if (ref) {
      object *o = moved(l, ref);
      if (!o)
        return false;
      object_ref(out, o);
      continue;
    }
    if (out->len && regular(out->ptr[out->len - 1]) && regular(word.ptr[0]))
      text_addc(out, ' ');
    text_add(out, word);
  }
  return words.ptr != NULL;
}

/* A dictionary's entries but for those in `without`, a list of keys each with a slash. */
static bool entries_copy(lift *l, text *out, str dictionary, const char *without) {
  str rest = cairo_pdf_inside(dictionary);
  unsigned ref;
  for (;;) {
    str key = cairo_pdf_token(&rest, &ref), before = rest, value = cairo_pdf_token(&rest, &ref);
    if (!value.ptr)
      return rest.ptr != NULL && !key.ptr;
    const char *found = strstr(without, str_copy(l->pdf->arena, key));
    if (found && strchr("/", found[key.len]))
      continue;
    text_add(out, key);
    if (!words_copy(l, out, str_slice(before, 0, before.len - rest.len)))
      return false;
  }
}

/* The archive and access standards want the identity that cairo leaves unsaid to be said. */
static void glyph_map_add(text *out, str dictionary) {
  unsigned ref;
  if (str_is(cairo_pdf_entry(dictionary, "Subtype", &ref), "/CIDFontType2") &&
      !cairo_pdf_entry(dictionary, "CIDToGIDMap", &ref).ptr)
    text_adds(out, "/CIDToGIDMap/Identity");
}

static bool object_copy(lift *l, unsigned number) {
  str value, stream;
  object *to = l->to[number];
  if (!cairo_pdf_object(l->from, number, &value, &stream) || !str_starts(value, "<<") ||
      !entries_copy(l, &to->words, value, stream.ptr ? "/Length" : "/"))
    return false;
  glyph_map_add(&to->words, value);
  if (stream.ptr)
    object_raw(to, stream);
  return true;
}

static bool is_number(str s) {
  for (size_t i = 0; i < s.len; i++)
    if (!strchr("0123456789.", s.ptr[i]))
      return false;
  return s.len > 0 && s.len <= NUMBER_MAX;
}

static bool box_write(lift *l, text *out, str box) {
  str rest = cairo_pdf_inside(box), number[4];
  unsigned ref;
  for (size_t i = 0; i < 4; i++)
    number[i] = cairo_pdf_token(&rest, &ref);
  if (!str_starts(box, "[") || !is_number(number[3]))
    return false;
  text_adds(out, "/Type/XObject/Subtype/Form/BBox");
  if (!words_copy(l, out, box))
    return false;
  text_addf(out, "/Matrix[1 0 0 1 0 -%.*s]", STR_ARG(number[3]));
  return true;
}

static bool form_copy(lift *l, const form *f) {
  unsigned page = cairo_pdf_page(l->from, f->page), contents, ref;
  str about, none, stream, value;
  if (!page || !cairo_pdf_object(l->from, page, &about, &none))
    return false;
  cairo_pdf_entry(about, "Contents", &contents);
  str resources = cairo_pdf_entry(about, "Resources", &ref);
  text *out = &f->object->words;
  if (!contents || !resources.ptr || !cairo_pdf_object(l->from, contents, &value, &stream) || !stream.ptr ||
      !box_write(l, out, cairo_pdf_entry(about, "MediaBox", &ref)))
    return false;
  text_adds(out, "/Resources");
  if (!words_copy(l, out, resources) || !entries_copy(l, out, value, "/Length"))
    return false;
  if (l->pdf->info.manner.grey)
    stream = grey_stream(l->pdf->arena, l->pdf->packer, stream);
  object_raw(f->object, stream);
  return stream.ptr;
}

static bool all_copy(pdf *p) {
  lift l = {.pdf = p, .from = cairo_pdf_open(p->arena, p->figures)};
  if (!l.from)
    return false;
  l.to = ARENA_ARRAY(p->arena, cairo_pdf_objects(l.from), object *);
  for (size_t i = 0; i < p->forms; i++)
    if (!form_copy(&l, &p->form[i]))
      return false;
  while (l.done < l.queued)
    if (!object_copy(&l, l.queue[l.done++]))
      return false;
  return true;
}

void lift_finish(pdf *p) {
  if (p->forms && !all_copy(p))
    diags_add(p->diags, 803, span_none(), "the figures could not be taken into the document");
}
