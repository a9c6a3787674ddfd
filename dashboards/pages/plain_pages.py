"""The pages that every board has, whatever its framework says: what each is called and answers."""

from dataclasses import dataclass

from dashboards.pages.all_measures import ALL_MEASURES
from dashboards.pages.contents import (
    ACTIONS,
    AGENDAS,
    CHALLENGES,
    CHECK_TEXT,
    DEFINITIONS,
    FIND_FIGURE,
    FORWARD_PLAN,
    HAND_OVERS,
    NAMES,
    RETURNS,
    SCORECARD,
    SET_UP,
    VIEWS,
)


@dataclass(frozen=True)
class PlainPage:
    """A page at an address. about: what it answers, in one sentence."""

    path: str
    title: str
    about: str


PLAIN_PAGES = (
    PlainPage(
        f"/{SCORECARD}",
        "Scorecard",
        "Every indicator under the aims of the board: its figure, its target and its status.",
    ),
    PlainPage(
        f"/{ALL_MEASURES}",
        "All measures",
        "Every measure that figures came of, by theme; each opens to its charts.",
    ),
    PlainPage(
        f"/{RETURNS}",
        "Returns",
        "Which agency has sent what, what is missing, and what changed since the last meeting.",
    ),
    PlainPage(
        f"/{RETURNS}/{NAMES}",
        "Names",
        "What was agreed that a name on a return means.",
    ),
    PlainPage(
        f"/{ACTIONS}",
        "Actions",
        "The plan of action: who does what by when, and how it stands.",
    ),
    PlainPage(
        f"/{CHALLENGES}",
        "Challenges",
        "Who was asked what about a figure, by when, and what came of it.",
    ),
    PlainPage(
        f"/{CHECK_TEXT}",
        "Check this text",
        "A pasted report, each figure of it held against what the board holds.",
    ),
    PlainPage(
        f"/{DEFINITIONS}",
        "Definitions",
        "What each measure counts, whose definition it is, and what the words of the field mean.",
    ),
    PlainPage(
        f"/{FORWARD_PLAN}",
        "Forward plan",
        "Which measure arrives when, and for which meeting of the board it will be ready.",
    ),
    PlainPage(
        f"/{HAND_OVERS}",
        "Where agencies meet",
        "Both sides of what one agency hands to another, and which figures went quiet.",
    ),
    PlainPage(
        f"/{AGENDAS}",
        "Agendas",
        "What the board looks at in a meeting, in order: charts, challenges and texts.",
    ),
    PlainPage(
        f"/{VIEWS}", "Saved views", "Pages with their filters, as somebody kept them under a name."
    ),
    PlainPage(
        f"/{FIND_FIGURE}",
        "Find a figure",
        "From the short reference of a printed figure to the cells that it came from.",
    ),
    PlainPage(f"/{SET_UP}", "Set up a board", "A board of your own: its agencies and measures."),
)
