/* arena: what memory promises. */
#include "harness.h"

#include <setjmp.h>
#include <stdint.h>

START_TEST(blocks_are_zeroed_and_aligned) {
  for (size_t size = 1; size < 100000; size = size * 3 + 1) {
    unsigned char *p = arena_alloc(A, size);
    ck_assert_uint_eq((uintptr_t)p % _Alignof(max_align_t), 0);
    for (size_t i = 0; i < size; i++)
      ck_assert_uint_eq(p[i], 0);
    memset(p, 0xAA, size);
  }
  ck_assert_uint_eq(diags_count(D), 0);
}
END_TEST

START_TEST(growing_keeps_what_was_there_and_zeroes_the_rest) {
  char *p = memcpy(arena_alloc(A, 4), "abcd", 4);
  arena_alloc(A, 16); /* now it cannot grow in place */
  char *q = arena_grow(A, p, 4, 64);
  ck_assert_ptr_ne(p, q);
  ck_assert_mem_eq(q, "abcd", 4);
  ck_assert_int_eq(q[63], 0);
  char *r = arena_grow(A, q, 64, 128);
  ck_assert_ptr_eq(q, r); /* the newest block grows where it is */
}
END_TEST

START_TEST(pushing_doubles_the_room) {
  int *list = NULL;
  size_t count = 0, room = 0;
  for (int i = 0; i < 1000; i++) {
    ARENA_PUSH(A, list, count, room);
    list[count++] = i;
  }
  for (int i = 0; i < 1000; i++)
    ck_assert_int_eq(list[i], i);
  ck_assert_uint_le(room, 2048);
}
END_TEST

static int order[3];
static int released;

static void release(void *object) {
  order[released++] = *(int *)object;
}

START_TEST(deferred_releases_run_newest_first) {
  static int one = 1, two = 2, three = 3;
  arena *a = arena_new();
  released = 0;
  arena_defer(a, release, &one);
  arena_defer(a, release, &two);
  arena_defer(a, release, &three);
  arena_drop(a);
  ck_assert_int_eq(released, 3);
  ck_assert_int_eq(order[0], 3);
  ck_assert_int_eq(order[2], 1);
}
END_TEST

START_TEST(an_impossible_size_jumps_out) {
  jmp_buf full;
  volatile bool jumped = false;
  if (setjmp(full))
    jumped = true;
  else {
    arena_on_full(A, &full);
    arena_array(A, SIZE_MAX / 2, 4);
  }
  ck_assert(jumped);
}
END_TEST

Suite *arena_suite(void) {
  const TTest *const test[] = {blocks_are_zeroed_and_aligned, growing_keeps_what_was_there_and_zeroes_the_rest,
                               pushing_doubles_the_room, deferred_releases_run_newest_first,
                               an_impossible_size_jumps_out};
  return harness_suite("arena", test, sizeof test / sizeof *test);
}
