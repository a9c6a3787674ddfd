"""What each label of a taught sheet was taken for, and the list from which it is said otherwise."""

from collections.abc import Iterable, Sequence

import dash_bootstrap_components as dbc
from dash import html

from dashboards import ids
from dashboards.components.set_up_measure import KINDS
from dashboards.words.taught import label_words, taken_words
from data.framework.framework import Framework
from data.intake.taught.choosable import label_key
from data.intake.taught.meaning import Named

MOST_NAMES = 400  # in the list; a long file has no more different labels that are asked about


def teach_names(names: Sequence[Named]) -> html.Details | None:
    """Every label with what it was taken for; a list with search to say it otherwise."""
    if not names:
        return None
    shown = names[:MOST_NAMES]
    head = html.Tr([html.Th(each, scope="col") for each in ("Label", "Taken for", "")])
    rows = [html.Tr([html.Th(label_words(e), scope="row"), *_cells(e)]) for e in shown]
    many = "1 label was" if len(names) == 1 else f"{len(names):,} labels were"
    return html.Details(
        [
            html.Summary(f"What {many} taken for"),
            _chooser(shown),
            html.Div(
                html.Table([html.Thead(head), html.Tbody(rows)], className="data-table"),
                className="data-table__frame",
                tabIndex=0,
                role="region",
                **{"aria-label": "Table: labels and what they were taken for"},
            ),
        ],
        className="teach__names",
    )


def teach_new_measure(names: Sequence[Named], framework: Framework) -> html.Details | None:
    """The form for a measure that the board does not count yet; it is stored with the layout."""
    asked = [each for each in names if each.is_asked or each.taken is None]
    if not asked:
        return None
    themes = [html.Option(each.name, value=each.id) for each in framework.themes]
    kinds = [html.Option(words, value=str(kind)) for kind, words in KINDS.items()]
    return html.Details(
        [
            html.Summary("A new measure…"),
            html.Div(
                [
                    *_select("It stands under", "of", "teach-new-of", _options(asked)),
                    *_input("Its title", "title"),
                    *_input("One of it, such as visit", "unit"),
                    *_input("Two of it, such as visits", "plural"),
                    *_select("What it is", "kind", "teach-new-kind", kinds),
                    *_select("Theme", "theme", "teach-new-theme", themes),
                    _button("Count it from now on", "new"),
                ],
                className="teach__choose teach__new",
            ),
        ]
    )


def _chooser(names: Sequence[Named]) -> html.Div:
    return html.Div(
        [
            *_select("Label", "of", "teach-label", _options(names)),
            html.Label("stands for", htmlFor="teach-meaning"),
            dbc.Input(
                id="teach-meaning",
                name="value",
                list=ids.TEACH_MEANINGS,
                placeholder="Type to search",
                autoComplete="off",
            ),
            _button("Use it", "name"),
        ],
        className="teach__choose",
    )


def _options(names: Iterable[Named]) -> list[html.Option]:
    return [html.Option(label_words(each), value=label_key(each)) for each in names]


def _cells(named: Named) -> list[html.Td]:
    said = "not known" if named.taken is None else taken_words(named.taken)
    state = " (asked)" if named.is_asked else " (said)" if named.is_answered else ""
    change = html.Button(
        "Change",
        type="button",
        className="link-button",
        title=f"Change what “{label_words(named)}” stands for",
        **{"data-teach": "pick", "data-of": label_key(named)},
    )
    return [html.Td(f"{said}{state}"), html.Td(change)]


def _select(label: str, name: str, place: str, options: list[html.Option]) -> tuple[object, ...]:
    return html.Label(label, htmlFor=place), html.Select(options, id=place, name=name)


def _input(label: str, name: str) -> tuple[object, ...]:
    place = f"teach-new-{name}"
    return html.Label(label, htmlFor=place), dbc.Input(id=place, name=name, maxLength=200)


def _button(words: str, what: str) -> html.Button:
    return html.Button(words, type="button", className="preset", **{"data-teach": what})
