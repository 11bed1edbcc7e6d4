/* kinds: every chart kind there is. */
#include "chart/kinds.h"

#include "chart/kind_data.h"
#include "chart/kind_list.h"

#define CHANNEL(name) (1u << channel_##name)

static const kind table_of_kinds[] = {
    {.name = "bar",
     .summary = "amounts as lengths from zero; grouped, stacked or as shares with `color`",
     .example = "mark: bar\ny: topic\nx: mentions\n"
                "highlight: Agriculture and livestock farming\n"
                "title: Agriculture comes up most often\n"
                "subtitle: How often each field is named\n"
                "source: the article\n",
     .example_data = "topic,mentions\n"
                     "Agriculture and livestock farming,7\n"
                     "Caregiving and healthcare,2\n"
                     "Construction,1\n",
     .channels = CHANNEL(x) | CHANNEL(y) | CHANNEL(color) | CHANNEL(facet) | CHANNEL(order),
     .axes = CHANNEL(x) | CHANNEL(y),
     .required = CHANNEL(x) | CHANNEL(y),
     .check = kind_bar_check,
     .extent = kind_bar_extent,
     .layout = kind_bar_layout},
    {.name = "line",
     .summary = "change over time, named at the line's end; `strokeDash` for what is provisional",
     .example = "mark: line\nx: year\ny: passengers\ncolor: line\n"
                "title: The tram has overtaken the bus\n"
                "subtitle: Passengers, millions a year\n",
     .example_data =
         "year,line,passengers\n"
         "2018,Bus,42.1\n2019,Bus,41.3\n2020,Bus,19.8\n2021,Bus,24.6\n2022,Bus,31.0\n2023,Bus,33.9\n2024,Bus,34.2\n"
         "2018,Tram,30.4\n2019,Tram,31.9\n2020,Tram,15.2\n2021,Tram,22.8\n2022,Tram,31.6\n2023,Tram,36.1\n2024,Tram,39."
         "5\n",
     .channels =
         CHANNEL(x) | CHANNEL(y) | CHANNEL(color) | CHANNEL(detail) | CHANNEL(dash) | CHANNEL(facet) | CHANNEL(order),
     .axes = CHANNEL(x) | CHANNEL(y),
     .lines = true,
     .required = CHANNEL(x) | CHANNEL(y),
     .curved = CHANNEL(x) | CHANNEL(y),
     .swatch = legend_line,
     .check = kind_line_check,
     .extent = kind_line_extent,
     .layout = kind_line_layout,
     .describe = kind_line_describe},
    {.name = "dot",
     .summary = "values as dots on a line; with `x2` from one value to another",
     .example = "mark: dot\ny: region\nx: before\nx2: after\n"
                "title: Every region waits for less time\n"
                "subtitle: Median wait, days\n",
     .example_data = "region,before,after\n"
                     "North,41,29\n"
                     "East,38,31\n"
                     "South,35,22\n"
                     "West,30,27\n",
     .channels = CHANNEL(x) | CHANNEL(y) | CHANNEL(x2) | CHANNEL(color) | CHANNEL(facet),
     .swatch = legend_round,
     .axes = CHANNEL(x) | CHANNEL(y),
     .required = CHANNEL(x) | CHANNEL(y),
     .curved = CHANNEL(x) | CHANNEL(y),
     .check = kind_dot_check,
     .extent = kind_dot_extent,
     .layout = kind_dot_layout},
    {.name = "tiles",
     .summary = "key figures as large numbers, with `spark` over a small line",
     .example = "mark: tiles\n"
                "label: figure\n"
                "value: number\n"
                "prefix: qualifier\n"
                "note: about\n",
     .example_data = "figure,qualifier,number,about\n"
                     "Mongolian workers in Japan,over,3900,in agriculture and care and construction\n"
                     "of them in Nakashibetsu,,19,a dairy town in Hokkaido\n"
                     "agreements,,2,signed in 2017 and 2019\n",
     .channels = CHANNEL(label) | CHANNEL(value) | CHANNEL(prefix) | CHANNEL(suffix) | CHANNEL(change) |
                 CHANNEL(target) | CHANNEL(note) | CHANNEL(spark),
     .required = CHANNEL(label) | CHANNEL(value),
     .placeless = true,
     .check = kind_tiles_check,
     .extent = kind_tiles_extent,
     .layout = kind_tiles_layout,
     .describe = kind_tiles_describe},
    {.name = "waffle",
     .summary = "a count as that many dots, or a whole as a hundred",
     .example = "mark: waffle\n"
                "size: workers\n"
                "color: place\n"
                "highlight: in Nakashibetsu\n"
                "title: Nineteen of 3,900\n"
                "subtitle: Each dot is one worker\n",
     .example_data = "place,workers\n"
                     "elsewhere in Japan,3881\n"
                     "in Nakashibetsu,19\n",
     .channels = CHANNEL(size) | CHANNEL(color),
     .required = CHANNEL(size),
     .placeless = true,
     .check = kind_waffle_check,
     .extent = kind_waffle_extent,
     .layout = kind_waffle_layout,
     .describe = kind_waffle_describe},
    {.name = "timeline",
     .summary = "events at their dates, spans with `x2`",
     .example = "mark: timeline\n"
                "x: year\n"
                "label: event\n"
                "title: Two agreements carry the programme\n",
     .example_data = "year,event\n"
                     "2017,Memorandum of cooperation on technical intern training\n"
                     "2019,Agreement to guide the exchange of skilled labour\n",
     .channels = CHANNEL(x) | CHANNEL(x2) | CHANNEL(label) | CHANNEL(color),
     .required = CHANNEL(x) | CHANNEL(label),
     .placeless = true,
     .check = kind_timeline_check,
     .extent = kind_timeline_extent,
     .layout = kind_timeline_layout,
     .describe = kind_timeline_describe},
    {.name = "matrix",
     .summary = "what is there for what: dots or values where rows and columns meet",
     .example = "mark: matrix\n"
                "y: sector\n"
                "x: use\n"
                "title: Skills come home in three sectors\n",
     .example_data = DATA_OF_SECTORS,
     .channels = CHANNEL(x) | CHANNEL(y) | CHANNEL(value) | CHANNEL(color),
     .required = CHANNEL(x) | CHANNEL(y),
     .placeless = true,
     .check = kind_matrix_check,
     .extent = kind_matrix_extent,
     .layout = kind_matrix_layout,
     .describe = kind_matrix_describe},
    {.name = "point",
     .summary = "two measures against each other; areas by `size`, `label`s that keep apart, `trend: linear`",
     .example = "mark: point\nx: income\ny: life\nsize: people\nlabel: country\ntitle: Where incomes are higher, "
                "lives are longer\nsubtitle: Areas are people\n",
     .example_data = "country,income,life,people\n"
                     "Mongolia,15.0,72.1,3.4\nJapan,46.1,84.0,124.5\nChina,22.1,78.2,1411\n"
                     "South Korea,50.4,83.4,51.7\nKazakhstan,36.4,74.4,20.0\nVietnam,13.5,74.5,98.9\n",
     .channels = CHANNEL(x) | CHANNEL(y) | CHANNEL(color) | CHANNEL(size) | CHANNEL(label) | CHANNEL(shape) |
                 CHANNEL(facet) | CHANNEL(detail),
     .swatch = legend_round,
     .axes = CHANNEL(x) | CHANNEL(y),
     .required = CHANNEL(x) | CHANNEL(y),
     .curved = CHANNEL(x) | CHANNEL(y),
     .check = kind_point_check,
     .extent = kind_point_extent,
     .layout = kind_point_layout,
     .describe = kind_point_describe},
    {.name = "range",
     .summary = "from a lower to an upper value: a band with `y2`, bars with `error`",
     .example = "mark: range\nx: year\ny: low\ny2: high\ntitle: The forecast grows less certain with each "
                "year\nsubtitle: Passengers, millions\n",
     .example_data = "year,low,high\n2024,62.0,62.0\n2025,61.2,63.8\n2026,60.1,65.3\n2027,59.3,67.0\n2028,58.2,68."
                     "4\n2029,57.4,69.9\n",
     .channels = CHANNEL(x) | CHANNEL(y) | CHANNEL(y2) | CHANNEL(error) | CHANNEL(color) | CHANNEL(facet),
     .axes = CHANNEL(x) | CHANNEL(y),
     .required = CHANNEL(x) | CHANNEL(y),
     .swatch = legend_line,
     .check = kind_range_check,
     .extent = kind_range_extent,
     .layout = kind_range_layout,
     .describe = kind_range_describe},
    {.name = "histogram",
     .summary = "how many values lie in each step; `bin: {step: 5}` or `{maxbins: 20}`",
     .example = "mark: histogram\nx: minutes\ntitle: Most calls are answered within ten minutes\nsubtitle: Number of "
                "calls by minutes waited\n",
     .example_data = DATA_OF_CALLS,
     .channels = CHANNEL(x) | CHANNEL(facet),
     .axes = CHANNEL(x) | CHANNEL(y),
     .required = CHANNEL(x),
     .check = kind_histogram_check,
     .extent = kind_histogram_extent,
     .layout = kind_histogram_layout,
     .describe = kind_histogram_describe,
     .numbers = kind_histogram_numbers},
    {.name = "heatmap",
     .summary = "a table whose cells are shaded by `color`",
     .example =
         "mark: heatmap\nx: hour\ny: day\ncolor: calls\ntitle: Most people call at noon\nsubtitle: Calls an hour\n",
     .example_data = DATA_OF_HOURS,
     .channels = CHANNEL(x) | CHANNEL(y) | CHANNEL(color) | CHANNEL(facet),
     .axes = CHANNEL(x) | CHANNEL(y),
     .required = CHANNEL(x) | CHANNEL(y) | CHANNEL(color),
     .placeless = true,
     .shades = true,
     .check = kind_heatmap_check,
     .extent = kind_heatmap_extent,
     .layout = kind_heatmap_layout,
     .describe = kind_heatmap_describe},
    {.name = "strip",
     .summary = "every value as a dot, a strip for each name",
     .example = "mark: strip\ny: region\nx: days\ntitle: Waits differ most in the South\nsubtitle: Days from request "
                "to answer\n",
     .example_data = DATA_OF_WAITS,
     .channels = CHANNEL(x) | CHANNEL(y) | CHANNEL(color) | CHANNEL(facet) | CHANNEL(detail),
     .swatch = legend_round,
     .axes = CHANNEL(x) | CHANNEL(y),
     .required = CHANNEL(x) | CHANNEL(y),
     .check = kind_strip_check,
     .extent = kind_strip_extent,
     .layout = kind_strip_layout,
     .describe = kind_strip_describe},
    {.name = "box",
     .summary = "median, middle half and reach of many values; `whisker: 1.5`",
     .example = "mark: box\ny: region\nx: days\ntitle: Waits differ most in the South\nsubtitle: Days from request to "
                "answer\n",
     .example_data = DATA_OF_WAITS,
     .channels = CHANNEL(x) | CHANNEL(y) | CHANNEL(facet),
     .axes = CHANNEL(x) | CHANNEL(y),
     .required = CHANNEL(x) | CHANNEL(y),
     .check = kind_box_check,
     .extent = kind_box_extent,
     .layout = kind_box_layout,
     .describe = kind_box_describe,
     .numbers = kind_box_numbers},
    {.name = "bullet",
     .summary = "what was reached against `target`, on `bands` of how good that is",
     .example = "mark: bullet\ny: measure\nx: reached\ntarget: goal\nbands: [50, 75, 100]\ntitle: Renewals are beyond "
                "their goal\nsubtitle: This quarter\n",
     .example_data = "measure,reached,goal\nNew contracts,82,90\nRenewals,94,85\nReferrals,47,60\n",
     .channels = CHANNEL(x) | CHANNEL(y) | CHANNEL(target),
     .required = CHANNEL(x) | CHANNEL(y) | CHANNEL(target),
     .check = kind_bullet_check,
     .extent = kind_bullet_extent,
     .layout = kind_bullet_layout,
     .describe = kind_bullet_describe},
    {.name = "calendar",
     .summary = "a cell a day, shaded by `color`",
     .example = "mark: calendar\nx: day\ncolor: visits\ntitle: More visitors with each month\nsubtitle: Visits a day\n",
     .example_data = DATA_OF_VISITS,
     .channels = CHANNEL(x) | CHANNEL(color),
     .required = CHANNEL(x) | CHANNEL(color),
     .placeless = true,
     .shades = true,
     .check = kind_calendar_check,
     .extent = kind_calendar_extent,
     .layout = kind_calendar_layout,
     .describe = kind_calendar_describe},
    {.name = "area",
     .summary = "amounts over time piled up, or with `stack: normalize` as shares; named at the right",
     .example = "mark: area\n"
                "x: year\n"
                "y: output\n"
                "color: from\n"
                "title: Wind now makes as much as coal\n"
                "subtitle: Electricity made, TWh a year\n",
     .example_data = DATA_OF_POWER,
     .channels = CHANNEL(x) | CHANNEL(y) | CHANNEL(color) | CHANNEL(detail) | CHANNEL(facet) | CHANNEL(order),
     .axes = CHANNEL(x) | CHANNEL(y),
     .required = CHANNEL(x) | CHANNEL(y),
     .check = kind_area_check,
     .extent = kind_area_extent,
     .layout = kind_area_layout,
     .describe = kind_line_describe},
    {.name = "lollipop",
     .summary = "amounts as stems with dots, lighter than bars; with `x2` from one value to another",
     .example = "mark: lollipop\n"
                "y: {field: country, sort: -x}\n"
                "x: people\n"
                "highlight: Mongolia\n"
                "title: Few countries are as empty as Mongolia\n"
                "subtitle: People per square kilometre\n",
     .example_data = DATA_OF_EMPTINESS,
     .channels = CHANNEL(x) | CHANNEL(y) | CHANNEL(x2) | CHANNEL(color) | CHANNEL(facet),
     .swatch = legend_round,
     .axes = CHANNEL(x) | CHANNEL(y),
     .required = CHANNEL(x) | CHANNEL(y),
     .check = kind_lollipop_check,
     .extent = kind_lollipop_extent,
     .layout = kind_lollipop_layout},
    {.name = "waterfall",
     .summary = "how changes lead from one sum to the next; `totals` names the sums",
     .example = "mark: waterfall\n"
                "x: step\n"
                "y: amount\n"
                "totals: [Sales, Gross profit, Profit]\n"
                "title: Rent and wages take most of what is earned\n"
                "subtitle: From sales to profit, thousand euros\n",
     .example_data = DATA_OF_PROFITS,
     .channels = CHANNEL(x) | CHANNEL(y) | CHANNEL(facet),
     .axes = CHANNEL(x) | CHANNEL(y),
     .required = CHANNEL(x) | CHANNEL(y),
     .check = kind_waterfall_check,
     .extent = kind_waterfall_extent,
     .layout = kind_waterfall_layout,
     .numbers = kind_waterfall_numbers,
     .describe = kind_waterfall_describe},
    {.name = "slope",
     .summary = "what each thing was and what it became, named and numbered at both ends",
     .example = "mark: slope\n"
                "x: games\n"
                "y: golds\n"
                "color: team\n"
                "highlight: Japan\n"
                "title: At home Japan won more than twice as often\n"
                "subtitle: Gold medals at the Summer Games\n",
     .example_data = DATA_OF_GOLDS,
     .channels = CHANNEL(x) | CHANNEL(y) | CHANNEL(color) | CHANNEL(detail) | CHANNEL(facet),
     .names_series = true,
     .required = CHANNEL(x) | CHANNEL(y),
     .curved = CHANNEL(y),
     .swatch = legend_line,
     .check = kind_slope_check,
     .extent = kind_slope_extent,
     .layout = kind_slope_layout,
     .describe = kind_slope_describe},
    {.name = "pie",
     .summary = "a whole cut into a few slices, named beside them; a ring with `hole`",
     .example = "mark: pie\n"
                "theta: share\n"
                "color: held\n"
                "hole: 0.6\n"
                "title: Most fresh water is ice\n"
                "subtitle: Where the fresh water of the earth is held\n"
                "source: United States Geological Survey\n",
     .example_data = "held,share\n"
                     "Glaciers and ice caps,68.7%\n"
                     "Groundwater,30.1%\n"
                     "Lakes and rivers and elsewhere,1.2%\n",
     .channels = CHANNEL(theta) | CHANNEL(color),
     .required = CHANNEL(theta) | CHANNEL(color),
     .placeless = true,
     .check = kind_pie_check,
     .extent = kind_pie_extent,
     .layout = kind_pie_layout,
     .describe = kind_pie_describe},
    {.name = "gantt",
     .summary = "tasks from `x` to `x2`, both days included, a row each; without an end they go on",
     .example = "mark: gantt\n"
                "y: programme\n"
                "x: first\n"
                "x2: last\n"
                "highlight: Space station\n"
                "title: Someone has been in space since 2000\n"
                "subtitle: From the first to the last crewed flight of each American programme\n",
     .example_data = "programme,first,last\n"
                     "Mercury,1961-05-05,1963-05-16\n"
                     "Gemini,1965-03-23,1966-11-15\n"
                     "Apollo,1968-10-11,1972-12-19\n"
                     "Skylab,1973-05-25,1974-02-08\n"
                     "Shuttle,1981-04-12,2011-07-21\n"
                     "Space station,2000-11-02,\n",
     .channels = CHANNEL(x) | CHANNEL(x2) | CHANNEL(y) | CHANNEL(color),
     .required = CHANNEL(x) | CHANNEL(x2) | CHANNEL(y),
     .check = kind_gantt_check,
     .extent = kind_gantt_extent,
     .layout = kind_gantt_layout,
     .describe = kind_gantt_describe},
    {.name = "pyramid",
     .summary = "two sides of the same bands back to back, as men and women by age",
     .example = "mark: pyramid\n"
                "y: prize\n"
                "x: laureates\n"
                "color: sex\n"
                "title: Women have won one Nobel prize in fifteen\n"
                "subtitle: People awarded each prize, 1901 to 2023\n"
                "source: nobelprize.org\n",
     .example_data = DATA_OF_LAUREATES,
     .channels = CHANNEL(x) | CHANNEL(y) | CHANNEL(color),
     .required = CHANNEL(x) | CHANNEL(y) | CHANNEL(color),
     .check = kind_pyramid_check,
     .extent = kind_pyramid_extent,
     .layout = kind_pyramid_layout},
    {.name = "treemap",
     .summary = "a whole as a field cut into parts; `detail` names the parts, `color` groups them",
     .example = "mark: treemap\n"
                "size: area\n"
                "detail: country\n"
                "color: region\n"
                "title: Mongolia is four times as large as Japan\n"
                "subtitle: Area, million square kilometres\n",
     .example_data = DATA_OF_COUNTRIES,
     .channels = CHANNEL(size) | CHANNEL(detail) | CHANNEL(color),
     .required = CHANNEL(size) | CHANNEL(detail),
     .placeless = true,
     .check = kind_treemap_check,
     .extent = kind_treemap_extent,
     .layout = kind_treemap_layout,
     .describe = kind_treemap_describe},
};

enum { kinds_count = sizeof table_of_kinds / sizeof *table_of_kinds };

const kind *kind_find(str name) {
  for (size_t i = 0; i < kinds_count; i++)
    if (str_is(name, table_of_kinds[i].name))
      return &table_of_kinds[i];
  return NULL;
}

const kind *kinds(size_t *count) {
  *count = kinds_count;
  return table_of_kinds;
}
