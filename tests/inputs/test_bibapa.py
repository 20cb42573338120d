"""What files for biblatex-apa say in fields of their own is read and printed as APA wants it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import refkit
from refkit.inputs.bibtex import read

ENTRIES = {
    # entry -> reference in APA
    """@article{a, entrysubtype = {nonacademic}, author = {Ida Marsh}, title = {Tides},
        journaltitle = {The Fen Post}, date = {2018-11-28}}""":
        "Marsh, I. (2018, November 28). Tides. The Fen Post.",
    """@article{a, entrysubtype = {nonacademic}, author = {Ida Marsh}, title = {Tides},
        journaltitle = {Fen Weekly}, volume = {30}, number = {2}, date = {2017-01}}""":
        "Marsh, I. (2017, January). Tides. Fen Weekly, 30(2).",
    """@article{a, author = {Ida Marsh}, title = {Tides}, journaltitle = {Coastal Studies},
        howpublished = {Advance online publication}, date = {2019}, doi = {10.1000/x}}""":
        "Marsh, I. (2019). Tides. Coastal Studies. Advance online publication. https://doi.org/10.1000/x",
    """@article{a, author = {Ida Marsh}, title = {Tides}, journaltitle = {Coastal Studies},
        date = {2019}, volume = {3}, pages = {25-–40}, doi = {fg6rf9}}""":
        "Marsh, I. (2019). Tides. Coastal Studies, 3, 25–40. https://doi.org/fg6rf9",
    """@article{a, author = {Ida Marsh}, title = {Of Marshes}, related = {b},
        relatedtype = {reviewof}, relatedstring = {Review of the book},
        journaltitle = {Coastal Studies}, date = {2019}, volume = {3}}
       @book{b, author = {Tom Roe}, title = {Salt}, subtitle = {A life}, date = {2018}}""":
        "Marsh, I. (2019). Of marshes [Review of the book Salt: A life, by T. Roe]. Coastal Studies, 3.",
    """@book{a, author = {Ida Marsh}, origtitle = {Salzwiesen}, title = {Salt Marshes},
        publisher = {Reed Press and Fen {and} Sons}, date = {1966}}""":
        "Marsh, I. (1966). Salzwiesen [Salt marshes]. Reed Press; Fen and Sons.",
    """@inbook{a, title = {List of Marshes}, booktitle = {Wikipedia}, date = {2019-01-13},
        url = {https://en.wikipedia.org/w/index.php?oldid=1}}""":
        "List of marshes. (2019, January 13). In Wikipedia. https://en.wikipedia.org/w/index.php?oldid=1",
    """@presentation{a, author = {Ida Marsh}, title = {Tides}, titleaddon = {Conference session},
        eventtitle = {Fen Congress}, venue = {Oslo, Norway}, eventdate = {2017-07-12/2017-07-15}}""":
        "Marsh, I. (2017, July 12–15). Tides [Conference session]. Fen Congress, Oslo, Norway.",
    """@presentation{a, author = {Ida Marsh}, title = {Ebb}, maintitle = {Tides}, editora = {Tom Roe},
        editoratype = {chair}, maintitleaddon = {Symposium}, eventtitle = {Fen Congress},
        venue = {Oslo, Norway}, eventdate = {2018-04-26}}""":
        "Marsh, I. (2018, April 26). Ebb. In T. Roe (Chair), Tides [Symposium]. Fen Congress, Oslo, Norway.",
    """@inproceedings{a, author = {Ida Marsh}, editor = {Tom Roe}, title = {Tides},
        maintitle = {Notes in Coastal Science}, mainsubtitle = {Vol. 95}, booktitle = {Water},
        publisher = {Reed Press}, date = {2019}, pages = {2--4}}""":
        "Marsh, I. (2019). Tides. In T. Roe (Ed.), Notes in coastal science: Vol. 95. Water (pp. 2–4). "
        "Reed Press.",
    """@phdthesis{a, author = {Ida Marsh}, title = {Tides}, institution = {Fen University},
        publisher = {Thesis Archive}, number = {1028}, date = {2017}}""":
        "Marsh, I. (2017). Tides (Publication No. 1028) [Doctoral dissertation, Fen University]. "
        "Thesis Archive.",
    """@unpublished{a, author = {Ida Marsh}, title = {Tides}, venue = {Department of Water},
        institution = {Fen University}, howpublished = {maninprep}, date = {2016}}""":
        "Marsh, I. (2016). Tides [Manuscript in preparation]. Department of Water, Fen University.",
    """@report{a, author = {{Water Board}}, title = {Board Opens Sluice},
        titleaddon = {Press release}, date = {2019-02-14}}""":
        "Water Board. (2019, February 14). Board opens sluice [Press release].",
    """@book{a, author = {Ida Marsh}, narrator = {Tom Roe}, title = {Tides},
        entrysubtype = {Audiobook}, publisher = {Reed Press}, date = {2012}}""":
        "Marsh, I. (2012). Tides (T. Roe, Narr.) [Audiobook]. Reed Press.",
    """@video{a, entrysubtype = {film}, author = {Ida Marsh}, author+an:role = {1=director},
        title = {Tides}, publisher = {Fen Films and Reed Films}, date = {1975}}""":
        "Marsh, I. (Director). (1975). Tides [Film]. Fen Films; Reed Films.",
    """@video{a, entrysubtype = {tvepisode}, author = {Ida Marsh}, title = {Ebb (Season~3)},
        author+an:role = {1=director,writer}, maintitle = {Tides}, execproducer = {Tom Roe},
        publisher = {FTV}, date = {2017-01-11}}""":
        "Marsh, I. (Writer & Director). (2017, January 11). Ebb (Season 3) [TV series episode]. "
        "In T. Roe (Executive Producer), Tides. FTV.",
    """@video{a, entrysubtype = {tvseries}, author = {Ida Marsh and Tom Roe},
        author+an:role = {=execproducers}, title = {Tides}, publisher = {FTV}, date = {2002/2008}}""":
        "Marsh, I., & Roe, T. (Executive Producers). (2002–2008). Tides [TV series]. FTV.",
    """@audio{a, entrysubtype = {song}, author = {{The Reeds}}, title = {Ebb},
        maintitle = {Flow}, publisher = {Fen Records and Mud}, date = {2016}}""":
        "The Reeds. (2016). Ebb [Song]. On Flow. Fen Records; Mud.",
    """@audio{a, entrysubtype = {podcast}, author = {Ida Marsh}, author+an:role = {1=host},
        title = {Tides}, publisher = {Fen Radio}, date = {2015/}}""":
        "Marsh, I. (Host). (2015–present). Tides [Audio podcast]. Fen Radio.",
    """@image{a, entrysubtype = {painting}, author = {Ida Marsh}, title = {Tides},
        location = {Water Museum, Oslo}, date = {1930}}""":
        "Marsh, I. (1930). Tides [Painting]. Water Museum, Oslo.",
    """@online{a, entrysubtype = {Tweet}, author = {{Fen Park}},
        author+an:username = {1="@fenpark"}, title = {We count birds}, eprint = {Twitter},
        date = {2018-02-26}, url = {https://twitter.com/fenpark/status/1}}""":
        "Fen Park [@fenpark]. (2018, February 26). We count birds [Tweet]. Twitter. "
        "https://twitter.com/fenpark/status/1",
    """@online{a, author = {Ida Marsh}, title = {How tides work}, eprint = {Fen News},
        date = {2019-01-03}, url = {https://fen.example/tides}}""":
        "Marsh, I. (2019, January 3). How tides work. Fen News. https://fen.example/tides",
    """@proceedings{a, editor = {Ida Marsh}, booktitle = {Theory of Mud}, publisher = {Reed Press},
        date = {2016}}""":
        "Marsh, I. (Ed.). (2016). Theory of mud. Reed Press.",
}  # fmt: skip


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: " ".join(e.split())[:40])
def test_entries(entry: str) -> None:
    assert refkit.render(read(entry)[0]).strip() == ENTRIES[entry]


