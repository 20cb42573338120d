"""The review report as text: what it holds, what it escapes, whether its colours can be read."""

import re
from importlib.resources import files

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

import refkit
from refkit import Diagnostic, Evidence, Name, Reference
from refkit.diagnostics import CODES, make
from tests.strategies import references

POST = """\
Some words about the garden.

References

Lind, P. (2001). Soil and sleep. Journal of Rural Studies, 3(1), 2–9.

Brask, O. (n.d.). Weeds. Retrieved from
"""


def page(text: str = POST, **options: str) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(refkit.render(refkit.parse(text), "report", **options))


def words(element: lxml.html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_each_reference_with_its_text_fields_and_prints() -> None:
    found = page(name="post.txt")
    assert words(found.find(".//h1")) == "Review of post.txt"
    cards = found.findall(".//article")
    assert sorted(c.get("data-n") for c in cards) == ["1", "2"]
    card = next(c for c in cards if c.get("data-n") == "1")
    assert words(card.find("p[@class='source']")) == (
        "Lind, P. (2001). Soil and sleep. Journal of Rural Studies, 3(1), 2–9."
    )
    marks = {(m.get("class"), m.text) for m in card.iter("mark")}
    assert {("title", "Soil and sleep"), ("when", "2001"), ("where", "3")} <= marks
    rows = {r.find("th").text_content(): r.findall("td")[0].text for r in card.iter("tr")}
    assert rows["container-title"] == "Journal of Rural Studies"
    assert rows["author"] == "Lind, P."
    assert card.find("p[@class='apa']").get("data-plain") == (
        "Lind, P. (2001). Soil and sleep. Journal of Rural Studies, 3(1), 2–9."
    )
    assert card.find(".//pre").text.startswith("@article{lind2001soil,")


def test_stretches_have_their_label_and_punctuation_alone_has_none() -> None:
    linked = (
        "<p>Lind, P. (2001). <a href='https://example.org/soil'>Soil and sleep.</a> "
        "<i>Journal of Rural Studies</i>, <i>3</i>(1), 2-9.</p>"
    )
    marks = [(m.get("data-f"), m.text) for m in page(linked).iter("mark")]
    assert marks == [
        ("author", "Lind, P."), ("issued", "2001"), ("title", "Soil and sleep"),
        ("container-title", "Journal of Rural Studies"), ("volume", "3"), ("issue", "1"),
        ("page", "2-9"),
    ]  # fmt: skip


def test_words_without_a_field_are_marked() -> None:
    text = "Lind, P. (2001). Soil and sleep. Urban Studies, 3(1), 2–9. zqx blorp 77 vv."
    (work,) = refkit.parse(text)
    assert work.unparsed
    (card,) = page(text).findall(".//article")
    none = [m for m in card.iter("mark") if m.get("class") == "none"]
    assert "".join(m.text for m in none) == "".join(s.text for s in work.unparsed)
    assert {m.get("data-f") for m in none} == {"no field"}


def test_findings_tell_what_can_be_done_and_link_to_what_was_found() -> None:
    near = "https://example.org/a, https://example.org/b"
    known = make("RK402", fields="URL", urls=near)
    work = Reference(type="book", title="Soil", diagnostics=(known,))
    found = lxml.html.document_fromstring(refkit.render(work, "report"))
    (item,) = found.xpath("//ul[@class='said']/li")
    assert item.xpath("a/@href") == near.split(", ")
    assert item.find("small").text == CODES["RK402"].cure


UNCLEAR = """\
Rain, Wind and Marsh Notes, Harbour Press Lind Vol. Northern 4 (12) 88 Report Osaka

Lind Roe Vale. Soil. Sleep. Rivers. 12 Kyoto 1999 B. and sons, second, 44-3 in Worms.
"""


def test_fields_in_bold_are_those_with_a_warning() -> None:
    found = refkit.parse(UNCLEAR, format="text", split="paragraphs")
    warned = {
        (k, d.message.split()[0])
        for k, r in enumerate(found)
        for d in r.diagnostics
        if d.code == "RK304"
    }
    shown = lxml.html.document_fromstring(refkit.render(found, "report"))
    bold = {
        (int(card.get("data-n")) - 1, words(row.find("th")))
        for card in shown.iter("article")
        for row in card.iter("tr")
        if row.find(".//b") is not None
    }
    assert warned
    assert bold == warned


def test_fields_in_bold_are_those_below_one_half() -> None:
    sure = {"title": 0.49, "publisher": 0.5, "volume": 0.74}
    one = Reference(type="book", title="Soil", publisher="X", volume="3", confidence=sure)
    shown = lxml.html.document_fromstring(refkit.render(one, "report"))
    assert [words(b) for b in shown.findall(".//td/b")] == ["49% sure"]


def test_what_a_record_has_besides_is_shown() -> None:
    work = Reference(
        type="book", title="Soil", author=(Name(family="Lind"),), et_al=("author",),
        custom={"shelf": "B 12", "read": True},
        evidence={"archived": Evidence(url="https://archive.example/soil", method="wayback")},
    )  # fmt: skip
    found = lxml.html.document_fromstring(refkit.render(work, "report"))
    rows = {words(r.find("th")): " ".join(r.find("td").itertext()) for r in found.iter("tr")}
    assert rows["author"] == "Lind; et al."
    assert (rows["shelf"], rows["read"]) == ("B 12", "true")
    assert rows["archived"] == "https://archive.example/soil found there (wayback, 100%)"
    assert "filled in" not in words(found.find(".//article/header"))


def test_what_is_copied_is_what_the_other_formats_print() -> None:
    list_ = refkit.parse(
        "Vale, R. (2003a). A history of rivers. Routledge.\n\n"
        "Lind, P. (2001). Soil and sleep. Urban Studies, 3(1), 2–9.\n\n"
        "Vale, R. (2003b). Bridges and fords. Routledge.\n\n"
        "Vale, R. (2003). \u202aTurned\u202c round. Routledge.\n"
    )
    found = lxml.html.document_fromstring(refkit.render(list_, "report"))
    cards = sorted(found.findall(".//article"), key=lambda c: int(c.get("data-place")))
    plain = [c.find("p[@class='apa']").get("data-plain") for c in cards]
    assert "\n".join(plain) + "\n" == refkit.render(list_, "apa")
    cards.sort(key=lambda c: int(c.get("data-n")))
    entries = [c.find(".//pre") for c in cards]
    copied = [e.get("data-plain") or e.text for e in entries]
    assert "\n\n".join(copied) + "\n" == refkit.render(list_, "bibtex")
    # What turns a line round is copied, but shown as a sign.
    assert ["\ufffd" in e.text for e in entries] == [False, False, False, True]


def test_what_was_left_out_is_told() -> None:
    left = page().get_element_by_id("left")
    assert [words(item) for item in left.iter("li")] == [
        "text around the list, at the beginning Some words about the garden.",
        "heading, at the beginning References",
    ]
    facts = words(page().find(".//p[@class='facts']"))
    assert facts == "2 references · no warnings · 2 stretches left out"
    behind = page(
        f"{POST}\nhttps://example.org/a\n\nAbout the author\n\nShe lives by the sea with two dogs.\n"
    )
    assert "heading, after 2 About the author" in words(behind.get_element_by_id("left"))


def test_references_with_warnings_come_first() -> None:
    list_ = refkit.parse(
        "Lind, P. (2001). Soil and sleep. Urban Studies, 3(1), 2–9.\n\nRoe, J. (2003)."
    )
    numbers = [int(n) for n in re.findall(r'data-n="(\d+)"', refkit.render(list_, "report"))]
    doubtful = [i for i, r in enumerate(list_) if any(d.severity != "info" for d in r.diagnostics)]
    assert doubtful == [1]
    assert numbers == [2, 1]


def test_what_was_filled_in_is_linked_to_where_it_was_found() -> None:
    evidence = Evidence(
        url="https://api.example.org/works/1", method="crossref", score=0.93, agreed=("title",)
    )
    work = Reference(type="book", title="Soil", doi="10.1000/1", evidence={"DOI": evidence})
    found = lxml.html.document_fromstring(refkit.render(work, "report"))
    (row,) = found.xpath("//tr[@class='filled']")
    assert row.xpath(".//a/@href") == ["https://api.example.org/works/1"]
    assert "found at https://api.example.org/works/1 (crossref, 93%, agrees in title)" in words(row)
    assert words(row.findall("td")[1]) == "filled in"


def test_records_without_a_text() -> None:
    work = Reference(type="book", title="Soil", author=(Name(literal="The Soil Society"),))
    found = lxml.html.document_fromstring(refkit.render([work], "report"))
    assert not found.xpath("//p[@class='source']")
    assert "The Soil Society" in words(found.find(".//table"))


def test_nothing() -> None:
    assert "0 references" in refkit.render([], "report")


HOSTILE = (
    "</script><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)",
    "' onmouseover='alert(1)", "<!--", "]]>", "&lt;b&gt;", "\x00", "\ud800", "\u202eevil", "</style>",
    "\u2066isolate", "{braces} %s",
    "https://example.org/\"onclick=\"alert(1)", "data:text/html,<script>alert(1)</script>",
)  # fmt: skip
hostile = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=20))
ALLOWED = {
    "html", "head", "meta", "title", "style", "script", "body", "header", "h1", "h2", "p", "a", "ul",
    "li", "i", "b", "form", "label", "input", "select", "option", "button", "output", "main", "article",
    "span", "mark", "table", "tbody", "tr", "th", "td", "details", "summary", "pre", "section", "footer",
    "kbd", "sub", "sup", "small", "div",
}  # fmt: skip


