"""Returns that are numbered, so that a store can be checked for being whole after anything."""

import hashlib
from collections import Counter
from dataclasses import replace

from data.findings import Finding
from data.intake.returned import Return
from data.storage.schema import reading
from data.storage.store import Store
from data.storage.upgrade import is_whole
from tests.builders_data import a_finding, a_printed_target, a_return, an_observation

FIGURES = 20  # in each return, all of them its number


def bytes_of(number: int, agency: str = "police") -> bytes:
    """What its file holds."""
    return f"file {number} of {agency}".encode()


def a_numbered_return(number: int, agency: str = "police", figures: int = FIGURES) -> Return:
    """A return whose figures are all its number; each is sent later than the one before."""
    found = [an_observation(value=number, agency=agency, age=f"{age}") for age in range(figures)]
    sent = f"{2000 + number // 300}-{1 + number // 25 % 12:02}-{1 + number % 25:02}"
    made = a_return(*found, sent=sent, agency=agency, file=f"{number}-{agency}.csv")
    hashed = hashlib.sha256(bytes_of(number, agency)).hexdigest()
    return replace(made, sha256=hashed, findings=(a_finding(),), targets=(a_printed_target(),))


def accept(store: Store, number: int, agency: str = "police", figures: int = FIGURES) -> bool:
    """Store a numbered return; False when it was there."""
    received = a_numbered_return(number, agency, figures)
    given: dict[Finding, str] = {a_finding(): f"reason {number}"}
    content = bytes_of(number, agency)
    return store.accept(received, "2026-11-20", content, reasons=given).stored


def check_whole(store: Store, figures: int = FIGURES) -> Counter[str]:
    """Assert that every return is there with all that it brought, or not there at all.

    Gives how many returns each agency has.
    """
    assert is_whole(store.engine)
    returns = store.submissions("derby")
    assert len({each.sha256 for each in returns}) == len(returns)
    numbers = {each.id: int(each.file.partition("-")[0]) for each in returns}
    with reading(store.engine) as connection:
        brought = connection.exec_driver_sql(
            "SELECT submission, count(*), min(value), max(value) FROM observations "
            "GROUP BY submission"
        ).all()
        answered = connection.exec_driver_sql("SELECT submission, reason FROM findings").all()
        happened = connection.exec_driver_sql("SELECT id, submission FROM events").all()
    assert sorted(brought) == [(id, figures, n, n) for id, n in sorted(numbers.items())]
    assert sorted(answered) == [(id, f"reason {n}") for id, n in sorted(numbers.items())]
    assert sorted(submission for _, submission in happened) == sorted(numbers)
    assert store.accepted.recorded() == {number for number, _ in happened}
    for each in returns:
        assert store.accepted.read(each.sha256) == bytes_of(numbers[each.id], each.agency)
    counts = Counter(each.agency for each in returns)
    in_force = store.in_force("derby")
    assert sorted(each.agency for each in in_force) == sorted(counts)
    assert all(each.stands for each in in_force)
    assert len(store.everything()) == figures * len(counts)
    assert len(store.targets("derby")) == len(counts)
    return counts
