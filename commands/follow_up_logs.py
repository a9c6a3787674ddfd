"""Logs of challenges and lists of assurance reports, read from files into the store."""

from collections.abc import Iterable
from pathlib import Path

from commands.printing import print_findings
from data.files.workbook import read_workbook
from data.follow_up.written import Kind, Written, by_item
from data.intake.challenge_log import Log, logs_in
from data.storage.store import Store

IDENTITY = {Kind.CHALLENGE: ("question", "source"), Kind.REPORT: ("title", "source")}


def load_log(file: Path, board: str, who: str, at: str, store: Store) -> dict[Kind, int]:
    """Write every row of a file down that is not there yet; gives how many of each kind are new.

    A row is there already when its question, or its title, and its source are those of another.
    What was not read is printed.
    """
    count: dict[Kind, int] = {}
    for log in logs_in(read_workbook(file.name, file.read_bytes())):
        print_findings(log.findings, file.name)
        new = _new_rows(log, store.follow_up.of(board, log.kind))
        for said in new:
            store.follow_up.write(Written(None, board, log.kind, "", 1, at, who, "", said))
        count[log.kind] = count.get(log.kind, 0) + len(new)
    return count


def _new_rows(log: Log, written: Iterable[Written]) -> list[dict[str, str]]:
    identity = IDENTITY[log.kind]
    firsts = (versions[0] for versions in by_item(written).values())
    known = {tuple(each.said.get(name, "") for name in identity) for each in firsts}
    rows = []
    for _, said in log.rows:
        named = tuple(said.get(name, "") for name in identity)
        if named not in known:
            known.add(named)
            rows.append({name: text for name, text in said.items() if text})
    return rows
