"""What the words of a printed target say: rule R2."""

import pytest

from data.framework.measures import Measure
from data.framework.targets import TargetKind as Kind
from tests.builders import a_measure, a_percentage
from tests.builders_data import a_printed_target

COURSES = a_measure("course", title="Courses delivered")
SHARE = a_percentage()


@pytest.mark.parametrize(
    ("text", "measure", "kind", "values"),
    [
        ("75%", SHARE, Kind.PERCENTAGE, (75,)),
        ("8.8 %", SHARE, Kind.PERCENTAGE, (8.8,)),
        ("45", a_measure(), Kind.NUMBER, (45,)),
        ("1,200", a_measure(), Kind.NUMBER, (1200,)),
        ("42 courses", COURSES, Kind.NUMBER, (42,)),
        ("1 course", COURSES, Kind.NUMBER, (1,)),
        ("15-18%", SHARE, Kind.BAND, (15, 18)),
        ("15% to 18%", SHARE, Kind.BAND, (15, 18)),
        ("Between 40 and 50", a_measure(), Kind.BAND, (40, 50)),
        ("18% to 15%", SHARE, Kind.IN_WORDS, ()),
        ("15% to 18", a_measure(), Kind.IN_WORDS, ()),
        ("45", SHARE, Kind.IN_WORDS, ()),
        ("45%", COURSES, Kind.IN_WORDS, ()),
        ("18 per course", a_measure("place"), Kind.IN_WORDS, ()),
        ("At least 75%", SHARE, Kind.IN_WORDS, ()),
        ("N/A", COURSES, Kind.NOT_APPLICABLE, ()),
        ("Not applicable", COURSES, Kind.NOT_APPLICABLE, ()),
        ("None established", COURSES, Kind.NONE_ESTABLISHED, ()),
        ("none", COURSES, Kind.NONE_ESTABLISHED, ()),
        ("To be confirmed", COURSES, Kind.TO_BE_CONFIRMED, ()),
        ("TBC", COURSES, Kind.TO_BE_CONFIRMED, ()),
        ("N/A", None, Kind.NOT_APPLICABLE, ()),
        ("45", None, Kind.IN_WORDS, ()),
    ],
)
def test_r2_what_is_printed_keeps_its_words_and_is_of_one_kind(
    text: str, measure: Measure | None, kind: Kind, values: tuple[float, ...]
):
    found = a_printed_target(text=text).read(measure)

    assert (found.kind, found.values, found.text) == (kind, values, text)
