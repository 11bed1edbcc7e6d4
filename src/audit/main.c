/* main: `brief-audit`, which `brief extract`, `brief verify` and `brief diff` run: what a PDF carries, given back, made
   again, compared. The one file of this room that prints or exits. */
#include "audit/compare.h"
#include "audit/extract.h"
#include "audit/verify.h"
#include "base/file.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define MEMORY_MOST ((rlim_t)4 << 30) /* bytes: a PDF made to unpack without end is stopped there */
#define SECONDS_MOST 120

typedef enum audit_exit {
  exit_same = 0,
  exit_different = 1,
  exit_usage = 2,
  exit_unknown = 3 /* what was asked for could not be done */
} audit_exit;

typedef struct request {
  arena *arena;
  diags *diags;
  const char *input[2], *output, *password, *font_path;
  size_t inputs;
  bool list, force, help;
} request;

typedef struct task {
  const char *name;
  size_t least, most; /* inputs */
  const char *options, *usage;
  audit_exit (*run)(request *r);
} task;

/* --- tasks --- */

static audit_exit unknown_if(const request *r) {
  return diags_errors(r->diags) ? exit_unknown : exit_same;
}

/* One file to standard output. */
static audit_exit give_one(request *r, const spots *s) {
  if (r->inputs < 2 && s->count != 1)
    diags_add(r->diags, 944, span_none(), "there are %zu files in it: name the one to write to standard output",
              s->count);
  const enclosure *f = diags_errors(r->diags) ? NULL
                       : r->inputs > 1        ? extract_find(s, r->input[1], r->diags)
                                              : s->list[0].file;
  if (f && (fwrite(f->bytes.ptr, 1, f->bytes.len, stdout) != f->bytes.len || fflush(stdout)))
    diags_add(r->diags, 103, span_none(), "cannot write to standard output");
  return unknown_if(r);
}

/* All files, or the one that is named, into a folder called as the PDF is. */
static audit_exit give_all(request *r, const dossier *d, spots *s) {
  str stem = str_of(d->path);
  if (str_ends(stem, ".pdf"))
    stem.len -= strlen(".pdf");
  else if (!r->output)
    stem = str_of(text_format(r->arena, "%s.files", d->path));
  const enclosure *only = r->inputs > 1 ? extract_find(s, r->input[1], r->diags) : NULL;
  for (size_t i = 0; only && i < s->count; i++)
    if (s->list[i].file == only)
      s->list[0] = s->list[i];
  s->count = only ? 1 : s->count;
  if (!s->count)
    diags_add(r->diags, 944, span_none(), "there are no files in %s", d->path);
  if (!diags_errors(r->diags))
    extract_all(r->arena, s, r->output ? r->output : str_copy(r->arena, stem), r->force, r->diags);
  return unknown_if(r);
}

static audit_exit run_extract(request *r) {
  const dossier *d = dossier_read(r->arena, r->input[0], r->password, r->diags);
  if (!d)
    return exit_unknown;
  spots s = spots_of(r->arena, d);
  if (r->list) {
    text out = text_new(r->arena);
    extract_list(&s, &out);
    fputs(out.ptr, stdout);
    return unknown_if(r);
  }
  return r->output && !strcmp(r->output, FILE_STDIN) ? give_one(r, &s) : give_all(r, d, &s);
}

/* `brief`, beside this program. */
static const char *find_brief(arena *a) {
  char self[4096];
  ssize_t n = readlink("/proc/self/exe", self, sizeof self - 1);
  self[n > 0 ? n : 0] = 0;
  return file_beside(a, self, STR("brief"));
}

static audit_exit run_verify(request *r) {
  static const audit_exit code[] = {exit_same, exit_different, exit_unknown};
  const verify_options o = {find_brief(r->arena), r->font_path, r->password};
  const dossier *d = dossier_read(r->arena, r->input[0], r->password, r->diags);
  text out = text_new(r->arena);
  verdict v = d ? verify_run(r->arena, d, &o, &out, r->diags) : verdict_unknown;
  fputs(out.ptr, stdout);
  return code[v];
}

static audit_exit run_diff(request *r) {
  subject s[2];
  for (size_t i = 0; i < 2; i++) {
    s[i].dossier = dossier_read(r->arena, r->input[i], r->password, r->diags);
    s[i].words = s[i].dossier ? words_read(r->arena, s[i].dossier) : (words){0};
  }
  if (!s[0].dossier || !s[1].dossier)
    return exit_unknown;
  text out = text_new(r->arena);
  bool differ = compare_write(&s[0], &s[1], &out), same = str_equal(s[0].dossier->bytes, s[1].dossier->bytes);
  if (!differ && !same)
    text_adds(&out, "the same words, numbers, charts and files; the bytes differ\n");
  fputs(out.ptr, stdout);
  return differ ? exit_different : exit_same;
}

