/* yaml: YAML to a tree of nodes with byte spans. The only room that knows libyaml. */
#ifndef ASK_YAML_H
#define ASK_YAML_H

#include "base/diag.h"

typedef enum node_kind { node_scalar, node_list, node_map } node_kind;

typedef struct node node;

typedef struct pair {
  str key;
  span key_at;
  node *value;
} pair;

struct node {
  node_kind kind;
  span at;
  str text;    /* scalars, decoded */
  bool quoted; /* scalars: written in quotes, so never a number or boolean */
  node **item; /* lists */
  pair *pair;  /* maps, in the order written; duplicate keys are errors */
  size_t count;
};

#define YAML_DEPTH_MAX 64
#define YAML_NODES_MAX 100000

/* The bytes of `at` as one document; NULL after a diagnostic. Anchors, aliases and tags are refused.
   An empty document is an empty map. */
node *yaml_read(arena *a, span at, diags *d);

#endif
