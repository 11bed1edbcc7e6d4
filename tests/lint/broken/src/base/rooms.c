/* rooms: a foreign library out of its room. */
#include <yaml.h>
