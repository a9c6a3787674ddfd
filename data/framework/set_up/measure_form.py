"""The form in which a measure of the board's own is typed, to that measure."""

from collections.abc import Collection

from data.framework.measures import Kind
from data.framework.proposed import plural_of
from data.framework.set_up import fields
from data.framework.set_up.draft import Draft, DraftMeasure, Split
from data.framework.set_up.steps import Typed, slug, unused
from data.framework.set_up.written import PERCENT, RATE_UNIT
from data.observations import AGENCY

SPLITS = 2  # places for what a measure is split by; more of them stand in the workbook
COMPUTED_UNITS = {Kind.RATIO: PERCENT, Kind.RATE: RATE_UNIT}


def split_name(number: int) -> str:
    """Where it is typed by what a measure is split."""
    return fields.in_form(f"split-{number}")


def split_categories(number: int) -> str:
    """Where its categories are typed, one a line."""
    return fields.in_form(f"categories-{number}")


def measure_in_form(draft: Draft, typed: Typed, units: Collection[str]) -> DraftMeasure:
    """The measure that the form describes: one of the draft's again, or a new one.

    units: the ids of those that are no counts of whole things.
    """
    known = {each.id: each for each in draft.measures}
    title, kind = typed.one(fields.in_form("title")), typed.one(fields.in_form("kind"))
    measure_id = typed.one(fields.MEASURE_ID)
    if measure_id not in known:
        measure_id = unused(f"{draft.board.id}-{slug(title) or 'measure'}", known)
    before = known.get(measure_id)
    because = typed.one(fields.in_form("because"))
    is_computed = kind in COMPUTED_UNITS
    unit = _unit(kind, before) if is_computed else typed.one(fields.in_form("unit"))
    return DraftMeasure(
        measure_id,
        typed.one(fields.in_form("theme")),
        title,
        unit,
        _plural(unit, typed.one(fields.in_form("plural")), units),
        kind,
        typed.one(fields.in_form("better")),
        _splits(typed),
        typed.one(fields.in_form("counts")) if is_computed else "",
        typed.one(fields.in_form("out of")) if is_computed else "",
        typed.one(fields.in_form("definition")),
        typed.one(fields.in_form("change")) if because else "",
        because,
    )


def _plural(unit: str, typed: str, units: Collection[str]) -> str:
    """The word for two of what is counted: the one that was typed, or the usual one."""
    if not unit or unit in units:
        return ""
    return typed or plural_of(unit)


def _unit(kind: str, before: DraftMeasure | None) -> str:
    """The unit of what is computed: its kind's, unless the board has given it another."""
    is_as_before = before is not None and before.kind == kind and before.unit
    return before.unit if before and is_as_before else COMPUTED_UNITS[Kind(kind)]


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
