"""The commands of what follows from figures: plans of action, challenges."""

import argparse
import sys
from datetime import date
from pathlib import Path

from callbacks.clock import now
from commands.follow_up_logs import load_log
from commands.known import day_of, must_be_known
from commands.loading import CLEAN
from data.csv_text import as_csv
from data.follow_up.action_list import HEADINGS, rows_of
from data.follow_up.assurance import reports_of
from data.follow_up.challenge import challenges_of
from data.follow_up.challenge_list import HEADINGS as CHALLENGE_HEADINGS
from data.follow_up.challenge_list import REPORT_HEADINGS, challenge_rows, report_rows
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
    challenges = commands.add_parser(
        "challenges",
        help="print a board's log of challenges as csv, or load one",
        description="Print the challenges of a board, the newest first, as csv with the columns "
        f"{', '.join(CHALLENGE_HEADINGS)}; with --reports its assurance reports, with the columns "
        f"{', '.join(REPORT_HEADINGS)}. With --load a spreadsheet is read that has such headings: "
        "a row with a question, or with the title of a report, is written down unless it is there "
        "already. What was not read of it is printed.",
        epilog="example: python app.py challenges --board testbridge --load log.xlsx --by "
        '"Ann Lee, board manager"',
    )
    challenges.add_argument("--board", metavar="B", required=True, help="the id of a board")
    challenges.add_argument("--reports", action="store_true", help="its assurance reports instead")
    challenges.add_argument("--load", type=Path, metavar="FILE", help="the log to read")
    challenges.add_argument("--by", default="", metavar="NAME", help="who loads it, kept with it")
    challenges.set_defaults(run=_challenges)


def _actions(parsed: argparse.Namespace, settings: Settings) -> int:
    store = open_store(settings)
    must_be_known(store.frameworks(), board=parsed.board)
    board, today = parsed.board, parsed.on or date.today()
    plan = plan_of(store.follow_up.listed(board), store.follow_up.of(board, Kind.ACTION))
    sys.stdout.write(as_csv((), [HEADINGS, *rows_of(plan, today)]))
    return CLEAN


def _challenges(parsed: argparse.Namespace, settings: Settings) -> int:
    store, board = open_store(settings), parsed.board
    must_be_known(store.frameworks(), board=board)
    if parsed.load:
        count = load_log(parsed.load, board, parsed.by, now(), store)
        new, reports = count.get(Kind.CHALLENGE, 0), count.get(Kind.REPORT, 0)
        print(f"New challenges: {new}. New assurance reports: {reports}.")
    elif parsed.reports:
        reports_there = reports_of(store.follow_up.of(board, Kind.REPORT))
        sys.stdout.write(as_csv((), [REPORT_HEADINGS, *report_rows(reports_there)]))
    else:
        log = challenges_of(store.follow_up.of(board, Kind.CHALLENGE))
        sys.stdout.write(as_csv((), [CHALLENGE_HEADINGS, *challenge_rows(log)]))
    return CLEAN
