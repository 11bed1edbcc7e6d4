/* text: views of bytes (`str`) and a growing buffer (`text`). Knows nothing of fonts or languages. */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include "base/arena.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A view: not owned, not NUL-terminated. `ptr` NULL means absent, which is not the same as empty. */
typedef struct str {
  const char *ptr;
  size_t len;
} str;

#define STR(literal) ((str){(literal), sizeof(literal) - 1})
#define STR_ARG(s) (int)(s).len, (s).ptr /* for "%.*s" */

str str_of(const char *c); /* NULL gives the absent view */
str str_slice(str s, size_t start, size_t end);
bool str_equal(str a, str b);
bool str_is(str a, const char *b);
bool str_is_word(str s, const char *word);                 /* alike but for the case of ASCII letters */
bool str_in(str s, const char *const *word, size_t count); /* so one of them */
#define STR_IN(s, list) str_in((s), (list), sizeof(list) / sizeof *(list))
bool str_starts(str s, const char *prefix);
bool str_has_digit(str s); /* one of 0 to 9 */
bool str_ends(str s, const char *suffix);
int str_compare(str a, str b);   /* by bytes: the same in every locale */
uint64_t str_hash(str s);        /* FNV-1a */
str str_trim(str s);             /* without ASCII white space at both ends */
char *str_copy(arena *a, str s); /* NUL-terminated */

/* A growing buffer in an arena; always NUL-terminated. Holds at most TEXT_MAX bytes: past that it aborts. */
typedef struct text {
  arena *arena;
  char *ptr;
  size_t len, room;
} text;

#define TEXT_MAX ((size_t)1 << 31)

text text_new(arena *a);
void text_add(text *t, str s);
void text_adds(text *t, const char *c);
void text_addc(text *t, char c);
void text_addf(text *t, const char *format, ...) __attribute__((format(printf, 2, 3)));
void text_add_utf8(text *t, uint32_t code);
str text_str(const text *t);

/* printf into the arena. */
char *text_format_args(arena *a, const char *format, va_list args);
char *text_format(arena *a, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
