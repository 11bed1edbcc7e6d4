/* month: the names of months, in the languages that briefs are written in, to their numbers. */
#ifndef DATA_MONTH_H
#define DATA_MONTH_H

#include "base/text.h"

/* 1 to 12; 0 when it is no month. Capitals do not matter; short forms stand without their point. */
int month_of(str word);

#endif
