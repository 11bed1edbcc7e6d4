/* expr_node: the tree of an expression: its places, and questions about it. */
#include "data/expr_node.h"

span expr_node_place(const expr *e, size_t start, size_t length) {
  return e->inside ? span_slice(e->at, e->offset + start, length) : e->at;
}

span expr_span(const expr *e) {
  return e->at;
}

bool expr_node_walk(expr_node *n, bool (*see)(expr_node *n, void *user), void *user) {
  if (!see(n, user))
    return false;
  for (size_t i = 0; i < n->args; i++)
    if (!expr_node_walk(n->arg[i], see, user))
      return false;
  for (size_t i = 0; i < n->bys; i++)
    if (!expr_node_walk(n->by[i], see, user))
      return false;
  return !n->where || expr_node_walk(n->where, see, user);
}

static bool not_aggregate(expr_node *n, void *user) {
  (void)user;
  return n->kind != expr_call || n->function->kind != function_aggregate;
}

bool expr_aggregates(const expr *e) {
  return !expr_node_walk(e->root, not_aggregate, NULL);
}

static bool constant(const expr_node *n) {
  if (n->bound == bound_column)
    return false;
  if (n->bound != bound_call || n->function->kind == function_aggregate)
    return true;
  for (size_t i = 0; i < n->args; i++)
    if (!constant(n->arg[i]))
      return false;
  return n->function->kind != function_window;
}

bool expr_constant(const expr *e) {
  return constant(e->root);
}

static bool adds_up(const expr_node *n) {
  if (n->kind != expr_call)
    return n->bound == bound_column && n->column->adds;
  str name = str_of(n->function->name);
  if (n->function->kind == function_aggregate)
    return str_is(name, "sum") || str_is(name, "count");
  if (n->function->kind != function_operator || !n->args)
    return false;
  const expr_node *first = n->arg[0], *second = n->args > 1 ? n->arg[1] : NULL;
  if (!second)
    return str_is(name, "-") && adds_up(first);
  if (str_is(name, "+") || str_is(name, "-"))
    return adds_up(first) && adds_up(second);
  bool fixed = constant(second) && expr_node_walk((expr_node *)second, not_aggregate, NULL);
  return (str_is(name, "*") || str_is(name, "/")) && fixed && adds_up(first);
}

bool expr_adds_up(const expr *e) {
  return adds_up(e->root);
}

/* Divided, or compared with, by something of the row's own. */
static bool ratio(const expr_node *n) {
  if (n->kind != expr_call)
    return false;
  str name = str_of(n->function->name);
  if (n->function->kind == function_operator && (str_is(name, "/") || str_is(name, "%")) && n->args > 1 &&
      !constant(n->arg[1]))
    return true;
  for (size_t i = 0; i < n->args; i++)
    if (ratio(n->arg[i]))
      return true;
  return false;
}

bool expr_is_ratio(const expr *e) {
  return ratio(e->root);
}

str expr_column_name(const expr *e) {
  const expr_node *n = e->root;
  bool value_name = n->bound == bound_value;
  return n->kind == expr_name && !value_name ? n->name : str_of(NULL);
}

static const expr_node *loose(const expr_node *n, const str *key, size_t keys) {
  if (n->bound == bound_column) {
    for (size_t i = 0; i < keys; i++)
      if (str_is(key[i], n->column->name))
        return NULL;
    return n;
  }
  if (n->bound != bound_call || n->function->kind == function_aggregate)
    return NULL;
  for (size_t i = 0; i < n->args; i++) {
    const expr_node *found = loose(n->arg[i], key, keys);
    if (found)
      return found;
  }
  for (size_t i = 0; i < n->bys; i++) {
    const expr_node *found = loose(n->by[i], key, keys);
    if (found)
      return found;
  }
  return NULL;
}

const expr_node *expr_node_loose(const expr *e, const str *key, size_t keys) {
  return loose(e->root, key, keys);
}
