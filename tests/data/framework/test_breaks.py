"""Where a series breaks, for a measure and for what is made of it: rule T6."""

from tests.frameworks import DERBY, NORTHBRIDGE, STANDARD


def test_a_break_names_a_measure_and_says_why():
    for framework in STANDARD:
        for each in framework.breaks:
            assert framework.has_measure(each.measure)
            assert str(each.first) in each.reason


def test_a_ratio_breaks_where_its_counts_do():
    rate, repeats = map(NORTHBRIDGE.measure, ("marac-repeat-rate", "marac-repeats"))

    assert NORTHBRIDGE.breaks_of(rate) == NORTHBRIDGE.breaks_of(repeats) != ()
    assert DERBY.breaks_of(DERBY.measure("marac-repeat-rate")) == ()
