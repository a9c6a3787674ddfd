"""The commands that hold an agency's own sheet against a board, and store how it is laid out."""

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

from callbacks.clock import now
from callbacks.readers import LONGEST
from commands.answering import add_whose
from commands.count import ANSWERS_OPEN, CLEAN, WITH_ERRORS
from commands.known import must_be_known
from commands.printing import print_findings
from commands.time_limit import at_most
from data.errors import SafeguardingError
from data.files.refusals import unreadable
from data.files.workbook import read_workbook
from data.framework.framework import Framework
from data.intake.checks.past import Pasts
from data.intake.taught.answered import Said, said_in
from data.intake.taught.lesson import Lesson
from data.intake.taught.lessons import Asked, lesson
from data.intake.taught.told import figures_csv, findings_of, lines_in
from data.storage.store import Store
from data.storage.taught_layouts import WHY, Teacher, store_layout
from settings import Settings, open_store

Each = "argparse._SubParsersAction[argparse.ArgumentParser]"
STATUS = "exit status: 0 all of it would be read; 3 something is asked; 1 it cannot be stored yet"


class NoAnswerError(SafeguardingError):
    """A line of a file of answers that says nothing."""


@dataclass(frozen=True)
class Held:
    """A file held against a board. framework: the one that counts now."""

    store: Store
    framework: Framework
    said: Said
    lesson: Lesson


def add_taught(each: Each) -> None:
    """Add these commands to those of a layout."""
    check = each.add_parser(
        "check",
        help="hold an agency's own sheet against a board: what would be read, and what is asked",
        description="Hold a file against what a board counts, by the layout that is stored for "
        "it or else by the guess, and print what is found, one a line, with tabs between: note, "
        "query or error, sheet, cells, what it is, what to do. A query holds figures back; the "
        "lines that answer it stand beside it, and are put into a file for --answers. Nothing is "
        "stored. With --figures: print the figures as csv, a row each.",
        epilog=STATUS,
    )
    _add_file(check)
    check.add_argument("--figures", action="store_true", help="print each figure instead")
    check.set_defaults(run=_check)
    store = each.add_parser(
        "store",
        help="let a board read all sheets of this kind",
        description="Store how a file is laid out, with the answers that were given, in the "
        "board's framework. Files of its kind are then read by load; what has no answer is asked "
        "again, and its figures are not read.",
        epilog="example: python app.py layout store own.xlsx --board testbridge --agency police "
        "--answers answers.txt --by “Data officer”",
    )
    _add_file(store)
    store.add_argument("--by", default="", metavar="NAME", help="who says so, kept with it")
    store.add_argument("--why", default=WHY, metavar="TEXT", help="why, kept with it")
    store.set_defaults(run=_store)


def _add_file(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE", type=Path, help="a workbook or csv")
    command.add_argument("--board", metavar="B", required=True, help="the id of the board")
    add_whose(command)
    command.add_argument(
        "--answers",
        metavar="ANSWERS",
        type=Path,
        help="a text file with the answers, one a line, as check prints them",
    )


def _check(parsed: argparse.Namespace, settings: Settings) -> int:
    held = _held(parsed, settings)
    if parsed.figures:
        sys.stdout.write(figures_csv(held.lesson))
    else:
        print_findings(findings_of(held.lesson, held.framework))
    if not held.lesson.can_store:
        return WITH_ERRORS
    is_open = held.lesson.questions or held.lesson.waiting
    return ANSWERS_OPEN if is_open else CLEAN


def _store(parsed: argparse.Namespace, settings: Settings) -> int:
    held = _held(parsed, settings)
    by = Teacher(parsed.by, now(), parsed.why)
    frameworks = held.store.kept_frameworks
    stored = store_layout(frameworks, held.framework, held.lesson, held.said, by)
    read, waiting = len(held.lesson.figures), len(held.lesson.waiting)
    if stored is None:
        print("It is stored already; nothing was changed.")
    else:
        print(f"Stored as version {stored.id} of {held.framework.board.name}.")
    print(f"{read} figures of this file would be read; {waiting} wait for an answer.")
    return CLEAN


def _held(parsed: argparse.Namespace, settings: Settings) -> Held:
    store = open_store(settings)
    must_be_known(store.frameworks(), board=parsed.board, agency=parsed.agency)
    framework = store.frameworks().of(parsed.board)
    said = _said_in(parsed.answers) if parsed.answers else Said()
    name = parsed.file.name
    with at_most(LONGEST, unreadable(name, "took-too-long")):
        workbook = read_workbook(name, parsed.file.read_bytes())
        past = Pasts(store)(parsed.board)
        asked = Asked(parsed.agency or "", parsed.period)
        return Held(store, framework, said, lesson(workbook, framework, said, asked, past))


def _said_in(file: Path) -> Said:
    lines = lines_in(file.read_text(encoding="utf-8"))
    try:
        return said_in(lines)
    except ValueError as error:
        raise NoAnswerError(
            f"{file}: {error} Copy the lines as “layout check” prints them, one a line."
        ) from error
