"""The command that makes the tables of a printed report again from the store, cell by cell."""

import argparse
import sys
from collections import Counter
from pathlib import Path

from commands.known import NotKnownError, must_be_known
from commands.loading import CLEAN, WITH_ERRORS
from data.errors import PrintedTablesError
from data.printed.comparison import Agreement, Compared, compare, comparison_csv
from data.printed.printed_cell import cells_of
from settings import Settings, open_store

MOST_BYTES = 5_000_000


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this file to those of the product."""
    printed = commands.add_parser(
        "compare-printed",
        help="make the tables of a printed report again, and compare them cell by cell, as csv",
        description="Print each cell of a csv of printed figures beside what the store has for "
        "it, worked out again: the figure itself, a sum, a percentage, an average or a change. "
        "The columns of the file are table, row, column, printed, measure, period, breakdown, "
        "worked, of_measure, of_period, of_breakdown, reason. Agrees is “agrees”, “differs” or "
        "“not in the store”; differences are listed with the reason that the file gives. Ends "
        f"with {WITH_ERRORS} where one has no reason.",
        epilog="example: python app.py compare-printed tables.csv --board testbridge",
    )
    printed.add_argument("file", metavar="FILE", type=Path, help="a csv of printed figures")
    printed.add_argument("--board", metavar="B", required=True, help="the id of a board")
    printed.add_argument(
        "--differences", action="store_true", help="print only the cells that do not agree"
    )
    printed.set_defaults(run=_printed)


def _printed(parsed: argparse.Namespace, settings: Settings) -> int:
    text = _text_of(parsed.file)
    store = open_store(settings)
    must_be_known(store.frameworks(), board=parsed.board)
    if parsed.board not in store.boards():
        raise NotKnownError(f"“{parsed.board}” has no figures yet.")
    dataset = store.dataset(parsed.board)
    known = {each.id for each in dataset.framework.measures}
    compared = compare(cells_of(text, known.__contains__), dataset.figures)
    shown = [e for e in compared if not parsed.differences or e.agreement is not Agreement.AGREES]
    sys.stdout.write(comparison_csv(shown))
    sys.stderr.write(f"{_summary(compared)}\n")
    return CLEAN if all(each.is_explained for each in compared) else WITH_ERRORS


def _summary(compared: tuple[Compared, ...]) -> str:
    """How many agree, and of the rest how many have no reason."""
    many = Counter(each.agreement for each in compared)
    open_ = sum(not each.is_explained for each in compared)
    return (
        f"{len(compared):,} printed figures: {many[Agreement.AGREES]:,} agree, "
        f"{many[Agreement.DIFFERS]:,} differ, {many[Agreement.NOT_KNOWN]:,} are not in the store; "
        f"{open_:,} without a reason."
    )


def _text_of(path: Path) -> str:
    """What a file says. Raises PrintedTablesError for one that is no text."""
    if path.stat().st_size > MOST_BYTES:
        raise PrintedTablesError(f"{path} is too long: give a csv of at most 5 MB.")
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise PrintedTablesError(f"{path} is no csv in UTF-8. Save it as such.") from error
