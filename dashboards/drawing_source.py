"""Where the figures of a chart come from, as its card says."""

from dashboards.panels import Panel
from dashboards.words import labels
from dashboards.words.next_update import next_words
from data.figures.dataset import Dataset
from data.figures.next_update import next_update
from data.figures.series import Series, Source


def source_said(series: tuple[Series, ...], panel: Panel, dataset: Dataset) -> str:
    """From which return a chart is, or from which public edition, and how complete."""
    sources = list(latest_sources(series))
    if not sources:
        return ""
    if dataset.board.is_public:
        day = dataset.data_date
        on = f" of {labels.date_words(day)}" if day else ""
        return (
            f"Source: {dataset.board.name}, public {dataset.board.edition}{on}{_warning(dataset)}"
        )
    last = sources[-1]
    received = dataset.return_of(last)
    returns = {source.submission for source in sources}
    more = f" and {len(returns) - 1} more" if len(returns) > 1 else ""
    when = f", received {labels.date_words(received.sent or received.received)}" if received else ""
    coming = next_update(panel.measures, dataset)
    after = f" · {next_words(coming)}" if coming else ""
    return (
        f"Source: {last.file}{more}, sheet “{last.sheet}”{when} · {_completeness(series)}"
        f"{after}{_warning(dataset)}"
    )


def _warning(dataset: Dataset) -> str:
    return " · illustrative data" if dataset.board.illustrative else ""


def _completeness(series: tuple[Series, ...]) -> str:
    """For how many of the periods shown everything came; or that a choice has none.

    What no choice of agencies can give has not failed to come.
    """
    points = [point for each in series for point in each.points]
    given = [point for point in points if point.instead is None]
    if points and not given:
        return "no figure for this choice"
    periods = {period for each in series for period in each.periods}
    broken = {point.period for point in given if point.is_gap}
    if not broken:
        return "complete"
    return f"{len(periods - broken)} of {len(periods)} periods complete"


def latest_sources(series: tuple[Series, ...]) -> tuple[Source, ...]:
    """Of each figure shown, the cells that it came from."""
    return tuple(source for each in series for point in each.points for source in point.sources)
