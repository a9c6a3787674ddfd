"""What a drawn panel says of usual ranges, also where its chart shows none."""

from dashboards.charts import outcomes, pair, stacked, trend
from dashboards.drawing import draw
from dashboards.panels import Panel
from data.figures.selection import Selection
from data.periods import parse
from tests.builders_data import in_quarters
from tests.data.figures.test_signals import USUAL, a_dataset, sixteen

ELSEWHERE = "is shown by its chart over time: see All measures."


def caveats(dataset, chart, measures, by=(), **chosen) -> list[str]:
    panel = Panel("panel", "Panel", chart, measures, by)
    return [*draw(panel, dataset, Selection("derby", **chosen)).caveats]


def test_bars_that_are_divided_period_by_period_say_where_the_usual_range_is():
    attended = sixteen("training-places-attended", 11, 12, 11, 12)
    dataset = a_dataset(*attended, *sixteen("training-places-cancelled", 1, 2, 1, 2))
    measures = ("training-places-attended", "training-places-cancelled")

    said = caveats(dataset, outcomes.figure, measures)

    assert [each for each in said if each.endswith(ELSEWHERE)] == [
        f"The usual range of Places attended {ELSEWHERE}"
    ]
    assert not [
        each
        for each in caveats(dataset, outcomes.figure, measures, shows_usual=False)
        if each.endswith(ELSEWHERE)
    ]


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
