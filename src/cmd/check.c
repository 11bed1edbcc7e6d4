/* check: `brief check`: everything that rendering would complain of, advice on style besides, and no file. */
#include "cmd/command.h"

#include <stdio.h>

static void print_colours(brief *b, arena *a) {
  text out = text_new(a);
  brief_colours(b, &out);
  fputs(out.ptr, stdout);
}

exit_code cmd_check(request *r) {
  brief_options o = command_brief_options(r);
  o.proof = true;
  brief *b = brief_load(r->arena, r->input[0], &o, r->diags);
  if (b && brief_lay_out(b)) {
    brief_proof(b);
    brief_advise(b);
    if (r->colours)
      print_colours(b, r->arena);
  }
  return command_report(r);
}
