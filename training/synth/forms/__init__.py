"""The forms: how people write references by hand, as templates.

Each module adds to one list. A form says for which kinds of work and in which languages it
is used, in which habits of names and dates, and how often.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One way to write a reference.

    Attributes:
        family: Name of the style that it belongs to (``blog``, ``mla8`` ...).
        kinds: Kinds of work; see :data:`training.synth.invent.MAKERS`.
        lang: Language of the list.
        template: See :mod:`training.synth.template`.
        names: Styles of names to choose from.
        editors: Styles for the names that are not in front.
        date: Formats of the date to choose from.
        case: Title cases to choose from: ``s``, ``t``, nothing.
        weight: How often.
    """

    family: str
    kinds: tuple[str, ...]
    lang: str
    template: str
    names: tuple[str, ...]
    editors: tuple[str, ...] = ()
    date: tuple[str, ...] = ("y",)
    case: tuple[str, ...] = ("",)
    weight: float = 1.0


FORMS: dict[tuple[str, str], list[Form]] = defaultdict(list)


class Family:
    """Collects the forms of one style."""

    def __init__(
        self,
        name: str,
        lang: str,
        names: str,
        *,
        editors: str = "",
        date: str = "y",
        case: str = "-",
        weight: float = 1.0,
    ) -> None:
        self.name = name
        self.lang = lang
        self.names = tuple(names.split())
        self.editors = tuple(editors.split())
        self.date = tuple(date.split())
        self.case = tuple("" if c == "-" else c for c in case.split())
        self.weight = weight

    def __call__(self, kinds: str, *templates: str, weight: float = 0.0) -> None:
        for template in templates:
            form = Form(
                family=self.name,
                kinds=tuple(kinds.split()),
                lang=self.lang,
                template=template,
                names=self.names,
                editors=self.editors,
                date=self.date,
                case=self.case,
                weight=(weight or self.weight) / len(templates),
            )
            for kind in form.kinds:
                FORMS[self.lang, kind].append(form)


def load() -> dict[tuple[str, str], list[Form]]:
    """Import all modules of forms once and return the table."""
    if not FORMS:
        from training.synth.forms import (  # noqa: F401
            authordate,
            casual,
            cjk,
            eastern,
            french,
            german,
            iberian,
            italian,
            law,
            media,
            notes,
            sciences,
        )  # fmt: skip
    return FORMS
