"""References to text: APA, BibTeX, CSL-JSON.

:data:`WRITERS` names every format and the function that writes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from refkit.errors import ConfigError, FormatError
from refkit.model import Reference, ReferenceList
from refkit.render.result import Notes, Rendering

#: Writes references; ``notes`` takes what was mended, left out or is uncertain.
Writer = Callable[..., str]


def _apa(
    references: Sequence[Reference], *, notes: Notes | None, markup: str = "text", **options: Any
) -> str:
    from refkit.render.apa import bibliography
    from refkit.render.markup import MARKUPS, written

    if markup not in MARKUPS:
        raise FormatError(f"unknown markup {markup!r}; known: {', '.join(MARKUPS)}")
    return written(bibliography(references, notes=notes, **options), markup)


def _csljson(references: Sequence[Reference], **options: Any) -> str:
    from refkit.render.csljson import write

    return write(references, **options)


def _bibtex(references: Sequence[Reference], **options: Any) -> str:
    from refkit.render.bibtex import write

    return write(references, **options)


def _biblatex(references: Sequence[Reference], **options: Any) -> str:
    from refkit.render.biblatex import write

    return write(references, **options)


def _ris(references: Sequence[Reference], **options: Any) -> str:
    from refkit.render.ris import write

    return write(references, **options)


def _report(references: Sequence[Reference], **options: Any) -> str:
    from refkit.render.report import write

    return write(references, **options)


def _csl(references: Sequence[Reference], **options: Any) -> str:
    from refkit.render.pandoc import write

    if "style" not in options:
        raise ConfigError("csl wants a style: a .csl file")
    return write(references, **options)


#: Writers that need an option of their own: ``csl`` a ``style``.
STYLED: Mapping[str, Writer] = {"csl": _csl}
WRITERS: Mapping[str, Writer] = {
    "apa": _apa,
    "apa-html": partial(_apa, markup="html"),
    "apa-markdown": partial(_apa, markup="markdown"),
    "apa-rst": partial(_apa, markup="rst"),
    "apa-latex": partial(_apa, markup="latex"),
    "apa-rtf": partial(_apa, markup="rtf"),
    "bibtex": _bibtex,
    "biblatex": _biblatex,
    "csljson": _csljson,
    "ris": _ris,
    "report": _report,
}


def render(references: Reference | Iterable[Reference], to: str = "apa", **options: Any) -> str:
    """Print references in a style or format.

    Args:
        references: One or many.
        to: One of :data:`WRITERS`, or ``csl``.
        **options: ``apa``: ``markup`` (``text``, ``html``, ``markdown``, ``rst``, ``latex``,
            ``rtf``), ``title_case`` (``sentence`` or ``keep``), ``sort``. ``bibtex`` and
            ``biblatex``: ``ascii`` (spell other characters with TeX commands), ``keys`` (a
            pattern such as ``{author}{year}{title}``). ``csljson``: ``custom``, ``indent``.
            ``csl``: ``style`` (a ``.csl`` file, printed by an installed pandoc), ``markup``.

    Returns:
        The text, each entry ended by a line break; empty for no references.

    Raises:
        FormatError: The format or markup is unknown.
        ConfigError: The format has no such option.
    """
    return _written(references, to, None, options)


def render_result(
    references: Reference | Iterable[Reference], to: str = "apa", **options: Any
) -> Rendering:
    """Print references as :func:`render` does, and tell what was done to them.

    Args:
        references: One or many.
        to: One of :data:`WRITERS`.
        **options: As for :func:`render`.

    Returns:
        The text, with a diagnostic for every value that was mended, is not printed or is
        uncertain.

    Raises:
        FormatError: The format or markup is unknown.
        ConfigError: The format has no such option.
    """
    notes = Notes()
    text = _written(references, to, notes, options)
    return Rendering(text=text, diagnostics=tuple(notes.found))


def render_citation(
    references: Reference | Iterable[Reference],
    style: str = "parenthetical",
    *,
    among: Iterable[Reference] = (),
    markup: str = "text",
) -> str:
    """Cite works in the running text, by author and year (APA 7, chapter 8).

    Args:
        references: One work, or several that are cited together.
        style: ``parenthetical`` (``(Lee & Roy, 2019)``) or ``narrative`` (``Lee and Roy
            (2019)``).
        among: All works of the list, which decide on year letters and on names that must be
            told apart; the cited ones alone by default.
        markup: ``text``, ``html``, ``markdown``, ``rst``, ``latex`` or ``rtf``.

    Returns:
        The citation, empty for no references.

    Raises:
        ConfigError: There is no such style.
        FormatError: There is no such markup.
    """
    from refkit.render.apa.citation import citation
    from refkit.render.markup import MARKUPS

    if style not in ("parenthetical", "narrative"):
        raise ConfigError(f"style is parenthetical or narrative, not {style!r}")
    if markup not in MARKUPS:
        raise FormatError(f"unknown markup {markup!r}; known: {', '.join(MARKUPS)}")
    listed = [references] if isinstance(references, Reference) else list(references)
    return MARKUPS[markup].entry(citation(listed, style=style, among=list(among)))


def _written(
    references: Reference | Iterable[Reference],
    to: str,
    notes: Notes | None,
    options: Mapping[str, Any],
) -> str:
    writer = WRITERS.get(to) or STYLED.get(to)
    if writer is None:
        raise FormatError(f"unknown format {to!r}; known: {', '.join([*WRITERS, *STYLED])}")
    listed: Sequence[Reference]
    if isinstance(references, ReferenceList):
        listed = references
    else:
        listed = [references] if isinstance(references, Reference) else list(references)
    try:
        return writer(listed, notes=notes, **options)
    except TypeError as error:
        if "keyword argument" in str(error):
            raise ConfigError(f"{to}: {error}") from error
        raise
