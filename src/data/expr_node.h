/* expr_node: an expression from the inside: its tree, shared by parser, binder and evaluator only. */
#ifndef DATA_EXPR_NODE_H
#define DATA_EXPR_NODE_H

#include "data/expr.h"
#include "data/function.h"

#define EXPR_PARTS_MAX 1000 /* levels of the tree: bounds `a + b + c …`, and with it the stack */

typedef enum expr_kind { expr_literal, expr_name, expr_call } expr_kind;

/* What a node turned out to be in its scope; bound_rows: a table's name in count(table). */
typedef enum expr_bound { bound_not, bound_value, bound_column, bound_rows, bound_call } expr_bound;

typedef struct expr_node expr_node;
struct expr_node {
  expr_kind kind;
  size_t start, length;           /* in the code */
  size_t word_start, word_length; /* a call's function or sign; a name's last part */
  int levels;
  value written;       /* literals */
  str table, name;     /* names; table absent when unqualified */
  size_t table_length; /* of the qualifier as written, from `start` */
  const function *function;
  expr_node **arg;
  size_t args, args_room;
  expr_node *where;
  expr_node **by; /* windows: what tells the groups apart that they go over one by one */
  size_t bys, bys_room;
  /* once bound */
  expr_bound bound;
  column_type type;
  value value;          /* bound_value */
  const column *column; /* bound_column */
  const double *near;   /* … of whole numbers beyond 2^53 that are computed with: the nearest doubles; else NULL */
  const table *over;    /* aggregates and windows: their rows; bound_column: its table */
  /* once evaluated: aggregates and windows are worked out once a round */
  unsigned round;
  value ready;
  double *window;
  bool warned;
};

struct expr {
  arena *arena;
  str code;
  span at;
  bool inside; /* spans of parts can be told: the code stands at `offset` in `at` as it is */
  size_t offset;
  expr_node *root;
  const table *here;
  diags *diags;
  unsigned round;
};

/* A place in the code as a place in the file. */
span expr_node_place(const expr *e, size_t start, size_t length);

/* Calls `see` for every node below and including `n`, parents first, until it returns false: then false. */
bool expr_node_walk(expr_node *n, bool (*see)(expr_node *n, void *user), void *user);

/* Settles the type of a call whose arguments are bound: texts and years beside dates become dates, the arguments must
   fit its signature. False after a diagnostic. */
bool expr_check(const expr *e, expr_node *n, diags *d);

/* The bound expression's first column outside any aggregate that isn't among `keys`; NULL if all are. */
const expr_node *expr_node_loose(const expr *e, const str *key, size_t keys);

#endif
