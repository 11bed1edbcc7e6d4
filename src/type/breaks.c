/* breaks: libunibreak's opportunities, with the house's exceptions. */
#include "type/breaks.h"

#include "base/utf8.h"

#include <linebreak.h>
#include <string.h>

/* Words that a number belongs to, and words that belong to a number. */
static const char *const before_number[] = {
    "fig.", "figs.", "no.", "nos.", "nr.", "p.",  "pp.",    "ch.",   "sec.", "vol.",    "art.",    "eq.",   "abb.",
    "tab.", "s.",    "bd.", "kap.", "c.",  "ca.", "figure", "table", "page", "chapter", "section", "зураг", "хүснэгт"};
static const char *const after_number[] = {
    "%",  "‰",  "°C",  "°F",  "mm",  "cm", "m",   "km", "g", "kg", "t", "l", "L", "s",    "min",  "h",    "W",   "kW",
    "MW", "GW", "kWh", "MWh", "GWh", "m²", "km²", "ha", "€", "£",  "$", "¥", "₮", "a.m.", "p.m.", "Mio.", "Mrd."};

static bool is_digit(unsigned char c) {
  return c >= '0' && c <= '9';
}

bool breaks_hangs(unsigned char byte) {
  return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

static bool listed(str word, const char *const *list, size_t count, bool exact) {
  for (size_t i = 0; i < count; i++)
    if (exact ? str_is(word, list[i]) : str_is_word(word, list[i]))
      return true;
  return false;
}

static str word_before(str words, size_t space) {
  size_t start = space;
  while (start > 0 && !breaks_hangs((unsigned char)words.ptr[start - 1]) && words.ptr[start - 1] != '(')
    start--;
  return str_slice(words, start, space);
}

static str word_after(str words, size_t space) {
  size_t end = space + 1;
  while (end < words.len && !breaks_hangs((unsigned char)words.ptr[end]) && !strchr(",;:)!?", words.ptr[end]))
    end++;
  return str_slice(words, space + 1, end);
}

/* A word of more bytes is in neither list. */
#define TIED_WORD_MAX 16

static bool capital(uint32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE) || (c >= 0x410 && c <= 0x42F) || c == 0x4AE || c == 0x4E8;
}

/* Between an initial and what it abbreviates a part of: J. K. Smith. */
static bool after_initial(str words, size_t space) {
  size_t from = space > TIED_WORD_MAX ? space - TIED_WORD_MAX : 0;
  str word = word_before(str_slice(words, from, space), space - from);
  const char *at = word.ptr, *next = words.ptr + space + 1, *end = word.ptr + word.len;
  return word.len > 1 && capital(utf8_next(&at, end)) && at + 1 == end && *at == '.' &&
         capital(utf8_next(&next, words.ptr + words.len));
}

/* A dash between spaces stands at the end of a line, not at the start of one. */
static bool before_dash(str words, size_t space) {
  str rest = str_slice(words, space + 1, words.len);
  return str_starts(rest, "– ") || str_starts(rest, "— ");
}

/* "Fees, $": a sign of money or a per cent sign alone is no line. */
static bool before_sign(str words, size_t space) {
  static const char *const sign[] = {"%", "‰", "€", "£", "$", "¥", "₮"};
  size_t to = space + TIED_WORD_MAX < words.len ? space + TIED_WORD_MAX : words.len;
  return listed(word_after(str_slice(words, 0, to), space), sign, sizeof sign / sizeof *sign, true);
}

static bool tied(str words, size_t space) {
  if (space == 0 || space + 1 >= words.len)
    return false;
  if (before_dash(words, space) || after_initial(words, space) || before_sign(words, space))
    return true;
  if (is_digit((unsigned char)words.ptr[space + 1])) {
    size_t from = space > TIED_WORD_MAX ? space - TIED_WORD_MAX : 0;
    str word = word_before(str_slice(words, from, space), space - from);
    return listed(word, before_number, sizeof before_number / sizeof *before_number, false);
  }
  if (!is_digit((unsigned char)words.ptr[space - 1]))
    return false;
  size_t to = space + TIED_WORD_MAX < words.len ? space + TIED_WORD_MAX : words.len;
  str word = word_after(str_slice(words, 0, to), space);
  if (word.len > 1 && str_ends(word, ".") &&
      !listed(word, after_number, sizeof after_number / sizeof *after_number, true))
    word.len--;
  return listed(word, after_number, sizeof after_number / sizeof *after_number, true);
}

/* libunibreak's four answers to ours. */
static break_kind kind_after(str words, size_t i, char answer) {
  if (answer == LINEBREAK_MUSTBREAK)
    return break_must;
  if (answer != LINEBREAK_ALLOWBREAK)
    return break_none;
  unsigned char c = (unsigned char)words.ptr[i];
  if (c == ' ')
    return tied(words, i) ? break_none : break_allowed;
  if (c == 0xAD && i > 0 && (unsigned char)words.ptr[i - 1] == 0xC2)
    return break_hyphen; /* U+00AD */
  if (c == '/' && i + 1 < words.len && i > 0 && (words.ptr[i - 1] == '/' || words.ptr[i - 1] == ':'))
    return words.ptr[i - 1] == ':' || words.ptr[i + 1] == '/' ? break_none : break_cluster;
  return c == '/' || c == '-' ? break_inside : break_allowed;
}

