"""How well sheets are read that nobody described: on files that a script made, with their truth.

    python -m benchmarks.layouts [--held-back | --all] [--shape WORD] [--write]

Some thirty shapes in which agencies and publishers send figures, four files of each, all made
anew each time and always the same (`layout_shapes/`). A figure is right when its value, status,
period, role and labels all are; after that somebody who knows the sheet answers at most five of
the reader's own questions for each sheet (`layout_oracle.py`). A silent error is a figure that is
not true and of which nothing is asked. About a quarter of the shapes is held back: whoever
changes the reader measures with the others, and with these only at the end.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from benchmarks.layout_oracle import File, Reading, answered, read
from benchmarks.layout_scores import INVENTED, MISSED, Outcome, kinds, truths_of
from benchmarks.layout_shapes import SHAPES, Shape
from benchmarks.layout_shapes.sheet import Book
from benchmarks.layout_shapes.write import written
from benchmarks.layout_speed import seconds_of_an_answer
from benchmarks.results import rewrite_readme, table
from data.errors import SafeguardingError
from data.files.workbook import read_workbook

REFUSED = "refused"
AIMS = (
    ("read right without help", "80%"),
    ("read right after five answers a sheet", "99%"),
    ("silent errors without help", "0"),
    ("silent errors after five answers a sheet", "0"),
)


@dataclass(frozen=True)
class Score:
    """What became of the figures of some files, before and after the answers."""

    sheets: int
    figures: int
    first: tuple[Outcome, ...]
    after: tuple[Outcome, ...]
    silent_first: tuple[Outcome, ...]
    silent_after: tuple[Outcome, ...]
    answers: int

    @property
    def right(self) -> int:
        """How many are right without any help."""
        return sum(each.is_right for each in self.first)

    @property
    def right_after(self) -> int:
        """How many are right after the answers."""
        return sum(each.is_right for each in self.after)


def main() -> None:
    """Print the table of shapes, then the kinds of what was not right."""
    parser = argparse.ArgumentParser(description="Read sheets that nobody described.")
    parser.add_argument("--held-back", action="store_true", help="only the shapes held back")
    parser.add_argument("--all", action="store_true", help="these and the others")
    parser.add_argument("--shape", default="", help="only shapes with this word in their name")
    parser.add_argument("--write", action="store_true", help="put the tables into the README")
    asked = parser.parse_args()
    shapes = [
        each
        for each in SHAPES
        if asked.shape in each.name and (asked.all or each.held_back == asked.held_back)
    ]
    tables = told({each.name: measured(each) for each in shapes})
    seconds = f"{seconds_of_an_answer():.2f}"
    tables += f"\nAn answer to a sheet of 200 x 40 cells: {seconds} s of the processor; aim 0.2.\n"
    print(tables)
    if asked.write:
        said = f"Measured on {date.today().isoformat()}: {len(shapes)} shapes."
        rewrite_readme(f"{said}\n\n{tables}", "layouts")


def measured(shape: Shape) -> Score:
    """What becomes of the files of one shape."""
    return together([_book(each) for each in shape.books()])


def together(scores: Sequence[Score]) -> Score:
    """The scores of several files as one."""
    return Score(
        sum(each.sheets for each in scores),
        sum(each.figures for each in scores),
        tuple(outcome for each in scores for outcome in each.first),
        tuple(outcome for each in scores for outcome in each.after),
        tuple(outcome for each in scores for outcome in each.silent_first),
        tuple(outcome for each in scores for outcome in each.silent_after),
        sum(each.answers for each in scores),
    )


def _book(book: Book) -> Score:
    try:
        workbook = read_workbook(book.file, written(book))
    except SafeguardingError:
        return _refused(book)
    first = read(File(book, workbook))
    return score_of(first, answered(first))


def score_of(first: Reading, after: Reading) -> Score:
    """The score of one file from its two readings."""
    book = first.file.book
    return Score(
        sum(any(cell.truths for cell in sheet.cells.values()) for sheet in book.sheets),
        sum(len(each) for each in truths_of(book).values()),
        first.outcomes,
        after.outcomes,
        first.silent,
        after.silent,
        len(after.answers),
    )


def _refused(book: Book) -> Score:
    """A file that is not taken in at all: none of its figures is read."""
    lost = tuple(Outcome(at, (REFUSED,)) for at, truths in truths_of(book).items() for _ in truths)
    return Score(len(book.sheets), len(lost), lost, lost, (), (), 0)


def told(scores: dict[str, Score]) -> str:
    """The tables as Markdown: by shape, by kind, and beside the aims."""
    every = together(list(scores.values()))
    rows = [_row(name, each) for name, each in (*scores.items(), ("all", every))]
    heads = (
        *("shape", "sheets", "figures", "right", "wrong", "missed", "invented", "silent"),
        *("answers", "right after", "silent after"),
    )
    found = (share(every.right, every), share(every.right_after, every))
    silent = (str(len(every.silent_first)), str(len(every.silent_after)))
    aims = [
        (what, measured, aim) for (what, aim), measured in zip(AIMS, (*found, *silent), strict=True)
    ]
    return "\n\n".join(
        (
            table(heads, rows),
            table(("what is not right", "figures", "after the answers"), _kinds(every)),
            table(("", "measured", "aim"), aims),
        )
    )


def _row(name: str, score: Score) -> tuple[str, ...]:
    wrong = sum(each.is_false and INVENTED not in each.faults for each in score.first)
    return (
        name,
        str(score.sheets),
        str(score.figures),
        share(score.right, score),
        str(wrong),
        str(_having(score.first, MISSED) + _having(score.first, REFUSED)),
        str(_having(score.first, INVENTED)),
        str(len(score.silent_first)),
        str(score.answers),
        share(score.right_after, score),
        str(len(score.silent_after)),
    )


def _having(found: Iterable[Outcome], fault: str) -> int:
    return sum(fault in each.faults for each in found)


def _kinds(score: Score) -> list[tuple[str, str, str]]:
    first, after = kinds(score.first), kinds(score.after)
    both: Counter[str] = first + after
    return [(kind, str(first[kind]), str(after[kind])) for kind, _ in both.most_common()]


def share(right: int, score: Score) -> str:
    """How many of the figures, in percent."""
    return f"{100 * right / score.figures:.1f}%" if score.figures else "–"


if __name__ == "__main__":
    main()
