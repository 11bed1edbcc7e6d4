/* file: whole files in, whole files out. */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define PATH_ROOM 4096
#define COPIED_MAX ((size_t)4 << 20) /* a larger input is mapped, at the risk that someone truncates it meanwhile */

#define STREAM_STEP ((size_t)1 << 16)
#define STREAM_MAX (TEXT_MAX / 2) /* a stream is gathered in a text, which doubles */

/* The temporary file of the save under way, for the signal handler. */
static char pending[PATH_ROOM];

typedef struct mapping {
  void *at;
  size_t size;
} mapping;

static void unmap(void *object) {
  mapping *m = object;
  munmap(m->at, m->size);
}

/* Maps an open regular file; absent with errno set when it cannot. Pages past the end read as zero, so bytes are
   NUL-terminated unless the size is a multiple of the page's; then they are copied. */
static str map_open(arena *a, int fd, size_t size) {
  if (!size)
    return (str){"", 0};
  void *at = mmap(NULL, size, PROT_READ, MAP_PRIVATE, fd, 0);
  if (at == MAP_FAILED)
    return (str){0};
  mapping *m = ARENA_NEW(a, mapping);
  *m = (mapping){at, size};
  arena_defer(a, unmap, m);
  str bytes = {at, size};
  if (size % (size_t)sysconf(_SC_PAGESIZE) == 0)
    bytes.ptr = str_copy(a, bytes);
  return bytes;
}

/* Reads an open file of about `size` bytes, in case it changes under us; absent with errno set when it cannot. */
static str read_open(arena *a, int fd, size_t size) {
  char *bytes = arena_alloc(a, size + 1);
  size_t done = 0;
  while (done < size) {
    ssize_t n = read(fd, bytes + done, size - done);
    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return (str){0};
    if (!n)
      break;
    done += (size_t)n;
  }
  return (str){bytes, done};
}

/* All there is to come, however much that is. */
static source *read_stream(arena *a, int fd, span asked, diags *d) {
  text all = text_new(a);
  char *some = arena_alloc(a, STREAM_STEP);
  for (;;) {
    ssize_t n = read(fd, some, STREAM_STEP);
    if (n < 0 && errno == EINTR)
      continue;
    if (!n)
      return source_new(a, "standard input", text_str(&all));
    if (n < 0 || all.len + (size_t)n > STREAM_MAX) {
      diags_add(d, n < 0 ? 101 : 102, asked, "cannot read standard input: %s",
                n < 0 ? strerror(errno) : "it is larger than 1 GiB");
      return NULL;
    }
    text_add(&all, (str){some, (size_t)n});
  }
}

static const char *not_regular(mode_t mode) {
  return S_ISDIR(mode) ? "it is a folder" : "it is not a regular file";
}

static bool is_below(const char *path, const char *root) {
  size_t n = strlen(root);
  return !strncmp(path, root, n) && (path[n] == '/' || (n && root[n - 1] == '/'));
}

/* What a brief may not read. A path that leads nowhere is left to be opened in vain. */
static bool out_of_bounds(arena *a, const char *path, span asked, diags *d) {
  const char *root = asked.source ? asked.source->root : NULL, *real = root ? file_real(a, path) : NULL;
  if (root && !real && strstr(path, "://")) {
    diag *g = diags_add(d, 107, asked, "this is an address: a brief reads files only");
    diag_hint(d, g, "download it, and name the file");
    return true;
  }
  if (!real || is_below(real, root))
    return false;
  diag *g = diags_add(d, 106, asked, "%s lies outside the brief's project", path);
  diag_hint(d, g, "`--root DIR` says how far it may reach");
  return true;
}

source *file_read(arena *a, const char *path, span asked, diags *d) {
  struct stat st;
  if (!strcmp(path, FILE_STDIN))
    return read_stream(a, STDIN_FILENO, asked, d);
  if (out_of_bounds(a, path, asked, d))
    return NULL;
  int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0 || fstat(fd, &st)) {
    diags_add(d, 101, asked, "cannot read %s: %s", path, strerror(errno));
    if (fd >= 0)
      close(fd);
    return NULL;
  }
  source *s = NULL;
  if (!S_ISREG(st.st_mode)) {
    diags_add(d, 101, asked, "cannot read %s: %s", path, not_regular(st.st_mode));
  } else if ((size_t)st.st_size > FILE_MAX) {
    diags_add(d, 102, asked, "%s is larger than 4 GiB", path);
  } else {
    size_t size = (size_t)st.st_size;
    str bytes = size > COPIED_MAX ? map_open(a, fd, size) : read_open(a, fd, size);
    if (bytes.ptr) {
      s = source_new(a, str_copy(a, str_of(path)), bytes);
      s->mapped = size > COPIED_MAX && size % (size_t)sysconf(_SC_PAGESIZE);
    } else
      diags_add(d, 101, asked, "cannot read %s: %s", path, strerror(errno));
  }
  close(fd);
  if (s)
    s->root = asked.source ? asked.source->root : NULL;
  return s;
}

