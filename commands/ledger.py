"""The command that lists what is expected of whom: each return, and its sheets one by one."""

import argparse
import sys
from collections.abc import Iterator
from datetime import date

from commands.known import must_be_known
from data.csv_text import Cell, as_csv
from data.framework.framework import Framework
from data.intake.ledger import Entry, State
from data.intake.sheets_due import SheetDue
from data.storage.ledgers import ledger_at
from data.storage.receipts import dataset_of
from data.storage.store import Store
from settings import Settings, open_store

Commands = "argparse._SubParsersAction[argparse.ArgumentParser]"
COLUMNS = (
    *("board", "agency", "period", "due", "state", "days late", "sheets expected"),
    *("received", "missing", "empty", "not due yet"),
)


def add_commands(commands: Commands) -> None:
    """Add this command to those of the product."""
    ledger = commands.add_parser(
        "ledger",
        help="list what is expected of each agency: what came, late, in part or not, as csv",
        description="Print every return that is expected or came, the newest quarter first, as "
        f"csv with the columns {', '.join(COLUMNS)}. The sheets are the themes that an agency "
        "reports, each by its name, with “; ” between; a board whose framework expects nothing "
        "of anybody has none.",
        epilog="example: python app.py ledger --board testbridge",
    )
    ledger.add_argument("--board", metavar="B", help="the id of a board")
    ledger.set_defaults(run=_ledger)


def _ledger(parsed: argparse.Namespace, settings: Settings) -> int:
    store = open_store(settings)
    must_be_known(store.frameworks(), board=parsed.board)
    boards = [parsed.board] if parsed.board else _served(store)
    rows = (row for board in boards for row in _rows(board, store))
    sys.stdout.write(as_csv((), [COLUMNS, *rows]))
    return 0


def _served(store: Store) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*store.kept_frameworks.boards(), *store.boards()]))


def _rows(board: str, store: Store) -> Iterator[tuple[Cell, ...]]:
    dataset = dataset_of(board, store)
    if dataset is None:
        return
    ledger = ledger_at(dataset, store, date.today())
    for period in ledger.periods:
        for agency in ledger.agencies:
            entry = ledger.entries[agency, period]
            if entry.state is not State.NOT_EXPECTED:
                yield _row(board, entry, dataset.framework)


def _row(board: str, entry: Entry, framework: Framework) -> tuple[Cell, ...]:
    about = (board, entry.agency, str(entry.period), entry.due.isoformat(), str(entry.state))
    by_state = (("received", "received late"), ("missing",), ("empty",), ("not due",))
    sheets = (
        "; ".join(_names([e for e in entry.sheets if e.state in states], framework))
        for states in by_state
    )
    return (*about, entry.days_late or None, len(entry.sheets), *sheets)


def _names(sheets: list[SheetDue], framework: Framework) -> list[str]:
    return [framework.theme(each.theme) for each in sheets]
