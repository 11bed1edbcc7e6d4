/* expr_bind: what the names of an expression mean, and whether its types agree, before any row is read. */
#include "data/expr_node.h"

#include "base/nearest.h"

#include <string.h>

typedef struct binder {
  expr *e;
  const scope *scope;
  const table *here;  /* whose columns need no qualifier */
  const function *in; /* the aggregate or window around, or NULL */
  diags *diags;
} binder;

static span word_place(const binder *b, const expr_node *n) {
  return expr_node_place(b->e, n->word_start, n->word_length);
}

static span node_place(const binder *b, const expr_node *n) {
  return expr_node_place(b->e, n->start, n->length);
}

static const table *find_table(const scope *s, str name) {
  if (s->here && str_is(name, s->here->name))
    return s->here;
  for (size_t i = 0; i < s->tables; i++)
    if (s->table[i] && str_is(name, s->table[i]->name))
      return s->table[i];
  return NULL;
}

static const value *find_value(const scope *s, str name) {
  for (size_t i = 0; i < s->values; i++)
    if (str_is(name, s->name[i]))
      return &s->value[i];
  return NULL;
}

static bool bind_value(expr_node *n, value v) {
  n->bound = bound_value;
  n->value = v;
  n->type = v.type;
  return true;
}

/* Every name that could stand here; tables too, as what precedes a dot. */
static const char *near_name(const binder *b, str name) {
  const scope *s = b->scope;
  const char **names = ARENA_ARRAY(b->e->arena, s->values + s->tables + 1, const char *);
  size_t n = 0;
  for (size_t i = 0; i < s->values; i++)
    names[n++] = s->name[i];
  for (size_t i = 0; i < s->tables; i++)
    if (s->table[i])
      names[n++] = s->table[i]->name;
  return nearest(name, names, n);
}

/* `table.name` for the first table that has such a column. */
static const char *qualified(const binder *b, str name) {
  for (size_t i = 0; i < b->scope->tables; i++)
    if (b->scope->table[i] && table_column(b->scope->table[i], name))
      return text_format(b->e->arena, "%s.%.*s", b->scope->table[i]->name, STR_ARG(name));
  return NULL;
}

static bool unknown_name(const binder *b, const expr_node *n) {
  arena *a = b->e->arena;
  const char *near = qualified(b, n->name);
  near = near ? near : near_name(b, n->name);
  diag *g = b->here ? table_no_column(a, b->here, n->name, word_place(b, n), b->diags)
                    : diags_add(b->diags, 404, word_place(b, n), "nothing is called `%.*s`", STR_ARG(n->name));
  if (find_table(b->scope, n->name)) {
    diag_hint(b->diags, g, "this is a table: write `%.*s.column`", STR_ARG(n->name));
  } else if (near && !g->hint) {
    diag_hint(b->diags, g, "did you mean `%s`?", near);
  }
  return false;
}

static bool bind_column(const binder *b, expr_node *n, const table *t, const column *c) {
  n->bound = bound_column;
  n->over = t;
  n->column = c;
  n->near = NULL;
  n->type = c->type;
  if (t == b->here)
    return true;
  if (b->in) {
    diag *g = diags_add(b->diags, 410, node_place(b, n), "`%s` here goes over %s, but this column is of %s",
                        b->in->name, table_title(b->e->arena, b->here), table_title(b->e->arena, t));
    diag_hint(b->diags, g, "take all columns from one table");
    return false;
  }
  diag *g = diags_add(b->diags, 408, node_place(b, n), "`%s` is a whole column, and one value is needed", c->name);
  diag_hint(b->diags, g,
            c->type == column_number ? "say which: sum(…), mean(…), first(…)" : "say which: first(…), count(…)");
  return false;
}

/* `whole` is the name with its qualifier. */
static bool unknown_table(const binder *b, const expr_node *n, const char *whole) {
  bool param = str_is(n->table, "params");
  span at = param ? word_place(b, n) : expr_node_place(b->e, n->start, n->table_length);
  str lost = param ? n->name : n->table;
  diag *g = diags_add(b->diags, 404, at, "there is no %s `%.*s`", param ? "param" : "table", STR_ARG(lost));
  const char *near = near_name(b, param ? str_of(whole) : n->table);
  if (near)
    diag_hint(b->diags, g, "did you mean `%s`?", near);
  return false;
}

static bool bind_qualified(const binder *b, expr_node *n) {
  arena *a = b->e->arena;
  char *whole = text_format(a, "%.*s.%.*s", STR_ARG(n->table), STR_ARG(n->name));
  const value *v = find_value(b->scope, str_of(whole));
  if (v)
    return bind_value(n, *v);
  const table *t = find_table(b->scope, n->table);
  if (!t)
    return unknown_table(b, n, whole);
  const column *c = table_column(t, n->name);
  if (!c)
    table_no_column(a, t, n->name, word_place(b, n), b->diags);
  return c && bind_column(b, n, t, c);
}

