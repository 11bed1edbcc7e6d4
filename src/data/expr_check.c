/* expr_check: the types of a call's arguments against its signature. */
#include "data/expr_node.h"

#include "base/number.h"
#include "data/bare.h"
#include "data/cells.h"

#include <math.h>
#include <string.h>

static bool letter_takes(char letter, column_type type) {
  switch (letter) {
  case 'n':
    return type == column_number;
  case 't':
    return type == column_text;
  case 'd':
    return type == column_date;
  case 'b':
    return type == column_boolean;
  default:
    return true;
  }
}

/* How far the arguments fit one alternative of a signature. */
typedef struct match {
  size_t fitting; /* arguments that do, from the first */
  char wanted;    /* the letter that the next one fails; '\0' if it fails by being one too many */
  bool short_of;  /* arguments are lacking */
  column_type x;  /* what the letter x stood for */
} match;

static match match_one(const expr_node *n, const char *alternative) {
  match m = {0};
  bool x_known = false;
  const char *at = alternative;
  while (m.fitting < n->args && *at != '>') {
    column_type type = n->arg[m.fitting]->type;
    bool fits = *at == 'x' ? !x_known || type == m.x : letter_takes(*at, type);
    if (!fits) {
      m.wanted = *at;
      return m;
    }
    if (*at == 'x' && !x_known) {
      m.x = type;
      x_known = true;
    }
    m.fitting++;
    if (at[1] == '?' || (at[1] == '*' && m.fitting == n->args))
      at += 2;
    else if (at[1] != '*')
      at++;
  }
  while (*at != '>' && (at[1] == '?' || at[1] == '*'))
    at += 2;
  m.short_of = *at != '>';
  return m;
}

static column_type result_of(char letter, column_type x) {
  return letter == 'n'   ? column_number
         : letter == 't' ? column_text
         : letter == 'd' ? column_date
         : letter == 'b' ? column_boolean
                         : x;
}

/* The next alternative after this one; NULL after the last. */
static const char *next_alternative(const char *alternative) {
  const char *space = strchr(alternative, ' ');
  return space ? space + 1 : NULL;
}

static bool count_fits(const expr_node *n, const char *alternative) {
  size_t least = 0, most = 0;
  for (const char *at = alternative; *at != '>'; at++) {
    if (*at == '?')
      least--;
    else if (*at == '*')
      most = SIZE_MAX / 2;
    else
      least++, most++;
  }
  return n->args >= least && n->args <= most;
}

static bool complain_count(const expr *e, const expr_node *n, diags *d) {
  diag *g = diags_add(d, 406, expr_node_place(e, n->start, n->length), "`%s` has %s arguments", n->function->name,
                      n->args ? text_format(e->arena, "%zu", n->args) : "no");
  diag_hint(d, g, "it is written %s", n->function->usage);
  return false;
}

static const char *letter_words(char letter, column_type x) {
  static const char *const phrase[] = {[column_text] = "a text",
                                       [column_number] = "a number",
                                       [column_date] = "a date",
                                       [column_boolean] = "true or false"};
  return phrase[result_of(letter, x)];
}

static bool is_number(str cell) {
  char narrow[BARE_MAX];
  number n;
  cell = bare_cell(cell, narrow);
  return number_parse(cell, '.', &n) || number_parse(cell, ',', &n);
}

/* A column that should have been numbers or dates has a first cell that shows why it isn't. */
static void show_culprit(const expr_node *arg, char wanted, diag *g) {
  const column *c = arg->column;
  if (arg->bound != bound_column || c->type != column_text || wanted != 'n')
    return;
  for (size_t i = 0; i < arg->over->rows && table_written(arg->over); i++) {
    str cell = column_text_at(c, i);
    if (!cell.ptr || cells_missing(cell) || is_number(cell))
      continue;
    diag_also(g, table_cell(arg->over, i, table_index(arg->over, c)), "its first cell that is not a number");
    return;
  }
}

static bool is_empty(const expr_node *arg) {
  const column *c = arg->column;
  for (size_t i = 0; c->type == column_text && i < arg->over->rows; i++)
    if (!cells_missing(column_text_at(c, i)))
      return false;
  return c->type == column_text && table_written(arg->over);
}

