"""What a site's robots.txt permits (RFC 9309)."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from refkit.errors import FetchError

if TYPE_CHECKING:
    from protego import Protego

    from refkit.resolve.http.reply import Reply

#: Bytes of a robots.txt that are read (RFC 9309, 2.5 asks for at least this).
CAP = 500 * 1024
AGENT = "refkit"


class Robots:
    """Remembers the rules of each site.

    Args:
        fetch: Fetches an address.
    """

    def __init__(self, fetch: Callable[[str], Reply]) -> None:
        self._fetch = fetch
        self._rules: dict[str, Protego | bool | FetchError] = {}
        self._lock = threading.Lock()

    def permits(self, url: str) -> bool:
        """Tell whether an address may be fetched.

        Raises:
            FetchError: The site does not answer at all.
        """
        rules = self._of(url)
        if isinstance(rules, FetchError):
            raise rules
        return rules if isinstance(rules, bool) else bool(rules.can_fetch(url, AGENT))

    def sitemaps(self, url: str) -> list[str]:
        """Return the sitemaps that the robots.txt of an address names."""
        rules = self._of(url)
        return [] if isinstance(rules, (bool, FetchError)) else list(rules.sitemaps)

    def _of(self, url: str) -> Protego | bool | FetchError:
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        with self._lock:
            known = self._rules.get(origin)
        if known is None:
            known = self._read(f"{origin}/robots.txt")
            with self._lock:
                self._rules[origin] = known
        return known

    def _read(self, url: str) -> Protego | bool | FetchError:
        try:
            reply = self._fetch(url)
        except FetchError as error:
            # 2.3.1.3: what is unavailable (4xx) forbids nothing; 2.3.1.4: a site in
            # trouble is left alone.
            if error.status:
                return error.status < 500
            return error
        if re.match(rb"\s*<(?:!doctype|html)", reply.body[:200], re.IGNORECASE):
            return True  # a page for people in its place
        from protego import Protego

        return Protego.parse(reply.body[:CAP].decode("utf-8", "replace"))
