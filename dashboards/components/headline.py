"""A headline card: the latest figure, its period, and how it changed."""

from dataclasses import replace

from dash import html

from dashboards import ids
from dashboards.components.judged_chips import against_chip, variation_chip
from dashboards.components.sparkline import sparkline_of
from dashboards.components.unbroken import unbroken, unbroken_parts
from dashboards.highlighting import unheeded
from dashboards.panels import Headline
from dashboards.words import sentences as words
from dashboards.words.assurance import assurance_words
from dashboards.words.beside import beside_one_words
from dashboards.words.figures import bare_text, of_few
from dashboards.words.instead import can_be_had
from dashboards.words.naming import is_asked, who
from dashboards.words.targets import target_of
from dashboards.words.told import refusals
from dashboards.words.variation import variation_words
from data.figures.assemble import series_of, targets_shown
from data.figures.assurance import assurance_of
from data.figures.beside_one import beside_one
from data.figures.change import Change, comparisons
from data.figures.dataset import Dataset
from data.figures.follows import why_not
from data.figures.judged_month import JudgedMonth, judged_month
from data.figures.selection import PERIOD, Highlight, Selection
from data.figures.series import Point, Series
from data.figures.status import judged
from data.figures.usual import UsualRange, usual_range
from data.figures.variation import Why
from data.figures.view import View
from data.figures.withheld import SHOWN_WHOLE
from data.framework.measures import Measure
from data.framework.targets import Target
from data.observations import AGENCY, Status

JUDGED = "headline__judged"  # how the figure stands against its target and its usual range
CHANGE = "headline__change"
NO_FIGURE = "–"
NOT_COMPARED = "headline__not-compared"  # why no change can be given


def headline(card: Headline, dataset: Dataset, selection: Selection) -> html.Div:
    """A card, in its place on the page."""
    return html.Div(
        headline_content(card, dataset, selection),
        id=ids.headline(card.page, card.measure),
        className="headline",
    )


def headline_content(card: Headline, dataset: Dataset, selection: Selection) -> list[object]:
    """What the card says for a selection; a highlight that it can obey filters it."""
    series, category = series_shown(card, dataset, selection)
    point = point_shown(series, selection.highlight)
    # A change is told from what is known, and not only from what the range shows.
    known, _ = series_shown(card, dataset, replace(selection, first=None))
    title = f"{card.title}: {category}" if category else card.title
    view, first = dataset.coverage.view(selection), dataset.everything.first
    usual = usual_range(dataset.figures, series, view, first, selection.highlight)
    upto = dataset.coverage.view(replace(selection, first=None))
    month = judged_month(dataset.figures, series.measure, upto, point.period) if point else None
    if point is not None and point.instead:
        said = (*series.notes[:1], can_be_had(series, period=point.period))
        why = [html.P(unbroken(each), className="headline__period") for each in said]
        return [html.H2(title), html.P(NO_FIGURE, className="headline__value"), *why]
    if point is None:
        why = series.notes[0] if series.notes else "No figure in this range."
        said = html.P(unbroken(why), className="headline__why")
        return [html.H2(title), html.P(NO_FIGURE, className="headline__value"), said]
    return [
        html.H2(title, className="headline__title"),
        None if point.is_of_few else sparkline_of(series),
        html.P(
            _value(point, series.measure),
            className="headline__value",
        ),
        html.P(unbroken(_when(point, series.measure)), className="headline__period"),
        *_against_target(series, point, usual),
        *_varies(series, point, usual, None if category else month),
        *_changes(known, point),
        *_beside(series, point, dataset, view),
        *(html.P(unbroken(said), className="headline__gap") for said in _since(series, point)),
        *(
            html.P(unbroken(said), className="headline__unheeded")
            for said in _unheeded(series, card, dataset, selection, obeys=bool(category))
        ),
    ]


