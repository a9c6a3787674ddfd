import pytest

from dashboards.plurals import plural
from data.catalogue import MEASURES


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("child", "children"),
        ("enquiry", "enquiries"),
        ("young person", "young people"),
        ("case", "cases"),
        ("percent", "%"),
    ],
)
def test_units_have_plurals(unit, expected):
    assert plural(unit) == expected


def test_no_unit_of_the_catalogue_gets_a_plural_that_is_no_word():
    wrong = ("childs", "persons", "enquirys", "percents")

    assert not {plural(measure.unit) for measure in MEASURES} & set(wrong)
