"""Two packs compared, figure by figure: what differs and why."""

import csv
import io
from base64 import b64encode
from dataclasses import replace
from datetime import date

import pytest

from data.figures.why_other import Why
from data.periods import parse
from data.storage.store import Store
from papers import html
from papers.compare import (
    CSV_HEADINGS,
    Difference,
    compared,
    differences,
    differences_csv,
    earlier_in,
)
from papers.figures_csv import figures_csv
from papers.gathered import NoPackError
from papers.make import Wanted, make
from papers.pack import Pack
from tests.builders_data import a_return, a_store, in_quarters

DAY = "2012-08-01"
FIRST = a_return(*in_quarters("contacts", 10, 20, 30), sent="2012-07-10", file="first.xlsx")
AGAIN = a_return(
    *in_quarters("contacts", 10, 25, 30, 40),
    sent="2012-07-20",
    file="again.xlsx",
    revision="Counted twice",
)
OTHER = a_return(*in_quarters("referrals", 1, 2, 3, 4), agency="health", file="other.xlsx")


@pytest.fixture
def store() -> Store:
    return a_store(FIRST, OTHER)


def pack_of(store: Store, quarter: str = "2012-13 Q4") -> Pack:
    return make(store, Wanted("derby", parse(quarter), date(2013, 5, 2)))


def compare(store: Store, before: Pack, quarter: str = "2012-13 Q4") -> tuple[Difference, ...]:
    earlier = earlier_in(html.write(before), "last.html", "derby")
    return differences(pack_of(store, quarter), earlier, store)


def told(found: tuple[Difference, ...], measure: str = "contacts") -> list[tuple[str, ...]]:
    return [
        (str(e.key.period), e.was and e.was.text, e.now and e.now.text, str(e.reason))
        for e in found
        if e.key.measure == measure
    ]


def test_the_same_data_have_no_difference(store):
    assert compare(store, pack_of(store)) == ()


def test_a_figure_that_was_sent_anew_says_by_which_return_and_why(store):
    before = pack_of(store, "2012-13 Q3")
    store.accept(AGAIN, DAY)

    assert told(compare(store, before, "2012-13 Q3")) == [
        ("2012-13 Q2", "20", "25 [r]", "revised: again.xlsx, Counted twice")
    ]


def test_a_share_is_revised_with_its_counts(store):
    before = pack_of(store, "2012-13 Q3")
    store.accept(AGAIN, DAY)

    found = compare(store, before, "2012-13 Q3")

    assert {e.key.measure for e in found} > {"contacts"}
    assert {e.reason.why for e in found} == {Why.REVISED}


def test_a_figure_that_was_withdrawn_says_so(store):
    before = pack_of(store, "2012-13 Q3")
    store.accept(AGAIN, DAY)
    store.withdraw(3, "A manager", "Of another board", DAY)
    found = told(compare(store, before, "2012-13 Q3"))

    assert {each[3] for each in found} <= {
        "withdrawn: first.xlsx, Of another board",
        "not in this pack",
    }


def test_a_new_quarter_is_a_new_period_and_not_a_change(store):
    before = pack_of(store, "2012-13 Q3")

    found = told(compare(store, before), "referrals")

    assert found == [("2012-13 Q4", None, "4", "new period")]


def test_what_only_the_earlier_pack_shows_is_told_as_left_out(store):
    before = pack_of(store)
    found = told(compare(store, before, "2012-13 Q3"), "referrals")

    assert found == [("2012-13 Q4", "4", None, "not in this pack")]


def test_the_page_and_the_csv_in_it_are_read_alike(store):
    pack = pack_of(store)

    of_page = earlier_in(html.write(pack), "last.html", "derby")
    of_csv = earlier_in(f"\ufeff{figures_csv(pack)}".encode(), "figures.csv", "derby")

    assert of_page == of_csv
    assert len(of_page.figures) == len(pack.figures)


def test_the_new_pack_has_a_section_with_what_changed_and_its_references(store):
    before = pack_of(store, "2012-13 Q3")
    store.accept(AGAIN, DAY)
    new, found = pack_of(store), compare(store, before)

    table = compared(new, found, store.frameworks().of("derby")).compared

    assert "of a new period" in table.caption
    assert [[c.text for c in row] for row in table.rows if "Contacts to" in row[0].text] == [
        [
            "Contacts to children's social care",
            "Q2 2012-13 (Jul to Sep 2012)",
            *("", "", "20", "25 [r]", "revised: again.xlsx, Counted twice"),
        ]
    ]
    assert all(table.references)
    assert table.caption in html.page_of(replace(new, compared=table))


def test_all_differences_are_printed_as_csv(store):
    before = pack_of(store, "2012-13 Q3")
    store.accept(AGAIN, DAY)
    found = compare(store, before)

    rows = [*csv.DictReader(io.StringIO(differences_csv(found)))]

    assert [*rows[0]] == [*CSV_HEADINGS]
    assert len(rows) == len(found)
    assert {row["why"] for row in rows} == {"revised", "new period"}


def test_a_pack_of_data_that_are_kept_elsewhere_is_compared_without_a_reason(store):
    before = pack_of(store, "2012-13 Q3")
    elsewhere = a_store(AGAIN, OTHER)
    found = differences(
        pack_of(elsewhere, "2012-13 Q3"),
        replace(earlier_in(html.write(before), "last.html", "derby"), version=_of_later()),
        elsewhere,
    )

    assert {each.reason.why for each in found} == {Why.UNKNOWN}


def _of_later():
    from data.figures.data_version import DataVersion  # noqa: PLC0415

    return DataVersion(900, 0)


def _page_with(text: str) -> bytes:
    return f'{html.DATA_LINK}{b64encode(text.encode()).decode()}">'.encode()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html></html>",
        b"\xff\xfe\x00",
        b"a,b\n1,2\n",
        _page_with("no"),
        _page_with("a,b\n1,2"),
    ],
    ids=["empty", "another page", "no text", "another csv", "a page of words", "a page of a csv"],
)
def test_what_is_no_pack_is_refused_with_what_to_give(content):
    with pytest.raises(NoPackError, match="last.html"):
        earlier_in(content, "last.html", "derby")


def test_the_pack_of_another_board_is_refused(store):
    with pytest.raises(NoPackError, match="a pack of derby, and not of dudley"):
        earlier_in(html.write(pack_of(store)), "last.html", "dudley")


def test_text_of_an_earlier_pack_stays_text(store):
    pack = pack_of(store, "2012-13 Q3")
    nasty = replace(pack, figures=tuple(replace(e, text="=cmd|x\x01") for e in pack.figures))
    found = compare(store, nasty, "2012-13 Q3")

    table = compared(pack, found, store.frameworks().of("derby")).compared

    assert {row[4].text for row in table.rows} == {"=cmd|x"}
    assert "'=cmd|x" in differences_csv(found)
