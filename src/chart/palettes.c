/* palettes: the table of names. */
#include "chart/palettes.h"

#include "chart/ramp.h"

#include <math.h>

#define COUNT(...) (sizeof((unsigned[]){__VA_ARGS__}) / sizeof(unsigned))
#define COLOURS(...) .count = COUNT(__VA_ARGS__), .colour = {__VA_ARGS__}

/* Ours keep every limit, as a test proves; those of others are as their authors published them. */
static const named_palette table[] = {
    {"house", "the default theme's", palette_groups, COLOURS(0x12558C, 0xEA6F2D, 0x1A7F73, 0x5C1B47)},
    {"folio", "wine, amber, teal, navy", palette_groups, COLOURS(0x7B2231, 0xD27B2C, 0x2C7A78, 0x1B2440)},
    {"earth", "rust, ochre, moss, umber", palette_groups, COLOURS(0x7A3B12, 0xC2872B, 0x4F7A4A, 0x2B1B10)},
    {"garden", "fir, terracotta, lilac, night", palette_groups, COLOURS(0x24513A, 0xDB7A3A, 0x8459A8, 0x1A1F33)},
    {"berry", "plum, rose, blue, violet", palette_groups, COLOURS(0x8E1B5C, 0xE0708A, 0x4A6FB3, 0x2A1240)},
    {"ocean", "blues and a green", palette_groups, COLOURS(0x0B3C5D, 0x2E9CA6, 0x1F6F9B, 0x061A2B)},
    {"grey", "for a printer without colour", palette_groups, COLOURS(0x333333, 0x8C8C8C, 0x5E5E5E, 0x000000)},

    {"okabe-ito", "Okabe and Ito, 2008", palette_groups, true,
     COLOURS(0x000000, 0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0x0072B2, 0xD55E00, 0xCC79A7)},
    {"tol-bright", "Paul Tol", palette_groups, true,
     COLOURS(0x4477AA, 0xEE6677, 0x228833, 0xCCBB44, 0x66CCEE, 0xAA3377, 0xBBBBBB)},
    {"tol-high-contrast", "Paul Tol, for grey print", palette_groups, true, COLOURS(0x004488, 0xDDAA33, 0xBB5566)},
    {"tol-vibrant", "Paul Tol", palette_groups, true,
     COLOURS(0xEE7733, 0x0077BB, 0x33BBEE, 0xEE3377, 0xCC3311, 0x009988, 0xBBBBBB)},
    {"analysis-function", "UK Government Analysis Function", palette_groups, true,
     COLOURS(0x12436D, 0x28A197, 0x801650, 0xF46A25, 0x3D3D3D, 0xA285D1)},
    {"ibm", "IBM Design Library", palette_groups, true, COLOURS(0x648FFF, 0x785EF0, 0xDC267F, 0xFE6100, 0xFFB000)},
    {"dark2", "ColorBrewer", palette_groups, true,
     COLOURS(0x1B9E77, 0xD95F02, 0x7570B3, 0xE7298A, 0x66A61E, 0xE6AB02, 0xA6761D, 0x666666)},
    {"set2", "ColorBrewer", palette_groups, true,
     COLOURS(0x66C2A5, 0xFC8D62, 0x8DA0CB, 0xE78AC3, 0xA6D854, 0xFFD92F, 0xE5C494, 0xB3B3B3)},
    {"tableau10", "Tableau and Vega", palette_groups, true,
     COLOURS(0x4E79A7, 0xF28E2B, 0xE15759, 0x76B7B2, 0x59A14F, 0xEDC948, 0xB07AA1, 0xFF9DA7, 0x9C755F, 0xBAB0AC)},
    {"category10", "D3, Vega and matplotlib", palette_groups, true,
     COLOURS(0x1F77B4, 0xFF7F0E, 0x2CA02C, 0xD62728, 0x9467BD, 0x8C564B, 0xE377C2, 0x7F7F7F, 0xBCBD22, 0x17BECF)},
    {"observable10", "Observable Plot", palette_groups, true,
     COLOURS(0x4269D0, 0xEFB118, 0xFF725C, 0x6CC5B0, 0x3CA951, 0xFF8AB7, 0xA463F2, 0x97BBF5, 0x9C6B4E, 0x9498A0)},

    {"blues", "one hue", palette_sequential, COLOURS(0xE3EDF6, 0x7FB0D6, 0x2E73B0, 0x062A50)},
    {"greens", "one hue", palette_sequential, COLOURS(0xE4F1E6, 0x86C29A, 0x2F8259, 0x06331F)},
    {"oranges", "one hue", palette_sequential, COLOURS(0xFBEBDD, 0xF2AE72, 0xC8641B, 0x4E1F02)},
    {"reds", "one hue", palette_sequential, COLOURS(0xFAE6E3, 0xEB9A8E, 0xC24438, 0x4E080E)},
    {"purples", "one hue", palette_sequential, COLOURS(0xEEE8F4, 0xB6A1D3, 0x7A55AA, 0x361A5E)},
    {"greys", "no hue", palette_sequential, COLOURS(0xEDEDED, 0x262626)},
    {"viridis", "matplotlib's, dark for much", palette_sequential,
     COLOURS(0xFDE725, 0x90D743, 0x35B779, 0x21918C, 0x31688E, 0x443983, 0x440154)},
    {"cividis", "Nunez and others, dark for much", palette_sequential, true,
     COLOURS(0xFFEA46, 0xBCAF6F, 0x7C7B78, 0x414D6B, 0x00224E)},
    {"magma", "matplotlib's, dark for much", palette_sequential, true,
     COLOURS(0xFCFDBF, 0xFEB078, 0xF1605D, 0xB73779, 0x721F81, 0x2C115F)},

    {"blueorange", "orange below, blue above", palette_diverging,
     COLOURS(0x8A3B00, 0xC9752F, 0xF0B98A, 0xF3F1EE, 0x8FB8D8, 0x3F7DB3, 0x0F4A82)},
    {"redblue", "red below, blue above", palette_diverging,
     COLOURS(0x861A22, 0xC4544F, 0xECA99B, 0xF3F1F0, 0x9DBBD9, 0x4A7FB5, 0x174A80)},
    {"purplegreen", "purple below, green above", palette_diverging,
     COLOURS(0x5B2A7E, 0x8F66B0, 0xC5AEDB, 0xF2F2F2, 0xA3CDA8, 0x4F9161, 0x17572F)},
    {"brownteal", "brown below, teal above", palette_diverging,
     COLOURS(0x6E4210, 0xA97A3A, 0xD9BB8C, 0xF3F1ED, 0x9CCDC6, 0x3F8F86, 0x0B544D)},
    {"redyellowgreen", "ColorBrewer's traffic light", palette_diverging, true,
     COLOURS(0xA50026, 0xF46D43, 0xFDAE61, 0xFFFFBF, 0xA6D96A, 0x66BD63, 0x006837)},
};

