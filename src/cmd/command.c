/* command: the table of commands and options. */
#include "cmd/command.h"

#include "ask/yaml.h"
#include "base/file.h"
#include "base/nearest.h"
#include "cmd/typed.h"

#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define AUDIT "brief-audit"

static const command command_table[] = {
    {"render", "IN.md", 1, 1, "make the PDF, or the charts as pictures", "otaPpeFrbgzkws", cmd_render, NULL},
    {"check", "IN.md", 1, 1, "say what is wrong, and make nothing", "cPpFrs", cmd_check, NULL},
    {"watch", "IN.md", 1, 1, "make the PDF again whenever the brief or its data change", "oaPpFrs", cmd_watch, NULL},
    {"new", "[NAME]", 0, 1, "write a brief to start from, NAME.md, and its data, NAME.csv", "", cmd_new, NULL},
    {"chart", "DATA.csv --mark KIND ...", 1, 1, "make one chart: a PDF, PNG or SVG", "otaFgzs*", cmd_chart, NULL},
    {"sniff", "DATA.csv", 1, 1, "tell what a CSV file holds", "s", cmd_sniff, NULL},
    {"extract", "X.pdf [NAME]", 1, 2, "give back what a PDF carries: source, data, charts' numbers", "", cmd_companion,
     AUDIT},
    {"verify", "X.pdf", 1, 1, "make a PDF again of what is inside it, and compare", "", cmd_companion, AUDIT},
    {"diff", "OLD.pdf NEW.pdf", 2, 2, "which numbers, charts and sentences changed", "", cmd_companion, AUDIT},
    {"kinds", "[KIND]", 0, 1, "list the kinds of charts, or explain one", "", cmd_kinds, NULL},
    {"fonts", "", 0, 0, "list the faces and where they were found", "F", cmd_fonts, NULL},
    {"help", "[COMMAND | CODE | TOPIC]", 0, 1, "explain a command, a code, `functions`, `theme` or `palettes`", "",
     cmd_help, NULL},
};

static const option option_table[] = {
    {'o', "output", "FILE", "where to write; - is standard output (the input's name)"},
    {'t', "to", "FORMAT", "pdf, or png or svg: charts as files of their own (pdf)"},
    {'a', "pdf-standard", "NAME", "a-3,ua-1; or a-3, a-2, a-2,ua-1, a-1b, ua-1, none (a-3,ua-1)"},
    {'P', "param", "NAME=VALUE", "set a value of `params`; may be repeated"},
    {'p', "params", "FILE", "set many, from a YAML file of names and values; -P comes before them"},
    {'e', "for-each", "WHAT", "many briefs: one for each value of TABLE.COLUMN, or for each row of a CSV file"},
    {'F', "font-path", "DIRS", "folders to search for fonts first, separated by colons"},
    {'r', "root", "DIR", "the folder that all files a brief names must lie in (its project's)"},
    {'b', "print", NULL, "for the print shop: bleed, crop marks, both sides of the sheet"},
    {'c', "print", NULL, "report each chart's colours: on paper, for each kind of sight, in grey print"},
    {'g', "gray", NULL, "no colour: greys of the same luminance"},
    {'z', "max-size", "SIZE",
     "pack it tighter, say what its bytes are spent on, and fail if it has more, as 200K or 2M"},
    {'k', "password", "WORD", "ask for this word before the PDF opens (RC4, which is weak)"},
    {'w', "timings", NULL, "say how long each step took"},
    {'s', "strict", NULL, "warnings fail too"},
};

#define SIZE_MOST 4000000000u /* bytes; more than any PDF of ours can have */
#define COUNT(table) (sizeof(table) / sizeof *(table))

const command *commands(size_t *count) {
  *count = COUNT(command_table);
  return command_table;
}

const option *options(size_t *count) {
  *count = COUNT(option_table);
  return option_table;
}

bool command_charts(const command *c) {
  return strchr(c->options, '*');
}

static bool unknown_command(request *r, const char *word) {
  const char *name[COUNT(command_table)];
  for (size_t i = 0; i < COUNT(command_table); i++)
    name[i] = command_table[i].name;
  const char *near = nearest(str_of(word), name, COUNT(command_table));
  diag *g = diags_add(r->diags, 901, r->word[1], "there is no command `%s`", word);
  if (near)
    diag_hint(r->diags, g, "did you mean `%s`?", near);
  return false;
}

