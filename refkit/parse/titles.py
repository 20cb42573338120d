"""Titles (placeholder until the full module lands)."""

from __future__ import annotations

import re


def split_description(text: str) -> tuple[str, str | None]:
    m = re.search(r"\s*\[([A-Za-z][^\[\]]{2,40})\]\s*\W*$", text)
    if m and m[1].split()[0] in ("Video", "Blog", "Doctoral", "White", "Internet", "Film", "Song", "Photograph", "Data", "Computer", "TV", "Audio", "Facebook", "Oratie", "Tweet"):
        return text[: m.start()], m[1]
    return text, None


def is_medium(text: str) -> bool:
    return text in ("Internet", "Online")


def clean_title(text: str) -> str:
    t = text.strip(" .,;:\n")
    if t[:1] in "\"“‘«„'" and t[-1:] in "\"”’»“'":
        t = t[1:-1].strip(" .,;:")
    return t.strip("\"“”„ ")


def clean_container(text: str) -> str:
    t = text.strip(" ,;:()[]\"“”")
    return t.rstrip(".") if "." not in t[:-1] else t


clean_publisher = clean_place = clean_container
