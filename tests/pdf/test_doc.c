/* test_doc: the same calls give the same bytes; the document says what it is, in the words of the standards. */
#include "tool.h"

#include "pdf/doc.h"

#include <math.h>

static const style serif = {.family = "serif", .weight = 400, .size = 10, .lang = "en-GB"};

static str made(const char *words) {
  face_set *faces = tool_faces();
  pdf *p = tool_pdf(faces);
  pdf_page(p, SHEET_W, SHEET_H);
  pdf_open(p, tag_h1, NULL);
  tool_say(p, faces, &serif, words, 50, 80);
  pdf_close(p);
  pdf_attach(p, &(pdf_file){.name = "a.csv", .bytes = STR("a\n1\n"), .mime = "text/csv", .relationship = "Data"});
  pdf_provenance(p, "a & b.csv", "00ff", "7 rows");
  str out = pdf_finish(p);
  ck_assert_ptr_nonnull(out.ptr);
  return out;
}

static str identifier(str out) {
  const char *at = memmem(out.ptr, out.len, "/ID [ <", 7);
  ck_assert_ptr_nonnull(at);
  return (str){at + 7, 32};
}

START_TEST(same_calls_same_bytes) {
  str one = made("Same"), two = made("Same"), other = made("Else");
  ck_assert(str_equal(one, two));
  ck_assert(!str_equal(identifier(one), identifier(other)));
  ck_assert(!str_equal(identifier(one), STR("00000000000000000000000000000000")));
}
END_TEST

START_TEST(xmp_and_the_information_dictionary_agree) {
  const char *path = tool_file(made("Title"), ".pdf");
  str xmp = tool_run("pdfinfo -meta %s", path), info = tool_run("pdfinfo -isodates %s", path);
  static const char *const said[] = {"<rdf:li xml:lang=\"x-default\">Ажилчид</rdf:li>",
                                     "<pdfaid:part>3</pdfaid:part>",
                                     "<pdfaid:conformance>A</pdfaid:conformance>",
                                     "<pdfuaid:part>1</pdfuaid:part>",
                                     "<xmp:CreateDate>2026-10-02T00:00:00Z</xmp:CreateDate>",
                                     "A &amp; B",
                                     "<pdf:Keywords>one, two</pdf:Keywords>",
                                     "a &amp; b.csv; 7 rows; sha256 00ff",
                                     "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>",
                                     "<pdfaSchema:prefix>brief</pdfaSchema:prefix>"};
  for (size_t i = 0; i < sizeof said / sizeof *said; i++)
    tool_has(xmp, said[i]);
  static const char *const known[] = {"Ажилчид",
                                      "A & B",
                                      "one, two",
                                      "A. Uthor",
                                      "2026-10-02T00:00:00Z",
                                      "Tagged:          yes",
                                      "PDF version:     1.7"};
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    tool_has(info, known[i]);
  unlink(path);
}
END_TEST

START_TEST(xmp_is_well_formed) {
  str out = made("Title");
  const char *from = memmem(out.ptr, out.len, "<x:xmpmeta", 10), *to = memmem(out.ptr, out.len, "<?xpacket end", 13);
  ck_assert(from && to > from);
  const char *path = tool_file((str){from, (size_t)(to - from)}, ".xml");
  tool_run("python3 -c 'import sys, xml.dom.minidom as m; m.parse(sys.argv[1])' %s", path);
  unlink(path);
}
END_TEST

START_TEST(the_viewer_is_told_language_title_and_colour) {
  str out = made("Title");
  tool_has(out, "/Lang(en-GB)");
  tool_has(out, "/DisplayDocTitle true");
  tool_has(out, "/MarkInfo<</Marked true>>");
  tool_has(out, "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1");
}
END_TEST

static str made_to(const char *standard) {
  pdf *p = tool_pdf_of(tool_faces(), standard);
  pdf_page(p, 100, 100);
  pdf_attach(p, &(pdf_file){.name = "a.csv", .bytes = STR("a\n1\n"), .mime = "text/csv", .relationship = "Data"});
  return pdf_finish(p);
}

START_TEST(each_standard_claims_itself_and_keeps_to_it) {
  size_t count;
  const pdf_standard *s = pdf_standards(&count);
  for (size_t i = 0; i < count; i++) {
    str out = made_to(s[i].name);
    (s[i].archive ? tool_has : tool_lacks)(out, "pdfaid:part");
    (s[i].archive ? tool_has : tool_lacks)(out, "/OutputIntents");
    (s[i].access ? tool_has : tool_lacks)(out, "pdfuaid:part");
    (s[i].archive == 1 || s[i].archive == 2 ? tool_lacks : tool_has)(out, "/EmbeddedFile");
    tool_has(out, s[i].archive == 1 ? "%PDF-1.4" : "%PDF-1.7");
  }
  ck_assert_ptr_null(pdf_standard_find("a-4"));
}
END_TEST

