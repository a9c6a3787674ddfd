"""The measures of a board's own, and the small form in which one is typed."""

import dash_bootstrap_components as dbc
from dash import html

from dashboards.components.set_up_field import button, choice, field, html_id, lines, text, tick
from data.framework.breaks import Change
from data.framework.columns import MEASURES
from data.framework.measures import Kind, Polarity
from data.framework.set_up import fields
from data.framework.set_up.asks import ByTheme
from data.framework.set_up.basis import Basis
from data.framework.set_up.draft import DraftMeasure
from data.framework.set_up.draft_faults import LONGEST_DEFINITION, LONGEST_MARKING, LONGEST_NAME
from data.framework.set_up.measure_form import SPLITS, split_categories, split_name, units_of
from data.framework.set_up.moves import ADD_MEASURE, CHANGE_MEASURE, DROP_MEASURE
from data.framework.set_up.screen import Screen

KINDS = {
    Kind.FLOW: "counted through the quarter",
    Kind.STOCK: "how many there are on its last day",
    Kind.RATIO: "a percentage, computed from two counts",
    Kind.RATE: "a rate, computed from two counts",
    Kind.PUBLISHED: "a percentage or number as it is sent, never added up",
    Kind.CUMULATIVE: "counted since April",
}
BETTER = {
    Polarity.NEUTRAL: "neither way is good",
    Polarity.HIGHER: "more is good",
    Polarity.LOWER: "fewer is good",
    Polarity.BAND: "both too many and too few call for a question",
}
USUAL_TIMES = "of a percentage 100, of a rate 10,000"
TIMES = {
    "1": "for each one, such as visits for each family",
    "1000": "per 1,000",
    "10000": "per 10,000",
    "100000": "per 100,000",
}
DECIMALS = {"1": "one", "0": "none", "2": "two", "3": "three"}
CHANGES = {
    Change.REDEFINED: "it counts something else: no figure is compared across it",
    Change.RENAMED: "the same in other words: its figures are still compared",
}
NONE = "Choose a count, if it is computed"
MOST_LINES = 12_000  # letters


def own_measures(screen: Screen, basis: Basis, by_theme: ByTheme) -> html.Section:
    """Those that the board has, and the form for one more."""
    stored = {row["id"] for row in basis.own(MEASURES.name)}
    listed = [_listed(each, basis, is_stored=each.id in stored) for each in screen.draft.measures]
    title = "Change this measure" if screen.form.texts.get(fields.MEASURE_ID) else "Add a measure"
    return html.Section(
        [
            html.H3("Measures of your own"),
            html.Ul(listed, className="set-up__own") if listed else None,
            html.Details(
                [
                    html.Summary(f"{title} of your own" if title == "Add a measure" else title),
                    _form(screen, basis, by_theme, title),
                ],
                open=screen.form.is_open,
                className="set-up__form",
            ),
        ],
    )


def _listed(measure: DraftMeasure, basis: Basis, *, is_stored: bool) -> html.Li:
    out = button("Take out", DROP_MEASURE, measure.id, of=measure.title)
    split = ", ".join(each.by for each in measure.splits)
    by = f", split by {split}" if split else ""
    return html.Li(
        [
            html.Strong(measure.title),
            f" ({basis.themes.get(measure.theme, measure.theme)}{by}) ",
            button("Change", CHANGE_MEASURE, measure.id, of=measure.title),
            None if is_stored else out,
        ]
    )


def _form(screen: Screen, basis: Basis, by_theme: ByTheme, title: str) -> html.Div:
    counted = {each: name for measures in by_theme.values() for each, name in measures.items()}
    counts = dict(sorted(counted.items(), key=lambda each: each[1]))
    return html.Div(
        [
            dbc.Input(
                type="hidden", name=fields.MEASURE_ID, value=_said(screen, fields.MEASURE_ID)
            ),
            _text(screen, "title", "Title", "What readers see."),
            _choice(screen, "theme", "Theme", dict(basis.themes), "Choose a theme"),
            _choice(screen, "kind", "What it is", dict(KINDS)),
            *_unit(screen, basis),
            *_own_unit(screen),
            _text(screen, "plural", "Two of it", "Such as visits; left empty, it is guessed."),
            _choice(screen, "better", "Which way is good", dict(BETTER)),
            _choice(screen, "counts", "Computed: what is counted", counts, NONE),
            _choice(screen, "out of", "Computed: out of what", counts, NONE),
            _choice(screen, "times", "Computed: per how many", dict(TIMES), USUAL_TIMES),
            _definition(screen),
            *_became(screen, basis),
            *(_split(screen, number) for number in range(1, _splits(screen) + 1)),
            _reported_by(screen),
            button(f"{title} now" if title == "Change this measure" else "Add it", ADD_MEASURE),
        ],
        className="set-up__measure",
    )


