/* zone: the time zone at the end of a written time stamp. */
#include "data/zone.h"

#include <string.h>

#define NAME_MAX_LENGTH 40 /* bytes; the longest of the tz database has 32 */

static bool digit(char c) {
  return c >= '0' && c <= '9';
}

static int two_digits(const char *at) {
  return (at[0] - '0') * 10 + (at[1] - '0');
}

/* "+09:00", "-0330", "+09", the whole of it. */
static bool read_offset(str s, int *minutes) {
  size_t colon = s.len == 6 && s.ptr[3] == ':';
  if (s.len != 3 && s.len != 5 + colon)
    return false;
  for (size_t i = 1; i < s.len; i++)
    if (!digit(s.ptr[i]) && !(colon && i == 3))
      return false;
  int hours = two_digits(s.ptr + 1), part = s.len > 3 ? two_digits(s.ptr + 3 + colon) : 0;
  *minutes = (hours * 60 + part) * (s.ptr[0] == '-' ? -1 : 1);
  return hours < 24 && part < 60;
}

static bool all_of(str s, const char *more) {
  for (size_t i = 0; i < s.len; i++)
    if (!(s.ptr[i] >= 'A' && s.ptr[i] <= 'Z') && (!s.ptr[i] || !strchr(more, s.ptr[i])))
      return false;
  return true;
}

/* CET; Asia/Tokyo, Etc/GMT+3. */
static bool is_name(str s) {
  static const char place[] = "abcdefghijklmnopqrstuvwxyz0123456789/_-+";
  if (s.len < 3 || s.len > NAME_MAX_LENGTH)
    return false;
  return (s.len <= 5 && all_of(s, "")) ||
         (memchr(s.ptr, '/', s.len) && all_of(str_slice(s, 0, 1), "") && all_of(s, place));
}

/* Takes "[Asia/Tokyo]" off the end; the name, or absent. */
static str take_brackets(str *s) {
  const char *open = s->len && s->ptr[s->len - 1] == ']' ? memchr(s->ptr, '[', s->len) : NULL;
  if (!open)
    return (str){0};
  size_t at = (size_t)(open - s->ptr);
  str name = str_slice(*s, at + 1, s->len - 1);
  *s = str_slice(*s, 0, at);
  return name;
}

/* The zone alone, with its brackets. */
static bool read_zone(str written, zone *out) {
  str name = take_brackets(&written);
  if (name.ptr && !is_name(name))
    return false;
  if (str_is(written, "Z") || str_is(written, "UTC") || str_is(written, "GMT"))
    return true;
  if (written.len && (written.ptr[0] == '+' || written.ptr[0] == '-'))
    return read_offset(written, &out->offset);
  out->placeless = true;
  return written.len ? !name.ptr && is_name(written) : name.ptr != NULL;
}

bool zone_take(str *s, size_t from, zone *out) {
  size_t at = from < s->len ? from : s->len;
  *out = (zone){0};
  while (at < s->len && (digit(s->ptr[at]) || s->ptr[at] == ':' || s->ptr[at] == '.'))
    at++;
  if (at == s->len)
    return true;
  out->written = str_trim(str_slice(*s, at, s->len));
  *s = str_slice(*s, 0, at);
  return read_zone(out->written, out);
}
