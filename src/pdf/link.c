/* link: clickable areas and the places inside the document that they lead to. */
#include "base/names.h"
#include "pdf/doc.h"

#include <math.h>
#include <string.h>

void pdf_anchor(pdf *p, const char *id, double y) {
  ARENA_PUSH(p->arena, p->place, p->places, p->place_room);
  str name = {str_copy(p->arena, str_of(id)), strlen(id)};
  p->place[p->places++] = (place_on){name, p->sheets - 1, doc_sheet(p)->height - y};
}

/* A URI holds ASCII only (RFC 3986): other bytes are percent-encoded. */
static void uri_write(pdf *p, text *t, str target) {
  text uri = text_new(p->arena);
  for (size_t i = 0; i < target.len; i++) {
    unsigned char c = (unsigned char)target.ptr[i];
    if (c <= ' ' || c > '~' || strchr("\"<>\\^`{|}", c))
      text_addf(&uri, "%%%02X", c);
    else
      text_addc(&uri, (char)c);
  }
  text_adds(t, "/A<</S/URI/URI");
  object_bytes(t, text_str(&uri));
  text_adds(t, ">>");
}

/* The rectangle of a frame, to a whole tenth: lower left and upper right corner. */
static void rectangle_write(text *t, const double frame[4], double height) {
  const double corner[] = {frame[0], height - frame[1] - frame[3], frame[0] + frame[2], height - frame[1]};
  text_adds(t, "/Rect[");
  for (size_t i = 0; i < 4; i++) {
    text_adds(t, i ? " " : "");
    object_milli(t, lround(corner[i] * 10) * 100);
  }
  text_addc(t, ']');
}

void pdf_link(pdf *p, const double frame[4], const char *target, const char *says) {
  sheet *s = doc_sheet(p);
  object *o = doc_object(p, part_rest);
  text_adds(&o->words, "/Subtype/Link/F 4/Border[0 0 0]");
  rectangle_write(&o->words, frame, s->height);
  text_adds(&o->words, "/Contents");
  object_string(&o->words, str_of(says && *says ? says : target));
  HPDF_Array all = s->page ? HPDF_Dict_GetItem(s->page, "Annots", HPDF_OCLASS_ARRAY) : NULL;
  if (s->page && !all && (all = HPDF_Array_New(p->doc->mmgr)) && HPDF_Dict_Add(s->page, "Annots", all) == HPDF_OK)
    HPDF_Dict_AddName(s->page, "Tabs", "S");
  if (all && o->dict)
    HPDF_Array_Add(all, o->dict);
  ARENA_PUSH(p->arena, p->link, p->links, p->link_room);
  p->link[p->links++] =
      (hyperlink){o, tags_link(p, o), p->sheets - 1, {str_copy(p->arena, str_of(target)), strlen(target)}};
}

void link_place(const pdf *p, text *t, size_t page, double y) {
  text_addf(t, "/Dest[%u 0 R/XYZ null ", p->sheet[page].number);
  object_whole(t, lround(y));
  text_adds(t, " null]");
}

static void target_write(pdf *p, names *places, const hyperlink *l) {
  text *t = &l->object->words;
  if (!str_starts(l->target, "#")) {
    uri_write(p, t, l->target);
    return;
  }
  size_t number = *names_number(places, str_slice(l->target, 1, l->target.len));
  if (number)
    link_place(p, t, p->place[number - 1].page, p->place[number - 1].y);
  else
    diags_add(p->diags, 804, span_none(), "a link leads to `%.*s`, which is nowhere in the document",
              STR_ARG(l->target));
}

/* Annotations count on from the pages in the tree back to the structure. */
void link_finish(pdf *p) {
  names *places = names_new(p->arena);
  for (size_t i = 0; i < p->places; i++) {
    size_t *first = names_number(places, p->place[i].id);
    *first = *first ? *first : i + 1;
  }
  for (size_t i = 0; i < p->links; i++) {
    target_write(p, places, &p->link[i]);
    if (p->link[i].element)
      text_addf(&p->link[i].object->words, "/StructParent %zu", p->sheets + i);
  }
}
