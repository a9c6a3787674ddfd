"""Slides that list: the indicators of a scorecard, and the returns that did not come."""

from collections.abc import Iterable, Sequence
from datetime import date
from math import ceil
from textwrap import wrap
from typing import TypeVar

from dashboards.components.judged_chips import SIGNS
from dashboards.presenting.shown import shown_words
from dashboards.presenting.slide import Listed, Slide
from dashboards.scorecard import others_words, summary_words, target_words
from dashboards.scorecard_order import AGAINST, Order, in_order
from dashboards.words.figures import figure_text
from dashboards.words.owed import to_ask
from dashboards.words.variation import variation_words
from data.figures.dataset import Dataset
from data.figures.scorecard import Indicator, indicators_of
from data.figures.selection import Selection
from data.intake.ledger import Ledger

HEADINGS = ("Indicator", "Figure", "Target", "Against target", "Variation")
COMPARATORS = "Comparators"  # where any indicator has some
LETTERS = (36, 10, 18, 14, 22, 24)  # that a cell under each has in a line, at the least
LETTERS_ACROSS = 85  # that a line across the whole screen has, at the least
LINES_OF_A_ROW = 2.25  # two, and what the rows of one line leave of a screen
TWO_LINES = 2
AROUND_A_ROW = 0.55  # of a line: what stands between the text of two rows
NONE_EXPECTED = "No returns are expected of this board"
ALL_CAME = "Every return that is due has come"

T = TypeVar("T")


def scorecard_slides(
    dataset: Dataset, selection: Selection, rows: int, above: str = ""
) -> tuple[Slide, ...]:
    """The indicators, those that miss their targets first, as many screens as they take.

    rows: of one screen. above: the words that will stand above those of the first.
    """
    period = dataset.period_of(selection)
    found = indicators_of(dataset, period, selection.agencies)
    if not found:
        return (
            _slide("Nothing that has a target has a figure in this choice", dataset, selection),
        )
    title = summary_words(found).rstrip(".")
    compares = any(each.beside for each in found)
    headings = (*HEADINGS, COMPARATORS) if compares else HEADINGS
    shown = slice(len(headings))
    listed = [_row(each)[shown] for each in in_order(found, Order(AGAINST))]
    return tuple(
        _slide(
            title,
            dataset,
            selection,
            f"Scorecard{which}, as at {period.in_words()}",
            Listed(headings, tuple(part)),
        )
        for which, part in _parted(listed, _below(above, map(_lines_of, listed)), rows)
    )


def missing_slides(
    ledger: Ledger,
    dataset: Dataset,
    selection: Selection,
    day: date,
    rows: int,
    above: str = "",
) -> tuple[Slide, ...]:
    """The returns to ask for, of the periods shown, the newest first.

    day: by which they are due. rows: of one screen. above: what will stand above the first.
    """
    view = dataset.coverage.view(selection)
    awaited = [
        entry
        for period in ledger.periods
        if view.covers(period)
        for entry in ledger.of(period)
        if entry.is_awaited and (not selection.agencies or entry.agency in selection.agencies)
    ]
    if not awaited:
        all_came = ALL_CAME if dataset.board.expects_returns else NONE_EXPECTED
        return (_slide(all_came, dataset, selection, _missing_subject(day)),)
    said = [to_ask(entry, dataset.framework) for entry in awaited]
    many = "1 return is" if len(said) == 1 else f"{len(said)} returns are"
    return tuple(
        _slide(
            f"{many} missing or not complete",
            dataset,
            selection,
            f"{_missing_subject(day)}{which}",
            text=tuple(part),
        )
        for which, part in _parted(said, _below(above, [TWO_LINES] * len(said)), rows)
    )


def _missing_subject(day: date) -> str:
    return f"What is missing, on {day.day} {day:%B %Y}"


def _parted(listed: Sequence[T], lines: Sequence[int], rows: int) -> list[tuple[str, Sequence[T]]]:
    """As few screens as they fit on, each with which of how many it is, unless it is the only one.

    lines: of text that each takes. rows: of two lines each, that one screen holds.
    """
    heights = [AROUND_A_ROW + each for each in lines]
    fullest = rows * (AROUND_A_ROW + LINES_OF_A_ROW)
    many = ceil(sum(heights) / fullest)
    while many < len(listed) and max(map(sum, _alike(heights, heights, many))) > fullest:
        many += 1
    parts = _alike(listed, heights, many)
    return [
        (f" ({n} of {len(parts)})" if len(parts) > 1 else "", part)
        for n, part in enumerate(parts, start=1)
    ]


def _alike(listed: Sequence[T], heights: Sequence[float], many: int) -> list[list[T]]:
    """In so many parts of about the same height."""
    parts: list[list[T]] = [[] for _ in range(many)]
    above = 0.0
    for each, height in zip(listed, heights, strict=True):
        parts[int((above + height / 2) / sum(heights) * many)].append(each)
        above += height
    return [part for part in parts if part]


def _below(above: str, lines: Iterable[int]) -> list[int]:
    """The lines that each takes, with those of the words above it for the first."""
    first, *others = lines
    return [len(wrap(above, LETTERS_ACROSS)) + first, *others]


def _lines_of(cells: Sequence[str]) -> int:
    return max(len(wrap(cell, longest)) for cell, longest in zip(cells, LETTERS, strict=False))


def _row(indicator: Indicator) -> tuple[str, ...]:
    point, measure = indicator.point, indicator.measure
    against = indicator.judgement.against
    varies = variation_words(point, measure, indicator.stretch, indicator.flag)
    return (
        measure.title,
        figure_text(point, measure),
        target_words(indicator) or "–",
        f"{SIGNS.get(against, '')} {against}".strip(),
        f"{varies.sign} {varies.text}".strip(),
        others_words(indicator),
    )


def _slide(
    title: str,
    dataset: Dataset,
    selection: Selection,
    subject: str = "",
    listed: Listed | None = None,
    text: tuple[str, ...] = (),
) -> Slide:
    return Slide(
        title,
        subject,
        listed=listed,
        text=text,
        view=selection.to_query(),
        shown=shown_words(dataset, selection),
    )
