"""Of many cases of one kind a few are drawn by lot, others each time; `make check` runs them all.

    @pytest.mark.lot(3)                three of a test's cases
    @pytest.mark.lot(1, each="path")   one of the cases of each path

Of the journeys of each file, too, one of five is drawn: each is a story in a browser.

LOT=12345 draws the same again; every run ends by telling its number. Whoever names a test, as in
`pytest tests/journeys/test_links.py::test_...`, gets all of its cases.
"""

import os
from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import ceil
from random import Random, SystemRandom
from typing import TypeVar

import pytest

# The processes that share a run inherit it, so that all of them draw the same.
NUMBER = os.environ.setdefault("LOT", str(SystemRandom().randrange(10**6)))

JOURNEYS = "tests/journeys/"
SHARE = 0.2  # of the journeys of a file, which have no lots of their own
FEWEST = 1  # of a file

Case = TypeVar("Case")


def drawn(cases: Sequence[Case], count: int, name: str) -> list[Case]:
    """So many of the cases, or all where there are no more. name: of what they are cases."""
    return Random(f"{NUMBER} {name}").sample(cases, min(count, len(cases)))


def leave_the_rest_to_check(items: Iterable[pytest.Item]) -> None:
    """Mark the cases that are not drawn as `whole`, which `make test` does not run."""
    for name, cases in _kinds(items).items():
        _leave(cases, cases[0].get_closest_marker("lot").args[0], name)
    for name, journeys in _journeys(items).items():
        _leave(journeys, max(FEWEST, ceil(SHARE * len(journeys))), name)


def _leave(cases: list[pytest.Item], count: int, name: str) -> None:
    """Mark all but so many of the cases. name: of what they are cases."""
    cases.sort(key=lambda case: case.nodeid)  # they come in random order
    kept = {case.nodeid for case in drawn(cases, count, name)}
    for case in cases:
        if case.nodeid not in kept:
            case.add_marker(pytest.mark.whole)


def _journeys(items: Iterable[pytest.Item]) -> dict[str, list[pytest.Item]]:
    """Those of each file that are drawn by no lot of their own, nor left to `make check`."""
    found: dict[str, list[pytest.Item]] = defaultdict(list)
    for item in items:
        others = (item.get_closest_marker(name) for name in ("lot", "whole"))
        if item.nodeid.startswith(JOURNEYS) and not any(others):
            found[item.nodeid.partition("::")[0]].append(item)
    return found


def _kinds(items: Iterable[pytest.Item]) -> dict[str, list[pytest.Item]]:
    """The cases among which lots are drawn."""
    found: dict[str, list[pytest.Item]] = defaultdict(list)
    for item in items:
        mark = item.get_closest_marker("lot")
        if mark is not None:
            of = item.callspec.params.get(mark.kwargs.get("each"), "")
            found[f"{item.nodeid.partition('[')[0]} {of}"].append(item)
    return found
