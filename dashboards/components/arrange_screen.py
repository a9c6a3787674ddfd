"""The screen on which a page is arranged: its name, its charts, and what will be stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import dash_bootstrap_components as dbc
from dash import dcc, html

from dashboards.components.arrange_about import about_the_page, made_by_itself
from dashboards.components.arrange_add import add_a_chart
from dashboards.components.arrange_choice import Offered
from dashboards.components.arrange_list import charts_in_order
from dashboards.components.set_up_field import (
    button,
    fault_line,
    field,
    html_id,
    lines,
    text,
)
from dashboards.pages.arranged import NOTHING
from data.framework.arrange import places
from data.framework.arrange.arranged_page import ArrangedPage, Standing
from data.framework.arrange.page_move import (
    DELETE,
    OPEN_ADD,
    STANDARD,
    STAY,
    STORE,
    UNDO,
)
from data.framework.arrange.page_rows import usual_page
from data.framework.arrange.page_text import as_steps, as_text
from data.framework.arrange.page_view import PageView
from data.framework.arrange.typed_page import YES
from data.framework.pages import ChartOnPage

LONGEST_WHO, LONGEST_WHY = 200, 1000  # characters


@dataclass(frozen=True)
class AroundPage:
    """What the screen is shown with.

    changes: what storing it would change, in sentences. made: the charts that the page makes by
    itself, by their measure. offered: what can be added. token: what the server wants to see.
    """

    standing: Standing
    changes: Sequence[str]
    made: Mapping[str, Sequence[ChartOnPage]]
    offered: Offered
    token: str


def arrange_screen(view: PageView, around: AroundPage) -> html.Div:
    """The screen with its buttons. assets/arrange.js says where the keyboard goes on."""
    page = view.page
    shown = [_removed(page)] if page.is_removed else _parts(view, around)
    return html.Div(
        [
            html.Form(
                [
                    _update(),
                    *_held(view, around),
                    fault_line(view.fault(places.WHOLE)),
                    *shown,
                    _stored(view, around),
                    _buttons(view, around),
                ],
                className="set-up__screen arrange__screen",
                **{"data-told": "arrange-typed"},
            )
        ],
        **{"data-focus": _focus(view), "data-said": view.said, "data-go": ""},
    )


def arrange_problem(why: str, address: str) -> html.Div:
    """Why nothing was done, where it is about no single place."""
    again = dcc.Link("Begin again", href=address, refresh=True)
    return html.Div(
        [html.P(why, role="alert"), html.P(again)],
        **{"data-focus": "stay", "data-said": "", "data-go": ""},
    )


def arrange_done(address: str) -> html.Div:
    """That it is stored; assets/arrange.js opens the page."""
    return html.Div(
        html.P(["It is stored. ", dcc.Link("Open the page", href=address, refresh=True)]),
        **{"data-focus": "stay", "data-said": "It is stored.", "data-go": address},
    )


def _focus(view: PageView) -> str:
    if view.faults:
        return "fault"
    return f"#{html_id(view.focus)}" if view.focus else "stay"


def _held(view: PageView, around: AroundPage) -> list[dbc.Input]:
    """What the screen sends back as it was given."""
    added = view.added
    held = {
        places.BOARD: around.standing.framework.board.id,
        places.DRAFT: as_text(view.page),
        places.PAST: as_steps(view.past),
        places.TOKEN: around.token,
        places.OPEN: YES if added.is_open else "",
        places.MEASURE: added.measure,
        places.CHOSEN: added.chosen,
    }
    return [dbc.Input(type="hidden", name=name, value=value) for name, value in held.items()]


def _parts(view: PageView, around: AroundPage) -> list[object]:
    return [
        about_the_page(view, around.standing),
        charts_in_order(view, around.offered.known),
        add_a_chart(view, around.standing, around.offered),
        made_by_itself(view.page, around.standing, around.made),
    ]


def _removed(page: ArrangedPage) -> html.P:
    return html.P(
        f"“{page.title}” is removed once this is stored. Undo takes that back.",
        className="arrange__removed",
    )


def _stored(view: PageView, around: AroundPage) -> html.Section:
    """What will be stored, who decided so, and why."""
    said = [html.Li(each) for each in around.changes]
    return html.Section(
        [
            html.Div([html.H2("What will be stored"), html.Ul(said, className="set-up__stored")]),
            html.Div(
                [
                    field(
                        "Who decided it",
                        text(places.WHO, view.who, LONGEST_WHO),
                        "A name and role, kept with it. It may stay empty.",
                        view.fault(places.WHO),
                    ),
                    field(
                        "Why",
                        lines(places.WHY, view.why, LONGEST_WHY, 2),
                        "Kept with it too.",
                        view.fault(places.WHY),
                    ),
                ]
            ),
        ],
        className="set-up__last",
    )


def _buttons(view: PageView, around: AroundPage) -> html.Div:
    """The bar that stays in sight, with how much pressing Store would change."""
    page = view.page
    can_add = not (view.added.is_open or page.is_removed)
    return html.Div(
        [
            button("Store", STORE, is_main=True),
            button("Add a chart", OPEN_ADD) if can_add else None,
            button("Undo", UNDO) if view.past else None,
            _other_page(page, around.standing),
            html.P(_in_short(around.changes), className="arrange__short"),
        ],
        className="set-up__buttons arrange__buttons",
        id=html_id(places.OPEN),
        tabIndex=-1,
    )


def _in_short(changes: Sequence[str]) -> str:
    """How many changes there are; all of them stand above, where none of them is said twice."""
    if changes == [NOTHING]:
        return NOTHING
    many = "1 change" if len(changes) == 1 else f"{len(changes)} changes"
    return f"{many} to store, listed above."


def _other_page(page: ArrangedPage, standing: Standing) -> html.Button | None:
    """To do without a page of the board's own, or to have the one that all boards share."""
    if page.is_new or page.is_removed:
        return None
    if standing.is_own(page.id):
        return button("Remove this page", DELETE)
    usual = usual_page(page.id, standing)
    return button("Put the standard page back", STANDARD) if usual != page else None


def _update() -> html.Div:
    """What Enter in a place does: the first of a form's buttons that submit."""
    return html.Div(
        button("Show what will be stored", STAY, is_main=True),
        className="visually-hidden-focusable",
    )
