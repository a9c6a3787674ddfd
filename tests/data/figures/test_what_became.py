"""A measure that was renamed, redefined, split or merged: its series, and what is said (C9)."""

import pytest

from data.figures.assemble import series_of
from data.figures.change import on_previous
from data.figures.figures import Figures
from data.figures.what_became import listed
from data.framework.build import framework_of
from data.framework.grids import tables_in
from data.observations import frame_of
from data.periods import parse
from data.storage.store import Store
from tests.builders_data import a_return, a_view, an_observation, in_quarters, new_database
from tests.data.framework.tables_of import OWN_MEASURES, own, whole

HEADINGS = ("measure", "first period", "change", "from", "reason")
CALLS, VISITS, DUE = "testbridge-calls", "testbridge-visits", "testbridge-due"
THIRD = "2026-27 Q3"
WHY = "Visits by telephone count too."
BOARD = {"board": "testbridge"}
VIEW = a_view(board="testbridge")


def quarters(measure: str, *values, **fields):
    return in_quarters(measure, *values, year="2026-27", **BOARD, **fields)


def figures_of(*observations, breaks=()) -> Figures:
    """Figures of Testbridge, whose measures became this."""
    framework = framework_of(whole(own(breaks=(HEADINGS, *breaks))))

    def fetch(measures: tuple[str, ...]):
        return frame_of([each for each in observations if each["measure"] in measures])

    return Figures(framework, fetch)


def visits(*observations, change: str, former: str = CALLS):
    """The series of visits, which was something else until the third quarter."""
    figures = figures_of(*observations, breaks=((VISITS, THIRD, change, former, WHY),))
    return series_of(figures, VISITS, (), VIEW)


def before_and_after():
    return *quarters(CALLS, 10, 20), *quarters(VISITS, None, None, 30, 40)[2:]


def values(series):
    return [point.value for point in series.points]


def change_in(series, period: str):
    return on_previous(series.points, parse(period), series.measure)


def test_t6_a_series_goes_on_across_another_name_and_is_compared():
    series = visits(*before_and_after(), change="renamed")

    assert values(series) == [10, 20, 30, 40]
    assert {point.definition for point in series.points} == {0}
    assert change_in(series, THIRD).amount == 50.0
    assert series.notes == (f"Called “Visits made” from Q3 2026-27 on. {WHY}",)


@pytest.mark.parametrize("change", ["redefined", "split"])
def test_t6_it_goes_on_across_another_definition_and_is_not_compared(change):
    series = visits(*before_and_after(), change=change)

    assert values(series) == [10, 20, 30, 40]
    assert [point.definition for point in series.points] == [0, 0, 1, 1]
    assert change_in(series, THIRD).reason == (
        "the definition changed in between (Visits by telephone count too)"
    )
    assert change_in(series, THIRD).is_parted
    assert change_in(series, "2026-27 Q4").amount == 33.3
    assert series.notes[0].startswith("Definition changed")
    assert series.notes[0].endswith(WHY)


def test_c9_figures_of_several_are_not_those_of_the_one_they_were_merged_into():
    series = visits(*before_and_after(), change="merged", former=f"{CALLS}; {DUE}")

    assert values(series) == [30, 40]
    assert series.notes == (f"Definition changed: merged from “Visits due” in Q3 2026-27. {WHY}",)


@pytest.mark.parametrize(
    ("change", "former", "said"),
    [
        ("split", DUE, "From Q3 2026-27 it is split, among others into “Visits made”."),
        ("merged", f"{DUE}; {CALLS}", "From Q3 2026-27 it is merged into “Visits made”."),
    ],
)
def test_c9_what_was_split_or_merged_says_so_itself(change, former, said):
    figures = figures_of(
        *quarters(DUE, 10, 20, 30, 40), breaks=((VISITS, THIRD, change, former, WHY),)
    )

    assert series_of(figures, DUE, (), VIEW).notes == (f"{said} {WHY}",)


def test_a_figure_under_the_new_id_goes_before_one_under_the_old():
    restated = quarters(VISITS, 11)

    series = visits(*before_and_after(), *restated, change="renamed")

    assert values(series) == [11, 20, 30, 40]


def test_figures_under_the_old_id_from_after_the_change_are_left():
    late = quarters(CALLS, 10, 20, 99, 99)

    series = visits(*late, *quarters(VISITS, None, None, 30)[2:], change="renamed")

    assert values(series) == [10, 20, 30]


def test_what_it_was_before_that_goes_on_too():
    figures = figures_of(
        *quarters("testbridge-rings", 1, 5),
        *quarters(CALLS, None, 20)[1:],
        *quarters(VISITS, None, None, 30)[2:],
        breaks=(
            (VISITS, THIRD, "renamed", CALLS, WHY),
            (CALLS, "2026-27 Q2", "redefined", "testbridge-rings", "Rings do not count."),
        ),
    )

    series = series_of(figures, VISITS, (), VIEW)

    assert values(series) == [1, 20, 30]
    assert [point.definition for point in series.points] == [0, 1, 1]


def test_a_share_goes_on_with_the_counts_that_it_is_made_of():
    figures = figures_of(
        *before_and_after(),
        *quarters(DUE, 100, 100, 100, 100),
        breaks=((VISITS, THIRD, "redefined", CALLS, WHY),),
    )

    series = series_of(figures, "testbridge-on-time", (), VIEW)

    assert values(series) == [10.0, 20.0, 30.0, 40.0]
    assert [point.definition for point in series.points] == [0, 0, 1, 1]


def test_agencies_keep_their_figures_across_another_name():
    observations = [
        an_observation(measure, 5, f"2026-27 Q{quarter}", agency=agency, **BOARD)
        for quarter, measure in ((2, CALLS), (3, VISITS))
        for agency in ("police", "education")
    ]

    assert values(visits(*observations, change="renamed")) == [10, 10]


def test_names_are_listed_as_in_a_sentence():
    assert [listed(names) for names in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == [
        "",
        "A",
        "A and B",
        "A, B and C",
    ]


@pytest.fixture
def store(tmp_path) -> Store:
    """Calls, which a later version calls visits."""
    made = Store(new_database(), tmp_path)
    headings, _, due, share = OWN_MEASURES
    calls = (CALLS, "referrals", "Calls made", "call", "flow", "", "", "area", "calls")
    first = own(measures=(headings, calls, due))
    made.kept_frameworks.load(tables_in(first)[0], "2026-04-10T09:00:00+01:00", "")
    made.accept(a_return(*quarters(CALLS, 10, 20), **BOARD), "2026-07-20")
    renamed = own(breaks=(HEADINGS, (VISITS, THIRD, "renamed", CALLS, WHY)))
    made.kept_frameworks.load(tables_in(renamed)[0], "2026-11-10T09:00:00+00:00", "")
    return made


def test_a_page_knows_figures_that_came_under_the_old_id(store):
    dataset = store.dataset("testbridge")

    assert VISITS in dataset.measures
    assert dataset.has_series((VISITS,))


def test_a_later_return_adds_to_them_at_once(store):
    before = series_of(store.dataset("testbridge").figures, VISITS, (), VIEW)
    more = a_return(
        *quarters(VISITS, None, None, 30)[2:], file="later.xlsx", period="2026-27 Q3", **BOARD
    )

    store.accept(more, "2026-12-20")

    assert values(before) == [10, 20]
    assert values(series_of(store.dataset("testbridge").figures, VISITS, (), VIEW)) == [10, 20, 30]
