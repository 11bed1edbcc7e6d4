/* table: something on a higher floor, to be included from where it may not be. */
#ifndef DATA_TABLE_H
#define DATA_TABLE_H

typedef struct table table;

#endif
