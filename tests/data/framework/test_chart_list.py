"""An ordered, named list of charts: whatever is done to it, no chart is lost or doubled."""

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.framework.chart_list import ChartList, ChartSection, Place, list_of
from data.framework.pages import ChartOnPage
from tests.frameworks import NORTHBRIDGE

# However busy the machine is.
SLOW = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
NAMES = st.text("abcdefgh", min_size=1, max_size=3)


def a_chart(name: str, section: str = "") -> ChartOnPage:
    return ChartOnPage(name, name.title(), "over time", ("contacts",), section=section)


def a_list(*sections: str) -> ChartList:
    """Sections with a chart for each letter: "ab" has the charts a and b."""
    return ChartList(
        "Ours",
        tuple(ChartSection(f"{letters}?", tuple(map(a_chart, letters))) for letters in sections),
    )


@st.composite
def lists(draw: st.DrawFn) -> ChartList:
    """A list of up to six charts in up to three sections, some of which may be empty."""
    names = draw(st.lists(NAMES, unique=True, max_size=6))
    questions = draw(st.lists(NAMES, unique=True, min_size=1, max_size=3))
    found = ChartList("Ours", tuple(ChartSection(f"{question}?") for question in questions))
    for name in names:
        found = found.with_chart(a_chart(name), draw(places()))
    return found


def places() -> st.SearchStrategy[Place]:
    return st.builds(Place, st.integers(0, 3), st.integers(0, 7))


@st.composite
def lists_with_a_chart(draw: st.DrawFn) -> tuple[ChartList, str]:
    """A list that has charts, and the id of one of them."""
    found = draw(lists().filter(lambda each: each.charts))
    return found, draw(st.sampled_from([chart.id for chart in found.charts]))


def names(found: ChartList) -> list[str]:
    return ["".join(chart.id for chart in section.charts) for section in found.sections]


@SLOW
@given(lists_with_a_chart(), places())
def test_there_and_back_is_nothing(given_, to):
    found, chart = given_

    assert found.moved(chart, to).moved(chart, found.place_of(chart)) == found


@SLOW
@given(lists_with_a_chart())
def test_a_step_earlier_is_taken_back_by_one_later(given_):
    found, chart = given_
    step = found.earlier(chart)

    assert step.later(chart) == found if step != found else found.place_of(chart) == Place(0, 0)


@SLOW
@given(lists_with_a_chart())
def test_a_step_later_is_taken_back_by_one_earlier(given_):
    found, chart = given_
    step = found.later(chart)
    last = len(found.sections) - 1

    if step == found:
        assert found.place_of(chart) == Place(last, len(found.sections[last].charts) - 1)
    else:
        assert step.earlier(chart) == found


@SLOW
@given(lists(), places())
def test_what_is_put_in_and_taken_out_leaves_nothing_behind(found, at):
    assert found.with_chart(a_chart("new"), at).without("new") == found


@SLOW
@given(lists_with_a_chart())
def test_a_name_given_and_taken_back_is_nothing(given_):
    found, chart = given_
    before = found.chart(chart).title

    assert found.renamed(chart, "Otherwise").chart(chart).title == "Otherwise"
    assert found.renamed(chart, "Otherwise").renamed(chart, before) == found


CHANGES: list[Callable[[ChartList, str, Place], ChartList]] = [
    lambda found, chart, to: found.moved(chart, to),
    lambda found, chart, _to: found.earlier(chart),
    lambda found, chart, _to: found.later(chart),
    lambda found, _chart, to: found.section_moved(0, to.section),
    lambda found, _chart, _to: found.without_section(len(found.sections) - 1),
    lambda found, _chart, _to: found.without_section(0),
    lambda found, _chart, _to: found.with_section("And?"),
    lambda found, _chart, _to: found.asked(0, "Why?"),
    lambda found, chart, _to: found.renamed(chart, "Otherwise"),
]


@pytest.mark.parametrize("change", CHANGES)
@SLOW
@given(lists_with_a_chart(), places())
def test_no_change_of_order_or_name_loses_or_doubles_a_chart(change, given_, to):
    found, chart = given_

    after = change(found, chart, to)

    assert Counter(each.id for each in after.charts) == Counter(each.id for each in found.charts)


@SLOW
@given(lists())
def test_written_in_a_row_and_read_again_it_is_the_same_without_what_is_empty(found):
    again = list_of(found.title, found.charts)

    kept = tuple(section for section in found.sections if section.charts)
    assert again.sections == (kept or (ChartSection(),))
    assert again.charts == found.charts


@SLOW
@given(lists(), st.integers(0, 3))
def test_a_section_moved_and_moved_back_is_nothing(found, to):
    to = min(to, len(found.sections) - 1)

    assert found.section_moved(0, to).section_moved(to, 0) == found


def test_the_first_of_a_section_goes_to_the_end_of_the_one_before():
    assert names(a_list("ab", "cd").earlier("c")) == ["abc", "d"]
    assert names(a_list("ab", "cd").later("b")) == ["a", "bcd"]


def test_charts_of_a_section_that_is_taken_out_stay():
    assert names(a_list("ab", "cd", "e").without_section(1)) == ["abcd", "e"]
    assert names(a_list("ab", "cd").without_section(0)) == ["abcd"]
    assert a_list("ab").without_section(0).sections[0].question == ""


def test_no_chart_is_in_a_list_twice():
    with pytest.raises(ValueError, match="each chart once"):
        a_list("ab").with_chart(a_chart("a"), Place(0, 0))


def test_a_chart_that_is_not_there_is_not_found():
    assert "z" not in a_list("ab")
    with pytest.raises(KeyError):
        a_list("ab").place_of("z")


def test_a_list_has_a_title():
    assert a_list("ab").titled("Neglect sub-group").title == "Neglect sub-group"


def test_each_page_that_is_shipped_is_a_list_of_its_charts_under_their_questions():
    for page in NORTHBRIDGE.pages:
        found = list_of(page.title, page.charts)

        assert {chart.id for chart in found.charts} == {chart.id for chart in page.charts}
        assert {chart.section for chart in page.charts} == {s.question for s in found.sections}
