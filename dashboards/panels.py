"""What a page is made of: headline cards and panels, as values."""

from collections.abc import Callable
from dataclasses import dataclass

import plotly.graph_objects as go

MOST_HEADLINES = 4

Chart = Callable[..., go.Figure]


@dataclass(frozen=True)
class Panel:
    """A measure and the chart that shows it, or several measures in one chart.

    by: the dimensions the chart splits them by. any_period: bars for whatever spans came.
    about: the line under the title: what is counted, and how to read it.
    of_one_moment: it draws one period, beside the one before, and not the run of them.
    alongside: the measures of its sibling, which shares its axis, so that the two compare.
    lists_all: its table holds every observation of the measure, and not only what is drawn.
    on_list: it belongs to an opened measure of All measures.
    section: the question that it answers together with others of its page.
    made_for: the measure that it is made for, which nobody drew a chart of; else empty.
    instead_of: the panel whose place it takes, where that one has no figures.
    """

    id: str
    title: str
    chart: Chart
    measures: tuple[str, ...]
    by: tuple[str, ...] = ()
    any_period: bool = False
    about: str = ""
    of_one_moment: bool = False
    alongside: tuple[str, ...] = ()
    lists_all: bool = False
    on_list: bool = False
    section: str = ""
    made_for: str = ""
    instead_of: str = ""


@dataclass(frozen=True)
class Headline:
    """A card with the latest figure of a measure, under a short name, on a page by its id."""

    measure: str
    title: str
    page: str = ""


@dataclass(frozen=True)
class Page:
    """An ordered set of panels at an address.

    headlines: candidates in order of interest; a board shows the first it has.
    themes: the themes whose findings the page shows.
    most_panels: where it is not 0, panels are candidates too, and so many are shown.
    most_headlines: so many of the headlines are shown.
    most_made: of the panels that nobody drew so many are shown.
    """

    id: str
    title: str
    about: str
    themes: tuple[str, ...]
    headlines: tuple[Headline, ...] = ()
    panels: tuple[Panel, ...] = ()
    most_panels: int = 0
    most_headlines: int = MOST_HEADLINES
    most_made: int = 0
    nav: bool = True

    @property
    def path(self) -> str:
        """Its address, without the query."""
        return f"/{self.id}" if self.id else "/"
