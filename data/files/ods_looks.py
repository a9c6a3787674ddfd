"""What a person sees of the cells of an .ods: its styles, its hidden rows, its comments."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from data.files.addresses import Place, address
from data.files.comments import LONGEST
from data.files.marks import Marks
from data.files.runs import RAISED

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FORMATTED = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
NUMBERS = {"float", "percentage", "currency"}
HIDDEN = {"collapse", "filter"}
WHITE = "ffffff"
LIKE_WHITE = {WHITE, "transparent", ""}
DECORATION = str.maketrans("", "", " ,%£€$\u00a0\u202f")


@dataclass
class OdsStyles:
    """The names of the styles that matter: struck, raised, and in the colour of the ground."""

    struck: set[str] = field(default_factory=set)
    raised: set[str] = field(default_factory=set)
    unseen: set[str] = field(default_factory=set)

    def learn(self, style: Element) -> None:
        """Take in one style of the file."""
        name = style.get(f"{STYLE}name", "")
        ground = ""
        for cell in style.iter(f"{STYLE}table-cell-properties"):
            ground = cell.get(f"{FORMATTED}background-color", "").lower().lstrip("#")
        for text in style.iter(f"{STYLE}text-properties"):
            if text.get(f"{STYLE}text-line-through-style", "none") != "none":
                self.struck.add(name)
            if text.get(f"{STYLE}text-position", "").startswith(("super", "sub")):
                self.raised.add(name)
            ink = text.get(f"{FORMATTED}color", "").lower().lstrip("#")
            if ink and (ink == ground or (ink == WHITE and ground in LIKE_WHITE)):
                self.unseen.add(name)


def note_looks(marks: Marks, styles: OdsStyles, cell: Element, place: Place) -> None:
    """Note what a person sees of one cell, where that is not what it holds."""
    style = cell.get(f"{TABLE}style-name", "")
    if style in styles.unseen:
        marks.unseen.add(place)
    if style in styles.struck or style in styles.raised:
        marks.struck.add(place)
    kept = [_left(line, styles) for line in cell.findall(f"{TEXT}p")]
    if any(dropped for _, dropped in kept):
        marks.left[place] = " ".join(text for text, _ in kept).strip()
    shown = text_of(cell)
    if cell.get(f"{OFFICE}value-type") in NUMBERS and not _is_plain(cell, shown):
        marks.shown[place] = shown
    marks.comments += [(address(*place), text) for text in _comments(cell)]


def text_of(cell: Element) -> str:
    """The text that a cell shows, without what is written about it."""
    return "".join(part for line in cell.findall(f"{TEXT}p") for part in line.itertext())


def is_hidden(element: Element) -> bool:
    """Whether a row or column is hidden, by hand or by a filter."""
    return element.get(f"{TABLE}visibility", "visible") in HIDDEN


def _left(line: Element, styles: OdsStyles) -> tuple[str, bool]:
    """What is left of a line without its struck and raised parts, and whether there are any."""
    kept, dropped = [line.text or ""], False
    for part in line:
        text, name = "".join(part.itertext()), part.get(f"{TEXT}style-name", "")
        if name in styles.struck or (name in styles.raised and RAISED.fullmatch(text)):
            dropped = True
        else:
            kept.append(text)
        kept.append(part.tail or "")
    return "".join(kept), dropped


def _is_plain(cell: Element, shown: str) -> bool:
    """Whether the text shows the number that the cell holds, but for its rounding."""
    try:
        held = float(cell.get(f"{OFFICE}value", ""))
        seen = float(shown.replace("−", "-").translate(DECORATION))
    except ValueError:
        return False
    held = held * 100 if cell.get(f"{OFFICE}value-type") == "percentage" else held
    places = len(shown.translate(DECORATION).partition(".")[2])
    return abs(held - seen) <= 0.5 * 10.0**-places + 1e-9


def _comments(cell: Element) -> Iterator[str]:
    for comment in cell.findall(f"{OFFICE}annotation"):
        lines = ("".join(line.itertext()) for line in comment.iter(f"{TEXT}p"))
        if text := " ".join(" ".join(lines).split())[:LONGEST]:
            yield text
