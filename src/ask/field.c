/* field: reads YAML maps by tables of options. */
#include "ask/field.h"

#include "base/date.h"
#include "base/nearest.h"
#include "base/number.h"

#include <string.h>

#define NAMES_LISTED_MAX 40 /* a footnote that lists more than this says nothing */

/* One value being read. */
typedef struct reading {
  arena *arena;
  diags *diags;
  const field *field;
  const node *node;
} reading;

static const struct {
  const char *name;
  double points;
} units[] = {{"mm", POINTS_PER_MM}, {"cm", 10 * POINTS_PER_MM}, {"pt", 1}, {"in", 72}};

static const char *const wants[] = {
    [field_text] = "a text",
    [field_boolean] = "true or false",
    [field_integer] = "a whole number",
    [field_number] = "a number",
    [field_length] = "a length such as 80mm or 50%",
    [field_choice] = "one word",
    [field_texts] = "a text or a list of texts",
    [field_date] = "a date such as 2026-10-02",
    [field_colour] = "a colour such as \"#12558C\"",
    [field_node] = "a value",
};

static const char *const kind_words[] = {[node_scalar] = "a text", [node_list] = "a list", [node_map] = "a map"};

void field_suggest(arena *a, diags *d, diag *g, str word, known_names known) {
  const char *near = nearest(word, known.name, known.count);
  if (near) {
    diag_hint(d, g, "did you mean `%s`?", near);
    return;
  }
  if (!known.count || known.count > NAMES_LISTED_MAX)
    return;
  text list = text_new(a);
  for (size_t i = 0; i < known.count; i++)
    text_addf(&list, "%s%s", i ? ", " : "", known.name[i]);
  diag_footnote(d, g, "%s: %s", known.what, list.ptr);
}

static str next_word(const char **at) {
  while (**at == ' ')
    ++*at;
  str word = {*at, strcspn(*at, " ")};
  *at += word.len;
  return word;
}

int field_choice_index(const char *choices, str word) {
  int i = 0;
  for (str w = next_word(&choices); w.len; w = next_word(&choices), i++)
    if (str_equal(w, word))
      return i;
  return -1;
}

static const char *const *choice_names(arena *a, const char *choices, size_t *count) {
  const char **list = NULL;
  size_t room = 0;
  *count = 0;
  for (str w = next_word(&choices); w.len; w = next_word(&choices)) {
    ARENA_PUSH(a, list, *count, room);
    list[(*count)++] = str_copy(a, w);
  }
  return list;
}

static bool wrong(const reading *r) {
  const node *n = r->node;
  if (n->kind == node_scalar)
    diags_add(r->diags, 205, n->at, "`%s` must be %s, not `%.*s`", r->field->name, wants[r->field->type],
              STR_ARG(n->text));
  else
    diags_add(r->diags, 205, n->at, "`%s` must be %s, not %s", r->field->name, wants[r->field->type],
              kind_words[n->kind]);
  return false;
}

static bool in_range(const reading *r, double n) {
  const field *f = r->field;
  if ((f->min == 0 && f->max == 0) || (n >= f->min && n <= f->max))
    return true;
  double scale = f->type == field_length ? POINTS_PER_MM : 1;
  diags_add(r->diags, 206, r->node->at, "`%s` must be between %.4g and %.4g%s", f->name, f->min / scale, f->max / scale,
            f->type == field_length ? " mm" : "");
  return false;
}

static bool read_number(const reading *r, asked_number *out) {
  number n;
  if (r->node->quoted || !number_parse(r->node->text, '.', &n) || n.unit ||
      (r->field->type == field_integer && n.decimals))
    return wrong(r);
  *out = (asked_number){n.value, r->node->at};
  return in_range(r, n.value);
}

/* A bare number is no length: millimetres and points are too easily taken for one another. */
static bool read_length(const reading *r, asked_length *out) {
  str s = r->node->text;
  number n;
  size_t digits = 0;
  while (digits < s.len && strchr("0123456789.", s.ptr[digits]))
    digits++;
  str unit = str_trim(str_slice(s, digits, s.len));
  if (!number_parse(str_slice(s, 0, digits), '.', &n))
    return wrong(r);
  *out = (asked_length){n.value, length_percent, r->node->at};
  if (str_is(unit, "%")) {
    if (n.value > 0 && n.value <= 100)
      return true;
    diags_add(r->diags, 206, r->node->at, "`%s` must be more than 0%% and at most 100%%", r->field->name);
    return false;
  }
  for (size_t i = 0; i < sizeof units / sizeof *units; i++)
    if (str_is(unit, units[i].name)) {
      *out = (asked_length){n.value * units[i].points, length_pt, r->node->at};
      return in_range(r, out->value);
    }
  wrong(r);
  return false;
}

static bool read_choice(const reading *r, asked_choice *out) {
  int index = field_choice_index(r->field->choices, r->node->text);
  if (index < 0) {
    size_t count;
    const char *const *names = choice_names(r->arena, r->field->choices, &count);
    diag *g = diags_add(r->diags, 205, r->node->at, "`%s` cannot be `%.*s`", r->field->name, STR_ARG(r->node->text));
    field_suggest(r->arena, r->diags, g, r->node->text, (known_names){"choices", names, count});
    return false;
  }
  *out = (asked_choice){index, r->node->at};
  return true;
}

