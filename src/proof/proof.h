/* proof: reads the prose of a brief against its data, and says where figures and words disagree. The words are
   English; in other languages only figures are read. */
#ifndef PROOF_PROOF_H
#define PROOF_PROOF_H

#include "bind/dataset.h"

/* Only warns. Nothing is read if the front matter says `check-numbers: false`. */
void proof_read(dataset *data, diags *d);

#endif
