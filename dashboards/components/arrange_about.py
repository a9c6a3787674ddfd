"""What a page that is arranged is called, what it is about, where it stands; and what it makes."""

from collections.abc import Mapping, Sequence

from dash import html

from dashboards.components.set_up_field import (
    button,
    choice,
    field,
    text,
)
from data.framework.arrange import places
from data.framework.arrange.arranged_page import ArrangedPage, Standing
from data.framework.arrange.page_faults import LONGEST_ABOUT, LONGEST_ADDRESS, LONGEST_TITLE
from data.framework.arrange.page_move import (
    LEAVE_OUT,
    SHOW_AGAIN,
    TAKE_IN,
)
from data.framework.arrange.page_view import PageView
from data.framework.pages import OVERVIEW, ChartOnPage

BEGINNING = "At the beginning"


def about_the_page(view: PageView, standing: Standing) -> html.Section:
    """What the page is called, what it is about, and where it stands."""
    page = view.page
    return html.Section(
        [
            html.H2("The page"),
            html.Div(
                [
                    field(
                        "Its name",
                        text(places.TITLE, page.title, LONGEST_TITLE, "Neglect sub-group"),
                        "As it stands in the navigation.",
                        view.fault(places.TITLE),
                    ),
                    field(
                        "What it is about",
                        text(places.ABOUT, page.about, LONGEST_ABOUT),
                        "A sentence beneath its name; it may stay empty.",
                        view.fault(places.ABOUT),
                    ),
                    _address(view),
                    _place(page, standing),
                ],
                className="arrange__about",
            ),
        ]
    )


def _address(view: PageView) -> html.Div | None:
    """Where the page will stand. That of a page that is there stays: links to it are kept."""
    if not view.page.is_new:
        return None
    return field(
        "Its address",
        text(places.ADDRESS, view.page.id, LONGEST_ADDRESS),
        "Made from its name if it stays empty: small letters and dashes. It cannot be changed "
        "later.",
        view.fault(places.ADDRESS),
    )


def _place(page: ArrangedPage, standing: Standing) -> html.Div | None:
    """After which page it stands. The overview is the first."""
    if page.id == OVERVIEW and not page.is_new:
        return None
    pages = [each for each in standing.framework.pages if each.id != page.id]
    options = {each.id: f"After {each.title}" for each in pages}
    if page.after not in options:
        options = {page.after: BEGINNING, **options}
    return field("Its place in the navigation", choice(places.AFTER, options, page.after))


def made_by_itself(
    page: ArrangedPage, standing: Standing, made: Mapping[str, Sequence[ChartOnPage]]
) -> html.Section | None:
    """The measures of its themes that nobody drew: it makes charts of them, or leaves them out."""
    framework = standing.framework
    left_out = [name for name in page.left_out if framework.has_measure(name)]
    if not made and not left_out:
        return None
    rows = [
        _measure(name, framework.measure(name).title, len(charts)) for name, charts in made.items()
    ]
    rows += [_left_out(name, framework.measure(name).title) for name in left_out]
    return html.Section(
        [
            html.H2("What it makes by itself"),
            html.P(
                "Charts of measures of its themes that no page has in its list. They stand at the "
                "end of the page.",
                className="set-up__hint",
            ),
            html.Ul(rows, className="arrange__made"),
        ]
    )


def _measure(name: str, title: str, many: int) -> html.Li:
    charts = f"{many} {'chart' if many == 1 else 'charts'}"
    return html.Li(
        [
            html.Span([title, html.Span(f" {charts}", className="set-up__hint")]),
            button("Take into the list", TAKE_IN, name, of=title),
            button("Leave out", LEAVE_OUT, name, of=title),
        ]
    )


def _left_out(name: str, title: str) -> html.Li:
    return html.Li(
        [
            html.Span([title, html.Span(" left out", className="set-up__hint")]),
            button("Show again", SHOW_AGAIN, name, of=title),
        ]
    )
