/* arena: the memory of one brief, given back in one go. Knows nothing of what is kept in it. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <setjmp.h>
#include <stddef.h>

typedef struct arena arena;

/* NULL when the system has no memory left. */
arena *arena_new(void);

/* One for a shorter life or another thread, to be dropped by itself; never NULL. Without memory it aborts. */
arena *arena_lent(arena *by);

/* Runs the deferred releases, newest first, and frees everything. NULL is allowed. */
void arena_drop(arena *a);

/* Where an allocation that fails jumps to (longjmp with 1); without it the process aborts. */
void arena_on_full(arena *a, jmp_buf *full);

/* `size` zeroed bytes aligned for any type; never NULL. */
void *arena_alloc(arena *a, size_t size);

/* `count` zeroed elements of `size` bytes; the product is checked. */
void *arena_array(arena *a, size_t count, size_t size);

/* Grows a block of `old` bytes to `size`; in place when it is the newest one. The new part is zeroed. */
void *arena_grow(arena *a, void *block, size_t old, size_t size);

/* Has `release(object)` called when the arena is dropped: how foreign objects are tied to it at birth. */
void arena_defer(arena *a, void (*release)(void *), void *object);

#define ARENA_NEW(a, type) ((type *)arena_alloc((a), sizeof(type)))
#define ARENA_ARRAY(a, count, type) ((type *)arena_array((a), (count), sizeof(type)))

/* Makes room for one more element in an array that grows by doubling, from two: most stay small. */
#define ARENA_PUSH(a, array, count, room)                                                                              \
  ((count) < (room) ? (void)0                                                                                          \
                    : (void)((array) = arena_grow((a), (array), (room) * sizeof *(array),                              \
                                                  ((room) ? (room)*2 : 2) * sizeof *(array)),                          \
                             (room) = (room) ? (room)*2 : 2))

#endif
