/* smtp: a message handed to a mail server, once. The only room that knows libcurl. */
#ifndef MAIL_SMTP_H
#define MAIL_SMTP_H

#include "mail/message.h"

typedef struct smtp_route {
  const char *url;             /* smtp://host:port, which turns to TLS where it can; or smtps:// */
  const char *user, *password; /* NULL: none. With them, TLS has to be had */
  const char *authorities;     /* a file of certificates to trust; NULL: the system's */
  int tries;                   /* at most, from 1 */
  int pause;                   /* seconds before the second try; twice as long before each one after */
} smtp_route;

typedef enum smtp_outcome {
  smtp_sent,
  smtp_refused, /* and will be again */
  smtp_later,   /* not now: no server, or it is busy */
  smtp_unknown  /* it was handed over whole, and no answer came: the server may have it */
} smtp_outcome;

/* Tries again only while it is certain that the server has not taken the message. A diagnostic unless it was sent. */
smtp_outcome smtp_send(arena *a, const smtp_route *r, const message *m, diags *d);

#endif
