"""What a board was sent before, found by what each figure is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

import pandas as pd

from data.cover import Cover
from data.dossier import Dossier
from data.extract import Read
from data.figures import Row, rows_of
from data.observations import MEASURE
from data.periods import Period
from data.series import AGENCY

Place = tuple[Period, frozenset[tuple[str, str]]]


@dataclass(frozen=True)
class Sent:
    """One return that came before. sent: an ISO date, empty where it does not say."""

    agency: str
    period: str
    title: str
    file: str
    sent: str


class Accepted(Protocol):
    """What is remembered of a return that was stored."""

    @property
    def file(self) -> str: ...  # noqa: D102 - as data.ingest.Return has them
    @property
    def cover(self) -> Cover: ...  # noqa: D102
    @property
    def observations(self) -> pd.DataFrame: ...  # noqa: D102


class Kept(Protocol):
    """Where returns are stored, as data.storage.store.Store has it."""

    def boards(self) -> tuple[str, ...]: ...  # noqa: D102
    def dossier(self, board: str) -> Dossier: ...  # noqa: D102


class Past:
    """The figures and returns that a board has; it can learn of more while files are loaded."""

    def __init__(self, dossier: Dossier | None = None) -> None:
        known = dossier.submissions if dossier else ()
        self._figures = dossier.figures if dossier else None
        self._rows: dict[str, dict[Place, Row]] = {}
        self._categories: dict[tuple[str, str], dict[str, None]] = {}
        self.returns = [Sent(s.agency, s.period, s.title, s.file, s.sent) for s in known]

    def of(self, read: Read, period: Period | None = None) -> Row | None:
        """The same figure as it was sent before, in its own period or in another."""
        wanted = period or read.key.period
        if wanted is None:
            return None
        return self._of(read.key.measure).get((wanted, _dimensions(read)))

    def categories(self, measure: str, dimension: str) -> tuple[str, ...]:
        """Every category of a dimension that the board's figures of a measure had."""
        known = self._categories.setdefault((measure, dimension), {})
        if not known:
            known |= {row.dimensions.get(dimension, ""): None for row in self._of(measure).values()}
        return tuple(name for name in known if name)

    def in_place_of(self, cover: Cover) -> tuple[Sent, ...]:
        """The returns that one with this cover takes the place of."""
        slot = (cover.agency, str(cover.period), cover.title)
        return tuple(s for s in self.returns if (s.agency, s.period, s.title) == slot)

    def learn(self, accepted: Accepted) -> None:
        """Know the figures of a return that was stored; of two versions, the one sent last."""
        cover, frame = accepted.cover, accepted.observations
        for measure, row in zip(frame[MEASURE], rows_of(frame), strict=True):
            place = (row.period, frozenset(row.dimensions.items()))
            held = self._of(measure).get(place)
            if held is None or self._sent(held.source.file) <= cover.sent:
                self._rows[measure][place] = row
            for dimension, category in row.dimensions.items():
                self._categories.get((measure, dimension), {}).setdefault(category)
        of_cover = (cover.agency, str(cover.period), cover.title, accepted.file, cover.sent)
        self.returns.append(Sent(*of_cover))

    def _of(self, measure: str) -> dict[Place, Row]:
        if measure not in self._rows:
            rows: Iterable[Row] = self._figures.of(measure) if self._figures else ()
            self._rows[measure] = {
                (row.period, frozenset(row.dimensions.items())): row for row in rows
            }
        return self._rows[measure]

    def _sent(self, file: str) -> str:
        return max((sent.sent for sent in self.returns if sent.file == file), default="")


class Pasts:
    """The past of each board, while many returns are read one after another.

    The store is asked once for each board: asking again after each return makes loading slow.
    """

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        self._pasts: dict[str, Past] = {}

    def __call__(self, board: str) -> Past:
        """What that board was sent before."""
        if board not in self._pasts:
            has_figures = board in self._kept.boards()
            self._pasts[board] = Past(self._kept.dossier(board) if has_figures else None)
        return self._pasts[board]

    def learn(self, accepted: Accepted) -> None:
        """Know the figures of a return that was stored."""
        self(accepted.cover.board).learn(accepted)


History = Dossier | Past | None
HistoryOf = Callable[[str], History]


def past_of(history: History | HistoryOf, board: str) -> Past:
    """A board's past, from its dossier or from what finds it; empty where there is none."""
    found = history(board) if callable(history) else history
    return found if isinstance(found, Past) else Past(found)


def _dimensions(read: Read) -> frozenset[tuple[str, str]]:
    agency = ((AGENCY, read.key.agency),) if read.key.agency else ()
    return frozenset((*read.key.categories, *agency))
