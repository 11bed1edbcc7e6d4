/* series: colours given out by rule. */
#include "chart/series.h"

#include "chart/panel.h"
#include "chart/sign.h"

size_t series_hues(const drafting *k, const plot *p, colour hue[PALETTE_MOST]) {
  palette_choice asked = palettes_choose(&p->spec->palette);
  size_t count = asked.count ? asked.count : k->look->hues;
  for (size_t i = 0; i < count; i++)
    hue[i] = asked.count ? asked.colour[i] : k->look->hue[i];
  return count;
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

void series_textures(const drafting *k, const plot *p, texture_wish *w, int *out) {
  const asked_choice *asked = &p->spec->textures;
  values_mode mode = asked->at.source ? (values_mode)asked->index : values_auto;
  w->behind = p->highlight ? &k->look->context : NULL;
  w->plain = mode == values_true ? 1 : 2;
  if (mode != values_false)
    texture_assign(w, out);
}

/* A panel's series have the colours they have in all panels; where a highlight picks panels, the others are grey. */
static series for_panel(const drafting *k, const plot *p, channel_id id) {
  series s = {.slots = slots_of(k->arena, p, id), .keyed = true}, all = series_of(k, p->whole, id);
  s.colour = ARENA_ARRAY(k->arena, s.slots.count + 1, colour);
  s.leads = ARENA_ARRAY(k->arena, s.slots.count + 1, bool);
  s.texture = ARENA_ARRAY(k->arena, s.slots.count + 1, int);
  find_leads(p, &s);
  for (size_t i = 0; i < s.slots.count; i++) {
    s.leads[i] = s.by_row || (all.by_row ? s.leads[i] : all.leads[i]);
    s.colour[i] = s.leads[i] ? all.colour[i] : k->look->context;
    s.texture[i] = s.leads[i] ? all.texture[i] : 0;
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
  colour hue[PALETTE_MOST];
  size_t hues = series_hues(k, p, hue), given = 0, leaders = 0;
  for (size_t i = 0; i < n; i++)
    leaders += !apart || s.leads[i];
  for (size_t i = 0; i < n; i++) {
    bool coloured = (!apart || s.leads[i]) && leaders <= hues;
    s.colour[i] = coloured ? hue[given++] : apart && s.leads[i] ? k->look->accent : k->look->context;
    if (s.by_row)
      s.leads[i] = true;
  }
  s.texture = ARENA_ARRAY(k->arena, n + 1, int);
  series_textures(k, p, &(texture_wish){.colour = s.colour, .leads = s.leads, .count = n}, s.texture);
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

int series_texture(const plot *p, const series *s, size_t row) {
  return behind(p, s, row) ? 0 : s->texture[series_at(s, row)];
}

double series_reach(const series *s) {
  for (size_t i = 0; i < s->slots.count; i++)
    if (s->texture[i])
      return SIGN_REACH;
  return 0.5;
}

role series_role(const plot *p, const series *s, size_t row) {
  return behind(p, s, row) ? role_context : role_mark;
}
