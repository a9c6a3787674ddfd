"""How often each measure is counted, chosen theme by theme, as the forms then have room for it."""

from collections.abc import Mapping

from dash import html

from dashboards.components.set_up_field import choice, field
from data.framework.expected import Often
from data.framework.set_up import fields
from data.framework.set_up.asks import ByTheme
from data.framework.set_up.basis import Basis
from data.framework.set_up.draft import Draft
from data.framework.set_up.edits import asked_of
from data.framework.set_up.how_often import counted

WORDS: Mapping[str, str] = {
    Often.QUARTER: "each quarter",
    Often.MONTH: "each month",
    Often.HALF: "each half year",
    Often.YEAR: "once a year",
}
ABOUT = (
    "Each quarter, unless you say otherwise. What is counted each month has a column for each "
    "month in the form of its quarter; a half year and a year stand in the form of the quarter "
    "that ends with them."
)
DIFFERENT = "Different from agency to agency; choose one for all"


def how_often(draft: Draft, basis: Basis, by_theme: ByTheme) -> html.Details:
    """Every measure that anybody is asked for, under its theme, with how often it is counted.

    Closed at first: most boards count all each quarter, and the screen is to fit a laptop.
    """
    asked = frozenset[str]().union(*(asked_of(draft, each.id, by_theme) for each in draft.senders))
    by_name = {
        theme: shown
        for theme, measures in by_theme.items()
        if (shown := {each: name for each, name in measures.items() if each in asked})
    }
    now = [counted(draft, basis, each, theme) for theme, shown in by_name.items() for each in shown]
    themes = [
        _theme(basis.themes[theme], theme, shown, draft, basis) for theme, shown in by_name.items()
    ]
    return html.Details(
        [html.Summary(f"How often each is counted: {_said(now)}"), html.P(ABOUT), *themes],
        className="set-up__form set-up__often",
    )


def _theme(
    name: str, theme: str, measures: Mapping[str, str], draft: Draft, basis: Basis
) -> html.Details:
    now = {each: counted(draft, basis, each, theme) for each in measures}
    return html.Details(
        [
            html.Summary(f"{name}: {_said(list(now.values()))}"),
            html.Div(
                [
                    field(title, choice(fields.often(each), _choices(now[each]), now[each]))
                    for each, title in measures.items()
                ],
                className="set-up__measure",
            ),
        ],
        className="set-up__form",
    )


def _choices(now: str) -> dict[str, str]:
    return {**WORDS} if now else {"": DIFFERENT, **WORDS}


def _said(often: list[str]) -> str:
    """How many are counted how often: "4 each quarter, 1 once a year"."""
    named = {**WORDS, "": "as each agency is asked"}
    return ", ".join(
        f"{many} {words}" for each, words in named.items() if (many := often.count(each))
    )
