"""What files for biblatex-apa say in fields of their own (Kime, *APA BibLaTeX style*).

Kinds of recordings and pictures stand in ``entrysubtype``, the roles of people in annotations
of names (``author+an:role``), the site of a page in ``eprint`` without a type.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from refkit.csl import TYPES
from refkit.inputs.bibnames import names, split
from refkit.inputs.bibtext import decode, joined
from refkit.model import Name

#: Keys in ``entrysubtype`` -> type, and the words that are printed for them.
_SUBTYPES: Mapping[str, tuple[str, str]] = {
    "film": ("motion_picture", "Film"), "video": ("motion_picture", "Video"),
    "tvseries": ("broadcast", "TV series"), "tvepisode": ("broadcast", "TV series episode"),
    "podcast": ("broadcast", "Audio podcast"),
    "podcastepisode": ("broadcast", "Audio podcast episode"),
    "album": ("song", "Album"), "song": ("song", "Song"), "map": ("map", "Map"),
    "interview": ("interview", "Interview"), "speech": ("speech", "Speech audio recording"),
    "powerpoint": ("graphic", "PowerPoint slides"), "lecturenotes": ("graphic", "Lecture notes"),
}  # fmt: skip
#: Entry types whose ``entrysubtype`` says what stands in brackets behind the title.
_SHOWN = frozenset(
    """video audio image movie music online dataset software hardware book performance
    presentation artwork""".split()
)
#: Entry types whose main title is the whole that they are a part of.
_PARTS = frozenset("video audio movie music software presentation".split())
_ROLES: Mapping[str, str] = {
    "director": "director", "writer": "script_writer", "host": "host", "producer": "producer",
    "execproducer": "executive_producer", "guest": "guest", "guestexpert": "guest",
    "narrator": "narrator", "composer": "composer", "performer": "performer",
    "illustrator": "illustrator", "interviewer": "interviewer", "chair": "chair",
}  # fmt: skip
#: Fields with names that BibLaTeX has not.
_PEOPLE: Mapping[str, str] = {"narrator": "narrator", "execproducer": "executive_producer"}
_ANNOTATED = frozenset(["author+an:role", "author+an:username"])
_MANUSCRIPTS: Mapping[str, str] = {
    "manunpub": "Unpublished manuscript", "maninprep": "Manuscript in preparation",
    "mansub": "Manuscript submitted for publication",
}  # fmt: skip
_STATUS = re.compile(r"advance online publication|in press|online first", re.IGNORECASE)
#: Lists of names that are no people (biblatex manual, 2.2.1).
_LISTS = frozenset(["publisher", "institution", "organization", "location", "origpublisher"])
_CLASSIC = frozenset(["year", "journal", "address", "school"])
_AND = re.compile(r"\s+and\s+")
_VOLUME = re.compile(r"Vol\.?\s*(\S+)", re.IGNORECASE)
#: A short DOI (shortdoi.org), with or without its "10/".
_SHORT_DOI = re.compile(r"(?:10/)?(?=[a-z]*\d)[a-z0-9]{4,8}")
_NOT_IN_NAMES = re.compile(r"\d|[./]|:(?! )|^$")
#: Fields of the work that a review is about, which stand behind ``reviewed:`` in its own.
REVIEWED = ("title", "subtitle", "author")
_REVIEW_OF = re.compile(r"review of (?:the |an? )?(.+)", re.IGNORECASE)
#: What has its place in the record for sure; the rest is kept as it stands in the file as well.
USED = frozenset([*_PEOPLE, *(f"reviewed:{n}" for n in REVIEWED)])


def plain(kind: str, fields: Mapping[str, str]) -> dict[str, str]:
    """Return the fields of an entry with lists of publishers as texts, and keys as words.

    Args:
        kind: Entry type in lower case.
        fields: Field name in lower case -> value as it stands in the file.
    """
    out = dict(fields)
    if not _CLASSIC & out.keys():
        for name in _LISTS & out.keys():
            value = " ".join(out[name].split())
            if name == "organization" and value.startswith("{"):
                continue
            out[name] = "; ".join(split(value, _AND))
    how = decode(out.get("howpublished", ""))
    if kind == "unpublished" and how in _MANUSCRIPTS:
        del out["howpublished"]
        out.setdefault("type", _MANUSCRIPTS[how])
        if "institution" in out and "venue" in out and "eventtitle" not in out:
            out["institution"] = f"{out.pop('venue')}, {out['institution']}"
    elif _STATUS.fullmatch(how):
        del out["howpublished"]
        out.setdefault("pubstate", how)
    if "eventdate" in out and not ({"date", "year"} & out.keys()):
        out["date"] = out["eventdate"]
    if kind == "inproceedings" and {"volume", "number"} <= out.keys() and "series" not in out:
        out.setdefault("issue", out.pop("number"))
    school = out.get("institution") or out.get("school")
    if kind in ("thesis", "phdthesis", "mastersthesis") and "publisher" in out and school:
        out.setdefault("library", out["publisher"])
        out["publisher"] = school
    volume = _VOLUME.fullmatch(decode(out.get("mainsubtitle", "")))
    if volume and "maintitle" in out and "series" not in out:
        # Proceedings in a series of books, as the style wants them (10.5).
        out["series"], out["number"] = out.pop("maintitle"), volume[1]
        del out["mainsubtitle"]
    if kind in _PARTS and "maintitle" in out and "title" in out and "booktitle" not in out:
        out["booktitle"] = out.pop("maintitle")
        if "mainsubtitle" in out:
            out["booksubtitle"] = out.pop("mainsubtitle")
    if _SHORT_DOI.fullmatch(doi := out.get("doi", "")) and "url" not in out:
        out["url"] = f"https://doi.org/{doi}"
        del out["doi"]
    addition = out.get("titleaddon", "")
    if kind == "legislation" and addition.startswith("of "):
        out["title"] = f"{out.get('title', '')} {out.pop('titleaddon')}"
    if kind == "online" and "eprinttype" not in out and "archiveprefix" not in out:
        site = decode(out.get("eprint", ""))
        if not _NOT_IN_NAMES.search(site[:40]) and "organization" not in out:
            out["organization"] = out.pop("eprint")
    return out


def settle(kind: str, fields: Mapping[str, str], values: dict[str, Any]) -> None:
    """Put what only these files say into the values of a record.

    Args:
        kind: Entry type in lower case.
        fields: The fields of the entry.
        values: Attributes of the record, changed in place.
    """
    _roles(fields, values)
    sub = decode(fields.get("entrysubtype", ""))
    if kind == "presentation" and (whole := decode(fields.get("maintitleaddon", ""))):
        values["genre"] = whole
    if about := fields.get("reviewed:title"):
        more = fields.get("reviewed:subtitle", "")
        values["reviewed_title"] = joined(decode(about), decode(more))
        values["reviewed_author"] = names(fields.get("reviewed:author", ""))[0]
        if match := _REVIEW_OF.fullmatch(decode(fields.get("relatedstring", ""))):
            values["reviewed_genre"] = match[1]
    if "editora" in fields and decode(fields.get("editoratype", "")).lower() == "chair":
        values.setdefault("chair", names(fields["editora"])[0])
    if values["type"] == "chapter" and values.get("container_title") == "Wikipedia":
        values["type"] = "entry-encyclopedia"
    if kind == "article" and sub == "nonacademic":
        numbered = values.get("volume") or values.get("issue")
        values["type"] = "article-magazine" if numbered else "article-newspaper"
    elif kind == "audio" and sub == "speech":
        values["medium"] = _SUBTYPES[sub][1]
    elif kind in _SHOWN and sub and sub.lower() not in TYPES:
        csl, words = _SUBTYPES.get(sub.lower(), ("", sub[0].upper() + sub[1:]))
        values["type"] = csl or values["type"]
        values["medium" if kind not in ("online", "dataset") else "genre"] = words
        if kind == "online" and values.get("container_title") and not csl:
            values["type"] = "post"


def _annotated(fields: Mapping[str, str], name: str) -> dict[int, str]:
    """What an annotation says, by the index of the name; -1 where it is said of all."""
    out: dict[int, str] = {}
    for item in fields.get(f"author+an:{name}", "").split(";"):
        at, equals, said = item.strip().partition("=")
        if equals and (not at.strip() or at.strip().isdecimal()):
            out[int(at) - 1 if at.strip() else -1] = decode(said.replace('"', "").strip())
    return out


def _roles(fields: Mapping[str, str], values: dict[str, Any]) -> None:
    for name, role in _PEOPLE.items():
        if name in fields and not values.get(role):
            values[role] = names(fields[name])[0]
    if not _ANNOTATED & fields.keys():
        return
    said = _annotated(fields, "role")
    handles = _annotated(fields, "username")
    authors: list[Name] = []
    for n, one in enumerate(values.get("author") or ()):
        words = [re.sub(r"\s+|s$", "", w) for w in said.get(n, said.get(-1, "")).lower().split(",")]
        roles = [_ROLES[w] for w in words if w in _ROLES]
        for role in roles:
            values[role] = (*(values.get(role) or ()), one)
        if one.literal and n in handles:
            one = replace(one, literal=f"{one.literal} [{handles[n]}]")
        if not roles:
            authors.append(one)
    if "author" in values:
        values["author"] = tuple(authors)
