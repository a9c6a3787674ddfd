"""What became of measures is told, with its reason, and what is not told is asked for."""

import pytest

from data.framework.break_check import check_change
from tests.data.framework.tables_of import OWN_MEASURES, own, whole
from tests.data.framework.test_check_framework import faults

HEADINGS = ("measure", "first period", "change", "from", "reason")
VISITS, DUE, SHARE = "testbridge-visits", "testbridge-due", "testbridge-on-time"
COUNTED = frozenset({VISITS, DUE, "contacts"})
SINCE = "2026-27 Q1"
WHY = "The team changed."


def with_breaks(*rows, **tables):
    """The own tables with these rows of what became of measures."""
    return own(breaks=(HEADINGS, *rows), **tables)


def measures(**changed):
    """The own measures, in one of which these columns say something else."""
    headings, *rows = OWN_MEASURES
    headings = (*headings, "definition", "used")
    visits = dict(zip(headings, (*rows[0], "", ""), strict=True))
    visits |= {name.replace("_", " "): text for name, text in changed.items()}
    return (headings, tuple(visits.values()), *((*row, "", "") for row in rows[1:]))


def untold(before, after, counted=COUNTED):
    """The code, table and cells of what is not told from one to the other."""
    found = check_change(whole(before), whole(after), counted)
    return [(f.code.removeprefix("framework-"), f.sheet, f.cells) for f in found]


@pytest.mark.parametrize(
    "row",
    [
        (VISITS, SINCE, "", "", WHY),
        (VISITS, SINCE, "renamed", "testbridge-calls", WHY),
        (VISITS, SINCE, "redefined", "testbridge-calls", WHY),
        (VISITS, SINCE, "split", "contacts", WHY),
        (VISITS, SINCE, "merged", "contacts; testbridge-due", WHY),
        ("testbridge-calls", SINCE, "counted no more", "", WHY),
    ],
)
def test_what_became_of_a_measure_has_no_finding(row):
    assert faults(with_breaks(row)) == []


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ((VISITS, SINCE, "", "", ""), ("needed", "breaks", ("E2",))),
        ((VISITS, "soon", "", "", WHY), ("not-a-period", "breaks", ("B2",))),
        (("testbridge-calls", SINCE, "", "", WHY), ("unknown", "breaks", ("A2",))),
        ((VISITS, SINCE, "vanished", "", WHY), ("not-a-choice", "breaks", ("C2",))),
        ((VISITS, SINCE, "split", "", WHY), ("wrong-number-from", "breaks", ("D2",))),
        ((VISITS, SINCE, "split", "a; b", WHY), ("wrong-number-from", "breaks", ("D2",))),
        ((VISITS, SINCE, "merged", "contacts", WHY), ("wrong-number-from", "breaks", ("D2",))),
        ((VISITS, SINCE, "renamed", "a; b", WHY), ("wrong-number-from", "breaks", ("D2",))),
        ((VISITS, SINCE, "split", VISITS, WHY), ("from-itself", "breaks", ("D2",))),
        ((VISITS, SINCE, "renamed", DUE, WHY), ("still-counted", "breaks", ("D2",))),
        ((VISITS, SINCE, "counted no more", "", WHY), ("not-ended", "breaks", ("A2",))),
    ],
)
def test_a_fault_of_what_became_of_a_measure_is_found_at_its_cell(row, fault):
    assert faults(with_breaks(row)) == [fault]


def test_measures_that_were_each_other_before_are_named():
    found = faults(
        with_breaks((VISITS, SINCE, "split", DUE, WHY), (DUE, "2025-26 Q1", "split", VISITS, WHY))
    )

    assert found == [("from-itself", "breaks", ("D2",)), ("from-itself", "breaks", ("D3",))]


def test_one_measure_goes_on_as_one():
    found = faults(
        with_breaks(
            (VISITS, SINCE, "renamed", "testbridge-calls", WHY),
            (DUE, SINCE, "renamed", "testbridge-calls", WHY),
        )
    )

    assert found == [("went-twice", "breaks", ("D2",)), ("went-twice", "breaks", ("D3",))]


def test_the_breaks_of_what_a_measure_was_before_may_stay():
    rows = (
        ("testbridge-calls", "2024-25 Q1", "", "", WHY),
        (VISITS, SINCE, "renamed", "testbridge-calls", WHY),
    )

    assert faults(with_breaks(*rows)) == []


