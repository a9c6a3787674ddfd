"""A small chart beside a sentence: the last figures, their usual range, and what left it."""

from base64 import b64encode

from dash import html

from dashboards.theme import BAND, CONCERN, FOCUS, MUTED_TEXT
from data.figures.judged import Stretch
from data.figures.series import Point
from data.figures.variation import Flag, Limits

WIDTH, HEIGHT, EDGE = 200, 48, 6
MOST = 18
DIAMOND = 5  # from its middle to its corners

Judged = tuple[Point, Flag | None]


def small_chart(stretch: Stretch, *, is_concern: bool) -> html.Img:
    """The figures of one definition, where they usually are, and a diamond at each that is not.

    Nothing can be read off it that the words beside it do not say.
    """
    shown = list(stretch.each())[-MOST:]
    limits = stretch.variation.limits
    drawn = [*_range(limits, shown), _line(shown, limits), *_diamonds(shown, limits, is_concern)]
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


def _diamonds(shown: list[Judged], limits: Limits | None, is_concern: bool) -> list[str]:
    fill, d = CONCERN.text if is_concern else FOCUS.mark, DIAMOND
    return [
        f'<path d="M{_across(number, shown):.1f},{_height(point.value, limits, shown) - d:.1f}'
        f'l{d},{d}l-{d},{d}l-{d},-{d}z" fill="{fill}"/>'
        for number, (point, flag) in enumerate(shown)
        if flag is not None and point.value is not None
    ]


def _across(number: int, shown: list[Judged]) -> float:
    return EDGE + number * (WIDTH - 2 * EDGE) / max(1, len(shown) - 1)


def _height(value: float, limits: Limits | None, shown: list[Judged]) -> float:
    """From the top. The range is part of the scale, so that no figure leaves the picture."""
    every = [point.value for point, _ in shown if point.value is not None]
    every += [limits.lower, limits.upper] if limits else []
    low, high = min(every), max(every)
    return HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * (value - low) / ((high - low) or 1)
