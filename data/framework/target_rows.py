"""From a row of a framework's targets to the target that it is."""

import re

from data.framework.rows import Row
from data.framework.target_columns import TARGETS
from data.framework.targets import Origin, Target, TargetKind
from data.periods import parse

NUMBER = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?)\s*(%?)")


def target_of(row: Row, version: int = 0) -> Target:
    """The target that a row describes. version: of the framework, in the store.

    Raises ValueError where check_targets has an error: those are looked for first.
    """
    alone = row["period"]
    last = alone or row["last period"]
    return Target(
        row["measure"],
        TargetKind(row["kind"].lower()),
        parse(alone or row["first period"]),
        parse(last) if last else None,
        tuple(number_of(each) for each in row.several("value")),
        row["text"],
        row["agency"],
        row["lead"],
        number_of(row["tolerance"]) if row["tolerance"] else 0,
        Origin(sheet=TARGETS.name, version=version, decided=row["source"]),
    )


def number_of(text: str) -> float:
    """The number that a value is, with or without a sign for per cent.

    Raises ValueError when it is none.
    """
    found = NUMBER.fullmatch(text)
    if found is None:
        raise ValueError(f"“{text}” is no number.")
    return float(found[1].replace(",", ""))
