"""The name book of a board: what its agencies, areas, courses and categories are called.

A name is declared by the framework, agreed with the return that first had it, or stood in a
return when there was nothing yet to ask about.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from data.framework.framework import Framework
from data.framework.layouts.sheet import Reads
from data.framework.version import Version
from data.intake.agreements import Agreement
from data.observations import AGENCY
from data.submission import Submission

Spelling = tuple[str, str, str]  # a dimension, what it is a name of, and the name itself
Dated = Sequence[tuple[Version, Framework]]


class Called(StrEnum):
    """What a spelling is: the name that readers see, another that returns use, one of before."""

    NAME = "name"
    OTHER = "other name"
    OLD = "old name"


@dataclass(frozen=True)
class BookedName:
    """One line of the book. name: what readers see. spelling: this very name.

    since: the ISO date, with the time where that is known; empty where it was there from the
    start. who: who agreed; empty where nobody was asked. submission: the return that it came
    with; None of what the framework declares. agreement: what was answered, if it was asked.
    """

    dimension: str
    name: str
    spelling: str
    called: Called
    since: str = ""
    who: str = ""
    submission: Submission | None = None
    agreement: Agreement | None = None

    @property
    def holds(self) -> bool:
        """Whether a return that has it is read so."""
        return self.agreement is None or self.agreement.ended is None


def name_book(
    framework: Framework,
    versions: Dated,
    agreements: Iterable[Agreement],
    first_seen: Mapping[tuple[str, str], Submission],
) -> tuple[BookedName, ...]:
    """Every name of a board: agencies, then what returns brought, then what is only declared.

    The names of a dimension stand in the framework's order, or else in that of the alphabet; the
    name itself before its other ones.
    versions: of its framework, the oldest first. first_seen: the first return with figures
    under a name, by dimension and name.
    """
    agreed = [_agreed(each) for each in agreements]
    declared = list(_declared(framework, versions))
    known = {(each.dimension, each.spelling) for each in (*agreed, *declared)}
    seen = (_seen(*name, first_seen[name]) for name in first_seen if name not in known)
    every = (*declared, *agreed, *seen)
    brought = {each.dimension for each in every if each.submission}
    places = _places(framework)

    def place(each: BookedName) -> tuple[object, ...]:
        return (
            each.dimension != AGENCY,
            each.dimension not in brought,
            framework.dimension_name(each.dimension),
            places.get((each.dimension, each.name), len(places)),
            each.name.casefold(),
            list(Called).index(each.called),
            each.spelling.casefold(),
        )

    return tuple(sorted(every, key=place))


def is_learned(lines: Iterable[BookedName]) -> bool:
    """Whether these are the agencies, or returns brought some of these names."""
    return any(each.submission or each.dimension == AGENCY for each in lines)


def _places(framework: Framework) -> dict[tuple[str, str], int]:
    """Where each category stands among those that its framework lists."""
    splits = (split for each in framework.measures for split in each.breakdowns)
    listed = dict.fromkeys(
        (split.dimension, name)
        for split in splits
        if split.dimension != AGENCY
        for name in split.categories
    )
    return {name: place for place, name in enumerate(listed)}


def _agreed(each: Agreement) -> BookedName:
    agreed = each.agreed
    called = Called.NAME if agreed.is_new else Called.OTHER
    about = (agreed.dimension, agreed.meaning, agreed.name)
    return BookedName(*about, called, each.since, each.who, each.submission, each)


def _seen(dimension: str, name: str, submission: Submission) -> BookedName:
    came = submission.received_at or submission.received
    return BookedName(dimension, name, name, Called.NAME, came, submission=submission)


def _declared(framework: Framework, versions: Dated) -> Iterator[BookedName]:
    """What the framework declares: since the first version that did, and by whom."""
    firsts: dict[Spelling, Version] = {}
    for version, then in versions:
        for spelling in _spellings(then):
            firsts.setdefault(spelling, version)
    now = _spellings(framework)
    for declared in (*now, *(each for each in firsts if each not in now)):
        dimension, of, text = declared
        name, first = framework.category_name(dimension, of), firsts.get(declared)
        also = Called.OTHER if declared in now else Called.OLD
        called = Called.NAME if text == name else also
        since, who = (first.at, first.who) if first else ("", "")
        yield BookedName(dimension, name, text, called, since, who)


def _spellings(framework: Framework) -> dict[Spelling, None]:
    """Every name that a framework knows of its agencies and of the categories that it lists."""
    found: dict[Spelling, None] = {}
    for agency in framework.agencies:
        for spelling in (agency.name, *agency.also_written_as):
            found[AGENCY, agency.id, spelling] = None
    for measure in framework.measures:
        for split in measure.breakdowns:
            if split.dimension != AGENCY:
                found |= {(split.dimension, each, each): None for each in split.categories}
    for dimension, category, spelling in _printed(framework):
        if (dimension, category, category) in found:
            found[dimension, category, spelling] = None
    return found | dict.fromkeys(_taught(framework))


def _taught(framework: Framework) -> Iterator[Spelling]:
    """The other names of agencies and categories on the sheets that it was taught to read."""
    for sheet in framework.taught:
        for label in sheet.labels:
            spelling = " ".join(label.words)
            if label.key.agency:
                yield AGENCY, label.key.agency, spelling
            for dimension, category in label.key.categories:
                if len(label.key.categories) == 1 and spelling != category:
                    yield dimension, category, spelling


def _printed(framework: Framework) -> Iterator[Spelling]:
    """The other spellings of categories that its sheets are known to print."""
    for sheet in framework.sheets:
        for table in sheet.tables:
            for reader in (*table.columns, *table.rows):
                for label in reader.labels:
                    if label.reads is Reads.CATEGORY and len(label.key.categories) == 1:
                        yield (*label.key.categories[0], label.text)
