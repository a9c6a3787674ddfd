"""The commands about how a sheet is laid out that nobody has described."""

import argparse
import sys
from pathlib import Path

from commands.loading import CLEAN
from commands.taught import add_taught
from commands.time_limit import at_most
from data.errors import SafeguardingError
from data.files.addresses import areas
from data.files.workbook import read_without_telephones
from data.guess.guess_csv import guess_csv
from data.guess.layout_csv import layout_csv
from data.guess.question_words import count_of
from data.guess.questions import Question
from data.guess.understood import figures_and_questions, understood
from data.intake.taught.own_return import no_figures
from settings import Settings

LONGEST = 40  # seconds for one file
MOST_AREAS = 4  # of cells named in a line


class TooLongError(SafeguardingError):
    """A file whose layout takes too long to guess."""


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands of this file to those of the product."""
    layout = commands.add_parser(
        "layout",
        help="say how an agency's own sheet is laid out, and let a board read it",
        description="Say how a sheet is laid out that nobody has described (guess), hold it "
        "against what a board counts (check), and let the board read all sheets of its kind "
        "(store).",
    )
    each = layout.add_subparsers(title="commands", required=True, metavar="COMMAND")
    guess = each.add_parser(
        "guess",
        help="print how a file seems to be laid out, or its figures, as csv",
        description="Print how a file seems to be laid out, as csv with the columns sheet, table, "
        "axis, line, words, part, reason, sureness; one row for each row and each "
        "column. Part is heading, label, period, figure, total, before, share, change, "
        "note or aside; reason says why a line is set aside; sureness, how often such a "
        "decision was right, with the bounds within which that lies 95 times in 100, or "
        "“likely” where it was not counted. What the file leaves open is told beside "
        "it. With --figures: print the figures as they would be read, with the columns "
        "sheet, cell, value, status, period, role, labels; one row a figure, two of a "
        "cell such as “170 (217)”. Status is reported, not-available, not-applicable, "
        "suppressed, nil or low; role is figure, total, before, share or change; period "
        "is empty where the sheet does not say when; labels are those of the row, then "
        "those of the column. What is not surely understood is printed as far as it is "
        "known, and asked about beside it, in one line each: sheet, cells, what is "
        "open, how many figures wait for it, and what it may be.",
        epilog="exit status: 0 printed, also where something is asked; 2 the file cannot be "
        "read, or takes too long. Example: python app.py layout guess referrals.xlsx --figures",
    )
    guess.add_argument("file", metavar="FILE", type=Path, help="a workbook or csv")
    guess.add_argument("--figures", action="store_true", help="print each figure instead")
    guess.set_defaults(run=_guess)
    add_taught(each)


def _guess(parsed: argparse.Namespace, settings: Settings) -> int:
    del settings  # no store is asked
    workbook = read_without_telephones(parsed.file.name, parsed.file.read_bytes())
    too_long = TooLongError(f"{parsed.file} takes too long to understand; nothing is printed.")
    with at_most(LONGEST, too_long):
        if parsed.figures:
            figures, open_ones = figures_and_questions(workbook)
            printed, is_empty = guess_csv(figures), not figures
        else:
            found = understood(workbook)
            printed, open_ones = layout_csv(found), found.questions
            is_empty = not any(sheet.tables for sheet in found.sheets)
    sys.stdout.write(printed)
    if is_empty:
        print(no_figures(workbook.name), file=sys.stderr)
    for question in open_ones:
        print(_in_a_line(question), file=sys.stderr)
    return CLEAN


def _in_a_line(question: Question) -> str:
    """Which cells, what is open about them, how many figures wait for it, what it may be."""
    places = areas(question.affected)
    more = f" and {len(places) - MOST_AREAS} more" if len(places) > MOST_AREAS else ""
    where = " ".join(filter(None, (question.sheet, ", ".join(places[:MOST_AREAS]) + more)))
    readings = "; ".join(option.words for option in question.options)
    line = f"{where}: {question.decision} [{count_of(question.figures)}] ({readings})?"
    return " ".join(line.split())
