/* main: `brief-mail`: a PDF as a draft for a mail program, or sent. The one file of this room that prints, exits or
   asks the clock. */
#include "base/file.h"
#include "mail/smtp.h"

#include <getopt.h>
#include <gmime/gmime.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define PASSWORD_VARIABLE "BRIEF_MAIL_PASSWORD"
#define TRIES 3
#define TRIES_MAX 10
#define PAUSE 2 /* seconds */
#define PAUSE_MAX 60
#define LIST_MAX 100 /* of --to, --cc and --bcc each */

typedef enum mail_exit {
  exit_done = 0,
  exit_errors = 1, /* nothing was sent or written */
  exit_usage = 2,
  exit_later = 75,  /* nothing was sent; it may be tried again */
  exit_unknown = 76 /* it may have been sent */
} mail_exit;

typedef struct request {
  arena *arena;
  diags *diags;
  message_options mail;
  smtp_route route;
  const char *path, *eml, *words_file, *password_file;
  bool help;
} request;

static const char usage[] =
    "usage: brief-mail FILE.pdf --to ADDRESS [--eml OUT.eml | --smtp URL]\n"
    "\n"
    "  --to, --cc, --bcc ADDRESS   who gets it, as \"A B <a@b.org>\"; may be repeated\n"
    "  --from ADDRESS              who sends it; --smtp needs it\n"
    "  --subject WORDS             else the PDF's title\n"
    "  --words FILE                said above the summary\n"
    "  --picture                   the first page as a picture, in line\n"
    "  --eml FILE                  write the draft there; - is standard output (the PDF's name with .eml)\n"
    "  --smtp URL                  send it: smtp://host:port, with TLS where it can be had, or smtps://\n"
    "  --user NAME                 log in, over TLS only; the password is " PASSWORD_VARIABLE "'s\n"
    "  --password-file FILE        or the first line of this file\n"
    "  --ca FILE                   certificates to trust, instead of the system's\n"
    "  --tries N, --pause SECONDS  how often to try (3), how long to wait at first (2)\n"
    "\n"
    "exit codes: 0 done; 1 errors, nothing sent; 2 wrong use; 75 not sent, try later; 76 perhaps sent, do look\n";

/* --- the command line --- */

enum {
  opt_to = 1,
  opt_cc,
  opt_bcc,
  opt_from,
  opt_subject,
  opt_words,
  opt_picture,
  opt_eml,
  opt_smtp,
  opt_user,
  opt_password,
  opt_ca,
  opt_tries,
  opt_pause,
  opt_help
};

static const struct option option_table[] = {{"to", required_argument, NULL, opt_to},
                                             {"cc", required_argument, NULL, opt_cc},
                                             {"bcc", required_argument, NULL, opt_bcc},
                                             {"from", required_argument, NULL, opt_from},
                                             {"subject", required_argument, NULL, opt_subject},
                                             {"words", required_argument, NULL, opt_words},
                                             {"picture", no_argument, NULL, opt_picture},
                                             {"eml", required_argument, NULL, opt_eml},
                                             {"smtp", required_argument, NULL, opt_smtp},
                                             {"user", required_argument, NULL, opt_user},
                                             {"password-file", required_argument, NULL, opt_password},
                                             {"ca", required_argument, NULL, opt_ca},
                                             {"tries", required_argument, NULL, opt_tries},
                                             {"pause", required_argument, NULL, opt_pause},
                                             {"help", no_argument, NULL, opt_help},
                                             {NULL, 0, NULL, 0}};

static void wrong_use(request *r, const char *why, const char *what) {
  diags_add(r->diags, 903, span_none(), "%s%s", why, what);
}

static void list_add(request *r, const char ***list, size_t *count) {
  if (!*list)
    *list = ARENA_ARRAY(r->arena, LIST_MAX, const char *);
  if (*count < LIST_MAX)
    (*list)[(*count)++] = optarg;
  else
    wrong_use(r, "too many addresses at ", optarg);
}

static int number(request *r, int least, int most) {
  char *end;
  long n = strtol(optarg, &end, 10);
  if (*end || end == optarg || n < least || n > most)
    wrong_use(r, "a small number is wanted, not ", optarg);
  return (int)n;
}

static void people_set(request *r, int option) {
  message_options *m = &r->mail;
  if (option == opt_to)
    list_add(r, &m->to, &m->tos);
  else if (option == opt_cc)
    list_add(r, &m->cc, &m->ccs);
  else
    list_add(r, &m->bcc, &m->bccs);
}

static void option_set(request *r, int option) {
  const struct {
    int option;
    const char **value;
  } words[] = {{opt_from, &r->mail.from},         {opt_subject, &r->mail.subject},
               {opt_words, &r->words_file},       {opt_eml, &r->eml},
               {opt_smtp, &r->route.url},         {opt_user, &r->route.user},
               {opt_password, &r->password_file}, {opt_ca, &r->route.authorities}};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (words[i].option == option)
      *words[i].value = optarg;
  if (option <= opt_bcc)
    people_set(r, option);
  else if (option == opt_tries)
    r->route.tries = number(r, 1, TRIES_MAX);
  else if (option == opt_pause)
    r->route.pause = number(r, 0, PAUSE_MAX);
  r->mail.picture |= option == opt_picture;
  r->help |= option == opt_help;
}

