/* floors: a low floor that looks up. */
#include "data/table.h"
