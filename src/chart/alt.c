/* alt: alternative text, so that who cannot see a chart still gets its numbers. */
#include "chart/alt.h"

#include "chart/slot.h"
#include "chart/words.h"

#include <math.h>
#include <string.h>

#define ALT_LISTED 12 /* so many values are read out one by one; of more the extremes */

typedef struct language {
  const char *tag; /* the language alone */
  const char *kind[7][2];
  const char *phrase[alt_phrases];
} language;

static const language table_of_languages[] = {
    {"en",
     {{"bar", "Bar chart"},
      {"line", "Line chart"},
      {"dot", "Dot plot"},
      {"tiles", "Key figures"},
      {"waffle", "Dots for a count"},
      {"timeline", "Timeline"},
      {"matrix", "Matrix"}},
     {"%0 by %1", "Highest: %0, %1. Lowest: %2, %3. %4 in all.",
      "%0: from %1 (%2) to %3 (%4), %5; highest %6 (%7), lowest %8 (%9).", "rising", "falling", "about level"}},
    {"de",
     {{"bar", "Balkendiagramm"},
      {"line", "Liniendiagramm"},
      {"dot", "Punktdiagramm"},
      {"tiles", "Kennzahlen"},
      {"waffle", "Punkte für eine Anzahl"},
      {"timeline", "Zeitleiste"},
      {"matrix", "Matrix"}},
     {"%0 nach %1", "Höchster Wert: %0, %1. Niedrigster: %2, %3. Insgesamt %4.",
      "%0: von %1 (%2) auf %3 (%4), %5; höchster Wert %6 (%7), niedrigster %8 (%9).", "steigend", "fallend",
      "etwa gleich bleibend"}},
    {"fr",
     {{"bar", "Diagramme en barres"},
      {"line", "Courbe"},
      {"dot", "Diagramme à points"},
      {"tiles", "Chiffres clés"},
      {"waffle", "Points pour un effectif"},
      {"timeline", "Chronologie"},
      {"matrix", "Matrice"}},
     {"%0 par %1", "Maximum : %0, %1. Minimum : %2, %3. %4 au total.",
      "%0 : de %1 (%2) à %3 (%4), %5 ; maximum %6 (%7), minimum %8 (%9).", "en hausse", "en baisse", "presque stable"}},
    {"ja",
     {{"bar", "棒グラフ"},
      {"line", "折れ線グラフ"},
      {"dot", "ドットプロット"},
      {"tiles", "主な数値"},
      {"waffle", "点で表した数"},
      {"timeline", "年表"},
      {"matrix", "対応表"}},
     {"%1ごとの%0", "最大は%0、%1。最小は%2、%3。全%4件。",
      "%0：%1（%2）から%3（%4）、%5。最大%6（%7）、最小%8（%9）。", "増加", "減少", "ほぼ横ばい"}},
    {"mn",
     {{"bar", "Баганан диаграмм"},
      {"line", "Шугаман график"},
      {"dot", "Цэгэн диаграмм"},
      {"tiles", "Гол үзүүлэлт"},
      {"waffle", "Тоог илэрхийлсэн цэгүүд"},
      {"timeline", "Он цагийн шугам"},
      {"matrix", "Харьцуулсан хүснэгт"}},
     {"%1 тус бүрийн %0", "Хамгийн их: %0, %1. Хамгийн бага: %2, %3. Нийт %4.",
      "%0: %1 (%2) → %3 (%4), %5; хамгийн их %6 (%7), хамгийн бага %8 (%9).", "өссөн", "буурсан",
      "бараг өөрчлөгдөөгүй"}},
};

static const language *language_of(const locale *l) {
  size_t n = strcspn(l->tag, "-");
  for (size_t i = 0; i < sizeof table_of_languages / sizeof *table_of_languages; i++)
    if (strlen(table_of_languages[i].tag) == n && !strncmp(table_of_languages[i].tag, l->tag, n))
      return &table_of_languages[i];
  return &table_of_languages[0];
}

