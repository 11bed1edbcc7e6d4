/* expr: the expression language: parsed with spans, checked for types before any row is read, evaluated. */
#ifndef DATA_EXPR_H
#define DATA_EXPR_H

#include "data/value.h"

typedef struct expr expr;

/* What names mean: the tables by name, the table whose columns need no qualifier, and named values
   (`params.x` is listed under the name "params.x"). */
typedef struct scope {
  table *const *table;
  size_t tables;
  const table *here; /* may be NULL */
  const char *const *name;
  const value *value;
  size_t values;
} scope;

#define EXPR_DEPTH_MAX 200 /* nesting; deeper is an error */

/* Parses `code`. `at` is where it was written: diagnostics point inside it when the bytes there are `code` itself,
   else at the whole of it. NULL after a diagnostic. */
expr *expr_parse(arena *a, str code, span at, diags *d);

/* Binds names and checks types; false after diagnostics. `type` (may be NULL) gets the type of the result.
   An expression is bound to one scope at a time. */
bool expr_bind(expr *e, const scope *s, column_type *type, diags *d);

/* True when a bound expression needs no row: it has aggregates, values and literals only. */
bool expr_constant(const expr *e);

/* True when there is an aggregate in it (`sum(x)`, `count()`, …). */
bool expr_aggregates(const expr *e);

/* The name of the column that the whole expression is (`amount`, `sales.amount`), else an absent view. */
str expr_column_name(const expr *e);

/* Evaluates a bound expression over `here`'s rows `row[0..count)` (aggregates) or at row[0] (row values).
   With row NULL: over all rows. */
value expr_eval(arena *a, const expr *e, const size_t *row, size_t count);

span expr_span(const expr *e);

#endif
