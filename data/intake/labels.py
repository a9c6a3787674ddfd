"""The words of a sheet, each made plain once, and the rows in which a label stands."""

from bisect import bisect_left
from collections import defaultdict
from functools import cached_property

from data.files.workbook import Worksheet
from data.framework.layouts.spelling import loose, plain
from data.framework.terms import Terms
from data.reading import text_of

HEADING_ROWS = 20  # a csv has its cover above the heading
HEADING_COLUMNS = 4
GLIMPSE = 200  # rows; enough to tell one layout from another


class Labels:
    """What stands in the cells of a sheet, as labels are compared.

    Recognising a sheet asks every layout of a board for it, and every board; making its words
    plain for each of them took most of a minute for a workbook of many sheets.
    """

    def __init__(self, worksheet: Worksheet) -> None:
        self._worksheet = worksheet
        self._in_words: dict[Terms, dict[str, tuple[int, ...]]] = {}

    @cached_property
    def rows(self) -> dict[str, tuple[int, ...]]:
        """The rows of each label, from the top."""
        found: dict[str, dict[int, None]] = defaultdict(dict)
        made: dict[object, str] = {}
        for number, row in enumerate(self._worksheet.rows):
            for content in row:
                key = (type(content), content)
                if key not in made:
                    text = text_of(content)
                    made[key] = plain(text) if isinstance(content, str) else text.lower()
                found[made[key]][number] = None
        return {label: tuple(rows) for label, rows in found.items()}

    @cached_property
    def heading(self) -> tuple[tuple[str, str], ...]:
        """The labels near the top, where a sheet says what it is: plain, and as it is written."""
        near = (row[:HEADING_COLUMNS] for row in self._worksheet.rows[:HEADING_ROWS])
        labels = dict.fromkeys(plain(text_of(content)) for row in near for content in row)
        return tuple((label, loose(label)) for label in labels if label)

    def rows_called(self, wanted: str, terms: Terms) -> tuple[int, ...]:
        """The rows with a label that is this one in other words, as a framework knows them."""
        if terms not in self._in_words:
            found: dict[str, set[int]] = defaultdict(set)
            for label, rows in self._loosely.items():
                found[terms.label(label)].update(rows)
            self._in_words[terms] = {name: tuple(sorted(rows)) for name, rows in found.items()}
        return self._in_words[terms].get(terms.label(wanted), ())

    @cached_property
    def glimpse(self) -> Worksheet:
        """The first rows as a sheet of its own."""
        return Worksheet(self._worksheet.name, self._worksheet.rows[:GLIMPSE])

    def rows_that_begin(self, wanted: str) -> tuple[int, ...]:
        """The rows with a label that begins so."""
        first = bisect_left(self._in_order, wanted)
        rows: set[int] = set()
        for label in self._in_order[first:]:
            if not label.startswith(wanted):
                break
            rows.update(self.rows[label])
        return tuple(sorted(rows))

    @cached_property
    def _in_order(self) -> list[str]:
        return sorted(self.rows)

    @cached_property
    def _loosely(self) -> dict[str, tuple[int, ...]]:
        found: dict[str, set[int]] = defaultdict(set)
        for label, rows in self.rows.items():
            if label:
                found[loose(label)].update(rows)
        return {label: tuple(sorted(rows)) for label, rows in found.items()}


def labels_of(worksheet: Worksheet) -> Labels:
    """The labels of a sheet; those that were made before, if they were."""
    kept = worksheet.memory.setdefault("labels", Labels(worksheet))
    assert isinstance(kept, Labels)  # noqa: S101 - nothing else is kept under that name
    return kept
