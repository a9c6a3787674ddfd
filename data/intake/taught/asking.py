"""What is asked about a sheet: of how it is laid out and of its labels, in one list."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from data.files.addresses import address
from data.framework.framework import Framework
from data.framework.layouts.taught import TaughtSheet
from data.guess.questions import Question as OfStructure
from data.guess.understood import Understood
from data.intake.taught.answered import EVERY_OTHER, LayoutAnswer, NameAnswer
from data.intake.taught.fitting import AS_PRINTED, WHOLE_SHEET
from data.intake.taught.lesson import Choice, Question
from data.intake.taught.meaning import Axis, Candidate, Meaning, Named, StandsFor
from data.observations import AGENCY, COMPARATOR

MANY = 2  # labels of one axis that nobody knows, which are asked about together
LIKE_A_NAME = 0.8  # a label that is so like a known name is asked about by itself
NAMED_CELLS, MOST_NAMED = 12, 3
LEAVE_OUT = Meaning(StandsFor.LEFT_OUT)
WHERE = {
    Axis.ROW: "row",
    Axis.COLUMN: "column",
    Axis.BOTH: "row and column",
    Axis.TABLE: "table",
}


def in_turn(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Questions, those first that are likely to put the most figures right."""
    return tuple(sorted(questions, key=lambda each: -(1 - (each.sureness or 0)) * each.figures))


def of_structure(question: OfStructure) -> Question:
    """A question about how a sheet is laid out."""
    choices = tuple(Choice(e.words, str(e.answer), e.example) for e in question.options)
    cells = tuple(address(*place) for place in question.cells)
    return Question(
        question.id,
        question.sheet,
        question.decision,
        cells,
        choices,
        question.figures,
        question.sureness.share,
    )


def of_layouts(
    doubtful: Mapping[str, Sequence[TaughtSheet]], found: Understood, framework: Framework
) -> Iterator[Question]:
    """Which layout each sheet has that several fit alike: the first that is asked."""
    for sheet in found.sheets:
        if sheet.name not in doubtful:
            continue
        layouts = doubtful[sheet.name]
        named = [f"“{e.heading}” of {framework.agency_name(e.agency)}" for e in layouts]
        choices = [
            Choice(name, str(LayoutAnswer(sheet.name, each.id)))
            for name, each in zip(named, layouts, strict=True)
        ]
        choices.append(Choice("None of them: it is a new one", str(LayoutAnswer(sheet.name))))
        asks = f"The sheet “{sheet.name}” fits {' and '.join(named)} alike. Which is it?"
        figures = sum(len(table.figures) for table in sheet.tables)
        about = str(LayoutAnswer(sheet.name))
        yield Question(about, sheet.name, asks, (), tuple(choices), figures, sureness=0.0)


def id_of(named: Named) -> str:
    """What the question about a label is called: the same as long as it is about the same words."""
    return _id(named.sheet, named.axis, named.words)


@lru_cache(maxsize=4096)  # asked for once a figure that waits
def _id(sheet: str, axis: Axis, words: tuple[str, ...]) -> str:
    return str(NameAnswer(sheet, axis, words, ()))


def of_names(
    asked: Sequence[Named], framework: Framework, measures: Iterable[str]
) -> tuple[Question, ...]:
    """The questions about labels. measures: the ids of what the file is known to count."""
    counted = tuple(measures)
    free = tuple(dict.fromkeys(_free_splits(framework, counted)))
    listed = tuple(dict.fromkeys(_listed_categories(framework, counted)))
    strange: dict[tuple[str, Axis], list[Named]] = defaultdict(list)
    for each in asked:
        if each.axis in {Axis.ROW, Axis.COLUMN} and not _is_like_a_name(each):
            strange[each.sheet, each.axis].append(each)
    together = [
        group
        for group in strange.values()
        if len(group) >= MANY and not any(_initials(each, listed) for each in group)
    ]
    in_groups = {id(each) for group in together for each in group}
    alone = (
        _of_one(each, [*_initials(each, listed), *_names_of(each, free)], framework)
        for each in asked
        if id(each) not in in_groups
    )
    return (*(_of_many(group, free, framework) for group in together), *alone)