#define SAMPLES 4
#define PALETTES (sizeof table / sizeof *table)

const named_palette *palettes(size_t *count) {
  *count = PALETTES;
  return table;
}

const named_palette *palettes_find(str name) {
  for (size_t i = 0; i < PALETTES; i++)
    if (str_is(name, table[i].name))
      return &table[i];
  return NULL;
}

/* Four depths of a ramp, for groups in an order: all dark enough for paper, and of one that is not parted apart in
 * grey.
 */
static void sample(palette_choice *out) {
  static const double lightest = 60;
  bool parted = out->named->use == palette_diverging;
  ramps r = ramps_of(out, parted);
  double from = r.high.stop[0][0], pale = (lightest - from) / (r.high.to - from);
  for (size_t i = 0; i < SAMPLES; i++) {
    double way = (double)i / (SAMPLES - 1), apart[SAMPLES] = {-1, -pale, pale, 1};
    out->colour[i] = ramps_at(&r, parted ? apart[i] : pale + (1 - pale) * way);
  }
  out->count = SAMPLES;
}

palette_choice palettes_choose(const asked_texts *asked) {
  palette_choice out = {.named = asked->count == 1 ? palettes_find(asked->item[0].text) : NULL};
  if (out.named && out.named->use != palette_groups) {
    sample(&out);
    return out;
  }
  out.count = out.named ? out.named->count : asked->count < PALETTE_MOST ? asked->count : PALETTE_MOST;
  for (size_t i = 0; i < out.count; i++)
    if (out.named)
      out.colour[i] = colour_hex(out.named->colour[i]);
    else if (!colour_parse(asked->item[i].text, &out.colour[i]) && !out.bad)
      out.bad = &asked->item[i];
  return out;
}

static void complain_unread(arena *a, diags *d, const asked_text *bad, bool alone) {
  const char *name[PALETTES];
  for (size_t i = 0; i < PALETTES; i++)
    name[i] = table[i].name;
  diag *g = diags_add(d, 506, bad->at, "`%.*s` is neither a colour nor a palette", STR_ARG(bad->text));
  if (!alone)
    diag_hint(d, g, "write it like `#12558C`");
  else
    field_suggest(a, d, g, bad->text, (known_names){"palettes", name, PALETTES});
}

