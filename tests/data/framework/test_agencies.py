"""The agencies, and every spelling that the shared contract lists, on some board or on all."""

import csv
from pathlib import Path

import pytest

from data.framework.shipped import standard
from tests.frameworks import NORTHBRIDGE, STANDARD

CONTRACT = Path(__file__).parents[2] / "golden" / "agencies.csv"
# One spelling of the contract has a comma outside quotes: what is beyond the third column is it.
ROWS = [
    (row[0], row[1], ",".join(row[2:]))
    for row in list(csv.reader(CONTRACT.read_text().splitlines()))[1:]
]
SPELLINGS = [
    (spelling, agency)
    for agency, name, others in ROWS
    for spelling in (agency, name, *filter(None, others.split("|")))
]


def recognise(text: str) -> str:
    """The agency that a text means to one of the boards; to no two of them another one."""
    meant = {framework.agency_called(text) for framework in STANDARD} - {""}
    assert len(meant) <= 1
    return next(iter(meant), "")


def test_the_agencies_of_the_contract_are_here_first_and_in_its_order():
    ours = [(agency.id, agency.name) for agency in NORTHBRIDGE.agencies]

    assert ours[: len(ROWS)] == [row[:2] for row in ROWS]


def test_the_three_safeguarding_partners_are_those_of_the_law():
    rows = standard()["agencies"]

    partners = {row["id"] for row in rows if row["in the partnership"] == "safeguarding partner"}

    assert partners == {"local-authority", "police", "integrated-care-board"}


@pytest.mark.parametrize("text", ["ICB", "Clinical Commissioning Group", "CCG"])
def test_the_health_partner_is_known_by_its_names_of_before(text):
    assert recognise(text) == "integrated-care-board"


def test_every_spelling_of_the_contract_is_recognised():
    assert [(spelling, recognise(spelling)) for spelling, _ in SPELLINGS] == SPELLINGS


@pytest.mark.parametrize(
    "written",
    [str.upper, str.lower, "  {} ".format, lambda text: text.replace(" ", "  ")],
    ids=["in capitals", "in small letters", "with blanks around it", "with two blanks"],
)
def test_case_and_spacing_of_a_spelling_do_not_matter(written):
    assert [(spelling, recognise(written(spelling))) for spelling, _ in SPELLINGS] == SPELLINGS


def test_an_ampersand_is_read_as_and():
    assert recognise("A and E") == recognise("A&E") == recognise("A & E") == "health-hospital"


@pytest.mark.parametrize("text", ["", "Total", "Secondary", "Women's Institute"])
def test_what_is_no_agency_is_recognised_as_none(text):
    assert recognise(text) == ""


@pytest.mark.parametrize("framework", STANDARD.every, ids=lambda framework: framework.board.id)
def test_no_spelling_means_two_agencies_of_a_board(framework):
    meant = [
        (spelling.lower(), agency.id)
        for agency in framework.agencies
        for spelling in {agency.name.lower(), *map(str.lower, agency.also_written_as)}
    ]

    assert all(framework.agency_called(spelling) == agency for spelling, agency in meant)
    assert len(dict(meant)) == len(meant)


def test_an_agency_is_found_by_its_id():
    assert NORTHBRIDGE.agency("police").name == "Police"
    assert NORTHBRIDGE.has_agency("police")
    assert not NORTHBRIDGE.has_agency("Police")


def test_an_unknown_agency_is_a_key_error_and_its_name_is_its_id():
    with pytest.raises(KeyError):
        NORTHBRIDGE.agency("fire-brigade")
    assert NORTHBRIDGE.agency_name("fire-brigade") == "fire-brigade"
