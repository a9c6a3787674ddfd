"""That a figure of a card was asked about, on the card itself."""

from collections.abc import Sequence

from data.figures.dataset import Dataset
from data.figures.series import Series
from data.findings import Severity
from data.periods import is_period, parse

BENEATH = "; see beneath the charts"  # where a page lists its findings


def queried(series: Sequence[Series], dataset: Dataset) -> list[str]:
    """One sentence where the returns have queries about figures of these periods; else none."""
    measures = {each.measure.id for each in series}
    shown = {period for each in series for period in each.periods}
    asked = {
        parse(finding.period)
        for _, finding in dataset.findings
        if finding.severity is Severity.QUERY
        and finding.measure in measures
        and is_period(finding.period)
    }
    names = [period.short() for period in sorted(asked & shown, reverse=True)]
    if not names:
        return []
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return [f"Queried: {listed}{BENEATH}."]
