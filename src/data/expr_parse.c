/* expr_parse: the text of an expression to its tree. */
#include "data/expr_node.h"
#include "data/expr_token.h"

#include "base/number.h"

#include <string.h>

typedef struct parser {
  expr *e;
  diags *diags;
  token token; /* the next one */
  int depth;
  bool failed; /* the first complaint ends it: what follows would be guesswork */
} parser;

static diag *fail(parser *p, int code, size_t start, size_t length, const char *message) {
  p->failed = true;
  p->token = (token){token_end, p->e->code.len, 0, str_of(NULL)};
  return diags_add(p->diags, code, expr_node_place(p->e, start, length), "%s", message);
}

static void advance(parser *p) {
  if (p->failed)
    return;
  token t = expr_token_at(p->e->arena, p->e->code, p->token.start + p->token.length);
  if (t.kind != token_open)
    p->token = t;
  else
    diag_hint(p->diags, fail(p, 402, t.start, 1, "the text or name is never closed"), "opened here");
}

static bool at_sign(const parser *p, const char *sign) {
  return p->token.kind == token_sign && str_is(p->token.text, sign);
}

static bool at_word(const parser *p, const char *word) {
  return p->token.kind == token_name && str_is(p->token.text, word);
}

/* What stands where something else was wanted. */
static void fail_here(parser *p, const char *wanted) {
  static const struct {
    const char *sign, *meant;
  } alien[] = {{"==", "`=`"},  {"<>", "`!=`"},    {"&&", "`and`"}, {"||", "`or`"},
               {"!", "`not`"}, {"**", "`x * x`"}, {"^", "`x * x`"}};
  if (p->failed)
    return;
  size_t start = p->token.start, length = p->token.length;
  str found = p->token.text;
  if (p->token.kind == token_end) {
    diag_hint(p->diags, fail(p, 401, start, 0, "the expression ends too early"), "%s is missing here", wanted);
    return;
  }
  for (size_t i = 0; i < sizeof alien / sizeof *alien; i++)
    if (p->token.kind == token_sign && str_is(found, alien[i].sign)) {
      diag_hint(p->diags, fail(p, 401, start, length, "this sign is not in the language"), "write %s", alien[i].meant);
      return;
    }
  diag_hint(p->diags, fail(p, 401, start, length, "the expression cannot be read from here"), "%s was expected",
            wanted);
}

static bool take_sign(parser *p, const char *sign, const char *wanted) {
  if (at_sign(p, sign))
    advance(p);
  else
    fail_here(p, wanted);
  return !p->failed;
}

static expr_node *node_new(parser *p, expr_kind kind) {
  expr_node *n = ARENA_NEW(p->e->arena, expr_node);
  n->kind = kind;
  n->start = n->word_start = p->token.start;
  n->length = n->word_length = p->token.length;
  n->levels = 1;
  return n;
}

static void node_cover(expr_node *n, size_t start, size_t end) {
  n->start = start;
  n->length = end - start;
}

static void node_push(parser *p, expr_node *n, expr_node *arg) {
  if (p->failed)
    return;
  ARENA_PUSH(p->e->arena, n->arg, n->args, n->args_room);
  n->arg[n->args++] = arg;
  if (arg->levels >= n->levels)
    n->levels = arg->levels + 1;
  if (n->levels > EXPR_PARTS_MAX)
    fail(p, 403, n->word_start, n->word_length, "the expression has too many parts");
}

static expr_node *parse_binary(parser *p, int least);

/* The place after what was taken last: names and calls end where the next token has not begun. */
static size_t end_of(const expr_node *n) {
  return n->start + n->length;
}

static expr_node *parse_literal(parser *p, value v) {
  expr_node *n = node_new(p, expr_literal);
  n->written = v;
  advance(p);
  return n;
}

static expr_node *parse_number(parser *p) {
  number n = {0};
  if (!number_parse(p->token.text, '.', &n)) {
    diag_hint(p->diags, fail(p, 401, p->token.start, p->token.length, "this number cannot be read"),
              "whole numbers have up to 15 digits and no leading zeros");
    return NULL;
  }
  return parse_literal(p, value_number(n.value, n.decimals));
}

static bool wants_kind(parser *p, const expr_node *n, function_kind kind, const char *words, const char *hint) {
  if (!n->function || n->function->kind == kind)
    return true;
  diag_hint(p->diags, fail(p, 401, p->token.start, p->token.length, words), "%s", hint);
  return false;
}

