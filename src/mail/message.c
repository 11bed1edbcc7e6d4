/* message: a PDF with the words around it as a mail. */
#include "mail/message.h"

#include "base/file.h"
#include "base/sha256.h"
#include "base/utf8.h"

#include <gmime/gmime.h>
#include <string.h>

#define NAME_MAX_BYTES 120 /* of an attachment's name without its ending: file systems end at 255 */
#define BREAK_AT 76        /* characters a line of the summary */
#define NOWHERE "brief.invalid"

static void drop_object(void *object) {
  g_object_unref(object);
}

static void drop_glib(void *words) {
  g_free(words);
}

/* --- addresses --- */

static bool address_sound(const char *address) {
  const char *at = strrchr(address, '@');
  for (const char *c = address; *c; c++)
    if ((unsigned char)*c <= ' ' || (unsigned char)*c > '~')
      return false;
  return at && at > address && at[1];
}

/* Reads one list of addresses into the message's header `type`, and into `found`. */
static void addresses_add(arena *a, GMimeMessage *mail, GMimeAddressType type, const char *given, message *found,
                          diags *d) {
  InternetAddressList *list = strpbrk(given, "\r\n") ? NULL : internet_address_list_parse(NULL, given);
  int count = list ? internet_address_list_length(list) : 0;
  for (int i = 0; i < count; i++) {
    InternetAddress *one = internet_address_list_get_address(list, i);
    const char *address =
        INTERNET_ADDRESS_IS_MAILBOX(one) ? internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(one)) : "";
    if (!address_sound(address)) {
      count = 0;
      break;
    }
    ARENA_PUSH(a, found->recipient, found->recipients, found->room);
    found->recipient[found->recipients++] = str_copy(a, str_of(address));
  }
  if (count)
    internet_address_list_append(g_mime_message_get_addresses(mail, type), list);
  else
    diags_add(d, 931, span_none(), "`%s` is not an address, nor a list of them", given);
  if (list)
    g_object_unref(list);
}

static void people_add(arena *a, GMimeMessage *mail, const message_options *o, message *m, diags *d) {
  message sender = {0};
  if (o->from)
    addresses_add(a, mail, GMIME_ADDRESS_TYPE_FROM, o->from, &sender, d);
  if (sender.recipients > 1)
    diags_add(d, 931, span_none(), "`%s`: a mail comes from one address", o->from);
  m->sender = sender.recipients ? sender.recipient[0] : NULL;
  for (size_t i = 0; i < o->tos; i++)
    addresses_add(a, mail, GMIME_ADDRESS_TYPE_TO, o->to[i], m, d);
  for (size_t i = 0; i < o->ccs; i++)
    addresses_add(a, mail, GMIME_ADDRESS_TYPE_CC, o->cc[i], m, d);
  message hidden = {0}; /* those who get a sent mail unseen stand in a draft only */
  for (size_t i = 0; i < o->bccs; i++)
    addresses_add(a, mail, GMIME_ADDRESS_TYPE_BCC, o->bcc[i], &hidden, d);
  for (size_t i = 0; i < hidden.recipients; i++) {
    ARENA_PUSH(a, m->recipient, m->recipients, m->room);
    m->recipient[m->recipients++] = hidden.recipient[i];
  }
  if (o->date)
    g_mime_object_remove_header(GMIME_OBJECT(mail), "Bcc");
}

/* --- words --- */

/* A line of words, broken between them, later lines set in by `indent`. */
static void wrap(text *out, const char *lead, const char *words) {
  size_t column = utf8_count(str_of(lead)), indent = column;
  text_adds(out, lead);
  for (const char *end; *words; words = end + strspn(end, " ")) {
    end = words + strcspn(words, " ");
    str word = {words, (size_t)(end - words)};
    size_t length = utf8_count(word);
    if (column > indent && column + 1 + length > BREAK_AT) {
      text_addf(out, "\n%*s", (int)indent, "");
      column = indent;
    } else if (column > indent) {
      text_addc(out, ' ');
      column++;
    }
    text_add(out, word);
    column += length;
  }
  text_addc(out, '\n');
}

/* Words of the house's own would be in one language, so there are none but the brief's. */
static const char *summary(arena *a, const paper *p, const message_options *o, const char *name) {
  text out = text_new(a);
  if (o->words)
    text_addf(&out, "%s%s\n", o->words, str_ends(str_of(o->words), "\n") ? "" : "\n");
  if (p->title)
    wrap(&out, "", p->title);
  if (p->subject)
    wrap(&out, "", p->subject);
  if (p->messages)
    text_addc(&out, '\n');
  for (size_t i = 0; i < p->messages; i++)
    wrap(&out, "\u2022 ", p->message[i]);
  text_addf(&out, "\n%s (%zu p., %zu KB)\n", name, p->pages, (p->bytes.len + 999) / 1000);
  return out.ptr;
}

