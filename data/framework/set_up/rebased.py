"""What somebody typed, put on top of what another has stored in the meantime."""

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import TypeVar

from data.framework.set_up.draft import (
    Draft,
    DraftAgency,
    DraftBoard,
    DraftMeasure,
    DraftUnit,
)

Typed = TypeVar("Typed", DraftBoard, DraftAgency, DraftMeasure, DraftUnit)
Named = TypeVar("Named", DraftAgency, DraftMeasure, DraftUnit)


def rebased(mine: Draft, before: Draft, now: Draft) -> Draft:
    """A draft with what another has stored, as far as it does not say otherwise itself.

    before: the board as both began. now: the board as it is stored by now. Where both changed the
    same text, that of the draft is kept: the screens say what storing it changes.
    """
    return Draft(
        _merged(mine.board, before.board, now.board),
        _listed(mine.agencies, before.agencies, now.agencies),
        _listed(mine.measures, before.measures, now.measures),
        (now.asks | (mine.asks - before.asks)) - (before.asks - mine.asks),
        now.version,
        _listed(mine.units, before.units, now.units),
        mine.often,
    )


def _merged(mine: Typed, before: Typed | None, now: Typed | None) -> Typed:
    """Text by text: what was typed, or where nothing was, what is stored by now."""
    if before is None or now is None:
        return mine
    said = {
        name: getattr(now, name)
        for name in (field.name for field in fields(mine))
        if getattr(mine, name) == getattr(before, name)
    }
    return replace(mine, **said)


def _listed(
    mine: Iterable[Named], before: Iterable[Named], now: Iterable[Named]
) -> tuple[Named, ...]:
    """Those that are stored by now, then those that were added; without those taken out."""
    typed: dict[str, Named] = {each.id: each for each in mine}
    then: dict[str, Named] = {each.id: each for each in before}
    stored: dict[str, Named] = {each.id: each for each in now}
    taken_out = (then.keys() - typed.keys()) | (then.keys() - stored.keys())
    return tuple(
        _merged(typed[name], then.get(name), stored.get(name)) if name in typed else stored[name]
        for name in dict.fromkeys([*stored, *typed])
        if name not in taken_out
    )
