/* new: `brief new`: a brief to start from, with its data. */
#include "base/file.h"
#include "cmd/command.h"

#include <stdio.h>
#include <string.h>

#define MARK "NAME" /* in the texts below: what the files are called */

static const char brief_words[] =
    "---\n"
    "title: The North has overtaken the South\n"
    "subtitle: Sales by region, January to June 2026\n"
    "author: Your name\n"
    "lang: en-GB\n"
    "pages: 1\n"
    "data:\n"
    "  sales: NAME.csv\n"
    "  regions: {from: sales, group: region, aggregate: {total: sum(amount)}}\n"
    "values:\n"
    "  total: sum(sales.amount)\n"
    "  best: argmax(regions.region, regions.total)\n"
    "---\n"
    "\n"
    "> [!KEY]\n"
    "> - We sold for **£{{ total | ,.0f }} thousand** in six months.\n"
    "> - The {{ best }} brought in {{ max(regions.total) / total | .0% }} of it.\n"
    "\n"
    "Numbers in double braces are computed from the data, so that text and charts never differ. Change them in\n"
    "`NAME.csv`, render again, and all of the brief follows.\n"
    "\n"
    "```chart\n"
    "mark: line\n"
    "data: sales\n"
    "x: month\n"
    "y: amount\n"
    "color: region\n"
    "title: The North has been ahead since March\n"
    "subtitle: Sales, £ thousand\n"
    "source: Made up for this example\n"
    "```\n"
    "\n"
    "## The numbers\n"
    "\n"
    "A chart says one thing; the table lets readers look up the rest.[^1]\n"
    "\n"
    "```table\n"
    "data: sales\n"
    "rows: {field: region, title: Region}\n"
    "columns: {field: month, format: \"%b\"}\n"
    "values: sum(amount)\n"
    "total: both\n"
    "title: Sales, £ thousand\n"
    "```\n"
    "\n"
    "[^1]: `brief kinds` lists the kinds of charts, `brief help render` all that can be asked for.\n";

static const char data_words[] = "month,region,amount\n"
                                 "2026-01,North,41\n2026-02,North,44\n2026-03,North,52\n"
                                 "2026-04,North,61\n2026-05,North,66\n2026-06,North,74\n"
                                 "2026-01,South,48\n2026-02,South,45\n2026-03,South,47\n"
                                 "2026-04,South,46\n2026-05,South,49\n2026-06,South,48\n";

static str named(arena *a, const char *words, const char *name) {
  text out = text_new(a);
  for (const char *mark; (mark = strstr(words, MARK)); words = mark + strlen(MARK)) {
    text_add(&out, (str){words, (size_t)(mark - words)});
    text_adds(&out, name);
  }
  text_adds(&out, words);
  return text_str(&out);
}

/* The path without `.md`. */
static str stem_of(const request *r) {
  str name = str_of(r->inputs ? r->input[0] : "brief");
  return str_ends(name, ".md") ? str_slice(name, 0, name.len - strlen(".md")) : name;
}

exit_code cmd_new(request *r) {
  str stem = stem_of(r);
  const char *brief_path = text_format(r->arena, "%.*s.md", STR_ARG(stem)),
             *data_path = text_format(r->arena, "%.*s.csv", STR_ARG(stem)), *name = file_name(str_copy(r->arena, stem));
  const struct {
    const char *path;
    str bytes;
  } made[] = {{data_path, named(r->arena, data_words, name)}, {brief_path, named(r->arena, brief_words, name)}};
  for (size_t i = 0; i < sizeof made / sizeof *made; i++)
    if (file_exists(made[i].path))
      diags_add(r->diags, 910, span_none(), "%s is there already: it will not be written over", made[i].path);
  for (size_t i = 0; i < sizeof made / sizeof *made && !diags_errors(r->diags); i++)
    file_save(made[i].path, made[i].bytes, r->diags);
  if (!diags_errors(r->diags))
    printf("%s and %s are made. Now: brief render %s\n", brief_path, data_path, brief_path);
  return command_report(r);
}
