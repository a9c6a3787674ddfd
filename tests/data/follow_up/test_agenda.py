"""An agenda: read back as it was written, changed item by item, and found by its name."""

from dataclasses import replace

import pytest

from data.follow_up.agenda import Agenda, AgendaItem, ItemKind, agenda_named, agendas_of
from data.follow_up.written import Kind
from data.framework.pages import ChartOnPage
from tests.data.follow_up.builders import a_version

CHART = ChartOnPage("contacts-trend", "Contacts", "over time", ("contacts",), ("agency",))
ITEMS = (
    AgendaItem("2", ItemKind.CHART, "Contacts", CHART, "board=derby&agency=police", minutes=5),
    AgendaItem("1", ItemKind.TEXT, "Welcome", text="Apologies.\nLast minutes."),
    AgendaItem("3", ItemKind.CHALLENGE, "Why so few?", challenge="4", text="Since June"),
    AgendaItem("5", ItemKind.SCORECARD, "Scorecard", view="board=derby"),
    AgendaItem("6", ItemKind.MISSING, "What is missing", view="board=derby", minutes=2),
)
MEETING = Agenda("Board, 12 November", ITEMS)


def written(agenda: Agenda, item: str = "1", version: int = 1, **fields):
    return replace(a_version(item, version, Kind.AGENDA), said={**agenda.said, **fields})


def test_an_agenda_is_read_back_item_by_item_in_its_order():
    (found,) = agendas_of([written(MEETING)])

    assert (found.name, found.item, found.version) == (MEETING.name, "1", 1)
    assert found.items == ITEMS


@pytest.mark.parametrize("any_period", [True, False])
def test_a_chart_is_read_back_as_its_page_had_it(any_period):
    chart = replace(CHART, any_period=any_period)
    agenda = Agenda("A", (AgendaItem("1", ItemKind.CHART, "Contacts", chart),))

    (found,) = agendas_of([written(agenda)])

    assert found.items[0].chart == chart


def test_the_newest_version_counts_and_what_is_removed_is_no_agenda():
    later = replace(MEETING, items=ITEMS[:2])
    versions = [written(MEETING), written(later, version=2), written(MEETING, "2", removed="yes")]

    (found,) = agendas_of(versions)

    assert (found.items, found.version) == (ITEMS[:2], 2)


def test_a_new_item_gets_an_id_that_no_item_ever_had():
    first, shorter = written(MEETING), written(replace(MEETING, items=ITEMS[:1]), version=2)
    (now,) = agendas_of([first, shorter])

    longer = now.with_item(AgendaItem("", ItemKind.TEXT, "Close"))

    assert [each.id for each in longer.items] == ["2", "7"]


@pytest.mark.parametrize("name", ["Board, 12 November", " board,  12 NOVEMBER ", "2"])
def test_an_agenda_is_found_by_its_name_or_its_number(name):
    agendas = agendas_of([written(Agenda("Other")), written(MEETING, "2")])

    assert agenda_named(name, agendas).item == "2"


def test_of_two_of_one_name_the_newer_is_meant_and_a_name_goes_before_a_number():
    agendas = agendas_of([written(Agenda("2")), written(MEETING, "2"), written(MEETING, "3")])

    assert agenda_named(MEETING.name, agendas).item == "3"
    assert agenda_named("2", agendas).item == "1"
    assert agenda_named("None of that name", agendas) is None


def test_its_minutes_are_those_of_the_items_that_are_timed():
    assert MEETING.minutes == 7


def test_what_is_not_known_of_a_later_release_is_no_fault():
    (found,) = agendas_of([written(MEETING, **{"kind of item 2": "film", "order": "2 9"})])

    assert [(each.id, each.kind) for each in found.items] == [
        ("2", ItemKind.TEXT),
        ("9", ItemKind.TEXT),
    ]