def series_shown(card: Headline, dataset: Dataset, selection: Selection) -> tuple[Series, str]:
    """The series of the card, of the highlighted category if it has one, and its name."""
    view = dataset.coverage.view(selection)
    for split in _split(card, dataset, selection):
        points = tuple(p for p in split.points if is_asked(p, selection.highlight))
        if len({who(point, split.names) for point in points}) == 1:
            alone = replace(split, points=points, targets=_held_to(split, points[0], dataset, view))
            return alone, who(points[0], split.names)
    return series_of(dataset.figures, card.measure, (), view), ""


def _held_to(split: Series, point: Point, dataset: Dataset, view: View) -> tuple[Target, ...]:
    """The targets of the one agency that is highlighted; another category has none."""
    if split.by != (AGENCY,):
        return ()
    alone = (point.categories[AGENCY],)
    return targets_shown(dataset.figures, split.measure, view, alone)


def largest(card: Headline, dataset: Dataset, selection: Selection) -> Highlight | None:
    """The category with the largest latest figure; None where there is none."""
    for dimension in dataset.framework.measure(card.measure).dimensions:
        split = _split_by(dimension, card, dataset, selection)
        told = [point for point in split.points if point.value is not None]
        latest = [p for p in told if p.period == told[-1].period]
        if latest:
            most = max(latest, key=lambda point: point.value or 0)
            return Highlight(dimension, most.categories[dimension])
    return None


def _split(card: Headline, dataset: Dataset, selection: Selection) -> list[Series]:
    """The series split by what is highlighted, if it can be."""
    wanted = selection.highlight
    if wanted is None or wanted.dimension == PERIOD:
        return []
    split = _split_by(wanted.dimension, card, dataset, selection)
    return [split] if split.points else []


def _split_by(dimension: str, card: Headline, dataset: Dataset, selection: Selection) -> Series:
    view = dataset.coverage.view(selection)
    return series_of(dataset.figures, card.measure, (dimension,), view)


def point_shown(series: Series, wanted: Highlight | None) -> Point | None:
    """The figure that is told of a series: of the highlighted period, else the latest there is."""
    if wanted and wanted.dimension == PERIOD:
        asked = [p for p in series.points if wanted.names(PERIOD, p.period.slug)]
        if asked:
            return asked[-1]
    told = [p for p in series.points if p.is_told]
    return (told or series.points)[-1] if series.points else None


def _value(point: Point, measure: Measure) -> str:
    """The figure, or a dash where the line beneath says why there is none to tell."""
    if _has_none(point):
        return NO_FIGURE
    return of_few(point, measure) or words.figure_text(point, measure)


def _has_none(point: Point) -> bool:
    """Whether none is known; one that is hidden or does not apply has a sign of its own."""
    return not point.is_told and point.status.shorthand in {"", Status.NOT_AVAILABLE.shorthand}


def _when(point: Point, measure: Measure) -> str:
    """The period; what is counted, where this board counts otherwise; the counts behind it."""
    if point.is_of_few:  # its counts are the figure
        return f"{point.period.short()} · too few for a percentage"
    said = [point.period.short()]
    if measure.is_counted_otherwise:
        said.append(f"counted in {measure.units}")
    if of_few(point, measure):  # its counts are the figure, and the percentage comes after them
        said.append(bare_text(point, measure))
    elif counts := words.counts_behind(point, measure):
        said.append(counts)
    if point.note or _has_none(point):
        said.append(point.note or words.status_words(point))
    return " · ".join(said)


def _beside(series: Series, point: Point, dataset: Dataset, view: View) -> list[html.P]:
    """What others have, each with its year, where their figures may stand beside this one."""
    points = beside_one(dataset.figures, series, view, point)
    said = beside_one_words(points, series.measure, point.period)
    return [html.P(unbroken(said), className="headline__beside")] if said else []


def _since(series: Series, point: Point) -> list[str]:
    """Why there is no later figure, where the range goes on after the one shown."""
    last = series.points[-1]
    if not point.is_told or last.is_told or last.period == point.period:
        return []
    return [f"{last.period.short()}: {last.note or words.status_words(last)}"]


