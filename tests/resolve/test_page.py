"""What a page says about itself: fixture pages written here, one situation each."""

from __future__ import annotations

import datetime
import json

import pytest

from refkit.model import Date, Name
from refkit.resolve.pages import Page, extract
from refkit.resolve.pages.dates import read_date
from refkit.resolve.pages.people import names_in, shown

T = "Helping students who have stopped trying"
URL = "https://classroomnotes.example/2019/posts/stopped-trying/"
BODY = f"<h1>{T}</h1><p>Some words about the matter, long enough to be a text.</p>"


def html(head: str = "", body: str = BODY, lang: str = "en-GB") -> str:
    return f'<!DOCTYPE html><html lang="{lang}"><head>{head}</head><body>{body}</body></html>'


def ld(*values: object) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(v)}</script>' for v in values)


def meta(**values: str) -> str:
    return "".join(f'<meta name="{n}" content="{v}">' for n, v in values.items())


def prop(name: str, value: str) -> str:
    return f'<meta property="{name}" content="{value}">'


def read(head: str = "", body: str = BODY, *, url: str = URL, lang: str = "en-GB") -> Page:
    return extract(html(head, body, lang), url)


def authors(page: Page) -> list[str]:
    return [shown(n) for n in page.reference.author]


def issued(page: Page) -> tuple[int, ...] | None:
    return page.reference.issued.parts[0] if page.reference.issued else None


ARTICLE = {
    "@type": "Article", "headline": T, "datePublished": "2019-03-14T08:00:00+01:00",
    "dateModified": "2024-01-02", "author": {"@type": "Person", "name": "Ana Ruiz"},
    "publisher": {"@type": "Organization", "name": "Classroom Notes"},
}  # fmt: skip


class TestWhole:
    def test_everything_from_json_ld(self) -> None:
        page = read(ld(ARTICLE))
        assert page.reference.title == T
        assert page.reference.author == (Name(family="Ruiz", given="Ana"),)
        assert page.reference.container_title == page.site_name == "Classroom Notes"
        assert issued(page) == (2019, 3, 14)
        assert page.modified == Date(parts=((2024, 1, 2),))  # D1: a bound, not the date
        assert page.sources == {
            "title": "heading", "author": "json-ld", "issued": "json-ld",
            "container-title": "json-ld", "URL": "url",
        }  # fmt: skip
        assert page.canonical == URL

    def test_scholarly_tags(self) -> None:
        head = (
            meta(
                citation_title="Soil erosion and the price of maize",
                citation_publication_date="2014/05",
                citation_online_date="2013/12/01",
                citation_journal_title="Journal of Rural Studies",
                citation_doi="doi:10.5555/Soil.1",
            )
            + '<meta name="citation_author" content="Ruiz, Ana"><meta name="citation_author" content="Tom Li">'
        )
        page = read(head)
        assert page.reference.title == "Soil erosion and the price of maize"
        assert authors(page) == ["Ana Ruiz", "Tom Li"]
        assert issued(page) == (2014, 5)  # D9, D15
        assert (page.reference.doi, page.reference.type) == ("10.5555/Soil.1", "article-journal")
        assert page.sources["DOI"] == "highwire"

    def test_dublin_core(self) -> None:
        head = '<meta name="DC.Title" content="Soil erosion"><meta name="DC.Creator" content="Ruiz, Ana"><meta name="DCTERMS.issued" content="1997">'
        page = read(head, "<p>Text.</p>")
        assert (page.reference.title, authors(page), issued(page)) == (
            "Soil erosion",
            ["Ana Ruiz"],
            (1997,),
        )

    def test_microdata(self) -> None:
        body = f"""<div itemscope itemtype="http://schema.org/BlogPosting"><h1 itemprop="headline">{T}</h1>
        <span itemprop="author" itemscope itemtype="http://schema.org/Person"><b itemprop="name">Ana Ruiz</b></span>
        <time itemprop="datePublished" datetime="2019-03-14">last week</time>
        <div itemscope itemtype="http://schema.org/Comment"><span itemprop="author">Kim Oe</span>
        <time itemprop="datePublished" datetime="2019-03-20"></time></div></div>"""
        page = read("", body)
        assert (authors(page), issued(page)) == (["Ana Ruiz"], (2019, 3, 14))
        assert page.sources["author"] == page.sources["issued"] == "microdata"

    def test_only_what_readers_see(self) -> None:
        body = f'<article><h1>{T}</h1><p class="post-author">By Ana Ruiz</p><p>14 March 2019</p><p>Text.</p></article>'
        page = read(f"<title>{T} | Classroom Notes</title>", body)
        assert (page.reference.title, authors(page), issued(page)) == (
            T,
            ["Ana Ruiz"],
            (2019, 3, 14),
        )
        assert (page.sources["author"], page.sources["issued"]) == ("byline", "text")

    def test_archived_copy(self) -> None:
        archived = f"https://web.archive.org/web/20200101000000id_/{URL}"
        page = extract(html(f'<link rel="canonical" href="{URL}">'), archived)
        assert (page.archived_original, page.canonical) == (URL, URL)


