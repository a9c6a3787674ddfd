"""Two spellings of one label are equal, and two labels are not."""

import pytest

from data.framework.layouts.axes import (
    as_printed,
    categories,
    either,
    labels,
    total,
    with_last_time,
)
from data.framework.layouts.sheet import Key, Role
from data.framework.layouts.spelling import loose, without_footnote
from tests.data.framework.layouts.builders import loose_meaning, meaning
from tests.frameworks import DERBY


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Contacts1", "Contacts"),
        ("Contacts1,2", "Contacts"),
        ("Police²", "Police"),
        ("Police [note 3]", "Police"),
        ("Police (2)", "Police"),
        ("Total †", "Total"),
        ("Plans (%)1", "Plans (%)"),
        ("16 to 17", "16 to 17"),
        ("Q1 12-13", "Q1 12-13"),
    ],
)
def test_what_refers_to_a_footnote_is_no_part_of_a_label(written, meant):
    assert without_footnote(written) == meant


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Children’s services", "Childrens services"),
        ("Resolved in one month (%)", "Resolved in one month (per cent)"),
        ("A&E", "A and E"),
        ("65+", "65 or over"),
        ("0-4", "0 to 4"),
    ],
)
def test_short_forms_and_signs_do_not_change_a_label(one, other):
    assert loose(one) == loose(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("DV incidents", "Domestic abuse incidents"),
        ("No. of S47 enquiries", "Section 47 enquiries"),
        ("LAC", "Children looked after"),
        ("CAFs completed", "Early help assessments completed"),
        ("ICPCs", "Initial CP conferences"),
        ("CSE meetings", "Child sexual exploitation meetings"),
        ("LSCB training", "Safeguarding partnership training"),
        ("MASH contacts", "Front door contacts"),
    ],
)
def test_words_of_before_and_short_forms_do_not_change_a_label(one, other):
    assert DERBY.terms.label(one) == DERBY.terms.label(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CSE meetings", "Child exploitation meetings"),
        ("Early help", "Family help"),
        ("Serious case reviews", "Local child safeguarding practice reviews"),
    ],
)
def test_what_meant_less_before_stays_another_label(one, other):
    assert DERBY.terms.label(one) != DERBY.terms.label(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Booked", "Attended"), ("Medium", "Standard"), ("0 to 4", "0 to 14"), ("High", "High risk")],
)
def test_different_labels_stay_different(one, other):
    assert loose(one) != loose(other)


def test_a_spelling_that_could_be_two_labels_is_neither():
    reader = labels({"DA cases": Key("a"), "DV cases": Key("b"), "Others": Key("c")})

    assert loose_meaning(reader, "Domestic abuse cases") is None
    assert meaning(reader, "DA cases") == Key("a")
    assert loose_meaning(reader, "Others1") == Key("c")


def test_where_any_label_is_a_category_a_total_is_still_one():
    reader = either(as_printed("course"), total("course"))

    assert meaning(reader, "Totals1") is None
    assert loose_meaning(reader, "Totals1") == Key(total_over="course")
    assert meaning(reader, "Safer recruitment²") == Key(
        categories=(("course", "Safer recruitment"),)
    )


def test_a_column_for_last_time_is_its_own_column_as_sent_before():
    reader = with_last_time(categories("sex", ("Female", "Male")))

    assert meaning(reader, "Male, last quarter") == Key(
        categories=(("sex", "Male"),), role=Role.BEFORE
    )
    assert meaning(reader, "Male, last quarter") == meaning(reader, "Male (last year)")
    assert meaning(reader, "Last quarter") == Key(role=Role.BEFORE)
    assert meaning(reader, "Others, last quarter") is None
    assert meaning(reader, "Notes") == Key(role=Role.NOTE)
    assert reader.offers == ("Female", "Male")
