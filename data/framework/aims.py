"""What a board aims at, in words, and by which measures it watches that."""

from dataclasses import dataclass

from data.framework.aim_columns import AIMS
from data.framework.rows import Row, Tables
from data.periods import Period, parse


@dataclass(frozen=True)
class Aim:
    """One aim. measures: their ids, in order; none where no indicator is established.

    lead: the role of whoever leads on it. first, last: the periods in which it holds; None of no
    end.
    """

    title: str
    measures: tuple[str, ...] = ()
    lead: str = ""
    first: Period | None = None
    last: Period | None = None

    def holds_in(self, period: Period) -> bool:
        """Whether it is an aim in all of a period."""
        has_begun = self.first is None or self.first.starts <= period.starts
        return has_begun and (self.last is None or period.ends <= self.last.ends)


def aims_in(tables: Tables) -> tuple[Aim, ...]:
    """The aims of a framework, in their order. Raises ValueError where check_aims has an error."""
    return tuple(map(_aim_of, tables[AIMS.name]))


def _aim_of(row: Row) -> Aim:
    first, last = (
        parse(row[column]) if row[column] else None for column in ("first period", "last period")
    )
    return Aim(row["aim"], row.several("indicators"), row["lead"], first, last)
