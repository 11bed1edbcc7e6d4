/* attach: files carried inside the document and associated with it, as PDF/A-3 wants them. */
#include "pdf/doc.h"

#include <hpdf_encrypt.h>
#include <stdlib.h>
#include <string.h>

/* A MIME type as a name: its slash and anything unusual in #XX. */
static void name_write(text *t, const char *mime) {
  text_addc(t, '/');
  for (const char *c = mime; *c; c++)
    if ((*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z') || (*c >= '0' && *c <= '9') || strchr("-.+", *c))
      text_addc(t, *c);
    else
      text_addf(t, "#%02X", (unsigned char)*c);
}

/* MD5, as PDF asks for. */
static void checksum_write(text *t, str bytes) {
  HPDF_MD5_CTX md5;
  HPDF_BYTE digest[16];
  HPDF_MD5Init(&md5);
  HPDF_MD5Update(&md5, (const HPDF_BYTE *)bytes.ptr, (HPDF_UINT32)bytes.len);
  HPDF_MD5Final(digest, &md5);
  text_adds(t, "/CheckSum<");
  for (size_t i = 0; i < sizeof digest; i++)
    text_addf(t, "%02X", digest[i]);
  text_addc(t, '>');
}

static object *file_write(pdf *p, str bytes, const char *mime) {
  object *o = doc_object(p, part_attachments);
  text *t = &o->words;
  text_adds(t, "/Type/EmbeddedFile/Subtype");
  name_write(t, mime);
  text_addf(t, "/Params<</Size %zu", bytes.len);
  if (p->date)
    text_addf(t, "/ModDate%s", p->date);
  checksum_write(t, bytes);
  text_adds(t, ">>");
  object_deflate(o, bytes);
  return o;
}

static bool name_taken(const pdf *p, str name) {
  for (size_t i = 0; i < p->attachments; i++)
    if (str_equal(p->attachment[i].name, name))
      return true;
  return false;
}

/* Readers put attachments under their names into one folder: a second file of the same name gets a number in front. */
static str name_free(pdf *p, const char *name) {
  str given = str_of(text_format(p->arena, "%s", name)), free_one = given;
  for (unsigned n = 2; name_taken(p, free_one); n++)
    free_one = str_of(text_format(p->arena, "%u-%s", n, name));
  return free_one;
}

void pdf_attach(pdf *p, const pdf_file *f) {
  if (!pdf_standard_carries(p->standard))
    return;
  str own = name_free(p, f->name);
  object *file = file_write(p, f->bytes, f->mime), *o = doc_object(p, part_attachments);
  text *t = &o->words;
  text_adds(t, "/Type/Filespec/F");
  object_string(t, own);
  text_adds(t, "/UF");
  object_string(t, own);
  text_addf(t, "/AFRelationship/%s/Desc", f->relationship);
  object_string(t, f->says && *f->says ? str_of(f->says) : own);
  text_adds(t, "/EF<</F");
  object_ref(t, file);
  text_adds(t, "/UF");
  object_ref(t, file);
  text_adds(t, ">>");
  if (f->of_tag) {
    text_adds(&p->open->object->words, "/AF[");
    object_ref(&p->open->object->words, o);
    text_addc(&p->open->object->words, ']');
  }
  ARENA_PUSH(p->arena, p->attachment, p->attachments, p->attachment_room);
  p->attachment[p->attachments++] = (attachment){o, own, f->of_tag};
}

static int by_name(const void *a, const void *b) {
  return str_compare(((const attachment *)a)->name, ((const attachment *)b)->name);
}

void attach_finish(pdf *p) {
  if (!p->attachments)
    return;
  text *t = &p->catalog->words;
  text_adds(t, "/AF[");
  for (size_t i = 0; i < p->attachments; i++)
    if (!p->attachment[i].of_tag)
      object_ref(t, p->attachment[i].object);
  qsort(p->attachment, p->attachments, sizeof *p->attachment, by_name);
  text_adds(t, "]/Names<</EmbeddedFiles<</Names[");
  for (size_t i = 0; i < p->attachments; i++) {
    object_bytes(t, p->attachment[i].name);
    object_ref(t, p->attachment[i].object);
  }
  text_adds(t, "]>>>>");
}
