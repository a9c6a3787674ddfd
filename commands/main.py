"""The commands that read, check, store and show returns; each with a page of help."""

import argparse
import sys
import webbrowser
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from tqdm import tqdm

from callbacks.clock import now
from commands import forms, housekeeping
from data import agencies, boards, export
from data.catalogue import is_measure
from data.checks.past import Pasts
from data.errors import SafeguardingError
from data.findings import Finding
from data.ingest import read_return
from data.periods import parse
from data.report import report
from data.returned import Return
from data.returns import title_of
from house import HERE, Settings, create_app, open_store

PUBLISHED = HERE / "data" / "returns" / "published"
RETURN_FILES = {".xlsx", ".xlsm", ".xls", ".ods", ".csv"}
CLEAN, WITH_ERRORS, NOT_READABLE = 0, 1, 2


def main(arguments: Sequence[str], settings: Settings) -> int:
    """Run one command; returns its exit code."""
    parsed = _parser().parse_args(arguments)
    try:
        return int(parsed.run(parsed, settings))
    except SafeguardingError as error:
        print(f"{error}", file=sys.stderr)
        return NOT_READABLE


def _serve(parsed: argparse.Namespace, settings: Settings) -> int:
    from waitress import serve  # noqa: PLC0415 - only this command serves

    if parsed.samples:
        parsed.quiet = False
        _load_samples(parsed, settings)
    port = parsed.port or settings.port
    address = f"http://{settings.host}:{port}"
    app = create_app(settings)
    print(f"The dashboard is open at {address} (stop it with Ctrl+C)", flush=True)
    if parsed.open:
        webbrowser.open(address)
    serve(app.server, host=settings.host, port=port, threads=8, _quiet=True)
    return CLEAN


def _load(parsed: argparse.Namespace, settings: Settings) -> int:
    came = parsed.received.isoformat() if parsed.received else now()
    return _store(parsed, settings, lambda _: came)


def _store(parsed: argparse.Namespace, settings: Settings, came: Callable[[Return], str]) -> int:
    """Store what parsed names. came: when a return came here."""
    store, worst = open_store(settings), CLEAN
    pasts = Pasts(store)
    files = [file for path in parsed.files for file in _files_in(path)]
    for file in tqdm(files, desc="Loading returns", unit="file", disable=parsed.quiet):
        try:
            content = file.read_bytes()
            received = read_return(file.name, content, history=pasts, today=parsed.today)
        except (SafeguardingError, OSError) as error:
            tqdm.write(f"{file}: {error}", file=sys.stderr)
            worst = NOT_READABLE
            continue
        if received.blocks:
            _print_findings(received.findings, file.name)
            worst = max(worst, WITH_ERRORS)
            continue
        store.accept(received, came(received), content, sent_by=parsed.by)
        pasts.learn(received)
    return worst


def _load_samples(parsed: argparse.Namespace, settings: Settings) -> int:
    """The published reports and the illustrative board, once; quick when they are there."""
    from tools.make_northbridge_returns import QUARTERS, day_sent, make_returns  # noqa: PLC0415

    store = open_store(settings)
    illustrative = settings.folder / "illustrative"
    if {"derby", "northbridge"} <= set(store.boards()):
        return CLEAN
    if not illustrative.exists():
        make_returns(illustrative)
    parsed.files, parsed.by = [PUBLISHED, illustrative], ""
    parsed.today = max(date.today(), day_sent(QUARTERS[-1]))
    # As if each had come on the day it was sent, so that the years before can be looked back at.
    return _store(parsed, settings, lambda received: received.cover.sent or now())


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


def _figures(parsed: argparse.Namespace, settings: Settings) -> int:
    frame = export.figures(
        open_store(settings).everything(),
        board=parsed.board,
        measure=parsed.measure,
        first=parsed.first,
        last=parsed.last,
        agency=parsed.agency,
    )
    sys.stdout.write(frame)
    return CLEAN


def _targets(parsed: argparse.Namespace, settings: Settings) -> int:
    store = open_store(settings)
    asked = [parsed.board] if parsed.board else store.boards()
    sys.stdout.write(export.targets({board: store.targets(board) for board in asked}))
    return CLEAN


def _print_findings(findings: Sequence[Finding], file: str) -> None:
    for finding in findings:
        parts = (finding.severity, finding.sheet, finding.where, finding.what, finding.to_do)
        named = (file, *parts) if file else parts
        # What a finding quotes from a cell may hold tabs and line breaks of its own.
        print("\t".join(" ".join(part.split()) for part in named))


def _files_in(path: Path) -> list[Path]:
    if path.is_dir():
        return sorted(file for file in path.rglob("*") if file.suffix.lower() in RETURN_FILES)
    return [path]


