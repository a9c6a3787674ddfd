"""The rows that count, as they are stored: what every reckoning starts from."""

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from data.periods import Period, parse
from data.storage.store import Store

AGENCY, AREA, COMPARATOR = "agency", "area", "comparator"


@dataclass(frozen=True)
class Entry:
    """One stored row. value: None where the cell held no number (rule M3)."""

    measure: str
    period: Period
    dimensions: dict[str, str]
    value: float | None
    status: str

    @property
    def applies(self) -> bool:
        """Whether there could be a figure: not applicable is neither zero nor missing (M1)."""
        return self.status != "not applicable"

    def is_in(self, categories: Mapping[str, tuple[str, ...]]) -> bool:
        """Whether each of these dimensions has one of the categories named."""
        return all(self.dimensions.get(name) in allowed for name, allowed in categories.items())


def entries_of(store: Store, board: str) -> dict[str, list[Entry]]:
    """Every row that counts of a board, by measure."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for row in store.everything().to_dict("records"):
        if row["board"] != board:
            continue
        dimensions = dict(pair.split("=", 1) for pair in row["breakdown"].split("; ") if pair)
        if row["agency"]:
            dimensions[AGENCY] = row["agency"]
        value = row["value"]
        known = None if _is_missing(value) else float(value)
        found[row["measure"]].append(
            Entry(row["measure"], parse(row["period"]), dimensions, known, str(row["status"]))
        )
    return dict(found)


def _is_missing(value: object) -> bool:
    try:
        return math.isnan(value)  # type: ignore[arg-type]
    except TypeError:  # pandas' own word for what is missing
        return True
