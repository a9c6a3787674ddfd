"""What a link to a view promises, in words; and the list of views as rows."""

from collections.abc import Iterable, Iterator

from dashboards.words.labels import date_words
from data.csv_text import Cell
from data.figures.dataset import Dataset
from data.figures.promises import Promise, promise_of
from data.figures.selection import Selection, many_latest
from data.follow_up.saved_view import SavedView

HEADINGS = ("view", "name", "page", "link", "promise", "saved by", "saved", "withdrawn")
TITLES = {
    Promise.LATEST: "Always the latest",
    Promise.YEAR: "Always the latest of this year",
    Promise.THESE: "These {periods}",
    Promise.KNOWN: "These {periods}, as they are known today",
}


def promise_title(promise: Promise, dataset: Dataset) -> str:
    """The promise as it is chosen: "Always the latest", "These quarters"."""
    periods = "years" if dataset.coverage.is_yearly else "quarters"
    return TITLES[promise].format(periods=periods)


def promise_words(selection: Selection, dataset: Dataset) -> str:
    """What is promised: "the latest 4 quarters, always", "Q1 2026-27 to Q2 2026-27"."""
    view = dataset.coverage.view(selection)
    first, last = view.first.short(), view.last.short()
    these = first if first == last else f"{first} to {last}"
    match promise_of(selection):
        case Promise.KNOWN if selection.as_at:
            return f"{these}, as known on {date_words(selection.as_at)}"
        case Promise.YEAR:
            return "this financial year, as far as there are figures"
        case Promise.THESE:
            return f"{these}, with what is revised later"
    return moving_words(selection, dataset) or f"everything from {first} on, always to the latest"


def moving_words(selection: Selection, dataset: Dataset) -> str:
    """What goes on with the figures: "the latest 4 quarters"; empty where nothing does."""
    many = many_latest(selection.moving)
    one = "year" if dataset.coverage.is_yearly else "quarter"
    if many:
        return f"the latest {one}" if many == 1 else f"the latest {many} {one}s"
    return "this year" if selection.moving else ""


def view_rows(views: Iterable[tuple[SavedView, str]], origin: str) -> Iterator[list[Cell]]:
    """Each view with what it promises as a row. origin: what its link begins with."""
    for view, promised in views:
        last = view.versions[-1]
        yield [
            view.item,
            view.name,
            view.path,
            f"{origin}{view.address}",
            promised,
            last.who,
            last.at[:10],
            view.withdrawn or "no",
        ]
