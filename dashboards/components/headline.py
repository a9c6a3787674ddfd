"""A headline card: the latest figure, its period, and how it changed."""

from dataclasses import replace

from dash import html

from dashboards import ids, words
from dashboards.components.sparkline import sparkline
from dashboards.panels import Headline
from data.assemble import series_of
from data.catalogue import measure_of
from data.change import on_previous, on_year_before
from data.dossier import Dossier
from data.periods import Span
from data.selection import PERIOD, Highlight, Selection
from data.series import Point, Series


def headline(card: Headline, dossier: Dossier, selection: Selection) -> html.Div:
    """A card, in its place on the page."""
    return html.Div(
        headline_content(card, dossier, selection),
        id=ids.headline(card.measure),
        className="headline",
    )


def headline_content(card: Headline, dossier: Dossier, selection: Selection) -> list[object]:
    """What the card says for a selection; a highlight that it can obey filters it."""
    series, category = _series(card, dossier, selection)
    point = _point(series, selection.highlight)
    # A change is told from what is known, and not only from what the range shows.
    known, _ = _series(card, dossier, replace(selection, first=None))
    title = f"{card.title}: {category}" if category else card.title
    if point is None:
        why = series.notes[0] if series.notes else "No figure in this range."
        return [html.H2(title), html.P("–", className="headline__value"), html.P(why)]
    return [
        html.H2(title, className="headline__title"),
        sparkline([p.value for p in series.points]),
        html.P(words.figure_text(point, series.measure), className="headline__value"),
        html.P(_when(point), className="headline__period"),
        *(html.P(said, className="headline__change") for said in _changes(known, point)),
        *(html.P(said, className="headline__gap") for said in _since(series, point)),
    ]


def _series(card: Headline, dossier: Dossier, selection: Selection) -> tuple[Series, str]:
    """The series of the card, of the highlighted category if it has one, and its name."""
    view = dossier.reach.view(selection)
    wanted = selection.highlight
    if wanted and wanted.dimension != PERIOD:
        split = series_of(dossier.figures, card.measure, (wanted.dimension,), view)
        points = tuple(
            p for p in split.points if p.categories.get(wanted.dimension) == wanted.category
        )
        if points:
            name = words.category_name(wanted.dimension, wanted.category)
            return replace(split, points=points), name
    return series_of(dossier.figures, card.measure, (), view), ""


def _point(series: Series, wanted: Highlight | None) -> Point | None:
    if wanted and wanted.dimension == PERIOD:
        asked = [p for p in series.points if p.period.slug == wanted.category]
        if asked:
            return asked[0]
    known = [p for p in series.points if p.value is not None]
    return (known or series.points)[-1] if series.points else None


def _when(point: Point) -> str:
    said = [point.period.short()]
    if point.numerator is not None and point.denominator is not None:
        counts = (words.count_text(point.numerator), words.count_text(point.denominator))
        said.append(f"{counts[0]} of {counts[1]}")
    if point.note:
        said.append(point.note)
    return " · ".join(said)


def _since(series: Series, point: Point) -> list[str]:
    """Why there is no later figure, where the range goes on after the one shown."""
    last = series.points[-1]
    if point.value is None or last.value is not None or last.period == point.period:
        return []
    return [f"{last.period.short()}: {last.note or words.status_words(last)}"]


def _changes(series: Series, point: Point) -> list[str]:
    if point.value is None:
        return []
    changes = [on_previous(series.points, point.period, series.measure)]
    if point.period.span is Span.QUARTER:
        changes.append(on_year_before(series.points, point.period, series.measure))
    return [_capital(words.change_words(change)) for change in changes]


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def reported(cards: tuple[Headline, ...], dossier: Dossier, most: int) -> list[Headline]:
    """The first cards, up to so many, that a board has figures for."""
    return [card for card in cards if dossier.has_series((measure_of(card.measure).id,))][:most]
