/* extract: the files of a PDF onto the disk. */
#include "audit/extract.h"

#include "base/file.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

/* The folders on the way to a file; links that were there before are the user's own. */
static bool make_folders(char *path, diags *d) {
  for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
    *slash = 0;
    bool made = !mkdir(path, 0777) || errno == EEXIST;
    if (!made)
      diags_add(d, 103, span_none(), "cannot make the folder %s: %s", path, strerror(errno));
    *slash = '/';
    if (!made)
      return false;
  }
  return true;
}

static char *below(arena *a, const char *folder, const char *path) {
  return text_format(a, "%s/%s", folder, path);
}

bool extract_all(arena *a, const spots *p, const char *folder, bool force, diags *d) {
  bool good = true;
  for (size_t i = 0; i < p->count && !force; i++) {
    const char *path = below(a, folder, p->list[i].path);
    if (!file_exists(path))
      continue;
    diag *g = diags_add(d, 944, span_none(), "%s is there already: nothing was written", path);
    diag_hint(d, g, "--force writes over it");
    good = false;
  }
  for (size_t i = 0; i < p->count && good; i++) {
    char *path = below(a, folder, p->list[i].path);
    good = make_folders(path, d) && file_save(path, p->list[i].file->bytes, d);
  }
  return good;
}

const enclosure *extract_find(const spots *p, const char *name, diags *d) {
  for (size_t i = 0; i < p->count; i++)
    if (!strcmp(p->list[i].path, name) || !strcmp(p->list[i].file->name, name))
      return p->list[i].file;
  diags_add(d, 944, span_none(), "there is no file `%s` in it: `--list` shows what there is", name);
  return NULL;
}

void extract_list(const spots *p, text *out) {
  for (size_t i = 0; i < p->count; i++) {
    const enclosure *f = p->list[i].file;
    bool titled = f->role == role_chart && f->says && strcmp(f->says, f->name);
    text_addf(out, "%9zu  %-6s  %s", f->bytes.len, dossier_role(f->role), p->list[i].path);
    text_addf(out, titled ? "  %s\n" : "\n", f->says);
  }
  for (size_t i = 0; i < p->missings; i++)
    text_addf(out, "%9s  %-6s  %s\n", "-", "absent", p->missing[i]);
}
