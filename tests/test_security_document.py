"""docs/security.md answers each requirement of ASVS 5 of levels 1 and 2, by tests there are."""

import re

import pytest

from settings import HERE

# Of each section the last number at level 1 or 2: they begin with 1 and leave none out.
SECTIONS = {
    "1.1": 2, "1.2": 9, "1.3": 11, "1.4": 3, "1.5": 2, "2.1": 3, "2.2": 3, "2.3": 4, "2.4": 1,
    "3.2": 2, "3.3": 4, "3.4": 6, "3.5": 5, "3.7": 2, "4.1": 3, "4.2": 1, "4.3": 2, "4.4": 4,
    "5.1": 1, "5.2": 3, "5.3": 2, "5.4": 3, "6.1": 3, "6.2": 12, "6.3": 4, "6.4": 4, "6.5": 5,
    "6.6": 3, "6.8": 4, "7.1": 3, "7.2": 4, "7.3": 2, "7.4": 5, "7.5": 2, "7.6": 2, "8.1": 2,
    "8.2": 3, "8.3": 1, "8.4": 1, "9.1": 3, "9.2": 4, "10.1": 2, "10.2": 2, "10.3": 4, "10.4": 11,
    "10.5": 5, "10.6": 2, "10.7": 3, "11.1": 2, "11.2": 3, "11.3": 3, "11.4": 4, "11.5": 1,
    "11.6": 1, "12.1": 3, "12.2": 2, "12.3": 4, "13.1": 1, "13.2": 5, "13.3": 2, "13.4": 5,
    "14.1": 2, "14.2": 4, "14.3": 3, "15.1": 3, "15.2": 3, "15.3": 7, "16.1": 1, "16.2": 5,
    "16.3": 4, "16.4": 3, "16.5": 3, "17.1": 1, "17.2": 4, "17.3": 2,
}  # fmt: skip
NUMBERS = [f"{section}.{n}" for section, last in SECTIONS.items() for n in range(1, last + 1)]
ANSWERS = ("tested", "written", "does not apply", "not done")
TEXT = (HERE / "docs" / "security.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in TEXT.splitlines()
    if re.match(r"\| \d", line)
]


def test_every_requirement_of_levels_1_and_2_is_answered_once():
    assert len(NUMBERS) == 253
    assert sorted(row[0] for row in ROWS) == sorted(NUMBERS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_an_answer_is_one_of_four_and_says_why_and_its_tests_are_there(row):
    _number, answer, said, tests = row
    named = re.findall(r"`([\w/.]+)::(\w+)`", tests)

    assert answer in ANSWERS
    assert len(said) > 2
    assert bool(named) == (answer == "tested")
    for file, test in named:
        assert f"def {test}(" in (HERE / file).read_text(encoding="utf-8"), test


def test_the_sums_are_those_of_the_rows():
    counted = {answer: sum(row[1] == answer for row in ROWS) for answer in ANSWERS}
    told = (
        f"Of {len(ROWS)}: {counted['tested']} tested, {counted['written']} written, "
        f"{counted['does not apply']} do not apply, {counted['not done']} not done."
    )

    assert told in TEXT
