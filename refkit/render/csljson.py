"""CSL-JSON, each item with an ``id``."""

from __future__ import annotations

import json
from collections.abc import Sequence

from refkit.model import Reference
from refkit.render.keys import keys


def write(references: Sequence[Reference], *, custom: bool = False, indent: int | None = 2) -> str:
    """Return a JSON array of CSL items.

    Args:
        references: The records.
        custom: Add refkit's extras under ``custom.refkit``.
        indent: Spaces of indentation, None for one line.
    """
    items = []
    for reference, key in zip(references, keys(references), strict=True):
        item = reference.to_csl(custom=custom)
        item.pop("id", None)
        items.append({"id": key, **item})
    text = json.dumps(items, ensure_ascii=False, indent=indent)
    # Lone surrogates cannot be written as UTF-8.
    if any("\ud800" <= c <= "\udfff" for c in text):
        text = json.dumps(items, ensure_ascii=True, indent=indent)
    return text + "\n"
