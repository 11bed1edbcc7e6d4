/* inputs: the files that a brief is made of: CSVs, pictures, a theme. */
#include "bind/inputs.h"

#include "base/file.h"

static void add(inputs *all, const brief_source *b, str name) {
  if (!name.len)
    return;
  ARENA_PUSH(all->arena, all->path, all->count, all->room);
  all->path[all->count++] = file_beside(all->arena, b->source->path, name);
}

/* A chart's or table's `data` is a file if there is no table of that name. */
static void add_named(inputs *all, const brief_source *b, str name) {
  for (size_t i = 0; i < b->front.data_count; i++)
    if (str_equal(b->front.data[i].name, name))
      return;
  add(all, b, name);
}

static void add_images(inputs *all, const brief_source *b, const inlines *list) {
  for (const inlines *i = list; i; i = i->next) {
    if (i->kind == inline_image)
      add(all, b, i->text);
    add_images(all, b, i->child);
  }
}

static void add_blocks(inputs *all, const brief_source *b, const block *list) {
  for (const block *k = list; k; k = k->next) {
    add_images(all, b, k->inlines);
    add_blocks(all, b, k->child);
    if (k->kind == block_chart && k->spec)
      add_named(all, b, ((const chart_spec *)k->spec)->data.text);
    if (k->kind == block_data_table && k->spec)
      add_named(all, b, ((const table_spec *)k->spec)->data.text);
  }
}

inputs inputs_of(arena *a, const brief_source *b) {
  inputs all = {.arena = a};
  add(&all, b, str_of(file_name(b->source->path)));
  for (size_t i = 0; i < b->front.data_count; i++)
    add(&all, b, b->front.data[i].file.text);
  add(&all, b, b->front.logo.text);
  if (str_ends(b->front.theme.text, ".yaml") || str_ends(b->front.theme.text, ".yml"))
    add(&all, b, b->front.theme.text);
  add_blocks(&all, b, b->blocks);
  return all;
}
