"""The small parts that drawings of paper are made of: elements, texts, labels kept apart."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from html import escape
from textwrap import shorten, wrap

from dashboards import theme
from dashboards.theme import MUTED_TEXT, TEMPLATE, TEXT

WIDTH = 760  # of every drawing, in units that stretch with the page
FAMILY = str(TEMPLATE["layout"]["font"]["family"]).replace('"', "'")
SMALL, LINE = 13, 16  # the size of text, and the height of a line of it
LETTER = 6.8  # the width of a letter of that size, on average
SWATCH = 12
TEXT_OF = {each.mark: each.text for each in vars(theme).values() if isinstance(each, theme.Tone)}


@dataclass(frozen=True)
class Label:
    """A text beside a mark. y: where its middle would best stand."""

    y: float
    text: str
    colour: str


@dataclass(frozen=True)
class Key:
    """What a colour is, in a legend. swatch: draws a box of it, given its place and size."""

    name: str
    swatch: Callable[[float, float, float, float], str]


def plain_key(name: str, colour: str) -> Key:
    """What marks of one colour are."""
    return Key(
        name,
        lambda x, y, width, height: element(
            "rect", x=x, y=y, width=width, height=height, fill=colour
        ),
    )


def element(name: str, content: str = "", **attributes: object) -> str:
    """An element of a drawing. content: what is inside it, escaped already."""
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_written(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{said}>{content}</{name}>" if content else f"<{name}{said}/>"


def text(x: float, y: float, words: str, anchor: str = "start", **more: object) -> str:
    """Words in a drawing, their middle at a height."""
    given: dict[str, object] = {"fill": TEXT, "font_size": SMALL, **more}
    return element("text", escape(words), x=x, y=y + SMALL * 0.35, text_anchor=anchor, **given)


def muted(x: float, y: float, words: str, anchor: str = "start") -> str:
    """The same, as what stands on an axis."""
    return text(x, y, words, anchor, fill=MUTED_TEXT)


def text_colour(mark: str) -> str:
    """The colour of words about marks of a colour: dark enough to be read on white."""
    return TEXT_OF.get(mark.upper(), TEXT)


def lines_of_text(x: float, y: float, words: str, width: float, anchor: str) -> str:
    """Words in two lines at most, around a height."""
    most = max(4, int(width / LETTER))
    lines = wrap(words, most) or [""]
    if len(lines) > 2:
        lines = [lines[0], shorten(" ".join(lines[1:]), most, placeholder="…")]
    top = y - LINE * (len(lines) - 1) / 2
    return "".join(text(x, top + LINE * n, line, anchor) for n, line in enumerate(lines))


def apart(labels: Sequence[Label], top: float, bottom: float) -> list[Label]:
    """The labels from the top down, none over another, as near to their marks as they can be."""
    placed: list[Label] = []
    for each in sorted(labels, key=lambda label: label.y):
        least = placed[-1].y + LINE if placed else top
        placed.append(replace(each, y=max(each.y, least)))
    limit = bottom
    for place in reversed(range(len(placed))):
        placed[place] = replace(placed[place], y=min(placed[place].y, limit))
        limit = placed[place].y - LINE
    return placed


def legend(named: Sequence[Key], top: float) -> tuple[str, float]:
    """What each colour is, in as many lines as it takes, and where it ends."""
    drawn, x, y = [], 0.0, top + LINE / 2
    for each in named:
        width = SWATCH + 8 + len(each.name) * LETTER + 18
        if x and x + width > WIDTH:
            x, y = 0.0, y + LINE + 4
        drawn.append(each.swatch(x, y - SWATCH / 2, SWATCH, SWATCH))
        drawn.append(text(x + SWATCH + 6, y, each.name))
        x += width
    return "".join(drawn), y + LINE / 2 + 6


def drawing(content: str, height: float, alt: str, name: str) -> str:
    """A whole drawing, which is read out as its words. name: an id that its page has once."""
    title = element("title", escape(alt), id=f"{name}-title")
    return element(
        "svg",
        title + content,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {_written(height)}",
        role="img",
        aria_labelledby=f"{name}-title",
        font_family=FAMILY,
        class_="chart",
    )


def _written(value: object) -> str:
    """A number with no more digits than can be seen."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
