"""The commands that read returns: store them, store the samples, or only say what is wrong."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from tqdm import tqdm

from callbacks.clock import now
from callbacks.readers import LONGEST
from commands.answering import add_answers, said_at_the_prompt
from commands.count import ANSWERS_OPEN, CLEAN, NOT_READABLE, WITH_ERRORS, Count
from commands.follow_up_logs import load_log
from commands.known import day_of, must_be_known
from commands.printing import print_findings
from commands.receipts import write_receipt
from commands.time_limit import at_most
from data.errors import SafeguardingError
from data.files.refusals import unreadable
from data.framework.framework import Framework, Frameworks
from data.intake.checks.past import Pasts
from data.intake.ingest import read_return
from data.intake.report import report
from data.intake.returned import Return
from data.intake.said import NOTHING, Said
from data.storage.store import Store
from data.storage.unfinished import unfinished
from settings import HERE, Settings, open_store

Commands = "argparse._SubParsersAction[argparse.ArgumentParser]"


@dataclass(frozen=True)
class Loading:
    """How files are loaded. says_all: whether everything that is found is said."""

    today: date
    quiet: bool = False
    said: Said = NOTHING
    says_all: bool = False


SAMPLES = HERE / "samples"
PUBLISHED = SAMPLES / "published"
AS_PRINTED = "As printed in the report"
RETURN_FILES = {".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv"}
NOT_MARKED = (
    "This is a file of published figures, of which only some rows are read: no workbook is marked. "
    "Each finding names its cells."
)
ONE_FILE = "--quarter, --period, --new and --same are about one return. Give one file with them."


def add_commands(commands: Commands) -> None:
    """Add these commands to those of the product."""
    _add_load(commands)
    _add_samples(commands)
    _add_check(commands)


def load_samples(settings: Settings, *, quiet: bool) -> int:
    """Store the published reports and the illustrative board, once; quick when they are there.

    Goes on where it stopped if it was broken off. Each counts as come on the day it was sent, so
    that the years before can be looked back at.
    """
    from samples import illustrative  # noqa: PLC0415 - needed by this command alone

    store = open_store(settings)
    files = [*_files_in(PUBLISHED), *_files_in(_illustrative(settings.folder, store.frameworks()))]
    _load_logs(store)
    there = {each.file for board in store.boards_known() for each in store.submissions(board)}
    missing = [file for file in files if file.name not in there]
    if not missing:
        return CLEAN
    if len(missing) < len(files) and not quiet:
        came = len(files) - len(missing)
        print(f"{came} of {len(files)} samples are there; the others follow.", file=sys.stderr)
    today = max(date.today(), illustrative.last_sent())

    def accept(received: Return, content: bytes) -> None:
        store.accept(received, received.cover.sent or now(), content)

    code = _store_all(missing, store, accept, Loading(today, quiet))
    return CLEAN if code == ANSWERS_OPEN else code  # what the published reports left open, stays so


def _load_logs(store: Store) -> None:
    """What boards of the samples wrote of their figures, as their reports print it."""
    for file in sorted(SAMPLES.glob("*/follow_up/*.csv")):
        load_log(file, file.parts[-3], AS_PRINTED, now(), store)


def _illustrative(folder: Path, frameworks: Frameworks) -> Path:
    """The folder of the illustrative board's workbooks: made whole, or not at all."""
    from samples import illustrative  # noqa: PLC0415 - needed by this command alone

    made = folder / "illustrative"
    if not made.exists():
        with TemporaryDirectory(dir=folder, prefix=unfinished()) as scratch:
            illustrative.make(Path(scratch) / made.name, frameworks)
            try:
                os.replace(Path(scratch) / made.name, made)
            except OSError:  # another server that starts may have been first
                if not made.exists():
                    raise
    return made


def _load(parsed: argparse.Namespace, settings: Settings) -> int:
    said = said_at_the_prompt(parsed)
    store = open_store(settings)
    must_be_known(store.frameworks(), board=parsed.board, agency=parsed.agency)
    came = parsed.received.isoformat() if parsed.received else now()
    files = [file for path in parsed.files for file in _files_in(path)]

    def accept(received: Return, content: bytes) -> None:
        stored = store.accept(received, came, content, sent_by=parsed.by)
        if parsed.receipts:
            written = write_receipt(stored.submission, store, parsed.receipts)
            tqdm.write(f"Its receipt is {written}", file=sys.stderr)

    if replace(said, board="", agency="") != NOTHING and len(files) > 1:
        print(ONE_FILE, file=sys.stderr)
        return NOT_READABLE
    how = Loading(date.today(), parsed.quiet, said, says_all=True)
    return _store_all(files, store, accept, how)


