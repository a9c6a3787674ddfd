"""A small chart beside a sentence: the last figures, their usual range, and what left it."""

from base64 import b64encode

from dash import html

from dashboards.theme import BAND, CONCERN, FOCUS, IMPROVED, MUTED_TEXT, UNUSUAL, Tone
from dashboards.words.variation import Sort, sort_of
from data.figures.judged import Stretch
from data.figures.series import Point
from data.figures.variation import Flag, Limits
from data.framework.measures import Measure

WIDTH, HEIGHT, EDGE = 200, 48, 6
MOST = 18
# Each sort as the charts show it: from its middle to a corner of it, then from corner to corner.
STAR = "m0,-6l1.8,4 4.3,.4-3.3,2.9 1,4.2-3.8-2.3-3.8,2.3 1-4.2-3.3-2.9 4.3-.4z"
SHAPES: dict[Sort, tuple[str, Tone]] = {
    Sort.IMPROVEMENT: (STAR, IMPROVED),
    Sort.CONCERN: ("m0,-5l5,9h-10z", CONCERN),
    Sort.UNUSUAL: ("m0,-5l5,5-5,5-5-5z", UNUSUAL),
}

Judged = tuple[Point, Flag | None]


def small_chart(stretch: Stretch, measure: Measure) -> html.Img:
    """The figures of one definition, where they usually are, and a mark at each that is not.

    Nothing can be read off it that the words beside it do not say.
    """
    shown = list(stretch.each())[-MOST:]
    limits = stretch.variation.limits
    drawn = [*_range(limits, shown), _line(shown, limits), *_marks(shown, limits, measure)]
    picture = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f"{''.join(drawn)}</svg>"
    )
    source = b64encode(picture.encode()).decode()
    return html.Img(src=f"data:image/svg+xml;base64,{source}", alt="", className="look-at__chart")


def _range(limits: Limits | None, shown: list[Judged]) -> list[str]:
    if limits is None:
        return []
    top, foot, middle = (
        _height(each, limits, shown) for each in (limits.upper, limits.lower, limits.mean)
    )
    return [
        f'<rect x="0" y="{top:.1f}" width="{WIDTH}" height="{foot - top:.1f}" fill="{BAND}"/>',
        f'<path d="M0,{middle:.1f}H{WIDTH}" stroke="{MUTED_TEXT}" stroke-dasharray="4 3"/>',
    ]


def _line(shown: list[Judged], limits: Limits | None) -> str:
    path, pen = [], "M"
    for number, (point, _) in enumerate(shown):
        if point.value is None:
            pen = "M"
            continue
        place = f"{_across(number, shown):.1f},{_height(point.value, limits, shown):.1f}"
        path.append(f"{pen}{place}")
        pen = "L"
    return f'<path d="{"".join(path)}" fill="none" stroke="{FOCUS.mark}" stroke-width="2"/>'


def _marks(shown: list[Judged], limits: Limits | None, measure: Measure) -> list[str]:
    """By shape and colour what sort each is of, as on the chart that it leads to (rule R6)."""
    found = []
    for number, (point, flag) in enumerate(shown):
        if flag is not None and point.value is not None:
            shape, tone = SHAPES[sort_of(flag, measure)]
            place = f"{_across(number, shown):.1f},{_height(point.value, limits, shown):.1f}"
            found.append(f'<path d="M{place}{shape}" fill="{tone.mark}"/>')
    return found


def _across(number: int, shown: list[Judged]) -> float:
    return EDGE + number * (WIDTH - 2 * EDGE) / max(1, len(shown) - 1)


def _height(value: float, limits: Limits | None, shown: list[Judged]) -> float:
    """From the top. The range is part of the scale, so that no figure leaves the picture."""
    every = [point.value for point, _ in shown if point.value is not None]
    every += [limits.lower, limits.upper] if limits else []
    low, high = min(every), max(every)
    return HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * (value - low) / ((high - low) or 1)
