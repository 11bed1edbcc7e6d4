/* alt_words: the phrases of alternative texts in each language, and what each kind is called. */
#include "chart/alt.h"

#include <string.h>

enum { languages = 5 };

typedef struct language {
  const char *tag; /* the language alone */
  const char *phrase[alt_phrases];
} language;

static const language table_of_languages[languages] = {
    {"en",
     {"%0 by %1",
      "Highest: %0, %1. Lowest: %2, %3. %4 in all.",
      "%0: from %1 (%2) to %3 (%4), %5; highest %6 (%7), lowest %8 (%9).",
      "rising",
      "falling",
      "about level",
      [alt_total] = "%0 in all.",
      [alt_span] = "%0 from %1 to %2.",
      [alt_trend] = "Taken together: %0.",
      [alt_five] = "%0: median %1, middle half %2 to %3, whiskers %4 to %5.",
      [alt_most] = "%0 lie from %1 to %2, more than in any other step.",
      [alt_toward] = "%0: %1, target %2.",
      [alt_within] = "%0: %1, from %2 to %3.",
      [alt_method] = "Box: the middle half of the values, quartiles by linear interpolation; line: the median; "
                     "whiskers: the furthest values within %0 box lengths; dots: values beyond.",
      [alt_moves] = "%0: from %1 (%2) to %3 (%4).",
      [alt_only] = "%0: %1 (%2).",
      [alt_in_cell] = "%0 points in a cell",
      [alt_density] = "Drawn as density: the darker a cell, the more of them lie in it.",
      [alt_panels] = "%0 panels, one for each %1.",
      [alt_panel] = "%0: lowest %1 (%3), highest %2 (%4).",
      [alt_only_at] = "%0: %1 (%3).",
      [alt_panel_empty] = "%0: no data.",
      [alt_no_data] = "no data",
      [alt_own_scales] = "Scales differ from panel to panel.",
      [alt_until] = "%0: data up to %1 only.",
      [alt_mixed] = "with ups and downs",
      [alt_begins] = "The axis begins at %0, not at zero.",
      [alt_heads_bin] = "from|to|count",
      [alt_heads_five] = "lower whisker|lower quartile|median|upper quartile|upper whisker|beyond"}},
    {"de",
     {"%0 nach %1",
      "Höchster Wert: %0, %1. Niedrigster: %2, %3. Insgesamt %4.",
      "%0: von %1 (%2) auf %3 (%4), %5; höchster Wert %6 (%7), niedrigster %8 (%9).",
      "steigend",
      "fallend",
      "etwa gleich bleibend",
      [alt_total] = "Insgesamt %0.",
      [alt_span] = "%0 von %1 bis %2.",
      [alt_trend] = "Im Ganzen %0.",
      [alt_five] = "%0: Median %1, mittlere Hälfte %2 bis %3, Antennen %4 bis %5.",
      [alt_most] = "%0 liegen von %1 bis %2, mehr als in jedem anderen Abschnitt.",
      [alt_toward] = "%0: %1, Ziel %2.",
      [alt_within] = "%0: %1, von %2 bis %3.",
      [alt_method] = "Kasten: mittlere Hälfte der Werte, Quartile linear interpoliert; Strich: Median; Antennen: "
                     "äußerste Werte innerhalb von %0 Kastenlängen; Punkte: Werte darüber hinaus.",
      [alt_moves] = "%0: von %1 (%2) auf %3 (%4).",
      [alt_only] = "%0: %1 (%2).",
      [alt_in_cell] = "%0 Punkte je Feld",
      [alt_density] = "Als Dichte gezeichnet: je dunkler ein Feld, desto mehr liegen darin.",
      [alt_panels] = "%0 Teildiagramme nach %1.",
      [alt_panel] = "%0: niedrigster Wert %1 (%3), höchster %2 (%4).",
      [alt_only_at] = "%0: %1 (%3).",
      [alt_panel_empty] = "%0: keine Daten.",
      [alt_no_data] = "keine Daten",
      [alt_own_scales] = "Die Skalen sind je Teildiagramm verschieden.",
      [alt_until] = "%0: Daten nur bis %1.",
      [alt_mixed] = "mit Auf und Ab",
      [alt_begins] = "Die Achse beginnt bei %0, nicht bei null.",
      [alt_heads_bin] = "von|bis|Anzahl",
      [alt_heads_five] = "untere Antenne|unteres Quartil|Median|oberes Quartil|obere Antenne|darüber hinaus"}},
    {"fr",
     {"%0 par %1",
      "Maximum : %0, %1. Minimum : %2, %3. %4 au total.",
      "%0 : de %1 (%2) à %3 (%4), %5 ; maximum %6 (%7), minimum %8 (%9).",
      "en hausse",
      "en baisse",
      "presque stable",
      [alt_total] = "%0 au total.",
      [alt_span] = "%0 de %1 à %2.",
      [alt_trend] = "Dans l’ensemble : %0.",
      [alt_five] = "%0 : médiane %1, moitié centrale %2 à %3, moustaches %4 à %5.",
      [alt_most] = "%0 vont de %1 à %2, plus que dans tout autre intervalle.",
      [alt_toward] = "%0 : %1, objectif %2.",
      [alt_within] = "%0 : %1, de %2 à %3.",
      [alt_method] = "Boîte : moitié centrale des valeurs, quartiles par interpolation linéaire ; trait : médiane ; "
                     "moustaches : valeurs extrêmes à moins de %0 longueurs de boîte ; points : au-delà.",
      [alt_moves] = "%0 : de %1 (%2) à %3 (%4).",
      [alt_only] = "%0 : %1 (%2).",
      [alt_in_cell] = "%0 points par case",
      [alt_density] = "Tracé en densité : plus une case est foncée, plus elle en contient.",
      [alt_panels] = "%0 graphiques, un par %1.",
      [alt_panel] = "%0 : minimum %1 (%3), maximum %2 (%4).",
      [alt_only_at] = "%0 : %1 (%3).",
      [alt_panel_empty] = "%0 : aucune donnée.",
      [alt_no_data] = "aucune donnée",
      [alt_own_scales] = "Les échelles diffèrent d’un graphique à l’autre.",
      [alt_until] = "%0 : données incomplètes (dernière date : %1).",
      [alt_mixed] = "avec des hauts et des bas",
      [alt_begins] = "L’axe commence à %0, pas à zéro.",
      [alt_heads_bin] = "de|à|nombre",
      [alt_heads_five] =
          "moustache inférieure|premier quartile|médiane|troisième quartile|moustache supérieure|au-delà"}},
    {"ja",
     {"%1ごとの%0",
      "最大は%0の%1、最小は%2の%3。全%4件。",
      "%0：%1（%2）から%3（%4）、%5。最大%6（%7）、最小%8（%9）。",
      "増加",
      "減少",
      "ほぼ横ばい",
      [alt_total] = "全%0件。",
      [alt_span] = "%0は%1から%2まで。",
      [alt_trend] = "全体として%0。",
      [alt_five] = "%0：中央値%1、中央の半分は%2から%3、ひげは%4から%5。",
      [alt_most] = "最も多いのは%1から%2の%0件。",
      [alt_toward] = "%0：%1、目標%2。",
      [alt_within] = "%0：%1（%2から%3）。",
      [alt_method] = "箱：値の中央の半分（四分位数は線形補間）。線：中央値。ひげ：箱の長さの%"
                     "0倍以内で最も離れた値。点：それを超える値。",
      [alt_moves] = "%0：%1（%2）から%3（%4）へ。",
      [alt_only] = "%0：%1（%2）。",
      [alt_in_cell] = "1マスに%0件",
      [alt_density] = "密度で表示：濃いマスほど多くの点を含む。",
      [alt_panels] = "%1ごとの%0枚のグラフ。",
      [alt_panel] = "%0：最小は%3の%1、最大は%4の%2。",
      [alt_only_at] = "%0：%1（%3）。",
      [alt_panel_empty] = "%0：データなし。",
      [alt_no_data] = "データなし",
      [alt_own_scales] = "目盛りはグラフごとに異なる。",
      [alt_until] = "%0は%1までのデータのみ。",
      [alt_mixed] = "増減あり",
      [alt_begins] = "軸は0ではなく%0から始まる。",
      [alt_heads_bin] = "から|まで|件数",
      [alt_heads_five] = "下のひげ|第1四分位数|中央値|第3四分位数|上のひげ|範囲外"}},
    {"mn",
     {"%1 тус бүрийн %0",
      "Хамгийн их: %0, %1. Хамгийн бага: %2, %3. Нийт %4.",
      "%0: %1 (%2) → %3 (%4), %5; хамгийн их %6 (%7), хамгийн бага %8 (%9).",
      "өссөн",
      "буурсан",
      "бараг өөрчлөгдөөгүй",
      [alt_total] = "Нийт %0.",
      [alt_span] = "%0: %1–%2.",
      [alt_trend] = "Ерөнхийдөө %0.",
      [alt_five] = "%0: медиан %1, дундах хагас %2–%3, хүрээ %4–%5.",
      [alt_most] = "%1–%2 завсарт хамгийн олон буюу %0 байна.",
      [alt_toward] = "%0: %1, зорилт %2.",
      [alt_within] = "%0: %1 (%2–%3).",
      [alt_method] = "Хайрцаг: утгуудын дундах хагас (квартилийг шугаман интерполяциар); зураас: медиан; сахал: "
                     "хайрцгийн уртаас %0 дахин доторх хамгийн захын утга; цэг: түүнээс хэтэрсэн утга.",
      [alt_moves] = "%0: %1 (%2) → %3 (%4).",
      [alt_only] = "%0: %1 (%2).",
      [alt_in_cell] = "нэг нүдэнд %0 цэг",
      [alt_density] = "Нягтаар дүрсэлсэн: нүд хар байх тусам олон цэгтэй.",
      [alt_panels] = "%1 тус бүрд нэг, нийт %0 график.",
      [alt_panel] = "%0: хамгийн бага %1 (%3), хамгийн их %2 (%4).",
      [alt_only_at] = "%0: %1 (%3).",
      [alt_panel_empty] = "%0: өгөгдөлгүй.",
      [alt_no_data] = "өгөгдөлгүй",
      [alt_own_scales] = "Хуваарь нь график бүрд өөр.",
      [alt_until] = "%0: зөвхөн %1 хүртэлх өгөгдөл.",
      [alt_mixed] = "өсөж буурсан",
      [alt_begins] = "Тэнхлэгийн эхлэл: тэг биш, %0.",
      [alt_heads_bin] = "доод хязгаар|дээд хязгаар|тоо",
      [alt_heads_five] = "доод сахал|доод квартил|медиан|дээд квартил|дээд сахал|хэтэрсэн утга"}},
};

