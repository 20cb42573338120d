"""References to text: APA, BibTeX, CSL-JSON.

:data:`WRITERS` names every format and the function that writes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from refkit.errors import ConfigError, FormatError
from refkit.model import Reference


def _apa(references: Sequence[Reference], **options: Any) -> str:
    from refkit.render.apa import bibliography
    from refkit.render.runs import SERIALISERS

    markup = options.pop("markup", "text")
    if markup not in SERIALISERS:
        raise FormatError(f"unknown markup {markup!r}; known: {', '.join(SERIALISERS)}")
    write = SERIALISERS[markup]
    entries = [write(e) for e in bibliography(references, **options)]
    if markup == "html":
        body = "\n".join(f'<p class="refkit-entry">{e}</p>' for e in entries)
        return f'<div class="refkit-references">\n{body}\n</div>\n' if entries else ""
    gap = "\n\n" if markup in ("markdown", "latex") else "\n"
    return gap.join(entries) + ("\n" if entries else "")


def _csljson(references: Sequence[Reference], **options: Any) -> str:
    from refkit.render.csljson import write

    return write(references, **options)


def _bibtex(references: Sequence[Reference], **options: Any) -> str:
    from refkit.render.bibtex import write

    return write(references, **options)


WRITERS: Mapping[str, Callable[..., str]] = {
    "apa": _apa,
    "apa-html": lambda refs, **o: _apa(refs, markup="html", **o),
    "apa-markdown": lambda refs, **o: _apa(refs, markup="markdown", **o),
    "bibtex": _bibtex,
    "csljson": _csljson,
}


def render(references: Reference | Iterable[Reference], to: str = "apa", **options: Any) -> str:
    """Print references in a style or format.

    Args:
        references: One or many.
        to: One of :data:`WRITERS`.
        **options: ``apa``: ``markup`` (``text``, ``html``, ``markdown``, ``latex``),
            ``title_case`` (``sentence`` or ``keep``), ``sort``.

    Returns:
        The text, each entry ended by a line break; empty for no references.

    Raises:
        FormatError: The format or markup is unknown.
        ConfigError: The format has no such option.
    """
    if to not in WRITERS:
        raise FormatError(f"unknown format {to!r}; known: {', '.join(WRITERS)}")
    listed = [references] if isinstance(references, Reference) else list(references)
    try:
        return WRITERS[to](listed, **options)
    except TypeError as error:
        if "unexpected keyword argument" in str(error):
            raise ConfigError(f"{to}: {error}") from error
        raise
