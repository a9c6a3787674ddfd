"""From what a board says already, or from what is usual, to the draft that its screens show."""

from collections import defaultdict
from collections.abc import Iterator

from data.framework.board_columns import BOARD
from data.framework.columns import AGENCIES, CATEGORIES, MEASURES, RETURNS, UNITS
from data.framework.rows import Row
from data.framework.set_up.basis import Basis
from data.framework.set_up.draft import (
    Asks,
    Draft,
    DraftAgency,
    DraftBoard,
    DraftMeasure,
    DraftUnit,
    Split,
)
from data.periods import is_period, parse

MARKING = "OFFICIAL"


def draft_on(basis: Basis) -> Draft:
    """The draft with which the screens begin: the board as it is, or the usual one."""
    return _usual(basis) if basis.is_new else _as_it_is(basis)


def in_force(row: Row, basis: Basis) -> bool:
    """Whether a line of what is asked still holds when a change begins to count."""
    last = row["last period"]
    return not is_period(last) or parse(last).ends >= basis.first.ends


def _usual(basis: Basis) -> Draft:
    agencies = tuple(
        DraftAgency(row["id"], row["name"], sends=row["id"] in basis.usual_agencies)
        for row in basis.standard_agencies.values()
    )
    asks = frozenset[tuple[str, str]]().union(
        *(basis.usually_asked_of(each.id) for each in agencies if each.sends)
    )
    return Draft(DraftBoard(marking=MARKING, first_quarter=str(basis.first)), agencies, (), asks)


def _as_it_is(basis: Basis) -> Draft:
    board = basis.own(BOARD.name)[0]
    asks: Asks = frozenset(
        (row["agency"], row["reports"]) for row in basis.own(RETURNS.name) if in_force(row, basis)
    )
    return Draft(
        DraftBoard(
            board["id"],
            board["name"],
            board["short name"],
            board["marking"],
            board["first quarter"],
        ),
        tuple(_agencies(basis, {agency for agency, _ in asks})),
        tuple(_measures(basis)),
        asks,
        basis.version,
        tuple(
            DraftUnit(row["id"], row["written"], row["decimals"], row["said after"])
            for row in basis.own(UNITS.name)
        ),
    )


def _agencies(basis: Basis, asked: set[str]) -> Iterator[DraftAgency]:
    """Those that all boards share, then the board's own."""
    own = {row["id"]: row for row in basis.own(AGENCIES.name)}
    for agency, standard in basis.standard_agencies.items():
        row = own.pop(agency, Row({}))
        name = row["name"] or standard["name"]
        yield DraftAgency(agency, name, row["also written as"], agency in asked)
    sources = {row["id"] for row in basis.standard[AGENCIES.name]}
    for agency, row in own.items():
        if agency not in sources and not row.says("only named") and row["used"].lower() != "no":
            yield DraftAgency(agency, row["name"], row["also written as"], agency in asked)


def _measures(basis: Basis) -> Iterator[DraftMeasure]:
    """Those of the board's own."""
    shared = {row["id"] for row in basis.standard[MEASURES.name]}
    listed: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in basis.own(CATEGORIES.name):
        listed[row["measure"], row["split by"]].append(row["category"])
    for row in basis.own(MEASURES.name):
        if row["id"] in shared or row["used"].lower() == "no":
            continue
        yield DraftMeasure(
            row["id"],
            row["theme"],
            row["title"],
            row["unit"],
            row["plural"],
            row["kind"],
            row["better"],
            tuple(Split(by, tuple(listed[row["id"], by])) for by in row.several("split by")),
            row["counts"],
            row["out of"],
            row["definition"],
            times=row["times"],
        )
