import inspect

import pytest

from data.files import file_findings
from tests.data import test_findings
from tests.data.test_findings import a_finding

SENTENCES = [
    function
    for _, function in inspect.getmembers(file_findings, inspect.isfunction)
    if function.__module__ == "data.files.file_findings"
]


def code_of(function) -> str:
    """The code of what a sentence finds."""
    return a_finding(function).code


@pytest.mark.parametrize("function", SENTENCES, ids=lambda function: function.__name__)
def test_every_finding_says_what_is_wrong_and_what_to_do_in_whole_sentences(function):
    finding = a_finding(function)

    for sentence in (finding.what, finding.to_do):
        assert sentence[0].isupper()
        assert sentence.endswith(".")
    assert finding.cells
    assert finding.sheet


def test_every_finding_has_a_code_of_its_own():
    codes = [code_of(function) for function in (*SENTENCES, *test_findings.SENTENCES)]

    assert len(set(codes)) == len(codes)


def test_only_a_figure_that_was_never_worked_out_blocks():
    blocking = [function for function in SENTENCES if a_finding(function).blocks]

    assert blocking == [file_findings.formula_not_computed]
