"""Identifiers and addresses in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refkit.parse.identifiers import clean_doi, clean_url, find, isbn_is_valid, strip_trackers

FOUND: list[tuple[str, list[tuple[str, str]]]] = [
    ("https://doi.org/10.1037/abc0028087", [("DOI", "10.1037/abc0028087")]),
    ("doi:10.1037/a0028087.", [("DOI", "10.1037/a0028087")]),
    ("DOI: 10.1037/a0028087", [("DOI", "10.1037/a0028087")]),
    ("doi 10.1037/a0028087", [("DOI", "10.1037/a0028087")]),
    ("http://dx.doi.org/10.1037/a0028087", [("DOI", "10.1037/a0028087")]),
    ("https://dx.doi.org/10.1037/a0028087,", [("DOI", "10.1037/a0028087")]),
    ("dx.doi.org/10.1037/a0028087", [("DOI", "10.1037/a0028087")]),
    ("https://www.doi.org/10.1037/a0028087", [("DOI", "10.1037/a0028087")]),
    ("(doi:10.1037/a0028087)", [("DOI", "10.1037/a0028087")]),
    ("[doi: 10.1037/a0028087]", [("DOI", "10.1037/a0028087")]),
    ("doi.org/10.1037/a0028087;", [("DOI", "10.1037/a0028087")]),
    ("https://doi.org/doi:10.1037/a0028087", [("DOI", "10.1037/a0028087")]),
    ("DOI:https://doi.org/10.1145/302979.303166", [("DOI", "10.1145/302979.303166")]),
    ("doi: https://doi.org/10.1145/302979.303166.", [("DOI", "10.1145/302979.303166")]),
    ("10.1016/S0140-6736(05)12345-6", [("DOI", "10.1016/S0140-6736(05)12345-6")]),
    ("(10.1016/S0140-6736(05)12345-6).", [("DOI", "10.1016/S0140-6736(05)12345-6")]),
    (
        "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O",
        [("DOI", "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O")],
    ),
    (
        "10.1002/1097-0258(20001130)19:22<3127::AID-SIM784>3.0.CO;2-M.",
        [("DOI", "10.1002/1097-0258(20001130)19:22<3127::AID-SIM784>3.0.CO;2-M")],
    ),
    ("doi:10.1000/xyz<br>", [("DOI", "10.1000/xyz")]),
    ("<https://doi.org/10.1000/xyz-1>", [("DOI", "10.1000/xyz-1")]),
    ("“https://doi.org/10.1000/xyz-1”", [("DOI", "10.1000/xyz-1")]),
    ("https://doi.org/10.1000/abc%2Fdef", [("DOI", "10.1000/abc/def")]),
    ("https://doi.org/10.1002%2Fabc", [("DOI", "10.1002/abc")]),
    ("https://doi.org/10.1000/abc?nosfx=y", [("DOI", "10.1000/abc")]),
    ("10.1000/abc_def-ghi.jkl", [("DOI", "10.1000/abc_def-ghi.jkl")]),
    ("10.1000/182)", [("DOI", "10.1000/182")]),
    ("doi: 10.1007/978-3-642-39112-5_44", [("DOI", "10.1007/978-3-642-39112-5_44")]),
    ("doi:10. 1037/a0028087", [("DOI", "10.1037/a0028087")]),
    ("https://doi.org/10.1037/\na0028087", [("DOI", "10.1037/a0028087")]),
    ("https://doi.org/10.1037/a002-\n8087", [("DOI", "10.1037/a002-8087")]),
    ("https:// doi.org/10.1037/a0028087", [("DOI", "10.1037/a0028087")]),
    ("DOI 10.1088/0031-9120/33/1/016", [("DOI", "10.1088/0031-9120/33/1/016")]),
    ("10.1000/abc. Retrieved", [("DOI", "10.1000/abc")]),
    ("10.1000/abc; 10.1000/def", [("DOI", "10.1000/abc"), ("DOI", "10.1000/def")]),
    ("doi:10.1000/ABC.DEF.", [("DOI", "10.1000/ABC.DEF")]),
    (
        "https://psycnet.apa.org/doi/10.1037/a0028087",
        [("URL", "https://psycnet.apa.org/doi/10.1037/a0028087")],
    ),
    (
        "https://onlinelibrary.wiley.com/doi/full/10.1111/jcc4.12013",
        [("URL", "https://onlinelibrary.wiley.com/doi/full/10.1111/jcc4.12013")],
    ),
    (
        "https://link.springer.com/article/10.1007/s10648-010-9127-9",
        [("URL", "https://link.springer.com/article/10.1007/s10648-010-9127-9")],
    ),
    ("https://example.org/a_(b)", [("URL", "https://example.org/a_(b)")]),
    ("(https://example.org/a_(b))", [("URL", "https://example.org/a_(b)")]),
    ("(see https://example.org/a).", [("URL", "https://example.org/a")]),
    ("https://example.org/a.", [("URL", "https://example.org/a")]),
    ("https://example.org/a, accessed 3 May 2017", [("URL", "https://example.org/a")]),
    ("<https://example.org/a?b=c&d=e>", [("URL", "https://example.org/a?b=c&d=e")]),
    ("[https://example.org/a]", [("URL", "https://example.org/a")]),
    ('"https://example.org/a"', [("URL", "https://example.org/a")]),
    ("https://example.org/a#frag.", [("URL", "https://example.org/a#frag")]),
    ("http://example.org", [("URL", "http://example.org")]),
    ("http://example.org/.", [("URL", "http://example.org/")]),
    ("www.example.org/a/b", [("URL", "www.example.org/a/b")]),
    ("(www.example.org)", [("URL", "www.example.org")]),
    ("example.org/a/b.html", [("URL", "example.org/a/b.html")]),
    ("example.org", [("URL", "example.org")]),
    ("learningponds.org", [("URL", "learningponds.org")]),
    ("bbc.co.uk/news/123", [("URL", "bbc.co.uk/news/123")]),
    (
        "https://example.org/a-long-\npath/more.html",
        [("URL", "https://example.org/a-long-path/more.html")],
    ),
    (
        "https://example.org/a-long/\npath-more.html",
        [("URL", "https://example.org/a-long/path-more.html")],
    ),
    ("https://example.org/a_b?c=d&\ne=f", [("URL", "https://example.org/a_b?c=d&e=f")]),
    (
        "http://www.example.org/very/long/path/ file-name.pdf",
        [("URL", "http://www.example.org/very/long/path/file-name.pdf")],
    ),
    ("http:// www.example.org/a", [("URL", "http://www.example.org/a")]),
    ("http//www.example.org/a", [("URL", "http//www.example.org/a")]),
    ("https://example.org/a Accessed May 3", [("URL", "https://example.org/a")]),
    ("https://example.org/a/b Retrieved", [("URL", "https://example.org/a/b")]),
    (
        "https://en.wikipedia.org/wiki/Pond_(ecology)",
        [("URL", "https://en.wikipedia.org/wiki/Pond_(ecology)")],
    ),
    (
        "https://web.archive.org/web/2015/http://example.org/a",
        [("URL", "https://web.archive.org/web/2015/http://example.org/a")],
    ),
    ("https://example.org/a;b", [("URL", "https://example.org/a;b")]),
    ("https://example.org/ä/ö", [("URL", "https://example.org/ä/ö")]),
    ("https://пример.рф/путь", [("URL", "https://пример.рф/путь")]),
    ("ftp://ftp.example.org/a", [("URL", "ftp://ftp.example.org/a")]),
    ("https://youtu.be/vo4pMVb0R6M", [("URL", "https://youtu.be/vo4pMVb0R6M")]),
    ("https://example.org/a*", [("URL", "https://example.org/a")]),
    ("*https://example.org/a*", [("URL", "https://example.org/a")]),
    ("https://example.org/a&gt;", [("URL", "https://example.org/a")]),
    ("URL: https://example.org/a", [("URL", "https://example.org/a")]),
    ("available at https://example.org/a (accessed", [("URL", "https://example.org/a")]),
    ("https://example.org/a）。", [("URL", "https://example.org/a")]),
    ("https://example.org/a。", [("URL", "https://example.org/a")]),
    ("见https://example.org/a", [("URL", "https://example.org/a")]),
    ("ISBN 978-0-306-40615-7", [("ISBN", "978-0-306-40615-7")]),
    ("ISBN: 9780306406157", [("ISBN", "9780306406157")]),
    ("ISBN-13: 978-0-306-40615-7.", [("ISBN", "978-0-306-40615-7")]),
    ("ISBN-10: 0-306-40615-2", [("ISBN", "0-306-40615-2")]),
    ("ISBN 0 306 40615 2", [("ISBN", "0-306-40615-2")]),
    ("ISBN 0-8044-2957-X", [("ISBN", "0-8044-2957-X")]),
    ("(ISBN 0-8044-2957-x)", [("ISBN", "0-8044-2957-x")]),
    ("ISBN 978 1498715379", [("ISBN", "978-1498715379")]),
    ("978-0-306-40615-7", [("ISBN", "978-0-306-40615-7")]),
    ("9780306406157", [("ISBN", "9780306406157")]),
    ("ISSN 0378-5955", [("ISSN", "0378-5955")]),
    ("ISSN: 0378-595X", [("ISSN", "0378-595X")]),
    ("eISSN 2434-561X", [("ISSN", "2434-561X")]),
    ("ISSN (online) 2434-561X", [("ISSN", "2434-561X")]),
    ("PMID: 12345678", [("PMID", "12345678")]),
    ("PMID 12345678.", [("PMID", "12345678")]),
    (
        "PubMed PMID: 12345678; PubMed Central PMCID: PMC1234567.",
        [("PMID", "12345678"), ("PMCID", "PMC1234567")],
    ),
    ("PMCID: PMC1234567", [("PMCID", "PMC1234567")]),
    ("PMC1234567", [("PMCID", "PMC1234567")]),
    ("pmid:12345678", [("PMID", "12345678")]),
    ("arXiv:1604.02416", [("arXiv", "1604.02416")]),
    ("arXiv: 1604.02416v2 [cs.CL]", [("arXiv", "1604.02416v2")]),
    ("arXiv preprint arXiv:1604.02416", [("arXiv", "1604.02416")]),
    ("arXiv:math/0504472", [("arXiv", "math/0504472")]),
    ("arXiv:math.CO/0504472", [("arXiv", "math.CO/0504472")]),
    ("arXiv:hep-th/9901001v3", [("arXiv", "hep-th/9901001v3")]),
    ("https://arxiv.org/abs/1604.02416", [("URL", "https://arxiv.org/abs/1604.02416")]),
    ("arxiv.org/abs/1604.02416", [("URL", "arxiv.org/abs/1604.02416")]),
    ("hdl:2027/mdp.390", [("handle", "2027/mdp.390")]),
    ("https://hdl.handle.net/2027/mdp.390", [("URL", "https://hdl.handle.net/2027/mdp.390")]),
    ("hdl.handle.net/10125/1234.", [("URL", "hdl.handle.net/10125/1234")]),
    ("urn:nbn:de:0111-pedocs-12345", [("URL", "urn:nbn:de:0111-pedocs-12345")]),
    ("URN: urn:nbn:de:0111-opus-1", [("URL", "urn:nbn:de:0111-opus-1")]),
    ("urn:isbn:9780306406157", [("ISBN", "9780306406157")]),
    (
        "nbn-resolving.de/urn:nbn:de:0111-pedocs-12345",
        [("URL", "nbn-resolving.de/urn:nbn:de:0111-pedocs-12345")],
    ),
    (
        "https://nbn-resolving.org/urn:nbn:de:0111-pedocs-12345",
        [("URL", "https://nbn-resolving.org/urn:nbn:de:0111-pedocs-12345")],
    ),
    ("pond.edu/moss", [("URL", "pond.edu/moss")]),
]
NOTHING = [
    "version 10.2/3 of it",
    "Amazon.com",
    "e-mail moss@example.org",
    "moss@example.org",
    "9780306406158",
    "5.1.2016 and 3.4",
    "pp. 10.1-10.5",
    "vol. 10.1234, no",
    "U.S. and i.e. and e.g.this",
    "A.in the box",
    "M.Ed. Smith.The end",
    "node.js is",
    "Yahoo.com",
    "Fig.com",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(f.kind, f.value) for f in find(text)] == expected


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_found(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("https://doi.org/10.1000/abc", "10.1000/abc"),
        ("doi:10.1000/abc", "10.1000/abc"),
        ("https://doi.org/10.1000%2Fabc", "10.1000/abc"),
        ("https://doi.org/10.1000/a(b)c", "10.1000/a(b)c"),
        ("no doi", ""),
        ("10.1000/", ""),
    ],
)
def test_bare_doi(text: str, doi: str) -> None:
    assert clean_doi(text) == doi


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("<http://example.org/a>", "http://example.org/a"),
        ("http//example.org/a", "http://example.org/a"),
        ("http;//example.org/a", "http://example.org/a"),
        ("http://example.org/a b", "http://example.org/ab"),
        ("URL: https://example.org/a.", "https://example.org/a"),
        ("https://example.org/a?b=1&amp;c=2", "https://example.org/a?b=1&c=2"),
        ("(https://example.org/a(b))", "https://example.org/a(b)"),
        ("", ""),
    ],
)
def test_bare_address(text: str, url: str) -> None:
    assert clean_url(text) == url


@pytest.mark.parametrize(
    ("url", "bare"),
    [
        ("https://example.org/a?utm_source=x&utm_medium=y", "https://example.org/a"),
        ("https://example.org/a?id=3&fbclid=zz", "https://example.org/a?id=3"),
        ("https://example.org/a?gclid=zz&id=3", "https://example.org/a?id=3"),
        ("https://example.org/a?id=3", "https://example.org/a?id=3"),
        ("https://example.org/a", "https://example.org/a"),
    ],
)
def test_trackers(url: str, bare: str) -> None:
    assert strip_trackers(url) == bare


@pytest.mark.parametrize(
    ("isbn", "valid"),
    [
        ("978-0-306-40615-7", True),
        ("9780306406157", True),
        ("978-0-306-40615-8", False),
        ("0-306-40615-2", True),
        ("0-306-40615-3", False),
        ("0-8044-2957-X", True),
        ("X-8044-2957-0", False),
        ("12345", False),
    ],
)
def test_check_digit_of_isbn(isbn: str, valid: bool) -> None:
    assert isbn_is_valid(isbn) is valid


def test_label_is_part_of_the_stretch_and_not_of_the_value() -> None:
    text = "Ponds, doi: 10.1000/abc. ISBN 978-0-306-40615-7."
    assert [text[f.start : f.end] for f in find(text)] == [
        "doi: 10.1000/abc",
        "ISBN 978-0-306-40615-7",
    ]


# -- laws -------------------------------------------------------------------------------------

suffixes = st.from_regex(r"[a-z0-9]{1,6}([.(/-][a-z0-9]{1,6}){0,4}[a-z0-9]", fullmatch=True)


def _balanced(suffix: str) -> str:
    return suffix + ")" * suffix.count("(")


dois = st.builds(
    lambda registrant, suffix: f"10.{registrant}/{_balanced(suffix)}",
    st.integers(1000, 99999),
    suffixes,
)
paths = st.lists(st.from_regex(r"[a-z0-9]{1,8}([-_~][a-z0-9]{1,8})?", fullmatch=True), max_size=4)
queries = st.sampled_from(["", "?id=3", "?a=b&c=d", "#part2", "(a)"])
urls = st.builds(
    lambda scheme, host, path, query: (
        f"{scheme}{host}.example.org/" + "/".join(path) + (query if path else "")
    ),
    st.sampled_from(["http://", "https://"]),
    st.sampled_from(["www", "ponds", "a-b"]),
    paths,
    queries,
)
around = st.sampled_from(
    [
        ("", ""),
        ("See ", "."),
        ("(", ")"),
        ("(see ", ")."),
        ("<", ">"),
        ("[", "]"),
        ("“", "”"),
        ('"', '".'),
        ("at ", ", accessed 3 May 2017."),
        ("Available: ", "; then"),
        ("here: ", "\n"),
        ("「", "」"),
    ]
)


@given(
    dois,
    st.sampled_from(["", "doi:", "doi: ", "DOI ", "https://doi.org/", "http://dx.doi.org/"]),
    around,
)
def test_doi_comes_back_whole(doi: str, label: str, marks: tuple[str, str]) -> None:
    text = f"{marks[0]}{label}{doi}{marks[1]}"
    assert [(f.kind, f.value) for f in find(text)] == [("DOI", doi)]


@given(urls, around)
def test_address_comes_back_whole(url: str, marks: tuple[str, str]) -> None:
    assert [(f.kind, f.value) for f in find(f"{marks[0]}{url}{marks[1]}")] == [("URL", url)]


@given(urls, dois)
def test_address_and_doi_side_by_side(url: str, doi: str) -> None:
    assert [f.value for f in find(f"{url}. doi:{doi}.")] == [url, doi]


@given(st.lists(st.from_regex(r"[a-z]{2,8}", fullmatch=True), min_size=2, max_size=4), st.data())
def test_broken_address_is_mended(path: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(path) - 1))
    url = "https://www.example.org/" + "/".join(path) + "/the-page.html"
    broken = "https://www.example.org/" + "/".join(path[:at]) + "/\n" + "/".join(path[at:])
    assert [f.value for f in find(broken + "/the-page.html")] == [url]


@given(st.text(max_size=120))
def test_total_ordered_and_apart(text: str) -> None:
    end = 0
    for found in find(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end


@given(st.text("10./doi:htpswDOIBNcom ()<>-_\n,;X#?=&%2f", max_size=80))
def test_total_on_what_identifiers_are_made_of(text: str) -> None:
    end = 0
    for found in find(text):
        assert end <= found.start < found.end <= len(text)
        assert found.value
        end = found.end
