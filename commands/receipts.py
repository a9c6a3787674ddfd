"""The command that prints the receipt of a stored return, and the files that load writes."""

import argparse
import sys
from datetime import date
from pathlib import Path

from callbacks.clock import now
from dashboards.words.receipt import slip_of
from dashboards.words.receipt_text import receipt_name, receipt_text
from data.errors import SafeguardingError
from data.storage.receipts import receipt_of
from data.storage.store import Store
from settings import Settings, open_store

Commands = "argparse._SubParsersAction[argparse.ArgumentParser]"


class NoReceiptError(SafeguardingError):
    """There is no return of that number, or its receipt cannot be written."""


def add_commands(commands: Commands) -> None:
    """Add this command to those of the product."""
    receipt = commands.add_parser(
        "receipt",
        help="print the receipt of a return: what was read, asked, and is still owed",
        description="Print the receipt of a stored return as text: what was read sheet by sheet, "
        "what was asked and answered, what its agency still owes, and when the next return is "
        "due. It can be sent on as it is.",
        epilog="example: python app.py receipt 12 -o receipt.txt",
    )
    receipt.add_argument(
        "number", type=int, metavar="RETURN", help="its number: see python app.py returns"
    )
    receipt.add_argument(
        "-o", dest="output", type=Path, metavar="FILE", help="write it there and print nothing"
    )
    receipt.set_defaults(run=_receipt)


def write_receipt(number: int, store: Store, folder: Path) -> Path:
    """Write the receipt of a stored return into a folder, which is made; gives the file."""
    name, text = _receipt_of(number, store)
    _write(folder / name, text)
    return folder / name


def _receipt(parsed: argparse.Namespace, settings: Settings) -> int:
    _, text = _receipt_of(parsed.number, open_store(settings))
    if parsed.output:
        _write(parsed.output, text)
    else:
        sys.stdout.write(text)
    return 0


def _receipt_of(number: int, store: Store) -> tuple[str, str]:
    """The name of the file and what it says. Raises NoReceiptError where there is no return."""
    submission = store.submission(number)
    if submission is None:
        raise NoReceiptError(f"There is no return {number}. See python app.py returns.")
    receipt = receipt_of(submission, store, date.today())
    return receipt_name(receipt), receipt_text(slip_of(receipt, now()), receipt)


def _write(path: Path, text: str) -> None:
    """With the mark of UTF-8 and the ends of lines that every editor knows."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8-sig", newline="\r\n")
    except OSError as error:
        raise NoReceiptError(f"{path} cannot be written: {error.strerror}.") from error
