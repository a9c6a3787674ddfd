"""The performance framework of a board: all that differs between boards, as one value."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from data.framework.agency import Agency
from data.framework.aims import Aim
from data.framework.board import Board
from data.framework.breaks import Break
from data.framework.expected import Expected
from data.framework.formers import Former, formers
from data.framework.hand_overs import HandOver, Way
from data.framework.layouts.sheet import ReturnSheet
from data.framework.layouts.taught import TaughtSheet
from data.framework.measures import Kind, Measure, plain_name
from data.framework.meetings import Meeting
from data.framework.pages import PageOfBoard
from data.framework.place import PUBLISHED, PUBLISHED_NAME
from data.framework.published import NOTHING_PUBLISHED, Published
from data.framework.related import related
from data.framework.spellings import folded
from data.framework.targets import Target, in_turn
from data.framework.terms import Terms
from data.framework.theme import Theme
from data.observations import AGENCY
from data.periods import Period


# One object stands for one version of a board's framework: remembered by identity.
@dataclass(frozen=True, eq=False)
class Framework:
    """What a board watches, and how its returns are laid out.

    agencies: those that send returns, and the sources that returns name.
    themes: in the order in which they are listed. measures: in that of their themes, each with
        those that it is made of and the ratios that it is part of.
    returns: what is expected of each agency. breaks: where a series of it breaks.
    sheets: the layouts of what it is sent. targets: what the board aims at.
    version: its number in the store; 0 outside of one.
    pages: what its pages show, in the order of the navigation.
    terms: what the field calls things today, and what else they are called.
    aims: under which the scorecard lists what. meetings: of the board, by day. hand_overs: what
        two agencies count of one thing. ways: of a child through what is counted.
    left_out: the names of agencies that an earlier version had, by their ids. taught: its
        agencies' own sheets that it was taught to read. published: what it is compared with.
    set_up_on: the day on which the board was set up here; None of one that comes with the product.
    """

    board: Board
    agencies: tuple[Agency, ...]
    themes: tuple[Theme, ...]
    measures: tuple[Measure, ...]
    returns: tuple[Expected, ...] = ()
    breaks: tuple[Break, ...] = ()
    sheets: tuple[ReturnSheet, ...] = ()
    targets: tuple[Target, ...] = ()
    version: int = 0
    pages: tuple[PageOfBoard, ...] = ()
    terms: Terms = Terms()
    aims: tuple[Aim, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    left_out: Mapping[str, str] = field(default_factory=dict)
    set_up_on: date | None = None
    taught: tuple[TaughtSheet, ...] = ()
    published: Published = NOTHING_PUBLISHED
    hand_overs: tuple[HandOver, ...] = ()
    ways: tuple[Way, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "measures", related(self.measures))

    def measure(self, measure_id: str) -> Measure:
        """The measure with that id. Raises KeyError when there is none."""
        return self._measures[measure_id]

    def measure_as_known(self, measure_id: str) -> Measure:
        """The measure with that id; one that is counted no more is called by its id.

        Figures of it that came before are still told where their return is.
        """
        known = self._measures.get(measure_id)
        return known or Measure(measure_id, "", measure_id, "figure", Kind.PUBLISHED)

    def has_measure(self, measure_id: str) -> bool:
        """Whether the board counts it."""
        return measure_id in self._measures

    def ingredients(self, measure: Measure) -> tuple[str, ...]:
        """The ids whose observations it takes to show a measure: itself, then its counts."""
        made_of = measure.computed
        parts = (made_of.numerator.measure, made_of.denominator.measure) if made_of else ()
        return tuple(dict.fromkeys((measure.id, *parts)))

    def asks(self, agency: str, period: Period, measure: str) -> bool:
        """Whether an agency is asked for a measure in its return for a quarter.

        Of one that is computed here, for the figures of others to compare with.
        """
        lines = (e for e in self.returns if e.agency == agency and e.holds_in(period))
        return any(line.asks_for(self.measure(measure)) for line in lines)

    def asked_of(self, agency: str, period: Period) -> tuple[Measure, ...]:
        """What an agency is to count for its return for a quarter, in order."""
        counted = (each for each in self.measures if each.computed is None)
        return tuple(each for each in counted if self.asks(agency, period, each.id))

    @cached_property
    def senders(self) -> tuple[str, ...]:
        """The agencies that are asked for returns, in the order of the framework."""
        asked = {line.agency for line in self.returns}
        return tuple(each.id for each in self.agencies if each.id in asked)

    def expects(self, agency: str, period: Period) -> bool:
        """Whether a return of an agency for a quarter is expected."""
        first = self.board.first_quarter
        begun = first is not None and first <= period
        return begun and any(e.agency == agency and e.holds_in(period) for e in self.returns)

    def breaks_of(self, measure: Measure) -> tuple[Break, ...]:
        """The breaks in a measure's figures, or in its counts, in time order (rule T6).

        What one agency counts otherwise changes each share of a whole of all agencies.
        """
        whole = measure.computed.denominator if measure.computed else None
        of_all = {whole.measure} if whole and whole.all_agencies else set()
        return tuple(
            replace(each, agency="") if each.measure in of_all else each
            for each in self.changes_of(measure)
            if each.parts
        )

    def changes_of(self, measure: Measure) -> tuple[Break, ...]:
        """All that became of a measure, of its counts and of what they were before, in order."""
        ids = set(self.ingredients(measure))
        ids |= {each.former for name in ids for each in self.formers_of(name)}
        return tuple(sorted((e for e in self.breaks if e.measure in ids), key=lambda e: e.first))

    def formers_of(self, measure_id: str) -> tuple[Former, ...]:
        """The measures whose figures from before are those of one of today, the latest first."""
        return self._formers.get(measure_id, ())

    def today(self, measure_id: str) -> str:
        """Under which id a measure of before is counted now; empty where it is so no more."""
        if self.has_measure(measure_id):
            return measure_id
        now = [
            name for name, were in self._formers.items() if measure_id in {e.former for e in were}
        ]
        counted = [name for name in now if self.has_measure(name)]
        return counted[0] if len(counted) == 1 else ""

    def are_parted(
        self, measure: Measure, earlier: Period, later: Period, agency: str = ""
    ) -> bool:
        """Whether a measure counted something else in an earlier period than in a later (T6).

        agency: the one whose figures are meant; empty for those of all, of which its are a part.
        """
        return any(
            earlier.starts < each.first.starts <= later.starts
            for each in self.breaks_of(measure)
            if not agency or each.agency in {"", agency}
        )

    def targets_of(self, measure_id: str) -> tuple[Target, ...]:
        """What the board aims at in a measure, each until the next one takes its place."""
        return self._targets.get(measure_id, ())

    def agency(self, agency_id: str) -> Agency:
        """The agency or source with that id. Raises KeyError when there is none."""
        return self._agencies[agency_id]

    def has_agency(self, agency_id: str) -> bool:
        """Whether its returns may name it."""
        return agency_id in self._agencies

    def agency_name(self, agency_id: str) -> str:
        """What readers see; an id that is known no more is its own name."""
        return self.agency_names.get(agency_id, agency_id)

    @cached_property
    def agency_names(self) -> Mapping[str, str]:
        """What readers see of every agency and source, also of those left out, by its id."""
        return {PUBLISHED: PUBLISHED_NAME, **self.left_out, **{e.id: e.name for e in self.agencies}}

    def agency_called(self, text: str) -> str:
        """The id of the agency that a return calls by this text; empty when it is none."""
        return self._agency_spellings.get(folded(text), "")

    def dimension_name(self, dimension: str) -> str:
        """What readers call what measures are split by: "risk level"."""
        return self._dimension_names.get(dimension, plain_name(dimension))

    def category_name(self, dimension: str, category: str) -> str:
        """What readers see of a category: agencies by their name, others as they are."""
        return self.agency_name(category) if dimension == AGENCY else category

    def sheet_title(self, sheet_id: str) -> str:
        """What a person calls a layout; an id that it does not hold is its own title."""
        taught = {each.id: each.title for each in self.taught}
        return {**taught, **{each.id: each.title for each in self.sheets}}.get(sheet_id, sheet_id)

    def theme(self, theme_id: str) -> str:
        """What a theme is called. Raises KeyError when there is none."""
        return self._themes[theme_id]

    @cached_property
    def _measures(self) -> dict[str, Measure]:
        return {each.id: each for each in self.measures}

    @cached_property
    def _formers(self) -> dict[str, tuple[Former, ...]]:
        return formers(self.breaks)

    @cached_property
    def _dimension_names(self) -> dict[str, str]:
        splits = (split for each in self.measures for split in each.breakdowns)
        return {split.dimension: split.name for split in splits if split.name}

    @cached_property
    def _targets(self) -> dict[str, tuple[Target, ...]]:
        return {
            name: in_turn([e for e in self.targets if e.measure == name], self.measure(name))
            for name in dict.fromkeys(each.measure for each in self.targets)
            if self.has_measure(name)
        }

    @cached_property
    def _agencies(self) -> dict[str, Agency]:
        return {each.id: each for each in self.agencies}

    @cached_property
    def _themes(self) -> dict[str, str]:
        return {each.id: each.name for each in self.themes}

    @cached_property
    def _agency_spellings(self) -> dict[str, str]:
        return {
            folded(spelling): agency.id
            for agency in self.agencies
            for spelling in (agency.id, agency.name, *agency.also_written_as)
        }


@dataclass(frozen=True)
class Frameworks:
    """The frameworks of all boards that are served, in the order in which they are listed."""

    every: tuple[Framework, ...] = ()

    def of(self, board: str) -> Framework:
        """The framework of a board. Raises KeyError when there is none."""
        return self._by_board[board]

    def called(self, text: str) -> str:
        """The id of the board that a return names; empty when it names none."""
        found = self._spellings.get(folded(text), "")
        return found or next((b for b, names in self._in_today if names(text)), "")

    def __contains__(self, board: object) -> bool:
        """Whether there is a board with that id."""
        return board in self._by_board

    def __iter__(self) -> Iterator[Framework]:
        return iter(self.every)

    def only(self, boards: Collection[str]) -> "Frameworks":
        """Those of some boards, in the same order."""
        return Frameworks(tuple(each for each in self.every if each.board.id in boards))

    @property
    def boards(self) -> tuple[str, ...]:
        """The ids of the boards."""
        return tuple(self._by_board)

    @cached_property
    def _by_board(self) -> dict[str, Framework]:
        return {each.board.id: each for each in self.every}

    @cached_property
    def _in_today(self) -> tuple[tuple[str, Callable[[str], bool]], ...]:
        """Of each board, whether a text is a name of it in other words: "Testbridge LSCB"."""

        def names(framework: Framework) -> Callable[[str], bool]:
            label, board = framework.terms.label, framework.board
            known = {label(name) for name in (board.name, board.short_name)}
            return lambda text: label(text) in known

        return tuple((each.board.id, names(each)) for each in self.every)

    @cached_property
    def _spellings(self) -> dict[str, str]:
        return {
            folded(spelling): each.board.id
            for each in self.every
            for spelling in (each.board.id, each.board.name, each.board.short_name)
        }
