"""Over what a figure is counted: rule P19."""

import pytest

from data.figures.scope import WHOLE, Scope

POLICE = Scope(agencies=("police",))


@pytest.mark.parametrize("scope", [WHOLE, POLICE, Scope(area="City")])
def test_p19_a_figure_is_of_one_scope_with_its_like(scope: Scope):
    assert scope.apart_from(scope) == ""


def test_p19_figures_of_two_choices_of_agencies_are_apart():
    assert POLICE.apart_from(WHOLE) == "the two are not of the same agencies"


def test_p19_figures_of_two_areas_are_apart_and_both_are_named():
    assert Scope(area="City").apart_from(WHOLE) == (
        "the two are not of one area: City and the whole board"
    )
