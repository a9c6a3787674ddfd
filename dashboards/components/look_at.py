"""What to look at first, above the charts of the overview: each thing with why it stands there."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dash import dcc, html

from dashboards import ids
from dashboards.components.rule_line import rule_line
from dashboards.components.small_chart import small_chart
from dashboards.components.unbroken import unbroken
from dashboards.look import Look, Revision
from dashboards.pages.contents import (
    ACTIONS,
    CHALLENGES,
    RETURNS,
    SCORECARD,
    measure_address,
)
from dashboards.scorecard import summary_words
from dashboards.words.headlines import (
    broken_headlines,
    change_headline,
    quiet_headline,
    target_headline,
)
from dashboards.words.labels import date_words
from dashboards.words.owed import in_a_row, to_ask
from dashboards.words.variation import Sort, variation_words
from data.figures.selection import Selection
from data.figures.signals import Change, News
from data.figures.stories import Story
from data.follow_up.challenge import Challenge, Stage
from data.framework.framework import Framework
from data.framework.pages import OVERVIEW

MOST_STORIES = 4  # what fits beside the rest on a laptop's screen
MOST_LISTED = 4
STILL_LOOKING = "Looking through all measures for what changed by more than usual."
NOTHING_AWAITED = "Every return has come, and no figure was given anew."
NOTHING_ASKED = "No challenge waits for an outcome."
NOTHING_MISSED = "Nothing that is assessed misses its target."


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
        html.P(unbroken(_summary(look)), className="look-at__summary"),
        rule_line(look.framework.board),
        _since(look),
        html.Div(
            [
                _part("What changed", _changed(look), "look-at__part look-at__part--changed"),
                _part("What misses its target", _missed(look)),
                _part("What has not come, or came anew", _awaited(look)),
                _part("Still open from last time", _open(look)),
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
    return html.P([*_words(" ".join(said)), " ", link], className="look-at__since")


def _names(changes: Sequence[Change], look: Look) -> str:
    return in_a_row([change_headline(each, look.framework).name for each in changes])


def _part(title: str, content: Sequence[object], name: str = "look-at__part") -> html.Div:
    return html.Div([html.H3(title), *content], className=name)


def _summary(look: Look) -> str:
    """How many measures there are, and how many of them are as usual."""
    if look.whose:
        return f"What changed is of {look.whose} alone. What is not split by agency is of all."
    figures = _many(len(look.looked), "measure has a figure", "measures have a figure")
    judged = [each for each in look.looked if each.is_judged]
    if not judged:
        return f"{figures} for {look.period.short()}."
    unusual = sum(_is_unusual(each.changes) for each in judged)
    said = [
        _many(unusual, "varies by more than usual", "vary by more than usual"),
        _many(len(judged) - unusual, "is as usual", "are as usual"),
    ]
    few = len(look.looked) - len(judged)
    if few:
        said.append(_many(few, "cannot be judged", "cannot be judged"))
    return f"{figures} for {look.period.short()}: {', '.join(said)}."


def _is_unusual(changes: Sequence[Change]) -> bool:
    return any(not each.agency and each.news is not News.ENDED for each in changes)


def _many(count: int, one: str, several: str) -> str:
    return f"{count} {one if count == 1 else several}"


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
    shown, more = items[:MOST_STORIES], items[MOST_STORIES:]
    listed: list[object] = [html.Ol(shown, className="look-at__stories")]
    if more:
        rest = html.Ol(more, start=MOST_STORIES + 1, className="look-at__stories")
        counted = _many(len(more), "more that changed", "more that changed")
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
                    html.P([dcc.Link(said.name, href=address), ": ", *_words(said.told)]),
                    html.P(unbroken(_why(story, said.because, look)), className="look-at__why"),
                ]
            ),
            small_chart(change.stretch, change.measure),
        ],
        className="look-at__story",
    )


def _words(text: str) -> list[object]:
    found = unbroken(text)
    return [found] if isinstance(found, str) else list(found)


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


def _missed(look: Look) -> list[object]:
    items = []
    for each in look.missed:
        said = target_headline(each)
        if said is not None:
            address = measure_address(each.measure, look.selection.to_query())
            line = [dcc.Link(said.name, href=address), ": ", *_words(said.told)]
            items.append(html.Li(line))
    listed = _listed(items, f"/{SCORECARD}", look.selection, "more on the scorecard")
    query = look.selection.to_query()
    summary = f"{summary_words(look.indicators)} " if look.indicators else ""
    return [
        listed or html.P(NOTHING_MISSED),
        html.P(
            [summary, dcc.Link("Scorecard", href=f"/{SCORECARD}?{query}")], className="look-at__why"
        ),
    ]


def _awaited(look: Look) -> list[object]:
    lines = [to_ask(each, look.framework) for each in look.awaited]
    lines += [_revised(each, look.framework) for each in look.revisions]
    items = [html.Li(unbroken(each)) for each in lines]
    listed = _listed(items, f"/{RETURNS}", look.selection, "more under Returns")
    query = Selection(look.framework.board.id, as_at=look.selection.as_at).to_query()
    link = html.P(dcc.Link("Returns", href=f"/{RETURNS}?{query}"), className="look-at__why")
    return [listed or html.P(NOTHING_AWAITED), link]


def _open(look: Look) -> list[object]:
    """The challenges that want an outcome, and how the plan of action goes."""
    still, board = look.still_open, look.framework.board.id
    items = [html.Li(unbroken(_challenge(each, still.day))) for each in still.challenges]
    listed = _listed(items, f"/{CHALLENGES}", look.selection, "more under Challenges")
    plan = _plan(look)
    ways = [
        dcc.Link(title, href=f"/{page}?board={board}")
        for page, title in ((CHALLENGES, "Challenges"), (ACTIONS, "Actions"))
    ]
    return [
        listed or html.P(NOTHING_ASKED),
        html.P(unbroken(plan)) if plan else None,
        html.P([ways[0], " ", ways[1]], className="look-at__why look-at__ways"),
    ]


def _challenge(challenge: Challenge, day: date) -> str:
    """To whom, what, and how long it has been waiting."""
    question = challenge.question.rstrip(".")
    asked = f"{challenge.whom}: {question}" if challenge.whom else question
    said = {
        Stage.OPEN: "Not answered",
        Stage.ANSWERED: "Answered, without an outcome",
    }[challenge.stage]
    due = f", was due {date_words(challenge.due)}" if challenge.is_overdue(day) else ""
    due = due or (f", due {date_words(challenge.due)}" if challenge.due else "")
    return f"{asked}{'' if asked.endswith('?') else '.'} {said}{due}."


def _plan(look: Look) -> str:
    """How many actions are off target or overdue, of all; empty where nothing is planned."""
    still = look.still_open
    if not still.actions:
        return ""
    said = [
        f"{len(still.off_target)} of {_many(len(still.actions), 'action', 'actions')} off target",
        f"{len(still.overdue)} overdue",
    ]
    return f"{', '.join(said)}."


def _revised(revision: Revision, framework: Framework) -> str:
    who = framework.agency_name(revision.agency) or "An agency that is not named"
    figures = _many(revision.many, "figure", "figures")
    why = revision.why.rstrip(".") or "no reason given"
    return f"{who} revised {figures} of {revision.period.short()}: {why}."


def _listed(items: Sequence[html.Li], page: str, selection: Selection, rest: str) -> html.Ul | None:
    """The first of a list, and how many more stand elsewhere; None of an empty one."""
    if not items:
        return None
    shown = list(items[:MOST_LISTED])
    left = len(items) - len(shown)
    if left:
        query = Selection(selection.board, as_at=selection.as_at).to_query()
        query = selection.to_query() if page == f"/{SCORECARD}" else query
        shown.append(html.Li(dcc.Link(f"{left} {rest}", href=f"{page}?{query}")))
    return html.Ul(shown)
