/* message: a PDF with the words around it as a mail (RFC 5322, MIME). The only room that knows GMime. */
#ifndef MAIL_MESSAGE_H
#define MAIL_MESSAGE_H

#include "mail/paper.h"

typedef struct message_options { /* what is NULL is left out */
  const char **to, **cc, **bcc;  /* each a list of addresses as people write them: "A B <a@b>, c@d" */
  size_t tos, ccs, bccs;
  const char *from;
  const char *subject; /* else the PDF's title */
  const char *words;   /* said before the summary */
  bool picture;        /* the first page, in line */
  const char *date;    /* RFC 5322; NULL: a draft, which has none */
} message_options;

typedef struct message {
  str bytes;              /* lines end in CRLF */
  const char *sender;     /* a@b; NULL if there is no `from` */
  const char **recipient; /* a@b of all of them */
  size_t recipients, room;
} message;

/* NULL after diagnostics. Same PDF, same options, same bytes. `path` gives the attachment its name if there is no
   title. */
message *message_make(arena *a, const paper *p, const char *path, const message_options *o, diags *d);

#endif
