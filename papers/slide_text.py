"""Words on a slide: how large they can be in the room that there is, and in which language."""

from collections.abc import Sequence
from dataclasses import dataclass

from papers.chart_tags import A, Element, fill
from papers.text_width import ems

POINTS = 72  # in an inch
WIDER = 1.06  # than we reckon: another machine may have another face
LINE_HEIGHT = 1.2  # of its size
LANGUAGE = "en-GB"
SPACE = ems(" ")


@dataclass(frozen=True)
class Box:
    """A place on a slide, in inches."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class Paragraph:
    """One paragraph. is_item: whether it is one of a list. after: the room beneath, in points."""

    text: str
    is_bold: bool = False
    is_item: bool = False
    after: float = 6


def lines_of(text: str, points: float, width: float) -> int:
    """How many lines a text takes in so many inches."""
    room = width * POINTS / points / WIDER
    return sum(_lines(line.split(), room) for line in text.split("\n"))


def _lines(words: Sequence[str], room: float) -> int:
    """How many lines words take; one that is longer than a line is broken."""
    lines, used = 1, 0.0
    for word in words:
        wide = ems(word)
        if used and used + SPACE + wide > room:
            lines, used = lines + 1, 0.0
        used += wide + (SPACE if used else 0.0)
        while used > room:
            lines, used = lines + 1, used - room
    return lines


def height_of(paragraphs: Sequence[Paragraph], points: float, width: float) -> float:
    """How high they stand, in inches."""
    lines = sum(lines_of(each.text, points, width) for each in paragraphs)
    return (lines * points * LINE_HEIGHT + sum(each.after for each in paragraphs)) / POINTS


def largest(
    paragraphs: Sequence[Paragraph], box: Box, sizes: Sequence[float] = (18, 16, 14, 12)
) -> float:
    """The largest size at which they fit a box; else the smallest."""
    fitting = (s for s in sizes if height_of(paragraphs, s, box.width) <= box.height)
    return next(fitting, sizes[-1])


def elements(paragraphs: Sequence[Paragraph], points: float, colour: str = "tx1") -> list[Element]:
    """The paragraphs as DrawingML has them."""
    return [_paragraph(each, points, colour) for each in paragraphs]


def _paragraph(paragraph: Paragraph, points: float, colour: str) -> Element:
    after = A.spcAft(A.spcPts(val=str(int(paragraph.after * 100))))
    if paragraph.is_item:
        properties = A.pPr(after, A.buFont(typeface="Arial"), A.buChar(char="\N{BULLET}"))
        properties.attrib.update({"marL": "228600", "indent": "-228600"})
    else:
        properties = A.pPr(after, A.buNone(), marL="0", indent="0")
    found = A.p(properties)
    for n, text in enumerate(paragraph.text.split("\n")):
        if n:
            found.append(A.br())
        found.append(run(text, points, colour, is_bold=paragraph.is_bold))
    return found


def run(text: str, points: float, colour: str = "tx1", *, is_bold: bool = False) -> Element:
    """Some words of one look."""
    looks = A.rPr(fill(colour), lang=LANGUAGE, sz=str(int(points * 100)), b=str(int(is_bold)))
    return A.r(looks, A.t(text))
