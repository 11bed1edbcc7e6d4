/* smtp: a message handed to a mail server, once. */
#include "mail/smtp.h"

#include <curl/curl.h>
#include <linux/sockios.h>
#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define CONNECT_SECONDS 20L
#define STALL_SECONDS 60L /* without a byte moving */
#define LAST_BYTES 512    /* handed over when all before them has arrived */
#define ARRIVAL_MS 60000
#define ARRIVAL_STEP_MS 20

/* One try. */
typedef struct handing {
  str bytes;
  size_t at;
  bool whole; /* the end is given away: from here on only the server's answer tells what became of it */
  int socket;
} handing;

static int on_socket(void *user, curl_socket_t socket, curlsocktype purpose) {
  (void)purpose;
  ((handing *)user)->socket = socket;
  return CURL_SOCKOPT_OK;
}

/* Waits until the server's side has all that was sent. False if the connection breaks before. A buffer full of words
   that never arrived would else pass for a mail that may have been taken. */
static bool arrived(const handing *h) {
  for (int waited = 0; waited < ARRIVAL_MS; waited += ARRIVAL_STEP_MS) {
    struct pollfd watch = {.fd = h->socket, .events = POLLRDHUP};
    int unsent = 0;
    if (poll(&watch, 1, 0) > 0 && (watch.revents & (POLLRDHUP | POLLHUP | POLLERR | POLLNVAL)))
      return false;
    if (ioctl(h->socket, SIOCOUTQ, &unsent) || !unsent)
      return true;
    poll(NULL, 0, ARRIVAL_STEP_MS);
  }
  return false;
}

static size_t on_read(char *out, size_t size, size_t count, void *user) {
  handing *h = user;
  size_t room = size * count, left = h->bytes.len - h->at;
  size_t body = left > LAST_BYTES ? left - LAST_BYTES : 0, n = body ? body : left;
  n = n < room ? n : room;
  if (!body && left && !arrived(h))
    return CURL_READFUNC_ABORT;
  memcpy(out, h->bytes.ptr + h->at, n);
  h->at += n;
  h->whole = h->at == h->bytes.len;
  return n;
}

static void options_set(CURL *c, const smtp_route *r, handing *h, char *error) {
  curl_easy_setopt(c, CURLOPT_URL, r->url);
  curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(c, CURLOPT_USE_SSL, (long)(r->user ? CURLUSESSL_ALL : CURLUSESSL_TRY));
  curl_easy_setopt(c, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(c, CURLOPT_READFUNCTION, on_read);
  curl_easy_setopt(c, CURLOPT_READDATA, h);
  curl_easy_setopt(c, CURLOPT_SOCKOPTFUNCTION, on_socket);
  curl_easy_setopt(c, CURLOPT_SOCKOPTDATA, h);
  curl_easy_setopt(c, CURLOPT_INFILESIZE_LARGE, (curl_off_t)h->bytes.len);
  curl_easy_setopt(c, CURLOPT_CONNECTTIMEOUT, CONNECT_SECONDS);
  curl_easy_setopt(c, CURLOPT_LOW_SPEED_LIMIT, 1L);
  curl_easy_setopt(c, CURLOPT_LOW_SPEED_TIME, STALL_SECONDS);
  curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(c, CURLOPT_ERRORBUFFER, error);
  if (r->user) {
    curl_easy_setopt(c, CURLOPT_USERNAME, r->user);
    curl_easy_setopt(c, CURLOPT_PASSWORD, r->password);
  }
  if (r->authorities)
    curl_easy_setopt(c, CURLOPT_CAINFO, r->authorities);
}

/* The server's last answer decides; without one, whether it can have had the end. */
static smtp_outcome judged(CURLcode code, long answer, const handing *h) {
  if (code == CURLE_OK)
    return smtp_sent;
  if (answer >= 500 || code == CURLE_LOGIN_DENIED || code == CURLE_USE_SSL_FAILED ||
      code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_URL_MALFORMAT || code == CURLE_UNSUPPORTED_PROTOCOL)
    return smtp_refused;
  return answer < 400 && h->whole ? smtp_unknown : smtp_later;
}

static smtp_outcome try_once(arena *a, const smtp_route *r, const message *m, const char **why) {
  char error[CURL_ERROR_SIZE] = "";
  handing h = {.bytes = m->bytes, .socket = -1};
  struct curl_slist *list = NULL;
  CURL *c = curl_easy_init();
  long answer = 0;
  options_set(c, r, &h, error);
  curl_easy_setopt(c, CURLOPT_MAIL_FROM, text_format(a, "<%s>", m->sender));
  for (size_t i = 0; i < m->recipients; i++)
    list = curl_slist_append(list, text_format(a, "<%s>", m->recipient[i]));
  curl_easy_setopt(c, CURLOPT_MAIL_RCPT, list);
  CURLcode code = curl_easy_perform(c);
  curl_easy_getinfo(c, CURLINFO_RESPONSE_CODE, &answer);
  *why = text_format(a, "%s", *error ? error : curl_easy_strerror(code));
  curl_slist_free_all(list);
  curl_easy_cleanup(c);
  return judged(code, answer, &h);
}

smtp_outcome smtp_send(arena *a, const smtp_route *r, const message *m, diags *d) {
  const char *why = "";
  smtp_outcome outcome = smtp_later;
  curl_global_init(CURL_GLOBAL_DEFAULT);
  for (int i = 0; i < r->tries && outcome == smtp_later; i++) {
    if (i)
      sleep((unsigned)r->pause << (i - 1));
    outcome = try_once(a, r, m, &why);
  }
  curl_global_cleanup();
  if (outcome == smtp_refused)
    diags_add(d, 932, span_none(), "the mail was refused: %s", why);
  else if (outcome == smtp_later)
    diags_add(d, 933, span_none(), "the mail could not be sent now: %s", why);
  else if (outcome == smtp_unknown)
    diags_add(d, 934, span_none(), "the connection broke before the server's answer: %s", why);
  return outcome;
}
