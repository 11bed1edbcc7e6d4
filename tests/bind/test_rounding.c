/* rounding: tables whose printed numbers do not add up say so, and no others do. */
#include "bind/sheet.h"
#include "desk.h"

#define SHARES "Figures may not sum to 100 because of rounding."
#define TOTALS "Figures may not sum to the totals because of rounding."

static void notes_in(const char *lang, const char *csv, const char *yaml, const char *want) {
  D = diags_new(A);
  brief_source *b = desk_brief(csv, DESK_DATA, text_format(A, "```table\n%s```\n", yaml));
  ck_assert_msg(b, "%s", harness_complaints());
  dataset *s = dataset_load(A, b, locale_find(str_of(lang)), NULL, 0, D);
  const sheet *t = s ? sheet_bind(A, s->brief->blocks->spec, s, D) : NULL;
  ck_assert_msg(t, "%s", harness_complaints());
  ck_assert_msg(str_is(t->note, want), "%s%s: `%.*s`", csv, yaml, STR_ARG(t->note));
}

static void notes(const char *csv, const char *yaml, const char *want) {
  notes_in("en", csv, yaml, want);
}

static const char thirds[] = "k,n\na,1\nb,1\nc,1\n", sevenths[] = "k,n\na,1\nb,2\nc,4\n",
                  tens[] = "k,n\na,10\nb,30\nc,60\n";

START_TEST(percentages) {
  notes(thirds, "columns: [k, {field: share(n), format: .0%}]\n", SHARES); /* 33 + 33 + 33 */
  notes(thirds, "columns: [k, {field: share(n), format: .1%}]\ntotal: row\n", SHARES);
  notes(thirds, "columns: [k, \"share(n, 0)\"]\ntotal: row\n", "");
  notes(sevenths, "columns: [k, {field: share(n), format: .0%}]\n", ""); /* 14 + 29 + 57 */
  notes(tens, "columns: [k, {field: share(n), format: .0%}]\ntotal: row\n", "");
  notes("k,p\na,33.3%\nb,33.3%\nc,33.3%\n", "columns: [k, p]\n", SHARES);
  notes("k,p\na,3.3%\nb,4.3%\nc,5.3%\n", "columns: [k, p]\n", ""); /* rates, not parts */
}
END_TEST

START_TEST(totals) {
  notes(thirds, "columns: [k, {field: n / 3, format: .1f}]\ntotal: row\n", TOTALS); /* 0.3 × 3 under 1.0 */
  notes(thirds, "columns: [k, {field: n / 3, format: .1f}]\ntotal: row\nnote: A note.\n", "A note. " TOTALS);
  notes(thirds, "columns: [k, {field: n / 3, format: .1f}]\n", "");
  notes(tens, "columns: [k, {field: n * 1000, format: \",.0f\"}]\ntotal: row\n", "");
  notes("k,n\na,£1.50\nb,£2.50\n", "columns: [k, n]\ntotal: row\n", "");
  notes("k,n\na,-1.26\nb,-1.26\n", "columns: [k, {field: n, format: .1f}]\ntotal: row\n",
        TOTALS); /* −1.3 × 2 over −2.5 */
}
END_TEST

START_TEST(in_each_language) {
  static const char yaml[] = "columns: [k, {field: share(n), format: .0%}]\n";
  notes_in("de", thirds, yaml, "Die Summe kann wegen Rundung von 100\u00A0% abweichen.");
  notes_in("fr", thirds, yaml, "En raison des arrondis, la somme peut différer de 100\u202F%.");
  notes_in("ja", thirds, yaml, "四捨五入のため、合計が100にならない場合がある。");
  notes_in("mn", thirds, yaml, "Бүхэлчилснээс нийлбэр нь 100-тай тэнцэхгүй байж болно.");
  notes_in("de", "k,n\na,4000.4\nb,4000.4\n", "columns: [k, {field: n, format: \",.0f\"}]\ntotal: row\n",
           "Abweichungen in den Summen durch Runden der Zahlen."); /* 4.000 + 4.000 under 8.001 */
}
END_TEST

Suite *rounding_suite(void) {
  const TTest *const test[] = {percentages, totals, in_each_language};
  return harness_suite("rounding", test, sizeof test / sizeof *test);
}
