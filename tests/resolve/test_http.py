"""The session against servers that misbehave (block F of what a resolver must survive)."""

from __future__ import annotations

import email.utils
import gzip
import os
import resource
import shutil
import socket
import ssl
import subprocess
import threading
import time
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from refkit.errors import ConfigError, FetchError
from refkit.resolve.http import Session
from refkit.resolve.http.addresses import Gate
from refkit.resolve.http.session import LIMIT
from refkit.resolve.http.urls import clean, domain, readable, same_key, sendable
from tests.resolve.web import Answer, Handler, Web, in_turn, packed, page, redirect

URL = "http://site.example/a"


def failure(session: Session, url: str = URL, **options: Any) -> FetchError:
    with pytest.raises(FetchError) as caught:
        session.get(url, **options)
    return caught.value


def raw(*pieces: bytes, every: float = 0.0) -> Any:
    def serve(handler: Handler) -> None:
        handler.raw(*pieces, every=every)

    return serve


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


# -- throttling ----------------------------------------------------------------------------


def test_f1_one_wait_after_429_then_the_answer(web: Web) -> None:
    web.add(URL, in_turn([Answer(status=429, headers={"Retry-After": "2"}), "fine"]))
    session = web.session()
    assert session.get(URL).body == b"fine"
    assert sum(session.slept) == pytest.approx(2, abs=0.5)  # type: ignore[attr-defined]


def test_f2_a_date_in_retry_after_is_honoured(web: Web) -> None:
    when = email.utils.formatdate(1_700_000_030, usegmt=True)
    web.add(URL, in_turn([Answer(status=429, headers={"Retry-After": when}), "fine"]))
    session = web.session(now=lambda: 1_700_000_000.0)
    assert session.get(URL).body == b"fine"
    assert sum(session.slept) == pytest.approx(30, abs=1)  # type: ignore[attr-defined]


@pytest.mark.parametrize("after", ["86400", "99999999999", "Fri, 31 Dec 2100 23:59:59 GMT"])
def test_f2_a_wait_beyond_patience_is_a_refusal(web: Web, after: str) -> None:
    web.add(URL, Answer(status=429, headers={"Retry-After": after}))
    session = web.session()
    assert failure(session).reason == "rate-limited"
    assert sum(session.slept) < 60  # type: ignore[attr-defined]


@pytest.mark.parametrize("headers", [{}, {"Retry-After": "soon"}, {"Retry-After": "-3"}])
def test_f2_without_a_usable_wait_there_is_a_default(web: Web, headers: dict[str, str]) -> None:
    web.add(URL, in_turn([Answer(status=429, headers=headers), "fine"]))
    session = web.session()
    assert session.get(URL).body == b"fine"
    assert 0.5 <= sum(session.slept) <= 5  # type: ignore[attr-defined]


def test_f3_429_for_ever_ends_as_rate_limited_after_a_few_tries(web: Web) -> None:
    web.add(URL, Answer(status=429))
    assert failure(web.session()).reason == "rate-limited"
    assert len(web.requests) == 3


@pytest.mark.parametrize("status", [401, 403, 406, 451, 999])
def test_f4_refusals_are_blocked_and_not_tried_again(web: Web, status: int) -> None:
    web.add(URL, Answer(status=status))
    assert failure(web.session()).reason == "blocked"
    assert len(web.requests) == 1
    assert all(h["User-Agent"].startswith("refkit/") for h in web.headers)


@pytest.mark.parametrize("status", [404, 410])
def test_f5_missing_pages_are_kept_for_an_hour(web: Web, status: int) -> None:
    web.add(URL, Answer(status=status))
    now = [1_000_000.0]
    session = web.session(now=lambda: now[0])
    error = failure(session)
    assert (error.reason, error.status) == ("status", status)
    session._failed.clear()
    now[0] += 3000
    assert failure(session).status == status
    assert len(web.requests) == 1
    now[0] += 1000
    assert failure(session).status == status
    assert len(web.requests) == 2


def test_f6_503_twice_and_then_the_answer(web: Web) -> None:
    web.add(URL, in_turn([Answer(status=503), Answer(status=502), "fine"]))
    assert web.session().get(URL).body == b"fine"


