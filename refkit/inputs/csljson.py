"""CSL-JSON back in."""

from __future__ import annotations

import json

from refkit.errors import FormatError
from refkit.model import ReferenceList


def read(text: str) -> ReferenceList:
    """Read CSL-JSON: a list of items, one item, or an object with ``items``.

    Args:
        text: The JSON.

    Returns:
        The references; list members that are no objects are left out.

    Raises:
        FormatError: The text is no JSON, or neither a list nor an object.
    """
    try:
        data = json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        raise FormatError(
            f"no JSON: {error.msg} (line {error.lineno})", line=error.lineno
        ) from error
    except RecursionError as error:
        raise FormatError("the JSON is nested too deeply") from error
    if isinstance(data, dict):
        for key in ("items", "references"):
            if isinstance(data.get(key), list):
                data = data[key]
                break
        else:
            data = [data]
    if not isinstance(data, list):
        raise FormatError("CSL-JSON is a list of items or an object")
    return ReferenceList.from_csl(i for i in data if isinstance(i, dict))
