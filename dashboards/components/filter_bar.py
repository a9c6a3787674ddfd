"""The filters, which stay in sight, and the chips that say in words what is shown."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date

import dash_bootstrap_components as dbc
from dash import html

from dashboards import ids
from dashboards.components.board_field import board_field
from dashboards.components.changes_by import changes_by
from dashboards.components.range_fields import has_months, range_fields
from dashboards.components.view_switches import month_switch, usual_switch
from dashboards.pages.agencies_shown import agencies_shown
from dashboards.pages.sections import sections_of
from dashboards.panels import Panel
from dashboards.words.labels import date_words
from dashboards.words.saved_view import moving_words
from dashboards.words.sentences import category_name
from data.figures.dataset import Dataset
from data.figures.selection import (
    AGENCY,
    LATEST,
    PERIOD,
    THIS_YEAR,
    Highlight,
    Selection,
    moving_latest,
)
from data.framework.framework import Framework, Frameworks
from data.periods import Period

PRESETS = {
    "latest": "Latest",
    "last-4": "Last 4",
    "last-8": "Last 8",
    "this-year": "This year",
    "all": "All",
}
CHOSEN = "preset preset--on"
# Which of them asks for a range that goes on with the figures.
GOES_ON = {
    LATEST: "latest",
    moving_latest(4): "last-4",
    moving_latest(8): "last-8",
    THIS_YEAR: "this-year",
}


def filter_bar(
    dataset: Dataset,
    selection: Selection,
    boards: Frameworks,
    latest: Period,
    returned: str = "",
    panels: tuple[Panel, ...] = (),
) -> html.Section:
    """Board, range, quick ranges and agencies; native controls with labels.

    boards: those that may be chosen. latest: the last period that the page has figures for.
    returned: who returned for the last period shown. panels: those of the page.
    """
    offered = dataset.periods_offered({name for panel in panels for name in panel.measures})
    return html.Section(
        [
            html.Div(
                [
                    board_field(dataset.board.id, boards),
                    *range_fields(dataset, selection, offered),
                    _presets(dataset, selection, latest),
                    _agencies(dataset, selection, agencies_shown(panels, dataset)),
                ],
                className="filters",
            ),
            html.Div(
                [
                    _chips(dataset, selection, returned, has_months=has_months(offered)),
                    _sections(panels),
                ],
                className="filter-bar__shown",
            ),
        ],
        className="filter-bar",
        **{"aria-label": "Filters"},
    )


def _sections(panels: tuple[Panel, ...]) -> html.Nav | None:
    """The questions of a long page, to go to: they stay in sight in every window."""
    drawn = tuple(panel for panel in panels if not panel.on_list)
    first = [part for part in sections_of(drawn) if part.number == 1]
    if not first:
        return None
    links = [html.Li(html.A(part.question, href=f"#{part.id}")) for part in first]
    return html.Nav(html.Ul(links), className="sections", **{"aria-label": "On this page"})


def _presets(dataset: Dataset, selection: Selection, latest: Period) -> html.Fieldset:
    classes = preset_classes(dataset, selection, latest)
    buttons = [
        html.Button(
            title,
            id=ids.preset(name),
            type="button",
            value=f"{name}:{latest.slug}",
            className=classes[name],
            **{"aria-pressed": is_pressed(classes[name])},
            **changes_by(ids.PRESET),
        )
        for name, title in PRESETS.items()
    ]
    return html.Fieldset(
        [html.Legend("Show"), html.Div(buttons, className="presets")], className="filters__field"
    )


def preset_classes(dataset: Dataset, selection: Selection, latest: Period) -> dict[str, str]:
    """The class of each quick range; the one that gives the range shown stands out.

    Of several, that is the one that was chosen: the latest of whole years is this year too.
    latest: the last period that the page has figures for, where the quick ranges end.
    """
    coverage = dataset.coverage
    ranges = {"all": (coverage.periods[0], coverage.periods[-1])} | {
        name: coverage.preset(name, latest) for name in PRESETS if name != "all"
    }
    view = coverage.view(selection)
    asked = GOES_ON.get(selection.moving, "all")
    fitting = (
        n for n in (asked, "all", *reversed(PRESETS)) if ranges[n] == (view.first, view.last)
    )
    chosen = next(fitting, "")
    return {n: CHOSEN if n == chosen else "preset" for n in PRESETS}


def is_pressed(preset_class: str) -> str:
    """Whether a quick range of that class is the one shown, as a screen reader is told it."""
    return str(preset_class == CHOSEN).lower()


def _agencies(dataset: Dataset, selection: Selection, choices: tuple[str, ...]) -> html.Div:
    # One that is chosen stays in the list, so that it can be left out again.
    offered = [*choices, *(each for each in selection.agencies if each not in choices)]
    boxes = dbc.Checklist(
        [{"label": dataset.framework.agency_name(each), "value": each} for each in offered],
        [each for each in offered if each in selection.agencies],
        id=ids.AGENCIES,
    )
    said = html.Span(agencies_said(dataset, selection, choices), id=ids.AGENCIES_SAID)
    return html.Div(
        [
            html.Span("Agencies", className="form-label", id="agencies-label"),
            html.Details(
                [
                    html.Summary(said, className="form-select"),
                    html.Fieldset(
                        [html.Legend("Agencies to show; none chosen shows all"), boxes],
                        className="agencies__choices",
                        **changes_by(ids.AGENCIES),
                    ),
                ],
                className="menu agencies",
            ),
        ],
        className="filters__field",
    )


def agencies_said(dataset: Dataset, selection: Selection, choices: Collection[str]) -> str:
    """The agencies chosen, in few words. choices: those that a reader can choose between."""
    chosen = selection.agencies
    if not chosen:
        return f"All {len(choices)} agencies" if len(choices) > 1 else "All agencies"
    if len(chosen) == 1:
        return dataset.framework.agency_name(chosen[0])
    return f"{len(chosen)} of {len({*choices, *chosen})} agencies"


def _yearly(dataset: Dataset) -> html.P | None:
    if not dataset.coverage.is_yearly:
        return None
    words = f"{dataset.board.short_name} reports mostly by year, so the range is in years."
    return html.P(words, className="chips__yearly")


def _chips(dataset: Dataset, selection: Selection, returned: str, *, has_months: bool) -> html.Div:
    texts = chip_texts(dataset, selection)
    return html.Div(
        [
            html.Span("Showing", className="chips__word"),
            html.Span(texts[ids.SHOWN_PERIODS], id=ids.SHOWN_PERIODS, className="chip"),
            _chip(ids.SHOWN_AGENCIES, texts[ids.SHOWN_AGENCIES], "Show all agencies"),
            _chip(ids.SHOWN_HIGHLIGHT, texts[ids.SHOWN_HIGHLIGHT], "Clear the highlight"),
            as_at_chip(selection),
            usual_switch(selection),
            month_switch(selection, is_hidden=not has_months),
            html.Button(
                "Reset all", type="button", className="link-button", **changes_by(ids.RESET)
            ),
            _yearly(dataset),
            html.P(returned, id=ids.RETURNED, className="chips__returned"),
            html.P(id=ids.LIVE, role="status", className="visually-hidden"),
        ],
        className="chips",
    )


def as_at_chip(selection: Selection) -> html.A | None:
    """The day that a page is looked at as at, which leads back to today; None when it is today.

    A link: another day has other quarters, agencies and charts, so the page is made anew.
    """
    if not selection.as_at:
        return None
    return html.A(
        chip_words(_as_at(selection.as_at)),
        id=ids.SHOWN_AS_AT,
        href=f"?{replace(selection, as_at=None).to_query()}",
        className="chip chip--removable",
        title="Show what is known today",
    )


def _as_at(day: date) -> str:
    return f"As at {date_words(day)} ×"


def _chip(name: str, text: str, action: str) -> html.Button:
    return html.Button(
        chip_words(text),
        id=name,
        type="button",
        className="chip chip--removable",
        hidden=not text,
        title=action,
        **changes_by(name),
    )


def chip_words(text: str) -> list[object]:
    """What a chip says, apart from its sign, which stays in sight where long words are cut.

    The sign has a class of its own, since nobody presses a chip on paper.
    """
    said, _, sign = text.rpartition(" ")
    if not text:
        return []
    return [html.Span(said, className="chip__said"), html.Span(f" {sign}", className="chip__sign")]


def chip_texts(dataset: Dataset, selection: Selection) -> dict[str, str]:
    """What each chip says; empty for a chip that is not there."""
    view = dataset.coverage.view(selection)
    first, last = view.first.short(), view.last.short()
    periods = first if first == last else f"{first} to {last}"
    moving = moving_words(selection, dataset)
    texts = {
        ids.SHOWN_PERIODS: f"{periods}: always {moving}" if moving else periods,
        ids.SHOWN_AGENCIES: "",
        ids.SHOWN_HIGHLIGHT: "",
        ids.SHOWN_AS_AT: "",
    }
    if selection.agencies:
        names = ", ".join(map(dataset.framework.agency_name, selection.agencies))
        texts[ids.SHOWN_AGENCIES] = f"Agency: {names} ×"
    if selection.highlight:
        said = highlight_words(
            selection.highlight, dataset.framework.agency_names, dataset.framework
        )
        texts[ids.SHOWN_HIGHLIGHT] = f"Highlighting: {said} ×"
    if selection.as_at:
        texts[ids.SHOWN_AS_AT] = _as_at(selection.as_at)
    return texts


def highlight_words(mark: Highlight, names: Mapping[str, str], framework: Framework) -> str:
    """What is highlighted in words, with its dimension where that is not plain.

    names: those of the agencies, by their id. framework: which names the dimension.
    """
    said = ", ".join(category_name(mark.dimension, each, names) for each in mark.categories)
    if mark.dimension in {PERIOD, AGENCY}:
        return said
    return f"{framework.dimension_name(mark.dimension)} {said}"
