"""A draft written as tables and drawn from them again is the same, whatever was typed."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from data.framework.check import check_tables
from data.framework.rows import merged
from data.framework.set_up.asks import grid_of
from data.framework.set_up.draft import Draft, DraftMeasure, Split
from data.framework.set_up.drafts import draft_on
from data.framework.set_up.steps import with_agency
from data.framework.shipped import standard
from tests.data.framework.set_up import boards
from tests.data.framework.set_up.boards import QUARTER, a_board

LETTERS = st.characters(categories=("Lu", "Ll", "Nd"), include_characters=" &'()-")
WORDS = st.text(LETTERS, min_size=1, max_size=30).map(lambda text: " ".join(text.split()) or "A")
PLAIN = a_board()
THEMES = tuple(grid_of(PLAIN, boards.new()))
SENDERS = tuple(each.id for each in PLAIN.senders)
LATER = QUARTER.following()


@st.composite
def measures(draw: st.DrawFn) -> tuple[DraftMeasure, ...]:
    """Up to three counts of the board's own."""
    found = []
    for number in range(draw(st.integers(0, 3))):
        areas = draw(st.lists(st.sampled_from(("North", "South", "East")), unique=True))
        measure = DraftMeasure(
            f"testbridge-{number}",
            theme=draw(st.sampled_from(THEMES)),
            title=f"{draw(WORDS)} {number}",
            unit="visit",
            plural="visits",
            kind=draw(st.sampled_from(("flow", "stock", "cumulative"))),
            better=draw(st.sampled_from(("", "higher", "lower"))),
            splits=(Split("area", tuple(areas)),) if areas else (),
            definition=draw(st.one_of(st.just(""), WORDS)),
        )
        found.append(measure)
    return tuple(found)


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """Testbridge with agencies renamed, added and unticked, and with asks of its own."""
    draft = a_board(*draw(measures()))
    if draw(st.booleans()):
        draft = with_agency(draft, f"{draw(WORDS)} team", draw(WORDS), boards.new())
    idle = draw(st.sets(st.sampled_from(SENDERS), max_size=4))
    agencies = tuple(
        replace(
            each, sends=each.sends and each.id not in idle, also=draw(st.sampled_from(("", "X")))
        )
        if each.id in idle
        else each
        for each in draft.agencies
    )
    asked = draw(st.sets(st.tuples(st.sampled_from(SENDERS), st.sampled_from(THEMES)), max_size=8))
    own = {(SENDERS[0], each.id) for each in draft.measures}
    asks = frozenset(each for each in {*draft.asks, *asked, *own} if each[0] not in idle)
    return replace(draft, agencies=agencies, asks=asks)


@given(drafts())
@settings(max_examples=40, deadline=None)
def test_a_draft_written_and_drawn_again_is_the_same(draft: Draft):
    own = boards.written(draft)

    again = draft_on(boards.stored(own))

    assert replace(again, version=None) == draft


@given(drafts(), drafts())
@settings(max_examples=40, deadline=None)
def test_a_change_says_what_was_typed_and_never_lets_go_of_what_was_asked_before(
    first: Draft, then: Draft
):
    basis = boards.stored(boards.written(first), LATER)
    kept = {each.id: each for each in (*then.measures, *first.measures)}
    agencies = {each.id: each for each in (*first.agencies, *then.agencies)}
    changed = replace(
        then, measures=tuple(kept.values()), agencies=tuple(agencies.values()), version=1
    )

    own = boards.written(changed, basis)

    before, after = boards.framework(boards.written(first)), boards.framework(own)
    for agency in before.senders:
        was, still = before.asked_of(agency, QUARTER), after.asked_of(agency, QUARTER)
        assert {each.id for each in was} <= {each.id for each in still}
    assert draft_on(boards.stored(own, LATER)).asks == changed.asks
    faults = check_tables(merged(standard(), own), standard())
    assert {each.code for each in faults} <= {"framework-one-name-for-two"}
