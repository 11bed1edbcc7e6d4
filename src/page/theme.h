/* theme: every size, space and colour of a page. Knows nothing of what stands on it. */
#ifndef PAGE_THEME_H
#define PAGE_THEME_H

#include "chart/look.h"
#include "type/face.h"

/* A kind of text: its face, size and line height, in points. */
typedef struct voice {
  const char *family;
  int weight;
  double size, leading;
  double tracking; /* em */
  colour ink;
} voice;

typedef struct theme {
  const char *name;
  double baseline;                 /* the grid everything sits on */
  double drop;                     /* from a baseline down to the next grid line: 3.5 of 14 */
  double top, bottom, left, right; /* margins; the foot stands inside the bottom one */
  double measure;                  /* widest line of running text */
  double indent;                   /* first line of a paragraph that follows another; list and quote steps */
  double gutter;                   /* between figures side by side */
  bool justify;
  voice kicker, title, subtitle, byline, body, lead, heading[3], table, table_head, code, block_title, small, foot;
  colour rule, accent;
  double rule_width, head_rule_width;
  look look;
} theme;

/* A built-in theme; NULL if there is none of that name. */
const theme *theme_find(arena *a, str name);

/* The style a voice sets text in. */
style voice_style(const voice *v, const char *lang);

#endif
