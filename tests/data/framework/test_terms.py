"""What is said today and was said before: read alike, found alike, and told from its day on."""

from datetime import date

import pytest

from data.figures.assemble import series_of
from data.framework.build import framework_of
from data.framework.layouts.spelling import loose
from data.framework.rows import Row
from data.framework.shipped import standard
from data.framework.terms import Term, Terms, terms_in
from tests.builders_data import a_view, figures_of, in_quarters
from tests.data.framework.tables_of import own, whole
from tests.data.framework.test_check_framework import faults

HEADINGS = ("term", "other name", "first day", "old meaning", "source")
HOMES = ("Home visiting", "Health visiting", "2012-10-01", "", "The board's plan")


def a_terms(*terms: Term) -> Terms:
    return Terms(terms)


def test_one_and_several_are_said_in_the_words_of_today():
    terms = a_terms(Term("Early help assessment", "CAF"))

    assert terms.label("CAF") == "early help assessment"
    assert terms.label("No. of CAFs") == "early help assessments"
    assert terms.label("Decaf") == "decaf"


def test_a_name_of_today_is_not_replaced_within_itself():
    terms = a_terms(Term("Looked after children", "Children"))

    assert terms.label("Looked after children") == "looked after children"


def test_what_was_said_for_what_was_said_before_is_said_in_the_words_of_today():
    terms = a_terms(Term("Trust", "Board"), Term("Board", "Committee"))

    assert terms.label("Committee") == "trust"


def test_two_names_of_each_other_come_to_an_end():
    terms = a_terms(Term("One", "Two"), Term("Two", "One"))

    assert terms.label("One") in {"one", "two"}


def test_without_terms_a_label_is_as_it_is_written():
    assert a_terms().label("DV incidents") == loose("DV incidents")
    assert a_terms().found_by("DV incidents") == ()


def test_a_heading_is_also_known_by_what_meant_a_part():
    terms = a_terms(Term("Child exploitation", "CSE", is_part=True))

    assert terms.heading("CSE") == terms.heading("Child exploitation")
    assert terms.label("CSE") != terms.label("Child exploitation")


def test_a_search_knows_what_it_is_called_else():
    terms = terms_in(standard()["terms"])

    assert {"CSE", "Child exploitation"} <= set(terms.found_by("Child exploitation plans"))
    assert "Child exploitation" in terms.found_by("CSE meetings held")
    assert "MASH" in terms.found_by("Contacts to the front door")
    assert terms.found_by("Courses delivered") == ()


def test_the_same_rows_are_the_same_terms():
    assert terms_in(standard()["terms"]) is terms_in([*standard()["terms"]])
    assert terms_in([Row({"term": "A", "other name": "B"})]).every == (Term("A", "B"),)


@pytest.mark.parametrize(
    ("first", "last", "is_told"),
    [
        ("2021-04-01", "2022-03-31", True),
        ("2021-04-01", "2021-09-30", False),
        ("2021-10-01", "2022-03-31", False),
    ],
)
def test_a_word_changed_in_what_is_shown_where_its_day_is_inside(first, last, is_told):
    terms = a_terms(Term("Domestic abuse", "DV", date(2021, 10, 1)))
    days = date.fromisoformat(first), date.fromisoformat(last)

    assert bool(terms.changed_in("Domestic abuse incidents", *days)) is is_told
    assert terms.changed_in("Contacts", *days) == ()


def test_a_series_over_the_day_says_the_old_name_beside_the_new():
    figures = figures_of(*in_quarters("domestic-abuse-notifications", 4, 5, year="2021-22"))
    spanning = figures_of(*in_quarters("domestic-abuse-incidents", 4, 5, 6, 7, year="2021-22"))

    assert series_of(figures, "domestic-abuse-notifications", (), a_view()).notes == ()
    assert series_of(spanning, "domestic-abuse-incidents", (), a_view()).notes == (
        "“Domestic abuse” was called “DV” or “Domestic violence” before 1 October 2021 (Domestic "
        "Abuse Act 2021, section 1).",
    )


def test_a_board_adds_words_of_its_own():
    framework = framework_of(whole(own(terms=(HEADINGS, HOMES))))

    assert framework.terms.label("Health visiting") == framework.terms.label("Home visiting")
    assert framework.terms.label("DV") == framework.terms.label("Domestic abuse")


def test_terms_of_a_board_have_no_finding():
    assert faults(own(terms=(HEADINGS, HOMES))) == []


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (("Home visiting", "Visits", "October 2012"), ("not-a-day", "terms", ("C2",))),
        (("Home visiting", "Visits", "2012-10-32"), ("not-a-day", "terms", ("C2",))),
        (("Home visiting", "home  visiting"), ("own-other-name", "terms", ("B2",))),
        (("Home visiting", "Visits", "", "more"), ("not-a-choice", "terms", ("D2",))),
        (("", "Visits"), ("needed", "terms", ("A2",))),
    ],
)
def test_a_fault_of_a_term_is_found_at_its_cell(row, fault):
    padded = (*row, *("" for _ in HEADINGS[len(row) :]))

    assert faults(own(terms=(HEADINGS, padded))) == [fault]


def test_every_term_of_the_standard_framework_has_its_source():
    rows = standard()["terms"]

    assert [row["other name"] for row in rows if not row["source"]] == []
    assert {row["term"] for row in rows} == {row["term"] for row in rows if row["about"]}
