/* expr_eval: bound expressions to values. */
#include "data/expr_node.h"
#include "data/groups.h"

#include "base/number.h"

#include <assert.h>
#include <math.h>

/* Where evaluation stands: a row, and the rows around it that aggregates and windows go over. */
typedef struct frame {
  arena *arena;
  const expr *e;
  const size_t *row; /* NULL: all rows there are, in order */
  size_t count;
  size_t position; /* of the row at hand among them */
} frame;

static value eval(const frame *f, expr_node *n);

static size_t row_of(const frame *f, size_t position) {
  return f->row ? f->row[position] : position;
}

/* Once for each place in the expression; with the first row where it happened, if that was written somewhere. */
static void warn(const frame *f, expr_node *n, int code) {
  if (n->warned)
    return;
  n->warned = true;
  diags *d = f->e->diags;
  diag *g = diags_add(d, code, expr_node_place(f->e, n->start, n->length),
                      code == 411 ? "division by zero" : "the result is not a number");
  diag_hint(d, g, "missing where this happens");
  const expr_node *by = n->arg[n->args - 1];
  if (by->bound == bound_column && table_written(by->over) && f->count)
    diag_also(g, table_cell(by->over, row_of(f, f->position), table_index(by->over, by->column)), "first here");
}

/* What a lazy function asks about. */
typedef struct asking {
  const frame *frame;
  expr_node *node;
} asking;

static value ask(const call *c, size_t i) {
  const asking *a = c->asking;
  return eval(a->frame, a->node->arg[i]);
}

#define FEW_ARGUMENTS 8

static value eval_scalar(const frame *f, expr_node *n) {
  value few[FEW_ARGUMENTS];
  asking a = {f, n};
  call c = {.arena = f->arena, .args = n->args, .type = n->type, .ask = ask, .asking = &a};
  if (!n->function->lazy) {
    value *arg = n->args <= FEW_ARGUMENTS ? few : ARENA_ARRAY(f->arena, n->args, value);
    for (size_t i = 0; i < n->args; i++) {
      arg[i] = eval(f, n->arg[i]);
      if (arg[i].missing)
        return value_missing(n->type);
    }
    c.arg = arg;
  }
  value v = n->function->scalar(&c);
  if (!v.missing && v.type == column_number && !isfinite(v.number)) {
    v = value_missing(n->type);
    c.problem = 412;
  }
  if (c.problem)
    warn(f, n, c.problem);
  return v; /* cppcheck-suppress returnDanglingLifetime ; values never point into their call */
}

/* The rows an aggregate goes over: those of the frame, or another table's all. */
static frame rows_of(const frame *f, const expr_node *n) {
  frame inner = *f;
  if (n->over != f->e->here)
    inner = (frame){.arena = f->arena, .e = f->e, .count = n->over->rows};
  return inner;
}

static bool row_counts(const frame *f, const expr_node *n) {
  if (!n->where)
    return true;
  value v = eval(f, n->where);
  return !v.missing && v.number != 0;
}

static void set_figures(const function *f, const sample *s, value *v) {
  bool percent = f->figures == figures_share && s->told;
  if (f->figures != figures_own && v->type == column_number)
    v->decimals = f->figures == figures_count ? 0 : percent ? function_share_decimals(s) : -1;
  if (f->figures != figures_own && f->figures != figures_mean)
    v->unit = percent ? number_percent() : NULL;
}

/* The rows where no argument is missing. */
static size_t gather(frame rows, const expr_node *n, column *x, column *by) {
  size_t there = 0;
  for (rows.position = 0; rows.position < rows.count; rows.position++) {
    if (!row_counts(&rows, n))
      continue;
    value a = n->args > 0 ? eval(&rows, n->arg[0]) : value_boolean(true);
    value b = n->args > 1 ? eval(&rows, n->arg[1]) : a;
    if (a.missing || b.missing)
      continue;
    if (n->args > 0)
      value_put(x, there, rows.count, a);
    if (n->args > 1)
      value_put(by, there, rows.count, b);
    there++;
  }
  return there;
}

/* The same of a column of numbers as it is: the first one tells what they have in common. */
static size_t gather_numbers(frame rows, const column *from, column *x) {
  size_t there = 0;
  for (size_t i = 0; i < rows.count; i++) {
    size_t row = row_of(&rows, i);
    if (isnan(from->number[row]))
      continue;
    if (!there)
      value_put(x, 0, rows.count, value_cell(from, row));
    x->number[there++] = from->number[row];
  }
  x->missing = rows.count - there;
  return there;
}

static value eval_aggregate(const frame *f, expr_node *n) {
  frame rows = rows_of(f, n);
  column x = {0}, by = {0};
  if (n->args > 0)
    x = value_column(f->arena, n->arg[0]->type, rows.count);
  if (n->args > 1)
    by = value_column(f->arena, n->arg[1]->type, rows.count);
  bool plain = n->args == 1 && !n->where && n->arg[0]->bound == bound_column && n->arg[0]->column->number;
  size_t there = plain ? gather_numbers(rows, n->arg[0]->column, &x) : gather(rows, n, &x, &by);
  sample s = {.arena = f->arena, .x = n->args > 0 ? &x : NULL, .by = n->args > 1 ? &by : NULL, .count = there};
  value v = n->function->aggregate(&s);
  set_figures(n->function, &s, &v);
  return v;
}

