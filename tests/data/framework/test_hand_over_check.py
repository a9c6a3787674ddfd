"""Every fault of a hand-over and of a way is found at its cell; a sound one has none (rule C19)."""

import pytest

from data.framework.build import framework_of
from data.framework.check import check_tables
from data.framework.hand_overs import HandOver, Side, Way, Wrong
from data.framework.shipped import shipped, standard
from tests.data.framework.tables_of import own, whole

HEADINGS = ("id", "title", "given", "given where", "received", "received where", "cannot be")
WAY_HEADINGS = ("way", "measure", "where")
VISITS, DUE = "testbridge-visits", "testbridge-due"


def of_hand_overs(*rows: tuple[str, ...]):
    return whole(own(**{"hand-overs": (HEADINGS, *rows)}))


def faults(tables) -> list[tuple[str, tuple[str, ...]]]:
    found = check_tables(tables, standard())
    assert {each.sheet for each in found} <= {"hand-overs", "ways"}
    return [(each.code.removeprefix("framework-"), each.cells) for each in found]


@pytest.mark.parametrize(
    "row",
    [
        ("a", "A", DUE, "", VISITS, "", "different"),
        ("a", "A", "contacts", "agency=police", "referrals", "agency=police", "more received"),
        ("a", "A", "contacts", "agency=*", "contacts", "", "Different"),
        ("a", "A", "domestic-abuse-notifications", "", "contacts", "agency=police", ""),
    ],
)
def test_a_sound_hand_over_has_no_fault(row):
    assert faults(of_hand_overs(row)) == []


@pytest.mark.parametrize(
    ("row", "code", "cell"),
    [
        (("", "A", DUE, "", VISITS, "", ""), "needed", "A2"),
        (("a", "A", "testbridge-vists", "", DUE, "", ""), "unknown", "C2"),
        (("a", "A", DUE, "", "testbridge-on-time", "", ""), "hand-over-not-counted", "E2"),
        (("a", "A", "contacts", "agency=", DUE, "", ""), "not-a-condition", "D2"),
        (("a", "A", "contacts", "agency=polise", DUE, "", ""), "unknown", "D2"),
        (("a", "A", DUE, "course=Neglect", VISITS, "", ""), "not-split-by", "D2"),
        (("a", "A", DUE, "", DUE, "", ""), "hand-over-of-one-figure", "E2"),
        (("a", "A", DUE, "", "contacts", "", "different"), "hand-over-of-two-units", "G2"),
        (("a", "A", "contacts", "", "referrals", "", "different"), "hand-over-of-two-units", "G2"),
        (("a", "A", DUE, "", VISITS, "", "sometimes"), "not-a-choice", "G2"),
    ],
)
def test_each_fault_is_found_at_its_cell(row, code, cell):
    assert faults(of_hand_overs(row)) == [(code, (cell,))]


def test_two_hand_overs_of_one_id_are_a_fault():
    twice = of_hand_overs(("a", "A", DUE, "", VISITS, ""), ("a", "B", VISITS, "", DUE, ""))

    assert [cells for _, cells in faults(twice)] == [("A3",)]


def test_the_steps_of_a_way_stand_together_and_are_counted():
    rows = (("A", DUE, ""), ("B", DUE, ""), ("A", VISITS, ""), ("B", "testbridge-on-time", ""))

    found = faults(whole(own(ways=(WAY_HEADINGS, *rows))))

    assert found == [
        ("hand-over-not-counted", ("B5",)),
        ("way-in-two-places", ("A4",)),
        ("way-in-two-places", ("A5",)),
    ]


def test_a_framework_knows_both_sides_and_the_rule():
    tables = of_hand_overs(("a", "A", "contacts", "agency=*", "contacts", "", "different"))

    (found,) = framework_of(tables).hand_overs

    given = Side("contacts", (("agency", ("*",)),))
    assert found == HandOver("a", "A", given, Side("contacts"), Wrong.DIFFERENT)
    assert given.adds_agencies
    assert given.categories == ()


def test_a_framework_knows_its_ways_in_order():
    rows = (("A", DUE, ""), ("A", "contacts", "agency=police"), ("B", VISITS, ""))

    found = framework_of(whole(own(ways=(WAY_HEADINGS, *rows)))).ways

    police = Side("contacts", (("agency", ("police",)),))
    assert found == (Way("A", (Side(DUE), police)), Way("B", (Side(VISITS),)))


@pytest.mark.parametrize(
    ("wrong", "contradicted"),
    [
        (Wrong.DIFFERENT, [(3, 4), (4, 3)]),
        (Wrong.MORE_RECEIVED, [(3, 4)]),
        (Wrong.MORE_GIVEN, [(4, 3)]),
        (None, []),
    ],
)
def test_two_figures_contradict_each_other_by_the_rule_alone(wrong, contradicted):
    pair = HandOver("a", "A", Side("contacts"), Side("referrals"), wrong)

    assert [each for each in ((3, 3), (3, 4), (4, 3)) if pair.contradict(*each)] == contradicted


def test_northbridge_names_its_hand_overs():
    known = shipped().of("northbridge")

    pairs = {each.id for each in known.hand_overs}
    assert {"notifications", "marac", "referrals", "bookings"} <= pairs
    assert known.ways[0].steps[0].measure == "contacts"
