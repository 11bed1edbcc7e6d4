/* test_attach: files come out byte for byte, named, typed and associated. */
#include "tool.h"

static pdf *with(const char *const *name, const str *bytes, size_t count) {
  pdf *p = tool_pdf(tool_faces());
  pdf_page(p, SHEET_W, SHEET_H);
  for (size_t i = 0; i < count; i++)
    pdf_attach(
        p, &(pdf_file){.name = name[i], .bytes = bytes[i], .mime = "text/csv", .relationship = i ? "Data" : "Source"});
  return p;
}

START_TEST(files_come_out_byte_for_byte) {
  char noise[5000];
  for (size_t i = 0; i < sizeof noise; i++)
    noise[i] = (char)(i * i * 2654435761u >> 13);
  text rows = text_new(A);
  for (int i = 0; i < 3000; i++)
    text_addf(&rows, "%d,Өмнөговь,%d\r\n", i, i * 7);
  const char *const name[] = {"noise.bin", "Өгөгдөл.csv", "empty.csv"};
  const str bytes[] = {{noise, sizeof noise}, text_str(&rows), STR("")};
  const char *path = tool_finish(with(name, bytes, 3));
  str list = tool_run("pdfdetach -list %s", path);
  tool_has(list, "3 embedded files");
  for (int i = 0; i < 3; i++) {
    tool_has(list, name[i]);
    const char *out = tool_file(STR(""), ".out");
    int number = i == 0 ? 2 : i == 1 ? 3 : 1; /* by name */
    tool_run(text_format(A, "pdfdetach -save %d -o %s %%s", number, out), path);
    ck_assert(str_equal(tool_run("cat %s", out), bytes[i]));
    unlink(out);
  }
  unlink(path);
}
END_TEST

START_TEST(files_are_associated_as_the_archive_standard_wants) {
  const char *const name[] = {"a.csv", "b.csv"};
  const str bytes[] = {STR("a\n1\n"), STR("b\n2\n")};
  str out = pdf_finish(with(name, bytes, 2));
  tool_has(out, "/AFRelationship/Source");
  tool_has(out, "/AFRelationship/Data");
  tool_has(out, "/Subtype/text#2Fcsv");
  tool_has(out, "/AF[ ");
  tool_has(out, "/Size 4/ModDate(D:20261002000000Z)/CheckSum<34FF2335CBE2045DDC3B78993D1E971D>");
}
END_TEST

START_TEST(a_file_of_a_figure_is_associated_with_it) {
  pdf *p = tool_pdf(tool_faces());
  pdf_page(p, SHEET_W, SHEET_H);
  pdf_open(p, tag_figure, &(pdf_tag_options){.alt = "A chart"});
  pdf_attach(p, &(pdf_file){.name = "figure-1.csv",
                            .bytes = STR("a\n1\n"),
                            .mime = "text/csv",
                            .relationship = "Data",
                            .says = "Its title",
                            .of_tag = true});
  pdf_rect(p, (double[]){10, 10, 20, 20}, (colour){0});
  pdf_close(p);
  str out = pdf_finish(p);
  tool_has(out, "/S/Figure/P ");
  tool_has(out, "/Alt(A chart)/AF[ ");
  tool_has(out, "/Desc(Its title)");
  tool_has(out, "/AF[]/Names<</EmbeddedFiles");
}
END_TEST

START_TEST(two_files_of_one_name_stay_two) {
  const char *const name[] = {"sales.csv", "sales.csv"};
  const str bytes[] = {STR("a"), STR("b")};
  const char *path = tool_finish(with(name, bytes, 2));
  str list = tool_run("pdfdetach -list %s", path);
  tool_has(list, " sales.csv");
  tool_has(list, " 2-sales.csv");
  unlink(path);
}
END_TEST

Suite *attach_suite(void) {
  const TTest *const test[] = {files_come_out_byte_for_byte, files_are_associated_as_the_archive_standard_wants,
                               two_files_of_one_name_stay_two, a_file_of_a_figure_is_associated_with_it};
  return harness_suite("attach", test, sizeof test / sizeof *test);
}
