#!/bin/sh
# test_mail: `brief-mail` as mail programs and servers see it: drafts as another program reads them; one real server, in
# good and bad moods.
. "$(dirname "$0")/lib.sh"
MAIL=$(dirname "$BRIEF")/brief-mail
python=/usr/bin/python3

"$BRIEF" render "repo/$article.md" -o x.pdf
draft() {
  "$MAIL" x.pdf --to 'Дорж <d@x.mn>, b@y.jp' --cc c@z.org "$@"
}

# Reads one mail and asserts what follows of it.
reads() {
  file=$1
  shift
  $python -c '
import email, email.policy, sys
m = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
parts = list(m.iter_parts())
text, pdf = parts[0].get_content(), parts[-1]
exec(sys.argv[2])' "$file" "$@"
}

# --- drafts ---
ok "a draft" draft --eml a.eml
ok "the same again" draft --eml b.eml
ok "to the byte" cmp a.eml b.eml
ok "a draft has no date and opens to be sent" reads a.eml 'assert m["X-Unsent"] == "1" and not m["Date"]'
ok "its subject is the title" reads a.eml 'assert m["Subject"] == "Workers who bring skills home"'
ok "its people" reads a.eml 'assert "Дорж <d@x.mn>, b@y.jp" == str(m["To"]) and m["Cc"] == "c@z.org"'
ok "the PDF to the byte, by its title" reads a.eml '
assert pdf.get_content() == open("x.pdf", "rb").read() and pdf.get_content_type() == "application/pdf"
assert pdf.get_filename() == "Workers who bring skills home.pdf" and pdf.get_content_disposition() == "attachment"'
ok "the summary: title, key messages, key figures" reads a.eml '
flat = " ".join(text.split())
for words in ("Workers who bring skills home", "19 live and work in Nakashibetsu", "over 3,900", "(2 p.,"): assert words in flat, words'
ok "no line over 78 characters" reads a.eml 'assert max(map(len, text.splitlines())) <= 78'
ok "lines end in CRLF" reads a.eml 'd = open("a.eml", "rb").read(); assert d.count(b"\n") == d.count(b"\r\n")'
ok "the first page in line" sh -c '"$0" x.pdf --to a@b.c --picture --eml p.eml' "$MAIL"
ok "as a PNG" reads p.eml '
assert parts[1].get_content_disposition() == "inline" and parts[1].get_content()[:8] == b"\x89PNG\r\n\x1a\n"'
printf 'Dear all,\n\nas promised.\n' >words.txt
ok "own words first" sh -c '"$0" x.pdf --to a@b.c --subject "Тойм" --words words.txt --eml w.eml' "$MAIL"
ok "own subject" reads w.eml 'assert m["Subject"] == "Тойм" and text.startswith("Dear all,\n\nas promised.\n\nWorkers")'
ok "a draft shows whom it is hidden from" sh -c '"$0" x.pdf --to a@b.c --bcc h@b.c --eml h.eml' "$MAIL"
ok "in its header" reads h.eml 'assert m["Bcc"] == "h@b.c"'
ok "by default beside the PDF" sh -c '"$0" x.pdf --to a@b.c && test -s x.eml' "$MAIL"

printf -- '---\ntitle: "中標津/の: モンゴル人"\nlang: ja\n---\n\n本文\n' >j.md
"$BRIEF" render j.md -o j.pdf
ok "a Japanese title" sh -c '"$0" j.pdf --to a@b.c --eml j.eml' "$MAIL"
ok "names the file, by RFC 2231, without what file systems refuse" reads j.eml '
assert pdf.get_filename() == "中標津 の モンゴル人.pdf", pdf.get_filename()
assert b"filename*0*=" in open("j.eml", "rb").read()'
printf -- '---\ntitle: "../../.x\\u202Dfdp.exe"\n---\n\nWords\n' >evil.md
"$BRIEF" render evil.md -o evil.pdf
ok "a title that would be elsewhere, or look other than it is" sh -c '"$0" evil.pdf --to a@b.c --eml evil.eml' "$MAIL"
ok "is made harmless" reads evil.eml '
name = pdf.get_filename(); assert "/" not in name and "\u202d" not in name and not name.startswith("."), name'

# --- wrong use ---
ok "no address" exits 2 "$MAIL" x.pdf
ok "no PDF" exits 2 "$MAIL" --to a@b.c
ok "no such option" exits 2 "$MAIL" x.pdf --to a@b.c --nope
ok "a missing file" exits 1 "$MAIL" y.pdf --to a@b.c
ok "not a PDF" exits 1 "$MAIL" "repo/$article.md" --to a@b.c
head -c 20000 x.pdf >cut.pdf
ok "half a PDF" sh -c '"$0" cut.pdf --to a@b.c --eml cut.eml; test $? -le 1' "$MAIL"
for bad in nobody '@b.c' 'a@' 'ü@b.c' 'a@b.c
Bcc: x@y.z'; do
  ok "the address $bad" exits 1 "$MAIL" x.pdf --to "$bad" --eml bad.eml
