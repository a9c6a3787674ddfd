"""The labels of one table, held against the names of a board, each by itself."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from data.files.addresses import address
from data.framework.layouts.spelling import loose
from data.guess.parts import Role
from data.guess.sheet_read import Axis as LineAxis
from data.guess.sheet_read import Guessed, TableRead
from data.guess.when_read import is_pure, without_when
from data.intake.taught.answered import NameAnswer
from data.intake.taught.likeness import SURE
from data.intake.taught.meaning import Axis, Candidate, Named
from data.intake.taught.of_which import OF_WHICH, with_what_they_are_of
from data.intake.taught.under_captions import with_captions
from data.intake.taught.vocabulary import NOTHING, Vocabulary

Words = tuple[str, ...]
Unit = tuple[Axis, Words]  # labels of one axis that stand for something together, mostly one
LONGEST_JOINT = 3  # labels that name one thing together
LONE_PART = 2  # labels: a whole, and a part of it
WORKED_OUT = frozenset({Role.SHARE, Role.CHANGE})  # of figures that stand beside
MOST_CELLS = 20  # of one label that are named


@dataclass(frozen=True)
class Labels:
    """The labels of one table, and how to take them.

    answers: what was said of its sheet, by axis and words as `key_of` has them.
    is_taught: whether its layout is stored, so that every label that it does not have is asked.
    """

    sheet: str
    table: TableRead
    vocabulary: Vocabulary
    answers: Mapping[Unit, NameAnswer]
    is_taught: bool = False

    def answer(self, unit: Unit) -> NameAnswer | None:
        """What was said of a unit, in whichever spelling and for whichever period."""
        return self.answers.get(key_of(unit))

    @cached_property
    def figures(self) -> tuple[Guessed, ...]:
        """Those that count something: neither shares nor changes of others."""
        found = [each for each in self.table.figures if each.role not in WORKED_OUT]
        return with_what_they_are_of(found)


def labels_of(
    sheet: str,
    table: TableRead,
    vocabulary: Vocabulary,
    answers: Sequence[NameAnswer],
    *,
    is_taught: bool = False,
) -> Labels:
    """The labels of a table. answers: all that were given of the file; the last one counts."""
    of_sheet = {key_of((e.axis, e.words)): e for e in answers if e.sheet in {"", sheet}}
    return Labels(sheet, table, vocabulary, of_sheet, is_taught)


def key_of(unit: Unit) -> Unit:
    """A unit as another quarter's sheet has it too: in any spelling, and without its period."""
    axis, words = unit
    return axis, tuple(plain_word(word) or loose(word) or word for word in words)


def plain_word(word: str) -> str:
    """A label in any spelling, without what it says of when; empty where it says no more."""
    return loose(without_when(word))


def place_of(named: Named) -> str:
    """Where a label stood, as a person says it: row "6", column "D"."""
    cell = named.cells[0] if named.cells else ""
    wanted = str.isdecimal if named.axis is Axis.ROW else str.isalpha
    return "".join(filter(wanted, cell)) if named.axis in {Axis.ROW, Axis.COLUMN} else ""


def units_of(labels: Labels) -> dict[Unit, tuple[Unit, ...]]:
    """What the labels of each row, and of each column, are made of."""
    paths = {
        path: None
        for each in labels.figures
        for path in ((Axis.ROW, each.row_labels), (Axis.COLUMN, each.column_labels))
    }
    return {path: tuple(_made_of(path, labels)) for path in paths}


def by_itself(unit: Unit, labels: Labels, figures: int, cells: tuple[str, ...]) -> Named:
    """What a unit is taken for: sure only where one thing alone is like it."""
    axis, words = unit
    answer, found = labels.answer(unit), candidates(words, labels.vocabulary)
    if axis is not Axis.TABLE and not (found and found[0].score >= SURE):
        found = with_captions(words, labels.table.anchor, labels.vocabulary, found)
    taken = found[0] if found else None
    sure = [each for each in found if each.score == 1] or [e for e in found if e.score >= SURE]
    is_sure = len(sure) == 1 and (not labels.is_taught or sure[0].meanings == (NOTHING,))
    if answer is not None:
        taken, is_sure = _as_answered(answer, found), True
    return Named(
        labels.sheet,
        axis,
        words,
        cells,
        taken,
        found,
        is_asked=not is_sure,
        is_answered=answer is not None,
        figures=figures,
    )


