"""The commands that look ahead: what arrives when, calendars of due days, reminders."""

import argparse
import sys
from datetime import date
from pathlib import Path

from commands.forms import NotWrittenError
from commands.known import NotKnownError, day_of, must_be_known, period_of
from commands.loading import CLEAN
from dashboards.words.due_calendar import calendar_of_agency, calendar_of_board
from dashboards.words.forward_plan import HEADINGS, plan_rows
from dashboards.words.reminder import reminders
from data.csv_text import as_csv
from data.figures.dataset import Dataset
from data.intake.ledger import quarter_due
from data.storage.forward_plans import decided_on, forward_plan_at
from data.storage.ledgers import ledger_at
from data.storage.receipts import dataset_of
from data.storage.store import Store
from settings import Settings, open_store

Commands = "argparse._SubParsersAction[argparse.ArgumentParser]"
RULE = "-" * 72


def add_commands(commands: Commands) -> None:
    """Add these commands to those of the product."""
    plan = commands.add_parser(
        "forward-plan",
        help="print which figures of a quarter arrive when, and for which meeting, as csv",
        description="Print every measure that is asked for in a quarter, by agency, as csv with "
        f"the columns {', '.join(HEADINGS)}. Lag is how many days after the quarter the figures "
        "may come; ready from is the day on which they came, or are due, or today where that is "
        "over. A measure that is computed has one line without an agency: it is ready with the "
        "last of its counts. The meetings are those of the framework, in its table meetings.",
        epilog='example: python app.py forward-plan --board testbridge --quarter "2026-27 Q3"',
    )
    _add_about(plan)
    plan.set_defaults(run=_plan)
    calendar = commands.add_parser(
        "calendar",
        help="write the due days of returns as a calendar (.ics)",
        description="Write an .ics for a calendar program: with --agency the days on which the "
        "returns of that agency are due; without, of all agencies, with the meetings of the board "
        "and when their papers are due. It begins with the quarter whose forms are out, or with "
        "--quarter, and goes on for a year after it. Taken in again, changed days move.",
        epilog="example: python app.py calendar --board testbridge --agency police -o police.ics",
    )
    calendar.add_argument("--board", required=True, metavar="B", help="the board's id")
    calendar.add_argument("--agency", metavar="A", help="the id of an agency, such as police")
    calendar.add_argument("--quarter", type=period_of, metavar="Q", help="the first quarter")
    calendar.add_argument(
        "-o", dest="output", required=True, type=Path, metavar="FILE", help="where it is written"
    )
    calendar.set_defaults(run=_calendar)
    late = commands.add_parser(
        "reminders",
        help="print what each agency is written whose return is late",
        description="Print a message for each agency of which something is overdue for a quarter: "
        "its subject, and what is missing by sheet and since when. Nothing is sent. The workbook "
        "that goes with it is made by: python app.py template.",
        epilog='example: python app.py reminders --board testbridge --quarter "2026-27 Q2"',
    )
    _add_about(late)
    late.set_defaults(run=_reminders)


def _add_about(command: argparse.ArgumentParser) -> None:
    """Of which board, which quarter, and as on which day."""
    command.add_argument("--board", required=True, metavar="B", help="the board's id")
    command.add_argument(
        "--quarter", required=True, type=period_of, metavar="Q", help="the quarter: 2026-27 Q3"
    )
    command.add_argument(
        "--on", type=day_of, metavar="DAY", help="the day by which one is late, if not today"
    )


def _plan(parsed: argparse.Namespace, settings: Settings) -> int:
    store = open_store(settings)
    dataset = _dataset(parsed.board, store)
    plan = forward_plan_at(dataset, store, parsed.quarter, parsed.on or date.today())
    sys.stdout.write(as_csv((), [HEADINGS, *plan_rows(plan)]))
    return CLEAN


def _calendar(parsed: argparse.Namespace, settings: Settings) -> int:
    store = open_store(settings)
    dataset, board = _dataset(parsed.board, store), parsed.board
    framework = dataset.framework
    must_be_known((framework,), agency=parsed.agency)
    first = parsed.quarter or quarter_due(framework, store.submissions(board), date.today())
    said_on = decided_on(framework, store)
    content = (
        calendar_of_agency(framework, parsed.agency, first, said_on)
        if parsed.agency
        else calendar_of_board(framework, first, said_on)
    )
    try:
        parsed.output.write_bytes(content)
    except OSError as error:
        raise NotWrittenError(f"{parsed.output} cannot be written: {error.strerror}.") from error
    return CLEAN


def _reminders(parsed: argparse.Namespace, settings: Settings) -> int:
    store, today = open_store(settings), parsed.on or date.today()
    dataset = _dataset(parsed.board, store)
    ledger = ledger_at(dataset, store, today)
    found = reminders(ledger, parsed.quarter, dataset.framework, today)
    for each in found:
        print(f"Subject: {each.subject}\n\n{each.text}\n\n{RULE}\n")
    if not found:
        print("Nothing of this quarter is overdue.", file=sys.stderr)
    return CLEAN


def _dataset(board: str, store: Store) -> Dataset:
    """The board asked for. Raises NotKnownError for one that expects no returns."""
    must_be_known(store.frameworks(), board=board)
    dataset = dataset_of(board, store)
    if dataset is None or not dataset.board.expects_returns:
        raise NotKnownError(f"“{board}” expects no returns, so nothing is planned for it.")
    return dataset
