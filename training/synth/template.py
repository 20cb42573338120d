"""The little language in which forms are written.

``{title}`` prints a field, ``{author:mla}`` with a format, ``{title/i}`` in italics
(``b`` bold, ``c`` small capitals, ``s`` superscript, ``l`` a link to the work).
``⟦, {place}⟧`` is dropped where a field directly in it is missing, ``⟪a¦b⟫`` is a choice,
``{%doi}`` a macro, ``{?editor:Ed.|Eds.}`` singular or plural by the length of a list,
``{=medium:Print}`` a fixed text with a label.
"""

from __future__ import annotations

import functools
import random
import re
from dataclasses import dataclass
from typing import Protocol

from training.synth.runs import Run, labelled, plain

MACROS = {
    "doi": "⟪https://doi.org/{DOI}¦https://doi.org/{DOI}¦doi:{DOI}¦doi: {DOI}¦DOI: {DOI}¦DOI:{DOI}"
    "¦DOI {DOI}¦http://dx.doi.org/{DOI}¦https://dx.doi.org/{DOI}¦doi.org/{DOI}¦doi {DOI}"
    "¦DOI:https://doi.org/{DOI}⟫",
    "vi": "⟪{volume}({issue})¦{volume} ({issue})¦vol. {volume}, no. {issue}¦{volume}/{issue}"
    "¦Vol. {volume}, No. {issue}¦{volume}.{issue}¦{volume}, no. {issue}¦{volume}, {issue}"
    "¦{volume}:{issue}¦Volume {volume}, Issue {issue}¦vol.{volume} no.{issue}¦{volume}⟫",
    "pp": "⟪pp. {page}¦pp. {page}¦p. {page}¦{page}¦{page}¦pp {page}¦pp.{page}¦pages {page}⟫",
    "url": "⟪{URL}¦{URL}¦{URL}¦<{URL}>¦({URL})¦[{URL}]⟫",
    "acc": "⟪Accessed {accessed}¦Accessed: {accessed}¦accessed {accessed}¦accessed on {accessed}"
    "¦Accessed on {accessed}¦Last accessed {accessed}¦last accessed {accessed}¦Viewed {accessed}"
    "¦viewed {accessed}¦Retrieved {accessed}¦retrieved on {accessed}¦visited {accessed}"
    "¦Last visited {accessed}¦[Accessed {accessed}]¦(Accessed {accessed})¦(accessed {accessed})"
    "¦(Accessed: {accessed})¦(last accessed {accessed})¦(retrieved {accessed})⟫",
    "ret": "⟪Retrieved from {URL}¦Retrieved from {URL}¦Retrieved from: {URL}"
    "¦Retrieved {accessed}, from {URL}¦Retrieved {accessed} from {URL}"
    "¦Retrieved on {accessed} from {URL}¦Retrieved on {accessed}, from {URL}"
    "¦Available at {URL}¦Available at: {URL}¦Available from: {URL}¦Available: {URL}"
    "¦Available online at {URL}¦Accessed {accessed} at {URL}¦Accessed {accessed}. {URL}"
    "¦{URL}¦{URL} (accessed {accessed})¦{URL}. Accessed {accessed}⟫",
}


class Printer(Protocol):
    """What fills the fields of a template."""

    def has(self, name: str, spec: str = "") -> bool: ...

    def field(self, name: str, spec: str) -> list[Run]: ...

    def count(self, name: str) -> int: ...

    def link(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Text:
    text: str


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    spec: str
    marks: str


@dataclass(frozen=True, slots=True)
class Number:
    name: str
    one: str
    many: str


@dataclass(frozen=True, slots=True)
class Maybe:
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    ways: tuple[tuple[Node, ...], ...]


@dataclass(frozen=True, slots=True)
class Literal:
    label: str
    text: str


Node = Text | Literal | Field | Number | Maybe | Choice
_TOKEN = re.compile(r"\{[^{}]*\}|[⟦⟧⟪⟫¦]")
_MARKS = {"i": "italic", "b": "bold", "c": "smallcaps", "s": "superscript"}


@functools.cache
def compile_template(source: str) -> tuple[Node, ...]:
    """Parse a template; raises ValueError if its brackets do not match."""
    while "{%" in source:
        source = re.sub(r"\{%(\w+)\}", lambda m: MACROS[m[1]], source)
    stack: list[list[list[Node]]] = [[[]]]
    kinds = [""]
    at = 0
    for m in _TOKEN.finditer(source):
        if m.start() > at:
            stack[-1][-1].append(Text(source[at : m.start()]))
        at = m.end()
        token = m[0]
        if token in "⟦⟪":
            stack.append([[]])
            kinds.append(token)
        elif token == "¦":
            stack[-1].append([])
        elif token in "⟧⟫":
            ways = stack.pop()
            if kinds.pop() != {"⟧": "⟦", "⟫": "⟪"}[token]:
                raise ValueError(source)
            made = tuple(tuple(w) for w in ways)
            stack[-1][-1].append(Maybe(made[0]) if token == "⟧" else Choice(made))
        elif token.startswith("{?"):
            name, _, forms = token[2:-1].partition(":")
            one, _, many = forms.partition("|")
            stack[-1][-1].append(Number(name, one, many))
        else:
            body, _, marks = token[1:-1].partition("/")
            name, _, spec = body.partition(":")
            if name.startswith("="):
                stack[-1][-1].append(Literal(name[1:], spec))
                continue
            stack[-1][-1].append(Field(name, spec, marks))
    if len(stack) != 1:
        raise ValueError(source)
    if at < len(source):
        stack[-1][-1].append(Text(source[at:]))
    return tuple(stack[0][0])


def possible(nodes: tuple[Node, ...], printer: Printer) -> bool:
    """Whether all fields that have to be there are."""
    for node in nodes:
        if isinstance(node, Field) and not printer.has(node.name, node.spec):
            return False
        if isinstance(node, Number) and not printer.has(node.name):
            return False
        if isinstance(node, Choice) and not any(possible(w, printer) for w in node.ways):
            return False
    return True


def render(
    nodes: tuple[Node, ...], printer: Printer, rng: random.Random, *, keep: float = 0.9
) -> list[Run]:
    """Print a template; optional groups that can be printed are kept with chance ``keep``."""
    out: list[Run] = []
    for node in nodes:
        if isinstance(node, Text):
            out.append(plain(node.text))
        elif isinstance(node, Literal):
            out += labelled(node.text, node.label)
        elif isinstance(node, Number):
            out.append(plain(node.one if printer.count(node.name) == 1 else node.many))
        elif isinstance(node, Maybe):
            if possible(node.nodes, printer) and rng.random() < keep:
                out += render(node.nodes, printer, rng, keep=keep)
        elif isinstance(node, Choice):
            ways = [w for w in node.ways if possible(w, printer)]
            out += render(rng.choice(ways), printer, rng, keep=keep)
        else:
            runs = printer.field(node.name, node.spec)
            kinds = frozenset(_MARKS[m] for m in node.marks if m in _MARKS)
            for run in runs:
                run.marks |= kinds
                if "l" in node.marks:
                    run.link = printer.link()
            out += runs
    return out
