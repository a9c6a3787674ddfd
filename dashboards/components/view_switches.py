"""The switches that say how charts over time are shown: usual ranges, and months."""

from dash import html

from dashboards import ids
from dashboards.components.changes_by import changes_by
from data.figures.selection import Selection


def usual_switch(selection: Selection) -> html.Button:
    """Shows and hides between which values figures usually are, on every chart over time."""
    return html.Button(
        usual_said(selection),
        id=ids.USUAL,
        type="button",
        className="link-button usual-switch",
        title="Between which values the figures of a line usually are. Where a chart has several "
        "lines, highlight one of them.",
        **changes_by(ids.USUAL),
    )


def usual_said(selection: Selection) -> str:
    """What pressing the switch of usual ranges does."""
    return "Hide usual ranges" if selection.shows_usual else "Show usual ranges"


def month_switch(selection: Selection, *, is_hidden: bool) -> html.Button:
    """Shows what is counted by month by month, or by the quarters that its months make."""
    return html.Button(
        by_month_said(selection),
        id=ids.BY_MONTH,
        type="button",
        className="link-button usual-switch",
        title="Charts of what is counted by month show each month, or the quarters they make.",
        hidden=is_hidden,
        **changes_by(ids.BY_MONTH),
    )


def by_month_said(selection: Selection) -> str:
    """What pressing the switch of months does."""
    return "Show by quarter" if selection.by_month else "Show by month"
