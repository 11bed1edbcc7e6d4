/* hyphens: a hash table of patterns. Reading a file into it costs a thirtieth of what building libhyphen's automaton
   does, which would be a third of a whole render. */
#include "type/hyphens.h"

#include "base/file.h"
#include "base/utf8.h"

#include <string.h>

#define WORD_MAX 200 /* bytes, with its two dots; longer ones are no words */
#define WORD_LETTERS_MIN 5
#define PATTERN_MAX 60 /* bytes */
#define FILE_MOST ((size_t)16 << 20)

/* A pattern's letters, and after them its values: one before each byte and one at the end. */
typedef struct pattern {
  uint32_t hash, at;
  unsigned char length; /* 0: free slot */
} pattern;

struct hyphens {
  const char *file;
  bool usable;
  int left, right;
  pattern *slot;
  size_t slots; /* a power of two */
  char *bytes;
  size_t used, room;
  size_t longest;
  hyphens *next;
};

static uint32_t hash_step(uint32_t h, unsigned char c) {
  return (h ^ c) * 16777619u;
}

#define HASH_START 2166136261u

static pattern *slot_of(const hyphens *h, const char *letters, size_t length, uint32_t hash) {
  for (size_t i = hash & (h->slots - 1);; i = (i + 1) & (h->slots - 1)) {
    pattern *p = &h->slot[i];
    if (!p->length || (p->hash == hash && p->length == length && !memcmp(h->bytes + p->at, letters, length)))
      return p;
  }
}

static void pattern_put(arena *a, hyphens *h, const char *letters, const char *value, size_t length) {
  uint32_t hash = HASH_START;
  for (size_t i = 0; i < length; i++)
    hash = hash_step(hash, (unsigned char)letters[i]);
  pattern *p = slot_of(h, letters, length, hash);
  if (p->length)
    return;
  size_t need = h->used + 2 * length + 1;
  if (need > h->room) {
    h->bytes = arena_grow(a, h->bytes, h->room, need * 2);
    h->room = need * 2;
  }
  *p = (pattern){hash, (uint32_t)h->used, (unsigned char)length};
  memcpy(h->bytes + h->used, letters, length);
  memcpy(h->bytes + h->used + length, value, length + 1);
  h->used = need;
  h->longest = length > h->longest ? length : h->longest;
}

/* `a1bc3` to letters "abc" and values 0 1 0 3. Lines with replacements (`/`) are for spellings that change. */
static void line_read(arena *a, hyphens *h, str line, bool latin1) {
  char letters[PATTERN_MAX + 2], value[PATTERN_MAX + 3] = {0};
  size_t n = 0;
  for (size_t i = 0; i < line.len; i++) {
    unsigned char c = (unsigned char)line.ptr[i];
    if (c == '/' || c == '%' || c == '#' || c == ' ' || n >= PATTERN_MAX)
      return;
    if (c >= '0' && c <= '9') {
      value[n] = (char)(c - '0');
      continue;
    }
    if (latin1 && c >= 0x80)
      n += utf8_put(letters + n, c);
    else
      letters[n++] = (char)c;
    value[n] = 0;
  }
  if (n)
    pattern_put(a, h, letters, value, n);
}

/* The patterns proper: below the last NEXTLEVEL (what is above it divides compounds only), or below the first line. */
static str patterns_of(str file) {
  static const char mark[] = "\nNEXTLEVEL";
  const char *found = memmem(file.ptr, file.len, mark, sizeof mark - 1);
  return found ? str_slice(file, (size_t)(found - file.ptr) + 1, file.len) : file;
}

static bool is_setting(str line) {
  return line.len > 4 && line.ptr[0] >= 'A' && line.ptr[0] <= 'Z' && line.ptr[1] >= 'A' && line.ptr[1] <= 'Z';
}

static void file_read_patterns(arena *a, hyphens *h, str file) {
  bool latin1 = str_starts(file, "ISO8859-1");
  str body = patterns_of(file);
  size_t lines = 1;
  for (size_t i = 0; i < body.len; i++)
    lines += body.ptr[i] == '\n';
  for (h->slots = 64; h->slots < lines * 2;)
    h->slots *= 2;
  h->slot = ARENA_ARRAY(a, h->slots, pattern);
  h->room = body.len * 2;
  h->bytes = arena_alloc(a, h->room + 1);
  for (size_t start = 0, i = 0; i <= body.len; i++) {
    if (i < body.len && body.ptr[i] != '\n')
      continue;
    str line = str_trim(str_slice(body, start, i));
    if (line.len && !is_setting(line))
      line_read(a, h, line, latin1);
    start = i + 1;
  }
}

static hyphens *hyphens_read(face_set *s, const locale *l) {
  hyphens *h = ARENA_NEW(s->arena, hyphens);
  *h = (hyphens){.file = l->hyphen_file, .left = l->hyphen_left, .right = l->hyphen_right, .next = s->hyphens};
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
  while (h && (h->file != l->hyphen_file || h->left != l->hyphen_left || h->right != l->hyphen_right))
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

/* The values between the bytes of a word: value[i] before byte i. */
static void values_find(const hyphens *h, const word *w, char *value) {
  for (size_t start = 0; start < w->length; start++) {
    uint32_t hash = HASH_START;
    if (continues(w->bytes[start]))
      continue;
    for (size_t n = 1; n <= h->longest && start + n <= w->length; n++) {
      hash = hash_step(hash, (unsigned char)w->bytes[start + n - 1]);
      const pattern *p = slot_of(h, w->bytes + start, n, hash);
      for (size_t k = 0; p->length && k <= n; k++) {
        char v = h->bytes[p->at + n + k];
        if (v > value[start + k])
          value[start + k] = v;
      }
    }
  }
}

static void word_mark(const hyphens *h, const word *w, unsigned char *kind) {
  char value[WORD_MAX + 1] = {0};
  values_find(h, w, value);
  size_t letter = 0;
  for (size_t i = 1; i + 1 < w->length; i++) {
    if (continues(w->bytes[i]))
      continue;
    bool room = letter >= (size_t)h->left && w->letters - letter >= (size_t)h->right;
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
