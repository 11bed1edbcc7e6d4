/* samples: charts beyond the kinds' own examples that are held against goldens and in PNG against PDF. */
#ifndef TESTS_CHART_SAMPLES_H
#define TESTS_CHART_SAMPLES_H

typedef struct sample {
  const char *name, *yaml, *csv;
} sample;

#define SALES_OF_SAMPLES                                                                                               \
  "region,month,product,amount\nNorth,2026-01,Tea,10\nNorth,2026-02,Tea,14\nNorth,2026-03,Tea,12\nNorth,2026-01,"      \
  "Milk,7\nNorth,2026-02,Milk,9\nNorth,2026-03,Milk,13\nSouth,2026-01,Tea,21\nSouth,2026-02,Tea,\nSouth,2026-03,"      \
  "Tea,17\nSouth,2026-01,Milk,4\nSouth,2026-02,Milk,4\nSouth,2026-03,Milk,5\nEast,2026-01,Tea,6\nEast,2026-03,"        \
  "Milk,8\n"

static const sample samples[] = {
    {"facet-line", "mark: line\nx: month\ny: amount\ncolor: product\nfacet: region\nhighlight: Tea\ntitle: Tea\n",
     SALES_OF_SAMPLES},
    {"facet-bar", "mark: bar\ny: product\nx: sum(amount)\nfacet: {field: region, sort: -x}\nhighlight: South\n",
     SALES_OF_SAMPLES},
    {"facet-point", "mark: point\nx: month\ny: amount\ncolor: product\nfacet: region\n", SALES_OF_SAMPLES},
};
enum { sample_count = sizeof samples / sizeof *samples };

#endif
