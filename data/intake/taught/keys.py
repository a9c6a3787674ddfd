"""From the labels of a figure to what it counts: measure, agency, categories."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data.framework.framework import Framework
from data.framework.layouts.spelling import is_whole
from data.guess.parts import Role
from data.guess.sheet_read import Guessed
from data.intake.taught.fitting import TableNames, measures_of
from data.intake.taught.meaning import Axis, Named, StandsFor
from data.observations import AGENCY, COMPARATOR


@dataclass(frozen=True)
class Counts:
    """What one figure counts. waits_for: the labels that somebody has to explain first.

    is_left_out: whether it is known to be none that the board counts.
    """

    measure: str = ""
    agency: str = ""
    categories: tuple[tuple[str, str], ...] = ()
    waits_for: tuple[Named, ...] = ()
    is_left_out: bool = False


@dataclass(frozen=True)
class Keys:
    """What the figures of one table count.

    whose: the agency that sends it, whose own figures they are where each agency has one.
    of_each: the ids of the measures of which each agency that is asked has one of its own.
    """

    names: TableNames
    framework: Framework
    whose: str = ""
    of_each: frozenset[str] = frozenset()

    def of(self, figure: Guessed) -> Counts:
        """What a figure counts, or the labels that it waits for."""
        rows = self.names.of(Axis.ROW, figure.row_labels)
        columns = self.names.of(Axis.COLUMN, figure.column_labels)
        every = (*rows, *columns)
        if any(each.what is StandsFor.LEFT_OUT for named in every for each in named.meanings):
            return Counts(is_left_out=True)
        asked = tuple(each for each in every if each.is_asked)
        if asked:  # first: of a large sheet that nobody has answered about, that is all there is
            return Counts(waits_for=asked)
        by_row, by_column = measures_of(rows)[-1:], measures_of(columns)[-1:]
        if by_row and by_column and by_row != by_column:
            return Counts(waits_for=_naming((by_row[0], by_column[0]), every))
        counted = by_row or by_column
        if not counted and self._is_total_of_several(every):
            is_proved = figure.role is Role.TOTAL
            return Counts(waits_for=() if is_proved else every, is_left_out=is_proved)
        counted = counted or measures_of(self.names.of_all)
        if not counted:
            return Counts(waits_for=self.names.of_all)
        return self._counted(counted[0], figure, every)

    def _is_total_of_several(self, every: Sequence[Named]) -> bool:
        """Whether a total stands where other labels name measures: it counts none of them."""
        naming = {axis for (axis, _), named in self.names.named.items() if measures_of([named])}
        totals = {each.axis for each in every if any(map(is_whole, each.words))}
        return bool(naming & totals)

    def _counted(self, measure_id: str, figure: Guessed, every: Sequence[Named]) -> Counts:
        if not self.framework.has_measure(measure_id):
            return Counts(is_left_out=True)
        measure = self.framework.measure(measure_id)
        categories = tuple(dict(_categories(every)).items())
        if measure.computed is not None and COMPARATOR not in dict(categories):
            return Counts(is_left_out=True)  # it follows from its counts
        agencies = [m.id for e in every for m in e.meanings if m.what is StandsFor.AGENCY]
        splits = {name for name, _ in categories} | ({AGENCY} if agencies else set())
        strange = splits - set(measure.dimensions)
        is_other_unit = figure.figure.is_percentage and not measure.is_percentage
        if is_other_unit or strange or len(set(agencies)) > 1:
            about = _naming((measure_id,), (*every, *self.names.of_all))
            return Counts(waits_for=about or tuple(every))
        agency = agencies[0] if agencies else measure.recorded_by
        if not agency and measure_id in self.of_each:
            agency = self.whose
        return Counts(measure_id, agency if AGENCY in measure.dimensions else "", categories)


def measures_of_each(framework: Framework) -> frozenset[str]:
    """The measures of which each agency that is asked for them has figures of its own."""
    found = set()
    for measure in framework.measures:
        asked = {line.agency for line in framework.returns if line.asks_for(measure)}
        if AGENCY in measure.dimensions and not measure.recorded_by and len(asked) > 1:
            found.add(measure.id)
    return frozenset(found)


def _categories(every: Iterable[Named]) -> Iterable[tuple[str, str]]:
    for named in every:
        for each in named.meanings:
            if each.what is StandsFor.CATEGORY:
                yield each.dimension, each.id


def _naming(measures: Sequence[str], every: Iterable[Named]) -> tuple[Named, ...]:
    return tuple(each for each in every if set(measures_of([each])) & set(measures))
