"""The lists beside what changed: what misses its target, what is awaited, what is still open."""

from collections.abc import Iterator, Sequence
from datetime import date

from dash import dcc, html

from dashboards.components.look_at_room import SINCE_LINES, items_that_fit, text_of
from dashboards.components.unbroken import unbroken, unbroken_parts
from dashboards.look import Look, Revision
from dashboards.pages.contents import ACTIONS, CHALLENGES, RETURNS, SCORECARD, measure_address
from dashboards.scorecard import summary_words
from dashboards.words.hand_overs import quiet_words
from dashboards.words.headlines import target_headline
from dashboards.words.labels import date_words
from dashboards.words.owed import to_ask
from data.figures.selection import Selection
from data.follow_up.challenge import Challenge, Stage
from data.framework.framework import Framework

MOST_LISTED = 4
NOTHING_AWAITED = "Every return has come, whole as before, and no figure was given anew."
NOTHING_ASKED = "No challenge waits for an outcome."
NOTHING_MISSED = "Nothing that is assessed misses its target."


def lists(look: Look) -> Iterator[html.Div]:
    """The three lists, each as long as leaves room for the others."""
    missed, awaited, still_open = _missed_items(look), _awaited_items(look), _open_items(look)
    texts = [[text_of(item) for item in each] for each in (missed, awaited, still_open)]
    most = items_that_fit(texts, MOST_LISTED, SINCE_LINES if look.since else 0)
    yield part("What misses its target", _missed(look, missed, most[0]))
    yield part("What has not come, or came anew", _awaited(look, awaited, most[1]))
    yield part("Still open from last time", _open(look, still_open, most[2]))


def _missed_items(look: Look) -> list[html.Li]:
    items = []
    for each in look.missed:
        said = target_headline(each)
        if said is not None:
            address = measure_address(each.measure, look.selection.to_query())
            line = [dcc.Link(said.name, href=address), ": ", *unbroken_parts(said.told)]
            items.append(html.Li(line))
    return items


def _missed(look: Look, items: Sequence[html.Li], most: int) -> list[object]:
    way = f"/{SCORECARD}", look.selection, "more on the scorecard"
    listed = _listed(items, most, *way)
    query = look.selection.to_query()
    summary = f"{summary_words(look.indicators)} " if look.indicators else ""
    return [
        listed or html.P(NOTHING_MISSED),
        html.P(
            [summary, dcc.Link("Scorecard", href=f"/{SCORECARD}?{query}")], className="look-at__why"
        ),
    ]


def _awaited_items(look: Look) -> list[html.Li]:
    lines = [to_ask(each, look.framework) for each in look.awaited]
    lines += [quiet_words(each, look.framework) for each in look.quiet]
    lines += [_revised(each, look.framework) for each in look.revisions]
    return [html.Li(unbroken(each)) for each in lines]


def _awaited(look: Look, items: Sequence[html.Li], most: int) -> list[object]:
    listed = _listed(items, most, f"/{RETURNS}", look.selection, "more under Returns")
    query = Selection(look.framework.board.id, as_at=look.selection.as_at).to_query()
    link = html.P(dcc.Link("Returns", href=f"/{RETURNS}?{query}"), className="look-at__why")
    return [listed or html.P(NOTHING_AWAITED), link]


def _open_items(look: Look) -> list[html.Li]:
    still = look.still_open
    return [html.Li(unbroken(_challenge(each, still.day))) for each in still.challenges]


def _open(look: Look, items: Sequence[html.Li], most: int) -> list[object]:
    """The challenges that want an outcome, and how the plan of action goes."""
    board = look.framework.board.id
    listed = _listed(items, most, f"/{CHALLENGES}", look.selection, "more under Challenges")
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
        f"{len(still.off_target)} of {many(len(still.actions), 'action', 'actions')} off target",
        f"{len(still.overdue)} overdue",
    ]
    return f"{', '.join(said)}."


def _revised(revision: Revision, framework: Framework) -> str:
    who = framework.agency_name(revision.agency) or "An agency that is not named"
    figures = many(revision.many, "figure", "figures")
    why = revision.why.rstrip(".") or "no reason given"
    return f"{who} revised {figures} of {revision.period.short()}: {why}."


def _listed(
    items: Sequence[html.Li], most: int, page: str, selection: Selection, rest: str
) -> html.Ul | None:
    """The first of a list, and how many more stand elsewhere; None of an empty one."""
    if not items:
        return None
    shown = list(items[:most])
    left = len(items) - len(shown)
    if left:
        query = Selection(selection.board, as_at=selection.as_at).to_query()
        query = selection.to_query() if page == f"/{SCORECARD}" else query
        shown.append(html.Li(dcc.Link(f"{left} {rest}", href=f"{page}?{query}")))
    return html.Ul(shown)


def part(title: str, content: Sequence[object], name: str = "look-at__part") -> html.Div:
    """A box of its own under a heading."""
    return html.Div([html.H3(title), *content], className=name)


def many(count: int, one: str, several: str) -> str:
    """Such as "1 action", "3 actions"."""
    return f"{count} {one if count == 1 else several}"
