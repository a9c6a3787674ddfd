"""Boards that are being set up, for the tests of how."""

from dataclasses import replace
from datetime import date

from data.framework.build import framework_of
from data.framework.framework import Framework
from data.framework.rows import Tables, merged
from data.framework.set_up.basis import Basis
from data.framework.set_up.draft import Draft, DraftMeasure, Split
from data.framework.set_up.draft_faults import Fault, faults_in
from data.framework.set_up.drafts import draft_on
from data.framework.set_up.written import own_tables
from data.framework.shipped import standard, usual
from data.periods import Period, parse

TODAY = date(2026, 11, 26)
QUARTER = parse("2026-27 Q3")
VISITS = DraftMeasure(
    "testbridge-visits",
    theme="health",
    title="Home visits",
    unit="visit",
    plural="visits",
    kind="flow",
    splits=(Split("area", ("North", "South")),),
)


def new(first: Period = QUARTER) -> Basis:
    """What a new board builds on."""
    return Basis(standard(), usual(), {}, None, first)


def stored(own: Tables, first: Period = QUARTER) -> Basis:
    """What a change of a stored board builds on."""
    return Basis(standard(), usual(), own, 1, first)


def a_board(*measures: DraftMeasure, first: Period = QUARTER) -> Draft:
    """Testbridge as usual, with measures of its own."""
    draft = draft_on(new(first))
    board = replace(
        draft.board, id="testbridge", name="Testbridge Partnership", short_name="Testbridge"
    )
    return replace(draft, board=board, measures=measures)


def framework(own: Tables) -> Framework:
    """The framework that a board's own tables make."""
    return framework_of(merged(standard(), own))


def faults(draft: Draft, basis: Basis | None = None) -> list[Fault]:
    """What is wrong with a draft, with Derby here already."""
    return faults_in(draft, basis or new(), ("derby",), TODAY)


def written(draft: Draft, basis: Basis | None = None) -> Tables:
    """The board's own tables that a draft makes."""
    return own_tables(draft, basis or new())
