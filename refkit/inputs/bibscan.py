"""Cuts a ``.bib`` file into entries, and a broken entry into its fields.

Nothing here gives up: an entry that does not close ends where the next one begins, a value
that does not close ends where the next field begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_ENTRY = re.compile(r"(?:^|(?<=[\s}),;\ufeff]))@[ \t]*([A-Za-z]+)\s*([{(])", re.MULTILINE)
#: Braces, and what looks like the begin of the next entry.
_BRACE = re.compile(
    r"[{}]|\n[ \t]*@[ \t]*(?:(?:string|comment|preamble)[ \t]*[{(]"
    r"|[A-Za-z]+[ \t]*[{(][^{}=\",\n]*,)",
    re.IGNORECASE,
)
_ROUND = re.compile(r"[{})\"]")
#: A field behind the end of an entry: there was one brace too many.
_GOES_ON = re.compile(r"\s*,?\s*[A-Za-z][\w-]*\s*=\s*[{\"\d]")
_HEAD = re.compile(r"@\s*[A-Za-z]+\s*[{(]")
_KEY = re.compile(r"\s*([^,={}()\"\n]*?)\s*(?:,|\n|(?=[})]\s*\Z))")
_NAME = re.compile(r"([A-Za-z][\w:.+/-]*)\s*=\s*")
_WORD = re.compile(r"[^\s,{}\"#()=]+")
_FILLER = re.compile(r"(?:[\s,]|(?<=[\n,])[ \t]*%[^\n]*)+")
_NEXT = re.compile(r"[,\n]")
_JOIN = re.compile(r"\s*#\s*")
_PIECE = re.compile(r"\\.|[{}]", re.DOTALL)
#: The quotation mark that ends a value stands in front of one of these.
_QUOTE = re.compile(r"\"(?=\s*(?:,|\#|[})]\s*\Z|\n\s*[A-Za-z][\w-]*\s*=|\Z))")
#: Fields that are known enough to be seen inside a value that was not closed.
_FIELDS = (
    "author|editor|title|booktitle|journal|journaltitle|year|date|month|volume|number|pages|doi|url|"
    "publisher|address|location|isbn|issn|note|abstract|keywords|series|edition|school|institution|"
    "organization|urldate|eprint|file|howpublished|crossref|language|type|chapter|annote"
)
_UNCLOSED = re.compile(
    rf",?[ \t]*\n\s*(?:{_FIELDS})\s*=\s*(?=[{{\"\w])|,[ \t]*(?:{_FIELDS})\s*=\s*(?=[{{\"])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Chunk:
    """One entry as it stands in the file.

    Attributes:
        kind: Its type in lower case, also ``string``, ``comment``, ``preamble``.
        start: Offset of its ``@``.
        end: Offset behind it.
        whole: Whether its braces balance.
    """

    kind: str
    start: int
    end: int
    whole: bool


def chunks(text: str) -> Iterator[Chunk]:
    """Find the entries of a file, but for those in lines that ``%`` comments out."""
    at = 0
    while match := _ENTRY.search(text, at):
        line = text.rfind("\n", 0, match.start()) + 1
        if text[line : match.start()].lstrip().startswith("%"):
            at = text.find("\n", match.end())
            if at < 0:
                return
            continue
        end, whole = _end(text, match.end() - 1, match[2])
        yield Chunk(match[1].lower(), match.start(), end, whole)
        at = end


def _end(text: str, at: int, opener: str) -> tuple[int, bool]:
    if opener == "(":
        end = _round_end(text, at)
        if end:
            return end, True
    depth = int(opener == "(")
    whole = True
    closed = 0
    for match in _BRACE.finditer(text, at):
        sign = match[0]
        if closed:
            # One brace too many closed the entry; its last fields still belong to it.
            if len(sign) > 1:
                return closed, whole
            depth = max(depth, 1 if sign == "}" else 0)
        if sign == "{":
            depth += 1
        elif sign == "}":
            depth -= 1
            if depth <= 0:
                if not _GOES_ON.match(text, match.end()):
                    return match.end(), whole
                whole, closed, depth = False, match.end(), 0
        elif depth > 0:
            return match.start(), False
    return closed or len(text), False


def _round_end(text: str, at: int) -> int:
    """Return the offset behind the bracket that closes ``@type(``, 0 if there is none."""
    depth = 0
    quoted = False
    for match in _ROUND.finditer(text, at + 1):
        sign = match[0]
        if sign == '"':
            quoted = quoted != (not depth)
        elif sign == "{":
            depth += 1
        elif sign == "}":
            depth -= 1
            if depth < 0:
                return 0
        elif sign == ")" and not depth and not quoted:
            return match.end()
        if match.start() - at > 100_000:
            return 0
    return 0


def take_apart(
    entry: str, strings: Mapping[str, str], *, keyed: bool = True
) -> tuple[str, dict[str, str]]:
    """Find the key and fields of an entry, whatever stands between them.

    Args:
        entry: The entry from ``@`` to its end.
        strings: Values of names without braces.
        keyed: Whether it has a key, as all have but ``@string``.

    Returns:
        The key, empty if there is none, and the fields by name in lower case, the first of
        a name winning.
    """
    head = _HEAD.match(entry)
    at = head.end() if head else 0
    key = ""
    if keyed and (match := _KEY.match(entry, at)):
        key, at = match[1], match.end()
    fields: dict[str, str] = {}
    while at < len(entry):
        if filler := _FILLER.match(entry, at):
            at = filler.end()
            continue
        name = _NAME.match(entry, at)
        if name is None:
            skip = _NEXT.search(entry, at + 1)
            at = skip.start() if skip else len(entry)
            continue
        value, at = _value(entry, name.end(), strings)
        if value.strip():
            fields.setdefault(name[1].lower(), value)
    return key, fields


def _value(entry: str, at: int, strings: Mapping[str, str]) -> tuple[str, int]:
    parts: list[str] = []
    while at < len(entry):
        sign = entry[at]
        if sign == "{":
            end = _brace_end(entry, at)
            parts.append(entry[at + 1 : end])
            at = end + (entry[end : end + 1] == "}")
        elif sign == '"':
            quote = _QUOTE.search(entry, at + 1)
            stop = _UNCLOSED.search(entry, at)
            end = quote.start() if quote else len(entry)
            if stop and stop.start() < end:
                parts.append(entry[at + 1 : stop.start()].rstrip().rstrip('"'))
                at = stop.start()
            else:
                parts.append(entry[at + 1 : end])
                at = end + 1
        elif word := _WORD.match(entry, at):
            parts.append(word[0] if word[0].isdigit() else strings[word[0]])
            at = word.end()
        else:
            break
        join = _JOIN.match(entry, at)
        if join is None:
            break
        at = join.end()
    return "".join(parts), at


def _brace_end(entry: str, at: int) -> int:
    """Return the offset of the brace that ends a value, or where it must have been."""
    depth = 0
    end = -1
    for match in _PIECE.finditer(entry, at):
        if match[0] == "{":
            depth += 1
        elif match[0] == "}":
            depth -= 1
            if not depth:
                end = match.start()
                break
    field = _UNCLOSED.search(entry, at, end if end >= 0 else len(entry))
    if field is not None:
        end = field.start()
        return (
            end - 1
            if entry[end - 1] == "}" and entry.count("}", at, end) > entry.count("{", at, end)
            else end
        )
    if end >= 0:
        return end
    bare = entry.rstrip()
    return len(bare) - 1 if bare.endswith("}") else len(bare)
