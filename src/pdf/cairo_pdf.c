/* cairo_pdf: reads the PDF that cairo writes. Every place is checked against the bytes there are. */
#include "pdf/cairo_pdf.h"

#include <string.h>

#define TAIL 64       /* "startxref", its number and the end mark lie within the last bytes */
#define XREF_ENTRY 20 /* bytes an entry of the table */
#define DIGITS_MAX 10

struct cairo_pdf {
  str bytes;
  size_t *at; /* of each object; 0 is free */
  size_t objects;
  unsigned *page;
  size_t pages, page_room;
};

static bool blank(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
}

static bool delimiter(char c) {
  return c && strchr("()<>[]{}/%", c);
}

static str from(str s, size_t at) {
  return str_slice(s, at, s.len);
}

static str after_blanks(str s) {
  for (;;) {
    size_t n = 0;
    while (n < s.len && blank(s.ptr[n]))
      n++;
    s = from(s, n);
    if (!str_starts(s, "%"))
      return s;
    for (n = 0; n < s.len && s.ptr[n] != '\n' && s.ptr[n] != '\r';)
      n++;
    s = from(s, n);
  }
}

/* Length of ( … ) with its nested parentheses, or 0. */
static size_t string_length(str s) {
  size_t depth = 0;
  for (size_t i = 0; i < s.len; i++) {
    if (s.ptr[i] == '\\')
      i++;
    else if (s.ptr[i] == '(')
      depth++;
    else if (s.ptr[i] == ')' && !--depth)
      return i + 1;
  }
  return 0;
}

static size_t hex_length(str s) {
  const char *end = memchr(s.ptr, '>', s.len);
  return end ? (size_t)(end - s.ptr) + 1 : 0;
}

static size_t word_length(str s) {
  size_t n = s.ptr[0] == '/';
  while (n < s.len && !blank(s.ptr[n]) && !delimiter(s.ptr[n]))
    n++;
  return n;
}

/* Length of a token that holds no others, or 0. */
static size_t atom_length(str s) {
  if (s.ptr[0] == '(')
    return string_length(s);
  if (s.ptr[0] == '<')
    return hex_length(s);
  return word_length(s);
}

static size_t bracket(str s, bool opening) {
  const char *one = opening ? "[" : "]", *two = opening ? "<<" : ">>";
  return str_starts(s, two) ? 2 : str_starts(s, one) ? 1 : 0;
}

/* Length of a whole value: an atom, or everything up to the bracket that closes the first; 0 if malformed. */
static size_t value_length(str s) {
  size_t depth = 0;
  str rest = s;
  while (rest.len) {
    size_t open = bracket(rest, true), close = open ? 0 : bracket(rest, false);
    size_t n = open ? open : close ? close : atom_length(rest);
    if (!n || (close && !depth) || depth > CAIRO_PDF_DEPTH_MAX)
      return 0;
    depth = depth + (open > 0) - (close > 0);
    rest = from(rest, n);
    if (!depth)
      return s.len - rest.len;
    rest = after_blanks(rest);
  }
  return 0;
}

/* A whole number without sign, and what follows it. */
static bool whole(str *s, size_t *n) {
  *n = 0;
  size_t digits = 0;
  while (digits < s->len && digits < DIGITS_MAX && s->ptr[digits] >= '0' && s->ptr[digits] <= '9')
    *n = *n * 10 + (size_t)(s->ptr[digits++] - '0');
  *s = from(*s, digits);
  return digits > 0;
}

/* "12 0 R" at the start of s: its length and number; 0 if it is none. */
static size_t reference(str s, unsigned *ref) {
  str rest = s;
  size_t number, generation;
  if (!whole(&rest, &number) || number >= CAIRO_PDF_OBJECTS_MAX)
    return 0;
  rest = after_blanks(rest);
  if (!whole(&rest, &generation))
    return 0;
  rest = after_blanks(rest);
  if (!str_starts(rest, "R") || (rest.len > 1 && !blank(rest.ptr[1]) && !delimiter(rest.ptr[1])))
    return 0;
  *ref = (unsigned)number;
  return s.len - rest.len + 1;
}

str cairo_pdf_token(str *words, unsigned *ref) {
  *ref = 0;
  str s = after_blanks(*words);
  if (!s.len) {
    words->len = 0;
    return (str){NULL, 0};
  }
  size_t n = reference(s, ref);
  n = n ? n : value_length(s);
  *words = n ? from(s, n) : (str){NULL, 0};
  return n ? str_slice(s, 0, n) : (str){NULL, 0};
}

str cairo_pdf_atom(str *words, unsigned *ref) {
  str s = after_blanks(*words);
  size_t n = s.len ? bracket(s, true) + bracket(s, false) : 0;
  if (!n)
    return cairo_pdf_token(words, ref);
  *ref = 0;
  *words = from(s, n);
  return str_slice(s, 0, n);
}

str cairo_pdf_inside(str value) {
  size_t edge = str_starts(value, "<<") ? 2 : 1;
  return value.len >= 2 * edge ? str_slice(value, edge, value.len - edge) : STR("");
}

str cairo_pdf_entry(str dictionary, const char *key, unsigned *ref) {
  str rest = cairo_pdf_inside(dictionary);
  if (str_starts(dictionary, "<<"))
    for (;;) {
      str name = cairo_pdf_token(&rest, ref), value = cairo_pdf_token(&rest, ref);
      if (!value.ptr)
        break;
      if (str_starts(name, "/") && str_is(from(name, 1), key))
        return value;
    }
  *ref = 0;
  return (str){NULL, 0};
}

/* --- objects --- */

