/* input: the files that a brief was made from, and what was used of them. */
#include "bind/input.h"

#include "base/file.h"

#include <string.h>

void input_note(dataset *s, const table *read, size_t used) {
  for (size_t i = 0; i < s->inputs; i++)
    if (!strcmp(s->input[i].read->source->path, read->source->path)) {
      s->input[i].used = used > s->input[i].used ? used : s->input[i].used;
      return;
    }
  ARENA_PUSH(s->arena, s->input, s->inputs, s->input_room);
  s->input[s->inputs++] = (input){read, used};
}

const char *input_facts(arena *a, const input *i) {
  return table_facts(a, i->read, i->used);
}
