/* tongue: the language of words whose script the language around them is not written in. */
#include "type/tongue.h"

#include <hb.h>
#include <string.h>

typedef struct writing {
  const char *name;
  hb_script_t script[3];
  const char *home;   /* languages written so, by their first subtags */
  const char *likely; /* NULL: too many languages are written so to name one */
} writing;

static const writing table[] = {
    {"latin", {HB_SCRIPT_LATIN}, "", NULL},
    {"cyrillic", {HB_SCRIPT_CYRILLIC}, " mn ru uk be bg mk sr kk ky tg tt tyv ba cv ", NULL},
    {"greek", {HB_SCRIPT_GREEK}, " el grc ", NULL},
    {"han", {HB_SCRIPT_HAN, HB_SCRIPT_HIRAGANA, HB_SCRIPT_KATAKANA}, " ja zh ko yue lzh ", "ja"},
    {"hangul", {HB_SCRIPT_HANGUL}, " ko ", "ko"},
    {"armenian", {HB_SCRIPT_ARMENIAN}, " hy hyw ", "hy"},
    {"georgian", {HB_SCRIPT_GEORGIAN}, " ka xmf ", NULL},
};

#define WRITINGS (sizeof table / sizeof *table)
#define SUBTAG_MAX 8 /* by BCP 47 */

static const writing *writing_of(uint32_t code) {
  hb_script_t script = hb_unicode_script(hb_unicode_funcs_get_default(), code);
  for (size_t i = 0; i < WRITINGS; i++)
    for (size_t k = 0; k < 3 && table[i].script[k]; k++)
      if (table[i].script[k] == script)
        return &table[i];
  return NULL;
}

static bool is_home(const writing *w, const char *lang) {
  char subtag[SUBTAG_MAX + 3] = " ";
  size_t n = strcspn(lang, "-");
  if (n > SUBTAG_MAX)
    return false;
  memcpy(subtag + 1, lang, n);
  memcpy(subtag + 1 + n, " ", 2);
  if (*w->home)
    return strstr(w->home, subtag) != NULL;
  for (size_t i = 0; i < WRITINGS; i++) /* whatever has no other writing is written in Latin letters */
    if (strstr(table[i].home, subtag))
      return false;
  return true;
}

bool tongue_tells(uint32_t code) {
  hb_script_t script = hb_unicode_script(hb_unicode_funcs_get_default(), code);
  return script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED;
}

const char *tongue_of(uint32_t code, const char *around, const tongues *said) {
  const writing *w = code < 0x80 && !said->count ? NULL : writing_of(code);
  if (!w || is_home(w, around))
    return NULL;
  for (size_t i = 0; i < said->count; i++)
    if (str_is(said->item[i].script, w->name))
      return said->item[i].lang;
  return w->likely;
}
