/* bench_make: a CSV file of seven mixed columns, the same each time: so many rows, or so many MB. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Marsaglia's xorshift64 (Journal of Statistical Software 8, 2003). */
static uint64_t next(void) {
  static uint64_t s = 88172645463325252u;
  s ^= s << 13;
  s ^= s >> 7;
  s ^= s << 17;
  return s;
}

static int up_to(int n) {
  return (int)(next() % (uint64_t)n);
}

int main(int count, char **word) {
  static const char *const region[] = {"North", "South", "East", "West", "Ulaanbaatar", "Tokyo"};
  static const char *const product[] = {"\"Tea, green\"", "Coffee", "Rice", "\"Noodles\""};
  if (count != 3)
    return 1;
  uint64_t most = strtoull(word[1], NULL, 10), bytes = 0;
  const int by_rows = !strcmp(word[2], "rows");
  most *= by_rows ? 1 : 1000000;
  puts("id,day,region,product,amount,price,flag");
  for (uint64_t i = 1; by_rows ? i <= most : bytes < most; i++)
    bytes += (uint64_t)printf("%" PRIu64 ",%04d-%02d-%02d,%s,%s,%d,%d.%02d,%s\n", i, 2015 + up_to(10), 1 + up_to(12),
                              1 + up_to(28), region[up_to(6)], product[up_to(4)], up_to(100000), up_to(1000),
                              up_to(100), up_to(2) ? "true" : "false");
  return fflush(stdout);
}
