"""Sections of a deck that go on over as many slides as they take: lists, and tables."""

from collections.abc import Sequence

from papers.pack import Table
from papers.slide_deck import Deck
from papers.slide_tables import sheets_of
from papers.slide_text import Box, Paragraph, height_of

LIST_SIZE = 16


def listed(deck: Deck, title: str, items: Sequence[str]) -> None:
    """A list over as many slides as it takes; none for an empty one."""
    left = [Paragraph(item, is_item=True, after=8) for item in items]
    count = 0
    while left:
        count += 1
        slide, room = deck.slide(title if count == 1 else f"{title}, continued ({count})", title)
        taken = max(1, _fitting(left, room))
        deck.write(slide, room, left[:taken], (LIST_SIZE, 14, 12))
        left = left[taken:]


def _fitting(paragraphs: Sequence[Paragraph], box: Box) -> int:
    return next(
        (
            n - 1
            for n in range(1, len(paragraphs) + 1)
            if height_of(paragraphs[:n], LIST_SIZE, box.width) > box.height
        ),
        len(paragraphs),
    )


def over_slides(deck: Deck, title: str, table: Table, above: str = "") -> None:
    """A table over as many slides as it takes; where it has no rows, what is said above it."""
    if not table.rows:
        listed(deck, title, [above] if above else [])
        return
    count, sheets, room = 0, None, None
    while sheets is None or count < len(sheets):
        ordinal = f", continued ({count + 1} of {len(sheets)})" if sheets and count else ""
        slide, room = deck.slide(f"{title}{ordinal}", table.caption)
        lead = 0.45 if above else 0.0
        box = Box(room.left, room.top + lead, room.width, room.height - lead)
        if above:
            deck.write(
                slide, Box(room.left, room.top, room.width, lead), [Paragraph(above)], (16, 14, 12)
            )
        sheets = sheets or sheets_of(table, box)
        deck.table(slide, box, sheets[count])
        count += 1
