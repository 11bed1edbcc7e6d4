/* format: spaces where clang-format wants none. */
int  format (void) ;
