/* kind_list: what each kind_*.c gives to the table of kinds. */
#ifndef CHART_KIND_LIST_H
#define CHART_KIND_LIST_H

#include "chart/chart.h"

#define KIND(name)                                                                                                     \
  bool kind_##name##_check(const drafting *k, const plot *p);                                                          \
  extent kind_##name##_extent(const drafting *k, const plot *p, double width);                                         \
  void kind_##name##_layout(const drafting *k, const plot *p, scene *s, const double frame[4]);

KIND(bar)
KIND(line)
KIND(dot)
KIND(tiles)
KIND(waffle)
KIND(timeline)
KIND(matrix)
KIND(point)
KIND(range)
KIND(histogram)
KIND(heatmap)
KIND(strip)
KIND(box)
KIND(bullet)
KIND(calendar)
KIND(area)
KIND(lollipop)
KIND(waterfall)
KIND(slope)
KIND(pie)
KIND(gantt)
KIND(pyramid)
KIND(treemap)

#undef KIND

void kind_line_describe(const plot *p, text *out);
void kind_tiles_describe(const plot *p, text *out);
void kind_waffle_describe(const plot *p, text *out);
void kind_timeline_describe(const plot *p, text *out);
void kind_matrix_describe(const plot *p, text *out);
void kind_point_describe(const plot *p, text *out);
void kind_range_describe(const plot *p, text *out);
void kind_histogram_describe(const plot *p, text *out);
plotted *kind_waterfall_numbers(arena *a, const plot *p);
plotted *kind_histogram_numbers(arena *a, const plot *p);
void kind_heatmap_describe(const plot *p, text *out);
void kind_strip_describe(const plot *p, text *out);
void kind_box_describe(const plot *p, text *out);
plotted *kind_box_numbers(arena *a, const plot *p);
void kind_bullet_describe(const plot *p, text *out);
void kind_calendar_describe(const plot *p, text *out);
void kind_waterfall_describe(const plot *p, text *out);
void kind_slope_describe(const plot *p, text *out);
void kind_pie_describe(const plot *p, text *out);
bool kind_pie_rounds(const drafting *k, const plot *p); /* its percentages do not make 100 as they are shown */
void kind_gantt_describe(const plot *p, text *out);
void kind_treemap_describe(const plot *p, text *out);

#endif