/* An expression's value at every row of the frame. */
static column column_of(const frame *f, expr_node *n) {
  frame inner = *f;
  column x = value_column(f->arena, n->type, f->count);
  for (inner.position = 0; inner.position < f->count; inner.position++)
    value_put(&x, inner.position, f->count, eval(&inner, n));
  return x;
}

#define STEPS_MAX 1e9

/* A window's second argument: a whole number. */
static bool steps_of(const frame *f, expr_node *n, long *steps) {
  frame first = *f;
  first.position = 0;
  *steps = 1;
  if (n->args < 2 || !f->count)
    return true;
  value v = eval(&first, n->arg[1]);
  bool well = !v.missing && fabs(v.number) < STEPS_MAX && !(v.number < floor(v.number) || v.number > floor(v.number));
  *steps = well ? (long)v.number : 0;
  return well && (n->function->figures != figures_mean || *steps > 0);
}

/* Group after group, each as if there were no others. */
static void window_by(const frame *f, expr_node *n, const sample *all) {
  const column **by = ARENA_ARRAY(f->arena, n->bys, const column *);
  for (size_t i = 0; i < n->bys; i++) {
    column *key = ARENA_NEW(f->arena, column);
    *key = column_of(f, n->by[i]);
    by[i] = key;
  }
  groups g = groups_of(f->arena, by, n->bys, f->count);
  double *in = ARENA_ARRAY(f->arena, f->count, double), *out = ARENA_ARRAY(f->arena, f->count, double);
  for (size_t i = 0; i < f->count; i++)
    in[i] = all->x->number[g.row[i]];
  for (size_t i = 0; i < g.count; i++) {
    column x = *all->x;
    sample s = *all;
    x.number = in + g.start[i];
    s.x = &x;
    s.count = g.start[i + 1] - g.start[i];
    n->function->window(&s, out + g.start[i]);
  }
  for (size_t i = 0; i < f->count; i++)
    n->window[g.row[i]] = out[i];
}

static void eval_window(const frame *f, expr_node *n) {
  column x = column_of(f, n->arg[0]);
  sample s = {.arena = f->arena, .x = &x, .count = f->count};
  s.told = n->args > 1;
  n->window = ARENA_ARRAY(f->arena, f->count, double);
  n->ready = (value){.type = n->type, .decimals = x.decimals, .unit = x.unit, .grain = x.grain, .zone = x.zone};
  bool well = steps_of(f, n, &s.n);
  set_figures(n->function, &s, &n->ready);
  if (!well) {
    warn(f, n, 412);
    for (size_t i = 0; i < f->count; i++)
      n->window[i] = NAN;
  } else if (n->bys) {
    window_by(f, n, &s);
  } else {
    n->function->window(&s, n->window);
  }
}

/* Over the rows of the frame the result is the same for each of them. */
static value eval_rows(const frame *f, expr_node *n) {
  bool window = n->function->kind == function_window;
  if (n->round != f->e->round) {
    n->round = f->e->round;
    if (window)
      eval_window(f, n);
    else
      n->ready = eval_aggregate(f, n);
  }
  value v = n->ready;
  if (window) {
    v.number = f->count ? n->window[f->position] : NAN;
    v.missing = !isfinite(v.number);
  }
  return v;
}

static value near_value(double n) {
  return isnan(n) ? value_missing(column_number) : value_number(n, 0);
}

static value eval(const frame *f, expr_node *n) {
  switch (n->bound) {
  case bound_value:
    return n->value;
  case bound_column:
    if (n->near && f->count)
      return near_value(n->near[row_of(f, f->position)]);
    return f->count ? value_cell(n->column, row_of(f, f->position)) : value_missing(n->type);
  case bound_rows:
    return value_boolean(true);
  case bound_call:
    return n->function->kind == function_aggregate || n->function->kind == function_window ? eval_rows(f, n)
                                                                                           : eval_scalar(f, n);
  case bound_not:
    break;
  }
  assert(!"an expression is bound before it is evaluated");
  return value_missing(n->type);
}

/* A new round: what aggregates and windows came to before is forgotten. */
static frame begin(arena *a, const expr *e) {
  ((expr *)e)->round++; /* a cache: the expression is what it was */
  return (frame){.arena = a, .e = e, .count = e->here ? e->here->rows : 0};
}

value expr_eval(arena *a, const expr *e, const size_t *row, size_t count) {
  frame f = begin(a, e);
  if (row) {
    f.row = row;
    f.count = count;
  }
  return eval(&f, e->root);
}

column expr_column(arena *a, const expr *e) {
  frame f = begin(a, e);
  if (e->root->bound == bound_column) {
    column same = *e->root->column; /* its cells are shared */
    same.at = e->at;
    return same;
  }
  column c = value_column(a, e->root->type, f.count);
  c.at = e->at;
  for (f.position = 0; f.position < f.count; f.position++)
    value_put(&c, f.position, f.count, eval(&f, e->root));
  return c;
}