static bool bind_name(const binder *b, expr_node *n) {
  if (n->table.ptr)
    return bind_qualified(b, n);
  const column *c = b->here ? table_column(b->here, n->name) : NULL;
  if (c)
    return bind_column(b, n, b->here, c);
  const value *v = find_value(b->scope, n->name);
  if (v)
    return bind_value(n, *v);
  if (b->here && b->in && !strcmp(b->in->name, "count") && find_table(b->scope, n->name) == b->here) {
    n->bound = bound_rows;
    n->type = column_boolean;
    return true;
  }
  return unknown_name(b, n);
}

typedef struct seeking {
  const scope *scope;
  const table *found;
} seeking;

static bool seek_table(expr_node *n, void *user) {
  seeking *s = user;
  if (n->kind == expr_name && n->table.ptr)
    s->found = find_table(s->scope, n->table);
  return !s->found;
}

/* The table an aggregate goes over: the one its qualified names name, or count(table), else the one at hand. */
static const table *table_of(const binder *b, expr_node *n) {
  seeking s = {.scope = b->scope};
  expr_node_walk(n, seek_table, &s);
  if (s.found)
    return s.found;
  const expr_node *only = n->args == 1 && n->arg[0]->kind == expr_name ? n->arg[0] : NULL;
  bool column_here = only && b->here && table_column(b->here, only->name);
  if (only && !column_here && !strcmp(n->function->name, "count") && find_table(b->scope, only->name))
    return find_table(b->scope, only->name);
  return b->here;
}

static bool bind_node(const binder *b, expr_node *n);

static bool bind_where(const binder *b, const expr_node *n) {
  if (!n->where)
    return true;
  if (!bind_node(b, n->where))
    return false;
  if (n->where->type == column_boolean)
    return true;
  diag *g = diags_add(b->diags, 407, node_place(b, n->where), "a `where` is true or false, but this is a %s",
                      column_type_name(n->where->type));
  diag_hint(b->diags, g, "compare it with something");
  return false;
}

/* A number where only a column makes sense is the column that is called so: `y: 2023`, `sum(2023)`. */
static void take_for_name(const binder *b, expr_node *n) {
  str written = str_slice(b->e->code, n->start, n->start + n->length);
  bool number = n->kind == expr_literal && n->written.type == column_number;
  if (!number || !b->here || !table_column(b->here, written))
    return;
  n->kind = expr_name;
  n->name = written;
  n->word_start = n->start;
  n->word_length = n->length;
}

static bool bind_arguments(const binder *b, expr_node *n) {
  bool ok = true;
  if (n->args && n->function->kind == function_aggregate)
    take_for_name(b, n->arg[0]);
  for (size_t i = 0; i < n->args; i++)
    ok &= bind_node(b, n->arg[i]);
  for (size_t i = 0; i < n->bys; i++)
    ok &= bind_node(b, n->by[i]);
  return bind_where(b, n) && ok;
}

/* Aggregates and windows bind what is inside them to the rows they go over. */
static bool bind_rows(const binder *b, expr_node *n) {
  binder inner = *b;
  if (b->in) {
    diag *g = diags_add(b->diags, 409, node_place(b, n), "`%s` stands inside `%s`", n->function->name, b->in->name);
    diag_hint(b->diags, g, "compute it as a value or a calc column first");
    return false;
  }
  if (!b->here && n->function->kind == function_window) {
    diag *g = diags_add(b->diags, 408, node_place(b, n), "`%s` has a value for each row, and one value is needed",
                        n->function->name);
    diag_hint(b->diags, g, "compute it as a calc column of a table, then say which: first(…), max(…)");
    return false;
  }
  inner.in = n->function;
  inner.here = n->over = n->function->kind == function_aggregate ? table_of(b, n) : b->here;
  if (!bind_arguments(&inner, n))
    return false;
  if (n->over)
    return true;
  diag *g = diags_add(b->diags, 404, node_place(b, n), "`%s` goes over the rows of a table, and none is named",
                      n->function->name);
  diag_hint(b->diags, g, n->args ? "write %s(table.column)" : "write %s(table)", n->function->name);
  return false;
}

static bool bind_node(const binder *b, expr_node *n) {
  n->warned = false;
  if (n->kind == expr_literal)
    return bind_value(n, n->written);
  if (n->kind == expr_name)
    return bind_name(b, n);
  n->bound = bound_call;
  bool rows = n->function->kind == function_aggregate || n->function->kind == function_window;
  if (!(rows ? bind_rows(b, n) : bind_arguments(b, n)))
    return false;
  return expr_check(b->e, n, b->diags);
}

bool expr_bind(expr *e, const scope *s, column_type *type, diags *d) {
  binder b = {.e = e, .scope = s, .here = s->here, .diags = d};
  e->here = s->here;
  e->diags = d;
  take_for_name(&b, e->root);
  if (!bind_node(&b, e->root))
    return false;
  if (type)
    *type = e->root->type;
  return true;
}
