/* bank: the shape of a plot in which lines are judged best: the median piece at 45°. Knows no charts. */
#ifndef CHART_BANK_H
#define CHART_BANK_H

#include "chart/scale.h"

/* The pieces of lines, on scales that go from 0 to 1. */
typedef struct bank {
  scale along, up;
  double *across; /* per piece: how far along for each step up; room for all of them */
  size_t count;
} bank;

/* A piece between two points; level and upright ones say nothing. Values off the scales, or missing, neither. */
void bank_add(bank *b, const double from[2], const double to[2]);

/* Height over width by the median absolute slope (Cleveland, McGill & McGill 1988); 0 where no piece says anything. */
double bank_ratio(bank *b);

#endif
