"""The calculator finds faults that are planted for it: it can fail."""

from dataclasses import replace

import pytest

from dashboards import tabulate
from dashboards.pages.contents import page_at, panel_of
from data.figures import combine, export, ratios, usual
from data.figures.selection import Highlight, Selection
from data.periods import parse
from tests.frameworks import NORTHBRIDGE
from tests.reckoning.calculator import Calculator
from tests.reckoning.going import Going
from tests.reckoning.held import Held
from tests.reckoning.holding import hold_chart, hold_sentence
from tests.samples import store_of

BOARD = "northbridge"
TRAINING = page_at("training", NORTHBRIDGE)
HOUSING = Selection(BOARD, agencies=("housing",))
ALL = Selection(BOARD)
LATEST = Selection(BOARD, parse("2026-27 Q2"), parse("2026-27 Q2"))


@pytest.fixture
def going(samples) -> Going:
    """A board that nothing has been asked of, so that nothing is remembered of before."""
    store = store_of(samples)
    return Going(store.dataset(BOARD), Calculator(store, BOARD))


def shown(going: Going, panel: str, selection: Selection):
    return going.shown(panel_of(panel, NORTHBRIDGE), TRAINING, selection)


def held_on(going: Going, panel: str, selection: Selection) -> Held:
    """One panel, held to the calculator."""
    going.panel(panel_of(panel, NORTHBRIDGE), TRAINING, selection)
    return going.held


def test_p19_a_filter_that_reaches_one_side_alone_is_caught(going, monkeypatch):
    real = ratios._part

    def of_everyone(figures, part, by, view):
        """The denominator as asked, and the numerator of all agencies under the same name."""
        asked = real(figures, part, by, view)
        if part.measure != "training-places-attended":
            return asked
        whole = real(figures, part, by, replace(view, agencies=()))
        return {key: replace(whole[key], scope=point.scope) for key, point in asked.items()}

    monkeypatch.setattr(ratios, "_part", of_everyone)

    faults = held_on(going, "attendance-rate", HOUSING).faults

    assert any("of at most 100" in fault for fault in faults)
    assert any("training-attendance-rate 2026-27 Q2" in fault for fault in faults)


def test_c1_a_sum_that_is_one_too_many_is_caught(going, monkeypatch):
    real = combine.over_categories

    def one_more(points, period, categories):
        found = real(points, period, categories)
        return found if found.value is None else replace(found, value=found.value + 1)

    monkeypatch.setattr("data.figures.combine.over_categories", one_more)

    assert held_on(going, "booked-to-attended", ALL).faults


def test_p1_a_percentage_that_its_counts_do_not_give_is_caught(going, monkeypatch):
    real = combine.ratio

    def half(*about):
        found = real(*about)
        return found if found.value is None else replace(found, value=50.0)

    monkeypatch.setattr("data.figures.combine.ratio", half)

    assert held_on(going, "attendance-rate", ALL).faults


def test_a_sentence_with_a_number_of_its_own_is_caught(going):
    right = shown(going, "booked-to-attended", ALL)
    wrong = replace(right, drawing=replace(right.drawing, sentence="In Q2 2026-27, 7,654 came."))

    hold_sentence(right, held := Held())
    hold_sentence(wrong, caught := Held())

    assert held.faults == []
    assert len(caught.faults) == 1


@pytest.mark.parametrize("stray", ["Probation", "Q2 2024-25"])
def test_a_sentence_that_names_what_is_not_drawn_is_caught(going, stray):
    right = shown(going, "booked-to-attended", LATEST)
    wrong = replace(right, drawing=replace(right.drawing, sentence=f"Most came from {stray}."))

    hold_sentence(wrong, caught := Held())

    assert [fault.endswith(f"names {stray}") for fault in caught.faults] == [True]


def test_a_download_that_lost_a_figure_is_caught(going, monkeypatch):
    real = export.as_csv
    monkeypatch.setattr(export, "as_csv", lambda about, table: real(about, _rounded(table)))
    both = Selection(BOARD, agencies=("police", "housing"), highlight=Highlight("agency", "police"))

    faults = held_on(going, "attendance-rate", both).faults

    assert faults
    assert all(" csv: " in fault for fault in faults)


def test_p9_a_ratio_of_two_units_without_its_counts_is_caught(going, monkeypatch):
    monkeypatch.setattr(tabulate, "_has_counts", lambda measure, points: False)

    faults = held_on(going, "all-marac-children-per-case", ALL).faults

    assert faults
    assert all("without its two counts" in fault for fault in faults)


def _rounded(table):
    """The table with nothing behind the decimal points."""
    return [[int(each) if isinstance(each, float) else each for each in row] for row in table]


def test_a_bar_that_is_too_long_is_caught(going):
    right = shown(going, "sessions-by-course", ALL)
    hold_chart(right, held := Held())
    lengths = right.drawing.figure.data[0].x
    right.drawing.figure.data[0].x = [length + 1 for length in lengths]

    hold_chart(right, caught := Held())

    assert held.faults == []
    assert len(caught.faults) >= len(lengths)


def held_on_assessments(going: Going, selection: Selection) -> Held:
    panel = panel_of("assessments-in-45-days", NORTHBRIDGE)
    going.panel(panel, page_at("referrals", NORTHBRIDGE), selection)
    return going.held


def test_r2_a_target_that_no_row_sets_is_caught(going, monkeypatch):
    monkeypatch.setattr("dashboards.words.targets.level_text", lambda _level, _measure: "33%")

    faults = held_on_assessments(going, ALL).faults

    assert any("says 33" in fault for fault in faults)


def test_r3_a_target_of_another_time_is_caught(going, monkeypatch):
    monkeypatch.setattr(
        "data.figures.assemble.targets_shown",
        lambda figures, measure, _view, _agencies: figures.targets_of(measure.id),
    )

    faults = held_on_assessments(going, LATEST).faults

    assert any("says 80" in fault for fault in faults)


def test_r3_a_target_that_is_drawn_where_it_does_not_hold_is_caught(going, monkeypatch):
    monkeypatch.setattr(
        "dashboards.charts.targets.that_hold", lambda targets, _period, _measure: targets
    )

    faults = held_on_assessments(going, ALL).faults

    assert any("a target of 80 is drawn for 2026-27 Q2" in fault for fault in faults)


def test_limits_that_are_a_little_wider_are_caught(going, monkeypatch):
    monkeypatch.setattr("data.figures.variation.LIMIT", 2.7)

    assert any("usual range, upper" in fault for fault in held_on_assessments(going, ALL).faults)


def test_a_range_of_the_periods_shown_alone_is_caught(going, monkeypatch):
    real = usual.series_of

    def of_those_shown(figures, measure, by, view):
        return real(figures, measure, by, replace(view, first=parse("2023-24 Q1")))

    monkeypatch.setattr("data.figures.usual.series_of", of_those_shown)

    assert held_on_assessments(going, ALL).faults


def test_a_percentage_of_too_few_is_caught(going, monkeypatch):
    monkeypatch.setattr(
        "data.framework.measures.Measure.is_enough", lambda _measure, whole: whole >= 1
    )
    through = going

    for page in ("exploitation", "training"):
        through.through(page_at(page, NORTHBRIDGE), Selection(BOARD, agencies=("housing",)))

    assert through.held.faults
