"""What a drawn panel says of usual ranges, also where its chart shows none."""

from dashboards.charts import comparators, outcomes, pair, stacked, trend
from dashboards.drawing import draw
from dashboards.panels import Panel
from data.figures.selection import Highlight, Selection
from data.figures.variation import limits_of
from data.periods import parse
from tests.builders_data import an_observation, in_quarters
from tests.data.figures.test_signals import USUAL, a_dataset, sixteen

ELSEWHERE = "is shown by its chart over time: see All measures."
ATTENDED = ("training-places-attended", "training-places-cancelled")
IN_HOUSEHOLD = ("children-in-household",)
YES, NO = [30, 34, 31, 33] * 4, [50, 52, 49, 53] * 4


def four_years(measure: str, values: list[float], **fields) -> list:
    return [
        row
        for n, year in enumerate(("2012-13", "2013-14", "2014-15", "2015-16"))
        for row in in_quarters(measure, *values[4 * n : 4 * n + 4], year=year, **fields)
    ]


DASH = [
    row
    for category, values in (("Yes", YES), ("No", NO))
    for row in four_years("dash-assessments", values, **{IN_HOUSEHOLD[0]: category})
]


def caveats(dataset, chart, measures, by=(), **chosen) -> list[str]:
    panel = Panel("panel", "Panel", chart, measures, by)
    return [*draw(panel, dataset, Selection("derby", **chosen)).caveats]


def test_bars_of_outcomes_have_the_range_of_the_first_behind_them_and_say_whose_it_is():
    attended = sixteen("training-places-attended", 11, 12, 11, 12)
    dataset = a_dataset(*attended, *sixteen("training-places-cancelled", 1, 2, 1, 2))
    panel = Panel("panel", "Panel", outcomes.figure, ATTENDED)

    drawing = draw(panel, dataset, Selection("derby"))

    assert drawing.caveats[0].startswith("Places attended, usual range: ")
    (band,) = [each for each in drawing.figure.layout.shapes if each.type == "rect"]
    limits = drawing.usual.latest.variation.limits
    assert (band.x0, band.x1, band.y0, band.y1) == (limits.lower, limits.upper, -0.5, 15.5)
    assert "usual range" in drawing.figure.layout.title.text


def test_bars_show_no_range_where_ranges_are_hidden():
    dataset = a_dataset(*DASH)
    panel = Panel("panel", "Panel", stacked.figure, ("dash-assessments",), IN_HOUSEHOLD)

    drawing = draw(panel, dataset, Selection("derby", shows_usual=False))

    assert drawing.usual is None
    assert not drawing.figure.layout.shapes


def test_divided_bars_are_held_against_the_range_of_whole_bars():
    panel = Panel("panel", "Panel", stacked.figure, ("dash-assessments",), IN_HOUSEHOLD)

    drawing = draw(panel, a_dataset(*DASH), Selection("derby"))

    whole = [yes + no for yes, no in zip(YES, NO, strict=True)]
    assert drawing.usual.latest.variation.limits == limits_of(whole)
    assert drawing.caveats[0].startswith("All together, usual range: ")


def test_of_divided_bars_the_part_that_is_highlighted_is_drawn_first_with_its_own_range():
    panel = Panel("panel", "Panel", stacked.figure, ("dash-assessments",), IN_HOUSEHOLD)
    plain, lit = (
        draw(panel, a_dataset(*DASH), Selection("derby", highlight=highlight))
        for highlight in (None, Highlight(*IN_HOUSEHOLD, "No"))
    )

    assert [trace.name for trace in plain.figure.data][:2] == ["Yes", "No"]
    assert [trace.name for trace in lit.figure.data][:2] == ["No", "Yes"]
    assert lit.usual.latest.variation.limits == limits_of(NO)
    assert lit.caveats[0].startswith("No, usual range: ")
    colours = {trace.name: trace.marker.color for trace in plain.figure.data if trace.type == "bar"}
    assert {t.name: t.marker.color for t in lit.figure.data if t.type == "bar"} == colours