@pytest.mark.parametrize(("status", "tries"), [(500, 1), (501, 1), (502, 3), (503, 3), (504, 3)])
def test_f6_errors_that_stay_are_the_status(web: Web, status: int, tries: int) -> None:
    web.add(URL, Answer(status=status))
    error = failure(web.session())
    assert (error.reason, error.status, len(web.requests)) == ("status", status, tries)


def test_b7_a_challenge_under_503_is_blocked_at_once(web: Web) -> None:
    web.add(URL, Answer(status=503, body=b"<title>Just a moment...</title>"))
    assert failure(web.session()).reason == "blocked"
    assert len(web.requests) == 1


# -- bodies --------------------------------------------------------------------------------


def bomb(megabytes: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    piece = b"\0" * 1024 * 1024
    return b"".join(packer.compress(piece) for _ in range(megabytes)) + packer.flush()


BOMB = bomb(200)


@pytest.mark.parametrize("status", [200, 404])
def test_f7_a_gzip_bomb_is_too_large(web: Web, status: int) -> None:
    web.add(URL, Answer(status=status, body=BOMB, headers={"Content-Encoding": "gzip"}))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert failure(web.session()).reason in ("too-large", "status")
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 60_000


def test_f7_a_bomb_on_a_redirect_is_never_read(web: Web) -> None:
    headers = {"Location": "/b", "Content-Encoding": "gzip"}
    web.add(URL, Answer(status=302, body=BOMB, headers=headers))
    web.add("http://site.example/b", "fine")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert web.session().get(URL).body == b"fine"
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 60_000


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip, gzip", packed(packed(b"<p>text"))),
        ("br", b"\x0b\x02\x80<p>text\x03"),
        ("zstd", b"\x28\xb5\x2f\xfd\x04\x00"),
        ("rot13", b"<p>grkg"),
        ("gzip", b"<p>plain text under a gzip header"),
    ],
)
def test_f8_codings_that_cannot_be_undone_are_no_page(web: Web, coding: str, body: bytes) -> None:
    web.add(URL, Answer(body=body, headers={"Content-Encoding": coding}))
    assert failure(web.session()).reason == "not-a-page"


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip", packed(b"<p>text")),
        ("x-gzip", packed(b"<p>") + packed(b"text")),
        ("deflate", zlib.compress(b"<p>text")),
        ("deflate", zlib.compress(b"<p>text")[2:-4]),
        ("identity", b"<p>text"),
    ],
)
def test_f8_codings_that_were_asked_for_are_undone(web: Web, coding: str, body: bytes) -> None:
    web.add(URL, Answer(body=body, headers={"Content-Encoding": coding}))
    assert web.session().get(URL).body == b"<p>text"


def test_f8_a_gzip_body_that_is_cut_is_marked_as_such(web: Web) -> None:
    whole = packed(os.urandom(3000).hex().encode())
    head = HEAD + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(whole)
    web.add(URL, raw(head + whole[:1500]))
    assert web.session().get(URL).truncated


def test_f9_an_endless_body_is_cut_at_the_cap(web: Web) -> None:
    def serve(handler: Handler) -> None:
        handler.raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\n")
        piece = b"10000\r\n" + b"x" * 65536 + b"\r\n"
        while True:
            handler.connection.sendall(piece)

    web.add(URL, serve)
    reply = web.session().get(URL)
    assert reply.truncated
    assert len(reply.body) == LIMIT


@pytest.mark.parametrize(("length", "cut"), [(4, False), (400, True)])
def test_f9_a_wrong_content_length(web: Web, length: int, cut: bool) -> None:
    web.add(URL, raw(HEAD + b"Content-Length: %d\r\n\r\n<p>text" % length))
    reply = web.session().get(URL)
    assert reply.truncated is cut
    assert reply.body == b"<p>text"[:length]


SLOW = [bytes([c]) for c in b"a" * 400]


@pytest.mark.parametrize(
    "serve",
    [
        raw(HEAD + b"Content-Length: 4000\r\n\r\n", *SLOW, every=0.02),
        raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", *[b"1\r\na\r\n"] * 400, every=0.02),
        raw(*[bytes([c]) for c in HEAD * 9], every=0.02),
        raw(b"HTTP/1.1 200 OK\r\n", *[b"X-%d: y\r\n" % i for i in range(90)], every=0.03),
    ],
    ids=["body", "chunks", "status line", "headers"],
)
def test_f10_the_deadline_holds_against_a_server_that_drips(web: Web, serve: Any) -> None:
    web.add(URL, serve)
    began = time.monotonic()
    assert failure(web.session(timeout=0.3)).reason == "timeout"
    assert time.monotonic() - began < 2  # two tries


