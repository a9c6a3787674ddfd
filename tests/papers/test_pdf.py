"""The pdf of a pack: tagged, named, with bookmarks; held to PDF/UA-1 by its own checker too."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from papers import html, pdf
from papers.pack import Cell, Said, Table
from tests.papers.pdf_checker import faults_in, why_no_checker
from tests.papers.small_pack import a_small_pack

PACK = a_small_pack(
    missing=("Look: <img src='file:///etc/passwd'> <a href='http://example.org/'>this</a>",),
    passages=(Said("Welcome", "Apologies came."),),
    compared=Table("Compared", ("What", "Why"), ((Cell("Contacts"), Cell("revised")),)),
)


@pytest.fixture(scope="module")
def written() -> bytes:
    if why := pdf.why_no_pdf():
        pytest.skip(why)
    return pdf.write(PACK)


@pytest.fixture(scope="module")
def paper(written) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(written)) as opened:
        yield opened


def elements(paper, kind: str) -> list[pikepdf.Dictionary]:
    """The elements of its structure of one kind."""
    return [each for each in paper.objects if isinstance(each, pikepdf.Dictionary)
            and each.get("/S") == kind and "/P" in each]  # fmt: skip


def test_it_says_its_language_and_shows_its_title(paper):
    with paper.open_metadata() as about:
        assert about["pdfuaid:part"] == "1"
        assert about["dc:title"].startswith("Board pack, Q4 2012-13")
    assert str(paper.Root.Lang) == "en-GB"
    assert bool(paper.Root.MarkInfo.Marked)
    assert bool(paper.Root.ViewerPreferences.DisplayDocTitle)


def test_its_bookmarks_are_its_headings(paper):
    with paper.open_outline() as outline:
        (cover,) = outline.root
        titles = [each.title for each in cover.children]

    assert [page.finding for page in PACK.pages] == [t for t in titles if t in
           {page.finding for page in PACK.pages}]  # fmt: skip
    assert {"Scorecard", "What is missing", "Definitions"} <= {*titles}


def test_the_scorecard_lies_across_and_what_follows_does_not(paper):
    across = [page.mediabox[2] > page.mediabox[3] for page in paper.pages]

    first = across.index(True)
    after = across.index(False, first)
    assert first > 0
    assert not any(across[after:])


def test_every_chart_is_read_out_as_its_words(paper):
    said = {str(each.Alt) for each in elements(paper, "/Figure")}

    assert {page.shown.alt for page in PACK.pages} <= said


def test_every_cell_is_bound_to_its_headings_and_every_link_says_where_it_leads(paper):
    cells = elements(paper, "/TD")
    links = [note for page in paper.pages for note in page.get("/Annots", ())]

    assert cells
    assert all("/Headers" in cell.A for cell in cells)
    assert links
    assert all("/Contents" in note for note in links)
    assert all(page.get("/Tabs") == "/S" for page in paper.pages if "/Annots" in page)


def test_the_marking_stands_on_every_sheet(paper):
    foot = "".join(f"\\{ord(each):06x}" for each in PACK.cover.marking)

    assert f'@page{{@bottom-left{{content:"{foot}"}}}}' in html.page_of(PACK)
    assert len(paper.pages) >= len(PACK.pages) + 1


def test_nothing_is_read_from_the_disk_or_the_net(written):
    assert b"passwd" not in written


def test_it_holds_no_link_that_is_too_long_for_a_pdf(paper):
    kept = [str(note.A.URI) for page in paper.pages for note in page.get("/Annots", ())
            if "/URI" in note.get("/A", {})]  # fmt: skip

    assert kept == []


@pytest.mark.whole  # the tests above go through a sample of its rules, and need no Java
def test_it_complies_with_pdf_ua_and_one_that_does_not_is_told(written, tmp_path):
    if why := why_no_checker():
        pytest.skip(why)
    good, bad = tmp_path / "good.pdf", tmp_path / "bad.pdf"
    good.write_bytes(written)
    page = PACK.pages[0]
    bad.write_bytes(
        pdf.write(a_small_pack(pages=(replace(page, shown=replace(page.shown, alt="")),)))
    )

    found = faults_in(good, bad)

    assert found[str(good)] == []
    assert found[str(bad)]


def test_where_pango_is_missing_it_says_so_and_what_to_do(monkeypatch):
    def missing(name, *more, **also):
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")
        return found(name, *more, **also)

    found = __import__
    monkeypatch.setattr("papers.pdf.find_library", lambda _: None)
    monkeypatch.setattr("builtins.__import__", missing)
    pdf.why_no_pdf.cache_clear()

    with pytest.raises(pdf.NoPdfError, match="apt-get install libpango"):
        pdf.write(PACK)

    pdf.why_no_pdf.cache_clear()