/* Names what the alternatives that came furthest wanted. */
static bool complain_type(const expr *e, const expr_node *n, diags *d) {
  size_t furthest = 0;
  for (const char *alt = n->function->signature; alt; alt = next_alternative(alt))
    if (count_fits(n, alt) && match_one(n, alt).fitting > furthest)
      furthest = match_one(n, alt).fitting;
  text wanted = text_new(e->arena);
  char first = '\0';
  for (const char *alt = n->function->signature; alt; alt = next_alternative(alt)) {
    match m = match_one(n, alt);
    if (!count_fits(n, alt) || m.fitting != furthest)
      continue;
    const char *phrase = letter_words(m.wanted, m.x);
    if (!wanted.len || !strstr(wanted.ptr, phrase))
      text_addf(&wanted, "%s%s", wanted.len ? " or " : "", phrase);
    first = first ? first : m.wanted;
  }
  const expr_node *arg = n->arg[furthest];
  bool sign = n->function->kind == function_operator && n->args == 2;
  const char *form = sign ? (furthest ? "`%s` needs %s after it" : "`%s` needs %s before it") : "`%s` takes %s";
  diag *g = diags_add(d, 407, expr_node_place(e, arg->start, arg->length), form, n->function->name, wanted.ptr);
  if (arg->bound == bound_column && is_empty(arg))
    diag_hint(d, g, "there is nothing in column `%s`: `types: {%s: number}` says what it is", arg->column->name,
              arg->column->name);
  else if (arg->bound == bound_column)
    diag_hint(d, g, "column `%s` is of type %s", arg->column->name, column_type_name(arg->type));
  else
    diag_hint(d, g, "this is %s", letter_words('x', arg->type));
  show_culprit(arg, first, g);
  return false;
}

/* "2024-03" or 2017 beside a date; false after a diagnostic if a text there is no date. */
static bool turn_to_date(const expr *e, expr_node *arg, diags *d) {
  double days;
  date_grain grain;
  if (arg->kind != expr_literal || (arg->type != column_text && arg->type != column_number))
    return true;
  bool text_written = arg->type == column_text;
  str written = text_written ? arg->written.text : str_slice(e->code, arg->start, arg->start + arg->length);
  if (date_parse(written, &days, &grain)) {
    arg->value = value_date(days, grain);
    arg->type = column_date;
  } else if (text_written) {
    diag_hint(d, diags_add(d, 413, expr_node_place(e, arg->start, arg->length), "this is not a date"),
              "write 2026-10-02, 2026-10, 2026Q4, 2026-W40 or 2026");
    return false;
  }
  return true;
}

static bool turn_to_dates(const expr *e, expr_node *n, diags *d) {
  bool dates = false, ok = true;
  const char *signature = n->function->signature;
  if (!strchr(signature, 'x') && !strstr(signature, "tt>b"))
    return true;
  for (size_t i = 0; i < n->args; i++)
    dates |= n->arg[i]->type == column_date;
  for (size_t i = 0; i < n->args && dates; i++)
    ok &= turn_to_date(e, n->arg[i], d);
  return ok;
}

/* date("…") is its own value from here on. */
static bool written_date(const expr *e, expr_node *n, diags *d) {
  expr_node *arg = n->arg[0];
  if (arg->kind != expr_literal) {
    diag *g = diags_add(d, 413, expr_node_place(e, arg->start, arg->length), "`date` takes a text written out");
    diag_hint(d, g, "a column becomes dates by the table's `types:`");
    return false;
  }
  if (!turn_to_date(e, arg, d))
    return false;
  n->bound = bound_value;
  n->value = arg->value;
  n->type = column_date;
  return true;
}

/* Whole numbers beyond 2^53 stay as they are written until they are computed with. */
static void turn_near(const expr *e, expr_node *arg, diags *d) {
  const column *c = arg->column;
  size_t rows = arg->over->rows, first = rows;
  double *near = ARENA_ARRAY(e->arena, rows, double);
  number n;
  for (size_t i = 0; i < rows; i++) {
    str cell = column_text_at(c, i);
    bool too_long = cell.ptr && number_parse_long(cell, '.', &n);
    bool read = too_long || (cell.ptr && number_parse(cell, '.', &n));
    near[i] = read ? n.value : NAN;
    first = too_long && first == rows ? i : first;
  }
  arg->near = near;
  arg->type = column_number;
  diag *g = diags_add(d, 414, expr_node_place(e, arg->start, arg->length),
                      "column `%s` has whole numbers of 2^53 and more, which are rounded here", c->name);
  diag_hint(d, g, "the result may not be exact");
  if (first < rows && table_written(arg->over))
    diag_also(g, table_cell(arg->over, first, table_index(arg->over, c)), "the first");
}

static bool turn_any_near(const expr *e, expr_node *n, diags *d) {
  bool any = false;
  for (size_t i = 0; i < n->args; i++) {
    expr_node *arg = n->arg[i];
    bool beyond = arg->bound == bound_column && arg->column->beyond && !arg->near;
    if (beyond)
      turn_near(e, arg, d);
    any |= beyond;
  }
  return any;
}

bool expr_check(const expr *e, expr_node *n, diags *d) {
  bool counted = false;
  if (!turn_to_dates(e, n, d))
    return false;
  for (const char *alt = n->function->signature; alt; alt = next_alternative(alt)) {
    match m = match_one(n, alt);
    counted |= count_fits(n, alt);
    if (!count_fits(n, alt) || m.fitting < n->args || m.short_of)
      continue;
    n->type = result_of(strchr(alt, '>')[1], m.x);
    return strcmp(n->function->name, "date") != 0 || written_date(e, n, d);
  }
  if (counted && turn_any_near(e, n, d))
    return expr_check(e, n, d);
  return counted ? complain_type(e, n, d) : complain_count(e, n, d);
}
