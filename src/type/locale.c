/* locale: the table of languages. A new language is one row here. */
#include "type/locale.h"

#include <string.h>

static const char *english_suffix(unsigned long n) {
  static const char *const suffix[] = {"th", "st", "nd", "rd"};
  bool teen = n % 100 / 10 == 1;
  return teen || n % 10 > 3 ? "th" : suffix[n % 10];
}

static const char *french_suffix(unsigned long n) {
  return n == 1 ? "er" : "e";
}

static const char *dot_suffix(unsigned long n) {
  (void)n;
  return ".";
}

static const char *mongolian_suffix(unsigned long n) {
  (void)n;
  return "-р";
}

static const char *no_suffix(unsigned long n) {
  (void)n;
  return "";
}

/* What all Englishes share. */
#define ENGLISH                                                                                                        \
  .decimal = ".", .group = ",", .group_from = 4, .percent = "%", .quote = {"“", "”", "‘", "’"},                        \
  .month = {"January", "February", "March",     "April",   "May",      "June",                                         \
            "July",    "August",   "September", "October", "November", "December"},                                    \
  .month_short = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},                 \
  .day = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},                               \
  .day_short = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}, .date_month = "%B %Y", .date_quarter = "Q%q %Y",     \
  .money_decimals = 2, .cardinal = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine"},           \
  .ordinal_prefix = "", .ordinal_suffix = english_suffix,                                                              \
  .scale = {{1e6, 1e6, "\u00A0million", "\u00A0million"},                                                              \
            {1e9, 1e9, "\u00A0billion", "\u00A0billion"},                                                              \
            {1e12, 1e12, "\u00A0trillion", "\u00A0trillion"}},                                                         \
  .plural_from = 1,                                                                                                    \
  .word = {[word_source] = "Source",                                                                                   \
           [word_note] = "Note",                                                                                       \
           [word_page_of] = "Page %d of %d",                                                                           \
           [word_sources] = "Sources",                                                                                 \
           [word_data] = "Data",                                                                                       \
           [word_row] = "row",                                                                                         \
           [word_rows] = "rows",                                                                                       \
           [word_made_with] = "Made with",                                                                             \
           [word_figure] = "Figure",                                                                                   \
           [word_table] = "Table",                                                                                     \
           [word_key_messages] = "Key messages",                                                                       \
           [word_callout_note] = "Note",                                                                               \
           [word_callout_tip] = "Tip",                                                                                 \
           [word_callout_important] = "Important",                                                                     \
           [word_callout_warning] = "Warning",                                                                         \
           [word_callout_caution] = "Caution",                                                                         \
           [word_missing] = "missing",                                                                                 \
           [word_other] = "Other",                                                                                     \
           [word_total] = "Total",                                                                                     \
           [word_contents] = "Contents",                                                                               \
           [word_and] = "and",                                                                                         \
           [word_yes] = "yes",                                                                                         \
           [word_no] = "no",                                                                                           \
           [word_rounded_shares] = "Figures may not sum to 100 because of rounding.",                                  \
           [word_rounded_totals] = "Figures may not sum to the totals because of rounding."}

