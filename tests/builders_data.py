"""Small inputs for the tests of data/: observations, a board's figures, a return, a store."""

import hashlib

from data.figures.figures import Figures
from data.figures.view import View
from data.findings import Finding, Severity
from data.framework.printed_targets import PrintedTarget
from data.framework.shipped import shipped
from data.framework.targets import Origin, Target, TargetKind
from data.intake.cover import Cover
from data.intake.returned import Return
from data.observations import Status, breakdown_key, frame_of
from data.periods import Span, parse
from data.storage.store import Store

Observation = dict[str, object]


def an_observation(
    measure: str = "contacts",
    value: float | None = 1.0,
    period: str = "2012-13 Q1",
    *,
    agency: str = "",
    status: Status | None = None,
    board: str = "derby",
    cell: str = "B2",
    **categories: str,
) -> Observation:
    """One figure of Derby; None is not available. A dimension's "-" is written "_"."""
    without = Status.NOT_AVAILABLE if value is None else Status.REPORTED
    return {
        "board": board,
        "measure": measure,
        "period": period,
        "agency": agency,
        "breakdown": breakdown_key({k.replace("_", "-"): v for k, v in categories.items()}),
        "value": value,
        "status": str(status or without),
        "text": "" if value is None else f"{value:g}",
        "submission": 1,
        "file": "return.xlsx",
        "sheet": "Sheet",
        "cell": cell,
    }


def in_quarters(measure: str, *values: float | None, year: str = "2012-13", **fields) -> list:
    """One figure a quarter, from the first on."""
    return [
        an_observation(measure, value, f"{year} Q{number}", **fields)
        for number, value in enumerate(values, start=1)
    ]


def in_months(
    measure: str, *values: float | None, first: str = "Apr 2012", **fields
) -> list[Observation]:
    """One figure a month, from the first on, each in a cell of its own."""
    found, month = [], parse(first)
    for number, value in enumerate(values, start=2):
        found.append(an_observation(measure, value, str(month), cell=f"B{number}", **fields))
        month = month.following()
    return found


def on_every_sheet(board: str, agency: str, period: str, value: float = 5.0) -> list[Observation]:
    """One figure under each theme that an agency reports for a quarter."""
    asked = shipped().of(board).asked_of(agency, parse(period))
    first = {each.theme: each.id for each in reversed(asked)}
    return [
        an_observation(measure, value, period, agency=agency, board=board)
        for measure in first.values()
    ]


def figures_of(
    *observations: Observation, board: str = "derby", targets: tuple[PrintedTarget, ...] = ()
) -> Figures:
    """A board's figures and targets, kept in memory."""

    def fetch(measures: tuple[str, ...]):
        return frame_of([each for each in observations if each["measure"] in measures])

    return Figures(shipped().of(board), fetch, targets)


def a_view(
    first: str = "2000-01",
    last: str = "2030-31",
    *,
    board: str = "derby",
    span: Span = Span.QUARTER,
    agencies: tuple[str, ...] = (),
    by_month: bool = False,
) -> View:
    """As far as anyone could look, unless said otherwise."""
    return View(board, parse(first), parse(last), span, agencies, by_month)


def a_return(*observations: Observation, file: str = "return.xlsx", **cover) -> Return:
    """A return of Derby's police for 2012-13 Q1; its bytes are as different as its contents."""
    named = {"board": "derby", "agency": "police", "period": "2012-13 Q1", "sent": "2012-07-10"}
    named |= cover
    found = frame_of([{**each, "file": file} for each in observations])
    content = repr((file, sorted(named.items()), found.to_dict("records")))
    return Return(
        file,
        hashlib.sha256(content.encode()).hexdigest(),
        Cover(**{**named, "period": parse(named["period"])}),
        found.drop(columns="submission").assign(submission=None),
        (),
        (),
        (),
    )


def a_finding(**fields) -> Finding:
    """A query on one cell."""
    named = {
        "severity": Severity.QUERY,
        "code": "total-disagrees",
        "sheet": "Sheet",
        "cells": ("B2", "B3"),
        "what": "The total is not its sum.",
        "to_do": "Check it.",
    }
    return Finding(**(named | fields))


def a_target(period: str = "2012-13", last: str | None = "", *values: float, **fields) -> Target:
    """A target of the framework, of three quarters; last: None where it holds on."""
    named = {
        "measure": "training-satisfaction",
        "kind": TargetKind.PERCENTAGE,
        "first": parse(period),
        "last": None if last is None else parse(last or period),
        "values": values or (75.0,),
        "origin": Origin(sheet="targets", version=1),
    }
    return Target(**(named | fields))


def a_printed_target(**fields) -> PrintedTarget:
    """A target of three quarters, as a return prints it."""
    named = {
        "measure": "training-satisfaction",
        "period": "2012-13",
        "text": "75%",
        "value": 75.0,
        "sheet": "Sheet",
        "cell": "C2",
    }
    return PrintedTarget(**(named | fields))


def new_database() -> str:
    """Where a_store keeps what it is given; the fixture new_database puts others in its place."""
    return "sqlite://"


def a_store(*returns: Return, url: str = "") -> Store:
    """A store in memory, unless said otherwise, with these returns accepted in order."""
    store = Store(url or new_database())
    for received in returns:
        store.accept(received, "2012-07-20")
    return store