str file_map(arena *a, const char *path) {
  struct stat st;
  str bytes = {0};
  int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0)
    return bytes;
  if (!fstat(fd, &st) && S_ISREG(st.st_mode) && (size_t)st.st_size <= FILE_MAX)
    bytes = map_open(a, fd, (size_t)st.st_size);
  close(fd);
  return bytes;
}

static bool write_all(int fd, str bytes) {
  for (size_t done = 0; done < bytes.len;) {
    ssize_t n = write(fd, bytes.ptr + done, bytes.len - done);
    if (n < 0 && errno == EINTR)
      continue;
    if (n <= 0)
      return false;
    done += (size_t)n;
  }
  return true;
}

/* The mode of the file that is replaced, or what a new file would get. */
static mode_t mode_for(const char *path) {
  struct stat st;
  if (!stat(path, &st))
    return st.st_mode & 0777;
  mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

/* Makes the rename itself durable. */
static void sync_folder(const char *path) {
  char folder[PATH_ROOM];
  const char *slash = strrchr(path, '/');
  snprintf(folder, sizeof folder, "%.*s", slash ? (int)(slash - path + 1) : 1, slash ? path : ".");
  int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0)
    return;
  fsync(fd);
  close(fd);
}

static bool give_up(const char *path, int why, diags *d) {
  file_abandon();
  diags_add(d, 103, span_none(), "cannot write %s: %s", path, strerror(why));
  return false;
}

bool file_save(const char *path, str bytes, diags *d) {
  struct stat st;
  if (strlen(path) + 8 > PATH_ROOM)
    return give_up(path, ENAMETOOLONG, d);
  if (!stat(path, &st) && !S_ISREG(st.st_mode))
    return give_up(path, S_ISDIR(st.st_mode) ? EISDIR : EINVAL, d);
  snprintf(pending, sizeof pending, "%s.XXXXXX", path);
  int fd = mkstemp(pending);
  if (fd < 0) {
    int why = errno;
    pending[0] = 0; /* nothing was made */
    return give_up(path, why, d);
  }
  bool written = write_all(fd, bytes) && !fchmod(fd, mode_for(path)) && !fsync(fd);
  int why = errno;
  if (close(fd) && written)
    written = false, why = errno;
  if (written && rename(pending, path))
    written = false, why = errno;
  if (!written)
    return give_up(path, why, d);
  pending[0] = 0;
  sync_folder(path);
  return true;
}

void file_make_folders(arena *a, const char *path) {
  for (const char *slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/'))
    if (slash > path)
      mkdir(str_copy(a, (str){path, (size_t)(slash - path)}), 0777);
}

void file_abandon(void) {
  if (pending[0])
    unlink(pending);
  pending[0] = 0;
}

char *file_beside(arena *a, const char *base, str name) {
  const char *slash = strrchr(base, '/');
  if (str_starts(name, "/") || str_is(name, FILE_STDIN) || !slash)
    return str_copy(a, name);
  return text_format(a, "%.*s%.*s", (int)(slash - base + 1), base, STR_ARG(name));
}

const char *file_from(const char *base, const char *path) {
  const char *slash = strrchr(base, '/');
  size_t folder = slash ? (size_t)(slash - base + 1) : 0;
  return strncmp(base, path, folder) ? path : path + folder;
}

const char *file_name(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

bool file_exists(const char *path) {
  return !access(path, F_OK);
}

bool file_same(const char *one, const char *other) {
  struct stat a, b;
  return !stat(one, &a) && !stat(other, &b) && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

const char *file_real(arena *a, const char *path) {
  char real[PATH_MAX];
  return realpath(path, real) ? str_copy(a, str_of(real)) : NULL;
}

const char *file_project(arena *a, const char *path) {
  const char *real = file_real(a, path);
  if (!real)
    return NULL;
  size_t own = (size_t)(strrchr(real, '/') - real);
  for (size_t n = own; n; n = (size_t)((const char *)memrchr(real, '/', n) - real))
    if (file_exists(text_format(a, "%.*s/.git", (int)n, real)))
      return str_copy(a, (str){real, n});
  size_t above = own ? (size_t)((const char *)memrchr(real, '/', own) - real) : 0;
  return above ? str_copy(a, (str){real, above}) : "/";
}
