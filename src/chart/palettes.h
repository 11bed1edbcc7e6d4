/* palettes: colours by name, and what a brief or theme asks for by `palette`. Draws nothing. */
#ifndef CHART_PALETTES_H
#define CHART_PALETTES_H

#include "ask/field.h"
#include "chart/palette_report.h"

typedef enum palette_use {
  palette_groups,     /* one colour a group */
  palette_sequential, /* light to dark */
  palette_diverging,  /* dark by light to dark */
  palette_uses
} palette_use;

typedef struct named_palette {
  const char *name, *summary;
  palette_use use;
  bool known; /* there because people ask for it: it need not keep the limits */
  size_t count;
  unsigned colour[PALETTE_MOST]; /* 0xRRGGBB; of ramps the stops, at their own lightness */
} named_palette;

const named_palette *palettes(size_t *count);
const named_palette *palettes_find(str name); /* NULL if there is none */

/* What was asked for. */
typedef struct palette_choice {
  const named_palette *named;  /* NULL: a list */
  colour colour[PALETTE_MOST]; /* for groups; of ramps four of their depths */
  size_t count;                /* 0: nothing was asked for */
  const asked_text *bad;       /* what is neither a colour nor a name; NULL */
} palette_choice;

palette_choice palettes_choose(const asked_texts *asked);

/* False after errors: what is neither a colour nor a name, or too many. */
bool palettes_readable(arena *a, diags *d, const asked_texts *asked);

typedef struct palette_wish {
  colour paper;
  bool shading; /* it stands for values, not for groups */
} palette_wish;

/* The same, and a warning for each limit that is missed. */
bool palettes_check(arena *a, diags *d, const asked_texts *asked, const palette_wish *w);

/* The table, with what each keeps and misses. */
void palettes_help(text *out);

#endif
