/* look: the sizes and colours charts are drawn with; a theme fills it in. */
#ifndef CHART_LOOK_H
#define CHART_LOOK_H

#include "chart/palettes.h"

#define LOOK_HUES 4 /* of the built-in looks */

typedef struct look {
  const char *family; /* of all chart text */
  double title_size, title_leading, subtitle_size, subtitle_leading, label_size, label_leading, note_size, note_leading;
  double figure_size; /* the big numbers of tiles */
  double smallest;    /* no text is smaller */
  colour ink, muted, faint, grid, paper, accent;
  colour context; /* marks that are not highlighted */
  colour hue[PALETTE_MOST];
  size_t hues;
  const named_palette *palette; /* of values; NULL: shades of the accent */
  double grid_width, axis_width, line_width;
  double baseline; /* figure heights are multiples of it */
} look;

look look_default(void);

#endif
