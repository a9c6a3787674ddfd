"""What people type into the cells of figures, and what is read and asked of it (rules C1, M12)."""

import pytest

from data.files.workbook import Workbook, Worksheet
from data.guess.read import guessed
from data.guess.understood import understood

AT = (2, 1)  # the cell in question: B3


def book(content, key=()):
    rows = (
        ("Area", "Q1 2024-25", "Q2 2024-25"),
        ("North", 11, 12),
        ("South", content, 14),
        ("East", 21, 13),
        ("West", 5, 6),
        *key,
    )
    return Workbook("file.xlsx", (Worksheet("Sheet1", rows),))


def read(content, key=()):
    found = [each for each in guessed(book(content, key)) if each.place == AT]
    return [(each.figure.value, each.status.value) for each in found]


def asked(content):
    questions = understood(book(content)).questions
    return [each.decision for each in questions if AT in each.affected]


@pytest.mark.parametrize(
    ("content", "value"),
    [
        *(("£1,250", 1250), ("1 250 €", 1250), ("GBP 1,250", 1250), ("1,250 GBP", 1250)),
        *(("€ 1.250,00", 1250), ("1 234,5", 1234.5), ("1'250", 1250), ("2*", 2), ("2†", 2)),
        *(("74%", 74), ("74.00 %", 74), ("12 %", 12), ("0.74", 0.74), ("4 [note 2]", 4)),
        *(("12 days", 12), ("+5", 5), ("−5", -5)),
    ],
)
def test_a_number_is_read_as_it_is_typed(content, value):
    assert read(content) == [(value, "reported")]


@pytest.mark.parametrize(
    ("content", "status"),
    [
        *(("[x]", "not available"), ("x [1]", "not available"), ("n/a*", "not applicable")),
        *(
            (".", "not applicable"),
            ("[c]", "suppressed"),
            ("<5*", "suppressed"),
            ("c*", "suppressed"),
        ),
        *(
            ("Nil return", "nil"),
            ("none reported", "nil"),
            ("[low]", "low"),
            ("..", "not available"),
        ),
    ],
)
def test_m12_a_mark_is_read_with_what_leads_to_a_note_behind_it(content, status):
    assert [said for _, said in read(content)] == [status]


@pytest.mark.parametrize("content", ["12+", "?", "45/60", "#REF!", "*12", "00123", "¼"])
def test_what_stands_among_figures_and_is_none_is_asked(content):
    assert read(content) == []
    assert asked(content) == [
        f"“{content}” stands where figures are (1 times), and is none that can be read."
    ]


@pytest.mark.parametrize("content", ["Yes", "No", "Amber", "Late because a colleague was ill"])
def test_an_answer_a_colour_or_a_remark_among_figures_is_not_asked(content):
    assert read(content) == []
    assert asked(content) == []


@pytest.mark.parametrize("content", ["12k", "£1.2m", "3 million"])
def test_an_amount_that_may_be_in_thousands_or_millions_is_asked(content):
    assert len(read(content)) == 1
    assert len(asked(content)) == 1


@pytest.mark.parametrize("dash", ["-", "–", "£-", "- "])
def test_m12_a_dash_without_a_key_is_asked(dash):
    assert len(read(dash)) == 1
    assert len(asked(dash)) == 1


@pytest.mark.parametrize(
    ("key", "mark", "status"),
    [
        (('"-" nil return',), "-", "nil"),
        (("NR - not returned",), "NR", "not available"),
        (("# : number below 5, not shown",), "#", "suppressed"),
        (("- nil",), "-", "nil"),
        (("~ fewer than five",), "~", "suppressed"),
        ((". not applicable",), ".", "not applicable"),
    ],
)
def test_m12_a_key_may_say_its_marks_in_any_of_the_usual_ways(key, mark, status):
    rows = ((), ("Key:",), key)

    assert [said for _, said in read(mark, rows)] == [status]


def test_m12_a_list_of_remarks_beneath_a_table_is_no_key():
    rows = ((), ("- not available in all areas before 2020",))

    assert len(asked("-")) == 1
    assert read("-", rows) == [(None, "not available")]


@pytest.mark.parametrize(
    "content", ["3.1 (2.1 to 4.1)", "3.1 [95% CI 2.1, 4.1]", "3.1 (2.1–4.1)", "3.1 ± 0.4", "3.1*"]
)
def test_how_sure_a_number_is_is_no_number_of_its_own(content):
    assert read(content) == [(3.1, "reported")]