done
ok "a subject of two lines" exits 1 "$MAIL" x.pdf --to a@b.c --eml bad.eml --subject 'a
Bcc: x@y.z'
ok "nothing was written" not test -e bad.eml
ok "the PDF is not written over" exits 1 "$MAIL" x.pdf --to a@b.c --eml x.pdf
ok "sending wants a sender" exits 2 "$MAIL" x.pdf --to a@b.c --smtp smtp://127.0.0.1:9
ok "no server there: later" exits 75 "$MAIL" x.pdf --to a@b.c --from e@f.g --smtp smtp://127.0.0.1:9 --tries 2 --pause 0
ok "no such protocol" exits 1 "$MAIL" x.pdf --to a@b.c --from e@f.g --smtp http://127.0.0.1:9

# --- a server ---
# with WHIM COMMAND...: the command while a server with that whim runs; $port, and the mails in ./box.
with() {
  whim=$1
  shift
  rm -rf box
  mkdir box
  [ $whim != tls ] || openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost \
    -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -keyout box/key.pem -out box/cert.pem 2>/dev/null
  mkfifo stop
  $python "$root/tests/e2e/mail_server.py" box $whim <stop 2>server.log &
  server=$!
  exec 7>stop
  rm stop
  for _ in $(seq 100); do [ ! -s box/port ] || break; sleep 0.1; done
  port=$(cat box/port)
  "$@"
  status=$?
  exec 7>&-
  wait $server
  return $status
}
post() {
  "$MAIL" "${pdf:-x.pdf}" --from 'Бриф <e@f.org>' --smtp "smtp://127.0.0.1:$port" --pause 0 "$@"
}
mails() {
  test "$(ls box/*.eml 2>/dev/null | wc -l)" = "$1"
}

ok "sent" with well post --to d@x.mn --cc c@z.org --bcc h@b.c
ok "once" mails 1
ok "to all of them" sh -c 'test "$(tr "\n" " " <box/0.to)" = "e@f.org d@x.mn c@z.org h@b.c"'
ok "with a date, and without those who are hidden" reads box/0.eml '
from email.utils import parsedate_to_datetime
assert parsedate_to_datetime(m["Date"]).year > 2000 and not m["Bcc"] and b"h@b.c" not in open("box/0.eml", "rb").read()'
ok "whole" reads box/0.eml 'assert pdf.get_content() == open("x.pdf", "rb").read()'

ok "one who is refused" with refuse exits 1 post --to d@x.mn --cc who@no.example
ok "means nothing was sent to anybody" mails 0
ok "busy once: tried again" with busy post --to d@x.mn
ok "and sent once" mails 1
ok "busy, and tried once only" with busy exits 75 post --to d@x.mn --tries 1
ok "is not sent" mails 0
# More than a socket's buffer holds: of less, nobody could know that it was cut before its end.
$python -c 'import random; r = random.Random(1); print("n"); [print(r.getrandbits(1000)) for _ in range(30000)]' >many.csv
printf -- '---\ntitle: Many\ndata: {m: {file: many.csv, types: {n: text}}}\n---\n\n{{ count(m) }}\n' >many.md
"$BRIEF" render many.md -o many.pdf
pdf=many.pdf
ok "the line cut in the midst of it: tried again" with cut post --to d@x.mn
ok "and sent once, whole" sh -c 'test "$(ls box/*.eml | wc -l)" = 1'
ok "to the byte" reads box/0.eml 'assert pdf.get_content() == open("many.pdf", "rb").read()'
pdf=
ok "the answer lost: nobody knows" with mute exits 76 post --to d@x.mn
ok "so it is not sent again" mails 1

BRIEF_MAIL_PASSWORD=secret
export BRIEF_MAIL_PASSWORD
ok "a login over TLS" with tls post --to d@x.mn --user ann --ca box/cert.pem
ok "sends" mails 1
ok "a certificate that nobody vouches for" with tls exits 1 post --to d@x.mn --user ann
ok "sends nothing" mails 0
ok "a password is never said in the open" with well exits 1 post --to d@x.mn --user ann
BRIEF_MAIL_PASSWORD=hunter2
said() {
  post --to d@x.mn --user ann --ca box/cert.pem >said 2>&1
  test $? = 1
}
ok "a wrong password" with tls said
ok "is not repeated" not grep -q hunter2 said
unset BRIEF_MAIL_PASSWORD
printf 'secret\n' >word
ok "a password from a file" with tls post --to d@x.mn --user ann --password-file word --ca box/cert.pem
ok "no password at all" exits 1 "$MAIL" x.pdf --to a@b.c --from e@f.g --smtp smtp://127.0.0.1:9 --user ann

totals
