/* render: `brief render`: a brief to a PDF, or its charts to pictures. */
#include "cmd/render.h"
#include "base/file.h"
#include "cmd/each.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

/* What a clock says, in milliseconds; it times, and never reaches the output. */
static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

double render_ms(const render_times *t) {
  double sum = 0;
  for (size_t i = 0; i < RENDER_STEPS; i++)
    sum += t->ms[i];
  return sum;
}

static void print_times(const render_times *t) {
  for (size_t i = 0; i < RENDER_STEPS && t->step[i]; i++)
    fprintf(stderr, "%-8s %7.2f ms\n", t->step[i], t->ms[i]);
  fprintf(stderr, "%-8s %7.2f ms\n", "in all", render_ms(t));
}

static void print_sizes(const pdf_sizes *s) {
  for (pdf_part i = 0; i < part_count; i++)
    fprintf(stderr, "%-12s %9.1f KB\n", pdf_part_name(i), (double)s->part[i] / 1000);
  fprintf(stderr, "%-12s %9.1f KB\n", "in all", (double)s->all / 1000);
}

static void save_pdf(request *r, brief *b) {
  pdf_sizes spent = {0};
  str bytes = brief_pdf(b, &spent);
  if (r->manner.most && spent.all)
    print_sizes(&spent);
  if (bytes.ptr && !diags_errors(r->diags))
    command_save(r, b, r->output ? r->output : command_output(r, ".pdf"), bytes);
}

/* NAME-ID.png for each chart; to standard output when there is one chart only. */
static void save_charts(request *r, brief *b) {
  brief_chart *list;
  size_t count = brief_charts(b, r->to, &list);
  bool to_stdout = !strcmp(command_output(r, ""), FILE_STDIN);
  if (!count)
    diags_add(r->diags, 903, span_none(), "the brief has no charts to make %s files of", r->to);
  else if (to_stdout && count != 1)
    diags_add(r->diags, 903, span_none(), "the brief has %zu charts: only one can go to standard output", count);
  for (size_t i = 0; i < count && !diags_errors(r->diags); i++)
    command_save(r, b, command_output(r, text_format(r->arena, "-%s.%s", list[i].id, r->to)), list[i].bytes);
}

static bool lock_allowed(request *r) {
  const pdf_standard *s = r->manner.standard;
  if (!r->manner.password || !s || !s->archive)
    return true;
  diags_add(r->diags, 903, span_none(), "`--pdf-standard %s` allows no `--password`: PDF/A is open to all", s->name);
  return false;
}

static bool format_known(request *r) {
  if (!r->to || !strcmp(r->to, "pdf") || !strcmp(r->to, "png") || !strcmp(r->to, "svg"))
    return true;
  diags_add(r->diags, 903, span_none(), "`--to %s`: the formats are pdf, png and svg", r->to);
  return false;
}

static void save(request *r, brief *b) {
  bool wanted = b && !diags_errors(r->diags) && !(r->strict && diags_warnings(r->diags));
  if (wanted && (!r->to || !strcmp(r->to, "pdf")))
    save_pdf(r, b);
  else if (wanted)
    save_charts(r, b);
}

void render_one(request *r, void *with) {
  render_times *t = with;
  const brief_options o = command_brief_options(r);
  double at[RENDER_STEPS + 1] = {now()};
  brief *b = brief_load(r->arena, r->input[0], &o, r->diags);
  at[1] = now();
  bool laid_out = b && brief_lay_out(b);
  at[2] = now();
  save(r, laid_out ? b : NULL);
  at[3] = now();
  static const char *const step[] = {"read", "lay out", "write"};
  for (size_t i = 0; i < RENDER_STEPS; i++)
    t->step[i] = step[i], t->ms[i] += at[i + 1] - at[i];
}

/* Each brief of a batch is read anew and saved by its own name. */
static bool batch_allowed(request *r) {
  bool streams = !strcmp(r->input[0], FILE_STDIN) || (r->output && !strcmp(r->output, FILE_STDIN));
  if (r->for_each.source && streams)
    diags_add(r->diags, 903, r->for_each, "with `--for-each` the brief and the PDFs are files, not -");
  return !r->for_each.source || !streams;
}

exit_code cmd_render(request *r) {
  render_times t = {0};
  exit_code code = exit_usage;
  if (!format_known(r) || !lock_allowed(r) || !batch_allowed(r))
    return command_report(r), code;
  if (r->for_each.source)
    code = each_run(r, render_one, &t);
  else
    render_one(r, &t), code = command_report(r);
  if (r->timings)
    print_times(&t);
  return code;
}
