"""A draft as one text, which a page holds and sends back; anybody may have written it."""

import json
from typing import Any

from data.errors import FrameworkError
from data.framework.set_up.draft import (
    Draft,
    DraftAgency,
    DraftBoard,
    DraftMeasure,
    DraftUnit,
    Split,
)

NOT_A_DRAFT = "What this page sent is not what it was given. Load it again, and begin anew."
TOO_LONG = (
    "All this is more than these screens can hold. Take the framework as a workbook and change it "
    "there: python app.py framework write, then framework load."
)
LONGEST = 500_000  # characters: a page may send a million, in which some of them stand for two


def as_text(draft: Draft) -> str:
    """The draft as one text."""
    told = {
        "board": vars(draft.board),
        "agencies": [vars(each) for each in draft.agencies],
        "measures": [
            vars(each) | {"splits": [[split.by, *split.categories] for split in each.splits]}
            for each in draft.measures
        ],
        "asks": sorted(draft.asks),
        "version": draft.version,
        "units": [vars(each) for each in draft.units],
        "often": draft.often,
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def is_too_long(draft: Draft) -> bool:
    """Whether a draft is more than a page can send back."""
    return len(as_text(draft)) > LONGEST


def from_text(text: str) -> Draft:
    """The draft that as_text gave. Raises FrameworkError when it is none."""
    try:
        if len(text) > LONGEST:
            raise ValueError(f"A draft has at most {LONGEST} characters.")
        return _draft(json.loads(text))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise FrameworkError(NOT_A_DRAFT) from error


def _draft(told: dict[str, Any]) -> Draft:
    version = told["version"]
    if not (version is None or (type(version) is int and version >= 0)):
        raise TypeError("A version is a number.")
    return Draft(
        DraftBoard(**_texts(told["board"])),
        tuple(map(_agency, told["agencies"])),
        tuple(map(_measure, told["measures"])),
        frozenset((_text(agency), _text(reports)) for agency, reports in told["asks"]),
        version,
        tuple(DraftUnit(**_texts(each)) for each in told["units"]),
        tuple((_text(measure), _text(often)) for measure, often in told["often"]),
    )


def _agency(told: dict[str, Any]) -> DraftAgency:
    sends = told["sends"]
    if type(sends) is not bool:
        raise TypeError("An agency sends returns, or it does not.")
    return DraftAgency(**_texts(told, "sends"), sends=sends)


def _measure(told: dict[str, Any]) -> DraftMeasure:
    splits = tuple(Split(_text(by), tuple(map(_text, listed))) for by, *listed in told["splits"])
    return DraftMeasure(**_texts(told, "splits"), splits=splits)


def _texts(told: dict[str, Any], *without: str) -> dict[str, str]:
    return {name: _text(text) for name, text in told.items() if name not in without}


def _text(text: object) -> str:
    if not isinstance(text, str):
        raise TypeError("A text is expected.")
    return text
