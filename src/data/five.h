/* five: five numbers of a distribution, and its whiskers. */
#ifndef DATA_FIVE_H
#define DATA_FIVE_H

#include <stddef.h>

/* Quartiles by linear interpolation between order statistics (Hyndman & Fan 1996, type 7; R's and NumPy's default). */
typedef struct five {
  double low, q1, median, q3, high;
} five;

/* The finite ones of v[0..n) in rising order; how many there are. */
size_t five_sort(const double *v, size_t n, double *sorted);

/* Of n > 0 numbers in rising order. */
five five_of(const double *sorted, size_t n);

/* The outermost numbers within `reach` quartile distances of the box (Tukey 1977: 1.5): out[0] and out[1]. */
void five_whiskers(const double *sorted, size_t n, double reach, double out[2]);

#endif
