"""A form of the browser's own, for what people write: on a page, and again where it was refused."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component
from markupsafe import Markup

from dashboards.components.decision_form import LONGEST_WHO, LONGEST_WHY, asked_for
from dashboards.words.written import LONGEST_LINE, LONGEST_TEXT

ROWS = 3  # of a field for more than a line
NONE = "none"  # what a choice of nothing is sent as: a browser's list shows no choice for ""


@dataclass(frozen=True)
class Field:
    """One field: its name to the server, its label, what it holds.

    longest: characters. choices: value and words of each, where one is chosen. kind: of the
    browser's control: text, date, or long for several lines.
    """

    name: str
    label: str
    value: str = ""
    hint: str = ""
    kind: str = "text"
    longest: int = LONGEST_LINE
    choices: tuple[tuple[str, str], ...] = ()
    is_needed: bool = False


@dataclass(frozen=True)
class Form:
    """Where it is sent, what it asks for, and what goes with it unseen."""

    action: str
    button: str
    fields: tuple[Field, ...]
    hidden: Mapping[str, str] = field(default_factory=dict)

    def filled(self, typed: Mapping[str, str], **hidden: str) -> "Form":
        """The form as somebody filled it in."""
        fields = tuple(
            replace(each, value=typed.get(each.name, each.value)) for each in self.fields
        )
        return replace(self, fields=fields, hidden={**self.hidden, **hidden})

    def is_too_long(self, typed: Mapping[str, str]) -> str:
        """The label of the first field that more was typed into than it lets through."""
        long = (each.label for each in self.fields if len(typed.get(each.name, "")) > each.longest)
        return next(long, "")

    def is_not_offered(self, typed: Mapping[str, str]) -> str:
        """The label of the first field that holds what none of its choices is."""
        wrong = (
            each.label
            for each in self.fields
            if each.choices and typed[each.name] not in dict(each.choices)
        )
        return next(wrong, "")


def who_and_why(*, needs_why: bool) -> tuple[Field, ...]:
    """Who writes it; and why, where something is changed."""
    who = Field(
        "by",
        "Who writes this",
        hint="A name and role. It is kept with what is written.",
        longest=LONGEST_WHO,
        is_needed=True,
    )
    why = Field(
        "why",
        "Why it is changed",
        hint="The reason is kept with the change.",
        longest=LONGEST_WHY,
        is_needed=True,
    )
    return (who, why) if needs_why else (who,)


def long(name: str, label: str, value: str = "", hint: str = "", **more: bool) -> Field:
    """A field for more than a line."""
    return Field(name, label, value, hint, "long", LONGEST_TEXT, **more)


def written_form(form: Form, prefix: str = "written") -> html.Form:
    """The form on a page. prefix: of the ids of its fields, where a page has several forms."""
    hidden = [dbc.Input(type="hidden", name=n, value=v) for n, v in form.hidden.items()]
    asked = [part for each in form.fields for part in _asked(each, prefix)]
    send = html.Button(form.button, type="submit", className="preset preset--on")
    return html.Form([*hidden, *asked, send], method="POST", action=form.action)


def _asked(asked: Field, prefix: str) -> Sequence[Component]:
    name = f"{prefix}-{asked.name.replace('_', '-')}"
    shared = {"id": name, "name": asked.name, "value": asked.value, "required": asked.is_needed}
    if asked.choices:
        options = [{"label": words, "value": value or NONE} for value, words in asked.choices]
        control: Component = dbc.Select(options, **{**shared, "value": asked.value or NONE})
    elif asked.kind == "long":
        control = dbc.Textarea(maxLength=asked.longest, rows=ROWS, **shared)
    else:
        control = dbc.Input(type=asked.kind, maxLength=asked.longest, **shared)
    return asked_for(asked.label, control, asked.hint)


PAGE = Markup("""<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>This was not kept yet</title>
<link rel="stylesheet" href="/assets/00-bootstrap.min.css">
<link rel="stylesheet" href="/assets/10-tokens.css">
<link rel="stylesheet" href="/assets/20-page.css">
<link rel="stylesheet" href="/assets/31-filter-bar.css">
<link rel="stylesheet" href="/assets/37-ledger.css">
<link rel="stylesheet" href="/assets/43-written.css">
</head>
<body>
<main class="page decision">
<h1 class="page__title">This was not kept yet</h1>
<p role="alert">{why}</p>
{beside}
<form method="POST" action="{action}">
{fields}
<button type="submit" class="preset preset--on">{button}</button>
</form>
<p><a href="{back}">Go back without it</a></p>
</main>
</body>
</html>""")
LABEL = Markup('<label class="form-label" for="{id}">{label}<span>{hint}</span></label>\n{control}')
INPUT = Markup(
    '<input class="form-control" id="{id}" name="{name}" type="{kind}" value="{value}"'
    ' maxlength="{longest}"{needed}>'
)
TEXTAREA = Markup(
    '<textarea class="form-control" id="{id}" name="{name}" rows="3" maxlength="{longest}"{needed}>'
    "\n{value}</textarea>"
)
SELECT = Markup('<select class="form-select" id="{id}" name="{name}"{needed}>{options}</select>')
OPTION = Markup('<option value="{value}"{chosen}>{words}</option>')
HIDDEN = Markup('<input type="hidden" name="{name}" value="{value}">')
LINE = Markup("<li>{text}</li>")
LINES = Markup("<p>{title}</p>\n<ul>{lines}</ul>")


def form_again(form: Form, why: str, back: str, title: str = "", lines: Sequence[str] = ()) -> str:
    """The whole page, as HTML, with the form as it was filled in, so that nothing typed is lost.

    title, lines: what is told beside it, such as what somebody else wrote meanwhile.
    """
    told = Markup("").join(LINE.format(text=text) for text in lines)
    hidden = [HIDDEN.format(name=name, value=value) for name, value in form.hidden.items()]
    return PAGE.format(
        why=why,
        beside=LINES.format(title=title, lines=told) if lines else "",
        action=form.action,
        fields=Markup("\n").join([*hidden, *map(_as_html, form.fields)]),
        button=form.button,
        back=back,
    )


def _as_html(asked: Field) -> Markup:
    told = {
        "id": f"again-{asked.name}",
        "name": asked.name,
        "value": asked.value,
        "kind": asked.kind,
        "longest": asked.longest,
        "needed": Markup(" required") if asked.is_needed else "",
    }
    if asked.choices:
        control = SELECT.format(options=_options(asked), **told)
    else:
        control = (TEXTAREA if asked.kind == "long" else INPUT).format(**told)
    return LABEL.format(id=told["id"], label=asked.label, hint=asked.hint, control=control)


def _options(asked: Field) -> Markup:
    return Markup("").join(
        OPTION.format(
            value=value,
            words=words,
            chosen=Markup(" selected") if value == asked.value else "",
        )
        for value, words in asked.choices
    )
