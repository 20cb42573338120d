"""CSL-JSON back in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from refkit.csl import DATE_KEYS
from refkit.diagnostics import make
from refkit.errors import FormatError
from refkit.model import Date, Reference, ReferenceList


def read(text: str) -> ReferenceList:
    """Read CSL-JSON: a list of items, one item, or an object with ``items``.

    Args:
        text: The JSON.

    Returns:
        The references. For list members that are no objects the list has a diagnostic
        (RK102).

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
    except ValueError as error:
        raise FormatError(f"no JSON that can be read: {error}") from error
    if isinstance(data, dict):
        for key in ("items", "references"):
            if isinstance(data.get(key), list):
                data = data[key]
                break
        else:
            data = [data]
    if not isinstance(data, list):
        raise FormatError("CSL-JSON is a list of items or an object")
    odd = tuple(
        make("RK102", why=f"item {number} is {_shown(i)}, no object")
        for number, i in enumerate(data, 1)
        if not isinstance(i, dict)
    )
    found = tuple(Reference.from_csl(_mended(i)) for i in data if isinstance(i, dict))
    return ReferenceList(references=found, diagnostics=odd)


def _shown(value: object) -> str:
    shown = json.dumps(value, ensure_ascii=False)
    return shown if len(shown) <= 40 else f"{shown[:39]}…"


def _mended(item: Mapping[str, Any]) -> dict[str, Any]:
    """Return an item whose dates in words are read."""
    out = dict(item)
    if not out.get("id") and isinstance(key := out.get("citation-key"), str):
        out["id"] = key
    for name in DATE_KEYS & out.keys():
        value = out[name]
        words = value.get("raw") or value.get("edtf") if isinstance(value, Mapping) else value
        if isinstance(value, Mapping) and (value.get("date-parts") or value.get("literal")):
            continue
        if isinstance(words, (str, int)) and (read := _date(str(words))):
            out[name] = read.to_csl()
    # The custom object of refkit's own files may hold a type that CSL has not.
    custom = out.get("custom")
    if (
        isinstance(custom, dict)
        and isinstance(custom.get("type"), str)
        and out.get("type") == "document"
    ):
        out["type"] = custom["type"]
        out["custom"] = {k: v for k, v in custom.items() if k != "type"}
        if not out["custom"]:
            del out["custom"]
    return out


def _date(words: str) -> Date | None:
    from refkit.inputs.bibdates import date

    found = date(words)
    return found if found is not None and found.parts else None