/* Lead bytes of U+3000 to U+9FFF. */
static bool ideographic(unsigned char lead) {
  return lead >= 0xE3 && lead <= 0xE9;
}

/* In a language that has spaces, a name in ideographs is broken only if it must be. */
static bool within_name(str words, size_t i) {
  return i >= 2 && i + 1 < words.len && ideographic((unsigned char)words.ptr[i - 2]) &&
         ideographic((unsigned char)words.ptr[i + 1]);
}

/* Small kana and the long-vowel mark: libunibreak lets lines begin with them, good Japanese does not. */
static bool begins_badly(str words, size_t at) {
  const char *p = words.ptr + at, *end = words.ptr + words.len;
  uint32_t code = at < words.len ? utf8_next(&p, end) : 0;
  uint32_t kana = code >= 0x30A0 ? code - 0x60 : code; /* katakana to hiragana */
  return code == 0x30FC || kana == 0x3041 || kana == 0x3043 || kana == 0x3045 || kana == 0x3047 || kana == 0x3049 ||
         kana == 0x3063 || kana == 0x3083 || kana == 0x3085 || kana == 0x3087 || kana == 0x308E || kana == 0x3095 ||
         kana == 0x3096;
}

/* 19人, 第3: a number stays with its counter. */
static bool counts(str words, size_t i) {
  const char *p = words.ptr + i + 1;
  uint32_t next = utf8_next(&p, words.ptr + words.len);
  bool after = next >= 0x4E00 && next <= 0x9FFF && is_digit((unsigned char)words.ptr[i]);
  return after || (is_digit((unsigned char)next) && i >= 2 && next < 0x80 && !memcmp(words.ptr + i - 2, "第", 3));
}

static bool spaceless(const char *lang) {
  return !strncmp(lang, "ja", 2) || !strncmp(lang, "zh", 2);
}

/* Halves of flags (U+1F1E6 to U+1F1FF) and U+FFFF stop libunibreak 5. */
static bool stops_library(const char *p) {
  return !memcmp(p, "\xEF\xBF\xBF", 3) || (!memcmp(p, "\xF0\x9F\x87", 3) && (unsigned char)p[3] >= 0xA6);
}

/* The words as libunibreak may see them: with signs of the same length in place of what stops it. */
static const char *harmless(arena *a, str words) {
  char *copy = NULL;
  for (size_t i = 0; i + 2 < words.len; i++) {
    const char *p = words.ptr + i;
    if ((unsigned char)*p < 0xEF || ((unsigned char)*p == 0xF0 && i + 3 >= words.len) || !stops_library(p))
      continue;
    copy = copy ? copy : str_copy(a, words);
    memcpy(copy + i, (unsigned char)*p == 0xEF ? "\xEF\xBF\xBD" : "\xF0\x9F\x8C\x8D", 3 + ((unsigned char)*p == 0xF0));
  }
  return copy ? copy : words.ptr;
}

void breaks_find(arena *a, str words, const char *lang, unsigned char *kind) {
  if (!words.len)
    return;
  init_linebreak();
  set_linebreaks_utf8((const utf8_t *)harmless(a, words), words.len, lang ? lang : "", (char *)kind);
  bool spaces = !spaceless(lang ? lang : "");
  for (size_t i = 0; i < words.len; i++) {
    kind[i] = (unsigned char)kind_after(words, i, (char)kind[i]);
    if (kind[i] == break_allowed && i + 1 < words.len && !spaces && counts(words, i))
      kind[i] = break_none;
    if (kind[i] != break_allowed || i + 1 >= words.len || !ideographic((unsigned char)words.ptr[i + 1]))
      continue;
    if (begins_badly(words, i + 1))
      kind[i] = words.ptr[i] == ' ' ? break_allowed : break_none;
    else if (spaces && within_name(words, i))
      kind[i] = break_inside;
  }
  if (words.ptr[words.len - 1] != '\n')
    kind[words.len - 1] = break_must;
}

static bool hiragana(uint32_t code) {
  return code >= 0x3041 && code <= 0x309F;
}

/* The character that ends with byte `i`. */
static uint32_t character_before(str words, size_t i) {
  while (i > 0 && ((unsigned char)words.ptr[i] & 0xC0) == 0x80)
    i--;
  const char *p = words.ptr + i;
  return utf8_next(&p, words.ptr + words.len);
}

/* Behind these a phrase ends; behind closing brackets as behind kana, which may go on. */
static bool stop(uint32_t code) {
  return code == ' ' || (code >= 0x3000 && code <= 0x3002) || code == 0xFF01 || code == 0xFF1A || code == 0xFF1F;
}

static bool closing(uint32_t code) {
  return code == 0xFF09 || (code >= 0x3009 && code <= 0x3011 && code % 2);
}

/* A phrase is a word in ideographs or katakana and the kana that go with it; U+304A and U+3054 go with the word after
   them. */
static bool phrase_ends(str words, size_t i) {
  const char *p = words.ptr + i + 1;
  uint32_t before = character_before(words, i), after = utf8_next(&p, words.ptr + words.len);
  bool open = hiragana(before) || closing(before), prefix = before == 0x304A || before == 0x3054;
  return stop(before) || after == 0x300C || after == 0x300E || (open && !prefix && !hiragana(after));
}

void breaks_phrases(str words, unsigned char *kind) {
  for (size_t i = 0; i + 1 < words.len; i++)
    if (kind[i] == break_allowed && !phrase_ends(words, i))
      kind[i] = break_cluster;
}
