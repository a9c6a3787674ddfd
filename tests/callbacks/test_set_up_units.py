"""A unit of a board's own, typed in the form of a measure."""

from pathlib import Path

import pytest

from data.framework.measures import Measure
from data.storage.store import Store
from tests.callbacks.screens import Screens
from tests.callbacks.test_set_up import MEASURE, WHO

HOURS = MEASURE | {
    "measure.title": "Hours of supervision",
    "measure.unit": "hour",
    "measure.written": "hours",
    "measure.decimals": "2",
}
VISITS, FAMILIES = "testbridge-home-visits", "testbridge-families-visited"
FOR_EACH = {
    "measure.title": "Visits for each family",
    "measure.theme": "health",
    "measure.counts": VISITS,
    "measure.out of": FAMILIES,
}


@pytest.fixture
def screens(tmp_path: Path) -> Screens:
    """The third screen of a new board."""
    found = Screens(Store(f"sqlite:///{tmp_path / 'safeguarding.db'}", tmp_path), tmp_path)
    found.presses("next", also=WHO)
    found.presses("next")
    return found


def measure(screens: Screens, name: str) -> Measure:
    assert "is set up" in screens.presses("store")
    return screens.store.frameworks().of("testbridge").measure(f"testbridge-{name}")


def adds(screens: Screens, *, measures: tuple[dict[str, str], ...]) -> None:
    for each in measures:
        screens.presses("add-measure", also=each)


def two_counts() -> tuple[dict[str, str], ...]:
    families = {"measure.title": "Families visited", "measure.unit": "family"}
    return MEASURE, MEASURE | families


def test_hours_have_their_decimals_and_are_said_after_a_figure(screens: Screens):
    screens.presses("add-measure", also=HOURS)

    found = measure(screens, "hours-of-supervision")

    assert (found.unit, found.written, found.decimals, found.said_after) == (
        "hour",
        "hours",
        2,
        True,
    )
    assert found.plural == ""


def test_a_number_of_one_thing_for_each_of_another_is_written_as_the_board_says(screens: Screens):
    each = {
        "measure.kind": "ratio",
        "measure.times": "1",
        "measure.written": "visits for each family",
    }
    adds(screens, measures=(*two_counts(), FOR_EACH | each))

    found = measure(screens, "visits-for-each-family")

    assert found.computed
    assert found.computed.scale == 1
    assert (found.written, found.is_percentage, found.said_after) == (
        "visits for each family",
        False,
        False,
    )


def test_without_saying_how_it_is_written_it_is_not_added(screens: Screens):
    adds(screens, measures=two_counts())

    said = screens.presses(
        "add-measure", also=FOR_EACH | {"measure.kind": "ratio", "measure.times": "1"}
    )

    assert "Nothing says how a figure of it is written" in said


def test_a_rate_per_1000_has_the_unit_that_there_is(screens: Screens):
    rate = {"measure.kind": "rate", "measure.times": "1000", "measure.title": "Visit rate"}
    adds(screens, measures=(*two_counts(), FOR_EACH | rate))

    found = measure(screens, "visit-rate")

    assert (found.unit, found.computed and found.computed.scale) == ("rate-1000", 1000)


def test_a_rate_of_a_base_of_its_own_says_that_base(screens: Screens):
    rate = {
        "measure.kind": "rate",
        "measure.times": "1000",
        "measure.title": "Visit rate",
        "measure.written": "per 1,000 households",
    }
    adds(screens, measures=(*two_counts(), FOR_EACH | rate))

    assert measure(screens, "visit-rate").written == "per 1,000 households"


def test_a_unit_that_all_boards_share_is_not_overwritten(screens: Screens):
    days = {"measure.unit": "average-days", "measure.written": "working days"}
    screens.presses("add-measure", also=HOURS | days)

    found = measure(screens, "hours-of-supervision")

    assert (found.unit, found.written) == ("average-days-2", "working days")


def test_the_form_of_a_measure_shows_its_unit_again(screens: Screens):
    screens.presses("add-measure", also=HOURS)

    screens.presses("change-measure", "testbridge-hours-of-supervision")

    typed = dict(screens.fields)
    assert (typed["measure.written"], typed["measure.decimals"]) == ("hours", "2")


def test_a_unit_that_no_measure_has_any_more_is_not_stored(screens: Screens):
    screens.presses("add-measure", also=HOURS)
    screens.presses("drop-measure", "testbridge-hours-of-supervision")

    assert "is set up" in screens.presses("store")

    tables = screens.store.kept_frameworks.versions("testbridge")[-1].own
    assert tables.get("units", ()) == ()
