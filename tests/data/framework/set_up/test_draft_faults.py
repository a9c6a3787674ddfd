"""What is wrong with a draft is told at the place where it was typed."""

from dataclasses import replace

import pytest

from data.framework.set_up import draft_faults, fields
from data.framework.set_up.draft import Draft, DraftAgency, Split
from tests.data.framework.set_up.boards import VISITS, a_board, faults


def at(draft: Draft) -> dict[str, str]:
    return {each.field: each.what for each in faults(draft)}


def with_board(**said: str) -> Draft:
    draft = a_board()
    return replace(draft, board=replace(draft.board, **said))


def with_measure(**said: object) -> Draft:
    return a_board(replace(VISITS, **said))


def test_the_usual_draft_has_no_fault():
    assert faults(a_board(VISITS)) == []


@pytest.mark.parametrize(
    ("draft", "field", "words"),
    [
        (with_board(name=""), fields.BOARD_NAME, "The full name is empty"),
        (with_board(short_name=""), fields.BOARD_SHORT, "The short name is empty"),
        (with_board(first_quarter=""), fields.BOARD_FIRST, "The first quarter is empty"),
        (with_board(first_quarter="soon"), fields.BOARD_FIRST, "“soon” is no period"),
        (with_board(id=""), fields.BOARD_ID, "The id is empty"),
        (with_board(id="derby"), fields.BOARD_ID, "is another board here"),
        (with_board(id="Test Bridge"), fields.BOARD_ID, "is no id"),
        (with_board(name="x" * 121), fields.BOARD_NAME, "at most 120 letters"),
        (with_measure(unit=""), "own.testbridge-visits.unit", "“unit” is empty. Fill it in."),
        (with_measure(theme=""), "own.testbridge-visits.theme", "“theme” is empty"),
        (with_measure(plural=""), "own.testbridge-visits.plural", "visit"),
        (with_measure(kind="often"), "own.testbridge-visits.kind", "“often” can not stand"),
        (
            with_measure(theme="referrals", title="Contacts to children's social care"),
            "own.testbridge-visits.title",
            "Another measure of this theme is called",
        ),
        (
            with_measure(kind="ratio", unit="percent", plural="", counts="contacts"),
            "own.testbridge-visits.out of",
            "one of its two counts is not named",
        ),
        (
            with_measure(splits=(Split("", ("North",)),)),
            "own.testbridge-visits.split by",
            "“split by” is empty",
        ),
    ],
)
def test_a_fault_stands_at_its_place(draft: Draft, field: str, words: str):
    assert words in at(draft)[field]


def test_one_name_for_two_agencies_is_told_at_the_second():
    draft = a_board()
    housing = next(each for each in draft.agencies if each.id == "housing")
    changed = [replace(each, name="Police") if each is housing else each for each in draft.agencies]

    found = at(replace(draft, agencies=tuple(changed)))

    assert "is also what Police is called" in found[fields.agency_name("housing")]


def test_an_agency_that_is_ticked_and_asked_for_nothing_is_told_in_its_row():
    draft = a_board()
    asks = frozenset(each for each in draft.asks if each[0] != "housing")

    found = at(replace(draft, asks=asks))

    assert found == {
        fields.column_of("housing"): "Housing is asked for nothing. Tick what it reports, or go "
        "back and untick the agency."
    }


def test_nobody_ticked_is_told():
    draft = a_board()
    nobody = tuple(replace(each, sends=False) for each in draft.agencies)

    assert "No agency is ticked" in at(replace(draft, agencies=nobody, asks=frozenset()))["sends"]


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (with_board(name="NHS number 943 476 5919"), fields.BOARD_NAME),
        (with_measure(title="Born 3/4/2015, John Smith"), "own.testbridge-visits.title"),
        (
            with_measure(definition="Of John Smith, born 3/4/2015"),
            "own.testbridge-visits.definition",
        ),
        (
            with_measure(splits=(Split("area", ("943 476 5919",)),)),
            "own.testbridge-visits.split by",
        ),
    ],
)
def test_what_is_typed_names_no_person(draft: Draft, field: str):
    assert "Write it without details of any person" in at(draft)[field]


def test_more_than_the_screens_can_hold_is_told_before_it_is_sent():
    areas = tuple(f"Area {n} {'x' * 110}" for n in range(100))
    many = [
        replace(VISITS, id=f"testbridge-{n}", splits=(Split("area", areas),)) for n in range(50)
    ]

    assert "more than these screens can hold" in at(a_board(*many))[fields.in_form("title")]


def test_a_board_has_no_more_agencies_and_measures_than_can_be_served():
    draft = a_board(*(replace(VISITS, id=f"testbridge-{n}") for n in range(501)))
    many = tuple(DraftAgency(f"agency-{n}", f"Agency {n}") for n in range(201))

    found = at(replace(draft, agencies=many))

    assert draft_faults.MOST_AGENCIES == 200
    assert "at most 200 agencies" in found[fields.NEW_AGENCY]
    assert "at most 500 measures" in found[fields.in_form("title")]
