"""Tables of a small framework, to spoil one cell of."""

from collections.abc import Sequence

from data.framework.build import framework_of
from data.framework.framework import Framework
from data.framework.grids import Grids, tables_in
from data.framework.rows import Tables, merged
from data.framework.shipped import standard

BOARD = (("id", "name", "short name"), ("testbridge", "Testbridge Partnership", "Testbridge"))
OWN_MEASURES = (
    ("id", "theme", "title", "unit", "kind", "counts", "out of", "split by", "plural"),
    ("testbridge-visits", "referrals", "Visits made", "visit", "flow", "", "", "area", "visits"),
    ("testbridge-due", "referrals", "Visits due", "visit", "flow", "", "", "", "visits"),
    (
        "testbridge-on-time",
        "referrals",
        "Visits on time",
        "percent",
        "ratio",
        "testbridge-visits",
        "testbridge-due",
        "",
        "",
    ),
)


def own(**tables: Sequence[Sequence[str]]) -> Grids:
    """A board's own tables as grids; the board and three measures unless others are given."""
    return {"board": BOARD, "measures": OWN_MEASURES} | tables


def whole(grids: Grids) -> Tables:
    """The standard framework as these tables change it."""
    return merged(standard(), tables_in(grids)[0])


def a_framework(*targets: Sequence[str], version: int = 0) -> Framework:
    """The framework of Testbridge with these rows of targets, the headings first."""
    return framework_of(whole(own(targets=targets) if targets else own()), version)
