"""What to look at first, above the charts of the overview: each thing with why it stands there."""

from collections.abc import Sequence
from dataclasses import replace

from dash import dcc, html

from dashboards import ids
from dashboards.components.look_at_lists import lists, many, part
from dashboards.components.look_at_room import SINCE_LINES, stories_that_fit, text_of
from dashboards.components.rule_line import rule_line
from dashboards.components.small_chart import small_chart
from dashboards.components.unbroken import unbroken, unbroken_parts
from dashboards.look import Look
from dashboards.pages.contents import (
    measure_address,
)
from dashboards.words.headlines import (
    broken_headlines,
    change_headline,
    quiet_headline,
)
from dashboards.words.owed import in_a_row
from dashboards.words.variation import Sort, variation_words
from data.figures.selection import Selection
from data.figures.signals import Change, News
from data.figures.stories import Story
from data.framework.pages import OVERVIEW

MOST_STORIES = 4  # as far as they fit beside the rest on a laptop's screen
STILL_LOOKING = "Looking through all measures for what changed by more than usual."


def look_at_place(look: Look | None) -> html.Section:
    """The place on the page; without anything yet it says that it is being worked out."""
    return html.Section(
        [
            html.Div(
                look_at_content(look) if look else [html.P(STILL_LOOKING, role="status")],
                id=ids.look_at(OVERVIEW),
            ),
            dcc.Store(id=ids.look_told(OVERVIEW), data=look.selection.to_query() if look else ""),
        ],
        className="look-at",
        **{"aria-label": "What to look at"},
    )


def look_at_content(look: Look) -> list[object]:
    """What changed; what misses its target; what has not come, or came anew."""
    whose = f", {look.whose}" if look.whose else ""
    return [
        html.H2(
            unbroken(f"What to look at in {look.period.short()}{whose}"), className="section__title"
        ),
        html.Div(
            [
                html.P(unbroken(_summary(look)), className="look-at__summary"),
                rule_line(look.framework.board),
            ],
            className="look-at__about",
        ),
        _since(look),
        html.Div(
            [
                part("What changed", _changed(look), "look-at__part look-at__part--changed"),
                *lists(look),
            ],
            className=f"look-at__parts{'' if look.stories else ' look-at__parts--quiet'}",
        ),
    ]


def _since(look: Look) -> html.P | None:
    """What is new against this view, as who opens the link of the last meeting wants to know."""
    since = look.since
    if since is None:
        return None
    newest = since.period.short()
    said = [f"Since then {newest} has come."]
    if since.begun:
        said.append(f"Unusual by now: {_names(since.begun, look)}.")
    if since.ended:
        said.append(f"As usual by now: {_names(since.ended, look)}.")
    if not since.begun and not since.ended:
        said.append("Nothing began or ceased to be unusual.")
    query = look.selection.between(look.selection.first, None).to_query()
    link = dcc.Link(f"Show all up to {newest}", href=f"/?{query}")
    return html.P([*unbroken_parts(" ".join(said)), " ", link], className="look-at__since")


def _names(changes: Sequence[Change], look: Look) -> str:
    return in_a_row([change_headline(each, look.framework).name for each in changes])


def _summary(look: Look) -> str:
    """How many measures there are, and how many of them are as usual."""
    if look.whose:
        return f"What changed is of {look.whose} alone. What is not split by agency is of all."
    figures = many(len(look.looked), "measure has a figure", "measures have a figure")
    judged = [each for each in look.looked if each.is_judged]
    if not judged:
        return f"{figures} for {look.period.short()}."
    unusual = sum(_is_unusual(each.changes) for each in judged)
    said = [
        many(unusual, "varies by more than usual", "vary by more than usual"),
        many(len(judged) - unusual, "is as usual", "are as usual"),
    ]
    few = len(look.looked) - len(judged)
    if few:
        said.append(many(few, "cannot be judged", "cannot be judged"))
    return f"{figures} for {look.period.short()}: {', '.join(said)}."


def _is_unusual(changes: Sequence[Change]) -> bool:
    return any(not each.agency and each.news is not News.ENDED for each in changes)


def _changed(look: Look) -> list[object]:
    """The first stories in full, the others behind a line that counts them."""
    broken = [
        html.P(unbroken(each.sentence), className="look-at__why")
        for each in broken_headlines(look.framework, look.period)
    ]
    if not look.stories:
        quiet = quiet_headline(look.period, look.looked)
        return [html.P(unbroken(f"{quiet.sentence} Said because {quiet.because}.")), *broken]
    items = [_story(each, look) for each in look.stories]
    first = [[text_of(each) for each in item.children[1].children] for item in items[:MOST_STORIES]]
    fitting = stories_that_fit(first, SINCE_LINES if look.since else 0)
    shown, more = items[:fitting], items[fitting:]
    listed: list[object] = [html.Ol(shown, className="look-at__stories")]
    if more:
        rest = html.Ol(more, start=fitting + 1, className="look-at__stories")
        counted = many(len(more), "more that changed", "more that changed")
        listed.append(html.Details([html.Summary(counted), rest], className="look-at__more"))
    return [*listed, *broken]


def _story(story: Story, look: Look) -> html.Li:
    change = story.change
    said = change_headline(change, look.framework)
    words = variation_words(change.point, change.measure, change.stretch, change.flag)
    has_ended = change.news is News.ENDED
    sign = "–" if has_ended else words.sign
    address = measure_address(change.measure, _query(look.selection, change.agency))
    name = "look-at__sign look-at__sign--concern" if words.sort is Sort.CONCERN else "look-at__sign"
    return html.Li(
        [
            html.Span(sign, className=name, **{"aria-hidden": "true"}),
            html.Div(
                [
                    html.P([dcc.Link(said.name, href=address), ": ", *unbroken_parts(said.told)]),
                    html.P(unbroken(_why(story, said.because, look)), className="look-at__why"),
                ]
            ),
            small_chart(change.stretch, change.measure),
        ],
        className="look-at__story",
    )


def _query(selection: Selection, agency: str) -> str:
    return (replace(selection, agencies=(agency,)) if agency else selection).to_query()


def _why(story: Story, because: str, look: Look) -> str:
    """Why it is shown, and what tells the same."""
    said = [f"Shown because: {because}."]
    if story.alike:
        said.append(f"Likewise: {in_a_row([each.measure.title for each in story.alike])}.")
    if story.agencies:
        names = [look.framework.agency_name(each.agency) for each in story.agencies]
        said.append(f"Also: {in_a_row(names)}.")
    return " ".join(said)
