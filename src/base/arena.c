/* arena: the memory of one brief, given back in one go. */
#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#define CHUNK_SIZE ((size_t)64 << 10)
#define LARGE_PAGE ((size_t)2 << 20) /* x86-64's and arm64's second size */
#define LARGE_BLOCK (2 * LARGE_PAGE) /* from here on there is a large page within, wherever it begins */
#define FIRST_SIZE ((size_t)4 << 10) /* of the first chunk: many arenas live for one short paragraph; others double */

typedef struct chunk {
  struct chunk *older;
  size_t used, size;
  alignas(max_align_t) unsigned char bytes[];
} chunk;

typedef struct deferred {
  struct deferred *older;
  void (*release)(void *);
  void *object;
} deferred;

struct arena {
  chunk *chunk;
  deferred *deferred;
  jmp_buf *full;
};

arena *arena_new(void) {
  return calloc(1, sizeof(arena));
}

void arena_drop(arena *a) {
  if (!a)
    return;
  for (deferred *d = a->deferred; d; d = d->older)
    d->release(d->object);
  for (chunk *c = a->chunk, *older; c; c = older) {
    older = c->older;
    free(c);
  }
  free(a);
}

void arena_on_full(arena *a, jmp_buf *full) {
  a->full = full;
}

static _Noreturn void full(arena *a) {
  if (a->full)
    longjmp(*a->full, 1);
  abort();
}

arena *arena_lent(arena *by) {
  arena *a = arena_new();
  if (!a)
    full(by);
  return a;
}

static size_t aligned(size_t size) {
  return (size + alignof(max_align_t) - 1) & ~(alignof(max_align_t) - 1);
}

/* Columns of millions of rows are met a page at a time, and each costs a fault: large pages are few. Only a wish. */
static void use_large_pages(void *block, size_t size) {
  uintptr_t from = ((uintptr_t)block + LARGE_PAGE - 1) / LARGE_PAGE * LARGE_PAGE;
  uintptr_t end = ((uintptr_t)block + size) / LARGE_PAGE * LARGE_PAGE;
  madvise((void *)from, end - from, MADV_HUGEPAGE);
}

/* A block of over half a chunk gets a chunk of its own, behind the newest, so that small blocks go on filling that. */
static void *own_chunk(arena *a, size_t size) {
  chunk *c = calloc(1, sizeof(chunk) + size);
  if (!c)
    full(a);
  if (size >= LARGE_BLOCK)
    use_large_pages(c, size);
  c->used = c->size = size;
  if (a->chunk) {
    c->older = a->chunk->older;
    a->chunk->older = c;
  } else {
    a->chunk = c;
  }
  return c->bytes;
}

static chunk *next_chunk(arena *a, size_t least) {
  size_t size = FIRST_SIZE;
  while (size < CHUNK_SIZE && (size < least || (a->chunk && size <= a->chunk->size)))
    size *= 2;
  chunk *c = calloc(1, sizeof(chunk) + size);
  if (!c)
    full(a);
  c->size = size;
  c->older = a->chunk;
  return a->chunk = c;
}

void *arena_alloc(arena *a, size_t size) {
  if (size > SIZE_MAX / 4)
    full(a);
  size = aligned(size ? size : 1);
  if (size > CHUNK_SIZE / 2)
    return own_chunk(a, size);
  chunk *c = a->chunk;
  if (!c || c->size - c->used < size)
    c = next_chunk(a, size);
  void *block = c->bytes + c->used;
  c->used += size;
  return block;
}

void *arena_array(arena *a, size_t count, size_t size) {
  if (size && count > SIZE_MAX / 4 / size)
    full(a);
  return arena_alloc(a, count * size);
}

void *arena_grow(arena *a, void *block, size_t old, size_t size) {
  chunk *c = a->chunk;
  size_t had = aligned(old ? old : 1), want = aligned(size ? size : 1);
  if (block && c && (unsigned char *)block + had == c->bytes + c->used && want >= had &&
      want - had <= c->size - c->used) {
    c->used += want - had;
    return block;
  }
  void *grown = arena_alloc(a, size);
  if (block)
    memcpy(grown, block, old < size ? old : size);
  return grown;
}

void arena_defer(arena *a, void (*release)(void *), void *object) {
  deferred *d = ARENA_NEW(a, deferred);
  *d = (deferred){a->deferred, release, object};
  a->deferred = d;
}
