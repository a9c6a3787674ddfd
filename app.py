"""Introduces the rooms to each other: settings, the app, and the command line."""

import argparse
import sys
import webbrowser
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from os import environ
from pathlib import Path

from tqdm import tqdm

from data import agencies, boards, export
from data.catalogue import is_measure
from data.errors import SafeguardingError
from data.findings import Finding
from data.ingest import read_return
from data.periods import parse
from data.store import Store

HERE = Path(__file__).parent
PUBLISHED = HERE / "data" / "returns" / "published"
CLEAN, WITH_ERRORS, NOT_READABLE = 0, 1, 2


@dataclass(frozen=True)
class Settings:
    """All that the surroundings decide; each is read from the environment variable it names.

    folder: SAFEGUARDING_FOLDER, where run-time data lives.
    database: DATABASE_URL, an SQLAlchemy address; SQLite in the folder unless it is set.
    host, port: SAFEGUARDING_HOST and SAFEGUARDING_PORT, where the pages are served.
    board: SAFEGUARDING_BOARD, the board that is shown first.
    """

    folder: Path = HERE / "run"
    database: str = ""
    host: str = "127.0.0.1"
    port: int = 8050
    board: str = "derby"

    @property
    def database_url(self) -> str:
        """The address of the database."""
        return self.database or f"sqlite:///{self.folder / 'safeguarding.db'}"


def settings_from(environment: Mapping[str, str]) -> Settings:
    """The settings that the environment gives; what it leaves out has its default."""
    default = Settings()
    return Settings(
        folder=Path(environment.get("SAFEGUARDING_FOLDER", default.folder)),
        database=environment.get("DATABASE_URL", default.database),
        host=environment.get("SAFEGUARDING_HOST", default.host),
        port=int(environment.get("SAFEGUARDING_PORT", default.port)),
        board=environment.get("SAFEGUARDING_BOARD", default.board),
    )


def open_store(settings: Settings) -> Store:
    """The store that the settings name; its folder is made if it is not there."""
    settings.folder.mkdir(parents=True, exist_ok=True)
    return Store(settings.database_url)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code."""
    parsed = _parser().parse_args(arguments)
    try:
        return int(parsed.run(parsed, settings_from(environ)))
    except SafeguardingError as error:
        print(f"{error}", file=sys.stderr)
        return NOT_READABLE


def _serve(parsed: argparse.Namespace, settings: Settings) -> int:
    # Dash takes a second to import: the other commands do without it.
    from waitress import serve  # noqa: PLC0415

    from callbacks.server import create_app  # noqa: PLC0415

    port = parsed.port or settings.port
    app = create_app(open_store(settings), settings.board, str(HERE / "assets"))
    address = f"http://{settings.host}:{port}"
    print(f"The dashboard is open at {address} (stop it with Ctrl+C)")
    if parsed.open:
        webbrowser.open(address)
    serve(app.server, host=settings.host, port=port, threads=8, _quiet=True)
    return CLEAN


def _load(parsed: argparse.Namespace, settings: Settings) -> int:
    store, worst = open_store(settings), CLEAN
    files = [file for path in parsed.files for file in _files_in(path)]
    for file in tqdm(files, desc="Loading returns", unit="file", disable=parsed.quiet):
        try:
            received = read_return(file.name, file.read_bytes())
        except (SafeguardingError, OSError) as error:
            tqdm.write(f"{file}: {error}", file=sys.stderr)
            worst = NOT_READABLE
            continue
        if received.blocks:
            _print_findings(received.findings, file.name)
            worst = max(worst, WITH_ERRORS)
            continue
        store.accept(received, date.today().isoformat())
    return worst


def _load_samples(parsed: argparse.Namespace, settings: Settings) -> int:
    """The published reports and the illustrative board, once; quick when they are there."""
    from tools.make_northbridge_returns import make_returns  # noqa: PLC0415

    store = open_store(settings)
    illustrative = settings.folder / "illustrative"
    if {"derby", "northbridge"} <= set(store.boards()):
        return CLEAN
    if not illustrative.exists():
        make_returns(illustrative)
    parsed.files = [PUBLISHED, illustrative]
    return _load(parsed, settings)


def _check(parsed: argparse.Namespace, _settings: Settings) -> int:
    try:
        received = read_return(parsed.file.name, parsed.file.read_bytes())
    except OSError as error:
        print(f"{parsed.file} cannot be opened: {error.strerror}.", file=sys.stderr)
        return NOT_READABLE
    for sheet, layout in received.recognised:
        print(f"Sheet “{sheet}” read as {layout}", file=sys.stderr)
    _print_findings(received.findings, "")
    return WITH_ERRORS if received.blocks else CLEAN


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
        print("\t".join([*([file] if file else []), *parts]))


def _files_in(path: Path) -> list[Path]:
    if path.is_dir():
        return sorted(file for file in path.rglob("*") if file.suffix in {".xlsx", ".ods", ".csv"})
    return [path]


def _known(kind: str, is_known: object) -> object:
    def reader(text: str) -> str:
        if not is_known(text):  # type: ignore[operator]
            raise argparse.ArgumentTypeError(f"“{text}” is no {kind} that is known here")
        return text

    return reader


def _period(text: str) -> object:
    try:
        return parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


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
    load.add_argument("--quiet", action="store_true", help="show no progress bar")
    load.set_defaults(run=_load)
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
        type=_known("measure", is_measure),  # type: ignore[arg-type]
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
        type=_known("agency", agencies.is_agency),  # type: ignore[arg-type]
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
        type=_known("board", boards.is_board),  # type: ignore[arg-type]
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


if __name__ == "__main__":
    sys.exit(main())
