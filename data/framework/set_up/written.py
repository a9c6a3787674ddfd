"""From a draft to the board's own tables, each cell with the place where it was typed."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from data.framework.board_columns import BOARD
from data.framework.break_check import tells_of_all
from data.framework.break_columns import BREAKS
from data.framework.columns import AGENCIES, CATEGORIES, MEASURES, RETURNS, UNITS
from data.framework.expected import reported
from data.framework.measures import PER_10_000, Kind
from data.framework.proposed import is_plural
from data.framework.rows import Row, Tables
from data.framework.set_up import fields
from data.framework.set_up.basis import Basis
from data.framework.set_up.draft import Draft, DraftAgency, DraftMeasure, DraftUnit
from data.framework.set_up.drafts import in_force
from data.framework.set_up.how_often import asked_singly, often_said, themes_of
from data.framework.table_form import YES
from data.periods import is_period, parse

PERCENT, RATE_UNIT = "percent", "rate-10000"


def own_tables(draft: Draft, basis: Basis) -> Tables:
    """What the board then says otherwise than the standard framework.

    What the screens do not show, such as layouts, stays as it is stored. Nothing
    that was asked before the change is taken back: it is asked no longer.
    """
    return {
        **basis.before,
        BOARD.name: (_board(draft, basis),),
        AGENCIES.name: tuple(_agencies(draft, basis)),
        UNITS.name: tuple(_units(draft, basis)),
        MEASURES.name: tuple(_measures(draft, basis)),
        CATEGORIES.name: tuple(_categories(draft, basis)),
        RETURNS.name: tuple(_returns(draft, basis)),
        BREAKS.name: tuple(_breaks(draft, basis)),
    }


def _row(before: Row | None, cells: Mapping[str, str], places: Mapping[str, str]) -> Row:
    """A stored row with other cells; those that are emptied are left out."""
    whole = {**(before.cells if before else {}), **cells}
    return Row({name: text for name, text in whole.items() if text}, places)


def _board(draft: Draft, basis: Basis) -> Row:
    board = draft.board
    before = next(iter(basis.own(BOARD.name)), None)
    cells = {
        "id": board.id,
        "name": board.name,
        "short name": board.short_name,
        "marking": board.marking,
        "first quarter": board.first_quarter,
    }
    places = {
        "": fields.BOARD_NAME,
        "id": fields.BOARD_ID,
        "name": fields.BOARD_NAME,
        "short name": fields.BOARD_SHORT,
        "marking": fields.BOARD_MARKING,
        "first quarter": fields.BOARD_FIRST,
    }
    return _row(before, cells, places)


def _agencies(draft: Draft, basis: Basis) -> Iterator[Row]:
    """The rows that say something, in the order in which they are stored, then those added."""
    own = {row["id"]: row for row in basis.own(AGENCIES.name)}
    drafted = {each.id: each for each in draft.agencies}
    for agency in dict.fromkeys([*own, *drafted]):
        before = own.get(agency)
        if agency not in drafted:
            yield own[agency]
            continue
        row = _agency(drafted[agency], before, basis)
        if before is not None or len(row.cells) > 1:
            yield row


def _agency(agency: DraftAgency, before: Row | None, basis: Basis) -> Row:
    shared = basis.standard_agencies.get(agency.id)
    is_usual = shared is not None and shared["name"] == agency.name
    cells = {
        "id": agency.id,
        "name": "" if is_usual else agency.name,
        "also written as": agency.also,
    }
    if agency.sends:
        cells["used"] = ""
    places = {
        "": fields.agency_name(agency.id),
        "name": fields.agency_name(agency.id),
        "also written as": fields.agency_also(agency.id),
    }
    return _row(before, cells, places)


def _units(draft: Draft, basis: Basis) -> Iterator[Row]:
    """Those that are stored, and those in which a measure is."""
    own = {row["id"]: row for row in basis.own(UNITS.name)}
    used = {measure.unit: measure.id for measure in draft.measures}
    drafted = {each.id: each for each in draft.units}
    for unit in dict.fromkeys([*own, *drafted]):
        if unit not in drafted:
            yield own[unit]
        elif unit in own or unit in used:
            yield _unit(drafted[unit], own.get(unit), used.get(unit, ""))


def _unit(unit: DraftUnit, before: Row | None, measure: str) -> Row:
    cells = {
        "id": unit.id,
        "written": unit.written,
        "decimals": unit.decimals,
        "said after": unit.said_after,
    }
    return _row(before, cells, {"": fields.of_measure(measure, "written")})


def _measures(draft: Draft, basis: Basis) -> Iterator[Row]:
    own = {row["id"]: row for row in basis.own(MEASURES.name)}
    drafted = {each.id: each for each in draft.measures}
    for measure in dict.fromkeys([*own, *drafted]):
        typed = drafted.get(measure)
        yield _measure(typed, own.get(measure)) if typed else own[measure]


def _measure(measure: DraftMeasure, before: Row | None) -> Row:
    cells = {
        "id": measure.id,
        "theme": measure.theme,
        "title": measure.title,
        "unit": measure.unit,
        "plural": measure.plural,
        "kind": measure.kind,
        "better": measure.better,
        "split by": "; ".join(each.by for each in measure.splits),
        "counts": measure.counts,
        "out of": measure.out_of,
        "definition": measure.definition,
    }
    if before is None or before["title"] != measure.title:
        cells["title is plural"] = YES if is_plural(measure.title) else ""
    if measure.counts:
        cells["times"] = measure.times or (str(PER_10_000) if measure.kind == Kind.RATE else "")
    places = {name: fields.of_measure(measure.id, name) for name in cells}
    return _row(before, cells, {"": fields.of_measure(measure.id, "title"), **places})


def _categories(draft: Draft, basis: Basis) -> Iterator[Row]:
    typed = {each.id for each in draft.measures}
    yield from (row for row in basis.own(CATEGORIES.name) if row["measure"] not in typed)
    for measure in draft.measures:
        place = {"": fields.of_measure(measure.id, "split by")}
        for split in measure.splits:
            for category in split.categories:
                cells = {"measure": measure.id, "split by": split.by, "category": category}
                yield Row(cells, place)


def _breaks(draft: Draft, basis: Basis) -> Iterator[Row]:
    """What became of measures before, and what becomes of those that are changed now."""
    first = str(basis.first)
    typed = {each.id: each for each in draft.measures if each.because}
    for row in basis.own(BREAKS.name):
        is_other = row["first period"] != first or row["measure"] not in typed
        if is_other or not tells_of_all(row):
            yield row
    for measure in typed.values():
        cells = {
            "measure": measure.id,
            "first period": first,
            "change": measure.change,
            "reason": measure.because,
        }
        yield _row(None, cells, {"": fields.of_measure(measure.id, "because")})


def _returns(draft: Draft, basis: Basis) -> Iterator[Row]:
    known = set()
    themes = themes_of({MEASURES.name: tuple(_measures(draft, basis))}, basis)
    asks, said = asked_singly(draft, themes), often_said(draft, themes)
    before = {(row["agency"], row["reports"]): row["how often"] for row in basis.own(RETURNS.name)}
    for row in basis.own(RETURNS.name):
        pair = (row["agency"], row["reports"])
        known.add(pair)
        if pair not in asks:
            yield from _asked_no_longer(row, basis)
        elif in_force(row, basis):
            often = {"how often": said[pair[1]]} if pair[1] in said else {}
            yield _row(row, often, _in_grid(pair)) if often else replace(row, places=_in_grid(pair))
        else:
            again = {"last period": "", "first period": str(basis.first)}
            again |= {"how often": said[pair[1]]} if pair[1] in said else {}
            yield _row(row, again, _in_grid(pair))
    first = str(basis.first) if _has_begun("", basis) else ""
    for agency, reports in sorted(asks - known):
        theme = themes.get(reported(reports)[0], reports)
        of_theme = before.get((agency, theme), "")
        cells = {
            "agency": agency,
            "reports": reports,
            "how often": said.get(reports) or of_theme or basis.often.get(reports, ""),
            "first period": first,
        }
        yield _row(None, cells, _in_grid((agency, reports)))


def _in_grid(pair: tuple[str, str]) -> Mapping[str, str]:
    return {"": fields.column_of(pair[0])}


def _asked_no_longer(row: Row, basis: Basis) -> Iterator[Row]:
    """A line that ends before the change; none where it had not begun by then."""
    if not in_force(row, basis):
        yield row
    elif _has_begun(row["first period"], basis):
        yield _row(row, {"last period": str(basis.first.previous())}, {})


def _has_begun(first: str, basis: Basis) -> bool:
    """Whether something was asked before the change. first: its own first period, if any."""
    board = next(iter(basis.own(BOARD.name)), Row({}))
    begins = first or board["first quarter"]
    return not basis.is_new and is_period(begins) and parse(begins).starts < basis.first.starts
