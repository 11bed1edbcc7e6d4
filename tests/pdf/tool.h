/* tool: what the suites of this room share: faces, shaped lines, finished documents, programs that read them. */
#ifndef TESTS_PDF_TOOL_H
#define TESTS_PDF_TOOL_H

#include "harness.h"

#include "pdf/pdf.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define SHEET_W 595.276
#define SHEET_H 841.89

static const colour INK = {0.1, 0.1, 0.1};

static inline face_set *tool_faces(void) {
  face_set *s = face_set_load(A, "fonts/manifest", NULL, D);
  ck_assert_msg(s != NULL, "%s", harness_complaints());
  return s;
}

static inline pdf *tool_pdf_of(face_set *faces, const char *standard) {
  const pdf_info info = {.title = "Ажилчид",
                         .author = "A. Uthor",
                         .lang = "en-GB",
                         .date = "2026-10-02",
                         .producer = "brief test",
                         .subject = "A & B",
                         .keywords = "one, two",
                         .manner = {.standard = pdf_standard_find(standard)}};
  pdf *p = pdf_new(A, faces, &info, D);
  ck_assert_ptr_nonnull(p);
  return p;
}

static inline pdf *tool_pdf(face_set *faces) {
  return tool_pdf_of(faces, "a-3,ua-1");
}

/* A line of serif, or of what else is wanted, at x, y. */
static inline double tool_say(pdf *p, face_set *faces, const style *want, const char *words, double x, double y) {
  shaped s = shape(A, faces, want, str_of(words), span_none(), D);
  for (size_t i = 0; i < s.count; i++) {
    pdf_run(p, &s.run[i], (double[]){x, y}, INK, false);
    x += s.run[i].width;
  }
  return x;
}

/* Writes bytes to a file of their own, whose name is in the arena. */
static inline const char *tool_file(str bytes, const char *suffix) {
  char *path = text_format(A, "/tmp/brief-test-XXXXXX%s", suffix);
  int fd = mkstemps(path, (int)strlen(suffix));
  ck_assert_int_ge(fd, 0);
  ck_assert_int_eq(write(fd, bytes.ptr, bytes.len), (ssize_t)bytes.len);
  close(fd);
  return path;
}

/* What a command says, both streams; `%s` in it is the file. Fails if the command does. */
static inline str tool_run(const char *command, const char *file) {
  text line = text_new(A), out = text_new(A);
  for (const char *c = command; *c; c++)
    if (c[0] == '%' && c[1] == 's')
      text_adds(&line, file), c++;
    else
      text_addc(&line, *c);
  text_adds(&line, " 2>&1");
  FILE *f = popen(line.ptr, "r");
  char part[4096];
  for (size_t n; (n = fread(part, 1, sizeof part, f)) > 0;)
    text_add(&out, (str){part, n});
  int status = pclose(f);
  ck_assert_msg(status == 0, "%s: status %d: %s", line.ptr, status, out.ptr);
  return text_str(&out);
}

/* The finished document in a file. */
static inline const char *tool_finish(pdf *p) {
  str bytes = pdf_finish(p);
  ck_assert_msg(bytes.ptr != NULL, "%s", harness_complaints());
  const char *path = tool_file(bytes, ".pdf");
  tool_run("qpdf --check %s", path);
  return path;
}

static inline void tool_has(str in, const char *what) {
  ck_assert_msg(memmem(in.ptr, in.len, what, strlen(what)) != NULL, "`%s` is not in:\n%.*s", what, STR_ARG(in));
}

static inline void tool_lacks(str in, const char *what) {
  ck_assert_msg(memmem(in.ptr, in.len, what, strlen(what)) == NULL, "`%s` is in:\n%.*s", what, STR_ARG(in));
}

#endif