def test_f11_a_server_that_never_answers_is_asked_twice(web: Web) -> None:
    stop = threading.Event()
    web.add(URL, lambda _: stop.wait(3) and None)
    try:
        assert failure(web.session(timeout=0.2)).reason == "timeout"
        assert len(web.requests) == 2
    finally:
        stop.set()


def test_f11_a_server_that_never_accepts(web: Web) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))  # bound, but not listening
        port = closed.getsockname()[1]
        policy = web.policy(allow=(f"127.0.0.0/8:{port}",))
        with Session(policy, lookup=lambda *_: [("127.0.0.1", port)]) as session:
            assert failure(session).reason in ("connection", "timeout")


@pytest.mark.parametrize("serve", [raw(), raw(b"HTTP/1.")], ids=["at once", "later"])
def test_f11_a_server_that_closes_is_asked_twice(web: Web, serve: Any) -> None:
    web.add(URL, serve)
    assert failure(web.session()).reason == "connection"
    assert len(web.requests) == 2


def test_f11_a_reset_in_mid_body(web: Web) -> None:
    def serve(handler: Handler) -> None:
        handler.raw(HEAD + b"Content-Length: 4000\r\n\r\nhalf")
        handler.connection.setsockopt(
            socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00"
        )
        handler.connection.close()

    web.add(URL, serve)
    assert failure(web.session()).reason == "connection"
    assert len(web.requests) == 2


@pytest.mark.parametrize(
    "headers",
    [b"X-Big: " + b"a" * 1_000_000 + b"\r\n", b"".join(b"X-%d: y\r\n" % i for i in range(10_000))],
    ids=["huge", "many"],
)
def test_f12_huge_or_many_headers_are_refused(web: Web, headers: bytes) -> None:
    web.add(URL, raw(HEAD + headers + b"Content-Length: 2\r\n\r\nok"))
    assert failure(web.session()).reason == "connection"


@pytest.mark.parametrize(
    "header",
    [b"X-Folded: a\r\n b\r\n", "X-Umlaut: äöü\r\n".encode(), b"X-Latin: \xe4\r\n"],
)
def test_f12_odd_headers_do_no_harm(web: Web, header: bytes) -> None:
    web.add(URL, raw(HEAD + b"Content-Length: 2\r\n" + header + b"\r\nok"))
    assert web.session().get(URL).body == b"ok"


# -- redirects -----------------------------------------------------------------------------


def test_f13_a_circle_of_redirects_is_left(web: Web) -> None:
    web.add(URL, redirect("/b"))
    web.add("http://site.example/b", redirect("/a"))
    assert failure(web.session()).reason == "redirect"
    assert len(web.requests) == 2


def test_f13_f20_a_redirect_to_itself_with_a_cookie_is_left(web: Web) -> None:
    web.add(URL, redirect("/a", **{"Set-Cookie": "seen=1"}))
    assert failure(web.session()).reason == "redirect"
    assert not any("Cookie" in h for h in web.headers)


def test_f13_too_many_redirects_are_not_followed(web: Web) -> None:
    web.add("http://site.example/hop/*", "")
    for n in range(30):
        web.add(f"http://site.example/{n}", redirect(f"/{n + 1}"))
    assert failure(web.session(), "http://site.example/0").reason == "redirect"
    assert len(web.requests) == 6


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize(
    ("location", "final"),
    [
        ("b", "http://site.example/b"),
        ("/b", "http://site.example/b"),
        ("?c=1", "http://site.example/a?c=1"),
        ("//other.example/b", "http://other.example/b"),
        ("http://other.example/b#part", "http://other.example/b"),
        ("/with blank", "http://site.example/with%20blank"),
        ("/caf\u00e9".encode().decode("latin-1"), "http://site.example/caf%C3%A9"),
    ],
)
def test_f14_forms_of_redirects(web: Web, status: int, location: str, final: str) -> None:
    web.add(URL, redirect(location, status))
    web.add("http://site.example/a?c=1", "fine")
    for there in ("http://other.example/b", "http://site.example/b"):
        web.add(there, "fine")
    web.add("http://site.example/with%20blank", "fine")
    web.add("http://site.example/caf%C3%A9", "fine")
    reply = web.session().get(URL)
    assert (reply.final, reply.body, reply.hops) == (final, b"fine", (URL,))


