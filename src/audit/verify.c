/* verify: a PDF made once more of what is inside it. */
#include "audit/verify.h"

#include "audit/compare.h"
#include "audit/extract.h"
#include "base/date.h"
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define WORDS_ROOM 64 /* of the command line, besides what the PDF asks for */
#define SAID_MAX 4000 /* bytes of complaints that are passed on */
#define SECONDS_A_DAY 86400

/* --- a folder for it --- */

static int drop_one(const char *path, const struct stat *st, int kind, struct FTW *at) {
  (void)st, (void)kind, (void)at;
  return remove(path);
}

static void drop_folder(void *path) {
  nftw(path, drop_one, 16, FTW_DEPTH | FTW_PHYS);
}

static const char *make_folder(arena *a, diags *g) {
  const char *under = getenv("TMPDIR");
  char *path = text_format(a, "%s/brief-verify.XXXXXX", under && *under ? under : "/tmp");
  if (mkdtemp(path)) {
    arena_defer(a, drop_folder, path);
    return path;
  }
  diags_add(g, 103, span_none(), "cannot make the folder %s: %s", path, strerror(errno));
  return NULL;
}

/* --- running `brief render` --- */

/* The options a PDF may ask for: none that reads, writes or runs anything else. */
static bool allowed(const char *option) {
  return !strncmp(option, "--pdf-standard=", 15) || !strncmp(option, "--param=", 8) ||
         !strncmp(option, "--max-size=", 11) || !strcmp(option, "--print") || !strcmp(option, "--gray");
}

static char **command_line(arena *a, const dossier *d, const verify_options *o, const char *const path[3]) {
  char **word = ARENA_ARRAY(a, WORDS_ROOM + d->options, char *);
  size_t n = 0;
  word[n++] = (char *)o->program;
  word[n++] = "render";
  word[n++] = (char *)path[0];
  word[n++] = text_format(a, "--output=%s", path[1]);
  word[n++] = text_format(a, "--root=%s", path[2]);
  if (o->font_path)
    word[n++] = text_format(a, "--font-path=%s", o->font_path);
  if (o->password)
    word[n++] = text_format(a, "--password=%s", o->password);
  for (size_t i = 0; i < d->options; i++)
    if (allowed(d->option[i]))
      word[n++] = (char *)d->option[i];
  return word;
}

/* A brief without a date has that of SOURCE_DATE_EPOCH, or none. */
static void set_date(const dossier *d) {
  double days;
  date_grain grain;
  char seconds[32];
  unsetenv("SOURCE_DATE_EPOCH");
  if (!d->date || !date_parse(str_of(d->date), &days, &grain))
    return;
  snprintf(seconds, sizeof seconds, "%.0f", days * SECONDS_A_DAY);
  setenv("SOURCE_DATE_EPOCH", seconds, 1);
}

static int run(const dossier *d, char *const *word, const char *said) {
  int status = -1;
  pid_t child = fork();
  if (!child) {
    int log = open(said, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    set_date(d);
    dup2(log, STDOUT_FILENO);
    dup2(log, STDERR_FILENO);
    execv(word[0], word);
    _Exit(127);
  }
  while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
    ;
  return child > 0 && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* The PDF made anew; NULL after a diagnostic. */
static const source *make_again(arena *a, const dossier *d, const spots *s, const verify_options *o, diags *g) {
  const char *folder = make_folder(a, g);
  if (!folder)
    return NULL;
  const char *files = text_format(a, "%s/files", folder), *said = text_format(a, "%s/said", folder);
  const char *made = text_format(a, "%s/made.pdf", folder), *brief = text_format(a, "%s/%s", files, s->brief);
  if (!extract_all(a, s, files, false, g))
    return NULL;
  int code = run(d, command_line(a, d, o, (const char *const[]){brief, made, files}), said);
  if (!code)
    return file_read(a, made, span_none(), g);
  str heard = file_map(a, said);
  diag *f = diags_add(g, 943, span_none(), "%s cannot be made again from what is inside it%s", d->path,
                      code == 127 ? ": there is no `brief` beside this program" : "");
  if (heard.len)
    diag_footnote(g, f, "brief says: %.*s", (int)(heard.len < SAID_MAX ? heard.len : SAID_MAX), heard.ptr);
  return NULL;
}

/* --- what differs --- */

/* Fonts by name and digest: those that one of the two has and the other has not. */
static void compare_fonts(const dossier *was, const dossier *is, text *out) {
  for (size_t i = 0; i < was->fonts; i++) {
    size_t j = 0;
    while (j < is->fonts && strcmp(was->font[i], is->font[j]) != 0)
      j++;
    if (j == is->fonts)
      text_addf(out, "  %.*s is another one here\n", (int)strcspn(was->font[i], " "), was->font[i]);
  }
}

static void say_difference(arena *a, const dossier *d, const dossier *again, text *out) {
  const subject was = {d, words_read(a, d)};
  const subject is = {again, words_read(a, again)};
  text fonts = text_new(a);
  text_addf(out, "different: %s is not what %s makes of what is inside it\n", d->path,
            again->producer ? again->producer : "brief");
  bool said = compare_write(&was, &is, out);
  compare_fonts(d, again, &fonts);
  if (fonts.len)
    text_addf(out, "fonts\n%s", fonts.ptr);
  if (!said && !fonts.len)
    text_adds(out,
              "words, numbers, charts, files and fonts are the same: the look changed, or another program has saved "
              "it again\n");
}

/* A file that is inside under its name, but not as it was when the PDF was made. */
static bool changed_inside(const dossier *d, const char *path) {
  for (size_t i = 0; i < d->files; i++)
    if (!strcmp(d->file[i].name, file_name(path)))
      return true;
  return false;
}

static bool changed_files(const dossier *d, const spots *s, text *out) {
  for (size_t i = 0; i < s->missings; i++)
    if (changed_inside(d, s->missing[i]))
      text_addf(out, "different: the %s inside %s is not the one it was made of\n", s->missing[i], d->path);
  return out->len;
}

static bool complete(const dossier *d, const spots *s, const verify_options *o, diags *g) {
  size_t errors = diags_errors(g);
  if (!d->ours)
    diags_add(g, 943, span_none(), "%s was not made by brief", d->path);
  else if (!s->brief)
    diags_add(g, 943, span_none(), "%s does not carry the brief it was made of", d->path);
  for (size_t i = 0; i < s->missings && d->ours; i++)
    diags_add(g, 943, span_none(), "%s does not carry %s, which it was made of", d->path, s->missing[i]);
  for (size_t i = 0; i < d->options && d->ours; i++)
    if (!strcmp(d->option[i], "--password") && !o->password)
      diags_add(g, 943, span_none(), "%s was made with a password: say --password", d->path);
  return diags_errors(g) == errors;
}

verdict verify_run(arena *a, const dossier *d, const verify_options *o, text *out, diags *g) {
  const spots s = spots_of(a, d);
  if (d->ours && changed_files(d, &s, out))
    return verdict_other;
  const source *made = complete(d, &s, o, g) ? make_again(a, d, &s, o, g) : NULL;
  const dossier *again = made ? dossier_of(a, made, o->password, g) : NULL;
  if (!again)
    return verdict_unknown;
  if (str_equal(made->bytes, d->bytes)) {
    text_addf(out, "identical: %s is what %s makes of what is inside it, byte for byte\n", d->path, d->producer);
    return verdict_same;
  }
  say_difference(a, d, again, out);
  return verdict_other;
}
