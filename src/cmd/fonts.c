/* fonts: `brief fonts`: the faces of the manifest and where they were found. */
#include "base/file.h"
#include "cmd/command.h"

#include <stdio.h>

exit_code cmd_fonts(request *r) {
  const face_set *s = face_set_load(r->arena, r->manifest, r->font_path, r->diags);
  for (size_t i = 0; s && i < face_count(s); i++) {
    const face *f = face_at(s, i);
    if (f->path)
      printf("%-22s %3d %-7s %s\n", f->family, f->weight, f->italic ? "italic" : "upright", f->path);
    else
      printf("%-22s %3d %-7s not installed (%s)\n", f->family, f->weight, f->italic ? "italic" : "upright", f->package);
  }
  return command_report(r);
}
