"""What has changed of a page since the day as at which it is shown: how many, which, and why."""

from dataclasses import replace

from dash import html

from dashboards import ids
from dashboards.components.changes_list import Changes, changes_table, figures_counted
from dashboards.words.labels import date_words
from data.figures.page_since import PageSince
from data.framework.breaks import Break
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
                *_definitions(since, now),
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
    if many := len(since.breaks) + len(since.redefined):
        said.append(f"{many} {'definition' if many == 1 else 'definitions'} changed")
    many = len(since.changes)
    if not many:
        return (
            f"What this page shows is counted otherwise since {date_words(changes.day)}: {said[0]}"
        )
    verb = "have" if many > 1 else "has"
    counted = figures_counted(many)
    return (
        f"{counted[0].upper()}{counted[1:]} of this page {verb} changed since "
        f"{date_words(changes.day)}: {', '.join(said)}"
    )


def _definitions(since: PageSince, now: Framework) -> list[html.P]:
    told = [html.P(_break_words(each, now)) for each in since.breaks]
    for measure in since.redefined:
        meant = now.measure(measure.id).definition
        told.append(html.P(f"{measure.title} is defined otherwise now: {meant}"))
    return told


def _break_words(change: Break, now: Framework) -> str:
    title = now.measure_as_known(change.measure).title
    return f"{title}, from {change.first.in_words()}: {change.change}. {change.told}"
