"""What is kept of the files that came for a return and had errors: that they came, and which."""

import re
from typing import Any

import sqlalchemy as sa

from data.findings import Finding, Severity
from data.intake.returned import Return
from data.persons.names import forenames_in, looks_like_a_name, names_in
from data.storage.schema import REFUSALS, storable
from data.submission import Refusal

QUOTED = re.compile("“([^”]*)”")
MOST = 200  # of a board; anybody can send files in
MOST_FINDINGS = 200  # of a file


def refuse(connection: sa.Connection, received: Return, at: str) -> None:
    """Write down that a file came and had errors; the same file again takes its own place."""
    cover = received.cover
    connection.execute(sa.delete(REFUSALS).where(REFUSALS.c.sha256 == received.sha256))
    errors_first = sorted(received.findings, key=lambda finding: not finding.blocks)
    row = {
        "board": cover.board,
        "agency": cover.agency,
        "period": str(cover.period),
        "title": cover.title,
        "file": received.file,
        "sha256": received.sha256,
        "at": at,
        "findings": [_plain(finding) for finding in errors_first[:MOST_FINDINGS]],
    }
    named = {name: storable(value) for name, value in row.items()}
    connection.execute(sa.insert(REFUSALS).values(named))
    of_board = REFUSALS.c.board == cover.board
    newest = sa.select(REFUSALS.c.id).where(of_board).order_by(REFUSALS.c.id.desc()).limit(MOST)
    connection.execute(sa.delete(REFUSALS).where(of_board, REFUSALS.c.id.not_in(newest)))


def forget(connection: sa.Connection, accepted: Return) -> None:
    """Drop what was refused for the place that a return has now taken, and the same file."""
    cover = accepted.cover
    place = {"board": cover.board, "agency": cover.agency, "period": str(cover.period)}
    same = sa.and_(*(REFUSALS.c[name] == value for name, value in place.items()))
    this_file = REFUSALS.c.sha256 == accepted.sha256
    connection.execute(sa.delete(REFUSALS).where(sa.or_(same, this_file)))


def refusals(connection: sa.Connection, board: str) -> tuple[Refusal, ...]:
    """The files that came for a board's returns and had errors, the newest first."""
    asked = sa.select(REFUSALS).where(REFUSALS.c.board == board).order_by(REFUSALS.c.id.desc())
    return tuple(
        Refusal(
            row.id,
            row.board,
            row.agency,
            row.period,
            row.title,
            row.file,
            row.at,
            tuple(map(_finding, row.findings)),
        )
        for row in connection.execute(asked)
    )


def _plain(finding: Finding) -> dict[str, object]:
    """The finding as JSON."""
    told = vars(finding) | {"what": QUOTED.sub(_without_name, finding.what)}
    named = {name: storable(value) for name, value in told.items()}
    return named | {"severity": str(finding.severity), "cells": list(finding.cells)}


def _without_name(quoted: re.Match[str]) -> str:
    """What is quoted from a cell, unless it may be the name of a person: that is not kept."""
    said = quoted[1]
    is_name = looks_like_a_name(said) or any(names_in(said)) or any(forenames_in(said))
    return "“…”" if is_name else quoted[0]


def _finding(told: dict[str, Any]) -> Finding:
    """The finding again."""
    named = {"severity": Severity(told["severity"]), "cells": tuple(told["cells"])}
    return Finding(**told | named)
