from data import catalogue
from data.breaks import BREAKS, breaks_of


def test_a_break_names_a_measure_and_says_why():
    for each in BREAKS:
        assert catalogue.is_measure(each.measure)
        assert str(each.first) in each.reason


def test_a_ratio_breaks_where_its_counts_do():
    rate = catalogue.measure_of("marac-repeat-rate")

    assert breaks_of("northbridge", rate) == breaks_of(
        "northbridge", catalogue.measure_of("marac-repeats")
    )
    assert breaks_of("derby", rate) == ()
