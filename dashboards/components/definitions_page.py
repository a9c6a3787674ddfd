"""Definitions: what each measure of a board is, and what the words of the field mean."""

from collections.abc import Sequence

import dash_bootstrap_components as dbc
from dash import dcc, html

from dashboards import ids
from dashboards.components.header import header
from dashboards.components.terms_linked import terms_linked
from dashboards.pages.contents import (
    DEFINITIONS,
    definition_place,
    is_known,
    measure_address,
    term_place,
)
from dashboards.words.definitions import NOT_SAID, facts, other_names, since_words
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.framework.framework import Framework
from data.framework.measures import Measure
from data.framework.terms import Word

TITLE = "Definitions"
ABOUT = (
    "What each measure of the board counts, in which unit, whose definition it is and what else it "
    "is called; then what the words of the field mean. Charts lead here by their Definition."
)
WORDS = "Words of the field"
WORDS_PLACE = "words-of-the-field"


def definitions_page(dataset: Dataset, selection: Selection) -> list[object]:
    """The page: a search, the measures by theme, the words by the alphabet."""
    query, framework = selection.to_query(), dataset.framework
    by_theme = {
        theme.id: [each for each in framework.measures if each.theme == theme.id]
        for theme in framework.themes
    }
    themes = [(name, found) for name, found in by_theme.items() if found]
    many = len(framework.measures) + len(framework.terms.by_name)
    return [
        dcc.Store(id=ids.QUERY, data=query),
        header(f"/{DEFINITIONS}", dataset, query),
        html.Main(
            [
                html.H1(TITLE, className="page__title"),
                html.P(ABOUT, className="page__about"),
                _contents([(name, len(found)) for name, found in themes], framework),
                _search(many),
                *(_theme(name, found, dataset, query) for name, found in themes),
                _words(framework),
            ],
            id="main",
            className="page",
            tabIndex=-1,
        ),
    ]


def _contents(themes: Sequence[tuple[str, int]], framework: Framework) -> html.Nav:
    """The parts of the page, with how much each defines."""
    parts = [(f"theme-{name}", framework.theme(name), many) for name, many in themes]
    parts.append((WORDS_PLACE, WORDS, len(framework.terms.by_name)))
    links = [
        html.Li(
            html.A(
                [f"{title} ", html.Span(many, className="theme__count")],
                href=f"#{place}",
                className="theme",
                **{"data-part": place},
            )
        )
        for place, title, many in parts
    ]
    return html.Nav(html.Ul(links), className="themes", **{"aria-label": "Parts of this page"})


def _search(many: int) -> html.Div:
    """Leaves only what has every word that is typed: assets/definitions.js."""
    return html.Div(
        [
            dbc.Label("Find a definition", html_for=ids.FIND_DEFINITION),
            dbc.Input(id=ids.FIND_DEFINITION, type="search", autocomplete="off"),
            html.P(id=ids.FOUND_DEFINITIONS, role="status", **{"data-many": str(many)}),
        ],
        className="find-measure",
        role="search",
    )


def _theme(name: str, measures: Sequence[Measure], dataset: Dataset, query: str) -> html.Section:
    return _part(
        f"theme-{name}",
        dataset.framework.theme(name),
        [_measure(each, dataset, query) for each in measures],
    )


def _words(framework: Framework) -> html.Section:
    return _part(WORDS_PLACE, WORDS, [_word(each, framework) for each in framework.terms.by_name])


def _part(place: str, title: str, defined: Sequence[html.Article]) -> html.Section:
    return html.Section(
        [html.H2(title, id=place, className="measures__theme", tabIndex=-1), *defined],
        className="definitions",
        **{"aria-labelledby": place},
    )


def _measure(measure: Measure, dataset: Dataset, query: str) -> html.Article:
    framework = dataset.framework
    said = terms_linked(measure.definition, framework.terms) if measure.definition else NOT_SAID
    rows = [*facts(measure, framework)]
    more: list[object] = [_row(heading, text) for heading, text in rows]
    if is_known(measure.id, dataset):
        address = measure_address(measure, query)
        link = dcc.Link("Its charts, under All measures", href=address, className="link-button")
        more.append(html.Div([html.Dt("Figures"), html.Dd(link)], className="definition__charts"))
    found_by = [measure.title, measure.definition, *other_names(measure, framework)]
    found_by += [framework.theme(measure.theme), *(text for _, text in rows)]
    return _article(definition_place(measure.id), measure.title, said, more, found_by)


def _word(word: Word, framework: Framework) -> html.Article:
    names = [f"{each.other} (meant less)" if each.is_part else each.other for each in word.others]
    rows = [("Also called", "; ".join(names)), ("Called so", since_words(word.others))]
    rows.append(("Laid down in", "; ".join(word.sources)))
    said = terms_linked(word.about, framework.terms, word.name) if word.about else NOT_SAID
    more = [_row(heading, text) for heading, text in rows if text]
    found_by = [word.name, word.about, *names, *word.sources]
    return _article(term_place(word.name), word.name, said, more, found_by)


def _article(
    place: str, title: str, said: object, more: Sequence[object], found_by: Sequence[str]
) -> html.Article:
    """One definition. found_by: the words by which the search of the page finds it."""
    return html.Article(
        [
            html.H3(html.Dfn(title), id=place, className="definition__title", tabIndex=-1),
            html.P(said, className="definition__said"),
            html.Dl(more, className="definition__facts"),
        ],
        className="definition",
        **{"data-words": " ".join(found_by).lower()},
    )


def _row(heading: str, text: str) -> html.Div:
    return html.Div([html.Dt(heading), html.Dd(text)])
