"""The quarters that months make, worked out a second time: rules C1 and T6."""

from collections import defaultdict
from datetime import timedelta

from data.framework.measures import Kind, Measure
from data.periods import Period, parse, year_label
from tests.reckoning.entries import Entry

SUMMED = {Kind.FLOW, Kind.COHORT}
AS_AT_THE_END = {Kind.STOCK, Kind.CUMULATIVE}


def with_quarters(entries: list[Entry], measure: Measure) -> list[Entry]:
    """The rows, and a row for each quarter of which there are months and no figure.

    A flow has the sum of its three months, or none where one lacks; a stock has its last month's.
    """
    if measure.kind not in SUMMED | AS_AT_THE_END:
        return entries
    months: dict[tuple[Period, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        if (entry.period.ends - entry.period.starts) < timedelta(days=31):
            months[quarter_of(entry.period), repr(sorted(entry.dimensions.items()))].append(entry)
    sent = {
        (entry.period, repr(sorted(entry.dimensions.items())))
        for entry in entries
        if entry.status != "not available"
    }
    made = {key: _made(of, key[0], measure) for key, of in months.items() if key not in sent}
    kept = [
        entry
        for entry in entries
        if (entry.period, repr(sorted(entry.dimensions.items()))) not in made
    ]
    return [*kept, *made.values()]


def quarter_of(month: Period) -> Period:
    """The financial quarter that a month lies in: January to March is the last of the year."""
    year = month.starts.year - (month.starts.month < 4)
    number = {1: 4, 2: 1, 3: 2, 4: 3}[(month.starts.month + 2) // 3]
    return parse(f"{year_label(year)} Q{number}")


def _made(months: list[Entry], quarter: Period, measure: Measure) -> Entry:
    last = max(months, key=lambda entry: entry.period.starts)
    value = None
    if measure.kind in AS_AT_THE_END and last.period.ends == quarter.ends:
        value = last.value
    if measure.kind in SUMMED and len(months) == 3 and None not in [m.value for m in months]:
        value = sum(month.value for month in months)
    hidden = any(month.status == "suppressed" for month in months)
    status = "reported" if value is not None else "suppressed" if hidden else "not available"
    return Entry(measure.id, quarter, last.dimensions, value, status)
