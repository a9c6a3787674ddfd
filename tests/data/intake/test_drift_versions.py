"""A form changes from year to year, and last year's is filled in all the same."""

from dataclasses import replace

import pytest

from data.forms.template import template
from data.framework.layouts.axes import labels, with_last_time
from data.framework.layouts.sheet import Key
from data.intake.extract import extract
from data.intake.recognition import layout_of
from data.periods import parse, quarter
from tests.data.framework.layouts.builders import a_layout, a_table, a_worksheet, figures
from tests.frameworks import DERBY, NORTHBRIDGE, read_return, sent
from tests.golden.filling import fill, opened, read_as, saved

LAST_YEAR = a_layout(
    a_table("contacts", columns=(with_last_time(labels({"This quarter": Key()})),)),
    name="Referrals",
    first_period=parse("2025-26 Q1"),
)
THIS_YEAR = replace(
    LAST_YEAR,
    id="a-layout-2026",
    first_period=parse("2026-27 Q1"),
    tables=(replace(LAST_YEAR.tables[0], rows=(labels({"Contacts made": Key()}),)),),
)
OLD_FORM = """
    Heading

    Table | This quarter
    Row | 5
"""
NEW_FORM = OLD_FORM.replace("Row", "Contacts made")


@pytest.mark.parametrize(
    ("form", "period", "version"),
    [
        (NEW_FORM, "2026-27 Q2", THIS_YEAR),
        (OLD_FORM, "2026-27 Q2", LAST_YEAR),
        (OLD_FORM, "2025-26 Q2", LAST_YEAR),
    ],
)
def test_the_version_is_the_one_whose_labels_the_sheet_has(form, period, version):
    found = layout_of(a_worksheet(form), sent(LAST_YEAR, THIS_YEAR), parse(period))

    assert found == version


def test_a_version_that_is_not_yet_in_force_is_not_read():
    found = layout_of(a_worksheet(NEW_FORM), sent(LAST_YEAR, THIS_YEAR), parse("2025-26 Q2"))

    assert found == LAST_YEAR


def test_last_years_template_is_read_for_this_years_quarter():
    book = opened(template(NORTHBRIDGE, "childrens-social-care", quarter(2026, 1), None))
    fill(book)
    before = read_return("last-year.xlsx", saved(book))
    book["Cover"]["B7"] = "2027-28 Q1"

    received = read_return("last-year.xlsx", saved(book))

    assert ("Exploitation", "northbridge-4") in received.recognised
    assert sorted(map(str, read_as(received).values())) == sorted(
        map(str, read_as(before).values())
    )
    assert {period for _, period, _, _ in read_as(received)} == {"2027-28 Q1"}


def test_what_was_sent_last_time_is_kept_to_compare_with_and_is_no_figure():
    sheet = a_worksheet("""
        Heading

        Table | This quarter | Last quarter | Notes
        Row | 5 | 4 | 3 were late
    """)

    found = extract(sheet, LAST_YEAR, DERBY, parse("2025-26 Q2"))

    assert figures(found) == [("B4", "contacts", "2025-26 Q2", "", "", 5)]
    (before,) = found.before
    assert (before.cell, str(before.key.period), before.figure.value) == ("C4", "2025-26 Q1", 4)
    assert found.findings == []


def test_a_year_as_sent_before_keeps_its_own_period():
    book = opened(template(NORTHBRIDGE, "childrens-social-care", quarter(2026, 4), None))
    page = book["Rates for the year"]

    assert [cell.value for cell in page[5]][2:4] == ["2026-27", "2025-26, as sent"]


def test_a_sheet_that_two_forms_could_be_is_neither():
    twin = replace(LAST_YEAR, id="a-twin", heading="Other")
    sheet = a_worksheet("""
        Table | This quarter | Last quarter
        Row | 5 | 4
    """)

    assert layout_of(sheet, sent(LAST_YEAR, twin), parse("2025-26 Q2")) is None
    assert layout_of(sheet, sent(LAST_YEAR), parse("2025-26 Q2")) == LAST_YEAR