def _unheeded(
    series: Series, card: Headline, dataset: Dataset, selection: Selection, *, obeys: bool
) -> list[str]:
    """Which of the highlight and the agencies the card cannot follow, as a chart card says it.

    obeys: whether the series is that of the highlighted category.
    """
    shown = [note for note in series.notes if note == SHOWN_WHOLE]
    split = _split(card, dataset, selection)
    lit = [p for each in split for p in each.points if is_asked(p, selection.highlight)]
    if lit and not obeys:
        shown = [*shown, "Shows all of them; highlight one alone to see its figure here."]
    wanted = selection.highlight
    why = (
        why_not(dataset.figures, series.measure, (), wanted.dimension)
        if wanted and wanted.dimension != PERIOD
        else ""
    )
    return [*shown, *unheeded([series, *split], wanted, why)]


def _against_target(series: Series, point: Point, usual: UsualRange | None) -> list[html.P]:
    """Its target, where the figure is, seen from it, and whether that stays so (rule R1)."""
    target = target_of(series, point.period)
    if not target:
        return []
    judgement = judged(point, series.measure, series.targets)
    stretch, _ = usual.at(point.period) if usual else (None, None)
    limits = stretch.variation.limits if stretch else None
    assured = assurance_words(assurance_of(limits, judgement, series.measure, point.period))
    chip = against_chip(judgement.against)
    said = [*unbroken_parts(f"Target: {target}"), *([" ", chip] if chip else [])]
    return [
        html.P(said, className=JUDGED),
        *([html.P(_capital(assured), className=JUDGED)] if assured else []),
    ]


def _varies(
    series: Series, point: Point, usual: UsualRange | None, month: JudgedMonth | None
) -> list[html.P]:
    """Whether the figure is as usual; nothing where too few are known yet to judge it.

    month: the one that is judged in the place of its quarter.
    """
    if month and month.point.period != point.period:
        words_of = variation_words(month.point, series.measure, month.stretch, month.flag)
        chip, name = variation_chip(words_of), month.point.period.short()
        return [html.P([f"{name}: ", chip], className=JUDGED)] if chip else []
    stretch, flag = usual.at(point.period) if usual else (None, None)
    said = variation_words(point, series.measure, stretch, flag)
    is_young = stretch is None or (stretch.reason is Why.FEW and not point.definition)
    told = None if is_young or point.value is None else _capital(said.text)
    shown = variation_chip(said) or told
    return [html.P(shown, className=JUDGED)] if shown else []


def _changes(series: Series, point: Point) -> list[html.P]:
    """The changes that can be given, then why the others cannot.

    None is expected on what came before the first figure of a measure, so that nothing is said.
    """
    if not point.is_told:
        return []
    found = comparisons(series.points, point.period, series.measure)
    alike = [each for each in found if not each.is_parted]
    given = [words.change_words(each) for each in alike if each.is_available]
    none = [words.change_words(e) for e in alike if not e.is_available and _is_gap(e, series)]
    refused = refusals(found)
    return [
        *_lines(given, CHANGE),
        *_lines([] if point.is_of_few else none, NOT_COMPARED),
        *_lines(refused, CHANGE),
    ]


def _is_gap(change: Change, series: Series) -> bool:
    """Whether there is a figure from before the one that would be compared with, or of its time."""
    alike = [each for each in series.points if each.period.span is change.period.span]
    return any(each.is_told and each.period <= change.against for each in alike)


def _lines(said: list[str], name: str) -> list[html.P]:
    return [html.P(unbroken(_capital(each)), className=name) for each in said]


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def reported(cards: tuple[Headline, ...], dataset: Dataset, most: int) -> list[Headline]:
    """The first cards, up to so many, that a board has figures for."""
    return [card for card in cards if dataset.has_series((card.measure,))][:most]
