"""Every rule that the code cites is written down, once."""

import re
from collections import Counter
from pathlib import Path

import pytest

from settings import HERE

RULES = HERE / "docs" / "rules.md"
SOURCE = ("data", "dashboards", "callbacks", "commands", "tests", "tools", "samples", "benchmarks")
CITATION = re.compile(r"\brules? ((?:[TCPSMRV]\d+(?:, | and | or )?)+)")
TEST_OF_A_RULE = re.compile(r"def test_([tcpsmrv]\d+)_")


def rules() -> Counter[str]:
    return Counter(re.findall(r"^\| ([TCPSMRV]\d+) \|", RULES.read_text(), re.MULTILINE))


def cited_in(path: Path) -> set[str]:
    text = re.sub(r"\s+", " ", path.read_text())
    listed = " ".join(CITATION.findall(text))
    tested = [rule.upper() for rule in TEST_OF_A_RULE.findall(path.read_text())]
    return {*re.findall(r"[TCPSMRV]\d+", listed), *tested}


def test_every_rule_is_written_down_once_and_in_order():
    found = rules()

    assert set(found.values()) == {1}
    for letter in "TCPSMRV":
        numbers = [int(rule[1:]) for rule in found if rule.startswith(letter)]
        assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("room", SOURCE)
def test_every_rule_that_is_cited_is_written_down(room):
    known = rules()

    cited = {rule for path in (HERE / room).rglob("*.py") for rule in cited_in(path)}

    assert cited <= set(known)


def test_the_reader_of_citations_finds_one_two_and_those_across_a_line(tmp_path):
    written = tmp_path / "code.py"
    written.write_text(
        '"""So (rule P4), and (rules T2,\n    T3 and M1)."""\ndef test_v2_it(): ...\n'
    )

    assert cited_in(written) == {"P4", "T2", "T3", "M1", "V2"}
