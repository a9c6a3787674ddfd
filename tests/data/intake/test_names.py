"""A name in another spelling is the known one; a new one is asked about, and the answer kept."""

import pytest

from data.findings import Severity
from data.framework.layouts.axes import as_printed
from data.framework.layouts.sheet import Key
from data.intake.checks.past import Past
from data.intake.names import settle_names
from data.intake.said import NOTHING, Agreed, Said
from tests.builders_data import a_return, an_observation
from tests.data.framework.layouts.builders import a_table, an_extract
from tests.data.intake.checks.builders import a_past

KNOWN = ("South", "Inner City", "Ward 1")


def areas_found(*names, said=NOTHING, past=None):
    """What becomes of a row of areas, each with its position as its figure, and what is asked."""
    found = an_extract(
        f"Table | {' | '.join(names)}\nRow | {' | '.join(map(str, range(1, len(names) + 1)))}",
        a_table("marac-cases", columns=(as_printed("area"),)),
    )
    known = past or a_past(*(an_observation("marac-cases", 3, area=each) for each in KNOWN))
    named = settle_names(found, known, said)
    return [dict(read.key.categories)["area"] for read in found.figures], named


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("south", "South"),
        ("SOUTH", "South"),
        ("Inner-City", "Inner City"),
        ("inner  city", "Inner City"),
        ("InnerCity", "Inner City"),
        ("The Inner City", "Inner City"),
        ("South1", "South"),
        ("South ^1", "South"),
        ("South (see note)", "South"),
        ("South (see note 2 below)", "South"),
        ("ward 1", "Ward 1"),
    ],
)
def test_a_name_in_another_spelling_is_the_known_one_with_a_note(written, known):
    areas, named = areas_found(written)

    assert areas == [known]
    (finding,) = named.findings
    assert finding.severity is Severity.NOTE
    assert finding.what.endswith(f" was read as “{known}”.")


@pytest.mark.parametrize("name", ["Ward 2", "Sth", "East"])
def test_a_new_name_is_asked_about(name):
    areas, named = areas_found(name)

    assert areas == [name]
    (finding,) = named.findings
    assert finding.severity is Severity.QUERY
    assert finding.what.startswith(f"“{name}” stands in no earlier return: it is new, or another")
    assert set(named.unnamed[0].known) == set(KNOWN)


def test_the_likeliest_name_is_offered_first():
    _, named = areas_found("Innr City")

    assert named.unnamed[0].known[0] == "Inner City"


def test_a_known_name_is_nothing_to_speak_of():
    assert areas_found("South")[1].findings == ()


def test_names_are_not_judged_where_nothing_was_sent_before():
    assert areas_found("Buxton", past=Past())[1].findings == ()


def test_one_question_is_put_for_a_name_however_many_measures_have_it():
    found = an_extract(
        "Table | Booked | Attended\nNew one | 4 | 3",
        a_table(
            headings={
                "Booked": Key("training-places-booked"),
                "Attended": Key("training-places-attended"),
            },
            rows=(as_printed("course"),),
        ),
    )
    past = a_past(an_observation("training-places-booked", 3, course="Known one"))

    (finding,) = settle_names(found, past, NOTHING).findings

    assert finding.cells == ("B2", "C2")


def test_an_answer_makes_a_name_another_for_a_known_one():
    said = Said(names=(Agreed("area", "Sth", "South"),))

    areas, named = areas_found("Sth", said=said)

    assert areas == ["South"]
    assert named.agreed == said.names
    assert [each.severity for each in named.findings] == [Severity.NOTE]


def test_an_answer_makes_a_name_a_new_one():
    said = Said(names=(Agreed("", "East", "East"),))

    areas, named = areas_found("East", said=said)

    assert areas == ["East"]
    assert named.agreed == (Agreed("area", "East", "East"),)
    assert [each.severity for each in named.findings] == [Severity.NOTE]


def test_what_was_agreed_before_holds_for_later_returns():
    past = Past(names=[Agreed("area", "Sth", "South"), Agreed("area", "East", "East")])
    past.learn(a_return(an_observation("marac-cases", 3, area="South")))

    areas, named = areas_found("Sth", "East", past=past)

    assert areas == ["South", "East"]
    assert [each.severity for each in named.findings] == [Severity.NOTE]


def test_another_name_for_one_that_nobody_knows_answers_nothing():
    said = Said(names=(Agreed("", "South area", "Nowhere"),))

    areas, named = areas_found("South area", said=said)

    assert areas == ["South area"]
    assert [each.code for each in named.findings] == ["name-not-seen"]
    assert named.agreed == ()
