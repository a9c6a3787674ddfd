"""How often each measure is counted, as it is chosen, and what the board's tables then say."""

import pytest

from data.framework.build import framework_of
from data.framework.columns import RETURNS
from data.framework.expected import Often, periods_asked
from data.framework.rows import Row, merged
from data.framework.set_up import fields
from data.framework.set_up.asks import grid_of
from data.framework.set_up.draft_text import as_text, from_text
from data.framework.set_up.drafts import draft_on
from data.framework.set_up.how_often import counted, counted_now, with_often
from data.framework.set_up.written import own_tables
from data.periods import parse
from tests.data.framework.set_up import boards
from tests.data.framework.set_up.boards import a_board

BASIS = boards.new()
EPISODES, THEME = "missing-episodes", "missing"


def themes(draft):
    by_theme = grid_of(draft, BASIS)
    return {measure: theme for theme, measures in by_theme.items() for measure in measures}


def counted_by(often: str, measure: str = EPISODES, draft=None):
    draft = draft or a_board()
    return with_often(draft, BASIS, themes(draft), {fields.often(measure): often})


def lines(draft) -> dict[tuple[str, str], str]:
    rows = own_tables(draft, BASIS)[RETURNS.name]
    return {(row["agency"], row["reports"]): row["how often"] for row in rows}


def test_what_is_usual_is_shown_and_storing_it_says_nothing_new():
    draft = a_board()

    assert counted(draft, BASIS, EPISODES, THEME) == Often.QUARTER
    assert counted(draft, BASIS, "population-0-17", themes(draft)["population-0-17"]) == Often.YEAR
    assert counted_by("quarter").often == ()


def test_a_measure_counted_otherwise_has_a_line_and_so_have_the_others_of_its_theme():
    before, after = lines(a_board()), lines(counted_by("month"))

    assert ("police", THEME) in before
    assert ("police", THEME) not in after
    assert after["police", EPISODES] == "month"
    others = {key: often for key, often in after.items() if key not in before}
    assert {often for (_, reports), often in others.items() if reports != EPISODES} == {""}


@pytest.mark.parametrize(
    ("often", "quarter", "periods"),
    [
        ("month", "2026-27 Q3", parse("2026-27 Q3").its_months()),
        ("half year", "2026-27 Q4", (parse("2026-27 Q3+Q4"),)),
        ("quarter", "2026-27 Q3", ()),
    ],
)
def test_the_form_follows_what_was_chosen(often, quarter, periods):
    framework = framework_of(merged(BASIS.standard, own_tables(counted_by(often), BASIS)))

    found = periods_asked(framework.returns, "police", parse(quarter), framework.measure(EPISODES))

    assert found == periods


def test_what_is_counted_once_a_year_is_in_no_other_form():
    framework = framework_of(merged(BASIS.standard, own_tables(counted_by("year"), BASIS)))

    def asked(quarter):
        return [
            line.reports
            for line in framework.returns
            if line.agency == "police"
            and line.holds_in(parse(quarter))
            and line.asks_for(framework.measure(EPISODES))
        ]

    assert asked("2026-27 Q4") == [EPISODES]
    assert asked("2026-27 Q3") == []


def test_taking_it_back_leaves_the_board_as_it_was():
    again = counted_by("quarter", draft=counted_by("month"))

    assert again == a_board()
    assert lines(again) == lines(a_board())


def test_what_no_list_has_is_not_taken():
    assert counted_by("fortnight").often == ()


def test_a_draft_keeps_it_as_text_and_under_another_id():
    draft = counted_by("month")

    assert from_text(as_text(draft)) == draft
    assert draft.with_id("otherton").often == draft.often


def stored(*lines):
    """A board that asks single measures already, as its workbook says."""
    tables = own_tables(a_board(), BASIS)
    cells = (dict(zip(("agency", "reports", "how often"), each, strict=True)) for each in lines)
    return boards.stored({**tables, RETURNS.name: tuple(map(Row, cells))})


def test_what_several_agencies_count_differently_is_shown_as_such_and_left_alone():
    basis = stored(("police", EPISODES, "month"), ("childrens-social-care", EPISODES, "quarter"))
    draft = draft_on(basis)

    assert counted_now(basis, EPISODES, THEME) == {"month", "quarter"}
    assert counted(draft, basis, EPISODES, THEME) == ""
    left = with_often(draft, basis, {EPISODES: THEME}, {fields.often(EPISODES): ""})
    assert left == draft
    assert own_tables(left, basis)[RETURNS.name] == basis.own(RETURNS.name)


def test_a_line_that_a_board_has_already_says_it_anew():
    basis = stored(("police", EPISODES, "month"))
    said = {fields.often(EPISODES): "year"}

    draft = with_often(draft_on(basis), basis, {EPISODES: THEME}, said)

    (row,) = own_tables(draft, basis)[RETURNS.name]
    assert (row["agency"], row["reports"], row["how often"]) == ("police", EPISODES, "year")