class TestTitles:
    @pytest.mark.parametrize(
        ("head", "body", "title"),
        [
            (f"<title>{T} | Classroom Notes</title>", "", T),
            (f"<title>Classroom Notes » {T}</title>", "", T),
            (f"<title>»{T}« | Classroom Notes</title>", f"<h1>»{T}«</h1>", f"»{T}«"),
            (f"<title>«{T}» – Classroom Notes</title>", f"<h1>«{T}»</h1>", f"«{T}»"),
            (f"<title>{T} and «sleep»</title>", f"<h1>{T} and «sleep»</h1>", f"{T} and «sleep»"),
            (f"<title>{T} - Part 2 - Classroom Notes</title>", "", f"{T} - Part 2"),
            (f"<title>Classroom Notes » Blog Archive » {T}</title>", "", T),
            (f"<title>{T} | Tips | classroomnotes.example | Ideas for teachers</title>", "", T),
            (f"<title>{T} | Teaching with a smile</title>", "<h1>Teaching with a smile</h1>", T),
            (
                "<title>Tea &amp;amp; <i>Scones</i>:\u00ad a story</title>",
                "",
                "Tea & Scones: a story",
            ),
            (prop("og:title", "") + prop("og:title", T), "<h1>Classroom Notes</h1>", T),
            (prop("og:title", "Classroom Notes"), f"<h1>{T}</h1>", T),
            (prop("og:title", f"Ten tips: {T.lower()}"), f"<h1>{T}</h1>", T),
            ("<title>Notes on 3 - 4 year olds</title>", "", "Notes on 3 - 4 year olds"),
            (f"<title>{T}</title>", f"<h1><span>Teaching</span> {T}</h1>", T),
            (meta(citation_title="Another article") + f"<title>{T}</title>", f"<h1>{T}</h1>", T),
            (
                meta(citation_title=T, citation_journal_title="Rural Notes")
                + "<title>Notes: volume 3</title>",
                "<h1>Notes</h1>",
                T,
            ),
            (f"<title>{T.upper()}</title>", f"<h1>{T}\u200b</h1>", T),
            ("<title>“Curly” ‘quotes’</title>", "", "“Curly” ‘quotes’"),
            (f"<title>{T}</title>", f"<h1>Sections</h1><h1>{T}</h1><h1>Comments</h1>", T),
            ("", "<p>No title at all</p>", ""),
        ],
    )
    def test_vote(self, head: str, body: str, title: str) -> None:
        """E8, E9, E10, E13."""
        site = prop("og:site_name", "Classroom Notes")
        assert read(site + head, body).reference.title == title

    def test_all_are_kept_for_comparison(self) -> None:
        page = read(f"<title>{T} | X</title>" + prop("og:title", "Another name"))
        assert set(page.titles) == {T, f"{T} | X", "Another name"}

    def test_vendor_is_no_site(self) -> None:
        assert read(prop("og:site_name", "WordPress")).site_name == ""


