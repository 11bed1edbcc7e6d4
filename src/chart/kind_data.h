/* kind_data: the longer tables behind the examples of kinds. */
#ifndef CHART_KIND_DATA_H
#define CHART_KIND_DATA_H

#define DATA_OF_CALLS                                                                                                  \
  "minutes\n3\n4\n5\n5\n6\n6\n7\n7\n7\n8\n8\n8\n9\n9\n9\n9\n10\n10\n10\n11\n11\n12\n12\n13\n14\n15\n"                  \
  "15\n17\n19\n22\n26\n31\n"

#define DATA_OF_HOURS                                                                                                  \
  "day,hour,calls\nMonday,08:00,14\nMonday,10:00,38\nMonday,12:00,52\nMonday,14:00,41\nMonday,16:00,"                  \
  "30\nMonday,18:00,18\nTuesday,08:00,12\nTuesday,10:00,33\nTuesday,12:00,47\nTuesday,14:00,"                          \
  "44\nTuesday,16:00,27\nTuesday,18:00,15\nWednesday,08:00,11\nWednesday,10:00,31\nWednesday,12:00,"                   \
  "45\nWednesday,14:00,39\nWednesday,16:00,25\nWednesday,18:00,16\nThursday,08:00,13\nThursday,10:"                    \
  "00,35\nThursday,12:00,49\nThursday,14:00,40\nThursday,16:00,29\nThursday,18:00,17\nFriday,08:00,"                   \
  "16\nFriday,10:00,36\nFriday,12:00,44\nFriday,14:00,33\nFriday,16:00,19\nFriday,18:00,9\n"

#define DATA_OF_WAITS                                                                                                  \
  "region,days\nNorth,12\nNorth,15\nNorth,15\nNorth,16\nNorth,18\nNorth,18\nNorth,19\nNorth,21\nNorth,22\nNorth,"      \
  "22\nNorth,23\nNorth,25\nNorth,28\nNorth,41\nEast,9\nEast,11\nEast,12\nEast,12\nEast,13\nEast,14\nEast,"             \
  "14\nEast,15\nEast,16\nEast,17\nEast,19\nEast,20\nSouth,18\nSouth,21\nSouth,24\nSouth,25\nSouth,25\nSouth,"          \
  "27\nSouth,28\nSouth,29\nSouth,30\nSouth,31\nSouth,33\nSouth,35\nSouth,36\nSouth,39\nSouth,44\n"

#define DATA_OF_VISITS                                                                                                 \
  "day,visits\n2026-01-01,76\n2026-01-02,82\n2026-01-05,59\n2026-01-06,65\n2026-01-07,71\n2026-01-08,77\n2026-"        \
  "01-09,83\n2026-01-12,60\n2026-01-13,66\n2026-01-14,72\n2026-01-15,78\n2026-01-16,84\n2026-01-19,61\n2026-01-"       \
  "20,67\n2026-01-21,73\n2026-01-22,79\n2026-01-23,85\n2026-01-26,62\n2026-01-27,68\n2026-01-28,74\n2026-01-29,"       \
  "80\n2026-01-30,86\n2026-02-02,73\n2026-02-03,79\n2026-02-04,85\n2026-02-05,91\n2026-02-06,97\n2026-02-09,"          \
  "74\n2026-02-10,80\n2026-02-11,86\n2026-02-12,92\n2026-02-13,98\n2026-02-16,75\n2026-02-17,81\n2026-02-18,"          \
  "87\n2026-02-19,93\n2026-02-20,99\n2026-02-23,76\n2026-02-24,82\n2026-02-25,88\n2026-02-26,94\n2026-02-27,"          \
  "100\n2026-03-02,87\n2026-03-03,93\n2026-03-04,99\n2026-03-05,105\n2026-03-06,70\n2026-03-09,88\n2026-03-10,"        \
  "94\n2026-03-11,100\n2026-03-12,106\n2026-03-13,71\n2026-03-16,89\n2026-03-17,95\n2026-03-18,101\n2026-03-19,"       \
  "107\n2026-03-20,72\n2026-03-23,90\n2026-03-24,96\n2026-03-25,102\n2026-03-26,108\n2026-03-27,73\n2026-03-30,"       \
  "91\n2026-03-31,97\n"

