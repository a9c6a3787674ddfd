"""The table of a chart holds its figures, and says why one is not there."""

from dataclasses import replace
from datetime import date

import pytest

from dashboards.charts import pair, trend
from dashboards.downloads import Made, about, rows
from dashboards.drawing import draw
from dashboards.panels import Panel
from dashboards.tabulate import Sheet, tabulate
from data.figures.selection import Selection
from tests.builders_data import a_printed_target, a_return, a_store, in_quarters
from tests.callbacks.stores import a_dataset

POLICE = Selection("derby", agencies=("police",))
SHARE = Panel("share", "Share", trend.figure, ("contacts-to-referral",))
BOTH = Panel("both", "Both", pair.figure, ("contacts", "referrals"), of_one_moment=True)
HELD_BACK = "“Referrals to children's social care” is not split by agency"


def table(panel: Panel, selection: Selection) -> Sheet:
    dataset = a_dataset()
    return tabulate(draw(panel, dataset, selection), dataset)


def test_p19_a_figure_held_back_is_not_in_the_table_and_what_can_be_had_is_named():
    newest = table(SHARE, POLICE).rows[0]

    assert newest[1].text == f"[x] ({HELD_BACK}; all agencies: 25.0% (33 of 132))"
    assert newest[1].value is None


def test_p19_the_download_says_it_too():
    dataset = a_dataset()
    drawing = draw(SHARE, dataset, POLICE)

    said = dict(about(drawing, dataset, POLICE, Made(date(2013, 5, 1), "/")))
    newest = rows(tabulate(drawing, dataset))[1]

    assert said["What the figures say"] == (
        f"Not available for Police: {HELD_BACK}. All agencies: 25.0% (33 of 132) in Q4 2012-13."
    )
    assert "all agencies: 25.0% (33 of 132)" in newest[1]


def test_p19_a_pair_of_one_moment_that_is_held_back_lists_both_figures_of_all():
    (row,) = table(BOTH, POLICE).rows

    assert [entry.text for entry in row[1:3]] == [
        f"[x] ({HELD_BACK}; all agencies: 132)",
        f"[x] ({HELD_BACK}; all agencies: 33)",
    ]


def test_p19_the_chart_is_empty_and_its_caveats_say_why():
    drawing = draw(BOTH, a_dataset(), POLICE)

    assert not drawing.figure.data
    assert f"Not available for Police: {HELD_BACK}." in drawing.caveats


@pytest.mark.parametrize("lists_all", [False, True])
def test_the_targets_of_the_periods_shown_stand_in_a_column(lists_all: bool):
    target = a_printed_target(measure="cp-reregistrations", period="2012-13", text="17%")
    received = a_return(*in_quarters("cp-reregistrations", 15.0, 16.0))
    dataset = a_store(replace(received, targets=(target,))).dataset("derby")
    panel = Panel("again", "Again", trend.figure, ("cp-reregistrations",), lists_all=lists_all)

    sheet = tabulate(draw(panel, dataset, Selection("derby")), dataset)

    column = sheet.headings.index("Target")
    assert [row[column].text for row in sheet.rows] == ["17%", "17%"]
    assert "Target: 17% for 2012-13." in draw(panel, dataset, Selection("derby")).caveats


def test_a_table_without_targets_has_no_column_for_them():
    assert "Target" not in table(SHARE, Selection("derby")).headings


CONTACTS_OVER_TIME = Panel("contacts", "Contacts", trend.figure, ("contacts",))


def revised_table(revision: str) -> Sheet:
    """Four quarters of contacts, of which the first was sent again."""
    first = a_return(*in_quarters("contacts", 10.0, 11.0, 12.0, 13.0))
    again = a_return(*in_quarters("contacts", 9.0), sent="2012-08-10", revision=revision)
    dataset = a_store(first, again).dataset("derby")
    return tabulate(draw(CONTACTS_OVER_TIME, dataset, Selection("derby")), dataset)


@pytest.mark.parametrize(
    ("revision", "said"), [("Counted twice", "Counted twice"), ("", "no reason given")]
)
def test_v9_the_reason_stands_beside_the_revised_figure_in_the_table_and_its_download(
    revision, said
):
    sheet = revised_table(revision)
    column = sheet.headings.index("Why revised")

    by_period = {row[0].text[:10]: row[column].text for row in sheet.rows}
    downloaded = [dict(zip(rows(sheet)[0], row, strict=True)) for row in rows(sheet)[1:]]

    assert by_period == {"Q1 2012-13": said}
    assert [row["Why revised"] for row in downloaded] == [said]


def test_c3_the_counts_of_two_units_are_called_by_what_they_count():
    store = a_store(
        a_return(*in_quarters("marac-children", 12, 14), *in_quarters("marac-cases", 10, 11))
    )
    dataset = store.dataset("derby")
    panel = Panel("rate", "Rate", trend.figure, ("marac-children-per-case",))

    headings = tabulate(draw(panel, dataset, Selection("derby")), dataset).headings

    assert headings[2:4] == ("Children", "Cases")
    assert table(SHARE, Selection("derby")).headings[2:4] == ("Of which", "Out of")


def test_t6_what_changed_stands_at_its_period_marked_as_a_break():
    years = [
        row
        for year in ("2023-24", "2024-25")
        for row in in_quarters("marac-repeats", 20, 30, 40, 50, year=year, board="northbridge")
    ]
    dataset = a_store(a_return(*years, board="northbridge")).dataset("northbridge")
    panel = Panel("repeats", "Repeats", trend.figure, ("marac-repeats",))

    shown = tabulate(draw(panel, dataset, Selection("northbridge")), dataset)

    at = shown.headings.index("What changed")
    told = {row[0].highlight.category: row[at].text for row in shown.rows if row[at].text}
    assert list(told) == ["2024-25Q1"]
    assert told["2024-25Q1"].startswith("[b] From 2024-25 Q1 any further abuse counts")


def test_the_usual_range_and_how_each_figure_varies_stand_in_the_table():
    years = [
        row
        for n in range(4)
        for row in in_quarters("contacts", *[80, 120] * 2, year=f"{2009 + n}-{10 + n}")
    ]
    years[-1] = {**years[-1], "value": 300.0}
    dataset = a_store(a_return(*years)).dataset("derby")
    panel = Panel("contacts", "Contacts", trend.figure, ("contacts",))

    shown = tabulate(draw(panel, dataset, Selection("derby")), dataset)
    hidden = tabulate(draw(panel, dataset, Selection("derby", shows_usual=False)), dataset)

    newest = dict(zip(shown.headings, shown.rows[0], strict=True))
    assert newest["Usual range from"].value == pytest.approx(111.25 - 2.66 * 40)
    assert newest["Usual range to"].value == pytest.approx(111.25 + 2.66 * 40)
    assert newest["Variation"].text == "special cause: above its usual range"
    assert shown.rows[1][shown.headings.index("Variation")].text == "common cause"
    assert "Variation" not in hidden.headings
