import re
import string

import pytest

from data.errors import PersonalRecordsError, SafeguardingError, UnreadableFileError
from data.files.refusals import LONGEST_NAME, PERSONAL, REFUSALS, unreadable


def filled_in(code: str, name: str = "return.xlsx", text: str = "7") -> str:
    """The sentence of a cause, as its sender gets it."""
    fields = {field for _, field, _, _ in string.Formatter().parse(REFUSALS[code]) if field}
    return str(unreadable(name, code, dict.fromkeys(fields - {"name"}, text)))


def test_at_least_twenty_causes_have_a_sentence_each_of_its_own():
    sentences = {filled_in(code) for code in REFUSALS}

    assert len(sentences) == len(REFUSALS) >= 20


def test_what_to_do_is_never_twice_the_whole_answer():
    causes = {filled_in(code).split(". ")[0] for code in REFUSALS}

    assert len(causes) == len(REFUSALS)


@pytest.mark.parametrize("code", REFUSALS)
def test_a_refusal_names_the_file_and_says_what_to_do_without_a_trace_of_the_program(code):
    sentence = filled_in(code, "/home/somebody/return.xlsx")

    assert sentence.startswith("return.xlsx")
    assert sentence.endswith(".")
    assert not re.search(r"Traceback|Error\b|Exception|\.py|0x|/home|\{|\}", sentence)
    assert len(sentence) < 400


@pytest.mark.parametrize("code", REFUSALS)
def test_a_refusal_carries_its_cause_as_a_code(code):
    fields = ("kind", "sheet", "row", "column", "columns", "cells", "what", "place")

    error = unreadable("a.xlsx", code, dict.fromkeys(fields, "x"))

    assert error.code == code
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code)
    assert isinstance(error, SafeguardingError)


def test_records_of_persons_are_an_error_of_their_own():
    where = {"sheet": "S", "cells": "A1", "what": "x"}

    assert isinstance(unreadable("a.xlsx", PERSONAL, where), PersonalRecordsError)
    assert not isinstance(unreadable("a.xlsx", "empty-file"), PersonalRecordsError)


def test_a_name_is_shown_short_and_on_one_line():
    sentence = str(unreadable("a\nb\x00\u202e" + "c" * 500 + ".xlsx", "empty-file"))

    assert sentence.startswith("a b c")
    assert sentence.index("…") == LONGEST_NAME - 1
    assert sentence.isprintable()


def test_an_error_without_a_cause_is_just_unreadable():
    assert UnreadableFileError("No.").code == "unreadable"
