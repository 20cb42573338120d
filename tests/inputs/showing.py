"""Documents in a form that tables can hold."""

from __future__ import annotations

from refkit.document import Document
from refkit.inputs import read


def document(source: str, format: str) -> Document:
    found = read(source, format=format)
    assert isinstance(found, Document)
    assert found.source == source
    return found


def marks(found: Document) -> list[str]:
    """``kind: words`` of each emphasis run."""
    return [f"{m.kind}: {found.text[m.start : m.end]}" for m in found.marks]


def links(found: Document) -> list[str]:
    """``words -> address`` of each link."""
    return [f"{found.text[k.start : k.end]} -> {k.target}" for k in found.links]


def structure(found: Document, *kinds: str) -> list[str]:
    """``kind level label: words`` of each element, what is empty left out."""
    out = []
    for s in found.structure:
        if kinds and s.kind not in kinds:
            continue
        head = " ".join(p for p in (s.kind, str(s.level) if s.level > 1 else "", s.label) if p)
        out.append(f"{head}: {found.text[s.start : s.end]}")
    return out
