/* level: a few words in the languages that briefs are written in; shares are none of them: they make a hundred. */
#include "bind/level.h"

#include <string.h>

static const char *const words[] = {"mean",       "median", "average",      "avg",    "rate",    "ratio",
                                    "mittelwert", "mittel", "durchschnitt", "quote",  "moyenne", "moyen",
                                    "médiane",    "médian", "taux",         "дундаж", "медиан"};
static const char *const within[] = {"平均", "中央値"}; /* where words are not spaced */

static bool letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

bool level_named(str name) {
  for (size_t i = 0; i < sizeof within / sizeof *within; i++)
    if (name.len && memmem(name.ptr, name.len, within[i], strlen(within[i])))
      return true;
  for (size_t from = 0, i = 0; i <= name.len; i++) {
    if (i < name.len && letter(name.ptr[i]))
      continue;
    if (STR_IN(str_slice(name, from, i), words))
      return true;
    from = i + 1;
  }
  return false;
}