static bool read_texts(const reading *r, asked_texts *out) {
  const node *n = r->node, *const one[] = {n}, *const *item = n->kind == node_list ? (const node *const *)n->item : one;
  size_t count = n->kind == node_list ? n->count : 1;
  *out = (asked_texts){ARENA_ARRAY(r->arena, count, asked_text), count, n->at};
  for (size_t i = 0; i < count; i++) {
    if (item[i]->kind != node_scalar)
      return wrong(&(reading){r->arena, r->diags, r->field, item[i]});
    out->item[i] = (asked_text){item[i]->text, item[i]->at};
  }
  return true;
}

static bool read_boolean(const reading *r, asked_flag *out) {
  bool on = str_is(r->node->text, "true");
  if (r->node->quoted || (!on && !str_is(r->node->text, "false")))
    return wrong(r);
  *out = (asked_flag){on, r->node->at};
  return true;
}

static bool read_date(const reading *r, asked_text *out) {
  double days;
  date_grain grain;
  if (!date_parse(r->node->text, &days, &grain) || grain != date_day)
    return wrong(r);
  *out = (asked_text){r->node->text, r->node->at};
  return true;
}

static bool read_colour(const reading *r, asked_colour *out) {
  out->at = r->node->at;
  return colour_parse(r->node->text, &out->colour) || wrong(r);
}

static bool read_value(const reading *r, void *out) {
  switch (r->field->type) {
  case field_text:
    *(asked_text *)out = (asked_text){r->node->text, r->node->at};
    return true;
  case field_boolean:
    return read_boolean(r, out);
  case field_integer:
  case field_number:
    return read_number(r, out);
  case field_length:
    return read_length(r, out);
  case field_choice:
    return read_choice(r, out);
  case field_texts:
    return read_texts(r, out);
  case field_date:
    return read_date(r, out);
  case field_colour:
    return read_colour(r, out);
  case field_node:
    *(const node **)out = r->node;
    return true;
  }
  return false;
}

bool field_value(arena *a, const field *f, const node *n, span at, void *out, diags *d) {
  reading r = {a, d, f, n};
  if (n->kind == node_scalar && !n->quoted && !n->text.len) {
    diags_add(d, 205, at, "`%s` has no value", f->name);
    return false;
  }
  bool many = f->type == field_node || f->type == field_texts;
  if (n->kind == node_map ? f->type != field_node : n->kind == node_list && !many)
    return wrong(&r);
  return read_value(&r, out);
}

const field *field_find(const field *fields, size_t count, str name) {
  for (size_t i = 0; i < count; i++)
    if (str_is(name, fields[i].name) || (fields[i].alias && str_is(name, fields[i].alias)))
      return &fields[i];
  return NULL;
}

static void set_defaults(arena *a, const field *fields, size_t count, void *out) {
  for (size_t i = 0; i < count; i++)
    if (fields[i].fallback && fields[i].type != field_node) {
      node n = {.kind = node_scalar, .at = span_none(), .text = str_of(fields[i].fallback)};
      read_value(&(reading){a, diags_new(a), &fields[i], &n}, (char *)out + fields[i].offset);
    }
}

static void complain_unknown(arena *a, const pair *p, const field *fields, size_t count, diags *d) {
  const char **names = ARENA_ARRAY(a, 2 * count, const char *);
  size_t n = 0;
  for (size_t i = 0; i < count; i++)
    names[n++] = fields[i].name;
  size_t plain = n;
  for (size_t i = 0; i < count; i++)
    if (fields[i].alias)
      names[n++] = fields[i].alias;
  diag *g = diags_add(d, 204, p->key_at, "there is no option `%.*s` here", STR_ARG(p->key));
  if (nearest(p->key, names, n))
    plain = n;
  field_suggest(a, d, g, p->key, (known_names){"options", names, plain});
}

bool field_read(arena *a, const node *map, const field *fields, size_t count, void *out, diags *d) {
  const span **given = ARENA_ARRAY(a, count, const span *);
  set_defaults(a, fields, count, out);
  if (map->kind != node_map) {
    diags_add(d, 205, map->at, "`key: value` lines were expected here, not %s", kind_words[map->kind]);
    return false;
  }
  bool good = true;
  for (size_t i = 0; i < map->count; i++) {
    const pair *p = &map->pair[i];
    const field *f = field_find(fields, count, p->key);
    if (!f) {
      complain_unknown(a, p, fields, count, d);
      good = false;
      continue;
    }
    if (given[f - fields]) {
      diag *g = diags_add(d, 203, p->key_at, "`%s` and `%s` are the same option", f->name, f->alias);
      diag_also(g, *given[f - fields], "first here");
      good = false;
    }
    given[f - fields] = &p->key_at;
    good &= field_value(a, f, p->value, p->key_at, (char *)out + f->offset, d);
  }
  return good;
}
