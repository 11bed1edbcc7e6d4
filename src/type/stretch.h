/* stretch: text cut into stretches that one face can set and that are of one script. For the files of this folder. */
#ifndef TYPE_STRETCH_H
#define TYPE_STRETCH_H

#include "base/utf8.h"
#include "type/face_set.h"

typedef struct stretch {
  size_t start, end;
  face *face;
  uint32_t script; /* hb_script_t; HB_SCRIPT_COMMON while only signs were seen */
} stretch;

typedef struct stretches {
  stretch *item;
  size_t count, room;
  size_t missing;     /* offset of the first cluster that no face has; SIZE_MAX if there is none */
  size_t unsupported; /* offset of the first character of a script that cannot be set; SIZE_MAX if there is none */
} stretches;

/* A cluster (a character with its marks) goes to the first face in fallback order that has all of it. Signs and spaces
   between two stretches of one stand-in face stay with it. Empty if no face at all is installed. */
stretches stretches_of(arena *a, face_set *s, const style *want, str words);

/* Reports what `list` found missing or unsupported, each character once; `d` NULL stays silent. */
void stretches_complain(const stretches *list, face_set *s, const style *want, str words, span at, diags *d);

#endif
