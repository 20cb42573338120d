"""What a fetch gives."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from refkit.errors import FetchError


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer with status 200 to 299.

    Attributes:
        url: Address that was asked for, without what is private (keys, mail address).
        final: Address that answered, after redirects.
        hops: Addresses that led there.
        status: HTTP status.
        headers: Some headers, by lower-case name.
        body: The decoded body.
        truncated: Whether the body is cut.
        retrieved: When it was fetched, ISO 8601.
    """

    url: str
    final: str
    hops: tuple[str, ...] = ()
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    truncated: bool = False
    retrieved: str = ""

    @property
    def kind(self) -> str:
        """The media type, in lower case."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The charset that the headers name."""
        for part in self.headers.get("content-type", "").split(";")[1:]:
            name, _, value = part.partition("=")
            if name.strip().lower() == "charset" and value.strip():
                return value.strip().strip("\"'")
        return None

    def json(self) -> Any:
        """Return the body read as JSON.

        Raises:
            FetchError: It is none, or too deep or too long.
        """
        if self.truncated:
            raise FetchError("the answer is too long", reason="too-large")
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError) as error:
            raise FetchError("the answer is no JSON", reason="soft-error") from error
