"""The workbook that the recipes for faults start from is itself without a fault."""

import pytest

from tests.golden import police_q2


@pytest.mark.parametrize("history", [None, police_q2.held_before, police_q2.held_with])
def test_the_filled_template_holds_the_figures_sent_and_nothing_is_found(history):
    received = police_q2.read(police_q2.police_q2(), history=history and history())

    assert len(received.observations) == police_q2.FIGURES
    assert received.findings == ()


def test_the_filled_template_says_what_the_store_holds_for_that_quarter():
    received = police_q2.read(police_q2.police_q2())

    assert police_q2.values(received) == police_q2.values(police_q2.sent(police_q2.PERIOD))
