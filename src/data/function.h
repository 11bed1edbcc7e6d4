/* function: the one table of operators and functions that drives parser, binder, evaluator and their documentation.
   Knows values and columns, not expressions. */
#ifndef DATA_FUNCTION_H
#define DATA_FUNCTION_H

#include "data/value.h"

typedef enum function_kind { function_operator, function_scalar, function_aggregate, function_window } function_kind;

/* What a result says of its own decimals and unit. */
typedef enum function_figures {
  figures_own,   /* those of the argument */
  figures_count, /* a whole number without unit */
  figures_mean,  /* decimals unknown, unit of the argument */
  figures_ratio, /* decimals unknown, no unit */
  figures_share  /* the same, or with a second argument percentages of so many decimals */
} function_figures;

typedef struct call call;
struct call {
  arena *arena;
  const value *arg; /* none is missing; NULL when the function asks for them itself */
  size_t args;
  column_type type;                      /* of the result */
  value (*ask)(const call *c, size_t i); /* argument i, worked out now; for functions that are `lazy` */
  const void *asking;                    /* what `ask` goes by */
  int problem;                           /* set to 411 or 412 when there is no result; it is then missing */
};

/* What aggregates and windows work on. */
typedef struct sample {
  arena *arena;
  const column *x;  /* aggregates: `count` values, none missing. Windows: every row's, NaN where missing */
  const column *by; /* the second argument of an aggregate, in step with x; NULL if there is none */
  size_t count;
  long n;    /* windows: the second argument; 1 if not given */
  bool told; /* whether it was */
} sample;

typedef struct function {
  const char *name;
  function_kind kind;
  int binding; /* operators: how tightly, from 1; 0 for the others */
  bool lazy;
  function_figures figures; /* aggregates and windows */
  /* Alternatives "arguments>result" by letters: n number, t text, d date, b boolean, a any, x any but all x alike;
     `?` after one that may be left out, `*` after one that may be there any number of times. */
  const char *signature;
  const char *usage, *summary, *example; /* "round(x, digits)" … */
  value (*scalar)(call *c);              /* operators and row functions */
  value (*aggregate)(const sample *s);
  void (*window)(const sample *s, double *out);
} function;

/* The rows, by file: operators, functions of a row, aggregates, windows. */
typedef struct function_list {
  const function *row;
  size_t count;
} function_list;

function_list function_operators(void);
function_list function_scalars(void);
function_list function_aggregates(void);
function_list function_windows(void);

/* By name, operators not among them; NULL if there is none. */
const function *function_find(str name);
const function *function_operator_find(str sign);

/* The function's name that is nearest to `name`, or NULL. */
const char *function_nearest(arena *a, str name);

/* All of it as text, for `brief help functions`. */
void function_help(text *out);

/* The sum of what is not NaN, exact to so many decimals of the stored numbers (-1: with the rounding errors of all
   steps added at the end). */
double function_sum(const double *x, size_t count, int decimals);

/* n, exact to `decimals` decimals (-1: n as it is): sums of tenths are tenths. */
double function_exact(double n, int decimals);

/* Of the percentages that share(x, n) makes. */
int function_share_decimals(const sample *s);

/* Decimals of the stored number: those of a percentage are two more. -1 unknown. */
int function_decimals(int decimals, const char *unit);

#endif
