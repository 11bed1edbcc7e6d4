/* lock: a finished document, encrypted as PDF's standard security handler asks (ISO 32000-1, 7.6), revision 3: RC4 with
   keys of 128 bits, by libharu's own functions. libharu would mix the clock into the keys and would not reach the
   words that are written past it, so the finished bytes are gone through instead. */
#include "pdf/cairo_pdf.h"
#include "pdf/doc.h"

#include <hpdf_encrypt.h>
#include <stdlib.h>
#include <string.h>

#define KEY_BYTES 16
#define ALLOW_ALL (-4) /* all bits but the two that have to be 0: who can open it may print, copy and read it aloud */

/* A document on its way over. */
typedef struct locked {
  HPDF_Encrypt_Rec key;
  const cairo_pdf *from;
  text out;
  size_t *at; /* of each object; 0 is free */
} locked;

static void keys_make(locked *l, const char *password, const unsigned char id[HPDF_ID_LEN]) {
  HPDF_Encrypt k = &l->key;
  HPDF_Encrypt_Init(k);
  k->mode = HPDF_ENCRYPT_R3;
  k->key_len = KEY_BYTES;
  k->permission = ALLOW_ALL;
  memcpy(k->encrypt_id, id, HPDF_ID_LEN);
  HPDF_PadOrTrancatePasswd(password, k->user_passwd);
  HPDF_PadOrTrancatePasswd(password, k->owner_passwd);
  HPDF_Encrypt_CreateOwnerKey(k);
  HPDF_Encrypt_CreateEncryptionKey(k);
  HPDF_Encrypt_CreateUserKey(k);
}

static void hex_write(text *t, const unsigned char *byte, size_t count) {
  static const char digit[] = "0123456789ABCDEF";
  text_addc(t, '<');
  for (size_t i = 0; i < count; i++)
    text_add(t, (str){(char[]){digit[byte[i] >> 4], digit[byte[i] & 15]}, 2});
  text_addc(t, '>');
}

static int hex_value(char c) {
  return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : c - 'a' + 10;
}

/* The bytes of <…>. */
static void hex_read(text *t, str hex) {
  int half = -1;
  for (size_t i = 1; i + 1 < hex.len; i++) {
    if (!strchr("0123456789ABCDEFabcdef", hex.ptr[i]))
      continue;
    int value = hex_value(hex.ptr[i]);
    if (half >= 0)
      text_addc(t, (char)(half << 4 | value));
    half = half < 0 ? value : -1;
  }
  if (half >= 0)
    text_addc(t, (char)(half << 4));
}

/* The bytes of (…), with the escapes that object.c and libharu write. */
static void string_read(text *t, str s) {
  static const char name[] = "nrtbf", means[] = "\n\r\t\b\f";
  for (size_t i = 1; i + 1 < s.len; i++) {
    const char *escape = NULL;
    unsigned code = 0, digits = 0;
    if (s.ptr[i] != '\\') {
      text_addc(t, s.ptr[i]);
      continue;
    }
    for (i++; digits < 3 && s.ptr[i + digits] >= '0' && s.ptr[i + digits] <= '7'; digits++)
      code = code << 3 | (unsigned)(s.ptr[i + digits] - '0');
    if (!digits)
      escape = strchr(name, s.ptr[i]);
    text_addc(t, digits ? (char)code : escape ? means[escape - name] : s.ptr[i]);
    i += digits ? digits - 1 : 0;
  }
}

static str crypted(locked *l, str plain) {
  char *bytes = arena_alloc(l->out.arena, plain.len + 1);
  HPDF_Encrypt_Reset(&l->key);
  HPDF_Encrypt_CryptBuf(&l->key, (const HPDF_BYTE *)plain.ptr, (HPDF_BYTE *)bytes, (HPDF_UINT)plain.len);
  return (str){bytes, plain.len};
}

static bool is_string(str word) {
  return word.ptr[0] == '(' || (word.ptr[0] == '<' && !str_starts(word, "<<"));
}

