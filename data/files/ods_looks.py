"""What a person sees of the cells of an .ods: their looks, its hidden rows, its comments."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from data.files.addresses import Place, address
from data.files.comments import LONGEST
from data.files.conditional import Veil
from data.files.marks import Marks
from data.files.ods_styles import TEXT, OdsStyles
from data.files.runs import RAISED

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
NUMBERS = {"float", "percentage", "currency"}
HIDDEN = {"collapse", "filter"}
DECORATION = str.maketrans("", "", " ,%£€$\u00a0\u202f")


def note_looks(
    marks: Marks, styles: OdsStyles, cell: Element, style: str, places: Sequence[Place]
) -> None:
    """Note what a person sees of a cell, where that is not what it holds.

    style: its own, or that of its row or column. places: of it and of those that repeat it.
    """
    look = styles.of_cell(style)
    if styles.is_unseen(style) or _is_veiled(cell, styles.veils_of(style)):
        marks.unseen.update(places)
    if look.struck or look.raised:
        marks.struck.update(places)
    kept = [_left(line, styles) for line in cell.findall(f"{TEXT}p")]
    if any(dropped for _, dropped in kept):
        marks.left |= dict.fromkeys(places, " ".join(text for text, _ in kept).strip())
    shown = text_of(cell)
    if cell.get(f"{OFFICE}value-type") in NUMBERS and not _is_plain(cell, shown):
        marks.shown |= dict.fromkeys(places, shown)
    marks.comments += [(address(*places[0]), text) for text in _comments(cell)]


def _is_veiled(cell: Element, veils: Sequence[Veil]) -> bool:
    """Whether a condition hides the figure that the cell holds, or may hide it."""
    if not veils or cell.get(f"{OFFICE}value-type") not in NUMBERS:
        return False
    held = _number(cell.get(f"{OFFICE}value", ""))
    return held is not None and any(veil.may_hide(held) for veil in veils)


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


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
        look = styles.of_text(name)
        if look.struck or (look.raised and RAISED.fullmatch(text)):
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