def test_words_stay_what_they_are_elsewhere() -> None:
    """In BibTeX a publisher is a text; an identifier is no site; editors keep their type."""
    old = read("@book{a, title = {T}, publisher = {Reed and Sons}, year = 2001}")[0]
    assert old.publisher == "Reed and Sons"
    numbered = read("@online{a, title = {T}, eprint = {1234.5678}, eprinttype = {arxiv}}")[0]
    assert numbered.container_title == ""
    named = read("@online{a, title = {T}, eprint = {Fen News}, eprinttype = {site}}")[0]
    assert named.container_title == ""


@given(st.lists(st.sampled_from(["Reed Press", "Fen and Sons", "A. Marsh", "Mud & Co."]), min_size=1, max_size=3))  # fmt: skip
def test_lists_of_publishers_are_written_as_they_are_read(names: list[str]) -> None:
    listed = " and ".join("{" + n.replace("&", r"\&") + "}" for n in names)
    first = read(f"@book{{a, title = {{T}}, date = {{2001}}, publisher = {{{listed}}}}}")[0]
    assert first.publisher == "; ".join(names)
    again = read(refkit.render(first, "biblatex"))[0]
    assert again.publisher == first.publisher


@given(st.text(alphabet='1a=;," director', max_size=20))
def test_any_annotation_is_read(said: str) -> None:
    found = read(f"@video{{a, author = {{Ida Marsh}}, title = {{T}}, author+an:role = {{{said}}}}}")
    assert [n.family for n in (*found[0].author, *found[0].director)][:1] == ["Marsh"]
