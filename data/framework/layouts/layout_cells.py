"""From the cells of a layout's tables to what they mean, and what is wrong with them."""

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from data.findings import Finding
from data.framework import findings as say
from data.framework.layouts import layout_findings as say_of_layouts
from data.framework.layouts.layout_texts import Pairs, pairs_of, texts_of
from data.framework.layouts.sheet import EVERY_QUARTER, Key, Role
from data.framework.rows import Row
from data.observations import Status
from data.periods import Period, is_period, parse

Choice = TypeVar("Choice", bound=StrEnum)


class Cells:
    """The cells of one table. findings: what is wrong with those that were read so far.

    A cell that cannot be read gives what an empty one gives, and a finding.
    """

    def __init__(self, table: str) -> None:
        self.table = table
        self.findings: list[Finding] = []

    def key(self, row: Row) -> Key:
        """What is known of a figure."""
        quarters = self.quarters(row, "quarter")
        return Key(
            row["measure"],
            self.period(row, "period"),
            quarters[0] if quarters else 0,
            row["agency"],
            self.pairs(row, "categories", "age=16 to 17; sex=Female"),
            row["total over"],
            row["at total"],
            row["share"],
            texts_of(row["also"]),
            self.choice(row, "role", Role.FIGURE),
        )

    def period(self, row: Row, column: str) -> Period | None:
        """The period that a cell names."""
        text = row[column]
        if text and not is_period(text):
            self.findings.append(say.not_a_period(self.table, row.place(column), text))
            return None
        return parse(text) if text else None

    def quarters(self, row: Row, column: str) -> tuple[int, ...]:
        """The quarters of a year that a cell lists."""
        texts = texts_of(row[column])
        for text in texts:
            if text not in map(str, EVERY_QUARTER):
                place = row.place(column)
                self.findings.append(say_of_layouts.not_a_quarter(self.table, place, text))
                return ()
        return tuple(map(int, texts))

    def pairs(self, row: Row, column: str, example: str) -> Pairs:
        """The pairs that a cell lists."""
        try:
            return pairs_of(row[column])
        except ValueError:
            self.findings.append(
                say_of_layouts.not_pairs(
                    self.table, row.place(column), column, row[column], example
                )
            )
            return ()

    def said(self, row: Row, column: str) -> tuple[tuple[str, Status], ...]:
        """What texts mean."""
        meanings = {str(status): status for status in Status}
        pairs = self.pairs(row, column, f"N/A={Status.NOT_AVAILABLE}")
        for _, meaning in pairs:
            if meaning.lower() not in meanings:
                place = row.place(column)
                fault = say_of_layouts.not_said(self.table, place, meaning, meanings)
                self.findings.append(fault)
                return ()
        return tuple((text, meanings[meaning.lower()]) for text, meaning in pairs)

    def choice(self, row: Row, column: str, usual: Choice) -> Choice:
        """The one of several words that a cell holds; usual where it is empty."""
        words = {str(each): each for each in type(usual)}
        if self.is_one_of(row, column, words):
            return words.get(row[column].lower(), usual)
        return usual

    def is_one_of(self, row: Row, column: str, choices: Iterable[str]) -> bool:
        """Whether a cell is empty or holds one of these words."""
        text = row[column]
        if text and text.lower() not in choices:
            fault = say.not_a_choice(self.table, row.place(column), column, text, choices)
            self.findings.append(fault)
            return False
        return True