@pytest.mark.parametrize(
    "head",
    [
        b"HTTP/1.1 302 Found\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: /b\r\nLocation: /c\r\n",
        b"HTTP/1.1 302 Found\r\nLocation:\r\n",
    ],
    ids=["none", "two", "empty"],
)
def test_f14_redirects_to_nowhere_are_refused(web: Web, head: bytes) -> None:
    web.add(URL, raw(head + b"Content-Length: 0\r\n\r\n"))
    assert failure(web.session()).reason == "redirect"


def test_f14_a_choice_of_addresses_is_no_answer(web: Web) -> None:
    web.add(URL, redirect("/b", 300))
    assert failure(web.session()).status == 300


PRIVATE = [
    "127.0.0.1", "10.0.0.1", "169.254.169.254", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0",
    "2130706433", "0x7f000001", "127.1", "100.64.0.1", "[fec0::1]", "[64:ff9b::7f00:1]",
    "192.168.1.1", "172.16.0.9", "[fc00::1]", "[fe80::1]", "224.0.0.1", "[2002:7f00:1::]",
    "255.255.255.255", "0177.0.0.1", "192.0.0.8", "[2001::1]",
]  # fmt: skip


@pytest.mark.parametrize("host", PRIVATE)
def test_f15_addresses_that_are_not_public_are_refused(web: Web, host: str) -> None:
    web.add(URL, redirect(f"http://{host}:{web.port}/secret"))
    session = web.session(allow=())
    session.gate = Gate((), web.lookup)
    # The site itself is on loopback: let it through by name, and nothing else.
    permits = session.gate.permits
    session.gate.permits = lambda ip, port: (port == web.port and first.pop()) or permits(ip, port)  # type: ignore[method-assign]
    first = [False, True]
    assert failure(session).reason == "refused-address"
    assert len(web.requests) == 1


def test_f15_localhost_with_a_dot_is_refused(web: Web) -> None:
    web.names["localhost."] = ["127.0.0.1"]
    with Session(web.policy(allow=()), lookup=web.lookup) as session:
        assert failure(session, "http://localhost./").reason == "refused-address"
    assert not web.requests


def test_f15_a_direct_request_to_a_private_address_sends_nothing(web: Web) -> None:
    with Session(web.policy(allow=())) as session:
        for host in PRIVATE:
            assert failure(session, f"http://{host}:{web.port}/").reason in (
                "refused-address", "no-such-host",
            )  # fmt: skip
    assert not web.requests


def test_f16_a_name_that_answers_differently_gains_nothing(web: Web) -> None:
    web.add(URL, "fine")
    answers = [[("127.0.0.1", web.port)], [("10.0.0.1", 80)]]
    with Session(web.policy(), lookup=lambda *_: answers.pop(0)) as session:
        assert session.get(URL).body == b"fine"
        session.stop()
    assert answers == [[("10.0.0.1", 80)]]  # looked up once: what was checked was connected to


def test_f16_of_two_records_only_the_permitted_one_is_used(web: Web) -> None:
    web.add(URL, "fine")
    web.names["site.example"] = ["10.0.0.1", "127.0.0.1"]
    assert web.session().get(URL).body == b"fine"


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://site.example/", "data:text/html,x",
                                 "javascript:alert(1)", "gopher://site.example/"])  # fmt: skip
def test_f17_other_schemes_are_refused(web: Web, url: str) -> None:
    web.add(URL, redirect(url))
    assert failure(web.session()).reason == "refused-address"
    assert failure(web.session(), url).reason == "refused-address"


def test_f18_passwords_in_addresses_are_never_sent(web: Web) -> None:
    web.add(URL, redirect("http://me:secret@site.example/b"))
    assert failure(web.session()).reason == "refused-address"
    assert not any("Authorization" in h for h in web.headers)