/* The value of "number 0 obj value …", and what comes after it. */
static bool value_of(const cairo_pdf *c, unsigned number, str *value, str *rest) {
  if (number >= c->objects || !c->at[number])
    return false;
  str s = from(c->bytes, c->at[number]);
  size_t n, generation;
  if (!whole(&s, &n) || n != number)
    return false;
  s = after_blanks(s);
  if (!whole(&s, &generation))
    return false;
  s = after_blanks(s);
  if (!str_starts(s, "obj"))
    return false;
  s = from(s, strlen("obj"));
  unsigned ref;
  *value = cairo_pdf_token(&s, &ref);
  *rest = after_blanks(s);
  return value->ptr != NULL;
}

/* A number given directly or as an object of its own. */
static bool length_of(const cairo_pdf *c, str dictionary, size_t *n) {
  unsigned ref;
  str value = cairo_pdf_entry(dictionary, "Length", &ref), rest;
  if (ref && !value_of(c, ref, &value, &rest))
    return false;
  return whole(&value, n) && !value.len;
}

bool cairo_pdf_object(const cairo_pdf *c, unsigned number, str *value, str *stream) {
  str rest;
  size_t n;
  *stream = (str){NULL, 0};
  if (!value_of(c, number, value, &rest))
    return false;
  if (!str_starts(rest, "stream"))
    return true;
  rest = from(rest, str_starts(rest, "stream\r\n") ? 8 : 7);
  if (!length_of(c, *value, &n) || n > rest.len)
    return false;
  *stream = str_slice(rest, 0, n);
  return str_starts(after_blanks(from(rest, n)), "endstream");
}

/* --- the document --- */

/* One section "first count" with its entries; cairo writes one, from 0. */
static bool table_read(arena *a, cairo_pdf *c, str *s) {
  size_t first;
  if (!str_starts(*s, "xref"))
    return false;
  *s = after_blanks(from(*s, 4));
  if (!whole(s, &first) || first)
    return false;
  *s = after_blanks(*s);
  if (!whole(s, &c->objects) || c->objects > CAIRO_PDF_OBJECTS_MAX)
    return false;
  *s = after_blanks(*s);
  if (s->len / XREF_ENTRY < c->objects)
    return false;
  c->at = ARENA_ARRAY(a, c->objects, size_t);
  for (size_t i = 0; i < c->objects; i++, *s = from(*s, XREF_ENTRY)) {
    str entry = str_slice(*s, 0, XREF_ENTRY);
    if (!whole(&entry, &c->at[i]) || (s->ptr[17] != 'n' && s->ptr[17] != 'f'))
      return false;
    if (s->ptr[17] == 'f' || c->at[i] >= c->bytes.len)
      c->at[i] = 0;
  }
  return true;
}

static bool tables_start(str bytes, size_t *at) {
  size_t tail = bytes.len > TAIL ? bytes.len - TAIL : 0;
  str s = from(bytes, tail);
  while (s.len && !str_starts(s, "startxref"))
    s = from(s, 1);
  if (!s.len)
    return false;
  s = after_blanks(from(s, strlen("startxref")));
  return whole(&s, at) && *at < bytes.len;
}

static bool is_page(const cairo_pdf *c, unsigned number) {
  str value, stream;
  unsigned ref;
  return cairo_pdf_object(c, number, &value, &stream) && str_is(cairo_pdf_entry(value, "Type", &ref), "/Page");
}

/* The pages' tree; cairo writes it flat. */
static bool pages_read(arena *a, cairo_pdf *c, unsigned tree) {
  str value, stream;
  unsigned ref;
  if (!cairo_pdf_object(c, tree, &value, &stream))
    return false;
  str kids = cairo_pdf_entry(value, "Kids", &ref);
  if (!str_starts(kids, "["))
    return false;
  for (str rest = cairo_pdf_inside(kids); cairo_pdf_token(&rest, &ref).ptr;) {
    if (!ref || !is_page(c, ref))
      return false;
    ARENA_PUSH(a, c->page, c->pages, c->page_room);
    c->page[c->pages++] = ref;
  }
  return true;
}

cairo_pdf *cairo_pdf_table(arena *a, str bytes, str *trailer) {
  cairo_pdf *c = ARENA_NEW(a, cairo_pdf);
  c->bytes = bytes;
  size_t at;
  unsigned ref;
  if (!str_starts(bytes, "%PDF-1.") || !tables_start(bytes, &at))
    return NULL;
  str s = from(bytes, at);
  if (!table_read(a, c, &s))
    return NULL;
  s = after_blanks(s);
  if (!str_starts(s, "trailer"))
    return NULL;
  s = from(s, strlen("trailer"));
  *trailer = cairo_pdf_token(&s, &ref);
  return trailer->ptr ? c : NULL;
}

cairo_pdf *cairo_pdf_open(arena *a, str bytes) {
  unsigned root, tree;
  str trailer, value, stream;
  cairo_pdf *c = cairo_pdf_table(a, bytes, &trailer);
  if (!c)
    return NULL;
  cairo_pdf_entry(trailer, "Root", &root);
  if (!root || !cairo_pdf_object(c, root, &value, &stream))
    return NULL;
  cairo_pdf_entry(value, "Pages", &tree);
  return tree && pages_read(a, c, tree) ? c : NULL;
}

size_t cairo_pdf_pages(const cairo_pdf *c) {
  return c->pages;
}

unsigned cairo_pdf_page(const cairo_pdf *c, size_t page) {
  return page < c->pages ? c->page[page] : 0;
}

bool cairo_pdf_has(const cairo_pdf *c, unsigned number) {
  return number < c->objects && c->at[number];
}

size_t cairo_pdf_objects(const cairo_pdf *c) {
  return c->objects;
}
