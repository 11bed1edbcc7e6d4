/* field: every option there is, as tables: name, type, range, default, help. Reads YAML maps by them. */
#ifndef ASK_FIELD_H
#define ASK_FIELD_H

#include "ask/yaml.h"
#include "base/colour.h"

#define POINTS_PER_MM (72 / 25.4)

/* What a field holds, and the C type at its offset. */
typedef enum field_type {
  field_text,    /* asked_text */
  field_boolean, /* asked_flag */
  field_integer, /* asked_number */
  field_number,  /* asked_number */
  field_length,  /* asked_length: 20mm 1.5cm 12pt 1in 50% */
  field_choice,  /* asked_choice: `choices` separated by spaces */
  field_texts,   /* asked_texts: one text or a list */
  field_date,    /* asked_text holding an ISO date, checked */
  field_colour,  /* asked_colour: #12558C */
  field_node     /* node *: read by `read` or by the caller */
} field_type;

/* Each asked_ type tells where it was written; `at.source` NULL means it was not asked for (the default stands). */
typedef struct asked_text {
  str text;
  span at;
} asked_text;
typedef struct asked_flag {
  bool on;
  span at;
} asked_flag;
typedef struct asked_number {
  double number;
  span at;
} asked_number;
typedef enum length_unit { length_none, length_pt, length_percent } length_unit;
typedef struct asked_length {
  double value;
  length_unit unit;
  span at;
} asked_length; /* mm, cm, in become pt */
typedef struct asked_choice {
  int index;
  span at;
} asked_choice;
typedef struct asked_colour {
  colour colour;
  span at;
} asked_colour;
typedef struct asked_texts {
  asked_text *item;
  size_t count;
  span at;
} asked_texts;

typedef struct field field;
struct field {
  const char *name;
  field_type type;
  size_t offset;        /* into the struct that is filled */
  const char *choices;  /* field_choice */
  double min, max;      /* numbers and lengths (points); both 0: no limits */
  const char *fallback; /* the default as one would write it; NULL: none */
  const char *help;
  const char *alias; /* another name for it; may be NULL */
};

/* Fills `out` from a map by `fields[0..count)`: defaults first, then what is there. Unknown keys, wrong types and
   values out of range are reported, with "did you mean"; false if there were any. */
bool field_read(arena *a, const node *map, const field *fields, size_t count, void *out, diags *d);

/* One value by one row, as field_read does for each key. `at` is where a value that is not there should have been. */
bool field_value(arena *a, const field *f, const node *n, span at, void *out, diags *d);

/* The row called `name` or `alias`; NULL if there is none. */
const field *field_find(const field *fields, size_t count, str name);

/* The index of `word` among `choices`, which spaces separate; -1 if it is not there. */
int field_choice_index(const char *choices, str word);

/* Names that there are, and what they are in a footnote: "columns". */
typedef struct known_names {
  const char *what;
  const char *const *name;
  size_t count;
} known_names;

/* "did you mean" beside a complaint about `word`; else a footnote with all names. */
void field_suggest(arena *a, diags *d, diag *g, str word, known_names known);

#endif
