"""Regular expressions that are compiled when they are first used.

Compiling all expressions of the parser takes a tenth of a second, a third of what a first
parse takes; most lists need half of them.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Lazy:
    """Stands in for a compiled expression until a method of it is asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._source = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        # Kept on the object, so that the next look-up ends before it comes here.
        found = getattr(re.compile(*self._source), name)
        setattr(self, name, found)
        return found


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what behaves as ``re.compile(pattern, flags)`` but compiles at the first use."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))
