/* main: the command line to a command to an exit code; signals; where the fonts' manifest is. */
#include "base/file.h"
#include "cmd/command.h"

#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void on_interrupt(int number) {
  (void)number;
  file_abandon();
  _exit(exit_interrupted);
}

#ifndef __SANITIZE_ADDRESS__
/* Libraries that get no memory often go on with less: without a glyph, a link or a font's table. So no allocation of
   theirs or ours fails; the run ends. */
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *old, size_t size);

static void *or_end(void *got, size_t size) {
  static const char says[] = "error[B0105]: out of memory\n";
  if (got || !size)
    return got;
  file_abandon();
  _exit(write(STDERR_FILENO, says, sizeof says - 1) < 0 ? exit_bug : exit_errors);
}

void *malloc(size_t size) {
  return or_end(__libc_malloc(size), size);
}

void *calloc(size_t count, size_t size) {
  return or_end(__libc_calloc(count, size), count && size);
}

void *realloc(void *old, size_t size) {
  return or_end(__libc_realloc(old, size), size);
}

/* Large inputs are mapped, and someone shortened one. */
static void on_cut(int number) {
  static const char says[] = "error[B0101]: a file was cut short while it was read\n";
  (void)number;
  file_abandon();
  _exit(write(STDERR_FILENO, says, sizeof says - 1) < 0 ? exit_bug : exit_errors);
}

static void on_fault(int number) {
  static const char says[] = "brief: this is a bug in brief; please report it with the input that shows it\n";
  (void)number;
  file_abandon();
  if (write(STDERR_FILENO, says, sizeof says - 1) < 0)
    _exit(exit_bug);
  _exit(exit_bug);
}
#endif

static void catch_signals(void) {
  signal(SIGINT, on_interrupt);
  signal(SIGTERM, on_interrupt);
  signal(SIGHUP, on_interrupt);
  signal(SIGPIPE, SIG_IGN); /* a write that fails is reported where it is made */
#ifndef __SANITIZE_ADDRESS__
  signal(SIGSEGV, on_fault);
  signal(SIGBUS, on_cut);
  signal(SIGABRT, on_fault);
  signal(SIGFPE, on_fault);
#endif
}

/* Beside the program as installed, or in the tree it was built in; the first place is named when none has it. */
static const char *find_manifest(arena *a) {
  static const char *const spot[] = {"../share/brief/fonts/manifest", "../fonts/manifest", "../../fonts/manifest"};
  char self[PATH_MAX];
  ssize_t n = readlink("/proc/self/exe", self, sizeof self - 1);
  self[n > 0 ? n : 0] = 0;
  for (size_t i = 0; i < sizeof spot / sizeof *spot; i++) {
    const char *path = file_beside(a, self, str_of(spot[i]));
    if (file_exists(path))
      return path;
  }
  return file_beside(a, self, str_of(spot[0]));
}

static exit_code obey(request *r, int argc, char **argv) {
  text out = text_new(r->arena);
  if (argc < 2 || !strcmp(argv[1], "--help") || !strcmp(argv[1], "-h")) {
    help_overview(&out);
    fputs(out.ptr, argc < 2 ? stderr : stdout);
    return argc < 2 ? exit_usage : exit_done;
  }
  if (!strcmp(argv[1], "--version")) {
    printf("brief %s\n", BRIEF_VERSION);
    return exit_done;
  }
  if (!command_read(r, argc, argv)) {
    command_report(r);
    return exit_usage;
  }
  r->manifest = find_manifest(r->arena);
  return r->command->run(r);
}

int main(int argc, char **argv) {
  jmp_buf full;
  arena *a = arena_new();
  if (!a || setjmp(full)) {
    file_abandon();
    fputs("error[B0105]: out of memory\n", stderr);
    return exit_errors;
  }
  arena_on_full(a, &full);
  catch_signals();
  request r = {.arena = a, .diags = diags_new(a)};
  exit_code code = obey(&r, argc, argv);
  arena_drop(a);
  if (fflush(stdout) && code == exit_done)
    code = exit_errors;
  return code;
}