class TestAuthors:
    @pytest.mark.parametrize(
        "junk",
        ["admin", "By Staff", "Editorial Team", "https://social.example/ana", "ana@mail.example", "14 March 2019",
         "By", "Classroom Notes", "Redaktion", "12345", "Published by admin on 3 May 2019", "Guest", "", "null",
         "Share this article with your friends and colleagues today"],
    )  # fmt: skip
    def test_junk(self, junk: str) -> None:
        """E6: in no place is it taken for a person."""
        head = (
            prop("og:site_name", "Classroom Notes")
            + meta(author=junk)
            + prop("article:author", junk)
        )
        head += ld({**ARTICLE, "author": junk})
        page = read(head, f'{BODY}<p class="byline">{junk}</p>')
        assert authors(page) == []
        assert "author" not in page.sources

    @pytest.mark.parametrize(
        ("text", "names"),
        [
            ("By Ana Ruiz and Tom Li, Photos by K. Oe", ["Ana Ruiz", "Tom Li"]),
            ("Von Ana Ruiz und Tom Li", ["Ana Ruiz", "Tom Li"]),
            ("Par Ana Ruiz", ["Ana Ruiz"]),
            ("Ana Ruiz, Tom Li & Kim Oe", ["Ana Ruiz", "Tom Li", "Kim Oe"]),
            ("Ruiz, Ana", ["Ana Ruiz"]),
            ("Dr. Ana Ruiz, PhD", ["Ana Ruiz"]),
            ("ANA RUIZ", ["Ana Ruiz"]),
            ("Posted by Ana Ruiz on 3 May 2019", ["Ana Ruiz"]),
            ("Ana Ruiz @anaruiz", ["Ana Ruiz"]),
            ("Karl von Eich", ["Karl von Eich"]),
            ("Ana Ruiz (Classroom Notes)", ["Ana Ruiz"]),
            ("anaruiz", ["anaruiz"]),
            ("classroomnotes.de, Frankfurt, Germany", []),
            ("A column by Ana Ruiz", ["Ana Ruiz"]),
            ("Eine Kolumne von Ana Ruiz", ["Ana Ruiz"]),
            ("Autoren Ana Ruiz und Tom Li", ["Ana Ruiz", "Tom Li"]),
        ],
    )
    def test_bylines(self, text: str, names: list[str]) -> None:
        """E7."""
        assert [shown(n) for n in names_in(text)] == names

    @pytest.mark.parametrize(
        "author",
        ["Ana Ruiz", {"@type": "Person", "name": "Ana Ruiz"}, [{"@type": "Person", "name": "Ana Ruiz"}],
         [["Ana Ruiz"]], {"@id": "#ana"}, {"name": ["Ana Ruiz"]},
         [{"@type": "Organization", "name": "The Notes Group"}, {"@type": "Person", "name": "Ana Ruiz"}]],
    )  # fmt: skip
    def test_json_ld_forms(self, author: object) -> None:
        """E4."""
        people = {"@type": "Person", "@id": "#ana", "name": "Ana Ruiz"}
        assert authors(read(ld({**ARTICLE, "author": author}, people))) == ["Ana Ruiz"]

    def test_full_name_for_an_account(self) -> None:
        head = ld({**ARTICLE, "author": "anaruiz"})
        assert authors(read(head, BODY + '<span class="author">Ana Ruiz</span>')) == ["Ana Ruiz"]

    def test_commenters_are_no_authors(self) -> None:
        body = BODY + '<div class="comments"><span class="author vcard">Kim Oe</span></div>'
        assert authors(read("", body)) == []

    @pytest.mark.parametrize(
        "byline",
        ['<footer class="entry-footer"><span class="byline">By Ana Ruiz</span></footer>',
         '<div class="post-footer"><span class="vcard fn">Ana Ruiz</span></div>',
         '<article><footer><span class="author">Ana Ruiz</span></footer></article>',
         '<div class="has-sidebar"><span class="author">Ana Ruiz</span></div>',
         '<noscript><span class="byline">Posted by Ana Ruiz</span></noscript>',
         '<div>Gespeichert von <span class="username">Ana Ruiz</span></div>',
         '<h4 class="author vcard">Ana Ruiz</h4>',
         "<div>\u00a0- Author: Ana Ruiz</div>",
         '<p><a href="/profile/41/ana-ruiz?tab=1">Ana Ruiz</a></p>'],
    )  # fmt: skip
    def test_where_themes_put_bylines(self, byline: str) -> None:
        assert authors(read("", BODY + byline)) == ["Ana Ruiz"]

    @pytest.mark.parametrize(
        "other",
        ['<footer><span class="author">Kim Oe</span></footer>',
         '<div class="sidebar"><span class="author">Kim Oe</span></div>',
         '<p>We met <a href="/profile/kim-oe">Kim Oe</a> at the fair.</p>',
         '<p><a href="/profile/12">Kim Oe</a> was there.</p>',
         '<figure><figcaption><span class="byline">Kim Oe</span></figcaption></figure>'],
    )  # fmt: skip
    def test_people_elsewhere_are_no_authors(self, other: str) -> None:
        assert authors(read("", BODY + other)) == []

    def test_what_each_place_says_is_kept_for_comparison(self) -> None:
        head = ld({**ARTICLE, "author": "Kim Oe"}) + meta(author="Kim Oe, Tom Li")
        found = read(head, "<h1>T</h1><p>Von Ana Ruiz</p>" + BODY)
        assert authors(found) == ["Kim Oe"]
        people = [[shown(n) for n in names] for names in found.people]
        assert people == [["Kim Oe"], ["Ana Ruiz"], ["Kim Oe", "Tom Li"]]

    def test_an_organisation_of_json_ld_is_no_author_elsewhere_either(self) -> None:
        group = {"@type": "Organization", "name": "Valley Union"}
        head = ld({**ARTICLE, "author": group}) + meta(author="Valley Union")
        assert authors(read(head)) == []

    def test_label_in_front(self) -> None:
        body = BODY + "<p><b>Author:</b> Ana Ruiz</p>"
        assert authors(read("", body)) == ["Ana Ruiz"]


