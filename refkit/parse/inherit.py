"""What a reference takes from the one above it: the author for whom a dash stands."""

from __future__ import annotations

from refkit.diagnostics import make
from refkit.model import Reference

#: Set by ``assemble`` in ``custom`` where a dash or "Idem" stands for names.
REPEATS = "refkit:repeats"


def inherit(references: list[Reference]) -> list[Reference]:
    """Fill in names that are printed as a dash, ``---`` or "Idem".

    Args:
        references: The references of one list, in order.

    Returns:
        The same references; those whose dash has a name to stand for have it, with
        diagnostic RK306.
    """
    out: list[Reference] = []
    for reference in references:
        role = reference.custom.get(REPEATS)
        if role is None:
            out.append(reference)
            continue
        custom = {k: v for k, v in reference.custom.items() if k != REPEATS}
        changes: dict[str, object] = {"custom": custom}
        above = out[-1] if out else None
        if above is not None and (above.author or above.editor):
            source = "author" if above.author else "editor"
            names = getattr(above, source)
            # "———, and B. Miller" has names of its own behind those above.
            changes[role] = (*names, *(n for n in getattr(reference, role) if n not in names))
            changes["et_al"] = tuple(
                dict.fromkeys(reference.et_al + ((role,) if source in above.et_al else ()))
            )
            name = "author" if role == "author" else role
            spans = (*above.spans.get(source, ()), *reference.spans.get(role, ()))
            changes["spans"] = {**reference.spans, name: spans}
            changes["confidence"] = {
                **reference.confidence,
                name: above.confidence.get(source, 0.5),
            }
            changes["diagnostics"] = (*reference.diagnostics, make("RK306", reference.span))
        out.append(reference.replace(**changes))
    return out
