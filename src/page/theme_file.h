/* theme_file: themes as authors write them: a YAML file that starts from a built-in theme and changes what it names. */
#ifndef PAGE_THEME_FILE_H
#define PAGE_THEME_FILE_H

#include "ask/field.h"
#include "page/theme.h"

/* The theme that `name` names: a built-in one, or a file beside `brief` when it ends in .yaml or .yml. Absent: the
   default. NULL after diagnostics; the faces say which fonts there are. */
const theme *theme_file_read(arena *a, const face_set *faces, const asked_text *name, const char *brief, diags *d);

#endif
