"""Short references: the same figure has one for ever, and it leads back to that figure alone."""

from dataclasses import replace
from itertools import permutations

import pytest

from data.figures.assemble import series_of
from data.figures.data_version import DataVersion
from data.figures.reference import (
    DIGITS,
    FigureKey,
    Reference,
    key_of,
    read_reference,
    reference_to,
)
from data.figures.referred import figure_of
from data.figures.scope import Scope
from data.observations import Status
from data.periods import parse
from tests.builders import a_point
from tests.callbacks.stores import a_dataset

NOW = DataVersion(142, 3)
KEY = FigureKey("a-board", "contacts", parse("2012-13 Q1"))


def test_a_reference_that_was_printed_once_stays_the_same():
    """Whoever changes this number breaks the references of every paper that was handed out."""
    key = FigureKey("a-board", "contacts", parse("2012-13 Q1"), (("agency", "police"),))

    assert str(Reference(key.code, NOW)) == "ZW10F-S79PJ-4E-3"


@pytest.mark.parametrize(
    "other",
    [
        replace(KEY, board="b-board"),
        replace(KEY, measure="referrals"),
        replace(KEY, period=parse("2012-13 Q2")),
        replace(KEY, period=parse("2012-13")),
        replace(KEY, categories=(("agency", "police"),)),
        replace(KEY, agencies=("police",)),
        replace(KEY, agencies=("health", "police")),
    ],
)
def test_another_figure_has_another_reference(other: FigureKey):
    assert other.code != KEY.code


def test_agencies_are_a_choice_in_whichever_order_they_were_chosen():
    chosen = permutations(("police", "health", "education"))

    assert len({replace(KEY, agencies=each).code for each in chosen}) == 1


@pytest.mark.parametrize("written", [str.lower, lambda t: t.replace("-", " "), lambda t: f" {t}\n"])
def test_a_reference_is_read_as_people_type_it(written):
    reference = Reference(KEY.code, NOW)

    assert read_reference(written(str(reference))) == reference


def test_letters_that_are_taken_for_digits_are_read_as_these():
    assert read_reference("OOOOO-IILLL-5E-O") == read_reference("00000-11111-5E-0")
    assert not {*"OILU"} & {*DIGITS}


@pytest.mark.parametrize(
    "text", ["", "7KQ2M", "7KQ2M-X4PDN", "7KQ2M-X4PDU-5E-0", "7KQ2M-X4PDN-5E-0-1", "A" * 5000, "✓"]
)
def test_what_is_no_reference_is_read_as_none(text: str):
    assert read_reference(text) is None


def test_what_holds_no_figure_has_no_reference():
    assert reference_to("a-board", "contacts", a_point(None), NOW) == ""


def test_a_suppressed_figure_leads_to_its_cell():
    hidden = a_point(None, status=Status.SUPPRESSED, sources=("a cell",))

    assert read_reference(reference_to("a-board", "contacts", hidden, NOW)) is not None


def test_what_is_withheld_from_a_choice_of_agencies_leads_nowhere():
    held = a_point(None, sources=("a cell",), instead=a_point(5))

    assert reference_to("a-board", "contacts", held, NOW) == ""


def test_a_figure_split_by_agency_is_the_same_whoever_is_chosen():
    by_agency = a_point(5, categories={"agency": "police"})
    chosen = replace(by_agency, scope=Scope(("police",)))

    assert key_of("b", "contacts", by_agency) == key_of("b", "contacts", chosen)


@pytest.mark.parametrize("by", [(), ("agency",)])
@pytest.mark.parametrize("agencies", [(), ("police",)])
def test_every_figure_of_a_board_is_found_by_its_reference(by, agencies):
    dataset = a_dataset()
    view = replace(dataset.everything, agencies=agencies)
    points = series_of(dataset.figures, "contacts", by, view).points

    found = [
        figure_of(read_reference(reference_to("derby", "contacts", each, NOW)), dataset)
        for each in points
    ]

    assert [each.point.value for each in found] == [each.value for each in points]
    assert [each.point.sources for each in found] == [each.sources for each in points]


def test_a_reference_to_nothing_finds_nothing():
    assert figure_of(Reference(0, NOW), a_dataset()) is None
