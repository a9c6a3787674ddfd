"""A measure that has figures is not described anew without saying what becomes of it."""

from dataclasses import replace

import pytest

from data.framework.breaks import Change
from data.framework.set_up.basis import Basis
from data.framework.set_up.draft import Draft
from data.framework.set_up.drafts import draft_on
from data.periods import parse
from tests.data.framework.set_up import boards
from tests.data.framework.set_up.boards import VISITS, a_board, faults, framework, written

LATER = parse("2027-28 Q1")
BECAUSE = "own.testbridge-visits.because"
WHY = "From April 2027 visits by telephone count too."


def a_basis(*, counted: bool = True) -> Basis:
    """Testbridge as it is stored, with or without figures of its visits."""
    stored = boards.stored(written(a_board(VISITS)), LATER)
    return replace(stored, counted=frozenset({VISITS.id} if counted else ()))


def described(basis: Basis, **anew: object) -> Draft:
    draft = draft_on(basis)
    return replace(draft, measures=tuple(replace(each, **anew) for each in draft.measures))


@pytest.mark.parametrize(
    "anew",
    [{"definition": "Telephone too."}, {"kind": "stock"}, {"unit": "call", "plural": "calls"}],
)
def test_another_definition_asks_for_the_reason_at_its_place(anew):
    basis = a_basis()

    (fault,) = faults(described(basis, **anew), basis)

    assert fault.field == BECAUSE
    assert "“Home visits” has figures" in fault.what
    assert "Say what changed, and why" in fault.what


@pytest.mark.parametrize("anew", [{"title": "Visits at home"}, {"better": "higher"}, {}])
def test_other_words_ask_for_none(anew):
    basis = a_basis()

    assert faults(described(basis, **anew), basis) == []


def test_without_figures_none_is_asked():
    basis = a_basis(counted=False)

    assert faults(described(basis, kind="stock"), basis) == []


def test_the_reason_becomes_a_break_from_the_quarter_in_which_the_change_counts():
    basis = a_basis()
    draft = described(basis, definition="Telephone too.", change="redefined", because=WHY)

    assert faults(draft, basis) == []
    (found,) = framework(written(draft, basis)).breaks
    assert (found.measure, found.first, found.reason) == (VISITS.id, LATER, WHY)
    assert found.change is Change.REDEFINED


def test_the_same_in_other_words_parts_nothing():
    basis = a_basis()
    draft = described(basis, definition="At home.", change="renamed", because=WHY)

    assert [each.parts for each in framework(written(draft, basis)).breaks] == [False]


def test_the_breaks_that_were_stored_stay_and_one_of_the_quarter_is_typed_anew():
    basis = a_basis()
    first = written(described(basis, kind="stock", because=WHY), basis)
    again = replace(boards.stored(first, LATER), counted=basis.counted)

    assert written(draft_on(again), again) == first
    second = written(described(again, kind="flow", because="It was an error."), again)

    assert [each.reason for each in framework(second).breaks] == ["It was an error."]


def test_a_reason_that_names_a_person_is_told_at_its_place():
    basis = a_basis()
    draft = described(basis, kind="stock", because="As Ann Smith born 3.4.2012 told us")

    assert [fault.field for fault in faults(draft, basis)] == [BECAUSE]
