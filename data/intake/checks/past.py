"""What a board was sent before, found by what each figure is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

import pandas as pd

from data.figures.dataset import Dataset
from data.figures.figures import Row, rows_of
from data.intake.cover import Cover
from data.intake.extract import Read
from data.intake.said import Agreed
from data.observations import AGENCY, MEASURE, SUBMISSION
from data.periods import Period, parse

Place = tuple[Period, frozenset[tuple[str, str]]]
Brought = tuple[tuple[str, Row], ...]


@dataclass(frozen=True)
class Sent:
    """One return that came before. sent: an ISO date, empty where it does not say.

    number: its number in the store; below nought where it was learned of while files are loaded.
    received: the day it came.
    """

    agency: str
    period: str
    title: str
    file: str
    sent: str
    number: int = 0
    received: str = ""

    @property
    def day(self) -> str:
        """The day it was sent, or came where it does not say (rule V1)."""
        return self.sent or self.received

    def is_later_than(self, cover: Cover) -> bool:
        """Whether it stays in force when a return with this cover comes, as of today."""
        return bool(cover.sent) and self.day > cover.sent


class Accepted(Protocol):
    """What is remembered of a return that was stored."""

    @property
    def file(self) -> str: ...  # noqa: D102 - as data.intake.ingest.Return has them
    @property
    def cover(self) -> Cover: ...  # noqa: D102
    @property
    def observations(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def agreed(self) -> tuple[Agreed, ...]: ...  # noqa: D102


class Kept(Protocol):
    """Where returns are stored, as data.storage.store.Store has it."""

    def boards(self) -> tuple[str, ...]: ...  # noqa: D102
    def dataset(self, board: str) -> Dataset: ...  # noqa: D102
    def brought(self, submission: int) -> pd.DataFrame: ...  # noqa: D102
    def names(self, board: str) -> tuple[Agreed, ...]: ...  # noqa: D102


class Past:
    """The figures and returns that a board has; it can learn of more while files are loaded."""

    def __init__(
        self,
        dataset: Dataset | None = None,
        brought: Callable[[int], pd.DataFrame] | None = None,
        names: Iterable[Agreed] = (),
    ) -> None:
        """dataset: the board as it stands. brought: what gives all figures of one return.

        names: what was agreed that names mean; nothing of a name that is asked about again.
        """
        known = dataset.submissions if dataset else ()
        self._dataset = dataset
        self._fetch = brought
        self._rows: dict[str, dict[Place, Row]] = {}
        self._brought: dict[int, Brought] = {}
        self._categories: dict[tuple[str, str], dict[str, None]] = {}
        self._agreed = {(each.dimension, each.name): each.meaning for each in names}
        self.returns = [
            Sent(s.agency, s.period, s.title, s.file, s.sent, s.id, s.received) for s in known
        ]

    def of(self, read: Read, period: Period | None = None) -> Row | None:
        """The same figure as it was sent before, in its own period or in another."""
        wanted = period or read.key.period
        if wanted is None:
            return None
        return self._of(read.key.measure).get((wanted, _dimensions(read)))

    def ever_had(self, read: Read, value: float) -> bool:
        """Whether some version of a return gave the figure with that value."""
        place = (read.key.period, _dimensions(read))
        return any(
            measure == read.key.measure
            and row.value == value
            and (row.period, frozenset(row.dimensions.items())) == place
            for sent in self.returns
            if sent.period == str(read.key.period)
            for measure, row in self.brought_by(sent)
        )

    def rows(self, measure: str) -> tuple[Row, ...]:
        """All figures of a measure that the board was sent before."""
        return tuple(self._of(measure).values())

    def categories(self, measure: str, dimension: str) -> tuple[str, ...]:
        """Every category of a dimension that the board's figures of a measure had.

        Without those of which it was withdrawn what they mean: these are asked about again.
        """
        known = self._categories.setdefault((measure, dimension), {})
        if not known:
            known |= {row.dimensions.get(dimension, ""): None for row in self._of(measure).values()}
        doubted = {
            name for (of, name), meaning in self._agreed.items() if of == dimension and not meaning
        }
        return tuple(name for name in known if name and name not in doubted)

    def _is_doubted(self, dimension: str, name: str) -> bool:
        return self._agreed.get((dimension, name)) == ""

    def meaning(self, dimension: str, name: str) -> str:
        """What was agreed that a name means: another name, or itself; empty where nothing was."""
        return self._agreed.get((dimension, name), "")

    @property
    def other_names(self) -> tuple[Agreed, ...]:
        """What was agreed of names, and holds: other names for known ones, and new ones."""
        return tuple(
            Agreed(dimension, name, meaning)
            for (dimension, name), meaning in self._agreed.items()
            if meaning
        )

    @property
    def names_seen(self) -> frozenset[tuple[str, str]]:
        """Every (dimension, category) in the board's figures, without those that are doubted."""
        seen = self._dataset.categories if self._dataset else frozenset[tuple[str, str]]()
        return frozenset(each for each in seen if not self._is_doubted(*each))

    def in_place_of(self, cover: Cover) -> tuple[Sent, ...]:
        """The returns that one with this cover takes the place of."""
        slot = (cover.agency, str(cover.period), cover.title)
        return tuple(s for s in self.returns if (s.agency, s.period, s.title) == slot)

    def held_for(self, cover: Cover) -> Sent | None:
        """Of the returns that one with this cover takes the place of, the one sent last.

        None where that one was sent later than the cover says of itself, and stays in force.
        """
        held = max(self.in_place_of(cover), key=lambda sent: sent.day, default=None)
        return None if held is None or held.is_later_than(cover) else held

    def earlier(self, cover: Cover) -> tuple[Sent, ...]:
        """What its agency sent for earlier periods of the same length, the newest period first.

        Of several versions, the one sent last.
        """
        newest: dict[Period, Sent] = {}
        for sent in self.returns:
            if (sent.agency, sent.title) != (cover.agency, cover.title):
                continue
            period = parse(sent.period)
            if period.months == cover.period.months and period < cover.period:
                held = newest.get(period)
                newest[period] = sent if held is None or held.day <= sent.day else held
        return tuple(newest[period] for period in sorted(newest, reverse=True))

    def brought_by(self, sent: Sent) -> Brought:
        """The figures of one return, each with the id of its measure."""
        if sent.number not in self._brought:
            if self._fetch:
                frame = self._fetch(sent.number)
                self._brought[sent.number] = _with_measures(frame)
            else:
                self._brought[sent.number] = self._found_by_number(sent.number)
        return self._brought[sent.number]

    def learn(self, accepted: Accepted) -> None:
        """Know the figures of a return that was stored; of two versions, the one sent last."""
        number = -1 - len(self.returns)
        cover = accepted.cover
        brought = _with_measures(accepted.observations.assign(**{SUBMISSION: number}))
        for measure, row in brought:
            place = (row.period, frozenset(row.dimensions.items()))
            held = self._of(measure).get(place)
            if held is None or not cover.sent or self._day(held.source.submission) <= cover.sent:
                self._rows[measure][place] = row
            for dimension, category in row.dimensions.items():
                self._categories.get((measure, dimension), {}).setdefault(category)
        self._brought[number] = brought
        self._agreed |= {(each.dimension, each.name): each.meaning for each in accepted.agreed}
        of_cover = (cover.agency, str(cover.period), cover.title, accepted.file, cover.sent)
        self.returns.append(Sent(*of_cover, number))

    def _of(self, measure: str) -> dict[Place, Row]:
        if measure not in self._rows:
            rows: Iterable[Row] = self._dataset.figures.of(measure) if self._dataset else ()
            self._rows[measure] = {
                (row.period, frozenset(row.dimensions.items())): row for row in rows
            }
        return self._rows[measure]

    def _found_by_number(self, number: int) -> Brought:
        measures = self._dataset.measures if self._dataset else ()
        return tuple(
            (measure, row)
            for measure in measures
            for row in (self._dataset.figures.of(measure) if self._dataset else ())
            if row.source.submission == number
        )

    def _day(self, number: int) -> str:
        return max((sent.day for sent in self.returns if sent.number == number), default="")


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
            dataset = self._kept.dataset(board) if has_figures else None
            self._pasts[board] = Past(dataset, self._kept.brought, self._kept.names(board))
        return self._pasts[board]

    def learn(self, accepted: Accepted) -> None:
        """Know the figures of a return that was stored."""
        self(accepted.cover.board).learn(accepted)


History = Dataset | Past | None
HistoryOf = Callable[[str], History]


def past_of(history: History | HistoryOf, board: str) -> Past:
    """A board's past, from its dataset or from what finds it; empty where there is none."""
    found = history(board) if callable(history) else history
    return found if isinstance(found, Past) else Past(found)


def _with_measures(frame: pd.DataFrame) -> Brought:
    return tuple(zip(frame[MEASURE], rows_of(frame), strict=True))


def _dimensions(read: Read) -> frozenset[tuple[str, str]]:
    agency = ((AGENCY, read.key.agency),) if read.key.agency else ()
    return frozenset((*read.key.categories, *agency))