/* The names of a command's long options. */
static const char **option_names(const request *r, size_t *count) {
  size_t n = 0, fields = 0;
  const field *const *f = command_charts(r->command) ? flag_fields(r->arena, &fields) : NULL;
  const char **name = ARENA_ARRAY(r->arena, COUNT(option_table) + fields, const char *);
  for (size_t i = 0; i < COUNT(option_table); i++)
    if (strchr(r->command->options, option_table[i].letter))
      name[n++] = option_table[i].name;
  for (size_t i = 0; i < fields; i++)
    name[n++] = f[i]->name;
  *count = n;
  return name;
}

static bool unknown_option(request *r, span word) {
  size_t n;
  const char **name = option_names(r, &n);
  while (str_starts(span_str(word), "-"))
    word = span_slice(word, 1, word.length);
  const char *equals = memchr(span_str(word).ptr, '=', word.length);
  if (equals)
    word.length = (size_t)(equals - span_str(word).ptr);
  const char *near = nearest(span_str(word), name, n);
  diag *g =
      diags_add(r->diags, 902, word, "`brief %s` has no option `%.*s`", r->command->name, STR_ARG(span_str(word)));
  if (near)
    diag_hint(r->diags, g, "did you mean `--%s`?", near);
  return false;
}

static bool set_param(request *r, const char *given) {
  const char *equals = strchr(given, '=');
  if (!equals || equals == given) {
    diags_add(r->diags, 903, span_none(), "`-P %s` should read `-P name=value`", given);
    return false;
  }
  ARENA_PUSH(r->arena, r->param, r->params, r->param_room);
  r->param[r->params++] = (param){{given, (size_t)(equals - given)}, str_of(equals + 1)};
  return true;
}

/* The file's params stand before those of -P, of which the last one counts. */
static bool read_params(request *r) {
  const source *s = r->params_file ? file_read(r->arena, r->params_file, span_none(), r->diags) : NULL;
  const node *map = s ? yaml_read(r->arena, span_new(s, 0, s->bytes.len), r->diags) : NULL;
  size_t count = map ? map->count : 0, errors = diags_errors(r->diags);
  if (!r->params_file)
    return true;
  if (map && map->kind != node_map)
    diags_add(r->diags, 903, map->at, "params are names with values, as `region: South`");
  if (!map || map->kind != node_map)
    return false;
  param *all = ARENA_ARRAY(r->arena, count + r->params + 1, param);
  for (size_t i = 0; i < count; i++) {
    all[i] = (param){map->pair[i].key, map->pair[i].value->text};
    if (map->pair[i].value->kind != node_scalar)
      diags_add(r->diags, 903, map->pair[i].value->at, "`%.*s` should be one value", STR_ARG(map->pair[i].key));
  }
  if (r->params)
    memcpy(all + count, r->param, r->params * sizeof *all);
  r->param = all;
  r->params += count;
  return diags_errors(r->diags) == errors;
}

static bool set_flag(request *r, const option *o) {
  const struct {
    char letter;
    bool *flag;
  } bare[] = {
      {'w', &r->timings}, {'s', &r->strict}, {'b', &r->manner.trimmed}, {'c', &r->colours}, {'g', &r->manner.grey}};
  for (size_t i = 0; i < COUNT(bare); i++)
    if (bare[i].letter == o->letter)
      *bare[i].flag = true;
  return true;
}

static bool set_standard(request *r, const char *given) {
  size_t count;
  const pdf_standard *s = pdf_standards(&count);
  r->manner.standard = pdf_standard_find(given);
  if (r->manner.standard)
    return true;
  diag *g = diags_add(r->diags, 903, span_none(), "`--pdf-standard %s`: there is no such standard", given);
  text all = text_new(r->arena);
  for (size_t i = 0; i < count; i++)
    text_addf(&all, "%s%s", i ? "; " : "", s[i].name);
  diag_footnote(r->diags, g, "standards: %s", all.ptr);
  return false;
}

