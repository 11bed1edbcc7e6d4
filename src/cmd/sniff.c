/* sniff: `brief sniff`: what a CSV file holds. */
#include "data/sniff.h"
#include "base/file.h"
#include "cmd/command.h"

#include <stdio.h>

exit_code cmd_sniff(request *r) {
  const source *s = file_read(r->arena, r->input[0], span_none(), r->diags);
  text out = text_new(r->arena);
  if (s && sniff(r->arena, s, &out, r->diags))
    fputs(out.ptr, stdout);
  return command_report(r);
}
