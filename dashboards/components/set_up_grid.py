"""The third screen of setting up a board: what each agency reports, a grid of themes."""

from collections.abc import Mapping

import dash_bootstrap_components as dbc
from dash import html

from dashboards.components.set_up_field import fault_line, tick
from data.framework.set_up import fields
from data.framework.set_up.asks import ByTheme, asked_under
from data.framework.set_up.basis import Basis
from data.framework.set_up.draft import DraftAgency
from data.framework.set_up.moves import OPEN_CELL
from data.framework.set_up.screen import Screen

PAST = "set-up-past-grid"
ByName = Mapping[str, str]  # what is read of each, by its id


def what_each_reports(screen: Screen, basis: Basis, by_theme: ByTheme) -> html.Div:
    """A row for each agency, a column for each theme; a cell opens to its single measures."""
    head = html.Thead(
        html.Tr(
            [
                html.Th("Agency", scope="col"),
                *(html.Th(basis.themes[theme], scope="col") for theme in by_theme),
            ]
        )
    )
    rows = [_row(agency, screen, basis, by_theme) for agency in screen.draft.senders]
    table = html.Table(
        [
            html.Caption(
                "A tick asks an agency for all of a theme. The number beside it opens the theme's "
                "measures, to ask for some of them."
            ),
            head,
            html.Tbody(rows),
        ],
        className="set-up__grid",
    )
    # Two stops a cell are hundreds for who goes through the page by keyboard.
    past = html.A("Skip past the grid", href=f"#{PAST}", className="skip-link set-up__past")
    return html.Div([past, table, html.Span(id=PAST, tabIndex=-1)], className="set-up__asked")


def _row(agency: DraftAgency, screen: Screen, basis: Basis, by_theme: ByTheme) -> html.Tr:
    heading = html.Th(
        [agency.name, fault_line(screen.fault(fields.column_of(agency.id)))], scope="row"
    )
    cells = [
        html.Td(_cell(agency, basis.themes[theme], theme, screen, measures))
        for theme, measures in by_theme.items()
    ]
    return html.Tr([heading, *cells])


def _cell(agency: DraftAgency, name: str, theme: str, screen: Screen, measures: ByName) -> html.Div:
    place = fields.cell(agency.id, theme)
    asked = asked_under(screen.draft.asks, agency.id, theme, measures.keys())
    is_there = place in screen.cells
    many = f"{len(asked)} of {len(measures)}"
    return html.Div(
        [
            html.Span(name, className="set-up__theme", **{"aria-hidden": "true"}),
            tick(fields.ASKED, place, f"{agency.name}: {name}", is_on=bool(asked), is_hidden=True),
            html.Details(
                [
                    html.Summary(
                        [
                            many,
                            html.Span(
                                f" measures of {name} asked of {agency.name}",
                                className="visually-hidden",
                            ),
                        ]
                    ),
                    _single(agency.id, theme, asked, measures) if is_there else None,
                ],
                open=place == screen.opened,
                **({} if is_there else {"data-opens": place}),
                **{"data-cell": place, "data-does": OPEN_CELL},
            ),
        ],
        className=f"set-up__cell{'' if asked else ' set-up__cell--none'}",
    )


def _single(agency: str, theme: str, asked: frozenset[str], measures: ByName) -> html.Div:
    # Whatever was changed in a cell that was opened once counts, also when it is closed again.
    opened = dbc.Input(type="hidden", name=fields.OPEN, value=fields.cell(agency, theme))
    ticks = [
        tick(fields.SINGLE, fields.cell(agency, each), title, is_on=each in asked)
        for each, title in measures.items()
    ]
    return html.Div([opened, *ticks], className="set-up__single")
