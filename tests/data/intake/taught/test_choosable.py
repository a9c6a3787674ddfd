"""data.intake.taught.choosable: what a label may be said to stand for."""

import pytest

from data.errors import SafeguardingError
from data.intake.taught.answered import answered
from data.intake.taught.choosable import LEFT_OUT, choices_of, chosen, label_key, new_measure
from data.intake.taught.meaning import Axis, Named, StandsFor
from tests.frameworks import NORTHBRIDGE

KEY = label_key(Named("S", Axis.COLUMN, ('Rpt "victims", all',), ("D3",)))
SAID = {"title": "Visits", "unit": "visit", "kind": "flow", "theme": NORTHBRIDGE.themes[0].id}


def test_every_measure_agency_and_category_can_be_chosen():
    choices = choices_of(NORTHBRIDGE)

    assert {each.id for each in NORTHBRIDGE.measures} <= {
        each.id for each in choices.values() if each.what is StandsFor.MEASURE
    }
    assert choices["Agency: Police"].id == "police"
    assert any(each.what is StandsFor.CATEGORY for each in choices.values())


def test_a_choice_becomes_an_answer_about_the_very_label():
    measure = NORTHBRIDGE.measures[0]

    answer = chosen(KEY, f"Measure: {measure.title}", NORTHBRIDGE)

    assert (answer.sheet, answer.axis, answer.words) == ("S", Axis.COLUMN, ('Rpt "victims", all',))
    assert [each.id for each in answer.meanings] == [measure.id]
    assert str(answered(str(answer))) == str(answer)


def test_a_label_can_be_left_out():
    assert chosen(KEY, LEFT_OUT, NORTHBRIDGE).meanings[0].what is StandsFor.LEFT_OUT


@pytest.mark.parametrize("choice", ["", "Measure: of nobody", "Agency:"])
def test_what_is_on_no_list_is_refused(choice: str):
    with pytest.raises(SafeguardingError, match="Choose from the list"):
        chosen(KEY, choice, NORTHBRIDGE)


@pytest.mark.parametrize("key", ["", "S", "S,diagonal,Word", "S,row"])
def test_what_names_no_label_is_refused(key: str):
    with pytest.raises(SafeguardingError, match="Choose a label"):
        chosen(key, LEFT_OUT, NORTHBRIDGE)


def test_a_new_measure_goes_with_the_answer():
    answer = new_measure(KEY, SAID, NORTHBRIDGE)

    assert answer.new is not None
    assert (answer.new.title, answer.new.plural) == ("Visits", "visits")
    assert str(answered(str(answer))) == str(answer)


@pytest.mark.parametrize("missing", ["title", "unit", "theme", "kind"])
def test_a_new_measure_lacks_nothing(missing: str):
    with pytest.raises(SafeguardingError, match="A new measure needs"):
        new_measure(KEY, {**SAID, missing: ""}, NORTHBRIDGE)
