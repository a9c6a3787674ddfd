import inspect

import pytest

from data import findings
from data.findings import Finding
from data.intake import cell_findings

SENTENCES = [
    function
    for _, function in inspect.getmembers(findings, inspect.isfunction)
    if function.__module__ == "data.findings" and function is not findings.each_fault_once
]


def a_finding(function) -> Finding:
    cells = ("B2", "B3")
    given = {
        name: cells if name == "cells" else "Text"
        for name in inspect.signature(function).parameters
    }
    return function(**given)


@pytest.mark.parametrize("function", SENTENCES, ids=lambda function: function.__name__)
def test_every_finding_says_what_is_wrong_and_what_to_do_in_whole_sentences(function):
    finding = a_finding(function)

    for sentence in (finding.what, finding.to_do):
        assert sentence[0].isupper() or sentence[0] == "“"
        assert sentence.endswith(".")
    assert finding.cells
    assert finding.sheet


def test_every_finding_has_a_code_of_its_own():
    codes = [a_finding(function).code for function in SENTENCES]

    assert len(set(codes)) == len(codes)


def test_only_an_error_blocks():
    assert cell_findings.cell_not_read("Sheet", ("A1",), "x").blocks
    assert not findings.label_not_recognised("Sheet", "A1", "x", ("B1",)).blocks
    assert not findings.blank_is_nil("Sheet", ("A1",)).blocks


def test_a_short_list_of_cells_is_given_in_full():
    assert findings.blank_is_nil("Sheet", ("A1", "A2")).where == "A1, A2"


def test_a_long_list_of_cells_is_cut_short_with_its_count():
    cells = tuple(f"A{number}" for number in range(1, 9))

    assert findings.blank_is_nil("Sheet", cells).where == "A1, A2, A3, A4, A5 and 3 more"