@pytest.mark.parametrize(
    ("changed", "cell"),
    [
        ({"unit": "call", "plural": "calls"}, "D2"),
        ({"kind": "stock"}, "E2"),
        ({"definition": "Visits by telephone too."}, "J2"),
    ],
)
def test_a_measure_with_figures_that_counts_something_else_is_asked_about(changed, cell):
    after = own(measures=measures(**changed))

    assert untold(own(), after) == [("changed-without-reason", "measures", (cell,))]
    assert untold(own(), after, counted=frozenset()) == []


@pytest.mark.parametrize("change", ["redefined", "renamed", "split"])
def test_a_reason_from_a_period_on_answers_it(change):
    former = "contacts" if change == "split" else ""
    row = (VISITS, SINCE, change, former, WHY)

    assert untold(own(), with_breaks(row, measures=measures(kind="stock"))) == []


def test_a_reason_of_an_earlier_change_does_not():
    row = (VISITS, SINCE, "", "", WHY)
    after = with_breaks(row, measures=measures(kind="stock"))

    assert [code for code, *_ in untold(with_breaks(row), after)] == ["changed-without-reason"]


def test_another_denominator_is_another_definition():
    headings, visits, due, share = OWN_MEASURES
    after = own(measures=(headings, visits, due, (*share[:6], "contacts", *share[7:])))

    assert untold(own(), after) == [("changed-without-reason", "measures", ("G4",))]


@pytest.mark.parametrize(
    "changed",
    [
        {"title": "Calls made"},
        {"theme": "health"},
        {"definition": " "},
        {"split_by": "agency"},
    ],
)
def test_other_words_or_another_place_are_no_other_definition(changed):
    assert untold(own(), own(measures=measures(**changed))) == []


def test_a_measure_with_figures_that_is_left_out_is_asked_about():
    after = own(measures=(OWN_MEASURES[0], OWN_MEASURES[2]))

    (finding,) = check_change(whole(own()), whole(after), frozenset({VISITS}))

    assert finding.code == "framework-left-out-without-reason"
    assert finding.blocks
    assert "“Visits made” (testbridge-visits) has figures" in finding.what
    assert untold(own(), after, counted=frozenset()) == []


@pytest.mark.parametrize(
    "row",
    [
        (VISITS, SINCE, "counted no more", "", WHY),
        (DUE, SINCE, "renamed", VISITS, WHY),
        (DUE, SINCE, "split", VISITS, WHY),
        (DUE, SINCE, "merged", f"{VISITS}; contacts", WHY),
    ],
)
def test_what_became_of_it_answers_that(row):
    after = with_breaks(row, measures=(OWN_MEASURES[0], OWN_MEASURES[2]))

    assert untold(own(), after) == []


def test_a_measure_of_before_that_never_was_is_found():
    row = (VISITS, SINCE, "split", "testbridge-visit", WHY)

    (finding,) = check_change(whole(own()), whole(with_breaks(row)), COUNTED)

    assert finding.code == "framework-unknown-former"
    assert finding.to_do == "Did you mean “testbridge-visits”?"


REGISTER = ("measure", "agency", "first period", "change", "from", "reason", "why it matters")
NOTE = (VISITS, "police", SINCE, "noted", "", WHY, "")


def registered(*rows, **tables):
    """The own tables with these rows, which may be of one agency."""
    return own(breaks=(REGISTER, *rows), **tables)


def test_notes_and_breaks_of_one_period_stand_beside_each_other():
    own_break, of_all = (
        (VISITS, "police", SINCE, "", "", WHY, ""),
        (VISITS, "", SINCE, "", "", WHY, ""),
    )

    assert faults(registered(NOTE, own_break, of_all)) == []


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ([(VISITS, "polise", SINCE, "", "", WHY, "")], ("unknown", "breaks", ("B2",))),
        (
            [(VISITS, "police", SINCE, "noted", "contacts", WHY, "")],
            ("wrong-number-from", "breaks", ("E2",)),
        ),
        ([NOTE, NOTE], ("twice", "breaks", ("D3",))),
        (
            [
                (VISITS, "", SINCE, "", "", WHY, ""),
                (VISITS, "", SINCE, "split", "contacts", WHY, ""),
            ],
            ("parted-twice", "breaks", ("C3",)),
        ),
    ],
)
def test_a_wrong_row_of_the_register_is_found(rows, fault):
    assert fault in faults(registered(*rows))


@pytest.mark.parametrize(
    "row",
    [NOTE, (VISITS, "", SINCE, "noted", "", WHY, ""), (VISITS, "police", SINCE, "", "", WHY, "")],
)
def test_neither_a_note_nor_what_one_agency_changed_tells_what_all_count_otherwise(row):
    after = registered(row, measures=measures(definition="Visits at home and by telephone."))

    assert [code for code, *_ in untold(own(measures=measures()), after)] == [
        "changed-without-reason"
    ]
