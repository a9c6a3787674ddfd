from dashboards.charts import hover
from data.observations import Status
from tests.builders import a_measure, a_percentage, a_point


def test_a_count_is_said_with_its_unit_and_its_period_in_words():
    point = a_point(1, "2026-27 Q2")

    assert hover.saying(point, a_measure("child")) == "Q2 2026-27 (Jul to Sep 2026): 1 child"


def test_a_gap_is_said_with_its_mark():
    point = a_point(None, status=Status.SUPPRESSED)

    assert hover.amount(point, a_measure()) == "suppressed [c]"


def test_a_percentage_is_said_with_its_counts():
    point = a_point(17.1, numerator=669, denominator=3912)

    assert hover.amount(point, a_percentage()) == "17.1% (669 of 3,912)"


def test_a_rate_says_of_how_many():
    assert hover.amount(a_point(436.8), a_measure("rate-10000")) == "436.8 per 10,000 children"


def test_names_and_notes_from_a_return_never_become_markup():
    point = a_point(4, note="see <a href='x'>here</a>")

    said = hover.saying(point, a_measure(), name="A & E")

    assert "<a" not in said
    assert "A &amp; E" in said
