"""What the reader asked to see, to and from an address."""

from datetime import date
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.figures.selection import Highlight, Selection, from_params
from data.periods import month_of, parse, quarter
from tests.frameworks import NAMES, STANDARD

BOARDS = STANDARD.boards

QUARTERS = st.builds(quarter, st.integers(2000, 2060), st.integers(1, 4))
MONTHS = st.builds(month_of, st.integers(2000, 2060), st.integers(1, 12))
CATEGORIES = st.lists(st.text(min_size=1), min_size=1, max_size=4, unique=True)


@st.composite
def highlights(draw):
    dimension = draw(st.sampled_from(["agency", "age", "period", "first-risk"]))
    first, *rest = draw(CATEGORIES)
    return Highlight(dimension, first, tuple(rest))


HIGHLIGHTS = highlights()


POLICE, HEALTH = Highlight("agency", "police"), Highlight("agency", "health")


@st.composite
def selections(draw):
    ends = QUARTERS | MONTHS
    first, last = sorted(draw(st.tuples(ends, ends)))
    ids = st.sampled_from(list(NAMES))
    return Selection(
        draw(st.sampled_from(BOARDS)),
        draw(st.sampled_from([None, first])),
        draw(st.sampled_from([None, last])),
        tuple(draw(st.lists(ids, unique=True))),
        draw(st.none() | HIGHLIGHTS),
        draw(st.none() | st.dates()),
        by_month=draw(st.booleans()),
    )


def params_of(query: str) -> dict[str, str]:
    """As the server reads an address: a plus in it is a plus, as in 2011-12Q3+Q4."""
    return dict(parse_qsl(query.replace("+", "%2B")))


@given(selections())
def test_an_address_gives_back_the_selection_it_was_made_from(selection):
    asked = from_params(params_of(selection.to_query()), default_board="dudley", boards=BOARDS)

    assert asked.selection == selection
    assert asked.dropped == ()


@given(
    st.dictionaries(
        st.sampled_from(["board", "from", "to", "agency", "highlight", "as-at", "by", "x"]),
        st.text(),
    )
)
def test_no_address_is_too_odd_to_read(params):
    asked = from_params(params, default_board="derby", boards=BOARDS)

    assert (
        from_params(params_of(asked.selection.to_query()), "derby", BOARDS).selection
        == asked.selection
    )


def test_an_address_can_be_read_aloud():
    selection = Selection("derby", parse("2011-12"), parse("2012-13"), ("police",))

    assert selection.to_query() == "board=derby&from=2011-12&to=2012-13&agency=police"


def test_an_address_has_several_agencies_and_a_highlight():
    chosen = Highlight("age", "18 to 24")

    query = Selection("derby", agencies=("police", "education"), highlight=chosen).to_query()

    assert query == "board=derby&agency=police,education&highlight=age:18%20to%2024"


def test_an_address_names_the_day_whose_knowledge_is_shown():
    query = Selection("northbridge", as_at=date(2026, 8, 15)).to_query()

    assert query == "board=northbridge&as-at=2026-08-15"


def test_an_empty_address_asks_for_the_default_board():
    assert from_params({}, "derby", BOARDS).selection == Selection("derby")


@pytest.mark.parametrize(
    ("name", "value", "dropped"),
    [
        ("board", "atlantis", "board=atlantis"),
        ("from", "yesterday", "from=yesterday"),
        ("to", "2012-13Q5", "to=2012-13Q5"),
        ("highlight", "police", "highlight=police"),
        ("highlight", ":police", "highlight=:police"),
        ("as-at", "yesterday", "as-at=yesterday"),
        ("as-at", "2026-02-30", "as-at=2026-02-30"),
        ("as-at", "20260815", "as-at=20260815"),
        ("as-at", "2026-W33-6", "as-at=2026-W33-6"),
        ("colour", "red", "colour=red"),
    ],
)
def test_what_is_unknown_is_dropped_and_named(name, value, dropped):
    asked = from_params({name: value}, "derby", BOARDS)

    assert asked.dropped == (dropped,)
    assert asked.selection.board == "derby"


def test_agencies_are_kept_once_and_in_order_whichever_the_board_has():
    asked = from_params({"agency": "police,,shopkeepers,education,police"}, "derby", BOARDS)

    assert asked.selection.agencies == ("police", "shopkeepers", "education")


def test_a_range_asked_for_backwards_is_turned_round():
    selection = from_params({"from": "2012-13Q3", "to": "2011-12Q1"}, "derby", BOARDS).selection

    assert (selection.first, selection.last) == (quarter(2011, 1), quarter(2012, 3))


def test_an_address_has_several_marks_of_one_dimension():
    asked = from_params({"highlight": "agency:police,health"}, "derby", BOARDS).selection

    assert asked.highlight == Highlight("agency", "police", ("health",))
    assert asked.to_query() == "board=derby&highlight=agency:police,health"


def test_a_comma_of_a_category_is_not_one_between_two():
    chosen = Highlight("setting", "Home, or near it", ("100%",))

    query = Selection("derby", highlight=chosen).to_query()

    assert from_params(params_of(query), "derby", BOARDS).selection.highlight == chosen


def test_a_mark_named_twice_is_highlighted_once():
    assert from_params(
        {"highlight": "agency:police,police"}, "derby", BOARDS
    ).selection.highlight == (Highlight("agency", "police"))


def test_a_mark_added_stands_beside_those_before_it_and_added_again_leaves_them():
    both = Selection("derby").added(POLICE).added(HEALTH)

    assert both.highlight == Highlight("agency", "police", ("health",))
    assert both.added(POLICE).highlight == HEALTH
    assert both.added(POLICE).added(HEALTH).highlight is None


def test_a_mark_of_another_dimension_stands_alone():
    age = Highlight("age", "18 to 24")

    assert Selection("derby", highlight=POLICE).added(age).highlight == age


def test_one_of_several_chosen_without_adding_stands_alone():
    both = Selection("derby").added(POLICE).added(HEALTH)

    assert both.toggled(HEALTH).highlight == HEALTH


def test_a_highlight_chosen_again_is_cleared():
    police = Highlight("agency", "police")

    once = Selection("derby").toggled(police)

    assert once.highlight == police
    assert once.toggled(police).highlight is None
    assert once.toggled(Highlight("agency", "education")).highlight.category == "education"
