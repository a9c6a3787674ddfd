"""What stands on a page of a board that was set up and has not been sent a return yet."""

from dash import dcc, html

from dashboards.pages.contents import RETURNS
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
