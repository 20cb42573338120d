"""Hostile and large texts are split in time that grows with their length."""

from __future__ import annotations

import time

import pytest

from refkit.document import Document
from refkit.split import split_document

ONE = "Author{0}, A. B. (19{1:02d}). A title about thing number {0} and others. Journal of Things, {0}(2), 1-9."
LIST = [ONE.format(n, n % 100) for n in range(10_000)]
HOSTILE = {
    "no space": "a" * 1_000_000,
    "digits": "1" * 1_000_000,
    "capitals": "A" * 300_000,
    "initials": "A." * 150_000,
    "brackets": "[" * 100_000,
    "pairs of brackets": "()" * 50_000,
    "nested brackets": "(" * 50_000 + ")" * 50_000,
    "quotes": '"' * 100_000,
    "numbers in brackets": " ".join(f"[{n}]" for n in range(1, 20_000)),
    "years": "1999 " * 60_000,
    "stops": ". " * 150_000,
    "semicolons": "Smith, J. 1999; " * 20_000,
    "blank lines": "\n" * 500_000,
    "short lines": "a\n" * 15_000,
    "nulls": "\x00" * 100_000,
    "nulls and lines": "\x00\n" * 10_000,
    "surrogates": "\ud800 \udfff\n" * 5_000,
    "names": "Smith, J., " * 40_000,
    "address": "https://example.org/" + "a/" * 200_000,
    "dashes": "-" * 300_000,
    "tabs": "\t" * 200_000,
    "cells": "a\t" * 50_000,
    "pipes": "|" * 100_000,
    "commas": '"a",' * 50_000,
    "hyphens at line ends": "compu-\n" * 10_000,
    "dots in an address": "www." + "a." * 50_000,
    "one paragraph": " ".join(LIST[:1_000]),
    "list with blank lines": "\n\n".join(LIST[:2_000]),
    "numbered list": "\n".join(f"{n}. {r}" for n, r in enumerate(LIST[:2_000], 1)),
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_any_text_is_split_within_seconds(name: str) -> None:
    text = HOSTILE[name]
    began = time.process_time()
    blocks = split_document(Document.plain(text))
    spent = time.process_time() - began
    assert "".join(b.raw for b in blocks) == text
    assert spent < 15.0, f"{spent:.1f} seconds"


def test_ten_thousand_references_are_all_found() -> None:
    began = time.process_time()
    blocks = split_document(Document.plain("\n".join(LIST)))
    assert time.process_time() - began < 40.0
    assert [b.text for b in blocks if b.kind == "reference"] == LIST


@pytest.mark.parametrize("mode", ["lines", "paragraphs", "none"])
@pytest.mark.parametrize(
    "name", ["no space", "list with blank lines", "nulls and lines", "hyphens at line ends"]
)
def test_the_other_modes_are_as_fast(name: str, mode: str) -> None:
    text = HOSTILE[name]
    began = time.process_time()
    blocks = split_document(Document.plain(text), mode)
    assert "".join(b.raw for b in blocks) == text
    assert time.process_time() - began < 15.0
