"""Frameworks for tests: those that are shipped, and files read as returns of their boards."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from data.framework.framework import Framework, Frameworks
from data.framework.layouts.sheet import ReturnSheet
from data.framework.measures import Measure
from data.framework.shipped import shipped
from data.intake import ingest
from data.intake.returned import Return
from data.storage.frameworks import StoredFrameworks
from data.storage.store import Store

STANDARD = shipped()
DERBY = STANDARD.of("derby")
NORTHBRIDGE = STANDARD.of("northbridge")
# As Northbridge calls them, and those that it has not as their own boards do.
NAMES = {
    agency: name for each in (*STANDARD, NORTHBRIDGE) for agency, name in each.agency_names.items()
}


def measure_of(measure_id: str) -> Measure:
    """A measure as most boards count it."""
    every = (NORTHBRIDGE, *STANDARD)
    known = (each for each in every if each.has_measure(measure_id))
    return next(known, NORTHBRIDGE).measure(measure_id)


def read_return(name: str, content: bytes, frameworks: Frameworks = STANDARD, **asked) -> Return:
    """A file, read as a return of one of the boards that are shipped, unless said otherwise."""
    return ingest.read_return(name, content, frameworks, **asked)


def sent(*sheets: ReturnSheet) -> Framework:
    """Derby's framework, where it is sent these sheets and no other."""
    return with_only(derby=sheets).of("derby")


def let_stores_know(
    monkeypatch: pytest.MonkeyPatch, *sheets: ReturnSheet, boards: Iterable[str] = ("derby",)
) -> None:
    """Let these boards be sent these sheets and no other, and no other board be sent any."""
    known = with_only(**dict.fromkeys(boards, sheets))
    monkeypatch.setattr(Store, "frameworks", lambda *_: known)
    monkeypatch.setattr(StoredFrameworks, "that_read", lambda *_: known)


def with_only(**sheets: tuple[ReturnSheet, ...]) -> Frameworks:
    """The boards that are shipped, each of which is sent the sheets given for it, and no other."""
    return Frameworks(
        tuple(replace(each, sheets=sheets.get(each.board.id, ())) for each in STANDARD)
    )
