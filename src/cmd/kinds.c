/* kinds: `brief kinds`: the kinds of charts, and each one's fields and example. */
#include "chart/kinds.h"

#include "base/nearest.h"
#include "cmd/command.h"

#include <stdio.h>

static void list_kinds(void) {
  size_t count;
  const kind *k = kinds(&count);
  for (size_t i = 0; i < count; i++)
    printf("%-10s %s\n", k[i].name, k[i].summary);
  printf("\n`brief kinds NAME` explains one.\n");
}

static void print_channels(const char *head, unsigned set) {
  printf("%s", head);
  for (int i = 0; i < channel_count; i++)
    if (set & 1u << i)
      printf(" %s", channel_name[i]);
  printf("\n");
}

static void explain(const kind *k) {
  printf("%s: %s\n\n", k->name, k->summary);
  print_channels("needs:", k->required);
  print_channels("takes:", k->channels & ~k->required);
  printf("\n```chart\n%s```\n\nwith data.csv:\n\n%s", k->example, k->example_data);
}

static void unknown(const request *r, str name) {
  size_t count;
  const kind *all = kinds(&count);
  const char **names = ARENA_ARRAY(r->arena, count, const char *);
  for (size_t i = 0; i < count; i++)
    names[i] = all[i].name;
  const char *near = nearest(name, names, count);
  diag *g = diags_add(r->diags, 903, span_none(), "there is no kind of chart `%.*s`", STR_ARG(name));
  if (near)
    diag_hint(r->diags, g, "did you mean `%s`?", near);
}

exit_code cmd_kinds(request *r) {
  if (!r->inputs) {
    list_kinds();
    return exit_done;
  }
  const kind *k = kind_find(str_of(r->input[0]));
  if (k)
    explain(k);
  else
    unknown(r, str_of(r->input[0]));
  return command_report(r) ? exit_usage : exit_done;
}
