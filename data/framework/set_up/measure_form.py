"""The form in which a measure of the board's own is typed, to that measure."""

from collections.abc import Collection, Mapping

from data.framework.measures import PER_10_000, Kind
from data.framework.proposed import plural_of
from data.framework.set_up import fields
from data.framework.set_up.basis import Basis
from data.framework.set_up.draft import Draft, DraftMeasure, DraftUnit, Split
from data.framework.set_up.steps import Typed, slug, unused
from data.framework.set_up.written import PERCENT, RATE_UNIT
from data.framework.table_form import NO, YES
from data.observations import AGENCY

SPLITS = 2  # places for what a measure is split by; more of them stand in the workbook
COMPUTED = frozenset({Kind.RATIO, Kind.RATE})
# The unit of what is computed, by its kind and what it is multiplied by; of others it is its own.
COMPUTED_UNITS = {
    (Kind.RATIO, ""): PERCENT,
    (Kind.RATE, ""): RATE_UNIT,
    (Kind.RATE, str(PER_10_000)): RATE_UNIT,
    (Kind.RATE, "1000"): "rate-1000",
    (Kind.RATE, "100000"): "rate-100000",
}


def split_name(number: int) -> str:
    """Where it is typed by what a measure is split."""
    return fields.in_form(f"split-{number}")


def split_categories(number: int) -> str:
    """Where its categories are typed, one a line."""
    return fields.in_form(f"categories-{number}")


def units_of(draft: Draft, basis: Basis) -> Mapping[str, str]:
    """What is read of each unit that counts no whole things, by its id: with the draft's own."""
    return {**basis.units, **{each.id: each.written for each in draft.units}}


def measure_in_form(
    draft: Draft, typed: Typed, units: Mapping[str, str]
) -> tuple[DraftMeasure, DraftUnit | None]:
    """The measure that the form describes: one of the draft's again, or a new one.

    With the unit of the board's own that it says how to write, if it does. units: what is read of
    each that is there already and counts no whole things, by its id.
    """
    known = {each.id: each for each in draft.measures}
    title, kind = _said(typed, "title"), _said(typed, "kind")
    measure_id = typed.one(fields.MEASURE_ID)
    if measure_id not in known:
        measure_id = unused(f"{draft.board.id}-{slug(title) or 'measure'}", known)
    is_computed = kind in COMPUTED
    times = _said(typed, "times") if is_computed else ""
    own = _own_unit(draft, typed, units)
    unit = own.id if own else _unit(kind, times, known.get(measure_id), typed)
    because = _said(typed, "because")
    measure = DraftMeasure(
        measure_id,
        _said(typed, "theme"),
        title,
        unit,
        _plural(unit, _said(typed, "plural"), {*units, *([own.id] if own else [])}),
        kind,
        _said(typed, "better"),
        _splits(typed),
        _said(typed, "counts") if is_computed else "",
        _said(typed, "out of") if is_computed else "",
        _said(typed, "definition"),
        _said(typed, "change") if because else "",
        because,
        times,
    )
    return measure, own


def _said(typed: Typed, column: str) -> str:
    return typed.one(fields.in_form(column))


def _own_unit(draft: Draft, typed: Typed, units: Collection[str]) -> DraftUnit | None:
    """The unit of which is typed how it is written; one of the draft's again, or a new one."""
    written = _said(typed, "written")
    if not written:
        return None
    own = {each.id for each in draft.units}
    name = slug(_said(typed, "unit")) or slug(written)
    unit_id = name if name in own else unused(name, set(units) - own)
    said_after = NO if _said(typed, "kind") in COMPUTED else YES
    return DraftUnit(unit_id, written, _said(typed, "decimals") or "1", said_after)


def _plural(unit: str, typed: str, units: Collection[str]) -> str:
    """The word for two of what is counted: the one that was typed, or the usual one."""
    if not unit or unit in units:
        return ""
    return typed or plural_of(unit)


def _unit(kind: str, times: str, before: DraftMeasure | None, typed: Typed) -> str:
    """The unit that is typed; of what is computed that of its kind, unless it has another."""
    if kind not in COMPUTED:
        return _said(typed, "unit")
    is_as_before = before is not None and (before.kind, before.times) == (kind, times)
    if before is not None and is_as_before and before.unit:
        return before.unit
    return COMPUTED_UNITS.get((Kind(kind), times), "")


def _splits(typed: Typed) -> tuple[Split, ...]:
    """By what it is split: by agency where that is ticked, then what was typed."""
    found = {AGENCY: Split(AGENCY)} if typed.several(fields.BY_AGENCY) else {}
    number = 1
    while any(name == split_name(number) for name, _ in typed.pairs):
        by = slug(typed.one(split_name(number)))
        categories = typed.lines(split_categories(number))
        if by and by not in found:
            found[by] = Split(by, categories)
        elif categories and not by:
            found[""] = Split("", categories)
        number += 1
    return tuple(found.values())