def _known(kind: str, is_known: Callable[[str], bool]) -> Callable[[str], str]:
    def reader(text: str) -> str:
        if not is_known(text):
            raise argparse.ArgumentTypeError(f"“{text}” is no {kind} that is known here")
        return text

    return reader


def _period(text: str) -> object:
    try:
        return parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _past_day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is no day such as 2026-08-15") from error
    if day > date.today():
        raise argparse.ArgumentTypeError(f"{text} is still to come")
    return day


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python app.py",
        description="A safeguarding board's returns: read, check, store and show them.",
        epilog="Settings come from the environment: SAFEGUARDING_FOLDER, DATABASE_URL, "
        "SAFEGUARDING_HOST, SAFEGUARDING_PORT, SAFEGUARDING_BOARD. See README.md.",
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_serve(commands)
    _add_load(commands)
    _add_check(commands)
    _add_figures(commands)
    forms.add_commands(commands)
    housekeeping.add_commands(commands)
    return parser


def _add_serve(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    serve = _command(
        commands,
        "serve",
        "show the dashboard in a browser",
        "Serve the dashboard on this machine until it is stopped. "
        "No request ever leaves the machine.",
    )
    serve.add_argument("--port", type=int, help="the port to listen on (default: 8050)")
    serve.add_argument("--open", action="store_true", help="open it in the default browser")
    serve.add_argument(
        "--samples",
        action="store_true",
        help="first load the published reports and the illustrative board, if they are not there",
    )
    serve.set_defaults(run=_serve)


def _add_load(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    load = _command(
        commands,
        "load",
        "store returns, so that their figures are shown",
        "Read each file and store its figures, each with the cell it came from. A file with "
        "errors is not stored, and its findings are printed; the other files are still loaded. "
        "Loading the same file twice changes nothing.",
        "exit status: 0 all stored; 1 a file had errors; 2 a file could not be read",
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
    load.set_defaults(run=_load, today=date.today())
    samples = _command(
        commands,
        "load-samples",
        "store the four published reports and the illustrative board",
        "Load what the product comes with. Does nothing when it has been loaded.",
    )
    samples.add_argument("--quiet", action="store_true", help="show no progress bar")
    samples.set_defaults(run=_load_samples)


def _add_check(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    check = _command(
        commands,
        "check",
        "say what is wrong with a return, without storing it",
        "Read one file and print its findings, one a line, with tabs between: "
        "severity (error, query, note), sheet, cell, what it is, what to do. "
        "An error blocks the return; a query asks for a reason; a note informs.",
        "exit status: 0 clean (there may be queries and notes); 1 errors; 2 not readable",
    )
    check.add_argument("file", type=Path, metavar="FILE", help="the return to check")
    check.add_argument("--report", type=Path, metavar="OUT.xlsx", help="write it, marked, here")
    check.set_defaults(run=_check)


def _add_figures(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    figures = _command(
        commands,
        "figures",
        "print figures as csv, each with the cell it came from",
        "Print the current figures as csv with the columns board, measure, period, agency, "
        "breakdown, value, status, file, sheet, cell. Agency is an id, or empty for the printed "
        "total; breakdown is pairs such as “age=18 to 24; sex=Female”, or empty; value is a "
        "plain number, or [x] not available, [z] not applicable, [c] suppressed.",
        "example: python app.py figures --board derby --measure contacts --from 2011-12",
    )
    _add_board(figures)
    figures.add_argument(
        "--measure",
        type=_known("measure", is_measure),
        metavar="M",
        help="the id of a measure, such as contacts",
    )
    figures.add_argument(
        "--from",
        dest="first",
        type=_period,
        metavar="P",
        help="the first period: 2012-13 Q3, 2012-13, calendar 2012",
    )
    figures.add_argument(
        "--to", dest="last", type=_period, metavar="P", help="the last period, likewise"
    )
    figures.add_argument(
        "--agency",
        type=_known("agency", agencies.is_agency),
        metavar="A",
        help="the id of an agency, such as police",
    )
    figures.set_defaults(run=_figures)
    targets = _command(
        commands,
        "targets",
        "print the targets that returns name, as csv",
        "Print targets as csv with the columns board, measure, period, target, value, sheet, "
        "cell; target is as printed, value is empty where it names no number.",
    )
    _add_board(targets)
    targets.set_defaults(run=_targets)


def _add_board(command: argparse.ArgumentParser) -> None:
    names = ", ".join(board.id for board in boards.BOARDS)
    command.add_argument(
        "--board",
        type=_known("board", boards.is_board),
        metavar="B",
        help=f"one of {names}",
    )


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    short: str,
    text: str,
    epilog: str = "",
) -> argparse.ArgumentParser:
    return commands.add_parser(name, help=short, description=text, epilog=epilog)
