"""What publishing hides, told before it happens; and how much of it readers are told."""

from dataclasses import replace

from data.framework.publishing import SmallCounts
from data.protection.attackers import Settings
from data.protection.kept_back import marked, says
from data.protection.preview import preview, preview_csv
from data.protection.publish import Made, release_of
from data.protection.release import Release
from tests.builders_data import an_observation, figures_of, in_quarters

SETTINGS = Settings(seconds=1)
FIGURES = figures_of(
    an_observation("contacts", 3, agency="police"),
    an_observation("contacts", 50, agency="housing"),
    an_observation("contacts", 60, agency="health-hospital"),
    an_observation("training-places-attended", 12),
    an_observation("cp-plans-domestic-abuse", 40.0),
)


def _release(**of_board: object) -> Release:
    known = FIGURES.framework
    board = replace(known.board, **of_board)
    made = Made("derby", "2013-05-01", "one")
    return release_of(made, replace(known, board=board), FIGURES.of, (), SETTINGS)


def test_small_numbers_and_those_beside_them_are_told_apart_for_the_board() -> None:
    lines = preview(_release(), FIGURES.framework, FIGURES.of)

    contacts = next(each for each in lines if each.measures == ("contacts",))
    assert contacts.kept is not None
    assert (contacts.kept.numbers, contacts.kept.small) == (4, 1)
    assert contacts.kept.beside >= 1
    assert contacts.kept.untold == 0


def test_what_is_not_protected_says_why() -> None:
    lines = preview(_release(), FIGURES.framework, FIGURES.of)

    ways = {measure: line.way for line in lines for measure in line.measures}
    assert ways["training-places-attended"] == "as it is"
    assert ways["cp-plans-domestic-abuse"] == "not published: its counts are not held"


def test_the_table_has_a_row_for_each_and_its_seconds_are_numbers() -> None:
    table = preview_csv(preview(_release(), FIGURES.framework, FIGURES.of), FIGURES.framework)

    rows = [row.split(",") for row in table.splitlines()]
    assert {len(row) for row in rows} == {9}
    assert len(rows) == 4
    assert float(rows[1][-1]) >= 0


def test_readers_are_told_how_much_is_hidden_and_never_how_much_is_small() -> None:
    release = _release()
    hidden = 4 - len(release.shown)

    assert f"Of 4 counts and totals {hidden} are not shown." in says(release)
    assert "small" not in says(release)


def test_an_edition_that_is_rounded_says_so() -> None:
    release = _release(small_counts=SmallCounts.ROUNDED)

    assert marked(release) == ", counts rounded to 5"
    assert "Counts rounded to 5: each is less than 5 from the true one" in says(release)
    assert marked(_release()) == ""


def test_an_edition_for_which_time_ran_out_says_so() -> None:
    release = _release()
    late = replace(release, groups=tuple(replace(g, is_cheapest=False) for g in release.groups))

    assert "the time to find out ran out" in says(late)
    assert "ran out" not in says(release)


def test_progress_is_told_group_by_group() -> None:
    figures = figures_of(*in_quarters("contacts", 9, 12), an_observation("all-crime", 900))
    steps: list[tuple[int, int]] = []

    release_of(
        Made("derby", "2013-05-01", "one"),
        figures.framework,
        figures.of,
        (),
        SETTINGS,
        lambda done, of: steps.append((done, of)),
    )

    assert steps == [(0, 2), (1, 2), (2, 2)]


def test_what_did_not_change_is_not_worked_out_again() -> None:
    one = _release()

    two = release_of(
        Made("derby", "2013-06-01", "two"), FIGURES.framework, FIGURES.of, [one], SETTINGS
    )

    assert all(
        after is before
        for after, before in zip(
            (g.published for g in two.groups), (g.published for g in one.groups), strict=True
        )
    )
