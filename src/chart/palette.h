/* palette: whether colours can be told apart: on white, in grey, and by eyes that lack a cone. Knows nothing of charts.
 */
#ifndef CHART_PALETTE_H
#define CHART_PALETTE_H

#include "base/colour.h"

typedef enum sight { sight_full, sight_protan, sight_deutan, sight_tritan, sight_count } sight;

extern const char *const sight_name[sight_count];

/* The limits a palette must keep. */
#define PALETTE_CONTRAST_MIN 3.0 /* against paper: WCAG 2.1, success criterion 1.4.11 */
#define PALETTE_TEXT_MIN 4.5     /* of coloured text: success criterion 1.4.3 */
#define PALETTE_APART_MIN 10.0   /* CIEDE2000 between any two, for every sight */
#define PALETTE_GREY_MIN 12.0    /* CIE L* between any two */

#define PALETTE_MOST 10 /* colours of one palette */

/* How a colour looks to a sight: Machado, Oliveira & Fernandes 2009, severity 1.0, in linear RGB. */
colour palette_seen(colour c, sight s);

/* CIE L*a*b* under D65. */
void palette_lab(colour c, double lab[3]);

/* Back again, its nearest colour where a screen has none; false then. */
bool palette_of_lab(const double lab[3], colour *out);

/* CIEDE2000 between two L*a*b* colours (Sharma, Wu & Dalal 2005), kL = kC = kH = 1. */
double palette_lab_distance(const double a[3], const double b[3]);

double palette_distance(colour a, colour b, sight s);

#endif