def _store_all(
    files: Sequence[Path], store: Store, accept: Callable[[Return, bytes], None], how: Loading
) -> int:
    """Read each file and accept it, unless it has errors; gives the worst exit code."""
    frameworks, pasts, count = store.frameworks(), Pasts(store), Count()
    for file in tqdm(files, desc="Loading returns", unit="file", disable=how.quiet):
        try:
            content = file.read_bytes()
            with at_most(LONGEST, unreadable(file.name, "took-too-long")):
                received = read_return(
                    file.name, content, frameworks, history=pasts, today=how.today, said=how.said
                )
        except (SafeguardingError, OSError) as error:
            tqdm.write(f"{file}: {error}", file=sys.stderr)
            count.unreadable += 1
            pasts = Pasts(store)  # what was being worked out may have been left half done
            continue
        count.add(received)
        if how.says_all:
            _print_sheets(received, frameworks.of(received.cover.board))
        if how.says_all or received.blocks:
            print_findings(received.findings, file.name)
        if received.blocks:
            store.refuse(received, now())
            continue
        accept(received, content)
        pasts.learn(received)
    if how.says_all:
        print(count.in_words())
    return count.exit_code


def _check(parsed: argparse.Namespace, settings: Settings) -> int:
    name, store = parsed.file.name, _store_without_making_one(settings)
    must_be_known(store.frameworks(), board=parsed.board, agency=parsed.agency)
    try:
        content = parsed.file.read_bytes()
        with at_most(LONGEST, unreadable(name, "took-too-long")):
            received = read_return(
                name,
                content,
                store.frameworks(),
                history=Pasts(store),
                today=date.today(),
                said=said_at_the_prompt(parsed),
            )
        if parsed.report and received.kept is not None:
            print(NOT_MARKED, file=sys.stderr)
        elif parsed.report:
            parsed.report.write_bytes(report(name, content, received.findings))
    except OSError as error:
        print(f"{error.filename} cannot be opened: {error.strerror}.", file=sys.stderr)
        return NOT_READABLE
    _print_sheets(received, store.frameworks().of(received.cover.board))
    print_findings(received.findings)
    return WITH_ERRORS if received.blocks else CLEAN


def _store_without_making_one(settings: Settings) -> Store:
    """The store; an empty one in memory where there is no database, since a check makes none."""
    has_database = settings.database or (settings.folder / "safeguarding.db").exists()
    return open_store(settings) if has_database else Store("sqlite://")


def _files_in(path: Path) -> list[Path]:
    if path.is_dir():
        return sorted(file for file in path.rglob("*") if file.suffix.lower() in RETURN_FILES)
    return [path]


def _print_sheets(received: Return, framework: Framework) -> None:
    for sheet, layout in received.recognised:
        tqdm.write(f"Sheet “{sheet}” read as {framework.sheet_title(layout)}", file=sys.stderr)


def _past_day(text: str) -> date:
    day = day_of(text)
    if day > date.today():
        raise argparse.ArgumentTypeError(f"{text} is still to come")
    return day


def _add_load(commands: Commands) -> None:
    load = commands.add_parser(
        "load",
        help="store returns, so that their figures are shown",
        description="Read each file and store its figures, each with the cell it came from. What "
        "is found is printed as check prints it, with the file's name before it, and counted at "
        "the end. A file with errors is not stored; the other files are still loaded. Loading "
        "the same file twice changes nothing.",
        epilog="exit status: 0 all stored, and nothing to answer; 3 all stored, and queries wait "
        "for an answer; 1 a file had errors; 2 a file could not be read",
    )
    load.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a return, or a folder")
    load.add_argument(
        "--received",
        type=_past_day,
        metavar="DAY",
        help="the day they came, such as 2026-08-15, if not today: as-at=DAY in a link goes by it",
    )
    load.add_argument("--by", default="", metavar="NAME", help="who sent them, kept with each")
    load.add_argument(
        "--receipts",
        type=Path,
        metavar="FOLDER",
        help="write the receipt of each return that is stored into this folder, as text",
    )
    load.add_argument("--quiet", action="store_true", help="show no progress bar")
    add_answers(load)
    load.set_defaults(run=_load)


def _add_samples(commands: Commands) -> None:
    samples = commands.add_parser(
        "load-samples",
        help="store the four published reports and the illustrative board",
        description="Load what the product comes with. Goes on where it was broken off. Does "
        "nothing when it has been loaded.",
    )
    samples.add_argument("--quiet", action="store_true", help="show no progress bar")
    samples.set_defaults(run=lambda parsed, settings: load_samples(settings, quiet=parsed.quiet))


def _add_check(commands: Commands) -> None:
    check = commands.add_parser(
        "check",
        help="say what is wrong with a return, without storing it",
        description="Read one file and print its findings, one a line, with tabs between: "
        "severity (error, query, note), sheet, cell, what it is, what to do. "
        "An error blocks the return; a query asks for a reason; a note informs.",
        epilog="exit status: 0 clean (there may be queries and notes); 1 errors; 2 not readable",
    )
    check.add_argument("file", type=Path, metavar="FILE", help="the return to check")
    check.add_argument("--report", type=Path, metavar="OUT.xlsx", help="write it, marked, here")
    add_answers(check)
    check.set_defaults(run=_check)
