"""docs/access.md says what the code does: its tables are those of data/access, word for word."""

import re
from collections.abc import Iterable, Mapping

import pytest

from data.access.matrix import CALLBACKS, ENDPOINTS, PAGES
from data.access.persons_asking import Role
from data.access.rights import GRANTED, Right
from settings import HERE

DOCUMENT = HERE / "docs" / "access.md"


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    lines = [list(head)]
    lines += [["---"] * len(lines[0]), *map(list, rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def by_right(named: Mapping[str, Right]) -> str:
    rows = [
        (right.value, ", ".join(f"`{name or '/'}`" for name, of in named.items() if of is right))
        for right in Right
        if right in named.values()
    ]
    return table(("right", "asked for by"), rows)


def tables() -> dict[str, str]:
    roles = [
        (right.value, *("yes" if role in GRANTED[right] else "" for role in Role))
        for right in Right
    ]
    return {
        "roles": table(("", *map(str, Role)), roles),
        "endpoints": by_right(ENDPOINTS),
        "pages": by_right(PAGES),
        "callbacks": by_right(CALLBACKS),
    }


@pytest.mark.parametrize("name", ["roles", "endpoints", "pages", "callbacks"])
def test_the_document_has_the_table_of_the_code(name):
    assert tables()[name] in DOCUMENT.read_text(encoding="utf-8")


def test_the_document_has_no_other_table():
    found = re.findall(r"(?:^\|.*\n?)+", DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE)

    assert [each.strip() for each in found] == list(tables().values())
