/* chart: `brief chart`: one chart of a CSV file, straight from the command line. */
#include "base/file.h"
#include "cmd/command.h"

#include <string.h>

static const char *const formats[] = {"pdf", "png", "svg"};
#define FORMATS (sizeof formats / sizeof *formats)

/* As --to says, else as the output's name ends, else pdf; NULL if that is none of ours. */
static const char *format_of(const request *r) {
  str asked = str_of(r->to);
  const char *dot = r->output && !r->to ? strrchr(file_name(r->output), '.') : NULL;
  if (dot)
    asked = str_of(dot + 1);
  for (size_t i = 0; i < FORMATS; i++)
    if (!asked.ptr || str_is(asked, formats[i]))
      return formats[i];
  return NULL;
}

static str drawn(brief *b, const char *format) {
  brief_chart *chart;
  if (!strcmp(format, "pdf"))
    return brief_pdf(b, &(pdf_sizes){0});
  return brief_charts(b, format, &chart) ? chart->bytes : (str){0};
}

exit_code cmd_chart(request *r) {
  const brief_options o = command_brief_options(r);
  const char *format = format_of(r);
  if (!format) {
    diags_add(r->diags, 903, span_none(), "a chart is a pdf, png or svg file, not `%s`", r->to ? r->to : r->output);
    return command_report(r), exit_usage;
  }
  r->flags.file = r->input_at[0];
  r->flags.at = r->word[1];
  brief *b = brief_load_chart(r->arena, &r->flags, &o, r->diags);
  bool laid_out = b && brief_lay_out(b) && !diags_errors(r->diags);
  str bytes = laid_out && !(r->strict && diags_warnings(r->diags)) ? drawn(b, format) : (str){0};
  if (bytes.ptr && !diags_errors(r->diags))
    command_save(r, b, r->output ? r->output : command_output(r, text_format(r->arena, ".%s", format)), bytes);
  return command_report(r);
}