@given(references, st.lists(hostile, min_size=1, max_size=6), st.data())
def test_nothing_of_a_record_becomes_markup(
    work: Reference, strings: list[str], data: st.DataObject
) -> None:
    fields = ("title", "container_title", "url", "doi", "publisher", "text", "note", "genre")
    chosen = data.draw(st.lists(st.sampled_from(fields), unique=True))
    work = work.replace(
        **{field: data.draw(st.sampled_from(strings)) for field in chosen},
        type=strings[0],
        custom={strings[0]: strings[-1], "x": strings},
        diagnostics=(
            Diagnostic(code=strings[-1], message=f"{strings[0]} https://a.example/{strings[-1]}"),
        ),
        author=(Name(family=strings[0], given=strings[-1]), Name(literal=strings[0])),
        evidence={"URL": Evidence(url=strings[0], method=strings[-1])},
    )
    written = refkit.render([work], "report", name=strings[0])
    written.encode()
    assert not re.search("[\x00-\x08\x7f-\x9f\ufffe\uffff]", written)
    assert written.count("<script>") == written.count("</script>") == 1
    found = lxml.html.document_fromstring(written)
    tags = {e.tag for e in found.iter() if isinstance(e.tag, str)}
    assert tags <= ALLOWED
    for element in found.iter():
        # What turns lines round is only in what is copied.
        shown = [element.text or "", element.tail or ""]
        shown += [v for k, v in element.attrib.items() if k != "data-plain"]
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", "".join(shown))
        assert not any(name.startswith("on") or name == "style" for name in element.attrib)
        href = element.get("href")
        assert href is None or re.match(r"https?://|#", href), href


