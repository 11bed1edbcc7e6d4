/* kinds: `brief kinds`: the kinds of charts, and each one's fields and example. */
#include "chart/kinds.h"

#include "base/nearest.h"
#include "cmd/command.h"

#include <stdio.h>
#include <string.h>

static void list_kinds(void) {
  size_t count;
  const kind *k = kinds(&count);
  for (size_t i = 0; i < count; i++)
    printf("%-10s %s\n", k[i].name, k[i].summary);
  printf("\n`brief kinds NAME` explains one.\n");
}

typedef struct field_meaning {
  const char *kind; /* NULL: all kinds that have nothing of their own */
  const char *name, *says;
} field_meaning;

static const field_meaning meanings[] = {
    {"bar", "x", "names or numbers: bars lie where `y` has the names, and stand where `x` has them"},
    {"bar", "y", "the other one of the two"},
    {"line", "x", "dates or numbers"},
    {"line", "y", "the numbers that change"},
    {"area", "x", "dates or numbers"},
    {"area", "y", "the amounts that are piled up"},
    {"tiles", "label", "what the number counts"},
    {"tiles", "value", "the number"},
    {"tiles", "target", "what it should be"},
    {"waffle", "size", "how many"},
    {"timeline", "x", "when, or from when"},
    {"timeline", "x2", "until when"},
    {"timeline", "label", "what happened"},
    {"matrix", "value", "true or false, or a number; without it each row of data is a dot"},
    {"histogram", "x", "the values that are counted"},
    {"heatmap", "color", "the number that shades a cell"},
    {"calendar", "x", "the day"},
    {"calendar", "color", "the number that shades it"},
    {"slope", "x", "two or more periods"},
    {"slope", "y", "the value in each"},
    {"slope", "detail", "the thing whose values are joined, where `color` says something else"},
    {"pie", "color", "the name of a slice"},
    {"gantt", "x", "when a task begins"},
    {"gantt", "x2", "when it ends, that day, month or year included"},
    {"gantt", "y", "the task"},
    {"pyramid", "y", "the band, such as an age"},
    {"pyramid", "x", "how many"},
    {"pyramid", "color", "the two sides"},
    {"treemap", "size", "the area of a part"},
    {"treemap", "detail", "its name"},
    {"treemap", "color", "its group"},
    {"waterfall", "x", "the step"},
    {"waterfall", "y", "how much it adds or takes"},
    {"bullet", "x", "what was reached"},
    {"bullet", "y", "the measure"},
    {"range", "y", "the lower value, or the middle one with `error`"},
    {NULL, "x", "along the page: numbers, dates or names"},
    {NULL, "y", "up the page: numbers, dates or names"},
    {NULL, "x2", "the other end"},
    {NULL, "y2", "the upper value"},
    {NULL, "color", "the group, told apart by hue and named"},
    {NULL, "size", "a number, as the area of a dot"},
    {NULL, "shape", "the group, told apart by shape"},
    {NULL, "label", "the name that stands beside a mark"},
    {NULL, "facet", "a panel for each value"},
    {NULL, "detail", "the group, without a colour of its own"},
    {NULL, "order", "in which order lines join points, or parts are piled"},
    {NULL, "theta", "the size of a slice"},
    {NULL, "value", "the number"},
    {NULL, "change", "how it has changed"},
    {NULL, "target", "the value aimed at, as a mark across"},
    {NULL, "note", "small words below"},
    {NULL, "spark", "the column that a small line shows"},
    {NULL, "error", "how far it reaches to both sides of `y`"},
    {NULL, "strokeDash", "true where the line is dashed: what is provisional"},
    {NULL, "prefix", "a small word before the number"},
    {NULL, "suffix", "a small word after it"},
};

static const field_meaning kind_options[] = {
    {"bar", "stack", "zero, normalize or none"},
    {"area", "stack", "zero, normalize or none"},
    {"line", "step", "true: steps instead of slopes"},
    {"line", "points", "true: a dot at each value"},
    {"point", "trend", "linear: the line of best fit"},
    {"histogram", "bin", "{step: 5} or {maxbins: 20}"},
    {"box", "whisker", "how far whiskers may reach, in lengths of the box: 1.5"},
    {"waffle", "unit", "how many one dot stands for: 1"},
    {"waffle", "parts", "100: shares of a whole instead of counts"},
    {"waffle", "columns", "dots in a row"},
    {"waterfall", "totals", "the steps that are sums: [Sales, Profit]"},
    {"pie", "hole", "of a ring, as a share of its radius: 0.6"},
    {"tiles", "columns", "tiles in a row"},
    {"bullet", "bands", "where each band ends: [50, 75, 100]"},
};

#define COUNT(table) (sizeof(table) / sizeof *(table))

static const char *meaning_of(const kind *k, const char *name) {
  for (size_t i = 0; i < COUNT(meanings); i++)
    if (!strcmp(meanings[i].name, name) && (!meanings[i].kind || !strcmp(meanings[i].kind, k->name)))
      return meanings[i].says;
  return "";
}

static void print_channels(const kind *k, const char *head, unsigned set) {
  if (set)
    printf("%s\n", head);
  for (int i = 0; i < channel_count; i++)
    if (set & 1u << i)
      printf("  %-10s  %s\n", channel_name[i], meaning_of(k, channel_name[i]));
}

static void print_options(const kind *k) {
  bool any = false;
  for (size_t i = 0; i < COUNT(kind_options); i++)
    if (!strcmp(kind_options[i].kind, k->name)) {
      printf("%s  %-10s  %s\n", any ? "" : "options of its own:\n", kind_options[i].name, kind_options[i].says);
      any = true;
    }
}

static void explain(const kind *k) {
  printf("%s: %s\n\n", k->name, k->summary);
  print_channels(k, "needs:", k->required);
  print_channels(k, "takes:", k->channels & ~k->required);
  print_options(k);
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