static bool request_read(request *r, int argc, char **argv) {
  size_t errors = diags_errors(r->diags);
  opterr = 0;
  for (int option; (option = getopt_long(argc, argv, "", option_table, NULL)) != -1;)
    if (option == '?')
      wrong_use(r, "no such option, or no value for it: ", argv[optind - 1]);
    else
      option_set(r, option);
  r->path = argv[optind];
  if (r->help)
    return true;
  if (argc - optind != 1)
    wrong_use(r, "one PDF is wanted", "");
  if (!r->mail.tos)
    wrong_use(r, "`--to` is wanted: who gets it", "");
  if (r->route.url && !r->mail.from)
    wrong_use(r, "`--smtp` wants `--from`: who sends it", "");
  return diags_errors(r->diags) == errors;
}

/* --- words from elsewhere --- */

static bool password_find(request *r) {
  if (!r->route.user)
    return true;
  const char *word = getenv(PASSWORD_VARIABLE);
  source *s = r->password_file ? file_read(r->arena, r->password_file, span_none(), r->diags) : NULL;
  if (s) {
    const char *end = memchr(s->bytes.ptr, '\n', s->bytes.len);
    word = str_copy(r->arena, str_slice(s->bytes, 0, end ? (size_t)(end - s->bytes.ptr) : s->bytes.len));
  }
  r->route.password = word;
  if (!word)
    wrong_use(r, "`--user` wants a password: " PASSWORD_VARIABLE, " or `--password-file`");
  return word;
}

static bool words_find(request *r) {
  source *s = r->words_file ? file_read(r->arena, r->words_file, span_none(), r->diags) : NULL;
  if (s)
    r->mail.words = str_copy(r->arena, s->bytes);
  return s || !r->words_file;
}

/* A mail that is sent says when, in the world's time; no locale has a say in it. */
static const char *now(arena *a) {
  static const char day[] = "SunMonTueWedThuFriSat", month[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
  struct timespec clock;
  struct tm t;
  clock_gettime(CLOCK_REALTIME, &clock);
  gmtime_r(&clock.tv_sec, &t);
  return text_format(a, "%.3s, %02d %.3s %04d %02d:%02d:%02d +0000", day + 3 * t.tm_wday, t.tm_mday,
                     month + 3 * t.tm_mon, t.tm_year + 1900, t.tm_hour, t.tm_min, t.tm_sec);
}

/* --- what is done --- */

static const char *draft_name(const request *r) {
  str name = str_of(r->path);
  if (str_ends(name, ".pdf"))
    name.len -= strlen(".pdf");
  return r->eml ? r->eml : text_format(r->arena, "%.*s.eml", STR_ARG(name));
}

static void draft_save(request *r, const message *m) {
  if (r->eml && !strcmp(r->eml, "-")) {
    if (fwrite(m->bytes.ptr, 1, m->bytes.len, stdout) != m->bytes.len || fflush(stdout))
      diags_add(r->diags, 103, span_none(), "cannot write to standard output");
  } else if (file_same(draft_name(r), r->path)) {
    diags_add(r->diags, 904, span_none(), "%s is the PDF: it will not be written over", r->path);
  } else {
    file_save(draft_name(r), m->bytes, r->diags);
  }
}

static mail_exit run(request *r) {
  static const mail_exit exit_of[] = {
      [smtp_sent] = exit_done, [smtp_refused] = exit_errors, [smtp_later] = exit_later, [smtp_unknown] = exit_unknown};
  if (r->route.url)
    r->mail.date = now(r->arena);
  paper *p = password_find(r) && words_find(r) ? paper_read(r->arena, r->path, r->diags) : NULL;
  message *m = p ? message_make(r->arena, p, r->path, &r->mail, r->diags) : NULL;
  if (m && (r->eml || !r->route.url))
    draft_save(r, m);
  if (!m || diags_errors(r->diags))
    return exit_errors;
  return r->route.url ? exit_of[smtp_send(r->arena, &r->route, m, r->diags)] : exit_done;
}

int main(int argc, char **argv) {
  arena *a = arena_new();
  request r = {.arena = a, .diags = diags_new(a), .route = {.tries = TRIES, .pause = PAUSE}};
  g_mime_init();
  mail_exit code = !request_read(&r, argc, argv) ? exit_usage : r.help ? exit_done : run(&r);
  if (r.help && code == exit_done)
    fputs(usage, stdout);
  text out = text_new(a);
  diags_render(r.diags, false, &out);
  fputs(text_str(&out).ptr, stderr);
  arena_drop(a);
  g_mime_shutdown();
  return code;
}