static void string_write(locked *l, str word) {
  text plain = text_new(l->out.arena);
  if (word.ptr[0] == '(')
    string_read(&plain, word);
  else
    hex_read(&plain, word);
  str secret = crypted(l, text_str(&plain));
  hex_write(&l->out, (const unsigned char *)secret.ptr, secret.len);
}

static bool regular(char c) {
  return !strchr(" ()<>[]/\n", c);
}

static bool words_write(locked *l, str words) {
  unsigned ref;
  for (str word = cairo_pdf_atom(&words, &ref); word.ptr; word = cairo_pdf_atom(&words, &ref)) {
    if (is_string(word)) {
      string_write(l, word);
      continue;
    }
    if (regular(l->out.ptr[l->out.len - 1]) && regular(word.ptr[0]))
      text_addc(&l->out, ' ');
    text_add(&l->out, word);
  }
  return words.ptr;
}

static bool object_write(locked *l, unsigned number) {
  str value, stream;
  if (!cairo_pdf_object(l->from, number, &value, &stream))
    return false;
  HPDF_Encrypt_InitKey(&l->key, number, 0);
  l->at[number] = l->out.len;
  text_addf(&l->out, "%u 0 obj\n", number);
  if (!words_write(l, value))
    return false;
  if (stream.ptr) {
    text_adds(&l->out, "\nstream\n");
    text_add(&l->out, crypted(l, stream));
    text_adds(&l->out, "\nendstream");
  }
  text_adds(&l->out, "\nendobj\n");
  return true;
}

static void keys_write(locked *l, unsigned number) {
  l->at[number] = l->out.len;
  text_addf(&l->out, "%u 0 obj\n<</Filter/Standard/V 2/R 3/Length %d/P %d/O", number, KEY_BYTES * 8, ALLOW_ALL);
  hex_write(&l->out, l->key.owner_key, HPDF_PASSWD_LEN);
  text_adds(&l->out, "/U");
  hex_write(&l->out, l->key.user_key, HPDF_PASSWD_LEN);
  text_adds(&l->out, ">>\nendobj\n");
}

static void table_write(locked *l, unsigned count, str trailer, const unsigned char id[HPDF_ID_LEN]) {
  size_t table = l->out.len;
  unsigned root, info;
  text_addf(&l->out, "xref\n0 %u\n0000000000 65535 f\r\n", count);
  for (unsigned i = 1; i < count; i++)
    text_addf(&l->out, "%010zu %05d %c\r\n", l->at[i], l->at[i] ? 0 : 65535, l->at[i] ? 'n' : 'f');
  cairo_pdf_entry(trailer, "Root", &root);
  cairo_pdf_entry(trailer, "Info", &info);
  text_addf(&l->out, "trailer\n<</Size %u/Root %u 0 R/Info %u 0 R/Encrypt %u 0 R/ID[", count, root, info, count - 1);
  hex_write(&l->out, id, HPDF_ID_LEN);
  hex_write(&l->out, id, HPDF_ID_LEN);
  text_addf(&l->out, "]>>\nstartxref\n%zu\n%%%%EOF\n", table);
}

str lock_document(pdf *p, str bytes, const unsigned char id[HPDF_ID_LEN]) {
  locked l = {.out = text_new(p->arena)};
  str trailer;
  l.from = cairo_pdf_table(p->arena, bytes, &trailer);
  if (!l.from)
    return (str){NULL, 0};
  unsigned count = (unsigned)cairo_pdf_objects(l.from);
  l.at = ARENA_ARRAY(p->arena, count + 1, size_t);
  keys_make(&l, p->info.manner.password, id);
  text_adds(&l.out, "%PDF-1.7\n%\xB5\xB5\xB5\xB5\n");
  for (unsigned i = 1; i < count; i++)
    if (cairo_pdf_has(l.from, i) && !object_write(&l, i))
      return (str){NULL, 0};
  keys_write(&l, count);
  table_write(&l, count + 1, trailer, id);
  return text_str(&l.out);
}
