/* typed: the words of a command line as a source, so that complaints can point at them. */
#ifndef CMD_TYPED_H
#define CMD_TYPED_H

#include "base/diag.h"

/* Where each word stands in one line of them all, with the quotes that a shell would ask for around it. */
const span *typed_words(arena *a, int count, char *const *words);

#endif
