"""What of a highlight a chart shows apart, and what it says of the rest."""

import pytest

from dashboards.charts import bars, cohort, comparators, outcomes, pair, trend, within
from dashboards.charts.marks import Mark
from dashboards.drawing import Drawing, draw
from dashboards.highlighting import unheeded, why_unheeded
from dashboards.panels import Panel
from dashboards.tabulate import tabulate
from data.figures.dataset import Dataset
from data.figures.selection import Highlight, Selection
from tests.builders import a_series
from tests.builders_data import a_return, a_store, an_observation
from tests.callbacks.stores import a_dataset

SPLIT = a_series({"police": [4, 5], "housing": [1, 2]})
TOTAL = a_series([5, 7])


@pytest.mark.parametrize(
    "highlight", [None, Highlight("agency", "police"), Highlight("period", "2012-13Q2")]
)
def test_nothing_is_said_of_a_highlight_that_is_shown(highlight):
    assert unheeded([TOTAL, SPLIT], highlight) == []


def test_what_speaks_against_a_highlight_is_said():
    assert unheeded([TOTAL], Highlight("agency", "police"), "not split by agency") == [
        "Cannot highlight Police: not split by agency."
    ]


@pytest.mark.parametrize(
    ("highlight", "name"),
    [(Highlight("agency", "cafcass"), "Cafcass"), (Highlight("period", "2010-11"), "2010-11")],
)
def test_a_series_without_a_figure_of_it_says_so(highlight, name):
    assert unheeded([SPLIT], highlight) == [
        f"Cannot highlight {name}: there is no figure for it here."
    ]


def test_of_several_highlighted_those_without_a_figure_are_named():
    some = Highlight("agency", "police", ("cafcass",))

    assert unheeded([SPLIT], some) == ["Cannot highlight Cafcass: there is no figure for it here."]
    assert unheeded([TOTAL], some, "not split by agency") == [
        "Cannot highlight Police, Cafcass: not split by agency."
    ]


POLICE = Highlight("agency", "police")
OVER_TIME = Panel("contacts", "Contacts", trend.figure, ("contacts",))
SPLIT_PANEL = Panel("split", "Split", bars.figure, ("contacts",), ("agency",))


def a_drawing(panel: Panel, highlight: Highlight | None = POLICE, dataset=None) -> Drawing:
    return draw(panel, dataset or a_dataset(), Selection("derby", highlight=highlight))


def places() -> Dataset:
    """Places of two agencies on two courses in two quarters, each agency by course."""
    counts = {"booked": 10.0, "attended": 8.0, "cancelled": 1.0, "did-not-attend": 1.0}
    return a_store(
        a_return(
            *(
                an_observation(
                    f"training-places-{what}", many * value, quarter, agency=agency, course=course
                )
                for what, value in counts.items()
                for agency, many in (("police", 1), ("housing", 2))
                for course in ("Neglect", "Exploitation")
                for quarter in ("2012-13 Q1", "2012-13 Q2")
            )
        )
    ).dataset("derby")


PLACES = tuple(f"training-places-{what}" for what in ("attended", "cancelled", "did-not-attend"))
PAIR = ("training-places-booked", "training-places-attended")


def test_a_total_over_time_gets_a_line_of_what_is_highlighted_and_stays_as_it_is():
    plain, lit = a_drawing(OVER_TIME, None).figure, a_drawing(OVER_TIME).figure

    assert list(lit.data[0].y) == list(plain.data[0].y) == [100, 110, 120, 132]
    assert [list(trace.y) for trace in lit.data[1:]] == [[75, 82.5, 90, 99]]
    assert lit.data[1].customdata[0][:2] == ["agency", "police"]


def test_what_is_highlighted_inside_a_total_is_named_in_the_chart_and_the_sentence():
    drawing = a_drawing(OVER_TIME)

    assert "of these, Police" in drawing.figure.layout.title.text
    assert "Police: Contacts to children's social care were 99 in Q4 2012-13" in drawing.sentence
    assert not any("Cannot" in said for said in drawing.caveats)


