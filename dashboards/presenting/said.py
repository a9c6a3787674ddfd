"""What stands at the foot of every slide, and what is announced beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboards.words.labels import date_words
from data.figures.dataset import Dataset
from data.framework.board import Board
from data.framework.framework import Framework
from data.periods import parse
from data.submission import Happening

STAY = "The slides stay as they were when presenting began; leave and present again to see it."
_DONE = {
    Happening.ACCEPTED: "arrived",
    Happening.WITHDRAWN: "was withdrawn",
    Happening.REINSTATED: "counts again",
    Happening.NAME_WITHDRAWN: "has a name withdrawn",
}


@dataclass(frozen=True)
class Arrival:
    """A return that came, or counts otherwise. period: its key."""

    what: Happening
    agency: str
    period: str


def marking_words(board: Board) -> str:
    """How the figures are marked, and whether they are made up."""
    return f"{board.marking} · illustrative data" if board.illustrative else board.marking


def dated_words(dataset: Dataset, event: int) -> str:
    """Of which day the figures are, and the number of the version in which they are frozen."""
    if dataset.as_at:
        return f"as at {date_words(dataset.as_at)}"
    day = dataset.data_date
    dated = f"data as at {date_words(day)}" if day else "no figures yet"
    return f"{dated}, version {event}"


def news_words(events: Sequence[Arrival], framework: Framework) -> str:
    """What happened to returns meanwhile, of which the slides show nothing; empty where nothing."""
    if not events:
        return ""
    first = events[0]
    agency = framework.agency_name(first.agency) if first.agency else ""
    named = ", ".join(filter(None, [agency, parse(first.period).short()]))
    more = f", and {len(events) - 1} more came or went" if len(events) > 1 else ""
    return f"A return ({named}) {_DONE[first.what]} meanwhile{more}. {STAY}"
