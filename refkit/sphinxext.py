"""A Sphinx extension: the directive ``refkit`` prints a reference list in APA 7.

In ``conf.py``, ``extensions = ["refkit.sphinxext"]``. The directive takes the list as its
content, in any way that people write one, or the name of a file::

    .. refkit:: reading-list.html

Nothing is fetched. What refkit has to say becomes a warning of the build, under
``refkit.CODE`` (``suppress_warnings = ["refkit.RK304"]``).
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

import refkit
from refkit.errors import RefkitError
from refkit.render.runs import BOLD, ITALIC, SMALL_CAPS, SUBSCRIPT, SUPERSCRIPT, Run

logger = logging.getLogger(__name__)

_NODES = (
    (ITALIC, nodes.emphasis), (BOLD, nodes.strong), (SUPERSCRIPT, nodes.superscript),
    (SUBSCRIPT, nodes.subscript),
)  # fmt: skip


def _choice(*known: str) -> Any:
    return lambda argument: directives.choice(argument, known)


class References(SphinxDirective):
    """The directive: an optional FILE, or the list as content."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar[dict[str, Any]] = {
        "format": _choice("auto", "text", "markdown", "html", "latex", "bibtex", "csljson"),
        "split": _choice("auto", "lines", "paragraphs", "none"),
        "title-case": _choice("sentence", "keep"),
        "unsorted": directives.flag,
        "class": directives.class_option,
    }

    def run(self) -> list[nodes.Node]:
        """Return a container with a paragraph for each reference."""
        from refkit.render.apa import bibliography

        try:
            found = self._read()
            entries = bibliography(
                found,
                title_case=self.options.get("title-case", "sentence"),
                sort="unsorted" not in self.options,
            )
        except (RefkitError, OSError) as error:
            raise self.error(str(error)) from error
        for d in found.all_diagnostics():
            if d.severity != "info":
                where = self.get_location()
                logger.warning(
                    "%s %s", d.code, d.message, location=where, type="refkit", subtype=d.code
                )
        box = nodes.container(classes=["refkit-references", *self.options.get("class", [])])
        for runs in entries:
            box += nodes.paragraph("", "", *_inline(runs), classes=["refkit-entry"])
        return [box]

    def _read(self) -> refkit.ReferenceList:
        how = {"split": self.options.get("split", "auto")}
        format = self.options.get("format", "auto")
        if not self.arguments:
            return refkit.parse("\n".join(self.content), format=format, **how)
        if self.content:
            raise self.error("name a file or write the list, not both")
        from refkit.inputs import decode, format_of_suffix
        from refkit.inputs.binary import extract, kind

        relative, absolute = self.env.relfn2path(self.arguments[0])
        self.env.note_dependency(relative)
        data = Path(absolute).read_bytes()
        if packed := kind(data):
            text, format = extract(data, packed)
            return refkit.parse(text, format=format, **how)
        text, _ = decode(data)
        told = format_of_suffix(absolute)
        if format == "auto" and told not in ("text", "docx", "pdf"):
            format = told
        return refkit.parse(text, format=format, **how)


def _inline(runs: Iterable[Run]) -> Iterable[nodes.Node]:
    for text, style, address in runs:
        node: nodes.Node = nodes.Text(text)
        if address:
            node = nodes.reference("", "", node, refuri=address)
        for flag, kind in _NODES:
            if style & flag:
                node = kind("", "", node)
        if style & SMALL_CAPS:
            node = nodes.inline("", "", node, classes=["smallcaps"])
        yield node


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the directive; Sphinx calls this."""
    app.add_directive("refkit", References)
    return {
        "version": refkit.__version__,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
