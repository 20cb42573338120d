"""Every exception that refkit raises on purpose.

::

    RefkitError
    ├── InputError     not text, undecodable, over the size limit
    ├── FormatError    unknown format or style; a file that cannot be read (path, line)
    ├── ResolveError
    │   └── FetchError   a source could not be fetched (reason)
    └── ConfigError    an option or setting that makes no sense

Ordinary trouble with one reference is no exception but a
:class:`~refkit.model.Diagnostic` on the result.
"""

from __future__ import annotations

from functools import partial
from typing import Any


class RefkitError(Exception):
    """Base of all errors raised by refkit."""


class InputError(RefkitError):
    """The input is not text, cannot be decoded, or is over the size limit.

    Attributes:
        offset: Index of the offending byte, where there is one.
    """

    def __init__(self, message: str, *, offset: int | None = None) -> None:
        super().__init__(message)
        self.offset = offset


class FormatError(RefkitError):
    """A format or style is unknown, or a file in it cannot be read.

    Attributes:
        path: The file that was read, if known.
        line: 1-based line of the trouble, if known.
    """

    def __init__(self, message: str, *, path: str | None = None, line: int | None = None) -> None:
        super().__init__(message)
        self.path = path
        self.line = line


class ResolveError(RefkitError):
    """Looking up missing values failed as a whole."""


class FetchError(ResolveError):
    """One address could not be fetched.

    Attributes:
        reason: One of ``timeout``, ``status``, ``blocked``, ``rate-limited``,
            ``refused-address``, ``offline-miss``, ``no-such-host``, ``connection``, ``tls``,
            ``redirect``, ``too-large``, ``not-a-page``, ``soft-error``, ``stopped``.
        status: HTTP status of the answer, 0 if there was none.
    """

    def __init__(self, message: str, *, reason: str, status: int = 0) -> None:
        super().__init__(message)
        self.reason = reason
        self.status = status

    def __reduce__(self) -> tuple[Any, ...]:
        # Exceptions are made again from their positional arguments, and the reason is none.
        return partial(type(self), reason=self.reason, status=self.status), self.args


class ConfigError(RefkitError):
    """An option or setting has a value that makes no sense."""
