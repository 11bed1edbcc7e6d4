/* companion: commands that a program beside this one does, with libraries that this one starts faster without. */
#include "base/file.h"
#include "cmd/command.h"

#include <errno.h>
#include <limits.h>
#include <string.h>
#include <unistd.h>

exit_code cmd_companion(request *r) {
  char self[PATH_MAX];
  ssize_t n = readlink("/proc/self/exe", self, sizeof self - 1);
  self[n > 0 ? n : 0] = 0;
  const char *program = file_beside(r->arena, self, str_of(r->command->companion));
  execv(program, r->argv);
  diag *g = diags_add(r->diags, 908, r->word[1], "`brief %s` needs %s, which cannot be run: %s", r->command->name,
                      program, strerror(errno));
  diag_hint(r->diags, g, "`make companions` builds it");
  command_report(r);
  return exit_usage;
}
