"""What a draft builds on: what all boards share, what most ask, and what is stored already."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from data.framework.columns import AGENCIES, RETURNS, THEMES, UNITS
from data.framework.expected import Often
from data.framework.rows import Row, Tables
from data.framework.set_up.draft import Asks
from data.periods import Period


@dataclass(frozen=True)
class Basis:
    """What is there before anything is typed.

    standard: the tables of the standard framework. usual: what most boards ask. before: what the
    board says now otherwise than the standard one; empty while it is new. version: its number;
    None while it is new. first: the quarter from which on a change counts.
    counted: the ids of the measures that there are figures of.
    """

    standard: Tables
    usual: Tables
    before: Tables
    version: int | None
    first: Period
    counted: frozenset[str] = frozenset()

    @property
    def is_new(self) -> bool:
        """Whether the board is not there yet."""
        return self.version is None

    def own(self, table: str) -> tuple[Row, ...]:
        """The rows of the board's own in a table, as they are stored."""
        return tuple(self.before.get(table, ()))

    @cached_property
    def standard_agencies(self) -> Mapping[str, Row]:
        """The agencies that all boards share and that may send returns, by id."""
        rows = self.standard[AGENCIES.name]
        return {row["id"]: row for row in rows if not row.says("only named")}

    @cached_property
    def themes(self) -> Mapping[str, str]:
        """What each theme is called, by its id, in order."""
        rows = (*self.standard[THEMES.name], *self.own(THEMES.name))
        names = {row["id"]: row["name"] for row in rows if row["name"]}
        left_out = {row["id"] for row in self.own(THEMES.name) if row["used"].lower() == "no"}
        return {theme: name for theme, name in names.items() if theme not in left_out}

    @cached_property
    def units(self) -> Mapping[str, str]:
        """What is read of each unit that is no count of whole things, by its id."""
        rows = (*self.standard[UNITS.name], *self.own(UNITS.name))
        return {row["id"]: row["written"] for row in rows}

    @cached_property
    def often(self) -> Mapping[str, str]:
        """How often something is usually asked, where that is not each quarter."""
        rows = self.usual[RETURNS.name]
        listed = {row["reports"]: row["how often"] for row in rows}
        return {each: often for each, often in listed.items() if often not in {"", Often.QUARTER}}

    def usually_asked_of(self, agency: str) -> Asks:
        """What an agency is usually asked; of one that is not usual, what most of those are."""
        rows = self.usual[RETURNS.name]
        asked = {row["reports"] for row in rows if row["agency"] == agency}
        if not asked:
            times = Counter(row["reports"] for row in rows)
            asked = {each for each, many in times.items() if many * 2 > len(self.usual_agencies)}
        return frozenset((agency, reports) for reports in asked)

    @cached_property
    def usual_agencies(self) -> frozenset[str]:
        """The ids of the agencies that most boards ask for returns."""
        return frozenset(row["agency"] for row in self.usual[RETURNS.name])