class TestDates:
    @pytest.mark.parametrize(
        "text",
        ["1970-01-01", "0001-01-01", "0000-00-00", "1900-01-01", "2019-13-45", "soon", "",
         f"{datetime.date.today().year + 2}-01-01", "99999-01-01"],
    )  # fmt: skip
    def test_impossible(self, text: str) -> None:
        """D3, D4."""
        assert read_date(text) is None
        assert issued(read(ld({**ARTICLE, "datePublished": text, "dateModified": ""}))) is None

    @pytest.mark.parametrize(
        ("text", "parts"),
        [
            ("2019-03-14T23:30:00-05:00", (2019, 3, 14)),
            ("2014/05", (2014, 5)),
            ("1997", (1997,)),
            ("20190314", (2019, 3, 14)),
            ("Thu, 14 Mar 2019 10:00:00 GMT", (2019, 3, 14)),
            ("14 mars 2019", (2019, 3, 14)),
            ("14. März 2019", (2019, 3, 14)),
            ("2019年3月14日", (2019, 3, 14)),
            ("١٤ مارس ٢٠١٩", (2019, 3, 14)),
            ("March 14, 2019", (2019, 3, 14)),
        ],
    )
    def test_forms(self, text: str, parts: tuple[int, ...]) -> None:
        """D8, D9."""
        found = read_date(text)
        assert found is not None
        assert found.parts == (parts,)

    def test_only_modified(self) -> None:
        """D2."""
        page = read(prop("article:modified_time", "2024-01-02T10:00:00Z"))
        assert (issued(page), page.modified) == (None, Date(parts=((2024, 1, 2),)))

    @pytest.mark.parametrize(
        "text",
        ["Posted 3 days ago", "Yesterday", "© 2008–2024 Classroom Notes", "Updated: 5 May 2021"],
    )
    def test_no_date_from(self, text: str) -> None:
        """D5, D10."""
        assert issued(read("", f"{BODY}<p>{text}</p>")) is None

    def test_utc_gives_way_to_the_readers_day(self) -> None:
        head = ld({**ARTICLE, "datePublished": "2019-03-13T23:30:00Z"})
        page = read(head, f"<article><h1>{T}</h1><p>14 March 2019</p></article>")
        assert (issued(page), page.sources["issued"]) == ((2019, 3, 14), "text")

    def test_offset_is_taken_as_written(self) -> None:
        """D6."""
        head = ld({**ARTICLE, "datePublished": "2019-03-14T23:30:00-05:00"})
        assert issued(read(head, f"<article><h1>{T}</h1><p>15 March 2019</p></article>")) == (
            2019,
            3,
            14,
        )

    @pytest.mark.parametrize(
        ("lang", "url", "parts"),
        [("en", URL, (2019,)), ("", URL, (2019,)), ("en-GB", URL, (2019, 4, 3)), ("en-US", URL, (2019, 3, 4)),
         ("fr", URL, (2019, 4, 3)), ("en", "https://notes.example.co.uk/x", (2019, 4, 3))],
    )  # fmt: skip
    def test_figures_that_can_be_read_both_ways(
        self, lang: str, url: str, parts: tuple[int, ...]
    ) -> None:
        """D7."""
        body = f"<article><h1>{T}</h1><p>03/04/2019</p></article>"
        assert issued(read("", body, url=url, lang=lang)) == parts

    def test_related_posts(self) -> None:
        """D11."""
        body = f'<aside><time datetime="2021-05-05">5 May</time></aside><main><h1>{T}</h1><time datetime="2019-03-14">14 March</time></main>'
        assert issued(read("", body)) == (2019, 3, 14)

    def test_address(self) -> None:
        assert issued(read(url="https://classroomnotes.example/2019/03/14/stopped-trying/")) == (
            2019,
            3,
            14,
        )

    def test_address_of_the_day_before(self) -> None:
        """D14: what the page says counts."""
        head = ld({**ARTICLE, "datePublished": "2019-01-01", "dateModified": ""})
        page = read(head, url="https://classroomnotes.example/2018/12/31/stopped-trying/")
        assert (issued(page), page.sources["issued"]) == ((2019, 1, 1), "json-ld")

    def test_month_of_the_address_is_no_day(self) -> None:
        assert issued(read(url="https://classroomnotes.example/2019/03/stopped-trying/")) in (
            None,
            (2019, 3),
        )


