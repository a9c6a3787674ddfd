"""The styles of an .ods, as a cell has them after all that they are made after."""

from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from xml.etree.ElementTree import Element

from data.files.colours import WHITE, colour_written, is_seen
from data.files.conditional import Veil
from data.files.ods_conditions import rule_of
from data.files.styles import TINY

STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
NUMBER = "{urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0}"
FORMATTED = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OF_CELL, OF_TEXT = "table-cell", "text"
PLAIN = "Default"  # the style of a cell that names none
LONGEST_CHAIN = 50
# The parts of a format under which nothing of a number is shown.
SILENT = {f"{NUMBER}text", f"{STYLE}text-properties", f"{STYLE}map"}


@dataclass(frozen=True)
class OdsStyle:
    """What one style says itself; None where it leaves that to the one it is made after.

    maps: under which condition which other style takes its place.
    """

    after: str = ""
    ink: str | None = None
    ground: str | None = None
    points: float | None = None
    struck: bool | None = None
    raised: bool | None = None
    veiled: bool | None = None
    data: str | None = None
    maps: tuple[tuple[str, str], ...] | None = None

    @cached_property
    def is_unseen(self) -> bool:
        """Whether a text in it is not seen: hidden, tiny, or in the colour of its ground."""
        tiny = self.points is not None and self.points <= TINY
        return tiny or bool(self.veiled) or not is_seen(self.ink or "", self.ground or WHITE)

    def after_which(self, other: "OdsStyle") -> "OdsStyle":
        """It, with what it leaves to another."""
        left = {each.name for each in fields(self) if getattr(self, each.name) is None}
        return replace(self, **{name: getattr(other, name) for name in left})


@dataclass
class OdsStyles:
    """The styles of a file, by what they are for and their name.

    blank: the formats that show nothing of a number. whole: styles with all that those say that
    they are made after, and veils: what hides a figure under a condition, worked out once.
    """

    found: dict[tuple[str, str], OdsStyle] = field(default_factory=dict)
    blank: set[str] = field(default_factory=set)
    whole: dict[tuple[str, str], OdsStyle] = field(default_factory=dict)
    veils: dict[str, tuple[Veil, ...]] = field(default_factory=dict)

    def learn(self, written: Element) -> None:
        """Take in one style of the file, or one format of numbers; anything else is none."""
        name = written.get(f"{STYLE}name", "")
        if written.tag == f"{STYLE}style":
            said, family = _said(written), written.get(f"{STYLE}family", "")
            for each in {name, written.get(f"{STYLE}display-name", name)}:
                self.found[family, each] = said
        elif written.tag.startswith(NUMBER) and name and _shows_nothing(written, self.blank):
            self.blank.add(name)

    def of_cell(self, name: str) -> OdsStyle:
        """All that is said of a cell of the style."""
        return self._of(OF_CELL, name)

    def of_text(self, name: str) -> OdsStyle:
        """All that is said of a part of a text."""
        return self._of(OF_TEXT, name)

    def veils_of(self, name: str) -> tuple[Veil, ...]:
        """The conditions of a cell's style under which a figure is hidden, or struck through."""
        if name not in self.veils:
            maps = self.of_cell(name).maps or ()
            self.veils[name] = tuple(rule_of((), said) for said, other in maps if self.hides(other))
        return self.veils[name]

    def is_unseen(self, name: str) -> bool:
        """Whether a cell of the style shows nothing of a number to the eye."""
        style = self.of_cell(name)
        return style.is_unseen or style.data in self.blank

    def hides(self, name: str) -> bool:
        """Whether a style for a condition shows nothing of a number, or strikes it through."""
        return self.is_unseen(name) or bool(self.of_cell(name).struck)

    def _of(self, family: str, name: str) -> OdsStyle:
        if (family, name) not in self.whole:
            self.whole[family, name] = self._completed(family, name)
        return self.whole[family, name]

    def _completed(self, family: str, name: str) -> OdsStyle:
        whole = OdsStyle()
        for _ in range(LONGEST_CHAIN):
            style = self.found.get((family, name))
            if style is None:
                break
            whole, name = whole.after_which(style), style.after
        return whole


def _said(style: Element) -> OdsStyle:
    text = style.find(f"{STYLE}text-properties")
    text = Element("none") if text is None else text
    cell = style.find(f"{STYLE}table-cell-properties")
    ground = None if cell is None else cell.get(f"{FORMATTED}background-color")
    line, position = (
        text.get(f"{STYLE}text-{name}") for name in ("line-through-style", "position")
    )
    return OdsStyle(
        after=style.get(f"{STYLE}parent-style-name", ""),
        ink=_ink(text),
        ground=None if ground is None else colour_written(ground) or WHITE,
        points=_points(text.get(f"{FORMATTED}font-size", "")),
        struck=None if line is None else line != "none",
        raised=None if position is None else position.startswith(("super", "sub")),
        veiled=_flag(text.get(f"{TEXT}display")),
        data=style.get(f"{STYLE}data-style-name"),
        maps=tuple(
            (each.get(f"{STYLE}condition", ""), each.get(f"{STYLE}apply-style-name", ""))
            for each in style.findall(f"{STYLE}map")
        )
        or None,
    )


def _flag(display: str | None) -> bool | None:
    return None if display is None else display == "none"


def _ink(text: Element) -> str | None:
    """The colour of a text; "" where the program chooses one that can be read."""
    if text.get(f"{STYLE}use-window-font-color") == "true":
        return ""
    colour = text.get(f"{FORMATTED}color")
    return None if colour is None else colour_written(colour)


def _points(size: str) -> float | None:
    """The points of a font; None where it is said in another unit, or not at all."""
    try:
        return float(size.removesuffix("pt")) if size.endswith("pt") else None
    except ValueError:
        return None


def _shows_nothing(format_of: Element, blank: set[str]) -> bool:
    """Whether a format shows nothing of a figure above nought, or in white.

    blank: those known to; a format comes after those that it names for a condition.
    """
    for each in format_of.findall(f"{STYLE}map"):
        if each.get(f"{STYLE}condition", "").startswith("value()>"):
            return each.get(f"{STYLE}apply-style-name", "") in blank
    colours = (
        colour_written(each.get(f"{FORMATTED}color", ""))
        for each in format_of.findall(f"{STYLE}text-properties")
    )
    if any(colour and not is_seen(colour, WHITE) for colour in colours):
        return True
    return all(each.tag in SILENT and not (each.text or "").strip() for each in format_of)
