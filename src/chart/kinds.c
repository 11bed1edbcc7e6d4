/* kinds: every chart kind there is. */
#include "chart/kinds.h"

#include "chart/kind_list.h"

#define CHANNEL(name) (1u << channel_##name)

static const kind table_of_kinds[] = {
    {.name = "bar",
     .summary = "amounts as lengths from zero; grouped, stacked or as shares with `color`",
     .example = "mark: bar\n"
                "y: topic\n"
                "x: mentions\n"
                "highlight: Agriculture and livestock farming\n"
                "title: Agriculture comes up most often\n"
                "subtitle: How often each field is named\n"
                "source: the article\n",
     .example_data = "topic,mentions\n"
                     "Agriculture and livestock farming,7\n"
                     "Caregiving and healthcare,2\n"
                     "Construction,1\n",
     .channels = CHANNEL(x) | CHANNEL(y) | CHANNEL(color),
     .required = CHANNEL(x) | CHANNEL(y),
     .check = kind_bar_check,
     .extent = kind_bar_extent,
     .layout = kind_bar_layout},
    {.name = "line",
     .summary = "change over time, named at the line's end; `strokeDash` for what is provisional",
     .example = "mark: line\n"
                "x: year\n"
                "y: passengers\n"
                "color: line\n"
                "title: The tram has overtaken the bus\n"
                "subtitle: Passengers, millions a year\n",
     .example_data =
         "year,line,passengers\n"
         "2018,Bus,42.1\n2019,Bus,41.3\n2020,Bus,19.8\n2021,Bus,24.6\n2022,Bus,31.0\n2023,Bus,33.9\n2024,Bus,34.2\n"
         "2018,Tram,30.4\n2019,Tram,31.9\n2020,Tram,15.2\n2021,Tram,22.8\n2022,Tram,31.6\n2023,Tram,36.1\n2024,Tram,39."
         "5\n",
     .channels = CHANNEL(x) | CHANNEL(y) | CHANNEL(color) | CHANNEL(detail) | CHANNEL(dash),
     .required = CHANNEL(x) | CHANNEL(y),
     .curved = CHANNEL(x) | CHANNEL(y),
     .check = kind_line_check,
     .extent = kind_line_extent,
     .layout = kind_line_layout,
     .describe = kind_line_describe},
    {.name = "dot",
     .summary = "values as dots on a line; with `x2` from one value to another",
     .example = "mark: dot\n"
                "y: region\n"
                "x: before\n"
                "x2: after\n"
                "title: Every region waits for less time\n"
                "subtitle: Median wait, days\n",
     .example_data = "region,before,after\n"
                     "North,41,29\n"
                     "East,38,31\n"
                     "South,35,22\n"
                     "West,30,27\n",
     .channels = CHANNEL(x) | CHANNEL(y) | CHANNEL(x2) | CHANNEL(color),
     .required = CHANNEL(x) | CHANNEL(y),
     .curved = CHANNEL(x) | CHANNEL(y),
     .check = kind_dot_check,
     .extent = kind_dot_extent,
     .layout = kind_dot_layout},
    {.name = "tiles",
     .summary = "key figures as large numbers",
     .example = "mark: tiles\n"
                "label: figure\n"
                "value: number\n"
                "prefix: qualifier\n"
                "note: about\n",
     .example_data = "figure,qualifier,number,about\n"
                     "Mongolian workers in Japan,over,3900,in agriculture and care and construction\n"
                     "of them in Nakashibetsu,,19,a dairy town in Hokkaido\n"
                     "agreements,,2,signed in 2017 and 2019\n",
     .channels = CHANNEL(label) | CHANNEL(value) | CHANNEL(prefix) | CHANNEL(change) | CHANNEL(target) | CHANNEL(note),
     .required = CHANNEL(label) | CHANNEL(value),
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
     .example_data = "sector,use\n"
                     "Agriculture,Work in Japan\n"
                     "Caregiving,Work in Japan\n"
                     "Construction,Work in Japan\n"
                     "Information technology,Work in Japan\n"
                     "Agriculture,Skills used at home\n"
                     "Healthcare,Skills used at home\n"
                     "Technology,Skills used at home\n",
     .channels = CHANNEL(x) | CHANNEL(y) | CHANNEL(value) | CHANNEL(color),
     .required = CHANNEL(x) | CHANNEL(y),
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
     .channels = CHANNEL(x) | CHANNEL(y) | CHANNEL(color) | CHANNEL(size) | CHANNEL(label),
     .required = CHANNEL(x) | CHANNEL(y),
     .curved = CHANNEL(x) | CHANNEL(y),
     .check = kind_point_check,
     .extent = kind_point_extent,
     .layout = kind_point_layout,
     .describe = kind_point_describe},
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