/* What each kind is called, in the languages' order. */
static const struct kind_words {
  const char *name, *said[languages];
} table_of_words[] = {
    {"bar", {"Bar chart", "Balkendiagramm", "Diagramme en barres", "棒グラフ", "Баганан диаграмм"}},
    {"line", {"Line chart", "Liniendiagramm", "Courbe", "折れ線グラフ", "Шугаман график"}},
    {"dot", {"Dot plot", "Punktdiagramm", "Diagramme à points", "ドットプロット", "Цэгэн диаграмм"}},
    {"tiles", {"Key figures", "Kennzahlen", "Chiffres clés", "主な数値", "Гол үзүүлэлт"}},
    {"waffle",
     {"Dots for a count", "Punkte für eine Anzahl", "Points pour un effectif", "点で表した数",
      "Тоог илэрхийлсэн цэгүүд"}},
    {"timeline", {"Timeline", "Zeitleiste", "Chronologie", "年表", "Он цагийн шугам"}},
    {"matrix", {"Matrix", "Matrix", "Matrice", "対応表", "Харьцуулсан хүснэгт"}},
    {"area", {"Area chart", "Flächendiagramm", "Graphique en aires", "面グラフ", "Талбайн график"}},
    {"slope", {"Slope chart", "Steigungsdiagramm", "Graphique de pentes", "スロープグラフ", "Налуу шугаман график"}},
    {"lollipop",
     {"Lollipop chart", "Lollipop-Diagramm", "Graphique en sucettes", "ロリポップチャート", "Ишт цэгэн диаграмм"}},
    {"pie", {"Pie chart", "Kreisdiagramm", "Diagramme circulaire", "円グラフ", "Дугуй диаграмм"}},
    {"waterfall",
     {"Waterfall chart", "Wasserfalldiagramm", "Graphique en cascade", "ウォーターフォール図", "Шаталсан диаграмм"}},
    {"pyramid", {"Pyramid", "Pyramidendiagramm", "Pyramide", "ピラミッドグラフ", "Суварган диаграмм"}},
    {"treemap", {"Treemap", "Kacheldiagramm", "Carte proportionnelle", "ツリーマップ", "Талбайн хуваарилалт"}},
    {"point", {"Scatter plot", "Streudiagramm", "Nuage de points", "散布図", "Тархалтын график"}},
    {"range", {"Range chart", "Spannendiagramm", "Graphique d’intervalles", "範囲グラフ", "Хэлбэлзлийн график"}},
    {"histogram", {"Histogram", "Histogramm", "Histogramme", "ヒストグラム", "Гистограмм"}},
    {"heatmap", {"Heat map", "Heatmap", "Carte de chaleur", "ヒートマップ", "Дулааны зураглал"}},
    {"strip", {"Strip plot", "Streifendiagramm", "Diagramme en bandes", "ストリッププロット", "Зурвасан цэгэн график"}},
    {"box", {"Box plot", "Boxplot", "Boîtes à moustaches", "箱ひげ図", "Хайрцган диаграмм"}},
    {"bullet", {"Bullet chart", "Bullet-Diagramm", "Graphique à puces", "ブレットチャート", "Зорилтын диаграмм"}},
    {"calendar", {"Calendar", "Kalender", "Calendrier", "カレンダー", "Календарь"}},
    {"gantt", {"Schedule", "Zeitplan", "Diagramme de Gantt", "ガントチャート", "Ажлын хуваарь"}},
};

static const language *language_of(const locale *l) {
  size_t n = strcspn(l->tag, "-");
  for (size_t i = 0; i < languages; i++)
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

void alt_heads(arena *a, const locale *l, alt_phrase id, const char **name, size_t count) {
  const char *rest = language_of(l)->phrase[id];
  for (size_t i = 0; i < count; i++) {
    size_t n = strcspn(rest, "|");
    name[i] = str_copy(a, (str){rest, n});
    rest += n + (rest[n] == '|');
  }
}

const char *alt_kind(const locale *l, const char *name) {
  for (size_t i = 0; i < sizeof table_of_words / sizeof *table_of_words; i++)
    if (!strcmp(table_of_words[i].name, name))
      return table_of_words[i].said[language_of(l) - table_of_languages];
  return name;
}
