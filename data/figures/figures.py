"""One board's observations as rows that a series is made of, fetched a measure at a time."""

from collections.abc import Callable, Collection, Hashable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any, TypeVar

import pandas as pd

from data import observations as obs
from data.figures.series import Source
from data.figures.target_list import targets_in
from data.framework.framework import Framework
from data.framework.printed_targets import PrintedTarget
from data.framework.targets import Target
from data.observations import AGENCY, Status, breakdown_parts
from data.periods import Period, parse

MOST_KEPT = 1536  # answers of one board: a page of every theme asks 300, what changed 400
KEPT_SPLITS = 4096  # ways of splitting, of all boards

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Row:
    """One observation.

    dimensions: its breakdown, and its agency where it has one. shape: their names.
    made_of: the cells of the months that a quarter was made of; note: why it could not be made.
    """

    period: Period
    dimensions: Mapping[str, str]
    shape: frozenset[str]
    value: float | None
    status: Status
    source: Source
    made_of: tuple[Source, ...] = ()
    note: str = ""

    @property
    def sources(self) -> tuple[Source, ...]:
        """The cells that it comes from."""
        return self.made_of or (self.source,)

    @property
    def counted(self) -> tuple[object, ...]:
        """When and of what it is: two of one measure are of no one thing."""
        return self.period, *sorted(self.dimensions.items())


class Figures:
    """What one board has reported, and what it is held to.

    framework: what the board counts. fetch: from the ids of measures to their observations.
    printed: the targets that its returns print. reported: the ids under which there may be
    observations, none to look for them under each: most boards report few of all measures.
    """

    def __init__(
        self,
        framework: Framework,
        fetch: Callable[[tuple[str, ...]], pd.DataFrame],
        printed: tuple[PrintedTarget, ...] = (),
        reported: Collection[str] | None = None,
    ) -> None:
        self.framework = framework
        self._reported = None if reported is None else frozenset(reported)
        self._printed = printed
        self._targets: dict[str, tuple[Target, ...]] = {}
        self._fetch = fetch
        self._rows: dict[str, tuple[Row, ...]] = {}
        self._answers: dict[Hashable, _Answer] = {}

    def of(self, measure: str) -> tuple[Row, ...]:
        """Every observation of a measure, in the order it was loaded.

        Also of what it was called before, or was a part of, from before it was told apart.
        """
        rows = self._fetched(measure)
        for each in self.framework.formers_of(measure):
            known = {row.counted for row in rows}
            rows += tuple(
                row
                for row in self._fetched(each.former)
                if row.period.starts < each.until.starts and row.counted not in known
            )
        return rows

    def _fetched(self, measure: str) -> tuple[Row, ...]:
        """Every observation under the id of a measure."""
        if measure not in self._rows:
            is_there = self._may_have(measure)
            self._rows[measure] = rows_of(self._fetch((measure,))) if is_there else ()
        return self._rows[measure]

    def _may_have(self, measure: str) -> bool:
        """Whether there may be observations under an id."""
        return self._reported is None or measure in self._reported

    def gather(self, measures: Collection[str]) -> None:
        """Fetch at once what a page of many measures will ask for one by one."""
        before = [e.former for name in measures for e in self.framework.formers_of(name)]
        asked = dict.fromkeys([*measures, *before])
        missing = tuple(m for m in asked if m not in self._rows and self._may_have(m))
        if missing:
            frame = self._fetch(missing)
            by_measure = dict(iter(frame.groupby(obs.MEASURE, sort=False)))
            for measure in missing:
                self._rows[measure] = rows_of(by_measure.get(measure, frame.iloc[:0]))

    def once(self, question: Hashable, make: "Callable[[Figures], T]") -> T:
        """What is made of these figures for a question, made the first time it is asked.

        make: is given the figures to make it of, which note what of them it looks at.
        """
        answer: T = self._once(question, make).made
        return answer

    def knows(self, question: Hashable) -> bool:
        """Whether a question was answered already."""
        return question in self._answers

    def targets_of(self, measure: str) -> tuple[Target, ...]:
        """The targets of a measure: what the board's framework sets, and what returns print."""
        if measure not in self._targets:
            self._targets[measure] = targets_in(self.framework, self._printed, measure)
        return self._targets[measure]

    def without(
        self, measures: Collection[str], printed: tuple[PrintedTarget, ...] = ()
    ) -> "Figures":
        """The same, once other figures of some measures came: only these are fetched again.

        printed: the targets that the board's returns print now, of all measures.
        """
        reported = None if self._reported is None else self._reported | {*measures}
        left = Figures(self.framework, self._fetch, printed, reported)
        rows, answers = dict(self._rows), dict(self._answers)  # whole, though others add to them
        left._rows = {name: each for name, each in rows.items() if name not in measures}
        left._answers = {
            question: answer
            for question, answer in answers.items()
            if answer.looked_at.isdisjoint(measures)
        }
        return left

    def _once(self, question: Hashable, make: "Callable[[Figures], Any]") -> "_Answer":
        if (kept := self._answers.get(question)) is not None:
            return kept
        watched = _Watched(self)
        answer = _Answer(make(watched), frozenset(watched.looked_at))
        self._answers[question] = answer
        if len(self._answers) > MOST_KEPT:
            self._answers.pop(next(iter(dict(self._answers))), None)
        return answer


@dataclass(frozen=True, slots=True)
class _Answer:
    """Something made of figures. looked_at: the measures that it was made of."""

    made: Any
    looked_at: frozenset[str]


class _Watched(Figures):
    """Figures that note which of them are looked at."""

    def __init__(self, figures: Figures) -> None:
        self.framework = figures.framework
        self.looked_at: set[str] = set()
        self._figures = figures

    def of(self, measure: str) -> tuple[Row, ...]:
        self.looked_at.add(measure)
        self.looked_at |= {each.former for each in self.framework.formers_of(measure)}
        return self._figures.of(measure)

    def targets_of(self, measure: str) -> tuple[Target, ...]:
        self.looked_at.add(measure)
        return self._figures.targets_of(measure)

    def _once(self, question: Hashable, make: Callable[[Figures], Any]) -> _Answer:
        answer = self._figures._once(question, make)
        self.looked_at |= answer.looked_at
        return answer


def rows_of(frame: pd.DataFrame) -> tuple[Row, ...]:
    """Rows from a frame with the columns of data.observations."""
    about = ("period", "agency", "breakdown", "status")
    place = ("file", "sheet", "cell", "text")
    statuses = {each: Status(each) for each in frame["status"].unique()}
    values, submissions = (
        frame[column].astype(object).where(frame[column].notna(), None)
        for column in ("value", "submission")
    )
    # As lists: to walk through a column itself takes four times as long.
    sources = (
        Source(file, sheet, cell, text, int(submission or 0))
        for file, sheet, cell, text, submission in zip(
            *(frame[column].tolist() for column in place), submissions.tolist(), strict=True
        )
    )
    return tuple(
        Row(
            parse(period),
            *_split(agency, breakdown),
            None if value is None else float(value),
            statuses[status],
            source,
        )
        for period, agency, breakdown, status, value, source in zip(
            *(frame[column].tolist() for column in about), values.tolist(), sources, strict=True
        )
    )


@lru_cache(maxsize=KEPT_SPLITS)
def _split(agency: str, breakdown: str) -> tuple[Mapping[str, str], frozenset[str]]:
    """The dimensions of a row and their names: read once, since every period repeats them."""
    parts = breakdown_parts(breakdown)
    dimensions = {AGENCY: agency} | parts if agency else parts
    return MappingProxyType(dimensions), frozenset(dimensions)