def _of_one(named: Named, more: Sequence[Meaning], framework: Framework) -> Question:
    """One question about one label. more: categories that it may be, besides what it is like."""
    label = " | ".join(named.words)
    why = f": {named.why}" if named.why else ""
    asks = f"What does the {WHERE[named.axis]} “{label}” count{why}?"
    if named.axis is Axis.TABLE:
        asks = f"What does the table under “{label}” count{why}?"
        asks = "What do the figures of this sheet count?" if named.words == WHOLE_SHEET else asks
    ways = [each.meanings for each in _offered(named, framework)]
    ways += [(each,) for each in more]
    choices = tuple(
        Choice(in_words(way, framework), str(NameAnswer(named.sheet, named.axis, named.words, way)))
        for way in dict.fromkeys((*ways, (LEAVE_OUT,)))
    )
    # How like two names are was never counted against what came true: no sureness is told of it.
    cells = named.cells[:NAMED_CELLS]
    return Question(id_of(named), named.sheet, asks, cells, choices, named.figures)


def _of_many(group: Sequence[Named], free: Sequence[str], framework: Framework) -> Question:
    """One question about labels that are like nothing: mostly they are the names of one split."""
    first = group[0]
    cells = tuple(cell for each in group for cell in each.cells)[:NAMED_CELLS]
    named = [f"“{' | '.join(each.words)}”" for each in group[:MOST_NAMED]]
    more = f" and {len(group) - MOST_NAMED} more" if len(group) > MOST_NAMED else ""
    asks = f"What are the {WHERE[first.axis]}s {', '.join(named)}{more}?"
    ways = [(Meaning(StandsFor.CATEGORY, AS_PRINTED, name),) for name in free]
    choices = [
        Choice(
            f"Each is one: {framework.dimension_name(way[0].dimension)}",
            str(NameAnswer(first.sheet, first.axis, EVERY_OTHER, way)),
        )
        for way in ways
    ]
    none = NameAnswer(first.sheet, first.axis, EVERY_OTHER, (LEAVE_OUT,))
    choices.append(Choice("Leave them out", str(none)))
    about = str(NameAnswer(first.sheet, first.axis, EVERY_OTHER, ()))
    figures = sum(each.figures for each in group)
    return Question(about, first.sheet, asks, cells, tuple(choices), figures)


def in_words(meanings: Sequence[Meaning], framework: Framework) -> str:
    """What labels stand for, as a person reads it."""
    return " and ".join(_in_words(each, framework) for each in meanings)


def _in_words(meaning: Meaning, framework: Framework) -> str:
    match meaning.what:
        case StandsFor.MEASURE:
            return framework.measure_as_known(meaning.id).title
        case StandsFor.AGENCY:
            return framework.agency_name(meaning.id)
        case StandsFor.CATEGORY:
            return f"{framework.dimension_name(meaning.dimension)}: {meaning.id}"
        case StandsFor.NOTHING:
            return "It says no more than the others"
        case StandsFor.LEFT_OUT:
            return "Leave it out"


def _offered(named: Named, framework: Framework) -> Iterator[Candidate]:
    """The likeliest ways to take a label that a figure could be kept under."""
    for each in named.others:
        known = (e for e in each.meanings if e.what is StandsFor.MEASURE)
        if all(framework.measure_as_known(e.id).computed is None for e in known):
            yield each


def _is_like_a_name(named: Named) -> bool:
    return bool(named.others) and named.others[0].score >= LIKE_A_NAME


def _initials(named: Named, listed: Sequence[Meaning]) -> list[Meaning]:
    """The categories of which a label is the first letter, or the beginning: "F", "Med"."""
    text = named.words[-1].casefold().rstrip(".")
    return [each for each in listed if text and each.id.casefold().startswith(text)]


def _names_of(named: Named, free: Sequence[str]) -> list[Meaning]:
    """A label as the name of a category, of each split of which nobody has listed any."""
    if named.axis not in {Axis.ROW, Axis.COLUMN}:
        return []
    return [Meaning(StandsFor.CATEGORY, named.words[-1], name) for name in free]


def _listed_categories(framework: Framework, measures: Iterable[str]) -> Iterator[Meaning]:
    for each in measures:
        if framework.has_measure(each):
            for split in framework.measure(each).breakdowns:
                for name in split.categories:
                    yield Meaning(StandsFor.CATEGORY, name, split.dimension, name)


def _free_splits(framework: Framework, measures: Iterable[str]) -> Iterator[str]:
    """By what these measures are split into categories that nobody has listed."""
    for each in measures:
        if framework.has_measure(each):
            for split in framework.measure(each).breakdowns:
                if not split.categories and split.dimension not in {AGENCY, COMPARATOR}:
                    yield split.dimension
