"""The commands of the name book: what names mean, and what is withdrawn of it."""

import argparse
import sys

from callbacks.clock import now
from commands.known import must_be_known
from dashboards.words.names_told import CSV_HEADINGS, csv_row
from data.csv_text import as_csv
from data.storage.name_books import name_book_of
from settings import Settings, open_store

Commands = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_commands(commands: Commands) -> None:
    """Add these commands to those of the product."""
    names = commands.add_parser(
        "names",
        help="list what agencies, areas, courses and categories are called, as csv",
        description="Print every name that the framework of a board declares, that was agreed "
        "with a return, or that a return has figures under, with its other and old names: csv "
        f"with the columns {', '.join(CSV_HEADINGS)}. The agreement is the number that "
        "“withdraw-name” takes.",
        epilog="example: python app.py names --board testbridge",
    )
    names.add_argument("--board", required=True, metavar="B", help="the id of a board")
    names.set_defaults(run=_names)
    withdraw = commands.add_parser(
        "withdraw-name",
        help="take back what was agreed that a name means",
        description="Withdraw an agreement: the next return that has the name is asked about it "
        "again. Figures that are stored already keep the name that they were read under, until "
        "their return is sent again.",
        epilog='example: python app.py withdraw-name 3 --by "Ann Lee" --why "It is another area"',
    )
    withdraw.add_argument(
        "number", type=int, metavar="AGREEMENT", help="its number: see python app.py names"
    )
    withdraw.add_argument("--by", required=True, metavar="NAME", help="who decided it")
    withdraw.add_argument("--why", required=True, metavar="TEXT", help="the reason, kept too")
    withdraw.set_defaults(run=_withdraw)


def _names(parsed: argparse.Namespace, settings: Settings) -> int:
    store = open_store(settings)
    must_be_known(store.frameworks(), board=parsed.board)
    framework = store.frameworks().of(parsed.board)
    rows = [csv_row(each, framework) for each in name_book_of(framework, store)]
    sys.stdout.write(as_csv((), [CSV_HEADINGS, *rows]))
    return 0


def _withdraw(parsed: argparse.Namespace, settings: Settings) -> int:
    store = open_store(settings)
    store.agreed_names.withdraw(parsed.number, parsed.by, parsed.why, now())
    print(
        f"Agreement {parsed.number} is withdrawn: the next return that has the name is asked about "
        "it. Figures that are stored keep the name that they were read under."
    )
    return 0