static const locale table[] = {
    {.tag = "en",
     ENGLISH,
     .date_long = "%-d %B %Y",
     .date_short = "%-d %b %Y",
     .money = {"$", ""},
     .hyphen_file = "hyph_en_GB.dic",
     .hyphen_left = 2,
     .hyphen_right = 3},
    {.tag = "en-GB",
     ENGLISH,
     .date_long = "%-d %B %Y",
     .date_short = "%d/%m/%Y",
     .money = {"£", ""},
     .hyphen_file = "hyph_en_GB.dic",
     .hyphen_left = 2,
     .hyphen_right = 3},
    {.tag = "en-US",
     ENGLISH,
     .date_long = "%B %-d, %Y",
     .date_short = "%m/%d/%Y",
     .money = {"$", ""},
     .hyphen_file = "hyph_en_US.dic",
     .hyphen_left = 2,
     .hyphen_right = 3},
    {.tag = "de",
     .decimal = ",",
     .group = ".",
     .group_from = 4,
     .percent = "\u00A0%",
     .quote = {"„", "“", "‚", "‘"},
     .month = {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
               "November", "Dezember"},
     .month_short = {"Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"},
     .day = {"Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"},
     .day_short = {"Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"},
     .date_long = "%-d. %B %Y",
     .date_month = "%B %Y",
     .date_short = "%d.%m.%Y",
     .date_quarter = "%q. Quartal %Y",
     .money = {"", "\u00A0€"},
     .money_decimals = 2,
     .currency_trails = true,
     .cardinal = {"eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"},
     .ordinal_prefix = "",
     .ordinal_suffix = dot_suffix,
     .scale = {{1e6, 1e6, "\u00A0Million", "\u00A0Millionen"},
               {1e9, 1e9, "\u00A0Milliarde", "\u00A0Milliarden"},
               {1e12, 1e12, "\u00A0Billion", "\u00A0Billionen"}},
     .plural_from = 1,
     .word = {[word_source] = "Quelle",
              [word_note] = "Anmerkung",
              [word_page_of] = "Seite %d von %d",
              [word_sources] = "Quellen",
              [word_data] = "Daten",
              [word_row] = "Zeile",
              [word_rows] = "Zeilen",
              [word_made_with] = "Erstellt mit",
              [word_figure] = "Abbildung",
              [word_table] = "Tabelle",
              [word_key_messages] = "Kernaussagen",
              [word_callout_note] = "Hinweis",
              [word_callout_tip] = "Tipp",
              [word_callout_important] = "Wichtig",
              [word_callout_warning] = "Warnung",
              [word_callout_caution] = "Vorsicht",
              [word_missing] = "keine Angabe",
              [word_other] = "Sonstige",
              [word_total] = "Gesamt",
              [word_contents] = "Inhalt",
              [word_and] = "und",
              [word_yes] = "ja",
              [word_no] = "nein",
              [word_rounded_shares] = "Die Summe kann wegen Rundung von 100\u00A0% abweichen.",
              [word_rounded_totals] = "Abweichungen in den Summen durch Runden der Zahlen."},
     .hyphen_file = "hyph_de_DE.dic",
     .hyphen_left = 2,
     .hyphen_right = 2},
    {.tag = "fr",
     .decimal = ",",
     .group = "\u202F",
     .group_from = 4,
     .percent = "\u202F%",
     .quote = {"«\u00A0", "\u00A0»", "“", "”"},
     .month = {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
               "novembre", "décembre"},
     .month_short = {"janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."},
     .day = {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"},
     .day_short = {"lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."},
     .date_long = "%-d %B %Y",
     .date_month = "%B %Y",
     .date_short = "%d/%m/%Y",
     .date_quarter = "T%q %Y",
     .money = {"", "\u00A0€"},
     .money_decimals = 2,
     .currency_trails = true,
     .cardinal = {"un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"},
     .ordinal_prefix = "",
     .ordinal_suffix = french_suffix,
     .scale = {{1e6, 1e6, "\u00A0million", "\u00A0millions"},
               {1e9, 1e9, "\u00A0milliard", "\u00A0milliards"},
               {1e12, 1e12, "\u00A0billion", "\u00A0billions"}},
     .plural_from = 2,
     .colon = "\u00A0: ",
     .word = {[word_source] = "Source",
              [word_note] = "Note",
              [word_page_of] = "Page %d sur %d",
              [word_sources] = "Sources",
              [word_data] = "Données",
              [word_row] = "ligne",
              [word_rows] = "lignes",
              [word_made_with] = "Réalisé avec",
              [word_figure] = "Figure",
              [word_table] = "Tableau",
              [word_key_messages] = "Points essentiels",
              [word_callout_note] = "Remarque",
              [word_callout_tip] = "Conseil",
              [word_callout_important] = "Important",
              [word_callout_warning] = "Avertissement",
              [word_callout_caution] = "Attention",
              [word_missing] = "non disponible",
              [word_other] = "Autres",
              [word_total] = "Total",
              [word_contents] = "Sommaire",
              [word_and] = "et",
              [word_yes] = "oui",
              [word_no] = "non",
              [word_rounded_shares] = "En raison des arrondis, la somme peut différer de 100\u202F%.",
              [word_rounded_totals] = "En raison des arrondis, les totaux peuvent différer de la somme des valeurs."},
     .hyphen_file = "hyph_fr.dic",
     .hyphen_left = 2,
     .hyphen_right = 3},
    {.tag = "ja",
     .decimal = ".",
     .group = ",",
     .group_from = 4,
     .percent = "%",
     .quote = {"「", "」", "『", "』"},
     .month = {"1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"},
     .month_short = {"1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"},
     .day = {"月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日", "日曜日"},
     .day_short = {"月", "火", "水", "木", "金", "土", "日"},
     .date_long = "%Y年%-m月%-d日",
     .date_month = "%Y年%-m月",
     .date_short = "%Y/%m/%d",
     .date_quarter = "%Y年第%q四半期",
     .money = {"", "円"},
     .money_decimals = 0,
     .cardinal = {"一", "二", "三", "四", "五", "六", "七", "八", "九"},
     .ordinal_prefix = "第",
     .ordinal_suffix = no_suffix,
     .scale = {{1e4, 1e4, "万", "万"}, {1e8, 1e8, "億", "億"}, {1e12, 1e12, "兆", "兆"}},
     .plural_from = 1,
     .colon = "：",
     .word = {[word_source] = "出典",
              [word_note] = "注",
              [word_page_of] = "%d / %d ページ",
              [word_sources] = "出典",
              [word_data] = "データ",
              [word_row] = "行",
              [word_rows] = "行",
              [word_made_with] = "作成ツール",
              [word_figure] = "図",
              [word_table] = "表",
              [word_key_messages] = "要点",
              [word_callout_note] = "補足",
              [word_callout_tip] = "ヒント",
              [word_callout_important] = "重要",
              [word_callout_warning] = "警告",
              [word_callout_caution] = "注意",
              [word_missing] = "データなし",
              [word_other] = "その他",
              [word_total] = "合計",
              [word_contents] = "目次",
              [word_and] = "と",
              [word_yes] = "はい",
              [word_no] = "いいえ",
              [word_rounded_shares] = "四捨五入のため、合計が100にならない場合がある。",
              [word_rounded_totals] = "四捨五入のため、内訳の計と合計が一致しない場合がある。"},
     .spaceless = true,
     .hyphen_file = NULL,
     .hyphen_left = 0,
     .hyphen_right = 0},
    {.tag = "mn",
     .decimal = ".",
     .group = ",",
     .group_from = 4,
     .percent = "%",
     .quote = {"«", "»", "“", "”"},
     .month = {"нэгдүгээр сар", "хоёрдугаар сар", "гуравдугаар сар", "дөрөвдүгээр сар", "тавдугаар сар",
               "зургаадугаар сар", "долоодугаар сар", "наймдугаар сар", "есдүгээр сар", "аравдугаар сар",
               "арван нэгдүгээр сар", "арван хоёрдугаар сар"},
     .month_short = {"1-р сар", "2-р сар", "3-р сар", "4-р сар", "5-р сар", "6-р сар", "7-р сар", "8-р сар", "9-р сар",
                     "10-р сар", "11-р сар", "12-р сар"},
     .day = {"даваа", "мягмар", "лхагва", "пүрэв", "баасан", "бямба", "ням"},
     .day_short = {"Да", "Мя", "Лх", "Пү", "Ба", "Бя", "Ня"},
     .date_long = "%Y оны %Bын %-d",
     .date_month = "%Y оны %B",
     .date_short = "%Y.%m.%d",
     .date_quarter = "%Y оны %q-р улирал",
     .money = {"₮\u00A0", ""},
     .money_decimals = 0,
     .cardinal = {"нэг", "хоёр", "гурав", "дөрөв", "тав", "зургаа", "долоо", "найм", "ес"},
     .ordinal_prefix = "",
     .ordinal_suffix = mongolian_suffix,
     .scale = {{1e3, 1e4, "\u00A0мянга", "\u00A0мянга"},
               {1e6, 1e6, "\u00A0сая", "\u00A0сая"},
               {1e9, 1e9, "\u00A0тэрбум", "\u00A0тэрбум"},
               {1e12, 1e12, "\u00A0их наяд", "\u00A0их наяд"}},
     .plural_from = 1,
     .word = {[word_source] = "Эх сурвалж",
              [word_note] = "Тэмдэглэл",
              [word_page_of] = "%d-р хуудас, нийт %d",
              [word_sources] = "Эх сурвалж",
              [word_data] = "Өгөгдөл",
              [word_row] = "мөр",
              [word_rows] = "мөр",
              [word_made_with] = "Бэлтгэсэн програм",
              [word_figure] = "Зураг",
              [word_table] = "Хүснэгт",
              [word_key_messages] = "Гол санаа",
              [word_callout_note] = "Тэмдэглэл",
              [word_callout_tip] = "Зөвлөгөө",
              [word_callout_important] = "Чухал",
              [word_callout_warning] = "Анхааруулга",
              [word_callout_caution] = "Болгоомжлоорой",
              [word_missing] = "мэдээлэл байхгүй",
              [word_other] = "Бусад",
              [word_total] = "Нийт",
              [word_contents] = "Агуулга",
              [word_and] = "ба",
              [word_yes] = "тийм",
              [word_no] = "үгүй",
              [word_rounded_shares] = "Бүхэлчилснээс нийлбэр нь 100-тай тэнцэхгүй байж болно.",
              [word_rounded_totals] = "Бүхэлчилснээс нийлбэр нь нийт дүнтэй тэнцэхгүй байж болно."},
     .hyphen_file = "hyph_mn_MN.dic",
     .hyphen_left = 2,
     .hyphen_right = 2},
};

const locale *locales(size_t *count) {
  *count = sizeof table / sizeof *table;
  return table;
}

static bool same_tag(str tag, const char *name) {
  if (tag.len != strlen(name))
    return false;
  for (size_t i = 0; i < tag.len; i++) {
    char a = tag.ptr[i], b = name[i];
    if (a == '_')
      a = '-';
    if ((a >= 'A' && a <= 'Z' ? a | 32 : a) != (b >= 'A' && b <= 'Z' ? b | 32 : b))
      return false;
  }
  return true;
}

const locale *locale_find(str tag) {
  while (tag.len) {
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
      if (same_tag(tag, table[i].tag))
        return &table[i];
    do
      tag.len--;
    while (tag.len && tag.ptr[tag.len] != '-' && tag.ptr[tag.len] != '_');
  }
  return NULL;
}

int locale_first_weekday(const locale *l) {
  static const char *const on_sunday[] = {"en-US", "ja"};
  for (size_t i = 0; i < sizeof on_sunday / sizeof *on_sunday; i++)
    if (!strcmp(l->tag, on_sunday[i]))
      return 7;
  return 1;
}

const char *locale_colon(const locale *l) {
  return l && l->colon ? l->colon : ": ";
}
