"""CSL-JSON that keeps to the schema of CSL's input data.

The schema (github.com/citation-style-language/schema, ``csl-data.json``) wants an ``id`` and a
known type, and has no room for other keys than its own but in the object ``custom``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from refkit.csl import DATE_KEYS, NAME_KEYS, TEXT_KEYS, TYPES
from refkit.model import Date, Name, Reference
from refkit.render.keys import PATTERN, keys
from refkit.render.result import Notes

_KNOWN = DATE_KEYS | NAME_KEYS | TEXT_KEYS


def write(
    references: Sequence[Reference],
    *,
    custom: bool = False,
    indent: int | None = 2,
    notes: Notes | None = None,
) -> str:
    """Return a JSON array of CSL items, each with an ``id``.

    Args:
        references: The records.
        custom: Add refkit's extras under ``custom.refkit``.
        indent: Spaces of indentation, None for one line.
        notes: Takes the diagnostics.
    """
    made = keys([r.replace(id="") if r.id else r for r in references], pattern=PATTERN)
    used: set[str] = set()
    items = []
    for i, (reference, key) in enumerate(zip(references, made, strict=True)):
        own = reference.id or key
        while own in used:
            own += "-2"
        used.add(own)
        if notes is not None:
            notes.reference = i
            if reference.id and own != reference.id:
                notes.add("RK507", key=reference.id, new=own)
        items.append(item(reference, own, custom=custom))
    text = json.dumps(items, ensure_ascii=False, indent=indent)
    # Lone surrogates cannot be written as UTF-8.
    if any("\ud800" <= c <= "\udfff" for c in text):
        text = json.dumps(items, ensure_ascii=True, indent=indent)
    return text + "\n"


def item(reference: Reference, key: str, *, custom: bool = False) -> dict[str, Any]:
    """Return one item that the schema takes.

    Args:
        reference: The record.
        key: Its ``id``.
        custom: Add refkit's extras under ``custom.refkit``.
    """
    out: dict[str, Any] = {"id": key, "type": reference.type}
    extra: dict[str, Any] = {}
    if reference.type not in TYPES:
        out["type"] = "document"
        if reference.type:
            extra["type"] = reference.type
    for name, value in reference.to_csl(custom=custom).items():
        if name in ("id", "type"):
            continue
        if name == "custom" and isinstance(value, Mapping):
            extra.update(value)
        elif name in _KNOWN and _fits(name, value):
            # A date or a name without anything in it says nothing.
            if name in DATE_KEYS:
                value = _date(value)
            elif name in NAME_KEYS:
                value = [one for one in value if one]
            if value:
                out[name] = value
        else:
            extra[name] = value
    if extra:
        out["custom"] = _plain(extra)
    return out


def _date(value: dict[str, Any]) -> dict[str, Any]:
    parts = [part for part in value.get("date-parts", ()) if part]
    return {k: v for k, v in {**value, "date-parts": parts}.items() if v or k != "date-parts"}


def _fits(name: str, value: Any) -> bool:
    """Tell whether a value has the shape that the schema wants for a key."""
    if name in DATE_KEYS:
        return isinstance(value, dict) and value == Date.from_csl(value).to_csl()
    if name in NAME_KEYS:
        return isinstance(value, list) and all(
            isinstance(n, dict) and n == Name.from_csl(n).to_csl() for n in value
        )
    return isinstance(value, str)


def _plain(value: Any) -> Any:
    """Return a value as JSON can hold it."""
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(v) for v in value]
    if value is None or isinstance(value, (str, bool, int)):
        return value
    if isinstance(value, float) and value == value and abs(value) != float("inf"):
        return value
    return str(value)