void alt_say(text *out, const locale *l, alt_phrase id, const str *part) {
  for (const char *c = language_of(l)->phrase[id]; *c; c++)
    if (*c == '%' && c[1] >= '0' && c[1] <= '9')
      text_add(out, part[*++c - '0']);
    else
      text_addc(out, *c);
}

static const char *kind_words(const locale *l, const char *name) {
  const language *lang = language_of(l);
  for (size_t i = 0; i < sizeof lang->kind / sizeof *lang->kind; i++)
    if (!strcmp(lang->kind[i][0], name))
      return lang->kind[i][1];
  return name;
}

/* The channel that holds the lengths, and the one that names them. */
static channel_id value_of(const plot *p) {
  bool along = p->channel[channel_x].type == column_number && p->channel[channel_y].type != column_number;
  return along ? channel_x : channel_y;
}

static channel_id key_of(const plot *p) {
  return value_of(p) == channel_x ? channel_y : channel_x;
}

static void add_name(text *out, const plot *p, size_t row) {
  text_add(out, words_value(out->arena, p, key_of(p), p->channel[key_of(p)].number[row]));
  const channel *color = &p->channel[channel_color];
  if (!color->present || color->number == p->channel[key_of(p)].number)
    return;
  text_adds(out, ", ");
  text_add(out, words_value(out->arena, p, channel_color, color->number[row]));
}

static str row_name(const plot *p, arena *a, size_t row) {
  text t = text_new(a);
  add_name(&t, p, row);
  return text_str(&t);
}

static void list_rows(const plot *p, text *out) {
  for (size_t r = 0; r < p->rows; r++) {
    text_adds(out, r ? "; " : "");
    add_name(out, p, r);
    text_addc(out, ' ');
    text_add(out, words_value(out->arena, p, value_of(p), p->channel[value_of(p)].number[r]));
    if (p->channel[channel_x2].present) {
      text_adds(out, " → ");
      text_add(out, words_value(out->arena, p, channel_x2, p->channel[channel_x2].number[r]));
    }
  }
  text_addc(out, '.');
}

static void say_extremes(const plot *p, text *out) {
  const double *v = p->channel[value_of(p)].number;
  size_t low = 0, high = 0;
  for (size_t r = 0; r < p->rows; r++) {
    if (v[r] > v[high] || !isfinite(v[high]))
      high = r;
    if (v[r] < v[low] || !isfinite(v[low]))
      low = r;
  }
  arena *a = out->arena;
  channel_id id = value_of(p);
  str part[] = {row_name(p, a, high), words_value(a, p, id, v[high]), row_name(p, a, low),
                words_value(a, p, id, v[low]), str_of(text_format(a, "%zu", p->rows))};
  alt_say(out, p->locale, alt_extremes, part);
}

static void describe(const plot *p, text *out) {
  if (p->rows <= ALT_LISTED)
    list_rows(p, out);
  else
    say_extremes(p, out);
}

static bool ends_sentence(str s) {
  return str_ends(s, ".") || str_ends(s, "!") || str_ends(s, "?") || str_ends(s, "。");
}

void alt_write(const kind *of, const plot *p, text *out) {
  if (p->title.len) {
    text_add(out, p->title);
    text_adds(out, ends_sentence(p->title) ? " " : ". ");
  }
  text_adds(out, kind_words(p->locale, of->name));
  bool axes = p->channel[channel_x].present && p->channel[channel_y].present;
  str part[] = {words_title(p, value_of(p)), words_title(p, key_of(p))};
  if (axes && part[0].len && part[1].len && !(of->required & 1u << channel_value) &&
      !p->channel[channel_value].present) {
    text_adds(out, ": ");
    alt_say(out, p->locale, alt_by, part);
    text_adds(out, ". ");
  } else {
    text_adds(out, ": ");
  }
  (of->describe ? of->describe : describe)(p, out);
}
