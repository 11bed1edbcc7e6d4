/* encoding: a file's bytes to UTF-8. The only file that knows iconv. */
#include "data/encoding.h"

#include "base/crew.h"
#include "base/utf8.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

#define NAME_MAX_LENGTH 40
#define STEP ((size_t)1 << 16)  /* by which the text grows at the least */
#define PIECE ((size_t)1 << 18) /* bytes looked at together */

static const char replacement[] = "\xEF\xBF\xBD"; /* U+FFFD */

/* Longest first, since the mark of UTF-32 begins with that of UTF-16. */
static const struct {
  str mark;
  const char *name; /* NULL: UTF-8 */
} marks[] = {{{"\xEF\xBB\xBF", 3}, NULL},
             {{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
             {{"\0\0\xFE\xFF", 4}, "UTF-32BE"},
             {{"\xFF\xFE", 2}, "UTF-16LE"},
             {{"\xFE\xFF", 2}, "UTF-16BE"}};

#define MARKS (sizeof marks / sizeof *marks)

/* One text on its way to UTF-8. */
typedef struct decoding {
  arena *arena;
  iconv_t how;
  size_t unit; /* bytes passed over where nothing can be made of them */
  char *out;
  size_t used, room;
  size_t skipped;                     /* the mark */
  size_t faults, first_in, first_out; /* how many, and where the first was read and is now */
} decoding;

static void converter_drop(void *how) {
  iconv_close(*(iconv_t *)how);
}

static bool converter_open(decoding *c, const char *name) {
  iconv_t how = iconv_open("UTF-8", name);
  if (how == (iconv_t)-1)
    return false;
  iconv_t *kept = ARENA_NEW(c->arena, iconv_t);
  *kept = c->how = how;
  arena_defer(c->arena, converter_drop, kept);
  c->unit = str_starts(str_of(name), "UTF-32") ? 4 : str_starts(str_of(name), "UTF-16") ? 2 : 1;
  return true;
}

static void make_room(decoding *c, size_t more) {
  if (c->room - c->used > more)
    return;
  size_t room = c->room + c->room / 2 + more + STEP;
  c->out = arena_grow(c->arena, c->out, c->room, room);
  c->room = room;
}

static void pass_over(decoding *c, size_t at) {
  if (!c->faults++) {
    c->first_in = c->skipped + at;
    c->first_out = c->used;
  }
  memcpy(c->out + c->used, replacement, sizeof replacement - 1);
  c->used += sizeof replacement - 1;
}

static str convert(decoding *c, str in) {
  char *from = (char *)in.ptr; /* iconv takes it so, and leaves it as it is */
  size_t left = in.len;
  while (left) {
    make_room(c, left + sizeof replacement);
    char *to = c->out + c->used;
    size_t room = c->room - c->used - sizeof replacement;
    size_t done = iconv(c->how, &from, &left, &to, &room);
    int why = errno;
    c->used = (size_t)(to - c->out);
    if (done != (size_t)-1 || !left)
      break;
    if (why == E2BIG) {
      make_room(c, c->room);
      continue;
    }
    pass_over(c, (size_t)(from - in.ptr));
    size_t skipped = c->unit < left ? c->unit : left;
    from += skipped;
    left -= skipped;
  }
  make_room(c, 1);
  c->out[c->used] = '\0';
  return (str){c->out, c->used};
}

/* The text as a source of its own; NULL when there is no such encoding. */
static const source *decode(decoding *c, const source *s, const char *name, size_t skip) {
  c->skipped = skip;
  if (!converter_open(c, name))
    return NULL;
  return source_new(c->arena, s->path, convert(c, str_slice(s->bytes, skip, s->bytes.len)));
}

static void complain_faults(const decoding *c, const source *made, const source *s, const char *name, diags *d) {
  if (!c->faults)
    return;
  text bytes = text_new(c->arena);
  for (size_t i = c->first_in; i < c->first_in + c->unit && i < s->bytes.len; i++)
    text_addf(&bytes, "%s%02X", bytes.len ? " " : "", (unsigned char)s->bytes.ptr[i]);
  diag *g = diags_add(d, 104, span_new(made, c->first_out, sizeof replacement - 1), "byte%s %s mean%s nothing in %s",
                      c->unit > 1 ? "s" : "", bytes.ptr, c->unit > 1 ? "" : "s", name);
  if (c->faults > 1)
    diag_footnote(d, g, "there are %zu such places", c->faults);
}

static bool too_large(const source *s, diags *d) {
  if (s->bytes.len <= ENCODING_MAX)
    return false;
  diags_add(d, 102, span_new(s, 0, 0), "files of more than 512 MiB are read in UTF-8 only");
  return true;
}

/* Something that is UTF-8 before the first byte that is not: then the file is UTF-8, and broken. */
static bool has_utf8(str before) {
  for (size_t i = 0; i < before.len; i++)
    if (before.ptr[i] & 0x80)
      return true;
  return false;
}

/* --- whether anything is wrong --- */

typedef struct survey {
  const source *source;
  bool *fine; /* by piece */
} survey;

/* At a character's beginning, in what is UTF-8. */
static size_t piece_start(str all, size_t i) {
  size_t at = i * PIECE;
  if (at >= all.len)
    return all.len;
  for (size_t most = at < 3 ? at : 3; most && ((unsigned char)all.ptr[at] & 0xC0) == 0x80; most--)
    at--;
  return at;
}

static void look_at(void *user, size_t i) {
  survey *s = user;
  size_t from = piece_start(s->source->bytes, i), end = piece_start(s->source->bytes, i + 1);
  str piece = str_slice(s->source->bytes, from, end);
  s->fine[i] = !memchr(piece.ptr, '\0', piece.len) && utf8_valid(piece) == piece.len;
  source_let_go(s->source, from, end);
}

/* UTF-8 without a NUL byte, as nearly every file is: its pieces are looked at at the same time. */
static bool is_fine(arena *a, const source *s) {
  size_t count = (s->bytes.len + PIECE - 1) / PIECE;
  survey all = {s, ARENA_ARRAY(a, count, bool)};
  crew_run(look_at, &all, count);
  for (size_t i = 0; i < count; i++)
    if (!all.fine[i])
      return false;
  return true;
}

/* --- where it is --- */

/* What is looked for in a file's pieces: where it is. */
typedef struct search {
  str all;
  size_t checked, found; /* all.len: nowhere */
} search;

static bool no_nul(void *with, str piece, size_t at) {
  search *s = with;
  const char *nul = memchr(piece.ptr, '\0', piece.len);
  s->found = nul ? at + (size_t)(nul - piece.ptr) : s->found;
  return !nul;
}

static size_t find_nul(const source *s) {
  search nul = {.all = s->bytes, .found = s->bytes.len};
  source_walk(s, no_nul, &nul);
  return nul.found;
}

/* A character that goes on in the next piece is left to it. */
static bool all_utf8(void *with, str piece, size_t at) {
  search *s = with;
  size_t end = at + piece.len;
  while (end < s->all.len && end > s->checked && ((unsigned char)s->all.ptr[end] & 0xC0) == 0x80)
    end--;
  size_t bad = utf8_valid(str_slice(s->all, s->checked, end));
  if (bad < end - s->checked)
    s->found = s->checked + bad;
  s->checked = end;
  return s->found == s->all.len;
}

static size_t find_bad_utf8(const source *s) {
  search bad = {.all = s->bytes, .found = s->bytes.len};
  source_walk(s, all_utf8, &bad);
  return bad.found;
}

static void complain_utf8(const source *s, size_t bad, diags *d) {
  diag_hint(d, diags_add(d, 104, span_new(s, bad, 1), "byte 0x%02X is not UTF-8", (unsigned char)s->bytes.ptr[bad]),
            "save the file as \"CSV UTF-8\", or name its `encoding:`");
}

/* `strict`: UTF-8 was asked for or marked, so nothing else is tried. */
static const source *check_utf8(arena *a, const source *s, bool strict, diags *d) {
  str b = s->bytes;
  size_t bad = find_bad_utf8(s);
  if (bad == b.len)
    return s;
  decoding c = {.arena = a};
  const source *made =
      strict || has_utf8(str_slice(b, 0, bad)) || b.len > ENCODING_MAX ? NULL : decode(&c, s, "CP1252", 0);
  if (!made || c.faults) {
    complain_utf8(s, bad, d);
    return s;
  }
  const char *at = made->bytes.ptr + bad; /* what came before is ASCII, one byte each */
  utf8_next(&at, made->bytes.ptr + made->bytes.len);
  diag *g = diags_add(d, 315, span_new(made, bad, (size_t)(at - made->bytes.ptr) - bad),
                      "byte 0x%02X is not UTF-8, so the file is read as windows-1252", (unsigned char)b.ptr[bad]);
  diag_hint(d, g, "is this the right letter?");
  diag_footnote(d, g, "write `encoding: windows-1252` to say so, or save the file as \"CSV UTF-8\"");
  return made;
}

/* Names as IANA has them; not iconv's own additions behind a slash. */
static bool is_name(str s) {
  for (size_t i = 0; i < s.len; i++)
    if (!strchr("-_.:()+", s.ptr[i]) && (s.ptr[i] < '0' || s.ptr[i] > '9') &&
        ((s.ptr[i] | 32) < 'a' || (s.ptr[i] | 32) > 'z'))
      return false;
  return s.len && s.len <= NAME_MAX_LENGTH;
}

static bool same_name(str s, const char *name) {
  size_t i = 0;
  for (; i < s.len && name[i]; i++)
    if ((s.ptr[i] >= 'A' && s.ptr[i] <= 'Z' ? s.ptr[i] + 32 : s.ptr[i]) != name[i])
      return false;
  return i == s.len && !name[i];
}

static const source *decode_asked(arena *a, const source *s, str asked, span asked_at, diags *d) {
  decoding c = {.arena = a};
  const char *name = same_name(asked, "utf-16")   ? "UTF-16LE" /* RFC 2781 leaves it open; what writes it is Windows */
                     : same_name(asked, "utf-32") ? "UTF-32LE"
                                                  : str_copy(a, asked);
  if (too_large(s, d))
    return NULL;
  const source *made = is_name(asked) ? decode(&c, s, name, 0) : NULL;
  if (made)
    complain_faults(&c, made, s, name, d);
  else
    diag_hint(d, diags_add(d, 240, asked_at, "there is no encoding `%.*s`", STR_ARG(asked)),
              "as in utf-8, utf-16, windows-1252, iso-8859-15, shift_jis");
  return made;
}

static const source *decode_marked(arena *a, const source *s, size_t mark, diags *d) {
  decoding c = {.arena = a};
  if (too_large(s, d))
    return NULL;
  const source *made = decode(&c, s, marks[mark].name, marks[mark].mark.len);
  if (made)
    complain_faults(&c, made, s, marks[mark].name, d);
  return made;
}

static size_t find_mark(str b) {
  size_t i = 0;
  while (i < MARKS && !str_equal(str_slice(b, 0, marks[i].mark.len), marks[i].mark))
    i++;
  return i;
}

const source *encoding_decode(arena *a, const source *s, str asked, span asked_at, size_t *at, diags *d) {
  size_t mark = find_mark(s->bytes);
  bool marked = mark < MARKS, utf8 = same_name(asked, "utf-8") || same_name(asked, "utf8");
  *at = marked && !marks[mark].name ? marks[mark].mark.len : 0;
  bool fine = is_fine(a, s);
  size_t nul = fine ? s->bytes.len : find_nul(s);
  const source *made = s;
  if (marked && marks[mark].name)
    made = decode_marked(a, s, mark, d);
  else if (asked.len && !marked && !utf8)
    made = decode_asked(a, s, asked, asked_at, d);
  else if (!fine && nul == s->bytes.len)
    made = check_utf8(a, s, marked || utf8, d);
  if (made && made != s)
    nul = find_nul(made);
  if (!made || nul == made->bytes.len)
    return made;
  diag *g = diags_add(d, 308, span_new(made, nul, 1), "there is a NUL byte: this is not text");
  if (made == s)
    diag_hint(d, g, "if it is UTF-16, write `encoding: utf-16`");
  return NULL;
}
