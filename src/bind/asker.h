/* asker: who in a brief asks for data: so that a complaint about a file leads back to what it is for. */
#ifndef BIND_ASKER_H
#define BIND_ASKER_H

#include "ask/brief_source.h"

typedef struct asker {
  span at;
  const char *what; /* "asked for by this chart" */
} asker;

/* A chart or a table on the page. */
asker asker_of(const block *b);

/* The first chart or table on the page that is made of the table `name`, be it through others; else where the table is
   defined. */
asker asker_find(const brief_source *b, str name);

#endif
