"""The tables of the measures, at the end of a deck: short ones share a slide."""

from collections.abc import Sequence
from dataclasses import dataclass

from papers.pack import Page
from papers.page_table import table_beside, too_long
from papers.slide_deck import Deck
from papers.slide_sections import listed, over_slides
from papers.slide_tables import Sheet, sheets_of
from papers.slide_text import Box, Paragraph

CAPTION, AFTER = 0.34, 0.2  # inches, of the words above a table that shares a slide, and beneath it
SIZES = (14, 12, 10)


@dataclass(frozen=True)
class _Short:
    """A table that one slide holds, with the number of its page."""

    page: Page
    sheet: Sheet

    @property
    def title(self) -> str:
        return _title(self.page)

    @property
    def height(self) -> float:
        """With its caption, and what is left free beneath it."""
        return CAPTION + sum(self.sheet.heights) + AFTER


def add_tables(deck: Deck, pages: Sequence[Page]) -> None:
    """The table of every measure in order; neighbours stand together where they are short."""
    waiting: list[_Short] = []
    for page in pages:
        short = _short(page, deck.room)
        if short is None or _height([*waiting, short]) > deck.room.height:
            _together(deck, waiting)
            waiting = []
        if short is None:
            _alone(deck, page)
        else:
            waiting.append(short)
    _together(deck, waiting)


def _short(page: Page, room: Box) -> _Short | None:
    """The table if one slide holds it with its caption; None of a longer one, or of none."""
    table = table_beside(page)
    if table is None or not table.rows:
        return None
    box = Box(room.left, room.top, room.width, room.height - CAPTION)
    sheets = sheets_of(table, box)
    return _Short(page, sheets[0]) if len(sheets) == 1 else None


def _height(tables: Sequence[_Short]) -> float:
    return sum(each.height for each in tables) - AFTER


def _together(deck: Deck, tables: Sequence[_Short]) -> None:
    if not tables:
        return
    several = len(tables) > 1
    title = _of_several([each.page.number for each in tables]) if several else tables[0].title
    slide, room = deck.slide(title, "\n".join(each.title for each in tables))
    top = room.top
    for each in tables:
        if several:
            caption = Box(room.left, top, room.width, CAPTION)
            deck.write(slide, caption, [Paragraph(each.title, is_bold=True)], SIZES)
            top += CAPTION
        deck.table(slide, Box(room.left, top, room.width, room.height), each.sheet)
        top += sum(each.sheet.heights) + AFTER


def _alone(deck: Deck, page: Page) -> None:
    """A table that goes on over slides; or what is said in place of one that would have no end."""
    table = table_beside(page)
    if table is None:
        listed(deck, _title(page), [too_long(page)])
    else:
        over_slides(deck, _title(page), table)


def _of_several(numbers: Sequence[int]) -> str:
    first, *between, last = numbers
    return f"Tables {first} {'to' if between else 'and'} {last}"


def _title(page: Page) -> str:
    return f"Table {page.number}: {page.table.caption}"
