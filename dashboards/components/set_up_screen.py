"""One of the three screens of setting up a board, and what stands when it is done."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import dash_bootstrap_components as dbc
from dash import dcc, html

from dashboards.components.ledger_table import ledger_table, returned_words
from dashboards.components.set_up_agencies import your_agencies
from dashboards.components.set_up_field import button, fault_line, field, html_id, lines, text
from dashboards.components.set_up_grid import what_each_reports
from dashboards.components.set_up_measure import own_measures
from dashboards.components.set_up_often import how_often
from dashboards.components.set_up_who import who_you_are
from dashboards.components.unbroken import unbroken
from dashboards.pages.contents import RETURNS, SET_UP
from dashboards.words.set_up import what_is_stored
from data.figures.selection import Selection
from data.framework.framework import Framework
from data.framework.set_up import fields
from data.framework.set_up.asks import ByTheme
from data.framework.set_up.basis import Basis
from data.framework.set_up.draft_text import as_text
from data.framework.set_up.moves import BACK, NEXT, STORE
from data.framework.set_up.screen import Screen
from data.intake.ledger import Ledger
from data.periods import Period

TITLES = {
    fields.WHO_YOU_ARE: "Who you are",
    fields.AGENCIES: "Your agencies",
    fields.REPORTS: "What each reports",
}
ABOUT = "Three short steps. Nothing is stored before the last, and everything can be changed later."
LONGEST_WHO = 200  # characters
LONGEST_WHY = 1000


@dataclass(frozen=True)
class Around:
    """What a screen is shown with. by_theme: what can be asked under each theme.

    quarters: of how many quarters there are figures of each agency. today: this quarter.
    token: what the server wants to see beside a change.
    """

    basis: Basis
    by_theme: ByTheme
    quarters: Mapping[str, int]
    today: Period
    token: str


def set_up_screen(screen: Screen, around: Around) -> html.Div:
    """A screen with its buttons. assets/set-up.js says where the keyboard goes on."""
    step = screen.step
    return html.Div(
        [
            html.P(ABOUT, className="set-up__about") if step == fields.WHO_YOU_ARE else None,
            html.Div(
                [
                    html.H2(f"Step {step} of {len(TITLES)}: {TITLES[step]}", tabIndex=-1),
                    _steps(step),
                ],
                className="set-up__head",
            ),
            html.Form(
                [
                    dbc.Input(type="hidden", name=fields.DRAFT, value=as_text(screen.draft)),
                    dbc.Input(type="hidden", name=fields.STEP, value=str(step)),
                    dbc.Input(type="hidden", name=fields.TOKEN, value=around.token),
                    *_kept(screen),
                    fault_line(screen.fault(fields.WHOLE)),
                    _content(screen, around),
                    _buttons(step),
                ],
                className="set-up__screen",
            ),
        ],
        **{"data-focus": _focus(screen)},
    )


def set_up_problem(why: str) -> html.Div:
    """Why nothing was done, where it is about no single place."""
    again = dcc.Link("Begin again", href=f"/{SET_UP}", refresh=True)
    return html.Div([html.P(why, role="alert"), html.P(again)], **{"data-focus": "stay"})


def set_up_done(
    framework: Framework, due: Period | None, ledger: Ledger, *, is_new: bool
) -> html.Div:
    """That it is stored, and what to do next.

    due: the quarter whose forms go out now. ledger: how its returns stand.
    """
    board = framework.board
    query = Selection(board.id).to_query()
    done = f"{board.name} is set up" if is_new else f"{board.name} is changed"
    forms = (
        [
            html.Li(
                [
                    html.A("All forms (zip)", href=f"/download/forms/{board.id}.zip"),
                    f": each agency's workbook for {due.in_words()}, to be sent out.",
                ]
            )
        ]
        if due
        else []
    )
    return html.Div(
        [
            html.H2(done, tabIndex=-1),
            html.Ul(
                [
                    *forms,
                    html.Li(
                        [
                            dcc.Link("Returns", href=f"/{RETURNS}?{query}"),
                            ": what is expected, what has come, and where it is sent in.",
                        ]
                    ),
                    html.Li(
                        [
                            html.A(
                                "The framework as a workbook",
                                href=f"/download/framework/{board.id}.xlsx",
                            ),
                            ": all that you have set up, to keep or to edit.",
                        ]
                    ),
                    html.Li(
                        [
                            html.A("Change it", href=f"/{SET_UP}?board={board.id}"),
                            ": the same three steps again.",
                        ]
                    ),
                ],
                className="set-up__next",
            ),
            *_expected(framework, due, ledger, query),
        ],
        **{"data-focus": "heading"},
    )


def _expected(framework: Framework, due: Period | None, ledger: Ledger, query: str) -> list[object]:
    """What is expected of whom for the quarter that is due, sheet by sheet."""
    if due is None or due not in ledger.periods:
        return []
    of_quarter = replace(ledger, periods=(due,))
    return [
        html.P(f"{returned_words(ledger, due, framework)}."),
        ledger_table(of_quarter, framework, query),
    ]


def _kept(screen: Screen) -> list[dbc.Input]:
    """What was typed on the last screen, while another is shown."""
    if screen.step == fields.REPORTS:
        return []
    said = {fields.WHO: screen.who, fields.WHY: screen.why}
    return [dbc.Input(type="hidden", name=name, value=text) for name, text in said.items()]


def _focus(screen: Screen) -> str:
    if screen.faults:
        return "fault"
    if screen.moved:
        return "heading"
    return "form" if screen.at_form else "stay"


def _steps(step: int) -> html.Ol:
    """Where in the three steps one is."""
    return html.Ol(
        [
            html.Li(title, className="set-up__step--now" if number == step else "")
            for number, title in TITLES.items()
        ],
        className="set-up__steps",
        **{"aria-hidden": "true"},  # the heading says it
    )


def _content(screen: Screen, around: Around) -> html.Div:
    if screen.step == fields.WHO_YOU_ARE:
        return who_you_are(screen, around.today)
    if screen.step == fields.AGENCIES:
        return your_agencies(screen, around.basis)
    return html.Div(
        [
            what_each_reports(screen, around.basis, around.by_theme),
            html.Div(
                [
                    own_measures(screen, around.basis, around.by_theme),
                    how_often(screen.draft, around.basis, around.by_theme),
                ],
                className="set-up__more",
            ),
            _stored(screen, around),
        ]
    )


def _stored(screen: Screen, around: Around) -> html.Section:
    """What will be stored, who decided so, and for a change why."""
    said = what_is_stored(screen.draft, around.basis, around.by_theme, around.quarters)
    return html.Section(
        [
            html.Div(
                [
                    html.H3("What will be stored"),
                    html.Ul([html.Li(unbroken(each)) for each in said], className="set-up__stored"),
                ]
            ),
            html.Div(_by_whom(screen, around)),
        ],
        id=html_id("stored"),
        className="set-up__last",
    )


def _by_whom(screen: Screen, around: Around) -> list[object]:
    return [
        field(
            "Who decided it",
            text(fields.WHO, screen.who, LONGEST_WHO),
            "A name and role, kept with it. It may stay empty.",
            screen.fault(fields.WHO),
        ),
        None
        if around.basis.is_new
        else field(
            "Why",
            lines(fields.WHY, screen.why, LONGEST_WHY, 2),
            "Kept with it too.",
            screen.fault(fields.WHY),
        ),
    ]


def _buttons(step: int) -> html.Div:
    back = button("Back", BACK)
    on = button("Store", STORE, is_main=True) if step == fields.REPORTS else None
    return html.Div(
        [
            back if step > fields.WHO_YOU_ARE else None,
            on or button("Next", NEXT, is_main=True),
        ],
        className="set-up__buttons",
    )
