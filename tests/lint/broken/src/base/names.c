/* names: a public function called after nothing that is here. */
int sundry(void) {
  return 0;
}
