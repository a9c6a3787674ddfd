"""The scorecard follows the filters, and leads from a figure to its chart."""

from tests.journeys.visitor import Visitor

REFERRALS = "Referrals to children's social care"


def row(visitor: Visitor, indicator: str) -> list[str]:
    named = visitor.page.get_by_role("row", name=indicator)
    return named.first.locator("th, td").all_text_contents()


def test_the_last_period_of_the_range_is_the_one_that_is_told(visitor: Visitor):
    visitor.opens("/scorecard?board=northbridge")
    latest = row(visitor, REFERRALS)

    visitor.chooses("To", "2025-26Q3")

    earlier = row(visitor, REFERRALS)
    assert (latest[2:4], latest[6]) == (["663", "600"], "◆ below its usual range")
    assert (earlier[2:5], earlier[7]) == (["829", "761", "831"], "as usual")


def test_a_figure_leads_to_its_chart(visitor: Visitor):
    visitor.opens("/scorecard?board=northbridge")

    visitor.page.get_by_role("link", name=REFERRALS).click()
    visitor.settles()

    assert visitor.page.url.split("?")[0].endswith("/all-measures/referrals")
    assert visitor.panels