def _said(screen: Screen, place: str) -> str:
    return screen.form.texts.get(place, "")


def _text(screen: Screen, column: str, label: str, hint: str) -> html.Div:
    place = fields.in_form(column)
    control = text(place, _said(screen, place), LONGEST_NAME)
    return field(label, control, hint, screen.fault(place))


def _unit(screen: Screen, basis: Basis) -> tuple[object, ...]:
    """One of what is counted is typed; what is no count is chosen from those there are."""
    place = fields.in_form("unit")
    known = units_of(screen.draft, basis)
    units = [html.Option(value=unit, label=words) for unit, words in known.items()]
    listed = html.Datalist(units, id=html_id("units"))
    control = text(place, _said(screen, place), LONGEST_NAME)
    control.list = listed.id
    hint = "One of what is counted, such as visit, or of the list."
    return listed, field("Unit", control, hint, screen.fault(place))


def _own_unit(screen: Screen) -> tuple[html.Div, html.Div]:
    """How a unit is written that the board adds: of hours, or a rate of a base of its own."""
    place = fields.in_form("written")
    control = text(place, _said(screen, place), LONGEST_MARKING)
    hint = "Such as hours, or per 1,000 households; empty: none."
    return (
        field("A unit of your own, as it is written", control, hint, screen.fault(place)),
        _choice(screen, "decimals", "Decimal places of that unit", dict(DECIMALS)),
    )


def _choice(
    screen: Screen, column: str, label: str, options: dict[str, str], empty: str = ""
) -> html.Div:
    place = fields.in_form(column)
    chosen = _said(screen, place)
    if chosen and chosen not in options:
        options = {**options, chosen: chosen}  # such as a kind that only a workbook declares
    value = chosen or ("" if empty else next(iter(options)))
    return field(label, choice(place, options, value, empty), "", screen.fault(place))


def _definition(screen: Screen) -> html.Div:
    place = fields.in_form("definition")
    control = lines(place, _said(screen, place), LONGEST_DEFINITION, 2)
    hint = "What is counted, and what is not."
    return field("Definition", control, hint, screen.fault(place))


def _became(screen: Screen, basis: Basis) -> tuple[object, ...]:
    """Of a measure that has figures: what becomes of it where it is changed, and why."""
    if _said(screen, fields.MEASURE_ID) not in basis.counted:
        return ()
    place = fields.in_form("because")
    hint = (
        f"It has figures. If it counts something else from {basis.first.short()} on, say so: "
        "readers see it beside them."
    )
    control = lines(place, _said(screen, place), LONGEST_DEFINITION, 2)
    return (
        _choice(screen, "change", "What becomes of it", dict(CHANGES)),
        field("What changed, and why", control, hint, screen.fault(place)),
    )


def _splits(screen: Screen) -> int:
    """How many places there are for what it is split by."""
    filled = sum(name.startswith(split_name(0)[:-1]) for name in screen.form.texts)
    return max(SPLITS, filled)


def _split(screen: Screen, number: int) -> html.Fieldset:
    by, categories = split_name(number), split_categories(number)
    fault = screen.fault(fields.in_form("split by")) if number == 1 else ""
    return html.Fieldset(
        [
            html.Legend(f"Split by ({number} of {_splits(screen)})"),
            field("By what", text(by, _said(screen, by), LONGEST_NAME), "Such as area.", fault),
            field(
                "Its categories",
                lines(categories, _said(screen, categories), MOST_LINES, 3),
                "One a line; none: as they are written.",
            ),
        ]
    )


def _reported_by(screen: Screen) -> html.Fieldset:
    ticks = [
        tick(
            fields.REPORTED_BY,
            agency.id,
            agency.name,
            is_on=agency.id in screen.form.reported_by,
        )
        for agency in screen.draft.senders
    ]
    by_agency = tick(
        fields.BY_AGENCY,
        "yes",
        "Show each agency's figure beside the others",
        is_on=screen.form.by_agency,
    )
    return html.Fieldset(
        [html.Legend("Reported by"), html.Div(ticks, className="set-up__ticks"), by_agency]
    )
