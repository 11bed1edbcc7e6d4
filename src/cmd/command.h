/* command: the table of commands and options, and what a command is given. */
#ifndef CMD_COMMAND_H
#define CMD_COMMAND_H

#include "brief.h"

typedef enum exit_code {
  exit_done = 0,
  exit_errors = 1, /* the brief or its data has errors */
  exit_usage = 2,  /* wrong use of the command */
  exit_strict = 3, /* warnings under --strict */
  exit_bug = 70,   /* our bug */
  exit_interrupted = 130
} exit_code;

typedef struct command command;

typedef struct request {
  arena *arena;
  diags *diags;
  const command *command;
  const span *word; /* argv as it stands in the source of the command line */
  const char **input;
  const span *input_at;
  size_t inputs;
  char **argv;
  const char *output, *to, *font_path, *params_file, *root;
  span for_each;        /* the words of --for-each; without a source: one brief alone */
  const char *manifest; /* where the font manifest is */
  param *param;
  size_t params, param_room;
  bool strict, timings, colours;
  pdf_manner manner;
  flags flags; /* of a command that takes a chart's options */
} request;

struct command {
  const char *name;
  const char *arguments; /* as shown: "IN.md" */
  size_t least, most;    /* inputs */
  const char *summary;
  const char *options; /* the letters of the options it takes; * stands for those of a chart */
  exit_code (*run)(request *r);
  const char *companion; /* the program beside this one that does it, and reads the words after it; NULL: this one */
};

typedef struct option {
  char letter;
  const char *name;
  const char *argument; /* NULL: a flag */
  const char *help;
} option;

const command *commands(size_t *count);
const option *options(size_t *count);
bool command_charts(const command *c); /* takes the options of a chart, too */

/* Reads the command line into `r`; false after a diagnostic (wrong use). */
bool command_read(request *r, int argc, char **argv);

/* Whether complaints may be in colour. */
bool command_coloured(void);

/* Complaints to standard error; the exit code they call for. */
exit_code command_report(const request *r);

brief_options command_brief_options(const request *r);

/* Where the output goes: -o's or the input's name with this ending; FILE_STDIN, which stands for standard output,
   stays. */
const char *command_output(const request *r, const char *ending);

/* Saves what was made of `b` at `path`, or to standard output, but never over what it was made of. */
void command_save(request *r, const brief *b, const char *path, str bytes);

exit_code cmd_render(request *r);
exit_code cmd_check(request *r);
exit_code cmd_watch(request *r);
exit_code cmd_new(request *r);
exit_code cmd_chart(request *r);
exit_code cmd_sniff(request *r);
exit_code cmd_kinds(request *r);
exit_code cmd_fonts(request *r);
exit_code cmd_companion(request *r);
exit_code cmd_help(request *r);

/* The overview that `brief --help` prints. */
void help_overview(text *out);

#endif