START_TEST(without_a_date_none_is_made_up) {
  pdf *p = pdf_new(A, NULL, &(pdf_info){.title = "T"}, D);
  pdf_page(p, 100, 100);
  str out = pdf_finish(p);
  ck_assert_ptr_nonnull(out.ptr);
  tool_lacks(out, "Date");
  tool_has(out, "/Lang(en)");
}
END_TEST

START_TEST(errors_before_are_not_the_documents) {
  diags_add(D, 101, span_none(), "something else");
  pdf *p = pdf_new(A, NULL, &(pdf_info){.title = "T"}, D);
  pdf_page(p, 100, 100);
  ck_assert_ptr_nonnull(pdf_finish(p).ptr);
}
END_TEST

/* --- the profile --- */

static uint32_t number_at(str s, size_t at, int bytes) {
  uint32_t v = 0;
  ck_assert_uint_le(at + (size_t)bytes, s.len);
  while (bytes--)
    v = v << 8 | (unsigned char)s.ptr[at++];
  return v;
}

static str tag_of(str icc, const char *name) {
  for (size_t i = 0; i < number_at(icc, 128, 4); i++)
    if (!memcmp(icc.ptr + 132 + 12 * i, name, 4)) {
      size_t at = number_at(icc, 136 + 12 * i, 4), size = number_at(icc, 140 + 12 * i, 4);
      ck_assert_uint_eq(at % 4, 0);
      ck_assert_uint_le(at + size, icc.len);
      return str_slice(icc, at, at + size);
    }
  ck_abort_msg("no %s", name);
}

START_TEST(the_profile_is_srgb_in_icc_version_2) {
  str icc = icc_srgb(A);
  ck_assert_uint_eq(number_at(icc, 0, 4), icc.len);
  ck_assert_uint_eq(number_at(icc, 8, 1), 2);
  ck_assert(str_is(str_slice(icc, 12, 24), "mntrRGB XYZ "));
  ck_assert(str_is(str_slice(icc, 36, 40), "acsp"));
  ck_assert(str_starts(tag_of(icc, "desc"), "desc"));
  ck_assert(str_starts(tag_of(icc, "cprt"), "text"));
  double sum[3] = {0};
  static const char *const colourant[] = {"rXYZ", "gXYZ", "bXYZ"};
  for (size_t i = 0; i < 3; i++)
    for (size_t k = 0; k < 3; k++)
      sum[k] += number_at(tag_of(icc, colourant[i]), 8 + 4 * k, 4) / 65536.0;
  const double white[] = {0.9642, 1, 0.8249}; /* D50: the three colours together */
  for (size_t k = 0; k < 3; k++)
    ck_assert_double_eq_tol(sum[k], white[k], 0.0006);
}
END_TEST

START_TEST(the_profiles_curve_is_srgbs_to_a_tenth_of_an_8_bit_step) {
  str curve = tag_of(icc_srgb(A), "gTRC");
  size_t points = number_at(curve, 8, 4);
  for (int v = 0; v <= 255; v++) {
    double at = v / 255.0 * (double)(points - 1), part = at - floor(at);
    size_t low = (size_t)floor(at), high = low + 1 < points ? low + 1 : low;
    double y = ((1 - part) * number_at(curve, 12 + 2 * low, 2) + part * number_at(curve, 12 + 2 * high, 2)) / 65535;
    double back = y <= 0.0031308 ? y * 12.92 : 1.055 * pow(y, 1 / 2.4) - 0.055; /* the inverse, from the standard */
    ck_assert_double_eq_tol(back * 255, v, 0.1);
  }
}
END_TEST

Suite *doc_suite(void) {
  const TTest *const test[] = {same_calls_same_bytes,
                               xmp_and_the_information_dictionary_agree,
                               xmp_is_well_formed,
                               the_viewer_is_told_language_title_and_colour,
                               each_standard_claims_itself_and_keeps_to_it,
                               without_a_date_none_is_made_up,
                               errors_before_are_not_the_documents,
                               the_profile_is_srgb_in_icc_version_2,
                               the_profiles_curve_is_srgbs_to_a_tenth_of_an_8_bit_step};
  return harness_suite("doc", test, sizeof test / sizeof *test);
}
