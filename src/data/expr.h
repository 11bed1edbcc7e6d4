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

/* Binds names and checks types; false after diagnostics. A plain name is a column of `here`, else a value; inside an
   aggregate it is first a column of the table aggregated over: the one that its qualified names name, else `here`.
   `sales.x` means `here` when that is called `sales`. Texts and years compared with dates are read as dates. `type`
   (may be NULL) gets the type of the result. An expression is bound to one scope at a time. */
bool expr_bind(expr *e, const scope *s, column_type *type, diags *d);

/* True when a bound expression needs no row: it has aggregates, values and literals only. */
bool expr_constant(const expr *e);

/* True when there is an aggregate in it (`sum(x)`, `count()`, …). */
bool expr_aggregates(const expr *e);

/* True when a bound expression is a sum or a count, or such ones added up or scaled: its value for two sets of rows
   taken together is the sum of both. */
bool expr_adds_up(const expr *e);

/* True when a bound expression divides by what differs from row to row: the sum of such quotients is the quotient of
   nothing. */
bool expr_is_ratio(const expr *e);

/* The name of the column that the whole expression is ("amount" for `amount` and `sales.amount`), else an absent view.
 */
str expr_column_name(const expr *e);

/* Evaluates a bound expression over `here`'s rows `row[0..count)` (aggregates) or at row[0] (row values).
   With row NULL: over all rows. A result without value (a division by zero, …) is missing, and warned about once for
   its place in the expression, to the diags that it was bound with. Aggregates of nothing are missing, counts are 0. */
value expr_eval(arena *a, const expr *e, const size_t *row, size_t count);

/* Evaluates a bound expression at every row of its scope's `here`, as a column without name: aggregates and windows in
   it are over all those rows (`amount / sum(amount)` is each row's share) and are worked out once. */
column expr_column(arena *a, const expr *e);

span expr_span(const expr *e);

#endif
