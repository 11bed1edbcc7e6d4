/* level: columns whose numbers are no parts of a whole, by what they are called: means and rates. */
#ifndef BIND_LEVEL_H
#define BIND_LEVEL_H

#include "base/text.h"

/* Whether one of the words of a column's name says so. */
bool level_named(str name);

#endif
