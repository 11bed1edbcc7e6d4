/* typed: the words of a command line as a source. */
#include "cmd/typed.h"

#include "base/file.h"

#include <string.h>

/* What a shell would not hand on as it is: all but letters, digits, what is beyond ASCII, and these. */
static bool needs_quotes(const char *word) {
  static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./=:,%+@";
  for (; *word; word++)
    if ((unsigned char)*word < 0x80 && !strchr(plain, *word))
      return true;
  return false;
}

const span *typed_words(arena *a, int count, char *const *words) {
  span *at = ARENA_ARRAY(a, (size_t)count + 1, span);
  text line = text_new(a);
  for (int i = 0; i < count; i++) {
    const char *word = i ? words[i] : file_name(words[i]);
    const char *quote = !*word || needs_quotes(word) ? strchr(word, '\'') ? "\"" : "'" : "";
    text_addf(&line, "%s%s", i ? " " : "", quote);
    at[i] = (span){NULL, line.len, strlen(word)};
    text_addf(&line, "%s%s", word, quote);
  }
  const source *all = source_new(a, "command line", text_str(&line));
  for (int i = 0; i < count; i++)
    at[i].source = all;
  return at;
}