def test_what_is_highlighted_inside_a_total_has_a_column_of_the_table():
    sheet = tabulate(a_drawing(OVER_TIME), a_dataset())

    column = sheet.headings.index("Contacts to children's social care: Police")
    assert [row[column].value for row in sheet.rows] == [99, 90, 82.5, 75]


@pytest.mark.parametrize(
    ("panel", "lengths"),
    [
        (Panel("pair", "Pair", pair.figure, PAIR), [20, 20]),
        (Panel("over", "Over", outcomes.figure, PLACES), [20, 20]),
        (Panel("by", "By", outcomes.figure, PLACES, ("course",), of_one_moment=True), [10, 10]),
        (Panel("bars", "Bars", bars.figure, PAIR[:1], ("course",), of_one_moment=True), [10, 10]),
    ],
    ids=lambda value: value.id if isinstance(value, Panel) else "",
)
def test_rows_of_a_whole_get_a_thin_bar_of_what_is_highlighted(panel: Panel, lengths: list):
    dataset = places()
    plain = a_drawing(panel, None, dataset).figure
    drawing = a_drawing(panel, POLICE, dataset)

    (thin,) = filter(_is_thin, drawing.figure.data)
    others = [list(trace.x) for trace in drawing.figure.data if not _is_thin(trace)]
    assert list(thin.x) == lengths
    assert others == [list(trace.x) for trace in plain.data]
    assert not any("Cannot" in said for said in drawing.caveats)


def test_several_highlighted_stand_one_beneath_the_other_in_a_row():
    panel = Panel("by", "By", outcomes.figure, PLACES, ("course",), of_one_moment=True)
    both = Highlight("agency", "police", ("housing",))
    thin = [t for t in a_drawing(panel, both, places()).figure.data if t.meta == Mark.WITHIN]

    assert len(thin) == 2
    assert thin[0].offset + thin[0].width <= thin[1].offset + 1e-9
    assert thin[1].offset + thin[1].width <= 0.4  # where the bar of the whole ends


def _is_thin(trace) -> bool:
    return trace.type == "bar" and trace.width == within.THICK


def test_p19_a_pair_of_which_one_count_is_not_split_says_which():
    drawing = a_drawing(Panel("both", "Both", pair.figure, ("contacts", "referrals")))

    assert drawing.series[0].within == ()
    assert (
        "Cannot highlight Police: “Referrals to children's social care” is not split by agency."
        in drawing.caveats
    )


def test_a_chart_that_is_split_so_shows_the_category_apart_and_nothing_inside():
    assert a_drawing(SPLIT_PANEL).series[0].within == ()


def test_lines_of_one_dimension_do_not_take_in_another():
    by_agency = Panel("lines", "Lines", trend.figure, PAIR[:1], ("agency",))

    drawing = a_drawing(by_agency, Highlight("course", "Neglect"), places())

    assert "Cannot highlight Neglect: it is drawn by agency." in drawing.caveats


def test_an_agency_that_the_filter_leaves_out_has_no_figure_to_show():
    chosen = Selection("derby", agencies=("education",), highlight=POLICE)

    drawing = draw(OVER_TIME, a_dataset(), chosen)

    assert drawing.series[0].within == ()
    assert "Cannot highlight Police: there is no figure for it here." in drawing.caveats


REFERRALS = Panel("referrals", "Referrals", trend.figure, ("referrals",))
BECAME = Panel("became", "Became", trend.figure, ("contacts-to-referral",))


