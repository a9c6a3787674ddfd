"""The key figures of a financial year against the year before, theme by theme."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dashboards.words.beside import beside_one_words
from dashboards.words.figures import figure_text
from dashboards.words.targets import target_of
from dashboards.words.told import change_words
from data.figures.assemble import series_of
from data.figures.beside_one import beside_one
from data.figures.change import on_previous
from data.figures.dataset import Dataset
from data.figures.scorecard import figure_of_year
from data.figures.series import Point, Series
from data.figures.status import judged
from data.framework.measures import Measure
from data.observations import Status
from data.periods import Period
from papers.pack import Cell, Chapter, Table
from papers.tables import COMPARATORS, printed

AGAINST = "Against target"


@dataclass(frozen=True)
class KeyFigure:
    """A measure's figures of a year and of the one before; gaps where there is none.

    others: what stands beside that of the year.
    """

    measure: Measure
    series: Series
    now: Point
    before: Point
    others: tuple[Point, ...] = ()


def key_chapters(dataset: Dataset, year: Period) -> Iterator[Chapter]:
    """A chapter to each theme that has a figure of the year or of the one before."""
    framework = dataset.framework
    for theme in framework.themes:
        measures = (each for each in framework.measures if each.theme == theme.id)
        found = [figure for each in measures if (figure := _key_figure(each, dataset, year))]
        if found:
            title = f"Key figures: {framework.theme(theme.id)}"
            caption = f"{framework.theme(theme.id)}: {year.short()} and the year before"
            yield Chapter(title, _said(found, year), _table(caption, found, year))


def _key_figure(measure: Measure, dataset: Dataset, year: Period) -> KeyFigure | None:
    # Of all spans: the year before may have come as a year, and this one as quarters.
    both = replace(dataset.everything, first=year.previous(), last=year)
    series = series_of(dataset.figures, measure.id, (), both, any_period=True)
    now, before = (_of(each, measure, series) for each in (year, year.previous()))
    if not now.is_told and not before.is_told:
        return None
    return KeyFigure(measure, series, now, before, beside_one(dataset.figures, series, both, now))


def _of(year: Period, measure: Measure, series: Series) -> Point:
    """The figure of a year: as it came, or made of its quarters as far as they make one."""
    parts = tuple(point for each in year.quarters() for point in series.at(each))
    found = figure_of_year(measure, series, year, parts)
    return found or Point(year, value=None, status=Status.NOT_AVAILABLE)


def _said(found: list[KeyFigure], year: Period) -> str:
    """How many can be compared with the year before, and how they moved."""
    changes = [on_previous([e.now, e.before], year, e.measure).amount for e in found]
    known = [each for each in changes if each is not None]
    if not known:
        return f"No figure of {year.previous().short()} stands beside these to compare them with."
    rose, fell = sum(each > 0 for each in known), sum(each < 0 for each in known)
    same = len(known) - rose - fell
    return (
        f"Of {_many(len(found), 'figure')} {len(known)} can be compared with "
        f"{year.previous().short()}: {rose} rose, {fell} fell, {same} stayed as they were."
    )


def _many(count: int, noun: str) -> str:
    return f"1 {noun}" if count == 1 else f"{count} {noun}s"


def _table(caption: str, found: list[KeyFigure], year: Period) -> Table:
    headings = ("Measure", year.short(), year.previous().short(), "Change", "Target", AGAINST)
    rows = [_row(each, year) for each in found]
    if any(row[-1].text for row in rows):
        return Table(caption, (*headings, COMPARATORS), tuple(rows))
    return Table(caption, headings, tuple(row[:-1] for row in rows))


def _row(figure: KeyFigure, year: Period) -> tuple[Cell, ...]:
    measure, change = figure.measure, on_previous([figure.now, figure.before], year, figure.measure)
    target = target_of(figure.series, year)
    judgement = judged(figure.now, measure, figure.series.targets)
    against = str(judgement.against) if target else ""
    return (
        Cell(measure.title),
        _cell(figure.now, measure),
        _cell(figure.before, measure),
        Cell(change_words(change) if change.is_available else change.reason),
        Cell(target),
        Cell(f"{against}: {judgement.why}" if against and judgement.why else against),
        Cell(beside_one_words(figure.others, measure, year)),
    )


def _cell(point: Point, measure: Measure) -> Cell:
    text = figure_text(point, measure)
    note = f" ({point.note})" if point.note and point.value is None else ""
    mark = "" if point.value is None else point.status.shorthand
    return Cell(f"{text}{note}", printed(text, point.value), mark)
