"""Changes that tell the same stand in one story, and none is lost."""

from data.figures.signals import changes_in
from data.figures.stories import Story, stories_of
from tests.data.figures.test_signals import LAST, a_dataset, sixteen

HIGH, LOW = (11, 12, 11, 30), (11, 12, 11, 1)


def told(*rows) -> list[tuple[str, str, list[str], list[str]]]:
    return [
        (
            each.change.measure.id,
            each.change.agency,
            [other.measure.id for other in each.alike],
            [other.agency for other in each.agencies],
        )
        for each in stories_of(changes_in(a_dataset(*rows), LAST))
    ]


def test_measures_of_a_theme_that_rose_together_are_one_story():
    rows = (*sixteen("dash-assessments", *HIGH), *sixteen("domestic-abuse-crimes", *HIGH))

    assert told(*rows) == [("domestic-abuse-crimes", "", ["dash-assessments"], [])]


def test_measures_that_went_apart_or_are_of_two_themes_are_two():
    apart = told(*sixteen("dash-assessments", *HIGH), *sixteen("domestic-abuse-crimes", *LOW))
    themes = told(*sixteen("contacts", *HIGH), *sixteen("missing-episodes", *HIGH))

    assert [len(alike) for _, _, alike, _ in (*apart, *themes)] == [0, 0, 0, 0]


def test_one_that_began_earlier_is_a_story_of_its_own():
    rows = (*sixteen("dash-assessments", *HIGH), *sixteen("domestic-abuse-crimes", 11, 12, 30, 31))

    assert len(told(*rows)) == 2


def test_agencies_stand_with_what_they_are_part_of():
    rows = (
        *sixteen("contacts", *HIGH, agency="police"),
        *sixteen("contacts", *HIGH, agency="education"),
    )

    assert told(*rows) == [("contacts", "", [], ["education", "police"])]


def test_every_change_stands_in_one_story():
    names = ("contacts", "referrals", "missing-episodes", "section-47-enquiries")
    rows = [
        row
        for n, name in enumerate(names)
        for row in sixteen(name, *((HIGH, LOW)[n % 2]), agency="police")
    ]
    changes = changes_in(a_dataset(*rows), LAST)

    stories = stories_of(changes)

    assert sorted(map(id, in_all(stories))) == sorted(map(id, changes))
    assert [each.change for each in stories] == [e for e in changes if e in leads(stories)]


def in_all(stories: tuple[Story, ...]) -> list:
    return [c for each in stories for c in (each.change, *each.alike, *each.agencies)]


def leads(stories: tuple[Story, ...]) -> list:
    return [each.change for each in stories]
