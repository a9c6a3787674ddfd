"""What has changed since a day in what a page counts: names, definitions, units, targets."""

import pytest

from data.figures.page_since import PageSince, page_since
from data.figures.restated import Aspect
from data.framework.build import framework_of
from data.framework.framework import Framework
from tests.builders_data import a_view
from tests.data.framework.tables_of import OWN_MEASURES, own, whole

VISITS, DUE, ON_TIME, CALLS = (f"testbridge-{n}" for n in ("visits", "due", "on-time", "calls"))
BREAKS = ("measure", "first period", "change", "from", "reason")
TARGETS = ("measure", "period", "kind", "value")
QUARTER = "2026-27 Q3"
MORE = ("definition", "better")
THEN = ("Each visit once.", "")


def framework(*rows, **tables) -> Framework:
    """Testbridge's framework; rows: its measures, each with what is said of it besides."""
    measures = (OWN_MEASURES[0] + MORE, *(rows or [each + THEN for each in OWN_MEASURES[1:]]))
    return framework_of(whole(own(measures=measures, **tables)))


def changed(name: str, column: str, value: str) -> Framework:
    """The framework with another word of one measure."""
    place = (OWN_MEASURES[0] + MORE).index(column)
    rows = [list(each + THEN) for each in OWN_MEASURES[1:]]
    next(row for row in rows if row[0] == name)[place] = value
    return framework(*map(tuple, rows))


def since(now: Framework, *shown: str, then: Framework | None = None) -> PageSince:
    return page_since((), shown, a_view(board="testbridge"), (then or framework(), now))


def aspects(found: PageSince) -> dict[str, tuple[Aspect, ...]]:
    return {each.was.id: each.aspects for each in found.restated}


def test_the_same_framework_says_nothing():
    assert since(framework(), VISITS, DUE, ON_TIME).is_nothing


@pytest.mark.parametrize(
    ("column", "value", "aspect"),
    [
        ("title", "Home visits", Aspect.NAME),
        ("definition", "Each visit and call.", Aspect.DEFINITION),
        ("plural", "home visits", Aspect.UNIT),
        ("kind", "stock", Aspect.KIND),
        ("better", "higher", Aspect.POLARITY),
    ],
)
def test_a_word_of_a_measure_that_is_other_is_told(column, value, aspect):
    found = since(changed(VISITS, column, value), VISITS)

    assert aspects(found) == {VISITS: (aspect,)}
    assert not found.is_nothing


def test_a_share_is_told_when_the_count_behind_it_is_defined_otherwise():
    found = since(changed(DUE, "definition", "Those of schools too."), ON_TIME)

    assert aspects(found) == {DUE: (Aspect.DEFINITION,)}


def test_a_share_that_is_worked_out_from_something_else_is_told():
    found = since(changed(ON_TIME, "counts", DUE), ON_TIME)

    assert Aspect.COMPUTATION in aspects(found)[ON_TIME]


def test_what_the_page_does_not_show_is_not_told():
    assert since(changed(DUE, "title", "Visits asked for"), VISITS).is_nothing


@pytest.mark.parametrize(
    "targets",
    [
        (TARGETS, (ON_TIME, "2026-27", "percentage", "85")),
        (TARGETS, (ON_TIME, "2025-26", "percentage", "80")),
        (),
    ],
    ids=["another value", "for another year", "taken away"],
)
def test_a_target_that_is_other_is_told_with_both(targets):
    then = framework(targets=(TARGETS, (ON_TIME, "2026-27", "percentage", "80")))
    now = framework(targets=targets) if targets else framework()

    (told,) = since(now, ON_TIME, then=then).restated

    assert told.aspects == (Aspect.TARGETS,)
    assert [each.values for each in told.before] == [(80,)]


@pytest.mark.parametrize("change", ["renamed", "redefined", "split", "merged"])
def test_what_became_of_a_measure_under_another_id_is_told(change):
    called = tuple(
        tuple(CALLS if cell == VISITS else cell for cell in row) + THEN for row in OWN_MEASURES[1:]
    )
    breaks = (BREAKS, (CALLS, QUARTER, change, VISITS, "Telephone counts too."))

    found = since(framework(*called, breaks=breaks), VISITS)

    assert [(each.measure, each.formers) for each in found.breaks] == [(CALLS, (VISITS,))]


def test_a_break_that_was_told_on_that_day_is_not_told_again():
    then = framework(breaks=(BREAKS, (VISITS, QUARTER, "redefined", "", "Telephone counts too.")))

    assert since(then, VISITS, then=then).is_nothing


def test_a_measure_that_is_counted_no_more_is_told():
    left = [each + THEN for each in OWN_MEASURES[1:] if each[0] == DUE]

    assert aspects(since(framework(*left), VISITS)) == {VISITS: (Aspect.ENDED,)}
