/* guise: files that are called CSV and are something else. */
#include "data/guise.h"

#include <string.h>

/* In small letters; `anywhere`: white space and a byte order mark may stand before it. */
static const struct {
  str start;
  const char *what, *hint;
  bool anywhere;
} guises[] = {
    {STR("pk\3\4"), "a workbook (.xlsx, .ods) or another ZIP file", "save the sheet as CSV UTF-8", false},
    {STR("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "a workbook (.xls)", "save the sheet as CSV UTF-8", false},
    {STR("\x1F\x8B"), "compressed (.gz)", "unpack it", false},
    {STR("%pdf-"), "a PDF", "ask for the numbers as CSV", false},
    {STR("par1"), "a Parquet file", "write it as CSV", false},
    {STR("sqlite format 3"), "a database (SQLite)", "write the table as CSV", false},
    {STR("<!doctype html"), "a web page", "was the download refused?", true},
    {STR("<html"), "a web page", "was the download refused?", true},
    {STR("<?xml"), "XML", "write it as CSV", true},
    {STR("[{\""), "JSON", "write it as CSV", true},
    {STR("{\""), "JSON", "write it as CSV", true},
};

static char small(char c) {
  return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static bool starts(str b, str with) {
  bool same = b.len >= with.len;
  for (size_t i = 0; same && i < with.len; i++)
    same = small(b.ptr[i]) == with.ptr[i];
  return same;
}

bool guise_none(const source *s, diags *d) {
  str all = s->bytes, written = str_trim(str_slice(all, str_starts(all, "\xEF\xBB\xBF") ? 3 : 0, all.len));
  for (size_t i = 0; i < sizeof guises / sizeof *guises; i++) {
    if (!starts(guises[i].anywhere ? written : all, guises[i].start))
      continue;
    diag_hint(d, diags_add(d, 329, span_new(s, 0, 0), "this is %s, and no CSV file", guises[i].what), "%s",
              guises[i].hint);
    return false;
  }
  return true;
}
