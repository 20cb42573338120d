"""Addresses behind links: redirects unwrapped, trackers off, all else as it was."""

import pytest

import refkit
from refkit.inputs.links import clean_target

SAME = [
    "https://x.example/a?b=c#d",
    "http://x.example/a%20b+c?q=1&q=2",
    "https://doi.org/10.1000/(SICI)1097(199806)49:8%3C1::AID%3E3.0.CO;2-K",
    "ftp://x.example/a",
    "https://www.google.com/search?q=https://x.example/",
    "https://www.google.com/url?q=no-address",
    "https://web.archive.org/web/2019/https://x.example/a?utm=1",
    "https://x.example/?source=print",
    "https://www.amazon.example/dp/1?tag=x-20",
    "https://x.example/a?",
    "http://[broken/",
    "www.x.example/a",
    "doi:10.1000/182",
]


@pytest.mark.parametrize("target", SAME)
def test_most_addresses_stay_as_they_are(target: str) -> None:
    assert clean_target(target) == target


WRAPPED = [
    ("https://www.google.com/url?q=https://x.example/a%3Fb%3Dc&sa=D&ust=1", "https://x.example/a?b=c"),
    ("https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fx.example%2Fa&usg=1", "https://x.example/a"),
    ("http://google.com/url?q=https://x.example/a%2Bb+c", "https://x.example/a+b+c"),
    ("https://l.facebook.com/l.php?u=https%3A%2F%2Fx.example%2Fa%3Ffbclid%3D1&h=2", "https://x.example/a"),
    ("https://www.youtube.com/redirect?event=d&q=https%3A%2F%2Fx.example%2F", "https://x.example/"),
    ("https://medium.com/r/?url=https%3A%2F%2Fx.example%2Fa", "https://x.example/a"),
    ("https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fx.example%2Fa&data=1", "https://x.example/a"),
    ("https://www.google.com/url?q=https://www.google.com/url?q%3Dhttps://x.example/a", "https://x.example/a"),
]  # fmt: skip


@pytest.mark.parametrize(("target", "expected"), WRAPPED)
def test_redirects_are_unwrapped(target: str, expected: str) -> None:
    assert clean_target(target) == expected


TRACKED = [
    ("https://x.example/a?utm_source=b&utm_medium=c", "https://x.example/a"),
    ("https://x.example/a?b=c&utm_source=d#e", "https://x.example/a?b=c#e"),
    ("https://x.example/a?fbclid=1#e", "https://x.example/a#e"),
    ("https://x.example/a?UTM_Campaign=1&id=2&gclid=3", "https://x.example/a?id=2"),
    ("https://x.example/a?source=post_page-----1a2b--------------------------------", "https://x.example/a"),
    ("https://x.example/a?id=2&source=collection_home---4------0-----", "https://x.example/a?id=2"),
]  # fmt: skip


@pytest.mark.parametrize(("target", "expected"), TRACKED)
def test_trackers_come_off(target: str, expected: str) -> None:
    assert clean_target(target) == expected


NONE = [
    "",
    "#top",
    "/about",
    "about.html",
    "javascript:void(0)",
    "mailto:a@b.example",
    "tel:1",
    "a b",
]


@pytest.mark.parametrize("target", NONE)
def test_what_is_no_address_is_none(target: str) -> None:
    assert clean_target(target) == ""


RELATIVE = [
    ("/a", "https://x.example/a"),
    ("b?c", "https://x.example/d/b?c"),
    ("//y.example/a", "https://y.example/a"),
    ("#top", ""),
    ("mailto:a@b.example", ""),
    ("https://y.example/", "https://y.example/"),
]


@pytest.mark.parametrize(("target", "expected"), RELATIVE)
def test_relative_addresses_go_by_the_base(target: str, expected: str) -> None:
    assert clean_target(target, "https://x.example/d/e") == expected


def test_a_line_break_in_an_address_is_the_editors() -> None:
    assert (
        clean_target(" https://x.example/a\n  \t/b ".replace("  ", "")) == "https://x.example/a/b"
    )


HOLDERS = {
    "html": '<p>Lind, P. (2001). {before}<a href="{url}">{words}</a>{behind}</p>',
    "markdown": "Lind, P. (2001). {before}[{words}]({url}){behind}",
    "latex": "Lind, P. (2001). {before}\\href{{{url}}}{{{words}}}{behind}",
}
PLACES = {
    "the title": ("", "Soil and sleep: A survey", ". Rivers Today."),
    "here": ("Soil and sleep: A survey. Rivers Today. Read it ", "here", "."),
    "retrieved": ("Soil and sleep: A survey. Rivers Today. Retrieved from ", "this page", ""),
    "link": ("Soil and sleep: A survey. Rivers Today. ", "Link", ""),
}
TARGETS = [
    ("https://x.example/a-b/c?d=1", "url", "https://x.example/a-b/c?d=1"),
    ("https://doi.org/10.1000/abc.2001.17", "doi", "10.1000/abc.2001.17"),
    ("http://dx.doi.org/10.1000/abc%2F17", "doi", "10.1000/abc/17"),
    ("https://www.google.com/url?q=https://x.example/a&sa=D", "url", "https://x.example/a"),
    ("https://x.example/a?utm_source=mail", "url", "https://x.example/a"),
]


@pytest.mark.parametrize("format", sorted(HOLDERS))
@pytest.mark.parametrize("place", sorted(PLACES))
@pytest.mark.parametrize(("target", "field", "expected"), TARGETS)
def test_the_address_behind_words_is_in_the_record(
    format: str, place: str, target: str, field: str, expected: str
) -> None:
    before, words, behind = PLACES[place]
    url = target.replace("%", r"\%").replace("&", r"\&") if format == "latex" else target
    source = HOLDERS[format].format(before=before, words=words, behind=behind, url=url)
    (found,) = refkit.parse(source, format=format)
    assert getattr(found, field) == expected
    assert getattr(found, "url" if field == "doi" else "doi") == ""
    (span,) = found.spans["URL" if field == "url" else "DOI"]
    assert words in span.text
    assert words in source[span.start : span.end]
    assert found.title == "Soil and sleep: A survey"
    # No address is missing where a link holds it.
    assert "RK302" not in {d.code for d in found.diagnostics}
