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


def notes_beside(sources: Iterable[Source], dataset: Dataset) -> list[str]:
    """One sentence for each of the newest notes, and how many more there are."""
    found = [
        f"{_whose(sender, dataset)}, on {note.about}: “{_short(note.text)}”"
        for sender, note in _found(sources, dataset)
    ]
    more = len(found) - MOST_NOTES
    if more <= 0:
        return found
    are = "1 more note is" if more == 1 else f"{more} more notes are"
    return [*found[:MOST_NOTES], f"{are} on the pages of the returns."]


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
