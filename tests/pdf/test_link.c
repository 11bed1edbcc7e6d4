/* test_link: what can be clicked leads where it says; headings hang below each other. */
#include "tool.h"

static const style serif = {.family = "serif", .weight = 400, .size = 10, .lang = "en-GB"};

static void linked(pdf *p, face_set *faces, const char *target, double y) {
  pdf_open(p, tag_p, NULL);
  pdf_open(p, tag_link, NULL);
  double end = tool_say(p, faces, &serif, "a link", 50, y);
  pdf_link(p, (double[]){50, y - 10, end - 50, 14}, target, "leads on");
  pdf_close(p);
  pdf_close(p);
}

static pdf *started(face_set **faces) {
  *faces = tool_faces();
  pdf *p = tool_pdf(*faces);
  pdf_page(p, SHEET_W, SHEET_H);
  return p;
}

START_TEST(links_lead_inside_and_outside) {
  face_set *faces;
  pdf *p = started(&faces);
  linked(p, faces, "#later", 100);
  linked(p, faces, "https://example.org/a(b)?q=Ө z", 120);
  pdf_page(p, SHEET_W, SHEET_H);
  pdf_anchor(p, "later", 300);
  str out = pdf_finish(p);
  tool_has(out, "/XYZ null 542 null]");
  tool_has(out, "/URI(https://example.org/a\\(b\\)?q=%D3%A8%20z)");
  tool_has(out, "/Contents(leads on)");
  tool_has(out, "/F 4");
  tool_has(out, "/Tabs /S");
  tool_has(out, "/StructParent 2");
  tool_has(out, "/StructParent 3");
  tool_has(out, "/Type/OBJR/Obj");
  const char *path = tool_file(out, ".pdf");
  tool_has(tool_run("pdfinfo -struct-text %s", path), "Link (inline)\n      \"a link\"\n      Object");
  tool_has(tool_run("pdfinfo -url %s", path), "https://example.org/a(b)?q=%D3%A8%20z");
  unlink(path);
}
END_TEST

START_TEST(a_link_to_nowhere_is_reported) {
  face_set *faces;
  pdf *p = started(&faces);
  linked(p, faces, "#gone", 100);
  ck_assert_ptr_null(pdf_finish(p).ptr);
  tool_has(str_of(harness_complaints()), "`#gone`");
}
END_TEST

START_TEST(headings_hang_below_the_last_one_of_higher_rank) {
  static const struct {
    int level;
    const char *title;
  } row[] = {{2, "A"}, {4, "A.a"}, {3, "A.b"}, {4, "A.b.α"}, {2, "B"}, {1, "C"}};
  face_set *faces;
  pdf *p = started(&faces);
  for (size_t i = 0; i < 6; i++)
    pdf_outline(p, row[i].level, row[i].title, 50 + 50 * (double)i);
  const char *path = tool_finish(p);
  str tree = tool_run("mutool show %s outline", path);
  tool_has(tree, "\t\"A\"");
  tool_has(tree, "\t\t\"A.a\"");
  tool_has(tree, "\t\t\"A.b\"");
  tool_has(tree, "\t\t\t\"A.b.α\"");
  tool_has(tree, "\t\"B\"");
  tool_has(tree, "\t\"C\"");
  unlink(path);
}
END_TEST

Suite *link_suite(void) {
  const TTest *const test[] = {links_lead_inside_and_outside, a_link_to_nowhere_is_reported,
                               headings_hang_below_the_last_one_of_higher_rank};
  return harness_suite("link", test, sizeof test / sizeof *test);
}
