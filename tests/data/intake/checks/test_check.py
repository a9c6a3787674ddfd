from datetime import date

from data.intake.checks import check
from data.intake.checks.past import Past
from tests.builders_data import an_observation
from tests.data.framework.layouts.builders import CONTACTS_BY_AGENCY, a_table, an_extract, said
from tests.data.intake.checks.builders import a_cover, a_past


def test_every_rule_is_applied_to_a_return():
    found = an_extract(
        """
        | Contacts 2012-13
        Police | -3
        Total | 7
        """,
        CONTACTS_BY_AGENCY,
    )

    assert said(check(found, a_cover())) == [
        ("query", "total-disagrees", "B3, B2"),
        ("error", "out-of-range", "B2"),
    ]


def test_a_return_is_held_against_the_past_and_the_calendar_only_where_they_are_known():
    found = an_extract("Table | 2011-12 | 2012-13\nRow | 3 | 4", a_table("contacts"))
    past = a_past(an_observation("contacts", 5, "2011-12"))
    cover, in_the_year = a_cover(), date(2013, 3, 1)

    assert said(check(found, cover)) == []
    assert said(check(found, cover, Past(), None)) == []
    assert said(check(found, cover, past)) == [("query", "sent-otherwise", "B2")]
    assert said(check(found, cover, today=in_the_year)) == [("query", "period-not-ended", "A1")]
