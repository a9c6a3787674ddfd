"""The styles of an .xlsx in which a reader does not see the number that a cell holds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from data.files.formats import is_plain, sections_of, shown

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# Formats that every workbook has without saying so; those of thousands and ledgers are plain.
BUILT_IN = {"9": "0%", "10": "0.00%"}
WHITE_THEME, WHITE_INDEXES = "0", {"1", "9"}
NEARLY_WHITE = 0xF0  # of each of red, green and blue
TINY = 2  # points of a font
RAISED = {"superscript", "subscript"}
OFF = {"0", "false", "none"}


@dataclass(frozen=True)
class Styles:
    """The styles that matter, by their number.

    percentages: those in which 0.74 is shown as 74%. formats: those that show something else
    than the number, with their format. unseen: those in which it has the colour of its ground.
    struck: those in which it is struck through, or raised as a mark for a note is.
    hiding: the formats for conditions that show nothing, by a number of their own.
    """

    percentages: frozenset[int] = frozenset()
    formats: Mapping[int, str] = field(default_factory=dict)
    unseen: frozenset[int] = frozenset()
    struck: frozenset[int] = frozenset()
    hiding: frozenset[int] = frozenset()

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
    )


def is_struck(font: Element) -> bool:
    """Whether a font, or the font of a run, is struck through."""
    return any(each.tag == f"{MAIN}strike" and each.get("val", "1") not in OFF for each in font)


def is_raised(font: Element) -> bool:
    """Whether a font, or the font of a run, stands above or below the line."""
    return any(each.tag == f"{MAIN}vertAlign" and each.get("val") in RAISED for each in font)


def is_unseen(font: Element, fill: Element | None) -> bool:
    """Whether a font has the colour of what lies behind it, or is too small to be seen."""
    ink = _colour(font.find(f"{MAIN}color"))
    return _is_tiny(font) or (bool(ink) and ink == _ground(fill))


def _is_tiny(font: Element) -> bool:
    size = font.find(f"{MAIN}sz")
    try:
        return size is not None and float(size.get("val", "11")) <= TINY
    except ValueError:
        return False


def _hides(conditional: Element) -> bool:
    """Whether a format for a condition shows nothing of a number.

    Where it does not say the ground, the ground is taken to be white. In such a format a plain
    fill is written as a pattern without a kind, with the colour behind it.
    """
    code, font = conditional.find(f"{MAIN}numFmt"), conditional.find(f"{MAIN}font")
    if code is not None and shown(code.get("formatCode", ""), 1) == "":
        return True
    if font is None:
        return False
    behind = conditional.find(f"{MAIN}fill/{MAIN}patternFill/{MAIN}bgColor")
    ink = _colour(font.find(f"{MAIN}color"))
    return bool(ink) and ink == ("white" if behind is None else _colour(behind))


def _ground(fill: Element | None) -> str:
    pattern = None if fill is None else fill.find(f"{MAIN}patternFill")
    if pattern is None or pattern.get("patternType", "none") == "none":
        return "white"
    if pattern.get("patternType") != "solid":
        return ""
    return _colour(pattern.find(f"{MAIN}fgColor"))


def _colour(colour: Element | None) -> str:
    """A colour by which two may be compared: "white", or as it is written; "" where it is none."""
    if colour is None or colour.get("auto"):
        return ""
    if rgb := colour.get("rgb"):
        channels = rgb[-6:]
        try:
            pale = all(int(channels[n : n + 2], 16) >= NEARLY_WHITE for n in (0, 2, 4))
        except ValueError:
            return ""
        return "white" if pale else channels.upper()
    if (theme := colour.get("theme")) is not None:
        tint = colour.get("tint", "0")
        return "white" if (theme, tint) == (WHITE_THEME, "0") else f"theme {theme} {tint}"
    if (index := colour.get("indexed")) is not None:
        return "white" if index in WHITE_INDEXES else f"index {index}"
    return ""


def _first(tree: Element, name: str) -> Iterator[Element]:
    return iter(next(tree.iter(f"{MAIN}{name}"), ()))


def _index(style: Element, name: str) -> int:
    text = style.get(name, "0")
    return int(text) if text.isdecimal() and len(text) < 8 else 0
