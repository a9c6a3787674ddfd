"""The commands that read, check, store and show returns; each with a page of help."""

import argparse
import os
import sys
import webbrowser
from collections.abc import Sequence

from commands import (
    analysis,
    claims,
    follow_up,
    forms,
    forward,
    framework,
    hand_overs,
    housekeeping,
    layout,
    ledger,
    loading,
    names,
    pack,
    printed,
    publishing,
    receipts,
    users,
)
from commands.known import must_be_known, period_of
from data.errors import SafeguardingError, StorageError
from data.figures import export
from data.figures.target_list import all_targets
from data.figures.targets_csv import restricted, targets_csv
from data.storage.troubles import trouble_of
from settings import (
    Settings,
    create_app,
    must_be_safe_to_serve,
    open_store,
    public_pages,
)

EVERYWHERE = {"0.0.0.0", "::", "*"}  # noqa: S104 - to say what it needs, not to listen there


def main(arguments: Sequence[str], settings: Settings) -> int:
    """Run one command; returns its exit code."""
    parsed = _parser().parse_args(arguments)
    try:
        code = int(parsed.run(parsed, settings))
        sys.stdout.flush()
        return code
    except BrokenPipeError:  # whoever reads what is printed has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return loading.CLEAN
    except (SafeguardingError, OSError) as error:
        print(_told(error), file=sys.stderr)
        return loading.NOT_READABLE


def _told(error: SafeguardingError | OSError) -> str:
    """Why a command was not done, and with which file or folder where that is known."""
    why = error if isinstance(error, SafeguardingError) else trouble_of(error)
    if isinstance(why, StorageError):
        return f"{why} ({why.where})" if why.where else str(why)
    return str(why or f"{getattr(error, 'filename', None) or 'A file'} cannot be used: {error}.")


def _serve(parsed: argparse.Namespace, settings: Settings) -> int:
    from commands.log import keep_log  # noqa: PLC0415 - only this command serves
    from commands.serving import Serving  # noqa: PLC0415

    if not parsed.public:  # what is published, others may ask for
        must_be_safe_to_serve(settings)
        housekeeping.tidy_up(settings)
    if parsed.samples:
        loading.load_samples(settings, quiet=False)
    keep_log(settings.folder)
    port = parsed.port or settings.port
    pages = public_pages(settings) if parsed.public else create_app(settings).server
    serving = Serving(pages, settings.host, port)
    serving.stop_at_signals()
    address = settings.proxy.rstrip("/") or f"http://{settings.host}:{port}"
    print(f"The dashboard is open at {address} (stop it with Ctrl+C)", flush=True)
    if settings.host in EVERYWHERE and not settings.hosts:
        names = ", ".join(settings.host_names)
        print(f"It answers to {names} alone. Name others in SAFEGUARDING_HOSTS.", flush=True)
    users.tell_of_sign_in(settings, address)
    if parsed.open:
        webbrowser.open(address)
    serving.run()
    return loading.CLEAN


def _figures(parsed: argparse.Namespace, settings: Settings) -> int:
    store = open_store(settings)
    frameworks = store.frameworks()
    must_be_known(frameworks, board=parsed.board, measure=parsed.measure, agency=parsed.agency)
    asked = export.Asked(parsed.board, parsed.measure, parsed.agency, parsed.first, parsed.last)
    frame = publishing.public_frame(store, asked) if parsed.public else store.everything()
    sys.stdout.write(export.figures(frame, frameworks, asked))
    return loading.CLEAN


