"""What somebody has typed so far about a board that is set up, or changed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

Asks = frozenset[tuple[str, str]]  # an agency, and the theme or measure that it reports


@dataclass(frozen=True)
class DraftBoard:
    """Who the board is. first_quarter: its key, "2026-27 Q3"; empty expects no returns."""

    id: str = ""
    name: str = ""
    short_name: str = ""
    marking: str = ""
    first_quarter: str = ""


@dataclass(frozen=True)
class DraftAgency:
    """One agency. also: other names that returns use, with ; between. sends: whether it is asked.

    id: of a standard agency its own; of one that was added it is made from the name.
    """

    id: str
    name: str
    also: str = ""
    sends: bool = False


@dataclass(frozen=True)
class Split:
    """By what a measure is broken down; without categories they are as printed."""

    by: str
    categories: tuple[str, ...] = ()


@dataclass(frozen=True)
class DraftUnit:
    """A unit of the board's own that counts no whole things. written: what readers see.

    said_after: yes where it is said after a figure ("4.5 hours"); a rate's title says it.
    """

    id: str
    written: str = ""
    decimals: str = ""
    said_after: str = ""


@dataclass(frozen=True)
class DraftMeasure:
    """A measure of the board's own. counts, out_of: the ids of what it is computed from.

    times: by how much that is multiplied; empty is what is usual of its kind.
    change, because: what becomes of one that has figures, and why; empty where nothing does.
    """

    id: str
    theme: str = ""
    title: str = ""
    unit: str = ""
    plural: str = ""
    kind: str = ""
    better: str = ""
    splits: tuple[Split, ...] = ()
    counts: str = ""
    out_of: str = ""
    definition: str = ""
    change: str = ""
    because: str = ""
    times: str = ""


@dataclass(frozen=True)
class Draft:
    """A board as it was typed so far.

    version: the number of the stored version that is changed, 0 of one that is shipped alone;
    None while the board is new. agencies, measures: in order. asks: who reports what.
    units: those of the board's own. often: how often measures are counted from now on, by their
    ids, where that was said.
    """

    board: DraftBoard = DraftBoard()
    agencies: tuple[DraftAgency, ...] = ()
    measures: tuple[DraftMeasure, ...] = ()
    asks: Asks = frozenset()
    version: int | None = None
    units: tuple[DraftUnit, ...] = ()
    often: tuple[tuple[str, str], ...] = ()

    @property
    def is_new(self) -> bool:
        """Whether the board is not there yet."""
        return self.version is None

    @property
    def senders(self) -> tuple[DraftAgency, ...]:
        """The agencies that are asked for returns."""
        return tuple(each for each in self.agencies if each.sends)

    def agency(self, agency_id: str) -> DraftAgency:
        """The agency with that id. Raises KeyError when there is none."""
        return self._by_id[agency_id]

    def with_id(self, board_id: str) -> "Draft":
        """The draft under another id, with which those of its own measures begin."""
        new = {
            each.id: f"{board_id}{each.id.removeprefix(self.board.id)}" for each in self.measures
        }
        measures = tuple(
            replace(
                each,
                id=new[each.id],
                counts=new.get(each.counts, each.counts),
                out_of=new.get(each.out_of, each.out_of),
            )
            for each in self.measures
        )
        asks = frozenset((agency, new.get(reports, reports)) for agency, reports in self.asks)
        often = tuple((new.get(measure, measure), text) for measure, text in self.often)
        board = replace(self.board, id=board_id)
        return replace(self, board=board, measures=measures, asks=asks, often=often)

    @property
    def _by_id(self) -> Mapping[str, DraftAgency]:
        return {each.id: each for each in self.agencies}