def test_bars_whose_parts_are_not_the_whole_of_it_say_which_chart_has_the_range():
    fewer = a_dataset(*DASH, *four_years("dash-assessments", [60] * 16))

    said = caveats(fewer, stacked.figure, ("dash-assessments",), IN_HOUSEHOLD)

    assert f"The usual range of DASH risk assessments {ELSEWHERE}" in said


def test_lines_that_two_things_split_are_one_to_each_pair_and_the_largest_lit_has_its_range():
    rows = [
        each
        for age, scale in (("0-4", 1), ("5-10", 2))
        for sex, more in (("Female", 0), ("Male", 40))
        for each in sixteen("contacts", *(scale * v + more for v in USUAL[:4]), age=age, sex=sex)
    ]
    panel = Panel("panel", "Panel", trend.figure, ("contacts",), ("age", "sex"))

    drawing = draw(panel, a_dataset(*rows), Selection("derby", highlight=Highlight("age", "0-4")))

    lines = {trace.name: list(trace.y) for trace in drawing.figure.data if "lines" in trace.mode}
    assert set(lines) == {"0-4, Female", "0-4, Male", "5-10, Female", "5-10, Male"}
    assert drawing.usual.name == "0-4, Male"
    assert drawing.usual.latest.variation.limits == limits_of(lines["0-4, Male"])
    marks = {tuple(mark[:2]) for trace in drawing.figure.data for mark in trace.customdata}
    assert marks == {("sex", "Female"), ("sex", "Male")}


def test_divided_bars_of_fewer_periods_than_a_range_takes_say_nothing_of_one():
    rows = in_quarters("dash-assessments", 4, 5, 6, 7, **{"children-in-household": "Yes"})

    said = caveats(
        a_dataset(*rows), stacked.figure, ("dash-assessments",), ("children-in-household",)
    )

    assert not [each for each in said if each.endswith(ELSEWHERE)]


def test_a_pair_tells_the_usual_range_of_the_whole_also_in_rows_of_few_periods():
    dataset = a_dataset(*sixteen("contacts", *USUAL[:4]), *sixteen("referrals", *USUAL[:4]))
    pairs = ("contacts", "referrals")

    said = caveats(dataset, pair.figure, pairs, first=parse("2015-16 Q3"))

    assert said[0].startswith("Contacts to children's social care, usual range: ")


def test_a_pair_of_which_only_the_whole_came_has_the_range_of_a_line():
    dataset = a_dataset(*sixteen("contacts", *USUAL[:4]))
    panel = Panel("panel", "Panel", pair.figure, ("contacts", "referrals"))
    line = Panel("panel", "Panel", trend.figure, ("contacts",))

    drawn, alone = (draw(each, dataset, Selection("derby")).figure for each in (panel, line))

    assert len(drawn.layout.shapes) == len(alone.layout.shapes) > 0


def test_where_a_choice_has_no_figure_its_source_counts_no_periods():
    incidents = four_years("domestic-abuse-incidents", USUAL, agency="police")
    contacts = four_years("contacts", USUAL, agency="housing")
    panel = Panel("panel", "Panel", trend.figure, ("domestic-abuse-incidents",))

    source = draw(
        panel, a_dataset(*incidents, *contacts), Selection("derby", agencies=("housing",))
    ).source

    assert " · no figure for this choice" in source
    assert "periods complete" not in source


def test_a_period_that_no_choice_of_agencies_can_give_has_not_failed_to_come():
    rows = [
        *in_quarters("referrals", 10, 12, 11, 13, agency="police"),
        *in_quarters("referrals", 10, 12, 11, 13, agency="housing"),
        an_observation("population-0-17", 57_000.0, "2012-13"),
        an_observation("referral-rate", 528.4, "2012-13", comparator="England"),
    ]
    panel = Panel("panel", "Panel", comparators.figure, ("referral-rate",), ("comparator",))

    source = draw(panel, a_dataset(*rows), Selection("derby", agencies=("housing",))).source

    assert "periods complete" not in source
