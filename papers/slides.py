"""A pack as slides: charts that can be edited, and what is said of them; then their tables."""

from collections.abc import Iterator
from datetime import datetime, time
from io import BytesIO

from papers.after_measures import definitions_of, tables_after
from papers.pack import (
    CHALLENGES,
    MISSING,
    NOTHING,
    SCORECARD,
    Pack,
    Page,
)
from papers.shown import Form
from papers.slide_deck import Deck
from papers.slide_measure_tables import add_tables
from papers.slide_sections import listed, over_slides
from papers.slide_template import template_of
from papers.slide_text import Box, Paragraph, height_of
from papers.zipped import without_dates

CHART_WIDTH = 0.7  # of the room
SUBJECT, SOURCE = 0.34, 0.5  # inches, of the line above a chart and of those beneath it
BETWEEN = 0.25
MOST_HEADLINES = 10
FIGURE_SIZES = (96, 80, 66, 54, 44)
NOTHING_WRITTEN = "No commentary was written."


def write(pack: Pack, template: bytes | None = None) -> bytes:
    """The slides as a file; the same pack and template give the same bytes.

    Raises TemplateError where the template is none.
    """
    chosen = template_of(template)
    deck = Deck(chosen)
    _cover(deck, pack)
    listed(deck, "Headlines", list(_headlines(pack)))
    for each in pack.passages:
        listed(deck, each.sentence, each.because.split("\n"))
    if not pack.has_placed(SCORECARD):
        _placed(deck, pack, SCORECARD)
    for each in pack.chapters:
        over_slides(deck, each.title, each.table, each.said)
    for turn in pack.in_turn():
        if isinstance(turn, str):
            _placed(deck, pack, turn)
        else:
            _page(deck, turn)
    if pack.tells(MISSING):
        _placed(deck, pack, MISSING)
    for name, title, table in tables_after(pack):
        over_slides(deck, title, table, "" if table.rows else NOTHING[name])
    over_slides(deck, "Definitions", definitions_of(pack))
    add_tables(deck, pack.pages)
    cover = pack.cover
    deck.numbered(" \N{MIDDLE DOT} ".join((cover.marking, cover.board, cover.quarter)))
    _described(chosen.slides.core_properties, pack)
    kept = BytesIO()
    chosen.slides.save(kept)
    return without_dates(kept.getvalue())


def _placed(deck: Deck, pack: Pack, section: str) -> None:
    """A section that an agenda may have a place for."""
    if section == SCORECARD:
        over_slides(deck, "Scorecard", pack.scorecard, pack.summary)
    elif section == MISSING:
        listed(deck, "What is missing", pack.missing or [NOTHING[MISSING]])
    else:
        above = "" if pack.challenges.rows else NOTHING[CHALLENGES]
        over_slides(deck, "Challenges", pack.challenges, above)


def _headlines(pack: Pack) -> Iterator[str]:
    """The first ones, which matter most; of the others how many there are, and where."""
    for each in pack.headlines[:MOST_HEADLINES]:
        yield _said(each.sentence, each.because)
    more = len(pack.headlines) - MOST_HEADLINES
    if more > 0:
        yield f"And {more} more, in the chapter, the page and the workbook of this pack."


def _said(sentence: str, because: str) -> str:
    return f"{sentence} ({because})" if because else sentence


def _cover(deck: Deck, pack: Pack) -> None:
    facts = [f"{name}: {told}" for name, told in pack.cover.facts]
    title = f"{pack.cover.board}: {pack.cover.title}"
    deck.cover(title, [Paragraph(fact) for fact in facts], "\n".join(facts))


def _page(deck: Deck, page: Page) -> None:
    """A measure: its finding as the title, its chart, and what is said of it beside the chart."""
    slide, room = deck.slide(page.finding, _notes(page))
    about = " \N{MIDDLE DOT} ".join(filter(None, (page.subject, page.about)))
    deck.write(
        slide, Box(room.left, room.top, room.width, SUBJECT), [Paragraph(about)], (14, 12, 10)
    )
    top, height = room.top + SUBJECT, room.height - SUBJECT - SOURCE
    wide = room.width * CHART_WIDTH
    left = Box(room.left, top, wide, height - 0.1)
    if page.shown.is_chart:
        deck.chart(slide, left, page.shown)
    else:
        _printed(deck, slide, left, page)
    right = Box(room.left + wide + BETWEEN, top + 0.1, room.width - wide - BETWEEN, height - 0.2)
    deck.write(slide, right, _beside(page, right))
    foot = " \N{MIDDLE DOT} ".join(filter(None, (page.source, page.completeness, page.reference)))
    deck.write(
        slide, Box(room.left, top + height, room.width, SOURCE), [Paragraph(foot)], (12, 11, 10, 9)
    )


def _printed(deck: Deck, slide: object, box: Box, page: Page) -> None:
    """A figure that stands alone, large; or the words that stand where a chart would be."""
    shown = page.shown
    if shown.form is Form.FIGURE:
        (row,) = shown.rows
        height = box.height / 2
        large = Box(box.left, box.top, box.width, height)
        words = row.words[0] if row.words else shown.number.text(row.values[0] or 0.0)
        deck.write(slide, large, [Paragraph(words, is_bold=True)], FIGURE_SIZES, anchor="b")
        beneath = Box(box.left, box.top + height, box.width, height)
        deck.write(slide, beneath, [Paragraph(row.name)], (24, 20, 18))
    else:
        deck.write(slide, box, [Paragraph(text) for text in shown.ends], (24, 20, 18))


def _beside(page: Page, box: Box) -> list[Paragraph]:
    """What the figures say, then the commentary where there is room for all of it."""
    said = [Paragraph(each, after=8) for each in page.sentences]
    written = [Paragraph("Commentary", is_bold=True, after=2)]
    written += [Paragraph(each) for each in page.commentary]
    if page.commentary and height_of([*said, *written], 12, box.width) <= box.height:
        return [*said, *written]
    return said


def _notes(page: Page) -> str:
    """What the presenter reads: the commentary first, then what is to be known of the figures."""
    written = page.commentary or (NOTHING_WRITTEN,)
    return "\n".join((*written, *page.notes))


def _described(properties: object, pack: Pack) -> None:
    """What the file says of itself: whose it is and of what day, and no clock's."""
    made = datetime.combine(pack.cover.made_on, time())
    told = {
        "title": f"{pack.cover.board}: {pack.cover.title}",
        "subject": pack.cover.quarter,
        "author": pack.cover.made_by or pack.cover.board,
        "last_modified_by": pack.cover.made_by or pack.cover.board,
        "category": pack.cover.marking,
        "keywords": "",
        "comments": "",
        "language": "en-GB",
        "created": made,
        "modified": made,
        "revision": 1,
    }
    for name, value in told.items():
        setattr(properties, name, value)
