"""The targets that returns print beside their figures, and what their words say (rule R2)."""

import re
from dataclasses import dataclass, field

from data.framework.measures import Measure
from data.framework.targets import Origin, Target, TargetKind
from data.periods import parse

NUMBER = r"(\d[\d,]*(?:\.\d+)?)"
ONE = re.compile(rf"{NUMBER}\s*(%|\D*)")
TWO = re.compile(rf"(?:between\s+)?{NUMBER}\s*(%?)\s*(?:-|–|to|and)\s*{NUMBER}\s*(%|\D*)")
WORDS = {
    **dict.fromkeys(("n/a", "na", "not applicable"), TargetKind.NOT_APPLICABLE),
    **dict.fromkeys(
        ("none", "none established", "none set", "no target", "not set"),
        TargetKind.NONE_ESTABLISHED,
    ),
    **dict.fromkeys(("to be confirmed", "tbc", "to be agreed", "tba"), TargetKind.TO_BE_CONFIRMED),
}


@dataclass(frozen=True)
class PrintedTarget:
    """A target as its return words it; value is missing where it names no number.

    file: of the return, once it is stored.
    """

    measure: str
    period: str
    text: str
    value: float | None
    sheet: str
    cell: str
    file: str = field(default="", compare=False)

    @property
    def stored(self) -> dict[str, object]:
        """What is kept of it beside its return."""
        return {name: each for name, each in vars(self).items() if name != "file"}

    def read(self, measure: Measure | None) -> Target:
        """What it says of a measure: a number in its unit, a band, none, or words.

        measure: None where the board counts it no more, so that no number has a unit.
        """
        kind, values = _meant(self.text.strip().lower(), measure)
        period = parse(self.period)
        origin = Origin(self.file, self.sheet, self.cell, number=self.value)
        return Target(self.measure, kind, period, period, values, self.text, origin=origin)


def _meant(text: str, measure: Measure | None) -> tuple[TargetKind, tuple[float, ...]]:
    if text in WORDS:
        return WORDS[text], ()
    if measure is None:
        return TargetKind.IN_WORDS, ()
    if (found := ONE.fullmatch(text)) and found[2].strip() in _units(measure):
        kind = TargetKind.PERCENTAGE if measure.is_percentage else TargetKind.NUMBER
        return kind, (_number(found[1]),)
    if (found := TWO.fullmatch(text)) and found[4].strip() in _units(measure):
        values = (_number(found[1]), _number(found[3]))
        alike = found[2] in ("", found[4].strip())
        if alike and values[0] < values[1]:
            return TargetKind.BAND, values
    return TargetKind.IN_WORDS, ()


def _number(text: str) -> float:
    return float(text.replace(",", ""))


def _units(measure: Measure) -> set[str]:
    """What may stand after a number in the unit of a measure."""
    if measure.is_percentage:
        return {"%"}
    return {"", measure.unit.lower(), measure.units.lower()}
