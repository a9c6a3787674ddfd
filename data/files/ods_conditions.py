"""The conditional formats of an .ods sheet under which a figure may not be seen (rule C20).

LibreOffice writes them behind the cells of a sheet, other programs as a part of a cell's style.
"""

import re
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from data.files.conditional import Veil

CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
FORMAT, RULE = f"{CALC}conditional-format", f"{CALC}condition"
LANGUAGE = re.compile(r"^[a-z]+:(?=[a-z<>=!])")  # of a formula: "of:cell-content()<5"
COMPARISON = re.compile(r"(?:cell-content\(\))?\s*(<=|>=|!=|<>|=|<|>)\s*([^<>=].*)")
SPAN = re.compile(r"(?:cell-content-is-)?(not-)?between\(([^,;]+)[,;]([^,;]+)\)")
OPERATORS = {
    "<": "lessThan",
    "<=": "lessThanOrEqual",
    "=": "equal",
    "!=": "notEqual",
    "<>": "notEqual",
    ">=": "greaterThanOrEqual",
    ">": "greaterThan",
}
QUOTED = re.compile(r"'(?:[^']|'')*'")
AREA = re.compile(
    r"[^\s:]*\.\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::[^\s:]*\.\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?"
)


def veils_in(written: Element, hides: Callable[[str], bool]) -> Iterator[Veil]:
    """The rules of one conditional format that hide a figure. hides: whether a style does."""
    areas = _areas(written.get(f"{CALC}target-range-address", ""))
    for rule in written if areas else ():
        if any(each.get(f"{CALC}show-value") == "false" for each in rule.iter()):
            yield Veil(areas)  # bars and icons that take the place of the figure
        elif hides(rule.get(f"{CALC}apply-style-name") or rule.get(f"{CALC}style") or ""):
            yield rule_of(areas, rule.get(f"{CALC}value", "") if rule.tag == RULE else "")


def rule_of(areas: tuple[str, ...], condition: str) -> Veil:
    """A condition on these cells, such as "cell-content()<5"; any other may hold for all."""
    said = LANGUAGE.sub("", condition.strip())
    try:
        if spans := SPAN.fullmatch(said):
            operator = "notBetween" if spans[1] else "between"
            return Veil(areas, operator, (float(spans[2]), float(spans[3])))
        if compares := COMPARISON.fullmatch(said):
            return Veil(areas, OPERATORS[compares[1]], (float(compares[2]),))
    except ValueError:  # a formula, a text, or another cell
        pass
    return Veil(areas)


def _areas(reference: str) -> tuple[str, ...]:
    """Areas such as "B2:B10" of "Sheet1.B2:Sheet1.B10"."""
    return tuple(
        f"{left}{top}:{right or left}{bottom or top}"
        for left, top, right, bottom in AREA.findall(QUOTED.sub("", reference))
    )
