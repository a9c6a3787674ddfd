"""What somebody said that labels stand for, and the line of text in which it is kept."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from data.framework.layouts.layout_texts import paired, pairs_of
from data.guess.answers import A_TABLE, Answer, answer_of
from data.intake.taught.meaning import Axis, Meaning, StandsFor
from data.observations import AGENCY

NAME = "name"  # how a line begins that says what labels stand for
LAYOUT = "layout"  # and one that says which of several stored layouts a sheet has
NONE_OF_THEM = "none of them"
EVERY_OTHER = ("*",)  # words of an answer about all labels of an axis that nobody else knows
MEASURE, NEW_MEASURE = "measure", "new measure"
SAYS_NOTHING = {StandsFor.NOTHING: "nothing more", StandsFor.LEFT_OUT: "left out"}


@dataclass(frozen=True)
class NewMeasure:
    """A measure that the board is to count from now on, as far as it has to be said."""

    title: str
    unit: str
    plural: str
    kind: str
    theme: str
    definition: str = ""


@dataclass(frozen=True)
class NameAnswer:
    """What labels stand for. words: the labels that hold together; `EVERY_OTHER` for all others.

    A sheet without a name is any sheet of the file. new: the measure, where there is none yet.
    """

    sheet: str
    axis: Axis
    words: tuple[str, ...]
    meanings: tuple[Meaning, ...]
    new: NewMeasure | None = None

    def __str__(self) -> str:
        """One line of csv, from which `answered` makes the same answer."""
        text = io.StringIO()
        row = (NAME, self.says, self.sheet, self.axis, *self.words)
        csv.writer(text, lineterminator="").writerow(row)
        return text.getvalue()

    @property
    def says(self) -> str:
        """What they stand for: "measure=referrals; age=16 to 17"."""
        if self.new is not None:
            return paired(_fields(self.new))
        alone = next((SAYS_NOTHING.get(each.what) for each in self.meanings), None)
        return alone or paired((_said(each), each.id) for each in self.meanings)


@dataclass(frozen=True)
class LayoutAnswer:
    """Which of several layouts a sheet has that it fits alike. id: empty, where it is a new one."""

    sheet: str
    id: str = ""

    def __str__(self) -> str:
        """One line of csv, from which `answered` makes the same answer."""
        text = io.StringIO()
        row = (LAYOUT, self.id or NONE_OF_THEM, self.sheet)
        csv.writer(text, lineterminator="").writerow(row)
        return text.getvalue()


Answered = Answer | NameAnswer | LayoutAnswer


@dataclass(frozen=True)
class Said:
    """All that was said of a file, in the order in which it was said.

    layouts: the id of the layout of each sheet of which that was said.
    """

    every: tuple[Answered, ...] = ()
    names: tuple[NameAnswer, ...] = field(init=False, default=())
    structure: tuple[Answer, ...] = field(init=False, default=())
    layouts: Mapping[str, str] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        names = tuple(each for each in self.every if isinstance(each, NameAnswer))
        object.__setattr__(self, "names", names)
        rest = tuple(each for each in self.every if isinstance(each, Answer))
        object.__setattr__(self, "structure", rest)
        layouts = {e.sheet: e.id for e in self.every if isinstance(e, LayoutAnswer)}
        object.__setattr__(self, "layouts", layouts)

    @property
    def lines(self) -> tuple[str, ...]:
        """The same as lines of text, from which `said_in` makes it again."""
        return tuple(map(str, self.every))


def said_in(lines: tuple[str, ...]) -> Said:
    """What lines of text say. Raises ValueError where one of them says nothing."""
    return Said(tuple(map(answered, lines)))


def with_answers(lines: Iterable[str], more: Iterable[str]) -> tuple[str, ...]:
    """Lines of answers with more of them: what was said before of the same holds no longer.

    Raises ValueError where a line says nothing.
    """
    said = {_subject(line): line for line in lines}
    for line in more:
        said.pop(_subject(line), None)  # what is said anew stands at the end
        said[_subject(line)] = line
    return tuple(said.values())


def answered(line: str) -> Answered:
    """The answer that a line of text holds. Raises ValueError where it holds none."""
    row = next(csv.reader(io.StringIO(line, newline="")), [])
    if len(row) == 3 and row[0] == LAYOUT:  # noqa: PLR2004 - what it is, which one, of what
        return LayoutAnswer(row[2], "" if row[1] == NONE_OF_THEM else row[1])
    if not row or row[0] != NAME:
        return answer_of(line)
    if len(row) < 5:  # noqa: PLR2004 - four fields, and at least one word
        raise ValueError(f"An answer about a name has four fields and words, not {line!r}.")
    _, says, sheet, axis, *words = row
    about = (sheet, Axis(axis), tuple(words))
    silent = [what for what, said in SAYS_NOTHING.items() if said == says]
    if silent:
        return NameAnswer(*about, (Meaning(silent[0]),))
    pairs = pairs_of(says)
    if pairs and pairs[0][0] == NEW_MEASURE:
        return NameAnswer(*about, (), _new_measure(dict(pairs)))
    return NameAnswer(*about, tuple(_meaning(name, text) for name, text in pairs))


def leaves_out(line: str) -> bool:
    """Whether a line says of labels that their figures are not read."""
    said = answered(line)
    leaves = Meaning(StandsFor.LEFT_OUT)
    return isinstance(said, NameAnswer) and leaves in said.meanings


def _subject(line: str) -> tuple[object, ...]:
    """What an answer is about, whatever it says of it."""
    said = answered(line)
    if isinstance(said, LayoutAnswer):
        return (LAYOUT, said.sheet)
    if isinstance(said, NameAnswer):
        return (NAME, said.sheet, said.axis, said.words)
    is_table = said.says == A_TABLE  # a table of its own has parts besides
    return (said.about, said.sheet, said.words, said.place, is_table)


def _said(meaning: Meaning) -> str:
    return {StandsFor.MEASURE: MEASURE, StandsFor.AGENCY: AGENCY}.get(
        meaning.what, meaning.dimension
    )


def _meaning(name: str, text: str) -> Meaning:
    if name == MEASURE:
        return Meaning(StandsFor.MEASURE, text)
    if name == AGENCY:
        return Meaning(StandsFor.AGENCY, text)
    return Meaning(StandsFor.CATEGORY, text, name)


def _fields(new: NewMeasure) -> list[tuple[str, str]]:
    every = {NEW_MEASURE: new.title, **{k: v for k, v in vars(new).items() if k != "title"}}
    return [(name, text) for name, text in every.items() if text]


def _new_measure(said: dict[str, str]) -> NewMeasure:
    title = said.pop(NEW_MEASURE)
    missing = {"unit", "plural", "kind", "theme"} - said.keys()
    if missing or said.keys() - {"unit", "plural", "kind", "theme", "definition"}:
        raise ValueError(f"A new measure says its unit, plural, kind and theme, not {said!r}.")
    return NewMeasure(title, **said)
