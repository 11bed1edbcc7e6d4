/* watch: `brief watch`: the PDF again whenever something that it is made of has changed. */
#include "base/file.h"
#include "cmd/render.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

#define QUIET 60 /* milliseconds without another change: editors write in several steps */
#define CHANGES (IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE)
#define EVENTS_ROOM 16384

typedef struct watched {
  int folder; /* inotify's number of it */
  const char *name;
} watched;

/* Folders are watched rather than files: editors put a new file in the old one's place. */
typedef struct watch {
  int queue;
  watched *file;
  size_t count, room;
} watch;

static bool add_file(watch *w, request *r, const char *path) {
  const char *folder = file_beside(r->arena, path, STR("."));
  int number = inotify_add_watch(w->queue, folder, CHANGES);
  if (number < 0 && errno != ENOENT && errno != ENOTDIR && errno != EACCES) {
    diags_add(r->diags, 911, span_none(), "cannot watch %s: %s", folder, strerror(errno));
    return false;
  }
  for (size_t i = 0; i < w->count; i++)
    if (w->file[i].folder == number && !strcmp(w->file[i].name, file_name(path)))
      return true;
  ARENA_PUSH(r->arena, w->file, w->count, w->room);
  w->file[w->count++] = (watched){number, str_copy(r->arena, str_of(file_name(path)))};
  return true;
}

/* What is no longer part of the brief stays watched: after a slip it will be again. */
static bool add_inputs(watch *w, request *r) {
  arena *a = arena_lent(r->arena);
  const inputs all = brief_inputs(a, r->input[0]);
  bool well = true;
  for (size_t i = 0; i < all.count && well; i++)
    well = add_file(w, r, all.path[i]);
  arena_drop(a);
  return well;
}

static bool concerns(const watch *w, const struct inotify_event *e) {
  if (e->mask & IN_Q_OVERFLOW)
    return true;
  for (size_t i = 0; i < w->count; i++)
    if (e->len && w->file[i].folder == e->wd && !strcmp(w->file[i].name, e->name))
      return true;
  return false;
}

/* Whether any of the changes that wait concerns the brief. */
static bool read_changes(const watch *w) {
  union {
    struct inotify_event event;
    char bytes[EVENTS_ROOM];
  } in;
  ssize_t size = read(w->queue, &in, sizeof in);
  bool any = false;
  for (char *at = in.bytes; at < in.bytes + size;) {
    const struct inotify_event *e = (const struct inotify_event *)(const void *)at;
    any |= concerns(w, e);
    at += sizeof *e + e->len;
  }
  return any;
}

/* Waits for a change that concerns the brief, then until nothing more comes. */
static void wait_for_change(const watch *w) {
  struct pollfd p = {w->queue, POLLIN, 0};
  bool changed = false;
  while (poll(&p, 1, changed ? QUIET : -1) > 0)
    changed |= read_changes(w);
}

static exit_code render_now(const request *r) {
  request own = *r;
  render_times t = {0};
  own.arena = arena_lent(r->arena);
  own.diags = diags_new(own.arena);
  render_one(&own, &t);
  exit_code code = command_report(&own);
  if (code == exit_done)
    printf("%s: %.0f ms\n", command_output(&own, ".pdf"), render_ms(&t));
  arena_drop(own.arena);
  return code;
}

exit_code cmd_watch(request *r) {
  watch w = {.queue = inotify_init1(IN_CLOEXEC)};
  if (!strcmp(r->input[0], FILE_STDIN) || (r->output && !strcmp(r->output, FILE_STDIN))) {
    diags_add(r->diags, 903, r->word[1], "what is watched, and what is made of it, are files, not -");
    return command_report(r), exit_usage;
  }
  if (w.queue < 0)
    diags_add(r->diags, 911, span_none(), "cannot watch anything: %s", strerror(errno));
  else if (!file_exists(r->input[0]))
    diags_add(r->diags, 101, r->input_at[0], "there is no %s", r->input[0]);
  while (!diags_errors(r->diags) && add_inputs(&w, r)) {
    render_now(r);
    if (fflush(stdout))
      break;
    wait_for_change(&w);
  }
  return command_report(r);
}
