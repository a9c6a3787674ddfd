"""What people write in the store: every version kept, nothing overwritten, nothing lost."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from data.errors import PersonalDetailsError
from data.follow_up.leads import Lead
from data.follow_up.plan import plan_of
from data.follow_up.written import Kind, NotWrittenError, WrittenMeanwhileError
from data.framework.shipped import shipped
from data.intake.ingest import read_return
from data.storage.backup import backup, restore
from data.storage.rebuild import rebuild
from data.storage.store import Store
from settings import HERE
from tests.builders_data import a_return, an_observation
from tests.data.follow_up.builders import a_version, an_action

CHALLENGE, ACTION = Kind.CHALLENGE, Kind.ACTION
PLAN = HERE / "samples" / "published" / "derby-2007-08-monitoring-framework.xlsx"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(f"sqlite:///{tmp_path / 'safeguarding.db'}", tmp_path)


def raised(**fields):
    return a_version("", kind=CHALLENGE, **({"question": "Why so few?", "whom": "Police"} | fields))


def texts(store: Store) -> list[tuple[str, int, str]]:
    found = store.follow_up.of("derby", CHALLENGE)
    return [(each.item, each.version, each.said.get("answer", "")) for each in found]


def test_each_of_a_kind_gets_the_next_number_and_every_version_is_kept(new_database):
    store = Store(new_database())
    first, second = store.follow_up.write(raised()), store.follow_up.write(raised())

    answered = {**first.said, "answer": "Few came"}
    store.follow_up.write(replace(first, version=2, said=answered))

    assert (first.item, second.item) == ("1", "2")
    assert texts(store) == [("1", 1, ""), ("2", 1, ""), ("1", 2, "Few came")]
    assert [e.version for e in store.follow_up.versions("derby", CHALLENGE, "1")] == [1, 2]


def test_who_comes_second_is_told_and_overwrites_nothing(new_database):
    store = Store(new_database())
    first = store.follow_up.write(raised())
    store.follow_up.write(replace(first, version=2, who="Cy Coe", said={"answer": "One"}))

    with pytest.raises(WrittenMeanwhileError, match="Cy Coe, on 2026-05-01") as told:
        store.follow_up.write(replace(first, version=2, said={"answer": "Another"}))

    assert told.value.now.said == {"answer": "One"}
    assert texts(store) == [("1", 1, ""), ("1", 2, "One")]


@pytest.mark.parametrize(("fields", "said"), [({"who": "."}, "who writes"), ({"why": "-"}, "why")])
def test_a_change_says_who_makes_it_and_why(store, fields, said):
    first = store.follow_up.write(raised(why=""))

    with pytest.raises(NotWrittenError, match=said):
        store.follow_up.write(replace(first, version=2, **fields))

    assert len(texts(store)) == 1


@pytest.mark.parametrize("field", ["question", "answer", "whom", "who", "why"])
def test_what_names_a_child_is_refused_and_nothing_of_it_is_kept(store, field):
    with pytest.raises(PersonalDetailsError):
        store.follow_up.write(raised(**{field: "NHS number 943 476 5919, born 3 May 2015"}))

    assert texts(store) == []


def test_whoever_is_asked_may_be_named(store):
    store.follow_up.write(raised(whom="Ann Lee", who="Bo Day, board manager"))

    assert len(texts(store)) == 1


def test_an_earlier_day_knows_what_had_been_written_by_then(store):
    store.follow_up.write(raised(at="2026-05-01T23:59:59+01:00"))
    store.follow_up.write(raised(at="2026-05-02T00:00:01+01:00"))

    assert len(store.follow_up.of("derby", CHALLENGE, date(2026, 5, 1))) == 1
    assert store.follow_up.of("derby", CHALLENGE, date(2026, 4, 30)) == ()


def a_plan(*actions, **fields):
    received = a_return(an_observation("contacts", 1.0), **fields)
    return replace(received, actions=actions, leads=(Lead("AB", "Abi Bee", "Plan", "A9"),))


def actions_of(store: Store) -> list[tuple[str, str, bool]]:
    plan = plan_of(store.follow_up.listed("derby"), store.follow_up.of("derby", ACTION))
    return [(each.target, each.status, each.is_listed) for each in plan]


def test_the_actions_of_a_return_are_stored_with_it_and_go_with_it(new_database):
    store = Store(new_database())
    number = store.accept(a_plan(an_action()), "2026-05-01").submission

    (listed,) = store.follow_up.listed("derby")

    assert (listed.actions, listed.leads[0].name) == ((an_action(),), "Abi Bee")
    assert (listed.number, listed.counts, str(listed.period)) == (number, True, "2012-13 Q1")
    store.withdraw(number, "Ann Lee", "The wrong plan", "2026-05-02")
    assert actions_of(store) == []


def test_a_plan_that_takes_anothers_place_leaves_out_what_it_does_not_list(store):
    store.accept(a_plan(an_action(), an_action(target="Gone")), "2026-05-01")
    store.accept(a_plan(an_action(status="Red"), sent="2026-06-01", file="b.xlsx"), "2026-06-02")

    assert actions_of(store) == [("Audit done", "Red", True)]


def everything(store: Store) -> list:
    return [store.follow_up.of("derby", kind) for kind in Kind] + [actions_of(store)]


def test_a_rebuild_reads_actions_again_and_keeps_what_was_written(store, tmp_path):

    content = PLAN.read_bytes()
    store.accept(read_return(PLAN.name, content, shipped()), "2026-05-01", content)
    store.follow_up.write(raised())
    before = everything(store)
    store.engine.dispose()
    (tmp_path / "safeguarding.db").unlink()

    anew = Store(f"sqlite:///{tmp_path / 'safeguarding.db'}", tmp_path)
    rebuild(anew)

    assert len(before[-1]) == 52
    assert everything(anew) == before
    assert anew.follow_up.write(raised()).item == "2"


def test_a_version_has_a_record_of_its_own_from_the_moment_it_is_written(store, tmp_path):
    store.follow_up.write(raised())

    (record,) = (tmp_path / "accepted" / "written").glob("*.json")
    assert json.loads(record.read_text(encoding="utf-8"))["said"]["question"] == "Why so few?"


def test_records_are_put_back_once_and_new_ones_follow_their_numbers(new_database, store):
    store.follow_up.write(raised())
    records = store.accepted.written()
    other = Store(new_database())

    other.follow_up.put_back(records)
    other.follow_up.put_back(records)

    assert texts(other) == texts(store)
    assert other.follow_up.write(raised()).id == 2


def test_a_backup_holds_what_was_written_and_a_restore_puts_it_back(store, tmp_path):
    store.accept(a_plan(an_action()), "2026-05-01")
    store.follow_up.write(raised())
    before = everything(store)
    backup(store, tmp_path / "b.zip", "2026-05-03")
    store.follow_up.write(raised(question="Written after the backup"))

    restore(tmp_path / "b.zip", store)

    assert everything(store) == before
    assert len(store.accepted.written()) == 1
