/* spots: where each file of a PDF goes. Names and paths come from the file, which anybody may have made. */
#include "audit/spots.h"

#include "base/file.h"
#include "base/sha256.h"

#include <string.h>

#define UPS_MAX 8             /* folders that a brief's data may lie above it */
#define NAME_MAX_BYTES 200    /* of one folder or file */
#define PATH_MAX_BYTES 2000   /* of all together */
#define BRIEF_FOLDER "brief/" /* stands for the folders whose names nobody knows */

typedef struct placing {
  arena *arena;
  const dossier *from;
  spots made;
  size_t room, missing_room;
  size_t ups; /* how far any path leads up */
} placing;

/* --- names --- */

static bool safe_name(str s) {
  bool good = s.len && s.len <= NAME_MAX_BYTES && !str_is(s, ".") && !str_is(s, "..");
  for (size_t i = 0; i < s.len && good; i++)
    good = (unsigned char)s.ptr[i] >= ' ' && s.ptr[i] != 0x7f && s.ptr[i] != '\\' && s.ptr[i] != '/';
  return good;
}

/* Any name as one of a file. */
static const char *plain_name(arena *a, const char *name) {
  size_t n = strlen(name);
  char *out = str_copy(a, (str){name, n < NAME_MAX_BYTES ? n : NAME_MAX_BYTES});
  for (char *c = out; *c; c++)
    if ((unsigned char)*c < ' ' || *c == 0x7f || *c == '/' || *c == '\\')
      *c = '_';
  return safe_name(str_of(out)) ? out : text_format(a, "_%s", strspn(out, ".") == strlen(out) ? "" : out);
}

/* --- paths as the brief has them --- */

/* One step along a path: its next part. */
static str part_of(const char **rest) {
  const char *from = *rest, *slash = strchr(from, '/');
  size_t n = slash ? (size_t)(slash - from) : strlen(from);
  *rest = slash ? slash + 1 : from + n;
  return (str){from, n};
}

/* How far up a path leads before it goes down; UPS_MAX + 1 if it cannot be followed. */
static size_t ups_of(const char *path) {
  size_t depth = 0, ups = 0;
  if (*path == '/' || !*path || strlen(path) > PATH_MAX_BYTES)
    return UPS_MAX + 1;
  for (const char *rest = path; *rest;) {
    str part = part_of(&rest);
    if (str_is(part, "."))
      continue;
    if (str_is(part, ".."))
      depth ? depth-- : ups++;
    else if (safe_name(part))
      depth++;
    else
      return UPS_MAX + 1;
  }
  return depth ? ups : UPS_MAX + 1;
}

static void step_up(text *t) {
  char *slash = t->len ? memrchr(t->ptr, '/', t->len - 1) : NULL;
  t->len = slash ? (size_t)(slash - t->ptr + 1) : 0;
  t->ptr[t->len] = 0;
}

/* A path that ups_of can follow, from the brief's folder, as one below the common one. */
static const char *resolved(const placing *p, const char *path) {
  text out = text_new(p->arena);
  for (size_t i = 0; i < p->ups; i++)
    text_adds(&out, BRIEF_FOLDER);
  for (const char *rest = path; *rest;) {
    str part = part_of(&rest);
    if (str_is(part, ".."))
      step_up(&out);
    else if (!str_is(part, "."))
      text_addf(&out, "%.*s%s", STR_ARG(part), *rest ? "/" : "");
  }
  return out.ptr;
}

/* --- placing --- */

/* Whether a path is taken by a file, or by a folder of one, or would make a folder of one. */
static const spot *taken(const placing *p, const char *path) {
  for (size_t i = 0; i < p->made.count; i++) {
    const char *other = p->made.list[i].path;
    size_t n = strlen(path), m = strlen(other), least = n < m ? n : m;
    if (!strncmp(path, other, least) && (n == m || (n > m ? path : other)[least] == '/'))
      return &p->made.list[i];
  }
  return NULL;
}

static void put(placing *p, const char *path, const enclosure *file, bool by_input) {
  const char *free_one = path, *name = file_name(path);
  int folder = (int)(name - path);
  for (unsigned n = 2; taken(p, free_one); n++)
    free_one = text_format(p->arena, "%.*s%u-%s", folder, path, n, name);
  ARENA_PUSH(p->arena, p->made.list, p->made.count, p->room);
  p->made.list[p->made.count++] = (spot){free_one, file, by_input};
}

/* The file that has an input's digest: names may have been changed on the way, and several inputs may have one. */
static const enclosure *file_with(const placing *p, const char *sha256) {
  for (size_t i = 0; i < p->from->files; i++)
    if (p->from->file[i].role != role_chart && !strcmp(sha256_hex(p->arena, p->from->file[i].bytes), sha256))
      return &p->from->file[i];
  return NULL;
}

static void miss(placing *p, const char *path) {
  ARENA_PUSH(p->arena, p->made.missing, p->made.missings, p->missing_room);
  p->made.missing[p->made.missings++] = path;
}

static void put_inputs(placing *p) {
  for (size_t i = 0; i < p->from->inputs; i++) {
    const input *in = &p->from->input[i];
    const enclosure *file = file_with(p, in->sha256);
    if (!file || ups_of(in->path) > UPS_MAX) {
      miss(p, in->path);
      continue;
    }
    const char *path = resolved(p, in->path);
    const spot *there = taken(p, path);
    if (!there || strcmp(there->path, path) || !str_equal(there->file->bytes, file->bytes))
      put(p, path, file, true);
  }
}

/* Two inputs that are the same file are placed by the first one's. */
static bool placed(const placing *p, const enclosure *file) {
  for (size_t i = 0; i < p->made.count; i++) {
    const enclosure *other = p->made.list[i].file;
    bool twin = file->role != role_chart && other->role == file->role && str_equal(other->bytes, file->bytes);
    if (other == file || (twin && p->made.list[i].by_input))
      return true;
  }
  return false;
}

spots spots_of(arena *a, const dossier *d) {
  placing p = {.arena = a, .from = d};
  const enclosure *brief = dossier_brief(d);
  for (size_t i = 0; i < d->inputs; i++) {
    size_t ups = ups_of(d->input[i].path);
    p.ups = ups <= UPS_MAX && ups > p.ups ? ups : p.ups;
  }
  if (brief) {
    put(&p, resolved(&p, plain_name(a, brief->name)), brief, true);
    p.made.brief = p.made.list[0].path;
  }
  put_inputs(&p);
  for (size_t i = 0; i < d->files; i++)
    if (!placed(&p, &d->file[i]))
      put(&p, plain_name(a, d->file[i].name), &d->file[i], false);
  return p.made;
}
