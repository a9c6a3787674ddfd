"""Measures of which one says something of another are protected as one table."""

from dataclasses import replace

import pytest

from data.framework.hand_overs import EVERY, HandOver, Side, Wrong
from data.framework.publishing import Insiders
from data.observations import AGENCY
from data.protection.attackers import Settings
from data.protection.key import Key
from data.protection.publish import Made, group_of, release_of
from data.protection.release import Release
from data.protection.said_twice import SaidTwice
from data.protection.tables import Counts
from data.protection.together import together
from tests.builders_data import an_observation, figures_of

SETTINGS = Settings(agencies=False, seconds=1)
OTHER = "early-help-assessments"
QUARTER = "2012-13 Q2"
FIGURES = figures_of(
    an_observation("contacts", 3, QUARTER, agency="police"),
    an_observation("contacts", 20, QUARTER, agency="housing"),
    an_observation("contacts", 50, QUARTER, agency="health-hospital"),
    an_observation(OTHER, 20, QUARTER),
)
HOUSING = Side("contacts", ((AGENCY, ("housing",)),))


def _release(wrong: Wrong | None, given: Side = HOUSING) -> Release:
    pair = HandOver("pair", "A pair", given, Side(OTHER), wrong)
    known = FIGURES.framework
    board = replace(known.board, insiders=Insiders.NONE)
    framework = replace(known, board=board, hand_overs=(pair,))
    made = Made("derby", "2013-05-01", "one")
    return release_of(made, framework, FIGURES.of, (), SETTINGS)


def _is_known(shown: dict[str, bool]) -> bool:
    """Whether the 3 of police follows: all the rest is shown, or is what the other side says."""
    return shown["total"] and shown["health-hospital"] and (shown["housing"] or shown[OTHER])


def _shown(keys: set[Key]) -> dict[str, bool]:
    told = {dict(key.categories).get(AGENCY, "total") for key in keys if key.measure == "contacts"}
    of_it = {name: name in told for name in ("total", "police", "housing", "health-hospital")}
    return of_it | {OTHER: any(key.measure == OTHER for key in keys)}


@pytest.mark.parametrize("wrong", [Wrong.DIFFERENT, None])
def test_two_sides_that_must_be_equal_do_not_give_each_other_away(wrong: Wrong | None) -> None:
    shown = _shown({*_release(wrong).shown})

    assert not shown["police"]
    # Where nothing says that they are one thing, the other side is shown: it gives nothing away.
    assert _is_known(shown) == (wrong is None)


def test_sides_that_contradict_each_other_say_nothing_of_each_other() -> None:
    police = Side("contacts", ((AGENCY, ("police",)),))

    assert len(_release(Wrong.DIFFERENT, police).groups[0].published.relations) == 1


def test_what_all_agencies_give_is_held_to_what_is_received() -> None:
    every = Side("contacts", ((AGENCY, (EVERY,)),))

    (group,) = _release(Wrong.MORE_RECEIVED, every).groups

    bounds = {(each.lower, each.upper) for each in group.published.relations}
    assert bounds == {(0.0, 0.0), (0.0, float("inf"))}


def test_what_a_measure_was_called_before_is_hidden_where_it_is() -> None:
    both = ("contacts", OTHER)
    counts = [Counts(FIGURES.framework.measure(each), FIGURES.of("contacts")) for each in both]
    twice = SaidTwice(Side("contacts"), Side(OTHER), is_former=True)

    group = group_of(counts, (), SETTINGS, [twice])

    told = {each: {k.categories for k in group.shown if k.measure == each} for each in both}
    assert told["contacts"] == told[OTHER]
    assert len(told["contacts"]) < 4


def test_a_part_and_its_whole_are_one_table() -> None:
    figures = figures_of(an_observation("marac-cases", 20), an_observation("marac-repeats", 18))

    (part,) = together(figures.framework, figures.of)

    assert {each.measure.id: each.whole for each in part.counts} == {
        "marac-cases": "",
        "marac-repeats": "marac-cases",
    }
