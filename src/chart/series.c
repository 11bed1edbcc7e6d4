/* series: colours given out by rule. */
#include "chart/series.h"

#include "chart/panel.h"

size_t series_hues(const drafting *k, const plot *p, colour hue[LOOK_HUES]) {
  size_t asked = 0;
  for (size_t i = 0; i < p->spec->palette.count && asked < LOOK_HUES; i++)
    if (colour_parse(p->spec->palette.item[i].text, &hue[asked]))
      asked++;
  if (asked)
    return asked;
  for (size_t i = 0; i < LOOK_HUES; i++)
    hue[i] = k->look->hue[i];
  return LOOK_HUES;
}

/* A series leads when all its rows are highlighted; where only some are, rows decide. */
static void find_leads(const plot *p, series *s) {
  for (size_t i = 0; i < s->slots.count; i++) {
    size_t rows = 0, lit = 0;
    for (size_t r = 0; p->highlight && r < p->rows; r++)
      if (s->slots.of_row[r] == i) {
        rows++;
        lit += p->highlight[r];
      }
    s->leads[i] = !p->highlight || (lit && lit == rows);
    s->by_row = s->by_row || (lit && lit < rows);
  }
}

/* A panel's series have the colours they have in all panels; where a highlight picks panels, the others are grey. */
static series for_panel(const drafting *k, const plot *p, channel_id id) {
  series s = {.slots = slots_of(k->arena, p, id), .keyed = true}, all = series_of(k, p->whole, id);
  s.colour = ARENA_ARRAY(k->arena, s.slots.count + 1, colour);
  s.leads = ARENA_ARRAY(k->arena, s.slots.count + 1, bool);
  find_leads(p, &s);
  for (size_t i = 0; i < s.slots.count; i++) {
    s.leads[i] = s.by_row || (all.by_row ? s.leads[i] : all.leads[i]);
    s.colour[i] = s.leads[i] ? all.colour[i] : k->look->context;
  }
  return s;
}

series series_of(const drafting *k, const plot *p, channel_id id) {
  if (p->whole)
    return for_panel(k, p, id);
  series s = {.slots = slots_of(k->arena, p, id)};
  size_t n = s.slots.count;
  s.colour = ARENA_ARRAY(k->arena, n ? n : 1, colour);
  s.leads = ARENA_ARRAY(k->arena, n ? n : 1, bool);
  find_leads(p, &s);
  bool apart = p->highlight && !s.by_row; /* leaders and background */
  colour hue[LOOK_HUES];
  size_t hues = series_hues(k, p, hue), given = 0, leaders = 0;
  for (size_t i = 0; i < n; i++)
    leaders += !apart || s.leads[i];
  for (size_t i = 0; i < n; i++) {
    bool coloured = (!apart || s.leads[i]) && leaders <= hues;
    s.colour[i] = coloured ? hue[given++] : apart && s.leads[i] ? k->look->accent : k->look->context;
    if (s.by_row)
      s.leads[i] = true;
  }
  return s;
}

size_t series_at(const series *s, size_t row) {
  return s->slots.of_row[row];
}

static bool behind(const plot *p, const series *s, size_t row) {
  size_t i = series_at(s, row);
  if (i == SLOT_NONE)
    return true;
  bool rows_decide = s->by_row && s->slots.count == 1;
  return rows_decide ? !p->highlight[row] : !s->leads[i];
}

colour series_colour(const drafting *k, const plot *p, const series *s, size_t row) {
  return behind(p, s, row) ? k->look->context : s->colour[series_at(s, row)];
}

role series_role(const plot *p, const series *s, size_t row) {
  return behind(p, s, row) ? role_context : role_mark;
}
