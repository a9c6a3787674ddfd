"""From when until when: the two ends of the range, among the periods that a page has."""

from collections.abc import Collection, Iterable, Sequence

import dash_bootstrap_components as dbc
from dash import html

from dashboards import ids
from dashboards.components.changes_by import changes_by
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.figures.view import Coverage, View
from data.periods import Period, Span


def range_fields(
    dataset: Dataset, selection: Selection, offered: Sequence[Period]
) -> list[html.Div]:
    """The two ends of the range. offered: the periods that what the page shows has."""
    options = [{"label": period.in_words(), "value": period.slug} for period in offered]
    ends = ends_offered(dataset.coverage.view(selection), offered, dataset.coverage)
    return [
        _field(label, dbc.Select(options, end.slug, id=name), name, **changes_by(name))
        for label, end, name in zip(("From", "To"), ends, (ids.FIRST, ids.LAST), strict=True)
    ]


def ends_offered(
    view: View, offered: Collection[Period], coverage: Coverage
) -> tuple[Period, Period]:
    """The ends of a view among the choices of a page: a month that it has not is its quarter."""
    first, last = (
        end if end in offered else coverage.step_of(end) for end in (view.first, view.last)
    )
    return first, last


def has_months(offered: Iterable[Period]) -> bool:
    """Whether a page shows something that is counted by month."""
    return any(period.span is Span.MONTH for period in offered)


def _field(label: str, control: object, name: str, **told: str) -> html.Div:
    return html.Div([dbc.Label(label, html_for=name), control], className="filters__field", **told)
