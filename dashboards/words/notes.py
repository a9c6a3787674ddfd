"""What senders wrote beside the figures of a chart, as its card says it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from textwrap import shorten

from data.figures.dataset import Dataset
from data.figures.series import Source
from data.notes import Note
from data.periods import parse
from data.submission import Submission

MOST_NOTES = 2
LONGEST = 160  # characters; the page of the return has all of it
ON, OPENS = ", on ", ": “"  # between whose note it is, what it is about, and the note


def notes_beside(sources: Iterable[Source], dataset: Dataset, said: str = "") -> list[str]:
    """One sentence for each of the newest notes, and how many more there are.

    A form that is filled in again carries its notes along: of those alike the newest is said.
    said: what the card says without them, as the reason of a break, which none of them repeats.
    """
    found = [
        f"{_whose(sender, dataset)}{ON}{note.about}{OPENS}{_short(note.text)}”"
        for sender, note in _first_of_each(_found(sources, dataset))
        if note.text.strip() not in said
    ]
    more = len(found) - MOST_NOTES
    if more <= 0:
        return found
    are = "1 more note is" if more == 1 else f"{more} more notes are"
    return [*found[:MOST_NOTES], f"{are} on the pages of the returns."]


def as_under(said: str, title: str) -> str:
    """A note that the card of this title says already: what it is about, and where it stands.

    said: any caveat of a card; what is no note stays as it is.
    """
    head, opens, _ = said.partition(OPENS)
    _, on, about = head.partition(ON)
    return f"On {about}: see the note under “{title}”." if opens and on else said


def _first_of_each(
    notes: Iterable[tuple[Submission, Note]],
) -> Iterator[tuple[Submission, Note]]:
    """The notes, without those in which an agency says the same of the same again."""
    known = set()
    for sender, note in notes:
        alike = (sender.agency, note.about, note.text.strip().casefold())
        if alike not in known:
            known.add(alike)
            yield sender, note


def _found(sources: Iterable[Source], dataset: Dataset) -> Iterator[tuple[Submission, Note]]:
    if not dataset.notes:
        return
    drawn: dict[tuple[int, str], set[str]] = defaultdict(set)
    for each in sources:
        drawn[each.submission, each.sheet].add(each.cell)
    for sender, note in dataset.notes:
        if any(note.is_beside(cell) for cell in drawn.get((sender.id, note.sheet), ())):
            yield sender, note


def _short(text: str) -> str:
    return shorten(text, LONGEST, placeholder=" …")


def _whose(sender: Submission, dataset: Dataset) -> str:
    agency = dataset.framework.agency_name(sender.agency) if sender.agency else sender.title
    return f"{agency}, {parse(sender.period).short()}"
