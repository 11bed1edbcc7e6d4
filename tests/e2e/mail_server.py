#!/usr/bin/python3
"""mail_server FOLDER WHIM: a real SMTP server on loopback that keeps what it is sent in FOLDER and writes its port there.

WHIM is what happens: nothing; refuse (addresses at no.example); busy (451, once); cut (the line is cut in the midst of
the first message); mute (the answer to the first message is lost); tls (a login as ann/secret is asked for, over TLS with
the certificate in FOLDER). It ends with its standard input."""
import asyncio
import socket
import ssl
import sys
import threading
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

CUT_AFTER = 20000  # bytes of the client's
FOLDER, WHIM = Path(sys.argv[1]), sys.argv[2]


class Keeper:
    busy = WHIM == "busy"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if WHIM == "refuse" and address.endswith("@no.example"):
            return "550 5.1.1 no such person"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.busy:
            self.busy = False
            return "451 4.3.2 come back later"
        number = len(list(FOLDER.glob("*.eml")))
        (FOLDER / f"{number}.eml").write_bytes(envelope.original_content)
        (FOLDER / f"{number}.to").write_text("\n".join([envelope.mail_from] + envelope.rcpt_tos))
        return "250 OK"


def login(server, session, envelope, mechanism, data):
    return AuthResult(success=(data.login, data.password) == (b"ann", b"secret"), handled=False)


class Line:
    """Between client and server; its first connection suffers the whim."""

    def __init__(self, port):
        self.server_port, self.first = port, True
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        while True:
            client, _ = self.listener.accept()
            server = socket.create_connection(("127.0.0.1", self.server_port))
            state = {"first": self.first, "sent": 0, "tail": b""}
            self.first = False
            for pair in ((client, server, True), (server, client, False)):
                threading.Thread(target=self.carry, args=(*pair, state), daemon=True).start()

    def carry(self, source, target, from_client, state):
        try:
            while data := source.recv(4096):
                if from_client:
                    state["sent"] += len(data)
                    state["tail"] = (state["tail"] + data)[-5:]
                if state["first"] and WHIM == "cut" and state["sent"] > CUT_AFTER:
                    break
                if state["first"] and WHIM == "mute" and state["tail"] == b"\r\n.\r\n" and not from_client:
                    break
                target.sendall(data)
        except OSError:
            pass
        for one in (source, target):
            try:
                one.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass


def main():
    options = {}
    if WHIM == "tls":
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(FOLDER / "cert.pem", FOLDER / "key.pem")
        options = {"tls_context": context, "authenticator": login, "auth_required": True}
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    controller = Controller(Keeper(), hostname="127.0.0.1", port=port, **options)
    controller.start()
    line = Line(port) if WHIM in ("cut", "mute") else None
    (FOLDER / "port").write_text(str(line.port if line else port))
    sys.stdin.read()
    controller.stop()


if __name__ == "__main__":
    main()