/* The ends must be apart for every sight, and lightness must not turn back. */
static void complain_of_ramp(diags *d, span at, const palette_choice *c) {
  ramps r = ramps_of(c, c->named && c->named->use == palette_diverging);
  double apart = INFINITY;
  sight worst = sight_full;
  for (sight s = sight_full; s < sight_count; s++) {
    double here = palette_distance(ramps_at(&r, r.parted ? -1 : 0), ramps_at(&r, 1), s);
    worst = here < apart ? s : worst;
    apart = fmin(apart, here);
  }
  if (r.high.turns) {
    diag *g = diags_add(d, 572, at, "the lightness of these colours turns back on its way");
    diag_hint(d, g, "write them from light to dark");
  } else if (apart < PALETTE_APART_MIN) {
    diag *g = diags_add(d, 572, at, "the two ends of this ramp are only %.1f apart for %s", apart, sight_name[worst]);
    diag_hint(d, g, "CIEDE2000 %.0f is needed", PALETTE_APART_MIN);
  }
}

bool palettes_readable(arena *a, diags *d, const asked_texts *asked) {
  palette_choice c = palettes_choose(asked);
  if (c.bad)
    complain_unread(a, d, c.bad, asked->count == 1);
  else if (!c.named && asked->count > PALETTE_MOST)
    diags_add(d, 506, asked->item[PALETTE_MOST].at, "a palette has at most %d colours", PALETTE_MOST);
  return !c.bad && (c.named || asked->count <= PALETTE_MOST);
}

bool palettes_check(arena *a, diags *d, const asked_texts *asked, const palette_wish *w) {
  if (!palettes_readable(a, d, asked))
    return false;
  palette_choice c = palettes_choose(asked);
  if (c.count && w->shading)
    complain_of_ramp(d, asked->at, &c);
  else if (c.count)
    palette_report_complain(d, asked->at, c.colour, c.count, w->paper);
  return true;
}

/* --- help --- */

static void help_groups(const named_palette *p, text *out) {
  pigment inks[PALETTE_MOST];
  const colour white = {1, 1, 1};
  for (size_t i = 0; i < p->count; i++)
    inks[i] = (pigment){colour_hex(p->colour[i]), 0};
  palette_report r = palette_report_of(inks, p->count, white);
  if (palette_report_on_paper(&r) && palette_report_for_eyes(&r) && palette_report_in_grey(&r)) {
    text_addf(out, "%zu colours, keep all", p->count);
    return;
  }
  text_addf(out, "%zu colours", p->count);
  if (!palette_report_on_paper(&r))
    text_addf(out, ", %zu pale (to %.2f:1)", r.pale, r.contrast);
  if (!palette_report_for_eyes(&r))
    text_addf(out, ", %.1f for %s", r.nearest[r.worst].apart, sight_name[r.worst]);
  if (!palette_report_in_grey(&r))
    text_addf(out, ", %.1f in grey", r.grey.apart);
}

static void help_ramp(const named_palette *p, text *out) {
  palette_choice c = {.named = p};
  ramps r = ramps_of(&c, p->use == palette_diverging);
  double apart = INFINITY;
  for (sight s = sight_full; s < sight_count; s++)
    apart = fmin(apart, palette_distance(ramps_at(&r, r.parted ? -1 : 0), ramps_at(&r, 1), s));
  text_addf(out, "ends %.0f apart, L* %.0f to %.0f%s", apart, r.high.stop[0][0], r.high.to,
            apart < PALETTE_APART_MIN ? ": too near" : "");
}

void palettes_help(text *out) {
  static const char *const head[palette_uses] = {"colours for groups", "ramps from light to dark, for values",
                                                 "ramps both ways from a middle"};
  text_addf(out,
            "`palette` of a chart or a theme names one of these, or lists colours: [\"#12558C\", \"#EA6F2D\"].\n"
            "Limits: %.0f:1 on white; CIEDE2000 %.0f for full, protan, deutan and tritan sight; L* %.0f in grey.\n",
            PALETTE_CONTRAST_MIN, PALETTE_APART_MIN, PALETTE_GREY_MIN);
  for (palette_use use = 0; use < palette_uses; use++) {
    text_addf(out, "\n%s\n", head[use]);
    for (size_t i = 0; i < PALETTES; i++) {
      if (table[i].use != use)
        continue;
      text_addf(out, "  %-18s %-34s ", table[i].name, table[i].summary);
      (use == palette_groups ? help_groups : help_ramp)(&table[i], out);
      text_addc(out, '\n');
    }
  }
}
