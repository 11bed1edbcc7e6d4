/* theme_file: themes as authors write them. */
#include "page/theme_file.h"

#include "base/file.h"
#include "page/theme_keys.h"

#include <math.h>

#define TEXT_CONTRAST 4.5 /* WCAG 2.1, success criterion 1.4.3; of large letters as of marks */
#define LARGE 18          /* points that are large; bold, LARGE_BOLD */
#define LARGE_BOLD 14
#define BOLD 700
#define LINE_CONTRAST 1.2 /* a hairline fainter than this is lost in print */

typedef struct reading {
  arena *arena;
  diags *diags;
  const face_set *faces;
  theme *theme;
} reading;

/* What field_read makes of any one key. */
typedef union slot {
  asked_text text;
  asked_texts texts;
  asked_flag flag;
  asked_number number;
  asked_length length;
  asked_colour colour;
  node *node;
} slot;

/* --- what values must be --- */

static bool check_contrast(const reading *r, const char *what, const asked_colour *c, double least) {
  double contrast = colour_contrast(c->colour, look_default().paper);
  if (contrast >= least)
    return true;
  bool hairline = least <= LINE_CONTRAST;
  diag *g = diags_add(r->diags, hairline ? 711 : 710, c->at, "`%s` has only %.1f:1 against the paper", what, contrast);
  diag_hint(r->diags, g, "%.3g:1 or more", least);
  return hairline;
}

static bool check_font(const reading *r, const asked_text *t) {
  size_t count;
  const char *const *name = face_families(r->faces, r->arena, &count);
  for (size_t i = 0; i < count; i++)
    if (str_is(t->text, name[i]))
      return true;
  diag *g = diags_add(r->diags, 712, t->at, "there is no font `%.*s`", STR_ARG(t->text));
  field_suggest(r->arena, r->diags, g, t->text, (known_names){"fonts", name, count});
  return false;
}

static bool check(const reading *r, const theme_key *k, const slot *s) {
  switch (k->need) {
  case need_text:
    return check_contrast(r, k->field.name, &s->colour, TEXT_CONTRAST);
  case need_mark:
    return check_contrast(r, k->field.name, &s->colour, PALETTE_CONTRAST_MIN);
  case need_line:
    return check_contrast(r, k->field.name, &s->colour, LINE_CONTRAST);
  case need_font:
    return check_font(r, &s->text);
  default:
    break;
  }
  if (k->field.type != field_length || s->length.unit != length_percent)
    return true;
  diags_add(r->diags, 205, s->length.at, "`%s` must be an absolute length such as 4mm", k->field.name);
  return false;
}

/* --- storing --- */

static void store(const reading *r, const theme_key *k, const slot *s, void *into) {
  void *at = (char *)into + k->field.offset;
  switch (k->field.type) {
  case field_length:
    *(double *)at = s->length.value;
    break;
  case field_number:
    *(double *)at = s->number.number;
    break;
  case field_integer:
    *(int *)at = (int)s->number.number;
    break;
  case field_boolean:
    *(bool *)at = s->flag.on;
    break;
  case field_colour:
    *(colour *)at = s->colour.colour;
    break;
  default:
    *(const char **)at = str_copy(r->arena, s->text.text);
  }
}

/* A list shorter than the base's leaves the others as they are. */
static bool store_palette(const reading *r, const asked_texts *t) {
  theme *to = r->theme;
  palette_choice c = palettes_choose(t);
  if (!palettes_readable(r->arena, r->diags, t))
    return false;
  for (size_t i = 0; i < c.count; i++)
    to->palette[i] = c.colour[i];
  to->hues = c.count > LOOK_HUES || c.named ? c.count : LOOK_HUES;
  to->shades = c.named && c.named->use != palette_groups ? c.named : NULL;
  palette_report_complain(r->diags, t->at, to->palette, to->hues, look_default().paper);
  return true;
}

/* --- maps --- */

/* A map's values, a slot a key; which keys were given. */
typedef struct values {
  theme_key_table keys;
  slot *slot;
  bool *given;
} values;

static bool read_values(const reading *r, const node *map, values *v) {
  size_t n = v->keys.count;
  field *flat = ARENA_ARRAY(r->arena, n, field);
  v->slot = ARENA_ARRAY(r->arena, n, slot);
  v->given = ARENA_ARRAY(r->arena, n, bool);
  for (size_t i = 0; i < n; i++) {
    flat[i] = v->keys.key[i].field;
    flat[i].offset = i * sizeof(slot);
  }
  bool good = field_read(r->arena, map, flat, n, v->slot, r->diags);
  for (size_t i = 0; i < map->count; i++) {
    const field *f = field_find(flat, n, map->pair[i].key);
    if (f)
      v->given[f - flat] = true;
  }
  return good;
}

static bool store_values(const reading *r, const values *v, void *into) {
  bool good = true;
  for (size_t i = 0; i < v->keys.count; i++) {
    const theme_key *k = &v->keys.key[i];
    if (!v->given[i] || k->way != way_plain)
      continue;
    good &= check(r, k, &v->slot[i]);
    store(r, k, &v->slot[i], into);
  }
  return good;
}

