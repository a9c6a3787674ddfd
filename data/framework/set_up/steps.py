"""What was typed on one screen, put into the draft."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from data.framework.columns import AGENCIES, MEASURES
from data.framework.set_up import fields
from data.framework.set_up.asks import Grid, asked_in_grid, grid_of
from data.framework.set_up.basis import Basis
from data.framework.set_up.draft import Draft, DraftAgency, DraftBoard
from data.framework.set_up.how_often import with_often

LONGEST_SLUG = 28  # letters: with the id of a board before it an id is at most 60


@dataclass(frozen=True)
class Typed:
    """The places of one screen with what stands there; a place may hold several."""

    pairs: Sequence[tuple[str, str]]

    def raw(self, field: str) -> str:
        """What stands in a place, to the letter."""
        return next((text for name, text in self.pairs if name == field), "")

    def one(self, field: str, otherwise: str = "") -> str:
        """What stands in a place, on one line; otherwise where the screen does not have it."""
        return next((_tidy(text) for name, text in self.pairs if name == field), otherwise)

    def several(self, field: str) -> frozenset[str]:
        """All that is ticked under one name."""
        return frozenset(text for name, text in self.pairs if name == field)

    def lines(self, field: str) -> tuple[str, ...]:
        """The lines of a place, without empty ones and without a line that stands twice."""
        return tuple(dict.fromkeys(filter(None, map(_tidy, self.raw(field).splitlines()))))


def with_typed(draft: Draft, step: int, typed: Typed, basis: Basis) -> Draft:
    """The draft with what one of the three screens says."""
    if step == fields.WHO_YOU_ARE:
        return _with_board(draft, typed)
    if step == fields.AGENCIES:
        return _with_agencies(draft, typed, basis)
    by_theme = grid_of(draft, basis)
    asked = asked_in_grid(
        draft,
        by_theme,
        Grid(
            typed.several(fields.ASKED),
            typed.several(fields.SINGLE),
            typed.several(fields.OPEN),
        ),
    )
    themes = {measure: theme for theme, measures in by_theme.items() for measure in measures}
    return with_often(asked, basis, themes, dict(typed.pairs))


def with_agency(draft: Draft, name: str, also: str, basis: Basis) -> Draft:
    """The draft with one agency more, which is asked what most agencies are."""
    known = {row["id"] for row in (*basis.standard[AGENCIES.name], *basis.own(AGENCIES.name))}
    new = unused(slug(name), {each.id for each in draft.agencies} | known)
    agency = DraftAgency(new, name, also, sends=True)
    return replace(
        draft,
        agencies=(*draft.agencies, agency),
        asks=draft.asks | basis.usually_asked_of(new),
    )


def without_agency(draft: Draft, agency: str, basis: Basis) -> Draft:
    """The draft without an agency that was added to it and is not stored yet."""
    if not is_added(agency, basis):
        return draft
    return replace(
        draft,
        agencies=tuple(each for each in draft.agencies if each.id != agency),
        asks=frozenset(each for each in draft.asks if each[0] != agency),
    )


def without_measure(draft: Draft, measure: str, basis: Basis) -> Draft:
    """The draft without a measure that was added to it and is not stored yet."""
    if measure in {row["id"] for row in basis.own(MEASURES.name)}:
        return draft
    return replace(
        draft,
        measures=tuple(each for each in draft.measures if each.id != measure),
        asks=frozenset(each for each in draft.asks if each[1] != measure),
        often=tuple(each for each in draft.often if each[0] != measure),
    )


def is_added(agency: str, basis: Basis) -> bool:
    """Whether an agency is neither one that all boards share nor stored already."""
    stored = {row["id"] for row in basis.own(AGENCIES.name)}
    return agency not in basis.standard_agencies and agency not in stored


def slug(text: str) -> str:
    """A name as addresses hold it: "Fire & Rescue" is "fire-rescue"."""
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    words = re.sub(r"['’]", "", plain)
    return re.sub(r"[^a-z0-9]+", "-", words)[:LONGEST_SLUG].strip("-")


def unused(wanted: str, taken: Iterable[str]) -> str:
    """An id that is not taken: the one that is wanted, or that with a number."""
    known, wanted = set(taken), wanted or "own"
    number = 1
    while (found := wanted if number == 1 else f"{wanted}-{number}") in known:
        number += 1
    return found


def _with_board(draft: Draft, typed: Typed) -> Draft:
    board = draft.board
    short = typed.one(fields.BOARD_SHORT, board.short_name)
    board_id = typed.one(fields.BOARD_ID, board.id) if draft.is_new else board.id
    said = DraftBoard(
        board.id,
        typed.one(fields.BOARD_NAME, board.name),
        short,
        typed.one(fields.BOARD_MARKING, board.marking),
        typed.one(fields.BOARD_FIRST, board.first_quarter),
    )
    return replace(draft, board=said).with_id(board_id or slug(short))


def _with_agencies(draft: Draft, typed: Typed, basis: Basis) -> Draft:
    ticked = typed.several(fields.SENDS)
    agencies = tuple(_agency(each, typed, ticked, basis) for each in draft.agencies)
    asks = set(draft.asks)
    for before, after in zip(draft.agencies, agencies, strict=True):
        if after.sends and not before.sends:
            asks |= basis.usually_asked_of(after.id)
    senders = {each.id for each in agencies if each.sends}
    return replace(
        draft,
        agencies=agencies,
        asks=frozenset(each for each in asks if each[0] in senders),
    )


def _agency(agency: DraftAgency, typed: Typed, ticked: frozenset[str], basis: Basis) -> DraftAgency:
    """One agency as typed; a standard one without a name has its usual one."""
    shared = basis.standard_agencies.get(agency.id)
    name = typed.one(fields.agency_name(agency.id), agency.name)
    also = "; ".join(
        filter(None, map(_tidy, typed.one(fields.agency_also(agency.id), agency.also).split(";")))
    )
    return DraftAgency(
        agency.id, name or (shared["name"] if shared else ""), also, agency.id in ticked
    )


def _tidy(text: str) -> str:
    return " ".join(text.split())