/* A number of bytes: 200000, 200K or 2M, K and M being the thousands and millions of file managers. */
static bool set_size(request *r, const char *given) {
  char *end;
  unsigned long long number = isdigit((unsigned char)*given) ? strtoull(given, &end, 10) : 0;
  size_t unit = !number ? 0 : !*end ? 1 : !strcmp(end, "K") ? 1000 : !strcmp(end, "M") ? 1000000 : 0;
  r->manner.most = unit && number <= SIZE_MOST / unit ? (size_t)number * unit : 0;
  if (!r->manner.most)
    diags_add(r->diags, 903, span_none(), "`--max-size %s` should be a size such as 200K or 2M", given);
  return r->manner.most;
}

static bool set_root(request *r, const char *given) {
  r->root = file_real(r->arena, given);
  if (!r->root)
    diags_add(r->diags, 903, span_none(), "`--root %s`: there is no such folder", given);
  return r->root;
}

static bool set_option(request *r, const option *o, const char *given) {
  switch (o->letter) {
  case 'o':
    r->output = given;
    return true;
  case 't':
    r->to = given;
    return true;
  case 'a':
    return set_standard(r, given);
  case 'p':
    r->params_file = given;
    return true;
  case 'F':
    r->font_path = given;
    return true;
  case 'r':
    return set_root(r, given);
  case 'k':
    r->manner.password = given;
    return true;
  case 'z':
    return set_size(r, given);
  default:
    return set_param(r, given);
  }
}

/* The option that a word names, and its value when it is in the same word (`--to=png`, `-opage.pdf`). */
static const option *find_option(const request *r, const char *word, const char **given) {
  bool is_long = word[1] == '-';
  const char *equals = is_long ? strchr(word, '=') : NULL;
  str name = is_long ? (str){word + 2, equals ? (size_t)(equals - word - 2) : strlen(word + 2)} : (str){word + 1, 1};
  *given = equals ? equals + 1 : !is_long && word[2] ? word + 2 : NULL;
  for (size_t i = 0; i < COUNT(option_table); i++) {
    const option *o = &option_table[i];
    if (strchr(r->command->options, o->letter) && (is_long ? str_is(name, o->name) : *name.ptr == o->letter))
      return o;
  }
  return NULL;
}

static bool needs_value(request *r, span at, const char *name, const char *argument) {
  diags_add(r->diags, 903, at, "`--%s` needs a value: --%s %s", name, name, argument);
  return false;
}

/* The part of a word that holds what was given after its `=`. */
static span given_in(span word, const char *whole, const char *given) {
  return span_slice(word, (size_t)(given - whole), word.length);
}

/* A chart's own option, if the word names one; it moves on over its value. */
static bool read_flag(request *r, char **argv, int *at, bool *is_one) {
  const char *word = argv[*at], *given;
  find_option(r, word, &given);
  size_t dashes = 1 + (word[1] == '-'),
         length = (given ? (size_t)(given - word) - (dashes == 2) : strlen(word)) - dashes;
  flag f = {.name = span_slice(r->word[*at], dashes, length)};
  f.field = command_charts(r->command) ? flag_find(span_str(f.name)) : NULL;
  *is_one = f.field;
  if (!f.field)
    return false;
  if (given)
    f.value = given_in(r->word[*at], word, given);
  else if (f.field->type != field_boolean && argv[*at + 1])
    f.value = r->word[++*at];
  ARENA_PUSH(r->arena, r->flags.item, r->flags.count, r->flags.room);
  r->flags.item[r->flags.count++] = f;
  return f.value.source || f.field->type == field_boolean || needs_value(r, f.name, f.field->name, "VALUE");
}

static bool read_option(request *r, char **argv, int *at) {
  const char *given;
  bool is_flag;
  const option *o = find_option(r, argv[*at], &given);
  span word = r->word[*at];
  if (!o)
    return read_flag(r, argv, at, &is_flag) || (!is_flag && unknown_option(r, word));
  if (!o->argument && given) {
    diags_add(r->diags, 903, given_in(word, argv[*at], given), "`--%s` takes no value", o->name);
    return false;
  }
  if (o->argument && !given)
    given = argv[++*at];
  if (o->argument && !given)
    return needs_value(r, word, o->name, o->argument);
  if (o->letter == 'e') {
    bool apart = r->word[*at].start != word.start;
    r->for_each = apart ? r->word[*at] : given_in(word, argv[*at], given);
    return true;
  }
  return given ? set_option(r, o, given) : set_flag(r, o);
}

