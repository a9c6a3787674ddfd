"""Slides of words: a text of the agenda, a challenge, and the minutes at the end."""

from collections.abc import Sequence

from dashboards.presenting.minutes import NOTHING_YET, Minute
from dashboards.presenting.shown import shown_words
from dashboards.presenting.slide import Slide
from dashboards.words.labels import date_words
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.follow_up.challenge import Challenge

MINUTES = "Questions and actions of this meeting"


def text_slide(title: str, text: str, dataset: Dataset, selection: Selection) -> Slide:
    """A heading, and what is said under it, a paragraph to a line."""
    lines = tuple(filter(None, map(str.strip, text.splitlines())))
    return Slide(
        title or "Agenda",
        text=lines,
        view=selection.to_query(),
        shown=shown_words(dataset, selection),
    )


def challenge_slide(challenge: Challenge, dataset: Dataset, selection: Selection) -> Slide:
    """A question that was asked, of whom, and what came of it."""
    told = (
        ("To", challenge.whom),
        ("Answer by", date_words(challenge.due) if challenge.due else ""),
        ("It was about", challenge.figure),
        ("Answer", challenge.answer),
        ("Outcome", challenge.outcome),
        ("Minute", challenge.minute),
    )
    return Slide(
        challenge.question,
        f"Challenge {challenge.item}, raised on {_day(challenge.raised_on)}: {challenge.stage}",
        text=tuple(f"{name}: {said}" for name, said in told if said),
        view=selection.to_query(),
        shown=shown_words(dataset, selection),
        address=f"/challenges/{challenge.item}?board={dataset.board.id}",
    )


def minutes_slide(minutes: Sequence[Minute], dataset: Dataset, selection: Selection) -> Slide:
    """What was asked and agreed, in its order."""
    return Slide(
        MINUTES,
        _many(minutes),
        text=tuple(each.words for each in minutes) or (NOTHING_YET,),
        view=selection.to_query(),
        shown=shown_words(dataset, selection),
    )


def not_there_slide(title: str, why: str, dataset: Dataset, selection: Selection) -> Slide:
    """What stands where an item cannot be shown any more, so that nobody misses it."""
    return Slide(title, why, view=selection.to_query(), shown=shown_words(dataset, selection))


def _day(day: str) -> str:
    try:
        return date_words(day)
    except ValueError:  # as a report prints it
        return day


def _many(minutes: Sequence[Minute]) -> str:
    questions = sum(each.is_question for each in minutes)
    actions = len(minutes) - questions
    said = [f"{questions} question{'' if questions == 1 else 's'}"] if questions else []
    said += [f"{actions} action{'' if actions == 1 else 's'}"] if actions else []
    return " and ".join(said)
