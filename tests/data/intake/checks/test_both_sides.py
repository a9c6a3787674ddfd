"""Both sides of a hand-over that cannot both be right are asked about when one comes (C19)."""

from dataclasses import replace

import pytest

from data.findings import Severity
from data.framework.hand_overs import HandOver, Side, Wrong
from data.framework.layouts.axes import agencies
from data.framework.layouts.sheet import Key
from data.intake.checks.both_sides import cannot_both_be_right
from tests.builders_data import an_observation
from tests.data.framework.layouts.builders import a_table, an_extract, settled
from tests.data.intake.checks.builders import a_cover, a_past

EVERY = (("agency", ("*",)),)
MARAC = HandOver("marac", "MARAC", Side("marac-cases", EVERY), Side("marac-cases"), Wrong.DIFFERENT)
BECAME = HandOver("became", "Front door", Side("contacts"), Side("referrals"), Wrong.MORE_RECEIVED)
POLICE_TABLE = "Table | 2012-13\nRow | 12"
QUARTER = "2012-13"


def found_in(block: str, pair: HandOver, past, **table):
    """What is asked about a return with this table."""
    extract = an_extract(block, a_table(**table))
    settled(extract)
    extract.framework = replace(extract.framework, hand_overs=(pair,), returns=())
    return list(cannot_both_be_right(extract, a_cover(), past))


def named(*values: float | None, agencies=("police", "education")):
    """What agencies said in returns before."""
    return [
        an_observation("marac-cases", value, QUARTER, agency=agency)
        for agency, value in zip(agencies, values, strict=True)
    ]


def test_c19_a_table_that_differs_from_what_agencies_named_is_asked_about():
    (finding,) = found_in(POLICE_TABLE, MARAC, a_past(*named(5, 6)), measure="marac-cases")

    assert finding.severity is Severity.QUERY
    assert (finding.sheet, finding.cells) == ("Sheet", ("B2",))
    assert finding.what == (
        "MARAC, 2012-13: 11 cases are given and 12 cases received, "
        "and the two count the same things."
    )
    assert (finding.measure, finding.period) == ("marac-cases", "2012-13")


@pytest.mark.parametrize(
    "before",
    [named(5, 7), named(5, None), []],
)
def test_sides_that_agree_or_are_not_both_known_are_let_through(before):
    assert found_in(POLICE_TABLE, MARAC, a_past(*before), measure="marac-cases") == []


def test_an_agency_whose_return_completes_the_sum_is_asked_at_its_own_cell():
    table = an_observation("marac-cases", 12, QUARTER)
    block = "Table | 2012-13\nSchools and education | 6"

    rows = (agencies(total=Key()),)
    (finding,) = found_in(
        block,
        MARAC,
        a_past(table, *named(5, agencies=("police",))),
        measure="marac-cases",
        rows=rows,
    )

    assert finding.cells == ("B2",)
    assert "11 cases are given and 12 cases received" in finding.what


def test_while_an_agency_that_sent_before_has_not_sent_nothing_is_asked():
    before = an_observation("marac-cases", 3, "2011-12", agency="education")
    past = a_past(*named(5, agencies=("police",)), before)

    assert found_in(POLICE_TABLE, MARAC, past, measure="marac-cases") == []


def test_what_the_return_says_anew_takes_the_place_of_what_it_said_before():
    past = a_past(*named(5, 7), an_observation("marac-cases", 99, QUARTER))

    assert found_in(POLICE_TABLE, MARAC, past, measure="marac-cases") == []


ROWS = {"Contacts": Key("contacts"), "Referrals": Key("referrals")}


@pytest.mark.parametrize(("referrals", "asked"), [(90, 0), (91, 1)])
def test_more_cannot_be_received_than_was_given_where_the_rule_says_so(referrals, asked):
    block = f"Table | 2012-13\nContacts | 90\nReferrals | {referrals}"

    found = found_in(block, BECAME, a_past(), rows=ROWS)

    assert len(found) == asked
    assert all(each.cells == ("B2", "B3") for each in found)
    assert all("no more can be received than was given" in each.what for each in found)


def test_a_hand_over_without_a_rule_is_never_asked_about():
    block = "Table | 2012-13\nContacts | 90\nReferrals | 900"

    assert found_in(block, replace(BECAME, wrong=None), a_past(), rows=ROWS) == []
