/* sizes: what a document's bytes are spent on, and whether they are too many. */
#include "pdf/doc.h"

#include <hpdf_doc.h>
#include <string.h>

typedef struct named_part {
  const char *name, *advice; /* how to spend less on it */
} named_part;

static const named_part part_row[part_count] = {
    [part_fonts] = {"fonts", "each face, size apart, is one more font: fewer languages, or less bold and italic"},
    [part_charts] = {"charts", "fewer marks: filter, group or limit the data"},
    [part_pictures] = {"pictures", "save the pictures smaller, or as JPEG"},
    [part_prose] = {"prose", "say less"},
    [part_tags] = {"tags", "they follow the text: say less, or make large tables smaller"},
    [part_attachments] = {"attachments", "`attach: none` leaves them out"},
    [part_rest] = {"the rest", "`sources`, `keywords` and `description` can be shorter"},
};

const char *pdf_part_name(pdf_part part) {
  return part_row[part].name;
}

pdf_sizes pdf_spent(const pdf *p) {
  return p->sizes;
}

void sizes_part(pdf *p, unsigned number, pdf_part part) {
  while (p->parts <= number) {
    ARENA_PUSH(p->arena, p->part, p->parts, p->part_room);
    p->part[p->parts++] = part_rest;
  }
  p->part[number] = (unsigned char)part;
}

/* Where an object ends: where the next one begins, for they are saved in order. */
static size_t end_of(const pdf *p, HPDF_UINT i, size_t all) {
  HPDF_Xref x = p->doc->xref;
  HPDF_XrefEntry next = i + 1 < x->entries->count ? HPDF_List_ItemAt(x->entries, i + 1) : NULL;
  size_t end = next ? next->byte_offset : x->addr;
  return end < all ? end : all;
}

static pdf_part largest(const pdf_sizes *s) {
  pdf_part most = 0;
  for (pdf_part i = 0; i < part_count; i++)
    if (s->part[i] > s->part[most])
      most = i;
  return most;
}

/* KB as file managers count them. */
static double kb(size_t bytes) {
  return (double)bytes / 1000;
}

static void complain(pdf *p, const pdf_sizes *s) {
  pdf_part most = largest(s);
  diag *g = diags_add(p->diags, 830, span_none(), "the PDF has %.1f KB and may have %.1f KB; %s take most: %.1f KB",
                      kb(s->all), kb(p->info.manner.most), part_row[most].name, kb(s->part[most]));
  diag_hint(p->diags, g, "%s", part_row[most].advice);
}

void sizes_take(pdf *p, size_t all) {
  HPDF_List entries = p->doc->xref->entries;
  pdf_sizes *s = &p->sizes;
  *s = (pdf_sizes){.all = all};
  for (HPDF_UINT i = 1; i < entries->count; i++) {
    size_t from = ((HPDF_XrefEntry)HPDF_List_ItemAt(entries, i))->byte_offset, to = end_of(p, i, all);
    s->part[i < p->parts ? p->part[i] : part_rest] += to > from ? to - from : 0;
  }
  size_t sum = 0;
  for (pdf_part i = 0; i < part_count; i++)
    sum += s->part[i];
  s->part[part_rest] += all - sum; /* head, list of objects and trailer */
  if (p->info.manner.most && all > p->info.manner.most)
    complain(p, s);
}