static const task task_table[] = {
    {"extract", 1, 2, "olfp",
     "usage: brief extract FILE.pdf [NAME] [-o DIR | -o -] [--list] [--force] [--password WORD]\n"
     "\n"
     "Gives back what a PDF carries: the brief, its data, theme and pictures, and the numbers of each chart, laid out "
     "so\n"
     "that `brief render` makes the same PDF again. NAME is one file of them.\n"
     "\n"
     "  -o, --output DIR   where to (a folder called as the PDF is); - writes one file to standard output\n"
     "  --list             say what there is: bytes, what it is, where it would go\n"
     "  --force            write over files that are there already\n"
     "  --password WORD    if the PDF asks for one\n"
     "\n"
     "exit codes: 0 done; 2 wrong use; 3 it cannot be read, or not written\n",
     run_extract},
    {"verify", 1, 1, "pF",
     "usage: brief verify FILE.pdf [--font-path DIRS] [--password WORD]\n"
     "\n"
     "Makes the PDF again of what is inside it, with the options it was made with, and compares.\n"
     "\n"
     "exit codes: 0 identical; 1 different, and how; 2 wrong use; 3 nobody knows: it cannot be read, was not made by\n"
     "brief, or lacks what it was made of\n",
     run_verify},
    {"diff", 2, 2, "p",
     "usage: brief diff OLD.pdf NEW.pdf [--password WORD]\n"
     "\n"
     "Says which numbers, charts, sentences and files changed.\n"
     "\n"
     "exit codes: 0 no difference; 1 differences; 2 wrong use; 3 one of them cannot be read\n",
     run_diff},
};

/* --- the command line --- */

static const struct option option_table[] = {{"output", required_argument, NULL, 'o'},
                                             {"list", no_argument, NULL, 'l'},
                                             {"force", no_argument, NULL, 'f'},
                                             {"password", required_argument, NULL, 'p'},
                                             {"font-path", required_argument, NULL, 'F'},
                                             {"help", no_argument, NULL, 'h'},
                                             {NULL, 0, NULL, 0}};

static void option_set(request *r, int option) {
  if (option == 'o')
    r->output = optarg;
  else if (option == 'p')
    r->password = optarg;
  else if (option == 'F')
    r->font_path = optarg;
  r->list |= option == 'l';
  r->force |= option == 'f';
  r->help |= option == 'h';
}

static bool request_read(request *r, const task *t, int argc, char **argv) {
  opterr = 0;
  for (int option; (option = getopt_long(argc, argv, "o:h", option_table, NULL)) != -1;)
    if (option == '?' || (option != 'h' && !strchr(t->options, option)))
      diags_add(r->diags, 902, span_none(), "`brief %s` has no such option, or it lacks its value: %s", t->name,
                argv[optind - 1]);
    else
      option_set(r, option);
  for (int i = optind; i < argc; i++, r->inputs++)
    if (r->inputs < t->most)
      r->input[r->inputs] = argv[i];
  if (!r->help && (r->inputs < t->least || r->inputs > t->most))
    diags_add(r->diags, 903, span_none(), "`brief %s` takes %s", t->name,
              t->most == t->least ? t->most > 1 ? "two PDFs" : "one PDF" : "one PDF, and the name of a file in it");
  return !diags_errors(r->diags);
}

static const task *task_find(const char *name) {
  for (size_t i = 0; name && i < sizeof task_table / sizeof *task_table; i++)
    if (!strcmp(task_table[i].name, name))
      return &task_table[i];
  return NULL;
}

static audit_exit obey(int argc, char **argv) {
  const task *t = task_find(argc > 1 ? argv[1] : NULL);
  if (!t) {
    fputs("usage: brief-audit extract | verify | diff ...; each has --help\n", stderr);
    return exit_usage;
  }
  arena *a = arena_new();
  request r = {.arena = a, .diags = diags_new(a)};
  audit_exit code = exit_usage;
  if (request_read(&r, t, argc - 1, argv + 1))
    code = r.help ? exit_same : t->run(&r);
  if (r.help)
    fputs(t->usage, stdout);
  text out = text_new(a);
  diags_render(r.diags, false, &out);
  fputs(out.ptr, stderr);
  arena_drop(a);
  return fflush(stdout) ? exit_unknown : code;
}

/* --- PDFs come from anywhere --- */

static void limit(int what, rlim_t most) {
  struct rlimit l;
  if (getrlimit(what, &l))
    return;
  l.rlim_cur = l.rlim_max == RLIM_INFINITY || l.rlim_max > most ? most : l.rlim_max;
  setrlimit(what, &l);
}

/* They are read in a process of its own, with so much memory and time and no more; what breaks that one is an error of
   the PDF's. */
int main(int argc, char **argv) {
  int status = 0;
  pid_t child = fork();
  if (!child) {
#ifndef __SANITIZE_ADDRESS__
    limit(RLIMIT_AS, MEMORY_MOST);
#endif
    limit(RLIMIT_CPU, SECONDS_MOST);
    limit(RLIMIT_CORE, 0);
    exit(obey(argc, argv));
  }
  while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
    ;
  if (child > 0 && WIFEXITED(status))
    return WEXITSTATUS(status);
  fputs("error[B0940]: the PDF cannot be read: it is made to break its reader, or needs more memory or time than it is "
        "worth\n",
        stderr);
  return exit_unknown;
}
