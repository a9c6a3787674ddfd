"""What a command names: a board, a measure, an agency, a period, and whether that is known."""

import argparse
from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches

from data.errors import SafeguardingError
from data.framework.framework import Framework
from data.periods import Period, parse


class NotKnownError(SafeguardingError):
    """A command names what no board knows."""


def must_be_known(
    frameworks: Iterable[Framework],
    *,
    board: str | None = None,
    measure: str | None = None,
    agency: str | None = None,
) -> None:
    """Raise NotKnownError for what none of these boards knows; None is not asked about."""
    every = tuple(frameworks)
    if board is not None and all(each.board.id != board for each in every):
        boards = ", ".join(each.board.id for each in every)
        raise NotKnownError(f"“{board}” is no board that is known here. Choose one of {boards}.")
    if measure is not None and not any(each.has_measure(measure) for each in every):
        known = (one.id for each in every for one in each.measures)
        raise NotKnownError(f"“{measure}” is no measure that is known here.{_near(measure, known)}")
    if agency is not None and not any(each.has_agency(agency) for each in every):
        known = (one.id for each in every for one in each.agencies)
        raise NotKnownError(f"“{agency}” is no agency that is known here.{_near(agency, known)}")


def _near(text: str, known: Iterable[str]) -> str:
    """What may have been meant; nothing where nothing is alike."""
    alike = get_close_matches(text, sorted(set(known)), n=3)
    return f" Did you mean {' or '.join(alike)}?" if alike else ""


def period_of(text: str) -> Period:
    """The period that an option of a command names. Raises ArgumentTypeError when it is none."""
    try:
        return parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def day_of(text: str) -> date:
    """The day that an option of a command names. Raises ArgumentTypeError when it is none."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is no day such as 2026-08-15") from error
