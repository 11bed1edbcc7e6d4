/* script: which scripts can be set, and what the others are called. */
#include "type/script.h"

#include <hb.h>

/* Laid out from left to right, letter after letter. Everything else is refused unless it is a sign. */
static const hb_script_t simple[] = {HB_SCRIPT_COMMON,   HB_SCRIPT_INHERITED, HB_SCRIPT_LATIN,      HB_SCRIPT_CYRILLIC,
                                     HB_SCRIPT_GREEK,    HB_SCRIPT_HAN,       HB_SCRIPT_HIRAGANA,   HB_SCRIPT_KATAKANA,
                                     HB_SCRIPT_HANGUL,   HB_SCRIPT_BOPOMOFO,  HB_SCRIPT_UNKNOWN,    HB_SCRIPT_ARMENIAN,
                                     HB_SCRIPT_GEORGIAN, HB_SCRIPT_COPTIC,    HB_SCRIPT_GLAGOLITIC, HB_SCRIPT_BRAILLE,
                                     HB_SCRIPT_RUNIC,    HB_SCRIPT_GOTHIC,    HB_SCRIPT_CHEROKEE,   HB_SCRIPT_OGHAM};

bool script_set(uint32_t script) {
  for (size_t i = 0; i < sizeof simple / sizeof *simple; i++)
    if (simple[i] == (hb_script_t)script)
      return true;
  return false;
}

bool script_turns(uint32_t code) {
  return code == 0x202B || code == 0x202E || code == 0x2067;
}

const char *script_name(arena *a, uint32_t script) {
  static const struct {
    hb_script_t script;
    const char *name;
  } known[] = {
      {HB_SCRIPT_ARABIC, "Arabic"},     {HB_SCRIPT_HEBREW, "Hebrew"},
      {HB_SCRIPT_SYRIAC, "Syriac"},     {HB_SCRIPT_THAANA, "Thaana"},
      {HB_SCRIPT_NKO, "N'Ko"},          {HB_SCRIPT_DEVANAGARI, "Devanagari"},
      {HB_SCRIPT_BENGALI, "Bengali"},   {HB_SCRIPT_GURMUKHI, "Gurmukhi"},
      {HB_SCRIPT_GUJARATI, "Gujarati"}, {HB_SCRIPT_ORIYA, "Odia"},
      {HB_SCRIPT_TAMIL, "Tamil"},       {HB_SCRIPT_TELUGU, "Telugu"},
      {HB_SCRIPT_KANNADA, "Kannada"},   {HB_SCRIPT_MALAYALAM, "Malayalam"},
      {HB_SCRIPT_SINHALA, "Sinhala"},   {HB_SCRIPT_THAI, "Thai"},
      {HB_SCRIPT_LAO, "Lao"},           {HB_SCRIPT_TIBETAN, "Tibetan"},
      {HB_SCRIPT_MYANMAR, "Burmese"},   {HB_SCRIPT_KHMER, "Khmer"},
      {HB_SCRIPT_ETHIOPIC, "Ethiopic"}, {HB_SCRIPT_MONGOLIAN, "Mongolian"},
  };
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (known[i].script == (hb_script_t)script)
      return text_format(a, "%s script", known[i].name);
  char tag[5] = {0};
  hb_tag_to_string((hb_tag_t)hb_script_to_iso15924_tag((hb_script_t)script), tag);
  return text_format(a, "the script `%s`", tag);
}
