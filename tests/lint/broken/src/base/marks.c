/* marks: something left for another day. TODO: all of it. */
int marks(void);
