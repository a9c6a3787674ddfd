"""The page How is this sheet laid out?: a sheet that no layout fits, and what was understood."""

from collections.abc import Sequence

import dash_bootstrap_components as dbc
from dash import dcc, html

from dashboards import ids
from dashboards.components.set_up_screen import LONGEST_WHO
from dashboards.components.teach_figures import teach_figures
from dashboards.components.teach_grid import teach_grid
from dashboards.components.teach_names import teach_names, teach_new_measure
from dashboards.components.teach_otherwise import teach_otherwise
from dashboards.components.teach_questions import (
    teach_conflicts,
    teach_questions,
    teach_unused,
)
from dashboards.components.teach_understood import (
    teach_answers,
    teach_drift,
    teach_understood,
    teach_whose,
)
from dashboards.words.taught import lead_words, waiting_words
from data.framework.framework import Framework
from data.intake.taught.glance import Glance
from data.periods import Period

TITLE = "How is this sheet laid out?"
READING = "Reading the sheet…"


def teach_page(head: html.Header, file: str, framework: Framework, query: str) -> list[object]:
    """The page before the sheet is read; what is understood comes with the first answer.

    head: of every page of the board. file: what the waiting file goes by.
    """
    opened = {"file": file, "board": framework.board.id}
    return [
        dcc.Store(id=ids.QUERY, data=query),
        head,
        html.Main(
            [
                html.H1(TITLE, className="page__title"),
                html.P(READING, id=ids.TEACH_LEAD, className="page__about"),
                teach_otherwise(query),
                dcc.Store(id=ids.TEACH_OPENED, data=opened),
                dcc.Store(id=ids.TEACH_BEGUN),
                dcc.Store(id=ids.TEACH_ASKED),
                dcc.Store(id=ids.TEACH_SAID),
                dcc.Store(id=ids.TEACH_TOLD),
                dcc.Store(id=ids.TEACH_DRAWN),
                html.P(id=ids.TEACH_HEARD, role="status", className="teach__heard"),
                html.Div(
                    [
                        html.Div(
                            [
                                html.Div(id=ids.TEACH_KEY),
                                teach_grid(),
                                html.P(id=ids.TEACH_LEFT_OFF, className="teach__said"),
                            ],
                            className="teach__sheet",
                        ),
                        html.Div(id=ids.TEACH_SIDE, className="teach__side"),
                        html.Div(id=ids.TEACH_FIGURES, className="teach__beneath"),
                    ],
                    className="teach",
                    tabIndex=-1,
                ),
                html.Datalist(id=ids.TEACH_MEANINGS),
            ],
            id="main",
            className="page",
            tabIndex=-1,
        ),
    ]


def teach_side(glance: Glance, framework: Framework, periods: Sequence[Period]) -> list[object]:
    """What stands beside the grid: what is asked first, what is understood, what is answered."""
    lesson, sheets = glance.lesson, [each.name for each in glance.sheets]
    return [
        teach_drift(lesson.drift),
        teach_whose(glance, framework, periods),
        teach_questions(lesson.questions, sheets),
        teach_new_measure(lesson.names, framework),
        teach_conflicts(lesson.conflicts),
        teach_unused(lesson.unused, several=len(sheets) > 1),
        teach_understood(glance, framework),
        teach_answers(glance.answers, framework),
        _ways(glance),
    ]


def teach_beneath(glance: Glance, framework: Framework) -> list[object]:
    """What stands beneath: the figures that would be read, and every label."""
    return [teach_figures(glance, framework), teach_names(glance.lesson.names)]


def lead(glance: Glance) -> str:
    """Which sheet it is, and that nothing is stored yet."""
    named = next(each.shown_as for each in glance.sheets if each.name == glance.sheet)
    return lead_words(glance.file, named, is_known=bool(glance.lesson.layouts))


def _ways(glance: Glance) -> html.Section:
    """Store it or put it aside; why it cannot be stored yet stands with the button."""
    lesson = glance.lesson
    store = html.Button(
        "Store this layout and check the return",
        type="button",
        className="preset preset--on",
        disabled=not lesson.can_store,
        **{"data-teach": "store"},
    )
    aside = html.Button("Put aside", type="button", className="preset", **{"data-teach": "aside"})
    why = [html.Li(each) for each in lesson.why_not]
    return html.Section(
        [
            html.H2("Store it"),
            html.P("It cannot be stored yet:") if why else None,
            html.Ul(why) if why else None,
            html.P(wait) if (wait := waiting_words(glance.waiting)) and not why else None,
            html.Div(
                [
                    html.Label("Who says so", htmlFor="teach-who"),
                    dbc.Input(
                        id="teach-who",
                        name="who",
                        maxLength=LONGEST_WHO,
                        placeholder="Your role, such as Data officer",
                    ),
                    store,
                    aside,
                ],
                className="teach__choose teach__ways",
            ),
        ]
    )
