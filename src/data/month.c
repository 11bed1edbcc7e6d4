/* month: the names of months, in the languages that briefs are written in, to their numbers. */
#include "data/month.h"

#include "base/utf8.h"

#define NAMES_MAX 10

/* English, German, French, Mongolian; Japanese numbers its months. */
static const char *const names[12][NAMES_MAX] = {
    {"january", "jan", "januar", "jänner", "janvier", "janv", "нэгдүгээр"},
    {"february", "feb", "februar", "février", "févr", "fév", "хоёрдугаар"},
    {"march", "mar", "märz", "mär", "mrz", "mars", "гуравдугаар"},
    {"april", "apr", "avril", "avr", "дөрөвдүгээр"},
    {"may", "mai", "тавдугаар"},
    {"june", "jun", "juni", "juin", "зургадугаар", "зургаадугаар"},
    {"july", "jul", "juli", "juillet", "juil", "долдугаар", "долоодугаар"},
    {"august", "aug", "août", "aout", "наймдугаар"},
    {"september", "sep", "sept", "septembre", "есдүгээр"},
    {"october", "oct", "oktober", "okt", "octobre", "аравдугаар"},
    {"november", "nov", "novembre", "арваннэгдүгээр"},
    {"december", "dec", "dezember", "dez", "décembre", "déc", "арванхоёрдугаар"},
};

/* Small letters of ASCII, Latin-1 and Cyrillic with the Mongolian Ө and Ү. */
static uint32_t small(uint32_t c) {
  if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE) || (c >= 0x410 && c <= 0x42F))
    return c + 32;
  return c == 0x4E8 || c == 0x4AE ? c + 1 : c;
}

static bool same(str s, const char *name) {
  const char *a = s.ptr, *end = a + s.len, *b = name, *name_end = name + str_of(name).len;
  while (a < end && b < name_end)
    if (small(utf8_next(&a, end)) != utf8_next(&b, name_end))
      return false;
  return a == end && b == name_end;
}

int month_of(str word) {
  for (int m = 0; m < 12; m++)
    for (int i = 0; i < NAMES_MAX && names[m][i]; i++)
      if (same(word, names[m][i]))
        return m + 1;
  return 0;
}
