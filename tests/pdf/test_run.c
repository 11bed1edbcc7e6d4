/* Text: what is shaped in comes out of the file again, from fonts that are embedded. */
#include "tool.h"

static const style serif = {.family = "serif", .weight = 400, .size = 10.2, .lang = "en-GB"};
static const style sans = {.family = "sans", .weight = 600, .size = 12, .lang = "en-GB"};

/* One paragraph a line. */
static const char *document(const style *want, const char *const *line, size_t count) {
  face_set *faces = tool_faces();
  pdf *p = tool_pdf(faces);
  pdf_page(p, SHEET_W, SHEET_H);
  for (size_t i = 0; i < count; i++) {
    pdf_open(p, tag_p, NULL);
    tool_say(p, faces, want, line[i], 56.7, 80 + 28 * (double)i);
    pdf_close(p);
  }
  ck_assert_msg(!diags_count(D), "%s", harness_complaints());
  return tool_finish(p);
}

START_TEST(text_comes_out_as_it_went_in) {
  static const char *const line[] = {"Over 3,900 Mongolian workers – “hands-on”, difficult office affairs AVATAR To.",
                                     "Монгол ажилчин Өвөрхангай Үндсэн ө ү Ө Ү", "中標津町で働く。いつもありがとう",
                                     "Naïve café ½ × ≤ ≥ − → 45 % €"};
  for (int kind = 0; kind < 2; kind++) {
    const char *path = document(kind ? &sans : &serif, line, 4);
    str out = tool_run("pdftotext -raw %s -", path);
    for (size_t i = 0; i < 4; i++)
      tool_has(out, line[i]);
    out = tool_run("mutool draw -q -F txt %s", path);
    for (size_t i = 0; i < 4; i++)
      tool_has(out, line[i]);
    unlink(path);
  }
}
END_TEST

Suite *run_suite(void);

Suite *run_suite(void) {
  const TTest *const test[] = {text_comes_out_as_it_went_in};
  return harness_suite("run", test, sizeof test / sizeof *test);
}
