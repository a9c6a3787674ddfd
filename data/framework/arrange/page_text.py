"""An arranged page as one text, which a page of ours holds and sends back; anybody may write it."""

import json
from typing import Any

from data.errors import FrameworkError
from data.framework.arrange.arranged_page import ArrangedPage
from data.framework.chart_list import ChartList, ChartSection
from data.framework.pages import ChartOnPage

NOT_A_PAGE = "What this page sent is not what it was given. Load it again, and begin anew."
LONGEST = 200_000  # characters: a page of the most charts takes a tenth of it
MOST_STEPS = 20  # that can be taken back


def as_text(page: ArrangedPage) -> str:
    """The page as one text."""
    told = vars(page) | {
        "listed": {
            "title": page.title,
            "sections": [
                [section.question, *(vars(chart) for chart in section.charts)]
                for section in page.listed.sections
            ],
        }
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def from_text(text: str) -> ArrangedPage:
    """The page that as_text gave. Raises FrameworkError when it is none."""
    try:
        return _page(_read(text))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise FrameworkError(NOT_A_PAGE) from error


def as_steps(past: tuple[ArrangedPage, ...]) -> str:
    """The last steps as one text, as many as can be taken back."""
    kept: list[str] = []
    for page in reversed(past[-MOST_STEPS:]):
        kept.insert(0, as_text(page))
        if sum(map(len, kept)) > LONGEST // 2:
            return json.dumps(kept[1:], ensure_ascii=False)
    return json.dumps(kept, ensure_ascii=False)


def steps_from(text: str) -> tuple[ArrangedPage, ...]:
    """The steps that as_steps gave. Raises FrameworkError when they are none."""
    try:
        steps = _read(text or "[]")
        return tuple(from_text(_text(each)) for each in _listed(steps))
    except (ValueError, TypeError, RecursionError) as error:
        raise FrameworkError(NOT_A_PAGE) from error


def _read(text: str) -> Any:
    if len(text) > LONGEST:
        raise ValueError(f"A page has at most {LONGEST} characters.")
    return json.loads(text)


def _page(told: dict[str, Any]) -> ArrangedPage:
    listed = told["listed"]
    sections = tuple(map(_section, _listed(listed["sections"])))
    charts = [chart.id for section in sections for chart in section.charts]
    if not sections or len({*charts}) < len(charts):
        raise ValueError("A list has at least one section, and each chart once.")
    return ArrangedPage(
        _text(told["id"]),
        ChartList(_text(listed["title"]), sections),
        _text(told["about"]),
        _text(told["after"]),
        _texts(told["themes"]),
        _texts(told["left_out"]),
        _number(told["most_charts"]),
        _truth(told["is_new"]),
        _truth(told["is_removed"]),
        _number(told["version"]),
    )


def _section(told: Any) -> ChartSection:
    question, *charts = _listed(told)
    return ChartSection(_text(question), tuple(map(_chart, charts)))


def _chart(told: dict[str, Any]) -> ChartOnPage:
    return ChartOnPage(
        _text(told["id"]),
        _text(told["title"]),
        _text(told["kind"]),
        _texts(told["measures"]),
        _texts(told["by"]),
        _text(told["about"]),
        "",
        _truth(told["any_period"]),
        _texts(told["alongside"]),
    )


def _texts(told: object) -> tuple[str, ...]:
    return tuple(map(_text, _listed(told)))


def _listed(told: object) -> list[Any]:
    if not isinstance(told, list):
        raise TypeError("A list is expected.")
    return told


def _text(told: object) -> str:
    if not isinstance(told, str):
        raise TypeError("A text is expected.")
    return told


def _number(told: object) -> int:
    if type(told) is not int or told < 0:
        raise TypeError("A number is expected.")
    return told


def _truth(told: object) -> bool:
    if type(told) is not bool:
        raise TypeError("Yes or no is expected.")
    return told
