"""What has changed of a page since the day as at which it is shown: how many, which, and why."""

from dataclasses import replace

from dash import html

from dashboards import ids
from dashboards.components.changes_list import Changes, changes_table, figures_counted
from dashboards.words.labels import date_words
from dashboards.words.restated import restated_words
from data.figures.page_since import PageSince
from data.framework.breaks import Break, Change
from data.framework.framework import Framework

THE_SAME = "What this page shows is the same today."


def page_changes_place(path: str, told: list[object]) -> html.Div:
    """Where it stands on a page, which is told anew with the view: callbacks/views.py."""
    return html.Div(told, id=ids.since_told(path))


def page_changes(since: PageSince, changes: Changes, now: Framework, query: str) -> list[object]:
    """A sentence, and opened the figures and definitions. now: the framework of today."""
    if since.is_nothing:
        return [html.P(THE_SAME, className="page-changes__none")]
    of_page = replace(changes, changes=since.changes)
    return [
        html.Details(
            [
                html.Summary(_said(since, changes)),
                *(changes_table(of_page, query) if since.changes else ()),
                *_definitions(since, (changes.framework, now)),
            ],
            className="page-changes__list",
        )
    ]


def _said(since: PageSince, changes: Changes) -> str:
    """How many of which kind: "2 figures of this page have changed since …: 2 revised"."""
    kinds = [
        (len(since.revised), "given anew by a later return"),
        (len(since.withdrawn), "given no more, as a return was withdrawn or superseded"),
    ]
    said = [f"{many} {words}" for many, words in kinds if many]
    noted = sum(not each.parts and each.change is Change.NOTED for each in since.breaks)
    otherwise = len(since.breaks) - noted + len(since.restated)
    if otherwise:
        said.append(f"{otherwise} {'definition' if otherwise == 1 else 'definitions'} changed")
    if noted:
        said.append(f"{noted} {'note' if noted == 1 else 'notes'} added")
    many = len(since.changes)
    if not many:
        verb = "counted" if otherwise else "told"
        day = date_words(changes.day)
        return f"What this page shows is {verb} otherwise since {day}: {', '.join(said)}"
    verb = "have" if many > 1 else "has"
    counted = figures_counted(many)
    return (
        f"{counted[0].upper()}{counted[1:]} of this page {verb} changed since "
        f"{date_words(changes.day)}: {', '.join(said)}"
    )


def _definitions(since: PageSince, frameworks: tuple[Framework, Framework]) -> list[html.P]:
    then, now = frameworks
    told = [_break_words(each, now) for each in since.breaks]
    told += [words for each in since.restated for words in restated_words(each, then, now)]
    return [html.P(each) for each in told]


def _break_words(change: Break, now: Framework) -> str:
    title = now.measure_as_known(change.measure).title
    return f"{title}, from {change.first.in_words()}: {change.change}. {change.told}"
