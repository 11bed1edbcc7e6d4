/* dataset: all tables, params and values of a brief by name, each computed once, after what it mentions. */
#include "base/file.h"
#include "base/nearest.h"
#include "bind/asker.h"
#include "bind/csv_file.h"
#include "bind/input.h"
#include "bind/mention.h"
#include "bind/shaping.h"
#include "bind/steps.h"
#include "data/merged.h"
#include "data/total.h"
#include "data/transform.h"

#include <string.h>

typedef enum state { state_new, state_busy, state_done, state_failed } state;

/* Tables and values in one list, since either may mention the other: first the tables, then the values. */
typedef struct loading {
  dataset *set;
  const front_matter *front;
  state *state;
  size_t count;
  diags *diags;
} loading;

static bool compute(loading *l, size_t i);

/* --- params --- */

/* A param's text as the value it looks like: number, boolean, date, else text. Quoted, it is text. */
static value literal(arena *a, str s, bool quoted) {
  source *alone = source_new(a, "", s);
  diags *unheard = diags_new(a);
  double days;
  date_grain grain;
  if (quoted)
    return value_text(s);
  if (date_parse(s, &days, &grain) && s.len > 4) /* four digits are a number */
    return value_date(days, grain);
  expr *e = expr_parse(a, s, span_new(alone, 0, s.len), unheard);
  const scope nothing = {0};
  if (e && !expr_aggregates(e) && !expr_column_name(e).ptr && expr_bind(e, &nothing, NULL, unheard))
    return expr_eval(a, e, NULL, 0);
  return value_text(s);
}

static void add_value(dataset *s, const char *name, value v) {
  const char **names = (const char **)s->scope.name; /* sized for all of them in dataset_load */
  value *values = (value *)s->scope.value;
  names[s->scope.values] = name;
  values[s->scope.values++] = v;
}

/* A table that expressions may mention from now on. */
static void add_table(dataset *s, table *t) {
  table **list = ARENA_ARRAY(s->arena, s->scope.tables + 1, table *);
  if (s->scope.tables)
    memcpy(list, s->scope.table, s->scope.tables * sizeof *list);
  list[s->scope.tables++] = t;
  s->scope.table = list;
}

/* What -P gives in place of a default, which says of what type it must be. */
static value replacement(loading *l, const value_spec *p, const value *fallback, str given) {
  if (fallback->type == column_text)
    return value_text(given);
  value v = literal(l->set->arena, given, false);
  if (v.type != fallback->type) {
    diag *g = diags_add(l->diags, 250, p->text.at, "-P %.*s: `%.*s` is not a %s as the default is", STR_ARG(p->name),
                        STR_ARG(given), column_type_name(fallback->type));
    diag_hint(l->diags, g, "the default");
  }
  return v;
}

static void add_params(loading *l, const param *given, size_t count) {
  arena *a = l->set->arena;
  for (size_t i = 0; i < l->front->params; i++) {
    const value_spec *p = &l->front->param[i];
    value v = literal(a, p->text.text, p->quoted);
    for (size_t j = 0; j < count; j++)
      if (str_equal(given[j].name, p->name))
        v = replacement(l, p, &v, given[j].text);
    add_value(l->set, text_format(a, "params.%.*s", STR_ARG(p->name)), v);
  }
}

static void refuse_unknown_params(const loading *l, const param *given, size_t count) {
  const char **name = ARENA_ARRAY(l->set->arena, l->front->params + 1, const char *);
  for (size_t i = 0; i < l->front->params; i++)
    name[i] = str_copy(l->set->arena, l->front->param[i].name);
  for (size_t j = 0; j < count; j++) {
    bool known = false;
    for (size_t i = 0; i < l->front->params; i++)
      known |= str_equal(given[j].name, l->front->param[i].name);
    if (known)
      continue;
    diag *g = diags_add(l->diags, 241, span_none(), "-P %.*s: the brief has no such param", STR_ARG(given[j].name));
    field_suggest(l->set->arena, l->diags, g, given[j].name, (known_names){"params", name, l->front->params});
  }
}

/* --- what is mentioned --- */

typedef struct mention {
  loading *l;
  size_t self;
  bool well;
} mention;

static void compute_mentioned(void *with, str code) {
  mention *m = with;
  const front_matter *f = m->l->front;
  for (size_t i = 0; i < m->l->count; i++) {
    bool is_table = i < f->data_count;
    str name = is_table ? f->data[i].name : f->value[i - f->data_count].name;
    bool of_table = m->self < f->data_count; /* where bare words are columns first: a loop is no fault there */
    if (i == m->self || !mention_in(code, name, is_table) || (of_table && m->l->state[i] == state_busy))
      continue;
    m->well &= compute(m->l, i);
  }
}

/* --- tables --- */

