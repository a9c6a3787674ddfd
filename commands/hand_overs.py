"""The commands about where agencies meet, and about what went quiet."""

import argparse
import sys

from commands.known import NotKnownError, must_be_known, period_of
from commands.loading import CLEAN
from dashboards.hand_overs import hand_overs_csv, quiet_csv
from data.figures.dataset import Dataset
from data.figures.handed_over import meetings_of
from data.figures.went_quiet import went_quiet
from data.periods import Span
from settings import Settings, open_store


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands of this file to those of the product."""
    meet = commands.add_parser(
        "hand-overs",
        help="print what two agencies count of one thing, side by side, as csv",
        description="Print both sides of each hand-over of a board's framework as at a quarter, as "
        "csv with the columns hand-over, title, period, given, given unit, given value, given "
        "source, received, received unit, received value, received source, difference, lower, "
        "upper, signal, says. Difference is received less given, and empty where the two count in "
        "different units; lower and upper are its usual range.",
        epilog='example: python app.py hand-overs --board testbridge --quarter "2026-27 Q2"',
    )
    meet.set_defaults(run=_hand_overs)
    quiet = commands.add_parser(
        "quiet",
        help="print which figures came each quarter and did not come this time, as csv",
        description="Print what every one of the last four quarters of an agency had and a quarter "
        "has not, as csv with the columns period, level, agency, sheet, measure, breakdown, "
        "figures, last period, says. Level is agency, sheet, measure or row, the largest whole "
        "that lacks.",
        epilog='example: python app.py quiet --board testbridge --quarter "2026-27 Q2"',
    )
    quiet.set_defaults(run=_quiet)
    for each in (meet, quiet):
        each.add_argument("--board", metavar="B", required=True, help="the id of a board")
        each.add_argument(
            "--quarter", metavar="Q", required=True, type=period_of, help="such as 2026-27 Q2"
        )


def _hand_overs(parsed: argparse.Namespace, settings: Settings) -> int:
    dataset = _dataset(parsed, settings)
    found = meetings_of(dataset.figures, dataset.coverage.periods[0], parsed.quarter)
    sys.stdout.write(hand_overs_csv(found, dataset.framework))
    if not dataset.framework.hand_overs:
        why = f"The framework of {dataset.board.name} names no hand-over."
        print(f"{why} List them in its table hand-overs.", file=sys.stderr)
    return CLEAN


def _quiet(parsed: argparse.Namespace, settings: Settings) -> int:
    dataset = _dataset(parsed, settings)
    found = went_quiet(dataset, parsed.quarter)
    sys.stdout.write(quiet_csv(found, str(parsed.quarter), dataset.framework))
    return CLEAN


def _dataset(parsed: argparse.Namespace, settings: Settings) -> Dataset:
    """The figures of the board asked for. Raises NotKnownError for what no board knows."""
    store = open_store(settings)
    must_be_known(store.frameworks(), board=parsed.board)
    if parsed.board not in store.boards():
        raise NotKnownError(f"“{parsed.board}” has no figures yet.")
    if parsed.quarter.span is not Span.QUARTER:
        raise NotKnownError(f"“{parsed.quarter}” is no quarter. Write it as 2026-27 Q2.")
    return store.dataset(parsed.board)
