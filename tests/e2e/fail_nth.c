/* fail_nth: preloaded, it makes one thing fail: the BRIEF_FAIL_ALLOC-th allocation or the BRIEF_FAIL_WRITE-th write.
   The program's own malloc goes through glibc's names of it, so these are what stands in between. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *block, size_t size);

static char early[4096]; /* what dlsym asks for while it looks */
static size_t early_used;
static long allocs, writes;

static int comes_now(const char *wish, long *count) {
  const char *which = getenv(wish);
  return ++*count == (which ? strtol(which, NULL, 10) : 0);
}

static void *next(const char *name) {
  void *found = dlsym(RTLD_NEXT, name);
  if (!found)
    abort();
  return found;
}

static int in_early(const void *block) {
  return (const char *)block >= early && (const char *)block < early + sizeof early;
}

void *__libc_malloc(size_t size) {
  static void *(*real)(size_t);
  static int looking;
  if (looking)
    return early_used += size, early + early_used - size;
  looking = !real;
  if (!real)
    *(void **)&real = next("__libc_malloc");
  looking = 0;
  return comes_now("BRIEF_FAIL_ALLOC", &allocs) ? NULL : real(size);
}

void *__libc_calloc(size_t count, size_t size) {
  static void *(*real)(size_t, size_t);
  static int looking;
  if (looking)
    return early_used += count * size, early + early_used - count * size;
  looking = !real;
  if (!real)
    *(void **)&real = next("__libc_calloc");
  looking = 0;
  return comes_now("BRIEF_FAIL_ALLOC", &allocs) ? NULL : real(count, size);
}

void *__libc_realloc(void *block, size_t size) {
  static void *(*real)(void *, size_t);
  if (!real)
    *(void **)&real = next("__libc_realloc");
  if (in_early(block))
    abort();
  return comes_now("BRIEF_FAIL_ALLOC", &allocs) ? NULL : real(block, size);
}

ssize_t write(int fd, const void *bytes, size_t size) {
  static ssize_t (*real)(int, const void *, size_t);
  if (!real)
    *(void **)&real = next("write");
  if (!comes_now("BRIEF_FAIL_WRITE", &writes))
    return real(fd, bytes, size);
  errno = ENOSPC;
  return -1;
}

__attribute__((destructor)) static void tell(void) {
  if (getenv("BRIEF_COUNT_ALLOCS"))
    dprintf(STDERR_FILENO, "%ld\n", allocs);
}
