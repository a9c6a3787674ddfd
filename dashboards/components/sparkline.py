"""A line without axes beside a headline: the shape of the last periods, nothing to read off."""

from base64 import b64encode

from dash import html

from dashboards.theme import FOCUS

WIDTH, HEIGHT, EDGE = 96, 32, 3
FEWEST = 3
MOST = 12


def sparkline(values: list[float | None]) -> html.Img | None:
    """The last values as a small picture; a gap breaks its line. None when too few to show."""
    last = values[-MOST:]
    known = [value for value in last if value is not None]
    if len(known) < FEWEST:
        return None
    picture = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<path d="{_path(last, min(known), max(known))}" fill="none" '
        f'stroke="{FOCUS.mark}" stroke-width="2"/></svg>'
    )
    source = b64encode(picture.encode()).decode()
    return html.Img(src=f"data:image/svg+xml;base64,{source}", alt="", className="headline__line")


def _path(values: list[float | None], low: float, high: float) -> str:
    step = (WIDTH - 2 * EDGE) / max(1, len(values) - 1)
    spread = (high - low) or 1
    path, pen = [], "M"
    for number, value in enumerate(values):
        if value is None:
            pen = "M"
            continue
        height = HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * (value - low) / spread
        path.append(f"{pen}{EDGE + number * step:.1f},{height:.1f}")
        pen = "L"
    return "".join(path)