@pytest.mark.parametrize("highlighted", ["police", "education"])
@pytest.mark.parametrize(
    ("panel", "said"),
    [
        (REFERRALS, "Not split by agency: it shows all of them."),
        (BECAME, "Not available for Police: “Referrals to children's social care” is not split by"
                 " agency."),
    ],
)  # fmt: skip
def test_p19_what_is_not_split_by_agency_is_said_once_of_the_filter_and_the_highlight(
    panel, said, highlighted
):
    chosen = Selection("derby", agencies=("police",), highlight=Highlight("agency", highlighted))

    caveats = draw(panel, a_dataset(), chosen).caveats

    assert [each for each in caveats if "split" in each] == [said]
    assert not any("Cannot" in each for each in caveats)


def test_an_empty_chart_says_why_and_nothing_of_the_highlight():
    chosen = Selection("derby", agencies=("cafcass",), highlight=Highlight("agency", "cafcass"))

    drawing = draw(SPLIT_PANEL, a_dataset(), chosen)

    assert drawing.series[0].is_empty
    assert not any("Cannot" in each for each in drawing.caveats)


def test_of_two_agencies_chosen_the_one_that_cannot_be_told_apart_is_said():
    by_course = Panel("lines", "Lines", trend.figure, PAIR[:1], ("course",))
    dataset = places()
    chosen = Selection("derby", agencies=("housing", "police"), highlight=POLICE)

    said = draw(by_course, dataset, chosen).caveats

    assert "Cannot highlight Police: it is drawn by course." in said
    one = Selection("derby", agencies=("police",), highlight=POLICE)
    assert not any("Cannot" in each for each in draw(by_course, dataset, one).caveats)


def test_bars_that_hold_all_periods_cannot_show_one_apart():
    cohort_panel = Panel(
        "cohort", "Cohort", cohort.figure, ("cse-risk-outcome",), ("first-risk", "outcome")
    )

    said = why_unheeded(cohort_panel, a_dataset(), "period")

    assert said == "its bars hold all the periods shown"


def rates(*years: str) -> Dataset:
    """A rate of Derby's and of England's in some years, one higher each year."""
    return a_store(
        a_return(
            *(
                an_observation("children-in-need-rate", 300.0 + number, year, **beside)
                for number, year in enumerate(years)
                for beside in ({}, {"comparator": "England"})
            )
        )
    ).dataset("derby")


BESIDE = Panel("beside", "Beside", comparators.figure, ("children-in-need-rate",), ("comparator",))


@pytest.mark.parametrize("years", [("2011-12", "2012-13"), ("2010-11", "2011-12", "2012-13")])
def test_comparators_tell_of_the_year_that_is_highlighted(years: tuple[str, ...]):
    first = Highlight("period", years[0])

    drawing = a_drawing(BESIDE, first, rates(*years))

    assert drawing.sentence == (
        f"Children in need per 10,000 children: 300.0 in {years[0]}, "
        f"beside England 300.0 ({years[0]})."
    )


def test_comparators_as_bars_show_the_year_that_is_highlighted():
    bars_of = a_drawing(BESIDE, Highlight("period", "2011-12"), rates("2011-12", "2012-13")).figure

    assert list(bars_of.data[0].x) == [300, 300]


def test_comparators_as_lines_have_a_band_at_the_year_that_is_highlighted():
    years = ("2010-11", "2011-12", "2012-13")

    shapes = a_drawing(BESIDE, Highlight("period", "2011-12"), rates(*years)).figure.layout.shapes

    assert [(shape.x0, shape.x1) for shape in shapes if shape.type == "rect"] == [(0.5, 1.5)]


def test_a_part_that_is_all_of_the_whole_is_said_once():
    crimes = an_observation("domestic-abuse-crimes", 9, agency="police")
    dataset = a_store(a_return(crimes)).dataset("derby")
    panel = Panel("crimes", "Crimes", trend.figure, ("domestic-abuse-crimes",))

    drawing = a_drawing(panel, POLICE, dataset)

    assert drawing.sentence.endswith(" All of it is of Police.")
    assert not [each for each in drawing.figure.data if each.meta == Mark.WITHIN]