class TestJsonLd:
    @pytest.mark.parametrize(
        "value",
        [
            [{"@type": "WebSite", "name": "Classroom Notes"}, {"@type": "BreadcrumbList"}, ARTICLE],
            {"@context": "x", "@graph": [{"@type": "WebSite", "name": "Classroom Notes"}, ARTICLE]},
            {"@type": "WebPage", "name": "x", "mainEntity": ARTICLE},
            {**ARTICLE, "@type": ["Article", "BlogPosting"]},
            {**ARTICLE, "@type": "http://schema.org/Article", "headline": [T]},
        ],
    )
    def test_shapes(self, value: object) -> None:
        """E1."""
        page = read(ld(value))
        assert (authors(page), issued(page)) == (["Ana Ruiz"], (2019, 3, 14))

    @pytest.mark.parametrize(
        "script",
        [
            json.dumps(ARTICLE)[:-1] + ",}",
            f"<!-- {json.dumps(ARTICLE)} -->",
            f"//<![CDATA[\n{json.dumps(ARTICLE)}\n//]]>",
            json.dumps({"@type": "WebSite"}) + "\n" + json.dumps(ARTICLE),
            json.dumps(ARTICLE).replace('"', "&quot;"),
            json.dumps({**ARTICLE, "description": "two\nlines"}).replace("\\n", "\n"),
            json.dumps(ARTICLE)[:-1] + ', "broken": "a " quote"}',
        ],
    )
    def test_repairs(self, script: str) -> None:
        """E2."""
        page = read(f'<script type="application/ld+json">{script}</script>')
        assert (authors(page), issued(page)) == (["Ana Ruiz"], (2019, 3, 14))

    def test_broken_block_does_not_hide_another(self) -> None:
        page = read('<script type="application/ld+json">{"@type": </script>' + ld(ARTICLE))
        assert issued(page) == (2019, 3, 14)

    def test_related_articles_first(self) -> None:
        """E3."""
        related = {
            **ARTICLE,
            "headline": "The history of bread in cities",
            "datePublished": "2021-01-05",
            "author": "Kim Oe",
            "url": "https://classroomnotes.example/bread",
        }
        page = read(ld([related, related, ARTICLE]))
        assert (authors(page), issued(page)) == (["Ana Ruiz"], (2019, 3, 14))

    @pytest.mark.parametrize(
        "value",
        [
            None,
            5,
            True,
            [],
            "x",
            [[[]]],
            {"@type": {}},
            {"@type": "Article", "headline": 5, "datePublished": 2019, "author": 7},
        ],
    )
    def test_odd_values(self, value: object) -> None:
        assert read(ld(value)).reference.title == T


class TestAddresses:
    @pytest.mark.parametrize(
        ("head", "canonical"),
        [
            ('<link rel="canonical" href="https://other.example/a">', URL),  # C1
            ('<link rel="canonical" href="https://classroomnotes.example/">', URL),  # C2
            (
                '<link rel="canonical" href="/2019/posts/a b/">',
                "https://classroomnotes.example/2019/posts/ab/",
            ),  # C3
            (
                '<link rel="canonical" href="HTTPS://CLASSROOMNOTES.example/b">',
                "https://CLASSROOMNOTES.example/b",
            ),
            (
                '<link rel="canonical" href="http://classroomnotes.example/b">',
                "http://classroomnotes.example/b",
            ),
            ('<link rel="canonical" href="/2018/x/">' + prop("og:url", URL), URL),  # C4
            (f'<link rel="canonical" href="/2018/x/"><link rel="canonical" href="{URL}">', URL),
            ('<link rel="canonical" href="/a/"><link rel="canonical" href="/b/">', URL),
            (
                '<base href="https://classroomnotes.example/y/"><link rel="canonical" href="z">',
                "https://classroomnotes.example/y/z",
            ),  # E15
            (
                '<base href="https://classroomnotes.example/y/">' + prop("og:url", "z"),
                "https://classroomnotes.example/y/z",
            ),
            ('<link rel="canonical" href="javascript:x()">', URL),
            ('<link rel="canonical" href="http://[bad">', URL),
            ("", URL),
        ],
    )
    def test_canonical(self, head: str, canonical: str) -> None:
        assert read(head).canonical == canonical

    def test_copies(self) -> None:
        """C5, A26."""
        head = f'<link rel="canonical" href="{URL}">'
        assert read(head, url=URL + "amp/").canonical == URL
        assert read(url=URL + "?utm_source=x&fbclid=y").canonical == URL