static void rise_above(expr_node *n, const expr_node *part) {
  if (part && part->levels >= n->levels)
    n->levels = part->levels + 1;
}

/* The condition of an aggregate, after its arguments. */
static void parse_where(parser *p, expr_node *n) {
  if (!wants_kind(p, n, function_aggregate, "only aggregates take a `where`", "use if(condition, a, b)"))
    return;
  advance(p);
  n->where = parse_binary(p, 1);
  rise_above(n, n->where);
}

/* The groups of a window, after its arguments. */
static void parse_by(parser *p, expr_node *n) {
  if (!wants_kind(p, n, function_window, "only windows take a `by`", "a table's `group` makes one row of each group"))
    return;
  do {
    advance(p);
    expr_node *part = parse_binary(p, 1);
    if (p->failed)
      return;
    ARENA_PUSH(p->e->arena, n->by, n->bys, n->bys_room);
    n->by[n->bys++] = part;
    rise_above(n, part);
  } while (at_sign(p, ","));
}

/* The arguments, from the opening parenthesis to past the closing one. */
static void parse_arguments(parser *p, expr_node *n) {
  advance(p);
  while (!p->failed && !at_sign(p, ")") && !at_word(p, "where")) {
    node_push(p, n, parse_binary(p, 1));
    if (!at_sign(p, ","))
      break;
    advance(p);
  }
  if (at_word(p, "where"))
    parse_where(p, n);
  else if (n->args && at_word(p, "by"))
    parse_by(p, n);
  size_t end = p->token.start + p->token.length;
  if (take_sign(p, ")", "`,` or `)`"))
    node_cover(n, n->start, end);
}

static expr_node *parse_call(parser *p, token name) {
  expr_node *n = node_new(p, expr_call);
  n->word_start = n->start = name.start;
  n->word_length = name.length;
  n->function = function_find(name.text);
  if (!n->function) {
    const char *near = function_nearest(p->e->arena, name.text);
    diag *g = fail(p, 405, name.start, name.length,
                   text_format(p->e->arena, "there is no function `%.*s`", STR_ARG(name.text)));
    if (near)
      diag_hint(p->diags, g, "did you mean `%s`?", near);
    return NULL;
  }
  parse_arguments(p, n);
  return n;
}

static expr_node *parse_name(parser *p) {
  token first = p->token;
  expr_node *n = node_new(p, expr_name);
  n->name = first.text;
  advance(p);
  if (first.kind == token_name && at_sign(p, "("))
    return parse_call(p, first);
  if (!at_sign(p, "."))
    return n;
  advance(p);
  if (p->token.kind != token_name && p->token.kind != token_quoted) {
    fail_here(p, "a column's name");
    return NULL;
  }
  n->table = n->name;
  n->table_length = first.length;
  n->name = p->token.text;
  n->word_start = p->token.start;
  n->word_length = p->token.length;
  node_cover(n, first.start, p->token.start + p->token.length);
  advance(p);
  return n;
}

static expr_node *parse_group(parser *p) {
  size_t start = p->token.start;
  advance(p);
  expr_node *n = parse_binary(p, 1);
  size_t end = p->token.start + p->token.length;
  if (!take_sign(p, ")", "`)`"))
    return NULL;
  node_cover(n, start, end);
  return n;
}

static expr_node *parse_prefix(parser *p, const char *sign, int binding) {
  expr_node *n = node_new(p, expr_call);
  n->function = function_operator_find(str_of(sign));
  advance(p);
  expr_node *arg = parse_binary(p, binding);
  node_push(p, n, arg);
  if (!p->failed)
    node_cover(n, n->start, end_of(arg));
  return n;
}

#define BINDING_COMPARE 4
#define BINDING_TIGHTEST 7

static expr_node *parse_primary(parser *p) {
  static const char *const keyword[] = {"and", "or", "in", "where"};
  if (at_word(p, "not"))
    return parse_prefix(p, "not", BINDING_COMPARE);
  if (at_sign(p, "-"))
    return parse_prefix(p, "-", BINDING_TIGHTEST);
  if (at_sign(p, "("))
    return parse_group(p);
  if (at_word(p, "true") || at_word(p, "false"))
    return parse_literal(p, value_boolean(at_word(p, "true")));
  if (p->token.kind == token_number)
    return parse_number(p);
  if (p->token.kind == token_text)
    return parse_literal(p, value_text(p->token.text));
  bool reserved = false;
  for (size_t i = 0; i < sizeof keyword / sizeof *keyword; i++)
    reserved |= at_word(p, keyword[i]);
  if (!reserved && (p->token.kind == token_name || p->token.kind == token_quoted))
    return parse_name(p);
  fail_here(p, "a name, a number or a text");
  return NULL;
}

