"""The conditional formats of an .xlsx sheet under which a figure may not be seen (rule C20).

A rule's formula is not worked out: where it compares the cell with numbers it is, and any other
rule may hold.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from data.files.addresses import Place, bounds_of
from data.files.formats import shown
from data.files.parts import OVERLAP

MOST_RULES = 2_000  # of a sheet
LONGEST_NUMBER = 8  # digits of the number of a format
LONGEST_TAIL = 1_000_000  # bytes after the cells of a sheet
END_OF_CELLS = re.compile(rb"</(?:\w+:)?sheetData\s*>|<(?:\w+:)?sheetData\s*/>")
FORMAT = re.compile(
    rb"<(?:\w+:)?conditionalFormatting\b(?P<said>[^<>]*)>(?P<rules>.*?)"
    rb"</(?:\w+:)?conditionalFormatting\s*>",
    re.DOTALL,
)
RULE = re.compile(
    rb"<(?:\w+:)?cfRule\b(?P<said>[^<>]*?)(?:/>|>(?P<inside>.*?)</(?:\w+:)?cfRule\s*>)", re.DOTALL
)
FORMULA = re.compile(rb"<(?:\w+:)?formula\b[^<>]*>([^<]*)<")
ATTRIBUTE = re.compile(rb"""\b(\w+)\s*=\s*["']([^"'<>]*)["']""")
# Bars and icons that take the place of the figure.
WITHOUT_VALUE = re.compile(rb"""\bshowValue\s*=\s*["'](?:0|false)["']""")
# Of the rules that Excel keeps in an extension: their cells and their format stand inside.
CELLS_INSIDE = re.compile(rb"<(?:\w+:)?sqref\b[^<>]*>([^<]*)<")
FORMAT_INSIDE = re.compile(rb"""<(?:\w+:)?numFmt\b[^<>]*\bformatCode\s*=\s*["']([^"'<>]*)["']""")
AREA = re.compile(r"[A-Z]{1,3}[1-9]\d{0,6}(?::[A-Z]{1,3}[1-9]\d{0,6})?")
COMPARED: Mapping[str, Callable[[float, float, float], bool]] = {
    "lessThan": lambda value, low, _: value < low,
    "lessThanOrEqual": lambda value, low, _: value <= low,
    "equal": lambda value, low, _: value == low,
    "notEqual": lambda value, low, _: value != low,
    "greaterThanOrEqual": lambda value, low, _: value >= low,
    "greaterThan": lambda value, low, _: value > low,
    "between": lambda value, low, high: low <= value <= high,
    "notBetween": lambda value, low, high: not low <= value <= high,
}


@dataclass(frozen=True)
class Veil:
    """A rule that hides what a cell holds. areas: where it applies, such as "B6:G6".

    operator, limits: how it compares the figure; without them it may hold for any.
    """

    areas: tuple[str, ...]
    operator: str = ""
    limits: tuple[float, ...] = ()

    def may_hide(self, value: float) -> bool:
        """Whether a figure may be out of sight under it."""
        compare = COMPARED.get(self.operator)
        if compare is None or not self.limits:
            return True
        return compare(value, self.limits[0], self.limits[-1])


def veils_of(read: Iterable[bytes], hiding: Collection[int]) -> list[Veil]:
    """The rules of a sheet under which a figure is not seen.

    read: the pieces of the sheet's part. hiding: the numbers of the formats that show nothing.
    """
    return [veil for veil, _ in zip(_veils(_tail(read), hiding), range(MOST_RULES), strict=False)]


def veiled(rows: list[list[object]], veils: Iterable[Veil]) -> set[Place]:
    """The cells with a number that a rule hides, or may hide."""
    found: set[Place] = set()
    for veil in veils:
        for area in veil.areas:
            (top, left), (bottom, right) = bounds_of(area)
            for number, row in enumerate(rows[top : bottom + 1], top):
                found |= {
                    (number, column)
                    for column, content in enumerate(row[left : right + 1], left)
                    if _is_number(content) and veil.may_hide(content)  # type: ignore[arg-type]
                }
    return found


def _is_number(content: object) -> bool:
    return type(content) in {int, float}


def _tail(read: Iterable[bytes]) -> bytes:
    """What stands behind the cells of a sheet; each piece begins with the end of the last."""
    tail, after = b"", False
    for piece in read:
        if after and len(tail) < LONGEST_TAIL:
            tail += piece[OVERLAP:]
        elif not after and (ends := END_OF_CELLS.search(piece)):
            tail, after = piece[ends.end() :], True
    return tail


def _veils(tail: bytes, hiding: Collection[int]) -> Iterator[Veil]:
    for found in FORMAT.finditer(tail):
        named = CELLS_INSIDE.search(found["rules"])
        areas = _areas(
            named[1].decode(errors="replace") if named else _said(found["said"]).get("sqref", "")
        )
        for rule in RULE.finditer(found["rules"]) if areas else ():
            said, inside = _said(rule["said"]), rule["inside"] or b""
            if WITHOUT_VALUE.search(inside):
                yield Veil(areas)
            elif _number(said.get("dxfId", "")) in hiding or _shows_nothing(inside):
                yield _compared(areas, said, inside)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < LONGEST_NUMBER else -1


def _shows_nothing(inside: bytes) -> bool:
    code = FORMAT_INSIDE.search(inside)
    return code is not None and shown(code[1].decode(errors="replace"), 1) == ""


def _compared(areas: tuple[str, ...], said: Mapping[str, str], inside: bytes) -> Veil:
    if said.get("type") != "cellIs":
        return Veil(areas)
    try:
        limits = tuple(float(each) for each in FORMULA.findall(inside))
    except ValueError:  # a formula, or another cell
        return Veil(areas)
    return Veil(areas, said.get("operator", ""), limits)


def _said(attributes: bytes) -> dict[str, str]:
    return {
        name.decode(): value.decode(errors="replace")
        for name, value in ATTRIBUTE.findall(attributes)
    }


def _areas(reference: str) -> tuple[str, ...]:
    return tuple(area for area in reference.replace("$", "").split() if AREA.fullmatch(area))
