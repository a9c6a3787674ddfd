"""The labels of a table, held against one another: a split fits what is counted, or is asked."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from data.framework.framework import Framework
from data.guess.when_read import is_pure
from data.intake.taught.answered import EVERY_OTHER
from data.intake.taught.captions import measures_in
from data.intake.taught.likeness import SURE
from data.intake.taught.meaning import Axis, Candidate, Meaning, Named, StandsFor
from data.intake.taught.naming import (
    Labels,
    Unit,
    Words,
    by_itself,
    cells_of,
    counted,
    units_of,
)
from data.intake.taught.vocabulary import NOTHING
from data.observations import AGENCY

WHOLE_SHEET = ("the whole sheet",)  # where nothing stands above; a tab has another name each time
AS_PRINTED = "*"  # of a category: it is called as the label is
NOT_SPLIT = "what is counted here is not split so"


@dataclass(frozen=True)
class TableNames:
    """What the labels of one table were taken for.

    units: what the labels of each row and column are made of. named: what each of these is.
    """

    units: Mapping[Unit, tuple[Unit, ...]]
    named: Mapping[Unit, Named]

    def of(self, axis: Axis, words: Words) -> tuple[Named, ...]:
        """What holds for a row, a column, or the whole table."""
        return tuple(self.named[unit] for unit in self.units.get((axis, words), ()))

    @property
    def of_all(self) -> tuple[Named, ...]:
        """What holds for the whole table by its captions."""
        return tuple(each for (axis, _), each in self.named.items() if axis is Axis.TABLE)


def names_of(labels: Labels, whose: str = "") -> TableNames:
    """What every label of a table is taken for. whose: the agency whose sheet it is."""
    units = units_of(labels)
    figures, cells = counted(labels, units), cells_of(labels)
    named = {
        unit: by_itself(unit, labels, figures[unit], cells.get((unit[0], unit[1][-1]), ()))
        for unit in figures
    }
    if not _each_has_a_measure(labels, units, named):
        whole = of_captions(labels)
        named[Axis.TABLE, whole.words] = whole
    framework = labels.vocabulary.framework
    splits = _splits(named.values(), framework)
    if not labels.is_taught:  # of a sheet that was taught, what it does not know is asked
        named = {unit: _fitted(each, splits, whose) for unit, each in named.items()}
    others = {unit: _of_every_other(each, labels, splits) for unit, each in named.items()}
    return TableNames(units, others)


def of_captions(labels: Labels) -> Named:
    """What a table counts by what stands above it, or else by the name of its sheet."""
    heads = {word for each in labels.figures for word in each.column_labels}
    above = tuple(
        text for text in labels.table.anchor if text not in heads and _may_name(text, labels)
    )
    words = above or WHOLE_SHEET
    cells = tuple(cells_of(labels).get((Axis.ROW, words[0]), ()))
    named = by_itself((Axis.TABLE, words), labels, len(labels.figures), cells)
    if named.is_answered or labels.is_taught:
        return named
    found = measures_in((*words, labels.sheet), labels.vocabulary)
    is_sure = len([each for each in found if each.score >= SURE]) == 1
    return replace(named, taken=found[0] if found else None, others=found, is_asked=not is_sure)


def measures_of(named: Iterable[Named]) -> tuple[str, ...]:
    """The ids of the measures that labels are known to name."""
    meanings = (meaning for each in named for meaning in each.meanings)
    return tuple(dict.fromkeys(e.id for e in meanings if e.what is StandsFor.MEASURE))


def _may_name(caption: str, labels: Labels) -> bool:
    """Whether a caption may say what is counted, and not only when or by whom."""
    return not (is_pure(caption) or labels.vocabulary.framework.agency_called(caption))


def _each_has_a_measure(
    labels: Labels, units: Mapping[Unit, Sequence[Unit]], named: Mapping[Unit, Named]
) -> bool:
    """Whether the labels of every figure name a measure, or may, once somebody has said so."""
    of_path = {path: [named[unit] for unit in made_of] for path, made_of in units.items()}
    counts = {path: any(map(_may_be_a_measure, each)) for path, each in of_path.items()}
    naming = {axis for (axis, _), is_named in counts.items() if is_named}
    return all(
        any(
            counts[path] or (path[0] in naming and any(e.is_asked for e in of_path[path]))
            for path in ((Axis.ROW, each.row_labels), (Axis.COLUMN, each.column_labels))
        )
        for each in labels.figures
    )


def _may_be_a_measure(named: Named) -> bool:
    """Whether a label names a measure, or may, or leaves what it is of out."""
    offered = named.others[:1] if named.is_asked else ((named.taken,) if named.taken else ())
    settled = {StandsFor.MEASURE, StandsFor.LEFT_OUT}
    return any(meaning.what in settled for each in offered for meaning in each.meanings)


def _splits(named: Iterable[Named], framework: Framework) -> frozenset[str]:
    """By what the measures of a table are split."""
    known = (framework.measure(each) for each in measures_of(named) if framework.has_measure(each))
    return frozenset(dimension for each in known for dimension in each.dimensions)


def _fitted(named: Named, splits: Collection[str], whose: str) -> Named:
    """What a label is in a table whose measures are split so; asked where it does not fit."""
    if named.is_answered or not splits or named.axis is Axis.TABLE:
        return named
    sure = [each for each in named.others if each.score >= SURE]
    if not sure:
        return named
    fit = [each for each in sure if _fits(each, splits)]
    is_split = [each for each in fit if each.meanings[0].what is not StandsFor.MEASURE]
    if len(fit) == 1 or len(is_split) == 1:
        (taken,) = fit if len(fit) == 1 else is_split
        return replace(named, taken=taken, is_asked=False)
    if not fit and any(Meaning(StandsFor.AGENCY, whose) == _bare(each) for each in sure):
        return replace(named, taken=Candidate((NOTHING,), 1.0), is_asked=False)
    return replace(named, is_asked=True, why="" if fit else NOT_SPLIT)


def _fits(candidate: Candidate, splits: Collection[str]) -> bool:
    return all(
        each.what not in {StandsFor.AGENCY, StandsFor.CATEGORY}
        or (AGENCY if each.what is StandsFor.AGENCY else each.dimension) in splits
        for each in candidate.meanings
    )


def _bare(candidate: Candidate) -> Meaning:
    return Meaning(candidate.meanings[0].what, candidate.meanings[0].id)


def _of_every_other(named: Named, labels: Labels, splits: Collection[str]) -> Named:
    """A label that nobody knows, by what was said of all such ones of its axis.

    Where what its table counts is not split so, it is none of these.
    """
    answer = labels.answer((named.axis, EVERY_OTHER))
    if answer is None or not named.is_asked or named.is_answered:
        return named
    if not _fits(Candidate(answer.meanings, 1.0), splits):
        return named
    meanings = tuple(_as_printed(each, named.words) for each in answer.meanings)
    return replace(named, taken=Candidate(meanings, 0.0), is_asked=False, is_answered=True)


def _as_printed(meaning: Meaning, words: Words) -> Meaning:
    if meaning.what is not StandsFor.CATEGORY or meaning.id != AS_PRINTED:
        return meaning
    return replace(meaning, id=words[-1], title=words[-1])
