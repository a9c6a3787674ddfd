"""One labelled place to type or choose, with what is wrong with it."""

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component


def field(
    label: str, control: Component, hint: str = "", fault: str = "", *, is_bare: bool = False
) -> html.Div:
    """A control under its label. The hint and the fault are read aloud with the label.

    is_bare: whether the label is for screen readers alone, as below the heading of a column.
    """
    said: list[object] = [html.Span(label, className="visually-hidden") if is_bare else label]
    if hint:
        said.append(html.Span(hint, className="set-up__hint"))
    if fault:
        said.append(html.Strong(fault, className="set-up__fault"))
    shown = "visually-hidden" if is_bare and not fault else ""
    return html.Div(
        [dbc.Label(said, html_for=control.id, class_name=shown), control],
        className=f"set-up__field{' set-up__field--wrong' if fault else ''}",
    )


def text(name: str, value: str, most: int, known: str = "") -> dbc.Input:
    """One line of text. known: what holds besides, shown while nothing is typed."""
    return dbc.Input(
        id=html_id(name),
        name=name,
        value=value,
        type="text",
        maxLength=most,
        autoComplete="off",
        placeholder=known,
    )


def lines(name: str, value: str, most: int, rows: int) -> dbc.Textarea:
    """Several lines of text."""
    return dbc.Textarea(id=html_id(name), name=name, value=value, maxLength=most, rows=rows)


def choice(name: str, options: dict[str, str], value: str, empty: str = "") -> dbc.Select:
    """One of a list. options: from what is sent to what is read. empty: read while none is."""
    listed = [{"value": sent, "label": read} for sent, read in options.items()]
    return dbc.Select(listed, value, id=html_id(name), name=name, placeholder=empty)


def tick(
    name: str, value: str, label: str, *, is_on: bool, is_hidden: bool = False
) -> dbc.Checklist:
    """One box to tick. is_hidden: whether its label is for screen readers alone."""
    place = html_id(f"{name}-{value}")
    return dbc.Checklist(
        [{"value": value, "label": label, "input_id": place}],
        [value] if is_on else [],
        id=f"{place}-list",
        name=name,
        label_class_name="visually-hidden" if is_hidden else "",
    )


def button(
    words: str, do: str, what: str = "", *, of: str = "", is_main: bool = False
) -> html.Button:
    """A button of the screens: assets/set-up.js sends what is typed, and which was pressed.

    of: what it is about, for screen readers, where several say the same.
    """
    said = [words, html.Span(f" {of}", className="visually-hidden")] if of else words
    return html.Button(
        said,
        type="submit" if is_main else "button",
        className="preset preset--on" if is_main else "preset",
        **{"data-set-up": do, "data-what": what},
    )


def fault_line(fault: str) -> html.P | None:
    """What is wrong with something that is no single place."""
    return html.P(html.Strong(fault, className="set-up__fault"), tabIndex=-1) if fault else None


def html_id(name: str) -> str:
    """A place's name as an id that holds no dot, which Dash keeps for itself."""
    return f"set-up-{name.replace('.', '-').replace(' ', '-')}"
