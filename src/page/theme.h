/* theme: every size, space and colour of a page. Knows nothing of what stands on it. */
#ifndef PAGE_THEME_H
#define PAGE_THEME_H

#include "base/source.h"
#include "chart/look.h"
#include "type/face.h"

/* Which of the theme's colours a voice has, unless it has one of its own. */
typedef enum voice_hue { hue_ink, hue_muted, hue_accent, hue_own } voice_hue;

/* A kind of text: its face, size and line height, in points. */
typedef struct voice {
  const char *family;
  int weight;
  double size;
  double leading;  /* 0 in a built-in theme: the grid's, in as many steps as the size needs */
  double tracking; /* em */
  voice_hue hue;
  colour ink;
  bool italic, small_caps, old_style, tabular;
} voice;

typedef struct theme {
  const char *name;
  double baseline;                 /* the grid everything sits on */
  double tightest, loosest;        /* parts of the baseline that it may come to, where pages are asked for */
  double closeness;                /* the part it has come to; of a theme that was not feathered, 0 */
  double drop;                     /* from a baseline down to the next grid line: a quarter of it */
  double top, bottom, left, right; /* margins; the foot stands inside the bottom one */
  bool duplex;                     /* left and right change sides on even pages */
  double measure;                  /* widest line of running text, where there is one column */
  int columns;
  double column_gap;
  double indent; /* first line of a paragraph that follows another; list and quote steps */
  double gutter; /* between figures side by side */
  bool justify;
  voice kicker, title, subtitle, byline, body, lead, heading[3], table, table_head, code, block_title, small, foot;
  colour ink, muted, rule, accent;
  colour palette[PALETTE_MOST];     /* of charts, in the order they are given out */
  size_t hues;                      /* how many; 0: those of the built-in themes */
  const named_palette *shades;      /* of values in charts; NULL: of the accent */
  colour grid_line, faint, context; /* of charts: grid lines, what is missing, what is not highlighted */
  const char *chart_font;
  double chart_scale; /* of the words in charts: 1 is labels of 8.2 pt */
  double rule_width, head_rule_width;
  double title_rule_width, title_rule_height; /* under the kicker */
  double callout_bar, quote_bar;
  double logo_height;
  const char *logo, *logo_alt; /* NULL: none; the path is beside the theme's file */
  const source *file;          /* NULL: built in */
  look look;
} theme;

/* The built-in themes as they are written, the first the default; theme_finish makes one ready for use. */
const theme *themes(size_t *count);

/* A built-in theme; NULL if there is none of that name. */
const theme *theme_find(str name);

/* Works out what follows from the rest: line heights, the voices' colours, the look of charts. */
void theme_finish(theme *t);

/* The theme with all lines but the title's at `part` of their distance; letters are no taller than that. */
void theme_feather(theme *t, double part);

/* The style a voice sets text in. */
style voice_style(const voice *v, const char *lang);

#endif
