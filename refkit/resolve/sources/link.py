"""The address in the reference itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import ClassVar

from refkit.resolve.limits import Limit
from refkit.resolve.look import Look, Proposal

_DOI_HOST = re.compile(r"https?://(?:dx\.)?doi\.org/", re.IGNORECASE)


class Link:
    """The page at the address that the person wrote."""

    name: ClassVar[str] = "link"
    limits: ClassVar[Mapping[str, Limit]] = {}

    def propose(self, look: Look) -> Iterable[Proposal]:
        """Propose the address as it stands, then without blanks and marks at its end."""
        url = look.reference.url
        if not url or _DOI_HOST.match(url):
            return
        if not re.match(r"https?://", url, re.IGNORECASE):
            url = f"https://{url}"
        yield Proposal(source=self.name, url=url)
        mended = re.sub(r"\s+", "", url).rstrip(").,;:'\"»”>")
        if mended != url:
            yield Proposal(source=self.name, url=mended)