/* `x in (a, b)`: one call of x, a and b. */
static void parse_list(parser *p, expr_node *n) {
  if (!at_sign(p, "(")) {
    fail_here(p, "a list in parentheses");
    return;
  }
  parse_arguments(p, n);
  if (!p->failed && (n->args < 2 || n->where))
    diag_hint(p->diags, fail(p, 401, n->word_start, n->word_length, "the list after `in` is empty"), "write in (a, b)");
}

static expr_node *parse_operator(parser *p, expr_node *left, const function *f) {
  expr_node *n = node_new(p, expr_call);
  n->function = f;
  advance(p);
  node_push(p, n, left);
  if (!strcmp(f->name, "in")) {
    parse_list(p, n);
    n->length += n->start - left->start;
    n->start = left->start;
    return n;
  }
  expr_node *right = parse_binary(p, f->binding + 1);
  node_push(p, n, right);
  if (!p->failed)
    node_cover(n, left->start, end_of(right));
  return n;
}

/* `not in`, after the `not`. */
static expr_node *parse_not_in(parser *p, expr_node *left) {
  expr_node *n = node_new(p, expr_call);
  n->function = function_operator_find(STR("not"));
  advance(p);
  if (!at_word(p, "in")) {
    fail_here(p, "`in`");
    return NULL;
  }
  expr_node *in = parse_operator(p, left, function_operator_find(STR("in")));
  node_push(p, n, in);
  if (!p->failed)
    node_cover(n, left->start, end_of(in));
  return n;
}

static const function *operator_here(const parser *p) {
  bool word = at_word(p, "and") || at_word(p, "or") || at_word(p, "in");
  return word || p->token.kind == token_sign ? function_operator_find(p->token.text) : NULL;
}

static expr_node *parse_operators(parser *p, int least) {
  expr_node *n = parse_primary(p);
  bool compared = false;
  while (!p->failed) {
    bool negated = at_word(p, "not");
    const function *f = negated ? function_operator_find(STR("in")) : operator_here(p);
    if (!f || f->binding < least)
      break;
    if (f->binding == BINDING_COMPARE && compared) {
      diag_hint(p->diags, fail(p, 401, p->token.start, p->token.length, "comparisons do not chain"),
                "write a < b and b < c");
      break;
    }
    compared = f->binding == BINDING_COMPARE;
    n = negated ? parse_not_in(p, n) : parse_operator(p, n, f);
  }
  return n;
}

static expr_node *parse_binary(parser *p, int least) {
  if (p->failed)
    return NULL;
  if (++p->depth > EXPR_DEPTH_MAX) {
    fail(p, 403, p->token.start, p->token.length, "the expression is nested too deeply");
    return NULL;
  }
  expr_node *n = parse_operators(p, least);
  p->depth--;
  return p->failed ? NULL : n;
}

/* Quotes around the code are no part of it, but they are in the file. */
static void find_inside(expr *e) {
  str written = e->at.source ? span_str(e->at) : str_of(NULL);
  for (e->offset = 0; e->offset <= 1 && e->offset + e->code.len <= written.len && !e->inside; e->offset++)
    e->inside = str_equal(str_slice(written, e->offset, e->offset + e->code.len), e->code);
  e->offset -= e->inside;
}

expr *expr_parse(arena *a, str code, span at, diags *d) {
  expr *e = ARENA_NEW(a, expr);
  *e = (expr){.arena = a, .code = code, .at = at, .diags = d};
  find_inside(e);
  parser p = {.e = e, .diags = d};
  advance(&p);
  if (p.token.kind == token_end && !p.failed) {
    diags_add(d, 401, at, "an expression is missing");
    return NULL;
  }
  e->root = parse_binary(&p, 1);
  if (!p.failed && p.token.kind != token_end)
    fail_here(&p, at_sign(&p, ",") ? "an operator (or, of columns, a list as `[a, b]`)" : "an operator");
  return p.failed ? NULL : e;
}
