import pytest

from data.framework.layouts.axes import agencies, either, labels
from data.framework.layouts.sheet import Key
from data.intake.checks import front
from data.intake.front import Front
from tests.builders_data import an_observation
from tests.data.framework.layouts.builders import CONTACTS_BY_AGENCY, a_table, an_extract, said
from tests.data.intake.checks.builders import a_cover, a_past, sentences

FRONT = Front("Cover", (("agency", "B2"), ("period", "B3"), ("sent", "B5")))


def contacts_of(*names: str, header: str = "Contacts 2012-13"):
    rows = "\n".join(f"{name} | 4" for name in names)
    return an_extract(f"| {header}\n{rows}", CONTACTS_BY_AGENCY)


def test_a_sheet_whose_every_row_is_of_another_agency_is_asked_about():
    (finding,) = front.rows_of_another_agency(contacts_of("Housing", "Total"), a_cover(), FRONT)

    assert finding.cells == ("B2",)
    assert finding.what == "The cover names Police, and every row of this sheet is of Housing."


@pytest.mark.parametrize("names", [("Police",), ("Housing", "Police"), ("Housing", "Cafcass")])
def test_a_sheet_of_the_covers_agency_or_of_several_is_right(names):
    found = contacts_of(*names)

    assert list(front.rows_of_another_agency(found, a_cover(), FRONT)) == []


def test_a_sheet_with_figures_of_no_agency_says_nothing_of_whose_it_is():
    found = an_extract(
        "Table | 2012-13\nHousing | 4\nAll | 5",
        a_table("contacts", rows=(either(agencies(), labels({"All": Key()})),)),
    )

    assert list(front.rows_of_another_agency(found, a_cover(), FRONT)) == []


def test_without_a_known_agency_on_the_cover_no_sheet_is_anothers():
    assert (
        list(front.rows_of_another_agency(contacts_of("Housing"), a_cover(agency=""), FRONT)) == []
    )


def test_a_cover_whose_period_has_no_figure_is_asked_about():
    found = contacts_of("Police", header="Contacts 2011-12")

    (finding,) = front.no_figure_of_the_period(found, a_cover("2014-15"), FRONT)

    assert (finding.sheet, finding.cells) == ("Cover", ("B3",))
    assert finding.what == (
        "The cover says 2014-15, and no figure is of that time: they are for 2011-12."
    )


@pytest.mark.parametrize("header", ["2012-13", "calendar 2012", "2012-13 Q3", "academic 2011-12"])
def test_figures_of_a_period_that_touches_the_covers_are_right(header):
    found = contacts_of("Police", header=f"Contacts {header}")

    assert list(front.no_figure_of_the_period(found, a_cover(), FRONT)) == []


def test_a_return_without_figures_is_not_judged_by_its_period():
    assert list(front.no_figure_of_the_period(contacts_of("Nobody"), a_cover(), FRONT)) == []


@pytest.mark.parametrize(("sent", "asked"), [("2013-03-31", 1), ("2013-04-01", 0), ("", 0)])
def test_a_return_sent_before_its_period_ended_is_asked_about(sent, asked):
    findings = list(front.sent_before_its_end(contacts_of(), a_cover(sent=sent), FRONT))

    assert said(findings) == asked * [("query", "sent-before-its-end", "B5")]


SLOT = {"period": "2012-13", "sent": "2013-05-01", "file": "first.xlsx"}


def held(value: float, sent: str):
    past = a_past(an_observation("contacts", value, "2012-13", agency="police"), **SLOT)
    found = contacts_of("Police")
    return list(front.in_place_of_another(found, a_cover(sent=sent), FRONT, past))


def test_v1_a_return_with_other_figures_than_one_held_says_that_it_supersedes_it():
    (finding,) = held(5, "2013-06-01")

    assert said([finding]) == [("note", "takes-the-place", "B3")]
    assert finding.what == (
        "A return for 2012-13 with other figures is held (first.xlsx, sent 2013-05-01); "
        "this one supersedes it."
    )


def test_v1_a_return_that_is_older_than_the_one_held_says_that_the_other_stays():
    assert said(held(5, "2013-04-20")) == [("note", "later-return-held", "B3")]


def test_v1_a_return_without_a_date_takes_the_place_of_the_one_held():
    assert said(held(5, "")) == [("note", "takes-the-place", "B3")]


def test_v1_the_same_figures_again_are_nothing_to_speak_of():
    assert held(4, "2013-06-01") == []


def test_a_return_held_without_a_date_is_named_by_its_file():
    past = a_past(an_observation("contacts", 5, "2012-13"), **(SLOT | {"sent": ""}))

    found = contacts_of("Police")
    findings = front.in_place_of_another(found, a_cover(sent="2013-06-01"), FRONT, past)

    assert "(first.xlsx)" in sentences(findings)[0]


@pytest.mark.parametrize(
    ("agency", "period", "asked"),
    [
        ("housing", "2012-13", 1),
        ("police", "2012-13", 0),
        ("housing", "2011-12", 0),
        ("", "2012-13", 0),
    ],
)
def test_the_first_return_of_an_agency_is_noted_where_others_sent_before(agency, period, asked):
    past = a_past(an_observation(), agency="police", period="2011-12")

    findings = list(front.first_of_its_agency(contacts_of(), a_cover(period, agency), FRONT, past))

    assert said(findings) == asked * [("note", "first-of-its-agency", "B2")]