def test_f18_odd_ports_of_public_hosts_are_refused() -> None:
    gate = Gate()
    assert gate.permits("93.184.215.14", 443)
    assert not gate.permits("93.184.215.14", 22)
    assert not gate.permits("93.184.215.14", 6379)


def test_f19_proxies_and_netrc_of_the_environment_are_not_used(
    web: Web, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine site.example login me password secret\n")
    monkeypatch.setenv("NETRC", str(netrc))
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    web.add(URL, "fine")
    assert web.session().get(URL).body == b"fine"
    assert not any("Authorization" in h for h in web.headers)


@pytest.mark.skipif(not shutil.which("openssl"), reason="needs openssl to make a certificate")
def test_f21_a_certificate_that_nobody_vouches_for_is_refused(web: Web, tmp_path: Path) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "cert.pem"
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
            "/CN=site.example", "-addext", "subjectAltName=DNS:site.example",
            "-keyout", str(key), "-out", str(certificate)]  # fmt: skip
    subprocess.run(made, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    secure = Web()
    secure.server.socket = context.wrap_socket(secure.server.socket, server_side=True)
    secure.add("https://site.example/a", "fine")
    try:
        policy = secure.policy()
        where = lambda *_: [("127.0.0.1", secure.port)]  # noqa: E731
        with Session(policy, lookup=where) as session:
            assert failure(session, "https://site.example/a").reason == "tls"
        with Session(policy, lookup=where, verify=str(certificate)) as session:
            assert session.get("https://site.example/a").body == b"fine"
            assert failure(session, "https://other.example/a").reason == "tls"
    finally:
        secure.close()
        secure.server.shutdown()
        secure.server.server_close()


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"HTTP/1.1 204 No Content\r\n\r\n", b""),
        (b"HTTP/1.1 206 Partial Content\r\nContent-Length: 2\r\n\r\nok", b"ok"),
        (b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", b"ok"),
        (b"HTTP/1.0 200 OK\r\n\r\nok", b"ok"),
    ],
)
def test_f22_forms_of_answers(web: Web, head: bytes, expected: bytes) -> None:
    web.add(URL, raw(head))
    assert web.session().get(URL).body == expected


@pytest.mark.parametrize("head", [b"<html>ancient", b"HTTP/1.1 304 Not Modified\r\n\r\n",
                                  b"SSH-2.0-OpenSSH_9.6\r\n"])  # fmt: skip
def test_f22_what_is_no_answer_is_refused(web: Web, head: bytes) -> None:
    web.add(URL, raw(head))
    assert failure(web.session()).reason in ("connection", "status")


# -- robots.txt ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rules", "permitted"),
    [
        ("User-agent: *\nDisallow: /", False),
        ("User-agent: refkit\nDisallow: /\n\nUser-agent: *\nAllow: /", False),
        ("User-agent: *\nDisallow: /\nAllow: /a", True),
        ("User-agent: *\nDisallow: /*a$", False),
        ("User-agent: *\nDisallow: /*b$", True),
        ("<!DOCTYPE html><title>Home</title>", True),
        ("", True),
        ("User-agent: *\nDisallow: /b\n" + "# filler\n" * 250_000 + "Disallow: /a", True),
    ],
    ids=["all", "by name", "longest wins", "wildcard", "other wildcard", "page", "empty", "2 MB"],
)
def test_f23_robots_are_read_as_rfc_9309_says(web: Web, rules: str, permitted: bool) -> None:
    web.add("http://site.example/robots.txt", Answer(body=rules.encode(), type="text/plain"))
    web.add(URL, "fine")
    session = web.session()
    if permitted:
        assert session.get(URL, page=True).body == b"fine"
    else:
        assert failure(session, page=True).reason == "blocked"
        assert URL not in web.requests
    assert web.session(robots=False).get(URL, page=True).body == b"fine"


@pytest.mark.parametrize(
    ("status", "permitted"), [(404, True), (403, True), (500, False), (503, False)]
)
def test_f23_robots_that_cannot_be_read(web: Web, status: int, permitted: bool) -> None:
    web.add("http://site.example/robots.txt", Answer(status=status))
    web.add(URL, "fine")
    session = web.session()
    if permitted:
        assert session.get(URL, page=True).body == b"fine"
    else:
        assert failure(session, page=True).reason == "blocked"


