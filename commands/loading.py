"""The commands that read returns: store them, store the samples, or only say what is wrong."""

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from tqdm import tqdm

from callbacks.clock import now
from data.checks.past import Pasts
from data.errors import SafeguardingError
from data.files.workbook import name_to_quote
from data.findings import Finding
from data.ingest import read_return
from data.report import report
from data.returned import Return
from data.returns import title_of
from data.storage.store import Store
from house import HERE, Settings, open_store

Commands = "argparse._SubParsersAction[argparse.ArgumentParser]"
PUBLISHED = HERE / "data" / "returns" / "published"
RETURN_FILES = {".xlsx", ".xlsm", ".xls", ".ods", ".csv"}
CLEAN, WITH_ERRORS, NOT_READABLE = 0, 1, 2


def add_commands(commands: Commands) -> None:
    """Add these commands to those of the product."""
    _add_load(commands)
    _add_samples(commands)
    _add_check(commands)


def load_samples(settings: Settings, *, quiet: bool) -> int:
    """Store the published reports and the illustrative board, once; quick when they are there.

    Each counts as come on the day it was sent, so that the years before can be looked back at.
    """
    from tools.make_northbridge_returns import QUARTERS, day_sent, make_returns  # noqa: PLC0415

    store = open_store(settings)
    illustrative = settings.folder / "illustrative"
    if {"derby", "northbridge"} <= set(store.boards()):
        return CLEAN
    if not illustrative.exists():
        make_returns(illustrative)
    today = max(date.today(), day_sent(QUARTERS[-1]))
    files = [*_files_in(PUBLISHED), *_files_in(illustrative)]

    def accept(received: Return, content: bytes) -> None:
        store.accept(received, received.cover.sent or now(), content)

    return _store_all(files, store, accept, today=today, quiet=quiet)


def _load(parsed: argparse.Namespace, settings: Settings) -> int:
    store = open_store(settings)
    came = parsed.received.isoformat() if parsed.received else now()
    files = [file for path in parsed.files for file in _files_in(path)]

    def accept(received: Return, content: bytes) -> None:
        store.accept(received, came, content, sent_by=parsed.by)

    return _store_all(files, store, accept, today=date.today(), quiet=parsed.quiet)


def _store_all(
    files: Sequence[Path],
    store: Store,
    accept: Callable[[Return, bytes], None],
    *,
    today: date,
    quiet: bool,
) -> int:
    """Read each file and accept it, unless it has errors; gives the worst exit code."""
    worst, pasts = CLEAN, Pasts(store)
    for file in tqdm(files, desc="Loading returns", unit="file", disable=quiet):
        try:
            content = file.read_bytes()
            received = read_return(file.name, content, history=pasts, today=today)
        except (SafeguardingError, OSError) as error:
            tqdm.write(f"{file.with_name(name_to_quote(file.name))}: {error}", file=sys.stderr)
            worst = NOT_READABLE
            continue
        if received.blocks:
            store.refuse(received, now())
            _print_findings(received.findings, file.name)
            worst = max(worst, WITH_ERRORS)
            continue
        accept(received, content)
        pasts.learn(received)
    return worst


def _check(parsed: argparse.Namespace, settings: Settings) -> int:
    name = parsed.file.name
    try:
        content = parsed.file.read_bytes()
        received = read_return(name, content, history=_history(settings), today=date.today())
        if parsed.report:
            parsed.report.write_bytes(report(name, content, received.findings))
    except OSError as error:
        print(f"{error.filename} cannot be opened: {error.strerror}.", file=sys.stderr)
        return NOT_READABLE
    for sheet, layout in received.recognised:
        print(f"Sheet “{sheet}” read as {title_of(layout)}", file=sys.stderr)
    _print_findings(received.findings, "")
    return WITH_ERRORS if received.blocks else CLEAN


def _history(settings: Settings) -> Pasts | None:  # a check makes no database of its own
    has_database = settings.database or (settings.folder / "safeguarding.db").exists()
    return Pasts(open_store(settings)) if has_database else None


def _files_in(path: Path) -> list[Path]:
    if path.is_dir():
        return sorted(file for file in path.rglob("*") if file.suffix.lower() in RETURN_FILES)
    return [path]


def _print_findings(findings: Sequence[Finding], file: str) -> None:
    for finding in findings:
        parts = (finding.severity, finding.sheet, finding.where, finding.what, finding.to_do)
        named = (file, *parts) if file else parts
        # What a finding quotes from a cell may hold tabs and line breaks of its own.
        print("\t".join(" ".join(part.split()) for part in named))


def _past_day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is no day such as 2026-08-15") from error
    if day > date.today():
        raise argparse.ArgumentTypeError(f"{text} is still to come")
    return day


def _add_load(commands: Commands) -> None:
    load = commands.add_parser(
        "load",
        help="store returns, so that their figures are shown",
        description="Read each file and store its figures, each with the cell it came from. A "
        "file with errors is not stored, and its findings are printed; the other files are still "
        "loaded. Loading the same file twice changes nothing.",
        epilog="exit status: 0 all stored; 1 a file had errors; 2 a file could not be read",
    )
    load.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a return, or a folder")
    load.add_argument(
        "--received",
        type=_past_day,
        metavar="DAY",
        help="the day they came, such as 2026-08-15, if not today: as-at=DAY in a link goes by it",
    )
    load.add_argument("--by", default="", metavar="NAME", help="who sent them, kept with each")
    load.add_argument("--quiet", action="store_true", help="show no progress bar")
    load.set_defaults(run=_load)


def _add_samples(commands: Commands) -> None:
    samples = commands.add_parser(
        "load-samples",
        help="store the four published reports and the illustrative board",
        description="Load what the product comes with. Does nothing when it has been loaded.",
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
    check.set_defaults(run=_check)
