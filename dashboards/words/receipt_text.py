"""A receipt as plain text: attached to an e-mail, opened anywhere, printed at a prompt."""

from collections.abc import Iterator
from textwrap import wrap

from dashboards.words.receipt import MARKS, Slip, sheet_line
from data.intake.receipt import Receipt

WIDTH = 78  # characters of a line


def receipt_text(slip: Slip, receipt: Receipt) -> str:
    """All that a receipt says, on lines that no mail program breaks."""
    return "\n".join(_lines(slip, receipt)) + "\n"


def receipt_name(receipt: Receipt) -> str:
    """What its file is called; no name of a sender's stands in it."""
    return f"receipt-{receipt.submission.board}-{receipt.submission.id:05d}.txt"


def _lines(slip: Slip, receipt: Receipt) -> Iterator[str]:
    yield slip.marking
    yield ""
    yield from wrap(slip.title, WIDTH)
    yield "=" * WIDTH
    widest = max(len(name) for name, _ in slip.facts)
    for name, said in slip.facts:
        yield from _hanging(f"{name:<{widest}}  {said}", " " * (widest + 2))
    yield from _part("What was read", [f"{sheet_line(each)}." for each in receipt.sheets])
    yield from _hanging(MARKS, "")
    for part in slip.parts:
        yield from _part(part.title, part.lines)
    yield ""
    yield slip.made


def _part(title: str, lines: list[str] | tuple[str, ...]) -> Iterator[str]:
    yield ""
    yield title
    yield "-" * len(title)
    for line in lines:
        yield from _hanging(f"* {line}", "  ")


def _hanging(text: str, indent: str) -> list[str]:
    return wrap(text, WIDTH, subsequent_indent=indent)
