"""The store made anew from the accepted files: the same figures, versions and decisions."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from data.errors import PersonalRecordsError
from data.figures import export
from data.findings import Severity
from data.intake.checks.past import Pasts
from data.intake.said import Said
from data.periods import parse
from data.storage.accepted import MissingFileError
from data.storage.rebuild import RebuildError, rebuild
from data.storage.store import Store
from tests.builders_data import a_finding
from tests.data.framework.layouts.builders import CONTACTS_BY_AGENCY, a_layout
from tests.frameworks import let_stores_know, read_return

pytestmark = pytest.mark.usefixtures("files_read_once")

JULY = date(2012, 7, 31)


@pytest.fixture(autouse=True)
def _one_layout(monkeypatch):
    let_stores_know(monkeypatch, a_layout(CONTACTS_BY_AGENCY))


def a_file(police: int, sent: str, agency: str = "Police", total: int = 27) -> bytes:
    """A small return as csv."""
    return (
        f"Board,Derby\nAgency,{agency}\nPeriod,2012-13\nDate sent,{sent}\n"
        f"Heading\n,Contacts 2011-12,Contacts 2012-13\n"
        f"Police,10,{police}\nEducation,5,7\nTotal,15,{total}\n"
    ).encode()


def load(store: Store, name: str, content: bytes, at: str) -> None:
    """Accept a file, with a reason for each of its queries."""
    received = read_return(name, content, store.frameworks(), history=Pasts(store))
    queries = [f for f in received.findings if f.severity is Severity.QUERY]
    reasons = {query: f"Because of {query.code}" for query in queries}
    store.accept(received, at, content, sent_by="Sam Hill", reasons=reasons)


@pytest.fixture
def store(tmp_path, new_database) -> Store:
    """Three versions of one return, one of another, one withdrawn, one reinstated."""
    made = Store(new_database(), tmp_path / "house")
    load(made, "first.csv", a_file(20, "2012-07-10"), "2012-07-12T10:00:00+01:00")
    load(made, "second.csv", a_file(21, "2012-08-10", total=99), "2012-08-12T10:00:00+01:00")
    load(made, "other.csv", a_file(22, "2012-08-11", "Education"), "2012-08-13T10:00:00+01:00")
    made.withdraw(2, "Ann Lee", "Wrong", "2012-08-20T09:00:00+01:00")
    load(made, "third.csv", a_file(23, "2012-08-01"), "2012-09-12T10:00:00+01:00")
    made.withdraw(3, "Ann Lee", "Wrong too", "2012-09-20T09:00:00+01:00")
    made.reinstate(3, "Ann Lee", "It was right", "2012-09-21T09:00:00+01:00")
    return made


def all_of(store: Store) -> list[object]:
    """Everything that can be asked of a store."""
    returns = store.submissions("derby")
    days = (None, JULY, date(2012, 8, 15), date(2012, 8, 22), date(2012, 9, 20))
    return [
        *(export.figures(store.everything(day), store.frameworks()) for day in days),
        returns,
        [store.events(each.id) for each in returns],
        [store.answered(each.id) for each in returns],
        [store.pieces(each.id) for each in returns],
        store.changes("derby", JULY),
        store.revision(),
    ]


def test_a_quarter_that_was_confirmed_is_confirmed_again(tmp_path, new_database):
    made = Store(new_database(), tmp_path / "house")
    content = a_file(20, "2012-07-10")
    meant = Said(period=parse("2012-13"))
    received = read_return(
        "first.csv",
        content.replace(b"2012-13\nDate", b"2011-12\nDate"),
        made.frameworks(),
        said=meant,
    )
    made.accept(
        received, "2012-07-12T10:00:00+01:00", content.replace(b"2012-13\nDate", b"2011-12\nDate")
    )

    rebuild(made)

    (again,) = made.submissions("derby")
    assert (again.period, again.meant) == ("2012-13", "2012-13")


def test_reasons_recorded_by_an_early_release_are_found_by_their_place(store):
    records = [record for record in store.accepted.records() if record.reasons]
    before = store.answered(2)
    for record in records:
        short = tuple((*each[:3], each[-1]) for each in record.reasons)
        store.accepted.record([replace(record, reasons=short)])

    rebuild(store)

    assert any(reason for _, reason in before)
    assert store.answered(2) == before


def test_a_store_made_anew_answers_everything_as_before(store):
    before = all_of(store)

    assert rebuild(store).returns == 4

    assert all_of(store) == before


def test_the_samples_made_anew_give_the_same_figures(tmp_path, monkeypatch):
    monkeypatch.undo()
    published = Path(__file__).parents[1] / "samples" / "published"
    store = Store(f"sqlite:///{tmp_path / 'safeguarding.db'}")
    for path in sorted(published.iterdir()):
        content = path.read_bytes()
        store.accept(read_return(path.name, content), "2026-11-20", content)
    before = export.figures(store.everything(), store.frameworks())

    assert rebuild(store).returns == len(list(published.iterdir()))

    assert export.figures(store.everything(), store.frameworks()) == before


def test_a_lost_database_comes_back_from_the_files_alone(tmp_path):
    store = Store(f"sqlite:///{tmp_path / 'old.db'}", tmp_path / "house")
    load(store, "first.csv", a_file(20, "2012-07-10"), "2012-07-12")
    load(store, "second.csv", a_file(21, "2012-08-10", total=99), "2012-08-12")
    store.withdraw(1, "Ann Lee", "Wrong", "2012-08-20")
    anew = Store(f"sqlite:///{tmp_path / 'new.db'}", tmp_path / "house")

    rebuild(anew)

    assert all_of(anew) == all_of(store)


def test_an_event_whose_record_a_crash_prevented_gets_one_at_the_next_start(store):
    before = all_of(store)
    shutil.rmtree(store.accepted.records_folder)

    Store(store.engine.url.render_as_string(hide_password=False), store.accepted.folder.parent)
    rebuild(store)

    assert all_of(store) == before


def test_a_file_that_no_return_names_does_no_harm(store):
    before = all_of(store)
    store.accepted.keep(a_file(77, "2012-10-01"))

    rebuild(store)

    assert all_of(store) == before


def test_what_is_stored_meanwhile_is_not_lost(store, monkeypatch):
    content, late = a_file(40, "2012-10-10"), []

    def read_and_store_another(name: str, given: bytes, *known, **held):
        if not late:
            late.append(name)
            load(store, "late.csv", content, "2012-10-12")
        return read_return(name, given, *known, **held)

    monkeypatch.setattr("data.storage.rebuild.read_return", read_and_store_another)

    assert rebuild(store).returns == 5

    assert [each.file for each in store.in_force("derby")] == ["other.csv", "late.csv"]


def test_a_store_without_the_files_is_not_made_anew_but_says_which_to_load_again(store):
    store.accepted.path(store.submissions("derby")[0].sha256).unlink()
    before = all_of(store)

    with pytest.raises(RebuildError, match="not kept: first.csv"):
        rebuild(store)
    assert all_of(store) == before

    load(store, "first.csv", a_file(20, "2012-07-10"), "2013-01-01")
    assert rebuild(store).returns == 4
    assert all_of(store) == before


def test_a_file_that_was_damaged_on_the_disk_changes_nothing(store):
    before = all_of(store)
    store.accepted.path(store.submissions("derby")[0].sha256).write_bytes(b"something else")

    with pytest.raises(MissingFileError, match="damaged"):
        rebuild(store)

    assert all_of(store) == before


def test_a_file_that_is_not_accepted_any_more_changes_nothing(store, monkeypatch):
    before = all_of(store)
    let_stores_know(monkeypatch)

    with pytest.raises(RebuildError, match=r"first\.csv"):
        rebuild(store)

    assert all_of(store) == before


def test_a_file_with_details_of_a_person_is_left_out_and_named_and_the_others_stay(
    store, monkeypatch
):
    wanted = store.submissions("derby")[0]
    others = {each.id for each in store.submissions("derby")} - {wanted.id}

    def finds_a_person(name: str, content: bytes, *known, **held):
        if name == wanted.file:
            raise PersonalRecordsError(f"{name}, cell B2: this looks like names.")
        return read_return(name, content, *known, **held)

    monkeypatch.setattr("data.storage.rebuild.read_return", finds_a_person)

    done = rebuild(store)

    assert done.returns == len(others) == 3
    assert [(each.file, each.sha256) for each in done.left_out] == [(wanted.file, wanted.sha256)]
    assert "cell B2" in done.left_out[0].where
    assert {each.id for each in store.submissions("derby")} == others


def test_what_was_decided_about_a_file_left_out_is_not_done_to_another(store, monkeypatch):
    before = {each.id: each.withdrawn_on for each in store.submissions("derby")}

    def finds_a_person(name: str, content: bytes, *known, **held):
        if name == "second.csv":
            raise PersonalRecordsError("A person.")
        return read_return(name, content, *known, **held)

    monkeypatch.setattr("data.storage.rebuild.read_return", finds_a_person)

    rebuild(store)

    after = {each.id: each.withdrawn_on for each in store.submissions("derby")}
    assert after == {number: day for number, day in before.items() if number != 2}


def test_a_file_left_out_that_was_deleted_with_its_records_does_not_stop_the_next_rebuild(
    store, monkeypatch
):
    def finds_a_person(name: str, content: bytes, *known, **held):
        if name == "second.csv":
            raise PersonalRecordsError("A person.")
        return read_return(name, content, *known, **held)

    monkeypatch.setattr("data.storage.rebuild.read_return", finds_a_person)
    (left,) = rebuild(store).left_out
    store.accepted.path(left.sha256).unlink()
    for record in store.accepted.records_folder.glob(f"*-{left.sha256[:12]}.json"):
        record.unlink()

    assert rebuild(store).left_out == ()


def test_a_return_with_errors_by_new_rules_changes_nothing(store, monkeypatch):
    before = all_of(store)

    def with_an_error(name: str, content: bytes, *known, **held):
        wrong = a_finding(severity=Severity.ERROR)
        return replace(read_return(name, content, *known, **held), findings=(wrong,))

    monkeypatch.setattr("data.storage.rebuild.read_return", with_an_error)

    with pytest.raises(RebuildError, match="not by the rules of this release: Sheet, B2, B3"):
        rebuild(store)
    assert all_of(store) == before


def test_a_store_in_memory_keeps_no_files():
    with pytest.raises(RebuildError, match="keeps no files"):
        rebuild(Store("sqlite://"))


def test_what_is_known_of_refused_files_outlives_a_rebuild(store):
    blocked = read_return(
        "wrong.csv", a_file(20, "2012-07-10").replace(b"Police,10", b"Police,x"), store.frameworks()
    )
    store.refuse(blocked, "2012-07-11T10:00:00+01:00")

    rebuild(store)

    assert [refusal.file for refusal in store.refusals("derby")] == ["wrong.csv"]
