"""What is wrong with a draft, each fault at the place where it was typed."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from data.errors import PersonalDetailsError
from data.framework.break_check import check_change
from data.framework.check import check_tables
from data.framework.rows import merged
from data.framework.set_up import fields
from data.framework.set_up.asks import grid_of
from data.framework.set_up.basis import Basis
from data.framework.set_up.draft import Draft, DraftMeasure
from data.framework.set_up.draft_text import TOO_LONG, is_too_long
from data.framework.set_up.written import own_tables
from data.framework.spellings import folded
from data.persons.typed import refuse_typed

LONGEST_NAME = 120  # letters
LONGEST_ID = 30
LONGEST_MARKING = 60
LONGEST_OTHERS = 600
LONGEST_DEFINITION = 600
MOST_AGENCIES = 200
MOST_MEASURES = 500
MOST_CATEGORIES = 100
NOT_WRITTEN = (
    "Nothing says how a figure of it is written. Write that, such as visits for each family."
)
NEEDED, FILL_IN = "framework-needed", "Fill it in."


@dataclass(frozen=True)
class Fault:
    """One fault. field: the place where it stands; what: what is wrong, and what to do."""

    field: str
    what: str


@dataclass(frozen=True)
class _Text:
    """One text that was typed. called: its place, as a sentence begins with it."""

    field: str
    called: str
    text: str
    most: int = LONGEST_NAME


def faults_in(draft: Draft, basis: Basis, boards: Collection[str], today: date) -> list[Fault]:
    """Everything that is wrong with a draft, in the order of the screens.

    boards: the ids of those that there are.
    """
    found = [*_sizes(draft), *_board(draft, boards), *_typed(draft, today)]
    if not found:
        found = [
            *_idle(draft),
            *_tables(draft, basis),
            *_untold(draft, basis),
            *_unwritten(draft),
            *_titles(draft, basis),
        ]
    return sorted(dict.fromkeys(found), key=lambda fault: fields.step_of(fault.field))


def _sizes(draft: Draft) -> Iterator[Fault]:
    for text in _texts(draft):
        if len(text.text) > text.most:
            yield Fault(
                text.field, f"{text.called} is too long. Write at most {text.most} letters."
            )
    if len(draft.agencies) > MOST_AGENCIES:
        yield Fault(fields.NEW_AGENCY, f"A board has at most {MOST_AGENCIES} agencies.")
    if len(draft.measures) > MOST_MEASURES:
        yield Fault(
            fields.in_form("title"), f"A board has at most {MOST_MEASURES} measures of its own."
        )
    if is_too_long(draft):
        yield Fault(fields.in_form("title"), TOO_LONG)
    for measure in draft.measures:
        if sum(len(split.categories) for split in measure.splits) > MOST_CATEGORIES:
            yield Fault(
                fields.of_measure(measure.id, "split by"),
                f"A measure has at most {MOST_CATEGORIES} categories. Take some out.",
            )


def _board(draft: Draft, boards: Collection[str]) -> Iterator[Fault]:
    board = draft.board
    if not board.name:
        yield Fault(fields.BOARD_NAME, "The full name is empty. Write it as it stands on papers.")
    if not board.short_name:
        yield Fault(fields.BOARD_SHORT, "The short name is empty. Write what you are called.")
    if not board.id:
        yield Fault(fields.BOARD_ID, "The id is empty. Write small letters, such as testbridge.")
    if draft.is_new and not board.first_quarter:
        yield Fault(fields.BOARD_FIRST, "The first quarter is empty. Choose one from the list.")
    if draft.is_new and board.id in boards:
        yield Fault(
            fields.BOARD_ID, f"“{board.id}” is another board here. Choose another id for yours."
        )


def _typed(draft: Draft, today: date) -> Iterator[Fault]:
    """No text names a person: it is shown to every reader."""
    for text in _texts(draft):
        try:
            refuse_typed(text.called, text.text, today)
        except PersonalDetailsError as error:
            yield Fault(text.field, str(error))


def _idle(draft: Draft) -> Iterator[Fault]:
    """Whoever is ticked is asked for something."""
    if draft.board.first_quarter and not draft.senders:
        yield Fault(fields.SENDS, "No agency is ticked. Tick those that send you returns.")
    asked = {agency for agency, _ in draft.asks}
    for agency in draft.senders:
        if agency.id not in asked:
            yield Fault(
                fields.column_of(agency.id),
                f"{agency.name} is asked for nothing. Tick what it reports, or go back and untick "
                "the agency.",
            )


def _tables(draft: Draft, basis: Basis) -> Iterator[Fault]:
    own = own_tables(draft, basis)
    for finding in check_tables(merged(basis.standard, own), basis.standard):
        if finding.blocks:
            field = next(iter(finding.cells), fields.BOARD_NAME)
            to_do = FILL_IN if finding.code == NEEDED else finding.to_do
            yield Fault(field, f"{finding.what} {to_do}")


def _untold(draft: Draft, basis: Basis) -> Iterator[Fault]:
    """What changes in measures that have figures is told, with its reason."""
    if basis.is_new:
        return
    before, after = (
        merged(basis.standard, tables) for tables in (basis.before, own_tables(draft, basis))
    )
    for finding in check_change(before, after, basis.counted):
        if finding.measure:
            yield Fault(
                fields.of_measure(finding.measure, "because"),
                f"{finding.what} Say what changed, and why: readers see it beside the figures.",
            )


def _unwritten(draft: Draft) -> Iterator[Fault]:
    """What is computed otherwise than as a percentage or a usual rate says how it is written."""
    for measure in draft.measures:
        if measure.counts and not measure.unit:
            yield Fault(fields.of_measure(measure.id, "written"), NOT_WRITTEN)


def _titles(draft: Draft, basis: Basis) -> Iterator[Fault]:
    """No two measures of one sheet of a form are called the same."""
    own = {each.id: each for each in draft.measures}
    for measures in grid_of(draft, basis).values():
        called: dict[str, str] = {}
        # What all boards share comes first, so that it is the board's own that is told.
        for measure in sorted(measures, key=lambda each: each in own):
            first = called.setdefault(folded(measures[measure]), measure)
            if first != measure and measure in own:
                yield Fault(
                    fields.of_measure(measure, "title"),
                    f"Another measure of this theme is called “{measures[first]}”. Call this one "
                    "otherwise: returns tell them apart by their titles.",
                )


def _texts(draft: Draft) -> Iterator[_Text]:
    board = draft.board
    yield _Text(fields.BOARD_NAME, "The full name", board.name)
    yield _Text(fields.BOARD_SHORT, "The short name", board.short_name)
    yield _Text(fields.BOARD_MARKING, "The marking", board.marking, LONGEST_MARKING)
    yield _Text(fields.BOARD_ID, "The id", board.id, LONGEST_ID)
    for agency in draft.agencies:
        yield _Text(fields.agency_name(agency.id), "The name of an agency", agency.name)
        yield _Text(
            fields.agency_also(agency.id),
            f"What else {agency.name} is called",
            agency.also,
            LONGEST_OTHERS,
        )
    for measure in draft.measures:
        yield from _texts_of(measure)
    for unit in draft.units:
        of = next((each.id for each in draft.measures if each.unit == unit.id), "")
        yield _Text(
            fields.of_measure(of, "written"), "How a unit is written", unit.written, LONGEST_MARKING
        )


def _texts_of(measure: DraftMeasure) -> Iterator[_Text]:
    def at(column: str) -> str:
        return fields.of_measure(measure.id, column)

    yield _Text(at("title"), "The title", measure.title)
    yield _Text(at("unit"), "The unit", measure.unit)
    yield _Text(at("plural"), "The word for two of it", measure.plural)
    yield _Text(at("definition"), "The definition", measure.definition, LONGEST_DEFINITION)
    yield _Text(at("because"), "What changed, and why", measure.because, LONGEST_DEFINITION)
    for split in measure.splits:
        yield _Text(at("split by"), "What it is split by", split.by)
        for category in split.categories:
            yield _Text(at("split by"), "A category", category)
