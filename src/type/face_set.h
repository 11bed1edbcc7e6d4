/* face_set: the inside of a face set, for the files of this folder only. */
#ifndef TYPE_FACE_SET_H
#define TYPE_FACE_SET_H

#include "type/face.h"

#define FACES_MAX 256       /* faces in a manifest */
#define ORDER_FAMILIES 12   /* families that stand in for each other */
#define COVERAGE_CODES 1536 /* code points up to Cyrillic's end are looked up once a face */

typedef enum face_state { face_asleep, face_awake, face_broken } face_state;

/* A face and what is kept about it. `face` is first: every `face *` is the start of one. */
typedef struct face_entry {
  face face;
  face_set *set;
  face_state state;
  bool reported;
  str bytes; /* the mapped file */
  uint64_t known[COVERAGE_CODES / 64], has[COVERAGE_CODES / 64];
} face_entry;

/* A role, or a family by its own name, and who stands in for it. */
typedef struct face_order {
  const char *name;
  const char *family[ORDER_FAMILIES];
  size_t count;
  const char *ascii_lang, *ascii; /* in this language ASCII is of this family; NULL: like everything else */
  bool role;
  bool reported; /* that its first family is not there */
} face_order;

struct face_set {
  arena *arena;
  const char **folder;
  size_t folders, folder_room;
  const char **pattern_folder; /* of hyphenation patterns */
  size_t pattern_folders, pattern_folder_room;
  face_entry **entry;
  size_t count, room;
  face_order *order;
  size_t orders, order_room;
  struct hb_buffer_t *buffer; /* the one buffer all shaping goes through */
  void *library;              /* FT_Library, on first use */
  struct hyphens *hyphens;    /* patterns read so far */
  struct memo *memo;          /* texts measured so far */
  const source **origin;      /* files that words may come from */
  size_t origins, origin_room;
};

/* Fills a set from a manifest; false after diagnostics. */
bool manifest_read(face_set *s, const char *path, diags *d);

/* The order a style's family asks for; NULL if the manifest has no such role or family. */
face_order *face_order_of(face_set *s, const char *family);

/* The installed, loadable face of `family` that is nearest in weight, then slant; NULL if there is none. */
face *face_of_family(face_set *s, const char *family, const style *want);

#endif
