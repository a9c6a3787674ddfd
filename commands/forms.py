"""The command that makes a return to fill in: one agency's workbook for one quarter."""

import argparse
from pathlib import Path

from commands.known import must_be_known
from data.errors import SafeguardingError
from data.forms.template import template
from data.periods import Period, Span, parse
from settings import Settings, open_store

Commands = "argparse._SubParsersAction[argparse.ArgumentParser]"


class NotWrittenError(SafeguardingError):
    """The workbook could not be written where it was wanted."""


def add_commands(commands: Commands) -> None:
    """Add this command to those of the product."""
    made = commands.add_parser(
        "template",
        help="make the workbook that an agency fills in for a quarter",
        description="Write an .xlsx for one agency and quarter: a cover, a sheet for each theme "
        "it reports on with last quarter's figures in grey beside the empty cells, and the "
        "definitions. Filled in, it reads back with load or check.",
        epilog="example: python app.py template --board testbridge --agency police "
        '--quarter "2026-27 Q3" -o police.xlsx',
    )
    made.add_argument("--board", required=True, metavar="B", help="the board's id")
    made.add_argument("--agency", required=True, metavar="A", help="an id, such as police")
    made.add_argument(
        "--quarter", required=True, type=_quarter, metavar="Q", help="such as “2026-27 Q3”"
    )
    made.add_argument(
        "-o", dest="output", required=True, type=Path, metavar="FILE", help="where it is written"
    )
    made.set_defaults(run=_template)


def _template(parsed: argparse.Namespace, settings: Settings) -> int:
    store = open_store(settings)
    must_be_known(store.frameworks(), board=parsed.board)
    framework = store.frameworks().of(parsed.board)
    must_be_known((framework,), agency=parsed.agency)
    previous = store.dataset(parsed.board) if parsed.board in store.boards() else None
    agreed = store.names(parsed.board)
    content = template(framework, parsed.agency, parsed.quarter, previous, agreed=agreed)
    try:
        parsed.output.write_bytes(content)
    except OSError as error:
        raise NotWrittenError(f"{parsed.output} cannot be written: {error.strerror}.") from error
    return 0


def _quarter(text: str) -> Period:
    try:
        period = parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    if period.span is not Span.QUARTER:
        raise argparse.ArgumentTypeError(f"“{text}” is no quarter; write it as 2026-27 Q3")
    return period