def test_f23_a_site_whose_robots_time_out_is_left_alone(web: Web) -> None:
    web.add("http://site.example/robots.txt", raw(*SLOW, every=0.02))
    web.add(URL, "fine")
    assert failure(web.session(timeout=0.2), page=True).reason == "timeout"
    assert URL not in web.requests


# -- many at a time ------------------------------------------------------------------------


def test_f24_the_limit_of_a_host_holds_for_all_threads(web: Web) -> None:
    web.latency = 0.005
    web.add("http://site.example/*", "fine")
    web.pages["site.example", "*"] = "fine"
    session = web.session()
    with ThreadPoolExecutor(32) as pool:
        urls = [f"http://site.example/{n}" for n in range(60)]
        assert all(r.body == b"fine" for r in pool.map(session.get, urls))
    assert web.most["site.example"] <= 2


def test_f24_equal_requests_are_made_once(web: Web) -> None:
    web.latency = 0.02
    web.add(URL, "fine")
    session = web.session()
    with ThreadPoolExecutor(32) as pool:
        replies = list(pool.map(lambda _: session.get(URL), range(200)))
    assert {r.body for r in replies} == {b"fine"}
    assert len(web.requests) == 1


def test_g21_answers_are_never_swapped(web: Web) -> None:
    web.pages["site.example", "*"] = lambda h: h.path
    session = web.session()
    session.limiter._known[("site.example", "")] = session.limiter._default._replace(
        interval=0.0, concurrency=16
    )
    paths = [f"/{n % 37}?q={n % 11}" for n in range(400)]
    with ThreadPoolExecutor(16) as pool:
        replies = pool.map(lambda p: session.get(f"http://site.example{p}").body, paths)
    assert [r.decode() for r in replies] == paths


def test_g22_a_host_that_is_down_is_left_alone(web: Web) -> None:
    web.pages["site.example", "*"] = raw()
    session = web.session()
    reasons = [failure(session, f"http://site.example/{n}").reason for n in range(10)]
    assert set(reasons) <= {"connection", "timeout"}
    assert len(web.requests) <= 6


def test_g12_a_host_that_stalls_is_asked_with_less_at_a_time(web: Web) -> None:
    web.add(URL, raw())
    session = web.session()
    failure(session)
    assert session.limiter._gauge("site.example", "").limit.concurrency == 1


# -- manners and kinds ---------------------------------------------------------------------


def test_the_user_is_named_to_servers_but_nowhere_else(web: Web) -> None:
    web.add(URL, "fine")
    session = web.session(mailto="ana@example.org")
    reply = session.get(URL, private={"mailto": "ana@example.org"}, secret={"X-Key": "s3cret"})
    assert "mailto:ana@example.org" in web.headers[0]["User-Agent"]
    assert web.headers[0]["X-Key"] == "s3cret"
    assert web.requests == [URL + "?mailto=ana%40example.org"]
    assert reply.url == reply.final == URL
    kept = session.cache.get("GET text/html,application/xhtml+xml;q=0.9,*/*;q=0.1 " + URL)
    assert kept is not None
    assert "example.org" not in repr(kept)


def test_nothing_private_follows_a_redirect(web: Web) -> None:
    web.add(URL, redirect("http://other.example/"))
    web.add("http://other.example/", "fine")
    web.session().get(URL, private={"key": "s3cret"}, secret={"X-Key": "s3cret"})
    assert web.requests[1] == "http://other.example/"
    assert "X-Key" not in web.headers[1]


@pytest.mark.parametrize(
    "body",
    [b"%PDF-1.7\n" + b"x" * 100, b"\x89PNG\r\n\x1a\n" + bytes(100), b"PK\x03\x04" + bytes(100),
     b"GIF89a" + bytes(100), bytes(range(256)) * 2],
    ids=["PDF", "PNG", "ZIP", "GIF", "noise"],
)  # fmt: skip
def test_b15_b16_files_under_the_type_of_a_page_are_none(web: Web, body: bytes) -> None:
    web.add(URL, Answer(body=body))
    assert failure(web.session(), page=True).reason == "not-a-page"


