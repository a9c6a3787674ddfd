"""The reports by which partners assure a board, as its log of challenges lists them."""

from collections.abc import Iterable
from dataclasses import dataclass

from data.follow_up.written import Written, by_item

FIELDS = ("title", "whom", "received", "minute", "source")


@dataclass(frozen=True)
class AssuranceReport:
    """One report: what it is called, whose it is, when it was received, and which minute says so.

    received: as written: a day, or the year that a printed report names. source: the report and
    its page, of one that was printed.
    """

    item: str
    versions: tuple[Written, ...]
    title: str = ""
    whom: str = ""
    received: str = ""
    minute: str = ""
    source: str = ""


def reports_of(written: Iterable[Written]) -> tuple[AssuranceReport, ...]:
    """Every report as these versions say, in the order in which they were written down."""
    return tuple(
        AssuranceReport(item, versions, **{n: versions[-1].said.get(n, "") for n in FIELDS})
        for item, versions in by_item(written).items()
    )
