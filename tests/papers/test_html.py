"""The page of a pack: one file without a script, its charts beside their tables."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest

from data.periods import parse
from papers import html
from papers.figures_csv import COLUMNS, figures_csv, read_rows
from papers.make import Wanted, make
from papers.pack import Cell, Figure, Said, Table
from tests.callbacks.stores import a_loaded_store
from tests.papers.small_pack import NO_ROWS, a_small_pack

NASTY = '<script>alert("1")</script>'
FIGURE = Figure("AAAA-1", "contacts", "Contacts", "2012-13", "", "", "", "7 [r]", 7.0)
GAP = Figure("", "contacts", "Contacts", "2012-13 Q2", "police", "age=1-5", "", "[x]", None)
PACK = a_small_pack(figures=(FIGURE, GAP))


class Reader(HTMLParser):
    """What tags there are, what is in the cells of tables, what is linked."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags, self.rows, self.words = [], [], []
        self.is_in_cell = False
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag == "table":
            self.rows.append([])
        if tag == "tr":
            self.rows[-1].append([])
        if tag in {"td", "th"}:
            self.rows[-1][-1].append("")
        self.is_in_cell = tag in {"td", "th"}

    def handle_endtag(self, tag):
        self.is_in_cell = False

    def handle_data(self, data):
        self.words.append(data)
        if self.is_in_cell:
            self.rows[-1][-1][-1] += data

    def of(self, tag: str) -> list[dict[str, str]]:
        return [attrs for name, attrs in self.tags if name == tag]


@pytest.fixture(scope="module")
def read() -> Reader:
    return Reader(html.page_of(PACK))


def test_no_script_is_needed_and_nothing_is_fetched(read):
    names = {name for name, _ in read.tags}
    addresses = [
        value
        for _, attrs in read.tags
        for name, value in attrs.items()
        if name in {"href", "src", "action", "data", "poster", "srcset"}
    ]

    assert not names & {"script", "iframe", "object", "embed", "link", "img", "form"}
    assert not any(name.startswith("on") for _, attrs in read.tags for name in attrs)
    assert all(each.startswith(("#", "data:text/csv;base64,")) for each in addresses)
    assert "url(" not in html.STYLE
    assert "@import" not in html.STYLE


def test_every_id_is_there_once_and_every_link_leads_somewhere(read):
    ids = Counter(attrs["id"] for _, attrs in read.tags if "id" in attrs)
    named = [attrs["aria-labelledby"] for _, attrs in read.tags if "aria-labelledby" in attrs]
    links = [attrs["href"][1:] for attrs in read.of("a") if attrs["href"].startswith("#")]

    assert {*ids.values()} == {1}
    assert len(named) == len(PACK.pages)
    assert {*named, *links} <= ids.keys()


def test_headings_skip_no_level_and_there_is_one_of_the_first(read):
    levels = [int(name[1]) for name, _ in read.tags if re.fullmatch(r"h\d", name)]

    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in zip(levels, levels[1:], strict=False))


def test_the_table_beside_a_chart_is_that_of_the_pack_with_its_references(read):
    wanted = PACK.pages[0].table.referred
    table = read.rows[1]

    assert table[0] == [*wanted.headings]
    assert table[1:] == [[cell.text for cell in row] for row in wanted.rows]


def test_each_page_has_all_that_its_card_says(read):
    said = " ".join(read.words)
    for each in PACK.pages:
        for words in (each.finding, each.subject, *each.sentences, *each.notes, *each.commentary):
            assert words in said
        assert f"Source: {each.source}. {each.completeness}." in said
        assert f"Reference: {each.reference}" in said


def test_marking_board_and_day_stand_on_the_cover_and_on_every_printed_sheet(read):
    text = html.page_of(PACK)

    assert {"OFFICIAL", "2 May 2013", "A. Manager"} <= {*read.words}
    assert "@bottom-left" in text
    assert "".join(f"\\{ord(each):06x}" for each in "OFFICIAL") in text


def test_no_room_beneath_a_printed_section_can_be_pushed_onto_a_page_of_its_own():
    printed = html.page_of(PACK).partition("@media print")[2]

    assert ".part{border:0;padding:0}" in printed
    assert ".part+.part:not(.measure,#scorecard){margin-top:8mm}" in printed


def test_where_nothing_is_to_be_told_a_sentence_says_so(read):
    assert html.NOTHING["revised"] in read.words
    assert html.NOTHING["challenges"] in read.words


@pytest.mark.parametrize(
    "pack",
    [
        a_small_pack(missing=(NASTY,), summary=NASTY, headlines=(Said(NASTY, NASTY),)),
        a_small_pack(actions=Table(NASTY, (NASTY,), ((Cell(NASTY),),))),
        a_small_pack(cover=replace(PACK.cover, marking=f"{NASTY}</style>{NASTY}", board=NASTY)),
        a_small_pack(pages=(replace(PACK.pages[0], finding=NASTY, commentary=(NASTY,)),)),
        a_small_pack(passages=(Said(NASTY, NASTY),), compared=replace(NO_ROWS, caption=NASTY)),
    ],
)
def test_text_of_any_kind_stays_text(pack):
    assert not Reader(html.page_of(pack)).of("script")


def test_the_same_pack_gives_the_same_bytes():
    wanted = Wanted("derby", parse("2012-13 Q4"), date(2013, 5, 2))

    assert len({html.write(make(a_loaded_store(), wanted)) for _ in range(2)}) == 1


def test_its_figures_are_in_it_once_more_for_programs():
    rows = [*read_rows(figures_csv(PACK))]

    assert [*rows[0]] == [*COLUMNS]
    assert [row["number"] for row in rows] == ["7.0", ""]
    assert rows[0]["period"] == "2012-13"  # which a spreadsheet would make a date of
    assert rows[1]["breakdown"] == "age=1-5"
