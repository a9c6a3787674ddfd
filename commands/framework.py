"""The commands about a board's framework: begin one, check it, load it, write it, compare two."""

import argparse
from datetime import date
from pathlib import Path

from callbacks.clock import now
from commands.forms import NotWrittenError
from commands.printing import print_findings
from data.errors import FrameworkError
from data.forms.framework_book import as_workbook, starting_tables
from data.framework.columns import BOARD
from data.framework.differences import differences
from data.framework.folder import as_files
from data.framework.rows import Tables
from data.framework.sent import Sent, read_folder_of, read_workbook_of
from data.framework.shipped import standard
from data.framework.version import Version
from data.framework.written_from import AS_SHIPPED, WrittenFrom
from settings import Settings, open_store

CLEAN, WITH_ERRORS, NOT_READABLE = 0, 1, 2
WORKBOOK = ".xlsx"
Commands = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_commands(commands: Commands) -> None:
    """Add these commands to those of the product."""
    group = commands.add_parser(
        "framework",
        help="set up a board: who sends it what, what it counts, how it is shown",
        description="A board's performance framework is a few tables: in one workbook, to edit in "
        "a spreadsheet program, or in a folder of csv files, to compare and keep in versions.",
    )
    ours = group.add_subparsers(title="commands", required=True, metavar="COMMAND")
    new = ours.add_parser(
        "new",
        help="write a workbook to begin a board with",
        description="Write a workbook with what all boards share, to choose from and to add to.",
        epilog="example: python app.py framework new -o testbridge.xlsx",
    )
    _add_output(new)
    new.set_defaults(run=_new)
    check = ours.add_parser(
        "check",
        help="say what is wrong with a framework, without loading it",
        description="Print what is wrong with a framework, one finding a line, with tabs between: "
        "severity, table, cell, what it is, what to do.",
        epilog="exit status: 0 it can be loaded; 1 it has errors; 2 it cannot be read",
    )
    _add_source(check)
    check.set_defaults(run=_check)
    load = ours.add_parser(
        "load",
        help="let a framework count for its board from now on",
        description="Check a framework and store it as the board's new version. What was shown "
        "before today is still shown by the version of then. Nothing is ever removed: figures of "
        "an agency that is left out stay. A file that was written before somebody else changed the "
        "board, and would undo it, is refused.",
        epilog="exit status: 0 loaded, or the same as before; 1 it has errors; 2 not readable",
    )
    _add_source(load)
    load.add_argument("--by", default="", metavar="NAME", help="who decided so, kept with it")
    load.add_argument("--why", default="", metavar="TEXT", help="why, kept with it")
    load.add_argument(
        "--take-back",
        action="store_true",
        help="undo what was stored for this board since the file was written",
    )
    load.set_defaults(run=_load)
    write = ours.add_parser(
        "write",
        help="write a board's framework as a workbook, or as a folder of csv files",
        description="Write what a board's framework says otherwise than what all boards share: a "
        "workbook where FILE ends in .xlsx, else a folder of csv files.",
    )
    write.add_argument("--board", required=True, metavar="B", help="the board's id")
    _add_output(write)
    write.set_defaults(run=_write)
    diff = ours.add_parser(
        "diff",
        help="say what one framework says otherwise than another",
        description="Print the differences of two frameworks, one a line: each a workbook, a "
        "folder of csv files, or the id of a board in the store.",
        epilog="exit status: 0 they are the same; 1 they differ",
    )
    diff.add_argument("before", metavar="A", help="a workbook, a folder, or a board's id")
    diff.add_argument("after", metavar="B", help="likewise")
    diff.set_defaults(run=_diff)


def _add_source(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar="FILE", help="a workbook, or a folder")


def _add_output(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "-o", dest="output", required=True, type=Path, metavar="FILE", help="where it is written"
    )


def _new(parsed: argparse.Namespace, _settings: Settings) -> int:
    _write_out(starting_tables(standard()), parsed.output, None)
    return CLEAN


def _check(parsed: argparse.Namespace, settings: Settings) -> int:
    sent = _read(parsed.file)
    print_findings(sent.findings)
    if not sent.is_sound:
        return WITH_ERRORS
    kept = open_store(settings).kept_frameworks
    faults = [*kept.taken_back(sent.own, sent.origin), *kept.without_reason(sent.own)]
    print_findings(faults)
    return WITH_ERRORS if faults else CLEAN


def _load(parsed: argparse.Namespace, settings: Settings) -> int:
    sent = _read(parsed.file)
    print_findings(sent.findings)
    if not sent.is_sound:
        return WITH_ERRORS
    kept = open_store(settings).kept_frameworks
    board = sent.own[BOARD.name][0]["id"]
    before = kept.versions(board)
    undone = [] if parsed.take_back else kept.taken_back(sent.own, sent.origin)
    faults = [*undone, *kept.without_reason(sent.own)]
    if faults:
        print_findings(faults)
        return WITH_ERRORS
    was = kept.own_tables(board)
    # Whoever stores another version while this one is compared is not overtaken either.
    on = before[-1].id if before else 0
    version = kept.load(sent.own, now(), parsed.by, parsed.why, on)
    if version is None:
        print(f"The framework of {board} is this one already.")
        return CLEAN
    print(f"The framework of {board} counts from {version.day} on.")
    _say_what_changed(was, sent.own, before[-1] if before else None)
    return CLEAN


def _say_what_changed(was: Tables | None, own: Tables, before: Version | None) -> None:
    """Print what tables say otherwise than those whose place they take, and whose those were."""
    if was is None:
        return
    by = f", stored by {before.who}" if before and before.who else ""
    since = f"of {before.day}{by}" if before else AS_SHIPPED
    changed = differences(was, own)
    many = "1 difference" if len(changed) == 1 else f"{len(changed)} differences"
    print(f"It takes the place of the one {since}, with {many}:")
    for each in changed:
        print(f"  {each}")


def _write(parsed: argparse.Namespace, settings: Settings) -> int:
    tables, origin = _newest(parsed.board, settings)
    _write_out(tables, parsed.output, origin)
    return CLEAN


def _diff(parsed: argparse.Namespace, settings: Settings) -> int:
    before, after = (_named(text, settings) for text in (parsed.before, parsed.after))
    found = differences(before, after)
    for each in found:
        print(each)
    return WITH_ERRORS if found else CLEAN


def _named(text: str, settings: Settings) -> Tables:
    return _read(Path(text)).own if Path(text).exists() else _newest(text, settings)[0]


def _newest(board: str, settings: Settings) -> tuple[Tables, WrittenFrom]:
    found = open_store(settings).kept_frameworks.newest(board)
    if found is None:
        raise FrameworkError(f"“{board}” is no board that has a framework here, and no file.")
    return found


def _read(path: Path) -> Sent:
    if path.is_dir():
        return read_folder_of(path, standard())
    try:
        content = path.read_bytes()
    except OSError as error:
        raise FrameworkError(f"{path} cannot be opened: {error.strerror}.") from error
    return read_workbook_of(path.name, content, standard())


def _write_out(tables: Tables, output: Path, origin: WrittenFrom | None) -> None:
    try:
        if output.suffix.lower() == WORKBOOK:
            output.write_bytes(as_workbook(tables, date.today(), origin))
            return
        output.mkdir(parents=True, exist_ok=True)
        for name, text in as_files(tables, origin).items():
            (output / name).write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise NotWrittenError(f"{output} cannot be written: {error.strerror}.") from error
