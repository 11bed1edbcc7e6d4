/* script: which scripts can be set, and what the others are called. For the files of this folder. */
#ifndef TYPE_SCRIPT_H
#define TYPE_SCRIPT_H

#include "base/text.h"

/* Scripts are hb_script_t. Whether one is set letter after letter from left to right. */
bool script_set(uint32_t script);

/* Whether a control character has what follows read from right to left. */
bool script_turns(uint32_t code);

/* "Arabic script"; "the script `Ugar`" where few would know a name. */
const char *script_name(arena *a, uint32_t script);

#endif