# -- colours that can be read (WCAG 2.2, 1.4.3 and 1.4.11) -----------------------------------


def _schemes() -> dict[str, dict[str, str]]:
    style = files("refkit.render.report").joinpath("page.css").read_text("utf-8")
    light, dark = re.findall(r":root\{(--page[^}]*--none[^}]*)\}", style)
    return {
        name: dict(re.findall(r"--([\w-]+):(#[0-9a-f]{3,6})", block))
        for name, block in (("light", light), ("dark", dark))
    }


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(c * 2 for c in colour[1:])
    out = 0.0
    for at, weight in ((0, 0.2126), (2, 0.7152), (4, 0.0722)):
        share = int(digits[at : at + 2], 16) / 255
        out += weight * (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4)
    return out


def contrast(a: str, b: str) -> float:
    high, low = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


FIELDS = ("who", "when", "title", "within", "where", "house", "link", "other", "none")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_from_what_is_behind_it(scheme: str) -> None:
    colours = _schemes()[scheme]
    pairs = [("ink", name) for name in (*FIELDS, "page", "card")]
    pairs += [("label", name) for name in FIELDS]
    pairs += [
        (name, back)
        for name in ("soft", "accent", "warn", "bad", "info", "good")
        for back in ("page", "card")
    ]
    pairs += [("warn", "warn-page"), ("good", "good-page")]
    low = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in pairs}
    assert {pair: ratio for pair, ratio in low.items() if ratio < 4.5} == {}
    assert contrast(colours["focus"], colours["page"]) >= 3
