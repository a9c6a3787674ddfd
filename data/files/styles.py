"""The styles of an .xlsx in which a reader does not see the number that a cell holds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from data.files.colours import BLACK, WHITE, colour_of, ink_of, is_seen
from data.files.formats import is_plain, sections_of, shown

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# Formats that every workbook has without saying so; those of thousands and ledgers are plain.
BUILT_IN = {"9": "0%", "10": "0.00%"}
TINY, PLAIN_SIZE = 2, 11.0  # points of a font
ALIGNMENT = f"{MAIN}alignment"
RAISED = {"superscript", "subscript"}
OFF = {"0", "false", "none"}


@dataclass(frozen=True)
class Styles:
    """The styles that matter, by their number.

    percentages: those in which 0.74 is shown as 74%. formats: those that show something else
    than the number, with their format. unseen: those in which it has the colour of its ground.
    struck: those in which it is struck through, or raised as a mark for a note is.
    hiding: the formats for conditions that show nothing, by a number of their own.
    smallest: points of the smallest font. shrinks: whether any cell makes its text fit.
    """

    percentages: frozenset[int] = frozenset()
    formats: Mapping[int, str] = field(default_factory=dict)
    unseen: frozenset[int] = frozenset()
    struck: frozenset[int] = frozenset()
    hiding: frozenset[int] = frozenset()
    smallest: float = PLAIN_SIZE
    shrinks: bool = False

    @property
    def numbers(self) -> frozenset[int]:
        """All of them."""
        return self.percentages | frozenset(self.formats) | self.unseen | self.struck


def styles_of(tree: Element) -> Styles:
    """The styles of a workbook, from its part of that name."""
    codes = BUILT_IN | {
        each.get("numFmtId", ""): each.get("formatCode", "") for each in tree.iter(f"{MAIN}numFmt")
    }
    fonts, fills = list(_first(tree, "fonts")), list(_first(tree, "fills"))
    struck = {n for n, font in enumerate(fonts) if is_struck(font) or is_raised(font)}
    percentages, formats, unseen, crossed = set(), {}, set(), set()
    for number, style in enumerate(_first(tree, "cellXfs")):
        code = codes.get(style.get("numFmtId", ""), "General")
        font, fill = _index(style, "fontId"), _index(style, "fillId")
        if not is_plain(code):
            formats[number] = code
        if any(section.percent for section in sections_of(code)):
            percentages.add(number)
        if font < len(fonts) and is_unseen(fonts[font], fills[fill] if fill < len(fills) else None):
            unseen.add(number)
        if font in struck:
            crossed.add(number)
    hiding = {number for number, each in enumerate(_first(tree, "dxfs")) if _hides(each)}
    return Styles(
        *(frozenset(percentages), formats, frozenset(unseen), frozenset(crossed)),
        hiding=frozenset(hiding),
        smallest=min([PLAIN_SIZE, *map(_size, fonts)]),
        shrinks=any(each.get("shrinkToFit", "0") not in OFF for each in tree.iter(ALIGNMENT)),
    )


def is_struck(font: Element) -> bool:
    """Whether a font, or the font of a run, is struck through."""
    return any(each.tag == f"{MAIN}strike" and each.get("val", "1") not in OFF for each in font)


def is_raised(font: Element) -> bool:
    """Whether a font, or the font of a run, stands above or below the line."""
    return any(each.tag == f"{MAIN}vertAlign" and each.get("val") in RAISED for each in font)


def is_unseen(font: Element, fill: Element | None) -> bool:
    """Whether a font has the colour of what lies behind it, or is too small to be seen."""
    return _is_tiny(font) or not is_seen(ink_of(font.find(f"{MAIN}color")), _ground(fill))


def _is_tiny(font: Element) -> bool:
    return _size(font) <= TINY


def _size(font: Element) -> float:
    """The points of a font."""
    size = font.find(f"{MAIN}sz")
    try:
        return PLAIN_SIZE if size is None else float(size.get("val", ""))
    except ValueError:
        return PLAIN_SIZE


def _hides(conditional: Element) -> bool:
    """Whether a format for a condition shows nothing of a number, or strikes it through.

    Where it does not say the ground, the ground is taken to be white, and the ink to be black
    where it does not say that. In such a format a plain fill is written as a pattern without a
    kind, with the colour behind it.
    """
    code, font = conditional.find(f"{MAIN}numFmt"), conditional.find(f"{MAIN}font")
    if code is not None and shown(code.get("formatCode", ""), 1) == "":
        return True
    behind = conditional.find(f"{MAIN}fill/{MAIN}patternFill/{MAIN}bgColor")
    ground = WHITE if behind is None else colour_of(behind)
    ink = BLACK if font is None else ink_of(font.find(f"{MAIN}color"))
    return (font is not None and is_struck(font)) or not is_seen(ink, ground)


def _ground(fill: Element | None) -> str:
    pattern = None if fill is None else fill.find(f"{MAIN}patternFill")
    if pattern is None or pattern.get("patternType", "none") == "none":
        return WHITE
    if pattern.get("patternType") != "solid":
        return ""
    return ink_of(pattern.find(f"{MAIN}fgColor"))  # as of a text: black where none is given


def _first(tree: Element, name: str) -> Iterator[Element]:
    return iter(next(tree.iter(f"{MAIN}{name}"), ()))


def _index(style: Element, name: str) -> int:
    text = style.get(name, "0")
    return int(text) if text.isdecimal() and len(text) < 8 else 0
