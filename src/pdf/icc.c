/* icc: the bytes of an sRGB profile (ICC.1:1998, version 2.1), made from the published primaries and curve. */
#include "pdf/doc.h"

#include <math.h>

#define HEADER 128
#define CURVE_POINTS 96 /* linear between them: wrong by less than a tenth of an 8-bit step */
#define NAME "sRGB"
#define RIGHTS "CC0"

/* IEC 61966-2-1's primaries and white, adapted to D50 by Bradford's matrix. */
static const struct {
  const char *tag;
  double xyz[3];
} colourant[] = {
    {"wtpt", {0.9642, 1.0, 0.8249}},
    {"rXYZ", {0.4360747, 0.2225045, 0.0139322}},
    {"gXYZ", {0.3850649, 0.7168786, 0.0971045}},
    {"bXYZ", {0.1430804, 0.0606169, 0.7141733}},
};

#define COLOURANTS (sizeof colourant / sizeof *colourant)
#define TAGS (COLOURANTS + 5) /* and a name, rights, and one curve for each channel */

static void number(text *t, uint32_t v, int bytes) {
  while (bytes--)
    text_addc(t, (char)(v >> 8 * bytes));
}

static void zeros(text *t, size_t count) {
  while (count--)
    text_addc(t, 0);
}

static void fixed(text *t, double v) {
  number(t, (uint32_t)lround(v * 65536), 4);
}

static void header(text *t, size_t size) {
  number(t, (uint32_t)size, 4);
  zeros(t, 4);
  number(t, 0x02100000, 4);
  text_adds(t, "mntrRGB XYZ ");
  for (int part = 0; part < 6; part++) /* a date has to be there: that of the standard */
    number(t, (const uint32_t[]){1999, 10, 18, 0, 0, 0}[part], 2);
  text_adds(t, "acsp");
  zeros(t, 28);
  for (size_t i = 0; i < 3; i++)
    fixed(t, colourant[0].xyz[i]);
  zeros(t, HEADER - 80);
}

static void entry(text *t, const char *tag, size_t at, size_t size) {
  text_adds(t, tag);
  number(t, (uint32_t)at, 4);
  number(t, (uint32_t)size, 4);
}

static double decoded(double v) {
  return v <= 0.04045 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4);
}

static void curve(text *t) {
  text_adds(t, "curv");
  zeros(t, 4);
  number(t, CURVE_POINTS, 4);
  for (int i = 0; i < CURVE_POINTS; i++)
    number(t, (uint32_t)lround(65535 * decoded(i / (CURVE_POINTS - 1.0))), 2);
}

/* An ICC textDescriptionType: the name in ASCII, and none in the two other scripts it has room for. */
static void description(text *t) {
  text_adds(t, "desc");
  zeros(t, 4);
  number(t, sizeof NAME, 4);
  text_add(t, (str){NAME, sizeof NAME});
  zeros(t, 4 + 4 + 2 + 1 + 67);
}

/* Every tag's data starts at a multiple of four bytes. */
static size_t padded(text *t) {
  size_t size = t->len;
  zeros(t, (4 - size % 4) % 4);
  return size;
}

str icc_srgb(arena *a) {
  text out = text_new(a), table = text_new(a), data = text_new(a);
  size_t start = HEADER + 4 + TAGS * 12;
  description(&data);
  entry(&table, "desc", start, data.len);
  size_t at = (padded(&data), data.len);
  text_adds(&data, "text");
  zeros(&data, 4);
  text_add(&data, (str){RIGHTS, sizeof RIGHTS});
  entry(&table, "cprt", start + at, data.len - at);
  padded(&data);
  for (size_t i = 0; i < COLOURANTS; i++) {
    entry(&table, colourant[i].tag, start + data.len, 20);
    text_adds(&data, "XYZ ");
    zeros(&data, 4);
    for (size_t k = 0; k < 3; k++)
      fixed(&data, colourant[i].xyz[k]);
  }
  at = data.len;
  curve(&data);
  for (size_t i = 0; i < 3; i++)
    entry(&table, (const char *[]){"rTRC", "gTRC", "bTRC"}[i], start + at, data.len - at);
  header(&out, start + data.len);
  number(&out, TAGS, 4);
  text_add(&out, text_str(&table));
  text_add(&out, text_str(&data));
  return text_str(&out);
}
