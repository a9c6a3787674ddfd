"""What the pages need to know of one board: its figures, its returns and what is wrong in them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from data.figures.assemble import series_of
from data.figures.figures import Figures
from data.figures.selection import AGENCY, PERIOD, Asked, Selection
from data.figures.series import Source
from data.figures.view import Coverage, View
from data.findings import Finding
from data.framework.board import Board
from data.framework.framework import Framework
from data.notes import Note
from data.observations import COMPARATOR
from data.periods import Period, is_period
from data.submission import Submission

MUCH_CAME = "the latest period for which much has come"
Shown = tuple[str, tuple[str, ...]]  # a measure and the dimensions that it is split by


# One object stands for one state of a board: compared and remembered by identity.
@dataclass(frozen=True, eq=False)
class Dataset:
    """One board as it stands now, or stood at the end of a day.

    framework: what it counts, in the version of that day.
    measures: the ids that it has figures of. findings: each with the return it is about.
    agencies: the ids that its figures name. categories: every (dimension, category) in them.
    notes: what was written beside its figures, each with its return, the newest first.
    as_at: the day; None is now.
    """

    framework: Framework
    figures: Figures
    coverage: Coverage
    measures: tuple[str, ...]
    submissions: tuple[Submission, ...]
    findings: tuple[tuple[Submission, Finding], ...]
    agencies: tuple[str, ...]
    categories: frozenset[tuple[str, str]]
    notes: tuple[tuple[Submission, Note], ...]
    as_at: date | None = None

    @property
    def board(self) -> Board:
        """The board itself."""
        return self.framework.board

    @property
    def data_date(self) -> date | None:
        """The day the newest return was sent, or received where it does not say; None of none."""
        days = (date.fromisoformat(s.sent or s.received) for s in self.submissions)
        return max(days, default=None)

    def return_of(self, source: Source) -> Submission | None:
        """The return that a figure came from."""
        return next((s for s in self.submissions if s.id == source.submission), None)

    @property
    def everything(self) -> View:
        """The view that leaves nothing out."""
        return self.coverage.view(Selection(self.board.id))

    def periods_offered(self, measures: Iterable[str]) -> tuple[Period, ...]:
        """The choices of a filter where these are shown, also by what they are computed from."""
        known = (each for each in measures if self.framework.has_measure(each))
        parts = (self.framework.ingredients(self.framework.measure(each)) for each in known)
        return self.coverage.offered({name for of_one in parts for name in of_one})

    def has_series(self, measures: tuple[str, ...], by: tuple[str, ...] = ()) -> bool:
        """Whether the board has figures for every one of these measures, split so.

        A split by comparator needs one to compare with.
        """
        found = [series_of(self.figures, measure, by, self.everything) for measure in measures]
        alone = by == (COMPARATOR,) and all(
            s.categories(COMPARATOR) == ("",) and not s.beside for s in found
        )
        return not alone and not any(series.is_empty for series in found)

    def latest_of(self, shown: Iterable[Shown]) -> Period:
        """The latest choice of the filter that much of what is shown has figures for.

        Much is half of what the fullest choice has: one odd quarter, of one measure among
        twenty-three, is not what a reader calls the latest.
        """
        having: Counter[Period] = Counter()
        for measure, by in shown:
            points = series_of(self.figures, measure, by, self.everything).points
            periods = {point.period for point in points if point.value is not None}
            having.update({c for period in periods for c in self.coverage.choices_of(period)})
        most = max(having.values(), default=0)
        full = (choice for choice, count in having.items() if 2 * count >= most)
        return max(full, default=self.coverage.periods[-1])

    def period_of(self, selection: Selection) -> Period:
        """The period that a view is about where it is about one: the last that was chosen.

        Where nobody chose one, the latest for which much has come; targets may be set ahead.
        """
        last = self.coverage.step_of(self.coverage.view(selection).last)
        return last if selection.last is not None else min(last, self.latest)

    @property
    def latest(self) -> Period:
        """The latest period for which much has come: where what is always the latest ends."""
        return self.figures.once((MUCH_CAME, self.measures), self._much_came)

    def knows_period_of(self, selection: Selection) -> bool:
        """Whether that is known without looking through every measure."""
        return selection.last is not None or self.figures.knows((MUCH_CAME, self.measures))

    def _much_came(self, figures: Figures) -> Period:
        counted = (each.id for each in self.framework.measures if each.id in self.measures)
        return replace(self, figures=figures).latest_of((name, ()) for name in counted)

    def answer(self, asked: Asked) -> Asked:
        """What was asked, without what this board has no figures for; that is named as dropped."""
        chosen = asked.selection
        known = tuple(agency for agency in chosen.agencies if agency in self.agencies)
        dropped = [f"agency={agency}" for agency in chosen.agencies if agency not in known]
        answered = replace(chosen, agencies=known)
        if chosen.first and not self.coverage.contains(chosen.first):
            dropped.append(f"from={chosen.first.slug}")
            answered = replace(answered, first=None)
        if chosen.last and not self.coverage.contains(chosen.last):
            dropped.append(f"to={chosen.last.slug}")
            answered = replace(answered, last=None)
        if chosen.moving:
            first, last = self.coverage.moved_to(self.latest, chosen.moving)
            answered = replace(answered, first=first, last=last)
        if chosen.as_at != self.as_at:
            dropped.append(f"as-at={chosen.as_at}")
            answered = replace(answered, as_at=self.as_at)
        wanted = chosen.highlight
        if wanted:
            found = wanted.only(lambda name: self._has(wanted.dimension, name))
            lost = wanted.only(lambda name: not self._has(wanted.dimension, name))
            dropped += [f"highlight={lost}"] if lost else []
            answered = replace(answered, highlight=found)
        return Asked(answered, (*asked.dropped, *dropped))

    def _has(self, dimension: str, category: str) -> bool:
        if dimension == PERIOD:
            return is_period(category)
        if dimension == AGENCY:
            return category in self.agencies
        return (dimension, category) in self.categories
