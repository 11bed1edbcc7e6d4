/* called: what a column's name says of what it holds. */
#include "data/called.h"

#include "base/text.h"

#include <string.h>

static bool word_byte(char c) {
  return (c & 0x80) || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* Takes the next word off `rest`; empty after the last one. */
static str next_word(str *rest) {
  size_t start = 0, end;
  while (start < rest->len && !word_byte(rest->ptr[start]))
    start++;
  for (end = start; end < rest->len && word_byte(rest->ptr[end]);)
    end++;
  str word = str_slice(*rest, start, end);
  *rest = str_slice(*rest, end, rest->len);
  return word;
}

/* "year", "fiscal year", "Year founded", "date", "年度", but not "cost per year". */
bool called_year(const char *name) {
  static const char *const year[] = {"year",
                                     "years",
                                     "yr",
                                     "fy",
                                     "date",
                                     "jahr",
                                     "berichtsjahr",
                                     "bezugsjahr",
                                     "kalenderjahr",
                                     "haushaltsjahr",
                                     "geschäftsjahr",
                                     "erhebungsjahr",
                                     "datum",
                                     "année",
                                     "annee",
                                     "an",
                                     "año",
                                     "anno",
                                     "år",
                                     "rok",
                                     "год",
                                     "Год",
                                     "дата",
                                     "Дата",
                                     "он",
                                     "Он",
                                     "огноо",
                                     "Огноо"};
  static const char *const rate[] = {"per", "a", "each", "every", "pro", "par", "por", "за"};
  str rest = str_of(name), first = next_word(&rest), last = first, before = STR("");
  for (str word = next_word(&rest); word.len; word = next_word(&rest)) {
    before = last;
    last = word;
  }
  if (strchr(name, '/'))
    return false;
  return strstr(name, "年") || STR_IN(first, year) || (STR_IN(last, year) && !STR_IN(before, rate));
}

/* "founded", "Built in", "seit", "TIME_PERIOD", but not "homes built". */
bool called_event(const char *name) {
  static const char *const event[] = {
      "founded",   "established", "built",     "opened", "launched",      "renovated",     "born",
      "birth",     "died",        "when",      "until",  "till",          "since",         "season",
      "vintage",   "from",        "to",        "start",  "time",          "begin",         "end",
      "von",       "bis",         "seit",      "saison", "baujahr",       "geburtsjahr",   "gründungsjahr",
      "jahrgang",  "gegründet",   "Gegründet", "gebaut", "erbaut",        "eröffnet",      "beginn",
      "ende",      "depuis",      "fondé",     "fondée", "construit",     "construite",    "ouvert",
      "ouverte",   "millésime",   "début",     "fin",    "байгуулагдсан", "Байгуулагдсан", "баригдсан",
      "Баригдсан", "нээгдсэн",    "Нээгдсэн",  "төрсөн", "Төрсөн",        "эхэлсэн",       "Эхэлсэн",
      "дууссан",   "Дууссан",     "設立",      "創立",   "創業",          "開業",          "竣工",
      "開始",      "終了"};
  str rest = str_of(name), first = next_word(&rest), second = next_word(&rest);
  static const char *const after[] = {"in", "period"};
  return STR_IN(first, event) && (!second.len || (STR_IN(second, after) && !next_word(&rest).len));
}

/* "day", "Tag der Messung", "日付". */
bool called_day(const char *name) {
  static const char *const list[] = {"day", "days", "tag", "jour", "өдөр", "Өдөр", "дата", "fecha", "data"};
  str rest = str_of(name), first = next_word(&rest), last = first;
  for (str word = next_word(&rest); word.len; word = next_word(&rest))
    last = word;
  return strstr(name, "日") || STR_IN(first, list) || STR_IN(last, list) || called_year(name);
}

/* "month", "Monat", "年月", "period". */
bool called_period(const char *name) {
  static const char *const list[] = {"month", "months", "yearmonth", "yyyymm", "period", "monat", "mois",
                                     "mes",   "mese",   "månad",     "сар",    "Сар",    "месяц", "Месяц"};
  str rest = str_of(name), first = next_word(&rest), last = first;
  for (str word = next_word(&rest); word.len; word = next_word(&rest))
    last = word;
  return strstr(name, "月") || STR_IN(first, list) || STR_IN(last, list) || called_day(name);
}

/* "Monat", "month of sale". */
bool called_month(const char *name) {
  static const char *const list[] = {"month", "months", "monat", "mois", "mes", "mese", "månad", "сар", "Сар"};
  str rest = str_of(name), first = next_word(&rest);
  return strstr(name, "月") || STR_IN(first, list);
}

bool called_series(const char *name) {
  static const char *const list[] = {"month", "months", "quarter", "week", "period", "monat", "mois", "mes", "сар"};
  str rest = str_of(name), word = next_word(&rest);
  return STR_IN(word, list) || called_day(name);
}

bool called_moment(const char *name) {
  static const char *const amount[] = {"days",  "months", "years", "tage", "monate", "jahre",  "jours",
                                       "per",   "each",   "every", "pro",  "par",    "por",    "a",
                                       "total", "number", "count", "no",   "anzahl", "nombre", "sales"};
  str rest = str_of(name);
  for (str word = next_word(&rest); word.len; word = next_word(&rest))
    if (STR_IN(word, amount))
      return false;
  return called_period(name) && !strchr(name, '/') && !strstr(name, "数");
}

bool called_time(const char *name) {
  static const char *const list[] = {"timestamp", "ts", "time", "datetime", "epoch", "unixtime", "created", "updated"};
  str rest = str_of(name), first = next_word(&rest), last = first;
  for (str word = next_word(&rest); word.len; word = next_word(&rest))
    last = word;
  return STR_IN(first, list) || STR_IN(last, list) || (str_is_word(last, "at") && last.ptr != first.ptr) ||
         called_moment(name);
}
