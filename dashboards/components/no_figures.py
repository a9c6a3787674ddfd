"""What stands where there is nothing to show: on a board or on a page that nothing came for."""

from dash import dcc, html

from dashboards.pages.contents import RETURNS
from dashboards.panels import Page
from data.figures.dataset import Dataset


def no_figures(dataset: Dataset, query: str) -> html.Section:
    """That there is nothing to show, whom it is expected from, and where the forms are."""
    framework = dataset.framework
    asked = [framework.agency_name(agency) for agency in framework.senders]
    expected = f"Returns are expected of {', '.join(asked)}. " if asked else ""
    return html.Section(
        [
            html.H2("No figures yet"),
            html.P(
                [
                    f"{dataset.board.name} has been set up, and no return has come. {expected}",
                    dcc.Link("Forms to fill in, and the way to send them", f"/{RETURNS}?{query}"),
                ]
            ),
        ],
        className="send",
    )


def nothing_of(page: Page, dataset: Dataset) -> html.P:
    """That a board has sent no figures on the themes of a page, or of what else stands on it."""
    named = " and ".join(dataset.framework.theme(theme).lower() for theme in page.themes)
    what = f"on {named}" if named else "of what this page shows"
    return html.P(f"{dataset.board.short_name} has sent no figures {what}.")