def _targets(parsed: argparse.Namespace, settings: Settings) -> int:
    store = open_store(settings)
    frameworks = store.frameworks()
    must_be_known(frameworks, board=parsed.board, measure=parsed.measure, agency=parsed.agency)
    asked = export.Asked(parsed.board, parsed.measure, parsed.agency, parsed.first, parsed.last)
    found = {
        board: restricted(all_targets(frameworks.of(board), store.targets(board)), asked)
        for board in ([parsed.board] if parsed.board else store.boards())
    }
    sys.stdout.write(targets_csv(found))
    return loading.CLEAN


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise argparse.ArgumentTypeError(f"“{text}” is no port: give a number from 1 to 65535")
    return int(text)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python app.py",
        description="A safeguarding board's returns: read, check, store and show them.",
        epilog="Settings come from the environment: SAFEGUARDING_FOLDER, DATABASE_URL, "
        "SAFEGUARDING_HOST, SAFEGUARDING_PORT, SAFEGUARDING_BOARD, SAFEGUARDING_HOSTS, "
        "SAFEGUARDING_SIGN_IN, SAFEGUARDING_PROXY, and those that begin with "
        "SAFEGUARDING_OPENID. See README.md.",
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_serve(commands)
    loading.add_commands(commands)
    ledger.add_commands(commands)
    receipts.add_commands(commands)
    names.add_commands(commands)
    _add_figures(commands)
    analysis.add_commands(commands)
    hand_overs.add_commands(commands)
    publishing.add_commands(commands)
    claims.add_commands(commands)
    printed.add_commands(commands)
    follow_up.add_commands(commands)
    forms.add_commands(commands)
    pack.add_commands(commands)
    forward.add_commands(commands)
    layout.add_commands(commands)
    housekeeping.add_commands(commands)
    framework.add_commands(commands)
    users.add_commands(commands)
    return parser


def _add_serve(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    serve = _command(
        commands,
        "serve",
        "show the dashboard in a browser",
        "Serve the dashboard on this machine until it is stopped. "
        "No request ever leaves the machine.",
    )
    serve.add_argument("--port", type=_port, help="the port to listen on (default: 8050)")
    serve.add_argument("--open", action="store_true", help="open it in the default browser")
    serve.add_argument(
        "--samples",
        action="store_true",
        help="first load the published reports and the illustrative board, if they are not there",
    )
    serve.add_argument(
        "--public",
        action="store_true",
        help="serve what the boards have published, and nothing else: pages of figures to look at, "
        "without returns, search, meetings or anything to write on",
    )
    serve.set_defaults(run=_serve)


def _add_figures(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    figures = _command(
        commands,
        "figures",
        "print figures as csv, each with the cell it came from",
        "Print the current figures as csv with the columns board, measure, period, agency, "
        "breakdown, value, exact, status, file, sheet, cell. Agency is an id, or empty for the "
        "printed total; breakdown is pairs such as “age=18 to 24; sex=Female”, or empty; value is "
        "a number as the pages round it, with the exact one beside it, or [x] not available, "
        "[z] not applicable, [c] suppressed, [low] nought once rounded. A text that a spreadsheet "
        "would run or take for a date, such as the year 2010-11, begins with an apostrophe.",
        "example: python app.py figures --board testbridge --measure contacts --from 2026-27",
    )
    _add_choices(figures)
    figures.add_argument(
        "--public",
        action="store_true",
        help="protect them for publication: what may not be seen is [c] and names no cell. What "
        "is printed is kept as published, so that a later edition takes nothing back",
    )
    figures.set_defaults(run=_figures)
    targets = _command(
        commands,
        "targets",
        "print the targets of boards, as csv",
        "Print targets as csv with the columns board, measure, period, target, value, sheet, "
        "cell; then agency, kind, last period, values, lead, source. Those that returns print "
        "come first, then those of the board's framework. Target is as printed, value is empty "
        "where it names no number, values are what figures are held to. One that holds from a "
        "period on has no last period; one without an agency is for all of them together.",
        "example: python app.py targets --board testbridge --from 2026-27",
    )
    _add_choices(targets)
    targets.set_defaults(run=_targets)


def _add_choices(command: argparse.ArgumentParser) -> None:
    """Of which board, measure, periods and agency."""
    command.add_argument("--board", metavar="B", help="the id of a board")
    command.add_argument("--measure", metavar="M", help="the id of a measure, such as contacts")
    command.add_argument(
        "--from",
        dest="first",
        type=period_of,
        metavar="P",
        help="the first period: 2012-13 Q3, 2012-13, calendar 2012",
    )
    command.add_argument(
        "--to", dest="last", type=period_of, metavar="P", help="the last period, likewise"
    )
    command.add_argument("--agency", metavar="A", help="the id of an agency, such as police")


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    short: str,
    text: str,
    epilog: str = "",
) -> argparse.ArgumentParser:
    return commands.add_parser(name, help=short, description=text, epilog=epilog)
