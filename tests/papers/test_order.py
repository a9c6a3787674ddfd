"""A pack stands in the order of its agenda, whichever kind of file it is."""

import io
from dataclasses import replace

import pytest
from docx import Document
from openpyxl import load_workbook
from pptx import Presentation

from dashboards.pages.contents import page_at, panels_of
from dashboards.presenting.deck import of_chart, of_missing, of_named_challenge, of_scorecard
from data.figures.selection import Selection
from data.follow_up.agenda import Agenda
from papers import document, html, slides, workbook
from papers.choice import places_in
from papers.pack import (
    ACTIONS,
    CHALLENGES,
    MISSING,
    NOTHING,
    REVISED,
    SCORECARD,
    Cell,
    Chapter,
    Page,
    Table,
)
from tests.builders_data import a_return, a_store, in_quarters
from tests.papers.small_pack import a_small_pack

ASKED = ((Cell("C1"), Cell("Why did it rise?")),)
PACK = a_small_pack(challenges=Table("Challenges", ("Challenge", "Question"), ASKED))
LAST = len(PACK.pages) + 1
ORDERED = replace(PACK, placed=((CHALLENGES, 1), (SCORECARD, 2), (MISSING, LAST)))
SECTIONS = ("Challenges", "Scorecard", "What is missing")


def titles_in_html(pack) -> list[str]:
    return [part[1] for part in html._parts(pack)]


def titles_in_slides(pack) -> list[str]:
    deck = Presentation(io.BytesIO(slides.write(pack)))
    return [slide.shapes.title.text for slide in deck.slides]


def titles_in_document(pack) -> list[str]:
    found = Document(io.BytesIO(document.write(pack)))
    return [each.text for each in found.paragraphs if each.style.name.startswith("Heading")]


def titles_in_workbook(pack) -> list[str]:
    book = load_workbook(io.BytesIO(workbook.write(pack)))
    return [str(page["A1"].value) for page in book]


WRITERS = [titles_in_html, titles_in_slides, titles_in_document, titles_in_workbook]


@pytest.mark.parametrize("titles_in", WRITERS)
def test_its_sections_stand_between_the_pages_where_the_agenda_has_them(titles_in):
    titles = titles_in(ORDERED)

    called = {name for page in PACK.pages for name in (page.subject, page.finding)}
    first, second, third = [n for n, title in enumerate(titles) if title in called][:3]
    assert titles.index("Challenges") < first < titles.index("Scorecard") < second
    assert titles.index("What is missing") > third


@pytest.mark.parametrize("titles_in", WRITERS)
def test_each_section_stands_once(titles_in):
    for pack in (PACK, ORDERED):
        titles = titles_in(pack)

        assert [sum(t.startswith(each) for t in titles) for each in SECTIONS] == [1, 1, 1]


def test_the_public_edition_tells_nothing_that_an_agenda_has_a_place_for():
    turns = list(replace(ORDERED, is_public=True).in_turn())

    assert [each for each in turns if not isinstance(each, Page)] == [SCORECARD]


def test_an_agenda_places_them_before_the_chart_that_follows():
    dataset = a_store(a_return(*in_quarters("contacts", 5, 6))).dataset("derby")
    view = Selection("derby").to_query()
    one, *_ = panels_of(page_at("/referrals", dataset.framework), dataset)
    items = (
        of_missing(view),
        of_chart(one, view),
        of_scorecard(view),
        of_chart(one, view),
        of_named_challenge("C1", view),
        of_scorecard(view),
    )

    assert places_in(Agenda("Meeting", items), dataset) == (
        (MISSING, 1),
        (SCORECARD, 2),
        (CHALLENGES, 3),
    )


NO_ROWS = Table("None", ("What",))
QUIET = replace(PACK, missing=(), revised=NO_ROWS, actions=NO_ROWS, challenges=NO_ROWS)


def told_on_slides(pack) -> str:
    deck = Presentation(io.BytesIO(slides.write(pack)))
    return "\n".join(s.text_frame.text for e in deck.slides for s in e.shapes if s.has_text_frame)


def told_in_document(pack) -> str:
    return "\n".join(e.text for e in Document(io.BytesIO(document.write(pack))).paragraphs)


@pytest.mark.parametrize("told_in", [html.page_of, told_on_slides, told_in_document])
def test_a_section_with_nothing_to_tell_says_so(told_in):
    told = told_in(QUIET)

    for section in (MISSING, REVISED, ACTIONS, CHALLENGES):
        assert NOTHING[section] in told


def test_an_annual_report_tells_of_actions_and_challenges_in_its_own_chapters():
    report = replace(PACK, chapters=(Chapter("Challenges", "None was raised.", NO_ROWS),))

    for titles_in in WRITERS[:3]:
        assert titles_in(report).count("Challenges") == 1
        assert "Actions" not in titles_in(report)
