"""The figures of a drawing as rows: the same for the table on the page and for its downloads."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dashboards.drawing import Drawing
from dashboards.origin import cells_text
from dashboards.pages.contents import return_address
from dashboards.table_points import Key, Points, keys_of, points_drawn, split_of
from dashboards.words import labels
from dashboards.words import sentences as words
from dashboards.words.changed import changed_at
from dashboards.words.figures import headings_behind
from dashboards.words.instead import instead_text
from dashboards.words.revised import why_revised
from dashboards.words.targets import target_of
from dashboards.words.usual_columns import usual_columns
from data.figures.breakdown import is_rest
from data.figures.dataset import Dataset
from data.figures.figures import Figures, Row
from data.figures.pairs import pair_name
from data.figures.selection import PERIOD, Highlight
from data.figures.series import Point, Series, Source
from data.framework.measures import Measure
from data.observations import AGENCY, Status, breakdown_key
from data.periods import Period

SOURCE = "Source"
OF_CELLS = ("As printed", SOURCE)  # the headings of what a cell of a return holds


@dataclass(frozen=True)
class Entry:
    """One cell of a table. highlight: what choosing it would highlight, if anything.

    address: where the return stands that the cell names. mark: "[r]" or "[p]" on a number, which
    its text ends with.
    """

    text: str
    highlight: Highlight | None = None
    is_number: bool = False
    value: float | None = None
    address: str = ""
    mark: str = ""


@dataclass(frozen=True)
class Sheet:
    """A table: its caption, its headings, its rows. The first entry of a row heads it."""

    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Entry, ...], ...]


def tabulate(drawing: Drawing, dataset: Dataset) -> Sheet:
    """Exactly the figures drawn; with a highlight, those of the highlighted category.

    The public reads of no cell: all that it sees is of one edition.
    """
    lists_all = drawing.panel.lists_all and dataset.figures.of(drawing.series[0].measure.id)
    sheet = (_everything if lists_all else _as_drawn)(drawing, dataset)
    return _without(sheet, OF_CELLS) if drawing.is_public else sheet


def _as_drawn(drawing: Drawing, dataset: Dataset) -> Sheet:
    points = points_drawn(drawing)
    by, names = split_of(drawing), dataset.framework.agency_names
    measures = [series.measure for series in drawing.series]
    headings = (
        "Period",
        *(labels.heading(dataset.framework.dimension_name(name)) for name in by),
        *(heading for measure in measures for heading in _headings(measure, points)),
        SOURCE,
    )
    keys = keys_of(points, drawing)
    rows = tuple(
        _row(period, categories, by, measures, points, dataset) for period, categories in keys
    )
    columns = _lit(drawing.series, keys, by)
    lines = [(period, _line(by, names_of, names)) for period, names_of in keys]
    columns |= {
        heading: [Entry(text, is_number=value is not None, value=value) for text, value in cells]
        for heading, cells in usual_columns(drawing.usual, measures, lines).items()
    }
    # A target is the board's, and stands beside no comparator that is told apart here alone.
    is_own = [by == drawing.panel.by or not any(categories) for _, categories in keys]
    periods = [key[0] if own else None for key, own in zip(keys, is_own, strict=True)]
    columns |= _targets(drawing.series, periods)
    columns |= _where_any(
        "What changed",
        (changed_at(drawing.series, p, dict(zip(by, c, strict=True)), names) for p, c in keys),
    )
    columns |= _where_any(
        "Why revised",
        (
            why_revised(_sources([points[each.id].get(key) for each in measures]), dataset)
            for key in keys
        ),
    )
    return _beside(Sheet(drawing.panel.title, headings, rows), columns)


def _line(by: tuple[str, ...], categories: tuple[str, ...], names: Mapping[str, str]) -> str:
    """The line that a row is of, by the name that its usual range goes by."""
    if len(by) > 1:
        return pair_name(dict(zip(by, categories, strict=True)), names)
    return next(iter(categories), "")


def _lit(
    series: Sequence[Series], keys: Sequence[Key], by: tuple[str, ...]
) -> dict[str, list[Entry]]:
    """Columns for what is highlighted inside each measure that is not split by it."""
    columns: dict[str, list[Entry]] = {}
    for each in series:
        for part in each.within:
            points = {
                (point.period, tuple(point.categories.get(name, "") for name in by)): point
                for point in part.points
            }
            counts = any(point.denominator is not None for point in part.points)
            found = [_figures(points.get(key), each.measure, with_counts=counts) for key in keys]
            name = words.category_name(part.dimension, part.category, each.names)
            headings = _headed(each.measure, with_counts=counts)
            columns |= {
                f"{heading}: {name}": [entries[n] for entries in found]
                for n, heading in enumerate(headings)
            }
    return columns


def _targets(series: Sequence[Series], periods: Sequence[Period | None]) -> dict[str, list[Entry]]:
    """A column of targets for each measure that has one for a period of the table."""
    columns = {
        f"Target: {each.measure.title}" if len(series) > 1 else "Target": [
            Entry(target_of(each, period) if period else "") for period in periods
        ]
        for each in series
    }
    return {name: found for name, found in columns.items() if any(entry.text for entry in found)}


def _where_any(heading: str, texts: Iterable[str]) -> dict[str, list[Entry]]:
    """A column of words, such as of reasons, where any row of the table has some."""
    entries = [Entry(text) for text in texts]
    return {heading: entries} if any(entry.text for entry in entries) else {}


def _sources(points: Iterable[Point | None]) -> Iterator[tuple[Status, Source]]:
    for point in points:
        if point is not None and point.value is not None:
            yield from ((point.status, source) for source in point.sources)


def _beside(sheet: Sheet, columns: dict[str, list[Entry]]) -> Sheet:
    """The table with more columns before its last, which names the source."""
    rows = tuple(
        (*row[:-1], *(found[n] for found in columns.values()), row[-1])
        for n, row in enumerate(sheet.rows)
    )
    return Sheet(sheet.caption, (*sheet.headings[:-1], *columns, sheet.headings[-1]), rows)


def _headings(measure: Measure, points: Points) -> list[str]:
    return _headed(measure, with_counts=_has_counts(measure, points))


def _headed(measure: Measure, *, with_counts: bool) -> list[str]:
    return [measure.title, *(headings_behind(measure) if with_counts else [])]


def _has_counts(measure: Measure, points: Points) -> bool:
    return any(point.denominator is not None for point in points[measure.id].values())


def _row(
    period: Period,
    categories: tuple[str, ...],
    by: tuple[str, ...],
    measures: list[Measure],
    points: Points,
    dataset: Dataset,
) -> tuple[Entry, ...]:
    names = dataset.framework.agency_names
    at = (period, categories)
    entries = [Entry(period.in_words(), Highlight(PERIOD, period.slug))]
    for name, category in zip(by, categories, strict=True):
        is_choice = bool(category) and not is_rest(category) and not _is_beside(name, at, points)
        choice = Highlight(name, category) if is_choice else None
        entries.append(Entry(words.category_name(name, category, names), choice))
    found = []
    for measure in measures:
        point = points[measure.id].get(at)
        entries += _figures(point, measure, with_counts=_has_counts(measure, points))
        found += [point] if point else []
    sources = list(dict.fromkeys(source for point in found for source in point.sources))
    return (*entries, Entry(cells_text(sources), address=_address(sources, dataset)))


def _is_beside(name: str, at: Key, points: Points) -> bool:
    """Whether a row is of a comparator that stands among agencies or areas."""
    found = [each[at] for each in points.values() if at in each]
    return bool(found) and all(name not in each.categories for each in found)


def _figures(point: Point | None, measure: Measure, *, with_counts: bool) -> list[Entry]:
    if point is None:
        return [Entry("")] * (3 if with_counts else 1)
    said = "; ".join(filter(None, [point.note, instead_text(point, measure)]))
    figure = words.figure_text(point, measure)
    said = said.removeprefix(f"{figure}: ")  # "3 of 7: too few for a percentage" has it already
    note = f" ({said})" if said else ""
    text = f"{figure}{note}"
    entries = [Entry(text, is_number=True, value=point.value, mark=_mark(point))]
    if with_counts:
        for count in (point.numerator, point.denominator):
            said = "" if count is None else words.count_text(count)
            entries.append(Entry(said, is_number=True, value=count))
    return entries


def _mark(point: Point) -> str:
    return "" if point.value is None else point.status.shorthand


def _address(sources: Sequence[Source], dataset: Dataset) -> str:
    """Where the return of the first cell stands: who sent it, when, and what else it brought."""
    found = dataset.return_of(sources[0]) if sources else None
    return return_address(found.id, f"board={dataset.board.id}") if found else ""


def _everything(drawing: Drawing, dataset: Dataset) -> Sheet:
    """Every observation of a measure, whatever its period and breakdown."""
    series = drawing.series[0]
    headings = ("Period", "Agency", "Breakdown", series.measure.title, *OF_CELLS)
    ordered = _latest_first(dataset.figures.of(series.measure.id))
    listed = dataset.figures.once(  # there may be thousands, and no filter changes them
        ("every figure", series.measure),
        lambda figures: _listed(figures, series.measure, dataset),
    )
    sheet = Sheet(f"{series.measure.title}: every figure loaded", headings, listed)
    # A target is of the board's total, and so stands beside nothing else.
    totals = [None if row.dimensions else row.period for row in ordered]
    columns = _targets([series], totals)
    reasons = (why_revised([(row.status, row.source)], dataset) for row in ordered)
    columns |= _where_any("Why revised", reasons)
    return _beside(sheet, columns)


def _without(sheet: Sheet, headings: Sequence[str]) -> Sheet:
    kept = [at for at, heading in enumerate(sheet.headings) if heading not in headings]
    return replace(
        sheet,
        headings=tuple(sheet.headings[at] for at in kept),
        rows=tuple(tuple(row[at] for at in kept) for row in sheet.rows),
    )


def _listed(figures: Figures, measure: Measure, dataset: Dataset) -> tuple[tuple[Entry, ...], ...]:
    rows = _latest_first(figures.of(measure.id))
    return tuple(_observation(row, measure, dataset) for row in rows)


def _latest_first(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: row.period, reverse=True)


def _observation(row: Row, measure: Measure, dataset: Dataset) -> tuple[Entry, ...]:
    agency = row.dimensions.get(AGENCY, "")
    rest = {name: category for name, category in row.dimensions.items() if name != AGENCY}
    point = Point(row.period, row.dimensions, row.value, row.status)
    return (
        Entry(row.period.in_words(), Highlight(PERIOD, row.period.slug)),
        Entry(dataset.framework.agency_name(agency), _choice(AGENCY, agency)),
        Entry(breakdown_key(rest).replace("=", ": ")),
        Entry(
            words.figure_text(point, measure), is_number=True, value=row.value, mark=_mark(point)
        ),
        Entry(row.source.text),
        Entry(cells_text([row.source]), address=_address([row.source], dataset)),
    )


def _choice(dimension: str, category: str) -> Highlight | None:
    return Highlight(dimension, category) if category else None
