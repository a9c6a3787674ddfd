"""The audit log: written at its end alone, and what is changed in it is found."""

import pytest
import sqlalchemy as sa

from data.storage.access_tables import AUDIT
from data.storage.audit import Audit, Entry, audit_csv
from data.storage.schema import writing
from data.storage.store import Store


def an_entry(n: int, board: str = "derby") -> Entry:
    return Entry(f"2027-05-01T09:00:0{n}", "Ann", "board manager", board, "export", f"/file/{n}")


@pytest.fixture
def audit(tmp_path) -> Audit:
    log = Audit(Store(f"sqlite:///{tmp_path / 'safeguarding.db'}", tmp_path).engine)
    for n in range(1, 5):
        log.keep(an_entry(n, "derby" if n < 3 else "dudley"))
    return log


def test_what_nobody_changed_is_whole(audit):
    found = audit.verify()

    assert (found.many, found.wrong) == (4, None)
    assert len(found.last) == 64


@pytest.mark.parametrize(
    "column", ["at", "who", "role", "board", "what", "about", "before", "hash"]
)
def test_an_entry_that_was_changed_is_found(audit, column):
    with writing(audit._engine) as connection:
        connection.execute(sa.update(AUDIT).where(AUDIT.c.id == 2).values({column: "other"}))

    assert audit.verify().wrong == 2


def test_an_entry_that_was_taken_out_is_found(audit):
    with writing(audit._engine) as connection:
        connection.execute(sa.delete(AUDIT).where(AUDIT.c.id == 2))

    assert audit.verify().wrong == 3


def test_entries_taken_out_at_the_end_change_the_last_seal(audit):
    before = audit.verify().last
    with writing(audit._engine) as connection:
        connection.execute(sa.delete(AUDIT).where(AUDIT.c.id == 4))

    assert audit.verify().wrong is None
    assert audit.verify().last != before


def test_a_board_reads_its_own_entries_the_newest_first(audit):
    assert audit.of(["derby"]) == (an_entry(2), an_entry(1))
    assert len(audit.of()) == 4
    assert audit.of(most=1) == (an_entry(4, "dudley"),)


def test_the_file_has_a_line_for_each_entry(audit):
    lines = audit_csv(audit.of(["derby"])).splitlines()

    assert lines[0] == "at,who,role,board,what,about"
    assert lines[2].endswith("derby,export,/file/1")
