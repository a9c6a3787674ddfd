"""The tables of a pack: those of its charts as the pages have them, and those of its lists."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from dashboards.components.changes_list import Changes, changes_sheet
from dashboards.drawing import Drawing
from dashboards.scorecard import NONE_ESTABLISHED, others_words, status_words, target_words
from dashboards.table_points import rows_drawn
from dashboards.tabulate import Entry, Sheet, tabulate
from dashboards.words.figures import figure_text
from dashboards.words.labels import date_words
from dashboards.words.variation import variation_words
from dashboards.words.written import due_words
from dashboards.words.written import status_words as plan_status_words
from data.figures.data_version import DataVersion
from data.figures.dataset import Dataset
from data.figures.reference import reference_to
from data.figures.scorecard import Indicator, Section
from data.follow_up.challenge import Challenge
from data.follow_up.plan import Action
from papers.pack import Cell, Table

NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
SCORECARD_HEADINGS = (
    *("Aim", "Indicator", "Target", "Period", "Figure"),
    *("Against target", "Variation", "Lead"),
)
COMPARATORS = "Comparators"  # where any indicator has some
ACTION_HEADINGS = ("Action", "Aim", "Lead", "Due", "How it stands", "Overdue")
CHALLENGE_HEADINGS = ("Challenge", "Raised on", "To whom", "Answer by", "How it stands", "Answer")


def table_of_chart(drawing: Drawing, dataset: Dataset, version: DataVersion) -> Table:
    """The table of a chart, exactly as its page shows it, with a reference to each figure."""
    sheet = tabulate(drawing, dataset)
    board = dataset.board.id
    references = (
        " ".join(filter(None, (reference_to(board, name, point, version) for name, point in row)))
        for row in ([] if drawing.panel.lists_all else rows_drawn(drawing))
    )
    return table_of_sheet(sheet, tuple(references))


def table_of_sheet(sheet: Sheet, references: Sequence[str] = ()) -> Table:
    """A table of a page as a paper has it: its words, and the numbers in them."""
    rows = tuple(tuple(map(cell_of, row)) for row in sheet.rows)
    return Table(sheet.caption, sheet.headings, rows, tuple(references) or ("",) * len(rows))


def cell_of(entry: Entry) -> Cell:
    """One cell; its number is the one that is printed in it, not the exact one behind."""
    return Cell(entry.text, printed(entry.text, entry.value), entry.mark)


def scorecard_table(
    sections: Iterable[Section], board: str, version: DataVersion, caption: str
) -> Table:
    """How each indicator stands against its target; an aim without any says so."""
    rows: list[tuple[Cell, ...]] = []
    references = []
    for section in sections:
        if not section.indicators:
            blank = [Cell("")] * (len(SCORECARD_HEADINGS) - 3)
            last = (Cell(section.lead), Cell(""))
            rows.append((Cell(section.aim), Cell(NONE_ESTABLISHED), *blank, *last))
            references.append("")
        for each in section.indicators:
            rows.append(_indicator(each))
            references.append(reference_to(board, each.measure.id, each.point, version))
    headings = (*SCORECARD_HEADINGS, COMPARATORS)
    if not any(row[-1].text for row in rows):
        headings, rows = SCORECARD_HEADINGS, [row[:-1] for row in rows]
    return Table(caption, headings, tuple(rows), tuple(references))


def _indicator(each: Indicator) -> tuple[Cell, ...]:
    figure = figure_text(each.point, each.measure)
    mark = "" if each.point.value is None else each.point.status.shorthand
    varies = variation_words(each.point, each.measure, each.stretch, each.flag)
    words = (each.aim, each.measure.title, target_words(each), each.point.period.short())
    return (
        *map(Cell, words),
        Cell(figure, printed(figure, each.point.value), mark),
        *map(Cell, (status_words(each), str(varies), each.lead, others_words(each))),
    )


def revised_table(changes: Changes) -> Table:
    """The figures that are no more what they were, the newest periods first."""
    return table_of_sheet(changes_sheet(changes, ""))


def actions_table(actions: Iterable[Action], day: date) -> Table:
    """The actions that are not done. day: by which one is overdue."""
    rows = tuple(
        tuple(
            map(
                Cell,
                (
                    each.action,
                    each.aim,
                    ", ".join(each.lead_names),
                    due_words(each.when) or each.timescale,
                    plan_status_words(each),
                    "yes" if each.is_overdue(day) else "no",
                ),
            )
        )
        for each in actions
        if not each.is_done
    )
    return Table(f"Actions that are not done on {date_words(day)}", ACTION_HEADINGS, rows)


def challenges_table(challenges: Iterable[Challenge], day: date) -> Table:
    """The challenges that want an outcome, the newest first."""
    rows = tuple(
        tuple(
            map(
                Cell,
                (
                    each.question,
                    _day(each.raised_on),
                    each.whom,
                    _day(each.due),
                    f"{each.stage}{', overdue' if each.is_overdue(day) else ''}",
                    each.answer,
                ),
            )
        )
        for each in challenges
        if each.is_open
    )
    return Table(f"Challenges without an outcome on {date_words(day)}", CHALLENGE_HEADINGS, rows)


def _day(text: str) -> str:
    """A day in words; as a report prints it where that is no day."""
    try:
        return date_words(text) if text else ""
    except ValueError:
        return text


def printed(text: str, value: float | None) -> float | None:
    """The number in a text that stands for a value; None where it prints none, as "[low]"."""
    numbers = [float(each.replace(",", "")) for each in NUMBER.findall(text)]
    if value is None or not numbers:
        return None
    exact = value
    return min(numbers, key=lambda number: abs(number - exact))
