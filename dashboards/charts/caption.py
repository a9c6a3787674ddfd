"""The line above a chart: its unit, its period, and the names of its colours in those colours."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from textwrap import wrap

from dashboards.charts.canvas import Layout, safe
from dashboards.theme import Tone

QUARTER, HELD = re.compile(r"\bQ[1-4] \d{4}-\d{2}"), "\N{NO-BREAK SPACE}"
LINE_CHARACTERS = 43  # what fits the narrowest card
LINE_HEIGHT = 19
BETWEEN = 2  # characters that the space between two parts takes
ABOVE_PLOT = 16
SEVERAL_LINES_PAD = 15
SWATCH = "\N{BLACK SQUARE}"


@dataclass(frozen=True)
class Said:
    """Some words of the caption, with a square of the tone when they name a colour."""

    words: str
    tone: Tone | None = None
    swatch: str = SWATCH

    @property
    def text(self) -> str:
        """As plotly reads it."""
        if self.tone is None:
            return safe(self.words)
        mark = f'<span style="color:{self.tone.mark}">{self.swatch}</span>'
        return f'{mark} <span style="color:{self.tone.text}">{safe(self.words)}</span>'

    @property
    def width(self) -> int:
        """In characters."""
        return len(self.words) + (2 if self.tone else 0)


def caption(*parts: Said | str) -> Layout:
    """The title and top margin for these words, wrapped between them, or within a long one."""
    given = (part if isinstance(part, Said) else Said(part) for part in parts)
    said = [piece for part in given for piece in _pieces(part)]
    plain = [part for part in said if part.tone is None]
    lines = _lines(said)
    if len(lines) > 1 and plain:  # the names of the colours then stand together
        toned = [part for part in said if part.tone]
        lines = [*_lines(plain), *(_lines(toned) if toned else [])]
    text = "<br>".join("   ".join(said.text for said in line) for line in lines)
    return {
        "title": {"text": text, **_lowered(lines)},
        "margin": {"t": LINE_HEIGHT * len(lines) + ABOVE_PLOT},
    }


def _pieces(said: Said) -> list[Said]:
    """What one line cannot hold, in as many as it takes; the square stands before the first."""
    if said.width <= LINE_CHARACTERS:
        return [said]
    first, *rest = _lines_of(said.words) or [""]
    return [replace(said, words=first), *(Said(each, said.tone, "\N{EM SPACE}") for each in rest)]


def _lines_of(words: str) -> list[str]:
    """The words in lines, none of which breaks off inside a quarter: "Q2 2026-27"."""
    whole = QUARTER.sub(lambda found: found[0].replace(" ", HELD), words)
    return [line.replace(HELD, " ") for line in wrap(whole, LINE_CHARACTERS - 2)]


def _lowered(lines: Sequence[object]) -> Layout:
    """Plotly hangs a title of several lines by its middle: more padding brings it down again."""
    return {"pad": {"l": 2, "t": SEVERAL_LINES_PAD}} if len(lines) > 1 else {}


def _lines(parts: Sequence[Said]) -> list[list[Said]]:
    lines: list[list[Said]] = [[]]
    for said in parts:
        taken = sum(other.width + BETWEEN for other in lines[-1])
        if lines[-1] and taken + said.width > LINE_CHARACTERS:
            lines.append([])
        lines[-1].append(said)
    return lines
