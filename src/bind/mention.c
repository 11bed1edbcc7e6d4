/* mention: which names stand in an expression, before it is parsed. */
#include "bind/mention.h"

static bool word_byte(char c) {
  return c == '_' || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || (unsigned char)c >= 0x80;
}

bool mention_in(str code, str name, bool dotted) {
  char quote = 0;
  for (size_t i = 0; i < code.len; i++) {
    char c = code.ptr[i], before = i ? code.ptr[i - 1] : ' ';
    if (quote ? c == quote : c == '"' || c == '\'')
      quote = quote ? 0 : c;
    if (quote || word_byte(before) || before == '.' || !str_equal(str_slice(code, i, i + name.len), name))
      continue;
    size_t end = i + name.len;
    if (end < code.len && code.ptr[end] == '`')
      end++;
    char after = end < code.len ? code.ptr[end] : ' ';
    if (!word_byte(after) && (!dotted || after == '.'))
      return true;
  }
  return false;
}