static bool read_margin(const reading *r, const node *map) {
  values own = {.keys = theme_keys_of_margin()};
  for (size_t i = 0; map->kind == node_map && i < map->count; i++)
    r->theme->duplex |= str_is(map->pair[i].key, "inner") || str_is(map->pair[i].key, "outer");
  return read_values(r, map, &own) && store_values(r, &own, r->theme);
}

/* Lines that touch, or of running text that would leave the grid. */
static bool check_leading(const reading *r, const theme_key *k, const voice *v, span at) {
  double steps = v->leading / r->theme->baseline;
  bool tight = v->leading < v->size, off = k->way == way_line && fabs(steps - round(steps)) > 1e-6;
  if (!tight && !off)
    return true;
  diag *g = diags_add(r->diags, 293, at, "%s",
                      tight ? "the lines are closer than their letters are tall"
                            : "a line height of running text is a multiple of `baseline`");
  diag_hint(r->diags, g, "leave it out, and it is");
  return false;
}

/* Forms that the voice's face does not have change nothing, which is said. */
static void check_forms(const reading *r, const values *own, const voice *v) {
  static const struct {
    voice_key key;
    const char *tag, *what;
  } form[] = {{voice_small_caps, "smcp", "small capitals"},
              {voice_old_style, "onum", "old-style figures"},
              {voice_tabular, "tnum", "figures of one width"}};
  const style want = voice_style(v, NULL);
  face *f = face_find((face_set *)r->faces, &want);
  for (size_t i = 0; f && i < sizeof form / sizeof *form; i++) {
    const asked_flag *asked = &own->slot[form[i].key].flag;
    if (own->given[form[i].key] && asked->on && !face_feature(f, form[i].tag))
      diags_add(r->diags, 717, asked->at, "%s has no %s", f->family, form[i].what);
  }
}

static bool read_voice(const reading *r, const node *map, const theme_key *k) {
  voice *v = (voice *)((char *)r->theme + k->field.offset);
  values own = {.keys = theme_keys_of_voice()};
  if (!read_values(r, map, &own))
    return false;
  bool good = store_values(r, &own, v);
  const asked_colour *c = &own.slot[voice_color].colour;
  bool large = v->size >= LARGE || (v->size >= LARGE_BOLD && v->weight >= BOLD);
  if (own.given[voice_color]) {
    v->hue = hue_own;
    good &= check_contrast(r, "color", c, large ? PALETTE_CONTRAST_MIN : TEXT_CONTRAST);
  }
  check_forms(r, &own, v);
  if (own.given[voice_leading])
    good &= check_leading(r, k, v, own.slot[voice_leading].length.at);
  else if (own.given[voice_size])
    v->leading = 0;
  return good;
}

static bool read_part(const reading *r, const theme_key *k, const slot *s) {
  if (k->field.type == field_node && !s->node)
    return false; /* said already */
  switch (k->way) {
  case way_margin:
    return read_margin(r, s->node);
  case way_palette:
    return store_palette(r, &s->texts);
  case way_voice:
  case way_line:
    return read_voice(r, s->node, k);
  default:
    return true;
  }
}

/* --- the whole --- */

static bool is_file(str name) {
  return str_ends(name, ".yaml") || str_ends(name, ".yml");
}

static const theme *find_base(const reading *r, const asked_text *name) {
  size_t count;
  const theme *all = themes(&count), *found = theme_find(name->text);
  if (found || !name->at.source)
    return found ? found : all;
  const char **names = ARENA_ARRAY(r->arena, count, const char *);
  for (size_t i = 0; i < count; i++)
    names[i] = all[i].name;
  diag *g = diags_add(r->diags, 291, name->at, "there is no theme `%.*s`", STR_ARG(name->text));
  field_suggest(r->arena, r->diags, g, name->text, (known_names){"themes", names, count});
  return NULL;
}

/* Single values first: what voices are checked against is then known. */
static bool read_theme(reading *r, const source *file) {
  values own = {.keys = theme_keys()};
  const node *map = yaml_read(r->arena, span_new(file, 0, file->bytes.len), r->diags);
  bool good = map && read_values(r, map, &own), palette = false;
  if (!map || map->kind != node_map)
    return false;
  size_t count;
  const theme *base = find_base(r, &own.slot[0].text);
  *r->theme = base ? *base : themes(&count)[0];
  r->theme->file = file;
  good = good && base && store_values(r, &own, r->theme);
  for (size_t i = 0; i < own.keys.count; i++) {
    palette |= own.given[i] && own.keys.key[i].way == way_palette;
    if (own.given[i])
      good = read_part(r, &own.keys.key[i], &own.slot[i]) && good;
  }
  if (!palette)
    r->theme->palette[0] = r->theme->accent;
  return good;
}

const theme *theme_file_read(arena *a, const face_set *faces, const asked_text *name, const char *brief, diags *d) {
  theme *t = ARENA_NEW(a, theme);
  reading r = {a, d, faces, t};
  if (is_file(name->text)) {
    const source *file = file_read(a, file_beside(a, brief, name->text), name->at, d);
    if (!file || !read_theme(&r, file))
      return NULL;
  } else {
    const theme *base = find_base(&r, name);
    if (!base)
      return NULL;
    *t = *base;
  }
  theme_finish(t);
  return t;
}
