"""The figures that are no more what they were at the end of a day: old, new, by how much, why."""

from dataclasses import dataclass
from datetime import date

import dash_bootstrap_components as dbc
from dash import dcc, html

from dashboards.components.plain_table import plain_table
from dashboards.pages.contents import RETURNS, SINCE, changes_address, return_address
from dashboards.tabulate import Entry, Sheet
from dashboards.words import changes as change_words
from dashboards.words.labels import date_words
from data.figures.history import Change
from data.figures.selection import Selection
from data.framework.framework import Framework
from data.periods import parse

MOST_ROWS = 50
HEADINGS = (
    *("Period", "Measure", "Agency", "Breakdown"),
    *("Was", "Is now", "By how much", "Why", "Return"),
)
ABOUT = (
    "Each figure as it was at the end of that day, and as it is now. A figure that came only "
    "after that day is new, and is not listed."
)


@dataclass(frozen=True)
class Changes:
    """What has changed in a board's figures. day: its end is compared with now.

    framework: that of the board. today: the last day that may be chosen. had_figures: whether
    the board had any on that day.
    """

    framework: Framework
    day: date
    today: date
    changes: tuple[Change, ...]
    had_figures: bool = True


def changes_list(changes: Changes, query: str) -> html.Section:
    """How many figures changed, the way to another day, and which they were.

    query: the view that the links to returns carry on.
    """
    counted = figures_counted(len(changes.changes))
    return html.Section(
        [
            html.H2(f"Since {date_words(changes.day)}: {counted} changed"),
            _day_form(changes),
            html.P([ABOUT, " ", _as_at(changes)], className="changes__about"),
            *(changes_table(changes, query) if changes.changes else ()),
        ],
        className="changes",
    )


def changes_line(changes: Changes) -> html.P:
    """One sentence for a page as at an earlier day, which leads to the list."""
    many = len(changes.changes)
    counted, verb = figures_counted(many), "have" if many > 1 else "has"
    words = f"{counted[0].upper()}{counted[1:]} {verb} changed since {date_words(changes.day)}."
    href = changes_address(changes.framework.board.id, changes.day)
    return html.P(dcc.Link(words, href=href), className="changes-line")


def figures_counted(many: int) -> str:
    """So many figures: "no figure", "12 figures"."""
    if many == 0:
        return "no figure"
    return "1 figure" if many == 1 else f"{many:,} figures"


def _as_at(changes: Changes) -> dcc.Link | str:
    """The way to the dashboards of that day, where there were any."""
    if not changes.had_figures:
        return f"The board had no figures yet on {date_words(changes.day)}."
    query = Selection(changes.framework.board.id, as_at=changes.day).to_query()
    return dcc.Link(f"The dashboards as at {date_words(changes.day)}", href=f"/?{query}")


def _day_form(changes: Changes) -> html.Form:
    """A form of the browser's own: the day that it asks for stands in the address."""
    day = dbc.Input(
        id="changed-since",
        name=SINCE,
        type="date",
        value=changes.day.isoformat(),
        max=changes.today.isoformat(),
        required=True,
    )
    return html.Form(
        [
            dbc.Input(type="hidden", name="board", value=changes.framework.board.id),
            dbc.Label("Changed since the end of", html_for=day.id),
            day,
            html.Button("Show", type="submit", className="preset"),
        ],
        method="GET",
        action=f"/{RETURNS}",
        className="changes__day",
    )


def changes_sheet(changes: Changes, query: str) -> Sheet:
    """Those of the newest periods, as many as a reader looks through.

    query: the view that the links to returns carry on.
    """
    ordered = sorted(changes.changes, key=lambda change: parse(change.period), reverse=True)
    rows = tuple(_row(change, changes.framework, query) for change in ordered[:MOST_ROWS])
    caption = f"Figures changed since the end of {date_words(changes.day)}"
    return _without_empty_columns(Sheet(caption, HEADINGS, rows))


def _without_empty_columns(sheet: Sheet) -> Sheet:
    """A column in which no row says anything, such as of what nothing is split by, takes room."""
    kept = [n for n in range(len(sheet.headings)) if any(row[n].text for row in sheet.rows)]
    if not sheet.rows or len(kept) == len(sheet.headings):
        return sheet
    rows = tuple(tuple(row[n] for n in kept) for row in sheet.rows)
    return Sheet(sheet.caption, tuple(sheet.headings[n] for n in kept), rows)


def changes_table(changes: Changes, query: str) -> tuple[object, ...]:
    """The figures that changed, those of the newest periods, and how many there are more."""
    sheet = changes_sheet(changes, query)
    return plain_table(sheet), _rest(len(changes.changes) - len(sheet.rows))


def _rest(many: int) -> html.P | None:
    if many <= 0:
        return None
    words = (
        f"{figures_counted(many)} more changed; those of the newest periods are shown. Choose a "
        "later day for a shorter list, or open a return to see all that it changed."
    )
    return html.P(words, className="changes__about")


def _row(change: Change, framework: Framework, query: str) -> tuple[Entry, ...]:
    measure = framework.measure_as_known(change.measure)
    return (
        Entry(parse(change.period).short()),
        Entry(measure.title),
        Entry(framework.agency_name(change.agency)),
        Entry(change_words.breakdown(change)),
        Entry(change_words.old(change, measure), is_number=True, value=change.old),
        Entry(change_words.new(change, measure), is_number=True, value=change.new),
        Entry(change_words.amount(change, measure) or change_words.NO_FIGURE, is_number=True),
        Entry(change.why or "no reason given"),
        _return(change, query),
    )


def _return(change: Change, query: str) -> Entry:
    """The return that says so now; where none does, the one that said so before."""
    if change.submission is None:
        gone = change.superseded
        return Entry(f"no more given; was in {gone.file}", address=return_address(gone.id, query))
    now = change.submission
    return Entry(now.file, address=return_address(now.id, query))
