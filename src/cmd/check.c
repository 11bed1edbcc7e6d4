/* check: `brief check`: everything that rendering would complain of, advice on style besides, and no file. */
#include "cmd/command.h"

exit_code cmd_check(request *r) {
  const brief_options o = command_brief_options(r);
  brief *b = brief_load(r->arena, r->input[0], &o, r->diags);
  if (b && brief_lay_out(b)) {
    brief_proof(b);
    brief_advise(b);
  }
  return command_report(r);
}
