"""Releases of a board's counts by agency, one after another, before somebody who reads them all."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from data.framework.publishing import Insiders, SmallCounts
from data.protection.attackers import Settings
from data.protection.publish import Made, release_of, settings_of
from data.protection.release import Release, release_in
from data.protection.tables import Counts
from tests.builders_data import an_observation, figures_of
from tests.data.protection.a_reader import Cell, Edition, Knows, widths

AGENCIES = ("police", "health", "housing", "schools", "probation", "early-help")
YEARS = ("2012-13", "2013-14")
SETTINGS = Settings(seconds=3)
NOTHING: Mapping[str, object] = {}


def _counts(chance: random.Random, mean: float) -> dict[Cell, int]:
    return {
        (agency, f"{year} Q{number}"): sum(chance.random() < mean / 40 for _ in range(40))
        for agency in AGENCIES
        for year in YEARS
        for number in (1, 2, 3, 4)
    }


def _revised(counts: dict[Cell, int], chance: random.Random) -> dict[Cell, int]:
    return {
        cell: max(0, value + chance.choice([-2, -1, 1, 2])) if chance.random() < 0.06 else value
        for cell, value in counts.items()
    }


def _with_sums(counts: dict[Cell, int]) -> dict[Cell, int]:
    found = dict(counts)
    for agency in AGENCIES:
        for year in YEARS:
            quarters = [counts[agency, f"{year} Q{number}"] for number in (1, 2, 3, 4)]
            found[agency, year] = sum(quarters)
    for period in {period for _, period in found}:
        found["", period] = sum(found[agency, period] for agency in AGENCIES)
    return found


def _published(
    counts: dict[Cell, int],
    before: Sequence[Release],
    of_board: Mapping[str, object] = NOTHING,
    of_measure: Mapping[str, object] = NOTHING,
) -> Release:
    """A release of contacts, as the board and that measure say that they are protected."""
    rows = [
        an_observation("contacts", value, period, agency=agency)
        for (agency, period), value in counts.items()
    ]
    figures = figures_of(*rows)
    known = figures.framework
    measures = tuple(
        replace(each, **of_measure) if each.id == "contacts" else each for each in known.measures
    )
    careful = replace(known, board=replace(known.board, **of_board), measures=measures)
    return release_of(Made("derby", "2014-05-01", "one"), careful, figures.of, before, SETTINGS)


def _edition(release: Release, truth: dict[Cell, int]) -> Edition:
    shown = {
        (dict(key.categories).get("agency", ""), str(key.period)): value
        for key, value in release.shown.items()
    }
    return {cell: shown.get(cell) for cell in truth}


@pytest.mark.lot(4)
@pytest.mark.parametrize("seed", range(40))
def test_two_releases_leave_a_reader_in_doubt_of_every_small_number(seed: int) -> None:
    chance = random.Random(seed)
    first = _counts(chance, chance.choice([4, 8, 20]))
    second = _revised(first, chance)
    one = _published(first, [])
    two = _published(second, [release_in(one.text)])
    truths = [_with_sums(first), _with_sums(second)]
    editions = [_edition(each, t) for each, t in zip((one, two), truths, strict=True)]

    assert not [c for c, width in widths(editions[:1], truths[:1]).items() if width < 5]
    assert not [c for c, width in widths(editions, truths).items() if width < 5]
    for agency in AGENCIES:
        known = widths(editions, truths, Knows(agency))
        assert not [c for c, width in known.items() if width < 2]


@pytest.mark.parametrize("insiders", list(Insiders))
@pytest.mark.parametrize("of_the_measure", [True, False])
def test_whether_an_agency_may_work_something_out_is_a_setting(
    insiders: Insiders, of_the_measure: bool
) -> None:
    quarter = "2012-13 Q2"
    counts = {("police", quarter): 20, ("health", quarter): 3, ("housing", quarter): 50}
    said = {"insiders": insiders}
    release = _published(counts, [], *(({}, said) if of_the_measure else (said, {})))

    truth = counts | {("", quarter): 73}
    width = widths([_edition(release, truth)], [truth], Knows("police"))["health", quarter]

    assert (width < 2) == (insiders is Insiders.NONE)


def test_what_was_shown_stays_shown_and_what_was_hidden_stays_hidden() -> None:
    counts = _counts(random.Random(3), 8)
    one = _published(counts, [])
    later = counts | {("police", "2013-14 Q4"): counts["police", "2013-14 Q4"] + 9}
    two = _published(later, [one])
    revised = {"2013-14 Q4", "2013-14"}

    before = {key for key in one.shown if str(key.period) not in revised}
    after = {key for key in two.shown if str(key.period) not in revised}

    assert before == after


def test_a_small_count_that_grew_may_be_shown() -> None:
    one = _published({("police", "2012-13 Q2"): 3}, [])
    two = _published({("police", "2012-13 Q2"): 700}, [one])

    assert set(one.shown.values()) == set()
    assert set(two.shown.values()) == {700}


def test_a_text_that_is_kept_says_all_of_a_release() -> None:
    release = _published(_counts(random.Random(5), 6), [])

    again = release_in(release.text)

    assert again == release
    assert again.shown == release.shown


def test_a_board_and_a_measure_say_which_counts_are_small() -> None:
    figures = figures_of(an_observation("contacts", 8), an_observation("early-help-assessments", 8))
    board = replace(figures.framework.board, small_below=10)
    measures = tuple(
        replace(each, small_below=5) if each.id == "early-help-assessments" else each
        for each in figures.framework.measures
    )
    careful = replace(figures.framework, board=board, measures=measures)

    release = release_of(Made("derby", "2014-05-01", "one"), careful, figures.of, (), SETTINGS)

    assert {key.measure for key in release.shown} == {"early-help-assessments"}


@pytest.mark.parametrize("of_the_measure", [True, False])
def test_rounding_and_noughts_are_settings_of_the_board_and_the_measure(
    of_the_measure: bool,
) -> None:
    said = {"small_counts": SmallCounts.ROUNDED, "may_hide_noughts": True}
    figures = figures_of(an_observation("contacts", 3))
    contacts, board = figures.framework.measure("contacts"), figures.framework.board
    if of_the_measure:
        contacts = replace(contacts, **said)
    else:
        board = replace(board, **said)

    settings = settings_of([Counts(contacts, figures.of("contacts"))], board, SETTINGS)

    assert settings.rounds
    assert settings.zeros_hide
