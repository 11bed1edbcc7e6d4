/* each: many briefs of one, as `--for-each` asks for. */
#ifndef CMD_EACH_H
#define CMD_EACH_H

#include "cmd/command.h"

/* Makes one brief of the batch; complaints go to the request's diags. */
typedef void each_one(request *r, void *with);

/* Makes them all, each with its own params, output and memory; says at the end what there was to complain of, and of
   which. It ends early when a file cannot be saved. */
exit_code each_run(request *r, each_one *one, void *with);

#endif
