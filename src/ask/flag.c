/* flag: the words of a command line to the maps that YAML would have made of them. */
#include "ask/flag.h"

#include "ask/front.h"
#include "base/file.h"

#include <string.h>

/* Which options are flags, and in which map they stand. */
static const struct group {
  const field *(*fields)(size_t *count);
  const char *only, *but; /* names that spaces separate; NULL: all, and none */
} groups[] = {{spec_chart_fields, NULL, "data id"},
              {front_data_fields,
               "delimiter quote decimal skip heads foot encoding na flags types unpivot fill timeUnit pivot", NULL},
              {front_fields, "lang theme", NULL}};

enum { group_chart, group_data, group_front, group_count };

static bool has(const struct group *g, const field *f) {
  str name = str_of(f->name);
  return (!g->only || field_choice_index(g->only, name) >= 0) && (!g->but || field_choice_index(g->but, name) < 0);
}

static const field *find_in(const struct group *g, str name) {
  size_t count;
  const field *all = g->fields(&count), *f = field_find(all, count, name);
  return f && has(g, f) ? f : NULL;
}

const field *flag_find(str name) {
  const field *f = NULL;
  for (int i = 0; i < group_count && !f; i++)
    f = find_in(&groups[i], name);
  return f;
}

const field *const *flag_fields(arena *a, size_t *count) {
  const field **list = NULL;
  size_t room = 0, n;
  *count = 0;
  for (int i = 0; i < group_count; i++) {
    const field *all = groups[i].fields(&n);
    for (size_t k = 0; k < n; k++) {
      if (!has(&groups[i], &all[k]))
        continue;
      ARENA_PUSH(a, list, *count, room);
      list[(*count)++] = &all[k];
    }
  }
  return list;
}

static node *scalar(arena *a, str words, span at) {
  node *n = ARENA_NEW(a, node);
  *n = (node){.kind = node_scalar, .at = at, .text = words};
  return n;
}

/* Lists and maps are written as in YAML; all else is what the shell gave, and needs no quotes of YAML's. */
static node *value_of(arena *a, const flag *f, diags *d) {
  if (!f->value.source)
    return scalar(a, STR("true"), f->name);
  str s = span_str(f->value);
  bool many = f->field->type == field_node || f->field->type == field_texts;
  return many && s.len && (*s.ptr == '[' || *s.ptr == '{') ? yaml_read(a, f->value, d) : scalar(a, s, f->value);
}

static void put(node *map, str key, span key_at, node *value) {
  map->pair[map->count++] = (pair){key, key_at, value};
}

static node *map_new(arena *a, span at, size_t most) {
  node *map = ARENA_NEW(a, node);
  *map = (node){.kind = node_map, .at = at, .pair = ARENA_ARRAY(a, most, pair)};
  return map;
}

/* An option given again is one more item of its list, if it can be a list. */
static bool put_again(arena *a, pair *p, const flag *f, node *value, diags *d) {
  if (f->field->type != field_node && f->field->type != field_texts) {
    diag_also(diags_add(d, 203, f->name, "`--%s` is given twice", f->field->name), p->key_at, "first here");
    return false;
  }
  node *old = p->value;
  size_t before = old->kind == node_list ? old->count : 1;
  node *list = ARENA_NEW(a, node);
  *list = (node){.kind = node_list, .at = value->at, .item = ARENA_ARRAY(a, before + 1, node *), .count = before + 1};
  memcpy(list->item, old->kind == node_list ? old->item : &old, before * sizeof *list->item);
  list->item[before] = value;
  p->value = list;
  return true;
}

/* A group's flags as the map they would stand in; with room for `more` pairs. */
static node *map_of(arena *a, const flags *f, int group, size_t more, diags *d) {
  node *map = map_new(a, f->at, f->count + more);
  for (size_t i = 0; i < f->count; i++) {
    const flag *g = &f->item[i];
    if (find_in(&groups[group], str_of(g->field->name)) != g->field)
      continue;
    node *value = value_of(a, g, d);
    pair *p = map->pair, *end = p + map->count;
    while (p < end && !str_equal(p->key, span_str(g->name)))
      p++;
    if (value && p < end)
      put_again(a, p, g, value, d);
    else if (value)
      put(map, span_str(g->name), g->name, value);
  }
  return map;
}

/* What a file is called in expressions. */
static str stem_of(str path) {
  if (str_is(path, FILE_STDIN))
    return STR("data");
  size_t start = path.len, end = path.len;
  while (start && path.ptr[start - 1] != '/')
    start--;
  for (size_t i = start + 1; i < path.len; i++)
    end = path.ptr[i] == '.' ? i : end;
  return str_slice(path, start, end);
}

static node *title_of(arena *a, const flags *f, str stem) {
  for (size_t i = 0; i < f->count; i++)
    if (!strcmp(f->item[i].field->name, "title") && f->item[i].value.length)
      return scalar(a, span_str(f->item[i].value), f->item[i].value);
  return scalar(a, stem, f->file);
}

static void read_front(arena *a, const flags *f, front_matter *out, diags *d) {
  str path = span_str(f->file), stem = stem_of(path);
  node *table = map_of(a, f, group_data, 1, d), *tables = map_new(a, f->file, 1),
       *front = map_of(a, f, group_front, 2, d);
  put(table, STR("file"), f->file, scalar(a, path, f->file));
  put(tables, stem, f->file, table);
  put(front, STR("data"), f->file, tables);
  put(front, STR("title"), f->at, title_of(a, f, stem));
  front_read_map(a, front, f->at, out, d);
}

brief_source *flag_brief(arena *a, const flags *f, diags *d) {
  size_t errors = diags_errors(d);
  brief_source *b = ARENA_NEW(a, brief_source);
  *b = (brief_source){.source = f->at.source, .bare = true};
  read_front(a, f, &b->front, d);
  node *chart = map_of(a, f, group_chart, 0, d);
  bool marked = false;
  for (size_t i = 0; i < chart->count; i++)
    marked |= str_is(chart->pair[i].key, "mark");
  if (!marked) {
    diag_hint(d, diags_add(d, 905, f->at, "no kind of chart is named"), "add `--mark bar`; `brief kinds` lists them");
    return NULL;
  }
  b->blocks = ARENA_NEW(a, block);
  *b->blocks = (block){.kind = block_chart, .at = f->at, .text = f->at, .spec = spec_chart_map(a, chart, f->at, d)};
  return diags_errors(d) > errors ? NULL : b;
}
