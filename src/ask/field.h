/* field: every option there is, as tables: name, type, range, default, help. Reads YAML maps by them. */
#ifndef ASK_FIELD_H
#define ASK_FIELD_H

#include "ask/yaml.h"

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
  field_node     /* node *: read by `read` or by the caller */
} field_type;

/* Each asked_ type tells where it was written; `at.source` NULL means it was not asked for (the default stands). */
typedef struct asked_text { str text; span at; } asked_text;
typedef struct asked_flag { bool on; span at; } asked_flag;
typedef struct asked_number { double number; span at; } asked_number;
typedef enum length_unit { length_none, length_pt, length_percent } length_unit;
typedef struct asked_length { double value; length_unit unit; span at; } asked_length; /* mm, cm, in become pt */
typedef struct asked_choice { int index; span at; } asked_choice;
typedef struct asked_texts { asked_text *item; size_t count; span at; } asked_texts;

typedef struct field field;
struct field {
  const char *name;
  field_type type;
  size_t offset;          /* into the struct that is filled */
  const char *choices;    /* field_choice */
  double min, max;        /* numbers and lengths (points); both 0: no limits */
  const char *fallback;   /* the default as one would write it; NULL: none */
  const char *help;
  const char *alias;      /* another name for it; may be NULL */
};

/* Fills `out` from a map by `fields[0..count)`: defaults first, then what is there. Unknown keys, wrong types and values
   out of range are reported, with "did you mean"; false if there were any. */
bool field_read(arena *a, const node *map, const field *fields, size_t count, void *out, diags *d);

#endif