static steps definition(const data_spec *t) {
  return (steps){.filter = t->filter,
                 .calc = t->calc,
                 .group = t->group,
                 .aggregate = t->aggregate,
                 .sort = t->sort,
                 .limit = t->limit,
                 .other = t->other,
                 .unpivot = t->unpivot,
                 .lookup = t->lookup,
                 .fill = t->fill,
                 .pivot = t->pivot,
                 .time_unit = t->time_unit,
                 .bin = t->bin};
}

static size_t find_data(const front_matter *f, str name) {
  size_t i = 0;
  while (i < f->data_count && !str_equal(f->data[i].name, name))
    i++;
  return i;
}

static void no_table(dataset *s, str name, span at, diags *d) {
  const front_matter *f = &s->brief->front;
  const char **names = ARENA_ARRAY(s->arena, f->data_count + 1, const char *);
  for (size_t i = 0; i < f->data_count; i++)
    names[i] = str_copy(s->arena, f->data[i].name);
  diag *g = diags_add(d, 242, at, "there is no table `%.*s`", STR_ARG(name));
  field_suggest(s->arena, d, g, name, (known_names){"tables", names, f->data_count});
}

/* The table that a `from:` names, computed first. */
static table *other_table(loading *l, asked_text from) {
  size_t i = find_data(l->front, from.text);
  if (i == l->front->data_count) {
    no_table(l->set, from.text, from.at, l->diags);
    return NULL;
  }
  if (l->state[i] == state_busy) {
    diags_add(l->diags, 243, from.at, "`%.*s` is computed from itself", STR_ARG(from.text));
    return NULL;
  }
  return compute(l, i) ? l->set->table[i] : NULL;
}

/* Whether something is compared with this text, as in `region != "Total"`. */
static bool compares(str all, str label) {
  str rest = all;
  const char *found;
  while (label.len && rest.len && (found = memmem(rest.ptr, rest.len, label.ptr, label.len))) {
    const char *end = found + label.len, *at = found - 1;
    if (at > all.ptr && *at == '"' && end < all.ptr + all.len && *end == '"') {
      do
        at--;
      while (at > all.ptr && *at == ' ');
      if (strchr("=(,", *at))
        return true;
    }
    rest = (str){end, (size_t)(all.ptr + all.len - end)};
  }
  return false;
}

/* Whether the author knows of the text: the brief's body compares with it, or a table that comes from this one does. */
static bool known(const loading *l, const data_spec *t, str label) {
  const brief_source *b = l->set->brief;
  str all = b->source->bytes;
  bool is = compares(str_slice(all, b->front.at.start + b->front.at.length, all.len), label);
  for (size_t i = 0; i < b->front.data_count; i++)
    is |= str_equal(b->front.data[i].from.text, t->name) && compares(b->front.data[i].filter.text, label);
  return is;
}

/* A total counts everything twice, unless the table's own filter leaves it out. */
static void check_totals(loading *l, const data_spec *t, table *in, const steps *asked) {
  const steps filter = {.filter = asked->filter};
  if (total_find(in).row == in->rows)
    return;
  table *kept = steps_apply(l->set, in, &filter, l->diags);
  const total whole = total_find(kept ? kept : in);
  if (kept && whole.row < kept->rows && !known(l, t, column_text_at(whole.label, whole.row)))
    total_warn(kept, &whole, l->diags);
}

static bool fills(const data_spec *t, const char *name) {
  for (size_t i = 0; t->fill && t->fill->kind == node_map && i < t->fill->count; i++)
    if (str_is(t->fill->pair[i].key, name))
      return true;
  return false;
}

/* Cells that were merged are missing, unless this table or one that comes from it fills them. */
static void check_merged(loading *l, const data_spec *t, const table *in) {
  const column *c = merged_column(in);
  bool filled = c && fills(t, c->name);
  for (size_t i = 0; c && i < l->front->data_count; i++)
    filled |= str_equal(l->front->data[i].from.text, t->name) && fills(&l->front->data[i], c->name);
  if (c && !filled)
    merged_warn(in, c, l->diags);
}

/* The tables that lookups look into, computed first. */
static bool looked_up(loading *l, steps *asked) {
  size_t count = shaping_lookups(asked->lookup);
  const table **from = ARENA_ARRAY(l->set->arena, count + 1, const table *);
  bool well = true;
  for (size_t i = 0; i < count; i++) {
    const asked_text name = shaping_from(asked->lookup, i);
    from[i] = name.at.source ? other_table(l, name) : NULL;
    well &= !name.at.source || from[i];
  }
  asked->from = from;
  return well;
}

