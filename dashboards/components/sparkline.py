"""A line without axes beside a headline: the shape of the last periods, nothing to read off."""

from base64 import b64encode
from collections.abc import Collection, Sequence

from dash import html

from dashboards.theme import FOCUS
from data.figures.lines import lines_of
from data.figures.series import Series

WIDTH, HEIGHT, EDGE = 96, 32, 3
FEWEST = 3
MOST = 12


def sparkline_of(series: Series) -> html.Img | None:
    """The last figures of a series that is not split, no line joined over what breaks it.

    None where the latest is too few for a percentage.
    """
    lines = lines_of(series)
    told = [point for point in series.points if point.is_told]
    if not lines or (told and told[-1].is_of_few):
        return None  # the shape of percentages would say more than the counts do (rule P4)
    return sparkline(lines[0].values, {run.start for run in lines[0].runs})


def sparkline(
    values: Sequence[float | None], starts: Collection[int] = frozenset()
) -> html.Img | None:
    """The last values as a small picture; a gap breaks its line. None when too few to show.

    starts: the positions at which a line begins anew: another definition, or a running total.
    """
    skipped = max(0, len(values) - MOST)
    last = values[skipped:]
    known = [value for value in last if value is not None]
    if len(known) < FEWEST:
        return None
    picture = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<path d="{_path(last, {n - skipped for n in starts}, known)}" fill="none" '
        f'stroke="{FOCUS.mark}" stroke-width="2"/></svg>'
    )
    source = b64encode(picture.encode()).decode()
    return html.Img(src=f"data:image/svg+xml;base64,{source}", alt="", className="headline__line")


def _path(values: Sequence[float | None], starts: Collection[int], known: Sequence[float]) -> str:
    low, high = min(known), max(known)
    step = (WIDTH - 2 * EDGE) / max(1, len(values) - 1)
    spread = (high - low) or 1
    path, pen = [], "M"
    for number, value in enumerate(values):
        if value is None or number in starts:
            pen = "M"
        if value is None:
            continue
        height = HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * (value - low) / spread
        path.append(f"{pen}{EDGE + number * step:.1f},{height:.1f}")
        pen = "L"
    return "".join(path)
