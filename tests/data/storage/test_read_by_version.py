"""A return is read again by the version of its board's framework that read it."""

from datetime import date

import pytest
import sqlalchemy as sa

from data.figures import export
from data.framework.build import framework_of
from data.framework.grids import tables_in
from data.framework.rows import merged
from data.framework.shipped import shipped, shipped_tables, standard
from data.intake.ingest import read_return
from data.storage.rebuild import RebuildError, rebuild
from data.storage.schema import FRAMEWORKS, SUBMISSIONS, writing
from data.storage.store import Store
from tests.data.framework.tables_of import own
from tests.data.intake.test_ingest import a_book

BOARD = "testbridge"
SHEETS = (("id", "heading"), ("front-door", "Front door"))
TABLES = (("sheet", "table", "anchor"), ("front-door", "1", "In the quarter"))
LABELS = ("sheet", "table", "axis", "reads", "text", "measure")
PERIODS = ("front-door", "1", "header row 1", "period", "", "")
TERMS = ("term", "other name")
APRIL, JULY, OCTOBER = (f"2026-{month}-10T09:00:00+01:00" for month in ("04", "07", "10"))


def a_framework(meaning: str, word: str):
    """Tables by which "Calls" count one measure or another, as does what it is called else."""
    label = ("front-door", "1", "label column 1", "label", "Calls", meaning)
    return tables_in(
        own(
            sheets=SHEETS,
            tables=TABLES,
            labels=(LABELS, PERIODS, label),
            terms=(TERMS, ("Calls", word)),
        )
    )[0]


def a_file(label: str, value: int, period: str) -> bytes:
    cover = [["Board", BOARD], ["Agency", "Police"], ["Period", period]]
    rows = [["Front door"], [], ["In the quarter", period], [label, value]]
    return a_book(("Cover", cover), ("Front door", rows))


def accept(store: Store, content: bytes, at: str) -> None:
    received = read_return("return.xlsx", content, store.frameworks())
    assert not received.blocks
    store.accept(received, at, content)


@pytest.fixture
def store(tmp_path, new_database) -> Store:
    """Two returns, each read by another version: another layout, and other words."""
    made = Store(new_database(), tmp_path / "kept")
    made.kept_frameworks.load(a_framework("contacts", "Rings"), APRIL, "")
    accept(made, a_file("Rings", 12, "2026-27 Q1"), JULY)
    made.kept_frameworks.load(a_framework("referrals", "Bells"), OCTOBER, "")
    accept(made, a_file("Bells", 7, "2026-27 Q2"), "2026-10-12T09:00:00+01:00")
    return made


def figures(store: Store) -> str:
    return export.figures(store.everything(), store.frameworks())


def test_a_return_remembers_the_version_that_read_it(store):
    first, second = store.submissions(BOARD)
    versions = [version.id for version in store.kept_frameworks.versions(BOARD)]

    assert [first.framework, second.framework] == versions
    assert [record.framework for record in store.accepted.records()] == versions


def test_each_is_read_again_by_the_version_that_read_it(store):
    before, returns = figures(store), store.submissions(BOARD)
    assert [line.split(",")[1] for line in before.splitlines()[1:]] == ["contacts", "referrals"]

    rebuild(store)

    assert figures(store) == before
    assert store.submissions(BOARD) == returns


def test_it_is_read_so_in_another_database_too(store, tmp_path):
    anew = Store("sqlite://", tmp_path / "kept")

    rebuild(anew)

    assert figures(anew) == figures(store)


def test_a_return_of_an_early_release_is_read_by_what_counted_when_it_came(store):
    before = figures(store)
    with writing(store.engine) as connection:
        connection.execute(sa.update(SUBMISSIONS).values(framework=None))
    for path in store.accepted.records_folder.glob("*.json"):
        path.unlink()

    rebuild(store)

    assert figures(store) == before
    assert store.submissions(BOARD)[0].framework is not None


def test_a_board_of_the_samples_is_read_by_what_was_shipped_until_it_had_its_own(store):
    kept = store.kept_frameworks
    own_of_derby = dict(shipped_tables("derby"))
    changed = tables_in(own(board=(("id", "name", "short name"), ("derby", "D", "D"))))[0]
    kept.load({**own_of_derby, "board": changed["board"]}, OCTOBER, "")

    assert kept.that_read(0, OCTOBER).of("derby") is shipped().of("derby")
    assert kept.that_read(0, OCTOBER).of(BOARD).version
    assert kept.that_read(None, OCTOBER).of("derby").board.name == "D"


def test_a_day_without_a_time_is_after_all_that_was_changed_on_it(store):
    first, second = store.kept_frameworks.versions(BOARD)

    def version(at: str) -> int:
        return store.kept_frameworks.that_read(None, at).of(BOARD).version

    assert version("2026-10-09") == version("2026-10-10T08:59:59+01:00") == first.id
    assert version("2026-10-10") == version("2026-10-10T08:00:00+00:00") == second.id
    assert version("2020-01-01") == first.id


def test_a_version_that_is_lost_is_named_and_nothing_changes(store, tmp_path):
    before = figures(store)
    (second,) = store.kept_frameworks.versions(BOARD)[1:]
    with writing(store.engine) as connection:
        connection.execute(sa.delete(FRAMEWORKS).where(FRAMEWORKS.c.id == second.id))
    for path in store.accepted.frameworks_folder.glob(f"{second.id:08d}-*.json"):
        path.unlink()

    with pytest.raises(RebuildError, match=f"read by version {second.id} of its board's"):
        rebuild(store)

    assert [line.split(",")[1] for line in before.splitlines()[1:]] == [
        str(row["measure"]) for row in store.everything().to_dict("records")
    ]


def test_what_was_shown_before_a_day_is_read_by_no_other_version(store):
    shown = store.frameworks(date(2026, 9, 30)).of(BOARD)

    assert shown.version == store.submissions(BOARD)[0].framework
    assert framework_of(merged(standard(), a_framework("contacts", "Rings"))).sheets == shown.sheets
