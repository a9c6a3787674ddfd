import inspect

import pytest

from data import findings
from data.findings import Finding
from data.intake import check_findings, past_findings

SENTENCES = [
    function
    for module in (check_findings, past_findings)
    for _, function in inspect.getmembers(module, inspect.isfunction)
    if function.__module__ == module.__name__
]


def a_finding(function) -> Finding:
    parameters = inspect.signature(function).parameters.values()
    given = [
        ("B2", "B3") if each.name == "cells" else "Text"
        for each in parameters
        if each.kind is not inspect.Parameter.VAR_POSITIONAL
    ]
    counts = any(each.kind is inspect.Parameter.VAR_POSITIONAL for each in parameters)
    return function(*given, *("Text",) * 5 if counts else ())


@pytest.mark.parametrize("function", SENTENCES, ids=lambda function: function.__name__)
def test_every_finding_says_what_is_wrong_and_what_to_do_in_whole_sentences(function):
    finding = a_finding(function)

    for sentence in (finding.what, finding.to_do):
        assert sentence[0].isupper() or sentence[0] == "“"
        assert sentence.endswith(".")
    assert finding.cells
    assert finding.sheet


def test_every_finding_of_a_check_has_a_code_of_its_own():
    codes = [a_finding(function).code for function in SENTENCES]

    assert len(set(codes)) == len(codes)


def test_no_sentence_of_a_check_stands_among_those_of_reading():
    assert not {function.__name__ for function in SENTENCES} & set(vars(findings))
