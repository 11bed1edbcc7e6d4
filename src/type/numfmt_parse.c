/* numfmt_parse: formats as they are written, d3's, strftime's or by name. */
#include "base/nearest.h"
#include "base/utf8.h"
#include "type/numfmt_spec.h"

#include <stdio.h>
#include <string.h>

#define PRECISION_MOST 20 /* d3's own limit */
#define WIDTH_MOST 200

static const char *const named[] = {"number", "percent", "money", "compact", "ordinal", "words"};

static bool one_of(char c, const char *set) {
  return c && strchr(set, c);
}

static int digits_read(str s, size_t *at, int most) {
  int n = -1;
  for (; *at < s.len && s.ptr[*at] >= '0' && s.ptr[*at] <= '9'; ++*at)
    n = n > most ? n : (n < 0 ? 0 : n) * 10 + (s.ptr[*at] - '0');
  return n;
}

/* `[[fill]align]`: the fill is any one character. */
static void align_read(str s, size_t *at, numfmt *f) {
  if (!s.len)
    return;
  const char *p = s.ptr;
  utf8_next(&p, s.ptr + s.len);
  size_t fill = (size_t)(p - s.ptr);
  if (fill < s.len && one_of(s.ptr[fill], "<>^=")) {
    memcpy(f->fill, s.ptr, fill);
    f->fill[fill] = 0;
    f->align = s.ptr[fill];
    *at = fill + 1;
  } else if (one_of(s.ptr[0], "<>^=")) {
    f->align = s.ptr[0];
    *at = 1;
  }
}

static bool taken(str s, size_t *at, const char *set, char *out) {
  if (*at >= s.len || !one_of(s.ptr[*at], set))
    return false;
  *out = s.ptr[(*at)++];
  return true;
}

/* d3-format's specifier; false if it is none. */
static bool spec_read(str s, numfmt *f) {
  size_t at = 0;
  char flag;
  *f = (numfmt){.fill = " ", .align = '>', .sign = '-', .width = -1, .precision = -1};
  align_read(s, &at, f);
  taken(s, &at, "+-( ", &f->sign);
  taken(s, &at, "$", &f->symbol);
  if (taken(s, &at, "0", &flag)) {
    f->fill[0] = '0';
    f->fill[1] = 0;
    f->align = '=';
  }
  f->width = digits_read(s, &at, WIDTH_MOST);
  f->comma = taken(s, &at, ",", &flag);
  if (taken(s, &at, ".", &flag) && (f->precision = digits_read(s, &at, PRECISION_MOST)) < 0)
    return false;
  f->trim = taken(s, &at, "~", &flag);
  taken(s, &at, "defgnprs%", &f->type);
  if (f->type == 'n') {
    f->type = 'g';
    f->comma = true;
  }
  return s.len && at == s.len && f->width <= WIDTH_MOST && f->precision <= PRECISION_MOST;
}

static bool date_pattern(str s) {
  for (size_t i = 0; i + 1 < s.len; i++) {
    char c = s.ptr[i + 1] == '-' && i + 2 < s.len ? s.ptr[i + 2] : s.ptr[i + 1];
    if (s.ptr[i] == '%' && (c | 32) >= 'a' && (c | 32) <= 'z')
      return true;
  }
  return false;
}

static bool name_read(str s, numfmt *f) {
  for (size_t i = 0; i < sizeof named / sizeof *named; i++)
    if (str_is(s, named[i])) {
      *f = (numfmt){.kind = (numfmt_kind)(numfmt_named_number + i)};
      return true;
    }
  return false;
}

/* d3's meaning of these is not what the eye expects: `.2` is 1.2e+4, and `0` changes nothing. */
static void warn_of_traps(const numfmt *f, str format, span at, diags *d) {
  if (f->type || f->trim)
    return;
  if (f->precision >= 0) {
    diag *g = diags_add(d, 607, at, "`%.*s` counts all digits, not decimals", STR_ARG(format));
    diag_hint(d, g, "`.%df` for decimals, `.%dr` for digits", f->precision, f->precision ? f->precision : 1);
  } else if (f->width >= 0 || (f->fill[0] == '0' && f->align == '=')) {
    diag *g = diags_add(d, 607, at, "`%.*s` asks for a width, not for decimals", STR_ARG(format));
    diag_hint(d, g, "`.%df` for decimals", f->width > 0 && f->width < 10 ? f->width : 0);
  }
}

/* Whether it is one of a spreadsheet's, as `#,##0.00` or `0%`: what it is here goes to `ours`. Some of them mean
   something quite different to d3. */
static bool spreadsheets(str s, char *ours, size_t room) {
  bool percent = s.len && s.ptr[s.len - 1] == '%', comma = memchr(s.ptr, ',', s.len);
  s.len -= percent;
  if (!s.len || strspn(s.ptr, "#,0.") < s.len || (s.ptr[0] != '#' && s.ptr[0] != '0') || s.ptr[s.len - 1] != '0')
    return false;
  const char *dot = memchr(s.ptr, '.', s.len);
  int decimals = dot ? (int)(s.ptr + s.len - dot) - 1 : 0;
  snprintf(ours, room, "%s.%d%c", comma ? "," : "", decimals, percent ? '%' : 'f');
  return true;
}

static const numfmt *none_of_ours(str format, span at, diags *d) {
  char ours[32];
  bool theirs = spreadsheets(format, ours, sizeof ours);
  diag *g = diags_add(d, 605, at, "`%.*s` is %s", STR_ARG(format), theirs ? "a spreadsheet's format" : "not a format");
  const char *near = theirs ? ours : nearest(format, named, sizeof named / sizeof *named);
  if (near)
    diag_hint(d, g, theirs ? "here it is `%s`" : "did you mean `%s`?", near);
  diag_footnote(d, g,
                "formats: `,.0f` `.1%%` `+.1f` `$,.2f` `.3s`, `%%-d %%B %%Y`, number, percent, money, compact, "
                "ordinal, words");
  return NULL;
}

const numfmt *numfmt_parse(arena *a, str format, span at, diags *d) {
  numfmt *f = ARENA_NEW(a, numfmt);
  format = str_trim(format);
  if (name_read(format, f))
    return f;
  if (date_pattern(format)) {
    *f = (numfmt){.kind = numfmt_pattern, .pattern = str_copy(a, format)};
    return numfmt_date_check(f, at, d) ? f : NULL;
  }
  char ours[32];
  if (spreadsheets(format, ours, sizeof ours) || !spec_read(format, f))
    return none_of_ours(format, at, d);
  warn_of_traps(f, format, at, d);
  return f;
}