/* The title as a file's name: what file systems do not take, and what hides a name's end, becomes a space. */
static const char *file_name_of(arena *a, const char *title, const char *path) {
  text out = text_new(a);
  str from = title ? str_of(title) : (str){NULL, 0};
  for (const char *at = from.ptr, *end = at + from.len; at && at < end;) {
    const char *start = at;
    uint32_t code = utf8_next(&at, end);
    bool odd = code < ' ' || code == 0x7F || code == UTF8_BAD || (code >= 0x202A && code <= 0x202E) ||
               (code >= 0x2066 && code <= 0x2069) || (code < 0x80 && strchr("/\\:*?\"<>|", (int)code));
    bool space = odd || code == ' ';
    if (out.len + (size_t)(at - start) > NAME_MAX_BYTES)
      break;
    if (space && out.len && out.ptr[out.len - 1] != ' ')
      text_addc(&out, ' ');
    else if (!space && (out.len || code != '.'))
      text_add(&out, (str){start, (size_t)(at - start)});
  }
  while (out.len && strchr(" .", out.ptr[out.len - 1]))
    out.ptr[--out.len] = 0;
  return out.len ? text_format(a, "%s.pdf", out.ptr) : file_name(path);
}

/* --- parts --- */

static GMimeObject *words_part(const char *words) {
  GMimeTextPart *part = g_mime_text_part_new_with_subtype("plain");
  g_mime_text_part_set_charset(part, "utf-8");
  g_mime_text_part_set_text(part, words);
  g_mime_part_set_content_encoding(GMIME_PART(part), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
  return GMIME_OBJECT(part);
}

static GMimeObject *file_part(const char *type, const char *subtype, str bytes, const char *disposition,
                              const char *name) {
  GMimePart *part = g_mime_part_new_with_type(type, subtype);
  GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes.ptr, bytes.len);
  GMimeDataWrapper *content = g_mime_data_wrapper_new_with_stream(stream, GMIME_CONTENT_ENCODING_DEFAULT);
  g_mime_part_set_content(part, content);
  g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_BASE64);
  g_mime_object_set_disposition(GMIME_OBJECT(part), disposition);
  g_mime_part_set_filename(part, name);
  g_object_unref(content);
  g_object_unref(stream);
  return GMIME_OBJECT(part);
}

static void part_add(GMimeMultipart *all, GMimeObject *part) {
  g_mime_multipart_add(all, part);
  g_object_unref(part);
}

/* What the mail holds, as one hash: its name in the world and the bounds between its parts come from it. */
static const char *fingerprint(arena *a, const paper *p, const message_options *o, const char *words) {
  text all = text_new(a);
  text_addf(&all, "%s\n%s\n%s\n%s\n", o->from ? o->from : "", o->date ? o->date : "", o->subject ? o->subject : "",
            words);
  for (size_t i = 0; i < o->tos; i++)
    text_addf(&all, "%s\n", o->to[i]);
  text_add(&all, p->bytes);
  return str_copy(a, str_slice(str_of(sha256_hex(a, text_str(&all))), 0, 32));
}

static str written(arena *a, GMimeMessage *mail) {
  GMimeFormatOptions *how = g_mime_format_options_new();
  g_mime_format_options_set_newline_format(how, GMIME_NEWLINE_FORMAT_DOS);
  g_mime_format_options_set_param_encoding_method(how, GMIME_PARAM_ENCODING_METHOD_RFC2231);
  char *words = g_mime_object_to_string(GMIME_OBJECT(mail), how);
  arena_defer(a, drop_glib, words);
  g_mime_format_options_free(how);
  return str_of(words);
}

/* The heading lines that are not people's. */
static void lines_add(GMimeMessage *mail, const char *subject, const char *date, const char *id) {
  g_mime_message_set_subject(mail, subject, "utf-8");
  g_mime_message_set_message_id(mail, id);
  if (date)
    g_mime_object_set_header(GMIME_OBJECT(mail), "Date", date, NULL);
  else
    g_mime_object_set_header(GMIME_OBJECT(mail), "X-Unsent", "1", NULL); /* opens as a draft */
}

message *message_make(arena *a, const paper *p, const char *path, const message_options *o, diags *d) {
  size_t errors = diags_errors(d);
  message *m = ARENA_NEW(a, message);
  GMimeMessage *mail = g_mime_message_new(TRUE);
  GMimeMultipart *all = g_mime_multipart_new_with_subtype("mixed");
  arena_defer(a, drop_object, mail);
  arena_defer(a, drop_object, all);
  if (o->subject && strpbrk(o->subject, "\r\n"))
    diags_add(d, 931, span_none(), "a subject is one line");
  people_add(a, mail, o, m, d);
  str picture = o->picture ? paper_picture(a, p, d) : (str){NULL, 0};
  if (diags_errors(d) > errors)
    return NULL;
  const char *name = file_name_of(a, p->title, path), *words = summary(a, p, o, name);
  const char *hash = fingerprint(a, p, o, words);
  const char *domain = m->sender ? strrchr(m->sender, '@') + 1 : NOWHERE;
  lines_add(mail, o->subject ? o->subject : p->title ? p->title : name, o->date, text_format(a, "%s@%s", hash, domain));
  g_mime_multipart_set_boundary(all, text_format(a, "=-%s", hash));
  part_add(all, words_part(words));
  if (picture.ptr)
    part_add(all, file_part("image", "png", picture, GMIME_DISPOSITION_INLINE, "page-1.png"));
  part_add(all, file_part("application", "pdf", p->bytes, GMIME_DISPOSITION_ATTACHMENT, name));
  g_mime_message_set_mime_part(mail, GMIME_OBJECT(all));
  m->bytes = written(a, mail);
  return m;
}
