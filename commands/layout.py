"""The commands about how a sheet is laid out that nobody has described."""

import argparse
import sys
from pathlib import Path

from commands.loading import CLEAN
from commands.time_limit import at_most
from data.errors import SafeguardingError
from data.files.workbook import read_workbook
from data.guess.guess_csv import guess_csv
from data.guess.read import guessed
from settings import Settings

LONGEST = 40  # seconds for one file


class TooLongError(SafeguardingError):
    """A file whose layout takes too long to guess."""


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands of this file to those of the product."""
    layout = commands.add_parser(
        "layout",
        help="say how a sheet is laid out that nobody has described",
        description="Say how a sheet is laid out that nobody has described. Nothing is stored, "
        "and no board is needed.",
    )
    each = layout.add_subparsers(title="commands", required=True, metavar="COMMAND")
    guess = each.add_parser(
        "guess",
        help="print the figures of a file as they would be read, as csv",
        description="Print the figures of a file as they would be read, as csv with the columns "
        "sheet, cell, value, status, period, role, labels; one row a figure, two of a cell such "
        "as “170 (217)”. Status is reported, not-available, not-applicable, suppressed, nil or "
        "low; role is figure, total, before, share or change; period is empty where the sheet "
        "does not say when; labels are those of the row, then those of the column.",
        epilog="example: python app.py layout guess referrals.xlsx --figures",
    )
    guess.add_argument("file", metavar="FILE", type=Path, help="a workbook or csv")
    guess.add_argument("--figures", action="store_true", required=True, help="print each figure")
    guess.set_defaults(run=_guess)


def _guess(parsed: argparse.Namespace, settings: Settings) -> int:
    del settings  # no store is asked
    workbook = read_workbook(parsed.file.name, parsed.file.read_bytes())
    too_long = TooLongError(f"{parsed.file} takes too long to understand; nothing is printed.")
    with at_most(LONGEST, too_long):
        printed = guess_csv(guessed(workbook))
    sys.stdout.write(printed)
    return CLEAN
