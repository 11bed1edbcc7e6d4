/* month: the names of months, in the languages that briefs are written in, to their numbers. */
#include "data/month.h"

#include "base/utf8.h"

#define NAMES_MAX 14

/* English, German, French, Mongolian, Swedish, Danish, Norwegian, Dutch, Spanish, Italian, Portuguese; Japanese numbers
   its months. */
static const char *const names[12][NAMES_MAX] = {
    {"january", "jan", "januar", "jänner", "janvier", "janv", "нэгдүгээр", "januari", "enero", "ene", "gennaio", "gen",
     "janeiro"},
    {"february", "feb", "februar", "février", "févr", "fév", "хоёрдугаар", "februari", "febrero", "febbraio",
     "fevereiro", "fev"},
    {"march", "mar", "märz", "mär", "mrz", "mars", "гуравдугаар", "marts", "maart", "mrt", "marzo", "março"},
    {"april", "apr", "avril", "avr", "дөрөвдүгээр", "abril", "abr", "aprile"},
    {"may", "mai", "тавдугаар", "maj", "mei", "mayo", "maggio", "mag", "maio"},
    {"june", "jun", "juni", "juin", "зургадугаар", "зургаадугаар", "junio", "giugno", "giu", "junho"},
    {"july", "jul", "juli", "juillet", "juil", "долдугаар", "долоодугаар", "julio", "luglio", "lug", "julho"},
    {"august", "aug", "août", "aout", "наймдугаар", "augusti", "augustus", "agosto", "ago"},
    {"september", "sep", "sept", "septembre", "есдүгээр", "septiembre", "setiembre", "settembre", "setembro", "set"},
    {"october", "oct", "oktober", "okt", "octobre", "аравдугаар", "octubre", "ottobre", "ott", "outubro", "out"},
    {"november", "nov", "novembre", "арваннэгдүгээр", "noviembre", "novembro"},
    {"december", "dec", "dezember", "dez", "décembre", "déc", "арванхоёрдугаар", "desember", "des", "diciembre",
     "dicembre", "dic", "dezembro"},
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
