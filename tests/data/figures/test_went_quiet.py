"""What came each quarter and did not come again is told by the largest whole that lacks (V8)."""

from data.figures.went_quiet import Level, Quiet, went_quiet
from data.periods import parse
from tests.builders_data import a_return, a_store, an_observation

Q1, Q2, Q3 = "2012-13 Q1", "2012-13 Q2", "2012-13 Q3"


def sent(period: str, *observations, agency: str = "police"):
    return a_return(*observations, agency=agency, period=period, file=f"{agency} {period}.xlsx")


def figure(measure: str, period: str, sheet: str = "Sheet", value: float | None = 5, **categories):
    return {**an_observation(measure, value, period, **categories), "sheet": sheet}


def quiet(*returns, period: str = Q3) -> list[Quiet]:
    return list(went_quiet(a_store(*returns).dataset("derby"), parse(period)))


def whole(period: str, without: tuple[str, ...] = ()):
    """A return of two sheets, one of two measures, without some of it."""
    rows = {
        "north": figure("marac-cases", period, "MARAC", area="North"),
        "south": figure("marac-cases", period, "MARAC", area="South"),
        "repeats": figure("marac-repeats", period, "MARAC"),
        "crimes": figure("domestic-abuse-crimes", period, "Crime"),
    }
    return sent(period, *(row for name, row in rows.items() if name not in without))


def test_what_came_again_is_not_told():
    assert quiet(whole(Q1), whole(Q2), whole(Q3)) == []


def test_an_agency_that_sent_nothing_is_told_once():
    other = [sent(each, figure("contacts", each), agency="childrens-social-care") for each in
             (Q1, Q2, Q3)]  # fmt: skip

    (found,) = quiet(whole(Q1), whole(Q2), *other)

    assert found == Quiet(Level.AGENCY, "police", parse(Q2), 4)


def test_a_sheet_that_did_not_come_is_told_once():
    found = quiet(whole(Q1), whole(Q2), whole(Q3, ("north", "south", "repeats")))

    assert found == [Quiet(Level.SHEET, "police", parse(Q2), 3, "MARAC")]


def test_a_measure_of_a_sheet_that_did_not_come_is_told_once():
    found = quiet(whole(Q1), whole(Q2), whole(Q3, ("north", "south")))

    assert found == [Quiet(Level.MEASURE, "police", parse(Q2), 2, "MARAC", "marac-cases")]


def test_a_row_that_did_not_come_is_told_by_its_category():
    found = quiet(whole(Q1), whole(Q2), whole(Q3, ("south",)))

    area = (("area", "South"),)
    assert found == [Quiet(Level.ROW, "police", parse(Q2), 1, "MARAC", "marac-cases", area)]


def test_a_figure_that_is_not_available_has_come():
    last = sent(
        Q3,
        figure("marac-cases", Q3, "MARAC", area="North"),
        figure("marac-cases", Q3, "MARAC", None, area="South"),
        figure("marac-repeats", Q3, "MARAC"),
        figure("domestic-abuse-crimes", Q3, "Crime"),
    )

    assert quiet(whole(Q1), whole(Q2), last) == []


def test_what_moved_to_another_sheet_has_come():
    moved = sent(
        Q3,
        *(figure("marac-cases", Q3, "MARAC", area=name) for name in ("North", "South")),
        figure("marac-repeats", Q3, "Repeats"),
        figure("domestic-abuse-crimes", Q3, "Crime"),
    )

    assert quiet(whole(Q1), whole(Q2), moved) == []


def test_what_did_not_come_each_time_is_not_expected():
    assert quiet(whole(Q1, ("south",)), whole(Q2), whole(Q3, ("south",))) == []


def test_one_return_before_is_too_few_to_expect_anything():
    assert quiet(whole(Q1), whole(Q2, ("south",)), period=Q2) == []


def test_what_went_quiet_before_is_told_at_its_own_quarter_alone():
    returns = [whole(Q1), whole(Q2), whole(Q3, ("south",)), whole("2012-13 Q4", ("south",))]

    assert quiet(*returns, period="2012-13 Q4") == []
    assert quiet(*returns, period="2012-13") == []
