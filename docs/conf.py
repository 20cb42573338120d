"""Sphinx settings: MyST pages, API from docstrings, no network needed to build."""

from __future__ import annotations

from typing import Any

from docutils import nodes

import refkit

project = "refkit"
author = "The refkit developers"
copyright = "2026, The refkit developers"
version = release = refkit.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]

html_theme = "furo"
html_title = f"refkit {release}"
html_static_path = ["_static"]
html_css_files = ["refkit.css"]
html_copy_source = False
html_show_sphinx = False

myst_heading_anchors = 3

autodoc_typehints = "description"
autodoc_typehints_description_target = "documented"
autodoc_member_order = "bysource"
autodoc_preserve_defaults = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True

# Names of the standard library; a build without network has no inventory to look them up in.
nitpick_ignore_regex = [
    (r"py:.*", r"(collections\.abc|typing|types|pathlib|datetime|enum|json)\..*"),
    (r"py:.*", r"Any|Callable|Iterable|Iterator|Literal|Mapping|Path|Sequence|optional"),
    (r"py:.*", r"Lookup|Search|refkit\.render\.result\.Notes"),
]

# refkit.resolve is an object that is called like a function; document it as one.
refkit.resolve = refkit.resolve.__call__  # type: ignore[assignment]


def _known(app: Any, env: Any, node: Any, content: Any) -> nodes.reference | None:
    """Lead ``refkit.model.Reference``, or ``Block`` alone, to the one object of that name."""
    if node.get("refdomain") != "py":
        return None
    domain = env.get_domain("py")
    name = node["reftarget"].rsplit(".", 1)[-1]
    found = [n for n in domain.objects if n.startswith("refkit.") and n.endswith(f".{name}")]
    if len(found) != 1:
        return None
    return domain.resolve_xref(env, node["refdoc"], app.builder, "obj", found[0], node, content)


def setup(app: Any) -> None:
    app.connect("missing-reference", _known)
