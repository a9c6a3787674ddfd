"""A chart card: what is counted, what the figures say, the chart, and where it came from."""

import json
from collections.abc import Iterable, Sequence

from dash import dcc, html
from dash.development.base_component import Component

from dashboards import ids
from dashboards.charts import single
from dashboards.components.followed_up import ways_to_write
from dashboards.components.graph import graph
from dashboards.components.notes_once import caveats_on_page
from dashboards.components.terms_linked import Linked, part_link, terms_linked
from dashboards.components.unbroken import Words, unbroken
from dashboards.drawing import Drawing
from dashboards.pages.contents import definition_place, lacking
from dashboards.panels import Panel
from data.figures.dataset import Dataset
from data.framework.measures import Measure
from data.framework.terms import Terms

FIGURE_CARD = "chart-card--figure"  # of one figure: assets/33-cards.css, assets/redraw.js
Heading = type[html.H2] | type[html.H3] | type[html.H4]
NO_TERMS = Terms()
TABLE_SHOWN, TABLE_HIDDEN = "Hide table", "Show as table"


def chart_card(
    drawing: Drawing,
    title: Heading = html.H2,
    below: Sequence[Component] = (),
    terms: Terms = NO_TERMS,
    caveats: Words | None = None,
) -> html.Section:
    """One panel, as a card that says all that a reader needs to trust it.

    title: the heading of its level, under those of the page; of an opened measure it is that under
    its theme and its row. below: what people wrote of it. terms: the words that lead to what they
    mean, where the card says what is counted. caveats: what the page says beneath the chart, where
    it does not leave that to the card alone.
    """
    panel = drawing.panel
    level = html.H4 if panel.on_list else title
    heading = f"heading-{panel.id}"
    return html.Section(
        [
            _link_past(panel),
            level(panel.title, id=heading, className="chart-card__title"),
            _said_about(drawing, terms),
            html.P(sentence(drawing), id=ids.sentence(panel.id), className="chart-card__sentence"),
            _figure(drawing, heading),
            html.P(
                caveats_on_page([drawing])[0] if caveats is None else caveats,
                id=ids.caveats(panel.id),
                className="chart-card__caveats",
            ),
            *below,
            _footer(drawing, terms),
            dcc.Store(id=ids.table(panel.id)),
            html.Div(id=ids.table_place(panel.id), className="chart-card__table"),
            html.Span(id=_end(panel), tabIndex=-1),
        ],
        className=f"chart-card {FIGURE_CARD}" if single.is_one(drawing.figure) else "chart-card",
        **{"aria-labelledby": heading},
    )


def _said_about(drawing: Drawing, terms: Terms) -> html.P | None:
    about = _about(drawing)
    return html.P(_linked(about, terms), className="chart-card__about") if about else None


def _linked(text: str, terms: Terms) -> str | Linked:
    """A text with its terms as links; as it stands where it has none."""
    linked = terms_linked(text, terms)
    return text if linked == [text] else linked


def _about(drawing: Drawing) -> str:
    """The line under the title; where a board counts otherwise, what its figures are (rule C3)."""
    counted = (series.measure for series in drawing.series)
    otherwise = (each for each in counted if each.is_counted_otherwise)
    own = next(otherwise, None) if drawing.panel.about else None
    return own.definition if own else drawing.panel.about


def _link_past(panel: Panel) -> html.A:
    """For who goes through the page by keyboard and wants the next card."""
    return html.A(
        f"Skip past {panel.title}", href=f"#{_end(panel)}", className="skip-link chart-card__past"
    )


def _end(panel: Panel) -> str:
    return f"end-{panel.id}"


def _figure(drawing: Drawing, heading: str) -> html.Figure:
    """The chart, which is read out as its title and its sentence.

    The words inside the drawing, read one by one, would say nothing; the table says it all.
    """
    said = json.dumps(ids.sentence(drawing.panel.id), sort_keys=True, separators=(",", ":"))
    return html.Figure(
        html.Div(graph(drawing), className="chart-card__marks", **{"aria-hidden": "true"}),
        className="chart-card__figure",
        role="figure",
        **{"aria-labelledby": heading, "aria-describedby": said},
    )


def sentence(drawing: Drawing) -> Words:
    """What the figures say."""
    return unbroken(drawing.sentence)


def source(drawing: Drawing) -> Words:
    """The files that the figures came from, and when the next are due."""
    return unbroken(drawing.source)


def _footer(drawing: Drawing, terms: Terms) -> html.Div:
    panel = drawing.panel
    return html.Div(
        [
            html.P(source(drawing), id=ids.source(panel.id), className="chart-card__source"),
            html.Div(
                [
                    _definition(drawing, terms),
                    _table_button(panel),
                    *_downloads(panel),
                    *([] if drawing.is_public else ways_to_write(panel)),
                ]
            ),
        ],
        className="chart-card__footer",
    )


def _definition(drawing: Drawing, terms: Terms) -> html.Details:
    defined, panel = [], drawing.panel
    for measure in (series.measure for series in drawing.series):
        link = part_link(measure.title, definition_place(measure.id), "chart-card__term")
        said = _linked(measure.definition_with_source, terms)
        defined += [html.Dt(link), html.Dd(said)]
    return html.Details(
        [
            html.Summary("Definition", **{"aria-label": button_name("Definition", panel)}),
            html.Dl(defined),
        ],
        className="chart-card__definition",
    )


def _table_button(panel: Panel) -> html.Button:
    return html.Button(
        TABLE_HIDDEN,
        id=ids.table_button(panel.id),
        type="button",
        className="link-button",
        n_clicks=0,
        **{"aria-expanded": "false", "aria-label": button_name(TABLE_HIDDEN, panel)},
    )


def button_name(words: str, panel: Panel) -> str:
    """A button of a card as it is read out: the words on it, then of which chart."""
    return f"{words}: {panel.title}"


def _downloads(panel: Panel) -> list[html.A]:
    return [
        html.A(
            words,
            href=f"/download/{panel.id}.{kind}",
            id=ids.following_link(f"/download/{panel.id}.{kind}"),
            className="link-button",
            **{"aria-label": button_name(f"Download {kind}", panel)},
        )
        for kind, words in (("csv", "Download csv"), ("xlsx", "xlsx"))
    ]


def not_worked_out(measures: Iterable[Measure], dataset: Dataset) -> html.P | None:
    """Ratios and rates of which one count came, with the one that is missing."""
    said = [
        f"{each.title} (no figures of {' or '.join(_part_of(each, lack) for lack in missing)})"
        for each in measures
        if (missing := lacking(each, dataset))
    ]
    if not said:
        return None
    return html.P(f"Cannot be worked out: {'; '.join(said)}.", className="not-reported")


def _part_of(measure: Measure, part: Measure) -> str:
    """The count that is missing; older frameworks have some with the title of their own share."""
    return "how many" if part.title == measure.title else part.title


def not_reported(panels: list[Panel], dataset: Dataset) -> html.P | None:
    """The panels that a board has no figures for, so that nobody looks for them."""
    if not panels:
        return None
    titles = "; ".join(panel.title for panel in panels)
    return html.P(
        f"Not reported by {dataset.board.short_name}: {titles}.", className="not-reported"
    )