def candidates(words: Words, vocabulary: Vocabulary) -> tuple[Candidate, ...]:
    """The ways to take labels together, the likeliest first; a period says nothing more."""
    text = " ".join(words)
    if is_pure(text):
        return (Candidate((NOTHING,), 1.0, text),)
    found = vocabulary.candidates(text)
    timeless = without_when(text)
    if timeless in {"", text} or (found and found[0].score >= SURE):
        return found
    return vocabulary.candidates(timeless) or found


def counted(labels: Labels, units: Mapping[Unit, Sequence[Unit]]) -> Counter[Unit]:
    """How many figures each unit decides."""
    found = Counter[Unit]()
    for each in labels.figures:
        for path in ((Axis.ROW, each.row_labels), (Axis.COLUMN, each.column_labels)):
            found.update(units[path])
    return found


def cells_of(labels: Labels) -> dict[tuple[Axis, str], tuple[str, ...]]:
    """Where each label stands: the cells of the rows, or of the columns, that have it."""
    found: dict[tuple[Axis, str], dict[str, None]] = {}
    for line in labels.table.lines:
        axis = Axis.ROW if line.axis is LineAxis.ROW else Axis.COLUMN
        for depth, word in enumerate(reversed(line.words), start=1):
            cells = found.setdefault((axis, word), {})
            if len(cells) < MOST_CELLS:
                at = labels.table.columns.start
                row = (line.across[0] if line.across else labels.table.rows.start + depth) - depth
                place = (line.number, at) if axis is Axis.ROW else (max(row, 0), line.number)
                cells[address(*place)] = None
    return {label: tuple(cells) for label, cells in found.items()}


def _made_of(path: Unit, labels: Labels) -> Iterator[Unit]:
    axis, words = path
    place = 0
    while place < len(words):
        length = _length(axis, words[place : place + LONGEST_JOINT], labels)
        yield axis, words[place : place + length]
        place += length


def _length(axis: Axis, words: Words, labels: Labels) -> int:
    """How many labels, from the first on, name one thing together."""
    for length in range(len(words), 1, -1):
        together = words[:length]
        if labels.answer((axis, together)) or _is_of_which(together, labels, axis):
            return length
        are_known = all(_is_sure((axis, (word,)), labels) for word in together)
        if not are_known and _is_sure((axis, together), labels):
            return length
    return 1


def _is_of_which(words: Words, labels: Labels, axis: Axis) -> bool:
    """Whether labels are a whole and a part of it, of which no name of its own is known."""
    last = words[-1]
    return (
        len(words) == LONE_PART
        and not is_pure(words[0])
        and bool(OF_WHICH.search(last))
        and not _is_sure((axis, (last,)), labels)
    )


def _is_sure(unit: Unit, labels: Labels) -> bool:
    if labels.answer(unit) or labels.is_taught:
        return labels.answer(unit) is not None
    found = candidates(unit[1], labels.vocabulary)
    return bool(found) and found[0].score >= SURE


def _as_answered(answer: NameAnswer, found: Sequence[Candidate]) -> Candidate:
    """What was said, and how like the framework's own name it is."""
    said = set(answer.meanings)
    alike = max((e for e in found if set(e.meanings) <= said), key=_score, default=None)
    if alike is None:
        return Candidate(answer.meanings, 0.0)
    titled = {meaning: meaning for meaning in alike.meanings}
    return replace(alike, meanings=tuple(titled.get(each, each) for each in answer.meanings))


def _score(candidate: Candidate) -> float:
    return candidate.score