def test_b16_a_large_pdf_is_not_read_to_its_end(web: Web) -> None:
    sent = []

    def serve(handler: Handler) -> None:
        handler.raw(b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n")
        for _ in range(480):
            handler.connection.sendall(b"x" * 65536)
            sent.append(65536)

    web.add(URL, serve)
    assert failure(web.session(), page=True).reason == "not-a-page"
    assert sum(sent) < 10_000_000


def test_utf_16_is_text(web: Web) -> None:
    body = page("Título").encode("utf-16")
    web.add(URL, Answer(body=body, type="text/html"))
    assert web.session().get(URL, page=True).body == body


# -- addresses -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ("HTTP://Site.Example", "http://site.example/"),
        ("http://site.example:80/a#part", "http://site.example/a"),
        ("https://site.example:8443/", "https://site.example:8443/"),
        ("http://site.example/café/?q=ü", "http://site.example/caf%C3%A9/?q=%C3%BC"),
        ("http://bücher.example/", "http://xn--bcher-kva.example/"),
        ("http://site.example/100%/a b", "http://site.example/100%25/a%20b"),
        ("http://site.example/caf%C3%A9/", "http://site.example/caf%C3%A9/"),
    ],
)
def test_c9_addresses_are_made_fit_for_sending(given: str, sent: str) -> None:
    assert sendable(given) == sent
    assert sendable(sent) == sent


def test_c9_addresses_are_shown_readable() -> None:
    assert (
        readable("http://xn--bcher-kva.example/caf%C3%A9/%20b") == "http://bücher.example/café/%20b"
    )


@pytest.mark.parametrize("url", ["http://", "http:///a", "http://a b/", "http://site.example:x/",
                                 "site.example", "http://[::1", "http://exa mple/"])  # fmt: skip
def test_malformed_addresses_are_refused(url: str) -> None:
    with pytest.raises(FetchError):
        sendable(url)


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("http://www.site.example/a/", "https://site.example/a", True),
        ("https://site.example/a?utm_source=x&fbclid=1", "https://site.example/a", True),
        ("https://site.example/a?b=1&c=2", "https://site.example/a?c=2&b=1", True),
        ("https://m.site.example/a/amp/", "https://site.example/a?print=1", True),
        ("https://site.example/?p=1", "https://site.example/?p=2", False),
        ("https://site.example/a", "https://site.example/b", False),
        ("https://site.example/a", "https://other.example/a", False),
    ],
)
def test_a26_forms_of_one_address(one: str, two: str, same: bool) -> None:
    assert (same_key(one) == same_key(two)) is same


def test_tracking_is_cut_and_nothing_else() -> None:
    assert clean("https://s.example/?p=1&utm_medium=m&gclid=2") == "https://s.example/?p=1"
    assert clean("https://s.example/a?utm_id=3") == "https://s.example/a"


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("news.site.co.uk", "site.co.uk"), ("www.site.org", "site.org"), ("site.org", "site.org"),
        ("a.b.site.com.au", "site.com.au"), ("me.wordpress.com", "me.wordpress.com"),
        ("127.0.0.1", "127.0.0.1"),
    ],
)  # fmt: skip
def test_registered_domains(host: str, expected: str) -> None:
    assert domain(host) == expected


@pytest.mark.parametrize("text", ["loopback", "127.0.0.1/99", "10.0.0.0:80:80", ""])
def test_networks_that_are_none_are_refused(text: str) -> None:
    with pytest.raises(ConfigError):
        Gate((text,))


def test_networks_are_allowed_with_or_without_a_port() -> None:
    gate = Gate(("127.0.0.0/8:8080", "[::1/128]:99", "10.1.0.0/16"))
    assert gate.permits("127.9.9.9", 8080)
    assert not gate.permits("127.9.9.9", 8081)
    assert gate.permits("::1", 99)
    assert not gate.permits("::1", 80)
    assert gate.permits("10.1.2.3", 22)
    assert not gate.permits("10.2.2.3", 80)


def test_gzip_files_are_read_by_the_sitemap_reader_only(web: Web) -> None:
    web.add(URL, Answer(body=gzip.compress(b"<urlset/>"), type="application/gzip"))
    assert web.session().get(URL).body.startswith(b"\x1f\x8b")
    assert failure(web.session(), page=True).reason == "not-a-page"
