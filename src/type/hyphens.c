/* hyphens: a language's patterns applied to the words of a text. */
#include "type/hyphens.h"

#include "base/file.h"
#include "base/utf8.h"
#include "type/patterns.h"

#include <string.h>

#define WORD_MAX 200 /* bytes, with its two dots; longer ones are no words */
#define WORD_LETTERS_MIN 5
#define FILE_MOST ((size_t)16 << 20)

struct hyphens {
  const char *file;
  bool usable;
  size_t left, right;
  patterns patterns;
  hyphens *next;
};

/* The patterns proper: below a line NEXTLEVEL if there is one. What is above it (in German a list of compounds) costs
   fifteen times as much to read and moves hardly a hyphen. The first line names the encoding. */
static void file_read_patterns(arena *a, hyphens *h, str file) {
  static const char mark[] = "\nNEXTLEVEL";
  const char *found = memmem(file.ptr, file.len, mark, sizeof mark - 1);
  size_t split = found ? (size_t)(found - file.ptr) + 1 : 0;
  patterns_read(a, &h->patterns, str_slice(file, split, file.len), str_starts(file, "ISO8859-1"));
}

static hyphens *hyphens_read(face_set *s, const locale *l) {
  hyphens *h = ARENA_NEW(s->arena, hyphens);
  *h = (hyphens){
      .file = l->hyphen_file, .left = (size_t)l->hyphen_left, .right = (size_t)l->hyphen_right, .next = s->hyphens};
  s->hyphens = h;
  for (size_t i = 0; i < s->pattern_folders && !h->usable; i++) {
    str file = file_map(s->arena, text_format(s->arena, "%s/%s", s->pattern_folder[i], l->hyphen_file));
    h->usable = file.ptr && file.len <= FILE_MOST && (str_starts(file, "UTF-8") || str_starts(file, "ISO8859-1"));
    if (h->usable)
      file_read_patterns(s->arena, h, file);
  }
  return h;
}

const hyphens *hyphens_of(face_set *s, const locale *l, span at, diags *d) {
  if (!l || !l->hyphen_file)
    return NULL;
  hyphens *h = s->hyphens;
  while (h && (h->file != l->hyphen_file || h->left != (size_t)l->hyphen_left || h->right != (size_t)l->hyphen_right))
    h = h->next;
  if (!h) {
    h = hyphens_read(s, l);
    if (!h->usable && d)
      diags_add(d, 606, at, "no hyphenation for `%s`: %s is not installed", l->tag, l->hyphen_file);
  }
  return h->usable ? h : NULL;
}

/* A word in lower case, between dots, with what is needed to go back to its bytes. */
typedef struct word {
  char bytes[WORD_MAX];
  size_t length;
  size_t letters;
} word;

/* Lower case in the ranges that dictionaries cover; same number of bytes there. */
static uint32_t lower(uint32_t c) {
  if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9) ||
      (c >= 0x410 && c <= 0x42F))
    return c + 32;
  if (c >= 0x400 && c <= 0x40F)
    return c + 80;
  bool pairs = (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) || (c >= 0x460 && c <= 0x481) ||
               (c >= 0x48A && c <= 0x4BF) || (c >= 0x4D0 && c <= 0x52F) || (c >= 0x1E00 && c <= 0x1EFF);
  return pairs ? c | 1 : c;
}

static bool is_letter(uint32_t c) {
  return ((c | 32) >= 'a' && (c | 32) <= 'z') || (c >= 0xC0 && c <= 0x52F && c != 0xD7 && c != 0xF7) ||
         (c >= 0x1E00 && c <= 0x1FFF);
}

/* Reads the letters from `at` on into `w`; the offset behind them. */
static size_t word_read(str s, size_t at, word *w) {
  const char *p = s.ptr + at, *end = s.ptr + s.len;
  *w = (word){.length = 1, .bytes = "."};
  while (p < end) {
    const char *next = p;
    uint32_t c = utf8_next(&next, end);
    if (!is_letter(c))
      break;
    w->letters++;
    if (w->length < WORD_MAX - 8)
      w->length += utf8_put(w->bytes + w->length, lower(c));
    else
      w->letters = 0; /* too long: no word */
    p = next;
  }
  w->bytes[w->length++] = '.';
  return (size_t)(p - s.ptr);
}

static bool continues(char c) {
  return ((unsigned char)c & 0xC0) == 0x80;
}

static void word_mark(const hyphens *h, const word *w, unsigned char *kind) {
  char value[WORD_MAX + 1] = {0};
  size_t letter = 0;
  patterns_apply(&h->patterns, (str){w->bytes, w->length}, value);
  for (size_t i = 1; i + 1 < w->length; i++) {
    if (continues(w->bytes[i]))
      continue;
    bool room = letter >= h->left && w->letters - letter >= h->right;
    if (room && value[i] % 2 && kind[i - 2] < break_hyphen)
      kind[i - 2] = break_hyphen; /* byte i of `w` is byte i - 1 of the word; the break is after the one before */
    letter++;
  }
}

/* What must not be divided: addresses, and words with soft hyphens that say where. */
static bool token_whole(str token) {
  for (size_t i = 0; i < token.len; i++) {
    char c = token.ptr[i];
    bool dot_inside = c == '.' && i && i + 1 < token.len && token.ptr[i - 1] != '.' && token.ptr[i + 1] != '.';
    bool soft = (unsigned char)c == 0xC2 && i + 1 < token.len && (unsigned char)token.ptr[i + 1] == 0xAD;
    if (c == '@' || c == '_' || (c >= '0' && c <= '9') || dot_inside || soft ||
        (c == ':' && i + 1 < token.len && token.ptr[i + 1] == '/'))
      return true;
  }
  return false;
}

static bool shouted(str s) {
  const char *p = s.ptr, *end = s.ptr + s.len;
  utf8_next(&p, end);
  uint32_t second = p < end ? utf8_next(&p, end) : 0;
  return lower(second) != second;
}

static void token_mark(const hyphens *h, str s, size_t start, size_t end, unsigned char *kind) {
  str token = str_slice(s, 0, end);
  word w;
  for (size_t i = start; i < end;) {
    size_t behind = word_read(token, i, &w);
    if (behind == i) {
      const char *p = s.ptr + i;
      utf8_next(&p, s.ptr + end);
      i = (size_t)(p - s.ptr);
      continue;
    }
    if (w.letters >= WORD_LETTERS_MIN && !shouted(str_slice(s, i, behind)))
      word_mark(h, &w, kind + i);
    i = behind;
  }
}

void hyphens_mark(const hyphens *h, str s, unsigned char *kind) {
  for (size_t start = 0, i = 0; i <= s.len; i++)
    if (i == s.len || breaks_hangs((unsigned char)s.ptr[i])) {
      if (i - start >= WORD_LETTERS_MIN && !token_whole(str_slice(s, start, i)))
        token_mark(h, s, start, i, kind);
      start = i + 1;
    }
}