static bool compute_table(loading *l, size_t i) {
  const data_spec *t = &l->front->data[i];
  mention m = {l, i, true};
  steps asked = definition(t);
  if (!csv_file_check(t, l->diags))
    return false;
  size_t before = diags_count(l->diags);
  table *in = t->from.at.source ? other_table(l, t->from) : csv_file_read(l->set, t, l->diags);
  if (diags_count(l->diags) > before && t->file.at.source) {
    asker by = asker_find(l->set->brief, t->name);
    diags_asked(l->diags, before, by.at, by.what);
  }
  m.well = looked_up(l, &asked);
  steps_expressions(&asked, compute_mentioned, &m);
  if (in && m.well && t->file.at.source) {
    check_totals(l, t, in, &asked);
    check_merged(l, t, in);
  }
  size_t used = 0;
  asked.used = &used;
  table *out = in && m.well ? steps_apply(l->set, in, &asked, l->diags) : NULL;
  if (!out)
    return false;
  if (t->file.at.source) /* columns turned to rows are all rows; a limit counts where rows stand in the file */
    input_note(l->set, in, asked.unpivot ? in->rows : out->source && out->rows < used ? out->rows : used);
  table *named = ARENA_NEW(l->set->arena, table);
  *named = *out;
  named->name = str_copy(l->set->arena, t->name);
  l->set->table[i] = named;
  add_table(l->set, named);
  return true;
}

/* --- values --- */

static bool compute_value(loading *l, size_t i) {
  const value_spec *v = &l->front->value[i];
  arena *a = l->set->arena;
  mention m = {l, l->front->data_count + i, true};
  compute_mentioned(&m, v->text.text);
  expr *e = m.well ? expr_parse(a, v->text.text, v->text.at, l->diags) : NULL;
  if (!e || !expr_bind(e, &l->set->scope, NULL, l->diags))
    return false;
  if (!expr_constant(e)) {
    diags_add(l->diags, 408, v->text.at, "`%.*s` is a whole column: say how it becomes one value, as sum(…)",
              STR_ARG(v->text.text));
    return false;
  }
  add_value(l->set, str_copy(a, v->name), expr_eval(a, e, NULL, 0));
  return true;
}

static bool compute(loading *l, size_t i) {
  size_t tables = l->front->data_count;
  if (l->state[i] == state_busy) {
    const value_spec *v = &l->front->value[i - tables];
    diags_add(l->diags, 243, v->text.at, "`%.*s` is computed from itself", STR_ARG(v->name));
    return false;
  }
  if (l->state[i] == state_new) {
    l->state[i] = state_busy;
    bool well = i < tables ? compute_table(l, i) : compute_value(l, i - tables);
    l->state[i] = well ? state_done : state_failed;
  }
  return l->state[i] == state_done;
}

/* --- the door --- */

dataset *dataset_load(arena *a, const brief_source *b, const locale *l, const param *p, size_t params, diags *d) {
  const front_matter *f = &b->front;
  dataset *s = ARENA_NEW(a, dataset);
  size_t count = f->data_count + f->values;
  *s = (dataset){.arena = a, .brief = b, .locale = l, .tables = f->data_count};
  s->table = ARENA_ARRAY(a, f->data_count + 1, table *);
  s->scope = (scope){.name = ARENA_ARRAY(a, f->params + f->values + 1, const char *),
                     .value = ARENA_ARRAY(a, f->params + f->values + 1, value)};
  loading all = {s, f, ARENA_ARRAY(a, count + 1, state), count, d};
  refuse_unknown_params(&all, p, params);
  add_params(&all, p, params);
  bool well = true;
  for (size_t i = 0; i < count; i++)
    well &= compute(&all, i);
  return well && !diags_errors(d) ? s : NULL;
}

/* A CSV file that a chart names itself. */
static table *named_file(dataset *s, str path, span asked, diags *d) {
  data_spec t = {.name = path, .at = asked, .file = {path, asked}};
  table *read = csv_file_read(s, &t, d);
  if (!read)
    return NULL;
  const total whole = total_find(read);
  if (whole.row < read->rows)
    total_warn(read, &whole, d);
  table **more = ARENA_ARRAY(s->arena, s->tables + 1, table *);
  memcpy(more, s->table, s->tables * sizeof *more);
  more[s->tables++] = read;
  s->table = more;
  add_table(s, read);
  input_note(s, read, read->rows);
  return read;
}

table *dataset_table(dataset *s, str name, span asked, diags *d) {
  if (!name.ptr && s->brief->front.data_count == 1)
    return s->table[0];
  if (!name.ptr) {
    diag *g = diags_add(d, 244, asked, "`data` should say which table is meant");
    if (!s->brief->front.data_count)
      diag_hint(d, g, "the brief has no table: name a CSV file");
    return NULL;
  }
  for (size_t i = 0; i < s->tables; i++)
    if (str_is(name, s->table[i]->name))
      return s->table[i];
  if (str_ends(name, ".csv") || str_ends(name, ".tsv") || str_ends(name, ".txt"))
    return named_file(s, name, asked, d);
  no_table(s, name, asked, d);
  return NULL;
}
