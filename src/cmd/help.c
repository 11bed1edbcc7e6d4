/* help: `brief help`: commands, options, diagnostics and functions, all from their tables. */
#include "cmd/command.h"
#include "data/function.h"
#include "page/theme_keys.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void add_options(text *out, const char *letters) {
  size_t count;
  const option *o = options(&count);
  for (size_t i = 0; i < count; i++)
    if (strchr(letters, o[i].letter))
      text_addf(out, "  -%c, --%-10s %-11s %s\n", o[i].letter, o[i].name, o[i].argument ? o[i].argument : "",
                o[i].help);
}

static const char *word_for(const field *f) {
  static const char *const words[] = {[field_text] = "TEXT",     [field_boolean] = "",      [field_integer] = "NUMBER",
                                      [field_number] = "NUMBER", [field_length] = "LENGTH", [field_choice] = "WORD",
                                      [field_texts] = "TEXT",    [field_date] = "DATE",     [field_node] = "VALUE"};
  return words[f->type];
}

/* The options that are those of charts in briefs. */
static void add_flags(text *out) {
  size_t count;
  const field *const *f = flag_fields(out->arena, &count);
  text_adds(out, "\nand what a chart in a brief has, a TEXT or VALUE in YAML's {} or [] where it has parts:\n\n");
  for (size_t i = 0; i < count; i++)
    text_addf(out, "  --%-10s %-6s %s%s%s\n", f[i]->name, word_for(f[i]), f[i]->help, f[i]->choices ? ": " : "",
              f[i]->choices ? f[i]->choices : "");
}

void help_overview(text *out) {
  size_t count;
  const command *c = commands(&count);
  text_adds(out, "brief turns a Markdown brief and its CSV files into a PDF.\n\n");
  for (size_t i = 0; i < count; i++)
    text_addf(out, "  brief %-7s %-29s %s\n", c[i].name, c[i].arguments, c[i].summary);
  text_adds(out, "\nExit codes: 0 done, 1 errors in the brief or its data, 2 wrong use, 3 warnings under --strict,\n"
                 "70 a bug in brief, 130 interrupted.\n");
}

static bool explain_topic(const char *name, text *out) {
  static const struct {
    const char *name;
    void (*add)(text *out);
  } topic[] = {{"functions", function_help}, {"theme", theme_keys_help}, {"palettes", palettes_help}};
  for (size_t i = 0; i < sizeof topic / sizeof *topic; i++) {
    if (strcmp(name, topic[i].name))
      continue;
    topic[i].add(out);
    fputs(out->ptr, stdout);
    return true;
  }
  return false;
}

static bool explain_command(const char *name, text *out) {
  size_t count;
  const command *c = commands(&count);
  for (size_t i = 0; i < count; i++) {
    if (strcmp(name, c[i].name))
      continue;
    text_addf(out, "brief %s %s: %s\n\n", c[i].name, c[i].arguments, c[i].summary);
    add_options(out, c[i].options);
    if (command_charts(&c[i]))
      add_flags(out);
    if (c[i].companion)
      text_addf(out, "Done by %s; `brief %s --help` lists its options.\n", c[i].companion, name);
    fputs(out->ptr, stdout);
    return true;
  }
  return false;
}

static bool explain_code(const char *name) {
  char *end;
  long number = (*name | 32) == 'b' ? strtol(name + 1, &end, 10) : 0;
  const diag_code *c = number > 0 && number < 10000 && !*end ? diag_code_find((int)number) : NULL;
  if (!c)
    return false;
  printf("B%04d (%s): %s\n\n%s\n", c->number, severity_word(c->severity), c->summary, c->help);
  return true;
}

exit_code cmd_help(request *r) {
  text out = text_new(r->arena);
  if (!r->inputs) {
    help_overview(&out);
    fputs(out.ptr, stdout);
    return exit_done;
  }
  const char *what = r->input[0];
  if (explain_topic(what, &out) || explain_command(what, &out) || explain_code(what))
    return exit_done;
  diags_add(r->diags, 903, span_none(), "there is no help on `%s`", what);
  command_report(r);
  return exit_usage;
}
