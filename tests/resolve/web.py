"""A small web on loopback: many hosts behind one port, as well-behaved or as hostile as told."""

from __future__ import annotations

import gzip
import socket
import socketserver
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import urlsplit

from refkit.resolve.http import Session
from refkit.resolve.policy import ResolvePolicy


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What to serve."""

    body: bytes = b""
    status: int = 200
    type: str = "text/html; charset=utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)


Served = Answer | str | bytes | Callable[["Handler"], "Answer | str | bytes | None"]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1
    disable_nagle_algorithm = True
    timeout = 10
    server: Server

    def do_GET(self) -> None:
        web = self.server.web
        host = (self.headers.get("Host") or "").rsplit(":", 1)[0].lower()
        url = f"http://{host}{self.path}"
        with web.lock:
            web.requests.append(url)
            web.headers.append(dict(self.headers))
            web.active[host] += 1
            web.most[host] = max(web.most[host], web.active[host])
        try:
            if web.latency:
                time.sleep(web.latency)
            served = web.find(host, self.path)
            if callable(served):
                served = served(self)
            if served is not None:
                self.reply(served)
        finally:
            with web.lock:
                web.active[host] -= 1

    def reply(self, served: Answer | str | bytes) -> None:
        if isinstance(served, str):
            served = served.encode()
        if isinstance(served, bytes):
            served = Answer(body=served)
        self.send_response(served.status)
        for name, value in served.headers.items():
            self.send_header(name, value)
        if served.type:
            self.send_header("Content-Type", served.type)
        if "Content-Length" not in served.headers and "Transfer-Encoding" not in served.headers:
            self.send_header("Content-Length", str(len(served.body)))
        self.end_headers()
        self.wfile.write(served.body)

    def raw(self, *pieces: bytes, every: float = 0.0) -> None:
        """Write bytes as they are, then close."""
        self.close_connection = True
        try:
            for piece in pieces:
                self.connection.sendall(piece)
                if every:
                    time.sleep(every)
        except OSError:
            pass

    def log_message(self, *_: Any) -> None:
        pass


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 256
    web: Web

    def handle_error(self, *_: Any) -> None:
        pass  # clients that hang up are part of the game


def started() -> Server:
    server = Server(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    return server


class Web:
    """Pages by host and path; ``*`` as path stands for the rest of a host."""

    def __init__(self, server: Server | None = None) -> None:
        self.pages: dict[tuple[str, str], Served] = {}
        self.names: dict[str, list[str]] = {}
        self.requests: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.active: Counter[str] = Counter()
        self.most: Counter[str] = Counter()
        self.latency = 0.0
        self.looked_up: list[str] = []
        self.lock = threading.Lock()
        self.server = server or started()
        self.server.web = self
        self.port = self.server.server_address[1]
        self.sessions: list[Session] = []

    def close(self) -> None:
        """End the sessions that were made for this web."""
        for session in self.sessions:
            session.close()

    # -- content ---------------------------------------------------------------------------

    def add(self, url: str, served: Served) -> None:
        parts = urlsplit(url)
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        self.pages[(parts.netloc.lower(), path or "/")] = served

    def remove(self, url: str) -> None:
        parts = urlsplit(url)
        self.pages.pop((parts.netloc.lower(), parts.path or "/"), None)

    def find(self, host: str, path: str) -> Served:
        for key in ((host, path), (host, path.split("?")[0]), (host, "*")):
            if key in self.pages:
                return self.pages[key]
        if path == "/robots.txt":
            return Answer(status=404, body=b"none", type="text/plain")
        return Answer(status=404, body=b"<title>404 Not Found</title><h1>Not Found</h1>")

    def hosts(self) -> set[str]:
        return {host for host, _ in self.pages}

    # -- access ----------------------------------------------------------------------------

    def lookup(self, host: str, port: int) -> list[tuple[str, int]]:
        """A name server: the hosts of this web answer on port 80."""
        self.looked_up.append(host)
        if host in self.names:
            return [(ip, self.port if ip.startswith("127.") else port) for ip in self.names[host]]
        if host in self.hosts() and port == 80:
            return [("127.0.0.1", self.port)]
        if host.replace(".", "").isdigit() or host.startswith(("0x", "[")) or ":" in host:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            return [(str(info[4][0]), port) for info in found]
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    def policy(self, **changes: Any) -> ResolvePolicy:
        settings: dict[str, Any] = {
            "cache": ":memory:", "allow": (f"127.0.0.0/8:{self.port}",), "timeout": 3.0,
            "services": SERVICES,
        }  # fmt: skip
        return ResolvePolicy(**(settings | changes))

    def session(self, **changes: Any) -> Session:
        """A session whose clock runs as fast as it sleeps: waiting costs no time."""
        extra = {k: changes.pop(k) for k in ("verify", "now") if k in changes}
        clock = Clock()
        session = Session(
            self.policy(**changes), lookup=self.lookup, clock=clock, sleep=clock.sleep, **extra
        )
        session.slept = clock.slept  # type: ignore[attr-defined]
        self.sessions.append(session)
        return session

    def count(self, part: str) -> int:
        return sum(part in url for url in self.requests)


class Clock:
    """Time that passes only by sleeping."""

    def __init__(self) -> None:
        self.time = 1000.0
        self.slept: list[float] = []
        self._lock = threading.Lock()

    def __call__(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        with self._lock:
            self.time += seconds
            self.slept.append(seconds)


#: Stand-ins of the services, on port 80 of hosts that exist nowhere else.
SERVICES = {
    "doi": "http://doi.test/",
    "crossref": "http://crossref.test/",
    "openalex": "http://openalex.test/",
    "datacite": "http://datacite.test/",
    "arxiv": "http://arxiv.test/",
    "pubmed": "http://pubmed.test/",
    "openlibrary": "http://openlibrary.test/",
    "wikidata": "http://wikidata.test/",
    "wayback": "http://archive.test/",
}


def page(
    title: str,
    *,
    author: str = "",
    date: str = "",
    site: str = "",
    url: str = "",
    body: str = "",
    head: str = "",
) -> str:
    """An ordinary article page."""
    canonical = f'<link rel="canonical" href="{url}">' if url else ""
    byline = f'<p class="byline">By <a rel="author">{author}</a></p>' if author else ""
    meta = f'<meta property="og:site_name" content="{site}">' if site else ""
    meta += f'<meta name="author" content="{author}">' if author else ""
    meta += f'<meta property="article:published_time" content="{date}">' if date else ""
    suffix = f" | {site}" if site else ""
    text = body or "<p>" + "What follows is the text of the article, at some length. " * 12 + "</p>"
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}{suffix}</title>'
        f'<meta property="og:title" content="{title}">{meta}{canonical}{head}</head>'
        f"<body><article><h1>{title}</h1>{byline}{text}</article></body></html>"
    )


def packed(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)


def redirect(to: str, status: int = 302, **headers: str) -> Answer:
    return Answer(status=status, headers={"Location": to, **headers})


def in_turn(answers: Iterable[Answer | str]) -> Callable[[Handler], Answer | str]:
    """Serve one after the other, the last for ever."""
    left = list(answers)
    lock = threading.Lock()

    def serve(_: Handler) -> Answer | str:
        with lock:
            return left.pop(0) if len(left) > 1 else left[0]

    return serve
