from dashboards.charts import hover
from data.figures.series import Source
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


def test_a_mark_says_which_cells_it_is_from_and_which_return():
    point = a_point(4, sources=(Source("police.xlsx", "Front door", "C7", "4", 12),))

    assert hover.mark("agency", "police", "4", of=[point])[3:] == [
        "police.xlsx, Front door, C7",
        "12",
    ]


def test_a_mark_of_many_figures_names_the_first_cells_and_counts_the_rest():
    cells = tuple(Source("police.xlsx", "Front door", f"C{n}", "4", 12) for n in range(1, 6))

    *_, said, _ = hover.mark("agency", "police", "4", of=[a_point(20, sources=cells)])

    assert said == "police.xlsx, Front door, C1, C2, C3 and 2 more cells"


def test_a_mark_of_nothing_that_came_is_from_nowhere():
    assert hover.mark("agency", "police", "not returned", of=[a_point(None)])[3:] == ["", ""]
