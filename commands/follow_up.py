"""The commands of what follows from figures: plans of action, challenges."""

import argparse
import sys
from datetime import date

from commands.known import day_of, must_be_known
from commands.loading import CLEAN
from data.csv_text import as_csv
from data.follow_up.action_list import HEADINGS, rows_of
from data.follow_up.plan import plan_of
from data.follow_up.written import Kind
from settings import Settings, open_store

Commands = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_commands(commands: Commands) -> None:
    """Add these commands to those of the product."""
    actions = commands.add_parser(
        "actions",
        help="print a board's plan of action, as csv",
        description="Print every action of a board, as its returns list them and as they were "
        f"changed since, as csv with the columns {', '.join(HEADINGS)}. Timescale is as printed "
        "and due the day that it means, or both where it names two; lead is as printed and lead "
        "person who that is by the key of the workbook; status is on target, off target and "
        "recoverable, off target and causing concern, or empty where none of them is said. Actions "
        "come in with the returns that hold them: python app.py load FILE.",
        epilog="example: python app.py actions --board testbridge --on 2027-04-01",
    )
    actions.add_argument("--board", metavar="B", required=True, help="the id of a board")
    actions.add_argument(
        "--on", type=day_of, metavar="DAY", help="the day by which one is overdue, if not today"
    )
    actions.set_defaults(run=_actions)


def _actions(parsed: argparse.Namespace, settings: Settings) -> int:
    store = open_store(settings)
    must_be_known(store.frameworks(), board=parsed.board)
    board, today = parsed.board, parsed.on or date.today()
    plan = plan_of(store.follow_up.listed(board), store.follow_up.of(board, Kind.ACTION))
    sys.stdout.write(as_csv((), [HEADINGS, *rows_of(plan, today)]))
    return CLEAN
