"""refkit: loosely formatted reference lists in, structured records, APA and BibTeX out.

    >>> import refkit
    >>> text = "Miller, Andrew. (2015, May 11). Avoiding Learned Helplessness. Edutopia."
    >>> refkit.parse_one(text).title
    'Avoiding Learned Helplessness'

The modules imported here are small; what is heavy (the model, numpy, bs4, requests,
pybtex) is imported by the function that needs it.
"""

from __future__ import annotations

from refkit import packing as _packing
from refkit.check import check
from refkit.errors import (
    ConfigError,
    FetchError,
    FormatError,
    InputError,
    RefkitError,
    ResolveError,
)
from refkit.model import Date, Diagnostic, Evidence, Name, Reference, ReferenceList, Span
from refkit.parse import parse, parse_many, parse_one
from refkit.render import render, render_citation, render_result
from refkit.render.result import Rendering
from refkit.resolve import ResolvePolicy, resolve
from refkit.split import split

__version__ = "0.1.0"
_packing.install()

__all__ = [
    "ConfigError",
    "Date",
    "Diagnostic",
    "Evidence",
    "FetchError",
    "FormatError",
    "InputError",
    "Name",
    "Reference",
    "ReferenceList",
    "RefkitError",
    "Rendering",
    "ResolveError",
    "ResolvePolicy",
    "Span",
    "check",
    "parse",
    "parse_many",
    "parse_one",
    "render",
    "render_citation",
    "render_result",
    "resolve",
    "split",
]