static bool find_command(request *r, const char *word) {
  for (size_t i = 0; i < COUNT(command_table); i++)
    if (!strcmp(word, command_table[i].name))
      r->command = &command_table[i];
  return r->command || unknown_command(r, word);
}

bool command_read(request *r, int argc, char **argv) {
  bool only_inputs = false;
  span *input_at = ARENA_ARRAY(r->arena, (size_t)argc, span);
  r->word = typed_words(r->arena, argc, argv);
  r->argv = argv;
  if (!find_command(r, argv[1]))
    return false;
  if (r->command->companion)
    return true;
  r->input = ARENA_ARRAY(r->arena, (size_t)argc, const char *);
  r->input_at = input_at;
  for (int i = 2; i < argc; i++) {
    if (!only_inputs && !strcmp(argv[i], "--")) {
      only_inputs = true;
    } else if (only_inputs || argv[i][0] != '-' || !argv[i][1]) {
      input_at[r->inputs] = r->word[i];
      r->input[r->inputs++] = argv[i];
    } else if (!read_option(r, argv, &i)) {
      return false;
    }
  }
  if (r->inputs >= r->command->least && r->inputs <= r->command->most)
    return read_params(r);
  diags_add(r->diags, 903, r->word[1], "usage: brief %s %s", r->command->name, r->command->arguments);
  return false;
}

static const char *counted(arena *a, size_t n, const char *what) {
  return n ? text_format(a, "%zu %s%s", n, what, n == 1 ? "" : "s") : "";
}

bool command_coloured(void) {
  const char *plain = getenv("NO_COLOR");
  return isatty(STDERR_FILENO) && !(plain && *plain);
}

exit_code command_report(const request *r) {
  size_t errors = diags_errors(r->diags), warnings = diags_warnings(r->diags), notes = diags_notes(r->diags);
  if (errors + warnings + notes) {
    text out = text_new(r->arena);
    diags_render(r->diags, command_coloured(), &out);
    text_addf(&out, "%s%s%s", counted(r->arena, errors, "error"), errors && warnings ? ", " : "",
              counted(r->arena, warnings, "warning"));
    text_addf(&out, "%s%s\n", errors + warnings && notes ? ", " : "", counted(r->arena, notes, "note"));
    fputs(out.ptr, stderr);
  }
  return errors ? exit_errors : warnings + notes && r->strict ? exit_strict : exit_done;
}

const char *command_output(const request *r, const char *ending) {
  static const char *const known[] = {".md", ".markdown", ".csv", ".tsv", ".txt", ".pdf", ".png", ".svg"};
  str name = str_of(r->output ? r->output : r->input[0]);
  if (str_is(name, FILE_STDIN))
    return name.ptr;
  for (size_t i = 0; i < COUNT(known); i++)
    if (str_ends(name, known[i])) {
      name.len -= strlen(known[i]);
      break;
    }
  return text_format(r->arena, "%.*s%s", STR_ARG(name), ending);
}

static void write_stdout(str bytes, diags *d) {
  if (fwrite(bytes.ptr, 1, bytes.len, stdout) != bytes.len || fflush(stdout))
    diags_add(d, 103, span_none(), "cannot write to standard output: %s", strerror(errno));
}

void command_save(request *r, const brief *b, const char *path, str bytes) {
  if (!strcmp(path, FILE_STDIN))
    write_stdout(bytes, r->diags);
  else if (brief_reads(b, path))
    diags_add(r->diags, 904, span_none(), "%s is read for this brief: it will not be written over", path);
  else
    file_save(path, bytes, r->diags);
}

brief_options command_brief_options(const request *r) {
  return (brief_options){.param = r->param,
                         .params = r->params,
                         .manifest = r->manifest,
                         .root = r->root,
                         .font_path = r->font_path,
                         .manner = r->manner};
}
