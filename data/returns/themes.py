"""A form for each theme, for boards whose own form has not been declared."""

from collections.abc import Iterable, Iterator, Sequence

from data.framework.theme import Theme
from data.measures import Measure
from data.periods import quarter
from data.returns.axes import agencies, categories, either, labels, total, with_last_time
from data.returns.sheet import AGENCY, Key, Reader, ReturnSheet, Table

FIRST = quarter(2012, 1)
HEADING = "Quarterly figures"
ANCHOR = "In the quarter"
BY_AGENCY = "Reported by agency"
THIS_QUARTER = labels({"This quarter": Key()})
# What one agency alone records, whichever return it comes in; see their definitions.
ONE_AGENCY = {
    "domestic-abuse-incidents": "police",
    "domestic-abuse-crimes": "police",
    "all-crime": "police",
}


def label_of(measure: Measure) -> str:
    """What a form calls a measure: its title, and its unit where that is no count."""
    if measure.is_percentage:
        return f"{measure.title} (%)"
    per = "per 10,000"
    is_rate = measure.unit == "rate-10000" and per not in measure.title
    return f"{measure.title} ({per})" if is_rate else measure.title


def is_asked(measure: Measure) -> bool:
    """Whether a form asks for it: what follows from counts is computed, and not sent."""
    return measure.computed is None


def sheets_by_theme(
    themes: Iterable[Theme], measures: Iterable[Measure]
) -> tuple[ReturnSheet, ...]:
    """The form that asks for all measures: a sheet for each theme."""
    asked = [each for each in measures if is_asked(each)]
    return tuple(
        _sheet(theme, [each for each in asked if each.theme == theme.id]) for theme in themes
    )


def _sheet(theme: Theme, asked: Sequence[Measure]) -> ReturnSheet:
    tables = (_single_figures(asked), *_by_agency(asked), *_by_category(asked))
    heading = f"{HEADING}: {theme.name}"
    return ReturnSheet(f"quarterly-{theme.id}", heading, tables, FIRST, (), theme.name)


def _single_figures(asked: Iterable[Measure]) -> Table:
    """One row for each measure without a table of its own, whose total it would repeat."""
    keys = {
        label_of(each): Key(each.id, agency=ONE_AGENCY.get(each.id, ""))
        for each in asked
        if not (_is_by_agency(each) or _declared(each))
    }
    return Table(ANCHOR, (with_last_time(THIS_QUARTER),), (labels(keys),), optional=True)


def _by_agency(asked: Iterable[Measure]) -> Iterator[Table]:
    """Measures that are split by agency, one column for each; no table where there is none."""
    keys = {label_of(each): Key(each.id) for each in asked if _is_by_agency(each)}
    if keys:
        rows = agencies(total=Key())
        yield Table(BY_AGENCY, (with_last_time(labels(keys)),), (rows,), optional=True)


def _by_category(asked: Iterable[Measure]) -> Iterator[Table]:
    """A table for each measure with declared categories, two ways where it has two."""
    for measure in asked:
        if _is_by_agency(measure) or not _declared(measure):
            continue
        down, across = (*_declared(measure), "")[:2]
        columns = _with_total(measure, across) if across else THIS_QUARTER
        yield Table(
            f"{label_of(measure)}, by {' and '.join(filter(None, (down, across)))}",
            (with_last_time(columns),),
            (_with_total(measure, down),),
            base=Key(measure.id),
            optional=True,
        )


def _is_by_agency(measure: Measure) -> bool:
    return AGENCY in measure.dimensions and measure.id not in ONE_AGENCY


def _declared(measure: Measure) -> list[str]:
    return [each.dimension for each in measure.breakdowns if each.categories]


def _with_total(measure: Measure, dimension: str) -> Reader:
    return either(categories(dimension, measure.categories(dimension)), total(dimension))
