"""Which network addresses may be connected to.

The check is made on the numeric address at the moment of connecting, and the connection
goes to the very address that was checked. So it does not matter how a host is spelled
(``0x7f000001``, ``127.1``), and a name that answers differently the second time gains
nothing.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Callable, Iterable

from refkit.errors import ConfigError, FetchError

#: Function from a host and a port to numeric addresses with ports, like a name server.
Lookup = Callable[[str, int], list[tuple[str, int]]]

#: Ports that a public address may be asked on.
PORTS = frozenset({80, 443, 8080, 8443})

# Not all of these are told apart by ipaddress.is_global in every version of Python.
# IANA special-purpose registries; RFC 6890, 6052 (64:ff9b), 3056 (6to4), 4380 (Teredo).
_REFUSED = [
    ipaddress.ip_network(n)
    for n in (
        "0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.88.99.0/24", "240.0.0.0/4",
        "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/32", "2002::/16", "fec0::/10",
        "::ffff:0:0/96", "::/96",
    )
]  # fmt: skip

_ALLOW = re.compile(
    r"\[(?P<six>[0-9a-fA-F:./]+)\](?::(?P<p6>\d+))?|(?P<four>[\d./]+)(?::(?P<p4>\d+))?"
)


def system_lookup(host: str, port: int) -> list[tuple[str, int]]:
    """Ask the system's resolver.

    Raises:
        OSError: There is no such name.
        UnicodeError: The name cannot be encoded.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys((str(info[4][0]), port) for info in found))


class Gate:
    """Lets connections through to public addresses and to those of an allow-list.

    Args:
        allow: Networks as in :attr:`refkit.ResolvePolicy.allow`.
        lookup: How names become addresses.
    """

    def __init__(self, allow: Iterable[str] = (), lookup: Lookup | None = None) -> None:
        self._allow = [_network(text) for text in allow]
        self._lookup = lookup

    def permits(self, address: str, port: int) -> bool:
        """Tell whether a numeric address may be connected to on a port."""
        try:
            ip = ipaddress.ip_address(address.split("%")[0])
        except ValueError:
            return False
        if any(ip in network and p in (None, port) for network, p in self._allow):
            return True
        if not ip.is_global or ip.is_multicast or port not in PORTS:
            return False
        return not any(ip in network for network in _REFUSED if network.version == ip.version)

    def addresses(self, host: str, port: int) -> list[tuple[str, int]]:
        """Return the addresses of a host that may be connected to.

        Raises:
            FetchError: There is no such host, or none of its addresses is permitted.
        """
        try:
            found = (self._lookup or system_lookup)(host, port)
        except (OSError, UnicodeError, ValueError) as error:
            why = error.strerror if isinstance(error, OSError) and error.strerror else "unknown"
            raise FetchError(f"no address for {host}: {why}", reason="no-such-host") from error
        good = [(ip, p) for ip, p in found if self.permits(ip, p)]
        if not good:
            raise FetchError(f"{host} is no public address", reason="refused-address")
        return good

    def connect(
        self,
        host: str,
        port: int,
        timeout: float,
        options: Iterable[tuple[int, int, int | bytes]] = (),
    ) -> socket.socket:
        """Open a connection to the first permitted address that answers.

        Args:
            host: Name or numeric address.
            port: Port.
            timeout: Seconds to wait for each address.
            options: For :meth:`socket.socket.setsockopt`.

        Raises:
            FetchError: No address may be connected to, or none answers.
        """
        last: OSError | None = None
        for ip, p in self.addresses(host, port)[:4]:
            family = socket.AF_INET6 if ":" in ip else socket.AF_INET
            sock = socket.socket(family, socket.SOCK_STREAM)
            try:
                for option in options:
                    sock.setsockopt(*option)
                sock.settimeout(timeout)
                sock.connect((ip, p))
                return sock
            except OSError as error:
                sock.close()
                last = error
        if isinstance(last, TimeoutError):
            raise FetchError(f"{host} does not answer", reason="timeout") from last
        raise FetchError(f"{host} cannot be reached", reason="connection") from last


def _network(text: str) -> tuple[ipaddress.IPv4Network | ipaddress.IPv6Network, int | None]:
    m = _ALLOW.fullmatch(text.strip())
    port = (m["p6"] or m["p4"]) if m else None
    try:
        network = ipaddress.ip_network((m["six"] or m["four"]) if m else text, strict=False)
    except ValueError as error:
        raise ConfigError(f"{text!r} is no network such as 127.0.0.0/8 or 10.1.2.3:8080") from error
    return network, int(port) if port else None