#define DATA_OF_POWER                                                                                                  \
  "year,from,output\n"                                                                                                 \
  "2019,Coal,48\n2020,Coal,41\n2021,Coal,43\n2022,Coal,38\n2023,Coal,31\n2024,Coal,27\n"                               \
  "2019,Gas,30\n2020,Gas,31\n2021,Gas,29\n2022,Gas,24\n2023,Gas,25\n2024,Gas,22\n"                                     \
  "2019,Wind,12\n2020,Wind,15\n2021,Wind,14\n2022,Wind,19\n2023,Wind,24\n2024,Wind,28\n"

#define DATA_OF_GOLDS                                                                                                  \
  "team,games,golds\n"                                                                                                 \
  "United States,Rio 2016,46\nGreat Britain,Rio 2016,27\nChina,Rio 2016,26\n"                                          \
  "Germany,Rio 2016,17\nJapan,Rio 2016,12\n"                                                                           \
  "United States,Tokyo 2020,39\nGreat Britain,Tokyo 2020,22\nChina,Tokyo 2020,38\n"                                    \
  "Germany,Tokyo 2020,10\nJapan,Tokyo 2020,27\n"

#define DATA_OF_LAUREATES                                                                                              \
  "prize,sex,laureates\n"                                                                                              \
  "Peace,Women,19\nLiterature,Women,17\nMedicine,Women,13\n"                                                           \
  "Chemistry,Women,8\nPhysics,Women,5\nEconomics,Women,3\n"                                                            \
  "Peace,Men,92\nLiterature,Men,103\nMedicine,Men,214\n"                                                               \
  "Chemistry,Men,186\nPhysics,Men,220\nEconomics,Men,90\n"

#define DATA_OF_COUNTRIES                                                                                              \
  "country,region,area\n"                                                                                              \
  "China,East Asia,9.60\nMongolia,East Asia,1.56\nJapan,East Asia,0.38\n"                                              \
  "North Korea,East Asia,0.12\nSouth Korea,East Asia,0.10\n"                                                           \
  "India,South Asia,3.29\nPakistan,South Asia,0.80\nBangladesh,South Asia,0.15\n"                                      \
  "Nepal,South Asia,0.15\nSri Lanka,South Asia,0.07\n"                                                                 \
  "Kazakhstan,Central Asia,2.72\nTurkmenistan,Central Asia,0.49\n"                                                     \
  "Uzbekistan,Central Asia,0.45\nKyrgyzstan,Central Asia,0.20\nTajikistan,Central Asia,0.14\n"

#define DATA_OF_SECTORS                                                                                                \
  "sector,use\n"                                                                                                       \
  "Agriculture,Work in Japan\n"                                                                                        \
  "Caregiving,Work in Japan\n"                                                                                         \
  "Construction,Work in Japan\n"                                                                                       \
  "Information technology,Work in Japan\n"                                                                             \
  "Agriculture,Skills used at home\n"                                                                                  \
  "Healthcare,Skills used at home\n"                                                                                   \
  "Technology,Skills used at home\n"

#define DATA_OF_PROFITS                                                                                                \
  "step,amount\n"                                                                                                      \
  "Sales,420\n"                                                                                                        \
  "Materials,-165\n"                                                                                                   \
  "Gross profit,\n"                                                                                                    \
  "Wages,-120\n"                                                                                                       \
  "Rent,-62\n"                                                                                                         \
  "Grants,18\n"                                                                                                        \
  "Profit,\n"

#define DATA_OF_EMPTINESS                                                                                              \
  "country,people\nMongolia,2.2\nAustralia,3.5\nIceland,3.8\nCanada,4.5\nNorway,15.1\nNew Zealand,19.7\n"

#endif
