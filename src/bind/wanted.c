/* wanted: which columns of its files a brief may ask for. */
#include "bind/wanted.h"

#include <string.h>

static bool has(const node *map, const char *key) {
  for (size_t i = 0; map && map->kind == node_map && i < map->count; i++)
    if (str_is(map->pair[i].key, key))
      return true;
  return false;
}

/* A pivot's rows are told apart by all other columns; a lookup may take all there are. */
static bool takes_all(const data_spec *t) {
  bool whole = t->lookup && t->lookup->kind == node_map && !has(t->lookup, "fields");
  for (size_t i = 0; t->lookup && t->lookup->kind == node_list && i < t->lookup->count; i++)
    whole |= !has(t->lookup->item[i], "fields");
  return whole || t->pivot;
}

static bool shows_all(const block *list) {
  bool all = false;
  for (const block *k = list; k && !all; k = k->next) {
    const table_spec *t = k->kind == block_data_table ? k->spec : NULL;
    all = (t && !t->columns) || shows_all(k->child);
  }
  return all;
}

wanted wanted_of(const brief_source *b) {
  wanted w = {.words = b->source->bytes, .all = shows_all(b->blocks)};
  for (size_t i = 0; i < b->front.data_count; i++)
    w.all |= takes_all(&b->front.data[i]);
  return w;
}

static bool word_byte(char c) {
  return c == '_' || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
}

/* Plain ASCII without quotes stands in YAML as it is, unless someone takes pains. */
static bool written_plainly(str name) {
  for (size_t i = 0; i < name.len; i++)
    if (name.ptr[i] < ' ' || name.ptr[i] > '~' || strchr("\"'\\`", name.ptr[i]))
      return false;
  return name.len;
}

bool wanted_column(const void *with, str name) {
  const wanted *w = with;
  if (w->all || !written_plainly(name) || memchr(w->words.ptr, '\\', w->words.len))
    return true;
  const char *at = w->words.ptr, *end = at + w->words.len;
  while ((at = memmem(at, (size_t)(end - at), name.ptr, name.len))) {
    bool begins = at == w->words.ptr || !word_byte(at[-1]) || !word_byte(name.ptr[0]);
    bool ends = at + name.len == end || !word_byte(at[name.len]) || !word_byte(name.ptr[name.len - 1]);
    if (begins && ends)
      return true;
    at++;
  }
  return false;
}
