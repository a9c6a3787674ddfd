"""What is answered at a prompt to the questions that a file raises."""

import argparse

from commands.known import period_of
from data.intake.said import Agreed, Said
from data.periods import Period, Span, parse


def said_at_the_prompt(parsed: argparse.Namespace) -> Said:
    """What was answered at the prompt to what was asked about a file."""
    new = [Agreed("", name, name) for name in parsed.new]
    period = parsed.quarter or parsed.period
    return Said(period, (*new, *parsed.same), parsed.board or "", parsed.agency or "")


def _same(text: str) -> Agreed:
    name, _, known = (part.strip() for part in text.partition("="))
    if not (name and known):
        raise argparse.ArgumentTypeError(f"“{text}” is not written as NAME=KNOWN")
    return Agreed("", name, known)


def _quarter(text: str) -> Period:
    try:
        period = parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    if period.span is not Span.QUARTER:
        raise argparse.ArgumentTypeError(f"“{text}” is no quarter such as “2026-27 Q2”")
    return period


def add_whose(command: argparse.ArgumentParser) -> None:
    """The options that say whose a sheet of an agency's own is, and of when."""
    command.add_argument("--agency", metavar="A", help="the id of the agency whose own sheet it is")
    command.add_argument(
        "--period",
        type=period_of,
        metavar="P",
        help="the period of its figures, such as “2026-27 Q2”, where the sheet does not say",
    )


def add_answers(command: argparse.ArgumentParser) -> None:
    """The options that answer what was asked about a file."""
    command.add_argument(
        "--quarter",
        type=_quarter,
        metavar="Q",
        help="the quarter that is meant, such as “2026-27 Q2”, whatever the cover says",
    )
    command.add_argument(
        "--board",
        metavar="B",
        help="the id of the board that a file is for which does not say so: of published figures, "
        "or a sheet as an agency keeps it",
    )
    add_whose(command)
    command.add_argument(
        "--new",
        action="append",
        default=[],
        metavar="NAME",
        help="a name that no earlier return had and that is new; may be given several times",
    )
    command.add_argument(
        "--same",
        action="append",
        default=[],
        type=_same,
        metavar="NAME=KNOWN",
        help="a name that is another for a known one; remembered, as a new one is",
    )
