"""Word files made fit for mammoth, which passes over some elements with the text in them.

Fields in their short form, changes of direction, formulas, and readings above Chinese characters
are rewritten as what it knows; so are two kinds of breaks.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

_PARTS = re.compile(r"word/(?:document|footnotes|endnotes)\d*\.xml")
_MET = re.compile(rb"<(?:\w+:)?(?:fldSimple|dir|bdo|ruby|oMath|oMathPara|cr|ptab)\b")
_WORDS = re.compile(
    r"\{(http://schemas\.openxmlformats\.org/wordprocessingml/2006/main"
    r"|http://purl\.oclc\.org/ooxml/wordprocessingml/main)\}(\w+)"
)
_MATHS = re.compile(
    r"\{(?:http://schemas\.openxmlformats\.org/officeDocument/2006/math"
    r"|http://purl\.oclc\.org/ooxml/officeDocument/math)\}(\w+)"
)
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def mended(data: bytes) -> bytes:
    """Return a .docx with the same text in elements that mammoth reads."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        bodies = {name: archive.read(name) for name in archive.namelist() if _PARTS.fullmatch(name)}
        new = {name: _part(body) for name, body in bodies.items() if _MET.search(body)}
        if not new:
            return data
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as copy:
            for name in dict.fromkeys(archive.namelist()):
                copy.writestr(name, new[name] if name in new else archive.read(name))
        return out.getvalue()


def _part(body: bytes) -> bytes:
    from lxml import etree

    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        root = etree.fromstring(body, parser)
    except etree.XMLSyntaxError:
        return body  # mammoth tells what is wrong
    words = _WORDS.match(root.tag)
    if not words:
        return body
    space = words[1]
    for element in list(root.iter(etree.Element)):
        if m := _WORDS.match(element.tag):
            _mend(element, m[2], space, etree)
        elif m := _MATHS.match(element.tag):
            if m[1] == "oMath":
                text = "".join(t.text or "" for t in element.iter() if str(t.tag).endswith("}t"))
                _replace(element, [_run(etree, space, "t", text)])
            elif m[1] == "oMathPara":
                _replace(element, list(element))
    made: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return made


def _mend(element: Any, name: str, space: str, etree: Any) -> None:
    if name == "fldSimple":
        told = element.get(f"{{{space}}}instr", "")
        begin, separate, end = (_run(etree, space, "fldChar") for _ in range(3))
        for run, kind in ((begin, "begin"), (separate, "separate"), (end, "end")):
            run[0].set(f"{{{space}}}fldCharType", kind)
        instruction = _run(etree, space, "instrText", told)
        _replace(element, [begin, instruction, separate, *element, end])
    elif name in ("dir", "bdo"):
        _replace(element, list(element))
    elif name == "ruby":
        base = f"{{{space}}}rubyBase"
        _replace(element, [t for b in element.iter(base) for t in b.iter(f"{{{space}}}t")])
    elif name in ("cr", "ptab"):
        element.tag = f"{{{space}}}{'br' if name == 'cr' else 'tab'}"
        element.attrib.clear()


def _run(etree: Any, space: str, name: str, text: str = "") -> Any:
    run = etree.Element(f"{{{space}}}r")
    child = etree.SubElement(run, f"{{{space}}}{name}")
    if text:
        child.text = text
        child.set(_SPACE, "preserve")
    return run


def _replace(element: Any, others: list[Any]) -> None:
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    parent.remove(element)
    parent[at:at] = others
